//! The provider object: opens stores by what their profile sections say.

use std::path::PathBuf;
use std::ptr;

use mapi_com::mapi::{
    Allocator, Buffer, ENTRYID, IMAPISupport, IMSLogon, IMSProvider, IMSProvider_Impl, IMsgStore, LPCTSTR, LastError,
    MAPI_E_INVALID_PARAMETER, MAPI_E_UNCONFIGURED, MAPI_E_UNKNOWN_ENTRYID, MAPI_UNICODE, MAPIERROR, MAPIUID,
    PR_DISPLAY_NAME, PropTag, PropTagList, PropValue, entry_id, properties,
};
use mapi_com::{Com, GUID, HRESULT, IUnknown, InterfaceRef, Result, S_OK, com_object};

use crate::database::Database;
use crate::entry_id::Entry;
use crate::logon::Logon;
use crate::profile::{PR_DATABASE_PATH, PR_MAILDIR_PATH};
use crate::shared::{Shared, as_interface};
use crate::store::Store;

/// The kind of store: `PR_MDB_PROVIDER`.
pub(crate) const MDB_PROVIDER: MAPIUID =
    MAPIUID { ab: [0x5e, 0x1f, 0x0c, 0x4a, 0x93, 0x7b, 0x4d, 0x26, 0xb1, 0x58, 0x2c, 0xa7, 0x60, 0xde, 0x84, 0x19] };

/// A provider object, one for each session.
#[com_object(IMSProvider)]
pub(crate) struct Provider {
    allocator: Allocator,
}

/// What the profile section says.
struct Configuration {
    maildir: PathBuf,
    database: PathBuf,
    /// What the store is called.
    name: String,
}

impl Provider {
    pub(crate) fn create(allocator: Allocator) -> Result<Com<Self>> {
        Ok(Com::new(Self { allocator }))
    }

    fn configuration(&self, support: &IMAPISupport, last_error: &LastError) -> Result<Configuration> {
        let section = support.OpenProfileSection(None, 0)?;
        let tags = PropTagList::new(&[PR_MAILDIR_PATH, PR_DATABASE_PATH, PR_DISPLAY_NAME]);
        let (mut count, mut values) = (0, ptr::null_mut());
        // SAFETY: the list is alive, and the others are valid for a write.
        unsafe { section.GetProps(tags.as_ptr(), MAPI_UNICODE, &mut count, &mut values) }.ok()?;
        // SAFETY: a block of MAPI's memory with that many values, which is ours now.
        let values = unsafe { Buffer::from_raw_parts(self.allocator, values, count as usize) };
        let values = values.ok_or(MAPI_E_UNCONFIGURED)?;
        let text = |tag: PropTag| {
            let value = values.iter().find(|value| value.ulPropTag == tag)?;
            // SAFETY: MAPI says in the tag what the value is, and the block is alive.
            unsafe { value.value() }.to_text()
        };
        let missing = |what| last_error.note(MAPI_E_UNCONFIGURED, what);
        let maildir = PathBuf::from(
            text(PR_MAILDIR_PATH).ok_or_else(|| missing("The profile does not say where the Maildir is."))?,
        );
        let database =
            text(PR_DATABASE_PATH).ok_or_else(|| missing("The profile does not say where the database is."))?;
        let short_name = || maildir.file_name().map(|name| name.to_string_lossy().into_owned());
        let name = text(PR_DISPLAY_NAME).or_else(short_name).unwrap_or_else(|| maildir.display().to_string());
        Ok(Configuration { database: database.into(), name, maildir })
    }

    fn open(
        &self,
        support: Option<InterfaceRef<'_, IMAPISupport>>,
        entry_id: Option<&[u8]>,
        iid: Option<&GUID>,
        last_error: &LastError,
    ) -> Result<(IMSLogon, IMsgStore)> {
        let support: IMAPISupport = (*support.ok_or(MAPI_E_INVALID_PARAMETER)?).clone();
        let Configuration { maildir, database: path, name } = self.configuration(&support, last_error)?;
        let database = Database::open(&path).map_err(|failure| {
            last_error.note(failure.code(), format!("The database {}: {failure}", path.display()))
        })?;
        let shared = Shared::open(maildir, path, database, name, self.allocator, support)?;
        if entry_id.is_some_and(|bytes| Entry::from_bytes(bytes, &shared.uid) != Ok(Entry::Store)) {
            return Err(MAPI_E_UNKNOWN_ENTRYID.into());
        }
        // From here on MAPI brings us what has this in its entry id.
        let uid = MAPIUID { ab: shared.uid };
        shared.support.SetProviderUID(Some(&uid), 0).ok()?;
        let name: Vec<u16> = shared.name.encode_utf16().collect();
        let row = properties(self.allocator, &[(PR_DISPLAY_NAME, PropValue::Unicode(&name))])?;
        // SAFETY: one value, which is alive.
        unsafe { shared.support.ModifyStatusRow(1, row.as_ptr(), 0) }.ok()?;
        let logon = Com::new(Logon::new(shared.clone())).into_interface();
        let store = Store::open(shared);
        // Asked for is `IMsgStore` or one of its parents, which have the same pointer.
        as_interface(&IUnknown::from(store.clone()), iid.unwrap_or(&IMsgStore::IID))?;
        Ok((logon, store.into_interface()))
    }

    /// `Logon` and `SpoolerLogon`: the same pair of objects for both.
    ///
    /// # Safety
    ///
    /// `entry_id` is NULL or points to `entry_id_size` readable bytes. All others are NULL or valid for a write.
    #[expect(clippy::too_many_arguments, reason = "those of the methods")]
    unsafe fn log_on(
        &self,
        support: Option<InterfaceRef<'_, IMAPISupport>>,
        entry_id_size: u32,
        entry: *const ENTRYID,
        flags: u32,
        iid: Option<&GUID>,
        error: *mut *mut MAPIERROR,
        logon: *mut Option<IMSLogon>,
        store: *mut Option<IMsgStore>,
    ) -> HRESULT {
        if logon.is_null() || store.is_null() {
            return MAPI_E_INVALID_PARAMETER;
        }
        // SAFETY: not null, so valid for a write by this function's contract. What was there is the caller's memory, and no interface
        // pointers yet.
        unsafe {
            logon.write(None);
            store.write(None);
            if !error.is_null() {
                error.write(ptr::null_mut());
            }
        }
        // SAFETY: this function's contract.
        let entry_id = unsafe { entry_id(entry_id_size, entry) };
        let last_error = LastError::new();
        match self.open(support, entry_id, iid, &last_error) {
            Ok((opened_logon, opened_store)) => {
                // SAFETY: as above.
                unsafe {
                    logon.write(Some(opened_logon));
                    store.write(Some(opened_store));
                }
                S_OK
            }
            Err(failure) => {
                let code = failure.code();
                let allocate = self.allocator.functions().0;
                // Where the details cannot be handed out, the code is all.
                // SAFETY: this function's contract, and that of the allocator.
                let _ = unsafe { last_error.hand_out(code, flags & MAPI_UNICODE, error, allocate) };
                code
            }
        }
    }
}

impl IMSProvider_Impl for Provider_Impl {
    unsafe fn Shutdown(&self, flags: *mut u32) -> HRESULT {
        if flags.is_null() { MAPI_E_INVALID_PARAMETER } else { S_OK }
    }

    unsafe fn Logon(
        &self,
        support: Option<InterfaceRef<'_, IMAPISupport>>,
        _window: usize,
        _profile_name: LPCTSTR,
        entry_id_size: u32,
        entry_id: *const ENTRYID,
        flags: u32,
        iid: Option<&GUID>,
        spool_security_size: *mut u32,
        spool_security: *mut *mut u8,
        error: *mut *mut MAPIERROR,
        logon: *mut Option<IMSLogon>,
        store: *mut Option<IMsgStore>,
    ) -> HRESULT {
        // The spooler needs nothing of us but the profile.
        if !spool_security_size.is_null() {
            // SAFETY: not null, so valid for a write by the caller's promise.
            unsafe { spool_security_size.write(0) };
        }
        if !spool_security.is_null() {
            // SAFETY: as above.
            unsafe { spool_security.write(ptr::null_mut()) };
        }
        // SAFETY: the caller's promise.
        unsafe { self.log_on(support, entry_id_size, entry_id, flags, iid, error, logon, store) }
    }

    unsafe fn SpoolerLogon(
        &self,
        support: Option<InterfaceRef<'_, IMAPISupport>>,
        _window: usize,
        _profile_name: LPCTSTR,
        entry_id_size: u32,
        entry_id: *const ENTRYID,
        flags: u32,
        iid: Option<&GUID>,
        _spool_security_size: u32,
        _spool_security: *const u8,
        error: *mut *mut MAPIERROR,
        logon: *mut Option<IMSLogon>,
        store: *mut Option<IMsgStore>,
    ) -> HRESULT {
        // SAFETY: the caller's promise.
        unsafe { self.log_on(support, entry_id_size, entry_id, flags, iid, error, logon, store) }
    }

    unsafe fn CompareStoreIDs(
        &self,
        first_size: u32,
        first: *const ENTRYID,
        second_size: u32,
        second: *const ENTRYID,
        _flags: u32,
    ) -> Result<u32> {
        // SAFETY: the caller's promise.
        let ids = unsafe { [entry_id(first_size, first), entry_id(second_size, second)] };
        let [Some(first), Some(second)] = ids else {
            return Err(MAPI_E_INVALID_PARAMETER.into());
        };
        Ok(u32::from(Entry::store_of(first)? == Entry::store_of(second)?))
    }
}
