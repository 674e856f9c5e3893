//! Enumerations of C: any number of the underlying type is a value, also one that has no name here.

/// Declares the type and its constants, which are also there under their published names alone, as in C.
macro_rules! c_enum {
    ($(#[$attribute:meta])* $name:ident: $number:ident {
        $($(#[$value_attribute:meta])* $value:ident = $is:expr,)*
    }) => {
        $(#[$attribute])*
        #[repr(transparent)]
        #[derive(Clone, Copy, PartialEq, Eq, Hash, Default)]
        #[allow(non_camel_case_types, reason = "the published names")]
        pub struct $name(pub $number);

        $(
            $(#[$value_attribute])*
            #[allow(non_upper_case_globals, reason = "the published names")]
            pub const $value: $name = $name($is);
        )*

        impl $name {
            /// The values that are published, with their names, in the order of the source.
            pub const PUBLISHED: &[(&str, $name)] = &[$((stringify!($value), $value)),*];
        }

        impl ::core::fmt::Debug for $name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                match Self::PUBLISHED.iter().find(|(_, value)| value == self) {
                    Some((name, _)) => f.write_str(name),
                    None => write!(f, "{}({:#x})", stringify!($name), self.0),
                }
            }
        }

        // SAFETY: transparent over a number; all bit patterns are valid.
        // What the compiler lists where a type is none of these shall be what anybody can write.
        #[diagnostic::do_not_recommend]
        unsafe impl $crate::Abi for $name {
            const TYPE: $crate::AbiType = <$number as $crate::Abi>::TYPE;
        }
        // SAFETY: as above.
        unsafe impl $crate::Scalar for $name {
            type Value = Self;
        }
    };
}

pub(crate) use c_enum;
