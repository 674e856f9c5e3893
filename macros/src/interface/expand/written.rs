//! Parts that are written for every method, some of them several times: token by token into what they are part of, as a stream
//! within another one takes the compiler longer.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, TokenStreamExt, format_ident, quote, quote_spanned};
use syn::token::Paren;
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
