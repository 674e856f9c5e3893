//! The programs whose sizes are compared: one object of four interfaces, one of ten interfaces more, ten objects more, no two
//! with the same interfaces.

/// `one!(make)` is `make! { OBJECT OBJECT_Impl NUMBER: NAME NAME_Impl, ..; .. }`; the number makes its methods differ from those of
/// others.
#[macro_export]
macro_rules! one {
    ($make:ident) => {
        $make! {
            O0 O0_Impl 0: I00 I00_Impl, I01 I01_Impl, I02 I02_Impl, I03 I03_Impl;
        }
    };
}

/// The object with ten interfaces more.
#[macro_export]
macro_rules! more_interfaces {
    ($make:ident) => {
        $make! {
            O0 O0_Impl 0:
                I00 I00_Impl, I01 I01_Impl, I02 I02_Impl, I03 I03_Impl, I04 I04_Impl, I05 I05_Impl, I06 I06_Impl,
                I07 I07_Impl, I08 I08_Impl, I09 I09_Impl, I10 I10_Impl, I11 I11_Impl, I12 I12_Impl, I13 I13_Impl;
        }
    };
}

/// Ten objects more.
#[macro_export]
macro_rules! more_objects {
    ($make:ident) => {
        $make! {
            O0 O0_Impl 0: I00 I00_Impl, I01 I01_Impl, I02 I02_Impl, I03 I03_Impl;
            O1 O1_Impl 1: I01 I01_Impl, I02 I02_Impl, I03 I03_Impl, I04 I04_Impl;
            O2 O2_Impl 2: I02 I02_Impl, I03 I03_Impl, I04 I04_Impl, I05 I05_Impl;
            O3 O3_Impl 3: I03 I03_Impl, I04 I04_Impl, I05 I05_Impl, I06 I06_Impl;
            O4 O4_Impl 4: I04 I04_Impl, I05 I05_Impl, I06 I06_Impl, I07 I07_Impl;
            O5 O5_Impl 5: I05 I05_Impl, I06 I06_Impl, I07 I07_Impl, I08 I08_Impl;
            O6 O6_Impl 6: I06 I06_Impl, I07 I07_Impl, I08 I08_Impl, I09 I09_Impl;
            O7 O7_Impl 7: I07 I07_Impl, I08 I08_Impl, I09 I09_Impl, I10 I10_Impl;
            O8 O8_Impl 8: I08 I08_Impl, I09 I09_Impl, I10 I10_Impl, I11 I11_Impl;
            O9 O9_Impl 9: I09 I09_Impl, I10 I10_Impl, I11 I11_Impl, I12 I12_Impl;
            O10 O10_Impl 10: I10 I10_Impl, I11 I11_Impl, I12 I12_Impl, I13 I13_Impl;
        }
    };
}
