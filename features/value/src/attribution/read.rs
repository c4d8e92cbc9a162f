//! Reads a table of ways: which column is which, and why a row is left out.

use platform::csv_in::{BadRows, Row, Table};
use platform::texts::Language;

use super::ways::{Fault, Ways};
use crate::texts;

/// Names of the column with the channels.
const PATH: &[&str] = &[
    "path",
    "pad",
    "weg",
    "route",
    "conversion path",
    "conversiepad",
    "top conversion paths",
];
/// Names of the column with how often it ended in a result.
const RESULTS: &[&str] = &[
    "total_conversions",
    "conversions",
    "conversies",
    "results",
    "resultaten",
];
/// Names of the column with what that was worth.
const WORTH: &[&str] = &[
    "total_conversion_value",
    "conversion value",
    "conversiewaarde",
    "value",
    "waarde",
];
/// Names of the column with how often it ended in nothing.
const NOTHING: &[&str] = &[
    "total_null",
    "null",
    "no conversion",
    "nothing",
    "geen conversie",
    "niets",
];

/// A row as it is kept: the line of the file and what it says.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Line {
    pub(super) line: i64,
    pub(super) path: String,
    pub(super) results: f64,
    pub(super) worth: f64,
    pub(super) nothing: f64,
}

/// What a table holds.
#[derive(Clone, Debug)]
pub(super) struct Read {
    /// The ways.
    pub(super) ways: Ways,
    /// The same, row by row.
    pub(super) lines: Vec<Line>,
    /// Rows that were left out, with the reason.
    pub(super) left_out: BadRows,
}

/// Reads the table; the error is a sentence when a column is missing that cannot be done without.
pub(super) fn read(table: &Table, language: Language) -> Result<Read, String> {
    let t = texts(language);
    let (Some(path), Some(results)) = (table.column(PATH), table.column(RESULTS)) else {
        return Err(t.attribution_columns_missing(table.titles.join(", ")));
    };
    let (worth, nothing) = (table.column(WORTH), table.column(NOTHING));
    let mut read = Read {
        ways: Ways::default(),
        lines: Vec::new(),
        left_out: BadRows::of(table, language),
    };
    for row in &table.rows {
        let title = |column: Option<usize>| {
            column
                .and_then(|column| table.titles.get(column))
                .map_or("", String::as_str)
        };
        let way = (|| {
            let results = figure(row.cell(results)).ok_or((title(Some(results)), Fault::Times))?;
            let of = |column: Option<usize>, fault| match column.map_or("", |column| row.cell(column)) {
                "" => Ok(0.0),
                cell => figure(cell).ok_or((title(column), fault)),
            };
            let (worth, nothing) = (of(worth, Fault::Worth)?, of(nothing, Fault::Times)?);
            let added = read.ways.add(row.cell(path), results, worth, nothing);
            added.map_err(|fault| (title(Some(path)), fault))?;
            Ok((results, worth, nothing))
        })();
        match way {
            Ok((results, worth, nothing)) => read.lines.push(Line {
                line: i64::try_from(row.line).unwrap_or(i64::MAX),
                path: row.cell(path).to_owned(),
                results,
                worth,
                nothing,
            }),
            Err((column, fault)) => leave_out(&mut read.left_out, row, (column, fault), language),
        }
    }
    Ok(read)
}

fn leave_out(left_out: &mut BadRows, row: &Row, (column, fault): (&str, Fault), language: Language) {
    let t = texts(language);
    let why = match fault {
        Fault::Empty => t.attribution_left_empty(),
        Fault::TooManyChannels => t.attribution_left_channels(),
        Fault::Times => t.attribution_left_times(),
        Fault::Worth => t.attribution_left_worth(),
    };
    left_out.add(row, column, why);
}

/// A figure with a point or a comma before its decimals; without signs between thousands.
fn figure(cell: &str) -> Option<f64> {
    let plain = match (cell.contains('.'), cell.matches(',').count()) {
        (false, 1) => cell.replace(',', "."),
        _ => cell.to_owned(),
    };
    plain.trim().parse::<f64>().ok().filter(|figure| figure.is_finite())
}
