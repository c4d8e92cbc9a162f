//! The limits of a poll, said in its form.

/// Options at least: one is no choice.
pub(super) const OPTIONS_LEAST: usize = 2;
/// Options at most: more is a survey.
pub(super) const OPTIONS_MOST: usize = 25;
/// Characters of an option, and of the question.
pub(super) const WORDS_LENGTH: usize = 200;
/// Days that a poll is open at most: what hangs longer nobody remembers voting on.
pub(super) const DAYS_MOST: i64 = 90;
/// Minutes that a poll is open at least: shorter, and only who happened to look could vote.
pub(super) const MINUTES_LEAST: i64 = 5;
/// Votes below which a result is withheld, and votes that have to be new before a live result moves (rule P23).
pub(super) const VOTES_LEAST: usize = 5;
