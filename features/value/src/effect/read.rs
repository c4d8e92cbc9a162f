//! Reads a table of figures in time: one row per day, week or month, without gaps.

use jiff::ToSpan;
use jiff::civil::Date;
use platform::clock::Day;
use platform::csv_in::Table;
use platform::texts::Language;

use super::series::{FIGURES_MOST, LEAST_AFTER, Series, Step};
use crate::texts;

/// Names of the column with the day, week or month.
const WHEN: &[&str] = &[
    "day", "dag", "date", "datum", "week", "month", "maand", "period", "periode",
];
/// Names of the column with the figure.
const FIGURE: &[&str] = &["figure", "aantal", "count", "number", "cijfer", "waarde", "value"];
/// Names of the column with the series beside it.
const BESIDE: &[&str] = &["beside", "vergelijking", "comparison", "ernaast", "control"];

/// The figures of a table, with the day on which each row begins.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Read {
    pub(super) days: Vec<Day>,
    pub(super) figures: Vec<f64>,
    pub(super) beside: Option<Vec<f64>>,
}

impl Read {
    /// The series around the day on which something began.
    pub(super) fn series(&self, step: Step, began_on: &Day) -> Series {
        let whole = self.days.iter().position(|day| day >= began_on);
        Series {
            step,
            figures: self.figures.clone(),
            beside: self.beside.clone(),
            begins: whole.unwrap_or(self.days.len()),
        }
    }
}

/// Reads the table; the error is a sentence that names the row and the column.
pub(super) fn read(table: &Table, step: Step, language: Language) -> Result<Read, String> {
    let t = texts(language);
    let (Some(when), Some(figure)) = (table.column(WHEN), table.column(FIGURE)) else {
        return Err(t.effect_columns_missing(table.titles.join(", ")));
    };
    if let Some((row, trouble)) = table.refused.first() {
        return Err(t.effect_row_wrong(row.line as i64, "", trouble.text(language)));
    }
    if table.rows.len() > FIGURES_MOST {
        return Err(t.effect_too_many(FIGURES_MOST));
    }
    let beside = table.column(BESIDE);
    let mut read = Read {
        days: Vec::new(),
        figures: Vec::new(),
        beside: beside.map(|_| Vec::new()),
    };
    for row in &table.rows {
        let title = |column: usize| table.titles.get(column).map_or("", String::as_str);
        let wrong = |column: usize, why: String| t.effect_row_wrong(row.line as i64, title(column), why);
        let day = day(row.cell(when), step).ok_or_else(|| wrong(when, t.effect_no_day()))?;
        if let Some(last) = read.days.last()
            && next(last, step) != day
        {
            return Err(wrong(when, t.effect_gap(next(last, step).as_str())));
        }
        read.days.push(day);
        read.figures
            .push(number(row.cell(figure)).ok_or_else(|| wrong(figure, t.effect_no_figure()))?);
        if let (Some(column), Some(beside)) = (beside, &mut read.beside) {
            beside.push(number(row.cell(column)).ok_or_else(|| wrong(column, t.effect_no_figure()))?);
        }
    }
    Ok(read)
}

/// What is missing to say anything about this series; nothing when all is there.
pub(super) fn fault(series: &Series, language: Language) -> Option<String> {
    let t = texts(language);
    let (before, after) = (series.begins, series.figures.len() - series.begins);
    if before < series.step.least_before() {
        return Some(t.effect_few_before(before, series.step.least_before()));
    }
    (after < LEAST_AFTER).then(|| t.effect_few_after(after, LEAST_AFTER))
}

/// The first day of what the cell names: a day, or a month as `2026-11`.
fn day(cell: &str, step: Step) -> Option<Day> {
    match (step, Day::parse(cell)) {
        (Step::Month, Some(day)) => Some(Day::of(day.date().first_of_month())),
        (_, Some(day)) => Some(day),
        (Step::Month, None) => Day::parse(&format!("{cell}-01")),
        (_, None) => None,
    }
}

fn next(day: &Day, step: Step) -> Day {
    let date: Date = day.date();
    let span = match step {
        Step::Day => 1.day(),
        Step::Week => 7.days(),
        Step::Month => 1.month(),
    };
    Day::of(date.saturating_add(span))
}

/// A figure with a point or a comma before its decimals; without signs between thousands.
fn number(cell: &str) -> Option<f64> {
    let plain = match (cell.contains('.'), cell.matches(',').count()) {
        (false, 1) => cell.replace(',', "."),
        _ => cell.to_owned(),
    };
    plain.trim().parse::<f64>().ok().filter(|figure| figure.is_finite())
}
