//! The case as it stands in its table.

use platform::clock::Moment;
use platform::ids::PublicId;
use sea_orm::entity::prelude::*;

use super::kinds::{CaseKind, CaseState};
use crate::routing::why::Why;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "routing_case")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
    pub public_id: PublicId,
    pub mention_id: Option<i64>,
    pub kind: CaseKind,
    pub title: String,
    pub excerpt: String,
    pub source_name: String,
    pub source_url: Option<String>,
    pub text_language: String,
    pub written_at: Option<Moment>,
    pub state: CaseState,
    pub owner_id: Option<i64>,
    pub department_id: Option<i64>,
    #[sea_orm(column_type = "Text")]
    pub why: Why,
    pub made_by: Option<i64>,
    pub made_at: Moment,
    pub due_first_at: Moment,
    pub soon_first_at: Moment,
    pub due_solved_at: Moment,
    pub soon_solved_at: Moment,
    /// Since when the promise of a solution runs: opening, or reopening.
    pub solving_since: Moment,
    pub promise_at: Moment,
    pub soon_at: Moment,
    /// Warnings given about the promise that counts now: 0 none, 1 that it is pressing, 2 that it is late.
    pub warned: i64,
    /// When the owner explained it to colleagues, or promised to solve it. Nobody outside has heard anything then.
    pub explained_at: Option<Moment>,
    /// When the writer had a first answer: one that was placed outside, or a question back.
    pub first_answer_at: Option<Moment>,
    pub solved_at: Option<Moment>,
    /// Since when the clock stands still, while the customer is asked something.
    pub paused_at: Option<Moment>,
    /// Opening time that the promise of a solution stood still, since `solving_since`.
    pub paused_micros: i64,
    /// When it came in; `came_hour` is the hour of that day and `came_open` whether the team was open. Nothing for a case from
    /// before these were kept, until a job has measured it.
    pub came_at: Option<Moment>,
    pub came_hour: Option<i64>,
    pub came_open: Option<bool>,
    /// When the day after it came in began.
    pub next_day_at: Option<Moment>,
    /// Opening time from the opening of the case to the first answer, and to the solution without pauses, in whole minutes.
    pub first_open_minutes: Option<i64>,
    pub solved_open_minutes: Option<i64>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl Model {
    /// Whether the promise that counts now is that of a first answer.
    pub(crate) fn awaits_first_answer(&self) -> bool {
        self.first_answer_at.is_none() && self.promise_at == self.due_first_at
    }
}
