//! A line on Today for whoever decides: how many mentions wait.

use futures_util::future::BoxFuture;
use platform::failure::Failure;
use platform::feature::{Card, Platform, Urgency};
use platform::session::Viewer;

use super::store::waiting;
use super::waits::Waits;
use super::{DECIDERS, watch_word};
use crate::texts;

pub(crate) fn cards<'a>(platform: &'a Platform, viewer: &'a Viewer) -> BoxFuture<'a, Result<Vec<Card>, Failure>> {
    Box::pin(async move {
        if !viewer.roles.has_any(&DECIDERS) {
            return Ok(Vec::new());
        }
        let count = waiting::count(platform.store.reader()).await?;
        if count == 0 {
            return Ok(Vec::new());
        }
        let t = texts(viewer.language);
        Ok(vec![Card {
            room: watch_word(viewer.language),
            title: Waits::All(count).heading(t),
            text: t.triage_standfirst(),
            path: "/listen".to_owned(),
            action: t.triage_today_action(),
            why: t.triage_today_why(),
            urgency: Urgency::Waits,
        }])
    })
}
