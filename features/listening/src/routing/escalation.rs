//! Who hears it when a team breaks a promise: its lead, else the deputy, else whoever leads the owner. Once for each promise.

use people::{departments, directory};
use platform::failure::Failure;
use platform::store::Change;

use super::store::case::Case;
use super::store::{pause, team as teams};
use super::team;

/// Tells nobody yet, but notes who has to hear that the promise that counts now was broken. Nobody when that was done before, and
/// when the team has nobody to tell.
pub(crate) async fn escalate(change: &Change, case: &Case) -> Result<Option<i64>, Failure> {
    let Some(told) = find(change, case).await? else {
        return Ok(None);
    };
    let (target, since) = if case.awaits_first_answer() {
        ("first", case.made_at)
    } else {
        ("solved", case.solving_since)
    };
    let is_first = pause::escalate(change, case.id, target, since, told).await?;
    Ok(is_first.then_some(told))
}

async fn find(change: &Change, case: &Case) -> Result<Option<i64>, Failure> {
    let tree = departments::tree(&**change).await?;
    // From the team upwards: whoever is named nearest.
    let path = case.department_id.map(|id| tree.path(id)).unwrap_or_default();
    let mut named = Vec::new();
    for department in path.into_iter().rev() {
        let leads = teams::leads(&**change, department.id).await?;
        named.extend([leads.lead_id, leads.deputy_id].into_iter().flatten());
    }
    if let Some(owner) = case.owner_id {
        let owner = directory::find(&**change, owner).await?;
        named.extend(owner.and_then(|it| it.manager_id));
    }
    for id in named {
        // Who has the case already knows.
        if case.owner_id != Some(id) && team::is_active(change, id).await? {
            return Ok(Some(id));
        }
    }
    Ok(None)
}
