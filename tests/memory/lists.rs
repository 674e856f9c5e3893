//! Lists of tags, entry ids and notifications, as methods are given them.

use std::ptr;

use mapi_com::mapi::*;

#[test]
fn lists_of_tags_go_both_ways() {
    type Checked = CheckedMemory<401>;
    for tags in [&[][..], &[PR_ENTRYID], &[PR_ENTRYID, PR_SUBJECT, PR_BODY]] {
        let list = PropTagList::new(tags);
        // SAFETY: alive.
        assert_eq!(unsafe { prop_tags(list.as_ptr()) }, Some(tags));
        let handed_out = Buffer::into_raw(prop_tag_array(Checked::allocator(), tags).expect("memory"));
        // SAFETY: handed out above.
        unsafe {
            assert_eq!(prop_tags(handed_out), Some(tags));
            drop(Buffer::from_raw(Checked::allocator(), handed_out));
        }
    }
    Checked::assert_clean();
    // SAFETY: NULL.
    assert!(unsafe { prop_tags(ptr::null()) }.is_none());
}

#[test]
fn entry_ids_are_bytes() {
    let mut bytes = [0_u8, 0, 0, 0, 9, 8];
    let id: *mut ENTRYID = bytes.as_mut_ptr().cast();
    // SAFETY: alive.
    unsafe {
        assert_eq!(entry_id(6, id), Some(&[0, 0, 0, 0, 9, 8][..]));
        assert_eq!((entry_id(0, id), entry_id(6, ptr::null())), (None, None));
    }
    let mut entries = [SBinary { cb: 6, lpb: id.cast() }, SBinary { cb: 2, lpb: id.cast() }];
    let list = SBinaryArray { cValues: 2, lpbin: entries.as_mut_ptr() };
    // SAFETY: alive.
    let found: Vec<Vec<u8>> = unsafe { entry_ids(&list) }.map(<[u8]>::to_vec).collect();
    assert_eq!(found, [vec![0, 0, 0, 0, 9, 8], vec![0, 0]]);
    // SAFETY: NULL.
    assert_eq!(unsafe { entry_ids(ptr::null()) }.len(), 0);
}

#[test]
fn a_notification_tells_what_its_event_says() {
    let mut id = [1_u8, 2, 3];
    let mut parent = [4_u8];
    let obj = OBJECT_NOTIFICATION {
        cbEntryID: 3,
        lpEntryID: id.as_mut_ptr().cast(),
        ulObjType: MAPI_MESSAGE,
        cbParentID: 1,
        lpParentID: parent.as_mut_ptr().cast(),
        cbOldID: 0,
        lpOldID: ptr::null_mut(),
        cbOldParentID: 0,
        lpOldParentID: ptr::null_mut(),
        lpPropTagArray: ptr::null_mut(),
    };
    let tags = PropTagList::new(&[PR_SUBJECT]);
    let obj = OBJECT_NOTIFICATION { lpPropTagArray: tags.as_ptr().cast_mut(), ..obj };
    let told = NOTIFICATION { ulEventType: fnevObjectModified, ulAlignPad: 0, info: NOTIFICATION_info { obj } };
    // SAFETY: all of it is alive.
    match unsafe { told.view() } {
        Notification::Object { event, entry_id, object_type, parent, old_entry_id, old_parent, tags } => {
            assert_eq!(event, NotificationEvents::fnevObjectModified);
            assert_eq!((entry_id, parent, object_type), (&[1, 2, 3][..], &[4][..], MAPI_MESSAGE));
            assert_eq!((old_entry_id, old_parent, tags), (&[][..], &[][..], &[PR_SUBJECT][..]));
        }
        _ => panic!("another kind"),
    }
    let ext = EXTENDED_NOTIFICATION { ulEvent: 7, cb: 3, pbEventParameters: id.as_mut_ptr() };
    let told = NOTIFICATION { ulEventType: fnevExtended, ulAlignPad: 0, info: NOTIFICATION_info { ext } };
    // SAFETY: as above.
    assert!(matches!(unsafe { told.view() }, Notification::Extended { event: 7, parameters: [1, 2, 3] }));
    let told = NOTIFICATION { ulEventType: 0x0800_0000, ulAlignPad: 0, info: NOTIFICATION_info { ext } };
    // SAFETY: as above.
    assert!(matches!(unsafe { told.view() }, Notification::Other(0x0800_0000)));
}
