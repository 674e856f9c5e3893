//! Inputs with a few tokens changed, at any depth.

use std::ops::Range;

use fastrand::Rng;
use proc_macro2::{Group, TokenStream, TokenTree};

use super::syntax::DEPTH;
use super::{Input, noise};

/// Changes the input in one place or a few.
pub(super) fn mutate(input: &mut Input, donor: &Input, rng: &mut Rng) {
    input.faultless_for = None;
    for _ in 0..rng.usize(1..4) {
        let (target, donor) = match rng.u8(..4) {
            0 => (&mut input.arguments, &donor.arguments),
            _ => (&mut input.item, &donor.item),
        };
        let mutated = mutated(target.clone(), donor, rng);
        if depth(&mutated) <= DEPTH {
            *target = mutated;
        }
    }
}

fn mutated(stream: TokenStream, donor: &TokenStream, rng: &mut Rng) -> TokenStream {
    let mut tokens: Vec<_> = stream.into_iter().collect();
    let groups: Vec<_> = (0..tokens.len()).filter(|&index| matches!(tokens[index], TokenTree::Group(_))).collect();
    if let Some(&index) = rng.choice(&groups)
        && let TokenTree::Group(group) = &tokens[index]
        && rng.u8(..4) > 0
    {
        tokens[index] = Group::new(group.delimiter(), mutated(group.stream(), donor, rng)).into();
    } else {
        change(&mut tokens, donor, rng);
    }
    tokens.into_iter().collect()
}

fn change(tokens: &mut Vec<TokenTree>, donor: &TokenStream, rng: &mut Rng) {
    let range = some_of(tokens.len(), rng);
    let at = range.start;
    match rng.u8(..13) {
        0 | 1 => drop(tokens.drain(range)),
        2 => tokens.splice(at..at, tokens[range].to_vec()).for_each(drop),
        3 if !tokens.is_empty() => tokens.swap(rng.usize(..at.max(1)), at.min(range.end.saturating_sub(1))),
        4 => tokens.splice(range, [noise::token(rng, 3)]).for_each(drop),
        5 => tokens.insert(at, noise::token(rng, 3)),
        6 | 7 => tokens.splice(range, part_of(donor, rng)).for_each(drop),
        8 => change_literals(tokens, rng),
        9 | 10 => {
            let inner = tokens[range.clone()].iter().cloned().collect();
            tokens.splice(range, [Group::new(noise::delimiter(rng), inner).into()]).for_each(drop);
        }
        11 => tokens.truncate(at),
        _ => open_groups(tokens, rng),
    }
}

/// A few tokens in a row.
fn some_of(length: usize, rng: &mut Rng) -> Range<usize> {
    let start = rng.usize(..=length);
    let most = if rng.u8(..4) == 0 { length - start } else { 1.min(length - start) };
    start..start + rng.usize(..=most).max(1.min(most))
}

/// Tokens in a row of another input, at any depth.
fn part_of(donor: &TokenStream, rng: &mut Rng) -> Vec<TokenTree> {
    let tokens: Vec<_> = donor.clone().into_iter().collect();
    let groups: Vec<_> = tokens
        .iter()
        .filter_map(|token| match token {
            TokenTree::Group(group) => Some(group.stream()),
            _ => None,
        })
        .collect();
    match rng.choice(&groups) {
        Some(stream) if rng.u8(..4) > 0 => part_of(stream, rng),
        _ => tokens[some_of(tokens.len(), rng)].to_vec(),
    }
}

fn change_literals(tokens: &mut [TokenTree], rng: &mut Rng) {
    for token in tokens {
        if matches!(token, TokenTree::Literal(_)) && rng.bool() {
            *token = noise::literal(rng).into();
        }
    }
}

/// Takes groups away and leaves what they hold, or gives them other delimiters.
fn open_groups(tokens: &mut Vec<TokenTree>, rng: &mut Rng) {
    let opened = std::mem::take(tokens).into_iter().flat_map(|token| match token {
        TokenTree::Group(group) if rng.u8(..3) == 0 => group.stream(),
        TokenTree::Group(group) if rng.u8(..3) == 0 => {
            TokenTree::from(Group::new(noise::delimiter(rng), group.stream())).into()
        }
        token => token.into(),
    });
    *tokens = opened.collect();
}

fn depth(stream: &TokenStream) -> usize {
    let groups = stream.clone().into_iter().map(|token| match token {
        TokenTree::Group(group) => 1 + depth(&group.stream()),
        _ => 0,
    });
    groups.max().unwrap_or(0)
}
