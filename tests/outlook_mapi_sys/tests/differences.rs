//! What outlook-mapi-sys declares otherwise: all of it.
#![cfg(windows)]

use std::panic;

use mapi_com_outlook_mapi_sys::{interfaces, records};

/// Five vtables hold the whole one of the parent and its methods once more behind it, which moves all that follows by three slots; one
/// lacks a method that the header forgot to make virtual, one has the IID of another interface, as the header does.
const ALL: &str = "
IAttach has the IID 00000000-0000-0000-0000-000000000000
IExchangeChangeAdviseSink has the IID 00000000-0000-0000-0000-000000000000, and none is published
IMAPISupport has the IID 00000000-0000-0000-0000-000000000000
IMimeBody slot 31: `IsType` instead of `GetOffsets`
IMimeBody has 46 slots instead of 43
IMimeHeaderTable slot 8: `Load` instead of `FindFirstRow`
IMimeHeaderTable has 23 slots instead of 20
IMimeMessage slot 41: `CreateWebPage` instead of `DeleteProp`
IMimeMessage has 59 slots instead of 56
IMimeMessageTree slot 9: `Save` instead of `GetMessageSource`
IMimeMessageTree has 41 slots instead of 38
IMimePropertySet slot 9: `Save` instead of `GetPropInfo`
IMimePropertySet has 31 slots instead of 28
IOlkAccountNotify has 4 slots instead of 5
IOlkEnum has the IID 9240A6C0-AF41-11D2-8C3B-00104B2A6676
IPropData has the IID 00000000-0000-0000-0000-000000000000
ITableData has the IID 00000000-0000-0000-0000-000000000000
";

#[test]
fn these_are_all_differences_of_the_interfaces() {
    // Each difference in a type is a panic, and is told below.
    panic::set_hook(Box::new(|_| {}));
    let (count, methods, differences) = interfaces();
    let _ = panic::take_hook();
    assert_eq!((count, methods), (94, 666));
    println!("{count} interfaces and {methods} methods of outlook-mapi-sys are ours, but for:");
    differences.iter().for_each(|difference| println!("  {difference}"));
    assert_eq!(differences.join("\n"), ALL.trim());
}

#[test]
fn the_records_of_both_have_the_same_size() {
    let (count, differences) = records();
    assert_eq!(count, 82);
    assert_eq!(differences, [""; 0]);
}
