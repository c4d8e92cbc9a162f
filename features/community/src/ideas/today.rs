//! Ideas without an answer, on the Today of who manages their space.

use futures_util::future::BoxFuture;
use platform::clock::DAY_MICROS;
use platform::failure::Failure;
use platform::feature::{Card, Platform, Urgency};
use platform::session::Viewer;

use super::store;
use crate::{spaces, texts};

/// Days in which an idea gets its first answer: longer, and nobody has a second one.
pub(super) const ANSWER_DAYS: i64 = 14;

/// One card for all of them.
pub(super) fn cards<'a>(platform: &'a Platform, viewer: &'a Viewer) -> BoxFuture<'a, Result<Vec<Card>, Failure>> {
    Box::pin(async move {
        let db = platform.store.reader();
        let managed = spaces::places_of(platform, viewer).await?.managed();
        let since = platform.now().plus(-ANSWER_DAYS * DAY_MICROS);
        let waiting = store::count_waiting(db, &managed, since).await?;
        let t = texts(viewer.language);
        let card = Card {
            room: t.community_menu(),
            title: t.ideas_card(waiting),
            text: t.ideas_card_text(),
            path: "/ideas?status=open".to_owned(),
            action: t.ideas_card_act(),
            why: t.spaces_card_why(),
            urgency: Urgency::Waits,
        };
        Ok((waiting > 0).then_some(card).into_iter().collect())
    })
}
