//! The form of a post: what was typed, and what of it is right.

use platform::clock::Moment;
use platform::page::Errors;
use platform::session::Visit;
use serde::Deserialize;

use super::Kind;
use super::post::{TITLE_LENGTH, WORDS_BYTES};
use crate::attachments::Chosen;
use crate::spaces::Seen;
use crate::texts;

/// The form as it was filled in.
#[derive(Clone, Debug, Default, Deserialize)]
pub(crate) struct Filled {
    #[serde(default)]
    pub(super) kind: String,
    #[serde(default)]
    pub(super) title: String,
    #[serde(default)]
    pub(super) words: String,
    /// A moment to come, as the browser's field writes it: `2026-11-24T09:00`.
    #[serde(default)]
    pub(super) at: String,
    /// When its time is over, written the same way.
    #[serde(default)]
    pub(super) ends: String,
    #[serde(default)]
    pub(super) key: String,
    /// `attach`, `preview` or `place`.
    #[serde(default)]
    pub(super) act: String,
}

/// What is right of a form.
pub(super) struct Right {
    pub(super) kind: Kind,
    pub(super) title: String,
    pub(super) words: String,
    pub(super) live_at: Option<Moment>,
    pub(super) ends_at: Option<Moment>,
}

/// Reads the form; what is not right gets its sentence, and nothing that was typed is lost. `None` as well while files are
/// brought or the text is looked at first.
pub(super) fn read(visit: &Visit, filled: &Filled, seen: &Seen, chosen: &Chosen, errors: &mut Errors) -> Option<Right> {
    let t = texts(visit.language);
    if filled.act == "attach" {
        return None;
    }
    let kind = Kind::parse(&filled.kind).filter(|kind| *kind != Kind::Announcement || seen.sight.may_manage);
    let title = filled.title.split_whitespace().collect::<Vec<_>>().join(" ");
    let words = filled.words.trim();
    if kind.is_none() {
        errors.add("kind", t.posts_kind_missing());
    }
    if title.is_empty() && kind != Some(Kind::Talk) {
        errors.add("title", t.posts_title_missing());
    }
    if title.chars().count() > TITLE_LENGTH {
        errors.add("title", t.posts_title_long(TITLE_LENGTH));
    }
    if words.is_empty() && kind != Some(Kind::Question) && chosen.is_empty() {
        errors.add("words", t.posts_words_missing());
    }
    if words.len() > WORDS_BYTES {
        errors.add("words", t.posts_words_long());
    }
    let live_at = moment(visit, &filled.at);
    if live_at.is_some_and(|at| at.is_none_or(|at| at < visit.platform.now())) {
        errors.add("at", t.posts_at_wrong());
    }
    let live_at = live_at.flatten();
    let ends_at = moment(visit, &filled.ends);
    let earliest = live_at.unwrap_or(visit.platform.now());
    if ends_at.is_some_and(|at| at.is_none_or(|at| at <= earliest)) {
        errors.add("ends", t.posts_ends_wrong());
    }
    if filled.act == "preview" {
        return None;
    }
    chosen.ask(visit, errors);
    let kind = kind.filter(|_| errors.is_empty())?;
    Some(Right {
        kind,
        title,
        words: words.to_owned(),
        live_at,
        ends_at: ends_at.flatten(),
    })
}

/// The moment that was typed: `None` for nothing, `Some(None)` for what is no moment.
#[allow(
    clippy::option_option,
    reason = "Nothing typed and something wrong typed are two things."
)]
fn moment(visit: &Visit, typed: &str) -> Option<Option<Moment>> {
    if typed.is_empty() {
        return None;
    }
    let zone = visit.platform.organisation.facts().time_zone();
    let read = typed.parse::<jiff::civil::DateTime>().ok();
    let read = read.and_then(|at| at.to_zoned(zone).ok());
    Some(read.map(|at| Moment(at.timestamp().as_microsecond())))
}

/// A moment as the browser's field writes it.
pub(super) fn typed(visit: &Visit, moment: Moment) -> String {
    let zone = visit.platform.organisation.facts().time_zone();
    let at = moment.instant().to_zoned(zone).datetime();
    at.strftime("%Y-%m-%dT%H:%M").to_string()
}
