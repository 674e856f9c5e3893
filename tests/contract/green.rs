//! Objects made with this crate keep the contract.

use mapi_com::contract;

use crate::subjects;

#[test]
fn every_object_keeps_the_contract() {
    for subject in subjects::all() {
        let report = contract::verify(&subject);
        assert!(report.passed(), "{report}");
        // What is asked of every object at the least.
        let expected: Vec<u8> = (1..=18).chain([22]).collect();
        let passes = report.passes();
        assert!(passes.contains(&58) != passes.contains(&59), "either agile or not: {report:#}");
        assert!(expected.iter().all(|number| passes.contains(number)), "{report:#}");
    }
}
