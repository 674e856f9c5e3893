//! Classes of objects that others create by their CLSID, and the libraries that COM loads for them.
//!
//! A type is a class with `clsid = ".."` among the arguments of [`com_object`](crate::com_object) and a [`Default`] or [`Create`].
//! One line, [`com_server!`](crate::com_server), makes a library of classes; it takes the feature `server`, with which there is a
//! guide, too: `docs::servers`.

mod class;
mod class_object;
mod exports;
mod module;

use windows_core::GUID;

pub use class::{Class, ComClass, Create, ThreadingModel};
pub use module::ModuleReference;

#[cfg(feature = "server")]
pub(crate) use module::{enter, leave};

/// The classes of a library: [`com_server!`](crate::com_server) makes one, `COM_SERVER`.
#[derive(Debug)]
pub struct Server {
    classes: &'static [Class],
}

impl Server {
    /// A server of these classes. Does not compile if two of them have the same CLSID.
    pub const fn new(classes: &'static [Class]) -> Self {
        let mut index = 1;
        while index < classes.len() {
            let mut other = 0;
            while other < index {
                check_differ(&classes[index], &classes[other]);
                other += 1;
            }
            index += 1;
        }
        Self { classes }
    }

    /// The classes, in their order.
    pub const fn classes(&self) -> &'static [Class] {
        self.classes
    }

    fn class(&self, clsid: &GUID) -> Option<&'static Class> {
        self.classes.iter().find(|class| class.clsid() == *clsid)
    }
}

const fn check_differ(class: &Class, other: &Class) {
    if class.clsid().to_u128() == other.clsid().to_u128() {
        crate::check::Text::new()
            .text("MC0404: `")
            .text(class.name())
            .text("` has the CLSID of `")
            .text(other.name())
            .text("`: each class of a server has its own")
            .panic();
    }
}
