//! The post that another one shares, as one reader may see it at this moment.

use people::directory;
use platform::failure::Failure;
use platform::feature::Platform;
use platform::markdown;
use platform::session::Viewer;

use super::store;
use crate::posts::{Post, State, store as posts, thread};
use crate::{Texts, spaces};

/// Characters of the original on the card.
const GLIMPSE_LENGTH: usize = 240;

/// A shared post on a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::posts) enum Original {
    /// This reader may not read it, or it is there no more: nothing is told of it.
    Unseen,
    /// A card.
    Card {
        /// Its address.
        path: String,
        /// Its title, or who says it.
        title: String,
        /// Its beginning.
        glimpse: String,
        /// Where it stands.
        space: String,
    },
}

/// The originals of these posts, by the key of the post that shares.
pub(in crate::posts) async fn list(
    platform: &Platform,
    viewer: &Viewer,
    t: &Texts,
    keys: Vec<i64>,
) -> Result<Vec<(i64, Original)>, Failure> {
    let db = platform.store.reader();
    let mut all = Vec::new();
    for link in store::list(db, keys).await? {
        let original = match posts::find(db, link.original_id).await? {
            Some(post) if post.state == State::Live && spaces::reads(db, post.space_id, viewer.id).await? => {
                card(platform, t, &post).await?
            }
            _ => Original::Unseen,
        };
        all.push((link.post_id, original));
    }
    Ok(all)
}

async fn card(platform: &Platform, t: &Texts, post: &Post) -> Result<Original, Failure> {
    let db = platform.store.reader();
    let author = match post.author_id {
        Some(author) => directory::find_brief(db, author).await?,
        None => None,
    };
    let space = spaces::list_by_ids(db, vec![post.space_id]).await?.pop();
    let title = if post.title.is_empty() {
        t.posts_by(thread::name(author.as_ref(), post.received_at.is_some(), t))
    } else {
        post.title.clone()
    };
    Ok(Original::Card {
        path: post.path(),
        title,
        glimpse: markdown::cut(&markdown::plain(&post.words), GLIMPSE_LENGTH),
        space: space.map(|space| space.name).unwrap_or_default(),
    })
}

/// What posts share, for the samples of pages.
#[cfg(test)]
pub(in crate::posts) fn samples() -> Vec<Option<Original>> {
    let card = Original::Card {
        path: "/posts/x".into(),
        title: "Filter <vervangen>".into(),
        glimpse: "Maandag is het filter vervangen.".into(),
        space: "Slim gemaal".into(),
    };
    vec![None, None, Some(Original::Unseen), Some(card)]
}
