//! Our definitions as a client: of the objects of this library, and under Wine of those in its `mapi32.dll`, which nobody here wrote.

#[path = "client/built.rs"]
#[cfg(not(windows))]
mod built;
#[path = "client/properties.rs"]
mod properties;
#[cfg(windows)]
#[path = "client/which_windows.rs"]
mod which_windows;
#[cfg(windows)]
#[path = "peer/wine.rs"]
mod wine;

/// The same against our own object: what the deviations of others are measured by.
#[cfg(not(windows))]
mod ours {
    use extended_mapi::PropertyData;
    use mapi_com::Com;
    use mapi_com::mapi::CheckedMemory;

    use crate::built;
    use crate::properties::{Client, Deviations};

    const NONE: Deviations = Deviations {
        all_properties_are_refused: false,
        changes_are_not_marked: false,
        errors_are_unset: false,
        objects_are_not_added: false,
        read_only_is_ignored: false,
    };

    fn all(client: &Client) {
        client.is_one_object();
        client.keeps_values_of_all_types();
        client.tells_what_is_not_there();
        client.has_rights_and_marks();
    }

    #[test]
    fn an_object_keeps_its_properties() {
        let allocator = CheckedMemory::<32_001>::allocator();
        let client = Client { data: Com::new(PropertyData::new(allocator)).into(), allocator, deviations: NONE };
        all(&client);
        drop(client);
        CheckedMemory::<32_001>::assert_clean();
    }

    #[test]
    fn an_object_of_the_library_keeps_its_properties_in_the_librarys_memory() {
        let mapi = built::load();
        let allocator = mapi.allocator().expect("MAPI has memory");
        let client = Client { data: mapi.create_iprop().expect("an object"), allocator, deviations: NONE };
        all(&client);
        assert_ne!(built::counts(&mapi).blocks_alive, 0);
        drop(client);
        let after = built::counts(&mapi);
        assert_eq!((after.blocks_alive, after.memory_misuses), (0, 0));
    }
}
