//! The hour of today, on Today and in the digest.

use futures_util::future::BoxFuture;
use platform::clock::{DAY_MICROS, Moment};
use platform::failure::Failure;
use platform::feature::{Card, DigestItem, DigestPart, Platform, Urgency};
use platform::ids::short;
use platform::session::Viewer;
use platform::texts::Calendar;

use super::{Hour, State, Week, store};
use crate::{spaces, texts};

/// How far a digest looks ahead.
const AHEAD_DAYS: i64 = 8;

/// The hour that is today in the spaces of this person: one card, the first.
pub(super) fn cards<'a>(platform: &'a Platform, viewer: &'a Viewer) -> BoxFuture<'a, Result<Vec<Card>, Failure>> {
    Box::pin(async move {
        let (now, t) = (platform.now(), texts(viewer.language));
        let zone = platform.organisation.facts().time_zone();
        let calendar = Calendar::new(viewer.language, zone.clone(), now.0);
        let until = now.day(&zone).plus_days(1).starts(&zone);
        let soon = of_mine(platform, viewer, until).await?;
        let Some((hour, week)) = soon.into_iter().find(|(_, week)| week.closes_at > now) else {
            return Ok(Vec::new());
        };
        let is_open = week.state == State::Open;
        let talk = week.post_id.map(|id| format!("/posts/{}", short(id)));
        Ok(vec![Card {
            room: t.community_menu(),
            title: if is_open {
                t.social_hour_card_open(week.topic_words(t))
            } else {
                t.social_hour_card_today(calendar.hour(week.begins_at.0), week.topic_words(t))
            },
            text: week.questions().first().map(|it| (*it).to_owned()).unwrap_or_default(),
            path: talk.unwrap_or_else(|| week.path(&hour)),
            action: if is_open {
                t.social_hour_join()
            } else {
                t.gatherings_card_look()
            },
            why: t.posts_notice_why_member(),
            urgency: Urgency::Quiet,
        }])
    })
}

/// The hours of the coming week in the spaces of this person.
pub(super) fn items<'a>(
    platform: &'a Platform,
    viewer: &'a Viewer,
    _since: Moment,
) -> BoxFuture<'a, Result<Vec<DigestItem>, Failure>> {
    Box::pin(async move {
        let (now, t) = (platform.now(), texts(viewer.language));
        let here = Calendar::new(viewer.language, platform.organisation.facts().time_zone(), now.0);
        let soon = of_mine(platform, viewer, now.plus(AHEAD_DAYS * DAY_MICROS)).await?;
        let item = |(hour, week): (Hour, Week)| DigestItem {
            part: if here.date(week.begins_at.0) == here.date(now.0) {
                DigestPart::Today
            } else {
                DigestPart::Coming
            },
            title: t.social_hour_digest(week.topic_words(t)),
            text: week.when(t, &hour, &here),
            path: week.path(&hour),
            at: week.begins_at,
        };
        Ok(soon
            .into_iter()
            .filter(|(_, week)| week.ends_at > now)
            .map(item)
            .collect())
    })
}

/// What begins before a moment or is open, in the spaces this person is in and did not mute.
async fn of_mine(platform: &Platform, viewer: &Viewer, until: Moment) -> Result<Vec<(Hour, Week)>, Failure> {
    let db = platform.store.reader();
    let mine = spaces::places_of(platform, viewer).await?.in_stream();
    let hours = store::list_running(db, &mine).await?;
    let weeks = store::list_soon(db, hours.iter().map(|hour| hour.id).collect(), until).await?;
    let with = |week: Week| {
        let hour = hours.iter().find(|hour| hour.id == week.hour_id)?;
        Some((hour.clone(), week))
    };
    Ok(weeks.into_iter().filter_map(with).collect())
}
