//! Every type of property value, into a record and back.

use mapi_com::GUID;
use mapi_com::mapi::*;

const GUIDS: [GUID; 2] = [GUID::from_u128(1), GUID::from_u128(u128::MAX)];
const TIMES: [FILETIME; 2] =
    [FILETIME { dwLowDateTime: 1, dwHighDateTime: 2 }, FILETIME { dwLowDateTime: u32::MAX, dwHighDateTime: 0 }];

/// One of every type, and where it matters some more.
pub(crate) fn values() -> Vec<PropValue<'static>> {
    vec![
        PropValue::Null,
        PropValue::Short(-2),
        PropValue::Long(i32::MIN),
        PropValue::Float(1.5),
        PropValue::Double(-2.25),
        PropValue::Currency(i64::MIN + 1),
        PropValue::AppTime(45_000.5),
        PropValue::Error(MAPI_E_NOT_FOUND),
        PropValue::Boolean(true),
        PropValue::Boolean(false),
        PropValue::Object,
        PropValue::LongLong(i64::MAX),
        PropValue::String8(b"caf\xE9"),
        PropValue::Unicode(&[0x43, 0xD83D, 0xDE00]),
        PropValue::Unicode(&[]),
        PropValue::SysTime(TIMES[0]),
        PropValue::ClsId(GUIDS[1]),
        PropValue::Binary(&[0, 1, 0, 255]),
        PropValue::Binary(&[]),
        PropValue::Shorts(&[1, -1]),
        PropValue::Longs(&[1, 2, 3]),
        PropValue::Floats(&[0.5]),
        PropValue::Doubles((&[0.5, 0.25]).into()),
        PropValue::Currencies(&[CY { int64: 10_000 }]),
        PropValue::AppTimes((&[1.0, 2.0]).into()),
        PropValue::LongLongs(&[LARGE_INTEGER { QuadPart: i64::MIN }]),
        PropValue::String8s(vec![b"one", b"", b"three"]),
        PropValue::Unicodes(vec![&[0x41], &[]]),
        PropValue::SysTimes(&TIMES),
        PropValue::ClsIds(&GUIDS),
        PropValue::Binaries(vec![&[1, 2], &[], &[3]]),
        PropValue::Longs(&[]),
    ]
}

#[test]
fn every_value_comes_back() {
    type Checked = CheckedMemory<201>;
    let values = values();
    let tagged: Vec<_> =
        (1..).zip(&values).map(|(id, value)| (PropTag::new(id, value.prop_type()), value.clone())).collect();
    let records = properties(Checked::allocator(), &tagged).expect("memory");
    assert_eq!(Checked::alive(), 1, "one block to free, whatever is in it");
    for ((tag, value), record) in tagged.iter().zip(records.iter()) {
        assert_eq!(record.ulPropTag, *tag);
        // SAFETY: made above, alive.
        assert_eq!(unsafe { record.value() }, *value, "{tag:?}");
    }
    drop(records);
    Checked::assert_clean();
}

#[test]
fn the_type_of_a_tag_is_that_of_its_value() {
    type Checked = CheckedMemory<202>;
    let wrong = properties(Checked::allocator(), &[(PR_SUBJECT, PropValue::Long(1))]);
    assert_eq!(wrong.map(drop).unwrap_err().code(), MAPI_E_INVALID_TYPE);
    let narrow = properties(Checked::allocator(), &[(PR_SUBJECT, PropValue::String8(b"ansi"))]);
    assert_eq!(narrow.map(drop).unwrap_err().code(), MAPI_E_INVALID_TYPE, "the width is part of the type");
    let open = PR_SUBJECT.with_type(PT_UNSPECIFIED);
    let records = properties(Checked::allocator(), &[(open, PropValue::String8(b"ansi"))]).expect("any type");
    assert_eq!(records[0].ulPropTag, PR_SUBJECT_A);
    drop(records);
    Checked::assert_clean();
}

#[test]
fn what_has_no_form_is_read_as_its_type_and_not_written() {
    let record = SPropValue { ulPropTag: PropTag::new(0x6680, PT_SRESTRICTION), dwAlignPad: 0, Value: __UPV { x: 0 } };
    // SAFETY: nothing is read of a value of this type.
    let value = unsafe { record.value() };
    assert_eq!(value, PropValue::Other(PT_SRESTRICTION));
    let written = properties(CheckedMemory::<203>::allocator(), &[(record.ulPropTag, value)]);
    assert_eq!(written.map(drop).unwrap_err().code(), MAPI_E_INVALID_TYPE);
    CheckedMemory::<203>::assert_clean();
}

#[test]
fn a_row_for_one_of_several_values_holds_the_one() {
    let tag = PropTag(PR_REPLY_RECIPIENT_NAMES_W.0 | MVI_FLAG);
    let mut units = [0x41_u16, 0];
    let record =
        SPropValue { ulPropTag: tag, dwAlignPad: 0, Value: __UPV { lpszW: mapi_com::PWSTR(units.as_mut_ptr()) } };
    // SAFETY: the text ends with a NUL and is alive.
    assert_eq!(unsafe { record.value() }.to_text().as_deref(), Some("A"));
}

#[test]
fn null_pointers_are_no_values() {
    for (prop_type, expected) in
        [(PT_UNICODE, PropValue::Unicode(&[])), (PT_STRING8, PropValue::String8(&[])), (PT_CLSID, PropValue::Null)]
    {
        let record = SPropValue {
            ulPropTag: PropTag::new(0x3001, prop_type),
            dwAlignPad: 0,
            Value: __UPV { lpv: std::ptr::null_mut() },
        };
        // SAFETY: NULL.
        assert_eq!(unsafe { record.value() }, expected);
    }
}

#[test]
fn a_tag_knows_its_parts_and_its_name() {
    assert_eq!((PR_ENTRYID.id(), PR_ENTRYID.prop_type(), PR_ENTRYID.name()), (0x0FFF, PT_BINARY, Some("PR_ENTRYID")));
    assert_eq!((PR_SUBJECT, PR_SUBJECT_A.with_type(PT_UNICODE)), (PR_SUBJECT_W, PR_SUBJECT_W));
    assert!(PR_EMS_AB_PROXY_ADDRESSES.is_multi_valued() && !PR_ENTRYID.is_multi_valued());
    assert_eq!(format!("{PR_ENTRYID:?} {:?}", PT_MV_UNICODE), "PR_ENTRYID PT_MV_UNICODE");
    assert_eq!(format!("{:?}", PropTag(0x8005_001F)), "PropTag(0x8005001F)", "of another object it is something else");
    assert_eq!(PropTag(0x7FFF_0003).name(), None);
}

#[test]
fn sets_of_flags_print_by_name_and_keep_what_is_not_published() {
    let flags = MessageFlags::from_bits_retain(MSGFLAG_READ | MSGFLAG_HASATTACH | 0x4000_0000);
    assert!(flags.contains(MessageFlags::MSGFLAG_READ));
    assert_eq!(format!("{flags:?}"), "MessageFlags(MSGFLAG_READ | MSGFLAG_HASATTACH | 0x40000000)");
    assert_eq!(flags.bits() & 0x4000_0000, 0x4000_0000);
}
