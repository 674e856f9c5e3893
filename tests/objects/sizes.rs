//! You pay for what you list: one vtable pointer for each interface and one count.

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;

use mapi_com::mapi::{IMAPISync, IMAPISyncProgressCallback};
use mapi_com::{Com, ComObject, GUID, IUnknown, Inner, QueryHook, Weak, com_interface, com_object, scope};

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
    let single = Com::new(Single);
    assert_eq!(LAST.get(), 2 * POINTER);
    let fourfold = Com::new(Fourfold);
    assert_eq!(LAST.get(), 5 * POINTER);
    let with_number = Com::new(WithNumber(7));
    assert_eq!(LAST.get(), POINTER + 8, "a small state shares the word of the count");
    assert_eq!(with_number.0, 7);
    drop((single, fourfold));
}

const POINTER: usize = size_of::<usize>();

/// What the allocation of a new object takes.
fn allocated<S: ComObject + 'static>(state: S) -> usize {
    let _object = Com::new(state);
    LAST.get()
}

#[test]
fn what_an_object_asks_for_is_paid_for_and_nothing_else() {
    let plain = allocated(Single);
    assert_eq!(plain, 2 * POINTER);
    assert_eq!(allocated(Weakly), 3 * POINTER + 8, "the source, the reference, and a second count");
    assert_eq!(allocated(Part), 4 * POINTER, "the own `IUnknown` and the outer object");
    assert_eq!(allocated(Kept), plain + 2 * POINTER, "a place for each");
    assert_eq!(allocated(Delegating(Single)), plain + POINTER, "a vtable pointer");
    assert_eq!(allocated(Whole(Inner::new())), plain + size_of::<Inner>());
    assert_eq!(size_of::<Scoped_Impl<'_>>(), plain + POINTER, "the state");
    assert_eq!(allocated(Free), plain, "tear-offs, agility, hook and refusals take nothing");
    assert_eq!(size_of::<Option<Weak<Weakly>>>(), POINTER);
}

#[test]
fn a_tear_off_is_its_vtable_pointer_its_owner_and_a_count() {
    let _torn: ITwo = Com::new(Free).query().expect("torn off");
    assert_eq!(LAST.get(), 3 * POINTER);
}

#[com_object(IOne, weak)]
struct Weakly;
impl IOne_Impl for Weakly_Impl {}

#[com_object(IOne, aggregatable)]
struct Part;
impl IOne_Impl for Part_Impl {}

#[com_object(IOne, cached_tear_off(ITwo, IThree))]
struct Kept;
impl IOne_Impl for Kept_Impl {}
impl ITwo_Impl for Kept_Impl {}
impl IThree_Impl for Kept_Impl {}

#[com_object(ITwo, delegate(IOne => 0))]
struct Delegating(Single);
impl ITwo_Impl for Delegating_Impl {}
impl IOne_Impl for Single {}

#[com_object(IOne, aggregate(ITwo => 0))]
struct Whole(Inner);
impl IOne_Impl for Whole_Impl {}

#[com_object(IOne, scoped)]
struct Scoped<'a>(&'a u8);
impl IOne_Impl for Scoped_Impl<'_> {}

#[com_object(IOne, agile, tear_off(ITwo), refuse(IThree), query_hook)]
struct Free;
impl IOne_Impl for Free_Impl {}
impl ITwo_Impl for Free_Impl {}
// SAFETY: it answers nothing.
unsafe impl QueryHook for Free_Impl {
    fn query(&self, _iid: &GUID) -> Option<IUnknown> {
        None
    }
}

#[test]
fn a_scoped_object_is_not_allocated() {
    LAST.set(0);
    let number = 1;
    let seen = scope(Scoped(&number), |object| (*object.0, LAST.get()));
    assert_eq!(seen, (1, 0));
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
