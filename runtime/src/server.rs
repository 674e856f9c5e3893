//! Classes of objects that others create by their CLSID, and the libraries that COM loads for them.
//!
//! A type is a class with `clsid = ".."` among the arguments of [`com_object`](crate::com_object) and a [`Default`] or [`Create`].
//! One line, [`com_server!`](crate::com_server), makes a library of classes; it takes the feature `server`, with which there is a
//! guide, too: `docs::servers`.

#[cfg(feature = "server")]
mod class;
#[cfg(feature = "server")]
mod class_object;
mod com_class;
#[cfg(feature = "server")]
mod exports;
#[cfg(feature = "server")]
mod manifest;
#[cfg(feature = "server")]
mod module;
#[cfg(all(feature = "server", windows))]
mod program;
#[cfg(all(feature = "server", any(windows, test)))]
mod registration;
#[cfg(feature = "server")]
mod table;

pub use com_class::{ComClass, Create};

#[cfg(feature = "server")]
pub use class::{Class, ThreadingModel};
#[cfg(feature = "server")]
pub use module::ModuleReference;
#[cfg(feature = "server")]
pub(crate) use module::{enter, leave};
#[cfg(feature = "server")]
use table::braced;
#[cfg(feature = "server")]
pub use table::{RegisterFor, Server};

/// Makes a library of classes, with the feature `server`.
#[cfg(not(feature = "server"))]
#[macro_export]
macro_rules! com_server {
    ($($class:ty),+ $(,)?) => {
        ::core::compile_error!("MC0405: libraries of classes are made with the feature `server` of mapi-com");
    };
}
