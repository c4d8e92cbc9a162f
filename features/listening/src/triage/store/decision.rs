//! What was decided.

use platform::failure::Failure;
use platform::store::{Change, On};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, QueryFilter, QueryOrder, QuerySelect, raw_sql,
};

use super::row::decision::{ActiveModel, Column, Entity};
use super::{Rows, Spot, Turn};
use crate::watch::MentionId;

pub(crate) use super::row::decision::Model as Decision;

/// How many own decisions an export names; the newest.
const EXPORT_MOST: u64 = 10_000;

/// Keeps decisions.
pub(crate) async fn add(change: &Change, decisions: Vec<Decision>) -> Result<(), Failure> {
    if decisions.is_empty() {
        return Ok(());
    }
    Entity::insert_many(decisions.into_iter().map(ActiveModel::from))
        .exec_without_returning(&**change)
        .await?;
    Ok(())
}

/// What this mention was decided to be.
pub(crate) async fn find(db: &impl ConnectionTrait, id: MentionId) -> Result<Option<Decision>, Failure> {
    Ok(Entity::find_by_id(id).one(db).await?)
}

/// What these mentions were decided to be.
pub(crate) async fn list(db: &impl ConnectionTrait, ids: Vec<MentionId>) -> Result<Vec<Decision>, Failure> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    Ok(Entity::find().filter(Column::MentionId.is_in(ids)).all(db).await?)
}

/// The decisions of one act that still stand.
pub(crate) async fn list_of_act(db: &impl ConnectionTrait, act: i64) -> Result<Vec<Decision>, Failure> {
    Ok(Entity::find()
        .filter(Column::ActId.eq(act))
        .order_by_asc(Column::MentionId)
        .all(db)
        .await?)
}

/// Takes a decision away.
pub(crate) async fn remove(change: &Change, id: MentionId) -> Result<(), Failure> {
    Entity::delete_by_id(id).exec(&**change).await?;
    Ok(())
}

/// A page of decisions, the newest first.
pub(crate) async fn page(db: &impl ConnectionTrait, turn: Turn, most: usize) -> Result<Rows, Failure> {
    let one_more = most as i64 + 1;
    let query = match turn {
        Turn::Newest => raw_sql!(
            Postgres,
            "SELECT decided_at AS at, mention_id AS id FROM triage_decision
             ORDER BY decided_at DESC, mention_id DESC LIMIT {one_more}"
        ),
        Turn::OlderThan(Spot { at, id }) => raw_sql!(
            Postgres,
            "SELECT decided_at AS at, mention_id AS id FROM triage_decision
             WHERE (decided_at, mention_id) < ({at}, {id}) ORDER BY decided_at DESC, mention_id DESC LIMIT {one_more}"
        ),
        Turn::NewerThan(Spot { at, id }) => raw_sql!(
            Postgres,
            "SELECT decided_at AS at, mention_id AS id FROM triage_decision
             WHERE (decided_at, mention_id) > ({at}, {id}) ORDER BY decided_at, mention_id LIMIT {one_more}"
        ),
    };
    let spots = Spot::find_by_statement(query.on(db)).all(db).await?;
    Ok(Rows::from_found(turn, spots, most))
}

/// What was suggested beside what was decided; whoever decided is left out.
#[derive(Clone, Debug, PartialEq, Eq, FromQueryResult)]
pub(crate) struct Judged {
    pub(crate) kind: String,
    pub(crate) suggested: Option<String>,
}

/// The last decisions, the newest first.
pub(crate) async fn list_judged(db: &impl ConnectionTrait, most: u64) -> Result<Vec<Judged>, Failure> {
    Ok(Entity::find()
        .select_only()
        .columns([Column::Kind, Column::Suggested])
        .filter(Column::ByRule.eq(""))
        .order_by_desc(Column::DecidedAt)
        .order_by_desc(Column::MentionId)
        .limit(most)
        .into_model()
        .all(db)
        .await?)
}

/// The decisions of one person, newest first, for that person.
pub(crate) async fn list_of_person(db: &impl ConnectionTrait, person: i64) -> Result<Vec<Decision>, Failure> {
    Ok(Entity::find()
        .filter(Column::DecidedBy.eq(person))
        .order_by_desc(Column::DecidedAt)
        .limit(EXPORT_MOST)
        .all(db)
        .await?)
}

/// Leaves decisions in place and forgets whose they were.
pub(crate) async fn forget(change: &Change, person: i64) -> Result<(), Failure> {
    Entity::update_many()
        .col_expr(Column::DecidedBy, Expr::value(Option::<i64>::None))
        .filter(Column::DecidedBy.eq(person))
        .exec(&**change)
        .await?;
    Ok(())
}
