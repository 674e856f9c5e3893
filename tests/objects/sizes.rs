//! You pay for what you list: one vtable pointer for each interface and one count.

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;

use mapi_com::mapi::{IMAPISync, IMAPISyncProgressCallback};
use mapi_com::{Com, IUnknown, com_interface, com_object};

/// Remembers the size of the last allocation of each thread.
struct Measuring;

thread_local! {
    static LAST: Cell<usize> = const { Cell::new(0) };
}

// SAFETY: hands everything on to the system's allocator.
unsafe impl GlobalAlloc for Measuring {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        LAST.set(layout.size());
        // SAFETY: the caller's promise.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        // SAFETY: the caller's promise.
        unsafe { System.dealloc(pointer, layout) };
    }
}

#[global_allocator]
static ALLOCATOR: Measuring = Measuring;

macro_rules! interfaces {
    ($($name:ident $iid:literal),*) => {$(
        #[com_interface($iid)]
        unsafe trait $name: IUnknown {}
    )*};
}

interfaces! {
    IOne "9f6e2d1c-3b4a-4958-8a7b-6c5d4e3f2a01",
    ITwo "9f6e2d1c-3b4a-4958-8a7b-6c5d4e3f2a02",
    IThree "9f6e2d1c-3b4a-4958-8a7b-6c5d4e3f2a03",
    IFour "9f6e2d1c-3b4a-4958-8a7b-6c5d4e3f2a04"
}

#[com_object(IOne)]
struct Single;
impl IOne_Impl for Single_Impl {}

#[com_object(IOne, ITwo, IThree, IFour)]
struct Fourfold;
impl IOne_Impl for Fourfold_Impl {}
impl ITwo_Impl for Fourfold_Impl {}
impl IThree_Impl for Fourfold_Impl {}
impl IFour_Impl for Fourfold_Impl {}

#[com_object(IOne)]
struct WithNumber(u32);
impl IOne_Impl for WithNumber_Impl {}

#[test]
fn an_object_is_its_vtable_pointers_and_a_count() {
    const POINTER: usize = size_of::<usize>();
    let single = Com::new(Single);
    assert_eq!(LAST.get(), 2 * POINTER);
    let fourfold = Com::new(Fourfold);
    assert_eq!(LAST.get(), 5 * POINTER);
    let with_number = Com::new(WithNumber(7));
    assert_eq!(LAST.get(), POINTER + 8, "a small state shares the word of the count");
    assert_eq!(with_number.0, 7);
    drop((single, fourfold));
}

#[test]
fn pointers_are_one_word_and_null_is_none() {
    assert_eq!(size_of::<Option<IMAPISync>>(), size_of::<usize>());
    assert_eq!(size_of::<Option<IMAPISyncProgressCallback>>(), size_of::<usize>());
    assert_eq!(size_of::<Option<Com<Fourfold>>>(), size_of::<usize>());
}

#[test]
fn threads_follow_the_state() {
    #[com_object(ITwo)]
    struct Shared(std::sync::Mutex<u32>);
    impl ITwo_Impl for Shared_Impl {}

    fn is_send_and_sync<T: Send + Sync>() {}
    is_send_and_sync::<Com<Shared>>();
    is_send_and_sync::<IMAPISync>();
    let shared = Com::new(Shared(std::sync::Mutex::new(1)));
    assert_eq!(*shared.0.lock().expect("not poisoned"), 1);
}
