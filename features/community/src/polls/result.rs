//! What the votes came to, and when that may be shown: never so that one vote can be read from two looks (rule P23).

use serde::{Deserialize, Serialize};

use super::ballot::Ballot;
use super::limits::VOTES_LEAST;
use super::{Kind, Reveal, schulze};

/// What the votes came to. Kept with the poll as JSON; nobody counts while somebody looks.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Outcome {
    /// Votes that say something.
    pub(super) votes: usize,
    /// For each option how many chose it; for an order of preference how many put it first.
    pub(super) chosen: Vec<usize>,
    /// For an order: the place of each option, from 1.
    pub(super) places: Vec<usize>,
    /// For an order: how many put the row's option above the column's.
    pub(super) above: Vec<Vec<u32>>,
}

/// Counts all votes.
pub(super) fn count(kind: Kind, options: usize, ballots: &[Ballot]) -> Outcome {
    let votes = ballots.iter().filter(|ballot| !ballot.is_empty());
    let chose = |place: usize| votes.clone().filter(|ballot| ballot.rank_of(place) == Some(1)).count();
    let mut outcome = Outcome {
        votes: votes.clone().count(),
        chosen: (0..options).map(chose).collect(),
        ..Outcome::default()
    };
    if kind == Kind::Ranked {
        outcome.above = schulze::compare(options, ballots);
        outcome.places = schulze::places(&outcome.above);
    }
    outcome
}

/// Whether the figures on show are made anew now. While a poll is open only when the maker chose so, and only when five
/// people voted or changed their vote since the last figures: who looks before and after sees what five did together. Not by
/// the day: on a quiet day that would be one vote. At the close all votes are counted, however few came last.
pub(super) fn moves(reveal: Reveal, is_closing: bool, not_shown: usize) -> bool {
    is_closing || (reveal == Reveal::Live && not_shown >= VOTES_LEAST)
}

/// Whether an outcome may be shown at all.
pub(super) fn may_show(outcome: &Outcome) -> bool {
    outcome.votes >= VOTES_LEAST
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn live_figures_move_by_five_people_and_others_not_before_the_close() {
        assert!(!moves(Reveal::Live, false, 4) && moves(Reveal::Live, false, 5));
        assert!(!moves(Reveal::Closed, false, 500));
        assert!(moves(Reveal::Closed, true, 0) && moves(Reveal::Live, true, 1));
    }

    #[test]
    fn below_five_votes_nothing_is_shown_and_a_vote_taken_back_is_none() {
        let five = ["1 0", "1 0", "0 1", "1 0", ""].map(Ballot::parse);
        let outcome = count(Kind::Single, 2, &five);
        assert_eq!((outcome.votes, outcome.chosen.clone()), (4, vec![3, 1]));
        assert!(!may_show(&outcome));
        let more = ["1 0", "1 0", "0 1", "1 1", "1 1"].map(Ballot::parse);
        let outcome = count(Kind::Several, 2, &more);
        assert_eq!(outcome.chosen, [4, 3]);
        assert!(may_show(&outcome));
    }
}
