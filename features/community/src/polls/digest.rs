//! What somebody's digest says of polls: those that close before the next letter and still wait for their vote.

use futures_util::future::BoxFuture;
use platform::clock::{DAY_MICROS, Moment};
use platform::failure::Failure;
use platform::feature::{DigestItem, DigestPart, Platform};
use platform::ids::short;
use platform::session::Viewer;
use platform::texts::Calendar;

use super::store;
use crate::posts::{self, State};
use crate::{spaces, texts};

/// Who gets a letter each day hears two days ahead: one letter may be missed.
const AHEAD_LEAST_MICROS: i64 = 2 * DAY_MICROS;
/// Lines at most.
const LINES_MOST: usize = 3;

/// The polls in the spaces of this person on whose post they may still vote. Who voted, or took a vote back, has seen it; who
/// muted the post wants to hear nothing of it.
pub(super) fn items<'a>(
    platform: &'a Platform,
    viewer: &'a Viewer,
    since: Moment,
) -> BoxFuture<'a, Result<Vec<DigestItem>, Failure>> {
    Box::pin(async move {
        let (db, now, t) = (platform.store.reader(), platform.now(), texts(viewer.language));
        let here = Calendar::new(viewer.language, platform.organisation.facts().time_zone(), now.0);
        let mine = spaces::places_of(platform, viewer).await?.in_stream();
        // The next letter comes about as long from now as the last one was ago.
        let until = now.plus(now.since(since).max(AHEAD_LEAST_MICROS));
        let mut soon = store::list(db, &mine, (true, now), None).await?;
        soon.retain(|poll| poll.closes_at <= until);
        let on = posts::list_by_ids(db, soon.iter().map(|poll| poll.post_id).collect()).await?;
        let mut items = Vec::new();
        for poll in soon {
            let is_there = on
                .iter()
                .any(|post| post.id == poll.post_id && post.state == State::Live);
            if !is_there
                || items.len() == LINES_MOST
                || store::find_own(db, poll.id, viewer.id).await?.is_some()
                || posts::list_muting(db, poll.post_id).await?.contains(&viewer.id)
            {
                continue;
            }
            items.push(DigestItem {
                part: DigestPart::Waits,
                title: poll.question,
                text: t.polls_digest(here.moment(poll.closes_at.0)),
                // That of its post: the same thing is told once.
                path: format!("/posts/{}", short(poll.post_id)),
                at: poll.closes_at,
            });
        }
        Ok(items)
    })
}
