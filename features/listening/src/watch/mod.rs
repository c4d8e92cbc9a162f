//! **You see what is said about the subjects you follow, from the sources you chose, and nothing else is kept.**

mod add;
mod identity;
pub mod limits;
pub mod matching;
mod matching_plan;
mod matching_table;
#[cfg(test)]
mod matching_tests;
pub mod query;
mod query_cut;
pub mod query_explain;
pub mod query_fault;
mod query_parse;
mod query_terms;
#[cfg(test)]
mod query_tests;
mod query_words;
#[allow(dead_code, reason = "The pages and jobs that use the rest land next.")]
mod store;
#[cfg(test)]
mod tests;

use platform::feature::Feature;

pub use add::{NewMention, insert_mentions, source_of_brought};
pub use matching::{Desk, Matcher};
pub use query::Query;
pub use query_explain::{explain, matches};
pub use query_fault::{QueryFault, QueryProblem};
pub use store::kinds::{SourceKind, SourceState};
pub use store::mention::{
    Mention, MentionId, count_mentions, find_mention, hold_for_case, list_mentions, list_newest, release_after_case,
};

/// The topic that says that mentions were found or changed.
pub const FOUND: &str = "watch.mention_found";

/// What this feature offers.
#[must_use]
pub fn feature() -> Feature {
    Feature {
        room: "listening",
        name: "watch",
        ..Feature::default()
    }
}
