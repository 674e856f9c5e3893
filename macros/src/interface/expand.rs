//! From an [`Interface`] to the items that users get: one function for each. What the layout of the vtable decides is
//! in [`vtable`]; what the compiler verifies, in [`checks`].

mod checks;
mod lifetimes;
mod vtable;
mod written;

use proc_macro2::{Literal, Span, TokenStream};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::ext::IdentExt;
use syn::{Ident, Token};

use self::written::{Answer, Everywhere, Signature};
use super::model::{BASE, Interface, Method, Param, Slot};
use crate::located::{place_of, word_at};

/// What users name stands on its own; what only has to be there stands in one constant without a name, in which
/// `__com` is short for the runtime.
pub(crate) fn expand(interface: &Interface) -> TokenStream {
    let names = Names::of(interface);
    let Names { com, answer, returned, everywhere, .. } = &names;
    let runtime = &interface.runtime;
    let named = [
        expand_pointer(interface, &names),
        vtable::expand_vtable(interface, &names),
        expand_impl_trait(interface, &names),
    ];
    let unnamed = [
        expand_interface(interface, &names),
        expand_callers(interface, &names),
        vtable::expand_vtable_for(interface, &names),
        vtable::expand_foreign_vtable(interface, &names).unwrap_or_default(),
        checks::expand_checks(interface, &names),
    ];
    quote! {
        #(#named)*

        #everywhere
        #[allow(nonstandard_style, dead_code, deprecated, clippy::missing_safety_doc, clippy::too_many_arguments)]
        const _: () = {
            use #runtime::{self as #com, Answer as #answer, AbiOf as #returned};
            #(#unnamed)*
        };
    }
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
    let methods = interface.methods().map(|method| {
        let Method { attributes, default, .. } = method;
        let signature = Signature(method);
        let end = default.is_none().then(<Token![;]>::default);
        quote!(#(#attributes)* #signature #default #end)
    });
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
    let methods = interface.slots.iter().map(|slot| expand_descriptor(names, slot));
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
        #com::pointer!(#name(#parent));
        unsafe impl #com::Interface for #name {
            type Vtable = #vtable;
            const IID: #com::GUID = #constant;
        }
        #[diagnostic::do_not_recommend]
        unsafe impl #com::ComInterface for #name {
            const PARENT: #com::MaybeParent = #of_parent;
            const NAME: &'static ::core::primitive::str = #text;
        }
        impl<__O> #com::Described<__O> for #name {
            const OWN_METHODS: &'static [#com::MethodDescriptor] = &[#(#methods),*];
        }
        #threads
    }
}

/// A slot as data. Each parameter is asked for its type here and nowhere else, so what is wrong with it is said once, at its
/// place; the output by way of the type in the vtable, at which it is said.
fn expand_descriptor(names: &Names<'_>, slot: &Slot) -> TokenStream {
    let com = &names.com;
    let method = match slot {
        Slot::Method(method) => method,
        Slot::Reserved(reserved) => {
            let text = reserved.name.unraw().to_string();
            return quote!(#com::reserved(#text));
        }
    };
    let Method { name, params, place, retval, .. } = &**method;
    let text = name.unraw().to_string();
    let (types, texts) =
        (params.iter().map(|param| &param.ty), params.iter().map(|param| param.name.unraw().to_string()));
    let (out, out_text) =
        (retval.then(|| quote!(*mut #com::c_void)).into_iter(), retval.then_some("retval").into_iter());
    let returns = names.answer_of(method);
    let description = format_ident!("method{}", method.abi_params(), span = *place);
    quote_spanned!(*place=> #com::#description::<#returns #(, #types)* #(, #out)*>(#text, &[#(#texts,)* #(#out_text)*]))
}

/// The methods as a caller sees them.
fn expand_callers(interface: &Interface, names: &Names<'_>) -> TokenStream {
    let Interface { iid, visibility, name, .. } = interface;
    let com = &names.com;
    let count = interface.slots.len();
    let callers = interface.slots.iter().enumerate().filter_map(|(index, slot)| {
        let Slot::Method(method) = slot else { return None };
        let Method { attributes, .. } = &**method;
        let signature = Signature(method);
        let body = expand_call(names, method, count - index);
        Some(quote! {
            #(#attributes)*
            #visibility #signature {
                unsafe { #body }
            }
        })
    });
    quote! {
        impl #name {
            /// The IID of this interface.
            #visibility const IID: #com::GUID = #com::GUID::from_u128(#iid);
            #(#callers)*
        }
    }
}

/// The call of the function in the slot, which is `from_end` slots before the end of the vtable.
fn expand_call(names: &Names<'_>, method: &Method, from_end: usize) -> TokenStream {
    let Method { params, place, retval, .. } = method;
    let place = *place;
    if *retval {
        return expand_retval_call(&word_at(place, &names.com), method);
    }
    // At the place of its type: what is wrong with that is then said of the parameter alone.
    let args = params.iter().map(|Param { name, place, .. }| word_at(name.span().located_at(*place), name));
    let (answer, returned) = (names.answer_of(method), word_at(place, &names.returned));
    let call = format_ident!("call{}", params.len(), span = place);
    let from_end = Literal::usize_unsuffixed(from_end);
    quote_spanned!(place=> <#answer as #returned<_>>::#call(self, #from_end #(, #args)*))
}

/// The same where the vtable says which type the out pointer has.
fn expand_retval_call(com: &Ident, method: &Method) -> TokenStream {
    let Method { name, params, place, .. } = method;
    let (place, name) = (*place, word_at(*place, name));
    let args = params.iter().map(|Param { name, ty, place }| match lifetimes::lasting(ty) {
        Some(_) => quote_spanned!(*place=> #com::lasting(#name)),
        None => name.to_token_stream(),
    });
    let out = local("out");
    quote_spanned!(place=> #com::read(|#out| (#com::vtable(self).#name)(#com::this(self) #(, #args)*, #out)))
}

impl Method {
    /// The parameters of the vtable function, behind `this`.
    fn abi_params(&self) -> usize {
        self.params.len() + usize::from(self.retval)
    }
}
