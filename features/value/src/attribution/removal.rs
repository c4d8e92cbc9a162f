//! The removal effect: how many results there would be less if everybody who comes to a channel stopped there.
//!
//! The ways are read as a Markov chain of the first order: where somebody goes next depends on where they are, and on nothing
//! before. With `Q` the chances to go from channel to channel and `r` those to go from a channel to a result, the fundamental
//! matrix `N = (I - Q)^-1` gives `v = N r`, the chance of a result from each channel, and `h_c = N[s,c] / N[c,c]`, the chance to
//! come to channel `c` from the start (Kemeny and Snell, Finite Markov Chains, 1960, chapter 3). Who comes to `c` has the chance
//! `v_c` of a result, so leaving `c` out costs exactly `h_c * v_c` of the chance of a result from the start. Nothing is simulated.
//! The results are shared in proportion to these effects (Anderl and others, Mapping the customer journey, 2016).

use nalgebra::{DMatrix, DVector};

use super::rules_of_thumb::Share;
use super::ways::Ways;

/// What the chain says.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Removal {
    /// The chance that a way ends in a result.
    pub(super) chance: f64,
    /// Per channel the part of all results that would be gone without it, from 0 to 1.
    pub(super) effects: Vec<f64>,
    /// Per channel its share of the results and of their worth.
    pub(super) shares: Vec<Share>,
}

/// The chances to go from each channel and from the start, of `n` channels.
pub(super) struct Chain {
    /// `n + 1` rows, the start last; `n` columns of channels, then result, then nothing. Each row adds up to one.
    pub(super) chances: DMatrix<f64>,
}

impl Chain {
    /// Counts how often each step was made; nothing when no way was ever gone.
    pub(super) fn of(ways: &Ways) -> Option<Self> {
        let count = ways.channels().len();
        let mut chances = DMatrix::<f64>::zeros(count + 1, count + 2);
        for way in ways.ways() {
            let times = way.results + way.nothing;
            if times <= 0.0 {
                continue;
            }
            let mut from = count;
            for step in &way.steps {
                let to = usize::from(*step);
                chances[(from, to)] += times;
                from = to;
            }
            chances[(from, count)] += way.results;
            chances[(from, count + 1)] += way.nothing;
        }
        for mut row in chances.row_iter_mut() {
            let all = row.sum();
            if all > 0.0 {
                row /= all;
            }
        }
        (chances.row(count).sum() > 0.0).then_some(Self { chances })
    }
}

/// The removal effect of each channel; nothing when no way ended in a result.
pub(super) fn of(ways: &Ways) -> Option<Removal> {
    let count = ways.channels().len();
    let chain = Chain::of(ways)?;
    let between = chain.chances.view((0, 0), (count, count));
    let visits = (DMatrix::<f64>::identity(count, count) - between).lu().try_inverse()?;
    let to_result = DVector::from_fn(count, |place, _| chain.chances[(place, count)]);
    let from_each = &visits * to_result;
    let start = chain.chances.view((count, 0), (1, count));
    let chance = (start * &from_each)[0];
    if chance <= 0.0 {
        return None;
    }
    let from_start = start * &visits;
    let effect = |place: usize| from_start[place] / visits[(place, place)] * from_each[place] / chance;
    // Where a way ends for everybody, rounding may leave a hair more than all.
    let effects: Vec<f64> = (0..count).map(|place| effect(place).clamp(0.0, 1.0)).collect();
    let all: f64 = effects.iter().sum();
    let (results, worth) = (ways.results(), ways.worth());
    let share = |effect: &f64| Share {
        results: results * effect / all,
        worth: worth * effect / all,
    };
    let shares = effects.iter().map(share).collect();
    Some(Removal {
        chance,
        effects,
        shares,
    })
}
