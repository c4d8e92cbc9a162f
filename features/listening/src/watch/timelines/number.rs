//! Numbers of posts: on most servers they hold the moment at which a post was made.

use platform::clock::Moment;

/// Bits behind the milliseconds in a number of Mastodon.
const SEQUENCE_BITS: u32 = 16;
/// 2016, when Mastodon began: a smaller number holds no moment.
const FIRST_MICROS: i64 = 1_451_606_400_000_000;
/// 2100: a larger number holds no moment either.
const LAST_MICROS: i64 = 4_102_444_800_000_000;

/// The moment in a number, when it holds one.
pub(super) fn moment_of(id: &str) -> Option<Moment> {
    let number: i64 = id.parse().ok()?;
    let micros = (number >> SEQUENCE_BITS).checked_mul(1_000)?;
    (FIRST_MICROS..LAST_MICROS).contains(&micros).then_some(Moment(micros))
}

/// Whether a post comes after another: numbers grow, also where they are words.
pub(super) fn is_after(id: &str, other: &str) -> bool {
    (id.len(), id) > (other.len(), other)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_tells_its_moment_or_nothing() {
        // 28 May 2023, 12:07:00 UTC: a post of mastodon.social, as its server numbered it.
        let at = moment_of("110446223051565765").map(|at| at.0 / 1_000_000);
        assert_eq!(at, Some(1_685_275_620));
        for id in ["", "7", "A1b2", "99999999999999999999", "-110446223051565765"] {
            assert_eq!(moment_of(id), None, "{id}");
        }
        assert!(is_after("110446223051565766", "110446223051565765") && is_after("10", "9") && !is_after("7", "7"));
    }
}
