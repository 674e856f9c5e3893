//! From an [`Interface`] to the items that users get: one function for each. What the layout of the vtable decides is
//! in [`vtable`]; what the compiler verifies, in [`checks`].

mod checks;
mod vtable;

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::ext::IdentExt;
use syn::{Ident, Type};

use super::model::{BASE, Interface, Method, Param, Slot};
use crate::located::{located, place_of};

/// What users name stands on its own; what only has to be there stands in one constant without a name, in which
/// `__com` is short for the runtime.
pub(crate) fn expand(interface: &Interface) -> TokenStream {
    let names = Names::of(interface);
    let Names { com, everywhere, .. } = &names;
    let runtime = &interface.runtime;
    let named = [
        expand_pointer(interface, &names),
        vtable::expand_vtable(interface, &names),
        expand_impl_trait(interface, &names),
    ];
    let unnamed = [
        expand_interface(interface, &names),
        expand_conversions(interface, &names),
        expand_callers(interface, &names),
        vtable::expand_functions(interface, &names),
        vtable::expand_vtable_for(interface, &names),
        checks::expand_checks(interface, &names),
    ];
    quote! {
        #(#named)*

        #everywhere
        #[allow(non_snake_case, dead_code, deprecated, clippy::too_many_arguments)]
        const _: () = {
            use #runtime as #com;
            #(#unnamed)*
        };
    }
}

/// The names that the items have in common, and the attributes that all of them carry.
struct Names {
    vtable: Ident,
    impl_trait: Ident,
    constant: Ident,
    parent: TokenStream,
    /// The field of the vtable that holds the parent's.
    base: Ident,
    /// The runtime, inside of the constant.
    com: Ident,
    everywhere: TokenStream,
    /// The name of the interface for people.
    text: String,
}

impl Names {
    fn of(interface: &Interface) -> Self {
        let runtime = &interface.runtime;
        let name = interface.name.unraw();
        let attributes = &interface.attributes.everywhere;
        Self {
            vtable: format_ident!("{name}_Vtbl", span = interface.name.span()),
            impl_trait: format_ident!("{name}_Impl", span = interface.name.span()),
            constant: format_ident!("IID_{name}", span = interface.name.span()),
            parent: match &interface.parent {
                Some(parent) => parent.to_token_stream(),
                None => quote!(#runtime::IUnknown),
            },
            base: format_ident!("{BASE}"),
            com: format_ident!("__com"),
            everywhere: quote!(#(#attributes)*),
            text: name.to_string(),
        }
    }
}

impl Names {
    /// What a trait says of the return type, all of it at the place of the type: what the compiler has to say about the type
    /// is then said once.
    fn of_output(&self, output: &Type, of: &str, item: &str) -> TokenStream {
        let at = |name: &str| Ident::new(name, place_of(output));
        let (com, of, item) = (located(&self.com, output), at(of), at(item));
        quote_spanned!(place_of(output)=> <#output as #com::#of>::#item)
    }
}

/// A local name that no name of the user's can meet.
fn local(name: &str) -> Ident {
    Ident::new(name, Span::mixed_site())
}

/// `struct IFoo`, the counted pointer, and its IID.
fn expand_pointer(interface: &Interface, names: &Names) -> TokenStream {
    let Interface { runtime, iid, visibility, name, attributes, .. } = interface;
    let Names { parent, constant, everywhere, text, .. } = names;
    let docs = &attributes.docs;
    let on_name = &attributes.on_name;
    let constant_doc = format!("The IID of [`{text}`].");
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
        #[allow(non_upper_case_globals, dead_code)]
        #visibility const #constant: #runtime::GUID = #runtime::GUID::from_u128(#iid);
    }
}

/// `IFoo_Impl`: what an object implements.
fn expand_impl_trait(interface: &Interface, names: &Names) -> TokenStream {
    let visibility = &interface.visibility;
    let Names { impl_trait, everywhere, text, .. } = names;
    let doc = format!("The methods of [`{text}`], as an object implements them.");
    let message = format!("MC0156: `{{Self}}` does not implement the methods of `{text}`");
    let label = format!("the methods of `{text}` are missing");
    let note = format!("write `impl {impl_trait} for {{Self}} {{{{ .. }}}}`");
    let methods = interface.methods().map(|method| {
        let Method { attributes, default, .. } = method;
        let signature = method.signature();
        let body = default.as_ref().map_or_else(|| quote!(;), ToTokens::to_token_stream);
        quote!(#(#attributes)* #signature #body)
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

/// What makes the pointer a COM interface.
fn expand_interface(interface: &Interface, names: &Names) -> TokenStream {
    let Interface { name, free_threaded, .. } = interface;
    let Names { com, vtable, parent, constant, text, .. } = names;
    let methods = interface.slots.iter().map(|slot| expand_descriptor(names, slot));
    let of_parent = {
        let com = located(com, parent);
        quote_spanned!(place_of(parent)=> <#parent as #com::ComInterface>::DESCRIPTOR)
    };
    let threads = free_threaded.then(|| {
        quote! {
            unsafe impl ::core::marker::Send for #name {}
            unsafe impl ::core::marker::Sync for #name {}
        }
    });
    quote! {
        #[diagnostic::do_not_recommend]
        unsafe impl #com::Interface for #name {
            type Vtable = #vtable;
            const IID: #com::GUID = #constant;
        }
        #[diagnostic::do_not_recommend]
        unsafe impl #com::ComInterface for #name {
            type Parent = #parent;
            const DESCRIPTOR: &'static #com::InterfaceDescriptor = &#com::InterfaceDescriptor {
                name: #text,
                iid: #constant,
                parent: ::core::option::Option::Some(#of_parent),
                methods: &[#(#methods),*],
            };
        }
        #threads
    }
}

/// A slot as data.
fn expand_descriptor(names: &Names, slot: &Slot) -> TokenStream {
    let com = &names.com;
    let method = match slot {
        Slot::Method(method) => method,
        Slot::Reserved(reserved) => {
            let text = reserved.name.unraw().to_string();
            let returns = quote!(#com::AbiType::Hresult);
            return quote!(#com::MethodDescriptor { name: #text, params: &[], returns: #returns, reserved: true });
        }
    };
    let Method { name, params, output, retval, .. } = &**method;
    let text = name.unraw().to_string();
    let params = params.iter().map(|Param { name, ty, .. }| {
        let (com, text) = (located(com, ty), name.unraw().to_string());
        quote_spanned!(place_of(ty)=> #com::ParamDescriptor { name: #text, ty: <#ty as #com::Abi>::TYPE })
    });
    let out =
        retval.then(|| quote!(#com::ParamDescriptor { name: "retval", ty: #com::AbiType::MutPointer })).into_iter();
    let returns = if *retval {
        quote!(#com::AbiType::Hresult)
    } else {
        // By way of the type in the vtable: what is wrong with the output is said there, and then not here again.
        let (com, abi) = (located(com, output), names.of_output(output, "Return", "Abi"));
        quote_spanned!(place_of(output)=> <#abi as #com::Return>::TYPE)
    };
    let params = quote!(&[#(#params,)* #(#out)*]);
    quote!(#com::MethodDescriptor { name: #text, params: #params, returns: #returns, reserved: false })
}

/// The ways to the parent, into functions that take `IUnknown`, and from objects.
fn expand_conversions(interface: &Interface, names: &Names) -> TokenStream {
    let name = &interface.name;
    let Names { com, parent, .. } = names;
    let object = local("object");
    quote! {
        impl #com::Deref for #name {
            type Target = #parent;
            fn deref(&self) -> &Self::Target {
                &self.0
            }
        }
        impl #com::CanInto<#com::IUnknown> for #name {}
        impl<__O: #com::IntoCom> ::core::convert::From<__O> for #name
        where
            #name: #com::VtableFor<#com::ImplOf<__O>, 0>,
        {
            fn from(#object: __O) -> Self {
                #com::into_interface(#object)
            }
        }
    }
}

/// The methods as a caller sees them.
fn expand_callers(interface: &Interface, names: &Names) -> TokenStream {
    let Interface { visibility, name, .. } = interface;
    let Names { com, constant, .. } = names;
    let callers = interface.methods().map(|method| {
        let Method { attributes, .. } = method;
        let signature = method.signature();
        let body = expand_call(names, method);
        quote! {
            #(#attributes)*
            #visibility #signature {
                unsafe { #body }
            }
        }
    });
    quote! {
        #[allow(clippy::missing_safety_doc)]
        impl #name {
            /// The IID of this interface.
            #visibility const IID: #com::GUID = #constant;
            #(#callers)*
        }
    }
}

/// The call of the function in the slot.
fn expand_call(names: &Names, method: &Method) -> TokenStream {
    let Method { name, params, output, retval, .. } = method;
    let (com, name) = (located(&names.com, output), located(name, output));
    let args = params.iter().map(|param| &param.name);
    let slot = quote_spanned!(place_of(output)=> (#com::Interface::vtable(self).#name));
    let this = quote_spanned!(place_of(output)=> #com::Interface::as_raw(self));
    if *retval {
        let out = local("out");
        let read = names.of_output(output, "RetvalReturn", "read");
        quote_spanned!(place_of(output)=> #read(|#out| #slot(#this #(, #args)*, #out)))
    } else {
        let from_abi = names.of_output(output, "Return", "from_abi");
        quote_spanned!(place_of(output)=> #from_abi(#slot(#this #(, #args)*)))
    }
}

impl Method {
    fn signature(&self) -> TokenStream {
        let Self { unsafety, name, params, output, .. } = self;
        let decls = params.iter().map(Param::declaration);
        // For looks alone: `-> ()` is not written.
        let output = (!self.is_unit()).then(|| quote!(-> #output));
        quote!(#unsafety fn #name(&self #(, #decls)*) #output)
    }
}

impl Param {
    fn declaration(&self) -> TokenStream {
        let Self { name, ty } = self;
        quote!(#name: #ty)
    }
}
