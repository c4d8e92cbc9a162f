//! What stands with the talk of an hour: until when one can write, and where what was said goes.

use askama::Template;
use futures_util::future::BoxFuture;
use platform::failure::Failure;
use platform::feature::Platform;
use platform::page::{Frame, SafeHtml};
use platform::session::Visit;

use super::{Hour, State, Week, store};
use crate::posts::Post;
use crate::spaces::Seen;
use crate::{Texts, texts};

#[derive(Template)]
#[template(path = "social_hour/piece.html")]
struct Piece {
    frame: Frame,
    t: &'static Texts,
    hour: Hour,
    week: Week,
    may_lead: bool,
}

/// The piece beside a post that is the talk of an hour.
pub(crate) fn piece<'a>(
    visit: &'a Visit,
    post: &'a Post,
    seen: &'a Seen,
) -> BoxFuture<'a, Result<Option<SafeHtml>, Failure>> {
    Box::pin(async move {
        let db = visit.platform.store.reader();
        let Some(week) = store::find_of_post(db, post.id).await? else {
            return Ok(None);
        };
        let Some(hour) = store::list_hours(db, vec![week.hour_id]).await?.pop() else {
            return Ok(None);
        };
        let is_host = week.host_id == Some(visit.viewer()?.id) && seen.duty.is_some();
        let piece = Piece {
            frame: visit.frame(),
            t: texts(visit.language),
            may_lead: is_host || seen.sight.may_manage,
            hour,
            week,
        };
        let html = piece.render().map_err(|error| Failure::Internal(error.to_string()))?;
        Ok(Some(SafeHtml::from_cleaned(html)))
    })
}

/// The word beside posts that are talks of an hour.
pub(crate) fn marks<'a>(
    platform: &'a Platform,
    t: &'a Texts,
    posts: &'a [i64],
) -> BoxFuture<'a, Result<Vec<(i64, String)>, Failure>> {
    Box::pin(async move {
        let of_hours = store::list_of_posts(platform.store.reader(), posts).await?;
        Ok(of_hours.into_iter().map(|post| (post, t.social_hour_title())).collect())
    })
}
