//! Makes a mention of a row, or says which cell stands in the way.

use jiff::tz::TimeZone;
use platform::failure::Failure;

use super::columns::{Columns, Meaning};
use super::times::read_moment;
use crate::watch::feeds::item::Item;
use crate::watch::identity::{content_hash, identity_of};
use crate::watch::limits::{AUTHOR_MAX_CHARS, TEXT_MAX_CHARS, TITLE_MAX_CHARS, URL_MAX_CHARS, cut};

/// A row as it waits: where it begins in the file and what its cells hold.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub(crate) struct Line {
    pub(crate) line: u64,
    pub(crate) cells: Vec<String>,
}

/// A row that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ReadRow {
    pub(crate) item: Item,
    pub(crate) author: Option<String>,
}

/// Why a row is left out: the cell and the key of the sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Refused {
    pub(crate) cell: Meaning,
    pub(crate) reason: &'static str,
}

/// There is nothing to read.
pub(crate) const NO_TEXT: &str = "no_text";
/// The time is none.
pub(crate) const NO_TIME: &str = "no_time";
/// The address is no web address.
pub(crate) const NO_URL: &str = "no_url";
/// The chosen id is empty in this row.
pub(crate) const NO_ID: &str = "no_id";
/// Somebody who works here wrote it (rule P17).
pub(crate) const COLLEAGUE: &str = "colleague";

/// Reads a row. The identity is the chosen id; without one it is what was said and when, because a file without ids
/// knows its rows by nothing else.
pub(crate) fn read(line: &Line, columns: &Columns, zone: &TimeZone) -> Result<ReadRow, Refused> {
    let cell = |meaning: Meaning| {
        columns
            .place(meaning)
            .and_then(|at| line.cells.get(at))
            .map_or("", |it| it.trim())
    };
    let refuse = |cell, reason| Err(Refused { cell, reason });
    let (title, text) = (plain(cell(Meaning::Title)), plain(cell(Meaning::Text)));
    if text.is_empty() && title.is_empty() {
        return refuse(Meaning::Text, NO_TEXT);
    }
    let said_at = cell(Meaning::Time);
    let published_at = read_moment(said_at, zone);
    if published_at.is_none() && !said_at.is_empty() {
        return refuse(Meaning::Time, NO_TIME);
    }
    let url = Some(cell(Meaning::Url)).filter(|url| !url.is_empty());
    if url.is_some_and(|url| crate::watch::feeds::host_of(url).is_none() || url.chars().count() > URL_MAX_CHARS) {
        return refuse(Meaning::Url, NO_URL);
    }
    let id = cell(Meaning::Id);
    if id.is_empty() && columns.id.is_some() {
        return refuse(Meaning::Id, NO_ID);
    }
    let name = if id.is_empty() {
        format!("{title}\n{text}\n{said_at}")
    } else {
        id.to_owned()
    };
    let author = Some(cell(Meaning::Author))
        .filter(|name| !name.is_empty())
        .map(|name| cut(name, AUTHOR_MAX_CHARS));
    let (title, text) = (cut(&title, TITLE_MAX_CHARS), cut(&text, TEXT_MAX_CHARS));
    let item = Item {
        identity: identity_of(&name),
        content_hash: content_hash(&title, &text, url),
        language: Some(cell(Meaning::Language).to_owned()).filter(|said| !said.is_empty()),
        url: url.map(str::to_owned),
        title,
        text,
        published_at,
    };
    Ok(ReadRow { item, author })
}

/// What a row says, or the key of the sentence that says why it is left out.
pub type TitleAndText = Result<(String, String), &'static str>;

/// Reads a table as an import would, its columns guessed: of each row title and text, or why it is left out. Keeps nothing.
///
/// # Errors
/// When it is no table.
pub fn read_as_mentions(bytes: &[u8]) -> Result<Vec<TitleAndText>, Failure> {
    let table = super::bring::read_table(bytes)?;
    let columns = Columns::guess(&table.titles, &table.header);
    let read_row = |row: platform::csv_in::Row| {
        let line = Line {
            line: row.line,
            cells: row.cells,
        };
        let row = read(&line, &columns, &TimeZone::UTC).map_err(|refused| refused.reason)?;
        Ok((row.item.title, row.item.text))
    };
    Ok(table.rows.into_iter().map(read_row).collect())
}

/// Plain text: entities as the signs they stand for, line ends of one kind, no signs that no keyboard has.
fn plain(cell: &str) -> String {
    let text = html_escape::decode_html_entities(cell)
        .replace("\r\n", "\n")
        .replace('\r', "\n");
    let is_text = |letter: &char| !letter.is_control() || matches!(letter, '\n' | '\t');
    text.chars().filter(is_text).collect::<String>().trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn columns() -> Columns {
        let header: Vec<String> = ["id", "text", "time", "url"].map(str::to_owned).into();
        Columns::guess(&header, &header)
    }

    fn row(cells: [&str; 4]) -> Result<ReadRow, Refused> {
        let line = Line {
            line: 2,
            cells: cells.map(str::to_owned).into(),
        };
        read(&line, &columns(), &TimeZone::UTC)
    }

    #[test]
    fn entities_and_line_ends_come_out_as_signs() {
        let read = row(["1", "Fijn &amp; goed &lt;3\r\nmaar\u{0} l&eacute;k", "", ""]).unwrap();
        assert_eq!(read.item.text, "Fijn & goed <3\nmaar lék");
    }

    #[test]
    fn a_row_is_refused_for_the_cell_that_is_wrong() {
        let reason = |cells| row(cells).unwrap_err().reason;
        assert_eq!(reason(["1", " ", "", ""]), NO_TEXT);
        assert_eq!(reason(["1", "stank", "ooit", ""]), NO_TIME);
        assert_eq!(reason(["1", "stank", "", "javascript:alert(1)"]), NO_URL);
        assert_eq!(reason(["", "stank", "", ""]), NO_ID);
    }

    #[test]
    fn without_ids_the_same_words_at_another_moment_are_another_mention() {
        let header: Vec<String> = ["tekst", "datum"].map(str::to_owned).into();
        let columns = Columns::guess(&header, &header);
        let identity = |time: &str| {
            let line = Line {
                line: 2,
                cells: vec!["Hallo".into(), time.into()],
            };
            read(&line, &columns, &TimeZone::UTC).unwrap().item.identity
        };
        assert_ne!(identity("2026-11-17 10:00"), identity("2026-11-17 10:01"));
        assert_eq!(identity("2026-11-17 10:00"), identity("2026-11-17 10:00"));
    }
}
