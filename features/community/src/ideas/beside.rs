//! What stands on a post's page: the ideas that came from it; and the way to a new one.

use askama::Template;
use futures_util::future::BoxFuture;
use platform::failure::Failure;
use platform::ids::short;
use platform::page::SafeHtml;
use platform::session::Visit;

use super::idea::Idea;
use super::store;
use crate::posts::Post;
use crate::spaces::{self, Seen};
use crate::{Texts, texts};

#[derive(Template)]
#[template(path = "ideas/beside.html")]
struct Beside {
    t: &'static Texts,
    ideas: Vec<Idea>,
}

/// The way to a new one.
pub(crate) fn offer(t: &Texts, post: &Post, seen: &Seen) -> Option<(String, String)> {
    let path = format!("/ideas/new?from=post:{}", short(post.id));
    seen.sight.may_answer.then(|| (t.ideas_from_post(), path))
}

/// The piece.
pub(crate) fn piece<'a>(
    visit: &'a Visit,
    post: &'a Post,
    _seen: &'a Seen,
) -> BoxFuture<'a, Result<Option<SafeHtml>, Failure>> {
    Box::pin(async move {
        let db = visit.platform.store.reader();
        let readable = spaces::list_readable(db, visit.viewer()?.id).await?;
        let beside = Beside {
            t: texts(visit.language),
            ideas: store::list_from(db, &readable, &post.path()).await?,
        };
        if beside.ideas.is_empty() {
            return Ok(None);
        }
        let html = beside.render().map_err(|error| Failure::Internal(error.to_string()))?;
        Ok(Some(SafeHtml::from_cleaned(html)))
    })
}
