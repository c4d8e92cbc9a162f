//! Finding a cell that is opened with a quotation mark and never closed.

/// Where in a cell the reader is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    /// At the beginning of a cell.
    Start,
    /// In a cell without quotation marks around it; one inside is a letter like any other.
    Plain,
    /// Between quotation marks.
    Quoted,
    /// After a mark between marks: the end of the cell, or the first of two that stand for one.
    Mark,
}

/// Where the first row with such a cell begins: it is open at the end of the file, or a mark further down closed it, over the end
/// of a line and before something else than a separator, which no program writes. The steps are those of the reader of tables
/// itself, so that both see the same cells.
pub(super) fn find(text: &str, separator: u8) -> Option<usize> {
    let (mut place, mut row, mut is_long) = (Place::Start, 0, false);
    for (at, byte) in text.bytes().enumerate() {
        place = match (place, byte) {
            (Place::Start | Place::Mark, b'"') => Place::Quoted,
            (Place::Quoted, b'"') => Place::Mark,
            (Place::Quoted, _) => {
                is_long |= byte == b'\n';
                Place::Quoted
            }
            (_, b'\n') => {
                (row, is_long) = (at + 1, false);
                Place::Start
            }
            (_, other) if other == separator => Place::Start,
            (Place::Mark, other) if is_long && other != b' ' => return Some(row),
            _ => Place::Plain,
        };
    }
    (place == Place::Quoted).then_some(row)
}
