//! What may stand in HTML that somebody outside our templates made.

use std::borrow::Cow;
use std::sync::OnceLock;

use ammonia::{Builder, UrlRelative};

use crate::page::SafeHtml;

/// The elements of a text. No svg, math, style, title, form or frame: every hole of a cleaner so far needed one of these.
const ELEMENTS: [&str; 27] = [
    "p",
    "br",
    "hr",
    "h3",
    "h4",
    "h5",
    "h6",
    "strong",
    "em",
    "del",
    "b",
    "i",
    "code",
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
    "tr",
    "th",
    "td",
    "kbd",
];

/// Cleans HTML: only the elements of a text, only addresses that lead to a page or a mail, pictures of our own.
#[must_use]
pub fn clean(html: &str) -> SafeHtml {
    SafeHtml::from_cleaned(cleaner().clean(html).to_string())
}

/// The same text for a letter: our own paths as whole addresses under `base`, and no pictures, since those stand behind the
/// sign-in.
#[must_use]
pub fn for_mail(text: &SafeHtml, base: &str) -> SafeHtml {
    let base = base.to_owned();
    let mut cleaner = builder();
    cleaner
        .rm_tags(["img"])
        .attribute_filter(move |element, attribute, value| match (element, attribute) {
            ("a", "href") if value.starts_with('/') => Some(Cow::Owned(format!("{base}{value}"))),
            ("img", _) => None,
            _ => Some(Cow::Borrowed(value)),
        });
    SafeHtml::from_cleaned(cleaner.clean(text.as_str()).to_string())
}

fn cleaner() -> &'static Builder<'static> {
    static CLEANER: OnceLock<Builder<'static>> = OnceLock::new();
    CLEANER.get_or_init(|| {
        let mut cleaner = builder();
        cleaner.attribute_filter(|element, attribute, value| match (element, attribute) {
            // A picture from elsewhere would tell its host who reads here.
            ("img", "src") => own_path(value),
            _ => Some(Cow::Borrowed(value)),
        });
        cleaner
    })
}

fn builder() -> Builder<'static> {
    let mut cleaner = Builder::empty();
    cleaner
        .tags(ELEMENTS.into())
        .clean_content_tags(
            [
                "script", "style", "title", "noscript", "iframe", "svg", "math", "template",
            ]
            .into(),
        )
        .tag_attributes(
            [
                ("a", ["href"].into()),
                ("img", ["src", "alt"].into()),
                ("ol", ["start"].into()),
                ("th", ["align"].into()),
                ("td", ["align"].into()),
            ]
            .into(),
        )
        .url_schemes(["http", "https", "mailto"].into())
        .url_relative(UrlRelative::Custom(Box::new(own_path)))
        .link_rel(Some("noopener noreferrer nofollow"));
    cleaner
}

/// A path of this house; never `//host` or `/\host`, which lead elsewhere.
fn own_path(address: &str) -> Option<Cow<'_, str>> {
    let mut letters = address.chars();
    let is_own = letters.next() == Some('/') && !matches!(letters.next(), Some('/' | '\\'));
    is_own.then_some(Cow::Borrowed(address))
}
