//! Cases in short, as triage shows them beside a mention.

use platform::clock::Moment;
use platform::failure::Failure;
use platform::ids::PublicId;
use sea_orm::ConnectionTrait;

use super::case::{Case, list_of_mentions};
use super::kinds::{CaseKind, CaseState};

/// A case in short.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseBrief {
    /// The key.
    pub id: i64,
    /// The key for addresses.
    pub public_id: PublicId,
    /// What it was decided to be.
    pub kind: CaseKind,
    /// How far it is.
    pub state: CaseState,
    /// Who has it.
    pub owner_id: Option<i64>,
    /// The department it belongs to.
    pub department_id: Option<i64>,
    /// What it is about.
    pub title: String,
    /// The promise that counts now.
    pub promise_at: Moment,
    /// From here on it is pressing.
    pub soon_at: Moment,
}

impl From<Case> for CaseBrief {
    fn from(case: Case) -> Self {
        Self {
            id: case.id,
            public_id: case.public_id,
            kind: case.kind,
            state: case.state,
            owner_id: case.owner_id,
            department_id: case.department_id,
            title: case.title,
            promise_at: case.promise_at,
            soon_at: case.soon_at,
        }
    }
}

impl CaseBrief {
    /// The page of the case.
    #[must_use]
    pub fn path(&self) -> String {
        format!("/case/{}", self.public_id)
    }
}

/// The case of a mention.
///
/// # Errors
/// The store's own.
pub async fn find_case_of_mention(db: &impl ConnectionTrait, mention: i64) -> Result<Option<CaseBrief>, Failure> {
    Ok(list_of_mentions(db, vec![mention]).await?.pop().map(CaseBrief::from))
}

/// The cases of these mentions, each with the key of its mention, in no order.
///
/// # Errors
/// The store's own.
pub async fn list_cases_of_mentions(
    db: &impl ConnectionTrait,
    mentions: Vec<i64>,
) -> Result<Vec<(i64, CaseBrief)>, Failure> {
    let cases = list_of_mentions(db, mentions).await?;
    Ok(cases
        .into_iter()
        .filter_map(|case| Some((case.mention_id?, CaseBrief::from(case))))
        .collect())
}
