//! Shows the ways in which an object answers more than it does itself: by a field, by a part with a life of its own, by a
//! tear-off that is made when it is asked for; and how others refer to it without keeping it alive. Prints who answered.

use mapi_com::{Com, HRESULT, IUnknown, Inner, Interface, Result, S_OK, com_interface, com_object};

#[com_interface("3b1fee87-c2de-4da0-b4e9-f59cadbecf01")]
unsafe trait IStore: IUnknown {
    #[slot(3)]
    fn Open(&self) -> HRESULT;
}

#[com_interface("3b1fee87-c2de-4da0-b4e9-f59cadbecf02")]
unsafe trait IRules: IUnknown {
    #[slot(3)]
    fn Apply(&self) -> HRESULT;
}

#[com_interface("3b1fee87-c2de-4da0-b4e9-f59cadbecf03")]
unsafe trait ISearch: IUnknown {
    #[slot(3)]
    fn Find(&self) -> HRESULT;
}

#[com_interface("3b1fee87-c2de-4da0-b4e9-f59cadbecf04")]
unsafe trait IRepair: IUnknown {
    #[slot(3)]
    fn Repair(&self) -> HRESULT;
}

/// A field that implements an interface.
struct Rules;

impl IRules_Impl for Rules {
    fn Apply(&self) -> HRESULT {
        println!("  the rules, a field of the store");
        S_OK
    }
}

/// An object of its own, or a part of another one.
#[com_object(ISearch, aggregatable)]
struct Search;

impl ISearch_Impl for Search_Impl {
    fn Find(&self) -> HRESULT {
        println!("  the search, a part of the store");
        S_OK
    }
}

impl Drop for Search {
    fn drop(&mut self) {
        println!("  the search is gone");
    }
}

#[com_object(IStore, delegate(IRules => rules), aggregate(ISearch => search), tear_off(IRepair), weak)]
struct Store {
    rules: Rules,
    search: Inner,
}

impl IStore_Impl for Store_Impl {
    fn Open(&self) -> HRESULT {
        println!("  the store itself");
        S_OK
    }
}

impl IRepair_Impl for Store_Impl {
    fn Repair(&self) -> HRESULT {
        println!("  the store, by a tear-off");
        S_OK
    }
}

impl Drop for Store {
    fn drop(&mut self) {
        println!("  the store is gone");
    }
}

fn main() -> Result<()> {
    let owner = Com::new(Store { rules: Rules, search: Inner::new() });
    // SAFETY: `search` is part of the store, and what `new_inner` makes keeps to the rules of aggregation.
    unsafe { owner.search.create(&*owner, |outer| Ok(Com::new_inner(outer, Search)))? };
    let weak = owner.downgrade();

    println!("from interface to interface, as foreign code goes, by QueryInterface:");
    let store: IStore = owner.into_interface();
    store.Open().ok()?;
    let rules: IRules = store.cast()?;
    rules.Apply().ok()?;
    let search: ISearch = rules.cast()?;
    search.Find().ok()?;
    let repair: IRepair = search.cast()?;
    repair.Repair().ok()?;

    let identity: IUnknown = repair.cast()?;
    println!("one object through all of them: {}", [&*store, &*rules, &*search].iter().all(|one| **one == identity));

    drop((store, rules, search, identity));
    println!("kept by its last tear-off: {}", weak.upgrade().is_some());
    drop(repair);
    println!("and gone with it: {}", weak.upgrade().is_none());
    Ok(())
}
