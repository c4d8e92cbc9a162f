//! What an open page hears: that something was said in a space or under a post, while its reader may look inside.

use futures_util::future::BoxFuture;
use platform::failure::Failure;
use platform::feature::Platform;
use platform::ids::short;
use platform::live::Hearing;
use platform::session::Viewer;

use super::{Post, find_seen};
use crate::spaces::{self, Space};

/// The word of a page with all spaces of its reader.
pub(super) const MINE: &str = "posts.mine";

/// The word of a page of a space.
pub(super) fn space_word(space: &Space) -> String {
    format!("posts.space.{}", space.public_id)
}

/// The word of a page of a post.
pub(super) fn post_word(post: &Post) -> String {
    format!("posts.post.{}", short(post.id))
}

/// The topic on which something was said under a post.
pub(super) fn post_topic(post_id: i64) -> String {
    format!("post:{post_id}:said")
}

/// What a word means for this viewer; `None` when they may not look inside.
pub(super) fn hears<'a>(
    platform: &'a Platform,
    viewer: &'a Viewer,
    word: &'a str,
) -> BoxFuture<'a, Result<Option<Hearing>, Failure>> {
    Box::pin(async move {
        match hearing(platform, viewer, word).await {
            Ok(hearing) => Ok(Some(hearing)),
            Err(Failure::NotFound) => Ok(None),
            Err(failure) => Err(failure),
        }
    })
}

async fn hearing(platform: &Platform, viewer: &Viewer, word: &str) -> Result<Hearing, Failure> {
    let db = platform.store.reader();
    if word == MINE {
        let mine = spaces::list_stream_of(db, viewer.id).await?;
        return Ok(Hearing {
            topics: mine.iter().map(|id| spaces::said_topic(*id)).collect(),
            rights: mine.iter().map(|id| spaces::rights_topic(*id)).collect(),
        });
    }
    if let Some(id) = word.strip_prefix("posts.space.") {
        let seen = spaces::enter(db, viewer, id).await?;
        return Ok(Hearing {
            topics: vec![spaces::said_topic(seen.space.id)],
            rights: vec![spaces::rights_topic(seen.space.id)],
        });
    }
    let id = word.strip_prefix("posts.post.").ok_or(Failure::NotFound)?;
    let (post, seen) = find_seen(db, viewer, id).await?;
    Ok(Hearing {
        topics: vec![post_topic(post.id)],
        rights: vec![spaces::rights_topic(seen.space.id)],
    })
}
