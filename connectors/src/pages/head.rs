//! What the head of a page says of itself. Only tags are read, one after the other: no tree is built, so nothing that a page
//! nests or leaves open can make it slow.

use std::cell::{Cell, RefCell};

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts};

/// Bytes in which a head is looked for; the largest heads of the web are half of this.
const HEAD_BYTES: usize = 1024 * 1024;
/// Bytes that are handed over at a time; after each it is asked whether the head is over.
const PIECE_BYTES: usize = 16 * 1024;
/// Characters of a title.
const TITLE_LENGTH: usize = 200;
/// Characters of what it is about.
const ABOUT_LENGTH: usize = 300;
/// Bytes of one text before it is cut: the rest of a head without an end is not a title.
const TEXT_BYTES: usize = 8 * 1024;
/// Names of a title, the best first; the `title` element comes last.
const TITLES: [&str; 2] = ["og:title", "twitter:title"];
/// Names of what a page is about, the best first.
const ABOUTS: [&str; 3] = ["og:description", "description", "twitter:description"];

/// What a head says, as text of one line each.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Head {
    /// At most 200 characters, may be empty.
    pub title: String,
    /// At most 300 characters, may be empty.
    pub about: String,
}

/// Reads the head of a page.
#[must_use]
pub fn read_head(html: &str) -> Head {
    let reader = Tokenizer::new(Reader::default(), TokenizerOpts::default());
    let input = BufferQueue::default();
    let mut rest = &html[..html.floor_char_boundary(HEAD_BYTES)];
    while !rest.is_empty() && !reader.sink.over.get() {
        let (piece, after) = rest.split_at(rest.floor_char_boundary(PIECE_BYTES));
        rest = after;
        input.push_back(StrTendril::from(piece));
        // It comes back at the end of a piece or at a sign about the charset, which is known already.
        while !input.is_empty() {
            let _ = reader.feed(&input);
        }
    }
    reader.sink.head()
}

#[derive(Default)]
struct Reader {
    over: Cell<bool>,
    in_title: Cell<bool>,
    title: RefCell<String>,
    named: RefCell<Vec<(String, String)>>,
}

impl Reader {
    fn open(&self, tag: &Tag) -> TokenSinkResult<()> {
        match &*tag.name {
            "title" => {
                self.in_title.set(self.title.borrow().is_empty());
                return TokenSinkResult::RawData(RawKind::Rcdata);
            }
            "script" => return TokenSinkResult::RawData(RawKind::ScriptData),
            "style" | "noscript" | "noframes" | "template" => return TokenSinkResult::RawData(RawKind::Rawtext),
            "textarea" => return TokenSinkResult::RawData(RawKind::Rcdata),
            "meta" => self.note(tag),
            "body" => self.over.set(true),
            _ => {}
        }
        TokenSinkResult::Continue
    }

    fn note(&self, tag: &Tag) {
        let value = |name: &str| {
            let found = tag.attrs.iter().find(|attribute| &*attribute.name.local == name);
            found.map(|attribute| attribute.value.to_string())
        };
        let (name, says) = (value("property").or_else(|| value("name")), value("content"));
        if let (Some(name), Some(says)) = (name, says) {
            let name = name.trim().to_ascii_lowercase();
            let mut named = self.named.borrow_mut();
            if (TITLES.contains(&name.as_str()) || ABOUTS.contains(&name.as_str()))
                && named.iter().all(|(known, _)| *known != name)
            {
                named.push((name, says));
            }
        }
    }

    fn head(&self) -> Head {
        let named = self.named.borrow();
        let best = |names: &[&str], length: usize| {
            let mut said = names
                .iter()
                .filter_map(|name| named.iter().find(|(known, _)| known == name));
            said.find_map(|(_, says)| Some(line(says, length)).filter(|line| !line.is_empty()))
        };
        Head {
            title: best(&TITLES, TITLE_LENGTH).unwrap_or_else(|| line(&self.title.borrow(), TITLE_LENGTH)),
            about: best(&ABOUTS, ABOUT_LENGTH).unwrap_or_default(),
        }
    }
}

impl TokenSink for Reader {
    type Handle = ();

    fn process_token(&self, token: Token, _: u64) -> TokenSinkResult<()> {
        match token {
            Token::TagToken(tag) if tag.kind == TagKind::StartTag => return self.open(&tag),
            Token::TagToken(tag) => {
                self.in_title.set(false);
                if &*tag.name == "head" {
                    self.over.set(true);
                }
            }
            Token::CharacterTokens(text) if self.in_title.get() => {
                let mut title = self.title.borrow_mut();
                if title.len() < TEXT_BYTES {
                    title.push_str(&text);
                }
            }
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

/// One line without signs that cannot be seen or that turn the reading direction around.
fn line(text: &str, length: usize) -> String {
    let text = &text[..text.floor_char_boundary(TEXT_BYTES)];
    let is_seen = |letter: &char| {
        let turns = matches!(letter, '\u{061c}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}');
        !turns && (!letter.is_control() || letter.is_whitespace())
    };
    let text: String = text.chars().filter(is_seen).collect();
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(length) {
        Some(_) => {
            let cut: String = line.chars().take(length - 1).collect();
            format!("{}…", cut.trim_end())
        }
        None => line,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn head(title: &str, about: &str) -> Head {
        Head {
            title: title.to_owned(),
            about: about.to_owned(),
        }
    }

    #[test]
    fn a_page_says_what_it_is() {
        let page = "<!doctype html><html><head><meta charset=utf-8><title>Gemaal &amp; polder</title>\
            <meta name=description content='Hoe een gemaal werkt'><body><title>Niet deze</title>";
        assert_eq!(read_head(page), head("Gemaal & polder", "Hoe een gemaal werkt"));
        let better = "<title>Site</title><META Property=\"OG:Title\" Content=\"Het gemaal\"><meta name=description content=x>\
            <meta property=og:description content='De polder  blijft\ndroog'>";
        assert_eq!(read_head(better), head("Het gemaal", "De polder blijft droog"));
        assert_eq!(read_head("gewoon tekst"), Head::default());
        assert_eq!(read_head(""), Head::default());
    }

    #[test]
    fn what_is_built_to_mislead_stays_text() {
        let script = "<script>document.write('<title>nee</title>')</script><style><title>nee</title></style>\
            <noscript><title>nee</title></noscript><!-- <title>nee</title> --><title><b>ja</b></title>";
        assert_eq!(read_head(script).title, "<b>ja</b>");
        assert_eq!(read_head("<title>fdp\u{202e}exe\u{7}</title>").title, "fdpexe");
        let long = format!("<title>{}</title>", "a".repeat(5000));
        assert_eq!(read_head(&long).title.chars().count(), TITLE_LENGTH);
        assert_eq!(read_head("<title>niet dicht").title, "niet dicht");
    }

    #[test]
    fn a_page_made_to_be_slow_is_read_to_its_limit() {
        for piece in [
            "<a",
            "<a>",
            "<title>",
            "<!--",
            "&amp",
            "<meta name=description content='",
            "<a b='",
            "<script>",
        ] {
            let _ = read_head(&piece.repeat(2 * HEAD_BYTES / piece.len()));
        }
        let late = format!("<head>{}<title>te laat</title>", " ".repeat(HEAD_BYTES));
        assert_eq!(read_head(&late), Head::default());
    }
}
