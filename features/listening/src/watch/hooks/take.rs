//! Takes a message in: judged before it is read, once, and of it only what a query wants.

use axum::Json;
use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use platform::clock::MINUTE_MICROS;
use platform::failure::{Answer, Failure};
use platform::feature::Platform;
use platform::ids::PublicId;
use platform::secrets::{Sealer, Secret};
use platform::store::Change;
use platform::throttle::{ClientAddress, allow, network};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::message::read;
use super::signature::{Disbelief, Signed, judge};
use crate::watch::feeds::intake::{Same, keep_wanted};
use crate::watch::feeds::item::Item;
use crate::watch::store::hook::{self, Hook};
use crate::watch::store::kinds::{SourceState, Way};
use crate::watch::store::mention::{forget_hits, list_known_by_identity, update_words};
use crate::watch::store::row::source::Model;
use crate::watch::store::{query, source};
use crate::watch::wanted::Wanted;

/// Messages from one network in a minute, signed or not: an office with several programs behind one address.
pub(crate) const FROM_ONE_NETWORK_MOST: i64 = 600;
/// Signed messages of one source in a minute: five a second, of which each may carry many posts.
pub(crate) const OF_ONE_SOURCE_MOST: i64 = 300;

/// Names the place of a secret, so that one moved to another row does not open.
pub(super) fn seal_place(source: i64) -> String {
    format!("watch_hook {source}")
}

/// POST /hooks/listen/{id}
pub(crate) async fn take(
    State(platform): State<Platform>,
    Path(id): Path<String>,
    ClientAddress(address): ClientAddress,
    headers: HeaderMap,
    body: Bytes,
) -> Answer {
    let db = platform.store.reader();
    // Before anything is read: guessing costs whoever guesses, and not the source.
    let from = format!("hook network {}", network(address));
    if let Some(seconds) = waits(&platform, &from, FROM_ONE_NETWORK_MOST).await? {
        return Ok(later(seconds));
    }
    let found = match PublicId::parse(&id) {
        Some(id) => source::find_public(db, &id).await?,
        None => None,
    };
    let found = found.filter(|row| row.way == Way::Hook && row.state != SourceState::Removed);
    // An address that is none and one without a secret look the same as a wrong signature.
    let secrets = match &found {
        Some(row) => secrets(&platform, row).await?,
        None => Vec::new(),
    };
    let line = |name: &str| {
        headers
            .get(name)
            .and_then(|value| value.to_str().ok())
            .unwrap_or_default()
    };
    let signed = Signed {
        id: line("webhook-id"),
        timestamp: line("webhook-timestamp"),
        signatures: line("webhook-signature"),
    };
    let row = match (found, judge(signed, &body, &secrets, platform.now())) {
        (Some(row), Ok(())) => row,
        (_, Err(Disbelief::Incomplete)) => {
            return Ok(no(
                StatusCode::BAD_REQUEST,
                "webhook-id or webhook-timestamp is missing",
            ));
        }
        (_, Err(Disbelief::NotNow)) => {
            return Ok(no(
                StatusCode::UNAUTHORIZED,
                "webhook-timestamp is not within 5 minutes of now",
            ));
        }
        (None, Ok(())) | (_, Err(Disbelief::NotSigned)) => {
            return Ok(no(StatusCode::UNAUTHORIZED, "not signed with the secret"));
        }
    };
    if let Some(seconds) = waits(&platform, &format!("hook source {}", row.id), OF_ONE_SOURCE_MOST).await? {
        return Ok(later(seconds));
    }
    if row.state == SourceState::Paused {
        return Ok(no(StatusCode::CONFLICT, "this source is paused"));
    }
    let items = match read(&body, platform.now()) {
        Ok(items) => items,
        Err(wrong) => return Ok(no(StatusCode::UNPROCESSABLE_ENTITY, &wrong)),
    };
    let wanted = Wanted::by(&query::list(db).await?);
    let message = name_of(signed.id);
    let write = async |change: &Change| settle(change, row.id, &message, &items, &wanted).await;
    Ok(match platform.store.change(write).await? {
        Some(kept) => yes(json!({ "read": items.len(), "new_mentions": kept, "came_before": false })),
        None => yes(json!({ "read": 0, "new_mentions": 0, "came_before": true })),
    })
}

/// Keeps what is wanted of a message that did not come before; `None` when it did, so that its sender may try again safely.
async fn settle(
    change: &Change,
    source: i64,
    message: &str,
    items: &[Item],
    wanted: &Wanted,
) -> Result<Option<usize>, Failure> {
    if !hook::note_came(change, source, message).await? {
        return Ok(None);
    }
    // Paused or taken away while the message was read: nothing of it is kept, and it may come again.
    if !source::note_message(change, source, !items.is_empty()).await? {
        return Err(Failure::NotFound);
    }
    let names = items.iter().map(|item| item.identity.clone()).collect();
    let known = list_known_by_identity(&**change, source, names).await?;
    let is_changed = |item: &&Item| {
        let row = known.get(&item.identity);
        row.is_some_and(|row| row.content_hash != item.content_hash)
    };
    for item in items.iter().filter(is_changed) {
        update_words(change, source, item).await?;
        forget_hits(change, source, &item.identity).await?;
    }
    let kept = keep_wanted(change, source, items.to_vec(), wanted, Same::Name).await?;
    Ok(Some(kept))
}

/// The secrets that work now.
async fn secrets(platform: &Platform, row: &Model) -> Result<Vec<Secret>, Failure> {
    let Some(Hook {
        secret,
        old_secret,
        old_until,
    }) = hook::find(platform.store.reader(), row.id).await?
    else {
        return Ok(Vec::new());
    };
    let old = old_secret.filter(|_| old_until.is_some_and(|until| platform.now() < until));
    let sealer = Sealer::of(&platform.config)?;
    let open = |sealed: String| sealer.open(&sealed, &seal_place(row.id));
    Ok([secret, old].into_iter().flatten().filter_map(open).collect())
}

/// The name of a message in a fixed length.
fn name_of(id: &str) -> String {
    Sha256::digest(id.as_bytes())
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

/// Counts once more, and gives the seconds to wait when it was too often.
async fn waits(platform: &Platform, bucket: &str, most: i64) -> Result<Option<u32>, Failure> {
    match allow(&platform.store, bucket, most, MINUTE_MICROS).await {
        Ok(()) => Ok(None),
        Err(Failure::TooOften(seconds)) => Ok(Some(seconds)),
        Err(failure) => Err(failure),
    }
}

fn later(seconds: u32) -> Response {
    let mut says = no(StatusCode::TOO_MANY_REQUESTS, "too many messages, try again later");
    says.headers_mut().insert(header::RETRY_AFTER, seconds.into());
    says
}

fn yes(says: Value) -> Response {
    Json(says).into_response()
}

fn no(status: StatusCode, why: &str) -> Response {
    (status, Json(json!({ "error": why }))).into_response()
}
