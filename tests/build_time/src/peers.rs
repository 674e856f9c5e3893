//! The crates that the compiler builds: interfaces of five methods and objects of four interfaces, as each peer has them written.

/// What interfaces and objects are made with.
pub(crate) struct Peer {
    pub(crate) name: &'static str,
    /// The package and the name under which its crate is used; nothing for what is written by hand.
    pub(crate) package: Option<(&'static str, &'static str)>,
    head: &'static str,
    interface: &'static str,
    object: &'static str,
    /// Of an object, for each of its interfaces.
    implementation: &'static str,
    object_end: &'static str,
}

/// Ours is the first.
pub(crate) const PEERS: [Peer; 5] = [
    Peer {
        name: "ours",
        package: Some(("mapi-com@0.1.0", "mapi_com")),
        head: "use mapi_com::*;\n",
        interface: include_str!("templates/ours.interface"),
        object: "#[com_object(IFoo0, IFoo1, IFoo2, IFoo3)]\npub struct Object@(pub u32);\n",
        implementation: include_str!("templates/ours.implementation"),
        object_end: "pub fn create@() -> IFoo3 {\n    Com::new(Object@(@)).into_interface()\n}\n",
    },
    Peer { name: "w100", package: Some(("windows-core@0.100.0", "windows_core")), ..WINDOWS_CORE },
    Peer { name: "w62", package: Some(("windows-core@0.62.2", "windows_core")), ..WINDOWS_CORE },
    Peer {
        name: "com",
        package: Some(("com@0.6.0", "com")),
        head: "use com::sys::HRESULT;\n",
        interface: include_str!("templates/com.interface"),
        object: include_str!("templates/com.object"),
        implementation: include_str!("templates/com.implementation"),
        object_end: "}\npub fn create@() -> IFoo3 {\n    IFoo3::from(&**Object@::allocate(@))\n}\n",
    },
    Peer {
        name: "by hand",
        package: None,
        head: include_str!("templates/by_hand.head"),
        interface: include_str!("templates/by_hand.interface"),
        object: include_str!("templates/by_hand.object"),
        implementation: include_str!("templates/by_hand.implementation"),
        object_end: "",
    },
];

const WINDOWS_CORE: Peer = Peer {
    name: "",
    package: None,
    head: "use windows_core::*;\n",
    interface: include_str!("templates/windows_core.interface"),
    object: "#[implement(IFoo0, IFoo1, IFoo2, IFoo3)]\npub struct Object@(pub u32);\n",
    implementation: include_str!("templates/windows_core.implementation"),
    object_end: "pub fn create@() -> IFoo3 {\n    Object@(@).into()\n}\n",
};

impl Peer {
    /// A crate with so many interfaces and, of the first four of them, so many objects.
    pub(crate) fn source(&self, interfaces: usize, objects: usize) -> String {
        // Some macros leave lints to the user that others switch off.
        let mut source = format!("#![allow(nonstandard_style)]\n{}", self.head);
        for interface in 0..interfaces {
            source += &filled(self.interface, interface, 0);
        }
        for object in 0..objects {
            source += &filled(self.object, object, 0);
            for interface in 0..4 {
                source += &filled(self.implementation, object, interface);
            }
            source += &filled(self.object_end, object, 0);
        }
        source
    }
}

/// The template with `@` for the number, `@@` for the number as the end of an IID, and `%` for the interface of an object.
fn filled(template: &str, number: usize, interface: usize) -> String {
    template
        .replace("@@", &format!("{number:06x}"))
        .replace('@', &number.to_string())
        .replace('%', &interface.to_string())
}
