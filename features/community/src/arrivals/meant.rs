//! What a row means, or which of its cells stands in the way.

use jiff::tz::TimeZone;
use platform::clock::Moment;

use super::field::{Raw, Reason};
use super::from_html::markdown_of;
use super::limits::{ABOUT_LENGTH, EXTERNAL_LENGTH, NAME_LENGTH, TITLE_LENGTH, WORDS_BYTES};
use super::times::read_moment;
use crate::posts::Kind as PostKind;
use crate::spaces::{Duty, Kind as SpaceKind, Posting};

/// A cell that cannot be used.
type Amiss = (&'static str, Reason);

/// A space.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct SpaceRow {
    pub(super) name: String,
    pub(super) about: String,
    pub(super) kind: SpaceKind,
    pub(super) posting: Posting,
    pub(super) archived: bool,
}

/// A post.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct PostRow {
    pub(super) kind: PostKind,
    pub(super) title: String,
    pub(super) words: String,
    pub(super) created_at: Moment,
    pub(super) closed: bool,
}

/// A comment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct CommentRow {
    pub(super) words: String,
    pub(super) created_at: Moment,
    pub(super) accepted: bool,
}

/// Whether all fields are there that its kind needs, and keys are no longer than a key.
pub(super) fn whole(raw: &Raw) -> Result<(), Amiss> {
    if let Some(name) = raw.kind.needs().iter().find(|name| raw.field(name).is_empty()) {
        return Err((*name, Reason::Missing));
    }
    for name in ["id", "space", "post", "under", "person", "author"] {
        if raw.field(name).chars().count() > EXTERNAL_LENGTH {
            return Err((name, Reason::TooLong));
        }
    }
    Ok(())
}

pub(super) fn space(raw: &Raw) -> Result<SpaceRow, Amiss> {
    let name = one_line(raw.field("name"));
    if name.is_empty() {
        return Err(("name", Reason::Missing));
    }
    if name.chars().count() > NAME_LENGTH {
        return Err(("name", Reason::TooLong));
    }
    let about = raw.field("about").trim().to_owned();
    if about.chars().count() > ABOUT_LENGTH {
        return Err(("about", Reason::TooLong));
    }
    // Who may read is never guessed: a word that is not understood would open what was closed.
    let kind = SpaceKind::parse(&raw.field("kind").to_lowercase()).ok_or(("kind", Reason::Unknown))?;
    let posting = match raw.field("posting").to_lowercase().as_str() {
        "" | "members" => Posting::Members,
        "managers" => Posting::Managers,
        _ => return Err(("posting", Reason::Unknown)),
    };
    Ok(SpaceRow {
        name,
        about,
        kind,
        posting,
        archived: yes(raw, "archived")?,
    })
}

pub(super) fn duty(raw: &Raw) -> Result<Duty, Amiss> {
    match raw.field("duty").to_lowercase().as_str() {
        "" | "member" => Ok(Duty::Member),
        "manager" => Ok(Duty::Manager),
        _ => Err(("duty", Reason::Unknown)),
    }
}

pub(super) fn post(raw: &Raw, now: Moment, zone: &TimeZone) -> Result<PostRow, Amiss> {
    let title = one_line(raw.field("title"));
    if title.chars().count() > TITLE_LENGTH {
        return Err(("title", Reason::TooLong));
    }
    let kind = match raw.field("kind").to_lowercase().as_str() {
        "" => PostKind::Talk,
        word => PostKind::parse(word).ok_or(("kind", Reason::Unknown))?,
    };
    Ok(PostRow {
        kind,
        title,
        words: words(raw)?,
        created_at: created_at(raw, now, zone)?,
        closed: yes(raw, "closed")?,
    })
}

pub(super) fn comment(raw: &Raw, now: Moment, zone: &TimeZone) -> Result<CommentRow, Amiss> {
    Ok(CommentRow {
        words: words(raw)?,
        created_at: created_at(raw, now, zone)?,
        accepted: yes(raw, "accepted")?,
    })
}

/// The text as Markdown.
fn words(raw: &Raw) -> Result<String, Amiss> {
    let body = raw.field("body");
    let words = match raw.field("format").to_lowercase().as_str() {
        "" | "markdown" | "text" => body.replace("\r\n", "\n").trim().to_owned(),
        "html" => markdown_of(body),
        _ => return Err(("format", Reason::Unknown)),
    };
    if words.is_empty() {
        return Err(("body", Reason::Missing));
    }
    if words.len() > WORDS_BYTES {
        return Err(("body", Reason::TooLong));
    }
    Ok(words)
}

/// When it was written. What was never written yet would stand on top for ever (rule C13).
fn created_at(raw: &Raw, now: Moment, zone: &TimeZone) -> Result<Moment, Amiss> {
    let at = read_moment(raw.field("created_at"), zone).ok_or(("created_at", Reason::NoMoment))?;
    if at > now {
        return Err(("created_at", Reason::Future));
    }
    Ok(at)
}

fn yes(raw: &Raw, name: &'static str) -> Result<bool, Amiss> {
    match raw.field(name).to_lowercase().as_str() {
        "" | "false" | "no" | "nee" | "0" => Ok(false),
        "true" | "yes" | "ja" | "1" => Ok(true),
        _ => Err((name, Reason::Unknown)),
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
