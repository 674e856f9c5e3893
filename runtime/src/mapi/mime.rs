//! MimeOLE: parses and makes messages of the Internet. Implemented by inetcomm.dll of Windows where nothing else is
//! said, called by its clients. The MAPI headers have mimeole.h for `IConverterSession`, which takes some of its
//! types. Microsoft's pages on all of it say "do not use".
//!
//! Nothing is published about the threads that may call these objects, so none is free-threaded here. Texts are in a
//! code page, 8 bits a character, and NUL-terminated. Memory that is handed out is freed with `IMalloc::Free`, which
//! `IMimeAllocator` has, too; it also frees what records point to. Handles are the object's that made them, and own
//! nothing; one that is none is answered with `MIME_E_INVALID_HANDLE`.
//!
//! Sources: mimeole.h of the MAPI headers, and the "Windows Mail Messaging Reference", which Microsoft has archived: a
//! page for each interface, and one for each method, such as "IMimeBody::GetData". Where they say no more than a name,
//! the docs here do not, either.

mod addresses;
mod bodies;
mod certificates;
mod headers;
mod international;
mod messages;
mod properties;
mod security;
mod services;
mod trees;
mod variants;
mod vectors;

pub use addresses::*;
pub use bodies::*;
pub use certificates::*;
pub use headers::*;
pub use international::*;
pub use messages::*;
pub use properties::*;
pub use security::*;
pub use services::*;
pub use trees::*;
pub use variants::*;
pub use vectors::*;
