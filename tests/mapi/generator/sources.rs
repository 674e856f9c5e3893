//! The declarations of `mapi_com`, read as source: Rust tells nothing of a trait's methods or a record's fields.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use quote::ToTokens;
use syn::{Attribute, Fields, FnArg, Item, ItemTrait, ReturnType, TraitItem, Type};

/// What is declared below a folder.
#[derive(Default)]
pub(crate) struct Declared {
    pub(crate) interfaces: Vec<Interface>,
    /// The fields of each record.
    pub(crate) records: BTreeMap<String, Vec<Param>>,
    /// What functions of these types take and return; nothing stands for no value.
    pub(crate) callbacks: BTreeMap<String, (Vec<String>, Option<String>)>,
    /// Types and constants by any other means.
    pub(crate) names: BTreeSet<String>,
}

/// A trait with `#[com_interface]`.
pub(crate) struct Interface {
    pub(crate) name: String,
    pub(crate) parent: String,
    pub(crate) methods: Vec<Method>,
}

pub(crate) struct Method {
    pub(crate) name: String,
    /// With its keywords, parameters and return type, as it is declared.
    pub(crate) signature: String,
    pub(crate) is_reserved: bool,
    pub(crate) params: Vec<Param>,
    pub(crate) returns: Returns,
}

impl Interface {
    pub(crate) fn method(&self, name: &str) -> Option<&Method> {
        self.methods.iter().find(|method| method.name == name)
    }
}

/// A parameter or a field.
pub(crate) struct Param {
    pub(crate) name: String,
    /// The last name of a path, nothing for other types.
    pub(crate) ty: String,
    /// What a pointer points to.
    pub(crate) target: Option<String>,
}

impl Param {
    fn new(name: String, ty: &Type) -> Self {
        let target = match ty {
            Type::Ptr(pointer) => Some(pointer.elem.to_token_stream().to_string()),
            _ => None,
        };
        Self { name, ty: type_name(ty), target }
    }
}

/// What the caller of a method gets.
pub(crate) enum Returns {
    Nothing,
    /// An ABI type as it is.
    Value,
    /// `Result<()>` and the like, where the error is what the method returns.
    Success,
    /// `Result<T>` with `#[retval]`.
    Out {
        /// The last name of `T`, nothing if it is no path.
        name: String,
        /// `T` as it is written.
        ty: String,
    },
}

/// All that is declared in the files of a folder and of the folders in it.
pub(crate) fn read(folder: &Path) -> Declared {
    let mut declared = Declared::default();
    read_into(folder, &mut declared);
    declared
}

fn read_into(folder: &Path, declared: &mut Declared) {
    let entries = fs::read_dir(folder).expect("the declarations beside the tests");
    let mut paths: Vec<_> = entries.map(|entry| entry.expect("a readable folder").path()).collect();
    paths.sort();
    for path in paths {
        if path.is_dir() {
            read_into(&path, declared);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let text = fs::read_to_string(&path).expect("a readable file");
            let file = syn::parse_file(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
            file.items.into_iter().for_each(|item| declared.add(item));
        }
    }
}

impl Declared {
    fn add(&mut self, item: Item) {
        match item {
            Item::Trait(item) if has(&item.attrs, "com_interface") => self.interfaces.push(interface(&item)),
            Item::Struct(item) => {
                self.records.insert(item.ident.to_string(), fields(&item.fields));
            }
            Item::Union(item) => {
                self.records.insert(item.ident.to_string(), fields(&Fields::Named(item.fields)));
            }
            Item::Type(item) => {
                let name = item.ident.to_string();
                let function = type_argument(&item.ty, "Option").unwrap_or(&item.ty);
                if let Type::FnPtr(function) = function {
                    let params = function.inputs.iter().map(|param| param.ty.to_token_stream().to_string());
                    let returns = match &function.output {
                        ReturnType::Type(_, ty) => Some(ty.to_token_stream().to_string()),
                        ReturnType::Default => None,
                    };
                    self.callbacks.insert(name.clone(), (params.collect(), returns));
                }
                self.names.insert(name);
            }
            Item::Const(item) => {
                self.names.insert(item.ident.to_string());
            }
            // Every word in it, as only the macro knows what it declares.
            Item::Macro(item) => {
                let words = item.mac.tokens.to_string();
                let words = words.split(|character: char| !character.is_alphanumeric() && character != '_');
                self.names.extend(words.map(str::to_owned));
            }
            _ => {}
        }
    }
}

fn has(attributes: &[Attribute], name: &str) -> bool {
    attributes.iter().any(|attribute| last_name(attribute.path()) == name)
}

fn last_name(path: &syn::Path) -> String {
    path.segments.last().map(|segment| segment.ident.to_string()).unwrap_or_default()
}

fn fields(fields: &Fields) -> Vec<Param> {
    fields.iter().filter_map(|field| Some(Param::new(field.ident.as_ref()?.to_string(), &field.ty))).collect()
}

fn interface(item: &ItemTrait) -> Interface {
    let parent = item.supertraits.iter().find_map(|bound| match bound {
        syn::TypeParamBound::Trait(bound) => Some(last_name(&bound.path)),
        _ => None,
    });
    let methods = item.items.iter().filter_map(|item| match item {
        TraitItem::Fn(function) => Some(method(function)),
        _ => None,
    });
    let name = item.ident.to_string();
    Interface { parent: parent.unwrap_or_else(|| panic!("{name} has no parent")), name, methods: methods.collect() }
}

fn method(function: &syn::TraitItemFn) -> Method {
    let signature = &function.sig;
    let params = signature.inputs.iter().filter_map(|input| match input {
        FnArg::Typed(param) => Some(Param::new(param.pat.to_token_stream().to_string(), &param.ty)),
        FnArg::Receiver(_) => None,
    });
    Method {
        name: signature.ident.to_string(),
        signature: signature.to_token_stream().to_string(),
        is_reserved: has(&function.attrs, "reserved"),
        params: params.collect(),
        returns: returns(&signature.output, has(&function.attrs, "retval")),
    }
}

fn returns(output: &ReturnType, is_retval: bool) -> Returns {
    let ReturnType::Type(_, ty) = output else {
        return Returns::Nothing;
    };
    match type_argument(ty, "Result") {
        None => Returns::Value,
        Some(ty) if is_retval => Returns::Out { name: type_name(ty), ty: ty.to_token_stream().to_string() },
        Some(_) => Returns::Success,
    }
}

/// `T` of `Generic<T>`.
fn type_argument<'a>(ty: &'a Type, generic: &str) -> Option<&'a Type> {
    let Type::Path(path) = ty else {
        return None;
    };
    let segment = path.path.segments.last().filter(|segment| segment.ident == generic)?;
    match &segment.arguments {
        syn::PathArguments::AngleBracketed(arguments) => arguments.args.iter().find_map(|argument| match argument {
            syn::GenericArgument::Type(ty) => Some(ty),
            _ => None,
        }),
        _ => None,
    }
}

fn type_name(ty: &Type) -> String {
    match ty {
        Type::Path(path) => last_name(&path.path),
        _ => String::new(),
    }
}
