//! Rules 88 to 100: what declarations must be, settled before anything runs.

use crate::contract::check::Check;
use crate::contract::check::How::{self, Elsewhere};
use crate::contract::check::Settled::Compiled;

const fn compiled(by: &'static str) -> How {
    Elsewhere(Compiled(by))
}

pub(super) const CHECKS: &[Check] = checks! {
    88 "C" "SPEC" "a method is in the slot that is published":
        compiled("#[slot(n)] and assert_vtable!, tests/ui/slot_number.rs, slots_swapped.rs, statement_slot.rs");
    89 "C" ".NET" "a vtable begins with its base's":
        compiled("the macros, tests/ui/interface_with_wrong_parent.rs; called through in tests/objects/query_interface.rs");
    90 "C" "DXC 3783" "a vtable has its slots and no others":
        compiled("assert_vtable!, tests/ui/statement_count.rs; against C++ in tests/interop.rs");
    91 "C" "vkd3d, DXC" "methods are called by the system's convention":
        compiled("the macros, tests/ui/peer_calling_convention.rs");
    92 "C" "XPCOM" "an interface pointer is as wide as a pointer, and never NULL":
        compiled("windows-core's Interface; tests/ui/parameter_type_never_null.rs keeps it where it is true");
    93 "C" "DirectX-Headers" "IIDs and codes are those that are published":
        compiled("assert_iid!, tests/ui/statement_iid.rs; tests/manifest.rs for what the crate ships");
    94 "C" "IDR" "a published interface does not change":
        compiled("fingerprints, tests/ui/fingerprint_method_added.rs, fingerprint_methods_swapped.rs; runtime/vtables.json");
    95 "C" "IDR" "no IID is missing, zero or another interface's":
        compiled("tests/ui/iid_missing.rs, iid_zero.rs, iid_of_parent.rs, object_lists_equal_iids.rs");
    96 "C" "IDR" "a method that does not answer an HRESULT says so":
        compiled("#[on_panic], tests/ui/on_panic_missing.rs");
    97 "C" "XPCOM" "nothing is passed that has no layout":
        compiled("tests/ui/parameter_type.rs, parameter_type_heap.rs, record_field_type.rs, return_type.rs");
    98 "C" "IDR, MAPI" "text says what it is made of":
        compiled("PCWSTR and PCSTR are types of their own, as the descriptors show; their charset is the interface's");
    99 "C" ".NET" "every diagnostic is documented and tested":
        compiled("docs::diagnostics, compared by the tests of the macros; tests/ui.rs");
    100 "C" "own rule" "a C compiler sees the same layout":
        compiled("tests/manifest.rs, tests/interop.rs");
};
