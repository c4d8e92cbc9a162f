//! What waits for the colleague who received something.

use futures_util::future::BoxFuture;
use platform::failure::Failure;
use platform::feature::{Card, Platform, Urgency};
use platform::session::Viewer;

use super::{State, store};
use crate::texts;

/// Cards of this feature on one Today at most: five in all is the limit of the page.
const CARDS_MOST: usize = 3;

/// The entries that this colleague may confirm.
pub(super) fn cards<'a>(platform: &'a Platform, viewer: &'a Viewer) -> BoxFuture<'a, Result<Vec<Card>, Failure>> {
    Box::pin(async move {
        let db = platform.store.reader();
        let mine = store::Filter {
            receiver_id: Some(viewer.id),
            ..store::Filter::default()
        };
        let waiting = store::list(db, State::Proposed, mine, None).await?;
        let t = texts(viewer.language);
        let card = |entry: super::Entry| Card {
            room: t.value_menu(),
            text: if entry.idea_id.is_some() {
                t.ledger_card_idea()
            } else {
                t.ledger_card_text()
            },
            title: entry.title,
            path: format!("/value/entries/{}", entry.public_id),
            action: t.ledger_card_action(),
            why: t.ledger_card_why(),
            urgency: Urgency::Waits,
        };
        Ok(waiting.into_iter().take(CARDS_MOST).map(card).collect())
    })
}
