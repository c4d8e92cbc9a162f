//! Spaces and members that come with an import, besides [`super::found`]. Nobody is told.

use platform::failure::Failure;
use platform::store::Change;

use super::store::kinds::Way;
use super::{Duty, Kind, Posting, State, list_by_ids, store};

/// Changes what a space is.
pub(crate) async fn change_words(
    change: &Change,
    id: i64,
    (name, about): (&str, &str),
    kind: Kind,
    posting: Posting,
) -> Result<(), Failure> {
    let Some(mut space) = list_by_ids(&**change, vec![id]).await?.pop() else {
        return Ok(());
    };
    name.clone_into(&mut space.name);
    about.clone_into(&mut space.about);
    (space.kind, space.posting) = (kind, posting);
    store::keep(change, &space).await
}

/// Closes a space that was closed elsewhere: everything stays readable.
pub(crate) async fn archive(change: &Change, id: i64) -> Result<(), Failure> {
    store::set_state(change, id, &[State::Active, State::Asked], State::Archived, None).await?;
    Ok(())
}

/// Lets somebody in.
pub(crate) async fn let_in(change: &Change, space_id: i64, account: i64, duty: Duty) -> Result<(), Failure> {
    store::add_members(change, space_id, &[account], duty, Way::Hand).await
}

/// Gives a member another duty.
pub(crate) async fn give_duty(change: &Change, space_id: i64, account: i64, duty: Duty) -> Result<(), Failure> {
    store::set_duty(change, space_id, account, duty).await
}
