//! A host loads the library by its entry point and does with a store what Outlook does.

#[path = "provider/attachments.rs"]
mod attachments;
#[path = "provider/diary.rs"]
mod diary;
#[path = "provider/entry_point.rs"]
mod entry_point;
#[path = "provider/host.rs"]
mod host;
#[path = "provider/killed.rs"]
mod killed;
#[path = "../../send_receive/library.rs"]
mod library;
#[path = "provider/maildir.rs"]
mod maildir;
#[path = "provider/messages.rs"]
mod messages;
#[path = "provider/notifications.rs"]
mod notifications;
#[path = "provider/recipients.rs"]
mod recipients;
#[path = "provider/stores.rs"]
mod stores;
#[path = "../../send_receive/support.rs"]
mod support;
#[path = "provider/synchronisation.rs"]
mod synchronisation;
#[path = "provider/table_changes.rs"]
mod table_changes;
#[path = "provider/tables.rs"]
mod tables;
#[path = "provider/versions.rs"]
mod versions;
