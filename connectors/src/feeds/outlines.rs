//! Reads lists of feeds (OPML), also those that are not well-formed XML: most lists on the web have bare ampersands
//! in their addresses. Each row is read by itself, so that a broken one costs only itself.

use std::collections::HashSet;

use html_escape::decode_html_entities;
use platform::outside::{Outline, OutlineList, OutlineRefusal, UnreadRow};
use url::Url;

use super::{
    charset::to_text,
    plain::{Wording, cut},
};

/// Size of a list.
const LIST_BYTES: usize = 10 * 1024 * 1024;
/// Rows of a list, read and unread together.
const MOST_ROWS: usize = 10_000;
/// One row.
const ROW_BYTES: usize = 64 * 1024;
/// Folders in folders that are remembered; deeper ones count as the last of these.
const MOST_FOLDERS: usize = 16;
/// Longest address of a feed.
const URL_BYTES: usize = 4096;

/// Reads a list of feeds; nothing is fetched.
///
/// # Errors
/// `NotAList`, `TooLarge` or `TooMany` for the list as a whole; what is wrong with a row stands in `unread`.
pub fn read_outlines(bytes: &[u8]) -> Result<OutlineList, OutlineRefusal> {
    if bytes.len() > LIST_BYTES {
        return Err(OutlineRefusal::TooLarge);
    }
    let text = to_text(bytes, None);
    let mut reading = Reading {
        list: OutlineList::default(),
        folders: Vec::new(),
        seen: HashSet::new(),
        rows: 0,
    };
    let (mut at, mut line) = (0, 1);
    while let Some(found) = text[at..].find('<') {
        line += newlines(&text[at..at + found]);
        at += found;
        let length = reading.tag(&text[at..], line)?;
        line += newlines(&text[at..at + length]);
        at += length;
    }
    if reading.rows == 0 {
        Err(OutlineRefusal::NotAList)
    } else {
        Ok(reading.list)
    }
}

fn newlines(text: &str) -> usize {
    text.bytes().filter(|b| *b == b'\n').count()
}

struct Reading {
    list: OutlineList,
    /// Every open outline; `None` for a feed that is written as a pair of tags.
    folders: Vec<Option<String>>,
    seen: HashSet<String>,
    rows: usize,
}

impl Reading {
    /// Reads what begins here and says how long it is.
    fn tag(&mut self, rest: &str, line: usize) -> Result<usize, OutlineRefusal> {
        if starts_with_tag(rest, "<outline") {
            self.rows += 1;
            if self.rows > MOST_ROWS {
                return Err(OutlineRefusal::TooMany);
            }
            return Ok(match row_length(rest) {
                Ok(length) => {
                    self.row(&rest[..length], line);
                    length
                }
                Err(length) => {
                    self.refuse(&rest[..length], line, OutlineRefusal::BrokenTag);
                    length
                }
            });
        }
        if starts_with_tag(rest, "</outline") {
            self.folders.pop();
        } else if starts_with_tag(rest, "<title") && self.list.title.is_empty() {
            let title = rest
                .split_once('>')
                .and_then(|(_, after)| after.split('<').next())
                .unwrap_or_default();
            self.list.title = Wording::Html(title).title();
        } else if rest.starts_with("<!--") {
            return Ok(rest.find("-->").map_or(rest.len(), |end| end + 3));
        }
        Ok(1)
    }

    fn row(&mut self, row: &str, line: usize) {
        let alone = row.ends_with("/>");
        let fields = fields(row);
        let field = |name: &str| {
            fields
                .iter()
                .find(|(key, _)| key.eq_ignore_ascii_case(name))
                .map(|(_, value)| value.trim())
                .filter(|value| !value.is_empty())
        };
        let title = Wording::Plain(field("title").or(field("text")).unwrap_or_default()).title();
        let kind = field("type").unwrap_or_default();
        let is_feed = field("xmlUrl").is_some() || ["rss", "atom", "feed"].iter().any(|k| kind.eq_ignore_ascii_case(k));
        if !alone {
            self.folders.push((!is_feed).then(|| title.clone()));
        }
        match field("xmlUrl").map(feed_address) {
            Some(Ok(url)) if self.seen.insert(url.clone()) => {
                let title = if title.is_empty() { url.clone() } else { title };
                let folder = self
                    .folders
                    .iter()
                    .flatten()
                    .filter(|name| !name.is_empty())
                    .take(MOST_FOLDERS)
                    .cloned()
                    .collect();
                self.list.entries.push(Outline {
                    line,
                    title,
                    url,
                    folder,
                });
            }
            Some(Ok(_)) => self.refuse(row, line, OutlineRefusal::Double),
            Some(Err(reason)) => self.refuse(row, line, reason),
            None if is_feed || alone => self.refuse(row, line, OutlineRefusal::NoAddress),
            None => {}
        }
    }

    fn refuse(&mut self, row: &str, line: usize, reason: OutlineRefusal) {
        let what: Vec<&str> = cut(row, 200).split_whitespace().collect();
        self.list.unread.push(UnreadRow {
            line,
            what: what.join(" "),
            reason,
        });
    }
}

fn starts_with_tag(rest: &str, tag: &str) -> bool {
    rest.get(..tag.len())
        .is_some_and(|start| start.eq_ignore_ascii_case(tag))
        && rest
            .as_bytes()
            .get(tag.len())
            .is_none_or(|b| b.is_ascii_whitespace() || matches!(b, b'/' | b'>'))
}

/// Length of a row: to the `>` that the next row follows, because descriptions hold quotes, apostrophes and whole tags;
/// else to the first `>` outside quotes. When a row begins before any of these, this one is broken off, and the length
/// is what to skip.
fn row_length(rest: &str) -> Result<usize, usize> {
    let (mut quote, mut first_end) = (0u8, None);
    for (at, byte) in rest.bytes().enumerate().take(ROW_BYTES) {
        match byte {
            b'<' if at > 0 && begins_row(&rest[at..]) => return first_end.ok_or(at),
            b'>' if rest[at + 1..].trim_start().is_empty() || begins_row(rest[at + 1..].trim_start()) => {
                return Ok(at + 1);
            }
            b'>' if quote == 0 => first_end = first_end.or(Some(at + 1)),
            b'"' | b'\'' if quote == 0 && rest[..at].trim_end().ends_with('=') => quote = byte,
            byte if byte == quote => quote = 0,
            _ => {}
        }
    }
    first_end.ok_or_else(|| cut(rest, ROW_BYTES).len())
}

fn begins_row(rest: &str) -> bool {
    let tag = |name: &&str| starts_with_tag(rest, name);
    rest.starts_with("<!--") || ["<outline", "</outline", "</body", "</opml"].iter().any(tag)
}

/// The attributes of a row with their values, entities read. An ampersand that begins no entity stays what it is.
fn fields(row: &str) -> Vec<(&str, String)> {
    let mut found = Vec::new();
    let mut rest = row["<outline".len()..].trim_end_matches(['/', '>']);
    while let Some(equals) = rest.find('=') {
        let name = rest[..equals].split_whitespace().next_back().unwrap_or_default();
        rest = rest[equals + 1..].trim_start();
        let value = match rest.chars().next() {
            Some(quote @ ('"' | '\'')) => {
                let value = &rest[1..];
                let end = value.find(quote).unwrap_or(value.len());
                rest = value.get(end + 1..).unwrap_or_default();
                &value[..end]
            }
            _ => {
                let end = rest.find(char::is_whitespace).unwrap_or(rest.len());
                let (value, after) = rest.split_at(end);
                rest = after;
                value
            }
        };
        found.push((name, decode_html_entities(value).into_owned()));
    }
    found
}

fn feed_address(address: &str) -> Result<String, OutlineRefusal> {
    // Browsers used to hand feeds over as feed://host/ and feed:https://host/.
    let address = match address.strip_prefix("feed:") {
        Some(rest) if rest.starts_with("//") => format!("http:{rest}"),
        Some(rest) => rest.to_owned(),
        None => address.to_owned(),
    };
    let url = Url::parse(&address).map_err(|_| OutlineRefusal::BadAddress)?;
    let web = matches!(url.scheme(), "http" | "https")
        && url.has_host()
        && url.username().is_empty()
        && url.password().is_none();
    if web && url.as_str().len() <= URL_BYTES {
        Ok(url.into())
    } else {
        Err(OutlineRefusal::BadAddress)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_broken_row_costs_only_itself() {
        let list = b"<opml><head><title>Lijst &amp; meer</title></head><body>\n<outline text='Nieuws & weer'>\n\
            <outline title=\"A\" xmlUrl=\"https://a.example/?x=1&y=2\"/>\n\
            <outline title=\"B xmlUrl=\"https://b.example/feed\"/\n\
            <outline title='C' xmlUrl='https://c.example/feed'></outline>\n\
            <outline title='A2' xmlUrl='https://a.example/?x=1&amp;y=2'/>\n\
            <outline title='D' type='rss'/>\n<outline xmlUrl='javascript:alert(1)'/>\n</outline>\n\
            <outline xmlUrl='feed://e.example/'/></body></opml>";
        let list = read_outlines(list).unwrap();
        assert_eq!(list.title, "Lijst & meer");
        let urls: Vec<_> = list
            .entries
            .iter()
            .map(|e| (e.line, e.url.as_str(), e.folder.len()))
            .collect();
        assert_eq!(
            urls,
            [
                (3, "https://a.example/?x=1&y=2", 1),
                (5, "https://c.example/feed", 1),
                (10, "http://e.example/", 0)
            ]
        );
        let unread: Vec<_> = list.unread.iter().map(|u| (u.line, u.reason)).collect();
        use OutlineRefusal::{BadAddress, BrokenTag, Double, NoAddress};
        assert_eq!(unread, [(4, BrokenTag), (6, Double), (7, NoAddress), (8, BadAddress)]);
    }

    #[test]
    fn quotes_and_tags_in_a_description_hide_no_feed() {
        let list = b"<opml><outline text=\"A\" description=\"Het \"beste\" programma van de week, 's avonds <em class=\"x\">live</em> op a=b\" xmlUrl=\"https://a.example/\" />\n<outline xmlUrl='https://b.example/'/></opml>";
        let list = read_outlines(list).unwrap();
        assert_eq!(
            list.entries.iter().map(|entry| entry.url.as_str()).collect::<Vec<_>>(),
            ["https://a.example/", "https://b.example/"]
        );
        assert_eq!((list.entries[0].title.as_str(), list.unread.len()), ("A", 0));
    }

    #[test]
    fn what_is_no_list_is_refused_as_a_whole() {
        assert_eq!(read_outlines(b"<html><p>hallo"), Err(OutlineRefusal::NotAList));
        assert_eq!(read_outlines(b""), Err(OutlineRefusal::NotAList));
        assert_eq!(
            read_outlines(&vec![b' '; LIST_BYTES + 1]),
            Err(OutlineRefusal::TooLarge)
        );
        assert_eq!(
            read_outlines("<outline/>".repeat(MOST_ROWS + 1).as_bytes()),
            Err(OutlineRefusal::TooMany)
        );
    }
}
