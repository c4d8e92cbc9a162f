//! The way from a decision to a case, and back.

use platform::failure::Failure;
use platform::feature::Platform;
use platform::store::{Change, Store};

use super::kind::Kind;
use crate::watch::Mention;

/// Who should solve it.
pub(crate) enum Wish {
    /// Whoever the rules say.
    Rules,
}

impl Wish {
    /// Reads the choice of a form; empty means the rules.
    pub(crate) async fn read(_: &Store, _: &str) -> Result<Self, Failure> {
        Ok(Self::Rules)
    }
}

/// Opens a case and gives its key.
pub(crate) async fn hand_out(
    _: &Platform,
    _: &Change,
    _: &Mention,
    _: Kind,
    _: &Wish,
    _: i64,
) -> Result<Option<i64>, Failure> {
    Ok(None)
}

/// Takes a case back; false when somebody works on it.
pub(crate) async fn withdraw(_: &Change, _: i64, _: i64) -> Result<bool, Failure> {
    Ok(true)
}

/// The case of a mention, as a link.
pub(crate) struct CaseLink {
    pub(crate) path: String,
}

/// The case of this mention.
pub(crate) async fn find_case(_: &Store, _: i64) -> Result<Option<CaseLink>, Failure> {
    Ok(None)
}

/// The name of who the rules would give it to.
pub(crate) async fn suggest_owner(_: &Store, _: &str, _: Kind) -> Result<Option<String>, Failure> {
    Ok(None)
}

/// Who may be chosen: value and words.
pub(crate) async fn list_owners(_: &Store, _: platform::texts::Language) -> Result<Vec<(String, String)>, Failure> {
    Ok(Vec::new())
}
