//! Saying whether one comes.

use axum::Form;
use axum::extract::Path;
use platform::failure::{Answer, Failure};
use platform::session::Visit;
use serde::Deserialize;

use super::{Reply, find_seen, seats};
use crate::texts;

#[derive(Deserialize, Default)]
pub(super) struct Said {
    #[serde(default)]
    reply: String,
}

/// Keeps it. It can be changed until the beginning.
pub(super) async fn answer(visit: Visit, Path(id): Path<String>, Form(said): Form<Said>) -> Answer {
    let t = texts(visit.language);
    let viewer = visit.viewer()?;
    let (gathering, seen) = find_seen(visit.platform.store.reader(), viewer, &id).await?;
    if !seen.sight.may_answer {
        return Err(Failure::NotFound);
    }
    let wish = Reply::parse(&said.reply).ok_or(Failure::Malformed("an answer to a gathering"))?;
    let me = viewer.id;
    let became = visit
        .platform
        .store
        .change(async |change| seats::say(change, gathering.id, me, wish).await)
        .await?;
    let words = match became {
        None => return Ok(visit.go_and_warn(&gathering.path(), &t.gatherings_too_late())),
        Some(Reply::Come) => t.gatherings_said_come(),
        Some(Reply::Waiting) => t.gatherings_said_waiting(),
        Some(Reply::Maybe) => t.gatherings_said_maybe(),
        Some(Reply::Not) => t.gatherings_said_not(),
    };
    Ok(visit.go_and_say(&gathering.path(), &words))
}
