//! Keeping what somebody is writing: by script while they type, by a button without it; and throwing it away.

use axum::Form;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::IntoResponse;
use platform::clock::DAY_MICROS;
use platform::failure::{Answer, Failure};
use platform::feature::Platform;
use platform::ids::from_short;
use platform::session::Visit;
use serde::Deserialize;

use super::Place;
use super::store::{self, Draft};
use crate::posts::post::{TITLE_LENGTH, WORDS_BYTES};
use crate::posts::{State, find_seen, may};
use crate::{spaces, texts};

/// The job that lets old drafts go.
pub(in crate::posts) const JOB: &str = "posts.drop_drafts";
/// Days for which a draft is kept: long enough for a holiday.
const KEPT_DAYS: i64 = 30;
/// Characters of the word of a kind, as in the store.
const KIND_LENGTH: usize = 20;

/// The form as it stands while somebody writes.
#[derive(Deserialize, Default)]
pub(in crate::posts) struct Typed {
    #[serde(default)]
    kind: String,
    #[serde(default)]
    title: String,
    #[serde(default)]
    words: String,
    /// The comment that is answered.
    #[serde(default)]
    to: String,
    #[serde(default)]
    key: String,
    /// `yes` throws it away.
    #[serde(default)]
    throw: String,
    /// `yes` from a script, which needs no page.
    #[serde(default)]
    quiet: String,
}

/// A draft of a new post.
pub(in crate::posts) async fn begun(visit: Visit, Path(id): Path<String>, Form(typed): Form<Typed>) -> Answer {
    let seen = spaces::enter(visit.platform.store.reader(), visit.viewer()?, &id).await?;
    if !seen.sight.may_post {
        return Err(Failure::NotFound);
    }
    let here = format!("/spaces/{}/posts/new", seen.space.public_id);
    keep(&visit, Place::Space(seen.space.id), typed, &here).await
}

/// A draft of a comment.
pub(in crate::posts) async fn said(visit: Visit, Path(id): Path<String>, Form(typed): Form<Typed>) -> Answer {
    let (post, seen) = find_seen(visit.platform.store.reader(), visit.viewer()?, &id).await?;
    if !seen.sight.may_answer || post.state != State::Live {
        return Err(Failure::NotFound);
    }
    let to = from_short(&typed.to);
    let here = match to {
        Some(_) => format!("{}?to={}#{}", post.path(), typed.to, typed.to),
        None => format!("{}#say", post.path()),
    };
    keep(&visit, Place::Post(post.id, to), typed, &here).await
}

/// A draft of a change.
pub(in crate::posts) async fn changed(visit: Visit, Path(id): Path<String>, Form(typed): Form<Typed>) -> Answer {
    let viewer = visit.viewer()?;
    let (post, _) = find_seen(visit.platform.store.reader(), viewer, &id).await?;
    if !may::edit(post.author_id, viewer.id, post.live_at, visit.platform.now()) {
        return Err(Failure::NotFound);
    }
    let here = format!("{}/edit", post.path());
    keep(&visit, Place::Change(post.id), typed, &here).await
}

async fn keep(visit: &Visit, place: Place, typed: Typed, here: &str) -> Answer {
    let t = texts(visit.language);
    let me = visit.viewer()?.id;
    let throws = typed.throw == "yes";
    let is_empty = typed.title.trim().is_empty() && typed.words.trim().is_empty();
    if typed.words.len() > WORDS_BYTES {
        return Ok(visit.go_and_warn(here, &t.posts_words_long()));
    }
    let key: String = typed.key.chars().take(40).collect();
    let draft = Draft {
        kind: typed.kind.chars().take(KIND_LENGTH).collect(),
        title: typed.title.chars().take(TITLE_LENGTH).collect(),
        words: typed.words,
        kept_at: visit.platform.now(),
    };
    visit
        .platform
        .store
        .change(async |change| {
            if throws || is_empty {
                store::drop(change, me, place).await
            } else {
                store::keep(change, me, place, draft, &key).await
            }
        })
        .await?;
    if typed.quiet == "yes" {
        return Ok(StatusCode::NO_CONTENT.into_response());
    }
    let words = if throws {
        t.posts_draft_gone()
    } else {
        t.posts_draft_kept()
    };
    Ok(visit.go_and_say(here, &words))
}

/// Lets drafts go that nobody came back to.
pub(in crate::posts) async fn sweep(platform: &Platform) -> Result<(), Failure> {
    let before = platform.now().plus(-KEPT_DAYS * DAY_MICROS);
    platform
        .store
        .change(async |change| store::drop_before(change, before).await)
        .await
}
