//! Which processors a library is for.

use core::fmt;
use std::fs::File;
use std::io::{Read, Seek, SeekFrom};
use std::path::Path;

/// The processors that a library, or a process, is for. A process loads libraries of its own architecture only, and Outlook is
/// installed for one.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum Architecture {
    /// 32-bit x86.
    X86,
    /// x86-64.
    X86_64,
    /// 32-bit Arm.
    Arm,
    /// 64-bit Arm.
    Arm64,
}

impl Architecture {
    /// That of this process; `None` for one that MAPI does not exist for.
    pub const fn of_this_process() -> Option<Self> {
        if cfg!(target_arch = "x86") {
            Some(Self::X86)
        } else if cfg!(target_arch = "x86_64") {
            Some(Self::X86_64)
        } else if cfg!(target_arch = "arm") {
            Some(Self::Arm)
        } else if cfg!(target_arch = "aarch64") {
            Some(Self::Arm64)
        } else {
            None
        }
    }

    /// That of a library, as its header says: a file of Windows (PE) or of Linux (ELF). `None` if it cannot be read, or is neither.
    pub fn of_library(path: &Path) -> Option<Self> {
        Self::of_image(&mut File::open(path).ok()?)
    }

    /// How many bits a pointer has.
    pub const fn bits(self) -> u32 {
        match self {
            Self::X86 | Self::Arm => 32,
            Self::X86_64 | Self::Arm64 => 64,
        }
    }

    fn of_image(image: &mut (impl Read + Seek)) -> Option<Self> {
        let mut head = [0; 64];
        image.read_exact(&mut head).ok()?;
        if head.starts_with(b"\x7fELF") {
            // The byte order is in byte 5: 1 is the one of all processors that are known here.
            return if head[5] == 1 { Self::of_elf(u16::from_le_bytes([head[18], head[19]])) } else { None };
        }
        if !head.starts_with(b"MZ") {
            return None;
        }
        let header = u32::from_le_bytes([head[60], head[61], head[62], head[63]]);
        image.seek(SeekFrom::Start(header.into())).ok()?;
        let mut start = [0; 6];
        image.read_exact(&mut start).ok()?;
        let machine = start.strip_prefix(b"PE\0\0")?;
        Self::of_pe(u16::from_le_bytes([machine[0], machine[1]]))
    }

    /// By `IMAGE_FILE_MACHINE_*` of winnt.h.
    const fn of_pe(machine: u16) -> Option<Self> {
        match machine {
            0x014C => Some(Self::X86),
            0x8664 => Some(Self::X86_64),
            0x01C4 => Some(Self::Arm),
            0xAA64 => Some(Self::Arm64),
            _ => None,
        }
    }

    /// By `EM_*` of elf.h.
    const fn of_elf(machine: u16) -> Option<Self> {
        match machine {
            3 => Some(Self::X86),
            62 => Some(Self::X86_64),
            40 => Some(Self::Arm),
            183 => Some(Self::Arm64),
            _ => None,
        }
    }
}

impl fmt::Display for Architecture {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = match self {
            Self::X86 => "x86",
            Self::X86_64 => "x86-64",
            Self::Arm => "Arm",
            Self::Arm64 => "Arm64",
        };
        write!(f, "{} bits ({name})", self.bits())
    }
}

#[cfg(test)]
mod tests {
    use super::Architecture;
    use std::env;
    use std::io::Cursor;

    /// The beginning of a file of Windows.
    fn portable_executable(machine: u16) -> Vec<u8> {
        let mut image = vec![0; 64];
        image[..2].copy_from_slice(b"MZ");
        image[60] = 0x80;
        image.resize(0x80, 0);
        image.extend_from_slice(b"PE\0\0");
        image.extend_from_slice(&machine.to_le_bytes());
        image
    }

    fn of(image: &[u8]) -> Option<Architecture> {
        Architecture::of_image(&mut Cursor::new(image))
    }

    #[test]
    fn the_program_that_runs_is_for_the_processor_that_runs_it() {
        let program = env::current_exe().expect("the test is a file");
        assert_eq!(Architecture::of_library(&program), Architecture::of_this_process());
        assert!(Architecture::of_this_process().is_some_and(|it| it.bits() == usize::BITS));
    }

    #[test]
    fn headers_of_windows_are_read() {
        assert_eq!(of(&portable_executable(0x014C)), Some(Architecture::X86));
        assert_eq!(of(&portable_executable(0x8664)), Some(Architecture::X86_64));
        assert_eq!(of(&portable_executable(0x01C4)), Some(Architecture::Arm));
        assert_eq!(of(&portable_executable(0xAA64)), Some(Architecture::Arm64));
        assert_eq!(of(&portable_executable(0x0200)), None);
    }

    #[test]
    fn what_is_no_library_or_is_cut_off_is_none() {
        let image = portable_executable(0x8664);
        for end in 0..image.len() {
            assert_eq!(of(&image[..end]), None, "{end} bytes");
        }
        assert_eq!(of(&[b'#'; 200]), None);
        assert_eq!(of(b""), None);
        assert_eq!(Architecture::of_library("no such file".as_ref()), None);
    }
}
