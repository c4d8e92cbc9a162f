//! A line on Today for whoever was asked to look along.

use futures_util::future::BoxFuture;
use platform::failure::Failure;
use platform::feature::{Card, Platform, Urgency};
use platform::session::Viewer;

use super::store::draft;
use crate::{routing, texts};

pub(super) fn cards<'a>(platform: &'a Platform, viewer: &'a Viewer) -> BoxFuture<'a, Result<Vec<Card>, Failure>> {
    Box::pin(async move {
        let (db, t) = (platform.store.reader(), texts(viewer.language));
        let asked = draft::list_asked_of(db, viewer.id).await?;
        let Some(first) = asked.first() else {
            return Ok(Vec::new());
        };
        let Some(case) = routing::find_case(db, first.case_id).await? else {
            return Ok(Vec::new());
        };
        let path = match asked.len() {
            1 => format!("/case/{}/answer", case.public_id),
            _ => "/listen/answers".to_owned(),
        };
        Ok(vec![Card {
            room: t.case_card_room(),
            title: t.answers_card(asked.len()),
            text: case.title,
            path,
            action: t.answers_card_action(),
            why: t.answers_card_why(),
            urgency: Urgency::Waits,
        }])
    })
}
