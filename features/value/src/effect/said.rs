//! An effect in plain words, with "it could also be chance" when it could.

use platform::texts::{Language, decimal};

use super::interval::Effect;
use crate::texts;

/// One sentence: between what and what, more or less, and whether it could be chance.
pub(super) fn sentence(effect: &Effect, language: Language) -> String {
    let t = texts(language);
    let (low, high, is_part) = match effect.part {
        Some((_, low, high)) => (low * 100.0, high * 100.0, true),
        None => (effect.step.1, effect.step.2, false),
    };
    let figure = |figure: f64| {
        let digits = if figure.abs() < 9.95 { 1 } else { 0 };
        let number = decimal(language, figure.abs(), digits);
        if is_part { format!("{number}%") } else { number }
    };
    let (low_said, high_said) = (figure(low), figure(high));
    if low > 0.0 {
        t.effect_more(low_said, high_said)
    } else if high < 0.0 {
        t.effect_less(high_said, low_said)
    } else {
        t.effect_chance(low_said, high_said)
    }
}
