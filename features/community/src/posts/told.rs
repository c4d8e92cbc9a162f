//! What was said in somebody's spaces, for the letter of the day.

use futures_util::future::BoxFuture;
use platform::clock::Moment;
use platform::failure::Failure;
use platform::feature::{DigestItem, DigestPart, Platform};
use platform::markdown;
use platform::session::Viewer;

use super::{Kind, Post, store};
use crate::spaces;
use crate::{Texts, texts};

/// Characters of a text that stand in for a title.
const BEGINNING_LENGTH: usize = 80;

/// What others began since, in spaces that this person is in and did not mute. What they answered, pressed a word on, saved,
/// muted or acknowledged is known to them; more is not known of what somebody read (rule P2).
pub(super) fn items<'a>(
    platform: &'a Platform,
    viewer: &'a Viewer,
    since: Moment,
) -> BoxFuture<'a, Result<Vec<DigestItem>, Failure>> {
    Box::pin(async move {
        let db = platform.store.reader();
        let of = spaces::places_of(platform, viewer).await?.in_stream();
        let posts = store::list_news(db, viewer.id, of, since).await?;
        let mut ids: Vec<i64> = posts.iter().map(|post| post.space_id).collect();
        ids.dedup();
        let spaces = spaces::list_by_ids(db, ids).await?;
        let t = texts(viewer.language);
        let item = |post: Post| {
            let space = spaces.iter().find(|space| space.id == post.space_id)?;
            Some(DigestItem {
                part: DigestPart::Said,
                title: title(&post),
                text: t.posts_news(&space.name, how(t, &post)),
                path: post.path(),
                at: post.live_at,
            })
        };
        Ok(posts.into_iter().filter_map(item).collect())
    })
}

/// The title, or how the text begins.
pub(crate) fn title(post: &Post) -> String {
    if post.title.is_empty() {
        markdown::plain(&post.words).chars().take(BEGINNING_LENGTH).collect()
    } else {
        post.title.clone()
    }
}

fn how(t: &Texts, post: &Post) -> String {
    match post.kind {
        Kind::Question if post.accepted_id.is_some() => t.posts_answered(),
        Kind::Question => t.posts_answers(post.comments),
        Kind::Announcement => t.posts_kind_announcement(),
        Kind::Talk => t.posts_comments(post.comments),
    }
}
