//! The beginning of a text, where the whole has no place.

/// The first `most` characters of plain words, ending with a whole word and the sign that there is more.
#[must_use]
pub fn cut(plain: &str, most: usize) -> String {
    let Some((end, _)) = plain.char_indices().nth(most) else {
        return plain.to_owned();
    };
    let begin = &plain[..end];
    let whole = begin.rsplit_once(char::is_whitespace).map_or(begin, |(words, _)| words);
    // One endless word is cut where it must.
    let kept = if whole.len() * 2 < begin.len() { begin } else { whole };
    format!(
        "{}…",
        kept.trim_end_matches(|c: char| c.is_whitespace() || ",;:".contains(c))
    )
}

#[cfg(test)]
mod tests {
    use super::cut;

    #[test]
    fn a_text_ends_with_a_whole_word() {
        assert_eq!(cut("Een sloot die dichtgroeit", 25), "Een sloot die dichtgroeit");
        assert_eq!(cut("Een sloot, die dichtgroeit", 15), "Een sloot, die…");
        assert_eq!(cut("Een sloot, die dichtgroeit", 13), "Een sloot…");
        assert_eq!(cut("Hoogwaterbeschermingsprogramma", 10), "Hoogwaterb…");
        assert_eq!(cut("één twee drie", 9), "één twee…");
    }
}
