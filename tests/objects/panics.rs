//! A panic ends at the edge of the object: the caller gets a failure, the process lives.

use std::cell::Cell;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use mapi_com::{Com, E_UNEXPECTED, HRESULT, IUnknown, Result, S_OK, com_interface, com_object, set_panic_hook};

#[com_interface("5b1f0d9e-7c2a-4f83-8e64-9a0b1c2d3e01")]
unsafe trait IPanics: IUnknown {
    fn Code(&self) -> HRESULT;
    fn Plain(&self) -> Result<()>;
    fn Kept(&self) -> Result<HRESULT>;
    #[retval]
    fn Value(&self) -> Result<u32>;
    #[retval]
    fn Object(&self) -> Result<IUnknown>;
    #[on_panic(u32::MAX)]
    fn Number(&self) -> u32;
    #[on_panic(std::ptr::null())]
    fn Pointer(&self) -> *const u8;
    fn Nothing(&self);
    fn Healthy(&self) -> HRESULT;
}

#[com_object(IPanics)]
struct Panics(Cell<u32>);

impl IPanics_Impl for Panics_Impl {
    fn Code(&self) -> HRESULT {
        panic!("code")
    }
    fn Plain(&self) -> Result<()> {
        panic!("plain")
    }
    fn Kept(&self) -> Result<HRESULT> {
        panic!("kept")
    }
    fn Value(&self) -> Result<u32> {
        panic!("value")
    }
    fn Object(&self) -> Result<IUnknown> {
        panic!("object")
    }
    fn Number(&self) -> u32 {
        panic!("number")
    }
    fn Pointer(&self) -> *const u8 {
        panic!("pointer")
    }
    fn Nothing(&self) {
        self.0.set(self.0.get() + 1);
        panic!("nothing")
    }
    fn Healthy(&self) -> HRESULT {
        S_OK
    }
}

/// The hook belongs to the process, so the tests that look at it take turns.
static TURN: Mutex<()> = Mutex::new(());

struct Reports {
    texts: Arc<Mutex<Vec<String>>>,
    _turn: MutexGuard<'static, ()>,
}

impl Reports {
    fn collect() -> Self {
        let turn = TURN.lock().unwrap_or_else(PoisonError::into_inner);
        let texts = Arc::new(Mutex::new(Vec::new()));
        let sink = Arc::clone(&texts);
        set_panic_hook(move |panic| sink.lock().expect("not poisoned").push(panic.to_string()));
        Self { texts, _turn: turn }
    }

    /// Reports of other tests of this file come in between; only those of the given place count.
    fn of(&self, place: &str) -> Vec<String> {
        let texts = self.texts.lock().expect("not poisoned");
        texts.iter().filter(|text| text.contains(place)).cloned().collect()
    }
}

#[test]
fn every_return_type_has_its_failure_value() {
    let _reports = Reports::collect();
    let object: IPanics = Panics(Cell::new(0)).into();
    assert_eq!(object.Code(), E_UNEXPECTED);
    assert_eq!(object.Plain().expect_err("a failure").code(), E_UNEXPECTED);
    assert_eq!(object.Kept().expect_err("a failure").code(), E_UNEXPECTED);
    assert_eq!(object.Value().expect_err("a failure").code(), E_UNEXPECTED);
    assert_eq!(object.Object().expect_err("a failure").code(), E_UNEXPECTED);
    assert_eq!(object.Number(), u32::MAX);
    assert!(object.Pointer().is_null());
    object.Nothing();
    assert_eq!(object.Healthy(), S_OK, "the object still works");
}

#[test]
fn a_panic_is_reported_by_interface_method_and_message() {
    let reports = Reports::collect();
    let object = Com::new(Panics(Cell::new(0)));
    let pointer: IPanics = object.to_interface();
    assert_eq!(pointer.Code(), E_UNEXPECTED);
    pointer.Nothing();
    assert_eq!(reports.of("IPanics::Code"), ["panic in IPanics::Code: code"]);
    assert_eq!(reports.of("IPanics::Nothing"), ["panic in IPanics::Nothing: nothing"]);
    assert_eq!(object.0.get(), 1, "what was done before the panic is done");
}

#[com_object(IPanics2)]
struct Bomb;

#[com_interface("5b1f0d9e-7c2a-4f83-8e64-9a0b1c2d3e02")]
unsafe trait IPanics2: IUnknown {
    fn Throw(&self) -> HRESULT;
}

struct PanicsWhenDropped;

impl Drop for PanicsWhenDropped {
    fn drop(&mut self) {
        panic!("the payload of a panic panics in turn");
    }
}

impl IPanics2_Impl for Bomb_Impl {
    fn Throw(&self) -> HRESULT {
        std::panic::panic_any(PanicsWhenDropped)
    }
}

#[test]
fn a_payload_that_panics_when_dropped_is_contained_too() {
    let reports = Reports::collect();
    let object: IPanics2 = Bomb.into();
    assert_eq!(object.Throw(), E_UNEXPECTED);
    assert_eq!(reports.of("IPanics2::Throw"), ["panic in IPanics2::Throw: a payload that is no text"]);
}

#[test]
fn a_hook_that_panics_is_contained_too() {
    let _reports = Reports::collect();
    set_panic_hook(|_| panic!("the hook"));
    let object: IPanics = Panics(Cell::new(0)).into();
    assert_eq!(object.Code(), E_UNEXPECTED);
}

#[com_object(IPanics2)]
struct PanickyDrop(Arc<()>);

impl IPanics2_Impl for PanickyDrop_Impl {
    fn Throw(&self) -> HRESULT {
        HRESULT(Arc::strong_count(&self.0) as i32)
    }
}

impl Drop for PanickyDrop {
    fn drop(&mut self) {
        panic!("in drop");
    }
}

#[test]
fn a_panic_in_drop_does_not_cross_release() {
    let reports = Reports::collect();
    let field = Arc::new(());
    let object: IPanics2 = PanickyDrop(Arc::clone(&field)).into();
    assert_eq!(object.Throw(), HRESULT(2));
    drop(object);
    assert_eq!(Arc::strong_count(&field), 1, "the other fields are dropped all the same");
    assert_eq!(reports.of("PanickyDrop").len(), 1);
}
