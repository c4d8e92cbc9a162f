//! What a count of orders has to be, whatever the votes.

use proptest::prelude::*;

use super::ballot::Ballot;
use super::schulze::{compare, places};

/// Votes of one kind: how many, and the options from most to least wanted.
fn votes(of: &[(usize, &str)], options: &str) -> Vec<Ballot> {
    let mut all = Vec::new();
    for (many, order) in of {
        let rank = |option: char| order.find(option).map_or(0, |at| at + 1);
        let ranks: Vec<String> = options.chars().map(|option| rank(option).to_string()).collect();
        all.extend(std::iter::repeat_n(Ballot::parse(&ranks.join(" ")), *many));
    }
    all
}

fn count(of: &[(usize, &str)], options: &str) -> Vec<usize> {
    places(&compare(options.len(), &votes(of, options)))
}

#[test]
fn the_example_of_the_article_comes_out_as_in_the_article() {
    let of = [
        (5, "acbed"),
        (5, "adecb"),
        (8, "bedac"),
        (3, "cabed"),
        (7, "caebd"),
        (2, "cbade"),
        (7, "dceba"),
        (8, "ebadc"),
    ];
    // Schulze 2011, example 1: E, then A, C, B and D.
    assert_eq!(count(&of, "abcde"), [2, 4, 3, 5, 1]);
}

#[test]
fn what_the_votes_leave_equal_stays_equal() {
    assert_eq!(count(&[(3, "ab"), (3, "ba")], "ab"), [1, 1]);
    assert_eq!(
        count(&[(2, "abc"), (2, "bca"), (2, "cab")], "abc"),
        [1, 1, 1],
        "a circle"
    );
    assert_eq!(count(&[], "abc"), [1, 1, 1]);
    assert_eq!(count(&[(4, "a"), (4, "b"), (1, "c")], "abc"), [1, 1, 2]);
}

#[test]
fn a_vote_that_names_few_options_counts_for_those() {
    // Five name only their first, four say an order: c is above b on four votes, b above c on three.
    assert_eq!(count(&[(3, "b"), (2, "a"), (4, "cab")], "abc"), [2, 3, 1]);
    let ballots = votes(&[(3, "b"), (2, "a"), (4, "cab")], "abc");
    let above = compare(3, &ballots);
    assert_eq!((above[0][1], above[1][0]), (6, 3));
    assert_eq!((above[2][1], above[1][2]), (4, 3));
}

#[test]
fn a_vote_that_was_taken_back_counts_for_nothing() {
    let mut ballots = votes(&[(2, "ab")], "ab");
    ballots.push(Ballot::taken_back());
    assert_eq!(compare(2, &ballots)[0][1], 2);
}

fn any_votes(options: usize) -> impl Strategy<Value = Vec<Ballot>> {
    let ballot = prop::collection::vec(0_u8..=4, options).prop_map(|ranks| {
        let ranks: Vec<String> = ranks.iter().map(u8::to_string).collect();
        Ballot::parse(&ranks.join(" "))
    });
    prop::collection::vec(ballot, 0..30)
}

fn turned(ballots: &[Ballot], order: &[usize]) -> Vec<Ballot> {
    let turn = |ballot: &Ballot| {
        let ranks: Vec<String> = order
            .iter()
            .map(|place| ballot.rank_of(*place).unwrap_or_default().to_string())
            .collect();
        Ballot::parse(&ranks.join(" "))
    };
    ballots.iter().map(turn).collect()
}

proptest! {
    #[test]
    fn who_wins_every_comparison_is_first_alone(ballots in any_votes(5)) {
        let above = compare(5, &ballots);
        let places = places(&above);
        for a in 0..5 {
            if (0..5).all(|b| a == b || above[a][b] > above[b][a]) {
                prop_assert_eq!(places[a], 1);
                prop_assert_eq!(places.iter().filter(|place| **place == 1).count(), 1);
            }
            if (0..5).all(|b| a == b || above[a][b] < above[b][a]) {
                prop_assert!((0..5).all(|b| a == b || places[a] > places[b]), "{:?}", places);
            }
        }
        prop_assert!(places.contains(&1), "somebody is first");
    }

    #[test]
    fn the_order_of_votes_and_of_options_decides_nothing(
        ballots in any_votes(5),
        order in Just(vec![0_usize, 1, 2, 3, 4]).prop_shuffle(),
    ) {
        let before = places(&compare(5, &ballots));
        let after = places(&compare(5, &turned(&ballots, &order)));
        for (new, old) in order.iter().enumerate() {
            prop_assert_eq!(after[new], before[*old]);
        }
        let mut backwards = ballots.clone();
        backwards.reverse();
        prop_assert_eq!(places(&compare(5, &backwards)), before);
    }

    #[test]
    fn one_more_vote_for_the_winner_alone_never_costs_the_win(ballots in any_votes(4)) {
        let before = places(&compare(4, &ballots));
        for winner in (0..4).filter(|option| before[*option] == 1) {
            let mut ranks = vec!["0".to_owned(); 4];
            ranks[winner] = "1".into();
            let mut more = ballots.clone();
            more.push(Ballot::parse(&ranks.join(" ")));
            prop_assert_eq!(places(&compare(4, &more))[winner], 1);
        }
    }

    #[test]
    fn each_comparison_has_no_more_votes_than_were_cast(ballots in any_votes(4)) {
        let above = compare(4, &ballots);
        let pairs = (0..4).flat_map(|a| (0..4).map(move |b| (a, b)));
        prop_assert!(pairs.clone().all(|(a, b)| (above[a][b] + above[b][a]) as usize <= ballots.len()));
    }
}
