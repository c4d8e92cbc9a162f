//! How sure a figure is: intervals of 90%, in which chance alone leaves the true figure nine times out of ten.

/// The point above which a normal figure comes one time in twenty.
const Z: f64 = 1.6449;
/// The same for Student's t with so many weeks less one (Abramowitz and Stegun, table 26.10).
const T: [(usize, f64); 7] = [
    (2, 6.314),
    (3, 2.920),
    (4, 2.353),
    (6, 2.015),
    (12, 1.796),
    (26, 1.708),
    (52, 1.675),
];

/// The interval of a share: Wilson's score (1927), which also holds for few and for none. Between 0 and 1.
pub(super) fn of_share(part: i64, whole: i64) -> Option<(f64, f64)> {
    if whole <= 0 {
        return None;
    }
    let (n, p) = (whole as f64, part as f64 / whole as f64);
    let z2 = Z * Z;
    let middle = (p + z2 / (2.0 * n)) / (1.0 + z2 / n);
    let half = Z / (1.0 + z2 / n) * (p * (1.0 - p) / n + z2 / (4.0 * n * n)).sqrt();
    Some(((middle - half).max(0.0), (middle + half).min(1.0)))
}

/// Mean of counts per week with its interval, from how much the weeks differ (Student's t); nothing for fewer than two.
pub(super) fn of_weeks(weeks: &[i64]) -> Option<(f64, f64, f64)> {
    let (_, t) = *T.iter().rev().find(|(least, _)| weeks.len() >= *least)?;
    let n = weeks.len() as f64;
    let mean = weeks.iter().sum::<i64>() as f64 / n;
    let squares: f64 = weeks.iter().map(|week| (*week as f64 - mean).powi(2)).sum();
    let half = t * (squares / (n - 1.0) / n).sqrt();
    Some((mean, (mean - half).max(0.0), mean + half))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_share_is_wilsons() {
        // Worked out by hand from the formula.
        let (low, high) = of_share(7, 20).unwrap();
        assert!(
            (low - 0.2023).abs() < 0.0005 && (high - 0.5335).abs() < 0.0005,
            "{low} {high}"
        );
        let (low, high) = of_share(0, 10).unwrap();
        assert!(low.abs() < 1e-9 && (high - 0.2130).abs() < 0.0005, "{low} {high}");
        assert_eq!(of_share(0, 0), None);
    }

    #[test]
    fn the_mean_of_weeks_widens_with_how_much_they_differ() {
        let (mean, low, high) = of_weeks(&[4, 4, 4, 4]).unwrap();
        assert_eq!((mean, low, high), (4.0, 4.0, 4.0));
        // The standard error of these four is 1.291.
        let (mean, low, high) = of_weeks(&[1, 3, 5, 7]).unwrap();
        assert!(
            (mean - 4.0).abs() < 1e-9 && (low - 0.9619).abs() < 0.001 && (high - 7.0381).abs() < 0.001,
            "{low} {high}"
        );
        assert_eq!(of_weeks(&[3]), None);
    }
}
