//! What happened with the clock of a case, in words: when it stood still, and who was told that a promise was broken.

use platform::page::Frame;

use super::log::Line;
use crate::routing::{Escalation, Pause, PauseEnd};
use crate::texts;

/// A line for each beginning and end of a pause, and for each lead who was told.
pub(super) fn lines(
    frame: &Frame,
    pauses: &[Pause],
    told: &[Escalation],
    name: &impl Fn(Option<i64>) -> String,
) -> Vec<Line> {
    let t = texts(frame.language);
    let mut lines = Vec::new();
    for it in pauses {
        lines.push(Line {
            at: it.from_at.0,
            words: t.case_log_waits(name(it.by_id)),
            said: it.words.clone(),
        });
        let (Some(until), Some(how)) = (it.until_at, it.ended_how) else {
            continue;
        };
        let length = frame.calendar.length(it.open_micros.unwrap_or(0));
        let words = match how {
            PauseEnd::Hand => t.case_log_went_on(length, name(it.ended_by)),
            PauseEnd::Answer => t.case_log_customer_answered(length),
            // The solution has a line of its own.
            PauseEnd::Solved => continue,
        };
        lines.push(Line {
            at: until.0,
            words,
            said: String::new(),
        });
    }
    for it in told {
        let words = match it.target.as_str() {
            "first" => t.case_log_escalated_first(name(it.told_id)),
            _ => t.case_log_escalated_solved(name(it.told_id)),
        };
        lines.push(Line {
            at: it.told_at.0,
            words,
            said: String::new(),
        });
    }
    lines
}
