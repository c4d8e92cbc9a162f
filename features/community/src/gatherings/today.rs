//! What a gathering asks of somebody today.

use futures_util::future::BoxFuture;
use platform::clock::DAY_MICROS;
use platform::failure::Failure;
use platform::feature::{Card, Platform, Urgency};
use platform::session::Viewer;

use super::{Reply, State, store};
use crate::{spaces, texts};

/// Cards of gatherings on one Today at most.
const CARDS_MOST: usize = 2;
/// Days in which somebody is asked how it was; after that nobody remembers.
const REPORT_DAYS: i64 = 7;

/// Where this person goes today, and what they organised and has not been told about.
pub(super) fn cards<'a>(platform: &'a Platform, viewer: &'a Viewer) -> BoxFuture<'a, Result<Vec<Card>, Failure>> {
    Box::pin(async move {
        let (db, now, t) = (platform.store.reader(), platform.now(), texts(viewer.language));
        let zone = platform.organisation.facts().time_zone();
        let today = now.day(&zone);
        let (from, until) = (today.starts(&zone), today.plus_days(1).starts(&zone));
        let calendar = platform::texts::Calendar::new(viewer.language, zone, now.0);
        let answered = store::list_answered(db, viewer.id, from, until, 10).await?;
        let since = now.plus(-REPORT_DAYS * DAY_MICROS);
        let to_report = store::list_to_report(db, viewer.id, since, now).await?;
        let both = answered.iter().chain(&to_report).map(|it| it.space_id).collect();
        let readable = spaces::readable_among(db, viewer.id, both).await?;
        let mut cards = Vec::new();
        for it in answered {
            let reply = store::find_answer(db, it.id, viewer.id).await?.map(|it| it.reply);
            let goes = reply == Some(Reply::Come) && it.state == State::Planned && !it.is_over(now);
            if goes && readable.contains(&it.space_id) {
                cards.push(Card {
                    room: t.community_menu(),
                    title: t.gatherings_card_today(calendar.hour(it.begins_at.0), &it.title),
                    text: it.place_line().to_owned(),
                    path: it.path(),
                    action: t.gatherings_card_look(),
                    why: t.gatherings_notice_why_come(),
                    urgency: Urgency::Quiet,
                });
            }
        }
        for it in to_report {
            if readable.contains(&it.space_id) {
                cards.push(Card {
                    room: t.community_menu(),
                    title: t.gatherings_card_report(&it.title),
                    text: t.gatherings_card_report_text(),
                    path: format!("{}/report", it.path()),
                    action: t.gatherings_report_tell(),
                    why: t.gatherings_card_report_why(),
                    urgency: Urgency::Waits,
                });
            }
        }
        cards.truncate(CARDS_MOST);
        Ok(cards)
    })
}
