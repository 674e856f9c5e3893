//! What every mistake is answered with: all of an item's at once, each on its token, and the types still there.

mod codes;
mod objects;

use proc_macro2::{Span, TokenStream, TokenTree};

use crate::{interface, object, record};

const IID: &str = r#""5024a386-2d44-486a-81a8-8f0ecb6071dd""#;

/// An error as the compiler shows it: the code, and what is underlined.
#[derive(Debug, PartialEq)]
struct Shown {
    code: String,
    underlined: String,
}

fn tokens(source: &str) -> TokenStream {
    source.parse().unwrap_or_else(|error| panic!("{error} in {source}"))
}

fn run_interface(arguments: &str, item: &str) -> TokenStream {
    interface::run(tokens(arguments), tokens(item))
}

fn run_object(arguments: &str, item: &str) -> TokenStream {
    object::run(tokens(arguments), tokens(item))
}

/// The `::core::compile_error! { "MC.. " }` of an expansion.
fn errors_of(expansion: &TokenStream) -> Vec<Shown> {
    let tokens: Vec<_> = expansion.clone().into_iter().collect();
    let shown = tokens.windows(8).filter_map(|tokens| match tokens {
        [first, .., TokenTree::Ident(name), TokenTree::Punct(_), TokenTree::Group(group)]
            if name == "compile_error" =>
        {
            let message = group.stream().to_string();
            let code = message.trim_start_matches('"').split(':').next()?.to_owned();
            Some(Shown { code, underlined: text_between(first.span(), group.span()) })
        }
        _ => None,
    });
    shown.collect()
}

fn text_between(start: Span, end: Span) -> String {
    start.join(end).and_then(|span| span.source_text()).unwrap_or_default()
}

fn check(expansion: &TokenStream, expected: &[(&str, &str)]) {
    let expected: Vec<_> = expected
        .iter()
        .map(|&(code, underlined)| Shown { code: code.to_owned(), underlined: underlined.to_owned() })
        .collect();
    assert_eq!(errors_of(expansion), expected);
}

/// A mistake in a method of an otherwise faultless interface.
fn check_method(method: &str, expected: &[(&str, &str)]) {
    check(&run_interface(IID, &format!("unsafe trait IFoo: IUnknown {{ {method} }}")), expected);
}

#[test]
fn faultless_items_have_no_errors() {
    check_method("unsafe fn A(&self, _: Option<InterfaceRef<'_, IFoo>>, t: &'static str) -> Result<()>;", &[]);
    check(&run_object("IFoo, foo::IBar", "enum Store<T: 'static, const N: usize> { One(T) }"), &[]);
}

#[test]
fn mistakes_in_arguments_are_on_the_argument() {
    let item = "unsafe trait IFoo: IUnknown {}";
    let check = |arguments: &str, expected: &[(&str, &str)]| check(&run_interface(arguments, item), expected);
    check("", &[("MC0101", "IFoo")]);
    check("free_threaded", &[("MC0101", "IFoo")]);
    check("\"5024a386\"", &[("MC0102", "\"5024a386\"")]);
    check("no_iid, free_threaded", &[]);
    check("no_iid, no_iid", &[("MC0001", "no_iid")]);
    check(&format!("{IID}, no_iid"), &[("MC0001", "no_iid")]);
    check(&format!("no_iid, {IID}"), &[("MC0001", IID)]);
    check("no_iid = 1", &[("MC0001", "=")]);
    check("uuid(\"5024a386\"), x", &[("MC0102", "uuid(\"5024a386\")"), ("MC0001", "x")]);
    check("0x5024a386", &[("MC0102", "0x5024a386")]);
    check("DEFINE_OLEGUID(IID_IFoo, 1, 0x12345, 2), x", &[("MC0102", "0x12345"), ("MC0001", "x")]);
    check("DEFINE_OLEGUID(IID_IFoo, 1, 2)", &[("MC0102", "DEFINE_OLEGUID(IID_IFoo, 1, 2)")]);
    check("DEFINE_OLEGUID(IID_IFoo, 0, 0, 0)", &[("MC0104", "DEFINE_OLEGUID(IID_IFoo, 0, 0, 0)")]);
    check(&format!("{IID}, {IID}"), &[("MC0001", IID)]);
    check("\"00000000-0000-0000-0000-000000000000\"", &[("MC0103", "\"00000000-0000-0000-0000-000000000000\"")]);
    check("\"{00000000-0000-0000-C000-000000000046}\"", &[("MC0104", "\"{00000000-0000-0000-C000-000000000046}\"")]);
    check(&format!("{IID}, agile = 1, crate = a, crate = b"), &[("MC0001", "crate"), ("MC0001", "agile = 1")]);
    check(&format!("{IID} free_threaded"), &[("MC0001", "free_threaded")]);
    check(&format!("{IID}, crate = Self"), &[("MC0001", "Self")]);
}

#[test]
fn mistakes_in_the_head_are_on_their_part() {
    let check = |item: &str, expected: &[(&str, &str)]| check(&run_interface(IID, item), expected);
    check("struct Foo;", &[("MC0002", "struct")]);
    check("trait IFoo: IUnknown {}", &[("MC0105", "IFoo")]);
    check("unsafe trait IFoo {}", &[("MC0106", "IFoo")]);
    check("unsafe trait IFoo: IBar + a::Send {}", &[("MC0107", "a::Send")]);
    check("unsafe trait IFoo: 'static {}", &[("MC0107", "'static")]);
    check("unsafe trait IFoo: Fn(u8) -> u8 {}", &[("MC0107", "Fn(u8) -> u8")]);
    check("unsafe trait IFoo<T, 'a>: IUnknown {}", &[("MC0108", "T, 'a")]);
    check("unsafe trait IFoo: IUnknown where Self: Copy {}", &[("MC0108", "where")]);
    check("unsafe trait IFoo: IUnknown { type T; }", &[("MC0109", "type T;")]);
    check("#[derive(Clone)] unsafe trait IFoo: IUnknown {}", &[("MC0116", "#[derive(Clone)]")]);
}

/// An editor shows what is being typed, and completes from what comes back.
#[test]
fn of_a_trait_that_is_being_typed_the_rest_is_there() {
    let check = |item: &str, expected: &[&str]| {
        let expansion = run_interface(IID, item);
        assert_eq!(errors_of(&expansion).iter().map(|error| error.code.as_str()).collect::<Vec<_>>(), ["MC0002"]);
        let text = expansion.to_string();
        for name in expected {
            assert!(text.contains(name), "{name} is not in {text}");
        }
    };
    let types = ["struct IFoo", "trait IFoo_Impl", "struct IFoo_Vtbl"];
    let with = |more: &[&'static str]| [&types[..], more].concat();
    check("unsafe trait IFoo: IUnknown { fn A(&self) -> u32; fn }", &with(&["fn A (& self) -> u32"]));
    check("pub unsafe trait IFoo: IUnknown { fn A(&self, a) -> u8; fn B(&self) }", &with(&["fn B (& self)"]));
    check("unsafe trait IFoo: IUnknown", &with(&["VtableOf < IUnknown >"]));
    check(
        "unsafe trait IFoo: { #[slot(3)] fn A(&self); fn B(&self) {} # }",
        &with(&["fn A (& self)", "fn B (& self)"]),
    );
    check("unsafe trait IFoo:: { fn A(&self); }", &with(&["fn A (& self)"]));
}

#[test]
fn mistakes_in_a_method_are_on_their_part() {
    check_method("fn A(&mut self);", &[("MC0110", "&mut self")]);
    check_method("fn A(self: Box<Self>);", &[("MC0110", "self: Box<Self>")]);
    check_method("fn A();", &[("MC0110", "A")]);
    check_method("async fn A(&self);", &[("MC0111", "async")]);
    check_method("extern \"C\" fn A(&self);", &[("MC0111", "extern \"C\"")]);
    check_method("pub(crate) fn A(&self);", &[("MC0111", "pub(crate)")]);
    check_method("default fn A(&self);", &[("MC0111", "default")]);
    check_method("fn A<T>(&self, a: T, b: *const T);", &[("MC0112", "T")]);
    check_method("fn A(&self) where u8: Copy;", &[("MC0112", "where")]);
    check_method(
        "fn A(&self, (a, b): u64, mut c: u8, ...);",
        &[("MC0113", "..."), ("MC0113", "(a, b)"), ("MC0113", "mut c")],
    );
    check_method("fn A(&self, #[cfg(any())] a: u8);", &[("MC0114", "#[cfg(any())]")]);
    check_method("fn A(&self); fn A(&self); fn IID(&self);", &[("MC0115", "A"), ("MC0115", "IID")]);
    check_method("#[sloot(3)] fn A(&self);", &[("MC0116", "#[sloot(3)]")]);
    check_method("#[slot(x)] fn A(&self);", &[("MC0117", "#[slot(x)]")]);
    check_method(
        "fn A(&self, a: *const Self, b: &'a u8, c: (_, impl X)) -> [Self; 2];",
        &[("MC0118", "Self"), ("MC0118", "Self"), ("MC0118", "'a"), ("MC0118", "_")],
    );
    check_method("#[on_panic] fn A(&self) -> u8;", &[("MC0119", "#[on_panic]")]);
    check_method("#[retval] fn A(&self);", &[("MC0124", "A")]);
    check_method("#[retval] fn A(&self) -> Result<Self>;", &[("MC0118", "Self")]);
    check_method("#[retval(u8)] fn A(&self) -> Result<u8>;", &[("MC0125", "#[retval(u8)]")]);
    check_method("#[reserved] unsafe fn A(&self) -> u32;", &[("MC0127", "unsafe"), ("MC0127", "u32")]);
    check_method(
        "#[reserved(3)] fn A(&self, a: u8) {}",
        &[("MC0127", "#[reserved(3)]"), ("MC0127", "a"), ("MC0127", "{}")],
    );
    check_method("reserved!(3); reserved!(5..=4);", &[("MC0128", "reserved!(3)"), ("MC0128", "reserved!(5..=4)")]);
    check_method("reserved!(3..=4); fn reserved_4(&self);", &[("MC0115", "reserved_4")]);
    check_method("#[cfg(windows)] fn A(&self);", &[("MC0126", "#[cfg(windows)]")]);
}

#[test]
fn mistakes_of_a_record_are_on_their_part() {
    let check = |item: &str, expected: &[(&str, &str)]| check(&record::run(tokens(item)), expected);
    check("#[repr(C)] struct A { a: u8, b: [u8; 2] }", &[]);
    check("#[repr(C, packed(4))] union A { a: u8, b: u16 }", &[]);
    check("#[repr(align(8))] #[repr(C)] struct A(u8);", &[]);
    check("#[repr(transparent)] struct A(u8);", &[]);
    check("struct A(u8);", &[("MC0311", "A")]);
    check("#[repr(align(8))] struct A(u8);", &[("MC0311", "A")]);
    check("#[repr(u8)] enum A { B }", &[("MC0312", "enum")]);
    check("#[repr(C)] struct A<'a, T>(&'a T);", &[("MC0313", "'a, T")]);
    check("#[repr(C)] struct A;", &[("MC0316", "A")]);
    check("fn a() {}", &[("MC0002", "fn")]);
}

const WRONG_IN_EVERY_WAY: &str = "
    #[repr(C)] trait IFoo<T>: IUnknown + Send where T: Copy {
        const C: u32;
        async fn A(&mut self, [a, b]: T) -> Self;
        #[slot] #[nonsense] fn A();
    }";

#[test]
fn all_errors_of_an_item_come_together() {
    let expansion = run_interface("\"x\", y", WRONG_IN_EVERY_WAY);
    let codes: Vec<_> = errors_of(&expansion).into_iter().map(|error| error.code).collect();
    let expected = [
        "MC0116", "MC0102", "MC0001", "MC0105", "MC0108", "MC0108", "MC0107", "MC0109", "MC0111", "MC0118", "MC0110",
        "MC0113", "MC0110", "MC0117", "MC0116", "MC0115",
    ];
    assert_eq!(codes, expected);
}

#[test]
fn on_errors_the_types_are_still_there() {
    let interfaces = [
        ("", "unsafe trait IFoo: IUnknown {}"),
        (IID, "trait IFoo {}"),
        (IID, "unsafe trait IFoo: IUnknown { fn A<T>(&mut self, (a, b): T, #[cfg(x)] _: Self) -> impl Copy; }"),
        (IID, "unsafe trait IFoo: IUnknown { pub fn A(&self); #[on_panic] #[slot(x)] #[retval(y)] fn B(&self); }"),
        ("\"x\", y", WRONG_IN_EVERY_WAY),
    ];
    for (arguments, item) in interfaces {
        check_names(&run_interface(arguments, item), &["IFoo", "IFoo_Impl", "IFoo_Vtbl", "IID_IFoo"]);
    }
}

/// The expansion holds errors and can be parsed, and items of these names are in it.
fn check_names(expansion: &TokenStream, names: &[&str]) {
    assert!(!errors_of(expansion).is_empty());
    let file: syn::File = match syn::parse2(expansion.clone()) {
        Ok(file) => file,
        Err(error) => panic!("{error} in {expansion}"),
    };
    let found: Vec<_> = file.items.iter().filter_map(name_of).collect();
    for name in names {
        assert!(found.iter().any(|found| found == name), "no {name} among {found:?}");
    }
}

fn name_of(item: &syn::Item) -> Option<String> {
    match item {
        syn::Item::Struct(item) => Some(item.ident.to_string()),
        syn::Item::Enum(item) => Some(item.ident.to_string()),
        syn::Item::Union(item) => Some(item.ident.to_string()),
        syn::Item::Trait(item) => Some(item.ident.to_string()),
        syn::Item::Const(item) => Some(item.ident.to_string()),
        _ => None,
    }
}
