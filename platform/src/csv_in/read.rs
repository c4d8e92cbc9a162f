//! Reading a table: a header, rows with the number of their line, and rows that cannot be rows with the reason.

use csv::{Reader, ReaderBuilder, StringRecord};

use super::header::normal;
use super::{sniff, unclosed};
use crate::failure::{Failure, Refusal};
use crate::limits::{CELL_LENGTH, TABLE_BYTES, TABLE_COLUMNS};
use crate::page::words;
use crate::texts::Language;

/// Cells without an end that are looked for in one file; what follows the last is refused as a whole.
const UNCLOSED_MOST: usize = 20;

/// How large a table may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Caps {
    /// Bytes of the file.
    pub bytes: usize,
    /// Columns.
    pub columns: usize,
    /// Characters of a cell.
    pub cell: usize,
}

impl Default for Caps {
    fn default() -> Self {
        Self {
            bytes: TABLE_BYTES,
            columns: TABLE_COLUMNS,
            cell: CELL_LENGTH,
        }
    }
}

/// A table as it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// The names of the columns as they were written.
    pub titles: Vec<String>,
    /// The same for comparing, see [`normal`].
    pub header: Vec<String>,
    /// The rows, in the order of the file; blank lines are left out.
    pub rows: Vec<Row>,
    /// Rows that cannot be rows, and why.
    pub refused: Vec<(Row, RowTrouble)>,
    /// The separator that was found.
    pub separator: char,
    /// The encoding that was found.
    pub encoding: &'static str,
}

/// A row: as many cells as the header has names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The line of the file where it begins; the header's is 1.
    pub line: u64,
    /// The cells, without blanks around.
    pub cells: Vec<String>,
}

impl Row {
    /// The cell in a column; empty when the row has none there.
    #[must_use]
    pub fn cell(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", String::as_str)
    }
}

/// Why a row cannot be a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowTrouble {
    /// More cells than the header has names.
    TooManyCells,
    /// A cell is too long.
    TooLong,
    /// A cell holds a NUL, which is no text.
    NoText,
    /// A quotation mark opens a cell and nothing closes it: every row after it would be part of this one cell.
    Unclosed,
}

impl RowTrouble {
    /// The reason, for the list of refused rows.
    #[must_use]
    pub fn text(self, language: Language) -> String {
        let t = words(language);
        match self {
            Self::TooManyCells => t.limits_row_cells(),
            Self::TooLong => t.limits_row_long(),
            Self::NoText => t.limits_row_no_text(),
            Self::Unclosed => t.limits_row_unclosed(),
        }
        .to_string()
    }
}

/// Why a file is no table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TableTrouble {
    /// There is nothing in it.
    #[error("the file is empty")]
    Empty,
    /// More bytes than allowed.
    #[error("the file is larger than {0} bytes")]
    TooLarge(usize),
    /// More columns than allowed.
    #[error("the file has more than {0} columns")]
    TooManyColumns(usize),
}

impl From<TableTrouble> for Failure {
    fn from(trouble: TableTrouble) -> Self {
        Refusal::say(move |language| {
            let t = words(language);
            match trouble {
                TableTrouble::Empty => t.limits_table_empty().to_string(),
                TableTrouble::TooLarge(bytes) => t.limits_table_large(bytes / (1024 * 1024)),
                TableTrouble::TooManyColumns(columns) => t.limits_table_columns(columns),
            }
        })
        .into()
    }
}

impl Table {
    /// Reads a file. Separator, encoding and line ends are found out.
    ///
    /// # Errors
    /// When it is empty or over a cap; a single bad row is no error but stands in `refused`.
    pub fn read(bytes: &[u8], caps: Caps) -> Result<Self, TableTrouble> {
        if bytes.len() > caps.bytes {
            return Err(TableTrouble::TooLarge(caps.bytes));
        }
        let (text, encoding) = sniff::decode(bytes);
        let text = sniff::with_line_feeds(text);
        let (declared, text) = sniff::declared(&text);
        let separator = declared.unwrap_or_else(|| sniff::separator(text));
        let mut reader = reader(text, separator);
        let mut first = StringRecord::new();
        if !reader.read_record(&mut first).unwrap_or(false) {
            return Err(TableTrouble::Empty);
        }
        if first.len() > caps.columns {
            return Err(TableTrouble::TooManyColumns(caps.columns));
        }
        let titles: Vec<String> = first.iter().map(|name| name.trim().to_owned()).collect();
        if titles.iter().all(String::is_empty) {
            return Err(TableTrouble::Empty);
        }
        let mut table = Self {
            header: titles.iter().map(|name| normal(name)).collect(),
            titles,
            rows: Vec::new(),
            refused: Vec::new(),
            separator: char::from(separator),
            encoding,
        };
        let body = usize::try_from(reader.position().byte()).unwrap_or(usize::MAX);
        let (before, body) = text.split_at_checked(body).unwrap_or((text, ""));
        let before = u64::from(declared.is_some()) + lines(before);
        table.take_all(body, separator, before, caps);
        Ok(table)
    }

    /// Takes the rows that follow so many lines. A cell that is never closed would swallow all rows after it: the line it opens
    /// on is refused, and reading goes on with the next.
    fn take_all(&mut self, mut rest: &str, separator: u8, mut before: u64, caps: Caps) {
        for _ in 0..UNCLOSED_MOST {
            let open = unclosed::find(rest, separator);
            let sound = &rest[..open.unwrap_or(rest.len())];
            for record in reader(sound, separator).records().flatten() {
                self.take(&record, before + line(sound, &record), caps);
            }
            let Some(open) = open else { return };
            let end = rest[open..].find('\n').map_or(rest.len(), |end| open + end + 1);
            self.refuse_unclosed(&rest[open..end], separator, before + lines(sound) + 1);
            before += lines(&rest[..end]);
            rest = &rest[end..];
        }
        self.refuse_unclosed(rest, separator, before + 1);
    }

    fn refuse_unclosed(&mut self, text: &str, separator: u8, line: u64) {
        let record = reader(text, separator).records().flatten().next();
        let cells = |record: StringRecord| record.iter().map(|cell| plain(cell).to_owned()).collect();
        let row = record.map(|record| Row {
            line,
            cells: cells(record),
        });
        self.refused.extend(row.map(|row| (row, RowTrouble::Unclosed)));
    }

    fn take(&mut self, record: &StringRecord, line: u64, caps: Caps) {
        if record.iter().all(|cell| cell.trim().is_empty()) {
            return;
        }
        let mut cells: Vec<String> = record.iter().map(|cell| plain(cell).to_owned()).collect();
        while cells.len() > self.titles.len() && cells.last().is_some_and(String::is_empty) {
            cells.pop();
        }
        let trouble = if cells.len() > self.titles.len() {
            Some(RowTrouble::TooManyCells)
        } else if cells
            .iter()
            .any(|cell| cell.len() > caps.cell && cell.chars().count() > caps.cell)
        {
            Some(RowTrouble::TooLong)
        } else if cells.iter().any(|cell| cell.contains('\0')) {
            Some(RowTrouble::NoText)
        } else {
            None
        };
        match trouble {
            None => {
                cells.resize(self.titles.len(), String::new());
                self.rows.push(Row { line, cells });
            }
            Some(trouble) => self.refused.push((Row { line, cells }, trouble)),
        }
    }

    /// The column with one of these names (compared as [`normal`] does), the first name first.
    #[must_use]
    pub fn column(&self, names: &[&str]) -> Option<usize> {
        names
            .iter()
            .map(|name| normal(name))
            .find_map(|name| self.header.iter().position(|title| *title == name))
    }
}

fn reader(text: &str, separator: u8) -> Reader<&[u8]> {
    let mut reader = ReaderBuilder::new();
    reader
        .delimiter(separator)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes())
}

fn lines(text: &str) -> u64 {
    text.bytes().filter(|byte| *byte == b'\n').count() as u64
}

/// The line a row begins on; the reader counts from the blank lines before it.
fn line(text: &str, record: &StringRecord) -> u64 {
    let Some(position) = record.position() else { return 0 };
    let start = usize::try_from(position.byte()).unwrap_or(usize::MAX);
    let rest = text.as_bytes().get(start..).unwrap_or_default();
    let blank = rest.iter().take_while(|byte| **byte == b'\n').count();
    position.line() + u64::try_from(blank).unwrap_or_default()
}

/// A cell without blanks around, and without the mark that our own exports put before what a spreadsheet would compute.
fn plain(cell: &str) -> &str {
    let cell = cell.trim();
    match cell.strip_prefix('\'') {
        Some(rest) if rest.trim_start().starts_with(['=', '+', '-', '@']) => rest,
        _ => cell,
    }
}
