//! What stands with a talk on its page: the answers that were kept of it, and the one action that keeps one. Where an answer
//! helped that action stands in the open, elsewhere among what else can be done with the talk.

use askama::Template;
use futures_util::future::BoxFuture;
use platform::failure::Failure;
use platform::ids::short;
use platform::page::SafeHtml;
use platform::session::Visit;

use super::{Entry, store};
use crate::posts::{Post, State};
use crate::spaces::{self, Seen};
use crate::{Texts, texts};

#[derive(Template)]
#[template(path = "faq/piece.html")]
pub(crate) struct Piece {
    t: &'static Texts,
    id: String,
    kept: Vec<Entry>,
    may_make: bool,
}

/// Without a title there is no question to begin with.
fn may_make(post: &Post, seen: &Seen) -> bool {
    seen.sight.may_manage && post.state == State::Live && !post.title.is_empty()
}

/// The way to keep an answer of any talk.
pub(crate) fn offer(t: &Texts, post: &Post, seen: &Seen) -> Option<(String, String)> {
    let is_open = post.accepted_id.is_none();
    (is_open && may_make(post, seen)).then(|| (t.faq_make(), format!("/questions/{}/faq", short(post.id))))
}

/// The piece; nothing when there is nothing to show or to do.
pub(crate) fn piece<'a>(
    visit: &'a Visit,
    post: &'a Post,
    seen: &'a Seen,
) -> BoxFuture<'a, Result<Option<SafeHtml>, Failure>> {
    Box::pin(async move {
        let viewer = visit.viewer()?;
        let db = visit.platform.store.reader();
        let mut kept = Vec::new();
        for entry in store::find_by_post(db, post.id).await? {
            let may_read = match entry.space_id {
                Some(space) => spaces::reads(db, space, viewer.id).await?,
                None => true,
            };
            kept.extend(may_read.then_some(entry));
        }
        let may_make = may_make(post, seen);
        if kept.is_empty() && !(may_make && post.accepted_id.is_some()) {
            return Ok(None);
        }
        let made = Piece {
            t: texts(visit.language),
            id: short(post.id),
            kept,
            may_make,
        };
        let made = made.render().map_err(|error| Failure::Internal(error.to_string()))?;
        Ok(Some(SafeHtml::from_cleaned(made)))
    })
}
