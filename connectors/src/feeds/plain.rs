//! HTML to plain text in one pass, without building a tree: nothing a feed nests or leaves open can make it slow.
//! The result is text, not cleaned HTML; whoever shows it escapes it.

use std::borrow::Cow;

/// Longest text that is kept of one item.
const TEXT_BYTES: usize = 64 * 1024;
/// How far a tag is read with heed to its quotes.
const TAG_BYTES: usize = 64 * 1024;
/// Longest title that is kept.
const TITLE_CHARS: usize = 500;

/// Elements whose content is no text for readers.
const SILENT: [&str; 7] = ["script", "style", "template", "iframe", "object", "svg", "math"];
/// Elements inside a line; every other tag begins a new one.
const INLINE: [&str; 32] = [
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "img",
    "ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "u",
    "wbr",
];

/// Words as they came, with what is known about them.
#[derive(Clone, Copy, Debug)]
pub(super) enum Wording<'a> {
    /// HTML, or RSS, where nobody can tell.
    Html(&'a str),
    /// Text in which `<` is a character.
    Plain(&'a str),
}

impl Wording<'_> {
    /// As text of several lines.
    pub(super) fn text(self) -> String {
        match self {
            Self::Html(html) => plain_text(html),
            Self::Plain(text) => tidy_lines(text),
        }
    }

    /// As one line.
    pub(super) fn title(self) -> String {
        let text = self.text();
        let line: Vec<&str> = text.split_whitespace().collect();
        let line = line.join(" ");
        match line.char_indices().nth(TITLE_CHARS) {
            Some((end, _)) => format!("{}…", &line[..end]),
            None => line,
        }
    }

    /// Length as it came, to choose between two wordings.
    pub(super) fn bytes(self) -> usize {
        match self {
            Self::Html(text) | Self::Plain(text) => text.len(),
        }
    }
}

/// The text of HTML: tags gone, entities read, blocks on lines of their own; at most 64 KiB.
pub fn plain_text(html: &str) -> String {
    if !html.contains(['<', '&']) {
        return tidy_lines(html);
    }
    let mut words = String::with_capacity(html.len().min(TEXT_BYTES));
    let (mut rest, mut heed_quotes) = (html, true);
    while let Some(at) = rest.find('<') {
        words.push_str(&rest[..at]);
        rest = &rest[at..];
        let Some((tag, after)) = split_tag(rest, &mut heed_quotes) else {
            // A lone angle bracket is a character.
            words.push('<');
            rest = &rest[1..];
            continue;
        };
        rest = after;
        let name = tag_name(tag);
        if !INLINE.contains(&name.as_str()) {
            words.push('\n');
        }
        if !tag.starts_with("</") && !tag.ends_with("/>") && SILENT.contains(&name.as_str()) {
            rest = after_silence(rest, &name);
        }
        if words.len() > 2 * TEXT_BYTES {
            break;
        }
    }
    words.push_str(rest);
    tidy_lines(&html_escape::decode_html_entities(&words))
}

/// The tag at the start and what follows it; `None` when this bracket opens no tag. Quotes are heeded until they lead
/// nowhere once: a text that plays with them would otherwise be read again and again.
pub(super) fn split_tag<'a>(rest: &'a str, heed_quotes: &mut bool) -> Option<(&'a str, &'a str)> {
    let next = *rest.as_bytes().get(1)?;
    if let Some(comment) = rest.strip_prefix("<!--") {
        let end = comment.find("-->").map_or(rest.len(), |end| end + 7);
        return Some(("<!-->", &rest[end..]));
    }
    if !(next.is_ascii_alphabetic() || matches!(next, b'/' | b'!' | b'?')) {
        return None;
    }
    if *heed_quotes {
        match tag_end(rest.as_bytes()) {
            Some(end) => return Some(rest.split_at(end)),
            None => *heed_quotes = false,
        }
    }
    // Without an end the tag is all that is left.
    Some(rest.split_at(rest.find('>').map_or(rest.len(), |end| end + 1)))
}

fn tag_end(bytes: &[u8]) -> Option<usize> {
    let mut quote = 0u8;
    for (at, byte) in bytes.iter().enumerate().take(TAG_BYTES) {
        match *byte {
            b'"' | b'\'' if quote == 0 && bytes[at - 1] == b'=' => quote = *byte,
            byte if byte == quote => quote = 0,
            b'>' if quote == 0 => return Some(at + 1),
            _ => {}
        }
    }
    None
}

pub(super) fn tag_name(tag: &str) -> String {
    let name = tag.trim_start_matches(['<', '/']);
    name.chars()
        .take_while(|c| c.is_ascii_alphanumeric())
        .take(16)
        .collect::<String>()
        .to_ascii_lowercase()
}

fn after_silence<'a>(rest: &'a str, name: &str) -> &'a str {
    let mut from = 0;
    while let Some(at) = rest[from..].find("</") {
        let end = from + at + 2;
        if rest.as_bytes()[end..]
            .get(..name.len())
            .is_some_and(|found| found.eq_ignore_ascii_case(name.as_bytes()))
        {
            return &rest[end - 2..];
        }
        from = end;
    }
    ""
}

/// One space between words, no space at the ends of lines, at most one empty line, and not too much.
pub(crate) fn tidy_lines(text: &str) -> String {
    let text: Cow<str> = cut(text, 4 * TEXT_BYTES).into();
    let mut out = String::with_capacity(text.len().min(TEXT_BYTES));
    for line in text.lines() {
        let mut words = line
            .split(|c: char| c.is_whitespace() || c.is_control())
            .filter(|word| !word.is_empty());
        let Some(first) = words.next() else { continue };
        if !out.is_empty() {
            out.push('\n');
        }
        out.push_str(first);
        for word in words {
            out.push(' ');
            out.push_str(word);
        }
        if out.len() > TEXT_BYTES {
            break;
        }
    }
    // Cut behind a word: what is read again stays as it is.
    cut(&out, TEXT_BYTES).trim_end().to_owned()
}

/// The longest beginning of at most so many bytes that ends between two characters.
pub(super) fn cut(text: &str, bytes: usize) -> &str {
    if text.len() <= bytes {
        return text;
    }
    let mut end = bytes;
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn html_becomes_lines_of_text() {
        let html = "<h1>Kop &amp; staart</h1><p>Een <b>vette</b>\n  zin.<br>Nog een<img src=x onerror='alert(1)'></p><script>var a = '<p>';</script><ul><li>één<li>twee</ul>";
        assert_eq!(plain_text(html), "Kop & staart\nEen vette\nzin.\nNog een\néén\ntwee");
    }

    #[test]
    fn brackets_that_are_no_tags_stay() {
        assert_eq!(plain_text("a < b &lt;script&gt; 1<2 <3"), "a < b <script> 1<2 <3");
        assert_eq!(plain_text("<"), "<");
        assert_eq!(plain_text("<a title='>'>x</a>"), "x");
        assert_eq!(plain_text("<p title=it's>x</p> y"), "x\ny");
        assert_eq!(plain_text("a<!-- weg --> b<!-- open"), "a\nb");
    }

    #[test]
    fn long_text_is_cut_between_characters() {
        let spaced = tidy_lines(&"abc ".repeat(TEXT_BYTES));
        assert!(spaced.ends_with('c') && spaced.len() == TEXT_BYTES - 1);
        assert_eq!(tidy_lines(&spaced), spaced);
        let text = plain_text(&format!("<p>{}", "é".repeat(100_000)));
        assert!(text.len() <= TEXT_BYTES && text.len() > TEXT_BYTES - 2);
        assert_eq!(
            Wording::Plain(&"ĳ".repeat(600)).title().chars().count(),
            TITLE_CHARS + 1
        );
    }
}
