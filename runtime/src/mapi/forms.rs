//! Forms: windows that show one message of a certain class, and the library that finds the form for a class.
//!
//! Three parties. A *form server* is the code of the form: it implements [`IMAPIForm`], [`IPersistMessage`],
//! [`IMAPIFormAdviseSink`] and, for several message classes, [`IMAPIFormFactory`]. A *form viewer*, as a rule a
//! client, owns the message and the list that it stands in: it implements [`IMAPIMessageSite`], [`IMAPIViewContext`]
//! and [`IMAPIViewAdviseSink`]. A *form library provider* knows which forms are installed: it implements
//! [`IMAPIFormMgr`], [`IMAPIFormContainer`] and [`IMAPIFormInfo`]. `MAPIOpenFormMgr` opens the library.
//!
//! Unlike the rest of MAPI, forms obey the apartment model: a form and all that it hands out or is given belongs to the
//! thread that made it, so none of these interfaces is free-threaded. Source: page "Using Thread-Safe Objects".
//!
//! Names of message classes are always in the code page of the system, never UTF-16.
//!
//! Sources: MAPIForm.h, and the pages of the interfaces and structures in the Outlook MAPI reference. The pages list
//! `GetLastError` of most of these interfaces at the end or second; the header, which is followed, has it in slot 3
//! everywhere.

mod library;
mod records;
mod servers;
mod viewers;

pub use library::*;
pub use records::*;
pub use servers::*;
pub use viewers::*;
