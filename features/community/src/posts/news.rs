//! The pieces that came in while a page was open: the page asks for them with its reader's own rights.

use askama::Template;
use axum::extract::{Path, Query};
use axum::http::StatusCode;
use axum::response::IntoResponse;
use platform::clock::{Moment, SECOND_MICROS};
use platform::failure::{Answer, Failure};
use platform::page::{Errors, Frame, html};
use platform::session::Visit;
use serde::Deserialize;

use super::said::Said;
use super::shares::Original;
use super::thread::{self, Shown};
use super::{Kind, State, find_seen, store};
use crate::attachments::Chosen;
use crate::spaces;
use crate::{Texts, texts};

/// A change gets its moment when it begins and is seen when it is kept; so far back is asked again, on two nodes too. What the
/// page has already, it leaves alone.
const OVERLAP_MICROS: i64 = 10 * SECOND_MICROS;

#[derive(Deserialize, Default)]
pub(super) struct Since {
    /// Until when the page knows, in microseconds.
    #[serde(default)]
    at: i64,
}

impl Since {
    fn moment(&self) -> Moment {
        Moment(self.at.saturating_sub(OVERLAP_MICROS))
    }
}

#[derive(Template)]
#[template(path = "posts/news.html")]
pub(crate) struct NewsPiece {
    frame: Frame,
    t: &'static Texts,
    now: i64,
    shown: Vec<Shown>,
    names_space: bool,
}

/// What was begun in the spaces this person is in.
pub(super) async fn of_mine(visit: Visit, Query(since): Query<Since>) -> Answer {
    let mine = spaces::list_stream_of(visit.platform.store.reader(), visit.viewer()?.id).await?;
    posts(&visit, &mine, &since, true).await
}

/// What was begun in one space.
pub(super) async fn of_space(visit: Visit, Path(id): Path<String>, Query(since): Query<Since>) -> Answer {
    let seen = spaces::enter(visit.platform.store.reader(), visit.viewer()?, &id).await?;
    posts(&visit, &[seen.space.id], &since, false).await
}

async fn posts(visit: &Visit, of: &[i64], since: &Since, names_space: bool) -> Answer {
    let found = store::list_newer(visit.platform.store.reader(), of, since.moment()).await?;
    if found.is_empty() {
        return Ok(StatusCode::NO_CONTENT.into_response());
    }
    let t = texts(visit.language);
    Ok(html(NewsPiece {
        frame: visit.frame(),
        t,
        now: visit.platform.now().0,
        shown: thread::show(&visit.platform, visit.viewer()?, t, found).await?,
        names_space,
    }))
}

#[derive(Template)]
#[template(path = "posts/since.html")]
pub(crate) struct SincePiece {
    frame: Frame,
    t: &'static Texts,
    now: i64,
    shown: Shown,
    said: Vec<Said>,
    may_react: bool,
    may_answer: bool,
    may_accept: bool,
    /// The comment that is being changed: none, in a piece.
    changing: String,
    chosen: Chosen,
    errors: Errors,
}

/// What was said under a post, changed or taken away.
pub(super) async fn of_post(visit: Visit, Path(id): Path<String>, Query(since): Query<Since>) -> Answer {
    let viewer = visit.viewer()?;
    let db = visit.platform.store.reader();
    let (post, seen) = find_seen(db, viewer, &id).await?;
    let changed = store::list_changed_comments(db, post.id, since.moment()).await?;
    if changed.is_empty() {
        return Ok(StatusCode::NO_CONTENT.into_response());
    }
    let t = texts(visit.language);
    let said = Said::list(&visit, &post, &seen, changed, Vec::new()).await?;
    let is_own = post.author_id == Some(viewer.id);
    Ok(html(SincePiece {
        frame: visit.frame(),
        t,
        now: visit.platform.now().0,
        may_react: seen.sight.may_answer,
        may_answer: seen.sight.may_answer && !post.closed && post.state == State::Live,
        may_accept: post.kind == Kind::Question && (is_own || seen.sight.may_manage),
        shown: thread::show(&visit.platform, viewer, t, vec![post])
            .await?
            .pop()
            .ok_or(Failure::NotFound)?,
        said,
        changing: String::new(),
        chosen: Chosen::default(),
        errors: Errors::new(),
    }))
}
