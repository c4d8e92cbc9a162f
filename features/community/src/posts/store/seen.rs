//! A post as one person meets it: the only way to one from outside.

use platform::failure::Failure;
use platform::ids::from_short;
use platform::session::Viewer;
use sea_orm::ConnectionTrait;

use crate::posts::{Post, State};
use crate::spaces::{self, Seen};

/// A post at this address with its space, when this person may look inside.
///
/// # Errors
/// [`Failure::NotFound`] otherwise: also for a planned post of somebody else, for one whose time is
/// over (its author and the managers still read it), and for one that was taken away.
pub async fn find_seen(db: &impl ConnectionTrait, viewer: &Viewer, id: &str) -> Result<(Post, Seen), Failure> {
    let found = match from_short(id) {
        Some(id) => super::find(db, id).await?,
        None => None,
    };
    let post = found.ok_or(Failure::NotFound)?;
    let seen = spaces::enter_by_id(db, viewer, post.space_id).await?;
    let is_there = match post.state {
        State::Live => true,
        State::Ended => post.author_id == Some(viewer.id) || seen.sight.may_manage,
        State::Planned => post.author_id == Some(viewer.id),
        State::Deleted => false,
    };
    if is_there {
        Ok((post, seen))
    } else {
        Err(Failure::NotFound)
    }
}
