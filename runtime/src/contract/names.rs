//! What IIDs and codes are called in reports.

use windows_core::{GUID, HRESULT, IInspectable, IUnknown, Interface};

use crate::{
    E_ABORT, E_ACCESSDENIED, E_FAIL, E_INVALIDARG, E_NOINTERFACE, E_NOTIMPL, E_OUTOFMEMORY, E_POINTER, E_UNEXPECTED,
    IWeakReference, IWeakReferenceSource, S_FALSE, S_OK,
};

pub(super) use crate::object::IID_IAGILEOBJECT;

pub(super) const IID_ICLASSFACTORY: GUID = GUID::from_u128(0x00000001_0000_0000_c000_000000000046);
pub(super) const IID_IMARSHAL: GUID = GUID::from_u128(0x00000003_0000_0000_c000_000000000046);
pub(super) use crate::{CLASS_E_CLASSNOTAVAILABLE, CLASS_E_NOAGGREGATION};

/// Interfaces of COM itself, which an object answers only if it is asked to be what they stand for.
pub(super) const WELL_KNOWN: [(&str, GUID); 12] = [
    ("IInspectable", IInspectable::IID),
    ("IClassFactory", IID_ICLASSFACTORY),
    ("IMarshal", IID_IMARSHAL),
    ("IAgileObject", IID_IAGILEOBJECT),
    ("IWeakReference", IWeakReference::IID),
    ("IWeakReferenceSource", IWeakReferenceSource::IID),
    ("IDispatch", GUID::from_u128(0x00020400_0000_0000_c000_000000000046)),
    ("IPersist", GUID::from_u128(0x0000010c_0000_0000_c000_000000000046)),
    ("IConnectionPointContainer", GUID::from_u128(0xb196b284_bab4_101a_b69c_00aa00341d07)),
    ("IProvideClassInfo", GUID::from_u128(0xb196b283_bab4_101a_b69c_00aa00341d07)),
    ("INoMarshal", GUID::from_u128(0xecc8691b_c1db_4dc0_855e_65f6c551af49)),
    ("IExternalConnection", GUID::from_u128(0x00000019_0000_0000_c000_000000000046)),
];

/// The name of an interface that is not the subject's own, or its IID.
pub(super) fn iid_name(iid: &GUID) -> String {
    if *iid == IUnknown::IID {
        return "IUnknown".to_owned();
    }
    match WELL_KNOWN.iter().find(|(_, known)| known == iid) {
        Some((name, _)) => (*name).to_owned(),
        None => format!("{{{iid:?}}}"),
    }
}

pub(super) fn code_name(code: HRESULT) -> String {
    let name = match code {
        S_OK => "S_OK",
        S_FALSE => "S_FALSE",
        E_NOTIMPL => "E_NOTIMPL",
        E_NOINTERFACE => "E_NOINTERFACE",
        E_POINTER => "E_POINTER",
        E_ABORT => "E_ABORT",
        E_FAIL => "E_FAIL",
        E_UNEXPECTED => "E_UNEXPECTED",
        E_ACCESSDENIED => "E_ACCESSDENIED",
        E_OUTOFMEMORY => "E_OUTOFMEMORY",
        E_INVALIDARG => "E_INVALIDARG",
        CLASS_E_NOAGGREGATION => "CLASS_E_NOAGGREGATION",
        CLASS_E_CLASSNOTAVAILABLE => "CLASS_E_CLASSNOTAVAILABLE",
        _ => return format!("0x{:08X}", code.0),
    };
    name.to_owned()
}
