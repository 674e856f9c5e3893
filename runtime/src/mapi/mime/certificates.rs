//! Certificates: records of Windows' own.

use windows_core::{BOOL, PSTR};

use crate::assert_layout;
use crate::mapi::{FILETIME, HCERTSTORE};

/// Bytes: of a number, the lowest first, or of anything encoded.
///
/// Source: wincrypt.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct CRYPT_INTEGER_BLOB {
    /// The number of bytes.
    pub cbData: u32,
    /// The bytes.
    pub pbData: *mut u8,
}

assert_layout!(CRYPT_INTEGER_BLOB { size: 8 | 16, cbData: 0 | 0, pbData: 4 | 8 });

/// Bits.
///
/// Source: wincrypt.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct CRYPT_BIT_BLOB {
    /// The number of bytes.
    pub cbData: u32,
    /// The bytes.
    pub pbData: *mut u8,
    /// How many bits of the last byte do not count.
    pub cUnusedBits: u32,
}

assert_layout!(CRYPT_BIT_BLOB { size: 12 | 24, cbData: 0 | 0, pbData: 4 | 8, cUnusedBits: 8 | 16 });

/// An algorithm.
///
/// Source: wincrypt.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct CRYPT_ALGORITHM_IDENTIFIER {
    /// Its object identifier.
    pub pszObjId: PSTR,
    /// Its parameters, encoded.
    pub Parameters: CRYPT_INTEGER_BLOB,
}

assert_layout!(CRYPT_ALGORITHM_IDENTIFIER { size: 12 | 24, pszObjId: 0 | 0, Parameters: 4 | 8 });

/// A public key.
///
/// Source: wincrypt.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct CERT_PUBLIC_KEY_INFO {
    /// Its algorithm.
    pub Algorithm: CRYPT_ALGORITHM_IDENTIFIER,
    /// The key, encoded.
    pub PublicKey: CRYPT_BIT_BLOB,
}

assert_layout!(CERT_PUBLIC_KEY_INFO { size: 24 | 48, Algorithm: 0 | 0, PublicKey: 12 | 24 });

/// An extension of a certificate.
///
/// Source: wincrypt.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct CERT_EXTENSION {
    /// Its object identifier.
    pub pszObjId: PSTR,
    /// Whether one who does not know it must not go on.
    pub fCritical: BOOL,
    /// Its value, encoded.
    pub Value: CRYPT_INTEGER_BLOB,
}

assert_layout!(CERT_EXTENSION { size: 16 | 32, pszObjId: 0 | 0, fCritical: 4 | 8, Value: 8 | 16 });

/// What is in a certificate.
///
/// Source: wincrypt.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct CERT_INFO {
    /// The version of its format.
    pub dwVersion: u32,
    /// Its serial number.
    pub SerialNumber: CRYPT_INTEGER_BLOB,
    /// How it is signed.
    pub SignatureAlgorithm: CRYPT_ALGORITHM_IDENTIFIER,
    /// Who issued it, encoded.
    pub Issuer: CRYPT_INTEGER_BLOB,
    /// From when on it is good.
    pub NotBefore: FILETIME,
    /// Until when it is good.
    pub NotAfter: FILETIME,
    /// Whose it is, encoded.
    pub Subject: CRYPT_INTEGER_BLOB,
    /// The public key.
    pub SubjectPublicKeyInfo: CERT_PUBLIC_KEY_INFO,
    /// Tells issuers of one name apart.
    pub IssuerUniqueId: CRYPT_BIT_BLOB,
    /// Tells subjects of one name apart.
    pub SubjectUniqueId: CRYPT_BIT_BLOB,
    /// The number of extensions.
    pub cExtension: u32,
    /// The extensions.
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

/// A certificate, in its encoded and in its decoded form. Counted, and freed with `CertFreeCertificateContext`.
///
/// Source: wincrypt.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct CERT_CONTEXT {
    /// How it is encoded.
    pub dwCertEncodingType: u32,
    /// The encoded certificate.
    pub pbCertEncoded: *mut u8,
    /// Its size in bytes.
    pub cbCertEncoded: u32,
    /// The decoded certificate.
    pub pCertInfo: *mut CERT_INFO,
    /// The store it is in.
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
