//! Questions about cases on the Today of whoever is asked.

use futures_util::future::BoxFuture;
use platform::failure::Failure;
use platform::feature::{Card, Platform, Urgency};
use platform::session::Viewer;

use super::store;
use crate::texts;

/// Cards at most; Today shows five in all.
const CARDS_MOST: usize = 3;

/// The cards of somebody, the longest waiting first.
pub(super) fn cards<'a>(platform: &'a Platform, viewer: &'a Viewer) -> BoxFuture<'a, Result<Vec<Card>, Failure>> {
    Box::pin(async move {
        let waiting = store::list_waiting(platform.store.reader(), viewer.id).await?;
        let t = texts(viewer.language);
        let card = |it: store::AskedColleague| Card {
            room: t.case_card_room(),
            title: crate::routing::shorten(&it.question, 120),
            text: t.ask_card_text(),
            path: format!("/asked/{}", it.public_id),
            action: t.ask_card_action(),
            why: t.ask_card_why(),
            urgency: Urgency::Waits,
        };
        Ok(waiting.into_iter().take(CARDS_MOST).map(card).collect())
    })
}
