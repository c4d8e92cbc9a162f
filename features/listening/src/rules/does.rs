//! What a rule does: a tag, and at most one thing that ends the waiting of a mention.

use serde::{Deserialize, Serialize};

/// Characters of a reason for setting aside.
pub(super) const REASON_LENGTH: usize = 200;

/// What a rule does.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Does {
    /// Puts this tag on it.
    pub(super) tag: Option<i64>,
    /// Takes it out of what waits.
    pub(super) ending: Ending,
}

/// How a mention leaves what waits.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Ending {
    /// It does not.
    #[default]
    Stays,
    /// It becomes a case of this kind, for a colleague or team; an empty owner is whoever the routing says.
    HandOut {
        /// The kind.
        kind: String,
        /// `team:…` or `person:…`.
        owner: String,
    },
    /// It is set aside, with the reason.
    SetAside {
        /// Why.
        reason: String,
    },
}

impl Does {
    /// Reads what was kept.
    pub(super) fn read(text: &str) -> Self {
        serde_json::from_str(text).unwrap_or_default()
    }

    /// As it is kept.
    pub(super) fn write(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }
}
