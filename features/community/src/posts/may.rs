//! Who may change and take away what was written.

use platform::clock::{DAY_MICROS, Moment};

/// Days in which an author may change a text; after that others have built on it, and a comment says more.
const EDIT_DAYS: i64 = 30;

/// Whether this person may change the text: its author, for a while.
pub(super) fn edit(author_id: Option<i64>, viewer_id: i64, written_at: Moment, now: Moment) -> bool {
    author_id == Some(viewer_id) && now.since(written_at) <= EDIT_DAYS * DAY_MICROS
}

/// Whether this person may take it away: its author always, a manager of the space too.
pub(super) fn remove(author_id: Option<i64>, viewer_id: i64, manages: bool) -> bool {
    author_id == Some(viewer_id) || manages
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_author_changes_and_only_for_a_while() {
        let (written, day) = (Moment(0), DAY_MICROS);
        assert!(edit(Some(1), 1, written, Moment(30 * day)));
        assert!(!edit(Some(1), 1, written, Moment(30 * day + 1)));
        assert!(!edit(Some(1), 2, written, Moment(1)));
        assert!(!edit(None, 2, written, Moment(1)));
    }

    #[test]
    fn the_author_and_the_managers_take_away() {
        assert!(remove(Some(1), 1, false) && remove(Some(1), 2, true) && remove(None, 2, true));
        assert!(!remove(Some(1), 2, false) && !remove(None, 2, false));
    }
}
