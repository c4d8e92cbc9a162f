//! Counting orders of preference by the method of Schulze.
//!
//! Source: Markus Schulze, "A new monotonic, clone-independent, reversal symmetric, and Condorcet-consistent single-winner
//! election method", Social Choice and Welfare 36 (2011), pages 267-303, doi:10.1007/s00355-010-0475-4; with winning votes as the
//! strength of a link, which he advises for ballots that leave options out. Options on one rank are equal; what has no rank
//! stands below all that have one, and equal to the rest without. There is no lot: what the votes leave equal stays equal.

use super::ballot::Ballot;

/// How often each option stands above each other one: `above[a][b]` votes prefer `a` to `b`.
pub(super) fn compare(options: usize, ballots: &[Ballot]) -> Vec<Vec<u32>> {
    let mut above = vec![vec![0_u32; options]; options];
    for ballot in ballots.iter().filter(|ballot| !ballot.is_empty()) {
        for (a, row) in above.iter_mut().enumerate() {
            for (b, votes) in row.iter_mut().enumerate() {
                let is_above = match (ballot.rank_of(a), ballot.rank_of(b)) {
                    (Some(a), Some(b)) => a < b,
                    (Some(_), None) => true,
                    (None, _) => false,
                };
                *votes += u32::from(is_above);
            }
        }
    }
    above
}

/// The place of each option: 1 for who is beaten by nobody. Options that do not beat each other share a place.
pub(super) fn places(above: &[Vec<u32>]) -> Vec<usize> {
    let paths = strongest_paths(above);
    let options = above.len();
    let beats = |a: usize, b: usize| paths[a][b] > paths[b][a];
    // "Beats" has no circles (Schulze 2011, 4.1), so the longest chain of winners above an option is its place.
    let mut places = vec![1_usize; options];
    for _ in 0..options {
        for a in 0..options {
            let above_it = (0..options).filter(|b| beats(*b, a)).map(|b| places[b] + 1).max();
            places[a] = above_it.unwrap_or(1);
        }
    }
    places
}

/// The strength of the strongest chain of wins from each option to each other: a chain is as strong as its weakest link.
fn strongest_paths(above: &[Vec<u32>]) -> Vec<Vec<u32>> {
    let options = above.len();
    let mut paths = vec![vec![0_u32; options]; options];
    for a in 0..options {
        for b in 0..options {
            if a != b && above[a][b] > above[b][a] {
                paths[a][b] = above[a][b];
            }
        }
    }
    for by in 0..options {
        for a in 0..options {
            for b in 0..options {
                if a != b && a != by && b != by {
                    paths[a][b] = paths[a][b].max(paths[a][by].min(paths[by][b]));
                }
            }
        }
    }
    paths
}
