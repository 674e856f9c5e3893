//! The classes of a server.

use windows_core::GUID;

use super::Class;

/// For whom a server is registered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RegisterFor {
    /// For everybody on the machine, which takes the rights of an administrator: `HKEY_LOCAL_MACHINE`.
    Machine,
    /// For the user who registers it: `HKEY_CURRENT_USER`. Processes with the rights of an administrator do not look there.
    User,
}

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

    pub(super) fn class(&self, clsid: &GUID) -> Option<&'static Class> {
        self.classes.iter().find(|class| class.clsid() == *clsid)
    }
}

/// `{6F1D3C5E-2B7A-4F80-9C1E-0A4B5C6D7E11}`
pub(super) fn braced(guid: &GUID) -> String {
    let GUID { data1, data2, data3, data4: [a, b, rest @ ..] } = guid;
    let rest: String = rest.iter().map(|byte| format!("{byte:02X}")).collect();
    format!("{{{data1:08X}-{data2:04X}-{data3:04X}-{a:02X}{b:02X}-{rest}}}")
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
