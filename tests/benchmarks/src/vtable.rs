//! Operations through the vtable, as foreign code does them: the same loops for all objects.

use std::arch::naked_asm;
use std::ffi::c_void;
use std::hint::black_box;
use std::ptr;
use std::thread;

use benchmark_rows::{Create, Guid, Loop, Operation, Peer, Shape};

/// The vtable of an interface with two methods.
#[repr(C)]
struct Vtable {
    query: unsafe extern "C" fn(*mut c_void, *const Guid, *mut *mut c_void) -> i32,
    add_ref: unsafe extern "C" fn(*mut c_void) -> u32,
    release: unsafe extern "C" fn(*mut c_void) -> u32,
    add: unsafe extern "C" fn(*mut c_void, i32) -> i32,
    add_checked: unsafe extern "C" fn(*mut c_void, i32) -> i32,
}

/// An interface pointer of which nothing is known, when it is used.
///
/// # Safety
///
/// `object` points to a COM object, for as long as the answer is used.
unsafe fn vtable<'a>(object: *mut c_void) -> &'a Vtable {
    // SAFETY: this function's contract: an object begins with a pointer to its vtable.
    unsafe { &**object.cast::<*const Vtable>() }
}

/// The interface pointer of a new object, which is released with this.
struct Pointer(*mut c_void);

// SAFETY: for AddRef and Release, which are all that another thread does with it here.
unsafe impl Sync for Pointer {}

impl Pointer {
    fn new(create: Create) -> Self {
        // SAFETY: it makes an object, or hands the pointer back.
        Self(unsafe { create(NOTHING.object()) })
    }

    fn query(&self, iid: &Guid) -> Option<Self> {
        let mut answer = ptr::null_mut();
        // SAFETY: an object that this holds.
        let code = unsafe { (vtable(self.0).query)(self.0, iid, &mut answer) };
        (code >= 0).then(|| Self(answer))
    }
}

impl Drop for Pointer {
    fn drop(&mut self) {
        // SAFETY: the reference that this is.
        unsafe { (vtable(self.0).release)(self.0) };
    }
}

/// An operation of an object of a peer, if the peer makes one: as a loop whose own cost is that of the same loop of
/// [`nothing`].
pub fn run(peer: &Peer, operation: Operation, shape: Shape) -> Option<Loop> {
    let create = (peer.create)(shape)?;
    if let Operation::Query(wanted) = operation {
        check_answer(&Pointer::new(create), wanted.iid(shape), wanted != benchmark_rows::Wanted::Miss, peer.name);
    }
    Some(loop_of(create, operation, shape))
}

/// What is measured must be what is said.
fn check_answer(object: &Pointer, iid: &Guid, expected: bool, peer: &str) {
    assert_eq!(object.query(iid).is_some(), expected, "{peer} answers {iid:?}");
}

/// The loop around an operation, with functions that do nothing but return.
pub fn nothing(operation: Operation) -> Loop {
    loop_of(hand_back, operation, Shape::Chains(1))
}

/// How many instructions of [`nothing`] are not the loop's: those of the functions.
pub fn instructions_of_nothing(operation: Operation) -> u32 {
    match operation {
        Operation::AddRefRelease => 2,
        // Two of the function that creates, one of Release.
        Operation::CreateDestroy => 3,
        _ => 1,
    }
}

fn loop_of(create: Create, operation: Operation, shape: Shape) -> Loop {
    let object = Pointer::new(create);
    match operation {
        Operation::Method => Box::new(move |times| add(&object, times)),
        Operation::MethodThatMayPanic => Box::new(move |times| add_checked(&object, times)),
        Operation::AddRefRelease => Box::new(move |times| count(&object, times)),
        Operation::Query(wanted) => Box::new(move |times| query(&object, wanted.iid(shape), times)),
        Operation::CreateDestroy => Box::new(move |times| create_and_destroy(create, times)),
        _ => unreachable!("{operation:?} is not the vtable's"),
    }
}

#[inline(never)]
fn add(object: &Pointer, times: usize) {
    for _ in 0..times {
        let object = black_box(object.0);
        // SAFETY: the pointer holds the object, whose first interface has this method.
        black_box(unsafe { (vtable(object).add)(object, 1) });
    }
}

#[inline(never)]
fn add_checked(object: &Pointer, times: usize) {
    for _ in 0..times {
        let object = black_box(object.0);
        // SAFETY: as above.
        black_box(unsafe { (vtable(object).add_checked)(object, 1) });
    }
}

#[inline(never)]
fn count(object: &Pointer, times: usize) {
    for _ in 0..times {
        let object = black_box(object.0);
        // SAFETY: the pointer holds the object.
        unsafe {
            (vtable(object).add_ref)(object);
            (vtable(object).release)(object);
        }
    }
}

/// The references are not given back: the object stays.
#[inline(never)]
fn query(object: &Pointer, iid: &Guid, times: usize) {
    let mut answer = ptr::null_mut();
    for _ in 0..times {
        let object = black_box(object.0);
        // SAFETY: as above.
        unsafe { (vtable(object).query)(object, black_box(iid), &mut answer) };
        black_box(&answer);
    }
}

#[inline(never)]
fn create_and_destroy(create: Create, times: usize) {
    for _ in 0..times {
        // SAFETY: it makes an object, or hands the pointer back.
        let object = black_box(unsafe { black_box(create)(NOTHING.object()) });
        // SAFETY: the one reference of the new object.
        unsafe { (vtable(object).release)(object) };
    }
}

/// AddRef and Release of one object by two threads at once, this many times by each.
pub fn contend(peer: &Peer, times: usize) {
    let create = (peer.create)(Shape::Chains(1)).expect("every peer makes it");
    let object = &Pointer::new(create);
    thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(move || count(object, times));
        }
    });
}

/// By how much `allocated` grows with an object, which is released afterwards.
pub fn growth(peer: &Peer, shape: Shape, allocated: fn() -> usize) -> Option<usize> {
    let create = (peer.create)(shape)?;
    let before = allocated();
    let object = Pointer::new(create);
    let bytes = allocated() - before;
    drop(object);
    assert_eq!(allocated(), before, "the object of {} is destroyed", peer.name);
    Some(bytes)
}

/// What looks like an object and does nothing.
#[repr(C)]
struct Nothing(&'static Vtable);

impl Nothing {
    fn object(&self) -> *mut c_void {
        ptr::from_ref(self).cast_mut().cast()
    }
}

static NOTHING: Nothing = Nothing(&Vtable {
    query: return_from_query,
    add_ref: return_from_count,
    release: return_from_count,
    add: return_from_add,
    add_checked: return_from_add,
});

macro_rules! returns {
    ($($name:ident($($type:ty),*) -> $result:ty;)*) => {$(
        /// One instruction.
        #[unsafe(naked)]
        unsafe extern "C" fn $name($(_: $type),*) -> $result {
            naked_asm!("ret")
        }
    )*};
}

returns! {
    return_from_query(*mut c_void, *const Guid, *mut *mut c_void) -> i32;
    return_from_count(*mut c_void) -> u32;
    return_from_add(*mut c_void, i32) -> i32;
}

/// Two instructions.
#[unsafe(naked)]
unsafe extern "C" fn hand_back(object: *mut c_void) -> *mut c_void {
    naked_asm!("mov rax, rdi", "ret")
}
