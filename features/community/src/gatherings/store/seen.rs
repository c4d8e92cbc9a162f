//! A gathering as one person meets it: the only way to one from outside.

use platform::failure::Failure;
use platform::ids::PublicId;
use platform::session::Viewer;
use sea_orm::ConnectionTrait;

use crate::gatherings::Gathering;
use crate::spaces::{self, Seen};

/// The gathering at this address with its space, when this person may look inside.
///
/// # Errors
/// [`Failure::NotFound`] otherwise: the same answer for what is not there and what is closed.
pub async fn find_seen(db: &impl ConnectionTrait, viewer: &Viewer, id: &str) -> Result<(Gathering, Seen), Failure> {
    let found = match PublicId::parse(id) {
        Some(id) => super::find_public(db, &id).await?,
        None => None,
    };
    let gathering = found.ok_or(Failure::NotFound)?;
    let seen = spaces::enter_by_id(db, viewer, gathering.space_id).await?;
    Ok((gathering, seen))
}
