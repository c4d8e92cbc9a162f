//! The row of steps: what is done, who has the turn, what is late.

use platform::clock::Day;
use platform::page::Frame;

use super::people_in::Names;
use super::project::{Project, Step};
use super::turn::{Stand, stand};
use super::{StepKind, Turn, days};
use crate::Texts;

/// A step on the page.
pub(super) struct StepShown {
    pub(super) class: &'static str,
    pub(super) name: String,
    pub(super) state: String,
    pub(super) date: String,
}

/// What the row of steps rests on.
pub(super) struct Row<'a> {
    pub(super) frame: &'a Frame,
    pub(super) t: &'a Texts,
    pub(super) project: &'a Project,
    /// Whether it is the round the project is at.
    pub(super) is_now: bool,
    pub(super) names: &'a Names,
    pub(super) reactions: u64,
    pub(super) today: &'a Day,
}

impl Row<'_> {
    /// The steps of a round.
    pub(super) fn steps(&self, steps: &[Step]) -> Vec<StepShown> {
        let mut shown: Vec<StepShown> = StepKind::LOOP
            .into_iter()
            .map(|kind| self.step(kind, steps.iter().find(|step| step.kind == kind)))
            .collect();
        if let Some(stop) = steps.iter().find(|step| step.kind == StepKind::Stop) {
            // What never came is no step any more.
            shown.retain(|step| step.class == Stand::Done.class());
            shown.push(self.step(StepKind::Stop, Some(stop)));
        }
        shown
    }

    fn step(&self, kind: StepKind, step: Option<&Step>) -> StepShown {
        let t = self.t;
        let Some(step) = step else {
            return StepShown {
                class: Stand::Waits.class(),
                name: kind.name(t),
                state: t.projects_state_waits(),
                date: String::new(),
            };
        };
        let turn = if self.is_now { self.project.turn } else { Turn::Closed };
        let stands = stand(
            kind,
            step.done_at.is_some(),
            turn,
            step.due_on.as_str(),
            self.today.as_str(),
        );
        let day = days::said(self.frame, &step.due_on);
        let (state, date) = match stands {
            Stand::Done => {
                let on = step.done_at.map(|at| days::said_at(self.frame, at)).unwrap_or_default();
                if kind == StepKind::React {
                    (t.projects_reactions(self.reactions), t.projects_closed_date(on))
                } else {
                    (done(t, kind), on)
                }
            }
            Stand::Late => (
                t.projects_days_late(days::between(&step.due_on, self.today)),
                t.projects_promised(day),
            ),
            Stand::Doing if kind == StepKind::React => (t.projects_reactions(self.reactions), t.projects_through(day)),
            Stand::Doing => (self.whose(step), t.projects_promised(day)),
            Stand::Waits => (t.projects_state_waits(), t.projects_planned(day)),
        };
        StepShown {
            class: stands.class(),
            name: kind.name(t),
            state,
            date,
        }
    }

    fn whose(&self, step: &Step) -> String {
        match self.names.first_name(step.owner_id) {
            Some(name) => self.t.projects_whose_turn(name),
            None => self.t.projects_nobodys_turn(),
        }
    }
}

fn done(t: &Texts, kind: StepKind) -> String {
    match kind {
        StepKind::Ask => t.projects_done_ask(),
        StepKind::Decide => t.projects_done_decide(),
        StepKind::Report => t.projects_done_report(),
        StepKind::Stop => t.projects_done_stop(),
        StepKind::Why | StepKind::React => t.projects_done_why(),
    }
}
