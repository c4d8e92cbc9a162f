//! The effect on series whose truth is known.

use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};

use super::fit::frames;
use super::interval::{effect, effect_of};
use super::series::{Series, Step};

/// A figure as it is spread around nought: twelve even ones added up are as good as bell-shaped.
fn bell(dice: &mut StdRng) -> f64 {
    (0..12).map(|_| dice.random::<f64>()).sum::<f64>() - 6.0
}

/// Five years of months with a slope, a season, errors that hang together, and 5 more from the fifth year on.
fn planted(dice: &mut StdRng, rho: f64, more: f64) -> Series {
    let mut error = 0.0;
    let figures = (0..60)
        .map(|month| {
            for _ in 0..if month == 0 { 30 } else { 1 } {
                error = rho * error + 4.0 * bell(dice);
            }
            let season = 10.0 * (std::f64::consts::TAU * f64::from(month) / 12.0).sin();
            100.0 + 0.2 * f64::from(month) + season + error + if month >= 48 { more } else { 0.0 }
        })
        .collect();
    Series {
        step: Step::Month,
        figures,
        beside: None,
        begins: 48,
    }
}

/// Of 1,000 series with a planted effect the interval of 90% holds the truth in 870 to 930, whether months hang together or not.
#[test]
fn an_interval_of_ninety_holds_the_truth_nine_times_in_ten() {
    for (seed, rho) in [(1, 0.0), (2, 0.3), (3, 0.5)] {
        let mut dice = StdRng::seed_from_u64(seed);
        let frames = frames(&planted(&mut dice, rho, 5.0)).unwrap();
        let held = (0..1_000).filter(|_| {
            let (_, low, high) = effect_of(&planted(&mut dice, rho, 5.0), &frames, 300).step;
            (low..=high).contains(&5.0)
        });
        let held = held.count();
        println!("rho {rho}: {held} of 1000");
        assert!((870..=930).contains(&held), "rho {rho}: {held} of 1000");
    }
}

#[test]
fn a_series_beside_it_takes_away_what_both_had() {
    let mut dice = StdRng::seed_from_u64(7);
    let mut with = planted(&mut dice, 0.3, 20.0);
    let shared: Vec<f64> = (0..60).map(|_| 25.0 * bell(&mut dice)).collect();
    for (figure, shared) in with.figures.iter_mut().zip(&shared) {
        *figure += shared;
    }
    let width = |series: &Series| {
        let (_, low, high) = effect(series).unwrap().step;
        assert!((low..=high).contains(&20.0), "{low} {high}");
        high - low
    };
    let alone = width(&with);
    with.beside = Some(shared);
    assert!(width(&with) * 3.0 < alone, "{} {alone}", width(&with));
}

#[test]
fn the_part_is_of_what_would_have_been_without() {
    let mut dice = StdRng::seed_from_u64(11);
    let found = effect(&planted(&mut dice, 0.0, 40.0)).unwrap();
    let (part, low, high) = found.part.unwrap();
    assert!((found.without - 110.0).abs() < 6.0, "{found:?}");
    assert!(
        (part - 40.0 / 110.0).abs() < 0.08 && low < part && part < high,
        "{found:?}"
    );
    assert_eq!(
        effect(&planted(&mut StdRng::seed_from_u64(11), 0.0, 40.0)),
        Some(found),
        "twice the same"
    );
}

#[test]
fn too_few_figures_and_a_series_without_errors_are_no_trouble() {
    let mut few = planted(&mut StdRng::seed_from_u64(1), 0.0, 5.0);
    few.figures.truncate(16);
    few.begins = 12;
    assert_eq!(effect(&few), None);
    let mut plain = planted(&mut StdRng::seed_from_u64(1), 0.0, 5.0);
    plain.figures = (0..60).map(|month| if month >= 48 { 12.0 } else { 10.0 }).collect();
    let found = effect(&plain).unwrap();
    assert!(
        (found.step.0 - 2.0).abs() < 1e-9 && (found.part.unwrap().0 - 0.2).abs() < 1e-9,
        "{found:?}"
    );
    plain.beside = Some(vec![3.0; 60]);
    assert_eq!(effect(&plain), None, "a series beside it that never moves says nothing");
}
