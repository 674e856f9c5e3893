//! What changes a fingerprint, and what does not.

use mapi_com::ComInterface;

macro_rules! variants {
    ($($module:ident: $iid:literal, $name:ident: $($parent:ident)::+ { $($methods:tt)* })*) => {$(
        mod $module {
            use mapi_com::{HRESULT, com_interface};

            #[com_interface($iid)]
            pub(super) unsafe trait $name: $($parent)::+ {
                $($methods)*
            }
        }
    )*};
}

variants! {
    original: "0c5d1b84-6f0e-4c62-9d4b-3f1a2b7c8e01", ITiny: mapi_com::IUnknown {
        fn First(&self, value: u32) -> HRESULT;
        fn Second(&self) -> HRESULT;
    }
    // These are the same to a caller who was compiled against the original.
    renamed: "0c5d1b84-6f0e-4c62-9d4b-3f1a2b7c8e01", IRenamed: mapi_com::IUnknown {
        fn First(&self, number: u32) -> HRESULT;
        fn Second(&self) -> mapi_com::Result<()>;
    }
    // These are not.
    order: "0c5d1b84-6f0e-4c62-9d4b-3f1a2b7c8e01", ITiny: mapi_com::IUnknown {
        fn Second(&self) -> HRESULT;
        fn First(&self, value: u32) -> HRESULT;
    }
    wider: "0c5d1b84-6f0e-4c62-9d4b-3f1a2b7c8e01", ITiny: mapi_com::IUnknown {
        fn First(&self, value: u64) -> HRESULT;
        fn Second(&self) -> HRESULT;
    }
    signed: "0c5d1b84-6f0e-4c62-9d4b-3f1a2b7c8e01", ITiny: mapi_com::IUnknown {
        fn First(&self, value: i32) -> HRESULT;
        fn Second(&self) -> HRESULT;
    }
    more: "0c5d1b84-6f0e-4c62-9d4b-3f1a2b7c8e01", ITiny: mapi_com::IUnknown {
        fn First(&self, value: u32) -> HRESULT;
        fn Second(&self, value: u32) -> HRESULT;
    }
    returned: "0c5d1b84-6f0e-4c62-9d4b-3f1a2b7c8e01", ITiny: mapi_com::IUnknown {
        fn First(&self, value: u32) -> HRESULT;
        #[on_panic(0)]
        fn Second(&self) -> u32;
    }
    method_name: "0c5d1b84-6f0e-4c62-9d4b-3f1a2b7c8e01", ITiny: mapi_com::IUnknown {
        fn First(&self, value: u32) -> HRESULT;
        fn Third(&self) -> HRESULT;
    }
    added: "0c5d1b84-6f0e-4c62-9d4b-3f1a2b7c8e01", ITiny: mapi_com::IUnknown {
        fn First(&self, value: u32) -> HRESULT;
        fn Second(&self) -> HRESULT;
        fn Third(&self) -> HRESULT;
    }
    iid: "0c5d1b84-6f0e-4c62-9d4b-3f1a2b7c8e02", ITiny: mapi_com::IUnknown {
        fn First(&self, value: u32) -> HRESULT;
        fn Second(&self) -> HRESULT;
    }
    parent: "0c5d1b84-6f0e-4c62-9d4b-3f1a2b7c8e01", ITiny: mapi_com::mapi::IMAPISync {
        fn First(&self, value: u32) -> HRESULT;
        fn Second(&self) -> HRESULT;
    }
}

const ORIGINAL: u64 = original::ITiny::DESCRIPTOR.fingerprint();

#[test]
fn names_that_the_abi_does_not_see_change_nothing() {
    assert_eq!(renamed::IRenamed::DESCRIPTOR.fingerprint(), ORIGINAL);
}

#[test]
fn each_change_of_the_vtable_changes_it() {
    let changes = [
        ("the original", ORIGINAL),
        ("the order", order::ITiny::DESCRIPTOR.fingerprint()),
        ("u32 to u64", wider::ITiny::DESCRIPTOR.fingerprint()),
        ("u32 to i32", signed::ITiny::DESCRIPTOR.fingerprint()),
        ("a parameter more", more::ITiny::DESCRIPTOR.fingerprint()),
        ("the return type", returned::ITiny::DESCRIPTOR.fingerprint()),
        ("a method's name", method_name::ITiny::DESCRIPTOR.fingerprint()),
        ("a method more", added::ITiny::DESCRIPTOR.fingerprint()),
        ("the IID", iid::ITiny::DESCRIPTOR.fingerprint()),
        ("the parent", parent::ITiny::DESCRIPTOR.fingerprint()),
    ];
    for (index, (what, fingerprint)) in changes.iter().enumerate() {
        for (other, same) in &changes[..index] {
            assert_ne!(fingerprint, same, "{what} and {other}");
        }
    }
}
