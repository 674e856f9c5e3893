//! Objects with so many interfaces that the table of what they answer is large, or is not made at all.

use crate::raw::{ask, count};
use mapi_com::{Com, E_NOINTERFACE, GUID, IUnknown, Interface, com_interface, com_object};

macro_rules! objects {
    ($($interface:ident $interface_impl:ident $iid:literal),*) => {
        $(
            #[com_interface($iid)]
            unsafe trait $interface: IUnknown {}

            impl $interface_impl for Many_Impl {}
        )*

        /// More than a table is made for.
        #[com_object($($interface),*)]
        struct Many;

        const IIDS: &[GUID] = &[$($interface::IID),*];
    };
}

objects! {
    I00 I00_Impl "5d0b7f10-0001-4000-8000-000000000000",
    I01 I01_Impl "5d0b7f11-0001-4000-8000-000000000000",
    I02 I02_Impl "5d0b7f12-0001-4000-8000-000000000000",
    I03 I03_Impl "5d0b7f13-0001-4000-8000-000000000000",
    I04 I04_Impl "5d0b7f14-0001-4000-8000-000000000000",
    I05 I05_Impl "5d0b7f15-0001-4000-8000-000000000000",
    I06 I06_Impl "5d0b7f16-0001-4000-8000-000000000000",
    I07 I07_Impl "5d0b7f17-0001-4000-8000-000000000000",
    I08 I08_Impl "5d0b7f18-0001-4000-8000-000000000000",
    I09 I09_Impl "5d0b7f19-0001-4000-8000-000000000000",
    I10 I10_Impl "5d0b7f1a-0001-4000-8000-000000000000",
    I11 I11_Impl "5d0b7f1b-0001-4000-8000-000000000000",
    I12 I12_Impl "5d0b7f1c-0001-4000-8000-000000000000",
    I13 I13_Impl "5d0b7f1d-0001-4000-8000-000000000000",
    I14 I14_Impl "5d0b7f1e-0001-4000-8000-000000000000",
    I15 I15_Impl "5d0b7f1f-0001-4000-8000-000000000000",
    I16 I16_Impl "5d0b7f20-0001-4000-8000-000000000000",
    I17 I17_Impl "5d0b7f21-0001-4000-8000-000000000000",
    I18 I18_Impl "5d0b7f22-0001-4000-8000-000000000000",
    I19 I19_Impl "5d0b7f23-0001-4000-8000-000000000000",
    I20 I20_Impl "5d0b7f24-0001-4000-8000-000000000000",
    I21 I21_Impl "5d0b7f25-0001-4000-8000-000000000000",
    I22 I22_Impl "5d0b7f26-0001-4000-8000-000000000000",
    I23 I23_Impl "5d0b7f27-0001-4000-8000-000000000000",
    I24 I24_Impl "5d0b7f28-0001-4000-8000-000000000000",
    I25 I25_Impl "5d0b7f29-0001-4000-8000-000000000000",
    I26 I26_Impl "5d0b7f2a-0001-4000-8000-000000000000",
    I27 I27_Impl "5d0b7f2b-0001-4000-8000-000000000000",
    I28 I28_Impl "5d0b7f2c-0001-4000-8000-000000000000",
    I29 I29_Impl "5d0b7f2d-0001-4000-8000-000000000000",
    I30 I30_Impl "5d0b7f2e-0001-4000-8000-000000000000",
    I31 I31_Impl "5d0b7f2f-0001-4000-8000-000000000000",
    I32 I32_Impl "5d0b7f30-0001-4000-8000-000000000000",
    I33 I33_Impl "5d0b7f31-0001-4000-8000-000000000000",
    I34 I34_Impl "5d0b7f32-0001-4000-8000-000000000000",
    I35 I35_Impl "5bc8fbbc-bde5-c099-4164-d8399f767c45",
    I36 I36_Impl "d76d4330-f144-6bea-b0c1-1fdecb91ce37",
    I37 I37_Impl "87b0b125-ec1d-7da0-a6eb-8c9ebd69fe29",
    I38 I38_Impl "c6a53877-7733-0bdb-d721-0dff076ce2ef",
    I39 I39_Impl "0d464138-a623-3255-3fc1-ea36f17fd374",
    I40 I40_Impl "5f2dd97f-1cfb-10f6-2827-688de6a16a3b",
    I41 I41_Impl "617959ce-3f1f-65a8-de52-71007814e8a2",
    I42 I42_Impl "3fd42359-92ed-cf45-1a1a-fe878b33e968",
    I43 I43_Impl "687c966c-377b-9aa2-bb2e-db20035b7399",
    I44 I44_Impl "de11cc9d-ea95-9c21-2e9c-82b1478c281d",
    I45 I45_Impl "c30d8b76-28db-d25e-63b2-29f1c4069545",
    I46 I46_Impl "9e30691c-2386-42ea-126a-1e48cc11d357",
    I47 I47_Impl "21da8978-206f-5c66-71e0-c07e9e115e4b",
    I48 I48_Impl "015c33b2-df14-61aa-f8eb-18b900745130",
    I49 I49_Impl "f5cae3bf-3729-c619-c60a-3cab359eeefb",
    I50 I50_Impl "2a9eba0c-df56-1d80-2a75-9159fb7ff337",
    I51 I51_Impl "32ea6928-f623-6bf2-504b-74ba4a0fe75d",
    I52 I52_Impl "a02fdaa1-ad86-4c44-e049-548e8a0a8c96",
    I53 I53_Impl "f7f35634-f0e3-cd97-2e81-d66d346c6e2b",
    I54 I54_Impl "f7108e96-f770-c226-3266-aa3bb0cde917",
    I55 I55_Impl "0585a01c-4c7d-6df0-621a-ef57e4cc4132",
    I56 I56_Impl "ef901b93-2a7c-1880-6a37-53915c76f18a",
    I57 I57_Impl "54f46a69-10ac-ff00-4389-2dfc254cb864",
    I58 I58_Impl "960d5a8f-9a65-6aaf-d141-25844d25deb3",
    I59 I59_Impl "b52a43ab-ad8d-194a-9892-139600ddb74d",
    I60 I60_Impl "5af84e6b-4f59-6727-10e6-d8e6568068b9",
    I61 I61_Impl "b2489191-7b12-1dc5-4e5a-3a26d18a669a",
    I62 I62_Impl "78f845f5-7b31-20df-2f4d-4c8650d7d13f",
    I63 I63_Impl "419521fe-0e97-9cf3-2d16-34b4b4653252",
    I64 I64_Impl "f3001cee-05da-8467-f063-13fff9a01fe8",
    I65 I65_Impl "677fd139-d84a-1d3a-5b8e-8fb2bff29101",
    I66 I66_Impl "6b384309-c9a9-37a6-8c8f-95ef04a012e8",
    I67 I67_Impl "d75b1e24-9419-cf4d-6059-7bdc5dbe4409",
    I68 I68_Impl "b52fa53c-0bf6-4ef7-73ec-28d00252f615",
    I69 I69_Impl "f453324e-f486-ab73-9fab-a8272e50bd4e"
}

/// As many as there is a large table for.
#[com_object(
    I03, I04, I05, I06, I07, I08, I09, I10, I11, I12, I13, I14, I15, I16, I17, I18, I19, I20, I21, I22, I23, I24, I25,
    I26, I27, I28, I29, I30, I31, I32, I33, I34, I35, I36, I37, I38, I39, I40, I41, I42, I43, I44, I45, I46, I47, I48,
    I49, I50, I51, I52, I53, I54, I55, I56, I57, I58, I59, I60, I61, I62, I63, I64
)]
struct Fewer;

macro_rules! implement {
    ($($interface_impl:ident)*) => {
        $(impl $interface_impl for Fewer_Impl {})*
    };
}

implement! {
    I03_Impl I04_Impl I05_Impl I06_Impl I07_Impl I08_Impl I09_Impl I10_Impl I11_Impl I12_Impl I13_Impl I14_Impl I15_Impl I16_Impl I17_Impl I18_Impl I19_Impl I20_Impl I21_Impl I22_Impl I23_Impl I24_Impl I25_Impl I26_Impl I27_Impl I28_Impl I29_Impl I30_Impl I31_Impl I32_Impl I33_Impl I34_Impl I35_Impl I36_Impl I37_Impl I38_Impl I39_Impl I40_Impl I41_Impl I42_Impl I43_Impl I44_Impl I45_Impl I46_Impl I47_Impl I48_Impl I49_Impl I50_Impl I51_Impl I52_Impl I53_Impl I54_Impl I55_Impl I56_Impl I57_Impl I58_Impl I59_Impl I60_Impl I61_Impl I62_Impl I63_Impl I64_Impl
}

/// Each IID leads to a pointer of its own, which leads to all others; those that are not listed lead nowhere.
fn answers(object: &IUnknown, listed: &[GUID], not_listed: &[GUID]) {
    let pointers: Vec<_> = listed.iter().map(|iid| ask(object.as_raw(), iid).expect("listed")).collect();
    for (place, pointer) in pointers.iter().enumerate() {
        assert_eq!(
            pointer.as_raw(),
            pointers[0].as_raw().wrapping_byte_add(place * size_of::<usize>()),
            "number {place}"
        );
        assert_eq!(ask(pointer.as_raw(), &IUnknown::IID).expect("IUnknown").as_raw(), object.as_raw());
        assert_eq!(ask(pointer.as_raw(), &listed[0]).expect("the first").as_raw(), pointers[0].as_raw());
    }
    let zeros = GUID::zeroed();
    let almost = GUID { data3: listed[0].data3 ^ 1, ..listed[0] };
    for iid in not_listed.iter().chain([&zeros, &almost]) {
        assert_eq!(ask(object.as_raw(), iid).err(), Some(E_NOINTERFACE), "{iid:?}");
    }
    assert_eq!(count(object) as usize, 1 + listed.len());
}

#[test]
fn a_large_table_has_a_place_for_each() {
    let object: IUnknown = Com::new(Fewer).into_interface();
    answers(&object, &IIDS[3..65], &[IIDS[0], IIDS[2], IIDS[65], IIDS[69]]);
}

#[test]
fn without_a_table_they_are_searched() {
    let object: IUnknown = Com::new(Many).into_interface();
    answers(&object, IIDS, &[]);
}
