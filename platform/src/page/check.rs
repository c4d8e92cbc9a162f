//! What must hold for the HTML of every page: one h1, headings in order, names for controls, nothing inline.

use std::fmt;

use super::markup::{Piece, Tag, pieces};

/// Something wrong with a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Not exactly one h1.
    Headlines(usize),
    /// A heading that skips a level: from, to.
    HeadingSkips(u8, u8),
    /// `html` does not say its language.
    NoLanguage,
    /// The title is missing or empty.
    NoTitle,
    /// A control without a name: its tag and id or name.
    NoLabel(String),
    /// A link or button without words.
    NoWords(String),
    /// A picture that is neither described nor marked as decoration.
    NoDescription(String),
    /// An inline style, script or handler: the policy of the browser refuses it.
    Inline(String),
    /// An id that stands twice.
    SameId(String),
    /// A reference to an id that is not on the page: attribute and id.
    NoSuchId(String, String),
    /// A text that was not filled in.
    MissingText(String),
    /// A tag that is not closed, or closed without being open.
    Unbalanced(String),
    /// A form that changes something through its address, or posts to another place.
    Form(String),
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Headlines(count) => write!(f, "{count} h1 headings, must be 1"),
            Self::HeadingSkips(from, to) => write!(f, "h{to} follows h{from}"),
            Self::NoLanguage => f.write_str("html has no lang"),
            Self::NoTitle => f.write_str("no title"),
            Self::NoLabel(what) => write!(f, "no label: {what}"),
            Self::NoWords(what) => write!(f, "no words: {what}"),
            Self::NoDescription(what) => write!(f, "no alt, label or aria-hidden: {what}"),
            Self::Inline(what) => write!(f, "inline: {what}"),
            Self::SameId(id) => write!(f, "id stands twice: {id}"),
            Self::NoSuchId(attribute, id) => write!(f, "{attribute} names an id that is not there: {id}"),
            Self::MissingText(text) => write!(f, "text not filled in: {text}"),
            Self::Unbalanced(tag) => write!(f, "not balanced: {tag}"),
            Self::Form(what) => write!(f, "form: {what}"),
        }
    }
}

/// Everything wrong with the HTML of a page, in no particular order.
pub fn check(html: &str) -> Vec<Fault> {
    let pieces = pieces(html);
    let mut faults = Vec::new();
    headings(&pieces, &mut faults);
    head(&pieces, &mut faults);
    ids(&pieces, &mut faults);
    balance(&pieces, &mut faults);
    for (place, piece) in pieces.iter().enumerate() {
        match piece {
            Piece::Open(tag) => {
                inline(tag, &mut faults);
                names(tag, &pieces, place, &mut faults);
            }
            Piece::Text(text) => texts(text, &mut faults),
            Piece::Close(_) => {}
        }
    }
    faults
}

fn headings(pieces: &[Piece<'_>], faults: &mut Vec<Fault>) {
    let levels: Vec<u8> = tags(pieces)
        .filter_map(|tag| match tag.name.as_bytes() {
            [b'h', level @ b'1'..=b'6'] => Some(level - b'0'),
            _ => None,
        })
        .collect();
    let headlines = levels.iter().filter(|level| **level == 1).count();
    if headlines != 1 {
        faults.push(Fault::Headlines(headlines));
    }
    // A margin may hold headings before the next h2; only going deeper by more than one is a hole.
    for pair in levels.windows(2) {
        if pair[1] > pair[0] + 1 {
            faults.push(Fault::HeadingSkips(pair[0], pair[1]));
        }
    }
}

fn head(pieces: &[Piece<'_>], faults: &mut Vec<Fault>) {
    if !tags(pieces).any(|tag| tag.name == "html" && tag.has_value("lang")) {
        faults.push(Fault::NoLanguage);
    }
    let title = pieces.windows(2).any(|pair| match pair {
        [Piece::Open(tag), Piece::Text(text)] if tag.name == "title" => {
            !text.trim_start_matches([' ', '\n']).starts_with('·') && !text.trim().is_empty()
        }
        _ => false,
    });
    if !title {
        faults.push(Fault::NoTitle);
    }
}

fn ids(pieces: &[Piece<'_>], faults: &mut Vec<Fault>) {
    let mut known = std::collections::BTreeSet::new();
    for id in tags(pieces).filter_map(|tag| tag.get("id")) {
        if !known.insert(id) {
            faults.push(Fault::SameId(id.to_owned()));
        }
    }
    for tag in tags(pieces) {
        for attribute in [
            "for",
            "aria-labelledby",
            "aria-describedby",
            "aria-controls",
            "popovertarget",
            "list",
            "form",
        ] {
            for id in tag.get(attribute).unwrap_or_default().split_whitespace() {
                if !known.contains(id) {
                    faults.push(Fault::NoSuchId(attribute.to_owned(), id.to_owned()));
                }
            }
        }
        if let Some(id) = tag.get("href").and_then(|href| href.strip_prefix('#'))
            && !known.contains(id)
        {
            faults.push(Fault::NoSuchId("href".to_owned(), id.to_owned()));
        }
    }
}

/// Tags that stand alone, and those HTML closes by itself.
const ALONE: [&str; 13] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
];

fn balance(pieces: &[Piece<'_>], faults: &mut Vec<Fault>) {
    let mut open: Vec<&str> = Vec::new();
    for piece in pieces {
        match piece {
            Piece::Open(tag) if !tag.alone && !ALONE.contains(&tag.name.as_str()) => open.push(&tag.name),
            Piece::Close(name) if open.last() == Some(&name.as_str()) => {
                open.pop();
            }
            Piece::Close(name) => {
                let inside = open.last().map_or("nothing", |tag| tag);
                faults.push(Fault::Unbalanced(format!("</{name}> in {inside}")));
                return;
            }
            _ => {}
        }
    }
    faults.extend(open.first().map(|tag| Fault::Unbalanced(format!("<{tag}>"))));
}

fn inline(tag: &Tag<'_>, faults: &mut Vec<Fault>) {
    if tag.name == "style" || (tag.name == "script" && !tag.has_value("src")) {
        faults.push(Fault::Inline(format!("<{}>", tag.name)));
    }
    for (name, value) in &tag.attributes {
        let scripted = value.trim_start().to_ascii_lowercase().starts_with("javascript:");
        let evaluated = name.starts_with("hx-on") || (*name == "hx-vals" && value.starts_with("js:"));
        if *name == "style" || name.starts_with("on") || scripted || evaluated {
            faults.push(Fault::Inline(format!("<{} {name}>", tag.name)));
        }
    }
}

fn names(tag: &Tag<'_>, pieces: &[Piece<'_>], place: usize, faults: &mut Vec<Fault>) {
    let named = tag.has_value("aria-label") || tag.has_value("aria-labelledby");
    match tag.name.as_str() {
        "input" if matches!(tag.get("type"), Some("hidden" | "submit" | "reset")) => {}
        "input" | "select" | "textarea" => {
            let labelled = tag
                .get("id")
                .is_some_and(|id| tags(pieces).any(|label| label.name == "label" && label.get("for") == Some(id)));
            if !named && !labelled && !inside(pieces, place, "label") {
                faults.push(Fault::NoLabel(tag.told()));
            }
        }
        "a" | "button" | "summary" | "label" | "legend" | "h1" | "h2" | "h3" | "h4"
            if !named && words_within(pieces, place).trim().is_empty() =>
        {
            faults.push(Fault::NoWords(tag.told()));
        }
        "img" if tag.get("alt").is_none() => faults.push(Fault::NoDescription(tag.told())),
        "svg" if tag.get("aria-hidden") != Some("true") && !(tag.get("role") == Some("img") && named) => {
            faults.push(Fault::NoDescription(tag.told()));
        }
        "form" => {
            let method = tag.get("method").unwrap_or("get").to_ascii_lowercase();
            let action = tag.get("action").unwrap_or_default();
            if !matches!(method.as_str(), "get" | "post" | "dialog") || action.contains("//") {
                faults.push(Fault::Form(tag.told()));
            }
        }
        _ => {}
    }
}

fn texts(text: &str, faults: &mut Vec<Fault>) {
    // What a text library or a template leaves behind when it could not fill something in.
    for trace in ["{$", "{ $", "{{", "{%", "Unknown localization", "None)", "Some("] {
        if text.contains(trace) {
            faults.push(Fault::MissingText(text.trim().chars().take(60).collect()));
        }
    }
}

fn tags<'p, 'h>(pieces: &'p [Piece<'h>]) -> impl Iterator<Item = &'p Tag<'h>> {
    pieces.iter().filter_map(|piece| match piece {
        Piece::Open(tag) => Some(tag),
        _ => None,
    })
}

/// Whether the piece at a place stands inside an open tag of this name.
fn inside(pieces: &[Piece<'_>], place: usize, name: &str) -> bool {
    let depth = pieces[..place].iter().fold(0_i32, |depth, piece| match piece {
        Piece::Open(tag) if tag.name == name => depth + 1,
        Piece::Close(closed) if closed == name => depth - 1,
        _ => depth,
    });
    depth > 0
}

/// The words between a tag and its end, with those of labelled pictures.
fn words_within(pieces: &[Piece<'_>], place: usize) -> String {
    let Piece::Open(outer) = &pieces[place] else {
        return String::new();
    };
    let mut words = String::new();
    let mut depth = 0;
    for piece in &pieces[place..] {
        match piece {
            Piece::Open(tag) => {
                depth += i32::from(tag.name == outer.name);
                words.push_str(tag.get("aria-label").or(tag.get("alt")).unwrap_or_default());
            }
            Piece::Close(name) => depth -= i32::from(*name == outer.name),
            Piece::Text(text) => words.push_str(text),
        }
        if depth == 0 {
            break;
        }
    }
    words
}
