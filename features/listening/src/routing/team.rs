//! Who is in a team, and whose turn it is.

use std::collections::BTreeMap;

use people::{departments, directory};
use platform::failure::Failure;
use platform::session::{Account, AccountState};
use platform::store::Change;

/// Members of a team that are looked at: more than any team that shares a desk.
const MEMBERS_MOST: u32 = 500;

/// The department of a colleague.
pub(super) async fn department_of(change: &Change, id: i64) -> Result<Option<i64>, Failure> {
    Ok(directory::find_brief(&**change, id)
        .await?
        .and_then(|brief| brief.department_id))
}

/// Whether somebody takes part, so that a case can be theirs. Who was invited may get a case: its mail is a reason to come.
pub(super) async fn is_active(change: &Change, id: i64) -> Result<bool, Failure> {
    let account = Account::find(&**change, id).await?;
    Ok(account.is_some_and(|it| matches!(it.state, AccountState::Active | AccountState::Invited)))
}

/// The active members of a department and of what stands below it, in a fixed order.
pub(super) async fn list_active(change: &Change, department: i64) -> Result<Vec<i64>, Failure> {
    let below = departments::tree(&**change).await?.list_with_descendants(department);
    let members = directory::list_members(&**change, below, MEMBERS_MOST).await?;
    let accounts = Account::list(&**change, members).await?;
    let mut active: Vec<i64> = accounts
        .into_iter()
        .filter(|it| it.state == AccountState::Active)
        .map(|it| it.id)
        .collect();
    active.sort_unstable();
    Ok(active)
}

/// The first who is free: the fewest open cases; of equals the one who is longest in the house.
pub(super) fn first_free(members: &[i64], load: &BTreeMap<i64, i64>) -> Option<i64> {
    members
        .iter()
        .copied()
        .min_by_key(|id| (load.get(id).copied().unwrap_or(0), *id))
}
