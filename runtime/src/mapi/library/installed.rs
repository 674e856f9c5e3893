//! Which libraries of MAPI are installed on this machine.

use std::ffi::OsString;
use std::os::windows::ffi::OsStringExt;
use std::path::{Path, PathBuf};

use libloading::os::windows::{LOAD_LIBRARY_SEARCH_SYSTEM32, Library};
use windows_core::PCWSTR;

use super::Mapi;
use super::registry::{Root, number, path, system_folder, text, texts};
use crate::WideText;

windows_core::link!("kernel32.dll" "system" fn GetUserDefaultUILanguage() -> u16);

/// The key of the mail clients. Its default value names one of its keys.
const CLIENTS: &str = r"Software\Clients\Mail";

const OUTLOOK: &str = "OLMAPI32.DLL";

const STUB: &str = "mapi32.dll";

/// The components that the setups of Outlook publish, the newest first: Outlook 2016 and later, 2013, 2010, 2007.
///
/// Source: page "Check the version of Outlook"; the first is not on it, and is what `outlook-mapi-sys` has.
const PUBLISHED_BY_OUTLOOK: [&str; 4] = [
    "{5812C571-53F0-4467-BEFA-0A4F47A9437C}",
    "{E83B4360-C208-4325-9504-0D23003A74A5}",
    "{1E77DE88-BCAB-4C37-B9E5-073AF52DFD7A}",
    "{24AAE126-0911-478F-A019-07B875EB9996}",
];

/// Outlook's library, if the process has it: an add-in must use that, and no other.
pub(super) fn already_loaded() -> Option<Mapi> {
    let library = Library::open_already_loaded(OUTLOOK).ok()?;
    Some(Mapi::of(library.into(), PathBuf::from(OUTLOOK)))
}

/// Whether that is Windows' own library, which asks for another at the first call.
pub(super) fn is_stub(path: &Path) -> bool {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    let system = system_folder();
    path.file_name().is_some_and(|name| name.eq_ignore_ascii_case(STUB))
        && folder.is_none_or(|folder| system.is_some_and(|it| it.as_os_str().eq_ignore_ascii_case(folder)))
}

/// What [`Mapi::installed`] answers, each once.
pub(super) fn libraries() -> Vec<PathBuf> {
    let installer = Installer::load();
    let mut found = Vec::new();
    if let Some(client) = text(Root::LocalMachine, CLIENTS, "") {
        let key = format!(r"{CLIENTS}\{client}");
        let component = text(Root::LocalMachine, &key, "MSIComponentID");
        found.extend(component.and_then(|component| {
            let installer = installer.as_ref()?;
            qualifiers(&key).iter().find_map(|qualifier| installer.provide(&component, qualifier))
        }));
        found.extend(["DLLPathEx", "DLLPath"].iter().filter_map(|name| path(Root::LocalMachine, &key, name)));
    }
    found.extend(installer.as_ref().and_then(of_outlook));
    found.extend(system_folder().map(|folder| folder.join(STUB)));
    let mut each: Vec<PathBuf> = Vec::new();
    for path in found {
        if !each.iter().any(|it| it.as_os_str().eq_ignore_ascii_case(&path)) {
            each.push(path);
        }
    }
    each
}

/// The library beside Outlook's program. The setup of one with 64 bits publishes it under a name of its own; where there is only one
/// of the other width than this process, that is told all the same, for the error to name it.
fn of_outlook(installer: &Installer) -> Option<PathBuf> {
    let mut names = ["outlook.exe", "outlook.x64.exe"];
    if cfg!(target_pointer_width = "64") {
        names.reverse();
    }
    let program = names
        .iter()
        .find_map(|name| PUBLISHED_BY_OUTLOOK.iter().find_map(|component| installer.provide(component, name)))?;
    Some(program.parent().unwrap_or(Path::new("")).join(OUTLOOK))
}

/// What a client's component may be published under: its languages, each with `\NT` behind it and without. The client says where they
/// are written; behind those stands the language of the user.
///
/// Source: page "Setting Up the MSI Keys for Your MAPI DLL", whose two editions have the languages below `HKEY_CURRENT_USER` and
/// `HKEY_LOCAL_MACHINE`: both are looked at. No page tells the form of the qualifier; that is what Wine's `FGetComponentPath` has.
fn qualifiers(client: &str) -> Vec<String> {
    let mut languages = Vec::new();
    for setting in ["MSIApplicationLCID", "MSIOfficeLCID"] {
        let place = texts(Root::LocalMachine, client, setting);
        let Some((key, names)) = place.split_first() else {
            continue;
        };
        let key = format!(r"Software\{key}");
        for root in [Root::CurrentUser, Root::LocalMachine] {
            languages.extend(names.iter().filter_map(|name| number(root, &key, name)));
        }
    }
    // SAFETY: it takes nothing.
    languages.push(unsafe { GetUserDefaultUILanguage() }.into());
    languages.iter().flat_map(|language| [format!(r"{language}\NT"), language.to_string()]).collect()
}

type ProvideQualifiedComponent =
    unsafe extern "system" fn(category: PCWSTR, qualifier: PCWSTR, mode: u32, path: *mut u16, size: *mut u32) -> u32;

/// Windows Installer, which few programs have, so that it is loaded when it is needed.
struct Installer {
    provide: ProvideQualifiedComponent,
    /// Keeps the function where it is.
    _library: Library,
}

impl Installer {
    fn load() -> Option<Self> {
        // SAFETY: Windows' own library.
        let library = unsafe { Library::load_with_flags("msi.dll", LOAD_LIBRARY_SEARCH_SYSTEM32) }.ok()?;
        // SAFETY: the type is that of the function.
        let provide = *unsafe { library.get::<ProvideQualifiedComponent>("MsiProvideQualifiedComponentW") }.ok()?;
        Some(Self { provide, _library: library })
    }

    /// The file of a component that is installed.
    fn provide(&self, category: &str, qualifier: &str) -> Option<PathBuf> {
        /// Nothing is to be installed: `INSTALLMODE_EXISTING`, -1.
        const EXISTING: u32 = u32::MAX;
        const ERROR_MORE_DATA: u32 = 234;

        let (category, qualifier) = (WideText::new(category), WideText::new(qualifier));
        let mut buffer = vec![0_u16; 260];
        for _ in 0..2 {
            let mut size = u32::try_from(buffer.len()).ok()?;
            // SAFETY: the texts are terminated; the buffer has room for as many units.
            let answer = unsafe {
                (self.provide)(category.as_pcwstr(), qualifier.as_pcwstr(), EXISTING, buffer.as_mut_ptr(), &mut size)
            };
            match answer {
                0 => {
                    buffer.truncate(size as usize);
                    return Some(PathBuf::from(OsString::from_wide(&buffer)));
                }
                // The length that is told leaves out the NUL.
                ERROR_MORE_DATA => buffer.resize(size as usize + 1, 0),
                _ => return None,
            }
        }
        None
    }
}
