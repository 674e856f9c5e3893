//! IIDs as numbers, made of their texts when this is compiled.

/// The memory of a GUID.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(C)]
pub struct Guid(u32, u16, u16, [u8; 8]);

impl Guid {
    /// Of `xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx`.
    pub const fn of(text: &str) -> Self {
        let bytes = text.as_bytes();
        let (mut number, mut digits, mut index) = (0, 0, 0);
        while index < bytes.len() {
            if let Some(digit) = (bytes[index] as char).to_digit(16) {
                number = (number << 4) | digit as u128;
                digits += 1;
            }
            index += 1;
        }
        assert!(digits == 32, "an IID has 32 digits");
        Self((number >> 96) as u32, (number >> 80) as u16, (number >> 64) as u16, (number as u64).to_be_bytes())
    }
}

macro_rules! iids {
    (flat [$($flat:ident $flat_impl:ident $flat_iid:tt)*] deep [$($deep:ident $deep_impl:ident $parent:ident $deep_iid:tt)*]) => {
        /// Of the interfaces that are derived from `IUnknown`.
        pub static FLAT: &[Guid] = &[$(Guid::of($flat_iid)),*];
        /// Of the chain, its root first.
        pub static DEEP: &[Guid] = &[$(Guid::of($deep_iid)),*];
    };
}

crate::interfaces!(iids);

/// `IUnknown`.
pub static UNKNOWN: Guid = Guid::of("00000000-0000-0000-c000-000000000046");
/// What nobody answers.
pub static UNANSWERED: Guid = Guid::of("7c1a5f0e-93d2-4b68-8e47-51f0c2a9d36b");
