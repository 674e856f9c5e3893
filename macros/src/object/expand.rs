//! From an [`Object`] to the items that users get besides their own type: one function for each. What the object answers
//! beyond what it lists is in [`composition`].

mod composition;
mod field_type;

use proc_macro2::TokenStream;
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::Ident;
use syn::ext::IdentExt;

use super::model::{Flag, Object, text_of};
use crate::located::{located, place_of};

pub(crate) fn expand(object: &Object) -> TokenStream {
    let names = Names::of(object);
    let items = [
        expand_impl_type(object, &names),
        expand_handles(object, &names),
        expand_object(object, &names),
        composition::expand_delegates(object, &names),
        composition::expand_unknown(object, &names).unwrap_or_default(),
        expand_conversion(object, &names),
        expand_class(object, &names),
        expand_checks(object, &names),
    ];
    items.into_iter().collect()
}

/// The two types with their generics, and the attributes that all items carry.
struct Names {
    impl_name: Ident,
    /// `Store_Impl<T>`
    impl_type: TokenStream,
    /// `Store<T>`
    state: TokenStream,
    /// `[*const c_void; 2]`
    vtables: TokenStream,
    /// The bookkeeping, if it is not the usual one.
    header: Option<TokenStream>,
    everywhere: TokenStream,
}

impl Names {
    fn of(object: &Object) -> Self {
        let Object { runtime, attributes, name, generics, .. } = object;
        let impl_name = format_ident!("{}_Impl", name.unraw(), span = name.span());
        let (_, arguments, _) = generics.split_for_impl();
        let count = composition::vtables(object);
        // Where the user's lifetimes are repeated, each is needed once.
        let silent = generics.lifetimes().next().map(|_| quote!(#[allow(single_use_lifetimes)]));
        Self {
            impl_type: quote!(#impl_name #arguments),
            impl_name,
            state: quote!(#name #arguments),
            vtables: quote!(#runtime::Vtables<#count>),
            header: composition::header(object),
            everywhere: quote!(#(#attributes)* #silent),
        }
    }
}

/// `Store_Impl`, on which the interfaces are implemented. Its field has a name that no state has, as `self.0` and
/// `self.name` in an implementation mean the fields of the state.
fn expand_impl_type(object: &Object, names: &Names) -> TokenStream {
    let Object { runtime, visibility, name, generics, .. } = object;
    let Names { impl_name, impl_type, state, vtables, header, everywhere } = names;
    let (impl_generics, _, clause) = generics.split_for_impl();
    let params = generics.lt_token.map(|_| {
        let params = &generics.params;
        quote!(<#params>)
    });
    let header = header.iter();
    let doc = format!("A [`{name}`] as a COM object in place: implement its interfaces on this type.");
    quote! {
        #everywhere
        #[doc = #doc]
        #[repr(transparent)]
        #[allow(non_camel_case_types)]
        #visibility struct #impl_name #params #clause {
            object__: #runtime::Object<#state, #vtables #(, #header)*>,
        }

        #everywhere
        impl #impl_generics #runtime::Deref for #impl_type #clause {
            type Target = #state;
            fn deref(&self) -> &Self::Target {
                &self.object__
            }
        }
    }
}

/// What `Store_Impl` hands out.
fn expand_handles(object: &Object, names: &Names) -> TokenStream {
    let Object { runtime, visibility, generics, .. } = object;
    let Names { impl_type, state, everywhere, .. } = names;
    let (impl_generics, _, _) = generics.split_for_impl();
    let clause = owned_clause(object, names);
    let to_com = (!object.is(Flag::Scoped)).then(|| {
        quote! {
            /// A new owner of this object.
            #[inline]
            #visibility fn to_com(&self) -> #runtime::Com<#state> {
                self.object__.to_com()
            }
        }
    });
    quote! {
        #everywhere
        #[allow(dead_code)]
        impl #impl_generics #impl_type #clause {
            #to_com
            /// A counted pointer to interface `I` of this object.
            #visibility fn to_interface<__I: #runtime::VtableFor<Self, 0>>(&self) -> __I {
                self.object__.to_interface()
            }
        }
    }
}

/// What makes the type a COM object.
fn expand_object(object: &Object, names: &Names) -> TokenStream {
    let Object { runtime, generics, .. } = object;
    let Names { impl_type, state, vtables, header, everywhere, .. } = names;
    let (impl_generics, _, _) = generics.split_for_impl();
    let clause = owned_clause(object, names);
    let header = header.clone().unwrap_or_else(|| quote!(#runtime::Header<#runtime::Owned>));
    let chains = composition::chains(object, names);
    let more = composition::expand_more(object, impl_type);
    quote! {
        #everywhere
        unsafe impl #impl_generics #runtime::ComObject for #state #clause {
            type Impl = #impl_type;
            type Vtables = #vtables;
            type Header = #header;
            const CHAINS: &'static [#runtime::Chain] = &[#(#chains),*];
            const VTABLES: #vtables = #runtime::vtables::<Self, _>();
            #more
        }
        #everywhere
        unsafe impl #impl_generics #runtime::ObjectImpl for #impl_type #clause {
            type State = #state;
        }
    }
}

/// From the type straight to `IUnknown`, which only its own crate can write.
fn expand_conversion(object: &Object, names: &Names) -> TokenStream {
    let Object { runtime, generics, .. } = object;
    if object.is(Flag::Scoped) {
        return TokenStream::new();
    }
    let Names { state, everywhere, .. } = names;
    let (impl_generics, _, _) = generics.split_for_impl();
    let clause = owned_clause(object, names);
    quote! {
        #everywhere
        impl #impl_generics ::core::convert::From<#state> for #runtime::IUnknown #clause {
            #[inline]
            fn from(state: #state) -> Self {
                #runtime::IntoInterface::into_interface(state)
            }
        }
    }
}

/// What a server knows the objects by. What is missing for that is said of the key.
fn expand_class(object: &Object, names: &Names) -> TokenStream {
    let Some((key, clsid)) = object.class.clsid() else {
        return TokenStream::new();
    };
    let Names { state, everywhere, .. } = names;
    let runtime = located(&object.runtime, key);
    let name = object.name.unraw().to_string();
    let prog_id = object.class.prog_id().map(|text| {
        quote! {
            const PROG_ID: ::core::option::Option<&'static ::core::primitive::str> = ::core::option::Option::Some(#text);
        }
    });
    let class = quote_spanned!(place_of(key)=> #runtime::ComClass for #state);
    quote! {
        #everywhere
        impl #class {
            const CLSID: #runtime::GUID = #runtime::GUID::from_u128(#clsid);
            const NAME: &'static ::core::primitive::str = #name;
            #prog_id
        }
    }
}

/// The user's where clause, and that a generic object borrows nothing.
fn owned_clause(object: &Object, names: &Names) -> TokenStream {
    let state = &names.state;
    let (_, _, clause) = object.generics.split_for_impl();
    if object.generics.params.is_empty() || object.is(Flag::Scoped) {
        return clause.to_token_stream();
    }
    let predicates = clause.map(|clause| clause.predicates.iter()).into_iter().flatten();
    quote!(where #(#predicates,)* #state: 'static)
}

/// No interface is answered twice, or refused and answered. For generic types the compiler gets to this when one is
/// created.
fn expand_checks(object: &Object, names: &Names) -> TokenStream {
    let Object { runtime, generics, refused, .. } = object;
    let Names { state, everywhere, .. } = names;
    let mut answered = composition::answered(object);
    if answered.len() < 2 {
        answered.clear();
    }
    if !generics.params.is_empty() || answered.len() + refused.len() == 0 {
        return TokenStream::new();
    }
    // The later of two entries is the one too many, so it is asked first.
    let checks = answered.into_iter().rev().map(|(index, interface)| {
        let text = format!("`{}`", text_of(interface));
        let runtime = located(runtime, interface);
        quote_spanned!(place_of(interface)=> #runtime::check_answered_once::<#state>(#index, #text);)
    });
    let refused = refused.iter().enumerate().map(|(index, interface)| {
        let runtime = located(runtime, interface);
        quote_spanned!(place_of(interface)=> #runtime::check_refused::<#state>(#index);)
    });
    quote! {
        #everywhere
        const _: () = { #(#checks)* #(#refused)* };
    }
}
