//! Who may find what: an audience is written with an entry, and readers are asked with.

use crate::access::Role;
use crate::session::Viewer;

/// The reader that stands for every colleague.
const ALL: &str = "all";

/// Who may find an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Audience {
    /// Every colleague who is signed in.
    Everyone,
    /// Whoever has one of these roles, and these persons besides.
    Some {
        /// The roles.
        roles: Vec<Role>,
        /// The accounts.
        people: Vec<i64>,
    },
    /// Whoever is in this group when they ask, and every colleague while it is open ([`super::set_open`]): who leaves it finds
    /// nothing any more, without a row being written.
    Group(String),
}

impl Audience {
    /// Whoever has one of these roles.
    #[must_use]
    pub fn roles(roles: &[Role]) -> Self {
        Self::Some {
            roles: roles.to_vec(),
            people: Vec::new(),
        }
    }

    /// The names under which it is written down, each once.
    pub(super) fn readers(&self) -> Vec<String> {
        let mut readers: Vec<String> = match self {
            Self::Everyone => vec![ALL.to_owned()],
            Self::Group(name) => vec![of_group(name)],
            Self::Some { roles, people } => {
                let roles = roles.iter().map(|role| of_role(*role));
                roles.chain(people.iter().map(|id| of_person(*id))).collect()
            }
        };
        readers.sort_unstable();
        readers.dedup();
        readers
    }
}

/// As whom a question is asked, beside what is open to every colleague: what none of these may find is not found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Readers(pub(super) Vec<String>);

impl Readers {
    /// What this viewer may find.
    #[must_use]
    pub fn of(viewer: &Viewer) -> Self {
        let roles = viewer.roles.list().iter().map(|role| of_role(*role));
        Self(
            [ALL.to_owned(), of_person(viewer.id)]
                .into_iter()
                .chain(roles)
                .collect(),
        )
    }

    /// The same, with what the members of these groups may find.
    #[must_use]
    pub fn in_groups(mut self, groups: &[String]) -> Self {
        self.0.extend(groups.iter().map(|name| of_group(name)));
        self
    }

    /// What every colleague may find.
    #[must_use]
    pub fn everyone() -> Self {
        Self(vec![ALL.to_owned()])
    }

    /// What everybody with this role may find.
    #[must_use]
    pub fn role(role: Role) -> Self {
        Self(vec![of_role(role)])
    }
}

fn of_role(role: Role) -> String {
    format!("role:{}", role.word())
}

pub(super) fn of_person(id: i64) -> String {
    format!("person:{id}")
}

pub(crate) fn of_group(name: &str) -> String {
    format!("group:{name}")
}
