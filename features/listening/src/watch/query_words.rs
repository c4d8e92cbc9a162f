//! How a text falls apart into words: the one place that decides what counts as the same word, for queries and texts alike.

use std::ops::Range;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A chain of pieces such as "sint-jans-kerk" is also read as one word up to this many pieces; longer chains are addresses.
pub(super) const JOINED_MAX_PIECES: usize = 4;

/// One way to read a stretch of a text.
///
/// "E-mail" gives three readings: "e", "mail", and "email" which spans both. "#Klacht" gives "klacht" and "#klacht".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Reading<'a> {
    /// The folded word: lower case, without accents; with its `#` or `@` in the reading that keeps it.
    pub(super) word: &'a str,
    /// Number of the piece it begins at.
    pub(super) position: u32,
    /// How many pieces it covers; the next word of a phrase begins at `position + span`.
    pub(super) span: u32,
    /// Where the original stands, in bytes.
    pub(super) start: usize,
    /// Where the original ends, in bytes.
    pub(super) end: usize,
}

impl Reading<'_> {
    /// The bytes of the original text.
    pub(super) fn range(&self) -> Range<usize> {
        self.start..self.end
    }
}

/// Memory that reading reuses, so that a post costs no allocation.
#[derive(Default, Debug)]
pub(super) struct Folded {
    piece: String,
    joined: String,
}

#[derive(Clone, Copy)]
struct Chain {
    position: u32,
    pieces: usize,
    start: usize,
    end: usize,
}

/// Gives every reading of `text`, in order of where it ends.
pub(super) fn read_words(text: &str, folded: &mut Folded, mut see: impl FnMut(Reading<'_>)) {
    let mut at = 0;
    let mut position = 0;
    let mut chain: Option<Chain> = None;
    while let Some((start, end)) = next_piece(text, at) {
        at = end;
        fold_into(&text[start..end], &mut folded.piece);
        if folded.piece.is_empty() {
            continue;
        }
        // A picture is a word of its own, also beside a hyphen.
        let is_pictured = !text.is_char_boundary(start + 1) && text[start..].chars().next().is_some_and(is_picture);
        let linked = !is_pictured && chain.is_some_and(|chain| is_link(&text[chain.end..start]));
        if !linked {
            close(chain.take(), &folded.joined, &mut see);
            folded.joined.clear();
        }
        see(Reading {
            word: &folded.piece,
            position,
            span: 1,
            start,
            end,
        });
        let sign = if linked { None } else { sign_before(text, start) };
        if let Some(sign) = sign {
            folded.piece.insert(0, sign);
            see(Reading {
                word: &folded.piece,
                position,
                span: 1,
                start: start - 1,
                end,
            });
            folded.piece.remove(0);
        }
        // Only a word that is linked to something is copied: nearly all words are not.
        let links_on = !is_pictured && text[end..].chars().next().is_some_and(is_link_char);
        if linked || links_on {
            folded.joined.push_str(&folded.piece);
            let begun = chain.unwrap_or(Chain {
                position,
                pieces: 0,
                start,
                end,
            });
            chain = Some(Chain {
                pieces: begun.pieces + 1,
                end,
                ..begun
            });
        }
        position += 1;
    }
    close(chain, &folded.joined, &mut see);
}

fn close(chain: Option<Chain>, joined: &str, see: &mut impl FnMut(Reading<'_>)) {
    if let Some(Chain {
        position,
        pieces,
        start,
        end,
    }) = chain
        && (2..=JOINED_MAX_PIECES).contains(&pieces)
    {
        see(Reading {
            word: joined,
            position,
            span: pieces as u32,
            start,
            end,
        });
    }
}

fn is_link(between: &str) -> bool {
    let mut chars = between.chars();
    chars.next().is_some_and(is_link_char) && chars.next().is_none()
}

fn is_link_char(c: char) -> bool {
    matches!(c, '-' | '\'' | '\u{2019}' | '\u{2018}' | '\u{2010}' | '\u{2011}')
}

/// The `#` or `@` that belongs to the word at `start`; "info@bedrijf" holds none.
fn sign_before(text: &str, start: usize) -> Option<char> {
    let bytes = text.as_bytes();
    let sign = *bytes.get(start.checked_sub(1)?)?;
    if sign != b'#' && sign != b'@' {
        return None;
    }
    let glued = text[..start - 1].chars().next_back().is_some_and(char::is_alphanumeric);
    (!glued).then_some(char::from(sign))
}

fn next_piece(text: &str, from: usize) -> Option<(usize, usize)> {
    let bytes = text.as_bytes();
    let mut at = from;
    let start = loop {
        let byte = *bytes.get(at)?;
        if byte < 0x80 {
            if byte.is_ascii_alphanumeric() {
                break at;
            }
            at += 1;
        } else {
            let c = text[at..].chars().next()?;
            if is_picture(c) {
                return Some((at, at + c.len_utf8()));
            }
            if c.is_alphanumeric() {
                break at;
            }
            at += c.len_utf8();
        }
    };
    while let Some(&byte) = bytes.get(at) {
        if byte < 0x80 {
            if !byte.is_ascii_alphanumeric() {
                break;
            }
            at += 1;
        } else {
            let Some(c) = text[at..].chars().next() else { break };
            if is_picture(c) || !(c.is_alphanumeric() || is_silent(c)) {
                break;
            }
            at += c.len_utf8();
        }
    }
    Some((start, at))
}

/// An emoticon is a word of its own: people search for it and write it without blanks.
fn is_picture(c: char) -> bool {
    matches!(c, '\u{1F300}'..='\u{1FAFF}' | '\u{2600}'..='\u{27BF}')
}

/// Part of a word on the screen, but not of how it is written: accents, soft hyphens, joiners.
fn is_silent(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{200B}'..='\u{200D}' | '\u{2060}') || is_combining_mark(c)
}

fn fold_into(piece: &str, out: &mut String) {
    out.clear();
    if piece.is_ascii() {
        out.push_str(piece);
        out.make_ascii_lowercase();
        return;
    }
    let lower = piece.chars().flat_map(char::to_lowercase);
    for c in lower.nfkd().filter(|c| !is_silent(*c)).flat_map(char::to_lowercase) {
        match c {
            'ß' => out.push_str("ss"),
            'æ' => out.push_str("ae"),
            'œ' => out.push_str("oe"),
            'ø' => out.push('o'),
            'ł' => out.push('l'),
            'đ' => out.push('d'),
            'ı' => out.push('i'),
            c if c.is_alphanumeric() || is_picture(c) => out.push(c),
            _ => {}
        }
    }
}
