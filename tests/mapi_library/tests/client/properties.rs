//! A client of an object with properties in memory, through our definitions, whoever wrote the object.

use std::ptr;

use mapi_com::mapi::*;
use mapi_com::{GUID, HRESULT, IUnknown, Interface, S_OK};

/// What an implementation does otherwise than its page says. Each is asserted, so that it is noticed when it changes.
#[derive(Clone, Copy)]
pub(crate) struct Deviations {
    /// `GetProps` refuses to hand out all properties, with NULL for the tags.
    pub(crate) all_properties_are_refused: bool,
    /// A property that was changed is not marked with `IPROP_DIRTY`.
    pub(crate) changes_are_not_marked: bool,
    /// The value of a property that is not there says nothing of why.
    pub(crate) errors_are_unset: bool,
    /// `HrAddObjProps` takes every type, and adds nothing.
    pub(crate) objects_are_not_added: bool,
    /// `SetProps` and `HrAddObjProps` do not mind that the object is for reading only.
    pub(crate) read_only_is_ignored: bool,
}

/// What the object keeps: one value of each type, and several of some.
fn samples() -> Vec<(PropTag, PropValue<'static>)> {
    const WIDE: &[u16] = &[0x47, 0x72, 0xFC, 0xDF, 0x65, 0xD83D, 0xDCEC];
    const GUIDS: &[GUID] = &[IMAPIProp::IID, IPropData::IID];
    const TIME: FILETIME = FILETIME { dwLowDateTime: 0x1234_5678, dwHighDateTime: 0x01DA_0000 };
    let values = vec![
        PropValue::Short(-2),
        PropValue::Long(-70_000),
        PropValue::Float(0.5),
        PropValue::Double(-0.25),
        PropValue::Currency(-12_345_678_901),
        PropValue::AppTime(45_000.75),
        PropValue::Boolean(true),
        PropValue::LongLong(-0x1_2345_6789),
        PropValue::String8(b"narrow"),
        PropValue::Unicode(WIDE),
        PropValue::SysTime(TIME),
        PropValue::ClsId(IMAPISession::IID),
        PropValue::Binary(b"\0\x01\xFE\xFF"),
        PropValue::Shorts(&[1, -1]),
        PropValue::Longs(&[7, -8, 9]),
        PropValue::Doubles((&[1.5, -2.5]).into()),
        PropValue::String8s(vec![b"one", b"", b"three"]),
        PropValue::Unicodes(vec![WIDE, &[0x41]]),
        PropValue::ClsIds(GUIDS),
        PropValue::Binaries(vec![b"\x01\x02", b"\x03"]),
    ];
    let tag = |id, value: &PropValue<'_>| PropTag::new(id, value.prop_type());
    (0x6600..).zip(values).map(|(id, value)| (tag(id, &value), value)).collect()
}

/// An object, and the memory that it hands out.
pub(crate) struct Client {
    pub(crate) data: IPropData,
    pub(crate) allocator: Allocator,
    pub(crate) deviations: Deviations,
}

impl Client {
    fn set(&self, values: &[(PropTag, PropValue<'_>)]) -> HRESULT {
        let values = properties(self.allocator, values).expect("there is memory");
        let mut problems = ptr::null_mut();
        // SAFETY: values of this allocator; the last is valid for a write.
        let answer = unsafe { self.data.SetProps(values.len() as u32, values.as_ptr(), &mut problems) };
        // SAFETY: NULL, or a block of the memory that the object was made with.
        let problems = unsafe { Buffer::from_raw(self.allocator, problems) };
        assert!(problems.is_none_or(|problems| problems.cProblem == 0));
        answer
    }

    fn get(&self, tags: Option<&[PropTag]>) -> (HRESULT, Option<Buffer<[SPropValue]>>) {
        let tags = tags.map(PropTagList::new);
        let list = tags.as_ref().map_or(ptr::null(), PropTagList::as_ptr);
        let (mut count, mut values) = (0, ptr::null_mut());
        // SAFETY: NULL or a list that is alive; the last two are valid for a write.
        let answer = unsafe { self.data.GetProps(list, MAPI_UNICODE, &mut count, &mut values) };
        // SAFETY: as many values in a block of the object's memory.
        (answer, unsafe { Buffer::from_raw_parts(self.allocator, values, count as usize) })
    }

    /// Values of these properties, of which the object may not have all.
    fn values(&self, tags: &[PropTag]) -> (HRESULT, Buffer<[SPropValue]>) {
        let (answer, values) = self.get(Some(tags));
        (answer, values.expect("the object hands values out"))
    }

    fn list(&self) -> Vec<PropTag> {
        let mut list = ptr::null_mut();
        // SAFETY: valid for a write.
        assert_eq!(unsafe { self.data.GetPropList(MAPI_UNICODE, &mut list) }, S_OK);
        // SAFETY: a block of the object's memory, read before it is freed.
        let (tags, block) = unsafe { (prop_tags(list).map(<[_]>::to_vec), Buffer::from_raw(self.allocator, list)) };
        assert!(block.is_some());
        let mut tags = tags.expect("a list");
        tags.sort_by_key(|tag| tag.0);
        tags
    }

    fn accesses(&self, tags: &[PropTag]) -> Vec<u32> {
        let list = prop_tag_array(self.allocator, tags).expect("there is memory");
        let (mut list, mut accesses) = (Buffer::into_raw(list), ptr::null_mut());
        // SAFETY: a list of as many tags, which the object may write to; the last is valid for a write.
        assert_eq!(unsafe { self.data.HrGetPropAccess(&mut list, &mut accesses) }, S_OK);
        // SAFETY: the list is ours still, and there are as many accesses in a block of the object's memory.
        unsafe {
            drop(Buffer::from_raw(self.allocator, list));
            Buffer::from_raw_parts(self.allocator, accesses, tags.len()).expect("a block").to_vec()
        }
    }

    /// Values of all types, there and back.
    pub(crate) fn keeps_values_of_all_types(&self) {
        let samples = samples();
        let tags: Vec<PropTag> = samples.iter().map(|(tag, _)| *tag).collect();
        assert_eq!(self.set(&samples), S_OK);
        assert_eq!(self.list(), tags);
        let (answer, values) = self.values(&tags);
        assert_eq!((answer, values.len()), (S_OK, samples.len()));
        for ((tag, expected), value) in samples.iter().zip(values.iter()) {
            // SAFETY: a value of the object, of its tag.
            assert_eq!((value.ulPropTag, unsafe { value.value() }), (*tag, expected.clone()));
        }
        let all = self.get(None);
        let (answer, all) = (all.0, all.1.map(|all| all.len()));
        if self.deviations.all_properties_are_refused {
            assert_eq!((answer, all), (MAPI_E_INVALID_PARAMETER, None));
        } else {
            assert_eq!((answer, all), (S_OK, Some(samples.len())));
        }
        // What is kept is a copy: another value in its place does not change what was handed out.
        assert_eq!(self.set(&[(tags[1], PropValue::Long(1))]), S_OK);
        // SAFETY: as above.
        unsafe {
            assert_eq!(values[1].value(), PropValue::Long(-70_000));
            assert_eq!(self.values(&tags[1..2]).1[0].value(), PropValue::Long(1));
        }
    }

    /// What is not there, and what goes.
    pub(crate) fn tells_what_is_not_there(&self) {
        let [one, other] = [0x6700, 0x6701].map(|id| PropTag::new(id, PT_LONG));
        assert_eq!(self.set(&[(one, PropValue::Long(5))]), S_OK);
        let (answer, values) = self.values(&[other, one]);
        assert_eq!((answer, values.len()), (MAPI_W_ERRORS_RETURNED, 2));
        assert_eq!((values[0].ulPropTag, values[1].ulPropTag), (other.with_type(PT_ERROR), one));
        // SAFETY: a value of the object, of its tag.
        let is_told = unsafe { values[0].value() } == PropValue::Error(MAPI_E_NOT_FOUND);
        assert_ne!(is_told, self.deviations.errors_are_unset);
        let tags = PropTagList::new(&[one]);
        // SAFETY: the list is alive.
        assert_eq!(unsafe { self.data.DeleteProps(tags.as_ptr(), ptr::null_mut()) }, S_OK);
        assert!(!self.list().contains(&one));
        let (answer, values) = self.values(&[one]);
        assert_eq!((answer, values[0].ulPropTag), (MAPI_W_ERRORS_RETURNED, one.with_type(PT_ERROR)));
        // SAFETY: no values; NULL is for the method to refuse.
        let refused = unsafe {
            (self.data.SetProps(0, ptr::null(), ptr::null_mut()), self.data.DeleteProps(ptr::null(), ptr::null_mut()))
        };
        assert_eq!(refused, (MAPI_E_INVALID_PARAMETER, MAPI_E_INVALID_PARAMETER));
    }

    /// Rights and marks, and properties that are objects.
    pub(crate) fn has_rights_and_marks(&self) {
        let [number, object] = [(0x6710, PT_LONG), (0x6711, PT_OBJECT)].map(|(id, kind)| PropTag::new(id, kind));
        assert_eq!(self.set(&[(number, PropValue::Long(5))]), S_OK);
        let add = |tag| {
            let tags = PropTagList::new(&[tag]);
            // SAFETY: the list is alive.
            unsafe { self.data.HrAddObjProps(tags.as_ptr(), ptr::null_mut()) }
        };
        let Deviations { objects_are_not_added, read_only_is_ignored, .. } = self.deviations;
        let of_another_type = if objects_are_not_added { S_OK } else { MAPI_E_INVALID_TYPE };
        assert_eq!((add(object), add(number)), (S_OK, of_another_type));
        assert_ne!(self.list().contains(&object), objects_are_not_added);
        let mark = if self.deviations.changes_are_not_marked { 0 } else { IPROP_DIRTY };
        assert_eq!(self.accesses(&[number]), [IPROP_READWRITE | mark]);
        let tags = PropTagList::new(&[number]);
        // SAFETY: a list of one tag, and one set of rights.
        let marked = unsafe { self.data.HrSetPropAccess(tags.as_ptr(), &(IPROP_READONLY | IPROP_CLEAN)) };
        assert_eq!(marked, S_OK);
        assert_eq!(self.accesses(&[number]), [IPROP_READONLY | IPROP_CLEAN]);
        assert_eq!(self.data.HrSetObjAccess(IPROP_READONLY | IPROP_READWRITE), MAPI_E_INVALID_PARAMETER);
        assert_eq!(self.data.HrSetObjAccess(IPROP_READONLY), S_OK);
        let another = [(PropTag::new(0x6712, PT_LONG), PropValue::Long(6))];
        let refusal = if read_only_is_ignored { S_OK } else { MAPI_E_NO_ACCESS };
        assert_eq!((self.set(&another), add(PropTag::new(0x6713, PT_OBJECT))), (refusal, refusal));
        // SAFETY: the list is alive.
        assert_eq!(unsafe { self.data.DeleteProps(tags.as_ptr(), ptr::null_mut()) }, MAPI_E_NO_ACCESS);
        assert_eq!(self.data.HrSetObjAccess(IPROP_READWRITE), S_OK);
        assert_eq!(self.set(&another), S_OK);
    }

    /// Identity, by QueryInterface.
    pub(crate) fn is_one_object(&self) {
        let unknown: IUnknown = self.data.cast().expect("every object has it");
        let properties: IMAPIProp = unknown.cast().expect("the parent");
        let again: IPropData = properties.cast().expect("the interface");
        assert_eq!(
            (again.as_raw(), properties.cast::<IUnknown>().expect("IUnknown").as_raw()),
            (self.data.as_raw(), unknown.as_raw())
        );
        assert!(unknown.cast::<IMAPITable>().is_err(), "it is no table");
    }
}
