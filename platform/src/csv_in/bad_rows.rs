//! The rows that were refused, as a file that can be mended and brought back.

use super::read::{Row, Table};
use crate::csv_out::Sheet;
use crate::page::words;
use crate::texts::Language;

/// Collects refused rows with their reasons.
#[derive(Clone, Debug, Default)]
pub struct BadRows {
    titles: Vec<String>,
    rows: Vec<(Row, String, String)>,
}

impl BadRows {
    /// For the rows of this table; those it refused itself are in it already.
    #[must_use]
    pub fn of(table: &Table, language: Language) -> Self {
        let reason = |(row, trouble): &(Row, super::RowTrouble)| (row.clone(), String::new(), trouble.text(language));
        Self {
            titles: table.titles.clone(),
            rows: table.refused.iter().map(reason).collect(),
        }
    }

    /// Refuses a row: the column it is about (may be empty) and the reason, as a sentence.
    pub fn add(&mut self, row: &Row, column: &str, reason: impl Into<String>) {
        self.rows.push((row.clone(), column.to_owned(), reason.into()));
    }

    /// How many rows were refused.
    #[must_use]
    pub fn count(&self) -> usize {
        self.rows.len()
    }

    /// Line, column and reason of each, in the order of the file.
    #[must_use]
    pub fn list(&self) -> Vec<(u64, &str, &str)> {
        let mut list: Vec<_> = self
            .rows
            .iter()
            .map(|(row, column, reason)| (row.line, column.as_str(), reason.as_str()))
            .collect();
        list.sort_by_key(|(line, ..)| *line);
        list
    }

    /// The rows as a table: the columns they had, then the line, the column and the reason. Bringing it back mended works: the
    /// three are not looked at.
    #[must_use]
    pub fn file(&self, language: Language) -> Vec<u8> {
        let t = words(language);
        let mut sheet = Sheet::new();
        let (line, column, reason) = (t.limits_bad_line(), t.limits_bad_column(), t.limits_bad_reason());
        let own = [line.to_string(), column.to_string(), reason.to_string()];
        sheet.row(self.titles.iter().chain(&own));
        let mut rows: Vec<_> = self.rows.iter().collect();
        rows.sort_by_key(|(row, ..)| row.line);
        for (row, column, reason) in rows {
            let mut cells = row.cells.clone();
            cells.resize(self.titles.len().max(cells.len()), String::new());
            cells.extend([row.line.to_string(), column.clone(), reason.clone()]);
            sheet.row(&cells);
        }
        sheet.finish()
    }
}
