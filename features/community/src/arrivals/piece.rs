//! On the page of a post that came from elsewhere: where from, and when it arrived.

use askama::Template;
use futures_util::future::BoxFuture;
use platform::failure::Failure;
use platform::page::{Frame, SafeHtml};
use platform::session::Visit;

use super::store;
use crate::posts::Post;
use crate::spaces::Seen;
use crate::{Texts, texts};

#[derive(Template)]
#[template(path = "arrivals/piece.html")]
struct OriginPiece {
    frame: Frame,
    t: &'static Texts,
    source: String,
    received_at: i64,
}

/// Where a post came from, when it was not written here.
pub(crate) fn piece<'a>(
    visit: &'a Visit,
    post: &'a Post,
    _: &'a Seen,
) -> BoxFuture<'a, Result<Option<SafeHtml>, Failure>> {
    Box::pin(async move {
        let Some((source, received_at)) = store::find_origin(visit.platform.store.reader(), post.id).await? else {
            return Ok(None);
        };
        let piece = OriginPiece {
            frame: visit.frame(),
            t: texts(visit.language),
            source,
            received_at: received_at.0,
        };
        let html = piece.render().map_err(|error| Failure::Internal(error.to_string()))?;
        Ok(Some(SafeHtml::from_cleaned(html)))
    })
}
