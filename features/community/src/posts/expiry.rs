//! A post whose time is over leaves streams and search; who wrote it and the managers still read it, and can bring it back.

use axum::extract::Path;
use platform::failure::{Answer, Failure};
use platform::feature::Platform;
use platform::session::Visit;

use super::{Post, State, find_seen, findable, store};
use crate::texts;

/// The job.
pub(super) const JOB: &str = "posts.end";

/// Ends the posts whose moment has come.
pub(super) async fn end_due(platform: &Platform) -> Result<(), Failure> {
    for post in store::list_ended(platform.store.reader(), platform.now()).await? {
        platform
            .store
            .change(async |change| {
                if store::set_state(change, post.id, State::Live, State::Ended).await? {
                    findable::forget_post(change, post.id).await?;
                }
                Ok(())
            })
            .await?;
    }
    Ok(())
}

/// Brings a post back, without an end; nobody is told a second time.
pub(super) async fn revive(visit: Visit, Path(id): Path<String>) -> Answer {
    let t = texts(visit.language);
    let viewer = visit.viewer()?;
    let (post, seen) = find_seen(visit.platform.store.reader(), viewer, &id).await?;
    if post.author_id != Some(viewer.id) && !seen.sight.may_manage {
        return Err(Failure::NotFound);
    }
    visit
        .platform
        .store
        .change(async |change| {
            if store::set_state(change, post.id, State::Ended, State::Live).await? {
                store::set_end(change, post.id, None).await?;
                let live = Post {
                    state: State::Live,
                    ..post.clone()
                };
                findable::post_and_said(change, &live).await?;
            }
            Ok(())
        })
        .await?;
    Ok(visit.go_and_say(&post.path(), &t.posts_revived()))
}
