//! Reading files row by row: as JSON, as lines of JSON, as tables.

mod json;
mod tables;

use std::io::{BufReader, Read};
use std::path::Path;

use super::field::{Kind, Raw, Refused};

/// A piece of what was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Piece {
    /// A row.
    Row(Raw),
    /// A row that is none.
    Refused(Refused),
    /// The name of where it comes from, as the file says.
    Source(String),
}

/// Why a file cannot be read at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unreadable {
    /// It is broken, from this line on.
    Broken(usize),
    /// It is not UTF-8.
    NotUtf8,
    /// Its name says neither JSON nor which table it is.
    Strange,
    /// Larger than a table may be.
    TooLarge,
    /// Nothing in it.
    Empty,
    /// Whoever takes the rows had enough.
    Stopped,
}

/// Takes pieces; an error stops the reading.
pub(super) type Sink<'a> = &'a mut dyn FnMut(Piece) -> Result<(), Unreadable>;

/// A file as it is opened.
pub(super) enum Opened {
    /// From memory: an upload.
    Bytes(Vec<u8>),
    /// From the disk: the command line.
    File(std::fs::File),
}

/// Reads a file by its name: `.csv` by which table it is, anything else as JSON.
pub(super) fn read(name: &str, opened: Opened, table_bytes: usize, sink: Sink<'_>) -> Result<(), Unreadable> {
    let path = Path::new(name);
    let ending = path
        .extension()
        .map(|it| it.to_string_lossy().to_lowercase())
        .unwrap_or_default();
    if ending == "csv" {
        let stem = path
            .file_stem()
            .map(|it| it.to_string_lossy().to_lowercase())
            .unwrap_or_default();
        let kind = Kind::parse(&stem).ok_or(Unreadable::Strange)?;
        let bytes = match opened {
            Opened::Bytes(bytes) => bytes,
            Opened::File(file) => {
                let mut bytes = Vec::new();
                let most = u64::try_from(table_bytes).unwrap_or(u64::MAX) + 1;
                file.take(most)
                    .read_to_end(&mut bytes)
                    .map_err(|_| Unreadable::Broken(0))?;
                bytes
            }
        };
        return tables::read(kind, &bytes, table_bytes, sink);
    }
    match opened {
        Opened::Bytes(bytes) => json::read(&mut BufReader::new(bytes.as_slice()), &ending, sink),
        Opened::File(file) => json::read(&mut BufReader::new(file), &ending, sink),
    }
}
