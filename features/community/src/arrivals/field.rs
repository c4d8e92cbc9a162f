//! The fields of a row, by kind: the same names in a table and in JSON.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// What a row is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Kind {
    Space,
    Member,
    Post,
    Comment,
}

impl Kind {
    pub(super) const ALL: [Self; 4] = [Self::Space, Self::Member, Self::Post, Self::Comment];

    /// The word in the store, and of a line of JSON.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Space => "space",
            Self::Member => "member",
            Self::Post => "post",
            Self::Comment => "comment",
        }
    }

    /// The name of its list in JSON, and of its table.
    pub(super) fn list(self) -> &'static str {
        match self {
            Self::Space => "spaces",
            Self::Member => "members",
            Self::Post => "posts",
            Self::Comment => "comments",
        }
    }

    /// The kind with this word or this list.
    pub(super) fn parse(word: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|kind| kind.word() == word || kind.list() == word)
    }

    /// The fields without which no row of this kind can be understood.
    pub(super) fn needs(self) -> &'static [&'static str] {
        match self {
            Self::Space => &["id", "name", "kind"],
            Self::Member => &["space", "person"],
            Self::Post => &["id", "space", "body", "created_at"],
            Self::Comment => &["id", "post", "body", "created_at"],
        }
    }
}

/// A row as it stands in a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Raw {
    pub(super) kind: Kind,
    /// Where: the line of a table or of a file of lines, the number within its list of a JSON file.
    pub(super) line: u64,
    /// The fields by name; empty ones are left out.
    pub(super) fields: BTreeMap<String, String>,
    /// For an answer: the key of the comment of the first level under which it stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) root: Option<String>,
    /// What was wrong with it when it was read: the field and the word of the reason.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) trouble: Option<(String, String)>,
}

impl Raw {
    /// The same row with what is wrong with it.
    pub(super) fn amiss(mut self, field: &str, reason: Reason) -> Self {
        self.trouble = Some((field.to_owned(), reason.word().to_owned()));
        self
    }

    /// A field; empty when it is not there.
    pub(super) fn field(&self, name: &str) -> &str {
        self.fields.get(name).map_or("", String::as_str)
    }

    /// The key it has elsewhere.
    pub(super) fn external(&self) -> String {
        match self.kind {
            Kind::Member => format!("{}\u{1f}{}", self.field("space"), self.field("person").to_lowercase()),
            _ => self.field("id").to_owned(),
        }
    }

    /// In which phase it comes in: what others refer to comes first.
    pub(super) fn phase(&self) -> i64 {
        match self.kind {
            Kind::Space => 0,
            Kind::Member => 1,
            Kind::Post => 2,
            Kind::Comment if self.field("under").is_empty() => 3,
            Kind::Comment => ANSWERS,
        }
    }
}

/// The phase of answers to comments.
pub(super) const ANSWERS: i64 = 4;

/// Why a row is left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Refused {
    pub(super) kind: Kind,
    pub(super) line: u64,
    pub(super) field: String,
    pub(super) reason: Reason,
    pub(super) external: String,
}

impl Refused {
    /// As a row, so that it is counted and named with all others.
    pub(super) fn into_raw(self) -> Raw {
        let fields = [("id".to_owned(), self.external)]
            .into_iter()
            .filter(|(_, id)| !id.is_empty());
        let raw = Raw {
            kind: self.kind,
            line: self.line,
            fields: fields.collect(),
            root: None,
            trouble: None,
        };
        raw.amiss(&self.field, self.reason)
    }

    pub(super) fn of(raw: &Raw, field: &str, reason: Reason) -> Self {
        Self {
            kind: raw.kind,
            line: raw.line,
            field: field.to_owned(),
            reason,
            external: raw.external().replace('\u{1f}', " / ").chars().take(200).collect(),
        }
    }
}

/// What is wrong with a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reason {
    NoRow,
    NotText,
    Missing,
    TooLong,
    Unknown,
    NoMoment,
    Future,
    NameTaken,
    NoSpace,
    NoPost,
    NoComment,
    NoPerson,
    Circle,
    Door,
    Double,
}

impl Reason {
    const ALL: [Self; 15] = [
        Self::NoRow,
        Self::NotText,
        Self::Missing,
        Self::TooLong,
        Self::Unknown,
        Self::NoMoment,
        Self::Future,
        Self::NameTaken,
        Self::NoSpace,
        Self::NoPost,
        Self::NoComment,
        Self::NoPerson,
        Self::Circle,
        Self::Door,
        Self::Double,
    ];

    /// The word in the store.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::NoRow => "no_row",
            Self::NotText => "not_text",
            Self::Missing => "missing",
            Self::TooLong => "too_long",
            Self::Unknown => "unknown",
            Self::NoMoment => "no_moment",
            Self::Future => "future",
            Self::NameTaken => "name_taken",
            Self::NoSpace => "no_space",
            Self::NoPost => "no_post",
            Self::NoComment => "no_comment",
            Self::NoPerson => "no_person",
            Self::Circle => "circle",
            Self::Door => "door",
            Self::Double => "double",
        }
    }

    pub(super) fn parse(word: &str) -> Self {
        Self::ALL
            .into_iter()
            .find(|it| it.word() == word)
            .unwrap_or(Self::NoRow)
    }

    /// The sentence.
    pub(super) fn text(self, t: &crate::Texts) -> String {
        match self {
            Self::NoRow => t.arrivals_reason_no_row(),
            Self::NotText => t.arrivals_reason_not_text(),
            Self::Missing => t.arrivals_reason_missing(),
            Self::TooLong => t.arrivals_reason_too_long(),
            Self::Unknown => t.arrivals_reason_unknown(),
            Self::NoMoment => t.arrivals_reason_no_moment(),
            Self::Future => t.arrivals_reason_future(),
            Self::NameTaken => t.arrivals_reason_name_taken(),
            Self::NoSpace => t.arrivals_reason_no_space(),
            Self::NoPost => t.arrivals_reason_no_post(),
            Self::NoComment => t.arrivals_reason_no_comment(),
            Self::NoPerson => t.arrivals_reason_no_person(),
            Self::Circle => t.arrivals_reason_circle(),
            Self::Door => t.arrivals_reason_door(),
            Self::Double => t.arrivals_reason_double(),
        }
    }
}
