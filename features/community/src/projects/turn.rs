//! Which turn follows on which act, who may act, and whether a loop closed on time.

use super::{StepKind, Turn};

/// What somebody does with a project.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Act {
    /// Asks a question: the first, or the one of a next round.
    Ask,
    /// Ends the collecting.
    Collected,
    /// Decides.
    Decide,
    /// Reports back.
    Report,
    /// Stops, with a reason.
    Stop,
}

impl Act {
    #[cfg(test)]
    pub(super) const ALL: [Self; 5] = [Self::Ask, Self::Collected, Self::Decide, Self::Report, Self::Stop];
}

/// The turn after an act; `None` when the act is not possible now. A loop closes by a report, or stops with a reason.
pub(super) fn after(turn: Turn, act: Act) -> Option<Turn> {
    match (turn, act) {
        (Turn::Ask | Turn::Closed, Act::Ask) => Some(Turn::React),
        (Turn::React, Act::Collected) => Some(Turn::Decide),
        (Turn::Decide, Act::Decide) => Some(Turn::Report),
        (Turn::Report, Act::Report) => Some(Turn::Closed),
        (Turn::Ask | Turn::React | Turn::Decide | Turn::Report, Act::Stop) => Some(Turn::Stopped),
        _ => None,
    }
}

/// Whether new reactions are welcome.
pub(super) fn may_react(turn: Turn) -> bool {
    turn == Turn::React
}

/// Whether a reaction may still be changed or withdrawn: until the decision, which rests on it.
pub(super) fn may_change_reaction(turn: Turn) -> bool {
    matches!(turn, Turn::React | Turn::Decide)
}

/// Who somebody is to a project.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Hands {
    /// Keeps the project going, or manages its space.
    pub(super) steers: bool,
    /// Has the step on which the project waits.
    pub(super) has_turn: bool,
}

impl Hands {
    pub(super) fn of(viewer_id: i64, owner_id: Option<i64>, step_owner_id: Option<i64>, manages: bool) -> Self {
        Self {
            steers: manages || owner_id == Some(viewer_id),
            has_turn: step_owner_id == Some(viewer_id),
        }
    }

    /// Whether these hands may do it.
    pub(super) fn may(self, act: Act) -> bool {
        match act {
            Act::Ask | Act::Stop => self.steers,
            Act::Collected | Act::Decide | Act::Report => self.steers || self.has_turn,
        }
    }
}

/// Whether a loop closed on time: the report was not later than promised, and the promise was not moved after it was broken.
pub(super) fn is_on_time(report_due: &str, reported_on: &str, moved_late: bool) -> bool {
    !moved_late && reported_on <= report_due
}

/// How a step stands in the row of steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stand {
    Done,
    Doing,
    Late,
    Waits,
}

impl Stand {
    /// The class in the stepper.
    pub(super) fn class(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Doing => "doing",
            Self::Late => "late",
            Self::Waits => "todo",
        }
    }
}

/// How a step stands.
pub(super) fn stand(kind: StepKind, is_done: bool, turn: Turn, due_on: &str, today: &str) -> Stand {
    if is_done {
        Stand::Done
    } else if turn.step() != Some(kind) {
        Stand::Waits
    } else if due_on < today {
        Stand::Late
    } else {
        Stand::Doing
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_only_ways_to_an_end_are_a_report_and_a_reason() {
        for turn in Turn::ALL {
            for act in Act::ALL {
                match after(turn, act) {
                    Some(Turn::Closed) => assert_eq!((turn, act), (Turn::Report, Act::Report)),
                    Some(Turn::Stopped) => assert_eq!(act, Act::Stop),
                    _ => {}
                }
            }
        }
    }

    #[test]
    fn a_loop_goes_round_and_a_next_question_opens_it_again() {
        let round = [Act::Ask, Act::Collected, Act::Decide, Act::Report, Act::Ask];
        let mut turn = Turn::Ask;
        for act in round {
            turn = after(turn, act).unwrap_or_else(|| panic!("{turn:?} {act:?}"));
        }
        assert_eq!(turn, Turn::React);
        assert_eq!(after(Turn::Stopped, Act::Ask), None, "stopped is stopped");
        assert_eq!(
            after(Turn::React, Act::Decide),
            None,
            "no decision while colleagues are asked"
        );
        assert_eq!(after(Turn::Closed, Act::Stop), None);
    }

    #[test]
    fn a_reaction_stands_once_it_is_decided() {
        assert!(may_change_reaction(Turn::React) && may_change_reaction(Turn::Decide));
        assert!(!may_change_reaction(Turn::Report) && !may_change_reaction(Turn::Stopped));
        assert!(may_react(Turn::React) && !may_react(Turn::Decide));
    }

    #[test]
    fn who_has_the_turn_decides_and_who_steers_stops() {
        let owner = Hands::of(1, Some(1), Some(2), false);
        let decider = Hands::of(2, Some(1), Some(2), false);
        let other = Hands::of(3, Some(1), Some(2), false);
        let nobody = Hands::of(3, None, None, false);
        assert!(owner.may(Act::Stop) && owner.may(Act::Decide));
        assert!(decider.may(Act::Decide) && !decider.may(Act::Stop));
        assert!(Act::ALL.iter().all(|act| !other.may(*act) && !nobody.may(*act)));
        assert!(Hands::of(3, None, None, true).may(Act::Ask));
    }

    #[test]
    fn a_promise_moved_after_it_was_broken_stays_broken() {
        assert!(is_on_time("2026-12-01", "2026-12-01", false));
        assert!(!is_on_time("2026-12-01", "2026-12-02", false));
        assert!(!is_on_time("2026-12-20", "2026-12-02", true));
    }

    #[test]
    fn a_step_is_late_the_day_after_its_date() {
        let at = |today| stand(StepKind::Decide, false, Turn::Decide, "2026-11-12", today);
        assert_eq!(at("2026-11-12"), Stand::Doing);
        assert_eq!(at("2026-11-13"), Stand::Late);
        let waits = stand(StepKind::Report, false, Turn::Decide, "2026-01-01", "2026-11-12");
        assert_eq!(waits, Stand::Waits);
    }
}
