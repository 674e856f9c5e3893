//! From an [`Object`] to the items that users get besides their own type: one function for each. Items without a name are in an
//! unnamed constant, where `__com` is short for the runtime. What the object answers beyond what it lists is in [`composition`].

mod composition;
mod field_type;

use proc_macro2::TokenStream;
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::Ident;
use syn::ext::IdentExt;

use super::model::{Flag, Object, text_of};
use crate::located::{place_of, word_at};

pub(crate) fn expand(object: &Object) -> TokenStream {
    let names = Names::of(object);
    let named = expand_impl_type(object, &names);
    let unnamed = [
        expand_deref(object, &names),
        expand_handles(object, &names),
        expand_object(object, &names),
        composition::expand_delegates(object, &names),
        composition::expand_unknown(object, &names).unwrap_or_default(),
        expand_conversion(object, &names),
        expand_class(object, &names),
        expand_checks(object, &names),
    ];
    let runtime = &object.runtime;
    let Names { com, everywhere, .. } = &names;
    quote! {
        #named
        #everywhere
        const _: () = {
            use #runtime as #com;
            #(#unnamed)*
        };
    }
}

/// The two types with their generics, and the attributes that all items carry.
struct Names {
    /// The runtime, inside of the constant.
    com: Ident,
    impl_name: Ident,
    /// `Store_Impl<T>`
    impl_type: TokenStream,
    /// `Store<T>`
    state: TokenStream,
    everywhere: TokenStream,
}

impl Names {
    fn of(object: &Object) -> Self {
        let Object { attributes, name, generics, .. } = object;
        let impl_name = format_ident!("{}_Impl", name.unraw(), span = name.span());
        let (_, arguments, _) = generics.split_for_impl();
        // Where the user's lifetimes are repeated, each is needed once.
        let silent = generics.lifetimes().next().map(|_| quote!(#[allow(single_use_lifetimes)]));
        Self {
            com: format_ident!("__com"),
            impl_type: quote!(#impl_name #arguments),
            impl_name,
            state: quote!(#name #arguments),
            everywhere: quote!(#(#attributes)* #silent),
        }
    }
}

/// `Store_Impl`, on which the interfaces are implemented. Its field has a name that no state has, as `self.0` and
/// `self.name` in an implementation mean the fields of the state.
fn expand_impl_type(object: &Object, names: &Names) -> TokenStream {
    let Object { runtime, visibility, name, generics, .. } = object;
    let Names { impl_name, state, everywhere, .. } = names;
    let (_, _, clause) = generics.split_for_impl();
    let params = generics.lt_token.map(|_| {
        let params = &generics.params;
        quote!(<#params>)
    });
    let vtables = composition::vtables(object);
    let header = composition::header(object, runtime).into_iter();
    let doc = format!("A [`{name}`] as a COM object in place: implement its interfaces on this type.");
    quote! {
        #everywhere
        #[doc = #doc]
        #[repr(transparent)]
        #[allow(non_camel_case_types)]
        #visibility struct #impl_name #params #clause {
            object__: #runtime::Object<#state, #runtime::Vtables<#vtables> #(, #header)*>,
        }
    }
}

/// From `Store_Impl` to the state.
fn expand_deref(object: &Object, names: &Names) -> TokenStream {
    let Names { com, impl_type, state, .. } = names;
    let (impl_generics, _, clause) = object.generics.split_for_impl();
    quote! {
        impl #impl_generics #com::Deref for #impl_type #clause {
            type Target = #state;
            fn deref(&self) -> &Self::Target {
                &self.object__
            }
        }
    }
}

/// What `Store_Impl` hands out.
fn expand_handles(object: &Object, names: &Names) -> TokenStream {
    let Object { visibility, generics, .. } = object;
    let Names { com, impl_type, state, .. } = names;
    let (impl_generics, _, _) = generics.split_for_impl();
    let clause = owned_clause(object, names);
    let to_com = (!object.is(Flag::Scoped)).then(|| {
        quote! {
            /// A new owner of this object.
            #[inline]
            #visibility fn to_com(&self) -> #com::Com<#state> {
                self.object__.to_com()
            }
        }
    });
    quote! {
        #[allow(dead_code)]
        impl #impl_generics #impl_type #clause {
            #to_com
            /// A counted pointer to interface `I` of this object.
            #visibility fn to_interface<__I: #com::VtableFor<Self, 0>>(&self) -> __I {
                self.object__.to_interface()
            }
        }
    }
}

/// What makes the type a COM object.
fn expand_object(object: &Object, names: &Names) -> TokenStream {
    let Names { com, impl_type, state, .. } = names;
    let (impl_generics, _, _) = object.generics.split_for_impl();
    let clause = owned_clause(object, names);
    let vtables = composition::vtables(object);
    let header = composition::header(object, com).unwrap_or_else(|| quote!(#com::Header<#com::Owned>));
    let chains = composition::chains(object, names);
    let more = composition::expand_more(object, names);
    quote! {
        unsafe impl #impl_generics #com::ComObject for #state #clause {
            type Impl = #impl_type;
            type Vtables = #com::Vtables<#vtables>;
            type Header = #header;
            const CHAINS: &'static [#com::Chain] = &[#(#chains),*];
            const VTABLES: Self::Vtables = #com::vtables::<Self, _>();
            #more
        }
        unsafe impl #impl_generics #com::ObjectImpl for #impl_type #clause {
            type State = #state;
        }
    }
}

/// From the type straight to `IUnknown`, which only its own crate can write.
fn expand_conversion(object: &Object, names: &Names) -> TokenStream {
    if object.is(Flag::Scoped) {
        return TokenStream::new();
    }
    let Names { com, state, .. } = names;
    let (impl_generics, _, _) = object.generics.split_for_impl();
    let clause = owned_clause(object, names);
    quote! {
        impl #impl_generics ::core::convert::From<#state> for #com::IUnknown #clause {
            #[inline]
            fn from(state: #state) -> Self {
                #com::IntoInterface::into_interface(state)
            }
        }
    }
}

/// What a server knows the objects by. What is missing for that is said of the key.
fn expand_class(object: &Object, names: &Names) -> TokenStream {
    let Some((key, clsid)) = object.class.clsid() else {
        return TokenStream::new();
    };
    let state = &names.state;
    let com = word_at(place_of(key), &names.com);
    let name = object.name.unraw().to_string();
    let prog_id = object.class.prog_id().map(|text| {
        quote! {
            const PROG_ID: ::core::option::Option<&'static ::core::primitive::str> = ::core::option::Option::Some(#text);
        }
    });
    let class = quote_spanned!(place_of(key)=> #com::ComClass for #state);
    quote! {
        impl #class {
            const CLSID: #com::GUID = #com::GUID::from_u128(#clsid);
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
    let Object { generics, refused, .. } = object;
    let state = &names.state;
    let mut answered = composition::answered(object);
    if answered.len() < 2 {
        answered.clear();
    }
    if !generics.params.is_empty() || answered.len() + refused.len() == 0 {
        return TokenStream::new();
    }
    // The later of two entries is the one too many, so it is asked first.
    let checks = answered.into_iter().rev().map(|(index, interface)| {
        let (text, place) = (format!("`{}`", text_of(interface)), place_of(interface));
        let com = word_at(place, &names.com);
        quote_spanned!(place=> #com::check_answered_once::<#state>(#index, #text);)
    });
    let refused = refused.iter().enumerate().map(|(index, interface)| {
        let place = place_of(interface);
        let com = word_at(place, &names.com);
        quote_spanned!(place=> #com::check_refused::<#state>(#index);)
    });
    quote!(#(#checks)* #(#refused)*)
}
