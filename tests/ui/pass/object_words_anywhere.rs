//! Whatever an object may ask for: in a function, from fragments of `macro_rules!`, through another crate's name, where the
//! names that generated code could lean on mean something else, and where interfaces are called like words.

#![allow(dead_code, non_camel_case_types)]

mod core {}
mod std {}
mod mapi_com {}

mod framework {
    #[doc(hidden)]
    pub use ::mapi_com::__private;
}

struct Option;
struct Some;
struct None;
struct Inner;
struct Com;
struct GUID;
struct bool;
struct usize;
struct u32;
trait Send {}
trait Sync {}
trait Sized {}
trait Drop {}
trait From {}
trait Deref {}
trait QueryHook {}
fn drop() {}
fn agile() {}

macro_rules! object {
    (
        $(#[$attribute:meta])* $name:ident: $listed:path, $field:ident: $field_type:ty,
        $($word:ident)*; $($group:ident($($interface:path),*))*; $delegated:ty
    ) => {
        $(#[$attribute])*
        #[::mapi_com::com_object(
            $listed, $($word,)* $($group($($interface),*),)*
            delegate($delegated => $field), aggregate(IInner => inner), crate = crate::framework
        )]
        struct $name {
            $field: $field_type,
            inner: ::mapi_com::Inner,
        }
    };
}

macro_rules! numbered {
    ($name:ident: $interface:path => $number:literal) => {
        #[::mapi_com::com_object(delegate($interface => $number), crate = crate::framework)]
        struct $name(Part);
    };
}

macro_rules! interfaces {
    ($($name:ident $method:ident $iid:literal)*) => {$(
        #[::mapi_com::com_interface($iid, crate = crate::framework)]
        unsafe trait $name: ::mapi_com::IUnknown {
            fn $method(&self) -> ::mapi_com::HRESULT {
                ::mapi_com::S_OK
            }
        }
    )*};
}

interfaces! {
    IFoo Foo "5024a386-2d44-486a-81a8-8f0ecb6071d1"
    IDelegated Delegated "5024a386-2d44-486a-81a8-8f0ecb6071d2"
    IInner Inner "5024a386-2d44-486a-81a8-8f0ecb6071d3"
    ITorn Torn "5024a386-2d44-486a-81a8-8f0ecb6071d4"
    IKept Kept "5024a386-2d44-486a-81a8-8f0ecb6071d5"
    IRefused Refused "5024a386-2d44-486a-81a8-8f0ecb6071d6"
    weak Weak "5024a386-2d44-486a-81a8-8f0ecb6071d7"
    tear_off TearOff "5024a386-2d44-486a-81a8-8f0ecb6071d8"
}

struct Part;

impl IDelegated_Impl for Part {}

object! {
    Whole: self::IFoo, part: Part,
    weak agile guarded query_hook error_info;
    tear_off(ITorn) cached_tear_off(crate::IKept) refuse(IRefused);
    IDelegated
}

unsafe impl ::core::marker::Send for Whole {}
unsafe impl ::core::marker::Sync for Whole {}

impl IFoo_Impl for Whole_Impl {}
impl ITorn_Impl for Whole_Impl {}
impl IKept_Impl for Whole_Impl {}

unsafe impl ::mapi_com::QueryHook for Whole_Impl {
    fn query(&self, _: &::mapi_com::GUID) -> ::core::option::Option<::mapi_com::IUnknown> {
        ::core::option::Option::None
    }
}

numbered!(Numbered: IDelegated => 0);

/// The words are words, and with a path or `r#` the interfaces are interfaces.
#[::mapi_com::com_object(self::weak, weak, tear_off(tear_off), crate = crate::framework)]
struct Named;

impl weak_Impl for Named_Impl {}
impl tear_off_Impl for Named_Impl {}

#[::mapi_com::com_object(r#weak, self::tear_off, crate = crate::framework)]
struct NamedRaw;

impl weak_Impl for NamedRaw_Impl {}
impl tear_off_Impl for NamedRaw_Impl {}

fn main() {
    #[::mapi_com::com_object(IFoo, scoped, apartment_bound, tear_off(ITorn), crate = crate::framework)]
    struct Sink<'a>(&'a i32);

    impl IFoo_Impl for Sink_Impl<'_> {
        fn Foo(&self) -> ::mapi_com::HRESULT {
            ::mapi_com::HRESULT(*self.0)
        }
    }
    impl ITorn_Impl for Sink_Impl<'_> {}

    #[::mapi_com::com_object(IInner, aggregatable, crate = crate::framework)]
    struct Engine;

    impl IInner_Impl for Engine_Impl {}

    let answer = ::mapi_com::scope(Sink(&5), |sink| sink.to_interface::<IFoo>().Foo());
    ::core::assert_eq!(answer, ::mapi_com::HRESULT(5));

    let whole = ::mapi_com::Com::new(Whole { part: Part, inner: ::mapi_com::Inner::new() });
    let made = unsafe {
        whole.inner.create(&*whole, |outer| ::core::result::Result::Ok(::mapi_com::Com::new_inner(outer, Engine)))
    };
    ::core::assert!(made.is_ok());
    ::core::assert!(whole.query::<IInner>().is_ok());
    ::core::assert!(whole.query::<IDelegated>().is_ok());
    ::core::assert!(whole.query::<IKept>().is_ok());
    ::core::assert!(whole.query::<IRefused>().is_err());
    ::core::assert!(::mapi_com::Com::new(Numbered(Part)).query::<IDelegated>().is_ok());
    ::core::assert!(::mapi_com::Com::new(Named).query::<tear_off>().is_ok());
    ::core::assert!(::mapi_com::Com::new(NamedRaw).query::<weak>().is_ok());
}
