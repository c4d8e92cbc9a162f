//! Takes HTML apart into tags and texts: enough for the checks on pages that our own templates wrote.

/// A piece of a page, in order.
#[derive(Debug)]
pub(super) enum Piece<'h> {
    /// A tag that opens, or stands alone.
    Open(Tag<'h>),
    /// The name of a tag that closes.
    Close(String),
    /// What stands between tags, not unescaped.
    Text(&'h str),
}

/// An opening tag.
#[derive(Debug)]
pub(super) struct Tag<'h> {
    /// The name in small letters.
    pub(super) name: String,
    /// Attributes with their values, not unescaped; without a value it is empty.
    pub(super) attributes: Vec<(&'h str, &'h str)>,
    /// Whether it ends in `/>`.
    pub(super) alone: bool,
}

impl<'h> Tag<'h> {
    /// The value of an attribute.
    pub(super) fn get(&self, name: &str) -> Option<&'h str> {
        self.attributes
            .iter()
            .find(|(attribute, _)| *attribute == name)
            .map(|(_, value)| *value)
    }

    /// Whether an attribute is there and not blank.
    pub(super) fn has_value(&self, name: &str) -> bool {
        self.get(name).is_some_and(|value| !value.trim().is_empty())
    }

    /// The tag in a message: name and what tells it apart.
    pub(super) fn told(&self) -> String {
        let mark = ["id", "name", "href", "src", "class"]
            .into_iter()
            .find_map(|name| Some((name, self.get(name)?)));
        mark.map_or(format!("<{}>", self.name), |(name, value)| {
            format!("<{} {name}={value}>", self.name)
        })
    }
}

/// The pieces of a page. Comments and the doctype are left out; the inside of script and style is one text.
pub(super) fn pieces(html: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut rest = html;
    while !rest.is_empty() {
        let start = rest.find('<').unwrap_or(rest.len());
        if start > 0 {
            pieces.push(Piece::Text(&rest[..start]));
            rest = &rest[start..];
            continue;
        }
        if let Some(comment) = rest.strip_prefix("<!--") {
            rest = comment.find("-->").map_or("", |end| &comment[end + 3..]);
        } else if rest.starts_with("<!") {
            rest = rest.find('>').map_or("", |end| &rest[end + 1..]);
        } else if let Some(close) = rest.strip_prefix("</") {
            let end = close.find('>').unwrap_or(close.len());
            pieces.push(Piece::Close(close[..end].trim().to_ascii_lowercase()));
            rest = close.get(end + 1..).unwrap_or_default();
        } else {
            let (tag, after) = open(&rest[1..]);
            let raw = (tag.name == "script" || tag.name == "style") && !tag.alone;
            let end = if raw {
                after.find("</").unwrap_or(after.len())
            } else {
                0
            };
            pieces.push(Piece::Open(tag));
            if end > 0 {
                pieces.push(Piece::Text(&after[..end]));
            }
            rest = &after[end..];
        }
    }
    pieces
}

/// Reads a tag after its `<`; gives it and what follows its `>`.
fn open(text: &str) -> (Tag<'_>, &str) {
    let name_end = text
        .find(|letter: char| letter.is_whitespace() || letter == '>' || letter == '/')
        .unwrap_or(text.len());
    let mut tag = Tag {
        name: text[..name_end].to_ascii_lowercase(),
        attributes: Vec::new(),
        alone: false,
    };
    let mut rest = &text[name_end..];
    loop {
        rest = rest.trim_start();
        if rest.is_empty() {
            return (tag, rest);
        }
        if let Some(after) = rest.strip_prefix('>') {
            return (tag, after);
        }
        if let Some(after) = rest.strip_prefix('/') {
            tag.alone = true;
            rest = after;
            continue;
        }
        let end = rest
            .find(|letter: char| letter.is_whitespace() || matches!(letter, '=' | '>' | '/'))
            .unwrap_or(rest.len());
        // A stray `=` would not move on: count it as the attribute's name.
        let (attribute, after) = rest.split_at(end.max(1));
        let (value, after) = value(after);
        tag.attributes.push((attribute, value));
        rest = after;
    }
}

fn value(text: &str) -> (&str, &str) {
    let Some(text) = text.trim_start().strip_prefix('=').map(str::trim_start) else {
        return ("", text);
    };
    for quote in ['"', '\''] {
        if let Some(inner) = text.strip_prefix(quote) {
            let end = inner.find(quote).unwrap_or(inner.len());
            return (&inner[..end], inner.get(end + 1..).unwrap_or_default());
        }
    }
    let end = text
        .find(|letter: char| letter.is_whitespace() || letter == '>')
        .unwrap_or(text.len());
    text.split_at(end)
}
