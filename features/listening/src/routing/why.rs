//! Why somebody owns a case: kept with the case, told in the reader's language.

use serde::{Deserialize, Serialize};

/// The reason an owner was chosen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// A rule matched.
    Rule {
        /// The name of the rule.
        name: String,
        /// The words that decided.
        words: Vec<String>,
        /// How the rule's team came to this person; absent when the rule names a person.
        turn: Option<Turn>,
    },
    /// A colleague chose this person.
    Chosen,
    /// A colleague chose the team, and the team's order chose this person.
    Team(Turn),
    /// No rule matched: whoever decided keeps it.
    Decider,
    /// A colleague handed it over.
    HandedOver,
}

/// How a team comes to a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Turn {
    /// Has duty on this weekday.
    Duty,
    /// Has the fewest open cases.
    Free,
}

platform::json_text!(Why);
