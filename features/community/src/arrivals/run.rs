//! Looking what would come in, and bringing it in: at once when it is little, part by part when it is much (decision 0008).

use platform::failure::Failure;
use platform::feature::Platform;
use platform::store::Change;
use serde_json::Value;

use super::apply::apply;
use super::desk::People;
use super::field::Raw;
use super::limits::AT_ONCE_ROWS;
use super::plan::{Ahead, Ground, Plan};
use super::store::kinds::State;
use super::store::{self, Arrival};
use super::tally::Tallies;

/// The job that brings in what is much.
pub(super) const JOB: &str = "arrivals.run";
/// The job that throws away what nobody said yes to.
pub(super) const SWEEP: &str = "arrivals.sweep";
/// Before the first part.
const START: (i64, i64) = (-1, -1);

/// Plans all parts and keeps what they would come to. Nothing of the rooms is written.
pub(super) async fn look(platform: &Platform, arrival: Arrival) -> Result<Arrival, Failure> {
    let people = People::all(platform).await?;
    let zone = platform.organisation.facts().time_zone();
    let ground = ground(platform, &arrival, &people, &zone);
    let (mut at, mut ahead, mut tallies) = (START, Ahead::default(), Tallies::default());
    while let Some((place, rows)) = store::find_part(platform.store.reader(), arrival.id, at).await? {
        at = place;
        let plan = ground.plan(&mut ahead, &rows).await?;
        tallies = tallies.plus(plan.tallies);
        let id = arrival.id;
        let keep = async |change: &Change| store::add_refused(change, id, &plan.refused).await;
        if !plan.refused.is_empty() {
            platform.store.change(keep).await?;
        }
    }
    let arrival = Arrival { tallies, ..arrival };
    let keep = async |change: &Change| store::keep(change, &arrival, State::Waiting).await;
    platform.store.change(keep).await?;
    Ok(arrival)
}

fn ground<'a>(
    platform: &'a Platform,
    arrival: &'a Arrival,
    people: &'a People,
    zone: &'a jiff::tz::TimeZone,
) -> Ground<'a> {
    Ground {
        platform,
        source: &arrival.source,
        arrival_id: arrival.id,
        now: platform.now(),
        zone,
        people,
    }
}

/// Says yes, once; `false` when somebody did before.
pub(super) async fn start(change: &Change, arrival: &Arrival) -> Result<bool, Failure> {
    let running = Arrival {
        state: State::Running,
        tallies: Tallies::default(),
        rows_done: 0,
        ..arrival.clone()
    };
    store::clear_refused(change, arrival.id).await?;
    store::keep(change, &running, State::Waiting).await
}

/// The job.
pub(super) async fn work(platform: &Platform, payload: &Value) -> Result<(), Failure> {
    run(platform, payload["arrival"].as_i64().unwrap_or_default()).await
}

/// The nightly job.
pub(super) async fn sweep(platform: &Platform) -> Result<(), Failure> {
    platform.store.change(async |change| store::sweep(change).await).await
}

/// Brings in what waits. Run again after a stop it goes on with what is left.
pub(super) async fn run(platform: &Platform, id: i64) -> Result<(), Failure> {
    let found = store::find(platform.store.reader(), id).await?;
    let Some(arrival) = found.filter(|it| it.state == State::Running) else {
        return Ok(());
    };
    let people = People::all(platform).await?;
    if arrival.rows_total <= AT_ONCE_ROWS {
        return all_at_once(platform, &arrival, &people).await;
    }
    while step(platform, id, &people).await? {}
    Ok(())
}

/// All of it in one change, or nothing.
async fn all_at_once(platform: &Platform, arrival: &Arrival, people: &People) -> Result<(), Failure> {
    let zone = platform.organisation.facts().time_zone();
    let ground = ground(platform, arrival, people, &zone);
    let (mut at, mut ahead, mut plans) = (START, Ahead::default(), Vec::new());
    while let Some((place, rows)) = store::find_part(platform.store.reader(), arrival.id, at).await? {
        at = place;
        plans.push((place, ground.plan(&mut ahead, &rows).await?));
    }
    let write = async |change: &Change| {
        let mut done = arrival.clone();
        for (place, plan) in plans {
            if !store::drop_part(change, arrival.id, place).await? {
                return Ok(());
            }
            take(change, &mut done, plan).await?;
        }
        finish(change, done).await
    };
    platform.store.change(write).await
}

/// Brings in the next part; says whether there was one.
pub(super) async fn step(platform: &Platform, id: i64, people: &People) -> Result<bool, Failure> {
    let db = platform.store.reader();
    let found = store::find(db, id).await?;
    let Some(mut arrival) = found.filter(|it| it.state == State::Running) else {
        return Ok(false);
    };
    let Some((place, rows)) = store::find_part(db, id, START).await? else {
        platform
            .store
            .change(async |change| finish(change, arrival).await)
            .await?;
        return Ok(false);
    };
    let zone = platform.organisation.facts().time_zone();
    let plan = ground(platform, &arrival, people, &zone)
        .plan(&mut Ahead::default(), &rows)
        .await?;
    let many = count(&rows);
    let write = async |change: &Change| {
        // Another node may have brought this part in meanwhile.
        if !store::drop_part(change, id, place).await? {
            return Ok(());
        }
        arrival.rows_done += many;
        take(change, &mut arrival, plan).await?;
        store::keep(change, &arrival, State::Running).await?;
        Ok(())
    };
    platform.store.change(write).await?;
    Ok(true)
}

async fn take(change: &Change, arrival: &mut Arrival, plan: Plan) -> Result<(), Failure> {
    apply(change, arrival, plan.planned).await?;
    store::add_refused(change, arrival.id, &plan.refused).await?;
    arrival.tallies = arrival.tallies.plus(plan.tallies);
    Ok(())
}

async fn finish(change: &Change, arrival: Arrival) -> Result<(), Failure> {
    let done = Arrival {
        state: State::Done,
        rows_done: arrival.rows_total,
        ended_at: Some(change.now()),
        ..arrival
    };
    store::keep(change, &done, State::Running).await?;
    Ok(())
}

fn count(rows: &[Raw]) -> i64 {
    i64::try_from(rows.len()).unwrap_or_default()
}
