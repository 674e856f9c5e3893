//! Whole expansions, as files to read and to compare: `macros/expansions/*.rs`. After a change that is meant, run the
//! tests with `UPDATE_EXPECT=1` and read the difference.

use std::io::Write as _;
use std::process::{Command, Stdio};

use expect_test::{ExpectFile, expect_file};
use proc_macro2::TokenStream;
use quote::quote;

use crate::{interface, object, record};

/// As the sources of this repository are formatted.
fn formatted(expansion: &TokenStream) -> String {
    let file = syn::parse2(expansion.clone()).unwrap_or_else(|error| panic!("{error} in {expansion}"));
    let configuration = concat!(env!("CARGO_MANIFEST_DIR"), "/../rustfmt.toml");
    let mut rustfmt = Command::new("rustfmt")
        .args(["--edition", "2024", "--config-path", configuration])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("rustfmt, which comes with the toolchain");
    let mut input = rustfmt.stdin.take().expect("a pipe");
    input.write_all(prettyplease::unparse(&file).as_bytes()).expect("rustfmt reads it");
    drop(input);
    let output = rustfmt.wait_with_output().expect("rustfmt ends");
    assert!(output.status.success());
    String::from_utf8(output.stdout).expect("text")
}

fn check(expansion: TokenStream, expected: ExpectFile) {
    expected.assert_eq(&formatted(&expansion));
}

/// Generated code is read by people and compiled by everybody: it stays as small as this.
#[test]
fn expansions_are_small() {
    let lines = |expansion: TokenStream| formatted(&expansion).lines().count();
    let arguments = || quote!("5024a386-2d44-486a-81a8-8f0ecb6071dd", free_threaded);
    let three_methods = quote! {
        pub unsafe trait IMAPISyncProgressCallback: IUnknown {
            #[slot(3)]
            unsafe fn Progress(&self, text: PCWSTR, index: u32, max: u32) -> HRESULT;
            #[slot(4)]
            unsafe fn Error(&self, result: HRESULT, text: PCWSTR) -> HRESULT;
            #[slot(5)]
            fn Done(&self, thread_done: HANDLE, result: HRESULT) -> HRESULT;
        }
    };
    assert!(lines(interface::run(arguments(), three_methods)) <= 95);
    let five_methods = quote! {
        pub unsafe trait IFoo: IUnknown {
            #[slot(3)]
            fn First(&self, a: u32) -> HRESULT;
            #[slot(4)]
            unsafe fn Second(&self, a: *mut u32) -> HRESULT;
            #[slot(5)]
            fn Third(&self, a: u32, b: u32) -> HRESULT;
            #[slot(6)]
            unsafe fn Fourth(&self, a: PCWSTR, b: u32) -> HRESULT;
            #[slot(7)]
            fn Fifth(&self) -> HRESULT;
        }
    };
    assert!(lines(interface::run(arguments(), five_methods)) <= 110);
    assert!(
        lines(object::run(
            quote!(IFoo),
            quote!(
                struct Store;
            )
        )) <= 60
    );
    assert!(
        lines(object::run(
            quote!(IOne, ITwo, IThree, IFour),
            quote!(
                struct Store;
            )
        )) <= 60
    );
}

#[test]
fn interface_of_three_methods() {
    let arguments = quote!("5024a386-2d44-486a-81a8-8f0ecb6071dd", free_threaded);
    let item = quote! {
        /// Told of the progress of a synchronization.
        pub unsafe trait IMAPISyncProgressCallback: IUnknown {
            /// So much is done.
            #[slot(3)]
            unsafe fn Progress(&self, text: PCWSTR, index: u32, max: u32) -> HRESULT;
            /// Something went wrong.
            #[slot(4)]
            unsafe fn Error(&self, result: HRESULT, text: PCWSTR) -> HRESULT;
            /// It is over.
            #[slot(5)]
            fn Done(&self, thread_done: HANDLE, result: HRESULT) -> HRESULT;
        }
    };
    check(interface::run(arguments, item), expect_file!["../expansions/interface_of_three_methods.rs"]);
}

#[test]
fn interface_with_every_form_of_method() {
    let arguments = quote!("21111111-2222-3333-4444-555555555555", crate = crate::com);
    let item = quote! {
        #[cfg(windows)]
        #[deprecated = "use `INewer`"]
        pub(crate) unsafe trait IChild: parents::IParent {
            #[retval]
            unsafe fn Open(&self, _: PCWSTR, out: u32) -> Result<IUnknown>;
            #[on_panic(u32::MAX)]
            #[must_use]
            fn Count(&self) -> u32;
            #[expect(unused_variables)]
            fn Advise(&self, sink: Option<InterfaceRef<'_, IParent>>) -> Result<()> {
                Err(E_NOTIMPL.into())
            }
            fn r#Final(&self);
            /// Not published.
            #[reserved]
            fn Placeholder1(&self);
            reserved!(9..=10);
        }
    };
    check(interface::run(arguments, item), expect_file!["../expansions/interface_with_every_form_of_method.rs"]);
}

#[test]
fn object_of_a_class() {
    let item = quote! {
        #[derive(Default)]
        struct Store(Cell<u32>);
    };
    let arguments = quote!(IMAPISync, clsid = "5024a386-2d44-486a-81a8-8f0ecb6071dd", prog_id = "Example.Store.1");
    check(object::run(arguments, item), expect_file!["../expansions/object_of_a_class.rs"]);
}

#[test]
fn object_with_one_interface() {
    let item = quote! {
        #[derive(Default)]
        pub struct Store {
            count: AtomicU32,
        }
    };
    check(object::run(quote!(IMAPISync), item), expect_file!["../expansions/object_with_one_interface.rs"]);
}

#[test]
fn generic_object_with_two_interfaces() {
    let arguments = quote!(mapi::IMAPISync, IOther, crate = ::reexports::mapi_com);
    let item = quote! {
        #[cfg(feature = "stores")]
        enum Store<T: Clone = u8, const N: usize = 1>
        where
            T: Send + Sync,
        {
            Open([T; N]),
            Closed,
        }
    };
    check(object::run(arguments, item), expect_file!["../expansions/generic_object_with_two_interfaces.rs"]);
}

#[test]
fn object_with_everything() {
    let arguments = quote!(
        IFoo,
        delegate(IPart => part),
        aggregate(IInner => inner),
        tear_off(IRare),
        cached_tear_off(IOften),
        refuse(IOld),
        weak,
        agile,
        guarded,
        query_hook,
        error_info,
    );
    let item = quote! {
        struct Store {
            part: Part,
            inner: Inner,
        }
    };
    check(object::run(arguments, item), expect_file!["../expansions/object_with_everything.rs"]);
}

#[test]
fn generic_object_that_borrows() {
    let arguments = quote!(
        delegate(IPart, parts::IOther => 1),
        scoped,
        apartment_bound,
        tear_off(IRare),
        refuse(IOld),
        crate = crate::com,
    );
    let item = quote! {
        pub(crate) struct Sink<'a, T: Debug>(&'a [T], Part<T>)
        where
            T: Clone;
    };
    check(object::run(arguments, item), expect_file!["../expansions/generic_object_that_borrows.rs"]);
}

#[test]
fn record_with_an_array() {
    let item = quote! {
        #[repr(C)]
        struct Period {
            start: i64,
            minutes: [u16; 2],
        }
    };
    check(record::run(item), expect_file!["../expansions/record_with_an_array.rs"]);
}

#[test]
fn record_around_a_number() {
    let item = quote! {
        #[repr(transparent)]
        pub struct Color(u32);
    };
    check(record::run(item), expect_file!["../expansions/record_around_a_number.rs"]);
}
