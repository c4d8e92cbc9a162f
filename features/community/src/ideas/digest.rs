//! What somebody's digest says of ideas: what was placed, and what was answered.

use futures_util::future::BoxFuture;
use platform::clock::Moment;
use platform::failure::Failure;
use platform::feature::{DigestItem, DigestPart, Platform};
use platform::markdown;
use platform::session::Viewer;

use super::store;
use crate::{spaces, texts};

/// Characters of an answer in a line.
const LINE_LENGTH: usize = 200;

/// The lines, from the spaces that this person has in their stream at this moment.
pub(super) fn items<'a>(
    platform: &'a Platform,
    viewer: &'a Viewer,
    since: Moment,
) -> BoxFuture<'a, Result<Vec<DigestItem>, Failure>> {
    Box::pin(async move {
        let db = platform.store.reader();
        let t = texts(viewer.language);
        let spaces = spaces::places_of(platform, viewer).await?.in_stream();
        let mut lines = Vec::new();
        for idea in store::list_placed_since(db, &spaces, since).await? {
            // One's own is no news.
            if idea.author_id != Some(viewer.id) {
                lines.push(DigestItem {
                    part: DigestPart::Said,
                    text: t.ideas_digest_new(idea.supports),
                    path: idea.path(),
                    at: idea.placed_at,
                    title: idea.title,
                });
            }
        }
        for idea in store::list_answered_since(db, &spaces, since).await? {
            if let Some(answer) = store::list_answers(db, idea.id).await?.into_iter().next() {
                let words: String = markdown::plain(&answer.words).chars().take(LINE_LENGTH).collect();
                lines.push(DigestItem {
                    part: DigestPart::Done,
                    text: format!("{}: {words}", answer.status.name(t)),
                    path: idea.path(),
                    at: answer.set_at,
                    title: idea.title,
                });
            }
        }
        Ok(lines)
    })
}
