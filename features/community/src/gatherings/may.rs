//! Who runs a gathering, and who sees the names of those who come.

use platform::clock::Moment;
use platform::session::Viewer;

use super::{Gathering, State};
use crate::spaces::Seen;

/// Changes it, cancels it, writes the report: its organiser, and whoever manages the space.
pub(super) fn run(organiser_id: Option<i64>, viewer_id: i64, manages: bool) -> bool {
    organiser_id == Some(viewer_id) || manages
}

/// Changes it or calls it off: who runs it, until it is over or was called off.
pub(super) fn change(gathering: &Gathering, viewer: &Viewer, seen: &Seen, now: Moment) -> bool {
    let can = gathering.state == State::Planned && !gathering.is_over(now);
    can && run(gathering.organiser_id, viewer.id, seen.sight.may_manage)
}

/// Sees who comes: the organiser, who has to receive them. A manager only once there is no organiser any more.
pub(super) fn see_names(organiser_id: Option<i64>, viewer_id: i64, manages: bool) -> bool {
    organiser_id == Some(viewer_id) || (organiser_id.is_none() && manages)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_for_who_receives_people() {
        assert!(see_names(Some(1), 1, false) && see_names(None, 2, true));
        assert!(!see_names(Some(1), 2, true) && !see_names(None, 2, false));
    }

    #[test]
    fn a_manager_may_step_in() {
        assert!(run(Some(1), 1, false) && run(Some(1), 2, true));
        assert!(!run(Some(1), 2, false) && !run(None, 2, false));
    }
}
