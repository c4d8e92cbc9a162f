//! What somebody's digest says of proposals: those on which they can react until before the next letter, and did not.

use futures_util::future::BoxFuture;
use platform::clock::{DAY_MICROS, Moment};
use platform::failure::Failure;
use platform::feature::{DigestItem, DigestPart, Platform};
use platform::session::Viewer;
use platform::texts::Calendar;

use super::store;
use crate::{posts, spaces, texts};

/// Who gets a letter each day hears two days ahead: one letter may be missed.
const AHEAD_LEAST_MICROS: i64 = 2 * DAY_MICROS;
/// Lines at most.
const LINES_MOST: usize = 3;

/// The proposals in the spaces of this person. Who reacted on this version said what they think, its owner waits for others,
/// and who muted its post wants to hear nothing of it.
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
        let mut items = Vec::new();
        for proposal in store::list_closing(db, &mine, now, until).await? {
            if proposal.owner_id == Some(viewer.id)
                || items.len() == LINES_MOST
                || store::has_reacted(db, &proposal, viewer.id).await?
                || posts::list_muting(db, proposal.post_id).await?.contains(&viewer.id)
            {
                continue;
            }
            items.push(DigestItem {
                part: DigestPart::Waits,
                path: proposal.path(),
                title: proposal.title,
                text: t.proposals_digest(here.moment(proposal.feedback_until.0)),
                at: proposal.feedback_until,
            });
        }
        Ok(items)
    })
}
