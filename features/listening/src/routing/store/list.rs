//! Lists of cases, page by page, and how many somebody has in hand.

use std::collections::BTreeMap;

use platform::clock::Moment;
use platform::failure::Failure;
use platform::store::On;
use sea_orm::sea_query::{Alias, Expr, ExprTrait, Query};
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
    /// The owner explained it; communication writes and places the answer.
    Waiting,
    /// Solved.
    Solved,
}

/// Of whom a list shows cases.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Whose {
    /// Of everybody.
    All,
    /// Of this owner.
    Of(i64),
    /// Of a team this person leads: they were told that it was late.
    LedBy(i64),
    /// Of this owner, and of a team they lead.
    OfOrLedBy(i64),
}

impl From<Option<i64>> for Whose {
    fn from(owner: Option<i64>) -> Self {
        owner.map_or(Self::All, Self::Of)
    }
}

/// The last row of the page before: its moment and key.
pub(crate) type After = Option<(Moment, i64)>;

fn of(whose: Whose) -> Condition {
    let led = |person: i64| {
        let told = Query::select()
            .column(Alias::new("case_id"))
            .from(Alias::new("routing_escalation"))
            .and_where(ExprTrait::eq(Expr::col(Alias::new("told_id")), person))
            .to_owned();
        Column::Id.in_subquery(told)
    };
    match whose {
        Whose::All => Condition::all(),
        Whose::Of(person) => Condition::all().add(Column::OwnerId.eq(person)),
        Whose::LedBy(person) => Condition::all().add(led(person)).add(Column::OwnerId.ne(person)),
        Whose::OfOrLedBy(person) => Condition::any().add(Column::OwnerId.eq(person)).add(led(person)),
    }
}

fn condition(part: Part, whose: Whose) -> Condition {
    let owned = Condition::all().add(of(whose));
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
    whose: impl Into<Whose>,
    after: After,
) -> Result<Vec<Case>, Failure> {
    list(db, part, whose, after, PAGE_CASES + 1).await
}

/// So many cases in the same order.
pub(crate) async fn list(
    db: &impl ConnectionTrait,
    part: Part,
    whose: impl Into<Whose>,
    after: After,
    most: u64,
) -> Result<Vec<Case>, Failure> {
    let mut query = Entity::find().filter(condition(part, whose.into()));
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
pub(crate) async fn count(db: &impl ConnectionTrait, part: Part, whose: impl Into<Whose>) -> Result<u64, Failure> {
    Ok(Entity::find().filter(condition(part, whose.into())).count(db).await?)
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
