//! DRAFT.

use windows_core::{BOOL, PSTR};

use crate::assert_layout;
use crate::mapi::{FILETIME, HCERTSTORE};

/// DRAFT CRYPT_INTEGER_BLOB.
///
/// Source: wincrypt.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct CRYPT_INTEGER_BLOB {
    /// DRAFT.
    pub cbData: u32,
    /// DRAFT.
    pub pbData: *mut u8,
}

assert_layout!(CRYPT_INTEGER_BLOB { size: 8 | 16, cbData: 0 | 0, pbData: 4 | 8 });

/// DRAFT CRYPT_BIT_BLOB.
///
/// Source: wincrypt.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct CRYPT_BIT_BLOB {
    /// DRAFT.
    pub cbData: u32,
    /// DRAFT.
    pub pbData: *mut u8,
    /// DRAFT.
    pub cUnusedBits: u32,
}

assert_layout!(CRYPT_BIT_BLOB { size: 12 | 24, cbData: 0 | 0, pbData: 4 | 8, cUnusedBits: 8 | 16 });

/// DRAFT CRYPT_ALGORITHM_IDENTIFIER.
///
/// Source: wincrypt.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct CRYPT_ALGORITHM_IDENTIFIER {
    /// DRAFT.
    pub pszObjId: PSTR,
    /// DRAFT.
    pub Parameters: CRYPT_INTEGER_BLOB,
}

assert_layout!(CRYPT_ALGORITHM_IDENTIFIER { size: 12 | 24, pszObjId: 0 | 0, Parameters: 4 | 8 });

/// DRAFT CERT_PUBLIC_KEY_INFO.
///
/// Source: wincrypt.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct CERT_PUBLIC_KEY_INFO {
    /// DRAFT.
    pub Algorithm: CRYPT_ALGORITHM_IDENTIFIER,
    /// DRAFT.
    pub PublicKey: CRYPT_BIT_BLOB,
}

assert_layout!(CERT_PUBLIC_KEY_INFO { size: 24 | 48, Algorithm: 0 | 0, PublicKey: 12 | 24 });

/// DRAFT CERT_EXTENSION.
///
/// Source: wincrypt.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct CERT_EXTENSION {
    /// DRAFT.
    pub pszObjId: PSTR,
    /// DRAFT.
    pub fCritical: BOOL,
    /// DRAFT.
    pub Value: CRYPT_INTEGER_BLOB,
}

assert_layout!(CERT_EXTENSION { size: 16 | 32, pszObjId: 0 | 0, fCritical: 4 | 8, Value: 8 | 16 });

/// DRAFT CERT_INFO.
///
/// Source: wincrypt.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct CERT_INFO {
    /// DRAFT.
    pub dwVersion: u32,
    /// DRAFT.
    pub SerialNumber: CRYPT_INTEGER_BLOB,
    /// DRAFT.
    pub SignatureAlgorithm: CRYPT_ALGORITHM_IDENTIFIER,
    /// DRAFT.
    pub Issuer: CRYPT_INTEGER_BLOB,
    /// DRAFT.
    pub NotBefore: FILETIME,
    /// DRAFT.
    pub NotAfter: FILETIME,
    /// DRAFT.
    pub Subject: CRYPT_INTEGER_BLOB,
    /// DRAFT.
    pub SubjectPublicKeyInfo: CERT_PUBLIC_KEY_INFO,
    /// DRAFT.
    pub IssuerUniqueId: CRYPT_BIT_BLOB,
    /// DRAFT.
    pub SubjectUniqueId: CRYPT_BIT_BLOB,
    /// DRAFT.
    pub cExtension: u32,
    /// DRAFT.
    pub rgExtension: *mut CERT_EXTENSION,
}

assert_layout!(CERT_INFO {
    size: 112 | 208,
    dwVersion: 0 | 0,
    SerialNumber: 4 | 8,
    SignatureAlgorithm: 12 | 24,
    Issuer: 24 | 48,
    NotBefore: 32 | 64,
    NotAfter: 40 | 72,
    Subject: 48 | 80,
    SubjectPublicKeyInfo: 56 | 96,
    IssuerUniqueId: 80 | 144,
    SubjectUniqueId: 92 | 168,
    cExtension: 104 | 192,
    rgExtension: 108 | 200,
});

/// DRAFT CERT_CONTEXT.
///
/// Source: wincrypt.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct CERT_CONTEXT {
    /// DRAFT.
    pub dwCertEncodingType: u32,
    /// DRAFT.
    pub pbCertEncoded: *mut u8,
    /// DRAFT.
    pub cbCertEncoded: u32,
    /// DRAFT.
    pub pCertInfo: *mut CERT_INFO,
    /// DRAFT.
    pub hCertStore: HCERTSTORE,
}

assert_layout!(CERT_CONTEXT {
    size: 20 | 40,
    dwCertEncodingType: 0 | 0,
    pbCertEncoded: 4 | 8,
    cbCertEncoded: 8 | 16,
    pCertInfo: 12 | 24,
    hCertStore: 16 | 32,
});
