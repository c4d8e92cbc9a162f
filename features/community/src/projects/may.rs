//! What somebody may do with a project now.

use platform::clock::Day;

use super::Turn;
use super::project::{Project, Step};
use super::turn::{Act, Hands, after, may_change_reaction, may_react};
use crate::spaces::Seen;

/// What the visitor may do here.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct May {
    pub(super) ask: bool,
    pub(super) react: bool,
    /// Decides or reports.
    pub(super) act: bool,
    pub(super) steer: bool,
    pub(super) stop: bool,
    pub(super) nudge: bool,
    pub(super) summarise: bool,
    pub(super) change: bool,
}

impl May {
    /// Decides, for one question of the project.
    pub(super) fn of(
        seen: &Seen,
        project: &Project,
        steps: &[Step],
        is_now: bool,
        has_own: bool,
        (viewer_id, today): (i64, &Day),
    ) -> Self {
        if !is_now {
            return Self::default();
        }
        let step = project
            .turn
            .step()
            .and_then(|kind| steps.iter().find(|step| step.kind == kind));
        let hands = Hands::of(
            viewer_id,
            project.owner_id,
            step.and_then(|step| step.owner_id),
            seen.sight.may_manage,
        );
        let can = |act| hands.may(act) && after(project.turn, act).is_some();
        let is_over = project.is_late(today);
        Self {
            ask: can(Act::Ask) && seen.sight.may_answer,
            react: seen.sight.may_answer
                && if has_own {
                    may_change_reaction(project.turn)
                } else {
                    may_react(project.turn) && !is_over
                },
            act: can(Act::Decide) || can(Act::Report),
            steer: hands.steers || hands.has_turn,
            stop: can(Act::Stop),
            nudge: hands.steers
                && !hands.has_turn
                && step.is_some_and(|step| step.owner_id.is_some() && step.nudged_on.as_ref() != Some(today))
                && matches!(project.turn, Turn::Ask | Turn::Decide | Turn::Report),
            summarise: hands.may(Act::Collected) && project.turn.is_open(),
            change: hands.steers && project.turn == Turn::Ask,
        }
    }
}
