//! The people who work here, whom nobody listens to (P17).

use people::directory::fold;
use platform::failure::Failure;
use platform::store::Store;

use super::query::{Node, Query, Term};
use super::query_explain::explain;

/// The names of all colleagues.
pub(crate) async fn names(store: &Store) -> Result<Vec<String>, Failure> {
    people::directory::names_of_employees(store.reader()).await
}

/// The colleague whom words in the language of queries look for; nobody for words that cannot be read.
///
/// The query would find a text that holds nothing but that name, and the name stands in it, or every word of it is one that
/// the query looks for, also by its beginning; or one phrase, or the words that a text must all hold, have the name in any order.
pub(crate) fn looked_for<'a>(typed: &str, names: &'a [String]) -> Option<&'a str> {
    let query = Query::parse(typed).ok()?;
    let mut phrases = Vec::new();
    list_phrases(query.root(), true, &mut phrases);
    let small = typed.to_lowercase();
    let is_named =
        |name: &&String| finds(&query, &small, name) || phrases.iter().any(|phrase| is_in_phrase(name, phrase));
    // One word is too little: half of all first names are ordinary words as well.
    let mut whole = names.iter().filter(|name| name.split_whitespace().count() > 1);
    whole.find(is_named).map(String::as_str)
}

/// The colleague whom plain words name, in any order and however they are joined: "@joris.hettinga".
pub(crate) fn named<'a>(words: &str, names: &'a [String]) -> Option<&'a str> {
    let words = pieces(words);
    let is_named = |name: &&String| {
        let parts = pieces(name);
        parts.iter().all(|part| words.contains(part)) || words.contains(&parts.concat())
    };
    let mut whole = names.iter().filter(|name| name.split_whitespace().count() > 1);
    whole.find(is_named).map(String::as_str)
}

/// The words of a text, also those that are joined by a sign.
fn pieces(text: &str) -> Vec<String> {
    let folded = fold(&text.replace('.', " "));
    folded.split_whitespace().map(str::to_owned).collect()
}

fn finds(query: &Query, typed: &str, name: &str) -> bool {
    let words: Vec<String> = name.to_lowercase().split_whitespace().map(str::to_owned).collect();
    let marks = explain(query, name);
    let is_typed = words.iter().all(|word| typed.contains(word.as_str()));
    let marked = marks.iter().filter_map(|mark| name.get(mark.clone()));
    let is_marked = marked.flat_map(str::split_whitespace).count() == words.len();
    !marks.is_empty() && (is_typed || is_marked)
}

/// The words that have to stand in a text together, of all that the query wants: side by side, or anywhere in it.
fn list_phrases<'q>(node: &'q Node, wanted: bool, phrases: &mut Vec<Vec<&'q Term>>) {
    if let (Node::All(parts), true) = (node, wanted) {
        let loose = parts.iter().filter_map(|part| match part {
            Node::Word(term) => Some(term),
            _ => None,
        });
        phrases.push(loose.collect());
    }
    match node {
        Node::All(parts) | Node::Any(parts) => parts.iter().for_each(|part| list_phrases(part, wanted, phrases)),
        Node::Not(part) => list_phrases(part, !wanted, phrases),
        Node::Word(term) if wanted => phrases.push(vec![term]),
        Node::Phrase(terms) if wanted => phrases.push(terms.iter().collect()),
        Node::Near(left, _, right) if wanted => phrases.push(left.iter().chain(right).collect()),
        Node::Word(_) | Node::Phrase(_) | Node::Near(..) => {}
    }
}

fn is_in_phrase(name: &str, phrase: &[&Term]) -> bool {
    let bare = |term: &Term| term.word.trim_start_matches(['#', '@']).to_owned();
    let is_part = |part: &String| {
        phrase
            .iter()
            .any(|term| bare(term) == *part || (term.prefix && part.starts_with(&bare(term))))
    };
    let parts = pieces(name);
    let joined = parts.concat();
    // One word finds no whole name, unless all of it is written as one.
    (phrase.len() >= parts.len() && parts.iter().all(is_part)) || phrase.iter().any(|term| bare(term) == joined)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_found_in_any_order_and_however_it_is_joined() {
        let names = [
            "Joris Hettinga".to_owned(),
            "Noor".to_owned(),
            "Zoë de Vries".to_owned(),
        ];
        for refused in [
            "\"Hettinga Joris\"",
            "@joris.hettinga",
            "joris_hettinga",
            "hettinga-joris",
            "@jorishettinga OR gemaal",
            "gemaal AND \"joris hettinga\"",
            "\"vries zoe de\"",
            "\"hett* joris\"",
            "gemaal hettinga joris",
            "dijk OR (hettinga gemaal joris)",
        ] {
            assert!(looked_for(refused, &names).is_some(), "{refused}");
        }
        for fine in [
            "\"hettinga gemaal\"",
            "@noor",
            "jor*",
            "hettinga -joris gemaal",
            "gemaal -@joris.hettinga",
            "de vries",
            "(open",
        ] {
            assert_eq!(looked_for(fine, &names), None, "{fine}");
        }
        for refused in [
            "@joris.hettinga",
            "Hettinga, Joris",
            "gemaal hettinga joris",
            "#JorisHettinga",
        ] {
            assert_eq!(named(refused, &names), Some("Joris Hettinga"), "{refused}");
        }
        for fine in ["", "noor", "joris gemaal", "@hettinga", "de vries"] {
            assert_eq!(named(fine, &names), None, "{fine}");
        }
    }
}
