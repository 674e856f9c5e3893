//! The classes of this server, one for each kind.

use std::cell::Cell;

use mapi_com::server::Create;
use mapi_com::{
    Com, E_ACCESSDENIED, HRESULT, IUnknown, Result, com_interface, com_object, com_server, error_with_text,
};

#[com_interface("6f1d3c5e-2b7a-4f80-9c1e-0a4b5c6d7e01")]
pub(crate) unsafe trait ICount: IUnknown {
    /// How often it was called before.
    #[slot(3)]
    #[on_panic(u32::MAX)]
    fn Count(&self) -> u32;

    /// Another object, which no class object has made.
    #[slot(4)]
    #[retval]
    fn Child(&self) -> Result<ICount>;
}

#[com_interface("6f1d3c5e-2b7a-4f80-9c1e-0a4b5c6d7e02", free_threaded)]
pub(crate) unsafe trait IFail: IUnknown {
    #[slot(3)]
    fn Panic(&self) -> HRESULT;
}

/// May be part of another object, and is bound to its thread by a `Cell`.
#[com_object(ICount, aggregatable, clsid = "6f1d3c5e-2b7a-4f80-9c1e-0a4b5c6d7e11", prog_id = "MapiCom.Counter.1")]
#[derive(Default)]
pub(crate) struct Counter(Cell<u32>);

impl ICount_Impl for Counter_Impl {
    fn Count(&self) -> u32 {
        self.0.replace(self.0.get() + 1)
    }

    fn Child(&self) -> Result<ICount> {
        Ok(Com::new(Counter::default()).into())
    }
}

/// Whoever refers to it weakly keeps its memory.
#[com_object(ICount, weak, tear_off(IFail), clsid = "{6F1D3C5E-2B7A-4F80-9C1E-0A4B5C6D7E12}")]
#[derive(Default)]
pub(crate) struct Watched;

impl ICount_Impl for Watched_Impl {
    fn Count(&self) -> u32 {
        0
    }

    fn Child(&self) -> Result<ICount> {
        Ok(self.to_interface())
    }
}

impl IFail_Impl for Watched_Impl {
    fn Panic(&self) -> HRESULT {
        panic!("of a tear-off")
    }
}

#[com_object(IFail, agile, clsid = "6f1d3c5e-2b7a-4f80-9c1e-0a4b5c6d7e13")]
#[derive(Default)]
pub(crate) struct Agile;

impl IFail_Impl for Agile_Impl {
    fn Panic(&self) -> HRESULT {
        panic!("of a method")
    }
}

/// How the next constructor of this thread ends.
#[derive(Clone, Copy, Default)]
pub(crate) enum End {
    #[default]
    Well,
    WithError,
    WithPanic,
}

thread_local! {
    pub(crate) static NEXT: Cell<End> = const { Cell::new(End::Well) };
}

#[com_object(IFail, clsid = "6f1d3c5e-2b7a-4f80-9c1e-0a4b5c6d7e14")]
pub(crate) struct Fragile(#[expect(dead_code, reason = "a construction that fails late drops it")] String);

impl Create for Fragile {
    fn create() -> Result<Self> {
        let state = Self("made so far".to_owned());
        match NEXT.get() {
            End::Well => Ok(state),
            End::WithError => Err(error_with_text(E_ACCESSDENIED, "not today")),
            End::WithPanic => panic!("not today"),
        }
    }
}

impl IFail_Impl for Fragile_Impl {
    fn Panic(&self) -> HRESULT {
        panic!("of a fragile object")
    }
}

com_server!(Counter, Watched, Agile, Fragile);
