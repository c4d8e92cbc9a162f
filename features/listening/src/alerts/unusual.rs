//! When an hour is unusual: more than what the same hour of the week brought in the weeks before, by a margin that chance hardly
//! ever passes.
//!
//! The rate is the mean over up to eight weeks of the hour and its two neighbours (a quarter, a half, a quarter), after each
//! value was capped at the median plus three robust deviations (1.4826 times the median absolute deviation, or the root of the
//! median where that is larger), so that one noisy week teaches nothing. What is heard in bunches varies more than chance: the
//! ratio of variance to mean widens the margin (a negative binomial; Poisson when it is 1). An hour, or two together, is unusual
//! when chance brings as many less than three times in ten thousand, it is twice what is usual, and at least five.

/// Weeks that are looked back.
pub const WEEKS: usize = 8;
/// Weeks of listening before anything counts as unusual.
pub const WEEKS_LEAST: usize = 3;
/// Fewer than so many are never an alert.
const HEARD_LEAST: i64 = 5;
/// Chance that an ordinary hour is taken for unusual.
const CHANCE: f64 = 0.0003;
/// How much of an hour and of its neighbours counts.
const WEIGHTS: [f64; 3] = [0.25, 0.5, 0.25];
/// The sum of the squares of the weights: how much of the variance of one value is left in their mean.
const WEIGHTS_SQUARED: f64 = 0.375;
/// From the median absolute deviation to a standard deviation.
const MAD_TO_DEVIATION: f64 = 1.4826;
/// Chance alone measures a ratio this far above 1 in so few weeks.
const RATIO_SLACK: f64 = 0.3;

/// What an hour of the week usually brings.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Usual {
    /// Mentions in such an hour.
    rate: f64,
    /// The same with the doubt that so few weeks leave.
    careful: f64,
    /// Variance for each mention: 1 by chance, more for what comes in bunches.
    ratio: f64,
}

/// What is usual for a stretch of one or two hours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Range {
    /// One in twenty is lower.
    pub low: i64,
    /// One in twenty is higher.
    pub high: i64,
    /// From here on it is unusual.
    pub limit: i64,
}

impl Usual {
    /// From the counts of the weeks before: of the hour before, the hour itself and the hour after, each the same number of weeks.
    #[must_use]
    pub fn learn(weeks: &[Vec<i64>; 3]) -> Self {
        let count = weeks[1].len().max(2) as f64;
        let (mut rate, mut means, mut variances) = (0.0, 0.0, 0.0);
        for (weight, values) in WEIGHTS.iter().zip(weeks) {
            let values = capped(values);
            let mean = values.iter().sum::<f64>() / count;
            rate += weight * mean;
            means += mean;
            variances += values.iter().map(|it| (it - mean).powi(2)).sum::<f64>() / (count - 1.0);
        }
        let measured = if means > 0.0 { variances / means } else { 1.0 };
        let ratio = (measured - RATIO_SLACK).max(1.0);
        let doubt = 0.5 * (rate.max(0.1) * ratio * WEIGHTS_SQUARED / count).sqrt();
        Self {
            rate,
            careful: rate + doubt,
            ratio,
        }
    }

    /// This hour and the one before it, together.
    #[must_use]
    pub fn with(&self, before: &Self) -> Self {
        Self {
            rate: self.rate + before.rate,
            careful: self.careful + before.careful,
            ratio: (self.ratio + before.ratio) / 2.0,
        }
    }

    /// What is usual, and from where on it is not.
    #[must_use]
    pub fn range(&self) -> Range {
        let doubled = (2.0 * self.rate).ceil() as i64;
        let by_chance = first_beyond(self.careful, self.ratio, 1.0 - CHANCE);
        let low = first_beyond(self.rate, self.ratio, 0.05);
        let high = first_beyond(self.rate, self.ratio, 0.95);
        Range {
            low: (low - 1).max(0),
            high: (high - 1).max(0),
            limit: by_chance.max(doubled).max(HEARD_LEAST),
        }
    }
}

fn median(sorted: &[f64]) -> f64 {
    let middle = sorted.len() / 2;
    match sorted.len() {
        0 => 0.0,
        length if length % 2 == 1 => sorted[middle],
        _ => (sorted[middle - 1] + sorted[middle]) / 2.0,
    }
}

/// The values, none of them further above the median than three robust deviations.
fn capped(values: &[i64]) -> Vec<f64> {
    let mut sorted: Vec<f64> = values.iter().map(|it| *it as f64).collect();
    sorted.sort_by(f64::total_cmp);
    let middle = median(&sorted);
    let mut away: Vec<f64> = sorted.iter().map(|it| (it - middle).abs()).collect();
    away.sort_by(f64::total_cmp);
    let deviation = (MAD_TO_DEVIATION * median(&away)).max((middle + 1.0).sqrt());
    sorted.iter().map(|it| it.min(middle + 3.0 * deviation)).collect()
}

/// The first count below which chance stays with at least this probability: the negative binomial of this mean and ratio of
/// variance to mean, Poisson when that is 1. Summed from the logarithms, as the first terms of a large mean are too small.
fn first_beyond(mean: f64, ratio: f64, probability: f64) -> i64 {
    if mean <= 0.0 {
        return 1;
    }
    let is_poisson = ratio < 1.0001;
    let size = mean / (ratio - 1.0).max(1e-4);
    let mut log = if is_poisson { -mean } else { -size * ratio.ln() };
    let (mut sum, mut count) = (0.0, 0.0);
    // Far beyond any count that the probabilities of this file ask for.
    let most = mean * ratio * 20.0 + 200.0;
    while sum < probability && count < most {
        sum += log.exp();
        log += if is_poisson {
            (mean / (count + 1.0)).ln()
        } else {
            ((count + size) / (count + 1.0) * (1.0 - 1.0 / ratio)).ln()
        };
        count += 1.0;
    }
    count as i64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn limits_are_those_of_the_tables() {
        // Poisson with mean 4: at most 8 in 97.9 of 100, at most 7 in 94.9, at most 1 in 9.2, at most 0 in 1.8.
        assert_eq!(first_beyond(4.0, 1.0, 0.95), 9);
        assert_eq!(first_beyond(4.0, 1.0, 0.05), 2);
        // Negative binomial of mean 10 and variance 30 is wider than Poisson; both grow with the mean without getting stuck.
        assert!(first_beyond(10.0, 3.0, 0.95) > first_beyond(10.0, 1.0, 0.95));
        assert!((3100..3300).contains(&first_beyond(3000.0, 1.0, 0.999)));
    }

    #[test]
    fn one_noisy_week_teaches_nothing_and_silence_still_has_a_limit() {
        let quiet = [vec![4; 8], vec![5, 4, 6, 5, 4, 5, 6, 5], vec![5; 8]];
        let mut noisy = quiet.clone();
        noisy[1][3] = 400;
        let (quiet, noisy) = (Usual::learn(&quiet).range(), Usual::learn(&noisy).range());
        assert!(noisy.limit <= quiet.limit + 6, "{quiet:?} {noisy:?}");
        let silent = Usual::learn(&[vec![0; 8], vec![0; 8], vec![0; 8]]).range();
        assert_eq!((silent.low, silent.high, silent.limit), (0, 0, HEARD_LEAST));
    }
}
