//! Names of attachments: what strangers wrote becomes the name of a file, and nothing else.

/// How many bytes a name may have; what is longer no file system takes.
const LONGEST: usize = 200;

/// The name of an attachment without a path: of the name that it was given, what follows the last separator of any system, without
/// what names of files cannot hold. One that has no name is called by its place among the attachments, from 1 on, and its type.
pub(crate) fn long(given: Option<&str>, mime_type: &str, place: u32) -> String {
    let last = given.unwrap_or_default().rsplit(['/', '\\', ':']).next().unwrap_or_default();
    let is_allowed =
        |character: &char| !character.is_control() && !matches!(character, '<' | '>' | '"' | '|' | '?' | '*');
    let name: String = last.chars().filter(is_allowed).collect();
    let name = name.trim().trim_end_matches(['.', ' ']);
    if name.is_empty() { format!("ATT{place:05}{}", extension_of_type(mime_type)) } else { shortened(name) }
}

/// With its extension, as that says what it is.
fn shortened(name: &str) -> String {
    if name.len() <= LONGEST {
        return name.to_owned();
    }
    let extension = extension(name).filter(|extension| extension.len() < 20).unwrap_or_default();
    let stem = &name[..name.len() - extension.len()];
    format!("{}{extension}", &stem[..stem.floor_char_boundary(LONGEST - extension.len())])
}

/// What files of a type are called by; a name that says nothing for all others.
fn extension_of_type(mime_type: &str) -> &'static str {
    match mime_type {
        "message/rfc822" => ".eml",
        "text/plain" => ".txt",
        "text/html" => ".htm",
        "text/calendar" => ".ics",
        "image/png" => ".png",
        "image/jpeg" => ".jpg",
        "image/gif" => ".gif",
        "application/pdf" => ".pdf",
        _ => ".dat",
    }
}

/// What of a name says what it is, with the dot.
pub(crate) fn extension(name: &str) -> Option<&str> {
    name.rfind('.').filter(|&dot| dot > 0 && dot + 1 < name.len()).map(|dot| &name[dot..])
}

/// The name with eight characters and three, for who can do with no other. The place of the attachment keeps two of one message
/// apart.
pub(crate) fn short(name: &str, number: i32) -> String {
    let plain = |text: &str| -> String {
        text.chars().filter(|character| character.is_ascii_alphanumeric() || matches!(character, '_' | '-')).collect()
    };
    let extension = extension(name).unwrap_or_default();
    let whole_stem = &name[..name.len() - extension.len()];
    let (mut stem, mut kind) = (plain(whole_stem), plain(extension));
    let is_whole = stem == whole_stem && kind.len() + 1 >= extension.len();
    if !is_whole || stem.len() > 8 || kind.len() > 3 {
        let suffix = format!("~{}", number.saturating_add(1));
        stem.truncate(8_usize.saturating_sub(suffix.len()));
        stem.push_str(&suffix);
        kind.truncate(3);
    }
    if kind.is_empty() { stem } else { format!("{stem}.{kind}") }
}

#[cfg(test)]
mod tests {
    use super::{extension, long, short};

    #[test]
    fn a_name_is_no_path() {
        let name = |given| long(Some(given), "text/plain", 3);
        assert_eq!(name("notes.txt"), "notes.txt");
        assert_eq!(name("../../etc/passwd"), "passwd");
        assert_eq!(name("C:\\Windows\\win.ini"), "win.ini");
        assert_eq!(name("file:stream"), "stream");
        assert_eq!(name("a\0b\r\n<c>.txt "), "abc.txt");
        for nothing in ["", "..", " . ", "a/", "???"] {
            assert_eq!(name(nothing), "ATT00003.txt");
        }
        assert_eq!(long(None, "application/x-unknown", 12), "ATT00012.dat");
        let longest = name(&format!("{}.txt", "ä".repeat(300)));
        assert!(longest.len() <= 200 && longest.ends_with("ä.txt"), "{longest}");
    }

    #[test]
    fn a_short_name_has_eight_characters_and_three() {
        assert_eq!(short("notes.txt", 0), "notes.txt");
        assert_eq!(short("A long name.html", 0), "Alongn~1.htm");
        assert_eq!(short("Größe.png", 9), "Gre~10.png");
        assert_eq!(short("archive.tar.gz", 1), "archiv~2.gz");
        assert_eq!(short("日本", 0), "~1");
        assert_eq!(extension("notes."), None);
        assert_eq!(extension(".profile"), None);
    }
}
