//! What goes on, on the Today of who keeps the queries.

use futures_util::future::BoxFuture;
use platform::failure::Failure;
use platform::feature::{Card, Platform, Urgency};
use platform::session::Viewer;

use super::store;
use crate::texts;
use crate::watch::WATCHERS;

/// One card, however many alerts there are.
pub(super) fn cards<'a>(platform: &'a Platform, viewer: &'a Viewer) -> BoxFuture<'a, Result<Vec<Card>, Failure>> {
    Box::pin(async move {
        if !viewer.roles.has_any(WATCHERS) {
            return Ok(Vec::new());
        }
        let open = store::list_open(platform.store.reader()).await?.len();
        if open == 0 {
            return Ok(Vec::new());
        }
        let t = texts(viewer.language);
        Ok(vec![Card {
            room: t.case_card_room(),
            title: t.alerts_heading(open),
            text: t.alerts_card_text(),
            path: "/listen/alerts".into(),
            action: t.alerts_card_action(),
            why: t.alerts_card_why(),
            urgency: Urgency::Waits,
        }])
    })
}
