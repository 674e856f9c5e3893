//! Where our declarations differ from the published facts on purpose, and why.

use std::fmt::Debug;

/// Differences that are meant: where, what, and why. A place that ends with `*` stands for all that begin like it.
pub(crate) type Explained = (&'static str, &'static str, &'static str);

pub(crate) const INTERFACES: &[Explained] = &[
    (
        "IConverterSession::SetTextWrapping",
        "parameter 0",
        "one header says the bool of C++; the page, GpgOL and a Delphi unit say BOOL, which is what is passed",
    ),
    ("IConverterSession::SetCharset", "parameter 0", "as SetTextWrapping"),
];

/// A borrow in the type of a function makes it one for each lifetime, which no parameter can be.
const BORROWED: &str = "a pointer to an interface, without its type";

pub(crate) const CALLBACKS: &[Explained] =
    &[("CALLERRELEASE", "parameter 1", BORROWED), ("CALLERRELEASE", "parameter 2", BORROWED)];

const A_RECORD: &str = "the union with that name, which is a record";

pub(crate) const TARGETS: &[Explained] = &[
    ("IExchangeRuleAction::GetAction", "target of parameter 1", A_RECORD),
    ("IStream::Seek", "target of parameter 2", A_RECORD),
    ("IStream::CopyTo", "target of parameter 2", A_RECORD),
    ("IStream::CopyTo", "target of parameter 3", A_RECORD),
];

const HANDLE: &str = "nothing is known of it but its address, which is a handle type of its own";
const ONE_VIEW: &str = "another view of the same bytes, which the field that is declared gives in one piece";
const UNNAMED: &str = "without a name in C, where its fields count as the record's; they are compared by way of it";

pub(crate) const RECORDS: &[Explained] = &[
    ("ACTION.action", "field", UNNAMED),
    ("PROPVARIANT.tagged", "field", UNNAMED),
    ("CY.Lo", "field", ONE_VIEW),
    ("CY.Hi", "field", ONE_VIEW),
    ("DECIMAL.signscale", "field", ONE_VIEW),
    ("DECIMAL.Lo32", "field", ONE_VIEW),
    ("DECIMAL.Mid32", "field", ONE_VIEW),
    ("LARGE_INTEGER.LowPart", "field", ONE_VIEW),
    ("LARGE_INTEGER.HighPart", "field", ONE_VIEW),
    ("LARGE_INTEGER.u*", "field", ONE_VIEW),
    ("ULARGE_INTEGER.LowPart", "field", ONE_VIEW),
    ("ULARGE_INTEGER.HighPart", "field", ONE_VIEW),
    ("ULARGE_INTEGER.u*", "field", ONE_VIEW),
    ("GUID", "record", "the one of windows-core, whose fields are named otherwise; records.rs looks at its layout"),
    ("HADDRESS__", "handle", HANDLE),
    ("HBODY__", "handle", HANDLE),
    ("HCHARSET__", "handle", HANDLE),
    ("HFONT__", "handle", HANDLE),
    ("HHEADERROW__", "handle", HANDLE),
    ("HICON__", "handle", HANDLE),
    ("HKEY__", "handle", HANDLE),
    ("HWND__", "handle", HANDLE),
];

/// The alignment of a record here, of the published one, which is what a compiler gives to what it places itself. On 32-bit
/// x86 Windows that is eight bytes for records with numbers of eight, which programs have at multiples of four nevertheless; a
/// reference of Rust to them may not ask for more.
pub(crate) const fn alignment(published: usize) -> usize {
    if published < size_of::<usize>() { published } else { size_of::<usize>() }
}

/// A C program says by UNICODE which text it means, and the headers were read without; Rust's text is the wide one.
const WIDE: &str = "as with UNICODE";

pub(crate) const CONSTANTS: &[Explained] = &[
    ("PR_*", "width of a text", WIDE),
    ("PT_TSTRING", "value", WIDE),
    ("PT_MV_TSTRING", "value", WIDE),
    ("fMapiUnicode", "value", WIDE),
];

pub(crate) const ENUMERATIONS: &[Explained] = &[];

/// What was found to differ.
#[derive(Default)]
pub(crate) struct Differences {
    found: Vec<(String, String, String)>,
}

impl Differences {
    pub(crate) fn found(&mut self, place: &str, what: &str, how: &str) {
        self.found.push((place.to_owned(), what.to_owned(), how.to_owned()));
    }

    pub(crate) fn unequal<T: PartialEq + Debug>(&mut self, place: &str, what: &str, published: &T, ours: &T) {
        if published != ours {
            self.found(place, what, &format!("published is {published:?}, ours is {ours:?}"));
        }
    }

    /// Every difference is explained, and every explanation explains one.
    #[track_caller]
    pub(crate) fn assert_explained(&self, explained: &[Explained]) {
        let complaints = self.complaints(explained);
        assert!(complaints.is_empty(), "\n  {}", complaints.join("\n  "));
    }

    /// Differences that are not explained, and explanations of none.
    pub(crate) fn complaints(&self, explained: &[Explained]) -> Vec<String> {
        let unexplained =
            self.found.iter().filter(|(place, what, _)| !explained.iter().any(|one| explains(one, place, what)));
        let unused =
            explained.iter().filter(|one| !self.found.iter().any(|(place, what, _)| explains(one, place, what)));
        unexplained
            .map(|(place, what, how)| format!("{place}, {what}: {how}"))
            .chain(unused.map(|(place, what, _)| format!("{place}, {what}: explained, and no such difference")))
            .collect()
    }
}

fn explains(&(named, what, _): &Explained, place: &str, found: &str) -> bool {
    let is_there = match named.strip_suffix('*') {
        Some(beginning) => place.starts_with(beginning),
        None => place == named,
    };
    is_there && what == found
}

#[test]
fn a_difference_needs_an_explanation_and_an_explanation_a_difference() {
    let mut differences = Differences::default();
    differences.unequal("IFoo", "slot", &3, &3);
    assert_eq!(differences.complaints(&[]), Vec::<String>::new());
    differences.unequal("IFoo::Bar", "slot", &3, &4);
    assert_eq!(differences.complaints(&[]), ["IFoo::Bar, slot: published is 3, ours is 4"]);
    assert_eq!(differences.complaints(&[("IFoo::Bar", "slot", "")]), Vec::<String>::new());
    assert_eq!(differences.complaints(&[("IFoo::*", "slot", "")]), Vec::<String>::new());
    assert_eq!(
        differences.complaints(&[("IFoo::Bar", "slot", ""), ("IFoo::Bar", "name", "")]),
        ["IFoo::Bar, name: explained, and no such difference"]
    );
}
