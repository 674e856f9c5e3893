//! Guards: MAPI is initialized for as long as one is there, and logged on for as long as the other is.

use core::fmt;
use core::marker::PhantomData;
use core::ops::Deref;

use windows_core::{InterfaceRef, PWSTR, Result};

use super::objects::found;
use super::{
    MAPIADMINPROFILES, MAPIINIT_0, MAPIINITIALIZE, MAPILOGONEX, MAPIOPENFORMMGR, MAPIOPENLOCALFORMCONTAINER,
    MAPIUNINITIALIZE, Mapi,
};
use crate::WideText;
use crate::mapi::{
    IMAPIFormContainer, IMAPIFormMgr, IMAPISession, IProfAdmin, LPTSTR, MAPI_INIT_VERSION, MAPI_UNICODE,
};

/// MAPI is initialized on this thread, until this is dropped: `MAPIInitialize` was called, and `MAPIUninitialize` will be.
///
/// It stays on its thread. There may be several, on one thread, too; MAPI counts them.
///
/// What [`Mapi`] has can be used on it. The objects that it hands out count on their own and do not keep it:
/// [`initialize`](Mapi::initialize) has the promise that they are gone before.
pub struct Initialized {
    mapi: Mapi,
    uninitialize: MAPIUNINITIALIZE,
    /// Neither `Send` nor `Sync`.
    thread: PhantomData<*const ()>,
}

impl Mapi {
    /// Initializes MAPI on this thread, until the guard is dropped.
    ///
    /// `flags`: `MAPI_MULTITHREAD_NOTIFICATIONS` has notifications come on a thread of MAPI's own, as programs with several threads
    /// want it, and else on the thread that initialized MAPI first, which then has to take its window messages; `MAPI_NT_SERVICE`
    /// in a Windows service; `MAPI_NO_COINIT` if the thread has initialized COM.
    ///
    /// # Safety
    ///
    /// When the last guard is dropped, nothing that came from the library is left, neither objects nor memory; what guards hold
    /// themselves, such as a [`Session`], they give back before. It is not called, nor the guard dropped, in `DllMain`.
    ///
    /// # Errors
    ///
    /// `MAPI_E_UNKNOWN_FLAGS`, and what the library fails with: the stub without a mail client behind it `MAPI_E_NOT_INITIALIZED`.
    pub unsafe fn initialize(&self, flags: u32) -> Result<Initialized> {
        // SAFETY: the types are those of the functions, of a library that the guard keeps.
        let (initialize, uninitialize): (MAPIINITIALIZE, MAPIUNINITIALIZE) =
            unsafe { (self.function("MAPIInitialize", 4)?, self.function("MAPIUninitialize", 0)?) };
        let init = MAPIINIT_0 { ulVersion: MAPI_INIT_VERSION, ulFlags: flags };
        // SAFETY: the record is readable; the rest is this function's contract.
        unsafe { initialize(&init) }.ok()?;
        Ok(Initialized { mapi: self.clone(), uninitialize, thread: PhantomData })
    }
}

impl Initialized {
    /// Logs on to a profile (`MAPILogonEx`), until the session is dropped.
    ///
    /// `window` is the parent of what MAPI may have to ask, or 0. Without a profile's name the one of a session that is there
    /// already, the default one with `MAPI_USE_DEFAULT` in `flags`, or the one that the user is asked for with `MAPI_LOGON_UI`.
    /// `MAPI_EXTENDED` is what all clients of Extended MAPI pass, `MAPI_NEW_SESSION` makes one that is not shared. The texts are
    /// passed as UTF-16.
    ///
    /// # Errors
    ///
    /// `MAPI_E_LOGON_FAILED`, `MAPI_E_USER_CANCEL`, `MAPI_E_NOT_INITIALIZED`, `MAPI_E_FAILONEPROVIDER`,
    /// `MAPI_E_SESSION_LIMIT`, `MAPI_E_TIMEOUT`, `MAPI_E_UNCONFIGURED`, and others.
    #[doc(alias = "MAPILogonEx")]
    pub fn logon(
        &self,
        window: usize,
        profile: Option<&str>,
        password: Option<&str>,
        flags: u32,
    ) -> Result<Session<'_>> {
        // SAFETY: the type is that of the function.
        let logon: MAPILOGONEX = unsafe { self.function("MAPILogonEx", 20) }?;
        let (profile, password) = (profile.map(WideText::new), password.map(WideText::new));
        let text = |text: &Option<WideText>| {
            text.as_ref().map_or(LPTSTR::NULL, |text| LPTSTR::from_wide(PWSTR(text.as_pcwstr().0.cast_mut())))
        };
        let mut session = None;
        // SAFETY: the texts are terminated, outlive the call and are only read; the last is valid for a write.
        let answer = unsafe { logon(window, text(&profile), text(&password), flags | MAPI_UNICODE, &mut session) };
        Ok(Session { session: found(answer, session)?, ended: false, initialized: self })
    }

    /// Opens the administration of the profiles (`MAPIAdminProfiles`).
    ///
    /// # Errors
    ///
    /// What MAPI fails with, such as `MAPI_E_NOT_INITIALIZED`.
    #[doc(alias = "MAPIAdminProfiles")]
    pub fn admin_profiles(&self) -> Result<IProfAdmin> {
        // SAFETY: the type is that of the function.
        let admin_profiles: MAPIADMINPROFILES = unsafe { self.function("MAPIAdminProfiles", 8) }?;
        let mut admin = None;
        // SAFETY: valid for a write.
        let answer = unsafe { admin_profiles(0, &mut admin) };
        found(answer, admin)
    }

    /// Opens the container of the forms of this machine (`MAPIOpenLocalFormContainer`).
    ///
    /// # Errors
    ///
    /// What MAPI fails with.
    #[doc(alias = "MAPIOpenLocalFormContainer")]
    pub fn open_local_form_container(&self) -> Result<IMAPIFormContainer> {
        // SAFETY: the type is that of the function.
        let open: MAPIOPENLOCALFORMCONTAINER = unsafe { self.function("MAPIOpenLocalFormContainer", 4) }?;
        let mut container = None;
        // SAFETY: valid for a write.
        let answer = unsafe { open(&mut container) };
        found(answer, container)
    }
}

impl Deref for Initialized {
    type Target = Mapi;

    fn deref(&self) -> &Mapi {
        &self.mapi
    }
}

impl Drop for Initialized {
    fn drop(&mut self) {
        // SAFETY: the guard was made by one call of `MAPIInitialize` on this thread, which it does not leave; the rest is the
        // contract of making it.
        unsafe { (self.uninitialize)() };
    }
}

impl fmt::Debug for Initialized {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Initialized").field(&self.mapi).finish()
    }
}

/// A session, logged on to a profile until this is dropped: then it is logged off and released.
///
/// What [`IMAPISession`] has can be used on it, but for `Logoff`: [`logoff`](Self::logoff) does that once.
pub struct Session<'a> {
    session: IMAPISession,
    ended: bool,
    initialized: &'a Initialized,
}

impl Session<'_> {
    /// Logs off, and tells whether that went well. `window` is the parent of what MAPI may have to ask with `MAPI_LOGOFF_UI` in
    /// `flags`.
    ///
    /// # Errors
    ///
    /// What the session fails with. It is released all the same.
    pub fn logoff(mut self, window: usize, flags: u32) -> Result<()> {
        self.ended = true;
        self.session.Logoff(window, flags, 0).ok()
    }

    /// Opens the library of the forms of this session (`MAPIOpenFormMgr`).
    ///
    /// # Errors
    ///
    /// What MAPI fails with.
    #[doc(alias = "MAPIOpenFormMgr")]
    pub fn open_form_mgr(&self) -> Result<IMAPIFormMgr> {
        // SAFETY: the type is that of the function.
        let open: MAPIOPENFORMMGR = unsafe { self.initialized.function("MAPIOpenFormMgr", 8) }?;
        let mut library = None;
        // SAFETY: the session is only borrowed; the last is valid for a write.
        let answer = unsafe { open(Some(InterfaceRef::from(&self.session)), &mut library) };
        found(answer, library)
    }
}

impl Deref for Session<'_> {
    type Target = IMAPISession;

    fn deref(&self) -> &IMAPISession {
        &self.session
    }
}

impl Drop for Session<'_> {
    fn drop(&mut self) {
        if !self.ended {
            // Nobody is left who could be told of a failure.
            let _ = self.session.Logoff(0, 0, 0);
        }
    }
}

impl fmt::Debug for Session<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Session").field(&self.session).finish()
    }
}
