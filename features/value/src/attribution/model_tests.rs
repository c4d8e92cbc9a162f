//! The models against figures worked out elsewhere.

use platform::csv_in::{Caps, Table};
use platform::texts::Language;
use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};

use super::read;
use super::removal::{self, Chain};
use super::rules_of_thumb::Rule;
use super::ways::{CHANNELS_MOST, Fault, Ways};

/// First, last and linear of `heuristic_models` (R package ChannelAttribution) over its own PathData, and the removal effect by
/// solving the chain anew without each channel: `benches/compare/attribution.py`.
const PUBLISHED: [(&str, f64, f64, f64, f64); 12] = [
    ("eta", 3164.0, 4167.0, 3613.656, 0.349_026),
    ("iota", 4606.0, 3355.0, 3505.044, 0.405_835),
    ("alpha", 6308.0, 8447.0, 7627.944, 0.558_399),
    ("beta", 2831.0, 989.0, 1982.7393, 0.264_039),
    ("theta", 1606.0, 653.0, 1190.9631, 0.206_01),
    ("lambda", 902.0, 1207.0, 987.7821, 0.134_022),
    ("kappa", 74.0, 230.0, 159.0571, 0.028_663),
    ("zeta", 27.0, 107.0, 199.9917, 0.039_811),
    ("epsilon", 99.0, 531.0, 374.6774, 0.062_639),
    ("gamma", 165.0, 92.0, 138.1857, 0.017_88),
    ("delta", 1.0, 5.0, 2.2929, 0.000_482),
    ("mi", 2.0, 2.0, 2.6667, 0.000_18),
];

fn path_data(test: &str) -> Option<Ways> {
    let place =
        testkit::folder(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/sharing/attribution/PathData.csv");
    let Ok(bytes) = std::fs::read(place) else {
        println!("shared data not found at ../shared/data, not run: {test}");
        return None;
    };
    let table = Table::read(&bytes, Caps::default()).unwrap();
    let read = read::read(&table, Language::En).unwrap();
    assert_eq!(read.left_out.count(), 0);
    Some(read.ways)
}

fn ways(all: &[(&str, f64, f64, f64)]) -> Ways {
    let mut ways = Ways::default();
    for (path, results, worth, nothing) in all {
        ways.add(path, *results, *worth, *nothing).unwrap();
    }
    ways
}

#[test]
fn the_rules_of_thumb_say_what_is_published_of_ten_thousand_ways() {
    let Some(ways) = path_data("the_rules_of_thumb_say_what_is_published_of_ten_thousand_ways") else {
        return;
    };
    assert_eq!(
        (ways.ways().len(), ways.results(), ways.nothing()),
        (10_000, 19_785.0, 68_602.0)
    );
    let of = |rule: Rule| rule.share(&ways);
    let (first, last, linear) = (of(Rule::First), of(Rule::Last), of(Rule::Linear));
    for (channel, first_published, last_published, linear_published, _) in PUBLISHED {
        let place = ways.channels().iter().position(|name| name == channel).unwrap();
        assert_eq!(first[place].results, first_published, "{channel}");
        assert_eq!(last[place].results, last_published, "{channel}");
        assert!((linear[place].results - linear_published).abs() < 0.001, "{channel}");
    }
    for rule in [Rule::First, Rule::Last, Rule::Linear, Rule::Position, Rule::Decay] {
        let (results, worth) = of(rule).iter().fold((0.0, 0.0), |(results, worth), share| {
            (results + share.results, worth + share.worth)
        });
        assert!(
            (results - 19_785.0).abs() < 1e-6 && (worth - 74_802.97).abs() < 0.01,
            "{rule:?} {results} {worth}"
        );
    }
}

#[test]
fn the_removal_effect_is_exact_and_a_simulation_comes_to_the_same() {
    let Some(ways) = path_data("the_removal_effect_is_exact_and_a_simulation_comes_to_the_same") else {
        return;
    };
    let removal = removal::of(&ways).unwrap();
    assert!((removal.chance - 0.223_845_135_6).abs() < 1e-9);
    for (channel, .., effect) in PUBLISHED {
        let place = ways.channels().iter().position(|name| name == channel).unwrap();
        assert!(
            (removal.effects[place] - effect).abs() < 1e-6,
            "{channel} {}",
            removal.effects[place]
        );
    }
    let simulated = simulate(&ways, 400_000);
    let mut largest: Vec<usize> = (0..ways.channels().len()).collect();
    largest.sort_by(|a, b| removal.effects[*b].total_cmp(&removal.effects[*a]));
    for place in largest.into_iter().take(6) {
        let ratio = simulated[place] / removal.effects[place];
        assert!((0.95..=1.05).contains(&ratio), "{} {ratio}", ways.channels()[place]);
    }
}

/// Walks the chain so many times; per channel the part of the results whose walk passed it.
fn simulate(ways: &Ways, walks: usize) -> Vec<f64> {
    let (chain, count) = (Chain::of(ways).unwrap(), ways.channels().len());
    let mut dice = StdRng::seed_from_u64(20_261_122);
    let (mut results, mut passed) = (0.0, vec![0.0; count]);
    for _ in 0..walks {
        let (mut at, mut seen) = (count, vec![false; count]);
        loop {
            let mut left: f64 = dice.random();
            let row = chain.chances.row(at);
            let next = row.iter().position(|chance| {
                left -= chance;
                left < 0.0
            });
            match next {
                Some(next) if next < count => {
                    seen[next] = true;
                    at = next;
                }
                Some(next) if next == count => {
                    results += 1.0;
                    for (place, _) in seen.iter().enumerate().filter(|(_, seen)| **seen) {
                        passed[place] += 1.0;
                    }
                    break;
                }
                _ => break,
            }
        }
    }
    passed.iter().map(|passed| passed / results).collect()
}

#[test]
fn a_chain_of_two_channels_comes_out_as_on_paper() {
    // From the start two in three go to a; from a one in two to b, the others stop; everybody at b brings a result.
    let ways = ways(&[("a > b", 1.0, 30.0, 0.0), ("a", 0.0, 0.0, 1.0), ("b", 1.0, 60.0, 0.0)]);
    let removal = removal::of(&ways).unwrap();
    assert!((removal.chance - 2.0 / 3.0).abs() < 1e-12);
    assert!((removal.effects[0] - 0.5).abs() < 1e-12 && (removal.effects[1] - 1.0).abs() < 1e-12);
    assert!((removal.shares[0].results - 2.0 / 3.0).abs() < 1e-12 && (removal.shares[1].worth - 60.0).abs() < 1e-12);
    // Going round in a channel, and coming back to it, changes nothing of where it ends.
    let round = super::model_tests::ways(&[
        ("a > a > b", 1.0, 30.0, 0.0),
        ("a", 0.0, 0.0, 1.0),
        ("b", 1.0, 60.0, 0.0),
    ]);
    assert!(removal::of(&round).unwrap().effects[1] > 0.999);
    assert_eq!(
        removal::of(&super::model_tests::ways(&[("a", 0.0, 0.0, 4.0)])),
        None,
        "without a result nobody gets any"
    );
    assert_eq!(removal::of(&Ways::default()), None);
}

#[test]
fn position_and_decay_weigh_the_steps_of_one_way() {
    let ways = ways(&[("a > b > c > b", 10.0, 0.0, 0.0)]);
    let of = |rule: Rule| {
        rule.share(&ways)
            .iter()
            .map(|share| (share.results * 1000.0).round() / 1000.0)
            .collect::<Vec<_>>()
    };
    assert_eq!(of(Rule::Position), [4.0, 5.0, 1.0]);
    assert_eq!(of(Rule::Decay), [0.667, 6.667, 2.667], "1, 2 + 8 and 4 of 15");
    assert_eq!(of(Rule::Linear), [3.333, 3.333, 3.333]);
    let two = super::model_tests::ways(&[("a > b", 1.0, 0.0, 0.0)]);
    assert_eq!(Rule::Position.share(&two)[0].results, 0.5);
}

#[test]
fn what_is_no_way_is_refused_and_adds_nothing() {
    let mut ways = Ways::default();
    for (path, results, worth, nothing, fault) in [
        ("", 1.0, 0.0, 0.0, Fault::Empty),
        (" > > ", 1.0, 0.0, 0.0, Fault::Empty),
        ("a", 0.5, 0.0, 0.0, Fault::Times),
        ("a", -1.0, 0.0, 0.0, Fault::Times),
        ("a", f64::NAN, 0.0, 0.0, Fault::Times),
        ("a", 1.0, -0.01, 0.0, Fault::Worth),
        ("a", 1.0, f64::INFINITY, 0.0, Fault::Worth),
        ("a", 1.0, 0.0, 0.1, Fault::Times),
    ] {
        assert_eq!(ways.add(path, results, worth, nothing), Err(fault), "{path:?}");
    }
    for number in 0..CHANNELS_MOST {
        ways.add(&format!("kanaal {number}"), 1.0, 0.0, 0.0).unwrap();
    }
    assert_eq!(
        ways.add("kanaal 1 > kanaal 201", 1.0, 0.0, 0.0),
        Err(Fault::TooManyChannels)
    );
    assert_eq!(
        (ways.channels().len(), ways.ways().len()),
        (CHANNELS_MOST, CHANNELS_MOST)
    );
}
