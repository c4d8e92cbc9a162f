//! The piece of a text that shows why it was found.

use super::stems::{self, Term};
use crate::page::SafeHtml;

/// Bytes shown before the first word that was found, about.
const BEFORE: usize = 60;
/// Bytes shown in all, about.
const LENGTH: usize = 200;

/// The piece around the first word of the question, with the words marked; the beginning when none is in the kept text.
pub(super) fn of(body: &str, terms: &[Term]) -> SafeHtml {
    let places = places(body, terms);
    let first = places.first().map_or(0, |place| place.0);
    let start = if first > BEFORE {
        edge(body, first - BEFORE).unwrap_or(0)
    } else {
        0
    };
    let end = if body.len() > start + LENGTH {
        edge(body, start + LENGTH)
            .filter(|end| *end > start)
            .unwrap_or_else(|| body.floor_char_boundary(start + LENGTH))
    } else {
        body.len()
    };
    let mut piece = String::new();
    if start > 0 {
        piece.push_str("… ");
    }
    let shift = piece.len();
    piece.push_str(&body[start..end]);
    if end < body.len() {
        piece.push_str(" …");
    }
    let inside = places.iter().filter(|(from, to)| *from >= start && *to <= end);
    let marks: Vec<_> = inside
        .map(|(from, to)| (from - start + shift, to - start + shift))
        .collect();
    SafeHtml::marked(&piece, &marks)
}

/// The end of the word before this byte, so that no word is cut; `None` when the first word reaches over it.
fn edge(body: &str, near: usize) -> Option<usize> {
    let mut near = near;
    while !body.is_char_boundary(near) {
        near -= 1;
    }
    body[..near].rfind(char::is_whitespace)
}

/// Where words of the question stand, from and to, in order.
fn places(body: &str, terms: &[Term]) -> Vec<(usize, usize)> {
    let mut places = Vec::new();
    let mut from = 0;
    for piece in body.split_inclusive(|letter: char| !letter.is_alphanumeric() && !is_mark(letter)) {
        let word = piece.trim_end_matches(|letter: char| !letter.is_alphanumeric() && !is_mark(letter));
        let found = |folded: &String| {
            let stem = stems::of_text(folded);
            terms.iter().any(|term| {
                folded.starts_with(&term.start) || stem.split(' ').any(|stem| term.stems.iter().any(|it| it == stem))
            })
        };
        if stems::words(word).first().is_some_and(found) {
            places.push((from, from + word.len()));
        }
        from += piece.len();
    }
    places
}

fn is_mark(letter: char) -> bool {
    unicode_normalization::char::is_combining_mark(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_piece_shows_the_words_and_cuts_none() {
        let body = format!(
            "{}De klachten over <b>stank</b> bij het gemaal. {}",
            "voor ".repeat(50),
            "na ".repeat(100)
        );
        let piece = of(&body, &stems::of_question("klacht stank"));
        let html = piece.as_str();
        assert!(
            html.contains("<mark>klachten</mark> over &lt;b&gt;<mark>stank</mark>&lt;/b&gt;"),
            "{html}"
        );
        assert!(
            html.starts_with("…") && html.ends_with('…') && html.len() < 400,
            "{html}"
        );
        assert_eq!(
            of("Eén café", &stems::of_question("cafe")).as_str(),
            "Eén <mark>café</mark>"
        );
        assert_eq!(of("", &stems::of_question("x")).as_str(), "");
        let body = "Besproken in het team. We gaan dit doen, te beginnen bij één gemaal.";
        let piece = of(body, &stems::of_question("gemaal"));
        assert!(
            piece.as_str().starts_with("Besproken in het team"),
            "{}",
            piece.as_str()
        );
    }
}
