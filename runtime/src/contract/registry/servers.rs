//! Rules 58 to 87: threads, class objects and servers, methods.

use super::applies as if_;
use crate::contract::check::How::{Elsewhere, Here, Probed};
use crate::contract::check::{Check, Settled};
use crate::contract::checks::{factories, threads};
use crate::contract::subject::MethodRule;

pub(super) const CHECKS: &[Check] = checks! {
    58 "C G" "FTM" "an agile object says so":
        Here(if_::agile, threads::agile_says_so);
    59 "S" "cppwinrt" "an object that is not agile does not say so":
        Here(if_::not_agile, threads::others_do_not);
    60 "G" "FTM" "an agile object marshals to itself, others to a proxy":
        Elsewhere(Settled::Windows("CoMarshalInterThreadInterfaceInStream"));
    61 "C G" "FTM" "an agile object keeps nothing that is not agile":
        Elsewhere(Settled::Compiled("Send and Sync of the state, tests/ui/object_not_sync.rs"));
    62 "G" "QIR" "marshaling leaves identity and count as they were":
        Elsewhere(Settled::Windows("CoMarshalInterface and CoReleaseMarshalData"));
    63 "M" "MAPI threading" "on a foreign thread happens what is declared":
        Probed(MethodRule::ForeignThread);
    64 "S" ".NET" "no lock is held while the object calls out":
        Here(if_::calls_out_freely, threads::no_lock_while_calling_out);
    65 "S" "W32T" "called while it calls out, the object answers":
        Here(if_::calls_out, threads::reentered_while_calling_out);
    66 "F" "ICF" "CreateInstance that fails leaves NULL and nothing else":
        Here(if_::failing_class, factories::failing_constructor);
    67 "F" "ICF" "CreateInstance into NULL is E_POINTER":
        Here(if_::class_object, factories::create_into_null);
    68 "F" "ICF, QI" "CreateInstance as an unknown interface is E_NOINTERFACE, and no object is left":
        Here(if_::class_object, factories::create_as_unsupported);
    69 "F" "ICF" "LockServer keeps the server as often as it is called":
        Here(if_::unloadable, factories::locks_balance);
    70 "F" "DLL" "DllCanUnloadNow knows of live objects":
        Here(if_::unloadable, factories::unloads_when_unused);
    71 "F" "DLL" "DllGetClassObject refuses unknown classes and leaves NULL":
        Here(if_::class_objects, factories::unknown_class);
    72 "F" "ICF, W32T" "a class object keeps rules 1 to 20":
        Here(if_::class_object, factories::class_object_is_an_object);
    73 "F" "ICF2" "a class with licenses creates nothing without one":
        Probed(MethodRule::License);
    74 "F" "WIL" "registration is complete, and undone where it fails":
        Elsewhere(Settled::Windows("the registry"));
    75 "F" "manifests" "a manifest finds the class without the registry":
        Elsewhere(Settled::Windows("activation contexts"));
    76 "S" "MEM" "out parameters are NULL or zero after a failure":
        Probed(MethodRule::OutOnFailure);
    77 "S" "MEM, own rule" "a NULL out parameter is E_POINTER":
        Probed(MethodRule::NullOut);
    78 "S M" "MEM, MAPI" "memory is freed by whom the interface says":
        Probed(MethodRule::Memory);
    79 "S M" "GLO" "a panic in a method is a failure code":
        Probed(MethodRule::Panic);
    80 "M" "MAPI" "a panic in a method without an HRESULT is the declared value":
        Probed(MethodRule::PanicWithoutHresult);
    81 "C" "IDR" "own codes are FACILITY_ITF from 0x0200":
        Elsewhere(Settled::Compiled("the crate defines published codes only, mapi::status"));
    82 "E" "EI" "ISupportErrorInfo tells which interfaces have error texts":
        Probed(MethodRule::ErrorInfo);
    83 "E" "EI" "a failing method sets the error text, a succeeding one leaves none":
        Elsewhere(Settled::Windows("GetErrorInfo"));
    84 "D" "DISP" "IDispatch finds names and refuses unknown ones":
        Probed(MethodRule::Names);
    85 "D" "DISP" "Invoke maps failures to EXCEPINFO":
        Elsewhere(Settled::Windows("IDispatch::Invoke with BSTR texts"));
    86 "S" "enumerators" "enumerators count, skip, reset and clone":
        Probed(MethodRule::Enumerator);
    87 "S" "RC" "an interface that is handed out has one reference for the caller":
        Probed(MethodRule::OutInterface);
};
