//! What was done with a case, in order, in words.

use platform::page::Frame;
use platform::texts::Language;

use super::store::note::Note;
use super::store::outcome::{Ending, Reopening};
use super::store::{NoteKind, Outcome};
use crate::routing::Assignment;
use crate::texts;

/// Something that was done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Line {
    /// When, in microseconds.
    pub(super) at: i64,
    /// What, as a sentence.
    pub(super) words: String,
    /// What somebody said with it; may be empty.
    pub(super) said: String,
}

/// The word for an outcome.
pub(super) fn outcome_words(language: Language, outcome: Outcome) -> String {
    let t = texts(language);
    match outcome {
        Outcome::Answered => t.case_outcome_answered(),
        Outcome::Repaired => t.case_outcome_repaired(),
        Outcome::Appointment => t.case_outcome_appointment(),
        Outcome::LeadFollowed => t.case_outcome_lead_followed(),
        Outcome::Corrected => t.case_outcome_corrected(),
        Outcome::IdeaAdopted => t.case_outcome_idea_adopted(),
        Outcome::IdeaParked => t.case_outcome_idea_parked(),
        Outcome::NotForUs => t.case_outcome_not_for_us(),
    }
}

/// Everything that was done and noted, oldest first.
pub(super) fn lines(
    frame: &Frame,
    given: &[Assignment],
    notes: &[Note],
    endings: &[Ending],
    reopenings: &[Reopening],
    name: &impl Fn(Option<i64>) -> String,
) -> Vec<Line> {
    let t = texts(frame.language);
    let mut lines = Vec::new();
    for it in given {
        let words = match it.from_id {
            None if it.by_id == it.owner_id => t.case_log_kept(name(it.by_id)),
            None => t.case_log_opened(name(it.by_id), name(it.owner_id)),
            Some(_) => t.case_log_passed(name(it.by_id), name(it.owner_id)),
        };
        lines.push(Line {
            at: it.made_at.0,
            words,
            said: it.reason.clone(),
        });
    }
    for it in notes {
        let by = name(it.by_id);
        let mut words = match (it.kind, &it.promised_for) {
            (NoteKind::Note, _) => t.case_log_noted(by),
            (NoteKind::Answer, _) => t.case_log_answered(by),
            (NoteKind::Promise, None) => t.case_log_promised(by),
            (NoteKind::Promise, Some(day)) => t.case_log_promised_for(by, frame.calendar.day_long_of(day.date())),
        };
        if it.may_name {
            words = format!("{words} {}", t.case_log_may_name());
        }
        lines.push(Line {
            at: it.made_at.0,
            words,
            said: it.text.clone(),
        });
    }
    for it in endings {
        let mut words = t.case_log_solved(name(it.by_id), outcome_words(frame.language, it.outcome));
        if it.early {
            words = format!("{words} {}", t.case_log_early());
        }
        lines.push(Line {
            at: it.solved_at.0,
            words,
            said: it.text.clone(),
        });
    }
    for it in reopenings {
        let words = t.case_log_reopened(name(it.by_id));
        lines.push(Line {
            at: it.made_at.0,
            words,
            said: it.reason.clone(),
        });
    }
    lines.sort_by_key(|line| line.at);
    lines
}
