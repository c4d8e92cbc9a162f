//! What takes one press: a word of thanks, following, saving, and a manager's hand.

use axum::Form;
use axum::extract::Path;
use platform::failure::{Answer, Failure};
use platform::session::Visit;
use serde::Deserialize;

use super::pace::{self, Pace};
use super::store::Wish;
use super::{Post, Reaction, State, find_seen, store};
use crate::texts;

#[derive(Deserialize)]
pub(super) struct Pressed {
    subject: i64,
    kind: String,
}

/// Says it, or takes it back.
pub(super) async fn react(visit: Visit, Path(id): Path<String>, Form(pressed): Form<Pressed>) -> Answer {
    let viewer = visit.viewer()?;
    let (post, seen) = find_seen(visit.platform.store.reader(), viewer, &id).await?;
    let kind = Reaction::parse(&pressed.kind).ok_or(Failure::NotFound)?;
    if !seen.sight.may_answer || post.state != State::Live {
        return Err(Failure::NotFound);
    }
    let at = place_of(&visit, &post, pressed.subject).await?;
    let me = viewer.id;
    visit
        .platform
        .store
        .change(async |change| {
            pace::keep(change, Pace::Reaction, me).await?;
            store::toggle(change, pressed.subject, me, kind).await
        })
        .await?;
    Ok(visit.go(&format!("{}{at}", post.path())))
}

/// Where on the page the thing stands; only the post itself and what was said under it.
pub(super) async fn place_of(visit: &Visit, post: &Post, subject: i64) -> Result<String, Failure> {
    if subject == post.id {
        return Ok(String::new());
    }
    let found = store::find_comment(visit.platform.store.reader(), subject).await?;
    let comment = found.filter(|it| it.post_id == post.id && it.deleted_at.is_none());
    let comment = comment.ok_or(Failure::NotFound)?;
    Ok(format!("#{}", platform::ids::short(comment.id)))
}

#[derive(Deserialize)]
pub(super) struct Wished {
    wish: String,
}

/// Follows, saves, or no longer.
pub(super) async fn wish(visit: Visit, Path(id): Path<String>, Form(wished): Form<Wished>) -> Answer {
    let t = texts(visit.language);
    let viewer = visit.viewer()?;
    let (post, _) = find_seen(visit.platform.store.reader(), viewer, &id).await?;
    let (wish, on, words) = match wished.wish.as_str() {
        "follow" => (Wish::Follow, true, t.posts_follow_yes()),
        "unfollow" => (Wish::Follow, false, t.posts_follow_no()),
        "mute" => (Wish::Mute, true, t.posts_mute_yes()),
        "unmute" => (Wish::Mute, false, t.posts_mute_no()),
        "save" => (Wish::Save, true, t.posts_is_saved()),
        "unsave" => (Wish::Save, false, t.posts_is_not_saved()),
        _ => return Err(Failure::NotFound),
    };
    let me = viewer.id;
    visit
        .platform
        .store
        .change(async |change| store::wish(change, post.id, me, wish, on).await)
        .await?;
    Ok(visit.go_and_say(&post.path(), &words))
}

#[derive(Deserialize)]
pub(super) struct Placed {
    act: String,
}

/// A manager puts it on top, closes it, or takes that back.
pub(super) async fn place(visit: Visit, Path(id): Path<String>, Form(placed): Form<Placed>) -> Answer {
    let t = texts(visit.language);
    let (post, seen) = find_seen(visit.platform.store.reader(), visit.viewer()?, &id).await?;
    if !seen.sight.may_manage {
        return Err(Failure::NotFound);
    }
    visit
        .platform
        .store
        .change(async |change| match placed.act.as_str() {
            "pin" => store::pin(change, post.id, Some(change.now())).await,
            "unpin" => store::pin(change, post.id, None).await,
            "close" => store::close(change, post.id, true).await,
            "reopen" => store::close(change, post.id, false).await,
            _ => Err(Failure::NotFound),
        })
        .await?;
    Ok(visit.go_and_say(&post.path(), &t.spaces_kept()))
}
