//! How far the effect may be off: a block bootstrap of what the line leaves.
//!
//! Blocks of two neighbouring rests are drawn, as often as there are figures, around the line (Kuensch 1989; blocks that go round,
//! Politis and Romano 1992), and the line is drawn anew through each such series. The step is compared in units of its own standard
//! error (bootstrap-t, Hall 1992). Which correlation is used for a draw is drawn by its weight, so that not knowing it counts too.

use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};

use super::fit::{Frame, Line, frames, lines};
use super::series::Series;

/// Series that are drawn.
const DRAWS: usize = 4_000;
/// Rests that stay together.
const BLOCK: usize = 2;
/// Always the same draws: a page that is opened twice says the same.
const SEED: u64 = 20_261_122;
/// Tails that are left out on both sides: 90% stays.
const TAIL: f64 = 0.05;

/// What began, in figures.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Effect {
    /// More (or less) of each figure since the beginning, with the ends of the interval of 90%.
    pub(super) step: (f64, f64, f64),
    /// The same as a part of what would have been without it; nothing when that is not above nought.
    pub(super) part: Option<(f64, f64, f64)>,
    /// What each figure would have been on average without it.
    pub(super) without: f64,
    /// How much one figure hangs together with the one before.
    pub(super) together: f64,
}

/// The effect; nothing when the figures are too few to say.
pub(super) fn effect(series: &Series) -> Option<Effect> {
    Some(effect_of(series, &frames(series)?, DRAWS))
}

/// The effect by so many draws, in frames that were made for a series with the same columns.
pub(super) fn effect_of(series: &Series, frames: &[Frame], draws: usize) -> Effect {
    let lines = lines(frames, &series.figures);
    let usual = mean_columns(series);
    let mut dice = StdRng::seed_from_u64(SEED);
    let (mut steps, mut parts) = (Vec::with_capacity(draws), Vec::with_capacity(draws));
    for number in 0..draws {
        // The same place in each stratum of the weights: no line is drawn more often than it weighs.
        let line = at(&lines, (number as f64 + 0.5) / draws as f64);
        let (step, without) = draw(line, &usual, &mut dice);
        steps.push(step);
        parts.push(step / without);
    }
    let weigh = |of: &dyn Fn(&Line) -> f64| lines.iter().map(|line| line.weight * of(line)).sum::<f64>();
    let step = weigh(&step_of);
    let without = weigh(&|line| without_of(line, &usual));
    let part = (without > 0.0).then(|| {
        let (low, high) = ends(&mut parts);
        (step / without, low, high)
    });
    let (low, high) = ends(&mut steps);
    Effect {
        step: (step, low, high),
        part,
        without,
        together: weigh(&|line| line.frame.rho),
    }
}

/// The columns of the figures since the beginning, on average, as if nothing had begun.
fn mean_columns(series: &Series) -> Vec<f64> {
    let after = series.begins..series.figures.len();
    let many = after.len() as f64;
    let mut mean = vec![0.0; series.columns(0).len()];
    for number in after {
        for (sum, column) in mean.iter_mut().zip(series.columns(number)) {
            *sum += column / many;
        }
    }
    if let Some(last) = mean.last_mut() {
        *last = 0.0;
    }
    mean
}

fn step_of(line: &Line) -> f64 {
    line.counts[line.counts.len() - 1]
}

fn without_of(line: &Line, usual: &[f64]) -> f64 {
    usual
        .iter()
        .zip(line.counts.iter())
        .map(|(column, count)| column * count)
        .sum()
}

/// The line at this place when all stand in a row, each as long as its weight.
fn at<'l, 'f>(lines: &'l [Line<'f>], place: f64) -> &'l Line<'f> {
    let mut left = place;
    let found = lines.iter().find(|line| {
        left -= line.weight;
        left < 0.0
    });
    found.unwrap_or(&lines[lines.len() - 1])
}

/// A series drawn around the line: the step it stands for, and what would have been without.
fn draw(line: &Line, usual: &[f64], dice: &mut StdRng) -> (f64, f64) {
    let (count, width) = line.frame.columns.shape();
    let mut drawn = Vec::with_capacity(count + BLOCK);
    while drawn.len() < count {
        let start = dice.random_range(0..count);
        drawn.extend((start..start + BLOCK).map(|place| line.rest[place % count]));
    }
    drawn.truncate(count);
    let drawn = nalgebra::DVector::from_vec(drawn);
    let off = &line.frame.solver * &drawn;
    let left = &drawn - &line.frame.columns * &off;
    let spread = (left.norm_squared() / (count - width) as f64)
        .sqrt()
        .max(f64::MIN_POSITIVE);
    let wide = line.spread / spread;
    let step = step_of(line) - off[width - 1] * wide;
    let without: f64 = usual.iter().zip(off.iter()).map(|(column, off)| column * off).sum();
    (step, without_of(line, usual) - without * wide)
}

/// Where the middle 90% begins and ends.
fn ends(draws: &mut [f64]) -> (f64, f64) {
    draws.sort_by(f64::total_cmp);
    let at = |part: f64| draws[((draws.len() - 1) as f64 * part).round() as usize];
    (at(TAIL), at(1.0 - TAIL))
}
