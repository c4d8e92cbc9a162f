//! How many were there: a number only, and below five not even that.

/// From so many people on a number is shown (rule: no group below five).
pub(super) const LEAST: i64 = 5;

/// How many came to an hour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Came {
    /// Nobody counted.
    Unknown,
    /// Fewer than five.
    Few,
    /// So many.
    Number(i64),
}

/// What is shown: what the host counted, or else how many spoke.
pub(super) fn came(counted: Option<i64>, spoke: Option<i64>) -> Came {
    match counted.or(spoke) {
        None => Came::Unknown,
        Some(number) if number < LEAST => Came::Few,
        Some(number) => Came::Number(number),
    }
}

/// What is kept of a number of speakers: below five only that it was below five.
pub(super) fn kept(spoke: usize) -> i64 {
    i64::try_from(spoke).ok().filter(|spoke| *spoke >= LEAST).unwrap_or(0)
}

/// What a fact may hold: nothing below five.
pub(super) fn told(came: Came) -> i64 {
    match came {
        Came::Number(number) => number,
        Came::Unknown | Came::Few => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn below_five_there_is_no_number() {
        assert_eq!(came(None, None), Came::Unknown);
        assert_eq!(
            came(Some(4), Some(9)),
            Came::Few,
            "who was there knows better than who wrote"
        );
        assert_eq!(came(None, Some(0)), Came::Few);
        assert_eq!(came(None, Some(5)), Came::Number(5));
        assert_eq!((kept(4), kept(5)), (0, 5));
        assert_eq!((told(Came::Few), told(Came::Number(7))), (0, 7));
    }
}
