//! Cleaned HTML in pieces. The cleaner writes it the same way each time, so nothing more than that way is read.

/// A piece of cleaned HTML.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Piece<'a> {
    /// Words, without entities.
    Text(String),
    /// An element begins.
    Open {
        name: &'a str,
        attributes: Vec<(&'a str, String)>,
    },
    /// An element ends.
    Close(&'a str),
}

/// The pieces in order.
pub(super) fn pieces(html: &str) -> Vec<Piece<'_>> {
    let mut found = Vec::new();
    let mut rest = html;
    while let Some(place) = rest.find('<') {
        if place > 0 {
            found.push(Piece::Text(unescape(&rest[..place])));
        }
        let Some(end) = end_of_tag(&rest[place..]) else {
            return found;
        };
        let tag = &rest[place + 1..place + end];
        rest = &rest[place + end + 1..];
        match tag.strip_prefix('/') {
            Some(name) => found.push(Piece::Close(name.trim())),
            None if tag.starts_with('!') => {}
            None => found.push(open(tag)),
        }
    }
    if !rest.is_empty() {
        found.push(Piece::Text(unescape(rest)));
    }
    found
}

/// Where the tag ends: the first `>` outside quotation marks.
fn end_of_tag(tag: &str) -> Option<usize> {
    let mut quoted = false;
    for (place, letter) in tag.char_indices() {
        match letter {
            '"' => quoted = !quoted,
            '>' if !quoted => return Some(place),
            _ => {}
        }
    }
    None
}

fn open(tag: &str) -> Piece<'_> {
    let (name, mut rest) = tag.split_once(' ').unwrap_or((tag, ""));
    let mut attributes = Vec::new();
    while let Some((key, after)) = rest.split_once("=\"") {
        let Some((value, after)) = after.split_once('"') else {
            break;
        };
        attributes.push((key.trim(), unescape(value)));
        rest = after;
    }
    Piece::Open {
        name: name.trim_end_matches('/'),
        attributes,
    }
}

fn unescape(text: &str) -> String {
    if !text.contains('&') {
        return text.to_owned();
    }
    // The ampersand last: what it stood for is not read a second time.
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&nbsp;", "\u{a0}")
        .replace("&amp;", "&")
}
