//! When a proposal may be decided: by consent, so not before everybody could react and every objection has its answer.

use super::State;
use super::proposal::Feedback;

/// Why it may not be adopted yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NotYet {
    /// Colleagues can still react.
    StillOpen,
    /// So many objections and conditions have no answer.
    Unanswered(usize),
}

/// Whether a decision may be taken. Dropping a proposal is always possible; adopting it is not.
///
/// # Errors
/// When it has to wait.
pub(super) fn decide(to: State, takes_feedback: bool, of_this_version: &[Feedback]) -> Result<(), NotYet> {
    if to != State::Adopted {
        return Ok(());
    }
    if takes_feedback {
        return Err(NotYet::StillOpen);
    }
    match of_this_version.iter().filter(|feedback| feedback.waits()).count() {
        0 => Ok(()),
        many => Err(NotYet::Unanswered(many)),
    }
}

#[cfg(test)]
mod tests {
    use platform::clock::Moment;

    use super::*;
    use crate::proposals::Stance;

    fn said(stance: Stance, answered: bool) -> Feedback {
        Feedback {
            id: 1,
            version: 1,
            section: 0,
            author_id: Some(1),
            stance,
            words: String::new(),
            said_at: Moment(0),
            answer: String::new(),
            answered_at: answered.then_some(Moment(1)),
        }
    }

    #[test]
    fn adopting_waits_for_everybody_and_for_every_answer() {
        let open = [
            said(Stance::Objection, false),
            said(Stance::Condition, false),
            said(Stance::Agree, false),
        ];
        let answered = [said(Stance::Objection, true), said(Stance::Agree, false)];
        assert_eq!(decide(State::Adopted, true, &answered), Err(NotYet::StillOpen));
        assert_eq!(decide(State::Adopted, false, &open), Err(NotYet::Unanswered(2)));
        assert_eq!(decide(State::Adopted, false, &answered), Ok(()));
        assert_eq!(decide(State::Dropped, true, &open), Ok(()));
    }
}
