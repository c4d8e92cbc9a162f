//! Work outside a request: the round along the feeds, a new query over what is here, imports, the night.

use platform::failure::Failure;
use platform::jobs::{JobKind, Schedule, enqueue};
use platform::store::{Change, Store};
use serde_json::{Value, json};

use super::{feeds, imports, metered, night, queries, sources, timelines};

const ROUND: &str = "watch.read_feeds";
const TIMELINES: &str = "watch.read_timelines";
const METERED: &str = "watch.read_metered";
const NAMES: &str = "watch.ask_names";
const APPLY: &str = "watch.apply_query";
const IMPORT: &str = "watch.import_mentions";
const STANDING: &str = "watch.tell_standing";
const NIGHT: &str = "watch.clean_up";

/// The jobs of this feature.
pub(crate) fn kinds() -> Vec<JobKind> {
    vec![
        JobKind {
            name: ROUND,
            run: |platform, _| Box::pin(feeds::round::read_due(platform)),
        },
        JobKind {
            name: TIMELINES,
            run: |platform, _| Box::pin(timelines::round::read_due(platform)),
        },
        JobKind {
            name: METERED,
            run: |platform, _| Box::pin(metered::round::read_due(platform)),
        },
        JobKind {
            name: NAMES,
            run: |platform, _| Box::pin(timelines::names::ask_names(platform)),
        },
        JobKind {
            name: APPLY,
            run: |platform, payload| Box::pin(queries::apply::apply(platform, key(payload))),
        },
        JobKind {
            name: IMPORT,
            run: |platform, payload| Box::pin(imports::run::run(platform, key(payload))),
        },
        JobKind {
            name: STANDING,
            run: |platform, _| Box::pin(sources::tell::tell_standing(platform)),
        },
        JobKind {
            name: NIGHT,
            run: |platform, _| Box::pin(night::clean_up(platform)),
        },
    ]
}

/// When they come round: feeds, timelines and names each minute, what became of them each hour, the clean-up when
/// everybody sleeps.
pub(crate) fn schedules() -> Vec<Schedule> {
    vec![
        Schedule {
            job: ROUND,
            pattern: "* * * * *",
        },
        Schedule {
            job: TIMELINES,
            pattern: "* * * * *",
        },
        Schedule {
            job: METERED,
            pattern: "* * * * *",
        },
        Schedule {
            job: NAMES,
            pattern: "* * * * *",
        },
        Schedule {
            job: STANDING,
            pattern: "10 * * * *",
        },
        Schedule {
            job: NIGHT,
            pattern: "20 3 * * *",
        },
    ]
}

fn key(payload: &Value) -> i64 {
    payload["id"].as_i64().unwrap_or_default()
}

/// A query looks through what is here already.
pub(crate) async fn apply_soon(change: &Change, query: i64) -> Result<(), Failure> {
    enqueue(
        change,
        APPLY,
        json!({ "id": query }),
        Some(&query.to_string()),
        change.now(),
    )
    .await
}

/// The queries that still look through what was said before.
pub(crate) async fn list_searching(store: &Store) -> Result<Vec<String>, Failure> {
    platform::jobs::list_undone(store.reader(), APPLY).await
}

/// An import goes on.
pub(crate) async fn import_soon(change: &Change, import: i64) -> Result<(), Failure> {
    enqueue(
        change,
        IMPORT,
        json!({ "id": import }),
        Some(&import.to_string()),
        change.now(),
    )
    .await
}
