//! The methods as a caller sees them.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{ToTokens, TokenStreamExt, format_ident, quote_spanned};
use syn::token::{Brace, Bracket, Paren};
use syn::{Token, Visibility};

use super::super::model::{Method, Param};
use super::written::Signature;
use super::{Names, lifetimes, local};
use crate::located::word_at;

/// A method that calls the function in its slot, which is `from_end` slots before the end of the vtable.
pub(super) struct Caller<'a> {
    pub(super) names: &'a Names<'a>,
    pub(super) visibility: &'a Visibility,
    pub(super) method: &'a Method,
    pub(super) from_end: usize,
}

impl ToTokens for Caller<'_> {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        tokens.append_all(&self.method.attributes);
        // It becomes machine code where it is called, and not where it is declared: of a library with many interfaces, each user calls
        // a few.
        <Token![#]>::default().to_tokens(tokens);
        Bracket::default().surround(tokens, |inside| inside.append(Ident::new("inline", Span::call_site())));
        self.visibility.to_tokens(tokens);
        Signature(self.method).to_tokens(tokens);
        Brace::default().surround(tokens, |body| {
            <Token![unsafe]>::default().to_tokens(body);
            Brace::default().surround(body, |inside| match self.method.retval {
                true => self.expand_retval_call(inside),
                false => self.expand_call(inside),
            });
        });
    }
}

impl Caller<'_> {
    /// `<Answer<R> as AbiOf<R>>::call2(self, 3, a, b)`, which leaves the compiler nothing to find out about `R`.
    fn expand_call(&self, tokens: &mut TokenStream) {
        let Method { params, output, place, .. } = self.method;
        let place = *place;
        Token![<](place).to_tokens(tokens);
        self.names.answer_of(self.method).to_tokens(tokens);
        Token![as](place).to_tokens(tokens);
        tokens.append(word_at(place, &self.names.returned));
        Token![<](place).to_tokens(tokens);
        output.to_tokens(tokens);
        Token![>](place).to_tokens(tokens);
        Token![>](place).to_tokens(tokens);
        Token![::](place).to_tokens(tokens);
        tokens.append(format_ident!("call{}", params.len(), span = place));
        Paren(place).surround(tokens, |inside| {
            Token![self](place).to_tokens(inside);
            Token![,](place).to_tokens(inside);
            inside.append(Literal::usize_unsuffixed(self.from_end));
            // At the place of its type: what is wrong with that is then said of the parameter alone.
            for Param { name, place: of_type, .. } in params {
                Token![,](place).to_tokens(inside);
                inside.append(word_at(name.span().located_at(*of_type), name));
            }
        });
    }

    /// The same where the vtable says which type the out pointer has.
    fn expand_retval_call(&self, tokens: &mut TokenStream) {
        let Method { name, params, place, .. } = self.method;
        let (place, name) = (*place, word_at(*place, name));
        let com = word_at(place, &self.names.com);
        let args = params.iter().map(|Param { name, ty, place }| match lifetimes::lasting(ty) {
            Some(_) => quote_spanned!(*place=> #com::lasting(#name)),
            None => name.to_token_stream(),
        });
        let out = local("out");
        tokens.extend(
            quote_spanned!(place=> #com::read(|#out| (#com::vtable(self).#name)(#com::this(self) #(, #args)*, #out))),
        );
    }
}
