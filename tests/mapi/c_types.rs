//! What a type that a declaration in C names is to a call.

use std::collections::BTreeMap;

use super::facts::{CSpelling, Enumeration, Interface};

/// How a value of the type travels.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Passed {
    Nothing,
    /// Of so many bytes.
    Signed(u8),
    Unsigned(u8),
    /// As wide as a pointer.
    UnsignedPointer,
    Hresult,
    /// 32 bits wide.
    Bool,
    /// The one of C++, one byte wide.
    CppBool,
    Handle,
    /// A pointer to characters of one byte, or of a width that a flag decides.
    Narrow,
    /// A pointer to characters of two bytes.
    Wide,
    /// A pointer to an interface.
    Interface,
    Function,
    /// Any other pointer.
    Pointer,
    /// Two numbers of four bytes.
    Filetime,
    /// A number, a pointer, a number, and a pointer.
    FbUser,
}

/// The names that the types of the facts are made of.
pub(crate) struct CTypes {
    interfaces: Vec<String>,
    /// Whether the number is signed.
    enumerations: BTreeMap<String, bool>,
}

/// Interfaces of Windows that MAPI only passes on; they are not declared in `mapi_com`.
const PASSED_ON: [&str; 3] = ["IUnknown", "IBindCtx", "IMoniker"];

impl CTypes {
    pub(crate) fn new(interfaces: &[Interface], enumerations: &[Enumeration]) -> Self {
        let named = interfaces.iter().map(|interface| interface.name.clone());
        Self {
            interfaces: named.chain(PASSED_ON.map(str::to_owned)).collect(),
            enumerations: enumerations.iter().map(|each| (each.name.clone(), each.is_signed)).collect(),
        }
    }

    /// `None` for a type that is not known: a new fact needs a decision.
    pub(crate) fn passed(&self, spelling: &CSpelling) -> Option<Passed> {
        let written = spelling.written.trim_start_matches("const ").trim_end_matches("const").trim_end();
        self.by_value(written).or_else(|| self.pointer(&spelling.canonical))
    }

    /// What a pointer to a number points to; `None` for all else.
    pub(crate) fn target(&self, spelling: &CSpelling) -> Option<Passed> {
        let target = spelling.written.strip_suffix('*')?.trim_start_matches("const ").trim_end();
        match target {
            "BYTE" => Some(Passed::Unsigned(1)),
            "WORD" => Some(Passed::Unsigned(2)),
            _ => self
                .by_value(target)
                .filter(|passed| !matches!(passed, Passed::Nothing | Passed::Filetime | Passed::FbUser)),
        }
    }

    fn by_value(&self, written: &str) -> Option<Passed> {
        if let Some(is_signed) = self.enumerations.get(written) {
            return Some(if *is_signed { Passed::Signed(4) } else { Passed::Unsigned(4) });
        }
        Some(match written {
            "void" => Passed::Nothing,
            "HRESULT" | "SCODE" => Passed::Hresult,
            "BOOL" => Passed::Bool,
            "bool" => Passed::CppBool,
            "boolean" => Passed::Unsigned(1),
            "VARTYPE" => Passed::Unsigned(2),
            "ULONG" | "DWORD" | "UINT" | "CODEPAGEID" | "HFRMREG" | "TYPEDID" => Passed::Unsigned(4),
            // The page gives the enumeration no type; that of Microsoft's compilers is signed.
            "LONG" | "int" | "REBASE_APPT_STATE" => Passed::Signed(4),
            "ULONG_PTR" | "BOOKMARK" | "SIZE_T" => Passed::UnsignedPointer,
            "LARGE_INTEGER" => Passed::Signed(8),
            "ULARGE_INTEGER" => Passed::Unsigned(8),
            "HANDLE" | "HWND" | "HKEY" | "HBODY" | "HCHARSET" | "HADDRESS" | "HHEADERROW" | "HCAPICERTSTORE" => {
                Passed::Handle
            }
            "FILETIME" => Passed::Filetime,
            "FBUser" => Passed::FbUser,
            _ => return None,
        })
    }

    fn pointer(&self, canonical: &str) -> Option<Passed> {
        if canonical.contains("(*)") {
            return Some(Passed::Function);
        }
        if canonical.contains("(**)") {
            return Some(Passed::Pointer);
        }
        let outermost = canonical.trim_end_matches("const").trim_end();
        // An array as a parameter is a pointer to its first element.
        let target = ["[]", "*", "&"].iter().find_map(|sign| outermost.strip_suffix(sign))?.trim_end();
        Some(match target.trim_start_matches("const ") {
            "char" => Passed::Narrow,
            "wchar_t" | "WCHAR" => Passed::Wide,
            name if self.interfaces.iter().any(|interface| interface == name) => Passed::Interface,
            _ => Passed::Pointer,
        })
    }
}
