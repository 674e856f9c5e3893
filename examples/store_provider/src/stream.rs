//! A property as a stream, for reading.

use std::ffi::c_void;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use mapi_com::mapi::{
    FILETIME, ISequentialStream_Impl, IStream, IStream_Impl, MAPI_CREATE, MAPI_E_INTERFACE_NOT_SUPPORTED,
    MAPI_E_INVALID_PARAMETER, MAPI_E_NO_ACCESS, MAPI_E_NOT_FOUND, MAPI_MODIFY, PT_UNSPECIFIED, PropTag, PropValue,
    STATSTG, ULARGE_INTEGER,
};
use mapi_com::{Com, GUID, HRESULT, IUnknown, InterfaceRef, PWSTR, Result, S_OK, com_object};

use crate::property_set::{PropertySet, Value};

/// The stream is for reading. Source: winerror.h.
const STG_E_ACCESSDENIED: HRESULT = HRESULT(0x8003_0005_u32.cast_signed());
/// What this stream cannot do. Source: winerror.h.
const STG_E_INVALIDFUNCTION: HRESULT = HRESULT(0x8003_0001_u32.cast_signed());
/// A pointer that may not be NULL. Source: winerror.h.
const STG_E_INVALIDPOINTER: HRESULT = HRESULT(0x8003_0009_u32.cast_signed());

/// `STGTY_STREAM` of objidl.h.
const STREAM: u32 = 2;

/// Opens a property, text or bytes: `IMAPIProp::OpenProperty`.
pub(crate) fn open(properties: &PropertySet, tag: PropTag, iid: Option<&GUID>, flags: u32) -> Result<IUnknown> {
    if tag.prop_type() == PT_UNSPECIFIED {
        return Err(MAPI_E_INVALID_PARAMETER.into());
    }
    if flags & (MAPI_MODIFY | MAPI_CREATE) != 0 {
        return Err(MAPI_E_NO_ACCESS.into());
    }
    let iid = iid.ok_or(MAPI_E_INVALID_PARAMETER)?;
    let value = properties.value(tag).ok_or(MAPI_E_NOT_FOUND)?;
    let bytes: Arc<[u8]> = match (value, value.as_type(tag.prop_type()).ok_or(MAPI_E_NOT_FOUND)?) {
        (Value::Binary(bytes), _) => Arc::clone(bytes),
        (_, PropValue::Unicode(units)) => units.iter().flat_map(|unit| unit.to_le_bytes()).collect(),
        (_, PropValue::String8(bytes)) => bytes.into(),
        _ => return Err(MAPI_E_INTERFACE_NOT_SUPPORTED.into()),
    };
    crate::shared::as_interface(&Com::new(Stream::new(bytes, 0)).into(), iid)
}

/// Bytes that are read from front to back.
#[com_object(IStream)]
struct Stream {
    bytes: Arc<[u8]>,
    /// May be behind the end.
    position: Mutex<u64>,
}

impl Stream {
    fn new(bytes: Arc<[u8]>, position: u64) -> Self {
        Self { bytes, position: Mutex::new(position) }
    }

    fn position(&self) -> MutexGuard<'_, u64> {
        self.position.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn size(&self) -> u64 {
        self.bytes.len() as u64
    }

    /// Up to `most` bytes from the position, which moves behind them.
    fn take(&self, most: u64) -> &[u8] {
        let mut position = self.position();
        let start = (*position).min(self.size());
        let end = start.saturating_add(most).min(self.size());
        if end > start {
            *position = end;
        }
        // Both are at most the length of the bytes, so they fit.
        &self.bytes[start as usize..end as usize]
    }
}

impl ISequentialStream_Impl for Stream_Impl {
    unsafe fn Read(&self, buffer: *mut c_void, size: u32, read: *mut u32) -> HRESULT {
        if buffer.is_null() {
            return STG_E_INVALIDPOINTER;
        }
        let bytes = self.take(size.into());
        // SAFETY: the caller's promise: there is room for `size` bytes, and there are no more of them.
        unsafe { buffer.cast::<u8>().copy_from_nonoverlapping(bytes.as_ptr(), bytes.len()) };
        if !read.is_null() {
            // At most `size`.
            // SAFETY: not null, so valid for a write by the caller's promise.
            unsafe { read.write(bytes.len() as u32) };
        }
        S_OK
    }

    unsafe fn Write(&self, _buffer: *const c_void, _size: u32, _written: *mut u32) -> HRESULT {
        STG_E_ACCESSDENIED
    }
}

impl IStream_Impl for Stream_Impl {
    unsafe fn Seek(&self, distance: i64, origin: u32, position: *mut ULARGE_INTEGER) -> HRESULT {
        let mut current = self.position();
        let origin = match origin {
            // The distance from the beginning has no sign.
            0 => Some(distance.cast_unsigned()),
            1 => current.checked_add_signed(distance),
            2 => self.size().checked_add_signed(distance),
            _ => None,
        };
        let Some(target) = origin else { return STG_E_INVALIDFUNCTION };
        *current = target;
        if !position.is_null() {
            // SAFETY: not null, so valid for a write by the caller's promise.
            unsafe { position.write(ULARGE_INTEGER { QuadPart: target }) };
        }
        S_OK
    }

    fn SetSize(&self, _size: u64) -> HRESULT {
        STG_E_ACCESSDENIED
    }

    unsafe fn CopyTo(
        &self,
        to: Option<InterfaceRef<'_, IStream>>,
        size: u64,
        read: *mut ULARGE_INTEGER,
        written: *mut ULARGE_INTEGER,
    ) -> HRESULT {
        let Some(to) = to else { return STG_E_INVALIDPOINTER };
        let bytes = self.take(size);
        let (mut total, mut answer) = (0_u64, S_OK);
        for part in bytes.chunks(1 << 20) {
            let mut count = 0;
            // SAFETY: a part of the bytes, and a place that is valid for a write.
            answer = unsafe { to.Write(part.as_ptr().cast(), part.len() as u32, &mut count) };
            total += u64::from(count);
            if answer.is_err() {
                break;
            }
        }
        for (place, count) in [(read, bytes.len() as u64), (written, total)] {
            if !place.is_null() {
                // SAFETY: not null, so valid for a write by the caller's promise.
                unsafe { place.write(ULARGE_INTEGER { QuadPart: count }) };
            }
        }
        answer
    }

    fn Commit(&self, _flags: u32) -> HRESULT {
        S_OK
    }

    fn Revert(&self) -> HRESULT {
        S_OK
    }

    fn LockRegion(&self, _offset: u64, _size: u64, _kind: u32) -> HRESULT {
        STG_E_INVALIDFUNCTION
    }

    fn UnlockRegion(&self, _offset: u64, _size: u64, _kind: u32) -> HRESULT {
        STG_E_INVALIDFUNCTION
    }

    unsafe fn Stat(&self, statistics: *mut STATSTG, _flags: u32) -> HRESULT {
        if statistics.is_null() {
            return STG_E_INVALIDPOINTER;
        }
        let never = FILETIME { dwLowDateTime: 0, dwHighDateTime: 0 };
        let told = STATSTG {
            pwcsName: PWSTR(std::ptr::null_mut()),
            r#type: STREAM,
            cbSize: ULARGE_INTEGER { QuadPart: self.size() },
            mtime: never,
            ctime: never,
            atime: never,
            grfMode: 0,
            grfLocksSupported: 0,
            clsid: GUID::zeroed(),
            grfStateBits: 0,
            reserved: 0,
        };
        // SAFETY: not null, so valid for a write by the caller's promise.
        unsafe { statistics.write(told) };
        S_OK
    }

    fn Clone(&self) -> Result<IStream> {
        let position = *self.position();
        Ok(Com::new(Stream::new(Arc::clone(&self.bytes), position)).into_interface())
    }
}
