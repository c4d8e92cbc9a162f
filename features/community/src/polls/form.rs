//! What the form of a poll asks, and whether it is right.

use jiff::tz::TimeZone;
use platform::clock::{DAY_MICROS, MINUTE_MICROS, Moment};
use platform::page::Errors;
use serde::Deserialize;

use super::limits::{DAYS_MOST, MINUTES_LEAST, OPTIONS_LEAST, OPTIONS_MOST, WORDS_LENGTH};
use super::poll::Poll;
use super::{Kind, Reveal};
use crate::Texts;

/// Bytes of the text above a poll: that of a post.
const INTRO_BYTES: usize = 64 * 1024;

/// The form as it was filled in.
#[derive(Clone, Debug, Default, Deserialize)]
pub(crate) struct Filled {
    #[serde(default)]
    pub(super) question: String,
    /// The text above it, in Markdown; it is the text of the post.
    #[serde(default)]
    pub(super) words: String,
    #[serde(default)]
    pub(super) kind: String,
    /// One option a line.
    #[serde(default)]
    pub(super) options: String,
    #[serde(default)]
    pub(super) reveal: String,
    /// As the browser's field writes it: `2026-11-24T09:00`.
    #[serde(default)]
    pub(super) closes: String,
    #[serde(default)]
    pub(super) key: String,
}

/// What is right of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Right {
    pub(super) question: String,
    pub(super) words: String,
    pub(super) kind: Kind,
    pub(super) options: Vec<String>,
    pub(super) reveal: Reveal,
    pub(super) closes_at: Moment,
}

impl Filled {
    /// The form of a poll that is there.
    pub(super) fn of(poll: &Poll, zone: &TimeZone) -> Self {
        Self {
            question: poll.question.clone(),
            kind: poll.kind.word().to_owned(),
            options: poll.options.join("\n"),
            reveal: poll.reveal.word().to_owned(),
            closes: field_of(poll.closes_at, zone),
            ..Self::default()
        }
    }

    /// A fresh one: one choice, shown when it is over, closing in a week.
    pub(super) fn fresh(now: Moment, zone: &TimeZone) -> Self {
        Self {
            kind: Kind::Single.word().to_owned(),
            reveal: Reveal::Closed.word().to_owned(),
            // The end of a working day says more than this very minute in a week.
            closes: field_of(evening(now.plus(7 * DAY_MICROS), zone), zone),
            ..Self::default()
        }
    }
}

/// Five in the afternoon of the day of a moment.
fn evening(at: Moment, zone: &TimeZone) -> Moment {
    let day = at.instant().to_zoned(zone.clone()).date();
    let end = day.at(17, 0, 0, 0).to_zoned(zone.clone());
    end.map_or(at, |end| Moment(end.timestamp().as_microsecond()))
}

/// A moment as the field for one writes it, to the minute.
fn field_of(at: Moment, zone: &TimeZone) -> String {
    at.instant()
        .to_zoned(zone.clone())
        .strftime("%Y-%m-%dT%H:%M")
        .to_string()
}

/// Reads the form; what is not right gets its sentence, and nothing that was typed is lost.
pub(super) fn read(t: &Texts, filled: &Filled, (now, zone): (Moment, &TimeZone), errors: &mut Errors) -> Option<Right> {
    let question = tidy(&filled.question);
    if question.is_empty() {
        errors.add("question", t.polls_question_missing());
    } else if question.chars().count() > WORDS_LENGTH {
        errors.add("question", t.polls_question_long(WORDS_LENGTH));
    }
    if filled.words.trim().len() > INTRO_BYTES {
        errors.add("words", t.posts_words_long());
    }
    let kind = Kind::parse(&filled.kind);
    if kind.is_none() {
        errors.add("kind", t.polls_kind_missing());
    }
    let options: Vec<String> = filled
        .options
        .lines()
        .map(tidy)
        .filter(|line| !line.is_empty())
        .collect();
    if let Some(amiss) = amiss(t, &options) {
        errors.add("options", amiss);
    }
    let reveal = Reveal::parse(&filled.reveal);
    if reveal.is_none() {
        errors.add("reveal", t.polls_reveal_missing());
    }
    let closes_at = moment(&filled.closes, zone);
    match closes_at {
        None => errors.add("closes", t.polls_closes_missing()),
        Some(at) if at < now.plus(MINUTES_LEAST * MINUTE_MICROS) => {
            errors.add("closes", t.polls_closes_soon(MINUTES_LEAST));
        }
        Some(at) if at > now.plus(DAYS_MOST * DAY_MICROS) => errors.add("closes", t.polls_closes_far(DAYS_MOST)),
        Some(_) => {}
    }
    let (kind, reveal, closes_at) = (kind?, reveal?, closes_at?);
    errors.is_empty().then(|| Right {
        question,
        words: filled.words.trim().to_owned(),
        kind,
        options,
        reveal,
        closes_at,
    })
}

/// What is not right with the options.
fn amiss(t: &Texts, options: &[String]) -> Option<String> {
    if options.len() < OPTIONS_LEAST {
        return Some(t.polls_options_few(OPTIONS_LEAST));
    }
    if options.len() > OPTIONS_MOST {
        return Some(t.polls_options_many(options.len(), OPTIONS_MOST));
    }
    let long = options.iter().find(|option| option.chars().count() > WORDS_LENGTH);
    if let Some(long) = long {
        let start: String = long.chars().take(40).collect();
        return Some(t.polls_options_long(start, WORDS_LENGTH));
    }
    // Two that read the same are one choice with its votes split in two.
    let same = |at: usize| {
        options[..at]
            .iter()
            .any(|other| other.to_lowercase() == options[at].to_lowercase())
    };
    (0..options.len())
        .find(|at| same(*at))
        .map(|at| t.polls_options_same(&options[at]))
}

fn moment(text: &str, zone: &TimeZone) -> Option<Moment> {
    let at = text
        .trim()
        .parse::<jiff::civil::DateTime>()
        .ok()?
        .to_zoned(zone.clone())
        .ok()?;
    Some(Moment(at.timestamp().as_microsecond()))
}

fn tidy(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
