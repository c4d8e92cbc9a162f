//! Whether one text matches one query, and which words decided that: for previews and for "why did this match".

use super::matching_plan::are_near;
use super::query::{Node, Query, Term};
use super::query_words::{Folded, Reading, read_words};
use std::ops::Range;

struct Seen {
    word: String,
    position: u32,
    span: u32,
    range: Range<usize>,
}

/// Whether `text` matches. For many queries at once use [`super::matching::Matcher`].
pub fn matches(query: &Query, text: &str) -> bool {
    holds(query.root(), &readings(text))
}

/// The places of the words that made `text` match, in order and without overlap; empty when it does not match.
/// Of alternatives all that occur are given; words that had to be absent are not there to be shown.
pub fn explain(query: &Query, text: &str) -> Vec<Range<usize>> {
    let seen = readings(text);
    let mut ranges = Vec::new();
    if holds(query.root(), &seen) {
        collect(query.root(), true, &seen, &mut ranges);
    }
    in_order(ranges)
}

/// The places of words that `query` looks for, in a piece of a text that matched: the rest of what decided may stand elsewhere.
pub fn point_out(query: &Query, piece: &str) -> Vec<Range<usize>> {
    let seen = readings(piece);
    let mut ranges = Vec::new();
    leaves(query.root(), true, &mut |leaf| collect(leaf, true, &seen, &mut ranges));
    in_order(ranges)
}

fn leaves(node: &Node, wanted: bool, see: &mut dyn FnMut(&Node)) {
    match node {
        Node::All(parts) | Node::Any(parts) => parts.iter().for_each(|part| leaves(part, wanted, see)),
        Node::Not(part) => leaves(part, !wanted, see),
        leaf if wanted => see(leaf),
        _ => {}
    }
}

/// In order, those that overlap as one.
pub(super) fn in_order(mut ranges: Vec<Range<usize>>) -> Vec<Range<usize>> {
    ranges.sort_by_key(|range: &Range<usize>| (range.start, range.end));
    let mut apart: Vec<Range<usize>> = Vec::new();
    for range in ranges {
        match apart.last_mut() {
            Some(last) if range.start < last.end => last.end = last.end.max(range.end),
            _ => apart.push(range),
        }
    }
    apart
}

fn readings(text: &str) -> Vec<Seen> {
    let mut seen: Vec<Seen> = Vec::new();
    read_words(text, &mut Folded::default(), |reading: Reading<'_>| {
        seen.push(Seen {
            word: reading.word.to_owned(),
            position: reading.position,
            span: reading.span,
            range: reading.range(),
        });
    });
    seen.sort_by_key(|word| word.position);
    seen
}

/// The numbers of the readings that begin at this position.
fn at(seen: &[Seen], position: u32) -> Range<usize> {
    let first = seen.partition_point(|word| word.position < position);
    let many = seen[first..]
        .iter()
        .take_while(|word| word.position == position)
        .count();
    first..first + many
}

fn is_term(seen: &Seen, term: &Term) -> bool {
    if term.prefix {
        seen.word.starts_with(&term.word)
    } else {
        seen.word == term.word
    }
}

fn holds(node: &Node, seen: &[Seen]) -> bool {
    match node {
        Node::Word(term) => seen.iter().any(|word| is_term(word, term)),
        Node::Phrase(terms) => !places(terms, seen).is_empty(),
        Node::Near(left, apart, right) => !pairs(left, *apart, right, seen).is_empty(),
        Node::All(parts) => parts.iter().all(|part| holds(part, seen)),
        Node::Any(parts) => parts.iter().any(|part| holds(part, seen)),
        Node::Not(part) => !holds(part, seen),
    }
}

/// The places that made `node` hold, or when not `wanted` made it fail: "NOT (NOT a OR b)" was decided by "a".
fn collect(node: &Node, wanted: bool, seen: &[Seen], ranges: &mut Vec<Range<usize>>) {
    match node {
        Node::Word(term) if wanted => {
            ranges.extend(
                seen.iter()
                    .filter(|word| is_term(word, term))
                    .map(|word| word.range.clone()),
            );
        }
        Node::Phrase(terms) if wanted => ranges.extend(places(terms, seen).into_iter().map(|place| place.range)),
        Node::Near(left, apart, right) if wanted => ranges.extend(pairs(left, *apart, right, seen)),
        Node::Word(_) | Node::Phrase(_) | Node::Near(..) => {}
        Node::All(parts) | Node::Any(parts) => {
            parts
                .iter()
                .filter(|part| holds(part, seen) == wanted)
                .for_each(|part| collect(part, wanted, seen, ranges));
        }
        Node::Not(part) => collect(part, !wanted, seen, ranges),
    }
}

/// Where the words of a phrase stand next to each other.
struct Place {
    /// The first position and the one after the last.
    positions: (u32, u32),
    /// From the first byte of the first word to the last of the last.
    range: Range<usize>,
}

fn places(terms: &[Term], seen: &[Seen]) -> Vec<Place> {
    let Some((first, rest)) = terms.split_first() else {
        return Vec::new();
    };
    let mut found = Vec::new();
    for begin in seen.iter().filter(|word| is_term(word, first)) {
        let mut ends = vec![begin];
        for term in rest {
            let mut after: Vec<u32> = ends.iter().map(|end| end.position + end.span).collect();
            after.sort_unstable();
            after.dedup();
            let next = after.into_iter().flat_map(|position| &seen[at(seen, position)]);
            ends = next.filter(|word| is_term(word, term)).collect();
        }
        found.extend(ends.iter().map(|end| Place {
            positions: (begin.position, end.position + end.span),
            range: begin.range.start..end.range.end,
        }));
    }
    found
}

/// Every word or phrase of either side that stands near one of the other.
fn pairs(left: &[Term], apart: u32, right: &[Term], seen: &[Seen]) -> Vec<Range<usize>> {
    let (left, right) = (places(left, seen), places(right, seen));
    let longest = |places: &[Place]| places.iter().map(|place| place.positions.1 - place.positions.0).max();
    let longest = longest(&left).max(longest(&right)).unwrap_or(0);
    // Places stand in the order of their begin, so that only those around one are looked at.
    let near = |one: &Place, others: &[Place]| {
        let (first, last) = (one.positions.0.saturating_sub(apart + longest), one.positions.1 + apart);
        let from = others.partition_point(|other| other.positions.0 < first);
        let around = others[from..].iter().take_while(|other| other.positions.0 <= last);
        around
            .into_iter()
            .any(|other| are_near(one.positions, other.positions, apart))
    };
    let ours = left.iter().filter(|one| near(one, &right));
    let theirs = right.iter().filter(|one| near(one, &left));
    ours.chain(theirs).map(|place| place.range.clone()).collect()
}
