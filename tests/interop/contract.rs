//! A C++ object is held against the contract as ours are: nothing of it is known but its interface pointers.

use std::rc::Rc;
use std::sync::atomic::{AtomicUsize, Ordering};

use mapi_com::Interface;
use mapi_com::contract::{self, Isolation, MethodRule, Subject};

use crate::bridge::interop_new_shelf;
use crate::interfaces::IShelf;
use crate::ledger::Ledger;

const NUMBER: u32 = 7;

fn shelf() -> Subject {
    let ledger = Rc::new(Ledger::new());
    let made = Rc::new(AtomicUsize::new(0));
    let (of_maker, made_by) = (Rc::clone(&ledger), Rc::clone(&made));
    let create = move || {
        made_by.fetch_add(1, Ordering::SeqCst);
        interop_new_shelf(of_maker.raw(), NUMBER)
    };
    Subject::new("a shelf of C++", create)
        .answers::<IShelf>()
        .destroyed(move || made.load(Ordering::SeqCst) - ledger.live() as usize)
        .exercise(|object| assert!(object.cast::<IShelf>().is_ok_and(|shelf| shelf.SetNumber(NUMBER + 1).is_ok())))
        .probe(MethodRule::Slots, "each slot is the method that it is named", |object| {
            let shelf: IShelf = object.cast().map_err(|error| error.to_string())?;
            let number = shelf.Owner().map_err(|error| error.to_string())?.Number();
            if number == NUMBER { Ok(()) } else { Err(format!("the number of the owner is {number}")) }
        })
}

#[test]
#[cfg_attr(no_cpp_compiler, ignore = "no C++ compiler")]
fn an_object_of_cpp_keeps_the_contract() {
    let isolation = Isolation::of_test(concat!(module_path!(), "::an_object_of_cpp_keeps_the_contract"));
    let report = contract::verify_isolated(&shelf(), &isolation);
    let asked: Vec<u8> = (1..=13).chain(15..=18).chain([20, 22, 24, 25, 26, 27, 28, 34, 59]).collect();
    assert_eq!(report.passes(), asked, "{report:#}");
    // In C++ an IID is a reference, which cannot be NULL. That it may be is our own rule, not COM's.
    assert_eq!(report.failures(), [14], "{report}");
    assert!(report.to_string().contains("the process ended by"), "{report}");
}
