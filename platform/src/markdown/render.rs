//! Markdown to HTML, with what it mentions.

use std::time::{Duration, Instant};

use comrak::arena_tree::NodeEdge;
use comrak::nodes::{NodeLink, NodeValue};
use comrak::{Arena, Node, Options, format_html, try_parse_document};

use super::clean;
use crate::ids::PublicId;
use crate::page::SafeHtml;

/// A text that takes longer is shown as it was typed: no honest one comes near.
const DEADLINE: Duration = Duration::from_millis(50);
/// A quotation in a quotation in a list goes five deep; what goes deeper is made to be slow in every program behind this one.
const DEPTH_MOST: usize = 60;
/// The page has h1 and h2 of its own; a heading in a text begins below them.
const HEADING_BELOW: u8 = 2;
/// Colleagues that one text can call: more is shouting.
const MENTIONS_MOST: usize = 20;
/// Where a mention leads; written by the completion as `[@Name](/people/…)`.
const PERSON: &str = "/people/";

/// A text, ready for a page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// As HTML.
    pub html: SafeHtml,
    /// Without signs, for search, mail and notices.
    pub plain: String,
    /// Who is called by name, each once.
    pub mentions: Vec<PublicId>,
    /// Addresses elsewhere, each once, in order.
    pub links: Vec<String>,
}

/// Renders Markdown. A text that is not read within the deadline comes out as it was typed.
#[must_use]
pub fn render(words: &str) -> Written {
    let arena = Arena::new();
    let options = options();
    let began = Instant::now();
    let late = || began.elapsed() > DEADLINE;
    let Ok(root) = try_parse_document(&arena, words, &options, &late) else {
        return as_typed(words);
    };
    let mut written = Written::default();
    let mut depth = 0_usize;
    for edge in root.traverse() {
        match edge {
            NodeEdge::Start(node) => {
                depth += 1;
                if depth > DEPTH_MOST {
                    return as_typed(words);
                }
                settle(node, &mut written);
            }
            NodeEdge::End(_) => depth -= 1,
        }
    }
    let mut html = String::with_capacity(words.len() * 2);
    if late() || format_html(root, &options, &mut html).is_err() {
        return as_typed(words);
    }
    written.html = clean(&html);
    written.plain = written.plain.split_whitespace().collect::<Vec<_>>().join(" ");
    written
}

/// The text of Markdown without its signs.
#[must_use]
pub fn plain(words: &str) -> String {
    render(words).plain
}

fn options() -> Options<'static> {
    let mut options = Options::default();
    options.extension.autolink = true;
    options.extension.strikethrough = true;
    options.extension.table = true;
    options.render.hardbreaks = true;
    // Shown as text, so that somebody who writes about `<b>` sees it; ammonia would drop it without a word.
    options.render.escape = true;
    options
}

/// Puts one node in its place, and notes what it says and calls.
fn settle(node: Node<'_>, written: &mut Written) {
    let mut elsewhere = None;
    match &mut node.data.borrow_mut().value {
        NodeValue::Heading(heading) => heading.level = (heading.level + HEADING_BELOW).min(6),
        NodeValue::Text(text) => written.plain.push_str(text),
        NodeValue::Code(code) => written.plain.push_str(&code.literal),
        NodeValue::CodeBlock(block) => written.plain.push_str(&block.literal),
        NodeValue::Link(link) => note_link(node, link, written),
        NodeValue::Image(link) if !link.url.starts_with('/') => elsewhere = Some(link.clone()),
        NodeValue::Paragraph | NodeValue::SoftBreak | NodeValue::LineBreak | NodeValue::Item(_) => {
            written.plain.push(' ')
        }
        NodeValue::TableCell | NodeValue::BlockQuote | NodeValue::List(_) => written.plain.push(' '),
        _ => {}
    }
    if let Some(link) = elsewhere {
        node.data.borrow_mut().value = NodeValue::Link(link);
    }
}

fn note_link(node: Node<'_>, link: &NodeLink, written: &mut Written) {
    if let Some(person) = link.url.strip_prefix(PERSON) {
        let is_called = node
            .first_child()
            .is_some_and(|child| matches!(&child.data.borrow().value, NodeValue::Text(text) if text.starts_with('@')));
        let called = PublicId::parse(person).filter(|_| is_called && written.mentions.len() < MENTIONS_MOST);
        written
            .mentions
            .extend(called.filter(|id| !written.mentions.contains(id)));
    } else if link.url.starts_with("http") && !written.links.contains(&link.url) {
        written.links.push(link.url.clone());
    }
}

/// The text with its signs, as one block.
fn as_typed(words: &str) -> Written {
    let mut html = "<pre>".to_owned();
    html.push_str(SafeHtml::marked(words, &[]).as_str());
    html.push_str("</pre>");
    Written {
        html: SafeHtml::from_cleaned(html),
        plain: words.split_whitespace().collect::<Vec<_>>().join(" "),
        ..Written::default()
    }
}
