//! The roles of the house, kept as words in one column.

use serde::{Deserialize, Serialize};

/// What somebody is trusted with. A colleague may have several.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Everybody on the staff list.
    Employee,
    /// Carries the story further, because they want to.
    Ambassador,
    /// Listens, hands out, reports.
    Communication,
    /// Reads updates and decides.
    Director,
    /// Human resources.
    Hr,
    /// Legal affairs.
    Legal,
    /// Information technology.
    It,
    /// Reads settings and what is kept, never personal content.
    WorksCouncil,
    /// Settings, people, health, backup.
    Administrator,
}

impl Role {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 9] = [
        Self::Employee,
        Self::Ambassador,
        Self::Communication,
        Self::Director,
        Self::Hr,
        Self::Legal,
        Self::It,
        Self::WorksCouncil,
        Self::Administrator,
    ];

    /// The word in the store, in forms and on the command line.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Employee => "employee",
            Self::Ambassador => "ambassador",
            Self::Communication => "communication",
            Self::Director => "director",
            Self::Hr => "hr",
            Self::Legal => "legal",
            Self::It => "it",
            Self::WorksCouncil => "works_council",
            Self::Administrator => "administrator",
        }
    }

    /// Reads a word; an unknown one is no role.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.word() == word)
    }
}

/// A set of roles. In the store: words with a blank between, in the order of [`Role::ALL`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Roles(Vec<Role>);

impl Roles {
    /// The set of these roles.
    #[must_use]
    pub fn of(roles: &[Role]) -> Self {
        Self(Role::ALL.into_iter().filter(|role| roles.contains(role)).collect())
    }

    /// Reads what [`Roles::words`] wrote; unknown words are left out, which only takes rights away.
    #[must_use]
    pub fn parse(words: &str) -> Self {
        let known: Vec<Role> = words.split_whitespace().filter_map(Role::parse).collect();
        Self::of(&known)
    }

    /// The words for the store.
    #[must_use]
    pub fn words(&self) -> String {
        self.0.iter().map(|role| role.word()).collect::<Vec<_>>().join(" ")
    }

    /// Whether this role is in the set.
    #[must_use]
    pub fn has(&self, role: Role) -> bool {
        self.0.contains(&role)
    }

    /// Whether any of these is in the set.
    #[must_use]
    pub fn has_any(&self, roles: &[Role]) -> bool {
        roles.iter().any(|role| self.has(*role))
    }

    /// The roles, in the order of [`Role::ALL`].
    #[must_use]
    pub fn list(&self) -> &[Role] {
        &self.0
    }
}
