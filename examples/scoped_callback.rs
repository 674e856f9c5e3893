//! Shows the two objects that are not on the heap: a callback that borrows from the function that lends it to one call, and an
//! object in a `static`. Prints what the callback was told, and how often.

use std::cell::RefCell;
use std::sync::atomic::{AtomicU32, Ordering};

use mapi_com::{
    E_POINTER, HRESULT, IUnknown, InterfaceRef, PCWSTR, Result, S_OK, StaticCom, WideText, com_interface, com_object,
    read_wide, scope,
};

/// Told something, by one call that does not keep whom it tells.
#[com_interface("4c20ff98-d3ef-4eb1-85fa-a6adbecfd001")]
unsafe trait ITeller: IUnknown {
    /// Tells every name in turn.
    #[slot(3)]
    fn TellAll(&self, listener: Option<InterfaceRef<'_, IListener>>) -> HRESULT;
}

/// Listens.
#[com_interface("4c20ff98-d3ef-4eb1-85fa-a6adbecfd002")]
unsafe trait IListener: IUnknown {
    /// # Safety
    ///
    /// `name` is NULL or ends with a NUL.
    #[slot(3)]
    unsafe fn Hear(&self, name: PCWSTR) -> HRESULT;
}

/// Borrows the list that it adds to.
#[com_object(IListener, scoped)]
struct Listener<'a>(RefCell<&'a mut Vec<String>>);

impl IListener_Impl for Listener_Impl<'_> {
    unsafe fn Hear(&self, name: PCWSTR) -> HRESULT {
        // SAFETY: the caller's promise, handed on.
        let name = unsafe { read_wide(name) };
        self.0.borrow_mut().extend(name);
        S_OK
    }
}

/// Made when the program is compiled, and never destroyed.
#[com_object(ITeller)]
struct Teller {
    calls: AtomicU32,
}

static TELLER: StaticCom<Teller> = StaticCom::new(Teller { calls: AtomicU32::new(0) });

impl ITeller_Impl for Teller_Impl {
    fn TellAll(&self, listener: Option<InterfaceRef<'_, IListener>>) -> HRESULT {
        self.calls.fetch_add(1, Ordering::Relaxed);
        let Some(listener) = listener else {
            return E_POINTER;
        };
        for name in ["Inbox", "Outbox", "Sent"] {
            let name = WideText::new(name);
            // SAFETY: terminated, and lives for the call.
            let heard = unsafe { listener.Hear(name.as_pcwstr()) };
            if heard.is_err() {
                return heard;
            }
        }
        S_OK
    }
}

fn names(teller: &ITeller) -> Result<Vec<String>> {
    let mut names = Vec::new();
    scope(Listener(RefCell::new(&mut names)), |listener| {
        let listener: IListener = listener.to_interface();
        teller.TellAll(Some((&listener).into())).ok()
    })?;
    Ok(names)
}

fn main() -> Result<()> {
    let teller: ITeller = TELLER.to_interface();
    println!("heard: {}", names(&teller)?.join(", "));
    println!("heard again: {}", names(&teller)?.len());
    println!("told {} times", TELLER.calls.load(Ordering::Relaxed));
    Ok(())
}
