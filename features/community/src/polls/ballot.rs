//! A vote as it is kept: for each option its rank, 0 for not chosen. One shape for all three kinds of poll.

use super::Kind;
use super::limits::OPTIONS_MOST;

/// The ranks of the options, in the order of the poll: 1 is most wanted, 0 is not chosen. A vote that was taken back is empty.
/// Written in one way only: ranks are 1, 2, 3 without gaps, so that the same opinion is the same text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Ballot(Vec<u8>);

/// Why a vote is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Amiss {
    /// Nothing was chosen.
    Nothing,
    /// More than one, where one can be chosen.
    TooMany,
}

impl Ballot {
    /// What somebody chose, from the fields of the form: the place of an option, and the rank they gave it. What no such poll
    /// asks for is read past.
    ///
    /// # Errors
    /// When nothing is left, or more than the kind allows.
    pub(super) fn read(kind: Kind, options: usize, chosen: &[(usize, u8)]) -> Result<Self, Amiss> {
        let mut ranks = vec![0_u8; options.min(OPTIONS_MOST)];
        for (place, rank) in chosen {
            if let Some(slot) = ranks.get_mut(*place) {
                *slot = if kind == Kind::Ranked { *rank } else { (*rank).min(1) };
            }
        }
        let many = ranks.iter().filter(|rank| **rank > 0).count();
        if many == 0 {
            return Err(Amiss::Nothing);
        }
        if kind == Kind::Single && many > 1 {
            return Err(Amiss::TooMany);
        }
        Ok(Self(without_gaps(&ranks)))
    }

    /// A vote that was taken back.
    pub(super) fn taken_back() -> Self {
        Self::default()
    }

    /// Whether it says nothing.
    pub(super) fn is_empty(&self) -> bool {
        self.0.iter().all(|rank| *rank == 0)
    }

    /// The rank of an option; `None` when it was not chosen.
    pub(super) fn rank_of(&self, place: usize) -> Option<u8> {
        self.0.get(place).copied().filter(|rank| *rank > 0)
    }

    /// As it stands in the store: `2 0 1`.
    pub(super) fn written(&self) -> String {
        let ranks: Vec<String> = self.0.iter().map(u8::to_string).collect();
        ranks.join(" ")
    }

    /// What [`Ballot::written`] wrote; anything else says nothing.
    pub(super) fn parse(text: &str) -> Self {
        let ranks: Result<Vec<u8>, _> = text.split_whitespace().map(str::parse).collect();
        Self(ranks.unwrap_or_default())
    }
}

/// The same order with the ranks 1, 2, 3: who writes 2, 5 and 9 means first, second and third.
fn without_gaps(ranks: &[u8]) -> Vec<u8> {
    let mut given: Vec<u8> = ranks.iter().copied().filter(|rank| *rank > 0).collect();
    given.sort_unstable();
    given.dedup();
    let place = |rank: &u8| given.iter().position(|it| it == rank).map_or(0, |at| at + 1);
    ranks
        .iter()
        .map(|rank| u8::try_from(place(rank)).unwrap_or_default())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(kind: Kind, chosen: &[(usize, u8)]) -> Result<Vec<u8>, Amiss> {
        Ballot::read(kind, 3, chosen).map(|ballot| ballot.0)
    }

    #[test]
    fn one_several_or_an_order() {
        assert_eq!(read(Kind::Single, &[(1, 1)]), Ok(vec![0, 1, 0]));
        assert_eq!(read(Kind::Single, &[(0, 1), (1, 1)]), Err(Amiss::TooMany));
        assert_eq!(read(Kind::Several, &[(0, 9), (2, 1)]), Ok(vec![1, 0, 1]));
        assert_eq!(read(Kind::Ranked, &[(0, 3), (2, 1)]), Ok(vec![2, 0, 1]));
    }

    #[test]
    fn the_same_opinion_is_the_same_text() {
        let far = read(Kind::Ranked, &[(0, 9), (1, 2), (2, 9)]);
        assert_eq!(far, read(Kind::Ranked, &[(0, 2), (1, 1), (2, 2)]));
        let ballot = Ballot(vec![2, 0, 1]);
        assert_eq!(Ballot::parse(&ballot.written()), ballot);
    }

    #[test]
    fn what_was_not_asked_is_read_past_and_nothing_is_no_vote() {
        assert_eq!(read(Kind::Several, &[(3, 1), (77, 1)]), Err(Amiss::Nothing));
        assert_eq!(read(Kind::Ranked, &[(0, 0)]), Err(Amiss::Nothing));
        assert!(Ballot::parse("").is_empty() && Ballot::parse("niets").is_empty());
        assert!(Ballot::taken_back().is_empty());
    }
}
