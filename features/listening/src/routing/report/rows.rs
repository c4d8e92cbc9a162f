//! The figures in words, for the page and for a file.

use platform::csv_out::Sheet;
use platform::page::Frame;
use platform::texts::{decimal, number};

use super::figures::{Figures, Part, Spread, percent};
use crate::Texts;

/// Minutes from which on a time is told in hours.
const HOURS_FROM_MINUTES: i64 = 60;

/// Figures of one group, in words.
pub(super) struct Row {
    pub(super) name: String,
    pub(super) cases: String,
    /// "40 of 50": in how many cases a colleague explained it.
    pub(super) explained: String,
    pub(super) first: Told,
    pub(super) solved: Told,
    pub(super) evenings: String,
}

/// How one promise went, in words.
pub(super) struct Told {
    /// "82 % (41 of 50)".
    pub(super) kept: String,
    /// "40 of 50": in how many cases it happened.
    pub(super) done: String,
    /// "1.5 hours, 9 of 10 within 6 hours", in opening time.
    pub(super) open: String,
    /// The same on the wall.
    pub(super) wall: String,
}

fn count(frame: &Frame, it: usize) -> String {
    number(frame.language, i64::try_from(it).unwrap_or(i64::MAX))
}

/// "45 minutes", "1.5 hours".
fn time(frame: &Frame, t: &Texts, minutes: i64) -> String {
    if minutes < HOURS_FROM_MINUTES {
        t.report_minutes(minutes)
    } else {
        t.report_hours(decimal(frame.language, minutes as f64 / 60.0, 1))
    }
}

fn spread(frame: &Frame, t: &Texts, it: Spread) -> String {
    match it {
        Spread::Few(_) => t.report_few(),
        Spread::Minutes { median, p90 } => t.report_spread(time(frame, t, median), time(frame, t, p90)),
    }
}

fn told(frame: &Frame, t: &Texts, part: &Part, cases: usize) -> Told {
    let kept = match part.percent() {
        Some(percent) => t.report_share(percent, count(frame, part.kept), count(frame, part.decided)),
        None => t.report_none_yet(),
    };
    Told {
        kept,
        done: t.report_of(count(frame, part.done), count(frame, cases)),
        open: spread(frame, t, part.open),
        wall: spread(frame, t, part.wall),
    }
}

/// The row of a group.
pub(super) fn row(frame: &Frame, t: &Texts, name: String, figures: &Figures) -> Row {
    let evenings = match percent(figures.waited, figures.evenings) {
        Some(percent) => t.report_share(percent, count(frame, figures.waited), count(frame, figures.evenings)),
        None => t.report_none_yet(),
    };
    Row {
        name,
        cases: count(frame, figures.cases),
        explained: t.report_of(count(frame, figures.explained), count(frame, figures.cases)),
        first: told(frame, t, &figures.first, figures.cases),
        solved: told(frame, t, &figures.solved, figures.cases),
        evenings,
    }
}

/// A table of groups for a spreadsheet: plain numbers, times in minutes; empty where there are too few.
pub(super) fn sheet(t: &Texts, groups: &[(String, String, Figures)]) -> Vec<u8> {
    let mut sheet = Sheet::new();
    sheet.row([
        t.report_file_by(),
        t.report_file_name(),
        t.report_file_cases(),
        t.report_file_answered(),
        t.report_file_answered_kept(),
        t.report_file_answered_decided(),
        t.report_file_answered_open_median(),
        t.report_file_answered_open_p90(),
        t.report_file_answered_wall_median(),
        t.report_file_answered_wall_p90(),
        t.report_file_solved(),
        t.report_file_solved_kept(),
        t.report_file_solved_decided(),
        t.report_file_solved_open_median(),
        t.report_file_solved_open_p90(),
        t.report_file_solved_wall_median(),
        t.report_file_solved_wall_p90(),
        t.report_file_evenings(),
        t.report_file_waited(),
        t.report_file_explained(),
    ]);
    for (by, name, it) in groups {
        let mut cells = vec![by.clone(), name.clone(), it.cases.to_string()];
        for part in [&it.first, &it.solved] {
            cells.extend([part.done, part.kept, part.decided].map(|count| count.to_string()));
            for spread in [part.open, part.wall] {
                cells.extend(match spread {
                    Spread::Few(_) => [String::new(), String::new()],
                    Spread::Minutes { median, p90 } => [median.to_string(), p90.to_string()],
                });
            }
        }
        cells.extend([it.evenings, it.waited, it.explained].map(|count| count.to_string()));
        sheet.row(cells);
    }
    sheet.finish()
}
