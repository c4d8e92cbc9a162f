//! What the form of a space asks, and whether it is right.

use platform::page::Errors;
use serde::Deserialize;

use super::space::{ABOUT_LENGTH, NAME_LENGTH};
use super::{Kind, Posting, Space};
use crate::Texts;

/// The form as it was filled in.
#[derive(Clone, Debug, Default, Deserialize)]
pub(crate) struct Filled {
    #[serde(default)]
    pub(super) name: String,
    #[serde(default)]
    pub(super) about: String,
    #[serde(default)]
    pub(super) kind: String,
    #[serde(default)]
    pub(super) posting: String,
    #[serde(default)]
    pub(super) department: String,
    /// The second manager, by mail: a space begins with two.
    #[serde(default)]
    pub(super) second: String,
    /// The public id that the space gets: sent twice it is one space.
    #[serde(default)]
    pub(super) key: String,
}

/// What is right of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Read {
    pub(super) name: String,
    pub(super) about: String,
    pub(super) kind: Kind,
    pub(super) posting: Posting,
}

impl Filled {
    pub(super) fn of(space: &Space) -> Self {
        Self {
            name: space.name.clone(),
            about: space.about.clone(),
            kind: space.kind.word().to_owned(),
            posting: posting_word(space.posting).to_owned(),
            ..Self::default()
        }
    }
}

/// Reads the form; every field that is not right gets its sentence.
pub(super) fn read(t: &Texts, filled: &Filled, errors: &mut Errors) -> Option<Read> {
    let name = filled.name.split_whitespace().collect::<Vec<_>>().join(" ");
    if name.is_empty() {
        errors.add("name", t.spaces_name_missing());
    } else if name.chars().count() > NAME_LENGTH {
        errors.add("name", t.spaces_name_long(NAME_LENGTH));
    }
    if filled.about.chars().count() > ABOUT_LENGTH {
        errors.add("about", t.spaces_about_long(ABOUT_LENGTH));
    }
    let kind = Kind::parse(&filled.kind);
    if kind.is_none() {
        errors.add("kind", t.spaces_kind_missing());
    }
    if !errors.is_empty() {
        return None;
    }
    Some(Read {
        name,
        about: filled.about.trim().to_owned(),
        kind: kind?,
        posting: if filled.posting == posting_word(Posting::Managers) {
            Posting::Managers
        } else {
            Posting::Members
        },
    })
}

pub(super) fn posting_word(posting: Posting) -> &'static str {
    match posting {
        Posting::Members => "members",
        Posting::Managers => "managers",
    }
}
