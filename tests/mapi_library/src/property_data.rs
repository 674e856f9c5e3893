//! What `CreateIProp` makes: properties in memory.

use std::ptr;
use std::sync::{Mutex, MutexGuard};

use mapi_com::mapi::*;
use mapi_com::{HRESULT, Result, S_OK, com_object};

/// A value in a block of its own, which is all that it points to.
struct Kept(Buffer<[SPropValue]>);

// SAFETY: the value points into its block only, which may be used on any thread.
unsafe impl Send for Kept {}

struct Property {
    tag: PropTag,
    value: Kept,
    access: u32,
}

/// Properties in memory, with rights and marks, in the memory of whoever made it.
#[com_object(IPropData)]
pub struct PropertyData {
    allocator: Allocator,
    properties: Mutex<Vec<Property>>,
    is_read_only: Mutex<bool>,
}

impl PropertyData {
    /// None yet.
    pub fn new(allocator: Allocator) -> Self {
        Self { allocator, properties: Mutex::default(), is_read_only: Mutex::default() }
    }

    fn properties(&self) -> MutexGuard<'_, Vec<Property>> {
        self.properties.lock().expect("no panic")
    }

    fn writable(&self) -> Result<()> {
        if *self.is_read_only.lock().expect("no panic") { Err(MAPI_E_NO_ACCESS.into()) } else { Ok(()) }
    }

    fn set(&self, tag: PropTag, value: &PropValue<'_>) -> Result<()> {
        let value = Kept(properties(self.allocator, &[(tag, value.clone())])?);
        let mut properties = self.properties();
        let access = IPROP_READWRITE | IPROP_DIRTY;
        match properties.iter_mut().find(|it| it.tag.id() == tag.id()) {
            Some(property) => *property = Property { tag, value, access },
            None => properties.push(Property { tag, value, access }),
        }
        Ok(())
    }

    fn hand_out(&self, tags: Option<&[PropTag]>, flags: u32) -> Result<(HRESULT, Buffer<[SPropValue]>)> {
        let kept = self.properties();
        let tags = tags.map_or_else(|| kept.iter().map(|it| it.tag).collect(), <[PropTag]>::to_vec);
        let mut answer = S_OK;
        let values: Vec<_> = tags
            .iter()
            .map(|&asked| {
                let text = if flags & MAPI_UNICODE == 0 { PT_STRING8 } else { PT_UNICODE };
                let found = kept.iter().find(|it| it.tag.id() == asked.id());
                let fits = |it: &&Property| {
                    let is = it.tag.prop_type();
                    asked.prop_type() == is
                        || asked.prop_type() == PT_UNSPECIFIED
                            && (is == text || ![PT_STRING8, PT_UNICODE].contains(&is))
                };
                match found.filter(fits) {
                    // SAFETY: kept by this object, of this tag.
                    Some(it) => (it.tag, unsafe { it.value.0[0].value() }),
                    None => {
                        answer = MAPI_W_ERRORS_RETURNED;
                        let code = if found.is_some() { MAPI_E_UNEXPECTED_TYPE } else { MAPI_E_NOT_FOUND };
                        (asked.with_type(PT_ERROR), PropValue::Error(code))
                    }
                }
            })
            .collect();
        Ok((answer, properties(self.allocator, &values)?))
    }

    /// Clears what problems would be told in, as there are none.
    ///
    /// # Safety
    ///
    /// `problems` is NULL or valid for a write.
    unsafe fn no_problems(problems: *mut *mut SPropProblemArray) -> HRESULT {
        if !problems.is_null() {
            // SAFETY: this function's contract.
            unsafe { problems.write(ptr::null_mut()) };
        }
        S_OK
    }
}

/// What a method answers.
fn code_of(result: Result<HRESULT>) -> HRESULT {
    result.unwrap_or_else(|error| error.code())
}

impl IMAPIProp_Impl for PropertyData_Impl {
    fn SaveChanges(&self, _flags: u32) -> HRESULT {
        S_OK
    }

    unsafe fn GetProps(
        &self,
        tags: *const SPropTagArray,
        flags: u32,
        count: *mut u32,
        values: *mut *mut SPropValue,
    ) -> HRESULT {
        // SAFETY: this method's contract.
        let tags = unsafe { prop_tags(tags) };
        let (answer, found) = match self.hand_out(tags, flags) {
            Ok(found) => found,
            Err(error) => return error.code(),
        };
        let (records, length) = if found.is_empty() { (ptr::null_mut(), 0) } else { Buffer::into_raw_parts(found) };
        // SAFETY: both are valid for a write.
        unsafe {
            count.write(length as u32);
            values.write(records);
        }
        answer
    }

    unsafe fn GetPropList(&self, _flags: u32, tags: *mut *mut SPropTagArray) -> HRESULT {
        let list: Vec<PropTag> = self.properties().iter().map(|it| it.tag).collect();
        code_of(prop_tag_array(self.allocator, &list).map(|list| {
            // SAFETY: valid for a write.
            unsafe { tags.write(Buffer::into_raw(list)) };
            S_OK
        }))
    }

    unsafe fn SetProps(&self, count: u32, values: *const SPropValue, problems: *mut *mut SPropProblemArray) -> HRESULT {
        if count == 0 || values.is_null() {
            return MAPI_E_INVALID_PARAMETER;
        }
        // SAFETY: this method's contract.
        let values = unsafe { std::slice::from_raw_parts(values, count as usize) };
        code_of(self.writable().and_then(|()| {
            for value in values {
                // SAFETY: this method's contract.
                match (value.ulPropTag, unsafe { value.value() }) {
                    (_, PropValue::Object) => return Err(MAPI_E_INVALID_PARAMETER.into()),
                    (_, PropValue::Null | PropValue::Error(_)) => {}
                    (tag, value) => self.set(tag, &value)?,
                }
            }
            // SAFETY: this method's contract.
            Ok(unsafe { PropertyData::no_problems(problems) })
        }))
    }

    unsafe fn DeleteProps(&self, tags: *const SPropTagArray, problems: *mut *mut SPropProblemArray) -> HRESULT {
        // SAFETY: this method's contract.
        let Some(tags) = (unsafe { prop_tags(tags) }) else {
            return MAPI_E_INVALID_PARAMETER;
        };
        code_of(self.writable().map(|()| {
            self.properties().retain(|it| !tags.iter().any(|tag| tag.id() == it.tag.id()));
            // SAFETY: this method's contract.
            unsafe { PropertyData::no_problems(problems) }
        }))
    }
}

impl IPropData_Impl for PropertyData_Impl {
    fn HrSetObjAccess(&self, access: u32) -> HRESULT {
        if ![IPROP_READONLY, IPROP_READWRITE].contains(&access) {
            return MAPI_E_INVALID_PARAMETER;
        }
        *self.is_read_only.lock().expect("no panic") = access == IPROP_READONLY;
        S_OK
    }

    unsafe fn HrSetPropAccess(&self, tags: *const SPropTagArray, accesses: *const u32) -> HRESULT {
        // SAFETY: this method's contract.
        let tags = unsafe { prop_tags(tags) }.unwrap_or_default();
        code_of(self.writable().map(|()| {
            for (index, tag) in tags.iter().enumerate() {
                // SAFETY: as many as there are tags.
                let access = unsafe { accesses.add(index).read() };
                if let Some(it) = self.properties().iter_mut().find(|it| it.tag.id() == tag.id()) {
                    it.access = access;
                }
            }
            S_OK
        }))
    }

    unsafe fn HrGetPropAccess(&self, tags: *mut *mut SPropTagArray, accesses: *mut *mut u32) -> HRESULT {
        // SAFETY: this method's contract.
        let asked = unsafe { prop_tags(tags.read()) }.map(<[PropTag]>::to_vec);
        let hand_out = || {
            let kept = self.properties();
            let list = asked.clone().unwrap_or_else(|| kept.iter().map(|it| it.tag).collect());
            let of = |tag: &PropTag| kept.iter().find(|it| it.tag.id() == tag.id()).map_or(IPROP_CLEAN, |it| it.access);
            let found: Vec<u32> = list.iter().map(of).collect();
            let found = Buffer::copy_of(self.allocator, &found)?;
            if asked.is_none() {
                // SAFETY: valid for a write.
                unsafe { tags.write(Buffer::into_raw(prop_tag_array(self.allocator, &list)?)) };
            }
            // SAFETY: as above.
            unsafe { accesses.write(Buffer::into_raw_parts(found).0) };
            Ok(S_OK)
        };
        code_of(hand_out())
    }

    unsafe fn HrAddObjProps(&self, tags: *const SPropTagArray, problems: *mut *mut SPropProblemArray) -> HRESULT {
        // SAFETY: this method's contract.
        let Some(tags) = (unsafe { prop_tags(tags) }) else {
            return MAPI_E_INVALID_PARAMETER;
        };
        if tags.iter().any(|tag| tag.prop_type() != PT_OBJECT) {
            return MAPI_E_INVALID_TYPE;
        }
        code_of(self.writable().and_then(|()| {
            for &tag in tags {
                self.set(tag, &PropValue::Object)?;
            }
            // SAFETY: this method's contract.
            Ok(unsafe { PropertyData::no_problems(problems) })
        }))
    }
}
