//! A space, as somebody meets it.

use platform::clock::Moment;
use platform::failure::Failure;
use platform::ids::PublicId;
use platform::session::Viewer;
use sea_orm::ConnectionTrait;

use super::{Duty, Kind, Posting, Sight, State, sight, store};

/// Characters of a name.
pub(super) const NAME_LENGTH: usize = 120;
/// Characters of what it is about.
pub(super) const ABOUT_LENGTH: usize = 2000;
/// Managers that a space needs: one alone falls ill, leaves, forgets.
pub const MANAGERS_LEAST: i64 = 2;

/// A place to talk about one thing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Space {
    /// Its key.
    pub id: i64,
    /// Its key in addresses.
    pub public_id: PublicId,
    /// Its name.
    pub name: String,
    /// What it is about, in Markdown.
    pub about: String,
    /// Who may look inside.
    pub kind: Kind,
    /// Who begins a post.
    pub posting: Posting,
    /// How it is with it.
    pub state: State,
    /// The department whose people are its members.
    pub department_id: Option<i64>,
    /// How many members.
    pub members: i64,
    /// How many of them manage.
    pub managers: i64,
    /// When something was last said.
    pub active_at: Moment,
}

/// A space with what it is to one person.
#[derive(Clone, Debug)]
pub struct Seen {
    /// The space.
    pub space: Space,
    /// What they do in it.
    pub duty: Option<Duty>,
    /// What they may see and do.
    pub sight: Sight,
}

/// The space at this address, when this person may know of it.
///
/// # Errors
/// [`Failure::NotFound`] when it is not there or hidden from them: the same answer for both.
pub async fn knock(db: &impl ConnectionTrait, viewer: &Viewer, id: &str) -> Result<Seen, Failure> {
    let found = match PublicId::parse(id) {
        Some(id) => store::find(db, &id).await?,
        None => None,
    };
    let seen = see(db, viewer, found.ok_or(Failure::NotFound)?).await?;
    if seen.sight.door {
        Ok(seen)
    } else {
        Err(Failure::NotFound)
    }
}

/// The space at this address, when this person may look inside.
///
/// # Errors
/// [`Failure::NotFound`] otherwise.
pub async fn enter(db: &impl ConnectionTrait, viewer: &Viewer, id: &str) -> Result<Seen, Failure> {
    inside(knock(db, viewer, id).await?)
}

/// The same, for what hangs in a space and knows its key.
///
/// # Errors
/// [`Failure::NotFound`] when this person may not look inside.
pub async fn enter_by_id(db: &impl ConnectionTrait, viewer: &Viewer, id: i64) -> Result<Seen, Failure> {
    let found = store::list_by_ids(db, vec![id]).await?.pop();
    inside(see(db, viewer, found.ok_or(Failure::NotFound)?).await?)
}

/// Whether this account may look inside: for what is told outside a request.
///
/// # Errors
/// The store's own.
pub async fn reads(db: &impl ConnectionTrait, space_id: i64, account_id: i64) -> Result<bool, Failure> {
    let Some(space) = store::list_by_ids(db, vec![space_id]).await?.pop() else {
        return Ok(false);
    };
    let duty = store::find_duty(db, space.id, account_id).await?;
    Ok(sight(space.kind, space.posting, space.state, duty, false).inside)
}

fn inside(seen: Seen) -> Result<Seen, Failure> {
    if seen.sight.inside {
        Ok(seen)
    } else {
        Err(Failure::NotFound)
    }
}

async fn see(db: &impl ConnectionTrait, viewer: &Viewer, space: Space) -> Result<Seen, Failure> {
    let duty = store::find_duty(db, space.id, viewer.id).await?;
    let is_invited = duty.is_none() && store::is_invited(db, space.id, viewer.id).await?;
    Ok(Seen {
        sight: sight(space.kind, space.posting, space.state, duty, is_invited),
        duty,
        space,
    })
}

/// Spaces for the samples of pages.
#[cfg(test)]
pub(crate) fn samples() -> Vec<Space> {
    let space = |id: i64, name: &str, kind, members| Space {
        id,
        public_id: PublicId::random(),
        name: name.to_owned(),
        about: "Alles over de **gemalen** in het westen.".to_owned(),
        kind,
        posting: Posting::Members,
        state: State::Active,
        department_id: None,
        members,
        managers: 2,
        active_at: Moment(platform::page::Frame::sample_now() - platform::clock::HOUR_MICROS),
    };
    vec![
        space(1, "Slim gemaal", Kind::Open, 41),
        space(2, "Ondernemingsraadverkiezingsvoorbereidingscommissie", Kind::Closed, 1),
        space(3, "Verrassing voor Ineke", Kind::Hidden, 7),
    ]
}

/// People for the samples of pages.
#[cfg(test)]
pub(crate) fn sample_people() -> Vec<people::directory::PersonBrief> {
    let person = |id: i64, name: &str, function: &str| people::directory::PersonBrief {
        id,
        public_id: PublicId::random(),
        name: name.to_owned(),
        function: function.to_owned(),
        department: "Watersystemen".to_owned(),
        department_id: Some(3),
        has_photo: false,
    };
    vec![
        person(1, "Joris Hettinga", "beheerder gemalen"),
        person(2, "Fatima el Amrani", ""),
        person(3, "Anna-Wilhelmina van Oldenbarnevelt-Hoogstraten", "adviseur"),
    ]
}
