//! A host that loads the library by its file and asks it for its classes, as COM does.

use mapi_com::mapi::IPersist;
use mapi_com::{CLASS_E_CLASSNOTAVAILABLE, E_INVALIDARG, E_UNEXPECTED, GUID, Interface, S_FALSE, S_OK, WideText};

use crate::library::{COUNTER, Library, NOTEBOOK, alone, create, identity};
use in_process_server::{ICounter, INotebook, IPage};

#[test]
fn objects_are_made_and_used() {
    let _alone = alone();
    let library = Library::load();
    let counter: ICounter = create(&library.class_object(&COUNTER).expect("a class")).expect("made");
    assert_eq!((counter.Next(), counter.Next()), (0, 1));
    let notebook: INotebook = create(&library.class_object(&NOTEBOOK).expect("a class")).expect("made");
    let persist: IPersist = notebook.cast().expect("answered");
    assert_eq!(persist.GetClassID().expect("a class"), NOTEBOOK);
    assert_eq!(identity(&persist), identity(&notebook));
    let unknown = GUID::from_u128(1);
    let refused = library.class_object(&unknown).expect_err("no class");
    assert_eq!(refused.code(), CLASS_E_CLASSNOTAVAILABLE);
}

#[test]
fn a_page_keeps_the_library_when_all_else_is_gone() {
    let _alone = alone();
    let library = Library::load();
    assert_eq!(library.call("DllCanUnloadNow"), S_OK);
    let notebook: INotebook = create(&library.class_object(&NOTEBOOK).expect("a class")).expect("made");
    assert_eq!(library.call("DllCanUnloadNow"), S_FALSE);
    let text = WideText::new("caf\u{e9}");
    // SAFETY: terminated.
    unsafe { notebook.Write(text.as_pcwstr()) }.expect("written");
    let page: IPage = notebook.Page(0).expect("a page");
    drop(notebook);
    assert_eq!((page.Length(), library.call("DllCanUnloadNow")), (4, S_FALSE));
    drop(page);
    assert_eq!(library.call("DllCanUnloadNow"), S_OK);
}

#[test]
fn a_failure_is_told_and_a_panic_is_one() {
    let _alone = alone();
    let library = Library::load();
    let notebook: INotebook = create(&library.class_object(&NOTEBOOK).expect("a class")).expect("made");
    // SAFETY: terminated.
    let refused = unsafe { notebook.Write(WideText::new("").as_pcwstr()) };
    assert_eq!(refused.map_err(|error| error.code()), Err(E_INVALIDARG));
    for _ in 0..2 {
        assert_eq!(notebook.Page(7).map_err(|error| error.code()).err(), Some(E_UNEXPECTED));
    }
    // SAFETY: terminated.
    unsafe { notebook.Write(WideText::new("still here").as_pcwstr()) }.expect("written");
}

/// What the tests of apartments rely on: a call from another thread would be seen.
#[test]
fn a_notebook_counts_the_threads_that_call_it() {
    /// Against the rules: the notebook is not made for it. Nothing else uses it meanwhile.
    struct Smuggled(INotebook);
    // SAFETY: the one thread waits for the other.
    unsafe impl Send for Smuggled {}
    let _alone = alone();
    let library = Library::load();
    let notebook: INotebook = create(&library.class_object(&NOTEBOOK).expect("a class")).expect("made");
    assert_eq!((notebook.Threads(), notebook.Threads()), (1, 1));
    let smuggled = Smuggled(notebook.clone());
    let there = std::thread::spawn(move || {
        let smuggled = smuggled;
        smuggled.0.Threads()
    });
    assert_eq!(there.join().expect("no panic"), 2);
}
