//! Interfaces as data: what a vtable holds, for tools that print, compare or translate it.

mod methods;

use core::ffi::c_void;
use core::fmt;

use windows_core::{GUID, HRESULT};

use crate::interface::ComInterface;

pub use methods::*;

/// The type of a parameter or of a return value, as the ABI sees it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum AbiType {
    /// Nothing is returned.
    Void,
    /// A signed number of so many bytes.
    Signed(u8),
    /// An unsigned number, or flags, of so many bytes.
    Unsigned(u8),
    /// `LONG_PTR`.
    SignedPointer,
    /// `ULONG_PTR`.
    UnsignedPointer,
    /// A floating-point number of so many bytes.
    Float(u8),
    /// `HRESULT`.
    Hresult,
    /// `BOOL`, 32 bits wide.
    Bool,
    /// A `GUID` by value.
    Guid,
    /// `HANDLE`.
    Handle,
    /// A pointer to UTF-16 that ends with a NUL.
    WideText,
    /// The same, to be written to.
    WideBuffer,
    /// A pointer to bytes that end with a NUL.
    Text,
    /// The same, to be written to.
    TextBuffer,
    /// A pointer to something that is only read.
    ConstPointer,
    /// A pointer to something that may be written to.
    MutPointer,
    /// A pointer to an interface, borrowed.
    Interface,
    /// A pointer to a function.
    Function,
    /// A record by value, with its size on the target that this was compiled for.
    Record {
        /// In bytes.
        size: usize,
    },
}

impl AbiType {
    /// The size in bytes where a pointer takes `pointer` bytes. For a record it is that of the compiled target.
    pub const fn size(self, pointer: usize) -> usize {
        match self {
            Self::Void => 0,
            Self::Signed(bytes) | Self::Unsigned(bytes) | Self::Float(bytes) => bytes as usize,
            Self::Hresult | Self::Bool => 4,
            Self::Guid => 16,
            Self::Record { size } => size,
            Self::SignedPointer
            | Self::UnsignedPointer
            | Self::Handle
            | Self::WideText
            | Self::WideBuffer
            | Self::Text
            | Self::TextBuffer
            | Self::ConstPointer
            | Self::MutPointer
            | Self::Interface
            | Self::Function => pointer,
        }
    }

    /// A number for each type, the same on every target.
    const fn tag(self) -> [u8; 2] {
        match self {
            Self::Void => [0, 0],
            Self::Signed(bytes) => [1, bytes],
            Self::Unsigned(bytes) => [2, bytes],
            Self::SignedPointer => [3, 0],
            Self::UnsignedPointer => [4, 0],
            Self::Float(bytes) => [5, bytes],
            Self::Hresult => [6, 0],
            Self::Bool => [7, 0],
            Self::Guid => [8, 0],
            Self::Handle => [9, 0],
            Self::WideText => [10, 0],
            Self::Text => [11, 0],
            Self::ConstPointer => [12, 0],
            Self::MutPointer => [13, 0],
            Self::Interface => [14, 0],
            Self::Function => [15, 0],
            Self::Record { .. } => [16, 0],
            Self::WideBuffer => [17, 0],
            Self::TextBuffer => [18, 0],
        }
    }
}

/// The type in C, as a header would have it.
impl fmt::Display for AbiType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Signed(bytes) => return write!(f, "int{}_t", 8 * u32::from(*bytes)),
            Self::Unsigned(bytes) => return write!(f, "uint{}_t", 8 * u32::from(*bytes)),
            Self::Record { size } => return write!(f, "struct {{ unsigned char bytes[{size}]; }}"),
            _ => {}
        }
        f.write_str(match self {
            Self::Void => "void",
            Self::SignedPointer => "intptr_t",
            Self::UnsignedPointer => "uintptr_t",
            Self::Float(4) => "float",
            Self::Float(_) => "double",
            Self::Hresult => "HRESULT",
            Self::Bool => "BOOL",
            Self::Guid => "GUID",
            Self::Handle => "HANDLE",
            Self::WideText => "const WCHAR *",
            Self::WideBuffer => "WCHAR *",
            Self::Text => "const char *",
            Self::TextBuffer => "char *",
            Self::ConstPointer => "const void *",
            Self::Interface => "IUnknown *",
            _ => "void *",
        })
    }
}

/// An interface: what `IFoo::DESCRIPTOR` says.
#[derive(Clone, Copy, Debug)]
pub struct InterfaceDescriptor {
    /// The published name.
    pub name: &'static str,
    /// The IID.
    pub iid: GUID,
    /// The interface whose vtable this one begins with; `None` for `IUnknown`.
    pub parent: Option<&'static InterfaceDescriptor>,
    /// The methods that this interface adds, in the order of their slots.
    pub methods: &'static [MethodDescriptor],
}

impl InterfaceDescriptor {
    /// The slot of the first method that this interface adds.
    pub const fn first_slot(&self) -> usize {
        match self.parent {
            Some(parent) => parent.slots(),
            None => 0,
        }
    }

    /// The number of slots in all, the parents' included.
    pub const fn slots(&self) -> usize {
        self.first_slot() + self.methods.len()
    }

    /// Whether an IID is published, so that the interface can be asked for. Without one, [`iid`](Self::iid) is zeros.
    pub const fn has_iid(&self) -> bool {
        self.iid.to_u128() != 0
    }

    /// Whether a pointer to this interface answers `iid`: its own or that of a parent. That of `IUnknown` is left out, as
    /// it is the object that answers it, not one of its interfaces.
    pub(crate) const fn answers(&self, iid: &GUID) -> bool {
        let wanted = iid.to_u128();
        let mut interface = self;
        while let Some(parent) = interface.parent {
            if interface.iid.to_u128() == wanted && interface.has_iid() {
                return true;
            }
            interface = parent;
        }
        false
    }

    /// Whether a pointer to this interface is one to `wanted`: to the same or to a parent. Unlike [`answers`](Self::answers) it
    /// knows interfaces without an IID, too: they are the same by name, parents and methods.
    pub(crate) const fn extends(&self, wanted: &InterfaceDescriptor) -> bool {
        let mut interface = self;
        while let Some(parent) = interface.parent {
            if interface.is(wanted) {
                return true;
            }
            interface = parent;
        }
        false
    }

    const fn is(&self, other: &InterfaceDescriptor) -> bool {
        if self.has_iid() || other.has_iid() {
            return self.iid.to_u128() == other.iid.to_u128();
        }
        is_equal(self.name.as_bytes(), other.name.as_bytes()) && self.fingerprint() == other.fingerprint()
    }

    /// All methods with their absolute slots, `QueryInterface` first.
    pub fn all_methods(&self) -> impl Iterator<Item = (usize, &'static MethodDescriptor)> {
        let mut chain = vec![self];
        while let Some(parent) = chain.last().and_then(|last| last.parent) {
            chain.push(parent);
        }
        chain.into_iter().rev().flat_map(|interface| (interface.first_slot()..).zip(interface.methods))
    }

    /// A number that changes with the IID, the parent, and the order, names and ABI types of the methods, and with
    /// nothing else. The same on every target. (FNV-1a, 64 bits: against mistakes, not against an attacker.)
    pub const fn fingerprint(&self) -> u64 {
        let mut hash = match self.parent {
            Some(parent) => parent.fingerprint(),
            None => 0xcbf2_9ce4_8422_2325,
        };
        hash = mix(hash, &self.iid.to_u128().to_be_bytes());
        let mut index = 0;
        while index < self.methods.len() {
            let method = &self.methods[index];
            hash = mix(mix(hash, method.name.as_bytes()), &[0]);
            let mut param = 0;
            while param < method.params.len() {
                hash = mix(hash, &method.params.ty(param).tag());
                param += 1;
            }
            hash = mix(mix(hash, &[0xFF]), &method.returns.tag());
            index += 1;
        }
        hash
    }
}

/// Whether two names are the same, where `==` cannot be asked.
pub(crate) const fn is_equal(one: &[u8], other: &[u8]) -> bool {
    let mut index = 0;
    while index < one.len() && index < other.len() && one[index] == other[index] {
        index += 1;
    }
    index == one.len() && index == other.len()
}

const fn mix(mut hash: u64, bytes: &[u8]) -> u64 {
    let mut index = 0;
    while index < bytes.len() {
        hash = (hash ^ bytes[index] as u64).wrapping_mul(0x100_0000_01b3);
        index += 1;
    }
    hash
}

/// What [`com_interface`](crate::com_interface) says of an interface.
pub(crate) const fn describe<I: ComInterface>() -> InterfaceDescriptor {
    InterfaceDescriptor { name: I::NAME, iid: I::IID, parent: I::PARENT, methods: I::METHODS }
}

pub(crate) const IUNKNOWN: &[MethodDescriptor] = &[
    method2::<HRESULT, *const GUID, *mut *mut c_void>("QueryInterface", &["iid", "interface"]),
    method0::<u32>("AddRef", &[]),
    method0::<u32>("Release", &[]),
];

pub(crate) const IINSPECTABLE: &[MethodDescriptor] = &[
    method2::<HRESULT, *mut u32, *mut *mut GUID>("GetIids", &["count", "values"]),
    method1::<HRESULT, *mut *mut c_void>("GetRuntimeClassName", &["value"]),
    method1::<HRESULT, *mut i32>("GetTrustLevel", &["value"]),
];
