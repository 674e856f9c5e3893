//! Values of the registry, and the folder of Windows' libraries.

use core::ffi::c_void;
use core::ptr;
use std::ffi::OsString;
use std::os::windows::ffi::OsStringExt;
use std::path::PathBuf;

use windows_core::PCWSTR;

use crate::WideText;

windows_core::link!("advapi32.dll" "system" fn RegGetValueW(key: isize, subkey: PCWSTR, value: PCWSTR, flags: u32, kind: *mut u32, data: *mut c_void, size: *mut u32) -> u32);
windows_core::link!("kernel32.dll" "system" fn ExpandEnvironmentStringsW(text: PCWSTR, expanded: *mut u16, size: u32) -> u32);
windows_core::link!("kernel32.dll" "system" fn GetSystemDirectoryW(folder: *mut u16, size: u32) -> u32);

/// The keys of winreg.h that values are read from.
#[derive(Clone, Copy)]
pub(super) enum Root {
    CurrentUser,
    LocalMachine,
}

impl Root {
    /// The handle, which is a negative number of 32 bits on 64 bits, too.
    fn handle(self) -> isize {
        let number: u32 = match self {
            Self::CurrentUser => 0x8000_0001,
            Self::LocalMachine => 0x8000_0002,
        };
        number.cast_signed() as isize
    }
}

const RRF_RT_REG_SZ: u32 = 0x02;
const RRF_RT_REG_EXPAND_SZ: u32 = 0x04;
const RRF_RT_REG_DWORD: u32 = 0x10;
const RRF_RT_REG_MULTI_SZ: u32 = 0x20;
const RRF_NOEXPAND: u32 = 0x1000_0000;
const ERROR_MORE_DATA: u32 = 234;

/// A text; the default value of the key for an empty name. `None` if it is not there, empty, or no text.
pub(super) fn text(root: Root, key: &str, name: &str) -> Option<String> {
    let units = units(root, key, name, RRF_RT_REG_SZ | RRF_RT_REG_EXPAND_SZ | RRF_NOEXPAND)?;
    let text = String::from_utf16_lossy(units.split(|&unit| unit == 0).next()?);
    Some(text).filter(|text| !text.is_empty())
}

/// A path, with variables of the environment, such as `%SystemRoot%`, replaced.
pub(super) fn path(root: Root, key: &str, name: &str) -> Option<PathBuf> {
    let text = WideText::new(&text(root, key, name)?);
    let expanded = grown(|buffer, size| {
        // SAFETY: the text is terminated, and the buffer has room for as many units.
        unsafe { ExpandEnvironmentStringsW(text.as_pcwstr(), buffer, size) }
    })?;
    Some(PathBuf::from(OsString::from_wide(&expanded)))
}

/// A list of texts.
pub(super) fn texts(root: Root, key: &str, name: &str) -> Vec<String> {
    let units = units(root, key, name, RRF_RT_REG_MULTI_SZ).unwrap_or_default();
    units.split(|&unit| unit == 0).filter(|text| !text.is_empty()).map(String::from_utf16_lossy).collect()
}

/// A number, also one that is written as a text.
pub(super) fn number(root: Root, key: &str, name: &str) -> Option<u32> {
    let (key_text, name_text) = (WideText::new(key), WideText::new(name));
    let (mut number, mut size) = (0_u32, size_of::<u32>() as u32);
    // SAFETY: the texts are terminated; `number` has the size that is given.
    let answer = unsafe {
        RegGetValueW(
            root.handle(),
            key_text.as_pcwstr(),
            name_text.as_pcwstr(),
            RRF_RT_REG_DWORD,
            ptr::null_mut(),
            (&raw mut number).cast(),
            &mut size,
        )
    };
    if answer == 0 { Some(number) } else { text(root, key, name)?.trim().parse().ok() }
}

/// The folder of Windows' libraries: in a 32-bit process that of the 32-bit ones, under whatever name.
pub(super) fn system_folder() -> Option<PathBuf> {
    // SAFETY: the buffer has room for as many units.
    let folder = grown(|buffer, size| unsafe { GetSystemDirectoryW(buffer, size) })?;
    Some(PathBuf::from(OsString::from_wide(&folder)))
}

/// A value of texts, as it is there.
fn units(root: Root, key: &str, name: &str, kinds: u32) -> Option<Vec<u16>> {
    let (key, name) = (WideText::new(key), WideText::new(name));
    let mut buffer = vec![0_u16; 260];
    // The value may grow between two calls.
    for _ in 0..8 {
        let mut size = u32::try_from(buffer.len() * 2).ok()?;
        // SAFETY: the texts are terminated; the buffer has the size that is given, in bytes.
        let answer = unsafe {
            RegGetValueW(
                root.handle(),
                key.as_pcwstr(),
                name.as_pcwstr(),
                kinds,
                ptr::null_mut(),
                buffer.as_mut_ptr().cast(),
                &mut size,
            )
        };
        match answer {
            0 => {
                buffer.truncate(size as usize / 2);
                return Some(buffer);
            }
            ERROR_MORE_DATA => buffer.resize(size as usize / 2 + 1, 0),
            _ => return None,
        }
    }
    None
}

/// The text, without its NUL, of a function that answers how long it is, or how much room it wants if that is more than it was given.
fn grown(function: impl Fn(*mut u16, u32) -> u32) -> Option<Vec<u16>> {
    let mut buffer = vec![0_u16; 260];
    loop {
        let length = function(buffer.as_mut_ptr(), u32::try_from(buffer.len()).ok()?) as usize;
        if length == 0 {
            return None;
        }
        if length <= buffer.len() {
            let end = buffer.iter().position(|&unit| unit == 0).unwrap_or(length);
            buffer.truncate(end);
            return Some(buffer);
        }
        buffer.resize(length, 0);
    }
}

#[cfg(test)]
mod tests {
    use super::{Root, grown, number, path, system_folder, text, texts};

    const VERSION: &str = r"Software\Microsoft\Windows NT\CurrentVersion";

    #[test]
    fn what_windows_has_in_its_registry_is_read() {
        let root = path(Root::LocalMachine, VERSION, "SystemRoot").expect("Windows has a folder");
        assert!(root.is_dir(), "{}", root.display());
        assert!(system_folder().is_some_and(|folder| folder.starts_with(&root) && folder.is_dir()));
        let build = text(Root::LocalMachine, VERSION, "CurrentBuild").expect("Windows has a number");
        assert_eq!(number(Root::LocalMachine, VERSION, "CurrentBuild"), build.parse().ok());
    }

    #[test]
    fn what_is_not_there_is_none() {
        for name in ["", "No Such Value"] {
            assert_eq!(text(Root::CurrentUser, r"Software\No Such Key", name), None);
            assert_eq!(number(Root::LocalMachine, VERSION, name), None);
            assert!(texts(Root::LocalMachine, VERSION, name).is_empty());
        }
        assert!(texts(Root::LocalMachine, VERSION, "SystemRoot").is_empty(), "no list");
    }

    #[test]
    fn a_text_that_does_not_fit_is_asked_for_again() {
        let long = [u16::from(b'x'); 999];
        let found = grown(|buffer, size| {
            if size as usize > long.len() {
                // SAFETY: there is room for the text and a NUL.
                unsafe {
                    buffer.copy_from_nonoverlapping(long.as_ptr(), long.len());
                    buffer.add(long.len()).write(0);
                }
            }
            1000
        });
        assert_eq!(found.as_deref(), Some(&long[..]));
        assert_eq!(grown(|_, _| 0), None);
    }
}
