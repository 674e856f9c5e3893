//! S4: nor does one that is `scoped`: there is no owner of it, and nothing of it leaves the scope.

use mapi_com::*;

#[com_interface("11111111-2222-3333-4444-555555555555")]
unsafe trait IFoo: IUnknown {}

#[com_object(IFoo, scoped)]
struct Sink<'a>(&'a str);

impl IFoo_Impl for Sink_Impl<'_> {}

fn as_interface() -> IFoo {
    let text = String::from("local");
    Sink(&text).into()
}

fn as_iunknown() -> IUnknown {
    let text = String::from("local");
    Com::new(Sink(&text)).to_interface()
}

fn as_reference() {
    let text = String::from("local");
    let escaped = scope(Sink(&text), |sink| sink);
    escaped.to_interface::<IFoo>();
}

fn as_owner_of_itself() {
    let text = String::from("local");
    scope(Sink(&text), |sink| sink.to_com());
}

fn main() {}
