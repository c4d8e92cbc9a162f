//! Work that comes round by the clock: a row for each period, so that two nodes run it once and a missed one runs once.

use croner::Cron;
use jiff::Zoned;
use sea_orm::{ConnectionTrait, DatabaseTransaction, FromQueryResult, raw_sql};
use serde_json::json;

use super::{Schedule, enqueue};
use crate::clock::{DAY_MICROS, Moment};
use crate::failure::Failure;
use crate::feature::Platform;
use crate::store::On;

/// Periods that lie further ahead than this come from a clock that was wrong, and do not hold back the right ones.
const AHEAD_MICROS: i64 = DAY_MICROS;

/// How a schedule stands, for the health page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pulse {
    /// The job.
    pub job: &'static str,
    /// When it was last put down.
    pub last: Option<Moment>,
    /// When it comes next.
    pub next: Option<Moment>,
}

#[derive(FromQueryResult)]
struct Ran {
    ran_at: Moment,
}

fn all(platform: &Platform) -> impl Iterator<Item = Schedule> {
    platform
        .features
        .iter()
        .flat_map(|feature| feature.schedules.iter().copied())
}

fn here(platform: &Platform) -> Zoned {
    platform
        .now()
        .instant()
        .to_zoned(platform.organisation.facts().time_zone())
}

fn parse(schedule: &Schedule) -> Result<Cron, Failure> {
    schedule
        .pattern
        .parse::<Cron>()
        .map_err(|error| Failure::Internal(format!("{}: {error}", schedule.job)))
}

/// Puts the latest period of each schedule down, unless that period or a later one was put down already. A house that was
/// away for a week runs each missed schedule once.
pub(super) async fn plan(platform: &Platform) -> Result<(), Failure> {
    let here = here(platform);
    for schedule in all(platform) {
        let Ok(latest) = parse(&schedule)?.find_previous_occurrence(&here, true) else {
            continue;
        };
        let period = latest.timestamp().as_microsecond();
        if is_down(platform.store.reader(), schedule.job, period, platform.now()).await? {
            continue;
        }
        platform
            .store
            .change(async |change| {
                let db: &DatabaseTransaction = change;
                let (job, now) = (schedule.job, change.now());
                if is_down(db, job, period, now).await? {
                    return Ok(());
                }
                let claim = raw_sql!(
                    Postgres,
                    "INSERT INTO schedule_run (job, period, ran_at) VALUES ({job}, {period}, {now})
                     ON CONFLICT (job, period) DO NOTHING"
                );
                if db.execute_raw(claim.on(db)).await?.rows_affected() == 1 {
                    let payload = json!({ "period": period });
                    enqueue(change, job, payload, Some(&format!("period {period}")), now).await?;
                }
                Ok(())
            })
            .await?;
    }
    Ok(())
}

async fn is_down(db: &impl ConnectionTrait, job: &'static str, period: i64, now: Moment) -> Result<bool, Failure> {
    let ahead = now.plus(AHEAD_MICROS);
    let later = raw_sql!(
        Postgres,
        "SELECT ran_at FROM schedule_run WHERE job = {job} AND period >= {period} AND period <= {ahead} LIMIT 1"
    );
    Ok(Ran::find_by_statement(later.on(db)).one(db).await?.is_some())
}

/// How every schedule stands: when it last ran and when it comes next.
///
/// # Errors
/// The store's own, or a pattern that is no pattern.
pub async fn pulses(platform: &Platform) -> Result<Vec<Pulse>, Failure> {
    let (here, db) = (here(platform), platform.store.reader());
    let mut pulses = Vec::new();
    for schedule in all(platform) {
        let job = schedule.job;
        let last = raw_sql!(
            Postgres,
            "SELECT ran_at FROM schedule_run WHERE job = {job} ORDER BY period DESC LIMIT 1"
        );
        let last = Ran::find_by_statement(last.on(db)).one(db).await?.map(|ran| ran.ran_at);
        let next = parse(&schedule)?.find_next_occurrence(&here, false).ok();
        pulses.push(Pulse {
            job,
            last,
            next: next.map(|next| Moment(next.timestamp().as_microsecond())),
        });
    }
    Ok(pulses)
}
