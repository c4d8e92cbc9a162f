//! Cases: keep, find within what somebody may see, change hands and state.

use platform::access::Role;
use platform::clock::Moment;
use platform::failure::{Failure, Refusal};
use platform::ids::PublicId;
use platform::session::Viewer;
use platform::store::{Change, On};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveEnum, ColumnTrait, Condition, ConnectionTrait, EntityTrait, FromQueryResult, QueryFilter, QueryOrder,
    QuerySelect, raw_sql,
};

use super::kinds::CaseState;
use super::row::{ActiveModel, Column, Entity, Model};
use crate::routing::why::Why;
use crate::texts;

/// Who sees every case: they hand out, and answer for the promises.
pub(crate) const OVERSEERS: &[Role] = &[Role::Communication, Role::Administrator];

/// A case.
pub(crate) type Case = Model;

/// Keeps a new case.
pub(crate) async fn add(change: &Change, case: Case) -> Result<(), Failure> {
    Entity::insert(ActiveModel::from(case))
        .exec_without_returning(&**change)
        .await?;
    Ok(())
}

/// The case with this key.
pub(crate) async fn find(db: &impl ConnectionTrait, id: i64) -> Result<Option<Case>, Failure> {
    Ok(Entity::find_by_id(id).one(db).await?)
}

/// The cases with these keys, in no order.
pub(crate) async fn list(db: &impl ConnectionTrait, ids: Vec<i64>) -> Result<Vec<Case>, Failure> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    Ok(Entity::find().filter(Column::Id.is_in(ids)).all(db).await?)
}

/// The keys of the next cases, so many at most.
pub(crate) async fn list_after(db: &impl ConnectionTrait, after: i64, most: u64) -> Result<Vec<i64>, Failure> {
    let ids = Entity::find().select_only().column(Column::Id);
    let ids = ids.filter(Column::Id.gt(after)).order_by_asc(Column::Id).limit(most);
    Ok(ids.into_tuple::<i64>().all(db).await?)
}

/// The cases of these mentions, in no order.
pub(crate) async fn list_of_mentions(db: &impl ConnectionTrait, mentions: Vec<i64>) -> Result<Vec<Case>, Failure> {
    if mentions.is_empty() {
        return Ok(Vec::new());
    }
    Ok(Entity::find().filter(Column::MentionId.is_in(mentions)).all(db).await?)
}

/// The case with this key for addresses, whoever asks: the caller says who may.
pub(crate) async fn find_public(db: &impl ConnectionTrait, id: &PublicId) -> Result<Option<Case>, Failure> {
    let query = Entity::find().filter(Column::PublicId.eq(id.clone()));
    Ok(query.one(db).await?)
}

#[derive(FromQueryResult)]
struct Passed {
    passed: bool,
}

/// The case with this key for addresses, when this person may see it: the owner, whoever handed it out, whoever was told as lead
/// that it is late, communication and administrators.
///
/// # Errors
/// [`Failure::NotFound`], the same for absent and not allowed.
pub(crate) async fn find_visible(db: &impl ConnectionTrait, viewer: &Viewer, id: &str) -> Result<Case, Failure> {
    let id = PublicId::parse(id).ok_or(Failure::NotFound)?;
    let case = Entity::find()
        .filter(Column::PublicId.eq(id))
        .one(db)
        .await?
        .ok_or(Failure::NotFound)?;
    let is_theirs = [case.owner_id, case.made_by].contains(&Some(viewer.id));
    if is_theirs
        || viewer.roles.has_any(OVERSEERS)
        || has_assigned(db, case.id, viewer.id).await?
        || leads(db, case.id, viewer.id).await?
    {
        Ok(case)
    } else {
        Err(Failure::NotFound)
    }
}

async fn has_assigned(db: &impl ConnectionTrait, case_id: i64, by: i64) -> Result<bool, Failure> {
    let query = raw_sql!(
        Postgres,
        "SELECT EXISTS (SELECT 1 FROM routing_assignment WHERE case_id = {case_id} AND by_id = {by}) AS passed"
    );
    Ok(Passed::find_by_statement(query.on(db))
        .one(db)
        .await?
        .is_some_and(|row| row.passed))
}

/// Whether somebody was told as lead that a promise of this case was broken: then they see it, and may give it to another.
pub(crate) async fn leads(db: &impl ConnectionTrait, case_id: i64, person: i64) -> Result<bool, Failure> {
    let query = raw_sql!(
        Postgres,
        "SELECT EXISTS (SELECT 1 FROM routing_escalation WHERE case_id = {case_id} AND told_id = {person}) AS passed"
    );
    Ok(Passed::find_by_statement(query.on(db))
        .one(db)
        .await?
        .is_some_and(|row| row.passed))
}

/// Takes a case away.
pub(crate) async fn remove(change: &Change, id: i64) -> Result<(), Failure> {
    Entity::delete_by_id(id).exec(&**change).await?;
    Ok(())
}

/// Gives a case to another owner; it is open again for them. Refused when it was solved meanwhile.
pub(crate) async fn pass_on(change: &Change, id: i64, owner: i64, team: Option<i64>, why: Why) -> Result<(), Failure> {
    let set = [
        (Column::OwnerId, Expr::value(owner)),
        (Column::DepartmentId, Expr::value(team)),
        (Column::Why, Expr::value(why)),
        (Column::State, Expr::value(CaseState::Open.to_value())),
        // What somebody else explained is in the thread; the new owner is asked anew.
        (Column::ExplainedAt, Expr::value(None::<i64>)),
    ];
    update(change, id, set).await
}

/// Notes that the owner explained it to colleagues. The writer has no answer yet, so the promise of one runs on. Refused when it
/// was solved meanwhile.
pub(crate) async fn explained(change: &Change, case: &Case, state: CaseState) -> Result<(), Failure> {
    let set = [
        (Column::State, Expr::value(state.to_value())),
        (
            Column::ExplainedAt,
            Expr::value(case.explained_at.unwrap_or(change.now())),
        ),
    ];
    update(change, case.id, set).await
}

/// Moves to another state after the first answer: from now on the promise of a solution counts. Refused when it was solved
/// meanwhile.
pub(crate) async fn answered(change: &Change, case: &Case, state: CaseState, open_minutes: i64) -> Result<(), Failure> {
    let set = [
        (
            Column::FirstOpenMinutes,
            Expr::value(case.first_open_minutes.unwrap_or(open_minutes)),
        ),
        (Column::State, Expr::value(state.to_value())),
        (
            Column::FirstAnswerAt,
            Expr::value(case.first_answer_at.unwrap_or(change.now())),
        ),
        (Column::PromiseAt, Expr::value(case.due_solved_at)),
        (Column::SoonAt, Expr::value(case.soon_solved_at)),
        // The first answer starts another promise, of which nobody was warned yet.
        (
            Column::Warned,
            Expr::value(if case.awaits_first_answer() { 0_i64 } else { case.warned }),
        ),
    ];
    update(change, case.id, set).await
}

/// Opening time from the opening of a case until now, in whole minutes.
#[derive(Clone, Copy, Debug)]
pub(crate) struct OpenMinutes {
    /// All of it, when the solution answers the writer too.
    pub(crate) first: Option<i64>,
    /// Without pauses, until the solution.
    pub(crate) solved: i64,
}

/// Solves a case; where that answers the writer and nothing did before, this is the first answer. False when somebody else did so in the meantime.
pub(crate) async fn solve(change: &Change, case: &Case, minutes: OpenMinutes) -> Result<bool, Failure> {
    let done = Entity::update_many()
        .col_expr(Column::State, Expr::value(CaseState::Solved.to_value()))
        .col_expr(
            Column::FirstAnswerAt,
            Expr::value(case.first_answer_at.or(minutes.first.map(|_| change.now()))),
        )
        .col_expr(Column::SolvedAt, Expr::value(change.now()))
        .col_expr(
            Column::FirstOpenMinutes,
            Expr::value(case.first_open_minutes.or(minutes.first)),
        )
        .col_expr(Column::SolvedOpenMinutes, Expr::value(minutes.solved))
        .filter(Column::Id.eq(case.id))
        .filter(Column::State.ne(CaseState::Solved))
        .exec(&**change)
        .await?;
    Ok(done.rows_affected == 1)
}

/// Opens a solved case again, with a new promise of a solution. False when it was not solved.
pub(crate) async fn reopen(change: &Change, id: i64, due: Moment, soon: Moment) -> Result<bool, Failure> {
    let done = Entity::update_many()
        .col_expr(Column::State, Expr::value(CaseState::Open.to_value()))
        .col_expr(Column::SolvedAt, Expr::value(None::<i64>))
        .col_expr(Column::SolvedOpenMinutes, Expr::value(None::<i64>))
        .col_expr(Column::PausedMicros, Expr::value(0_i64))
        .col_expr(Column::SolvingSince, Expr::value(change.now()))
        .col_expr(Column::DueSolvedAt, Expr::value(due))
        .col_expr(Column::SoonSolvedAt, Expr::value(soon))
        .col_expr(Column::PromiseAt, Expr::value(due))
        .col_expr(Column::SoonAt, Expr::value(soon))
        .col_expr(Column::Warned, Expr::value(0_i64))
        .filter(Column::Id.eq(id))
        .filter(Column::State.eq(CaseState::Solved))
        .exec(&**change)
        .await?;
    Ok(done.rows_affected == 1)
}

/// Notes that somebody was warned; false when that happened already.
pub(crate) async fn warn(change: &Change, id: i64, level: i64) -> Result<bool, Failure> {
    let done = Entity::update_many()
        .col_expr(Column::Warned, Expr::value(level))
        .filter(Column::Id.eq(id))
        .filter(Column::Warned.lt(level))
        .exec(&**change)
        .await?;
    Ok(done.rows_affected == 1)
}

/// Lets go of what was written outside, for cases solved before this moment, and gives their keys.
pub(crate) async fn forget_texts(change: &Change, solved_before: Moment) -> Result<Vec<i64>, Failure> {
    let old = Condition::all()
        .add(Column::State.eq(CaseState::Solved))
        .add(Column::SolvedAt.lt(solved_before))
        .add(Column::Excerpt.ne(""));
    let ids = Entity::find().select_only().column(Column::Id).filter(old.clone());
    let ids = ids.into_tuple::<i64>().all(&**change).await?;
    Entity::update_many()
        .col_expr(Column::Excerpt, Expr::value(""))
        .col_expr(Column::SourceUrl, Expr::value(None::<String>))
        .filter(old)
        .exec(&**change)
        .await?;
    Ok(ids)
}

/// Changes an unsolved case. Whoever asked saw it open; somebody else may have solved it since, and a case that is solved twice
/// counts twice.
async fn update<const N: usize>(change: &Change, id: i64, set: [(Column, Expr); N]) -> Result<(), Failure> {
    let mut update = Entity::update_many()
        .filter(Column::Id.eq(id))
        .filter(Column::State.ne(CaseState::Solved));
    for (column, value) in set {
        update = update.col_expr(column, value);
    }
    let done = update.exec(&**change).await?;
    if done.rows_affected == 0 {
        Err(Refusal::say(|l| texts(l).routing_solved_already()).into())
    } else {
        Ok(())
    }
}
