//! HTML that came from elsewhere, as the Markdown that somebody here would have typed: it can be changed like any other text.

mod escape;
mod lines;
mod page;
mod pieces;
#[cfg(test)]
mod tests;

use std::sync::OnceLock;

use ammonia::Builder;

use self::page::Page;
use self::pieces::{Piece, pieces};

/// What is looked at; the words of anything else are kept, its element is not. Elements that only part a text are in it, so
/// that the words on both sides stay apart.
const ELEMENTS: [&str; 49] = [
    "p",
    "br",
    "hr",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "strong",
    "b",
    "em",
    "i",
    "del",
    "s",
    "strike",
    "code",
    "kbd",
    "pre",
    "blockquote",
    "ul",
    "ol",
    "li",
    "a",
    "img",
    "table",
    "thead",
    "tbody",
    "tfoot",
    "tr",
    "th",
    "td",
    "caption",
    "sup",
    "sub",
    "div",
    "section",
    "article",
    "header",
    "footer",
    "main",
    "aside",
    "figure",
    "figcaption",
    "address",
    "dl",
    "dt",
    "dd",
    "details",
];

/// Writes HTML as Markdown: headings, lists, quotations, tables, links and emphasis stay; script, style, colours and classes go.
/// What comes out is rendered and cleaned like every other text.
#[must_use]
pub fn from_html(html: &str) -> String {
    let cleaned = cleaner().clean(html).to_string();
    let mut page = Page::default();
    for piece in pieces(&cleaned) {
        match piece {
            Piece::Text(text) => page.text(&text),
            Piece::Open { name, attributes } => page.open(name, &attributes),
            Piece::Close(name) => page.close(name),
        }
    }
    page.finish()
}

/// Whether a text is HTML rather than words with a sign in them: it closes an element of a text, or breaks a line with one.
#[must_use]
pub fn is_html(text: &str) -> bool {
    let small = text.to_ascii_lowercase();
    [
        "</p>",
        "</li>",
        "</a>",
        "</div>",
        "</strong>",
        "</ul>",
        "<br>",
        "<br />",
        "<br/>",
        "</h2>",
        "</h3>",
    ]
    .iter()
    .any(|sign| small.contains(sign))
}

fn cleaner() -> &'static Builder<'static> {
    static CLEANER: OnceLock<Builder<'static>> = OnceLock::new();
    CLEANER.get_or_init(|| {
        let mut cleaner = Builder::empty();
        cleaner
            .tags(ELEMENTS.into())
            .clean_content_tags(
                [
                    "script", "style", "title", "noscript", "iframe", "svg", "math", "template",
                ]
                .into(),
            )
            .tag_attributes([("a", ["href"].into()), ("img", ["src", "alt"].into())].into())
            .url_schemes(["http", "https", "mailto"].into())
            .link_rel(None);
        cleaner
    })
}
