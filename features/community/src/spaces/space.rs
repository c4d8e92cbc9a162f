//! A space, as somebody meets it.

use platform::clock::Moment;
use platform::ids::PublicId;

use super::{Duty, Kind, Posting, Sight, State};

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

impl Space {
    /// Its address.
    #[must_use]
    pub fn path(&self) -> String {
        format!("/spaces/{}", self.public_id)
    }
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
