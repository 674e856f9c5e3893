//! Signed and encrypted messages.

use windows_core::{HRESULT, IUnknown, InterfaceRef, PSTR};

use crate::com_interface;
use crate::mapi::enumeration::c_enum;
use crate::mapi::{CERT_CONTEXT, HBODY, HCAPICERTSTORE, HWND, IMimeBody, IMimeMessageTree, PROPVARIANT};

c_enum! {
    /// What is known of a certificate.
    ///
    /// Source: mimeole.h, page "CERTSTATE" of the Windows Mail reference.
    CERTSTATE: u32 {
        /// It is good.
        CERTIFICATE_OK = 0,
        /// There is none.
        CERTIFICATE_NOT_PRESENT = 1,
        /// It has expired.
        CERTIFICATE_EXPIRED = 2,
        /// Its chain is too long.
        CERTIFICATE_CHAIN_TOO_LONG = 3,
        /// Its issuer is missing.
        CERTIFICATE_MISSING_ISSUER = 4,
        /// It is on a list of revoked ones.
        CERTIFICATE_CRL_LISTED = 5,
        /// It is not trusted.
        CERTIFICATE_NOT_TRUSTED = 6,
        /// It is invalid.
        CERTIFICATE_INVALID = 7,
        /// An error happened.
        CERTIFICATE_ERROR = 8,
        /// It cannot be printed, the page says; the name may as well mean that it has no thumbprint.
        CERTIFICATE_NOPRINT = 9,
        /// Nothing is known.
        CERTIFICATE_UNKNOWN = 10,
    }
}

c_enum! {
    /// How a name of a certificate is written: as the types of texts of `CertNameToStr`.
    ///
    /// Source: mimeole.h, page "CERTNAMETYPE" of the Windows Mail reference.
    CERTNAMETYPE: u32 {
        /// Simply.
        SIMPLE = 0,
        /// With object identifiers.
        OID = 1,
        /// As X.500 has it.
        X500 = 2,
    }
}

c_enum! {
    /// What [`IMimeSecurity::GetCertData`] asks for.
    ///
    /// Source: mimeole.h. The page "CERTDATAID" of the Windows Mail reference has 1 for `CDID_ALT_EMAIL`, the address
    /// in the alternative name, and 2 for `CDID_MAX`.
    CERTDATAID: u32 {
        /// The e-mail address.
        CDID_EMAIL = 0,
        /// The number of the values.
        CDID_MAX = 1,
    }
}

/// Signs, encrypts, verifies and decrypts messages (S/MIME). Implemented by MimeOLE, called by its clients. Not
/// free-threaded: no source says which threads may call it.
///
/// Source: mimeole.h, page "IMimeSecurity" of the Windows Mail reference.
#[com_interface("c5588353-7f86-11d0-8252-00c04fd85ab4")]
pub unsafe trait IMimeSecurity: IUnknown {
    /// Initialises the object. `MIME_E_SECURITY_NOTINIT`.
    #[slot(3)]
    fn InitNew(&self) -> HRESULT;

    /// Tells whether the object is initialised; `MIME_E_SECURITY_NOTINIT` if it is not.
    #[slot(4)]
    fn CheckInit(&self) -> HRESULT;

    /// Signs or encrypts a message. `flags` are `SEF_*`. `MIME_S_SECURITY_NOOP`, a success, if there was nothing to
    /// do.
    ///
    /// `MIME_E_SECURITY_NOCERT`, `MIME_E_SECURITY_CLASSNOTSUPPORTED`, `MIME_E_SECURITY_ENCRYPTNOSENDERCERT`.
    #[slot(5)]
    fn EncodeMessage(&self, tree: Option<InterfaceRef<'_, IMimeMessageTree>>, flags: u32) -> HRESULT;

    /// Signs or encrypts a body. `flags` are `SEF_*` and `EBF_*`; the rest as of `EncodeMessage`.
    #[slot(6)]
    fn EncodeBody(&self, tree: Option<InterfaceRef<'_, IMimeMessageTree>>, root: HBODY, flags: u32) -> HRESULT;

    /// Verifies or decrypts a message. `flags` is not in use, 0. `MIME_S_SECURITY_NOOP`, a success, if it is neither
    /// signed nor encrypted; `E_ACCESSDENIED`.
    #[slot(7)]
    fn DecodeMessage(&self, tree: Option<InterfaceRef<'_, IMimeMessageTree>>, flags: u32) -> HRESULT;

    /// Verifies or decrypts a body; the rest as of `DecodeMessage`.
    #[slot(8)]
    fn DecodeBody(&self, tree: Option<InterfaceRef<'_, IMimeMessageTree>>, root: HBODY, flags: u32) -> HRESULT;

    /// Hands out the certificate of a store that comes after `previous`, or with NULL the first. `usage` is
    /// `ITT_SIGNING` or `ITT_ENCRYPTION`; 0 asks whether there are any: `S_OK` or `S_FALSE`. `CRYPT_E_NOT_FOUND` after
    /// the last.
    ///
    /// # Safety
    ///
    /// `store` is an open certificate store. `previous` is NULL or a certificate of it. `certificate` is valid for a
    /// write.
    #[slot(9)]
    unsafe fn EnumCertificates(
        &self,
        store: HCAPICERTSTORE,
        usage: u32,
        previous: *const CERT_CONTEXT,
        certificate: *mut *const CERT_CONTEXT,
    ) -> HRESULT;

    /// Hands out the name in a certificate, which the caller frees; with what is not published.
    ///
    /// # Safety
    ///
    /// `certificate` points to a certificate, all parts of which are readable. `name` is valid for a write.
    #[slot(10)]
    unsafe fn GetCertificateName(
        &self,
        certificate: *const CERT_CONTEXT,
        kind: CERTNAMETYPE,
        name: *mut PSTR,
    ) -> HRESULT;

    /// Tells how a body is secured: `MST_*`. `window` is the parent of what may have to be asked.
    ///
    /// # Safety
    ///
    /// `security_type` is valid for a write.
    #[slot(11)]
    unsafe fn GetMessageType(
        &self,
        window: HWND,
        body: Option<InterfaceRef<'_, IMimeBody>>,
        security_type: *mut u32,
    ) -> HRESULT;

    /// Hands out a part of a certificate. `MIME_E_NOT_FOUND`.
    ///
    /// # Safety
    ///
    /// `certificate` points to a certificate, all parts of which are readable. `value` is valid for a write.
    #[slot(12)]
    unsafe fn GetCertData(
        &self,
        certificate: *const CERT_CONTEXT,
        data: CERTDATAID,
        value: *mut PROPVARIANT,
    ) -> HRESULT;
}
