//! Jobs are done once, whatever stops in between.

use std::collections::BTreeMap;
use std::sync::{LazyLock, Mutex};

use platform::clock::{DAY_MICROS, HOUR_MICROS, MINUTE_MICROS, Moment};
use platform::failure::Failure;
use platform::feature::Feature;
use platform::jobs::{self, JobKind, Runner, Schedule, enqueue};
use serde_json::{Value, json};
use testkit::House;
use tokio_util::sync::CancellationToken;

/// What ran in this process; every test runs in a process of its own.
static RAN: LazyLock<Mutex<BTreeMap<String, u32>>> = LazyLock::new(Mutex::default);

fn note(name: &str) -> u32 {
    let mut ran = RAN.lock().unwrap();
    let times = ran.entry(name.to_owned()).or_default();
    *times += 1;
    *times
}

fn ran(name: &str) -> u32 {
    RAN.lock().unwrap().get(name).copied().unwrap_or_default()
}

fn job(name: &'static str) -> JobKind {
    let run = |_: &platform::feature::Platform, payload: &Value| -> futures_util::future::BoxFuture<'_, _> {
        let payload = payload.clone();
        Box::pin(async move {
            note(
                &payload["name"]
                    .as_str()
                    .map_or_else(|| payload.to_string(), str::to_owned),
            );
            match payload["does"].as_str() {
                Some("fail") => Err(Failure::Busy("not today".into())),
                Some("panic") => panic!("as asked"),
                Some("hang") => std::future::pending().await,
                _ => Ok(()),
            }
        })
    };
    JobKind { name, run }
}

async fn house(schedules: Vec<Schedule>) -> House {
    let feature = Feature {
        room: "test",
        name: "test",
        jobs: vec![job("test.work")],
        schedules,
        ..Feature::default()
    };
    let house = House::with(vec![feature]).await;
    // The platform's own nightly work is not what is counted here.
    house.run_jobs().await;
    RAN.lock().unwrap().clear();
    house
}

async fn put_down(house: &House, payload: Value, key: Option<&str>, wait: i64) {
    let store = &house.platform.store;
    let put = async |change: &platform::store::Change| {
        enqueue(change, "test.work", payload, key, change.now().plus(wait)).await
    };
    store.change(put).await.unwrap();
}

#[tokio::test]
async fn a_job_runs_when_it_is_due_and_then_is_gone() {
    let house = house(vec![]).await;
    put_down(&house, json!({ "name": "a" }), None, MINUTE_MICROS).await;
    assert_eq!(house.run_jobs().await, 0);
    house.clock.advance(MINUTE_MICROS);
    let overdue = jobs::oldest_overdue(&house.platform.store).await.unwrap().unwrap();
    assert_eq!(overdue.kind, "test.work");
    assert_eq!((house.run_jobs().await, house.run_jobs().await), (1, 0));
    assert_eq!(ran("a"), 1);
    assert_eq!(jobs::oldest_overdue(&house.platform.store).await.unwrap(), None);
}

#[tokio::test]
async fn a_job_goes_down_with_the_change_that_caused_it() {
    let house = house(vec![]).await;
    let failed: Result<(), Failure> = house
        .platform
        .store
        .change(async |change| {
            enqueue(change, "test.work", json!({ "name": "a" }), None, change.now()).await?;
            Err(Failure::NotFound)
        })
        .await;
    assert!(failed.is_err());
    assert_eq!(house.run_jobs().await, 0);
}

#[tokio::test]
async fn a_key_keeps_one_job_with_the_latest_payload() {
    let house = house(vec![]).await;
    for name in ["a", "b", "c"] {
        put_down(&house, json!({ "name": name }), Some("one"), 0).await;
    }
    put_down(&house, json!({ "name": "other" }), Some("two"), 0).await;
    assert_eq!(house.run_jobs().await, 2);
    assert_eq!((ran("a"), ran("c"), ran("other")), (0, 1, 1));
}

#[tokio::test]
async fn failures_and_panics_wait_longer_each_time_until_somebody_looks() {
    let house = house(vec![]).await;
    put_down(&house, json!({ "name": "fails", "does": "fail" }), Some("f"), 0).await;
    put_down(&house, json!({ "name": "panics", "does": "panic" }), None, 0).await;
    assert_eq!(house.run_jobs().await, 2);
    assert_eq!(house.run_jobs().await, 0, "it waits before it tries again");
    house.clock.advance(2 * MINUTE_MICROS);
    assert_eq!(house.run_jobs().await, 2);
    for _ in 0..12 {
        house.clock.advance(2 * DAY_MICROS);
        house.run_jobs().await;
    }
    assert_eq!((ran("fails"), ran("panics")), (9, 9), "the first try and eight more");
    let dead = jobs::dead(house.platform.store.reader()).await.unwrap();
    assert_eq!(dead.len(), 2);
    assert!(dead.iter().any(|job| job.trouble.contains("not today")));
    let first = dead[0].id;
    house
        .platform
        .store
        .change(async |change| jobs::revive(change, first).await)
        .await
        .unwrap();
    assert_eq!(house.run_jobs().await, 1);
    // Asking again for what is dead under the same key brings it back too.
    put_down(&house, json!({ "name": "well" }), Some("f"), 0).await;
    house.clock.advance(2 * MINUTE_MICROS);
    house.run_jobs().await;
    assert_eq!(ran("well"), 1);
}

#[tokio::test]
async fn a_schedule_runs_once_a_period_and_once_after_being_away() {
    let hourly = Schedule {
        job: "test.work",
        pattern: "0 * * * *",
    };
    let house = house(vec![hourly]).await;
    house.run_jobs().await;
    assert_eq!(
        RAN.lock().unwrap().len(),
        0,
        "the period of this hour ran when the house began"
    );
    house.clock.advance(HOUR_MICROS);
    house.run_jobs().await;
    house.run_jobs().await;
    assert_eq!(RAN.lock().unwrap().values().sum::<u32>(), 1);
    house.clock.advance(40 * DAY_MICROS);
    house.run_jobs().await;
    assert_eq!(
        RAN.lock().unwrap().values().sum::<u32>(),
        2,
        "forty missed days are one run"
    );
    house.clock.advance(-2 * HOUR_MICROS);
    house.run_jobs().await;
    assert_eq!(
        RAN.lock().unwrap().values().sum::<u32>(),
        2,
        "a clock that goes back repeats nothing"
    );
    let pulse = jobs::pulses(&house.platform).await.unwrap();
    let pulse = pulse.iter().find(|pulse| pulse.job == "test.work").unwrap();
    assert!(pulse.last.is_some() && pulse.next.unwrap() > house.platform.now());
}

#[tokio::test]
async fn a_silent_node_loses_its_job_and_cannot_end_it_any_more() {
    let house = house(vec![]).await;
    put_down(&house, json!({ "name": "hangs", "does": "hang" }), None, 0).await;
    let platform = house.platform.clone();
    let node = tokio::spawn(async move { jobs::run_due(&platform).await });
    while ran("hangs") == 0 {
        tokio::task::yield_now().await;
    }
    node.abort();
    let _ = node.await;
    assert_eq!(house.run_jobs().await, 0, "its lease has not run out");
    put_down(&house, json!({ "name": "other" }), None, 0).await;
    assert_eq!(house.run_jobs().await, 1, "other work goes on");
    house.clock.advance(MINUTE_MICROS);
    let platform = house.platform.clone();
    let second = tokio::spawn(async move { jobs::run_due(&platform).await });
    while ran("hangs") == 1 {
        tokio::task::yield_now().await;
    }
    second.abort();
    assert_eq!(ran("hangs"), 2);
}

#[tokio::test]
async fn a_runner_wakes_up_for_work_and_gives_back_what_it_cannot_finish() {
    let house = house(vec![]).await;
    let closing = CancellationToken::new();
    let runner = Runner::start(house.platform.clone(), closing.clone());
    put_down(&house, json!({ "name": "a" }), None, 0).await;
    put_down(&house, json!({ "name": "hangs", "does": "hang" }), None, 0).await;
    while ran("a") == 0 || ran("hangs") == 0 {
        tokio::task::yield_now().await;
    }
    // The grace for the hanging one is five real seconds.
    closing.cancel();
    runner.finished().await;
    let overdue = jobs::oldest_overdue(&house.platform.store).await.unwrap().unwrap();
    assert_eq!(
        overdue.due_at,
        Moment(house.platform.now().0),
        "given back, due as before"
    );
}
