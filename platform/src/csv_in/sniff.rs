//! Finding out how a table was written down.

use std::borrow::Cow;

use encoding_rs::{Encoding, WINDOWS_1252};

/// Bytes that are looked at to find the separator.
const LOOK_BYTES: usize = 64 * 1024;
/// Lines that are looked at.
const LOOK_LINES: usize = 50;
/// Separators people's programs write, the likeliest first.
const SEPARATORS: [u8; 4] = *b",;\t|";

/// The text of a file and the name of its encoding. What is valid UTF-8 is UTF-8; what is not was saved by an older Excel.
pub(super) fn decode(bytes: &[u8]) -> (Cow<'_, str>, &'static str) {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        let (text, _) = encoding.decode_without_bom_handling(&bytes[mark..]);
        return (text, encoding.name());
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => (Cow::Borrowed(text), "UTF-8"),
        Err(_) => (WINDOWS_1252.decode_without_bom_handling(bytes).0, WINDOWS_1252.name()),
    }
}

/// One kind of line end, so that lines can be counted: old Macintosh files end them with a lone carriage return.
pub(super) fn with_line_feeds(text: Cow<'_, str>) -> Cow<'_, str> {
    if text.contains('\r') {
        Cow::Owned(text.replace("\r\n", "\n").replace('\r', "\n"))
    } else {
        text
    }
}

/// Takes Excel's own first line `sep=;` off, and gives the separator it names.
pub(super) fn declared(text: &str) -> (Option<u8>, &str) {
    let Some(rest) = text.strip_prefix("sep=") else {
        return (None, text);
    };
    let mut bytes = rest.bytes();
    match (bytes.next(), rest.find('\n')) {
        (Some(separator), Some(end)) if SEPARATORS.contains(&separator) && end <= 2 => {
            (Some(separator), &rest[end + 1..])
        }
        _ => (None, text),
    }
}

/// The separator under which most lines have as many cells as the first; between equals the one that makes more cells.
pub(super) fn separator(text: &str) -> u8 {
    let mut end = text.len().min(LOOK_BYTES);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let start = &text[..end];
    let mut best = (SEPARATORS[0], (0, 0));
    for separator in SEPARATORS {
        let score = score(start, separator);
        if score > best.1 {
            best = (separator, score);
        }
    }
    best.0
}

/// Lines out of a thousand that have as many cells as the first, and how many cells that is; nothing when it is one.
fn score(start: &str, separator: u8) -> (usize, usize) {
    let mut reader = csv::ReaderBuilder::new();
    let mut reader = reader
        .delimiter(separator)
        .has_headers(false)
        .flexible(true)
        .from_reader(start.as_bytes());
    let lengths: Vec<usize> = reader
        .records()
        .take(LOOK_LINES)
        .flatten()
        .map(|record| record.len())
        .collect();
    let Some(&first) = lengths.first() else { return (0, 0) };
    if first < 2 {
        return (0, 0);
    }
    // The last line may be cut where looking stops.
    let alike = lengths.iter().filter(|length| **length == first).count();
    (alike * 1000 / lengths.len(), first)
}
