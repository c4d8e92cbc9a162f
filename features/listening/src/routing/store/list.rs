//! Lists of cases, page by page, and how many somebody has in hand.

use std::collections::BTreeMap;

use platform::clock::Moment;
use platform::failure::Failure;
use platform::store::On;
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, FromQueryResult, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect, raw_sql,
};

use super::case::Case;
use super::kinds::CaseState;
use super::row::{Column, Entity};

/// Cases on one page of a list.
pub(crate) const PAGE_CASES: u64 = 20;

/// Which cases a list shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    /// Everything that is not solved.
    Unsolved,
    /// Not solved, and the promised moment has passed.
    Late(Moment),
    /// The owner gave the answer; communication places it.
    Waiting,
    /// Solved.
    Solved,
}

/// The last row of the page before: its moment and key.
pub(crate) type After = Option<(Moment, i64)>;

fn condition(part: Part, owner: Option<i64>) -> Condition {
    let owned = Condition::all().add_option(owner.map(|owner| Column::OwnerId.eq(owner)));
    match part {
        Part::Unsolved => owned.add(Column::State.is_in([CaseState::Open, CaseState::Waiting])),
        Part::Late(now) => owned
            .add(Column::State.is_in([CaseState::Open, CaseState::Waiting]))
            .add(Column::PausedAt.is_null())
            .add(Column::PromiseAt.lt(now)),
        Part::Waiting => owned.add(Column::State.eq(CaseState::Waiting)),
        Part::Solved => owned.add(Column::State.eq(CaseState::Solved)),
    }
}

/// A page of cases: what is promised first stands first, of the solved ones the last. One more than a page when there is a
/// next one.
pub(crate) async fn page(
    db: &impl ConnectionTrait,
    part: Part,
    owner: Option<i64>,
    after: After,
) -> Result<Vec<Case>, Failure> {
    list(db, part, owner, after, PAGE_CASES + 1).await
}

/// So many cases in the same order.
pub(crate) async fn list(
    db: &impl ConnectionTrait,
    part: Part,
    owner: Option<i64>,
    after: After,
    most: u64,
) -> Result<Vec<Case>, Failure> {
    let mut query = Entity::find().filter(condition(part, owner));
    query = if part == Part::Solved {
        let query = query.order_by_desc(Column::SolvedAt).order_by_desc(Column::Id);
        match after {
            Some((at, id)) => query.filter(
                Condition::any()
                    .add(Column::SolvedAt.lt(at))
                    .add(Condition::all().add(Column::SolvedAt.eq(at)).add(Column::Id.lt(id))),
            ),
            None => query,
        }
    } else {
        let query = query.order_by_asc(Column::PromiseAt).order_by_asc(Column::Id);
        match after {
            Some((at, id)) => query.filter(
                Condition::any()
                    .add(Column::PromiseAt.gt(at))
                    .add(Condition::all().add(Column::PromiseAt.eq(at)).add(Column::Id.gt(id))),
            ),
            None => query,
        }
    };
    Ok(query.limit(most).all(db).await?)
}

/// How many cases a list has in all.
pub(crate) async fn count(db: &impl ConnectionTrait, part: Part, owner: Option<i64>) -> Result<u64, Failure> {
    Ok(Entity::find().filter(condition(part, owner)).count(db).await?)
}

/// Unsolved cases that became pressing or late and of which nobody was warned yet.
pub(crate) async fn list_to_warn(db: &impl ConnectionTrait, now: Moment, most: u64) -> Result<Vec<Case>, Failure> {
    let soon = Condition::all().add(Column::Warned.eq(0)).add(Column::SoonAt.lte(now));
    let late = Condition::all()
        .add(Column::Warned.lt(2))
        .add(Column::PromiseAt.lt(now));
    let unsolved = Column::State.is_in([CaseState::Open, CaseState::Waiting]);
    let query = Entity::find()
        .filter(unsolved)
        // While the customer has to answer, nobody here is late.
        .filter(Column::PausedAt.is_null())
        .filter(Condition::any().add(soon).add(late));
    Ok(query.order_by_asc(Column::PromiseAt).limit(most).all(db).await?)
}

/// Cases whose clock stands still, with the mention they came from and since when.
pub(crate) async fn list_paused(db: &impl ConnectionTrait) -> Result<Vec<(i64, Moment)>, Failure> {
    let paused = Entity::find()
        .filter(Column::PausedAt.is_not_null())
        .filter(Column::MentionId.is_not_null())
        .order_by_asc(Column::PausedAt)
        .limit(1000);
    let cases = paused.all(db).await?;
    Ok(cases
        .into_iter()
        .filter_map(|it| it.mention_id.zip(it.paused_at))
        .collect())
}

/// A complaint that came from a mention.
#[derive(Clone, Copy, Debug, PartialEq, Eq, FromQueryResult)]
pub struct Complaint {
    /// The case.
    pub case_id: i64,
    /// The mention.
    pub mention_id: i64,
    /// When the case was opened.
    pub made_at: Moment,
}

/// Complaints since a moment whose mention is still there, oldest first.
///
/// # Errors
/// The store's own.
pub async fn list_complaints(db: &impl ConnectionTrait, since: Moment) -> Result<Vec<Complaint>, Failure> {
    let query = raw_sql!(
        Postgres,
        "SELECT id AS case_id, mention_id, made_at FROM routing_case
         WHERE made_at >= {since} AND kind = 'complaint' AND mention_id IS NOT NULL ORDER BY made_at, id LIMIT 10000"
    );
    Ok(Complaint::find_by_statement(query.on(db)).all(db).await?)
}

/// Every case somebody owns or made, for their export.
pub(crate) async fn list_of_person(db: &impl ConnectionTrait, person: i64) -> Result<Vec<Case>, Failure> {
    let theirs = Condition::any()
        .add(Column::OwnerId.eq(person))
        .add(Column::MadeBy.eq(person));
    Ok(Entity::find().filter(theirs).order_by_asc(Column::Id).all(db).await?)
}

#[derive(FromQueryResult)]
struct Load {
    owner_id: i64,
    cases: i64,
}

/// How many open cases each of these people has; who has none is absent.
pub(crate) async fn count_open(db: &impl ConnectionTrait, owners: Vec<i64>) -> Result<BTreeMap<i64, i64>, Failure> {
    if owners.is_empty() {
        return Ok(BTreeMap::new());
    }
    let query = raw_sql!(
        Postgres,
        "SELECT owner_id, COUNT(*) AS cases FROM routing_case
         WHERE state = 'open' AND owner_id IN ({..owners}) GROUP BY owner_id"
    );
    let rows = Load::find_by_statement(query.on(db)).all(db).await?;
    Ok(rows.into_iter().map(|row| (row.owner_id, row.cases)).collect())
}
