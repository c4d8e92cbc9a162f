//! What posts put on somebody's Today: what was reported to them first, then what they have to read.

use futures_util::future::BoxFuture;
use platform::failure::Failure;
use platform::feature::{Card, Platform};
use platform::session::Viewer;

use super::{must_read, report};

/// The cards.
pub(super) fn cards<'a>(platform: &'a Platform, viewer: &'a Viewer) -> BoxFuture<'a, Result<Vec<Card>, Failure>> {
    Box::pin(async move {
        let mut cards = report::cards(platform, viewer).await?;
        cards.extend(must_read::cards(platform, viewer).await?);
        Ok(cards)
    })
}
