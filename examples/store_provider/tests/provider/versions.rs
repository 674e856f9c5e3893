//! Databases of other versions of the store.

use mapi_com::S_OK;
use mapi_com::mapi::*;
use rusqlite::Connection;
use store_provider::{PR_DATABASE_PATH, PR_MAILDIR_PATH};

use crate::host::{Host, Owned, Told, everything};
use crate::maildir::Maildir;

/// What the first version made, with a message that it fetched and one of which it had the headers.
const FIRST: &str = "
    CREATE TABLE store (uid BLOB NOT NULL);
    INSERT INTO store VALUES (x'000102030405060708090a0b0c0d0e0f');
    CREATE TABLE folders (id INTEGER PRIMARY KEY AUTOINCREMENT, parent INTEGER REFERENCES folders ON DELETE CASCADE,
        name TEXT NOT NULL, path TEXT NOT NULL UNIQUE);
    INSERT INTO folders VALUES (1, NULL, 'Root', ''), (2, 1, 'Top of Maildir', '/'), (3, 2, 'INBOX', 'INBOX');
    CREATE TABLE messages (id INTEGER PRIMARY KEY AUTOINCREMENT, folder INTEGER NOT NULL REFERENCES folders ON DELETE CASCADE,
        file TEXT NOT NULL, subject TEXT NOT NULL, author TEXT NOT NULL, date INTEGER NOT NULL, size INTEGER NOT NULL, body TEXT,
        attachments INTEGER NOT NULL, is_read INTEGER NOT NULL, is_seen INTEGER NOT NULL, UNIQUE (folder, file));
    INSERT INTO messages VALUES
        (1, 3, '1.a.example.org', 'Tea', 'Ann <ann@example.org>', 1699869600, 200, 'At four?', 0, 1, 0),
        (2, 3, '2.b.example.org', 'Cake', 'Ann <ann@example.org>', 1699869601, 200, NULL, 0, 0, 0);
";

/// A Maildir with the two messages, and their database.
fn first_version() -> Maildir {
    let maildir = Maildir::new();
    for (name, subject, second) in [("1.a.example.org", "Tea", 0), ("2.b.example.org", "Cake", 1)] {
        let contents = format!(
            "From: Ann <ann@example.org>\r\nTo: Bob <bob@example.org>\r\n\
             Date: Mon, 13 Nov 2023 10:00:0{second} +0000\r\nSubject: {subject}\r\n\r\nAt four?"
        );
        maildir.put_as_is("", name, contents);
    }
    let database = Connection::open(&maildir.database).expect("a database");
    database.execute_batch(FIRST).expect("its tables");
    maildir
}

#[test]
fn a_database_of_the_first_version_goes_on() {
    let maildir = first_version();
    let host = Host::<7_900>::open(&maildir);
    let look = |host: &Host<7_900>| {
        let tags = [PR_SENDER_NAME, PR_BODY, PR_DISPLAY_TO, PR_MESSAGE_FLAGS];
        let messages = host.messages("INBOX");
        messages.iter().map(|message| host.properties(message, &tags)).collect::<Vec<_>>()
    };
    let text = |text: &str| Owned::Text(text.to_owned());
    let (read, unread) = (MSGFLAG_READ | MSGFLAG_UNMODIFIED, MSGFLAG_UNMODIFIED);
    let row = |sender, body, to, flags: u32| vec![text(sender), body, text(to), Owned::Number(flags.into())];
    let missing = Owned::Error(MAPI_E_NOT_FOUND);
    let before = [
        row("Ann <ann@example.org>", text("At four?"), "", read),
        row("Ann <ann@example.org>", missing.clone(), "", unread),
    ];
    assert_eq!(look(&host), before, "what was kept is there");
    let ids = host.messages("INBOX").iter().map(|message| host.properties(message, &[PR_ENTRYID])).collect::<Vec<_>>();
    let recipients = |host: &Host<7_900>| {
        let table = host.messages("INBOX")[0].GetRecipientTable(0).expect("a table");
        host.rows(&table, &[PR_EMAIL_ADDRESS_W])
    };
    assert!(recipients(&host).is_empty());
    // The headers bring the recipients, and leave the text where it is.
    host.synchronize(everything() | SYNC_GLOBAL_HEADERS);
    let headers = [row("Ann", text("At four?"), "Bob", read), row("Ann", missing, "Bob", unread)];
    assert_eq!(look(&host), headers);
    host.synchronize_all();
    let whole = [row("Ann", text("At four?"), "Bob", read), row("Ann", text("At four?"), "Bob", unread)];
    assert_eq!(look(&host), whole);
    assert_eq!(recipients(&host), [[text("bob@example.org")]]);
    assert_eq!(host.synchronize_all(), [Told::Done(S_OK)], "nothing is left to fetch");
    let now = host.messages("INBOX").iter().map(|message| host.properties(message, &[PR_ENTRYID])).collect::<Vec<_>>();
    assert_eq!(now, ids, "the same messages");
    host.close();
    // It is of this version now.
    let host = Host::<7_900>::open(&maildir);
    assert_eq!(look(&host), whole);
    host.close();
}

#[test]
fn a_database_of_a_later_version_is_refused() {
    let maildir = first_version();
    Host::<7_901>::open(&maildir).close();
    let database = Connection::open(&maildir.database).expect("the database");
    database.pragma_update(None, "user_version", 1000).expect("it can be written");
    let section =
        [(PR_MAILDIR_PATH, Maildir::text(&maildir.root)), (PR_DATABASE_PATH, Maildir::text(&maildir.database))];
    let refused = Host::<7_901>::try_open(&section).err().expect("a refusal");
    assert_eq!(refused.code, MAPI_E_VERSION);
    assert!(refused.text.contains("newer version"), "{}", refused.text);
    CheckedMemory::<7_901>::assert_clean();
}

#[test]
fn attachments_come_into_a_database_of_the_second_version() {
    let maildir = Maildir::new();
    let contents = "From: Ann <ann@example.org>\r\nDate: Mon, 13 Nov 2023 10:00:00 +0000\r\nSubject: Tea\r\n\
        Content-Type: application/pdf; name=tea.pdf\r\n\r\n%PDF";
    maildir.put_as_is("", "1.a.example.org", contents);
    maildir.put("", "2.b.example.org", "Cake", "There is some left.");
    let host = Host::<7_902>::open(&maildir);
    host.synchronize_all();
    host.close();
    let database = Connection::open(&maildir.database).expect("the database");
    database.execute_batch("DROP TABLE attachments; PRAGMA user_version = 2;").expect("what the second version had");
    drop(database);
    let host = Host::<7_902>::open(&maildir);
    let names = |host: &Host<7_902>| {
        let table = host.messages("INBOX")[0].GetAttachmentTable(0).expect("a table");
        host.rows(&table, &[PR_ATTACH_LONG_FILENAME_W])
    };
    assert!(names(&host).is_empty());
    let told = host.synchronize_all();
    assert!(told.contains(&Told::Progress(Some("INBOX, 1 new message".to_owned()), 0, 1)), "only that one: {told:?}");
    assert_eq!(names(&host), [[Owned::Text("tea.pdf".to_owned())]]);
    assert_eq!(host.synchronize_all(), [Told::Done(S_OK)]);
    host.close();
}
