//! Using a list: at once when it is small, by a job when it is large; or not using it.

use axum::extract::{Form, Path};
use axum::http::header;
use axum::response::IntoResponse;
use futures_util::future::BoxFuture;
use platform::clock::MINUTE_MICROS;
use platform::failure::{Answer, Failure};
use platform::feature::Platform;
use platform::jobs::enqueue;
use platform::session::Visit;
use platform::store::Change;
use serde::Deserialize;
use serde_json::{Value, json};

use super::store::{self, Draft, State};
use super::{Options, bad_rows, import};
use crate::texts;

/// The job that applies a large list.
pub(super) const JOB: &str = "staff_list.apply";
/// The job that throws old lists away.
pub(super) const SWEEP: &str = "staff_list.sweep";
/// A list of more bytes is applied by a job: about two thousand people, some seconds.
const AT_ONCE_BYTES: usize = 200 * 1024;
/// When the job looks after a list that is applied at once: it finishes one that a crash or a busy store broke off.
const AFTER_MICROS: i64 = 2 * MINUTE_MICROS;

#[derive(Deserialize)]
pub(super) struct Consent {
    #[serde(default)]
    confirmed: String,
}

/// Applies the list, once however often the button is pressed.
pub(super) async fn apply(visit: Visit, Path(id): Path<String>, Form(consent): Form<Consent>) -> Answer {
    let draft = store::find(visit.platform.store.reader(), &id).await?;
    let here = format!("/settings/people/import/{}", draft.public_id);
    let options = Options {
        confirmed: consent.confirmed == "yes",
        ..draft.options.clone()
    };
    let is_large = draft.content.len() > AT_ONCE_BYTES;
    let work = async |change: &Change| {
        store::keep_options(change, draft.id, &options).await?;
        let is_first = store::start(change, draft.id).await?;
        if is_first {
            let list = json!({ "list": draft.public_id.as_str() });
            let due = if is_large {
                change.now()
            } else {
                change.now().plus(AFTER_MICROS)
            };
            enqueue(change, JOB, list, Some(draft.public_id.as_str()), due).await?;
        }
        Ok(is_first)
    };
    let is_first = visit.platform.store.change(work).await?;
    if is_first && !is_large {
        let draft = Draft { options, ..draft };
        if let Some(refused) = use_list(&visit.platform, &draft).await? {
            return Ok(visit.go_and_warn(&here, &refused.text(visit.language)));
        }
    }
    Ok(visit.go(&here))
}

/// Applies a list and keeps what it brought. A list that is refused as a whole changes nothing.
async fn use_list(platform: &Platform, draft: &Draft) -> Result<Option<platform::failure::Refusal>, Failure> {
    let (state, outcome, refusal) =
        match import::use_list(platform, &draft.bytes(), &draft.options, Some(draft.id)).await {
            Ok(outcome) => (State::Applied, Some(outcome), None),
            Err(Failure::Refused(refusal)) => (State::Refused, None, Some(refusal)),
            Err(failure) => return Err(failure),
        };
    platform
        .store
        .change(async |change| store::finish(change, draft.id, state, outcome).await)
        .await?;
    Ok(refusal)
}

/// The job for a large list. Run again after a crash it does what is left, and tells the whole.
pub(super) fn run<'a>(platform: &'a Platform, list: &'a Value) -> BoxFuture<'a, Result<(), Failure>> {
    Box::pin(async move {
        let id = list["list"].as_str().unwrap_or_default();
        let draft = store::find(platform.store.reader(), id).await?;
        if draft.state == State::Applying {
            use_list(platform, &draft).await?;
        }
        Ok(())
    })
}

/// The nightly job: texts of lists are not kept longer than a day.
pub(super) fn sweep<'a>(platform: &'a Platform, _: &'a Value) -> BoxFuture<'a, Result<(), Failure>> {
    Box::pin(platform.store.change(async |change| store::sweep(change).await))
}

/// Does not use the list.
pub(super) async fn stop(visit: Visit, Path(id): Path<String>) -> Answer {
    let draft = store::find(visit.platform.store.reader(), &id).await?;
    let remove = async |change: &Change| store::remove(change, draft.id).await;
    if visit.platform.store.change(remove).await? {
        return Ok(visit.go_and_say("/settings/people", &texts(visit.language).list_stopped()));
    }
    // It is being applied, or it was: the page of the list says which.
    Ok(visit.go(&format!("/settings/people/import/{}", draft.public_id)))
}

/// The rows that could not be used, as a file to mend and bring back.
pub(super) async fn refused(visit: Visit, Path(id): Path<String>) -> Answer {
    let draft = store::find(visit.platform.store.reader(), &id).await?;
    let bytes = draft.bytes();
    if bytes.is_empty() {
        return Err(Failure::NotFound);
    }
    let file = bad_rows(&visit.platform, &bytes, &draft.options, visit.language).await?;
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"refused.csv\""),
    ];
    Ok((headers, file).into_response())
}
