//! Votes: one a person, changed in place.

use platform::failure::Failure;
use platform::ids::PublicId;
use platform::store::{Change, On};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, QueryFilter, QueryOrder, QuerySelect, raw_sql,
};

use super::row::{ballot, poll};
use crate::polls::ballot::Ballot;

/// People told in one change.
const TOLD_TOGETHER: u64 = 200;

/// What became of a vote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::polls) enum Cast {
    /// It counts from now on.
    Kept,
    /// It says what it said already.
    Same,
}

/// Keeps a vote, or changes it: one statement, so that two at the same time are one.
pub(in crate::polls) async fn cast(
    change: &Change,
    poll_id: i64,
    account_id: i64,
    chosen: &Ballot,
) -> Result<Cast, Failure> {
    let (id, ranks, shown) = (PublicId::random().to_string(), chosen.written(), false);
    let keep = raw_sql!(
        Postgres,
        "INSERT INTO poll_ballot (id, poll_id, account_id, ranks, shown)
         VALUES ({id}, {poll_id}, {account_id}, {ranks}, {shown})
         ON CONFLICT (poll_id, account_id) DO UPDATE SET ranks = excluded.ranks, shown = excluded.shown
         WHERE poll_ballot.ranks <> excluded.ranks"
    );
    let done = change.execute_raw(keep.on(&**change)).await?;
    Ok(if done.rows_affected() > 0 {
        Cast::Kept
    } else {
        Cast::Same
    })
}

/// All votes of a poll, in the order of their random keys.
pub(in crate::polls) async fn list_ballots(db: &impl ConnectionTrait, poll_id: i64) -> Result<Vec<Ballot>, Failure> {
    let ranks = ballot::Entity::find()
        .select_only()
        .column(ballot::Column::Ranks)
        .filter(ballot::Column::PollId.eq(poll_id))
        .order_by_asc(ballot::Column::Id);
    let ranks = ranks.into_tuple::<String>().all(db).await?;
    Ok(ranks.iter().map(|ranks| Ballot::parse(ranks)).collect())
}

/// How many people voted or changed their vote since the figures on show.
pub(in crate::polls) async fn count_not_shown(db: &impl ConnectionTrait, poll_id: i64) -> Result<usize, Failure> {
    #[derive(FromQueryResult)]
    struct Count {
        many: i64,
    }
    let shown = false;
    let count = raw_sql!(
        Postgres,
        "SELECT COUNT(*) AS many FROM poll_ballot WHERE poll_id = {poll_id} AND shown = {shown}"
    );
    let counted = Count::find_by_statement(count.on(db)).one(db).await?;
    Ok(counted.map_or(0, |row| usize::try_from(row.many).unwrap_or_default()))
}

/// All votes are in the figures on show.
pub(in crate::polls) async fn mark_shown(change: &Change, poll_id: i64) -> Result<(), Failure> {
    ballot::Entity::update_many()
        .col_expr(ballot::Column::Shown, Expr::value(true))
        .filter(ballot::Column::PollId.eq(poll_id))
        .filter(ballot::Column::Shown.eq(false))
        .exec(&**change)
        .await?;
    Ok(())
}

/// Somebody's own vote.
pub(in crate::polls) async fn find_own(
    db: &impl ConnectionTrait,
    poll_id: i64,
    account_id: i64,
) -> Result<Option<Ballot>, Failure> {
    let found = ballot::Entity::find()
        .filter(ballot::Column::PollId.eq(poll_id))
        .filter(ballot::Column::AccountId.eq(account_id));
    Ok(found.one(db).await?.map(|row| Ballot::parse(&row.ranks)))
}

/// Some who voted.
pub(in crate::polls) async fn list_voters(db: &impl ConnectionTrait, poll_id: i64) -> Result<Vec<i64>, Failure> {
    let accounts = ballot::Entity::find()
        .select_only()
        .column(ballot::Column::AccountId)
        .filter(ballot::Column::PollId.eq(poll_id))
        .filter(ballot::Column::AccountId.is_not_null())
        .order_by_asc(ballot::Column::Id)
        .limit(TOLD_TOGETHER);
    Ok(accounts.into_tuple::<i64>().all(db).await?)
}

/// The votes of these people leave the store.
pub(in crate::polls) async fn drop_votes_of(change: &Change, poll_id: i64, accounts: &[i64]) -> Result<(), Failure> {
    ballot::Entity::delete_many()
        .filter(ballot::Column::PollId.eq(poll_id))
        .filter(ballot::Column::AccountId.is_in(accounts.iter().copied()))
        .exec(&**change)
        .await?;
    Ok(())
}

/// All votes that are left leave the store.
pub(in crate::polls) async fn drop_votes(change: &Change, poll_id: i64) -> Result<(), Failure> {
    ballot::Entity::delete_many()
        .filter(ballot::Column::PollId.eq(poll_id))
        .exec(&**change)
        .await?;
    Ok(())
}

/// A vote of somebody's own, for their export.
#[derive(Clone, Debug, PartialEq, Eq, FromQueryResult)]
pub(in crate::polls) struct Own {
    pub(in crate::polls) poll_id: i64,
    pub(in crate::polls) ranks: String,
}

/// Every vote of one person.
pub(in crate::polls) async fn export(db: &impl ConnectionTrait, account_id: i64) -> Result<Vec<Own>, Failure> {
    let own = raw_sql!(
        Postgres,
        "SELECT poll_id, ranks FROM poll_ballot WHERE account_id = {account_id} ORDER BY poll_id"
    );
    Ok(Own::find_by_statement(own.on(db)).all(db).await?)
}

/// What was counted stays counted; whose vote it was goes, and who made a poll.
pub(in crate::polls) async fn forget(change: &Change, account_id: i64) -> Result<(), Failure> {
    ballot::Entity::update_many()
        .col_expr(ballot::Column::AccountId, Expr::value(Option::<i64>::None))
        .filter(ballot::Column::AccountId.eq(account_id))
        .exec(&**change)
        .await?;
    poll::Entity::update_many()
        .col_expr(poll::Column::MakerId, Expr::value(Option::<i64>::None))
        .filter(poll::Column::MakerId.eq(account_id))
        .exec(&**change)
        .await?;
    Ok(())
}
