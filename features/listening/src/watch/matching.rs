//! Matches one post against all queries at once: reads its words once and looks only at queries that can still match.
//!
//! Every query has a gate: a small set of words of which at least one must occur before it can match, chosen as rare as
//! possible. A word of a post opens the queries it is the gate of; only those are worked out, and nearly all fail at
//! their first test. So the time per post depends on its own words, hardly on the number of queries.

use super::matching_plan::{Plan, PlanMaker};
use super::matching_table::LiteralTable;
use super::query::Query;
use super::query_words::{Folded, Reading, read_words};
use std::ops::Range;

/// How many posts of the sample are read to learn which words are rare; more changes no choice.
const SAMPLE_MAX_POSTS: usize = 2_000;

/// Many queries, ready to be matched together.
#[derive(Debug)]
pub struct Matcher {
    table: LiteralTable,
    plans: Vec<Plan>,
    /// Per literal where its queries stand in `opened`; one longer than the number of literals.
    opens: Vec<u32>,
    opened: Vec<u32>,
    /// Whether any phrase needs to know where the literal stands.
    placed: Vec<bool>,
}

/// Where a literal was found; only kept for words of phrases.
#[derive(Clone, Copy, Debug)]
pub(super) struct Found {
    pub(super) literal: u32,
    pub(super) position: u32,
    pub(super) span: u32,
}

/// Memory that one reader of posts reuses; make one per thread.
#[derive(Debug, Default)]
pub struct Desk {
    folded: Folded,
    turn: u32,
    seen: Vec<u32>,
    judged: Vec<u32>,
    hits: Vec<u32>,
    found: Vec<Found>,
    matched: Vec<u32>,
}

/// What is known of the post at hand while a plan is worked out.
pub(super) struct Sight<'a> {
    turn: u32,
    seen: &'a [u32],
    found: &'a [Found],
}

impl Sight<'_> {
    pub(super) fn has(&self, literal: u32) -> bool {
        self.seen[literal as usize] == self.turn
    }

    /// The places of a literal that begin at these positions, rising.
    pub(super) fn places(&self, literal: u32, positions: Range<u32>) -> &[Found] {
        let from = self
            .found
            .partition_point(|found| (found.literal, found.position) < (literal, positions.start));
        let rest = &self.found[from..];
        let to = rest.partition_point(|found| (found.literal, found.position) < (literal, positions.end));
        &rest[..to]
    }
}

impl Matcher {
    /// Prepares `queries`. A `sample` of recent posts tells which words are rare; without one their length does.
    pub fn compile(queries: &[Query], sample: &[&str]) -> Matcher {
        let mut maker = PlanMaker::default();
        for query in queries {
            maker.learn_words(query.root());
        }
        let table = LiteralTable::build(maker.terms());
        let mut counts = vec![0_u32; maker.terms().len()];
        let mut folded = Folded::default();
        for post in sample.iter().take(SAMPLE_MAX_POSTS) {
            read_words(post, &mut folded, |reading| {
                table.each(reading.word, |literal| counts[literal as usize] += 1)
            });
        }
        maker.weigh(&counts);
        let mut opened_by: Vec<Vec<u32>> = vec![Vec::new(); counts.len()];
        let mut plans = Vec::with_capacity(queries.len());
        for (number, query) in queries.iter().enumerate() {
            let (plan, gate) = maker.plan(query.root());
            for literal in gate {
                opened_by[literal as usize].push(number as u32);
            }
            plans.push(plan);
        }
        let mut opens = vec![0];
        let mut opened = Vec::new();
        for queries in opened_by {
            opened.extend(queries);
            opens.push(opened.len() as u32);
        }
        Matcher {
            table,
            plans,
            opens,
            opened,
            placed: maker.placed(),
        }
    }

    /// The numbers of the queries that match `text`, rising; numbers count from zero in the order given to `compile`.
    pub fn matches<'d>(&self, text: &str, desk: &'d mut Desk) -> &'d [u32] {
        desk.begin(self.placed.len(), self.plans.len());
        let Desk {
            folded,
            turn,
            seen,
            judged,
            hits,
            found,
            matched,
        } = desk;
        read_words(
            text,
            folded,
            |Reading {
                 word, position, span, ..
             }| {
                self.table.each(word, |literal| {
                    if seen[literal as usize] != *turn {
                        seen[literal as usize] = *turn;
                        hits.push(literal);
                    }
                    if self.placed[literal as usize] {
                        found.push(Found {
                            literal,
                            position,
                            span,
                        });
                    }
                });
            },
        );
        // Joined readings come after the words they span; sorted, the places of a literal are found by halving.
        found.sort_unstable_by_key(|found| (found.literal, found.position));
        let sight = Sight {
            turn: *turn,
            seen,
            found,
        };
        for &literal in hits.iter() {
            let from = self.opens[literal as usize] as usize;
            let to = self.opens[literal as usize + 1] as usize;
            for &number in &self.opened[from..to] {
                if judged[number as usize] != *turn {
                    judged[number as usize] = *turn;
                    if self.plans[number as usize].holds(&sight) {
                        matched.push(number);
                    }
                }
            }
        }
        matched.sort_unstable();
        matched
    }

    /// How many different words and beginnings all queries together look for.
    pub fn literal_count(&self) -> usize {
        self.placed.len()
    }
}

impl Desk {
    fn begin(&mut self, literals: usize, plans: usize) {
        if self.seen.len() != literals || self.judged.len() != plans || self.turn == u32::MAX {
            self.seen = vec![0; literals];
            self.judged = vec![0; plans];
            self.turn = 0;
        }
        // Turn zero marks "never", so a fresh desk starts at one.
        self.turn += 1;
        self.hits.clear();
        self.found.clear();
        self.matched.clear();
    }
}
