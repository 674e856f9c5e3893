//! Parts that are written for every method, some of them several times: token by token into what they are part of, as a stream
//! within another one takes the compiler longer.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, TokenStreamExt, format_ident, quote, quote_spanned};
use syn::ext::IdentExt;
use syn::token::{Bracket, Paren};
use syn::{Attribute, Token};

use super::super::model::{Method, Param, Slot};
use super::{Names, lifetimes};
use crate::located::word_at;
use crate::runtime_path::RuntimePath;

/// The attributes that all items carry.
pub(super) struct Everywhere<'a>(pub(super) &'a [Attribute]);

impl ToTokens for Everywhere<'_> {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        for attribute in self.0 {
            attribute.to_tokens(tokens);
        }
    }
}

/// What the vtable function of a method returns.
pub(super) struct Answer<'a> {
    pub(super) names: &'a Names<'a>,
    pub(super) method: &'a Method,
}

impl ToTokens for Answer<'_> {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        let Method { output, place, retval, .. } = self.method;
        if *retval {
            word_at(*place, &self.names.com).to_tokens(tokens);
            Token![::](*place).to_tokens(tokens);
            return tokens.append(Ident::new("HRESULT", *place));
        }
        word_at(*place, &self.names.answer).to_tokens(tokens);
        Token![<](*place).to_tokens(tokens);
        output.to_tokens(tokens);
        Token![>](*place).to_tokens(tokens);
    }
}

/// A method as it is declared, without its attributes and what stands before `unsafe`.
pub(super) struct Signature<'a>(pub(super) &'a Method);

impl ToTokens for Signature<'_> {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        let Method { unsafety, name, params, output, .. } = self.0;
        unsafety.to_tokens(tokens);
        <Token![fn]>::default().to_tokens(tokens);
        name.to_tokens(tokens);
        Paren::default().surround(tokens, |inside| {
            <Token![&]>::default().to_tokens(inside);
            <Token![self]>::default().to_tokens(inside);
            for Param { name, ty, .. } in params {
                <Token![,]>::default().to_tokens(inside);
                name.to_tokens(inside);
                <Token![:]>::default().to_tokens(inside);
                ty.to_tokens(inside);
            }
        });
        // For looks alone: `-> ()` is not written.
        if !self.0.is_unit() {
            <Token![->]>::default().to_tokens(tokens);
            output.to_tokens(tokens);
        }
    }
}

/// A method as an object implements it.
pub(super) struct Declared<'a>(pub(super) &'a Method);

impl ToTokens for Declared<'_> {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        let Method { attributes, default, .. } = self.0;
        tokens.append_all(attributes);
        Signature(self.0).to_tokens(tokens);
        match default {
            Some(body) => body.to_tokens(tokens),
            None => <Token![;]>::default().to_tokens(tokens),
        }
    }
}

/// A slot as data. Each parameter is asked for its type here and nowhere else, so what is wrong with it is said once, at its
/// place; the output by way of the type in the vtable, at which it is said.
pub(super) struct Description<'a> {
    pub(super) names: &'a Names<'a>,
    pub(super) slot: &'a Slot,
}

impl ToTokens for Description<'_> {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        let com = &self.names.com;
        let method = match self.slot {
            Slot::Method(method) => &**method,
            Slot::Reserved(reserved) => {
                let text = reserved.name.unraw().to_string();
                return tokens.extend(quote!(#com::reserved(#text)));
            }
        };
        let Method { name, params, place, retval, .. } = method;
        let place = *place;
        tokens.append(word_at(place, com));
        Token![::](place).to_tokens(tokens);
        tokens.append(format_ident!("method{}", method.abi_params(), span = place));
        Token![::](place).to_tokens(tokens);
        Token![<](place).to_tokens(tokens);
        self.names.answer_of(method).to_tokens(tokens);
        for param in params {
            Token![,](place).to_tokens(tokens);
            param.ty.to_tokens(tokens);
        }
        if *retval {
            tokens.extend(quote_spanned!(place=> , *mut #com::c_void));
        }
        Token![>](place).to_tokens(tokens);
        Paren(place).surround(tokens, |inside| {
            name.unraw().to_string().to_tokens(inside);
            Token![,](place).to_tokens(inside);
            Token![&](place).to_tokens(inside);
            Bracket(place).surround(inside, |texts| {
                for param in params {
                    param.name.unraw().to_string().to_tokens(texts);
                    Token![,](place).to_tokens(texts);
                }
                retval.then_some("retval").to_tokens(texts);
            });
        });
    }
}

/// How an object of this crate is found.
pub(super) struct Here<'a> {
    pub(super) com: &'a Ident,
    pub(super) place: Span,
}

impl ToTokens for Here<'_> {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        let place = self.place;
        self.com.to_tokens(tokens);
        Token![::](place).to_tokens(tokens);
        tokens.append(Ident::new("Here", place));
        Token![<](place).to_tokens(tokens);
        tokens.append(Ident::new("__T", place));
        Token![,](place).to_tokens(tokens);
        tokens.append(Ident::new("__N", place));
        Token![>](place).to_tokens(tokens);
    }
}

/// The type of the function pointer in a slot.
pub(super) struct PointerIn<'a>(pub(super) &'a RuntimePath, pub(super) &'a Slot);

impl ToTokens for PointerIn<'_> {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        let Self(runtime, slot) = *self;
        let Slot::Method(method) = slot else {
            return tokens.extend(quote!(#runtime::Slot0<#runtime::HRESULT>));
        };
        let Method { params, output, place, retval, .. } = &**method;
        let place = *place;
        let runtime = runtime.at(place);
        runtime.to_tokens(tokens);
        Token![::](place).to_tokens(tokens);
        tokens.append(format_ident!("Slot{}", method.abi_params(), span = place));
        Token![<](place).to_tokens(tokens);
        for param in params {
            match lifetimes::lasting(&param.ty) {
                Some(lasting) => lasting.to_tokens(tokens),
                None => param.ty.to_tokens(tokens),
            }
            Token![,](place).to_tokens(tokens);
        }
        if *retval {
            tokens.extend(quote_spanned!(place=> #runtime::Out<#output>, #runtime::HRESULT));
        } else {
            output.to_tokens(tokens);
        }
        Token![>](place).to_tokens(tokens);
    }
}
