//! Who wants to be asked, and who was asked.

use platform::clock::Moment;
use platform::failure::Failure;
use platform::store::{Change, On};
use sea_orm::{ConnectionTrait, FromQueryResult, raw_sql};

#[derive(FromQueryResult)]
struct Who {
    account_id: i64,
}

#[derive(FromQueryResult)]
struct Amount {
    amount: i64,
}

/// Says that somebody wants to be asked because of answers they gave, or no longer.
pub(in crate::questions) async fn opt(change: &Change, account_id: i64, wants: bool) -> Result<(), Failure> {
    let now = change.now();
    let query = if wants {
        raw_sql!(
            Postgres,
            "INSERT INTO question_expert (account_id, since) VALUES ({account_id}, {now}) ON CONFLICT (account_id) DO NOTHING"
        )
    } else {
        raw_sql!(Postgres, "DELETE FROM question_expert WHERE account_id = {account_id}")
    };
    change.execute_raw(query.on(&**change)).await?;
    Ok(())
}

/// Those among these people who want to be asked because of answers they gave.
pub(in crate::questions) async fn list_experts_among(
    db: &impl ConnectionTrait,
    accounts: Vec<i64>,
) -> Result<Vec<i64>, Failure> {
    if accounts.is_empty() {
        return Ok(Vec::new());
    }
    let query = raw_sql!(
        Postgres,
        "SELECT account_id FROM question_expert WHERE account_id IN ({..accounts})"
    );
    let rows = Who::find_by_statement(query.on(db)).all(db).await?;
    Ok(rows.into_iter().map(|row| row.account_id).collect())
}

pub(in crate::questions) async fn is_expert(db: &impl ConnectionTrait, account_id: i64) -> Result<bool, Failure> {
    Ok(!list_experts_among(db, vec![account_id]).await?.is_empty())
}

/// Notes that somebody was asked; `false` when they were before.
pub(in crate::questions) async fn ask(change: &Change, post_id: i64, account_id: i64) -> Result<bool, Failure> {
    let now = change.now();
    let query = raw_sql!(
        Postgres,
        "INSERT INTO question_request (post_id, account_id, asked_at) VALUES ({post_id}, {account_id}, {now})
         ON CONFLICT (post_id, account_id) DO NOTHING"
    );
    Ok(change.execute_raw(query.on(&**change)).await?.rows_affected() > 0)
}

/// Whether somebody was asked about a question.
pub(in crate::questions) async fn is_asked(
    db: &impl ConnectionTrait,
    post_id: i64,
    account_id: i64,
) -> Result<bool, Failure> {
    let query = raw_sql!(
        Postgres,
        "SELECT account_id FROM question_request WHERE post_id = {post_id} AND account_id = {account_id}"
    );
    Ok(Who::find_by_statement(query.on(db)).one(db).await?.is_some())
}

/// How many were asked about a question.
pub(in crate::questions) async fn count_asked(db: &impl ConnectionTrait, post_id: i64) -> Result<i64, Failure> {
    let query = raw_sql!(
        Postgres,
        "SELECT COUNT(*) AS amount FROM question_request WHERE post_id = {post_id}"
    );
    let found = Amount::find_by_statement(query.on(db)).one(db).await?;
    Ok(found.map_or(0, |row| row.amount))
}

/// Forgets who was asked before this moment.
pub(in crate::questions) async fn drop_old_requests(change: &Change, before: Moment) -> Result<(), Failure> {
    let query = raw_sql!(Postgres, "DELETE FROM question_request WHERE asked_at < {before}");
    change.execute_raw(query.on(&**change)).await?;
    Ok(())
}

/// How many questions somebody was asked about, and how many they took, for their own export.
pub(in crate::questions) async fn export(db: &impl ConnectionTrait, account_id: i64) -> Result<(i64, i64), Failure> {
    let asked = raw_sql!(
        Postgres,
        "SELECT COUNT(*) AS amount FROM question_request WHERE account_id = {account_id}"
    );
    let taken = raw_sql!(
        Postgres,
        "SELECT COUNT(*) AS amount FROM question WHERE taken_by = {account_id}"
    );
    let asked = Amount::find_by_statement(asked.on(db)).one(db).await?;
    let taken = Amount::find_by_statement(taken.on(db)).one(db).await?;
    Ok((asked.map_or(0, |it| it.amount), taken.map_or(0, |it| it.amount)))
}

/// Takes a person out: what they took goes back to the managers.
pub(in crate::questions) async fn forget(change: &Change, account_id: i64) -> Result<(), Failure> {
    for query in [
        raw_sql!(
            Postgres,
            "UPDATE question SET taken_by = NULL, taken_at = NULL WHERE taken_by = {account_id}"
        ),
        raw_sql!(Postgres, "DELETE FROM question_expert WHERE account_id = {account_id}"),
        raw_sql!(Postgres, "DELETE FROM question_request WHERE account_id = {account_id}"),
    ] {
        change.execute_raw(query.on(&**change)).await?;
    }
    Ok(())
}
