//! Interfaces as a header for C and C++.

use std::collections::BTreeSet;
use std::fmt;

use mapi_com::{AbiType, GUID, InterfaceDescriptor};

use crate::{c_text, hierarchy};

const PRELUDE: &str = r#"// COM interfaces of mapi-com, written by `cargo run --example vtables -- --header`.
//
// Each comes as IID_IFoo, if an IID is published; in C++ as the abstract class IFoo; as the struct IFooVtbl of function
// pointers in both, which in C is what an IFoo points to. The assertions hold the vtable against the slots that the Rust
// side has.
//
// An interface that a header of Windows' has declared before, such as IStream, is taken from there, and not declared again
// by one that comes later: the guards are those that MIDL writes.
//
// Pointers to records and out pointers are `void *`: the data that this is written from does not know more.
// Not to be included together with Microsoft's MAPI headers, which use the same names.

#pragma once

#include <stddef.h>
#include <stdint.h>

#if defined(_WIN32)
// Also says what stdcall is; that matters on 32-bit x86 only.
#include <unknwn.h>
#define MAPI_COM_CALL STDMETHODCALLTYPE
#else
#define MAPI_COM_CALL
typedef int32_t HRESULT;
typedef int32_t BOOL;
typedef void *HANDLE;
#if defined(__cplusplus)
typedef char16_t WCHAR;
#else
typedef uint_least16_t WCHAR;
#endif
typedef struct GUID {
    uint32_t Data1;
    uint16_t Data2;
    uint16_t Data3;
    uint8_t Data4[8];
} GUID;
#endif

#if defined(__cplusplus)
#define MAPI_COM_ASSERT static_assert
#define MAPI_COM_IID constexpr GUID
#else
#define MAPI_COM_ASSERT _Static_assert
#define MAPI_COM_IID static const GUID
#endif

MAPI_COM_ASSERT(sizeof(HRESULT) == 4 && sizeof(BOOL) == 4 && sizeof(WCHAR) == 2, "the sizes that COM has");
MAPI_COM_ASSERT(sizeof(GUID) == 16, "a GUID has no padding");
"#;

/// Prints the interfaces after their parents, ready to be compiled.
pub(crate) struct Header<'a>(pub(crate) &'a [&'static InterfaceDescriptor]);

impl fmt::Display for Header<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let interfaces = hierarchy::parents_first(self.0);
        f.write_str(PRELUDE)?;
        for size in record_sizes(&interfaces) {
            writeln!(
                f,
                "\n// A record by value, with its size where this was written; its fields are not known here."
            )?;
            writeln!(f, "typedef struct Record{size} {{\n    unsigned char bytes[{size}];\n}} Record{size};")?;
        }
        interfaces.into_iter().try_for_each(|interface| write_interface(f, interface))
    }
}

fn record_sizes(interfaces: &[&InterfaceDescriptor]) -> BTreeSet<usize> {
    let methods = interfaces.iter().flat_map(|interface| interface.methods);
    let params = methods.flat_map(|method| method.params.iter());
    params.filter_map(|param| if let AbiType::Record { size } = param.ty { Some(size) } else { None }).collect()
}

fn write_interface(f: &mut fmt::Formatter<'_>, interface: &InterfaceDescriptor) -> fmt::Result {
    let name = interface.name;
    let guard = format!("__{name}_INTERFACE_DEFINED__");
    writeln!(f, "\n#if !defined({guard})\n#define {guard}")?;
    if interface.has_iid() {
        writeln!(f, "// {name}, IID {}, {} slots.", c_text::iid(&interface.iid), interface.slots())?;
        writeln!(f, "MAPI_COM_IID IID_{name} = {};", initializer(&interface.iid))?;
    } else {
        writeln!(f, "// {name}, without a published IID, {} slots.", interface.slots())?;
    }
    writeln!(f, "typedef struct {name} {name};")?;
    write_vtable(f, interface)?;
    writeln!(f, "#if defined(__cplusplus)")?;
    write_class(f, interface)?;
    writeln!(f, "#else\nstruct {name} {{\n    const {name}Vtbl *lpVtbl;\n}};\n#endif\n#endif")
}

/// `{0x5024a385, 0x2d44, 0x486a, {0x81, 0xa8, 0x8f, 0x0e, 0xcb, 0x60, 0x71, 0xdd}}`
fn initializer(iid: &GUID) -> String {
    let bytes = iid.data4.map(|byte| format!("{byte:#04x}")).join(", ");
    format!("{{{:#010x}, {:#06x}, {:#06x}, {{{bytes}}}}}", iid.data1, iid.data2, iid.data3)
}

/// Virtual methods and no virtual destructor, which would take slots.
fn write_class(f: &mut fmt::Formatter<'_>, interface: &InterfaceDescriptor) -> fmt::Result {
    let parent = interface.parent.map(|parent| format!(" : {}", parent.name)).unwrap_or_default();
    writeln!(f, "struct {}{parent} {{", interface.name)?;
    for method in interface.methods {
        let name = format!("MAPI_COM_CALL {}", method.name);
        let params = c_text::parameters(method).join(", ");
        writeln!(f, "    virtual {}({params}) = 0;", c_text::typed(method.returns, &name))?;
    }
    writeln!(f, "}};")
}

fn write_vtable(f: &mut fmt::Formatter<'_>, interface: &InterfaceDescriptor) -> fmt::Result {
    let name = interface.name;
    writeln!(f, "typedef struct {name}Vtbl {{")?;
    for (_, method) in interface.all_methods() {
        let pointer = format!("(MAPI_COM_CALL *{})", method.name);
        let params = [vec![format!("{name} *This")], c_text::parameters(method)].concat().join(", ");
        writeln!(f, "    {}({params});", c_text::typed(method.returns, &pointer))?;
    }
    writeln!(f, "}} {name}Vtbl;")?;
    for (slot, method) in interface.all_methods() {
        let (place, method) = (format!("offsetof({name}Vtbl, {})", method.name), method.name);
        writeln!(f, "MAPI_COM_ASSERT({place} == {slot} * sizeof(void *), \"{name}::{method} is slot {slot}\");")?;
    }
    let slots = interface.slots();
    writeln!(f, "MAPI_COM_ASSERT(sizeof({name}Vtbl) == {slots} * sizeof(void *), \"{name} has {slots} slots\");")
}
