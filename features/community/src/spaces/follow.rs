//! Spaces of departments follow the staff list; who left the organisation leaves every space.

use std::collections::BTreeSet;

use people::{departments, directory};
use platform::failure::Failure;
use platform::feature::Platform;
use platform::notices;
use platform::session::{Account, AccountState};
use platform::store::Change;

use super::out::take_out;
use super::space::MANAGERS_LEAST;
use super::store::kinds::Way;
use super::{Duty, Space, list_by_ids, list_managers, notice, store};

/// The job.
pub(super) const JOB: &str = "spaces.follow";
/// People of one department, with all below it: an organisation of this size has a store of its own.
const PEOPLE_MOST: u32 = 100_000;

/// Brings every space of a department up to the staff list, and takes out who left.
pub(super) async fn run(platform: &Platform) -> Result<(), Failure> {
    let accounts = Account::list_all(platform.store.reader()).await?;
    let left = accounts
        .iter()
        .filter(|account| account.state == AccountState::Deactivated);
    let left: Vec<i64> = left.map(|account| account.id).collect();
    for account_id in left {
        if !store::list_belongings(platform.store.reader(), account_id)
            .await?
            .is_empty()
        {
            platform
                .store
                .change(async |change| let_go(change, account_id).await)
                .await?;
        }
    }
    for space in store::list_of_departments(platform.store.reader()).await? {
        platform.store.change(async |change| one(change, &space).await).await?;
    }
    Ok(())
}

/// Brings one space up to the staff list. Whoever joined by hand stays.
pub(super) async fn one(change: &Change, space: &Space) -> Result<(), Failure> {
    let Some(department_id) = space.department_id else {
        return Ok(());
    };
    let below = departments::tree(&**change).await?.list_with_descendants(department_id);
    let wanted: BTreeSet<i64> = directory::list_members(&**change, below, PEOPLE_MOST)
        .await?
        .into_iter()
        .collect();
    let there: BTreeSet<i64> = store::list_of_department(&**change, space.id)
        .await?
        .into_iter()
        .collect();
    let gone: Vec<i64> = there.difference(&wanted).copied().collect();
    let come: Vec<i64> = wanted.difference(&there).copied().collect();
    if !gone.is_empty() {
        take_out(change, space, &gone).await?;
        warn(change, space.id).await?;
    }
    if !come.is_empty() {
        store::add_members(change, space.id, &come, Duty::Member, Way::Department).await?;
    }
    Ok(())
}

async fn let_go(change: &Change, account_id: i64) -> Result<(), Failure> {
    let places = store::list_belongings(&**change, account_id).await?;
    store::forget(change, account_id).await?;
    for place in places.iter().filter(|place| place.duty == Duty::Manager) {
        warn(change, place.space_id).await?;
    }
    Ok(())
}

/// Tells the manager that is left that they are alone.
async fn warn(change: &Change, space_id: i64) -> Result<(), Failure> {
    let Some(space) = list_by_ids(&**change, vec![space_id]).await?.pop() else {
        return Ok(());
    };
    if space.managers < MANAGERS_LEAST {
        for manager in list_managers(&**change, space_id).await? {
            notices::tell(change, manager, notice::ONE_LEFT, notice::inside(&space, "")).await?;
        }
    }
    Ok(())
}
