//! Trust that is earned: how often each kind was suggested rightly, and which kinds stay silent until it is better.
//!
//! Counted from the last decisions of everybody together. Who decided is not read: these are figures about the
//! suggestion, never about a colleague. A kind that is silent is still worked out and kept with each decision, so that
//! it speaks again as soon as it is right often enough.

use super::kind::{KINDS, Kind};
use super::model::Suggestion;
use super::store::decision::Judged;

/// How many decisions are looked back on.
pub(crate) const WINDOW: u64 = 200;
/// Fewer decisions than this say nothing about how good the suggestion is.
pub(crate) const DECISIONS_LEAST: usize = 30;
/// A kind that was suggested less often than this has not been tried.
pub(crate) const SUGGESTED_LEAST: usize = 10;
/// How many of a hundred suggestions must be right, until somebody says otherwise.
pub(crate) const USUAL_PERCENT: i64 = 60;

/// How the suggestion of one kind did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Figure {
    pub(crate) kind: Kind,
    /// How often it was suggested.
    pub(crate) suggested: usize,
    /// How often that was what somebody decided.
    pub(crate) right: usize,
    /// How often somebody decided it, whatever was suggested.
    pub(crate) decided: usize,
}

/// Whether a kind is suggested.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Voice {
    /// There is too little to go by, so it speaks.
    Untried,
    /// It is right often enough.
    Speaks,
    /// It is wrong too often.
    Silent,
}

/// How the suggestions did lately, and what is asked of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Trust {
    /// How many decisions this rests on.
    pub(crate) decisions: usize,
    /// How many of a hundred must be right.
    pub(crate) least_percent: i64,
    /// Every kind, in the order of [`Kind::ALL`].
    pub(crate) figures: [Figure; KINDS],
}

impl Trust {
    /// How the suggestions did in these decisions.
    pub(crate) fn of(judged: &[Judged], least_percent: i64) -> Trust {
        let mut figures = Kind::ALL.map(|kind| Figure {
            kind,
            suggested: 0,
            right: 0,
            decided: 0,
        });
        for Judged { kind, suggested } in judged {
            let suggested = suggested.as_deref().and_then(Kind::named);
            let decided = Kind::named(kind);
            if let Some(kind) = suggested {
                figures[kind.index()].suggested += 1;
                figures[kind.index()].right += usize::from(decided == suggested);
            }
            if let Some(kind) = decided {
                figures[kind.index()].decided += 1;
            }
        }
        Trust {
            decisions: judged.len(),
            least_percent,
            figures,
        }
    }

    /// Whether this kind is suggested.
    pub(crate) fn voice(&self, kind: Kind) -> Voice {
        let Figure { suggested, right, .. } = self.figures[kind.index()];
        if self.decisions < DECISIONS_LEAST || suggested < SUGGESTED_LEAST {
            Voice::Untried
        } else if right as i64 * 100 < self.least_percent * suggested as i64 {
            Voice::Silent
        } else {
            Voice::Speaks
        }
    }

    /// Whether a suggestion is shown: it is sure, and its kind has not lost its voice.
    pub(crate) fn shows(&self, suggestion: &Suggestion) -> bool {
        suggestion.is_sure() && self.voice(suggestion.kind) != Voice::Silent
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn judged(kind: Kind, suggested: Option<Kind>, times: usize) -> Vec<Judged> {
        let one = Judged {
            kind: kind.name().to_owned(),
            suggested: suggested.map(|kind| kind.name().to_owned()),
        };
        vec![one; times]
    }

    #[test]
    fn a_kind_is_counted_by_what_was_suggested_and_by_what_was_decided() {
        let rows = [
            judged(Kind::Complaint, Some(Kind::Complaint), 12),
            judged(Kind::Question, Some(Kind::Complaint), 8),
            judged(Kind::Complaint, Some(Kind::Praise), 3),
            judged(Kind::Complaint, None, 7),
        ];
        let trust = Trust::of(&rows.concat(), 60);
        assert_eq!(trust.decisions, 30);
        let complaint = trust.figures[Kind::Complaint.index()];
        assert_eq!((complaint.suggested, complaint.right, complaint.decided), (20, 12, 22));
        let praise = trust.figures[Kind::Praise.index()];
        assert_eq!((praise.suggested, praise.right, praise.decided), (3, 0, 0));
        // Twelve of twenty is just enough; praise was hardly tried.
        assert_eq!(trust.voice(Kind::Complaint), Voice::Speaks);
        assert_eq!(Trust::of(&rows.concat(), 61).voice(Kind::Complaint), Voice::Silent);
        assert_eq!(trust.voice(Kind::Praise), Voice::Untried);
    }

    #[test]
    fn it_speaks_until_there_is_enough_to_go_by_and_always_when_nothing_is_asked() {
        let wrong = |times| judged(Kind::Praise, Some(Kind::Complaint), times);
        assert_eq!(Trust::of(&wrong(29), 60).voice(Kind::Complaint), Voice::Untried);
        assert_eq!(Trust::of(&wrong(30), 60).voice(Kind::Complaint), Voice::Silent);
        assert_eq!(Trust::of(&wrong(30), 0).voice(Kind::Complaint), Voice::Speaks);
        let rows = [judged(Kind::Praise, None, 21), wrong(9)].concat();
        assert_eq!(Trust::of(&rows, 60).voice(Kind::Complaint), Voice::Untried);
    }
}
