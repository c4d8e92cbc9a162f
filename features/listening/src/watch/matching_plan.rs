//! Turns a query into the order in which its parts are tested, and finds the words that must occur first.

use super::matching::Sight;
use super::query::{Node, Term};
use super::query_words::JOINED_MAX_PIECES;
use std::collections::HashMap;
use std::ops::Range;

/// A query with numbers for words, its most telling test first.
#[derive(Debug)]
pub(super) enum Plan {
    Literal(u32),
    Phrase(Box<[u32]>),
    Near(Box<[u32]>, u32, Box<[u32]>),
    All(Box<[Plan]>),
    Any(Box<[Plan]>),
    Not(Box<Plan>),
}

/// Numbers the words of all queries and makes their plans.
#[derive(Default)]
pub(super) struct PlanMaker {
    numbers: HashMap<Term, u32>,
    terms: Vec<Term>,
    placed: Vec<bool>,
    cost: Vec<f64>,
}

/// Words of which at least one must occur, and how often that is to be expected.
type Gate = (f64, Vec<u32>);

impl PlanMaker {
    pub(super) fn learn_words(&mut self, node: &Node) {
        match node {
            Node::Word(term) => self.learn(term, false),
            Node::Phrase(terms) => terms.iter().for_each(|term| self.learn(term, true)),
            Node::Near(left, _, right) => left.iter().chain(right).for_each(|term| self.learn(term, true)),
            Node::All(parts) | Node::Any(parts) => parts.iter().for_each(|part| self.learn_words(part)),
            Node::Not(part) => self.learn_words(part),
        }
    }

    fn learn(&mut self, term: &Term, placed: bool) {
        let next = self.terms.len() as u32;
        let number = *self.numbers.entry(term.clone()).or_insert(next);
        if number == next {
            self.terms.push(term.clone());
            self.placed.push(false);
        }
        self.placed[number as usize] |= placed;
    }

    pub(super) fn terms(&self) -> &[Term] {
        &self.terms
    }

    pub(super) fn placed(&self) -> Vec<bool> {
        self.placed.clone()
    }

    /// How often each word is to be expected: as counted, and among words counted alike the longest is the rarest.
    pub(super) fn weigh(&mut self, counts: &[u32]) {
        self.cost = self
            .terms
            .iter()
            .zip(counts)
            .map(|(term, count)| {
                let letters = term.word.chars().count() as f64 / if term.prefix { 2.0 } else { 1.0 };
                f64::from(*count) + 1.0 / (1.0 + letters)
            })
            .collect();
    }

    /// The plan of a query and its gate. A query that an empty text would match has no gate and is refused when read.
    pub(super) fn plan(&self, node: &Node) -> (Plan, Vec<u32>) {
        let (_, gate) = self.gate(node, true).unwrap_or_default();
        (self.ordered(node), gate)
    }

    /// Words without which `node` cannot be `wanted`; none when an empty text is enough.
    fn gate(&self, node: &Node, wanted: bool) -> Option<Gate> {
        let literal = |term: &Term| {
            let number = self.numbers[term];
            (self.cost[number as usize], vec![number])
        };
        match node {
            Node::Word(term) => wanted.then(|| literal(term)),
            Node::Phrase(terms) => wanted.then(|| rarest(terms.iter().map(literal))).flatten(),
            Node::Near(left, _, right) => wanted.then(|| rarest(left.iter().chain(right).map(literal))).flatten(),
            Node::Not(part) => self.gate(part, !wanted),
            // All parts must hold, so the rarest gate of one part is enough; for one of them any gate may open it.
            Node::All(parts) if wanted => rarest(parts.iter().filter_map(|part| self.gate(part, true))),
            Node::Any(parts) if !wanted => rarest(parts.iter().filter_map(|part| self.gate(part, false))),
            Node::All(parts) | Node::Any(parts) => {
                let mut together: Gate = (0.0, Vec::new());
                for part in parts {
                    let (cost, literals) = self.gate(part, wanted)?;
                    together.0 += cost;
                    together.1.extend(literals);
                }
                together.1.sort_unstable();
                together.1.dedup();
                Some(together)
            }
        }
    }

    /// How likely the part is to hold, roughly: parts of an AND are tested from rare to common, of an OR the other way.
    fn likely(&self, node: &Node) -> f64 {
        match node {
            Node::Word(term) => self.cost[self.numbers[term] as usize],
            Node::Phrase(terms) => rarest_cost(terms.iter().map(|term| self.cost[self.numbers[term] as usize])),
            Node::Near(left, _, right) => {
                let terms = left.iter().chain(right);
                rarest_cost(terms.map(|term| self.cost[self.numbers[term] as usize]))
            }
            Node::All(parts) => rarest_cost(parts.iter().map(|part| self.likely(part))),
            Node::Any(parts) => parts.iter().map(|part| self.likely(part)).sum(),
            Node::Not(_) => f64::MAX,
        }
    }

    fn ordered(&self, node: &Node) -> Plan {
        let sorted = |parts: &[Node], rare_first: bool| {
            let mut parts: Vec<&Node> = parts.iter().collect();
            parts.sort_by(|a, b| self.likely(a).total_cmp(&self.likely(b)));
            if !rare_first {
                parts.reverse();
            }
            parts.into_iter().map(|part| self.ordered(part)).collect()
        };
        let numbers = |terms: &[Term]| terms.iter().map(|term| self.numbers[term]).collect::<Box<[u32]>>();
        match node {
            Node::Word(term) => Plan::Literal(self.numbers[term]),
            Node::Phrase(terms) => Plan::Phrase(numbers(terms)),
            Node::Near(left, apart, right) => Plan::Near(numbers(left), *apart, numbers(right)),
            Node::All(parts) => Plan::All(sorted(parts, true)),
            Node::Any(parts) => Plan::Any(sorted(parts, false)),
            Node::Not(part) => Plan::Not(Box::new(self.ordered(part))),
        }
    }
}

fn rarest(gates: impl Iterator<Item = Gate>) -> Option<Gate> {
    gates.min_by(|a, b| a.0.total_cmp(&b.0))
}

fn rarest_cost(costs: impl Iterator<Item = f64>) -> f64 {
    costs.fold(f64::MAX, f64::min)
}

impl Plan {
    pub(super) fn holds(&self, sight: &Sight<'_>) -> bool {
        match self {
            Plan::Literal(literal) => sight.has(*literal),
            Plan::Phrase(literals) => {
                literals.iter().all(|literal| sight.has(*literal)) && stand_together(literals, sight)
            }
            Plan::Near(left, apart, right) => {
                left.iter().chain(right).all(|literal| sight.has(*literal)) && stand_near(left, *apart, right, sight)
            }
            Plan::All(parts) => parts.iter().all(|part| part.holds(sight)),
            Plan::Any(parts) => parts.iter().any(|part| part.holds(sight)),
            Plan::Not(part) => !part.holds(sight),
        }
    }
}

fn stand_together(literals: &[u32], sight: &Sight<'_>) -> bool {
    each_place(literals, 0..u32::MAX, sight, &mut |_, _| true)
}

/// Gives the first and the end position of every place where the words stand together, until `see` says that it is enough.
fn each_place(literals: &[u32], begin: Range<u32>, sight: &Sight<'_>, see: &mut dyn FnMut(u32, u32) -> bool) -> bool {
    let Some((first, rest)) = literals.split_first() else {
        return false;
    };
    let mut starts = sight.places(*first, begin).iter();
    starts.any(|start| {
        goes_on(start.position + start.span, rest, sight, &mut |end| {
            see(start.position, end)
        })
    })
}

fn goes_on(position: u32, literals: &[u32], sight: &Sight<'_>, see: &mut dyn FnMut(u32) -> bool) -> bool {
    let Some((next, rest)) = literals.split_first() else {
        return see(position);
    };
    let mut places = sight.places(*next, position..position + 1).iter();
    places.any(|found| goes_on(found.position + found.span, rest, sight, see))
}

/// Only what begins near a place of the left side is looked at, so a word said a thousand times costs a thousand looks.
fn stand_near(left: &[u32], apart: u32, right: &[u32], sight: &Sight<'_>) -> bool {
    let longest = right.len() as u32 * JOINED_MAX_PIECES as u32;
    each_place(left, 0..u32::MAX, sight, &mut |start, end| {
        let around = start.saturating_sub(apart + longest)..end.saturating_add(apart);
        each_place(right, around, sight, &mut |from, to| {
            are_near((start, end), (from, to), apart)
        })
    })
}

/// Whether two places do not share a word and the one begins at most `apart` words after the last of the other.
pub(super) fn are_near(one: (u32, u32), other: (u32, u32), apart: u32) -> bool {
    let after = |first: (u32, u32), second: (u32, u32)| second.0 >= first.1 && second.0 - first.1 < apart;
    after(one, other) || after(other, one)
}
