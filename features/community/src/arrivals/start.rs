//! Saying yes to what was looked at, or no.

use axum::extract::Path;
use platform::clock::MINUTE_MICROS;
use platform::failure::Answer;
use platform::jobs::{Rank, enqueue_ranked};
use platform::session::Visit;
use platform::store::Change;
use serde_json::json;

use super::limits::AT_ONCE_ROWS;
use super::store::kinds::State;
use super::{run, store};
use crate::texts;

/// When the job looks after an import that is brought in at once: it finishes one that a crash broke off.
const AFTER_MICROS: i64 = 2 * MINUTE_MICROS;

/// Brings it in, once however often the button is pressed: little at once, much by a job.
pub(super) async fn start(visit: Visit, Path(id): Path<String>) -> Answer {
    let arrival = store::find_public(visit.platform.store.reader(), &id).await?;
    let is_large = arrival.rows_total > AT_ONCE_ROWS;
    let begin = async |change: &Change| {
        let is_first = run::start(change, &arrival).await?;
        if is_first {
            let due = if is_large {
                change.now()
            } else {
                change.now().plus(AFTER_MICROS)
            };
            let key = arrival.public_id.as_str();
            let payload = json!({ "arrival": arrival.id });
            enqueue_ranked(change, Rank::Bulk, run::JOB, payload, Some(key), due).await?;
        }
        Ok(is_first)
    };
    if visit.platform.store.change(begin).await? && !is_large {
        run::run(&visit.platform, arrival.id).await?;
    }
    Ok(visit.go(&format!("/community/import/{}", arrival.public_id)))
}

/// Does not bring it in.
pub(super) async fn stop(visit: Visit, Path(id): Path<String>) -> Answer {
    let arrival = store::find_public(visit.platform.store.reader(), &id).await?;
    let remove = async |change: &Change| store::remove(change, arrival.id, State::Waiting).await;
    if visit.platform.store.change(remove).await? {
        return Ok(visit.go_and_say("/community/import", &texts(visit.language).arrivals_stopped()));
    }
    Ok(visit.go(&format!("/community/import/{}", arrival.public_id)))
}
