//! What MAPI is to a provider: its profile section, memory, and the way by which notifications go.

use std::ptr;
use std::slice;
use std::sync::{Mutex, MutexGuard, PoisonError};

use mapi_com::mapi::{
    ALLOCATEBUFFER, ALLOCATEMORE, Allocator, Buffer, ENTRYID, FREEBUFFER, IMAPIAdviseSink, IMAPIProp_Impl,
    IMAPISupport, IMAPISupport_Impl, IProfSect, IProfSect_Impl, LPCTSTR, MAPI_E_INVALID_PARAMETER, MAPI_E_NOT_FOUND,
    MAPI_ONE_OFF_NO_RICH_INFO, MAPI_ONE_OFF_UNICODE, MAPI_SEND_NO_RICH_INFO, MAPI_W_ERRORS_RETURNED, MAPIUID,
    NOTIFICATION, NOTIFKEY, PT_ERROR, PropTag, PropValue, SPropTagArray, SPropValue, Text, entry_id, prop_tags,
    properties,
};
use mapi_com::{Com, HRESULT, InterfaceRef, Result, S_OK, com_object, read_wide};

/// What comes before the entry id of a store when it is wrapped; MAPI names the provider's library there.
pub(crate) const WRAPPING: &[u8] = b"\0\0\0\0send_receive";

/// What the entry id of somebody who stands in no address book begins with: its flags, and what tells it from all others.
///
/// Source: [MS-OXCDATA] 2.2.5.1.
pub(crate) const ONE_OFF: [u8; 20] =
    [0, 0, 0, 0, 0x81, 0x2B, 0x1F, 0xA4, 0xBE, 0xA3, 0x10, 0x19, 0x9D, 0x6E, 0x00, 0xDD, 0x01, 0x0F, 0x54, 0x02];

/// A support object, one for each logon. With weak references, for who wants to know whether a provider has given it back.
#[com_object(IMAPISupport, weak)]
pub(crate) struct Support {
    allocator: Allocator,
    section: Com<ProfileSection>,
    registrations: Mutex<Registrations>,
}

#[derive(Default)]
struct Registrations {
    last: usize,
    all: Vec<Registration>,
}

struct Registration {
    number: usize,
    /// What the provider names the source of the notifications by.
    key: Vec<u8>,
    event_mask: u32,
    sink: IMAPIAdviseSink,
}

impl Support {
    /// With a profile section of these texts.
    pub(crate) fn new(allocator: Allocator, section: &[(PropTag, &str)]) -> Com<Self> {
        let texts = section.iter().map(|(tag, text)| (*tag, text.encode_utf16().collect())).collect();
        let section = Com::new(ProfileSection { allocator, texts });
        Com::new(Self { allocator, section, registrations: Mutex::default() })
    }

    fn registrations(&self) -> MutexGuard<'_, Registrations> {
        self.registrations.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The bytes of a key.
///
/// # Safety
///
/// `key` is NULL or points to a key with all the bytes that it counts.
unsafe fn bytes_of(key: *const NOTIFKEY) -> Option<Vec<u8>> {
    if key.is_null() {
        return None;
    }
    // SAFETY: this function's contract. The pointer to the first byte is one to all of them.
    Some(unsafe { slice::from_raw_parts((&raw const (*key).ab).cast::<u8>(), (*key).cb as usize) }.to_vec())
}

/// A text; `None` for NULL, and for a narrow one, which no provider here hands in.
///
/// # Safety
///
/// `text` is NULL or terminated, in the width that `flags` say.
unsafe fn wide_text(text: LPCTSTR, flags: u32) -> Option<Vec<u16>> {
    match text.of_flags(flags) {
        // SAFETY: this function's contract.
        Text::Wide(text) => unsafe { read_wide(text) }.map(|text| text.encode_utf16().collect()),
        Text::Narrow(_) => None,
    }
}

/// Hands out an entry id in MAPI's memory.
///
/// # Safety
///
/// `size` and `entry_id` are valid for a write.
unsafe fn hand_out(allocator: Allocator, bytes: &[u8], size: *mut u32, entry_id: *mut *mut ENTRYID) -> HRESULT {
    match Buffer::copy_of(allocator, bytes) {
        Ok(block) => {
            let (block, length) = Buffer::into_raw_parts(block);
            // SAFETY: this function's contract.
            unsafe {
                size.write(length as u32);
                entry_id.write(block.cast());
            }
            S_OK
        }
        Err(error) => error.code(),
    }
}

impl IMAPISupport_Impl for Support_Impl {
    unsafe fn GetMemAllocRoutines(
        &self,
        allocate_buffer: *mut Option<ALLOCATEBUFFER>,
        allocate_more: *mut Option<ALLOCATEMORE>,
        free_buffer: *mut Option<FREEBUFFER>,
    ) -> HRESULT {
        if allocate_buffer.is_null() || allocate_more.is_null() || free_buffer.is_null() {
            return MAPI_E_INVALID_PARAMETER;
        }
        let (allocate, more, free) = self.allocator.functions();
        // SAFETY: not null, so valid for a write by the caller's promise.
        unsafe {
            allocate_buffer.write(Some(allocate));
            allocate_more.write(Some(more));
            free_buffer.write(Some(free));
        }
        S_OK
    }

    unsafe fn Subscribe(
        &self,
        key: *const NOTIFKEY,
        event_mask: u32,
        _flags: u32,
        sink: Option<InterfaceRef<'_, IMAPIAdviseSink>>,
    ) -> Result<usize> {
        // SAFETY: the caller's promise.
        let (Some(key), Some(sink)) = (unsafe { bytes_of(key) }, sink) else {
            return Err(MAPI_E_INVALID_PARAMETER.into());
        };
        let mut registrations = self.registrations();
        registrations.last += 1;
        let number = registrations.last;
        registrations.all.push(Registration { number, key, event_mask, sink: (*sink).clone() });
        Ok(number)
    }

    fn Unsubscribe(&self, connection: usize) -> HRESULT {
        let mut registrations = self.registrations();
        let place = registrations.all.iter().position(|registration| registration.number == connection);
        let removed = place.map(|place| registrations.all.remove(place));
        // The last reference to the sink may go, and code of others run.
        drop(registrations);
        if removed.is_some() { S_OK } else { MAPI_E_NOT_FOUND }
    }

    /// Calls the sinks on this thread, which MAPI does on one of its own.
    unsafe fn Notify(
        &self,
        key: *const NOTIFKEY,
        notification_count: u32,
        notifications: *const NOTIFICATION,
        _flags: *mut u32,
    ) -> HRESULT {
        // SAFETY: the caller's promise.
        let (Some(key), false) = (unsafe { bytes_of(key) }, notifications.is_null()) else {
            return MAPI_E_INVALID_PARAMETER;
        };
        // SAFETY: as above.
        let notifications = unsafe { slice::from_raw_parts(notifications, notification_count as usize) };
        let sinks: Vec<_> = {
            let registrations = self.registrations();
            let interested = registrations.all.iter().filter(|registration| registration.key == key);
            interested.map(|registration| (registration.event_mask, registration.sink.clone())).collect()
        };
        for (event_mask, sink) in sinks {
            let told: Vec<_> = notifications
                .iter()
                .filter(|notification| notification.ulEventType & event_mask != 0)
                .copied()
                .collect();
            if !told.is_empty() {
                // SAFETY: as many notifications as that, all parts of which are readable by the caller's promise.
                unsafe { sink.OnNotify(told.len() as u32, told.as_ptr()) };
            }
        }
        S_OK
    }

    unsafe fn CreateOneOff(
        &self,
        name: LPCTSTR,
        address_type: LPCTSTR,
        address: LPCTSTR,
        flags: u32,
        entry_id_size: *mut u32,
        entry_id: *mut *mut ENTRYID,
    ) -> HRESULT {
        // SAFETY: the caller's promise.
        let texts = unsafe { [name, address_type, address].map(|text| wide_text(text, flags)) };
        let ([Some(name), Some(address_type), Some(address)], false, false) =
            (texts, entry_id_size.is_null(), entry_id.is_null())
        else {
            return MAPI_E_INVALID_PARAMETER;
        };
        let rich = if flags & MAPI_SEND_NO_RICH_INFO == 0 { 0 } else { MAPI_ONE_OFF_NO_RICH_INFO };
        // The version, which is 0, and the flags, in words of 16 bits.
        let head = [0, (rich | MAPI_ONE_OFF_UNICODE) as u16];
        let texts = [name, address_type, address].into_iter().flat_map(|text| text.into_iter().chain([0]));
        let words = head.into_iter().chain(texts).flat_map(u16::to_le_bytes);
        let bytes: Vec<u8> = ONE_OFF.into_iter().chain(words).collect();
        // SAFETY: not null, so valid for a write by the caller's promise.
        unsafe { hand_out(self.allocator, &bytes, entry_id_size, entry_id) }
    }

    unsafe fn ModifyStatusRow(&self, _values_count: u32, _column_vals: *const SPropValue, _flags: u32) -> HRESULT {
        // There is nobody here who would look at the status table.
        S_OK
    }

    fn OpenProfileSection(&self, uid: Option<&MAPIUID>, _flags: u32) -> Result<IProfSect> {
        // Only the provider's own is there.
        if uid.is_none() { Ok(self.section.to_interface()) } else { Err(MAPI_E_NOT_FOUND.into()) }
    }

    fn SetProviderUID(&self, provider_id: Option<&MAPIUID>, _flags: u32) -> HRESULT {
        // There is one provider for each support object, so nothing has to be told apart.
        if provider_id.is_none() { MAPI_E_INVALID_PARAMETER } else { S_OK }
    }

    unsafe fn StoreLogoffTransports(&self, _flags: *mut u32) -> HRESULT {
        // There are no transports.
        S_OK
    }

    unsafe fn WrapStoreEntryID(
        &self,
        size: u32,
        entry: *const ENTRYID,
        wrapped_size: *mut u32,
        wrapped: *mut *mut ENTRYID,
    ) -> HRESULT {
        // SAFETY: the caller's promise.
        let (Some(bytes), false, false) = (unsafe { entry_id(size, entry) }, wrapped_size.is_null(), wrapped.is_null())
        else {
            return MAPI_E_INVALID_PARAMETER;
        };
        // SAFETY: not null, so valid for a write by the caller's promise.
        unsafe { hand_out(self.allocator, &[WRAPPING, bytes].concat(), wrapped_size, wrapped) }
    }
}

/// The section of a profile that belongs to the provider: where it keeps what it has to know for a logon.
#[com_object(IProfSect)]
struct ProfileSection {
    allocator: Allocator,
    texts: Vec<(PropTag, Vec<u16>)>,
}

impl IProfSect_Impl for ProfileSection_Impl {}

impl IMAPIProp_Impl for ProfileSection_Impl {
    unsafe fn GetProps(
        &self,
        tags: *const SPropTagArray,
        _flags: u32,
        count: *mut u32,
        values: *mut *mut SPropValue,
    ) -> HRESULT {
        // SAFETY: the caller's promise.
        let (Some(tags), false, false) = (unsafe { prop_tags(tags) }, count.is_null(), values.is_null()) else {
            return MAPI_E_INVALID_PARAMETER;
        };
        let value = |tag: &PropTag| match self.texts.iter().find(|(found, _)| found == tag) {
            Some((tag, text)) => (*tag, PropValue::Unicode(text)),
            None => (tag.with_type(PT_ERROR), PropValue::Error(MAPI_E_NOT_FOUND)),
        };
        let answers: Vec<_> = tags.iter().map(value).collect();
        let is_whole = answers.iter().all(|(tag, _)| tag.prop_type() != PT_ERROR);
        match properties(self.allocator, &answers) {
            Ok(block) => {
                let (block, length) = Buffer::into_raw_parts(block);
                // SAFETY: not null, so valid for a write by the caller's promise.
                unsafe {
                    count.write(length as u32);
                    values.write(block);
                }
                if is_whole { S_OK } else { MAPI_W_ERRORS_RETURNED }
            }
            Err(error) => {
                // SAFETY: as above.
                unsafe { values.write(ptr::null_mut()) };
                error.code()
            }
        }
    }
}
