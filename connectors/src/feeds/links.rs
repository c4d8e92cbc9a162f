//! The addresses that a text points at: in HTML the links, in plain text what is written as an address.

use url::Url;

use super::identity::web_address;
use super::plain::{Wording, split_tag, tag_name};

/// Links of one item that are kept.
const MOST_LINKS: usize = 50;

/// The addresses in these wordings, in order, each once.
pub(super) fn links_in(bodies: &[Wording<'_>], base: &Url) -> Vec<String> {
    let mut links = Vec::new();
    for body in bodies {
        let written: Vec<String> = match body {
            Wording::Html(html) => hrefs(html),
            Wording::Plain(text) => text.split_whitespace().filter_map(address_in).collect(),
        };
        for link in written {
            if let Some(address) = web_address(&link, base)
                && !links.contains(&address)
            {
                links.push(address);
            }
            if links.len() == MOST_LINKS {
                return links;
            }
        }
    }
    links
}

/// What the links of HTML say, as it stands there.
fn hrefs(html: &str) -> Vec<String> {
    let (mut rest, mut heed_quotes, mut hrefs) = (html, true, Vec::new());
    while let Some(at) = rest.find('<') {
        rest = &rest[at..];
        let Some((tag, after)) = split_tag(rest, &mut heed_quotes) else {
            rest = &rest[1..];
            continue;
        };
        rest = after;
        if !tag.starts_with("</")
            && tag_name(tag) == "a"
            && let Some(href) = href_of(tag)
        {
            hrefs.push(html_escape::decode_html_entities(href).into_owned());
        }
        if hrefs.len() == 4 * MOST_LINKS {
            break;
        }
    }
    hrefs
}

/// The value of `href` in a tag.
fn href_of(tag: &str) -> Option<&str> {
    let small = tag.to_ascii_lowercase();
    let mut from = 0;
    while let Some(at) = small[from..].find("href") {
        let start = from + at;
        from = start + 4;
        let after = tag[from..].trim_start();
        let is_name = small.as_bytes()[start - 1].is_ascii_whitespace();
        let Some(value) = after.strip_prefix('=').filter(|_| is_name) else {
            continue;
        };
        let value = value.trim_start();
        let quoted = |mark: char| value.strip_prefix(mark)?.split(mark).next();
        let bare = || value.split(|c: char| c.is_whitespace() || c == '>').next();
        return quoted('"').or_else(|| quoted('\'')).or_else(bare);
    }
    None
}

/// A word that is an address, without the mark that ends a sentence.
fn address_in(word: &str) -> Option<String> {
    let word = word.trim_matches(|c: char| matches!(c, '(' | ')' | '<' | '>' | '.' | ',' | ';' | '"' | '\''));
    (word.starts_with("http://") || word.starts_with("https://")).then(|| word.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn links(html: &str) -> Vec<String> {
        let base = Url::parse("https://krant.example/nieuws/").unwrap();
        links_in(&[Wording::Html(html)], &base)
    }

    #[test]
    fn links_are_read_as_browsers_read_them_and_only_web_ones() {
        let html = "<p>Zie <a class=x href='https://lagemade.example/a?b=1&amp;c=2'>hier</a>, <A HREF = \"b.html\">daar</A>, \
                    <a data-href=\"https://nee.example/\">nee</a>, <a href=javascript:alert(1)>nee</a>, \
                    <a href=https://lagemade.example/c>c</a></p>";
        assert_eq!(
            links(html),
            [
                "https://lagemade.example/a?b=1&c=2",
                "https://krant.example/nieuws/b.html",
                "https://lagemade.example/c"
            ]
        );
    }

    #[test]
    fn hostile_markup_ends() {
        assert!(links(&"<a href=\"https://x.example/\">".repeat(100_000)).len() == 1);
        assert_eq!(links("<a href"), Vec::<String>::new());
        assert_eq!(links("<a ééé href=é>"), ["https://krant.example/nieuws/%C3%A9"]);
        let many: String = (0..500).map(|n| format!("<a href='https://x.example/{n}'>")).collect();
        assert_eq!(links(&many).len(), MOST_LINKS);
    }

    #[test]
    fn an_address_in_plain_text_is_a_link() {
        let base = Url::parse("https://krant.example/").unwrap();
        let plain = [Wording::Plain("Lees (https://lagemade.example/a). Of ftp://x.example")];
        assert_eq!(links_in(&plain, &base), ["https://lagemade.example/a"]);
    }
}
