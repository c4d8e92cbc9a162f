//! Turns one typed word or phrase into the terms that are looked for.

use super::query::{Node, PREFIX_MIN_CHARS, Term};
use super::query_cut::{Piece, Sign};
use super::query_fault::{QueryFault, QueryProblem};
use super::query_words::{Folded, Reading, read_words};

/// A word or phrase as typed, in the readings a text may give it: split at hyphens, and joined.
pub(super) fn words_of(piece: Piece<'_>) -> Result<Node, QueryFault> {
    let (split, joined) = terms_of(piece)?;
    let node = |mut terms: Vec<Term>| {
        if terms.len() == 1 {
            Node::Word(terms.remove(0))
        } else {
            Node::Phrase(terms)
        }
    };
    if split.is_empty() {
        let problem = if piece.sign == Sign::Phrase {
            QueryProblem::PhraseEmpty
        } else {
            QueryProblem::NoWord
        };
        return Err(piece.fault(problem));
    }
    let differ = split != joined;
    let split = node(split);
    Ok(if differ {
        Node::any(vec![split, node(joined)])
    } else {
        split
    })
}

fn terms_of(piece: Piece<'_>) -> Result<(Vec<Term>, Vec<Term>), QueryFault> {
    let raw = piece.raw;
    let mut split: Vec<(u32, Term)> = Vec::new();
    let mut joined: Vec<(u32, Term)> = Vec::new();
    let mut fault = None;
    read_words(
        raw,
        &mut Folded::default(),
        |Reading {
             word,
             position,
             span,
             end,
             ..
         }| {
            let prefix = raw[end..].starts_with('*');
            let after = raw[end..].strip_prefix('*').and_then(|rest| rest.chars().next());
            if prefix && (word.chars().count() < PREFIX_MIN_CHARS || after.is_some_and(char::is_alphanumeric)) {
                fault = Some(piece.fault(QueryProblem::Wildcard));
            }
            let term = Term {
                word: word.to_owned(),
                prefix,
            };
            if span == 1 {
                // The reading with its sign comes second and replaces the bare one: whoever types # means the hashtag.
                split.retain(|(at, _)| *at != position);
                split.push((position, term.clone()));
                joined.retain(|(at, _)| *at != position);
            } else {
                // Joined, "#e-mail" would lose its sign and find what was not asked for.
                if split
                    .iter()
                    .any(|(at, term)| *at == position && term.word.starts_with(['#', '@']))
                {
                    return;
                }
                joined.retain(|(at, _)| *at < position);
            }
            joined.push((position, term));
        },
    );
    if raw.starts_with('*') {
        fault = Some(piece.fault(QueryProblem::Wildcard));
    }
    let bare = |terms: Vec<(u32, Term)>| terms.into_iter().map(|(_, term)| term).collect();
    fault.map_or_else(|| Ok((bare(split), bare(joined))), Err)
}
