//! Two nodes on one store: each period and each job once, and nothing from a node that comes back too late.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{LazyLock, Mutex};

use platform::clock::{Day, MINUTE_MICROS};
use platform::facts;
use platform::failure::Failure;
use platform::feature::{Feature, House as Parts, Platform};
use platform::jobs::{self, JobKind, Schedule, enqueue};
use platform::page::Assets;
use platform::store::{Change, Store};
use serde_json::{Value, json};
use testkit::House;
use tokio::sync::Semaphore;
use tokio_util::sync::CancellationToken;

/// How often each payload ran in this process; every test runs in a process of its own.
static RAN: LazyLock<Mutex<BTreeMap<String, u32>>> = LazyLock::new(Mutex::default);
/// How often the slow job began.
static BEGAN: AtomicU32 = AtomicU32::new(0);
/// Lets the first slow job go on.
static GATE: Semaphore = Semaphore::const_new(0);

async fn house(job: JobKind, schedules: Vec<Schedule>) -> House {
    let feature = Feature {
        room: "test",
        name: "test",
        jobs: vec![job],
        schedules,
        ..Feature::default()
    };
    let house = House::with(vec![feature]).await;
    // The platform's own nightly work is not what is counted here.
    house.run_jobs().await;
    RAN.lock().unwrap().clear();
    house
}

/// Another node of the same installation, with connections of its own. An embedded store has one node, so there it is the
/// same one once more.
async fn second(house: &House) -> Platform {
    let first = &house.platform;
    if first.store.backend() == sea_orm::DbBackend::Sqlite {
        return first.clone();
    }
    Platform::new(Parts {
        store: Store::open(&house.scratch.engine, house.clock.clone()).await.unwrap(),
        clock: house.clock.clone(),
        config: first.config.clone(),
        organisation: first.organisation.clone(),
        outside: first.outside.clone(),
        assets: Assets::default(),
        closing: CancellationToken::new(),
        features: first.features.clone(),
    })
}

fn counted() -> JobKind {
    JobKind {
        name: "test.work",
        run: |_, payload: &Value| {
            let name = payload.to_string();
            Box::pin(async move {
                *RAN.lock().unwrap().entry(name).or_default() += 1;
                Ok(())
            })
        },
    }
}

#[tokio::test]
async fn two_nodes_run_every_period_and_every_job_once() {
    let minutely = Schedule {
        job: "test.work",
        pattern: "* * * * *",
    };
    let house = house(counted(), vec![minutely]).await;
    let second = second(&house).await;
    let put_down = async |change: &Change| {
        for number in 0..500 {
            enqueue(change, "test.work", json!({ "name": number }), None, change.now()).await?;
        }
        Ok(())
    };
    house.platform.store.change(put_down).await.unwrap();
    for _ in 0..500 {
        house.clock.advance(MINUTE_MICROS);
        let (one, two) = tokio::join!(jobs::run_due(&house.platform), jobs::run_due(&second));
        // On PostgreSQL both may plan the same period in the same moment; the row lets one through.
        assert!(one.is_ok() && two.is_ok(), "{one:?} {two:?}");
    }
    house.run_jobs().await;
    let ran = RAN.lock().unwrap();
    assert_eq!(ran.len(), 1000);
    let twice = ran.iter().find(|(_, times)| **times != 1);
    assert!(twice.is_none(), "{twice:?}");
}

/// Its first run waits at the gate before it does what it is for.
fn slow() -> JobKind {
    JobKind {
        name: "test.slow",
        run: |platform, _| {
            Box::pin(async move {
                if BEGAN.fetch_add(1, Ordering::SeqCst) == 0 {
                    GATE.acquire().await.unwrap().forget();
                }
                let effect = async |change: &Change| facts::record(change, "test.effect", None, 1).await;
                platform.store.change(effect).await
            })
        },
    }
}

async fn effects(house: &House) -> i64 {
    let (first, last) = (Day::parse("2026-01-01").unwrap(), Day::parse("2027-01-01").unwrap());
    let sums = facts::sum(house.platform.store.reader(), "test.effect", &first, &last);
    sums.await.unwrap().iter().map(|sum| sum.amount).sum()
}

#[tokio::test]
async fn a_node_that_comes_back_too_late_changes_nothing() {
    let house = house(slow(), vec![]).await;
    let second = second(&house).await;
    let put_down = async |change: &Change| -> Result<(), Failure> {
        enqueue(change, "test.slow", json!({}), None, change.now()).await
    };
    house.platform.store.change(put_down).await.unwrap();
    let first = house.platform.clone();
    let zombie = tokio::spawn(async move { jobs::run_due(&first).await });
    while BEGAN.load(Ordering::SeqCst) == 0 {
        tokio::task::yield_now().await;
    }
    assert_eq!(jobs::run_due(&second).await.unwrap(), 0, "the lease has not run out");
    house.clock.advance(MINUTE_MICROS);
    assert_eq!(jobs::run_due(&second).await.unwrap(), 1, "the second node takes over");
    assert_eq!(effects(&house).await, 1);
    GATE.add_permits(1);
    zombie.await.unwrap().unwrap();
    assert_eq!(effects(&house).await, 1, "what came too late is not kept");
    // Had the late end counted as a failure, the job would come back within the hour.
    house.clock.advance(60 * MINUTE_MICROS);
    house.run_jobs().await;
    assert_eq!(BEGAN.load(Ordering::SeqCst), 2, "the job is done, not failed");
}
