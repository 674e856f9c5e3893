//! From an [`Interface`] to the items that users get: one function for each.

use std::collections::HashSet;

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::Ident;
use syn::ext::IdentExt;
use syn::spanned::Spanned;

use super::model::{Interface, Method, Param};

pub(crate) fn expand(interface: &Interface) -> TokenStream {
    let names = Names::of(interface);
    let items = [
        expand_pointer(interface, &names),
        expand_interface(interface, &names),
        expand_conversions(interface, &names),
        expand_vtable(interface, &names),
        expand_callers(interface, &names),
        expand_impl_trait(interface, &names),
        expand_vtable_for(interface, &names),
        expand_checks(interface, &names),
    ];
    items.into_iter().collect()
}

/// The names that the items have in common, and the attributes that all of them carry.
struct Names {
    vtable: Ident,
    impl_trait: Ident,
    parent: TokenStream,
    everywhere: TokenStream,
}

impl Names {
    fn of(interface: &Interface) -> Self {
        let runtime = &interface.runtime;
        let name = interface.name.unraw();
        let attributes = &interface.attributes.everywhere;
        Self {
            vtable: format_ident!("{name}_Vtbl", span = interface.name.span()),
            impl_trait: format_ident!("{name}_Impl", span = interface.name.span()),
            parent: match &interface.parent {
                Some(parent) => parent.to_token_stream(),
                None => quote!(#runtime::IUnknown),
            },
            everywhere: quote!(#(#attributes)*),
        }
    }
}

/// A local name that no name of the user's can meet.
fn local(name: &str) -> Ident {
    Ident::new(name, Span::mixed_site())
}

/// `struct IFoo`, the counted pointer, and its IID.
fn expand_pointer(interface: &Interface, names: &Names) -> TokenStream {
    let Interface { runtime, iid, visibility, name, attributes, .. } = interface;
    let Names { parent, everywhere, .. } = names;
    let docs = &attributes.docs;
    let on_name = &attributes.on_name;
    let constant = format_ident!("IID_{}", name.unraw());
    let constant_doc = format!("The IID of [`{name}`].");
    quote! {
        #everywhere
        #(#docs)*
        #(#on_name)*
        #[repr(transparent)]
        #[derive(::core::clone::Clone, ::core::cmp::PartialEq, ::core::cmp::Eq, ::core::fmt::Debug)]
        #[allow(non_camel_case_types)]
        #visibility struct #name(#parent);

        #everywhere
        #[doc = #constant_doc]
        #[allow(non_upper_case_globals, dead_code, deprecated)]
        #visibility const #constant: #runtime::GUID = #runtime::GUID::from_u128(#iid);
    }
}

/// What makes the pointer a COM interface.
fn expand_interface(interface: &Interface, names: &Names) -> TokenStream {
    let Interface { runtime, name, free_threaded, .. } = interface;
    let Names { vtable, parent, everywhere, .. } = names;
    let constant = format_ident!("IID_{}", name.unraw());
    let text = name.unraw().to_string();
    let threads = free_threaded.then(|| {
        quote! {
            #everywhere
            unsafe impl ::core::marker::Send for #name {}
            #everywhere
            unsafe impl ::core::marker::Sync for #name {}
        }
    });
    quote! {
        #everywhere
        unsafe impl #runtime::Interface for #name {
            type Vtable = #vtable;
            const IID: #runtime::GUID = #constant;
        }
        #everywhere
        unsafe impl #runtime::ComInterface for #name {
            type Parent = #parent;
            const NAME: &'static ::core::primitive::str = #text;
        }
        #threads
    }
}

/// The ways to the parent, into functions that take `IUnknown`, and from objects.
fn expand_conversions(interface: &Interface, names: &Names) -> TokenStream {
    let Interface { runtime, name, .. } = interface;
    let Names { parent, everywhere, .. } = names;
    let object = local("object");
    quote! {
        #everywhere
        impl #runtime::Deref for #name {
            type Target = #parent;
            fn deref(&self) -> &Self::Target {
                &self.0
            }
        }
        #everywhere
        impl #runtime::CanInto<#runtime::IUnknown> for #name {}
        #everywhere
        impl<__O: #runtime::IntoCom> ::core::convert::From<__O> for #name
        where
            #name: #runtime::VtableFor<#runtime::ImplOf<__O>, 0>,
        {
            fn from(#object: __O) -> Self {
                #runtime::into_interface(#object)
            }
        }
    }
}

/// `IFoo_Vtbl`: the parent's vtable, then one function pointer for each method.
fn expand_vtable(interface: &Interface, names: &Names) -> TokenStream {
    let Interface { runtime, visibility, name, methods, .. } = interface;
    let Names { vtable, parent, everywhere, .. } = names;
    let doc = format!("The vtable of [`{name}`].");
    let slots = methods.iter().map(|method| {
        let Method { name, params, .. } = method;
        let types = params.iter().map(|param| &param.ty);
        let out = method.retval.then(|| out_type(interface, method)).into_iter();
        let output = abi_output(interface, method);
        quote! {
            #visibility #name: unsafe extern "system" fn(*mut #runtime::c_void #(, #types)* #(, #out)*) -> #output,
        }
    });
    quote! {
        #everywhere
        #[doc = #doc]
        #[doc(hidden)]
        #[repr(C)]
        #[allow(non_snake_case, non_camel_case_types, missing_docs)]
        #visibility struct #vtable {
            #visibility base__: <#parent as #runtime::Interface>::Vtable,
            #(#slots)*
        }
    }
}

/// What the function in the slot returns.
fn abi_output(interface: &Interface, method: &Method) -> TokenStream {
    let runtime = &interface.runtime;
    let output = &method.output;
    if method.retval {
        quote!(#runtime::HRESULT)
    } else {
        quote_spanned!(output.span()=> <#output as #runtime::Return>::Abi)
    }
}

/// The type of the trailing out pointer of a `#[retval]` method.
fn out_type(interface: &Interface, method: &Method) -> TokenStream {
    let runtime = &interface.runtime;
    let output = &method.output;
    quote_spanned!(output.span()=> *mut #runtime::Out<#output>)
}

/// The methods as a caller sees them.
fn expand_callers(interface: &Interface, names: &Names) -> TokenStream {
    let Interface { runtime, visibility, name, methods, .. } = interface;
    let everywhere = &names.everywhere;
    let constant = format_ident!("IID_{}", name.unraw());
    let callers = methods.iter().map(|method| expand_caller(interface, method));
    quote! {
        #everywhere
        #[allow(non_snake_case, dead_code, clippy::missing_safety_doc, clippy::too_many_arguments)]
        impl #name {
            /// The IID of this interface.
            #visibility const IID: #runtime::GUID = #constant;
            #(#callers)*
        }
    }
}

fn expand_caller(interface: &Interface, method: &Method) -> TokenStream {
    let runtime = &interface.runtime;
    let visibility = &interface.visibility;
    let Method { attributes, unsafety, name, params, output, .. } = method;
    let decls = params.iter().map(Param::declaration);
    let args = params.iter().map(|param| &param.name);
    let slot = quote!((#runtime::Interface::vtable(self).#name));
    let this = quote!(#runtime::Interface::as_raw(self));
    let body = if method.retval {
        let out = local("out");
        quote!(#runtime::read_retval(|#out| #slot(#this #(, #args)*, #out)))
    } else {
        quote!(<#output as #runtime::Return>::from_abi(#slot(#this #(, #args)*)))
    };
    quote! {
        #(#attributes)*
        #visibility #unsafety fn #name(&self #(, #decls)*) -> #output {
            unsafe { #body }
        }
    }
}

impl Param {
    fn declaration(&self) -> TokenStream {
        let Self { name, ty } = self;
        quote!(#name: #ty)
    }
}

/// `IFoo_Impl`: what an object implements.
fn expand_impl_trait(interface: &Interface, names: &Names) -> TokenStream {
    let Interface { visibility, name, methods, .. } = interface;
    let Names { impl_trait, everywhere, .. } = names;
    let doc = format!("The methods of [`{name}`], as an object implements them.");
    let message = format!("`{{Self}}` does not implement the methods of `{name}`");
    let label = format!("the methods of `{name}` are missing");
    let note = format!("write `impl {impl_trait} for {{Self}} {{{{ .. }}}}`");
    let methods = methods.iter().map(|method| {
        let Method { attributes, unsafety, name, params, output, default, .. } = method;
        let decls = params.iter().map(Param::declaration);
        let body = default.as_ref().map_or_else(|| quote!(;), ToTokens::to_token_stream);
        quote! {
            #(#attributes)*
            #unsafety fn #name(&self #(, #decls)*) -> #output #body
        }
    });
    quote! {
        #everywhere
        #[doc = #doc]
        #[diagnostic::on_unimplemented(message = #message, label = #label, note = #note)]
        #[allow(non_snake_case, non_camel_case_types, dead_code, clippy::missing_safety_doc, clippy::too_many_arguments)]
        #visibility trait #impl_trait {
            #(#methods)*
        }
    }
}

/// The vtable that objects of type `__T` point to, and the functions in it.
fn expand_vtable_for(interface: &Interface, names: &Names) -> TokenStream {
    let Interface { runtime, name, methods, free_threaded, .. } = interface;
    let Names { vtable, impl_trait, parent, everywhere } = names;
    let slots = methods.iter().map(|method| &method.name);
    let functions = methods.iter().map(|method| expand_function(interface, names, method));
    let sync = free_threaded.then(|| quote!(+ ::core::marker::Sync));
    quote! {
        #everywhere
        #[allow(non_snake_case, improper_ctypes_definitions, clippy::too_many_arguments)]
        unsafe impl<__T: #impl_trait #sync, const __CHAIN: ::core::primitive::usize> #runtime::VtableFor<__T, __CHAIN> for #name
        where
            #parent: #runtime::VtableFor<__T, __CHAIN>,
        {
            const VTABLE: #vtable = {
                #(#functions)*
                #vtable {
                    base__: <#parent as #runtime::VtableFor<__T, __CHAIN>>::VTABLE,
                    #(#slots: #slots::<__T, __CHAIN>,)*
                }
            };
            const VTABLE_POINTER: *const #runtime::c_void =
                &<Self as #runtime::VtableFor<__T, __CHAIN>>::VTABLE as *const #vtable as *const #runtime::c_void;
        }
    }
}

/// The function in a slot: finds the object, runs its method, contains a panic.
fn expand_function(interface: &Interface, names: &Names, method: &Method) -> TokenStream {
    let runtime = &interface.runtime;
    let impl_trait = &names.impl_trait;
    let Method { name, params, output, on_panic, .. } = method;
    let (this, object, out) = (local("this"), local("object"), local("out"));
    let decls = params.iter().map(Param::declaration);
    let args = params.iter().map(|param| &param.name);
    let abi = abi_output(interface, method);
    let call = quote!(<__T as #impl_trait>::#name(#object #(, #args)*));
    let texts = (interface.name.unraw().to_string(), name.unraw().to_string());
    let place = {
        let (interface, method) = &texts;
        quote!(const { &#runtime::Method::new(#interface, #method) })
    };
    let (out_decl, body) = if method.retval {
        let out_type = out_type(interface, method);
        let write = quote!(#runtime::write_retval::<#output>(#out, || #call));
        (
            Some(quote!(, #out: #out_type)),
            quote!(#runtime::serve::<__T, __CHAIN, #runtime::HRESULT>(#this, #place, |#object| #write)),
        )
    } else if let Some(value) = on_panic {
        (None, quote!(#runtime::serve_or::<__T, __CHAIN, #output>(#this, #place, || #value, |#object| #call)))
    } else {
        let serve = quote_spanned!(output.span()=> #runtime::serve::<__T, __CHAIN, #output>);
        (None, quote!(#serve(#this, #place, |#object| #call)))
    };
    quote! {
        unsafe extern "system" fn #name<__T: #impl_trait, const __CHAIN: ::core::primitive::usize>(
            #this: *mut #runtime::c_void #(, #decls)* #out_decl
        ) -> #abi {
            unsafe { #body }
        }
    }
}

/// The statements about the interface that the compiler verifies.
fn expand_checks(interface: &Interface, names: &Names) -> TokenStream {
    let Interface { runtime, name, methods, has_errors, .. } = interface;
    let Names { vtable, everywhere, .. } = names;
    let mut seen = HashSet::new();
    let types = methods.iter().flat_map(|method| &method.params).map(|param| &param.ty);
    let types = types.filter(|ty| seen.insert(ty.to_token_stream().to_string()));
    let abi = types.map(|ty| quote_spanned!(ty.span()=> #runtime::check_abi::<#ty>();));
    let slots = methods.iter().filter(|_| !has_errors).filter_map(|method| {
        let slot = method.slot.as_ref()?;
        let field = &method.name;
        let text = format!("{}::{}", name.unraw(), field.unraw());
        Some(
            quote_spanned!(slot.span()=> #runtime::check_slot(#text, ::core::mem::offset_of!(#vtable, #field), #slot);),
        )
    });
    quote! {
        #everywhere
        const _: () = {
            #(#abi)*
            #(#slots)*
        };
    }
}
