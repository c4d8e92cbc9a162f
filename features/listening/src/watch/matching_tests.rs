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
        "[a-c]{2}\\*",
        "#[a-c]",
        "[a-c]-[a-c]",
        "\"[a-c] [a-d]\"",
        "\"[a-b]-[a-b] [a-d]{2}\\*\""
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
