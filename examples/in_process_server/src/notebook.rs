//! A notebook, which is used by one thread at a time: its state is in cells, without a lock.

use std::cell::RefCell;
use std::collections::HashSet;
use std::thread::{self, ThreadId};

use mapi_com::mapi::{IPersist, IPersist_Impl};
use mapi_com::server::ComClass;
use mapi_com::{
    Com, E_INVALIDARG, GUID, IUnknown, PCWSTR, Result, com_interface, com_object, error_with_text, read_wide,
};

/// What is written into a notebook stays there.
#[com_interface("6f1d3c5e-2b7a-4f80-9c1e-0a4b5c6d7e22")]
pub unsafe trait INotebook: IUnknown {
    /// Writes a page. `E_INVALIDARG`, with a text, if there is nothing to write.
    ///
    /// # Safety
    ///
    /// `text` is NULL or terminated.
    #[slot(3)]
    unsafe fn Write(&self, text: PCWSTR) -> Result<()>;

    /// A page as it is now. It is an object of its own and keeps the library loaded when the notebook is gone.
    ///
    /// There must be such a page. One who asks for another has a mistake in his program, and gets `E_UNEXPECTED`.
    #[slot(4)]
    #[retval]
    fn Page(&self, index: u32) -> Result<IPage>;

    /// How many threads have called the notebook so far: one, as it is bound to its apartment.
    #[slot(5)]
    #[on_panic(0)]
    fn Threads(&self) -> u32;
}

/// A page of a notebook.
#[com_interface("6f1d3c5e-2b7a-4f80-9c1e-0a4b5c6d7e23")]
pub unsafe trait IPage: IUnknown {
    /// How many characters it has.
    #[slot(3)]
    #[on_panic(0)]
    fn Length(&self) -> u32;
}

/// Not agile, so its threading model is `Apartment`: COM makes and calls it on one thread, and other apartments get a proxy, for
/// interfaces that have one, as `IPersist` has.
#[com_object(
    INotebook,
    IPersist,
    apartment_bound,
    error_info,
    clsid = "6f1d3c5e-2b7a-4f80-9c1e-0a4b5c6d7e32",
    prog_id = "MapiCom.Notebook.1"
)]
#[derive(Default)]
pub struct Notebook {
    pages: RefCell<Vec<String>>,
    threads: RefCell<HashSet<ThreadId>>,
}

impl Notebook {
    fn note_thread(&self) {
        self.threads.borrow_mut().insert(thread::current().id());
    }
}

impl INotebook_Impl for Notebook_Impl {
    unsafe fn Write(&self, text: PCWSTR) -> Result<()> {
        self.note_thread();
        // SAFETY: the caller's promise.
        match unsafe { read_wide(text) } {
            Some(text) if !text.is_empty() => {
                self.pages.borrow_mut().push(text);
                Ok(())
            }
            _ => Err(error_with_text(E_INVALIDARG, "an empty page is not written")),
        }
    }

    fn Page(&self, index: u32) -> Result<IPage> {
        self.note_thread();
        let text = self.pages.borrow()[index as usize].clone();
        Ok(Com::new(Page(text)).into())
    }

    fn Threads(&self) -> u32 {
        self.note_thread();
        u32::try_from(self.threads.borrow().len()).unwrap_or(u32::MAX)
    }
}

impl IPersist_Impl for Notebook_Impl {
    fn GetClassID(&self) -> Result<GUID> {
        self.note_thread();
        Ok(Notebook::CLSID)
    }
}

#[com_object(IPage)]
struct Page(String);

impl IPage_Impl for Page_Impl {
    fn Length(&self) -> u32 {
        u32::try_from(self.0.chars().count()).unwrap_or(u32::MAX)
    }
}
