//! Shows the piece of a text around the words that decided.

use std::ops::Range;

use platform::page::SafeHtml;

/// Characters of a text that stand in a list.
const SHOWN_CHARS: usize = 280;
/// Characters before the first deciding word.
const LEAD_CHARS: usize = 80;

/// The text around the first mark, with the marks in it.
pub(crate) fn excerpt(text: &str, marks: &[Range<usize>]) -> SafeHtml {
    let first = marks.first().map_or(0, |mark| mark.start).min(text.len());
    let lead = text.get(..first).unwrap_or_default();
    let back = lead
        .char_indices()
        .rev()
        .take(LEAD_CHARS)
        .last()
        .map_or(first, |(at, _)| at);
    let from = if lead.chars().count() <= LEAD_CHARS { 0 } else { back };
    let rest = text.get(from..).unwrap_or_default();
    let length = rest.char_indices().nth(SHOWN_CHARS).map_or(rest.len(), |(at, _)| at);
    let (before, after) = (
        if from > 0 { "… " } else { "" },
        if length < rest.len() { " …" } else { "" },
    );
    let shown = format!("{before}{}{after}", &rest[..length]);
    let moved = |mark: &Range<usize>| {
        let start = mark.start.checked_sub(from)?;
        (mark.end <= from + length).then_some((start + before.len(), mark.end - from + before.len()))
    };
    let marks: Vec<(usize, usize)> = marks.iter().filter_map(moved).collect();
    SafeHtml::marked(&shown, &marks)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_text_stands_whole() {
        assert_eq!(
            excerpt("Het stinkt hier", std::slice::from_ref(&(4..10))).as_str(),
            "Het <mark>stinkt</mark> hier"
        );
        assert_eq!(excerpt("", &[]).as_str(), "");
    }

    #[test]
    fn a_long_text_stands_around_its_first_mark() {
        let text = format!("{}stank{}", "é ".repeat(200), " na".repeat(200));
        let at = 200 * 3;
        let shown = excerpt(&text, std::slice::from_ref(&(at..at + 5)));
        assert!(shown.as_str().starts_with("… "), "{shown}");
        assert!(
            shown.as_str().contains("<mark>stank</mark>") && shown.as_str().ends_with('…'),
            "{shown}"
        );
        assert!(shown.as_str().chars().count() < 320);
    }
}
