//! What stands with a post that has to be read: the button, the own state, and for managers a sum.

use askama::Template;
use platform::clock::DAY_MICROS;
use platform::failure::Failure;
use platform::page::{Frame, SafeHtml};
use platform::session::Visit;

use super::count::{Count, count};
use super::store;
use crate::posts::{Kind, Post, State};
use crate::spaces::{self, Seen};
use crate::{Texts, texts};

/// Days that a manager is offered for reading.
const OFFERED_DAYS: i64 = 14;

#[derive(Template)]
#[template(path = "posts/must_read/piece.html")]
struct MustReadPiece {
    frame: Frame,
    t: &'static Texts,
    path: String,
    /// Until when, when it is asked; with whether that has passed.
    until: Option<(i64, bool)>,
    /// Whether this reader is asked, and whether they did.
    is_asked: bool,
    is_done: bool,
    /// For managers: the sum, as a sentence.
    count: Option<String>,
    may_ask: bool,
    /// The day that is offered, as the browser's field writes it.
    day: String,
}

/// The piece, when there is something to show.
pub(in crate::posts) async fn piece(visit: &Visit, post: &Post, seen: &Seen) -> Result<Option<SafeHtml>, Failure> {
    if post.kind != Kind::Announcement || post.state != State::Live {
        return Ok(None);
    }
    let (viewer, db) = (visit.viewer()?, visit.platform.store.reader());
    let asked = store::find(db, post.id).await?;
    let manages = seen.sight.may_manage;
    if asked.is_none() && !manages {
        return Ok(None);
    }
    let count = match &asked {
        Some(_) if manages => Some(counted(visit, post, seen).await?),
        _ => None,
    };
    let t = texts(visit.language);
    let now = visit.platform.now();
    let frame = visit.frame();
    let day = frame.calendar.date(now.plus(OFFERED_DAYS * DAY_MICROS).0).to_string();
    let piece = MustReadPiece {
        t,
        path: post.path(),
        // The end of a day is the first moment of the next.
        until: asked.as_ref().map(|it| (it.must_read_by.0 - 1, it.must_read_by <= now)),
        is_asked: asked.is_some() && seen.duty.is_some() && post.author_id != Some(viewer.id),
        is_done: store::has_acknowledged(db, post.id, viewer.id).await?,
        count: count.map(|count| sentence(t, count)),
        may_ask: manages,
        day,
        frame,
    };
    let html = piece.render().map_err(|error| Failure::Internal(error.to_string()))?;
    Ok(Some(SafeHtml::from_cleaned(html)))
}

/// Counts members only, without who wrote it: who left again is not asked any more.
async fn counted(visit: &Visit, post: &Post, seen: &Seen) -> Result<Count, Failure> {
    let db = visit.platform.store.reader();
    let mut read = store::list_acknowledged(db, post.id).await?;
    read.retain(|account| Some(*account) != post.author_id);
    let read = spaces::members_among(db, seen.space.id, read).await?.len();
    let wrote = match post.author_id {
        Some(author) => spaces::members_among(db, seen.space.id, vec![author]).await?.len(),
        None => 0,
    };
    let members = usize::try_from(seen.space.members).unwrap_or_default();
    Ok(count(read, members.saturating_sub(wrote)))
}

fn sentence(t: &Texts, count: Count) -> String {
    match count {
        Count::TooSmall => t.posts_must_read_too_small(),
        Count::Few => t.posts_must_read_few(),
        Count::Part { read, of } => t.posts_must_read_part(read, of),
        Count::Nearly => t.posts_must_read_nearly(),
        Count::All => t.posts_must_read_all(),
    }
}
