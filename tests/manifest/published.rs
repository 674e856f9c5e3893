//! Names, IIDs and slots as Microsoft's pages have them, typed here and nowhere derived from the declarations.

use mapi_com::mapi::interfaces;

struct Published {
    name: &'static str,
    iid: u128,
    parents: &'static [&'static str],
    slots: &'static [&'static str],
}

const PUBLISHED: &[Published] = &[
    Published {
        name: "IMAPISync",
        iid: 0x5024a385_2d44_486a_81a8_8f0ecb6071dd,
        parents: &["IUnknown"],
        slots: &["QueryInterface", "AddRef", "Release", "SynchronizeInBackground"],
    },
    Published {
        name: "IMAPISyncProgressCallback",
        iid: 0x5024a386_2d44_486a_81a8_8f0ecb6071dd,
        parents: &["IUnknown"],
        slots: &["QueryInterface", "AddRef", "Release", "Progress", "Error", "Done"],
    },
];

#[test]
fn descriptors_say_what_the_pages_say() {
    for published in PUBLISHED {
        let name = published.name;
        let interface = interfaces().iter().find(|interface| interface.name == name).expect(name);
        assert_eq!(interface.iid.to_u128(), published.iid, "the IID of {name}");
        let parents: Vec<_> =
            std::iter::successors(interface.parent, |child| child.parent).map(|parent| parent.name).collect();
        assert_eq!(parents, published.parents, "the parents of {name}");
        let slots: Vec<_> = interface.all_methods().map(|(slot, method)| (slot, method.name)).collect();
        let expected: Vec<_> = published.slots.iter().copied().enumerate().collect();
        assert_eq!(slots, expected, "the slots of {name}");
        assert_eq!(interface.slots(), published.slots.len(), "the number of slots of {name}");
    }
}
