//! Rounds, their steps, and the days that moved.

use platform::clock::Day;
use platform::failure::Failure;
use platform::page::SafeHtml;
use platform::store::Change;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, ExprTrait, QueryFilter, QueryOrder, QuerySelect};

use super::row::{round, step};
use crate::projects::StepKind;
use crate::projects::project::{Round, Step};

/// Rounds of one project that are shown: a project that asks more often is a series of projects.
const ROUNDS_MOST: u64 = 50;

impl From<step::Model> for Step {
    fn from(row: step::Model) -> Self {
        Self {
            id: row.id,
            kind: row.kind,
            owner_id: row.owner_id,
            due_on: row.due_on,
            moved_late: row.moved_late,
            nudged_on: row.nudged_on,
            done_at: row.done_at,
            doer_id: row.doer_id,
            title: row.title,
            words: row.words,
            html: SafeHtml::from_cleaned(row.html),
            other_words: row.other_words,
            other_html: SafeHtml::from_cleaned(row.other_html),
        }
    }
}

impl From<round::Model> for Round {
    fn from(row: round::Model) -> Self {
        Self {
            round: row.round,
            question: row.question,
            post_id: row.post_id,
        }
    }
}

/// What came of a step.
#[derive(Clone, Copy, Debug, Default)]
pub(in crate::projects) struct Came<'a> {
    pub(in crate::projects) title: &'a str,
    pub(in crate::projects) words: &'a str,
    pub(in crate::projects) html: &'a str,
    pub(in crate::projects) other_words: &'a str,
    pub(in crate::projects) other_html: &'a str,
}

/// A step of which nothing came yet.
pub(super) fn empty(
    change: &Change,
    project_id: i64,
    round: i64,
    kind: StepKind,
    owner_id: Option<i64>,
    due_on: &Day,
) -> step::Model {
    step::Model {
        id: change.next_id(),
        project_id,
        round,
        kind,
        owner_id,
        due_on: due_on.clone(),
        moved_late: false,
        nudged_on: None,
        done_at: None,
        doer_id: None,
        title: String::new(),
        words: String::new(),
        html: String::new(),
        other_words: String::new(),
        other_html: String::new(),
    }
}

pub(super) async fn insert(change: &Change, rows: Vec<step::Model>) -> Result<(), Failure> {
    let rows = rows.into_iter().map(step::ActiveModel::from);
    step::Entity::insert_many(rows)
        .exec_without_returning(&**change)
        .await?;
    Ok(())
}

/// Opens a round: its question, and the steps that follow with who promises them for when.
pub(in crate::projects) async fn open_round(
    change: &Change,
    project_id: i64,
    new: &Round,
    steps: &[(StepKind, Option<i64>, Day)],
) -> Result<(), Failure> {
    let row = round::Model {
        id: change.next_id(),
        project_id,
        round: new.round,
        question: new.question.clone(),
        post_id: new.post_id,
    };
    round::Entity::insert(round::ActiveModel::from(row))
        .exec_without_returning(&**change)
        .await?;
    let rows = steps
        .iter()
        .map(|(kind, owner, due_on)| empty(change, project_id, new.round, *kind, *owner, due_on));
    insert(change, rows.collect()).await
}

pub(in crate::projects) async fn find_round(
    db: &impl ConnectionTrait,
    project_id: i64,
    number: i64,
) -> Result<Option<Round>, Failure> {
    let found = round::Entity::find()
        .filter(round::Column::ProjectId.eq(project_id))
        .filter(round::Column::Round.eq(number));
    Ok(found.one(db).await?.map(Round::from))
}

/// The questions of a project, the first first.
pub(in crate::projects) async fn list_rounds(
    db: &impl ConnectionTrait,
    project_id: i64,
) -> Result<Vec<Round>, Failure> {
    let rows = round::Entity::find()
        .filter(round::Column::ProjectId.eq(project_id))
        .order_by_asc(round::Column::Round)
        .limit(ROUNDS_MOST);
    Ok(rows.all(db).await?.into_iter().map(Round::from).collect())
}

/// The steps of a round in the order of the loop. Why was said once, in the first round, and stands in each.
pub(in crate::projects) async fn list_steps(
    db: &impl ConnectionTrait,
    project_id: i64,
    number: i64,
) -> Result<Vec<Step>, Failure> {
    let rows = step::Entity::find()
        .filter(step::Column::ProjectId.eq(project_id))
        .filter(step::Column::Round.eq(number).or(step::Column::Kind.eq(StepKind::Why)));
    let mut steps: Vec<Step> = rows.all(db).await?.into_iter().map(Step::from).collect();
    steps.sort_by_key(|step| step.kind);
    Ok(steps)
}

pub(in crate::projects) async fn find_step(
    db: &impl ConnectionTrait,
    project_id: i64,
    number: i64,
    kind: StepKind,
) -> Result<Option<Step>, Failure> {
    let found = step::Entity::find()
        .filter(step::Column::ProjectId.eq(project_id))
        .filter(step::Column::Round.eq(number))
        .filter(step::Column::Kind.eq(kind));
    Ok(found.one(db).await?.map(Step::from))
}

/// Notes that a step is done, by whom (nobody when the clock did it) and what came of it.
pub(in crate::projects) async fn finish(
    change: &Change,
    (project_id, number, kind): (i64, i64, StepKind),
    doer_id: Option<i64>,
    came: Came<'_>,
) -> Result<(), Failure> {
    let mut update = step::Entity::update_many()
        .col_expr(step::Column::DoneAt, Expr::value(change.now()))
        .col_expr(step::Column::DoerId, Expr::value(doer_id));
    // Collecting may have its summary already.
    if !came.words.is_empty() {
        update = update
            .col_expr(step::Column::Title, Expr::value(came.title))
            .col_expr(step::Column::Words, Expr::value(came.words))
            .col_expr(step::Column::Html, Expr::value(came.html))
            .col_expr(step::Column::OtherWords, Expr::value(came.other_words))
            .col_expr(step::Column::OtherHtml, Expr::value(came.other_html));
    }
    update
        .filter(step::Column::ProjectId.eq(project_id))
        .filter(step::Column::Round.eq(number))
        .filter(step::Column::Kind.eq(kind))
        .exec(&**change)
        .await?;
    Ok(())
}

/// Writes what was said together, at the step that collected it; who wrote it stands beside it.
pub(in crate::projects) async fn write_summary(
    change: &Change,
    step_id: i64,
    writer_id: i64,
    words: &str,
    html: &SafeHtml,
) -> Result<(), Failure> {
    step::Entity::update_many()
        .col_expr(step::Column::Words, Expr::value(words))
        .col_expr(step::Column::Html, Expr::value(html.as_str()))
        .col_expr(step::Column::DoerId, Expr::value(writer_id))
        .filter(step::Column::Id.eq(step_id))
        .exec(&**change)
        .await?;
    Ok(())
}

/// Gives a step to another colleague.
pub(in crate::projects) async fn hand_over(change: &Change, step_id: i64, owner_id: i64) -> Result<(), Failure> {
    step::Entity::update_many()
        .col_expr(step::Column::OwnerId, Expr::value(Some(owner_id)))
        .filter(step::Column::Id.eq(step_id))
        .exec(&**change)
        .await?;
    Ok(())
}

/// Notes that its owner was asked today; `false` when somebody did that already.
pub(in crate::projects) async fn nudge(change: &Change, step_id: i64, today: &Day) -> Result<bool, Failure> {
    let done = step::Entity::update_many()
        .col_expr(step::Column::NudgedOn, Expr::value(Some(today.clone())))
        .filter(step::Column::Id.eq(step_id))
        .filter(
            step::Column::NudgedOn
                .is_null()
                .or(step::Column::NudgedOn.ne(today.clone())),
        )
        .exec(&**change)
        .await?;
    Ok(done.rows_affected > 0)
}

/// Adds the step of stopping, which no loop has beforehand.
pub(in crate::projects) async fn add_stop(
    change: &Change,
    (project_id, number): (i64, i64),
    owner_id: i64,
    today: &Day,
) -> Result<(), Failure> {
    let stop = empty(change, project_id, number, StepKind::Stop, Some(owner_id), today);
    insert(change, vec![stop]).await
}
