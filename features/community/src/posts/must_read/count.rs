//! What may be told of how many have read something: a sum that points at nobody.

/// People in a group of which a sum may be told, and in each of its two parts (rule P: five).
const GROUP_LEAST: usize = 5;

/// What is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Count {
    /// The group is too small for any sum.
    TooSmall,
    /// Fewer than five did.
    Few,
    /// So many of so many.
    Part { read: usize, of: usize },
    /// All but fewer than five did.
    Nearly,
    /// Everybody did.
    All,
}

/// Decides. A part of fewer than five is not told as a number, and neither is the rest that would give it away.
pub(super) fn count(read: usize, of: usize) -> Count {
    if of < GROUP_LEAST {
        Count::TooSmall
    } else if read >= of {
        Count::All
    } else if read < GROUP_LEAST {
        Count::Few
    } else if of - read < GROUP_LEAST {
        Count::Nearly
    } else {
        Count::Part { read, of }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neither_those_who_did_nor_those_who_did_not_can_be_counted_on_one_hand() {
        assert_eq!(count(41, 57), Count::Part { read: 41, of: 57 });
        assert_eq!(count(4, 57), Count::Few);
        assert_eq!(count(0, 57), Count::Few);
        assert_eq!(count(53, 57), Count::Nearly);
        assert_eq!(count(52, 57), Count::Part { read: 52, of: 57 });
        assert_eq!(count(57, 57), Count::All);
        assert_eq!((count(0, 4), count(4, 4)), (Count::TooSmall, Count::TooSmall));
        assert_eq!(count(5, 9), Count::Nearly, "four are left");
    }
}
