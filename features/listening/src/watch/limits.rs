//! How much of everything this feature keeps; the ledger's CHECKs say the same numbers.

/// Characters of the title of a source.
pub const SOURCE_TITLE_MAX_CHARS: usize = 200;
/// Characters of an address.
pub const URL_MAX_CHARS: usize = 2_000;
/// Characters of the title of a mention.
pub const TITLE_MAX_CHARS: usize = 500;
/// Characters of the text of a mention; longer articles are cut, the link leads to the rest.
pub const TEXT_MAX_CHARS: usize = 20_000;
/// Characters of a public handle.
pub const AUTHOR_MAX_CHARS: usize = 120;
/// Characters of the name of a query.
pub const QUERY_NAME_MAX_CHARS: usize = 120;
/// Characters of a purpose.
pub const PURPOSE_MAX_CHARS: usize = 500;
/// Days something is kept at most: a year is the longest any purpose justifies (rule P18).
pub const RETENTION_MAX_DAYS: i64 = 365;
/// Days something is kept when nobody says otherwise.
pub const RETENTION_USUAL_DAYS: i64 = 90;
/// Days without a new item after which a source counts as silent, when nobody says otherwise.
pub const EXPECTED_USUAL_DAYS: i64 = 14;
/// Sources at most; beyond it one page and one minute no longer hold them.
pub const SOURCES_MAX: u64 = 5_000;
/// Queries at most.
pub const QUERIES_MAX: u64 = 1_000;
/// Characters of the languages of a query: some thirty of two letters.
pub const LANGUAGES_MAX_CHARS: usize = 100;
/// Characters of the authors that a query leaves out.
pub const AUTHORS_OUT_MAX_CHARS: usize = 4_000;
/// Sources that stand on the form of a query to be chosen; beyond it the page is too long to choose from.
pub const SOURCES_SHOWN_MAX: usize = 200;
/// Refused rows of one import that are kept for the page and the file.
pub const REFUSALS_MAX: i64 = 1_000;
/// Characters of a refused row that are kept.
pub const REFUSAL_MAX_CHARS: usize = 2_000;
/// Bytes of a message that another program brings.
pub const HOOK_MAX_BYTES: usize = 512 * 1024;
/// Bytes of an uploaded file.
pub const UPLOAD_MAX_BYTES: usize = 32 * 1024 * 1024;

/// The text cut to so many characters, with an ellipsis where something is missing.
#[must_use]
pub fn cut(text: &str, max_chars: usize) -> String {
    match text.char_indices().nth(max_chars) {
        None => text.to_owned(),
        Some(_) => text.chars().take(max_chars - 1).chain(['…']).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cut_text_has_the_length_it_may_have() {
        assert_eq!(cut("één", 3), "één");
        assert_eq!(cut("één twee", 4), "één…");
    }
}
