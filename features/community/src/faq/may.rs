//! Who keeps an entry right, and how wide the words of a talk may go.

/// Who somebody is to an entry.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Who {
    pub(super) owns: bool,
    /// Manages the space of the entry, or that of the talk behind it.
    pub(super) manages: bool,
    /// Looks after what the whole organisation reads.
    pub(super) keeps: bool,
}

/// Whether they may change it: its owner, who manages its space, and for what everybody reads also who looks after that. Nobody
/// of the house reaches into a space they are not in.
pub(super) fn change(who: Who, is_wide: bool) -> bool {
    who.owns || who.manages || (who.keeps && is_wide)
}

/// Whether words from a talk may be read by everybody: at once from an open space, from any other when a manager has looked.
pub(super) fn go_wide(space_is_open: bool, is_confirmed: bool) -> bool {
    space_is_open || is_confirmed
}

/// How many presses there must be before the owner sees them added up: below this, a press is somebody.
pub(super) const PRESSES_LEAST: i64 = 5;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn closed_words_stay_in_until_somebody_looked() {
        assert!(go_wide(true, false) && go_wide(false, true) && !go_wide(false, false));
    }

    #[test]
    fn who_looks_after_the_whole_does_not_reach_into_a_space() {
        let keeper = Who {
            keeps: true,
            ..Who::default()
        };
        assert!(change(keeper, true) && !change(keeper, false));
        let owner = Who {
            owns: true,
            ..Who::default()
        };
        assert!(change(owner, true) && change(owner, false));
        assert!(!change(Who::default(), true));
    }
}
