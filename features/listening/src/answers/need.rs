//! Whether an answer may go out: with a second pair of eyes where that is agreed, never the eyes of who wrote it.

use super::store::{Eyes, State};
use crate::routing::CaseKind;

/// Whether the rule of a team asks for a second pair of eyes for this kind of case.
pub(super) fn asks(eyes: Eyes, kind: CaseKind) -> bool {
    match eyes {
        Eyes::Never => false,
        Eyes::Always => true,
        Eyes::Complaints => kind == CaseKind::Complaint,
    }
}

/// Whether an answer may go out as it is.
pub(super) fn may_go(eyes: Eyes, kind: CaseKind, state: State) -> bool {
    match state {
        State::Approved => true,
        State::Draft | State::SentBack | State::Asked => !asks(eyes, kind),
        State::Sending | State::Unknown | State::Placed => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rule_of_a_team_decides_and_approval_opens_the_way() {
        use CaseKind::{Complaint, Question};
        assert!(may_go(Eyes::Never, Complaint, State::Draft));
        assert!(!may_go(Eyes::Complaints, Complaint, State::Draft));
        assert!(may_go(Eyes::Complaints, Question, State::Draft));
        assert!(!may_go(Eyes::Always, Question, State::SentBack));
        assert!(may_go(Eyes::Always, Complaint, State::Approved));
        assert!(!may_go(Eyes::Never, Question, State::Unknown));
    }
}
