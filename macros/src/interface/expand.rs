//! From an [`Interface`] to the items that users get: one function for each. What the layout of the vtable decides is
//! in [`vtable`]; what the compiler verifies, in [`checks`].

mod callers;
mod checks;
mod lifetimes;
mod vtable;
mod written;

use proc_macro2::{Delimiter, Group, Span, TokenStream};
use quote::{ToTokens, TokenStreamExt, format_ident, quote, quote_spanned};
use syn::ext::IdentExt;
use syn::{Ident, Token};

use self::callers::Caller;
use self::written::{Answer, Declared, Description, Everywhere};
use super::model::{BASE, Interface, Method, Slot};
use crate::located::{place_of, word_at};

/// What users name stands on its own; what only has to be there stands in one constant without a name, in which
/// `__com` is short for the runtime.
pub(crate) fn expand(interface: &Interface) -> TokenStream {
    let names = Names::of(interface);
    let Names { com, answer, returned, everywhere, .. } = &names;
    let runtime = &interface.runtime;
    let unnamed = [
        quote!(use #runtime::{self as #com, Answer as #answer, AbiOf as #returned};),
        expand_interface(interface, &names),
        expand_callers(interface, &names),
        vtable::expand_vtable_for(interface, &names),
        vtable::expand_foreign_vtable(interface, &names).unwrap_or_default(),
        checks::expand_checks(interface, &names),
    ];
    let mut constant = quote! {
        #everywhere
        #[allow(nonstandard_style, dead_code, deprecated, clippy::missing_safety_doc, clippy::too_many_arguments)]
        const _: () =
    };
    // All at once, and not within a quotation, which would copy them.
    constant.append(Group::new(Delimiter::Brace, TokenStream::from_iter(unnamed)));
    <Token![;]>::default().to_tokens(&mut constant);
    TokenStream::from_iter([
        expand_pointer(interface, &names),
        vtable::expand_vtable(interface, &names),
        expand_impl_trait(interface, &names),
        constant,
    ])
}

/// The names that the items have in common, and the attributes that all of them carry.
struct Names<'a> {
    vtable: Ident,
    impl_trait: Ident,
    constant: Ident,
    parent: TokenStream,
    /// The field of the vtable that holds the parent's.
    base: Ident,
    /// The runtime, inside of the constant.
    com: Ident,
    /// What a return type is in the vtable, inside of the constant.
    answer: Ident,
    /// The trait of what is returned through a vtable, inside of the constant.
    returned: Ident,
    everywhere: Everywhere<'a>,
    /// The name of the interface for people.
    text: String,
}

impl<'a> Names<'a> {
    fn of(interface: &'a Interface) -> Self {
        let runtime = &interface.runtime;
        let name = interface.name.unraw();
        let attributes = &interface.attributes.everywhere;
        Self {
            // Not as the user's own: what is wrong with a type is said of the trait, and not once more of a struct.
            vtable: format_ident!("{name}_Vtbl", span = place_of(&interface.name)),
            impl_trait: format_ident!("{name}_Impl", span = interface.name.span()),
            constant: format_ident!("IID_{name}", span = interface.name.span()),
            parent: match &interface.parent {
                Some(parent) => parent.to_token_stream(),
                None => quote!(#runtime::IUnknown),
            },
            base: format_ident!("{BASE}"),
            com: format_ident!("__com"),
            answer: format_ident!("__A"),
            returned: format_ident!("__R"),
            everywhere: Everywhere(attributes),
            text: name.to_string(),
        }
    }

    /// What the vtable function of a method returns, inside of the constant.
    fn answer_of(&'a self, method: &'a Method) -> Answer<'a> {
        Answer { names: self, method }
    }
}

/// A local name that no name of the user's can meet.
fn local(name: &str) -> Ident {
    Ident::new(name, Span::mixed_site())
}

/// `struct IFoo`, the counted pointer, and its IID.
fn expand_pointer(interface: &Interface, names: &Names<'_>) -> TokenStream {
    let Interface { runtime, visibility, name, attributes, .. } = interface;
    let Names { parent, constant, everywhere, text, .. } = names;
    let docs = &attributes.docs;
    let on_name = &attributes.on_name;
    let constant_doc = format!("The IID of [`{text}`].");
    quote! {
        #everywhere
        #(#docs)*
        #(#on_name)*
        #[repr(transparent)]
        #[allow(nonstandard_style)]
        #visibility struct #name(#runtime::Counted<#parent>);

        #everywhere
        #[doc = #constant_doc]
        #[allow(nonstandard_style, dead_code, deprecated)]
        #visibility const #constant: #runtime::GUID = #name::IID;
    }
}

/// `IFoo_Impl`: what an object implements.
fn expand_impl_trait(interface: &Interface, names: &Names<'_>) -> TokenStream {
    let visibility = &interface.visibility;
    let Names { impl_trait, everywhere, text, .. } = names;
    let doc = format!("The methods of [`{text}`], as an object implements them.");
    let message = format!("MC0156: `{{Self}}` does not implement `{impl_trait}`");
    let methods = interface.methods().map(Declared);
    quote! {
        #everywhere
        #[doc = #doc]
        #[diagnostic::on_unimplemented(message = #message)]
        #[allow(nonstandard_style, dead_code, clippy::missing_safety_doc, clippy::too_many_arguments)]
        #visibility trait #impl_trait {
            #(#methods)*
        }
    }
}

/// What makes the pointer a COM interface.
fn expand_interface(interface: &Interface, names: &Names<'_>) -> TokenStream {
    let Interface { name, free_threaded, .. } = interface;
    let Names { com, vtable, parent, constant, text, .. } = names;
    let methods = interface.slots.iter().map(|slot| Description { names, slot });
    let of_parent = {
        let place = place_of(parent);
        let com = word_at(place, com);
        quote_spanned!(place=> <#com::Parent<#parent> as #com::ComInterface>::AS_PARENT)
    };
    let threads = free_threaded.then(|| {
        quote! {
            unsafe impl ::core::marker::Send for #name {}
            unsafe impl ::core::marker::Sync for #name {}
        }
    });
    quote! {
        #com::pointer!(#name(#parent) #vtable #constant);
        impl<__O> #com::Described<__O> for #name {
            const PARENT: #com::MaybeParent = #of_parent;
            const NAME: &'static ::core::primitive::str = #text;
            const OWN_METHODS: &'static [#com::MethodDescriptor] = &[#(#methods),*];
        }
        #threads
    }
}

/// The methods as a caller sees them.
fn expand_callers(interface: &Interface, names: &Names<'_>) -> TokenStream {
    let Interface { iid, visibility, name, .. } = interface;
    let com = &names.com;
    let count = interface.slots.len();
    let callers = interface.slots.iter().enumerate().filter_map(|(index, slot)| {
        let Slot::Method(method) = slot else { return None };
        Some(Caller { names, visibility, method, from_end: count - index })
    });
    quote! {
        impl #name {
            /// The IID of this interface.
            #visibility const IID: #com::GUID = #com::GUID::from_u128(#iid);
            #(#callers)*
        }
    }
}

impl Method {
    /// The parameters of the vtable function, behind `this`.
    fn abi_params(&self) -> usize {
        self.params.len() + usize::from(self.retval)
    }
}
