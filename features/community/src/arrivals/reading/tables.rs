//! One table of one kind: `spaces.csv`, `members.csv`, `posts.csv`, `comments.csv`.

use std::collections::BTreeMap;

use platform::csv_in::{Caps, RowTrouble, Table, TableTrouble};

use super::{Piece, Sink, Unreadable};
use crate::arrivals::field::{Kind, Raw, Reason, Refused};

/// Reads the table. Separator, encoding and line ends are found out; a row that is no row is refused alone.
pub(super) fn read(kind: Kind, bytes: &[u8], most: usize, sink: Sink<'_>) -> Result<(), Unreadable> {
    let caps = Caps {
        bytes: most,
        ..Caps::default()
    };
    let table = Table::read(bytes, caps).map_err(|trouble| match trouble {
        TableTrouble::TooLarge(_) => Unreadable::TooLarge,
        TableTrouble::Empty => Unreadable::Empty,
        TableTrouble::TooManyColumns(_) => Unreadable::Broken(1),
    })?;
    for (row, trouble) in &table.refused {
        let reason = match trouble {
            RowTrouble::TooLong => Reason::TooLong,
            RowTrouble::NoText => Reason::NotText,
            RowTrouble::TooManyCells | RowTrouble::Unclosed => Reason::NoRow,
        };
        sink(Piece::Refused(Refused {
            kind,
            line: row.line,
            field: String::new(),
            reason,
            external: row.cell(0).chars().take(200).collect(),
        }))?;
    }
    let header = table.header;
    for row in table.rows {
        let cells = header.iter().cloned().zip(row.cells);
        let fields: BTreeMap<String, String> = cells.filter(|(_, cell)| !cell.is_empty()).collect();
        sink(Piece::Row(Raw {
            kind,
            line: row.line,
            fields,
            root: None,
            trouble: None,
        }))?;
    }
    Ok(())
}
