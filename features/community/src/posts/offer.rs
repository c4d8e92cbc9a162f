//! Posts as they can stand in a newsletter: for each reader with their own rights.

use futures_util::future::BoxFuture;
use platform::clock::Moment;
use platform::failure::Failure;
use platform::feature::{Offer, Offers, Platform};
use platform::ids::short;
use platform::markdown;
use platform::search::Audience;
use platform::session::Viewer;

use super::{Post, find_seen, store, told};
use crate::spaces::{self, Kind as SpaceKind};
use crate::texts;

/// Characters of a text in a newsletter: enough to want to read on.
const TEXT_LENGTH: usize = 280;

pub(super) fn offers() -> Offers {
    Offers {
        name: "posts",
        heading: |language| texts(language).posts_offered(),
        list: |platform, viewer, since| list(platform, viewer, since),
        find: |platform, viewer, key| find(platform, viewer, key),
    }
}

/// What was said lately in the spaces this person is in.
fn list<'a>(platform: &'a Platform, viewer: &'a Viewer, since: Moment) -> BoxFuture<'a, Result<Vec<Offer>, Failure>> {
    Box::pin(async move {
        let db = platform.store.reader();
        let of = spaces::places_of(platform, viewer).await?.in_stream();
        let mut posts = store::list_stream(db, &of, None).await?;
        posts.retain(|post| post.live_at >= since);
        let spaces = spaces::list_by_ids(db, posts.iter().map(|post| post.space_id).collect()).await?;
        let offer = |post: Post| {
            let space = spaces.iter().find(|space| space.id == post.space_id)?;
            Some(offer(post, space.id, space.kind))
        };
        Ok(posts.into_iter().filter_map(offer).collect())
    })
}

fn find<'a>(platform: &'a Platform, viewer: &'a Viewer, key: &'a str) -> BoxFuture<'a, Result<Option<Offer>, Failure>> {
    Box::pin(async move {
        match find_seen(platform.store.reader(), viewer, key).await {
            Ok((post, seen)) if post.live_at <= platform.now() => Ok(Some(offer(post, seen.space.id, seen.space.kind))),
            Ok(_) | Err(Failure::NotFound) => Ok(None),
            Err(other) => Err(other),
        }
    })
}

fn offer(post: Post, space_id: i64, kind: SpaceKind) -> Offer {
    let text = markdown::cut(&markdown::plain(&post.words), TEXT_LENGTH);
    Offer {
        key: short(post.id),
        title: told::title(&post),
        text: if post.title.is_empty() { String::new() } else { text },
        path: post.path(),
        at: post.live_at,
        audience: if kind == SpaceKind::Open {
            Audience::Everyone
        } else {
            spaces::audience(space_id)
        },
    }
}
