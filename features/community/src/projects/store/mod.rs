//! The only queries on the tables of projects: the projects themselves.

pub(super) mod kinds;
mod lists;
mod moves;
mod reactions;
mod row;
mod steps;
mod traces;

use platform::clock::Day;
use platform::failure::Failure;
use platform::ids::from_short;
use platform::page::SafeHtml;
use platform::session::Viewer;
use platform::store::{Change, On};
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, QueryFilter, QueryOrder, QuerySelect, raw_sql,
};

use self::row::{project, step};
use super::project::Project;
use super::{StepKind, Turn};
use crate::spaces::{self, Seen};

pub(super) use self::lists::{Counts, Part, count, list, list_due_for, list_late, list_to_collect, list_with_turn};
pub(super) use self::moves::{list_moves, move_step};
pub(super) use self::reactions::{
    REACTIONS_MOST, add_reaction, change_reaction, count_reactions, find_own, find_reaction, list_authors,
    list_reactions, withdraw,
};
pub(super) use self::steps::{
    Came, add_stop, find_round, find_step, finish, hand_over, list_rounds, list_steps, nudge, open_round, write_summary,
};
pub(super) use self::traces::{drop_told, export, forget, note_told};

impl From<project::Model> for Project {
    fn from(row: project::Model) -> Self {
        Self {
            id: row.id,
            space_id: row.space_id,
            owner_id: row.owner_id,
            title: row.title,
            words: row.words,
            html: SafeHtml::from_cleaned(row.html),
            round: row.round,
            turn: row.turn,
            due_on: row.due_on,
            closed_late: row.closed_late,
            made_at: row.made_at,
            turned_at: row.turned_at,
        }
    }
}

/// A project to make.
pub(super) struct NewProject<'a> {
    pub(super) space_id: i64,
    pub(super) owner_id: i64,
    pub(super) title: &'a str,
    pub(super) words: &'a str,
    pub(super) html: &'a SafeHtml,
    pub(super) today: &'a Day,
    pub(super) ask_on: &'a Day,
    pub(super) form_key: &'a str,
}

/// Makes a project that has said why and has to ask; `None` when this form was sent before.
pub(super) async fn add(change: &Change, new: NewProject<'_>) -> Result<Option<Project>, Failure> {
    let row = project::Model {
        id: change.next_id(),
        space_id: new.space_id,
        owner_id: Some(new.owner_id),
        title: new.title.to_owned(),
        words: new.words.to_owned(),
        html: new.html.as_str().to_owned(),
        round: 1,
        turn: Turn::Ask,
        due_on: new.ask_on.clone(),
        closed_late: false,
        made_at: change.now(),
        turned_at: change.now(),
        form_key: Some(new.form_key.to_owned()),
    };
    let once = OnConflict::column(project::Column::FormKey).do_nothing().to_owned();
    let insert = project::Entity::insert(project::ActiveModel::from(row.clone())).on_conflict(once);
    if insert.exec_without_returning(&**change).await? == 0 {
        return Ok(None);
    }
    let why = steps::empty(change, row.id, 1, StepKind::Why, Some(new.owner_id), new.today);
    let why = step::Model {
        done_at: Some(change.now()),
        doer_id: Some(new.owner_id),
        ..why
    };
    let ask = steps::empty(change, row.id, 1, StepKind::Ask, Some(new.owner_id), new.ask_on);
    steps::insert(change, vec![why, ask]).await?;
    Ok(Some(row.into()))
}

pub(super) async fn find(db: &impl ConnectionTrait, id: i64) -> Result<Option<Project>, Failure> {
    Ok(project::Entity::find_by_id(id).one(db).await?.map(Project::from))
}

/// The project that this form made.
pub(super) async fn find_made(db: &impl ConnectionTrait, form_key: &str) -> Result<Option<Project>, Failure> {
    let found = project::Entity::find().filter(project::Column::FormKey.eq(form_key));
    Ok(found.one(db).await?.map(Project::from))
}

/// A project at this address with its space, when this person may look inside.
///
/// # Errors
/// [`Failure::NotFound`] otherwise.
pub async fn find_seen(db: &impl ConnectionTrait, viewer: &Viewer, id: &str) -> Result<(Project, Seen), Failure> {
    let found = match from_short(id) {
        Some(id) => find(db, id).await?,
        None => None,
    };
    let project = found.ok_or(Failure::NotFound)?;
    let seen = spaces::enter_by_id(db, viewer, project.space_id).await?;
    Ok((project, seen))
}

/// Projects by their keys, to go through all of them.
pub(super) async fn list_after(db: &impl ConnectionTrait, after: i64, most: u64) -> Result<Vec<Project>, Failure> {
    let rows = project::Entity::find().filter(project::Column::Id.gt(after));
    let rows = rows.order_by_asc(project::Column::Id).limit(most).all(db).await?;
    Ok(rows.into_iter().map(Project::from).collect())
}

/// Changes title and why; only before colleagues were asked, because they react to these words.
pub(super) async fn rewrite(
    change: &Change,
    id: i64,
    title: &str,
    words: &str,
    html: &SafeHtml,
) -> Result<bool, Failure> {
    let done = project::Entity::update_many()
        .col_expr(project::Column::Title, Expr::value(title))
        .col_expr(project::Column::Words, Expr::value(words))
        .col_expr(project::Column::Html, Expr::value(html.as_str()))
        .filter(project::Column::Id.eq(id))
        .filter(project::Column::Turn.eq(Turn::Ask))
        .exec(&**change)
        .await?;
    Ok(done.rows_affected > 0)
}

/// Passes the turn; `false` when somebody was first.
pub(super) async fn pass_turn(change: &Change, project: &Project, to: Turn, due_on: &Day) -> Result<bool, Failure> {
    let done = project::Entity::update_many()
        .col_expr(project::Column::Turn, Expr::value(to))
        .col_expr(project::Column::DueOn, Expr::value(due_on.clone()))
        .col_expr(project::Column::TurnedAt, Expr::value(change.now()))
        .col_expr(project::Column::ClosedLate, Expr::value(false))
        .filter(project::Column::Id.eq(project.id))
        .filter(project::Column::Turn.eq(project.turn))
        .filter(project::Column::Round.eq(project.round))
        .exec(&**change)
        .await?;
    Ok(done.rows_affected > 0)
}

/// Holds a project until the change is over, and gives it as it is now: whoever passes its turn comes before or after.
pub(super) async fn hold(change: &Change, id: i64) -> Result<Option<Project>, Failure> {
    let hold = raw_sql!(Postgres, "UPDATE project SET round = round WHERE id = {id} RETURNING *");
    let held = project::Model::find_by_statement(hold.on(&**change))
        .one(&**change)
        .await?;
    Ok(held.map(Project::from))
}

/// Says which question it is at.
pub(super) async fn set_round(change: &Change, id: i64, round: i64) -> Result<(), Failure> {
    set(change, id, project::Column::Round, Expr::value(round)).await
}

/// Notes that it closed later than promised.
pub(super) async fn set_closed_late(change: &Change, id: i64) -> Result<(), Failure> {
    set(change, id, project::Column::ClosedLate, Expr::value(true)).await
}

/// Gives the project to another colleague.
pub(super) async fn set_owner(change: &Change, id: i64, owner_id: i64) -> Result<(), Failure> {
    set(change, id, project::Column::OwnerId, Expr::value(Some(owner_id))).await
}

/// Moves the day the project waits for.
pub(super) async fn set_due(change: &Change, id: i64, due_on: &Day) -> Result<(), Failure> {
    set(change, id, project::Column::DueOn, Expr::value(due_on.clone())).await
}

async fn set(change: &Change, id: i64, column: project::Column, value: Expr) -> Result<(), Failure> {
    project::Entity::update_many()
        .col_expr(column, value)
        .filter(project::Column::Id.eq(id))
        .exec(&**change)
        .await?;
    Ok(())
}
