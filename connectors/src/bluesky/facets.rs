//! Finds in a text what a reader can press: links, names and tags, each with the bytes where it stands.

use std::ops::Range;

use url::Url;

use super::names::is_handle;

/// Longest tag, in characters; the lexicon allows 64 graphemes.
const TAG_CHARS: usize = 64;
/// Longest tag, in bytes.
const TAG_BYTES: usize = 640;

/// A piece of the text that leads somewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facet {
    /// The bytes of the text, from and up to.
    pub bytes: Range<usize>,
    /// Where it leads.
    pub to: Pointed,
}

/// Where a piece of text leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pointed {
    /// To a page.
    Link(String),
    /// To an account, named by its handle.
    Name(String),
    /// To everything with this tag.
    Tag(String),
}

/// Everything in this text that leads somewhere, in the order in which it stands.
#[must_use]
pub fn facets_in(text: &str) -> Vec<Facet> {
    let mut found = Vec::new();
    let mut at = 0;
    for word in text.split(char::is_whitespace) {
        let opened = word.trim_start_matches(['(', '[', '"', '\'', '‘', '“', '«']);
        let from = at + word.len() - opened.len();
        if let Some((length, to)) = pointed(opened) {
            found.push(Facet {
                bytes: from..from + length,
                to,
            });
        }
        // The blank after the word has a length of its own.
        let after = &text[at + word.len()..];
        at += word.len() + after.chars().next().map_or(0, char::len_utf8);
    }
    found
}

fn pointed(word: &str) -> Option<(usize, Pointed)> {
    if word.starts_with("https://") || word.starts_with("http://") {
        let link = closed(word);
        let url = Url::parse(link).ok()?;
        return url.host_str().map(|_| (link.len(), Pointed::Link(link.to_owned())));
    }
    if let Some(name) = word.strip_prefix('@') {
        let is_legal = |sign: char| sign.is_ascii_alphanumeric() || matches!(sign, '.' | '-');
        let name = name.split(|sign| !is_legal(sign)).next()?.trim_end_matches(['.', '-']);
        return is_handle(name).then(|| (1 + name.len(), Pointed::Name(name.to_ascii_lowercase())));
    }
    let tag = closed(word.strip_prefix(['#', '＃'])?);
    let sign = word.chars().next().map_or(0, char::len_utf8);
    let fits = (1..=TAG_CHARS).contains(&tag.chars().count()) && tag.len() <= TAG_BYTES;
    let is_number = tag.chars().all(|sign| sign.is_ascii_digit());
    (fits && !is_number && !tag.starts_with(['#', '\u{fe0f}']))
        .then(|| (sign + tag.len(), Pointed::Tag(tag.to_owned())))
}

/// Without the signs that end a sentence; a bracket stays when it was opened inside.
fn closed(word: &str) -> &str {
    let mut word = word;
    loop {
        let shorter = word.trim_end_matches(['.', ',', ';', ':', '!', '?', '"', '\'', '’', '”', '»', ']', '…']);
        let shorter = match shorter.strip_suffix(')') {
            Some(rest) if rest.matches('(').count() <= rest.matches(')').count() => rest,
            _ => shorter,
        };
        if shorter.len() == word.len() {
            return word;
        }
        word = shorter;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(text: &str) -> Vec<(&str, Pointed)> {
        facets_in(text).into_iter().map(|it| (&text[it.bytes], it.to)).collect()
    }

    #[test]
    fn links_names_and_tags_stand_where_their_bytes_say() {
        let text = "Één 👩‍👩‍👧 (zie https://dijk.example/a_(b).) dag @jan.dijk.example, #wateroverlast! ＃拡大";
        let link = Pointed::Link("https://dijk.example/a_(b)".into());
        assert_eq!(
            seen(text),
            [
                ("https://dijk.example/a_(b)", link),
                ("@jan.dijk.example", Pointed::Name("jan.dijk.example".into())),
                ("#wateroverlast", Pointed::Tag("wateroverlast".into())),
                ("＃拡大", Pointed::Tag("拡大".into())),
            ]
        );
    }

    #[test]
    fn what_only_looks_like_it_leads_nowhere() {
        for text in [
            "",
            "#",
            "# tag",
            "#1",
            "##",
            "@jan",
            "@",
            "a@b.example",
            "https://",
            "http://?",
            "javascript:x",
            "niet#dit",
        ] {
            assert_eq!(seen(text), [], "{text}");
        }
    }
}
