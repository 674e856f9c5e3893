//! The vtable of an interface and the functions that objects put into it.

use std::iter;

use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote, quote_spanned};
use syn::Token;
use syn::spanned::Spanned;

use super::super::model::{Interface, Method, Reserved, Slot};
use super::written::{Here, PointerIn};
use super::{Names, local};
use crate::located::{place_of, word_at};

/// `IFoo_Vtbl`: the parent's vtable, then one function pointer for each method.
pub(super) fn expand_vtable(interface: &Interface, names: &Names<'_>) -> TokenStream {
    let Interface { runtime, visibility, slots, .. } = interface;
    let Names { vtable, parent, base, everywhere, text, .. } = names;
    let doc = format!("The vtable of [`{text}`].");
    let place = place_of(parent);
    let located = runtime.at(place);
    let parent_vtable = quote_spanned!(place=> #located::VtableOf<#parent>);
    let slots = slots.iter().map(|slot| {
        let (name, pointer) = (slot.name(), PointerIn(runtime, slot));
        let attributes = match slot {
            Slot::Method(_) => &[][..],
            Slot::Reserved(reserved) => &reserved.attributes,
        };
        quote!(#(#attributes)* #visibility #name: #pointer,)
    });
    quote! {
        #everywhere
        #[doc = #doc]
        #[repr(C)]
        #[allow(nonstandard_style, missing_docs)]
        #visibility struct #vtable {
            #visibility #base: #parent_vtable,
            #(#slots)*
        }
    }
}

/// What windows-rs asks of an interface that its own macros implement.
pub(super) fn expand_foreign_vtable(interface: &Interface, names: &Names<'_>) -> Option<TokenStream> {
    if cfg!(not(feature = "windows-rs")) {
        return None;
    }
    let Interface { name, free_threaded, .. } = interface;
    let Names { com, vtable, impl_trait, parent, base, .. } = names;
    let slots = expand_slots(interface, names, Some(&quote!(#com::windows_rs::Elsewhere<__O, __N>)));
    let sync = free_threaded.then(|| quote!(+ ::core::marker::Sync));
    let foreign = quote!(#com::windows_rs::ForeignVtable<__O, __N>);
    Some(quote! {
        impl #com::windows_rs::RuntimeName for #name {}
        impl<__O: #impl_trait #sync, const __N: ::core::primitive::isize> #foreign for #name
        where
            #parent: #foreign,
        {
            const VTABLE: #vtable = #vtable {
                #base: <#parent as #foreign>::VTABLE,
                #slots
            };
        }
        #[doc(hidden)]
        #[allow(missing_docs)]
        impl #vtable {
            pub const fn new<__O, const __N: ::core::primitive::isize>() -> Self
            where
                #name: #foreign,
            {
                <#name as #foreign>::VTABLE
            }
            pub fn matches(iid: &#com::GUID) -> ::core::primitive::bool {
                #com::windows_rs::matches::<#name>(iid)
            }
        }
    })
}

/// The vtable that objects point to which `__T` serves. It is written where its address is taken, and read from there by
/// the vtables of children: a mistake in a type is then not followed by doubts about the address.
pub(super) fn expand_vtable_for(interface: &Interface, names: &Names<'_>) -> TokenStream {
    let Interface { name, free_threaded, .. } = interface;
    let Names { com, vtable, impl_trait, parent, base, .. } = names;
    let slots = expand_slots(interface, names, None);
    let sync = free_threaded.then(|| quote!(, Object: ::core::marker::Sync));
    let vtable_for = quote!(#com::VtableFor<__T, __N>);
    let (extends, prefix) = {
        let place = place_of(parent);
        let (com, base) = (word_at(place, com), word_at(place, base));
        (
            quote_spanned!(place=> #parent: #com::Prefix<__T, __N, Interface = #parent>),
            quote_spanned!(place=> #base: <#parent as #com::Prefix<__T, __N>>::VTABLE),
        )
    };
    quote! {
        unsafe impl<__T, __O: #impl_trait, const __N: ::core::primitive::usize> #vtable_for for #name
        where
            __T: #com::Servant<Target = __O #sync>,
            #extends,
        {
            const VTABLE_POINTER: *const #vtable = &#vtable {
                #prefix,
                #slots
            };
        }
    }
}

/// The functions that an interface adds to a vtable. `elsewhere` locates what they call, if it is no object of this crate.
fn expand_slots(interface: &Interface, names: &Names<'_>, elsewhere: Option<&TokenStream>) -> TokenStream {
    let com = &names.com;
    let slots = interface.slots.iter().enumerate().map(|(index, slot)| match slot {
        Slot::Method(method) => expand_slot(names, index, method, elsewhere),
        Slot::Reserved(Reserved { name, .. }) => quote!(#name: #com::reserved_slot),
    });
    quote!(#(#slots,)*)
}

/// The function in a slot: what it does besides calling the method is the runtime's.
fn expand_slot(names: &Names<'_>, index: usize, method: &Method, elsewhere: Option<&TokenStream>) -> TokenStream {
    let Method { name, place, on_panic, .. } = method;
    let place = *place;
    let com = word_at(place, &names.com);
    let body = expand_body(names, method);
    let slot = word_at(place, name);
    let index = Literal::usize_unsuffixed(index);
    let answer = names.answer_of(method);
    let count = method.abi_params();
    // Of the parameters, what is returned, and the function.
    let inferred = iter::repeat_n(Token![_](place), count + 2);
    let here = elsewhere.is_none().then_some(Here { com: &com, place });
    match on_panic {
        // A constant cannot panic in turn, and is not part of anything unsafe. In parentheses it is an expression also where it
        // begins as a statement does.
        Some(value) => {
            let function = format_ident!("slot{count}_or", span = place);
            quote_spanned! {place=>
                #slot: #com::#function::<Self, #here #elsewhere, #index, #answer #(, #inferred)*, _>(#body, || const { (#value) })
            }
        }
        None => {
            let function = format_ident!("slot{count}", span = place);
            quote_spanned!(place=> #slot: #com::#function::<Self, #here #elsewhere, #index, #answer #(, #inferred)*>(#body))
        }
    }
}

/// What calls the method. One that is safe and has nothing around it is that itself, which spares the compiler a closure.
fn expand_body(names: &Names<'_>, method: &Method) -> TokenStream {
    let Method { name, params, output, place, retval, unsafety, .. } = method;
    let place = *place;
    if unsafety.is_none() && !retval {
        return quote_spanned!(place=> __O::#name);
    }
    let (it, mut out) = (local("it"), local("out"));
    out.set_span(out.span().located_at(output.span()));
    let args: Vec<_> = params.iter().map(|param| &param.name).collect();
    let call = quote_spanned!(place=> __O::#name(#it #(, #args)*));
    if *retval {
        let com = word_at(place, &names.com);
        return quote_spanned!(place=> |#it #(, #args)*, #out| unsafe { #com::write(#out, || #call) });
    }
    quote_spanned!(place=> |#it #(, #args)*| unsafe { #call })
}
