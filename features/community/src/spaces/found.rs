//! A space comes into being from elsewhere: brought in by an import, or made up for the demonstration. Nobody is told.

use platform::failure::Failure;
use platform::ids::PublicId;
use platform::store::Change;

use super::store::kinds::Way;
use super::{Duty, Kind, Posting, Space, State, store};

/// What comes.
pub struct Found<'a> {
    /// Its name, at most 80 characters.
    pub name: &'a str,
    /// What it is about, Markdown.
    pub about: &'a str,
    /// Who may look inside.
    pub kind: Kind,
    /// Who may begin a post.
    pub posting: Posting,
    /// Who manages it; two at least, or the alarm goes.
    pub managers: &'a [i64],
    /// Who is in besides.
    pub members: &'a [i64],
}

/// Makes it, with its members.
///
/// # Errors
/// The store's own.
pub async fn found(change: &Change, found: Found<'_>) -> Result<Space, Failure> {
    let space = Space {
        id: change.next_id(),
        public_id: PublicId::random(),
        name: found.name.to_owned(),
        about: found.about.to_owned(),
        kind: found.kind,
        posting: found.posting,
        state: State::Active,
        department_id: None,
        members: 0,
        managers: 0,
        active_at: change.now(),
    };
    store::add(change, &space).await?;
    store::add_members(change, space.id, found.managers, Duty::Manager, Way::Hand).await?;
    store::add_members(change, space.id, found.members, Duty::Member, Way::Hand).await?;
    Ok(space)
}
