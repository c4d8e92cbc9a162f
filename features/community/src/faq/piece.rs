//! What stands with a talk on its page: the answers that were kept of it, and the one action that keeps one.

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
        // Without a title there is no question to begin with.
        let may_make = seen.sight.may_manage && post.state == State::Live && !post.title.is_empty();
        if kept.is_empty() && !may_make {
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
