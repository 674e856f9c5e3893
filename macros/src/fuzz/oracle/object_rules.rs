//! What is wrong with an object, and how much of what it answers: written from the docs, not from the macro.

use std::collections::HashSet;

use proc_macro2::{Delimiter, Literal, Spacing, TokenStream, TokenTree};
use quote::ToTokens;
use syn::ext::IdentExt;
use syn::{Data, DeriveInput, Fields, GenericParam, Ident, Index, LitStr, Path, Token};

use super::rules::{Fault, first, flat, is_path_of, parsed};

const WORDS: [&str; 8] =
    ["weak", "agile", "apartment_bound", "aggregatable", "scoped", "guarded", "query_hook", "error_info"];
const GROUPS: [&str; 6] = ["tear_off", "cached_tear_off", "delegate", "aggregate", "refuse", "windows"];

/// Two words that contradict each other.
const EXCLUSIONS: [(&str, &str); 6] = [
    ("weak", "aggregatable"),
    ("scoped", "weak"),
    ("scoped", "aggregatable"),
    ("scoped", "agile"),
    ("scoped", "cached_tear_off"),
    ("apartment_bound", "agile"),
];

/// `word(IFoo => field)`, or a listed interface: what is answered in the same way.
struct Group {
    word: String,
    interfaces: Vec<Path>,
    field: Option<String>,
}

/// What the arguments say.
#[derive(Default)]
pub(super) struct Said {
    words: Vec<String>,
    groups: Vec<Group>,
    /// The texts behind `clsid =` and `prog_id =`.
    clsids: Vec<String>,
    prog_ids: Vec<String>,
    krates: usize,
    unknown: usize,
}

/// In the place of a word, for an interface that has none before it.
const LISTED: &str = "";

impl Said {
    pub(super) fn of(arguments: &TokenStream) -> Self {
        let mut tokens = Vec::new();
        flat(arguments.clone(), &mut tokens);
        let mut said = Self::default();
        for argument in parted(&tokens) {
            said.take(argument);
        }
        said
    }

    fn take(&mut self, argument: &[TokenTree]) {
        match argument {
            [TokenTree::Ident(word)] if WORDS.contains(&word.to_string().as_str()) => self.words.push(word.to_string()),
            [TokenTree::Ident(word)] if GROUPS.contains(&word.to_string().as_str()) => self.unknown += 1,
            [TokenTree::Ident(key), TokenTree::Punct(equals), TokenTree::Literal(literal)]
                if (key == "clsid" || key == "prog_id") && equals.as_char() == '=' && text(literal).is_some() =>
            {
                let texts = if key == "clsid" { &mut self.clsids } else { &mut self.prog_ids };
                texts.extend(text(literal));
            }
            [TokenTree::Ident(word)] if word == "clsid" || word == "prog_id" => self.unknown += 1,
            [TokenTree::Ident(word), TokenTree::Group(content)] if content.delimiter() == Delimiter::Parenthesis => {
                match group(word.to_string(), content.stream()) {
                    Some(group) => self.groups.push(group),
                    None => self.unknown += 1,
                }
            }
            argument if is_path_of("crate", argument) => self.krates += 1,
            argument => match parsed(argument) {
                Some(path) => {
                    self.groups.push(Group { word: LISTED.to_owned(), interfaces: vec![path], field: None });
                }
                None => self.unknown += 1,
            },
        }
    }

    fn says(&self, word: &str) -> bool {
        self.words.iter().any(|said| said == word) || self.groups.iter().any(|group| group.word == word)
    }

    /// How many interfaces are answered in one way.
    pub(super) fn count(&self, word: &str) -> usize {
        let groups = self.groups.iter().filter(|group| group.word == word);
        groups.map(|group| group.interfaces.len()).sum()
    }

    /// How many interfaces can be the identity.
    fn own(&self) -> usize {
        [LISTED, "delegate", "windows"].into_iter().map(|word| self.count(word)).sum()
    }

    /// How many vtables the object answers by itself.
    pub(super) fn chains(&self) -> usize {
        let of_the_runtime = ["weak", "error_info"].into_iter().filter(|word| self.says(word)).count();
        self.own() + of_the_runtime
    }
}

/// The value of a string; what stands behind it counts.
fn text(literal: &Literal) -> Option<String> {
    let text: LitStr = parsed(&[TokenTree::from(literal.clone())])?;
    Some(text.value() + text.suffix())
}

/// `xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx`, with both braces or without, and not zero.
fn is_clsid(text: &str) -> bool {
    let inner = text.strip_prefix('{').and_then(|rest| rest.strip_suffix('}')).unwrap_or(text);
    let groups: Vec<_> = inner.split('-').collect();
    let is_hexadecimal = groups.iter().all(|group| group.chars().all(|digit| digit.is_ascii_hexdigit()));
    is_hexadecimal
        && groups.iter().map(|group| group.len()).eq([8, 4, 4, 4, 12])
        && inner.chars().any(|digit| !matches!(digit, '0' | '-'))
}

/// Parts of letters and digits with dots between them, and no digit first.
fn is_prog_id(text: &str) -> bool {
    let parts: Vec<_> = text.split('.').collect();
    let is_part = |part: &&str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_alphanumeric());
    parts.len() > 1 && parts.iter().all(is_part) && !text.as_bytes()[0].is_ascii_digit() && text.len() < 40
}

/// The arguments: a comma between angle brackets parts none, and one at the end is allowed.
fn parted(tokens: &[TokenTree]) -> Vec<&[TokenTree]> {
    let (mut all, mut start, mut depth, mut is_arrow) = (Vec::new(), 0, 0_usize, false);
    for (index, token) in tokens.iter().enumerate() {
        let TokenTree::Punct(punct) = token else {
            is_arrow = false;
            continue;
        };
        match punct.as_char() {
            '<' => depth += 1,
            '>' if !is_arrow => depth = depth.saturating_sub(1),
            ',' if depth == 0 => {
                all.push(&tokens[start..index]);
                start = index + 1;
            }
            _ => {}
        }
        is_arrow = "-=".contains(punct.as_char()) && punct.spacing() == Spacing::Joint;
    }
    if start < tokens.len() {
        all.push(&tokens[start..]);
    }
    all
}

/// What is in the parentheses behind `word`, if it has the form that belongs there.
fn group(word: String, content: TokenStream) -> Option<Group> {
    let is_foreign = word == "windows";
    if !GROUPS.contains(&word.as_str()) || (is_foreign && cfg!(not(feature = "windows-rs"))) {
        return None;
    }
    let mut tokens = Vec::new();
    flat(content, &mut tokens);
    let mut field = None;
    if matches!(word.as_str(), "delegate" | "aggregate") {
        let (last, before) = tokens.split_last()?;
        let name: Option<Ident> = parsed(std::slice::from_ref(last));
        let number: Option<Index> = parsed(std::slice::from_ref(last));
        field = name.map(|name| name.unraw().to_string()).or(number.map(|number| number.index.to_string()));
        let arrow: Option<Token![=>]> = parsed(before.get(before.len().checked_sub(2)?..)?);
        field.as_ref().and(arrow)?;
        tokens.truncate(tokens.len() - 3);
    }
    let parts = parted(&tokens);
    let ends_with_comma = matches!(tokens.last(), Some(TokenTree::Punct(comma)) if comma.as_char() == ',');
    if parts.is_empty() || (field.is_some() && ends_with_comma) {
        return None;
    }
    let mut interfaces = parts.into_iter().map(parsed).collect::<Option<Vec<Path>>>()?;
    if is_foreign {
        // One interface, and behind it its parents.
        interfaces.truncate(1);
    }
    Some(Group { word, interfaces, field })
}

pub(super) fn fault_of_object(arguments: &TokenStream, item: &DeriveInput) -> Fault {
    let said = Said::of(arguments);
    let is_class = !said.clsids.is_empty();
    let has_lifetimes = item.generics.params.iter().any(|param| matches!(param, GenericParam::Lifetime(_)));
    let interfaces = || said.groups.iter().flat_map(|group| &group.interfaces);
    let is_unknown = |path: &Path| path.segments.iter().next_back().is_some_and(|last| last.ident == "IUnknown");
    let (mut words, mut names) = (HashSet::new(), HashSet::new());
    let fields = || said.groups.iter().filter_map(|group| group.field.as_deref());
    first([
        (has_lifetimes && !said.says("scoped"), "it has lifetimes"),
        (EXCLUSIONS.iter().any(|(one, other)| said.says(one) && said.says(other)), "two words contradict each other"),
        (!said.words.iter().all(|word| words.insert(word)) || said.krates > 1, "a word is there twice"),
        (said.unknown > 0, "an argument is none"),
        (said.clsids.len() > 1 || said.prog_ids.len() > 1, "a class has two names of a kind"),
        (!said.clsids.iter().all(|text| is_clsid(text)), "the CLSID is none"),
        (!said.prog_ids.iter().all(|text| is_prog_id(text)), "the ProgID is none"),
        (said.clsids.is_empty() && !said.prog_ids.is_empty(), "a ProgID of no class"),
        (is_class && (said.says("scoped") || !item.generics.params.is_empty()), "it cannot be a class"),
        (said.own() == 0, "it has no identity"),
        (interfaces().any(is_unknown), "`IUnknown` is among its interfaces"),
        (!interfaces().all(|path| names.insert(path.to_token_stream().to_string())), "an interface is there twice"),
        (!fields().all(|field| has_field(item, field)), "it has no such field"),
    ])
}

/// Whether a struct has a field in every configuration, by its name or number.
fn has_field(item: &DeriveInput, wanted: &str) -> bool {
    let Data::Struct(data) = &item.data else {
        return false;
    };
    let is_plain = |field: &syn::Field| !field.attrs.iter().any(|attribute| attribute.path().is_ident("cfg"));
    match &data.fields {
        Fields::Named(fields) => {
            let found = |field: &&syn::Field| field.ident.as_ref().is_some_and(|name| name.unraw() == wanted);
            fields.named.iter().find(found).is_some_and(is_plain)
        }
        Fields::Unnamed(fields) => {
            let number = wanted.parse().ok();
            number.is_some_and(|number: usize| {
                number < fields.unnamed.len() && fields.unnamed.iter().take(number + 1).all(is_plain)
            })
        }
        Fields::Unit => false,
    }
}

/// The parser takes `struct Store<_>`, which neither the compiler takes nor the parser where it is used.
pub(super) fn is_rust(item: &DeriveInput) -> bool {
    item.generics.params.iter().all(|param| !matches!(param, GenericParam::Type(param) if param.ident == "_"))
}
