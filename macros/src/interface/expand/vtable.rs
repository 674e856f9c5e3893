//! The vtable of an interface and the functions that objects put into it.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote, quote_spanned};
use syn::Ident;
use syn::ext::IdentExt;
use syn::spanned::Spanned;

use super::super::model::{Interface, Method, Param, Reserved, Slot};
use super::{Names, local};
use crate::located::{located, place_of};
use crate::runtime_path::RuntimePath;

/// `IFoo_Vtbl`: the parent's vtable, then one function pointer for each method.
pub(super) fn expand_vtable(interface: &Interface, names: &Names) -> TokenStream {
    let Interface { runtime, visibility, slots, .. } = interface;
    let Names { vtable, parent, base, everywhere, text, .. } = names;
    let doc = format!("The vtable of [`{text}`].");
    let located = located(runtime, parent);
    let parent_vtable = quote_spanned!(place_of(parent)=> <#parent as #located::Interface>::Vtable);
    let slots = slots.iter().map(|slot| {
        let (name, pointer) = (slot.name(), pointer_in(runtime, slot));
        let attributes = match slot {
            Slot::Method(_) => &[][..],
            Slot::Reserved(reserved) => &reserved.attributes,
        };
        quote!(#(#attributes)* #visibility #name: #pointer,)
    });
    quote! {
        #everywhere
        #[doc = #doc]
        #[doc(hidden)]
        #[repr(C)]
        #[allow(non_snake_case, non_camel_case_types, missing_docs)]
        #visibility struct #vtable {
            #visibility #base: #parent_vtable,
            #(#slots)*
        }
    }
}

/// The type of the function pointer in a slot.
fn pointer_in(runtime: &RuntimePath, slot: &Slot) -> TokenStream {
    let Slot::Method(method) = slot else {
        return quote!(unsafe extern "system" fn(*mut #runtime::c_void) -> #runtime::HRESULT);
    };
    let types = method.params.iter().map(|param| &param.ty);
    let out = out_type(runtime, method).into_iter();
    let output = abi_output(runtime, method);
    quote_spanned! {place_of(&method.output)=>
        unsafe extern "system" fn(*mut #runtime::c_void #(, #types)* #(, #out)*) -> #output
    }
}

/// What the function in the slot returns.
fn abi_output(runtime: impl ToTokens, method: &Method) -> TokenStream {
    let output = &method.output;
    let runtime = located(runtime, output);
    if method.retval {
        quote_spanned!(place_of(output)=> #runtime::HRESULT)
    } else {
        quote_spanned!(place_of(output)=> <#output as #runtime::Return>::Abi)
    }
}

/// The type of the trailing out pointer of a `#[retval]` method.
fn out_type(runtime: impl ToTokens, method: &Method) -> Option<TokenStream> {
    let output = &method.output;
    let runtime = located(runtime, output);
    method.retval.then(|| quote_spanned!(place_of(output)=> *mut <#output as #runtime::RetvalReturn>::Out))
}

/// The functions, as those of a type that is never made: what they are called cannot meet a name of the user's.
pub(super) fn expand_functions(interface: &Interface, names: &Names) -> TokenStream {
    let Names { com, impl_trait, .. } = names;
    let functions = interface.methods().map(|method| expand_function(names, method));
    quote! {
        struct __Functions<__T, const __CHAIN: ::core::primitive::usize>(__T);
        #[allow(improper_ctypes_definitions)]
        impl<__T: #com::Servant<Target: #impl_trait>, const __CHAIN: ::core::primitive::usize> __Functions<__T, __CHAIN> {
            #(#functions)*
        }
    }
}

/// The function in a slot: finds the object, runs its method, contains a panic.
fn expand_function(names: &Names, method: &Method) -> TokenStream {
    let com = &names.com;
    let Method { name, params, output, .. } = method;
    let (this, mut out) = (local("this"), local("out"));
    out.set_span(out.span().located_at(output.span()));
    let decls = params.iter().map(Param::declaration);
    let out_decl = out_type(com, method).map(|ty| quote!(#out: #ty)).into_iter();
    let abi = abi_output(com, method);
    let body = expand_body(names, method, &this, &out);
    quote! {
        unsafe extern "system" fn #name(#this: *mut #com::c_void #(, #decls)* #(, #out_decl)*) -> #abi {
            #body
        }
    }
}

fn expand_body(names: &Names, method: &Method, this: &Ident, out: &Ident) -> TokenStream {
    let Names { com, impl_trait, text, .. } = names;
    let Method { name, params, output, on_panic, retval, .. } = method;
    let object = local("object");
    let args = params.iter().map(|param| &param.name);
    let call = quote!(#impl_trait::#name(#object #(, #args)*));
    let place = {
        let name = name.unraw().to_string();
        quote!(#text, #name)
    };
    if *retval {
        let write = names.of_output(output, "RetvalReturn", "write");
        let unexpected = quote!(<#com::HRESULT as #com::Return>::UNEXPECTED);
        return quote! {
            unsafe { #com::serve::<__T, __CHAIN, _>(#this, #place, #unexpected, |#object| #write(#out, || #call)) }
        };
    }
    let into_abi = names.of_output(output, "Return", "into_abi");
    let (on_panic, unexpected) = match on_panic {
        // A constant cannot panic in turn, and an item is not part of the unsafe function around it.
        Some(value) => {
            let abi = abi_output(com, method);
            (Some(quote!(const __ON_PANIC: #abi = #value;)), quote!(::core::option::Option::Some(__ON_PANIC)))
        }
        None => (None, names.of_output(output, "Return", "UNEXPECTED")),
    };
    quote! {
        #on_panic
        unsafe { #com::serve::<__T, __CHAIN, _>(#this, #place, #unexpected, |#object| #into_abi(#call)) }
    }
}

/// The vtable that objects of type `__T` point to. It is written where its address is taken, and read from there by
/// the vtables of children: a mistake in a type is then not followed by doubts about the address.
pub(super) fn expand_vtable_for(interface: &Interface, names: &Names) -> TokenStream {
    let Interface { name, slots, free_threaded, .. } = interface;
    let Names { com, vtable, impl_trait, parent, base, .. } = names;
    let slots = slots.iter().map(|slot| match slot {
        Slot::Method(method) => {
            let slot = located(&method.name, &method.output);
            quote_spanned!(place_of(&method.output)=> #slot: __Functions::<__T, __CHAIN>::#slot)
        }
        Slot::Reserved(Reserved { name, .. }) => quote!(#name: #com::reserved_slot),
    });
    let sync = free_threaded.then(|| quote!(<__T as #com::Servant>::Object: ::core::marker::Sync,));
    let vtable_for = quote!(#com::VtableFor<__T, __CHAIN>);
    quote! {
        unsafe impl<__T: #com::Servant, const __CHAIN: ::core::primitive::usize> #vtable_for for #name
        where
            <__T as #com::Servant>::Target: #impl_trait,
            #sync
            #parent: #vtable_for,
        {
            const VTABLE: #vtable = unsafe { ::core::ptr::read(<Self as #vtable_for>::VTABLE_POINTER) };
            const VTABLE_POINTER: *const #vtable = &#vtable {
                #base: <#parent as #vtable_for>::VTABLE,
                #(#slots,)*
            };
        }
    }
}
