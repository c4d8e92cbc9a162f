//! What people type, and what they get.

use super::query::{QUERY_MAX_CHARS, QUERY_MAX_DEPTH, Query};
use super::query_explain::{explain, matches};
use super::query_fault::QueryProblem;
use proptest::prelude::*;

fn finds(typed: &str, text: &str) -> bool {
    matches(
        &Query::parse(typed).unwrap_or_else(|fault| panic!("{typed}: {fault:?}")),
        text,
    )
}

fn problem(typed: &str) -> (QueryProblem, usize) {
    let fault = Query::parse(typed).expect_err(typed);
    (fault.problem, fault.at)
}

fn printed(typed: &str) -> String {
    Query::parse(typed).unwrap().to_string()
}

#[test]
fn words_side_by_side_must_both_occur() {
    assert!(finds("stroom storing", "Een storing in de stroom."));
    assert!(!finds("stroom storing", "De stroom is uitgevallen."));
}

#[test]
fn operators_bind_not_then_and_then_or() {
    assert_eq!(printed("a OR b c NOT d"), "a OR (b AND c AND NOT d)");
    assert_eq!(printed("a OF b EN c NIET d"), "a OR (b AND c AND NOT d)");
    assert_eq!(printed("(a OR b) c"), "(a OR b) AND c");
    assert_eq!(printed("a of b en c"), "a AND of AND b AND en AND c");
}

#[test]
fn plus_and_minus_speak_about_their_whole_bracket() {
    assert_eq!(printed("a OR b -c"), "(a OR b) AND NOT c");
    assert_eq!(printed("a OR b +c"), "(a OR b) AND c");
    assert_eq!(printed("x (a OR b -c)"), "x AND (a OR b) AND NOT c");
    assert_eq!(printed("-c a AND -d"), "a AND NOT c AND NOT d");
    assert_eq!(printed("a -\"b c\" -(d e)"), "a AND NOT \"b c\" AND NOT (d AND e)");
}

#[test]
fn capitals_and_accents_make_no_difference() {
    assert!(finds("CAFE", "Het café is dicht"));
    assert!(finds("één", "EEN klacht"));
    assert!(finds("cafe\u{301}", "CAFÉ"));
    assert!(finds("strasse", "Die Straße"));
    assert!(finds("ĳsselmeer", "het IJsselmeer"));
}

#[test]
fn hyphens_and_apostrophes_split_and_join() {
    for typed in ["e-mail", "email", "\"e-mail\""] {
        assert!(
            finds(typed, "mijn e-mail kwam terug") && finds(typed, "mijn EMAIL kwam terug"),
            "{typed}"
        );
    }
    assert!(finds("e-mail", "e mail") && !finds("email", "e mail"));
    assert!(finds("Jan", "Jan's fiets") && finds("foto's", "twee foto’s") && finds("dont", "I don't know"));
    assert!(finds("'s-Hertogenbosch", "in 's-Hertogenbosch"));
    assert!(finds("\"mijn e-mail adres\"", "mijn email adres") && finds("\"mijn e-mail adres\"", "mijn e-mail adres"));
    assert!(!finds("mail", "email"));
}

#[test]
fn hashtags_and_handles_are_found_by_their_bare_word_but_not_the_other_way() {
    assert!(finds("storing", "#Storing in Breda") && finds("#storing", "#Storing in Breda"));
    assert!(!finds("#storing", "een storing in Breda"));
    assert!(finds("@bedrijf_nl", "dank @Bedrijf_NL") && !finds("@bedrijf", "info@bedrijf"));
    assert!(finds("😡", "trein weg😡😡") && !finds("#e-mail", "email"));
}

#[test]
fn a_star_stands_for_the_rest_of_a_word() {
    assert!(finds("klacht*", "Klachtenlijn") && finds("klacht*", "klacht") && !finds("klacht*", "aanklacht"));
    assert!(finds("\"slechte klant*\"", "wat een slechte klantenservice"));
    assert_eq!(problem("ab*").0, QueryProblem::Wildcard);
    assert_eq!(problem("goed kla*ht"), (QueryProblem::Wildcard, 5));
    assert_eq!(problem("*klacht").0, QueryProblem::Wildcard);
}

#[test]
fn near_finds_two_words_at_most_so_many_words_apart_in_either_order() {
    let text = "Het gemaal in Elzerbroek is al weer kapot, zegt het waterschap.";
    assert!(finds("gemaal NEAR/6 kapot", text) && finds("kapot NABIJ/6 gemaal", text));
    assert!(!finds("gemaal NEAR/5 kapot", text) && finds("gemaal NEAR kapot", text));
    assert!(finds("\"weer kapot\" NEAR/2 \"het waterschap\"", text));
    assert!(finds("(stuk OR kapot OR defect) NEAR/6 (gemaal OR pomp*)", text));
    assert!(!finds(
        "gemaal NEAR/2 kapot",
        "gemaal. Het is. Al weer. Een ander ding is kapot"
    ));
    assert!(finds("het -(gemaal NEAR/2 kapot)", text) && !finds("het NOT gemaal NEAR/6 kapot", text));
    // A word is not near itself, and its joined reading is the same word.
    assert!(!finds("gemaal NEAR gemaal", text) && finds("gemaal NEAR gemaal", "gemaal of gemaal"));
    assert!(!finds("email NEAR/3 mail", "mijn e-mail") && finds("e-mail NEAR/2 kapot", "email is kapot"));
    assert!(finds("a NEAR/1 b NEAR/1 c", "c b a") && !finds("a NEAR/1 b NEAR/1 c", "a b x c"));
    assert_eq!(printed("a NABIJ/3 b c"), "a NEAR/3 b AND c");
    assert_eq!(printed("(a OR \"b c\") NEAR d"), "a NEAR/10 d OR \"b c\" NEAR/10 d");
    assert_eq!(printed("a near b"), "a AND near AND b");
}

/// Found by giving the parser spoiled input: a word joined to a picture was printed as a word that nobody can type.
#[test]
fn a_picture_stays_a_word_of_its_own_beside_a_hyphen() {
    for typed in ["cafe-👨‍👩‍👧-bezoek", "😩-bezoek", "e-😡-😡"] {
        let query = Query::parse(typed).unwrap();
        assert_eq!(Query::parse(&query.to_string()).unwrap(), query, "{query}");
    }
    assert!(finds("\"cafe 😩\"", "naar het cafe-😩") && finds("cafe-bezoek", "cafébezoek"));
}

#[test]
fn near_says_what_is_wrong_with_its_sides_and_its_number() {
    for (typed, at) in [
        ("a NEAR", 2),
        ("NEAR a", 0),
        ("a NEAR -b", 2),
        ("a OR NEAR b", 5),
        ("(a b) NEAR c", 6),
        ("a NEAR (b c)", 2),
    ] {
        assert_eq!(problem(typed), (QueryProblem::NearSides, at), "{typed}");
    }
    for typed in ["a NEAR/0 b", "a NEAR/51 b", "a NEAR/ b", "a NABIJ/x b", "a NEAR/-1 b"] {
        assert_eq!(problem(typed), (QueryProblem::NearDistance, 2), "{typed}");
    }
    let many = |word: &str| (0..20).map(|n| format!("{word}{n}")).collect::<Vec<_>>().join(" OR ");
    let wide = format!("({}) NEAR ({})", many("a"), many("b"));
    assert_eq!(problem(&wide).0, QueryProblem::TooManyWords);
}

#[test]
fn a_fault_says_what_and_where() {
    assert_eq!(problem("  "), (QueryProblem::Empty, 0));
    assert_eq!(problem("één (b c"), (QueryProblem::BracketNotClosed, 6));
    assert_eq!(problem("a b) c"), (QueryProblem::BracketNotOpened, 3));
    assert_eq!(problem("a ()"), (QueryProblem::BracketEmpty, 2));
    assert_eq!(problem("a \"b c"), (QueryProblem::PhraseNotClosed, 2));
    assert_eq!(problem("a \"\" b"), (QueryProblem::PhraseEmpty, 2));
    assert_eq!(problem("a \" ! \" b"), (QueryProblem::PhraseEmpty, 2));
    assert_eq!(problem("a ??"), (QueryProblem::NoWord, 2));
    assert_eq!(problem("a OR"), (QueryProblem::OperatorAlone, 2));
    assert_eq!(problem("AND a"), (QueryProblem::OperatorAlone, 0));
    assert_eq!(problem("a OR AND b"), (QueryProblem::OperatorAlone, 5));
    assert_eq!(problem("a NOT"), (QueryProblem::OperatorAlone, 2));
    assert_eq!(problem("a - b"), (QueryProblem::OperatorAlone, 2));
    assert_eq!(problem("-a -b").0, QueryProblem::OnlyExclusions);
    assert_eq!(problem("a OR NOT b").0, QueryProblem::OnlyExclusions);
    assert_eq!(problem(&"a ".repeat(QUERY_MAX_CHARS)).0, QueryProblem::TooLong);
    assert_eq!(
        problem(&format!(
            "{}a{}",
            "(".repeat(QUERY_MAX_DEPTH + 1),
            ")".repeat(QUERY_MAX_DEPTH + 1)
        ))
        .0,
        QueryProblem::TooDeep
    );
    assert_eq!(
        problem(&format!("{}a", "NOT ".repeat(QUERY_MAX_DEPTH + 2))).0,
        QueryProblem::TooDeep
    );
    assert_eq!(problem(&"a ".repeat(501)).0, QueryProblem::TooManyWords);
    assert_eq!(Query::parse("één (b").unwrap_err().character("één (b"), 5);
}

#[test]
fn every_problem_has_its_own_sentence() {
    let keys: std::collections::BTreeSet<_> = QueryProblem::ALL.iter().map(|problem| problem.text_key()).collect();
    assert_eq!(keys.len(), QueryProblem::ALL.len());
}

fn explained(typed: &str, text: &'static str) -> Vec<&'static str> {
    explain(&Query::parse(typed).unwrap(), text)
        .into_iter()
        .map(|range| &text[range])
        .collect()
}

#[test]
fn the_words_that_counted_are_shown_as_they_stand() {
    let text = "Wéér geen stroom in Breda, de storing duurt al uren. Storing!";
    assert_eq!(
        explained("(storing OR uitval) \"geen stroom\" -oefening", text),
        ["geen stroom", "storing", "Storing"]
    );
    assert_eq!(explained("weer OR (breda oefening)", text), ["Wéér"]);
    assert_eq!(explained("NOT (NOT breda OR oefening)", text), ["Breda"]);
    assert_eq!(
        explained("storing NEAR/3 uren NEAR/2 storing", text),
        ["storing", "uren", "Storing"]
    );
    assert_eq!(
        explained("\"geen stroom\" NEAR/2 breda", text),
        ["geen stroom", "Breda"]
    );
    assert_eq!(explained("stor* NEAR/2 duurt", text), ["storing", "duurt"]);
    assert!(explained("oefening", text).is_empty());
}

fn tree() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        "[a-c]",
        "[a-c]{3}\\*",
        "[a-c] NEAR/[1-3] [a-c]",
        "[a-c] NEAR/[1-3] [a-c] NABIJ/2 \"[a-c] [a-c]\"",
        "\\([a-c] OR [a-c]-[a-c]\\) NEAR/2 [a-c]",
        "#[a-c]",
        "[a-c]-[a-c]",
        "\"[a-c] [a-c]\"",
        "\"[a-c] [a-c]{3}\\* [a-c]\""
    ];
    word.prop_recursive(4, 24, 3, |inner| {
        (proptest::collection::vec(inner, 1..4), 0..5_u8).prop_map(|(parts, how)| match how {
            0 => format!("({})", parts.join(" OR ")),
            1 => format!("({})", parts.join(" AND ")),
            2 => format!("({})", parts.join(" ")),
            3 => format!("NOT {}", parts[0]),
            _ => format!("({} -{})", parts.join(" OF "), parts[0]),
        })
    })
}

proptest! {
    #[test]
    fn reading_never_panics_and_points_inside(typed in "[ab+\\-*\"()é#@'’ ANDORT\u{301}😡]{0,40}") {
        if let Err(fault) = Query::parse(&typed) {
            prop_assert!(typed.is_char_boundary(fault.at) && fault.at <= typed.len());
        }
    }

    #[test]
    fn reading_anything_never_panics(typed in "\\PC{0,60}", text in "\\PC{0,60}") {
        if let Ok(query) = Query::parse(&typed) {
            let marked = explain(&query, &text);
            prop_assert_eq!(matches(&query, &text), !marked.is_empty());
            prop_assert!(marked.iter().all(|range| text.get(range.clone()).is_some()));
        }
    }

    #[test]
    fn a_match_always_shows_a_word(typed in tree(), text in "([a-c]{1,2}[ -]){0,6}") {
        if let Ok(query) = Query::parse(&typed) {
            prop_assert_eq!(matches(&query, &text), !explain(&query, &text).is_empty(), "{}", query);
        }
    }

    #[test]
    fn what_is_printed_reads_back_the_same(typed in tree()) {
        if let Ok(query) = Query::parse(&typed) {
            let again = Query::parse(&query.to_string());
            prop_assert_eq!(again.as_ref(), Ok(&query), "{}", query);
        }
    }
}
