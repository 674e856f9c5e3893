//! Runs the example `send_receive` as a user does, and looks at what it prints, how it ends and what it leaves alone.

mod program;
mod provider;

use std::fs;
use std::path::Path;

use program::{GOOD, code, maildir, printed, put, row, run, snapshot};

#[test]
fn the_maildirs_that_come_with_it_are_synchronised_without_an_error() {
    let output = run(&[], &[]);
    let printed = printed(&output);
    assert_eq!(code(&output), Some(0), "{printed}");
    assert_eq!(row(&printed, "work"), ["3", "5", "5", "1", "0", "S_OK", "(0x00000000)"]);
    assert_eq!(row(&printed, "home"), ["2", "5", "5", "1", "0", "S_OK", "(0x00000000)"]);
    assert_eq!(row(&printed, "lists"), ["1", "5", "5", "3", "0", "S_OK", "(0x00000000)"]);
    for line in [
        "work: started",
        "work: INBOX, 3 messages",
        "work: Projects/Bridge, 2 messages",
        "home: Sent, 1 message",
        "lists: done, 5 read: S_OK (0x00000000)",
    ] {
        assert!(printed.lines().any(|printed| printed == line), "no line {line:?} in\n{printed}");
    }
}

#[test]
fn headers_and_bodies_of_all_forms_come_out_as_text() {
    let printed = printed(&run(&["--list"], &[]));
    for text in [
        "2023-11-16T09:22:19Z  Jürgen Weiß <juergen.weiss@example.net>: Angebot für zwölf Träger, gültig bis 30.11.",
        "Lindqvist, Maja <maja.lindqvist@example.com>: Ritningen är godkänd",
        "Iñigo Muñoz <inigo@example.net>: Paella el sábado 🥘",
        "Zbigniew Wróbel <zbigniew@example.com>: Re: [heron-dev] Cache keys ignore the linker",
        "山田 薫 <kaoru@example.net>: [heron-dev] 日本語の Windows",
        "    皆さん、こんにちは。",
        "    It drips about once a minute – see the photo.",
    ] {
        assert!(printed.contains(text), "no {text:?} in\n{printed}");
    }
}

#[test]
fn a_malformed_message_is_named_and_the_others_are_stored() {
    let (_directory, root) = maildir();
    let broken: [(&str, &[u8], &str); 8] = [
        ("cur/empty", b"", "empty"),
        ("cur/no-headers", b"\r\nJust a text.\r\n", "no headers"),
        ("cur/text", b"Dear all,\r\nthis is no message.\r\n\r\n", "does not begin with a header"),
        ("new/binary", &[0x7F, b'E', b'L', b'F', 2, 1, b'\n', b'\n', 0, 0xFF], "does not begin with a header"),
        ("new/nul", b"From: a@example.org\nSubject: a\0b\n\ntext\n", "a NUL among the headers"),
        ("new/no-author", b"Date: Mon, 13 Nov 2023 10:00:00 +0000\n\ntext\n", "no author"),
        ("new/no-date", b"From: a@example.org\n\ntext\n", "no date"),
        ("new/bad-date", b"From: a@example.org\nDate: one of these days\n\ntext\n", "no date"),
    ];
    for (file, contents, _) in &broken {
        put(&root, file, contents);
    }
    for arguments in [&[][..], &["--headers-only"]] {
        let output = run(arguments, &[&root]);
        let printed = printed(&output);
        assert_eq!(code(&output), Some(1), "{printed}");
        for (file, _, why) in &broken {
            let file = Path::new(file).display();
            let is_it = |line: &&str| line.starts_with(&format!("box: error: {file}: {why}"));
            let line = printed.lines().find(is_it).unwrap_or_else(|| panic!("no {file}: {why} in\n{printed}"));
            assert!(line.ends_with("MAPI_E_CORRUPT_DATA (0x8004011B)"), "{line}");
        }
        let row = row(&printed, "box");
        assert_eq!((row[1].as_str(), row[4].as_str(), row[5].as_str()), ("1", "8", "MAPI_W_PARTIAL_COMPLETION"));
    }
}

#[test]
fn a_message_that_is_cut_short_is_reported_and_kept() {
    let (_directory, root) = maildir();
    let cut = "From: a@example.org\nDate: Mon, 13 Nov 2023 10:00:00 +0000\nMIME-Version: 1.0\n\
               Content-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: text/plain\n\nThe first h";
    put(&root, "cur/cut", cut);
    let output = run(&[], &[&root]);
    let printed = printed(&output);
    assert_eq!(code(&output), Some(1));
    assert!(printed.contains("cut: part 1 is cut short or wrongly encoded"), "{printed}");
    assert_eq!(row(&printed, "box")[1], "2");
}

#[test]
fn headers_only_stores_no_bodies() {
    let output = run(&["--headers-only"], &[]);
    let printed = printed(&output);
    assert_eq!(code(&output), Some(0), "{printed}");
    for store in ["work", "home", "lists"] {
        assert_eq!(row(&printed, store)[1..4], ["5", "0", "0"]);
    }
}

#[test]
fn nothing_in_a_maildir_is_changed() {
    let (_directory, root) = maildir();
    put(&root, "new/1700000002.M2P2.example.org", GOOD);
    put(&root, "new/1700000003.M3P3.example.org", "broken");
    put(&root, "tmp/1700000004.M4P4.example.org", "still being deliv");
    put(&root, ".Sent/cur/1700000005.M5P5.example.org", GOOD);
    let before = snapshot(&root);
    assert_eq!(code(&run(&[], &[&root])), Some(1));
    assert_eq!(code(&run(&["--headers-only", "--list"], &[&root])), Some(1));
    assert_eq!(snapshot(&root), before);
}

#[test]
fn a_path_without_a_maildir_fails_and_the_other_stores_do_not() {
    let (directory, root) = maildir();
    let missing = directory.path().join("nowhere");
    let empty = directory.path().join("empty");
    fs::create_dir(&empty).expect("a directory can be made");
    let output = run(&[], &[&missing, &empty, &root]);
    let printed = printed(&output);
    assert_eq!(code(&output), Some(1));
    assert!(printed.contains(&format!("nowhere: error: {}: ", missing.display())), "{printed}");
    assert!(printed.contains(&format!("empty: error: {}: not a Maildir", empty.display())), "{printed}");
    for store in ["nowhere", "empty"] {
        assert_eq!(row(&printed, store)[..6], ["0", "0", "0", "0", "1", "MAPI_E_NOT_FOUND"]);
    }
    assert_eq!(row(&printed, "box")[..6], ["1", "1", "1", "0", "0", "S_OK"]);
}

#[test]
fn a_mistake_on_the_command_line_ends_with_2() {
    for arguments in [&["--upload"][..], &["--timeout", "soon"], &["--maildir"], &["inbox"]] {
        let output = run(arguments, &[]);
        assert_eq!(code(&output), Some(2), "{arguments:?}");
        assert!(String::from_utf8_lossy(&output.stderr).contains("error: "), "{arguments:?}");
    }
}

#[test]
fn folders_are_found_in_both_layouts_and_other_files_are_left_out() {
    let (_directory, root) = maildir();
    put(&root, ".Lists.Heron/new/1.example.org", GOOD);
    put(&root, "Archive/cur/2.example.org", GOOD);
    put(&root, "Archive/2022/cur/3.example.org", GOOD);
    put(&root, "cur/.hidden", "not a message");
    put(&root, "dovecot-uidlist", "3 V1700000000 N2");
    put(&root, ".notmuch/xapian/iamglass", "a database");
    let output = run(&["--list"], &[&root]);
    let printed = printed(&output);
    assert_eq!(code(&output), Some(0), "{printed}");
    let folders: Vec<_> = printed.lines().filter(|line| line.starts_with("box/")).collect();
    assert_eq!(folders, ["box/INBOX", "box/Lists/Heron", "box/Archive", "box/Archive/2022"]);
    assert_eq!(row(&printed, "box")[..3], ["4", "4", "4"]);
}

#[test]
fn unusual_messages_are_messages() {
    let (_directory, root) = maildir();
    put(&root, "cur/mbox-line", format!("From ann@example.org Mon Nov 13 10:00:00 2023\n{GOOD}"));
    put(&root, "cur/no-text", "From: a@example.org\nDate: Mon, 13 Nov 2023 10:00:00 +0000\n");
    put(&root, "cur/no-subject", "Date: 13 Nov 2023 10:00 GMT\nFrom: a@example.org\n\ntext\n");
    put(&root, "cur/no-zone", "Date: Mon, 13 Nov 2023 10:00:00\nFrom: a@example.org\n\ntext\n");
    put(&root, "cur/latin-1", b"From: a@example.org\nDate: 13 Nov 2023 10:00 GMT\nSubject: caf\xE9\n\ncaf\xE9\n");
    for arguments in [&[][..], &["--headers-only"]] {
        let output = run(arguments, &[&root]);
        assert_eq!(code(&output), Some(0), "{}", printed(&output));
        assert_eq!(row(&printed(&output), "box")[1], "6");
    }
}

#[test]
fn what_strangers_wrote_cannot_drive_the_terminal() {
    let (_directory, root) = maildir();
    let title = "=?utf-8?Q?=1B]0;owned=07=0Abox:_done?=";
    put(&root, "cur/escape", format!("From: a@example.org\nDate: 13 Nov 2023 10:00 GMT\nSubject: {title}\n\ntext\n"));
    let printed = printed(&run(&["--list"], &[&root]));
    assert!(printed.contains("owned"), "{printed}");
    assert!(!printed.chars().any(|character| character.is_control() && character != '\n'), "{printed:?}");
    assert_eq!(printed.lines().filter(|line| line.starts_with("box: done")).count(), 1, "{printed}");
}

#[test]
fn stores_of_the_same_name_are_told_apart_by_their_paths() {
    let [(_one, first), (_two, second)] = [maildir(), maildir()];
    let printed = printed(&run(&[], &[&first, &second]));
    for root in [first, second] {
        assert_eq!(row(&printed, &root.display().to_string())[1], "1");
    }
}

#[cfg(unix)]
#[test]
fn names_with_flags_are_read_and_what_is_no_file_is_reported() {
    let (_directory, root) = maildir();
    put(&root, "cur/1700000006.M6P6.example.org,S=96:2,FS", GOOD);
    std::os::unix::fs::symlink(root.join("lost"), root.join("cur/link")).expect("a link can be made");
    fs::create_dir(root.join("cur/directory")).expect("a directory can be made");
    let output = run(&[], &[&root]);
    let printed = printed(&output);
    assert_eq!(code(&output), Some(1));
    assert!(printed.contains("box: error: cur/directory: not a file: MAPI_E_CORRUPT_DATA"), "{printed}");
    let link = printed.lines().find(|line| line.starts_with("box: error: cur/link: "));
    assert!(link.is_some_and(|line| line.ends_with("MAPI_E_NOT_FOUND (0x8004010F)")), "{printed}");
    assert_eq!(row(&printed, "box")[1], "2");
}
