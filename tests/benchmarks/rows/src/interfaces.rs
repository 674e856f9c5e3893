//! Which interfaces and objects are measured, said once for all crates and for C++.
//!
//! The IIDs are random, so none is easier to tell from the others than those of real interfaces are.

/// `interfaces!(make)` is `make! { flat [NAME NAME_Impl IID ..] deep [NAME NAME_Impl PARENT IID ..] }`: interfaces that
/// are derived from `IUnknown`, and a chain of them, its root first.
#[macro_export]
macro_rules! interfaces {
    ($make:ident) => {
        $make! {
            flat [
                I00 I00_Impl "79c8c292-6b94-45b5-b498-82321e35049e"
                I01 I01_Impl "eb7a7995-9588-432d-8242-aadbc8f429a4"
                I02 I02_Impl "515c6123-6c88-4537-bcf3-bd58da60fb1c"
                I03 I03_Impl "88718c96-6f3d-48f7-b4b1-b64633be40f5"
                I04 I04_Impl "5b08acc2-13a5-4f07-9a1b-195060c40eb7"
                I05 I05_Impl "4a894db7-e48f-42b9-aa5d-670af9a3638e"
                I06 I06_Impl "82b9bfbc-91ba-4257-9abe-22cad37b17c6"
                I07 I07_Impl "a5240b60-20d0-429c-8cf1-97f45625871b"
                I08 I08_Impl "400cb70f-964e-43c0-b4a3-165de1ab3e01"
                I09 I09_Impl "83d8e92d-f2ad-4c0e-a683-acdf2060d7c4"
                I10 I10_Impl "b039ee16-9646-4718-8f3d-9a4de6cf02bb"
                I11 I11_Impl "e085b021-e0d4-4f2b-935a-b03d8de49eb1"
                I12 I12_Impl "428474c1-5e9e-4ba7-a6a8-6bd5a7550d23"
                I13 I13_Impl "94a2de50-ff54-4939-a9d6-bd800bc49874"
                I14 I14_Impl "764ae4d4-359e-4d02-9cb2-5c12903c3ad2"
                I15 I15_Impl "79fdda8f-d41f-425b-959b-a1690ce64264"
                I16 I16_Impl "167dd41a-347a-4e47-8e5a-c63a43514e2e"
                I17 I17_Impl "a30354ef-398b-4edf-a326-3c49440a9a11"
                I18 I18_Impl "67c8765c-5781-4ce8-98f0-1733d942b204"
                I19 I19_Impl "a37f115c-6a44-43cc-8df2-d1aff1067dbd"
                I20 I20_Impl "a22fa1f7-2560-4b2f-8a7c-e6e5f89c8d33"
                I21 I21_Impl "5043796d-4061-4823-9b39-320448410fe3"
                I22 I22_Impl "1098d6a9-0494-4815-8587-18296e887807"
                I23 I23_Impl "9b19cdec-60c9-4347-ba38-b767352e4941"
                I24 I24_Impl "8935b28f-afb5-454b-b80b-86486a2a1812"
                I25 I25_Impl "17cde531-518b-48ab-af8d-8e8e32474e22"
                I26 I26_Impl "cfc2ffe4-ed22-41f1-ad33-ce50dcfe4bcc"
                I27 I27_Impl "3f0279a1-abe7-420e-89e0-b9583a589e65"
                I28 I28_Impl "c10c2788-a8e1-4980-86f6-d2e1c91d6da3"
                I29 I29_Impl "d703d5b0-62c4-4228-9e5d-4d25c8ec9feb"
                I30 I30_Impl "c8bd8770-d23a-42d9-bd31-09bf6bd33d83"
                I31 I31_Impl "26b8e5ba-2d10-49f2-a2f5-6763d5236ac1"
            ]
            deep [
                D1 D1_Impl IUnknown "fd39265b-b32e-4ea1-9439-f75f10c01d5d"
                D2 D2_Impl D1 "616273cd-d6a1-4e4f-8ca4-c608ef605abf"
                D3 D3_Impl D2 "bb9d2ebe-f476-492f-80fc-275e69b5220d"
                D4 D4_Impl D3 "2f62323b-3622-4fad-82d1-4e0a57e101e1"
                D5 D5_Impl D4 "2e3d6a63-40ed-467e-8564-f1dc632417c4"
            ]
        }
    };
}

/// `shapes!(make)` is `make! { OBJECT OBJECT_Impl CHAINS LAST: NAME NAME_Impl, ..; .. }`: objects of that many interfaces.
#[macro_export]
macro_rules! shapes {
    ($make:ident) => {
        $make! {
            S1 S1_Impl 1 I00:
                I00 I00_Impl;
            S4 S4_Impl 4 I03:
                I00 I00_Impl, I01 I01_Impl, I02 I02_Impl, I03 I03_Impl;
            S8 S8_Impl 8 I07:
                I00 I00_Impl, I01 I01_Impl, I02 I02_Impl, I03 I03_Impl, I04 I04_Impl, I05 I05_Impl, I06 I06_Impl, I07 I07_Impl;
            S16 S16_Impl 16 I15:
                I00 I00_Impl, I01 I01_Impl, I02 I02_Impl, I03 I03_Impl, I04 I04_Impl, I05 I05_Impl, I06 I06_Impl, I07 I07_Impl,
                I08 I08_Impl, I09 I09_Impl, I10 I10_Impl, I11 I11_Impl, I12 I12_Impl, I13 I13_Impl, I14 I14_Impl, I15 I15_Impl;
            S32 S32_Impl 32 I31:
                I00 I00_Impl, I01 I01_Impl, I02 I02_Impl, I03 I03_Impl, I04 I04_Impl, I05 I05_Impl, I06 I06_Impl, I07 I07_Impl,
                I08 I08_Impl, I09 I09_Impl, I10 I10_Impl, I11 I11_Impl, I12 I12_Impl, I13 I13_Impl, I14 I14_Impl, I15 I15_Impl,
                I16 I16_Impl, I17 I17_Impl, I18 I18_Impl, I19 I19_Impl, I20 I20_Impl, I21 I21_Impl, I22 I22_Impl, I23 I23_Impl,
                I24 I24_Impl, I25 I25_Impl, I26 I26_Impl, I27 I27_Impl, I28 I28_Impl, I29 I29_Impl, I30 I30_Impl, I31 I31_Impl;
        }
    };
}
