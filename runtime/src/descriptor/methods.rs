//! What interfaces say of their methods.

use core::fmt;

use super::AbiType;
use crate::abi::{Abi, Return};

/// A parameter after `this`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct ParamDescriptor {
    /// The name in the declaration.
    pub name: &'static str,
    /// The type, as the ABI sees it.
    pub ty: AbiType,
}

/// The parameters of a method, in their order.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Params {
    names: &'static [&'static str],
    types: &'static [AbiType],
}

impl Params {
    const NONE: Self = Self { names: &[], types: &[] };

    /// How many there are.
    pub const fn len(&self) -> usize {
        self.types.len()
    }

    /// Whether there is none.
    pub const fn is_empty(&self) -> bool {
        self.types.is_empty()
    }

    /// The type of one that is there.
    pub(crate) const fn ty(&self, index: usize) -> AbiType {
        self.types[index]
    }

    /// The one with this index.
    pub const fn get(&self, index: usize) -> Option<ParamDescriptor> {
        if index < self.types.len() {
            Some(ParamDescriptor { name: self.names[index], ty: self.types[index] })
        } else {
            None
        }
    }

    /// All of them.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = ParamDescriptor> + use<> {
        self.names.iter().zip(self.types).map(|(&name, &ty)| ParamDescriptor { name, ty })
    }
}

impl fmt::Debug for Params {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}

/// A method of an interface.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct MethodDescriptor {
    /// The published name.
    pub name: &'static str,
    /// The parameters after `this`; the out pointer of a `#[retval]` method is the last.
    pub params: Params,
    /// What the vtable function returns.
    pub returns: AbiType,
    /// The slot is published without a description: objects answer `E_NOTIMPL`, and nobody may call it.
    pub reserved: bool,
}

// The bounds are given to it, so that the compiler shows what is asked for where it stands.
macro_rules! methods {
    ($($method:ident $number:literal: $($param:ident: $abi:tt)*;)*) => {
        $(
            /// A method with so many parameters, and with what its vtable function returns.
            #[doc(hidden)]
            pub const fn $method<X: Return $(, $param: $abi)*>(
                name: &'static str,
                names: &'static [&'static str; $number],
            ) -> MethodDescriptor {
                MethodDescriptor {
                    name,
                    params: Params { names, types: const { &[$($param::TYPE),*] } },
                    returns: X::TYPE,
                    reserved: false,
                }
            }
        )*
    };
}

methods! {
    method0 0:;
    method1 1: A: Abi;
    method2 2: A: Abi B: Abi;
    method3 3: A: Abi B: Abi C: Abi;
    method4 4: A: Abi B: Abi C: Abi D: Abi;
    method5 5: A: Abi B: Abi C: Abi D: Abi E: Abi;
    method6 6: A: Abi B: Abi C: Abi D: Abi E: Abi G: Abi;
    method7 7: A: Abi B: Abi C: Abi D: Abi E: Abi G: Abi H: Abi;
    method8 8: A: Abi B: Abi C: Abi D: Abi E: Abi G: Abi H: Abi J: Abi;
    method9 9: A: Abi B: Abi C: Abi D: Abi E: Abi G: Abi H: Abi J: Abi K: Abi;
    method10 10: A: Abi B: Abi C: Abi D: Abi E: Abi G: Abi H: Abi J: Abi K: Abi L: Abi;
    method11 11: A: Abi B: Abi C: Abi D: Abi E: Abi G: Abi H: Abi J: Abi K: Abi L: Abi M: Abi;
    method12 12: A: Abi B: Abi C: Abi D: Abi E: Abi G: Abi H: Abi J: Abi K: Abi L: Abi M: Abi N: Abi;
    method13 13: A: Abi B: Abi C: Abi D: Abi E: Abi G: Abi H: Abi J: Abi K: Abi L: Abi M: Abi N: Abi O: Abi;
    method14 14: A: Abi B: Abi C: Abi D: Abi E: Abi G: Abi H: Abi J: Abi K: Abi L: Abi M: Abi N: Abi O: Abi P: Abi;
    method15 15: A: Abi B: Abi C: Abi D: Abi E: Abi G: Abi H: Abi J: Abi K: Abi L: Abi M: Abi N: Abi O: Abi P: Abi Q: Abi;
    method16 16: A: Abi B: Abi C: Abi D: Abi E: Abi G: Abi H: Abi J: Abi K: Abi L: Abi M: Abi N: Abi O: Abi P: Abi Q: Abi S: Abi;
    method17 17: A: Abi B: Abi C: Abi D: Abi E: Abi G: Abi H: Abi J: Abi K: Abi L: Abi M: Abi N: Abi O: Abi P: Abi Q: Abi S: Abi T: Abi;
    method18 18: A: Abi B: Abi C: Abi D: Abi E: Abi G: Abi H: Abi J: Abi K: Abi L: Abi M: Abi N: Abi O: Abi P: Abi Q: Abi S: Abi T: Abi U: Abi;
    method19 19: A: Abi B: Abi C: Abi D: Abi E: Abi G: Abi H: Abi J: Abi K: Abi L: Abi M: Abi N: Abi O: Abi P: Abi Q: Abi S: Abi T: Abi U: Abi V: Abi;
    method20 20: A: Abi B: Abi C: Abi D: Abi E: Abi G: Abi H: Abi J: Abi K: Abi L: Abi M: Abi N: Abi O: Abi P: Abi Q: Abi S: Abi T: Abi U: Abi V: Abi W: Abi;
}

/// A slot that is published without a description.
#[doc(hidden)]
pub const fn reserved(name: &'static str) -> MethodDescriptor {
    MethodDescriptor { name, params: Params::NONE, returns: AbiType::Hresult, reserved: true }
}
