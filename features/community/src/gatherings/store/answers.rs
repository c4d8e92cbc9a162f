//! What people said to coming.

use platform::clock::Moment;
use platform::failure::Failure;
use platform::store::{Change, On};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, PaginatorTrait, QueryFilter, QueryOrder, raw_sql,
};

use super::row::{answer, calendar, told};
use crate::gatherings::Reply;
use crate::spaces;

/// What one person said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::gatherings) struct Answered {
    pub(in crate::gatherings) gathering_id: i64,
    pub(in crate::gatherings) account_id: i64,
    pub(in crate::gatherings) reply: Reply,
    pub(in crate::gatherings) turn: i64,
}

impl From<answer::Model> for Answered {
    fn from(row: answer::Model) -> Self {
        Self {
            gathering_id: row.gathering_id,
            account_id: row.account_id,
            reply: row.reply,
            turn: row.turn,
        }
    }
}

pub(in crate::gatherings) async fn find_answer(
    db: &impl ConnectionTrait,
    gathering_id: i64,
    account_id: i64,
) -> Result<Option<Answered>, Failure> {
    let found = answer::Entity::find_by_id((gathering_id, account_id)).one(db).await?;
    Ok(found.map(Answered::from))
}

/// How many wait before this turn, and they themselves: 1 for who is next.
pub(in crate::gatherings) async fn find_place_in_line(
    db: &impl ConnectionTrait,
    gathering_id: i64,
    turn: i64,
) -> Result<i64, Failure> {
    let line = answer::Entity::find()
        .filter(answer::Column::GatheringId.eq(gathering_id))
        .filter(answer::Column::Reply.eq(Reply::Waiting))
        .filter(answer::Column::Turn.lte(turn));
    Ok(i64::try_from(line.count(db).await?).unwrap_or(i64::MAX))
}

/// Everybody who answered, in the order of their turns.
pub(in crate::gatherings) async fn list_answers(
    db: &impl ConnectionTrait,
    gatherings: Vec<i64>,
) -> Result<Vec<Answered>, Failure> {
    if gatherings.is_empty() {
        return Ok(Vec::new());
    }
    let rows = answer::Entity::find()
        .filter(answer::Column::GatheringId.is_in(gatherings))
        .order_by_asc(answer::Column::Turn);
    Ok(rows.all(db).await?.into_iter().map(Answered::from).collect())
}

#[derive(FromQueryResult)]
struct Own {
    title: String,
    space_id: i64,
    begins_at: Moment,
    reply: Reply,
}

/// What one person said, with what it was about.
pub(in crate::gatherings) async fn export_answers(
    db: &impl ConnectionTrait,
    account_id: i64,
) -> Result<Vec<(String, Moment, Reply)>, Failure> {
    let own = raw_sql!(
        Postgres,
        "SELECT g.title, g.space_id, g.begins_at, a.reply FROM gathering g JOIN gathering_answer a ON a.gathering_id = g.id
         WHERE a.account_id = {account_id} ORDER BY g.begins_at"
    );
    let mut given = Vec::new();
    for own in Own::find_by_statement(own.on(db)).all(db).await? {
        // Who left a space takes the words of others nowhere.
        let reads = spaces::reads(db, own.space_id, account_id).await?;
        given.push((if reads { own.title } else { String::new() }, own.begins_at, own.reply));
    }
    Ok(given)
}

/// Erases who answered what to gatherings that ended before a moment; the count stays.
pub(in crate::gatherings) async fn erase_answers(change: &Change, ended_before: Moment) -> Result<(), Failure> {
    for gone in [
        raw_sql!(
            Postgres,
            "DELETE FROM gathering_answer WHERE gathering_id IN (SELECT id FROM gathering WHERE ends_at < {ended_before})"
        ),
        raw_sql!(
            Postgres,
            "DELETE FROM gathering_told WHERE gathering_id IN (SELECT id FROM gathering WHERE ends_at < {ended_before})"
        ),
    ] {
        change.execute_raw(gone.on(&**change)).await?;
    }
    Ok(())
}

/// Erases what one person was told and their calendar; their answers are taken back one by one, since others may move up.
pub(in crate::gatherings) async fn forget(change: &Change, account_id: i64) -> Result<Vec<i64>, Failure> {
    told::Entity::delete_many()
        .filter(told::Column::AccountId.eq(account_id))
        .exec(&**change)
        .await?;
    calendar::Entity::delete_by_id(account_id).exec(&**change).await?;
    let rows = answer::Entity::find()
        .filter(answer::Column::AccountId.eq(account_id))
        .order_by_asc(answer::Column::GatheringId);
    Ok(rows
        .all(&**change)
        .await?
        .into_iter()
        .map(|row| row.gathering_id)
        .collect())
}
