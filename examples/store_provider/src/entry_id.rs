//! Entry ids of this store: the flags that all have, the uid of the store, what is named, and its number.

use mapi_com::mapi::{MAPI_E_INVALID_ENTRYID, MAPI_E_UNKNOWN_ENTRYID, MAPI_FOLDER, MAPI_MESSAGE, MAPI_STORE};
use mapi_com::{HRESULT, Result};

const LENGTH: usize = 4 + 16 + 4 + 8;

/// What an entry id of this store names.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Entry {
    Store,
    Folder(i64),
    Message(i64),
}

impl Entry {
    /// What MAPI calls the kind of object.
    pub(crate) fn object_type(self) -> u32 {
        match self {
            Self::Store => MAPI_STORE,
            Self::Folder(_) => MAPI_FOLDER,
            Self::Message(_) => MAPI_MESSAGE,
        }
    }

    fn number(self) -> i64 {
        match self {
            Self::Store => 0,
            Self::Folder(id) | Self::Message(id) => id,
        }
    }

    /// The bytes of the entry id. They name the same object for as long as the store exists.
    pub(crate) fn to_bytes(self, store: &[u8; 16]) -> [u8; LENGTH] {
        let mut bytes = [0; LENGTH];
        bytes[4..20].copy_from_slice(store);
        bytes[20..24].copy_from_slice(&self.object_type().to_le_bytes());
        bytes[24..].copy_from_slice(&self.number().to_le_bytes());
        bytes
    }

    /// # Errors
    ///
    /// `MAPI_E_UNKNOWN_ENTRYID` for one of another store, `MAPI_E_INVALID_ENTRYID` for what is none.
    pub(crate) fn from_bytes(bytes: &[u8], store: &[u8; 16]) -> Result<Self> {
        let invalid = |code: HRESULT| Err(code.into());
        let (Some(uid), Some(kind), Some(number)) = (bytes.get(4..20), part(bytes, 20), part(bytes, 24)) else {
            return invalid(MAPI_E_INVALID_ENTRYID);
        };
        if uid != store {
            return invalid(MAPI_E_UNKNOWN_ENTRYID);
        }
        let number = i64::from_le_bytes(number);
        match (bytes.len(), u32::from_le_bytes(kind), number) {
            (LENGTH, MAPI_STORE, 0) => Ok(Self::Store),
            (LENGTH, MAPI_FOLDER, 1..) => Ok(Self::Folder(number)),
            (LENGTH, MAPI_MESSAGE, 1..) => Ok(Self::Message(number)),
            _ => invalid(MAPI_E_INVALID_ENTRYID),
        }
    }

    /// The store that an entry id of a store names.
    ///
    /// # Errors
    ///
    /// `MAPI_E_INVALID_ENTRYID` for what is none.
    pub(crate) fn store_of(bytes: &[u8]) -> Result<[u8; 16]> {
        let store = part(bytes, 4).ok_or(MAPI_E_INVALID_ENTRYID)?;
        match Self::from_bytes(bytes, &store)? {
            Self::Store => Ok(store),
            _ => Err(MAPI_E_INVALID_ENTRYID.into()),
        }
    }
}

fn part<const N: usize>(bytes: &[u8], from: usize) -> Option<[u8; N]> {
    bytes.get(from..from + N)?.try_into().ok()
}

#[cfg(test)]
mod tests {
    use super::Entry;
    use mapi_com::mapi::{MAPI_E_INVALID_ENTRYID, MAPI_E_UNKNOWN_ENTRYID};

    #[test]
    fn entry_ids_come_back_and_others_are_refused() {
        let (ours, theirs) = ([7; 16], [8; 16]);
        for entry in [Entry::Store, Entry::Folder(1), Entry::Message(i64::MAX)] {
            let bytes = entry.to_bytes(&ours);
            assert_eq!(Entry::from_bytes(&bytes, &ours), Ok(entry));
            assert_eq!(Entry::from_bytes(&bytes, &theirs).unwrap_err().code(), MAPI_E_UNKNOWN_ENTRYID);
            let longer = [&bytes[..], &[0]].concat();
            for wrong in [&bytes[..31], &[], &longer] {
                assert_eq!(Entry::from_bytes(wrong, &ours).unwrap_err().code(), MAPI_E_INVALID_ENTRYID);
            }
        }
        assert!(Entry::from_bytes(&Entry::Folder(0).to_bytes(&ours), &ours).is_err());
    }
}
