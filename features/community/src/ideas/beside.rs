//! What stands on a post's page: the ideas that came from it, and the way to a new one.

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
    from: String,
    may_place: bool,
}

/// The piece.
pub(crate) fn piece<'a>(
    visit: &'a Visit,
    post: &'a Post,
    seen: &'a Seen,
) -> BoxFuture<'a, Result<Option<SafeHtml>, Failure>> {
    Box::pin(async move {
        let db = visit.platform.store.reader();
        let readable = spaces::list_readable(db, visit.viewer()?.id).await?;
        let beside = Beside {
            t: texts(visit.language),
            ideas: store::list_from(db, &readable, &post.path()).await?,
            from: short(post.id),
            may_place: seen.sight.may_answer,
        };
        if beside.ideas.is_empty() && !beside.may_place {
            return Ok(None);
        }
        let html = beside.render().map_err(|error| Failure::Internal(error.to_string()))?;
        Ok(Some(SafeHtml::from_cleaned(html)))
    })
}
