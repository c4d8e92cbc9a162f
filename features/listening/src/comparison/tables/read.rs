//! Reads the rows of a known table: messages and figures of their whole life; a row that cannot be read says why.

use jiff::tz::TimeZone;
use platform::clock::Moment;
use platform::csv_in::{Row, RowTrouble, Table};

use super::shapes::{Rows, Shape};
use crate::comparison::take_in::TEXT_CHARS;
use crate::watch::{URL_MAX_CHARS, cut, read_moment};

/// A message, or what is known of one that comes in another table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct ReadMessage {
    /// The network and the key there.
    pub(super) identity: String,
    pub(super) text: String,
    pub(super) said_at: Option<Moment>,
    pub(super) url: Option<String>,
    pub(super) reactions: Option<i64>,
}

/// Why a row is left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Trouble {
    /// It is no row at all.
    Row(RowTrouble),
    /// Without a key nothing belongs together.
    NoKey,
    /// The moment is none.
    NoTime,
    /// The figure is none.
    NoNumber,
}

/// A row that is left out: its line, the column and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct LeftOut {
    pub(crate) line: u64,
    pub(crate) column: String,
    pub(crate) trouble: Trouble,
}

/// What the rows hold. Tables of days and of accounts hold nothing that is read.
pub(super) fn read(table: &Table, shape: &Shape, zone: &TimeZone) -> (Vec<ReadMessage>, Vec<LeftOut>) {
    let mut left_out: Vec<LeftOut> = table
        .refused
        .iter()
        .map(|(row, trouble)| LeftOut {
            line: row.line,
            column: String::new(),
            trouble: Trouble::Row(*trouble),
        })
        .collect();
    let mut messages = Vec::new();
    for row in &table.rows {
        match read_row(table, shape, row, zone) {
            Ok(Some(message)) => messages.push(message),
            Ok(None) => {}
            Err((column, trouble)) => left_out.push(LeftOut {
                line: row.line,
                column: column.to_owned(),
                trouble,
            }),
        }
    }
    left_out.sort_by_key(|row| row.line);
    (messages, left_out)
}

fn read_row(
    table: &Table,
    shape: &Shape,
    row: &Row,
    zone: &TimeZone,
) -> Result<Option<ReadMessage>, (&'static str, Trouble)> {
    let Rows::Messages {
        key,
        text,
        said_at,
        url,
        reactions,
    } = &shape.rows
    else {
        return Ok(None);
    };
    let cell = |name: &str| {
        let place = table.header.iter().position(|column| column == name);
        place.map_or("", |place| row.cell(place).trim())
    };
    let name = own_key(cell(key));
    if name.is_empty() {
        return Err((key, Trouble::NoKey));
    }
    let said_at = match said_at.map(|column| (column, cell(column))) {
        None | Some((_, "")) => None,
        Some((column, said)) => Some(read_moment(said, zone).ok_or((column, Trouble::NoTime))?),
    };
    let mut sum = None;
    for column in *reactions {
        let figure = cell(column);
        if !figure.is_empty() {
            let figure: i64 = figure.parse().map_err(|_| (*column, Trouble::NoNumber))?;
            // LinkedIn writes -1 for a message that was shared and whose share was taken back: that is none.
            let figure = figure.max(0);
            sum = Some(sum.unwrap_or(0_i64).saturating_add(figure));
        }
    }
    let words: Vec<&str> = text
        .iter()
        .map(|column| cell(column))
        .filter(|it| !it.is_empty())
        .collect();
    let address = url.map_or("", |column| cell(column));
    let is_address = address.starts_with("https://") && address.chars().count() <= URL_MAX_CHARS;
    Ok(Some(ReadMessage {
        identity: format!("{}:{name}", shape.network.to_lowercase()),
        text: cut(&words.join("\n"), TEXT_CHARS),
        said_at,
        url: is_address.then(|| address.to_owned()),
        reactions: sum,
    }))
}

/// A key without what stands before it in some tables and not in others: `urn:li:share:12` is `12`.
fn own_key(key: &str) -> &str {
    match key.strip_prefix("urn:li:") {
        Some(urn) => urn.split_once(':').map_or(urn, |(_, key)| key),
        None => key,
    }
}

#[cfg(test)]
mod tests {
    use super::super::shapes::{SHAPES, shape_of};
    use super::*;
    use platform::csv_in::Caps;

    fn table(text: &str) -> Table {
        Table::read(text.as_bytes(), Caps::default()).unwrap()
    }

    fn read_text(text: &str) -> (Vec<ReadMessage>, Vec<LeftOut>) {
        let table = table(text);
        read(&table, shape_of(&table.header).unwrap(), &TimeZone::UTC)
    }

    #[test]
    fn figures_find_their_message_by_its_key() {
        let (said, _) = read_text(
            "id,author,commentary,created_time,lifecycle_state\nurn:li:share:12,o,Dag allemaal,2023-10-13 17:32:47.678000,PUBLISHED\n",
        );
        let (figures, _) = read_text("_share_entity_urn,like_count,comment_count,share_count\nurn:li:share:12,3,4,\n");
        assert_eq!(said[0].identity, figures[0].identity);
        assert_eq!((said[0].text.as_str(), said[0].reactions), ("Dag allemaal", None));
        assert!(said[0].said_at.is_some());
        assert_eq!((figures[0].said_at, figures[0].reactions), (None, Some(7)));
    }

    #[test]
    fn a_row_that_cannot_be_read_says_where_and_why() {
        let (read, left) = read_text(
            "id,created_at,favorite_count,retweet_count,user_id\n,2020-06-01T13:51:49,1,2,9\n7,gisteren,1,2,9\n8,2020-06-01T13:51:49,veel,2,9\n9,2020-06-01T13:51:49,1,2,9\n",
        );
        assert_eq!(read.len(), 1);
        let left: Vec<_> = left
            .iter()
            .map(|it| (it.line, it.column.as_str(), it.trouble))
            .collect();
        assert_eq!(
            left,
            [
                (2, "id", Trouble::NoKey),
                (3, "created_at", Trouble::NoTime),
                (4, "favorite_count", Trouble::NoNumber)
            ]
        );
    }

    /// The tables as they lie in the shared data: all 24 known, with all 1,923 rows read or left out for a reason.
    #[test]
    fn every_table_of_the_shared_data_is_known() {
        let folder =
            testkit::folder(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/connectors/channel_reporting");
        if !folder.is_dir() {
            #[allow(clippy::print_stdout, reason = "A test that did not run has to say so.")]
            {
                println!("shared data not found at ../shared/data, not run: every_table_of_the_shared_data_is_known");
            }
            return;
        }
        let (mut files, mut rows, mut messages, mut with_reactions) = (0, 0, 0, 0);
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let table = Table::read(&std::fs::read(&path).unwrap(), Caps::default()).unwrap();
            let shape = shape_of(&table.header).unwrap_or_else(|| panic!("{} is not known", path.display()));
            let (read, left) = read(&table, shape, &TimeZone::UTC);
            assert_eq!(left, [], "{}", path.display());
            files += 1;
            rows += table.rows.len();
            with_reactions += read.iter().filter(|it| it.reactions.is_some()).count();
            messages += read.len();
        }
        assert_eq!((files, SHAPES.len()), (24, 24));
        assert_eq!(rows, 1_923);
        assert!(messages > 400 && with_reactions > 100, "{messages} {with_reactions}");
    }
}
