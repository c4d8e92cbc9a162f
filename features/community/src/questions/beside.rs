//! What stands with a question on its page: how it is with it, whose turn it is, and what one can do about that.

use askama::Template;
use futures_util::future::BoxFuture;
use platform::failure::Failure;
use platform::ids::short;
use platform::page::SafeHtml;
use platform::session::Visit;

use super::told::{self, Told};
use super::{Status, same, store};
use crate::posts::{self, Kind, Post, State};
use crate::spaces::{self, Seen};
use crate::{Texts, texts};

#[derive(Template)]
#[template(path = "questions/piece.html")]
pub(crate) struct Piece {
    t: &'static Texts,
    id: String,
    told: Told,
    /// What it is the same as; nothing when that is out of sight by now.
    same: Option<Post>,
    /// Questions that are the same as this one.
    others: Vec<Post>,
    may_take: bool,
    is_mine: bool,
    may_merge: bool,
    may_ask: bool,
    /// The space whose hours a manager may change; empty for anybody else.
    hours_of: String,
}

/// The piece of a question; nothing for any other post.
pub(crate) fn piece<'a>(
    visit: &'a Visit,
    post: &'a Post,
    seen: &'a Seen,
) -> BoxFuture<'a, Result<Option<SafeHtml>, Failure>> {
    Box::pin(async move {
        if post.kind != Kind::Question || post.state != State::Live {
            return Ok(None);
        }
        let made = make(visit, post, seen).await?;
        let made = made.render().map_err(|error| Failure::Internal(error.to_string()))?;
        Ok(Some(SafeHtml::from_cleaned(made)))
    })
}

async fn make(visit: &Visit, post: &Post, seen: &Seen) -> Result<Piece, Failure> {
    let (viewer, t) = (visit.viewer()?, texts(visit.language));
    let db = visit.platform.store.reader();
    let told = told::tell(&visit.platform, t, vec![post.clone()])
        .await?
        .pop()
        .ok_or(Failure::NotFound)?;
    let same = match told.status {
        Status::Same { as_id } => readable(visit, vec![as_id]).await?.pop(),
        _ => None,
    };
    let others = readable(visit, store::list_same(db, post.id).await?).await?;
    let waits = matches!(
        told.status,
        Status::Open { .. } | Status::Heard | Status::Raised | Status::Taken { .. }
    );
    let is_mine = told.status == Status::Taken { by: viewer.id };
    let is_free = matches!(told.status, Status::Open { .. } | Status::Heard | Status::Raised);
    let manages = seen.sight.may_manage;
    let is_asker = post.author_id == Some(viewer.id);
    Ok(Piece {
        t,
        id: short(post.id),
        same,
        others,
        may_take: seen.sight.may_answer && !is_asker && (is_free || (manages && waits && !is_mine)),
        is_mine,
        may_merge: same::may_merge(&visit.platform, viewer, post, seen).await?,
        may_ask: waits && (is_asker || manages),
        hours_of: if manages && waits {
            seen.space.public_id.to_string()
        } else {
            String::new()
        },
        told,
    })
}

/// Those of these questions that this person may read, in the same order.
async fn readable(visit: &Visit, ids: Vec<i64>) -> Result<Vec<Post>, Failure> {
    let viewer = visit.viewer()?;
    let db = visit.platform.store.reader();
    let found = posts::list_by_ids(db, ids.clone()).await?;
    let mut posts = Vec::new();
    for id in ids {
        let Some(post) = found.iter().find(|post| post.id == id && post.state == State::Live) else {
            continue;
        };
        if spaces::reads(db, post.space_id, viewer.id).await? {
            posts.push(post.clone());
        }
    }
    Ok(posts)
}

#[cfg(test)]
impl platform::page::Samples for Piece {
    fn samples(_language: platform::texts::Language) -> Vec<Self> {
        Vec::new()
    }
}
