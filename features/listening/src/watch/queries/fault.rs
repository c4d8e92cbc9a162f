//! Says in words why a query could not be read, and where.

use crate::Texts;
use crate::watch::query::{NEAR_MAX_WORDS, PREFIX_MIN_CHARS, QUERY_MAX_CHARS, QUERY_MAX_WORDS};
use crate::watch::query_fault::{QueryFault, QueryProblem};

/// The sentence for the form, with the place counted in characters from one.
pub(crate) fn sentence(t: &Texts, fault: &QueryFault, typed: &str) -> String {
    let what = match fault.problem {
        QueryProblem::Empty => return t.watch_query_empty(),
        QueryProblem::TooLong => return t.watch_query_too_long(QUERY_MAX_CHARS),
        QueryProblem::TooDeep => t.watch_query_too_deep(),
        QueryProblem::TooManyWords => return t.watch_query_too_many_words(QUERY_MAX_WORDS),
        QueryProblem::BracketNotClosed => t.watch_query_bracket_not_closed(),
        QueryProblem::BracketNotOpened => t.watch_query_bracket_not_opened(),
        QueryProblem::BracketEmpty => t.watch_query_bracket_empty(),
        QueryProblem::PhraseNotClosed => t.watch_query_phrase_not_closed(),
        QueryProblem::PhraseEmpty => t.watch_query_phrase_empty(),
        QueryProblem::NoWord => t.watch_query_no_word(),
        QueryProblem::Wildcard => t.watch_query_wildcard(PREFIX_MIN_CHARS),
        QueryProblem::NearDistance => t.watch_query_near_distance(NEAR_MAX_WORDS),
        QueryProblem::NearSides => t.watch_query_near_sides(&fault.piece),
        QueryProblem::OperatorAlone => t.watch_query_operator_alone(&fault.piece),
        QueryProblem::OnlyExclusions => return t.watch_query_only_exclusions(),
    };
    t.watch_query_at(what, fault.character(typed))
}
