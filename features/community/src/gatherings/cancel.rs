//! Calling a gathering off, with a reason; everybody who answered hears it.

use axum::Form;
use axum::extract::Path;
use platform::failure::{Answer, Failure};
use platform::session::Visit;
use serde::Deserialize;

use super::edit::chosen;
use super::gathering::REASON_LENGTH;
use super::tell::{self, What};
use super::{State, find_seen, may, store};
use crate::texts;

#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct Why {
    reason: String,
    scope: String,
}

/// Cancels this one, or it and all that follow.
pub(super) async fn cancel(visit: Visit, Path(id): Path<String>, Form(why): Form<Why>) -> Answer {
    let t = texts(visit.language);
    let (gathering, seen) = find_seen(visit.platform.store.reader(), visit.viewer()?, &id).await?;
    let viewer = visit.viewer()?;
    let runs = may::run(gathering.organiser_id, viewer.id, seen.sight.may_manage);
    // Sent twice, or by two: it was cancelled once.
    if runs && gathering.state == State::Cancelled {
        return Ok(visit.go(&gathering.path()));
    }
    if !may::change(&gathering, viewer, &seen, visit.platform.now()) {
        return Err(Failure::NotFound);
    }
    let reason: String = why.reason.trim().chars().take(REASON_LENGTH).collect();
    if reason.is_empty() {
        return Ok(visit.go_and_warn(&gathering.path(), &t.gatherings_reason_missing()));
    }
    let all = chosen(&visit, &gathering, &why.scope).await?;
    let me = viewer.id;
    let gone = visit
        .platform
        .store
        .change(async |change| {
            let mut gone = Vec::new();
            for one in &all {
                if store::cancel(change, one.id, &reason).await? {
                    gone.push(one.id);
                }
            }
            tell::soon(change, What::Cancelled, &gone, 0, Some(me)).await?;
            Ok(gone.len())
        })
        .await?;
    Ok(visit.go_and_say(&gathering.path(), &t.gatherings_cancelled_done(gone)))
}
