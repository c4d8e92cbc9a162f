//! The fast way to match finds exactly what the plain way finds.

use super::matching::{Desk, Matcher};
use super::query::Query;
use super::query_explain::matches;
use proptest::prelude::*;

fn numbers(typed: &[&str], text: &str) -> Vec<u32> {
    let queries: Vec<Query> = typed.iter().map(|typed| Query::parse(typed).unwrap()).collect();
    Matcher::compile(&queries, &[])
        .matches(text, &mut Desk::default())
        .to_vec()
}

#[test]
fn all_queries_that_match_are_named_once() {
    let typed = [
        "storing OR uitval",
        "storing -breda",
        "\"geen stroom\"",
        "geen AND breda",
        "uitval",
        "stroom*",
    ];
    assert_eq!(
        numbers(&typed, "Geen stroom, storing en uitval in Breda"),
        [0, 2, 3, 4, 5]
    );
    assert_eq!(numbers(&typed, "niets aan de hand"), [] as [u32; 0]);
}

#[test]
fn a_phrase_needs_its_words_in_order_and_next_to_each_other() {
    let typed = ["\"a b a c\"", "\"b a\"", "\"e-mail adres\""];
    assert_eq!(numbers(&typed, "a b a b a c"), [0, 1]);
    assert_eq!(numbers(&typed, "email adres"), [2]);
    assert_eq!(numbers(&typed, "e-mail adres"), [2]);
    assert_eq!(numbers(&typed, "a b, c a"), [] as [u32; 0]);
}

#[test]
fn a_desk_serves_several_matchers_in_turn() {
    let one = Matcher::compile(&[Query::parse("a").unwrap()], &[]);
    let two = Matcher::compile(&[Query::parse("b").unwrap(), Query::parse("a c").unwrap()], &[]);
    let mut desk = Desk::default();
    assert_eq!(one.matches("a b", &mut desk), [0]);
    assert_eq!(two.matches("a b", &mut desk), [0]);
    assert_eq!(one.matches("c", &mut desk), [] as [u32; 0]);
    assert_eq!(two.matches("c a", &mut desk), [1]);
}

#[test]
fn a_beginning_longer_than_the_key_is_compared_whole() {
    let long = "a".repeat(70);
    let typed = format!("{long}*");
    assert_eq!(numbers(&[&typed], &format!("{long}b")), [0]);
    assert_eq!(numbers(&[&typed], &"a".repeat(69)), [] as [u32; 0]);
}

fn part() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        "[a-d]",
        "[a-d]{2}",
        "[a-c]{3}\\*",
        "[a-d] NEAR/[1-4] [a-d]",
        "\"[a-c] [a-d]\" NABIJ/[1-4] [a-c]-[a-c]",
        "\\([a-b] OR \"[a-d] [a-d]\"\\) NEAR/2 [a-d]",
        "#[a-c]",
        "[a-c]-[a-c]",
        "\"[a-c] [a-d]\"",
        "\"[a-b]-[a-b] [a-d]{3}\\*\""
    ];
    word.prop_recursive(3, 16, 3, |inner| {
        (proptest::collection::vec(inner, 1..4), 0..4_u8).prop_map(|(parts, how)| match how {
            0 => format!("({})", parts.join(" OR ")),
            1 => format!("({})", parts.join(" ")),
            2 => format!("NOT {}", parts[0]),
            _ => format!("({} -{})", parts.join(" OR "), parts[0]),
        })
    })
}

proptest! {
    #[test]
    fn the_matcher_agrees_with_reading_each_query(
        typed in proptest::collection::vec(part(), 1..12),
        texts in proptest::collection::vec("([a-d]{1,3}[ ,]|#[a-c] |[a-c]-[a-c]{1,2} |[a-c]'[a-c] |É ){0,9}", 1..5),
    ) {
        let queries: Vec<Query> = typed.iter().filter_map(|typed| Query::parse(typed).ok()).collect();
        let sample: Vec<&str> = texts.iter().map(String::as_str).collect();
        let mut desk = Desk::default();
        for matcher in [Matcher::compile(&queries, &[]), Matcher::compile(&queries, &sample)] {
            for text in &texts {
                let plain: Vec<u32> = (0_u32..).zip(&queries).filter(|(_, query)| matches(query, text)).map(|(n, _)| n).collect();
                prop_assert_eq!(matcher.matches(text, &mut desk), plain.as_slice(), "{}", text);
            }
        }
    }
}

/// A query as it is meant, and the plainest way there is to read a text for it: its words, by going through them.
#[derive(Clone, Debug)]
enum Meant {
    Word(String),
    Begins(String),
    Phrase(Vec<String>),
    Near(String, usize, String),
    All(Vec<Meant>),
    Any(Vec<Meant>),
    Without(Box<Meant>, Box<Meant>),
}

impl Meant {
    fn typed(&self) -> String {
        let list = |parts: &[Meant], between: &str| {
            let parts: Vec<String> = parts.iter().map(Meant::typed).collect();
            format!("({})", parts.join(between))
        };
        match self {
            Meant::Word(word) => word.clone(),
            Meant::Begins(word) => format!("{word}*"),
            Meant::Phrase(words) => format!("\"{}\"", words.join(" ")),
            Meant::Near(one, apart, other) => format!("{one} NEAR/{apart} {other}"),
            Meant::All(parts) => list(parts, " "),
            Meant::Any(parts) => list(parts, " OF "),
            Meant::Without(one, other) => format!("({} NIET {})", one.typed(), other.typed()),
        }
    }

    fn finds(&self, words: &[&str]) -> bool {
        match self {
            Meant::Word(word) => words.contains(&word.as_str()),
            Meant::Begins(begin) => words.iter().any(|word| word.starts_with(begin)),
            Meant::Phrase(phrase) => words.windows(phrase.len()).any(|window| window == phrase.as_slice()),
            Meant::Near(one, apart, other) => (0..words.len()).any(|a| {
                (0..words.len()).any(|b| a != b && a.abs_diff(b) <= *apart && words[a] == one && words[b] == other)
            }),
            Meant::All(parts) => parts.iter().all(|part| part.finds(words)),
            Meant::Any(parts) => parts.iter().any(|part| part.finds(words)),
            Meant::Without(one, other) => one.finds(words) && !other.finds(words),
        }
    }
}

fn meant() -> impl Strategy<Value = Meant> {
    let word = || "[ab]{1,3}";
    let leaf = prop_oneof![
        word().prop_map(Meant::Word),
        "[ab]{3}".prop_map(Meant::Begins),
        proptest::collection::vec(word(), 2..4).prop_map(Meant::Phrase),
        (word(), 1..6_usize, word()).prop_map(|(one, apart, other)| Meant::Near(one, apart, other)),
    ];
    leaf.prop_recursive(3, 16, 3, |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 1..4).prop_map(Meant::All),
            proptest::collection::vec(inner.clone(), 1..4).prop_map(Meant::Any),
            (inner.clone(), inner).prop_map(|(one, other)| Meant::Without(Box::new(one), Box::new(other))),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn the_matcher_agrees_with_what_is_meant(
        queries in proptest::collection::vec(meant(), 1..8),
        text in proptest::collection::vec("[ab]{1,4}", 0..14),
    ) {
        let parsed: Vec<Query> = queries.iter().map(|query| Query::parse(&query.typed()).unwrap()).collect();
        let words: Vec<&str> = text.iter().map(String::as_str).collect();
        let expected: Vec<u32> = (0_u32..).zip(&queries).filter(|(_, query)| query.finds(&words)).map(|(n, _)| n).collect();
        let found = Matcher::compile(&parsed, &[]).matches(&text.join(" "), &mut Desk::default()).to_vec();
        prop_assert_eq!(found, expected, "{:?} in {:?}", queries.iter().map(Meant::typed).collect::<Vec<_>>(), text);
    }
}

#[test]
fn a_word_said_ten_thousand_times_costs_looks_in_proportion() {
    // Each word is the first of the phrase and stands near the other, so a way that compares all with all takes minutes.
    let typed = ["\"a a a b\"", "a NEAR/50 b", "\"a a\" NEAR/50 \"b b\"", "a NEAR/2 b"];
    let text = format!("{}{}b", "a ".repeat(60_000), "c ".repeat(60));
    assert_eq!(numbers(&typed, &text), [] as [u32; 0]);
    assert_eq!(numbers(&typed, &"a b ".repeat(30_000)), [1, 3]);
}
