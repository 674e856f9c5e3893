//! What an object answers beyond what it lists, and what it keeps for that.

use proc_macro2::{Literal, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::ext::IdentExt;
use syn::{Member, Path};

use super::super::model::{ByField, Flag, Object, TearOff};
use super::field_type::outside_of_struct;
use super::{Names, owned_clause};
use crate::located::{located_at, place_of, word_at};

/// How many vtable pointers the object begins with.
pub(super) fn vtables(object: &Object) -> usize {
    let further = [Flag::Weak, Flag::Aggregatable].into_iter().filter(|&flag| object.is(flag)).count();
    own_chains(object) + further
}

/// The chains: what is listed, what is delegated, and what the runtime answers for the object.
fn own_chains(object: &Object) -> usize {
    let of_the_runtime = [Flag::Weak, Flag::ErrorInfo].into_iter().filter(|&flag| object.is(flag)).count();
    object.interfaces.len() + object.delegated.len() + object.foreign.len() + of_the_runtime
}

/// The interfaces that the object answers as they are written, with the indices that `check_answered_once` has for them: chains,
/// tear-offs, aggregated ones.
pub(super) fn answered(object: &Object) -> Vec<(usize, &Path)> {
    let chains = object.interfaces.iter().chain(object.delegated.iter().map(|delegated| &delegated.interface));
    let chains = chains.chain(object.foreign.iter().filter_map(|chain| chain.first()));
    let others = object.tear_offs.iter().map(|tear_off| &tear_off.interface);
    let others = others.chain(object.aggregated.iter().map(|aggregated| &aggregated.interface));
    chains.enumerate().chain((own_chains(object)..).zip(others)).collect()
}

/// The bookkeeping of an object that asks for more than a count, where `runtime` is the path of the runtime.
pub(super) fn header(object: &Object, runtime: &impl ToTokens) -> Option<TokenStream> {
    let kinds =
        [(Flag::Weak, quote!(Weakly)), (Flag::Aggregatable, quote!(Aggregatable)), (Flag::Scoped, quote!(Scoped))];
    let counts = kinds.into_iter().find(|&(flag, _)| object.is(flag)).map(|(_, counts)| counts);
    let (cached, is_bound) = (object.cached_tear_offs(), object.is(Flag::ApartmentBound));
    if counts.is_none() && cached == 0 && !is_bound {
        return None;
    }
    let counts = counts.unwrap_or_else(|| quote!(Owned));
    let tear_offs = if cached == 0 { quote!(()) } else { quote!(#runtime::TearOffCache<#cached>) };
    let apartment = if is_bound { quote!(#runtime::ApartmentBound) } else { quote!(()) };
    Some(quote!(#runtime::Header<#runtime::#counts, #tear_offs, #apartment>))
}

/// The elements of `CHAINS`.
pub(super) fn chains(object: &Object, names: &Names) -> Vec<TokenStream> {
    let Names { com, impl_type, .. } = names;
    let mut chains = Vec::new();
    let push = |chains: &mut Vec<TokenStream>, interface: &dyn ToTokens, place, servant: TokenStream| {
        let index = Literal::usize_unsuffixed(chains.len());
        let interface = interface.to_token_stream();
        chains.push(quote_spanned!(place=> #com::Chain::of::<#interface, #servant, #index>()));
    };
    for interface in &object.interfaces {
        push(&mut chains, interface, place_of(interface), impl_type.clone());
    }
    for (index, ByField { interface, field }) in object.delegated.iter().enumerate() {
        let (ty, index) = (type_of(object, field, names), Literal::usize_unsuffixed(index));
        push(&mut chains, interface, place_of(interface), quote!(#com::Delegated<#impl_type, #ty, #index>));
    }
    for chain in &object.foreign {
        chains.extend(expand_foreign_chain(names, chain, chains.len()));
    }
    if let Some(word) = object.flag(Flag::Weak) {
        let source = quote!(#com::IWeakReferenceSource);
        push(&mut chains, &source, place_of(word), quote!(#com::ByRuntime<#impl_type>));
    }
    if let Some(word) = object.flag(Flag::ErrorInfo) {
        let interface = quote!(#com::ISupportErrorInfo);
        push(&mut chains, &interface, place_of(word), quote!(#com::ByRuntime<#impl_type>));
    }
    chains
}

/// An interface of windows-rs, whose vtable windows-core makes: it goes back from its own vtable pointer to the object.
fn expand_foreign_chain(names: &Names, chain: &[Path], index: usize) -> Option<TokenStream> {
    let Names { com, impl_type, .. } = names;
    let interface = chain.first()?;
    let windows_rs = quote!(#com::windows_rs);
    let root = quote!(<#com::IUnknown as #com::ComInterface>::DESCRIPTOR);
    let described = chain.iter().rev().fold(root, |parent, interface| {
        let text = interface.segments.last().map(|last| last.ident.unraw().to_string()).unwrap_or_default();
        quote_spanned!(place_of(interface)=> const { &#windows_rs::foreign::<#interface>(#text, #parent) })
    });
    let offset = Literal::isize_unsuffixed(-isize::try_from(index).ok()?);
    let vtable = quote_spanned! {place_of(interface)=>
        const { &<<#interface as #com::Interface>::Vtable>::new::<#impl_type, #offset>() }
    };
    Some(quote_spanned!(place_of(interface)=> #com::Chain::foreign(#windows_rs::erased(#vtable), #described)))
}

/// What windows-core asks of an object whose vtables it makes.
pub(super) fn expand_unknown(object: &Object, names: &Names) -> Option<TokenStream> {
    let Names { com: runtime, impl_type, .. } = names;
    if object.foreign.is_empty() {
        return None;
    }
    let (impl_generics, _, _) = object.generics.split_for_impl();
    let clause = owned_clause(object, names);
    let com = quote!(#runtime::windows_rs);
    Some(quote! {
        #[allow(non_snake_case)]
        impl #impl_generics #com::IUnknownImpl for #impl_type #clause {
            type Impl = #com::Nobody;
            fn get_impl(&self) -> &Self::Impl {
                #com::no_state()
            }
            fn get_impl_mut(&mut self) -> &mut Self::Impl {
                #com::no_state()
            }
            fn into_inner(self) -> Self::Impl {
                #com::no_state()
            }
            unsafe fn QueryInterface(
                &self,
                iid: *const #runtime::GUID,
                interface: *mut *mut #runtime::c_void,
            ) -> #runtime::HRESULT {
                unsafe { #com::query(self, iid, interface) }
            }
            fn AddRef(&self) -> ::core::primitive::u32 {
                #com::add_ref(self)
            }
            unsafe fn Release(object: *mut Self) -> ::core::primitive::u32 {
                unsafe { #com::release(object) }
            }
            fn is_reference_count_one(&self) -> ::core::primitive::bool {
                #com::is_last(self)
            }
            unsafe fn GetTrustLevel(&self, value: *mut ::core::primitive::i32) -> #runtime::HRESULT {
                unsafe { #com::trust_level(value) }
            }
            fn to_object(&self) -> #com::ComObject<Self::Impl> {
                #com::no_state()
            }
        }
    })
}

/// What is not as it is in most objects.
pub(super) fn expand_more(object: &Object, names: &Names) -> TokenStream {
    let Names { com, impl_type, .. } = names;
    let further = expand_further_vtables(object, names);
    let tear_offs = expand_tear_offs(object, names);
    let aggregated = expand_aggregated(object, names);
    let refused = object.refused.iter().map(|interface| {
        let place = place_of(interface);
        let com = word_at(place, com);
        quote_spanned!(place=> #com::refused::<#interface>())
    });
    let refused =
        (!object.refused.is_empty()).then(|| quote!(const REFUSED: &'static [#com::GUID] = &[#(#refused),*];));
    let query = object.flag(Flag::QueryHook).map(|word| {
        // On the word that asks for the hook, not on the type.
        let place = place_of(word);
        let (com_here, implementer) = (word_at(place, com), located_at(place, impl_type));
        let hook = quote_spanned!(place=> <#implementer as #com_here::QueryHook>::query);
        quote! {
            const QUERY: ::core::option::Option<#com::Query<#impl_type>> = ::core::option::Option::Some(#hook);
        }
    });
    let agile = object.flag(Flag::Agile).map(|word| {
        let place = place_of(word);
        let com = word_at(place, com);
        let agile = quote_spanned!(place=> #com::agile::<Self>());
        quote!(const AGILE: ::core::primitive::bool = #agile;)
    });
    let guarded = object.is(Flag::Guarded).then(|| {
        quote!(
            const GUARDED: ::core::primitive::bool = true;
        )
    });
    quote!(#further #tear_offs #aggregated #refused #query #agile #guarded)
}

fn expand_further_vtables(object: &Object, names: &Names) -> Option<TokenStream> {
    let Names { com, impl_type, .. } = names;
    let maker = if object.is(Flag::Weak) {
        quote!(weak_reference)
    } else if object.is(Flag::Aggregatable) {
        quote!(nondelegating_unknown)
    } else {
        return None;
    };
    let index = Literal::usize_unsuffixed(own_chains(object));
    Some(quote! {
        const FURTHER_VTABLES: &'static [*const #com::c_void] = &[#com::#maker::<#impl_type, #index>()];
    })
}

fn expand_tear_offs(object: &Object, names: &Names) -> Option<TokenStream> {
    let Names { com, impl_type, .. } = names;
    let mut cached = 0;
    let tear_offs = object.tear_offs.iter().map(|TearOff { interface, is_cached }| {
        let place = place_of(interface);
        let com = word_at(place, com);
        if *is_cached {
            let index = Literal::usize_unsuffixed(cached);
            cached += 1;
            quote_spanned!(place=> #com::TearOff::cached::<#interface, #impl_type, #index>())
        } else {
            quote_spanned!(place=> #com::TearOff::of::<#interface, #impl_type>())
        }
    });
    let tear_offs: Vec<_> = tear_offs.collect();
    (!tear_offs.is_empty()).then(|| quote!(const TEAR_OFFS: &'static [#com::TearOff] = &[#(#tear_offs),*];))
}

fn expand_aggregated(object: &Object, names: &Names) -> Option<TokenStream> {
    let Names { com, impl_type, .. } = names;
    if object.aggregated.is_empty() {
        return None;
    }
    let descriptors = object.aggregated.iter().map(|ByField { interface, .. }| {
        let place = place_of(interface);
        let com = word_at(place, com);
        quote_spanned!(place=> <#interface as #com::ComInterface>::DESCRIPTOR)
    });
    let arms = object.aggregated.iter().enumerate().map(|(index, ByField { field, .. })| {
        let place = place_of(field);
        let (com, index) = (word_at(place, com), Literal::usize_unsuffixed(index));
        let inner = quote_spanned!(place=> #com::inner_of(&(**object).#field));
        quote!(#index => ::core::option::Option::Some(#inner),)
    });
    Some(quote! {
        const AGGREGATED: &'static [&'static #com::InterfaceDescriptor] = &[#(#descriptors),*];
        fn inner(object: &#impl_type, index: ::core::primitive::usize) -> ::core::option::Option<&#com::Inner> {
            match index {
                #(#arms)*
                _ => ::core::option::Option::None,
            }
        }
    })
}

/// The ways to the fields that interfaces are delegated to.
pub(super) fn expand_delegates(object: &Object, names: &Names) -> TokenStream {
    let Names { com, impl_type, .. } = names;
    let (impl_generics, _, _) = object.generics.split_for_impl();
    let clause = owned_clause(object, names);
    let delegates = object.delegated.iter().enumerate().map(|(index, ByField { field, .. })| {
        let (ty, index) = (type_of(object, field, names), Literal::usize_unsuffixed(index));
        quote! {
            impl #impl_generics #com::Delegate<#ty, #index> for #impl_type #clause {
                fn field(&self) -> &#ty {
                    &(**self).#field
                }
            }
        }
    });
    delegates.collect()
}

fn type_of(object: &Object, field: &Member, names: &Names) -> Option<TokenStream> {
    object.field(field).map(|field| outside_of_struct(&field.ty, &names.state))
}
