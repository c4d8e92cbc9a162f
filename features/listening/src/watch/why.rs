//! Why a mention is here: the queries that want it, and the words of it that decided.

use std::collections::HashMap;
use std::ops::Range;

use platform::failure::Failure;
use platform::store::Store;

use super::query::Query;
use super::query_explain::{explain, in_order, point_out};
use super::store::MentionId;
use super::store::query::list_words_of;

/// A query that wants a mention.
#[derive(Clone, Debug)]
pub struct Reason {
    /// Its name.
    pub name: String,
    query: Query,
}

/// The queries that want these mentions; a mention that none wants is left out, as is a query that cannot be read.
///
/// # Errors
/// The store's own.
pub async fn list_reasons(store: &Store, ids: Vec<MentionId>) -> Result<HashMap<MentionId, Vec<Reason>>, Failure> {
    let mut reasons: HashMap<MentionId, Vec<Reason>> = HashMap::new();
    for (mention, name, words) in list_words_of(store.reader(), ids).await? {
        if let Ok(query) = Query::parse(&words) {
            reasons.entry(mention).or_default().push(Reason { name, query });
        }
    }
    Ok(reasons)
}

/// The places in a whole text that decided, of all these queries together.
#[must_use]
pub fn marks(reasons: &[Reason], text: &str) -> Vec<Range<usize>> {
    in_order(reasons.iter().flat_map(|reason| explain(&reason.query, text)).collect())
}

/// The places in a piece of a text, such as the line of a list, of words that the queries look for.
#[must_use]
pub fn marks_in_piece(reasons: &[Reason], piece: &str) -> Vec<Range<usize>> {
    in_order(
        reasons
            .iter()
            .flat_map(|reason| point_out(&reason.query, piece))
            .collect(),
    )
}

impl Reason {
    /// The words of a text that decided for this query, as they stand there, each once.
    #[must_use]
    pub fn words(&self, text: &str, most: usize) -> Vec<String> {
        let mut words: Vec<String> = Vec::new();
        for word in explain(&self.query, text).into_iter().filter_map(|mark| text.get(mark)) {
            if words.len() < most && !words.iter().any(|known| known.eq_ignore_ascii_case(word)) {
                words.push(word.to_owned());
            }
        }
        words
    }

    /// A reason as a test needs it.
    #[cfg(test)]
    pub(crate) fn of(name: &str, words: &str) -> Option<Self> {
        Some(Self {
            name: name.to_owned(),
            query: Query::parse(words).ok()?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_several_queries_are_marked_once_and_named_once() {
        let reasons = [
            Reason::of("Storing", "gemaal NEAR/4 kapot").unwrap(),
            Reason::of("Gemalen", "gemal* OF gemaal OF stank").unwrap(),
        ];
        let text = "Het gemaal is weer kapot. Gemaal!";
        let marked: Vec<&str> = marks(&reasons, text).into_iter().map(|mark| &text[mark]).collect();
        assert_eq!(marked, ["gemaal", "kapot", "Gemaal"]);
        assert_eq!(reasons[1].words(text, 3), ["gemaal"]);
        // Half of the text does not match, and its words are still pointed out.
        let piece = "Het gemaal en de stank";
        let marked: Vec<&str> = marks_in_piece(&reasons, piece)
            .into_iter()
            .map(|mark| &piece[mark])
            .collect();
        assert_eq!(marked, ["gemaal", "stank"]);
    }
}
