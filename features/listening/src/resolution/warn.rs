//! What the clock brings: a warning when a promise is pressing, one when it is late, and letting go in the end.

use platform::access::Role;
use platform::clock::DAY_MICROS;
use platform::failure::Failure;
use platform::feature::Platform;
use platform::session::Account;

use super::{findable, tell};
use crate::routing::{self, Case};
use crate::watch;

/// Cases that one round warns of; the next round, five minutes later, takes the rest.
const ROUND_CASES: u64 = 200;
/// Days after the solution that the words and address from outside are kept, as the page of a case says.
const KEPT_DAYS: i64 = 90;

/// Lets the clock of a case run on when its writer answered, and tells the owner.
pub(super) async fn hear_answers(platform: &Platform) -> Result<(), Failure> {
    let db = platform.store.reader();
    for (mention, since) in routing::list_paused(db).await? {
        if !watch::has_answered_since(db, mention, since).await? {
            continue;
        }
        let go_on = async |change: &platform::store::Change| {
            let Some(case) = routing::customer_answered(change, mention).await? else {
                return Ok(());
            };
            match case.owner_id {
                Some(owner) => tell::clock(change, &case, "resolution.customer_answered", owner).await,
                None => Ok(()),
            }
        };
        platform.store.change(go_on).await?;
    }
    Ok(())
}

/// Warns the owner once when a promise becomes pressing, and once, with communication and the lead of the team, when it is late.
pub(super) async fn watch_clock(platform: &Platform) -> Result<(), Failure> {
    let now = platform.now();
    for case in routing::list_to_warn(platform.store.reader(), now, ROUND_CASES).await? {
        let is_late = case.promise_at < now;
        platform
            .store
            .change(async |change| warn(change, &case, is_late).await)
            .await?;
    }
    Ok(())
}

async fn warn(change: &platform::store::Change, case: &Case, is_late: bool) -> Result<(), Failure> {
    if !routing::mark_warned(change, case.id, if is_late { 2 } else { 1 }).await? {
        return Ok(());
    }
    let kind = if is_late {
        "resolution.clock_late"
    } else {
        "resolution.clock_soon"
    };
    let mut told: Vec<i64> = case.owner_id.into_iter().collect();
    if is_late {
        platform::facts::record(change, "resolution.case_late", case.department_id, 1).await?;
        let managers = Account::list_with_role(&**change, Role::Communication).await?;
        told.extend(managers.into_iter().map(|account| account.id));
        if let Some(lead) = routing::escalate(change, case).await? {
            // One notice each: who leads the team hears it as lead.
            told.retain(|person| *person != lead);
            tell::clock(change, case, tell::ESCALATED, lead).await?;
            findable::index_case(change, case.id).await?;
        }
        told.sort_unstable();
        told.dedup();
    }
    for person in told {
        tell::clock(change, case, kind, person).await?;
    }
    Ok(())
}

/// Lets go of what was written outside and its address, long after the solution.
pub(super) async fn let_go(platform: &Platform) -> Result<(), Failure> {
    let before = platform.now().plus(-KEPT_DAYS * DAY_MICROS);
    let gone = platform
        .store
        .change(async |change| {
            let gone = routing::forget_texts(change, before).await?;
            for id in &gone {
                findable::index_case(change, *id).await?;
            }
            Ok(gone.len())
        })
        .await?;
    if gone > 0 {
        platform::search::scrub(&platform.store).await?;
        tracing::info!(cases = gone, "let go of what was written outside");
    }
    Ok(())
}
