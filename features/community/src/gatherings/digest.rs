//! What a digest says of gatherings: where this person goes today, and what comes in their spaces.

use futures_util::future::BoxFuture;
use platform::clock::{DAY_MICROS, Moment};
use platform::failure::Failure;
use platform::feature::{DigestItem, DigestPart, Platform};
use platform::session::Viewer;
use platform::texts::Calendar;

use super::{Reply, State, store};
use crate::{spaces, texts};

/// How far a digest looks ahead.
const AHEAD_DAYS: i64 = 8;
/// Lines at most.
const LINES_MOST: u64 = 20;

/// What begins within a week in the spaces of this person and was not declined; and reports since `since` on where they came.
pub(super) fn items<'a>(
    platform: &'a Platform,
    viewer: &'a Viewer,
    since: Moment,
) -> BoxFuture<'a, Result<Vec<DigestItem>, Failure>> {
    Box::pin(async move {
        let (db, now, t) = (platform.store.reader(), platform.now(), texts(viewer.language));
        let here = Calendar::new(viewer.language, platform.organisation.facts().time_zone(), now.0);
        let mine = spaces::places_of(platform, viewer).await?.in_stream();
        let mut items = Vec::new();
        for it in store::list_between(db, &mine, now, now.plus(AHEAD_DAYS * DAY_MICROS), LINES_MOST).await? {
            let reply = store::find_answer(db, it.id, viewer.id).await?.map(|it| it.reply);
            if it.state == State::Cancelled || reply == Some(Reply::Not) {
                continue;
            }
            let is_today = here.date(it.begins_at.0) == here.date(now.0);
            items.push(DigestItem {
                part: if is_today {
                    DigestPart::Today
                } else {
                    DigestPart::Coming
                },
                title: it.title.clone(),
                text: t.gatherings_digest(it.when(t, &here), it.place_line()),
                path: it.path(),
                at: it.begins_at,
            });
        }
        let back = now.plus(-super::jobs::ANSWERS_DAYS * DAY_MICROS);
        for it in store::list_answered(db, viewer.id, back, now, LINES_MOST).await? {
            let told = it.reported_at.filter(|at| *at >= since);
            if let Some(at) = told.filter(|_| mine.contains(&it.space_id)) {
                items.push(DigestItem {
                    part: DigestPart::Done,
                    title: t.gatherings_notice_reported(&it.title),
                    text: String::new(),
                    path: it.path(),
                    at,
                });
            }
        }
        Ok(items)
    })
}
