//! The queries on links that reset a password.

use platform::clock::{HOUR_MICROS, Moment};
use platform::failure::Failure;
use platform::ids::secret;
use platform::store::{Change, On};
use sea_orm::{ConnectionTrait, FromQueryResult, raw_sql};

use super::token_hash;

/// How long a link works.
const LIFE_MICROS: i64 = HOUR_MICROS;

#[derive(FromQueryResult)]
struct Whose {
    account_id: i64,
}

/// Makes a link and gives its secret, which is kept nowhere. Links that ended go.
pub(super) async fn add_reset(change: &Change, account_id: i64) -> Result<String, Failure> {
    let token = secret();
    let (id, hash, now) = (change.next_id(), token_hash(&token), change.now());
    let ends_at = now.plus(LIFE_MICROS);
    let sweep = raw_sql!(
        Postgres,
        "DELETE FROM sign_in_reset WHERE account_id = {account_id} AND ends_at <= {now}"
    );
    change.execute_raw(sweep.on(&**change)).await?;
    let add = raw_sql!(
        Postgres,
        "INSERT INTO sign_in_reset (id, token_hash, account_id, ends_at) VALUES ({id}, {hash}, {account_id}, {ends_at})"
    );
    change.execute_raw(add.on(&**change)).await?;
    Ok(token)
}

/// Whose link it is, while it works.
pub(super) async fn find_reset(db: &impl ConnectionTrait, token: &str, now: Moment) -> Result<Option<i64>, Failure> {
    let hash = token_hash(token);
    let query = raw_sql!(
        Postgres,
        "SELECT account_id FROM sign_in_reset WHERE token_hash = {hash} AND used_at IS NULL AND ends_at > {now}"
    );
    Ok(Whose::find_by_statement(query.on(db))
        .one(db)
        .await?
        .map(|whose| whose.account_id))
}

/// Uses a link up, and with it every other link of the same person; of many who try at once one succeeds.
pub(super) async fn use_reset(change: &Change, token: &str, account_id: i64) -> Result<bool, Failure> {
    let (hash, now) = (token_hash(token), change.now());
    let one = raw_sql!(
        Postgres,
        "UPDATE sign_in_reset SET used_at = {now} WHERE token_hash = {hash} AND used_at IS NULL AND ends_at > {now}"
    );
    let is_first = change.execute_raw(one.on(&**change)).await?.rows_affected() == 1;
    let others = raw_sql!(
        Postgres,
        "UPDATE sign_in_reset SET used_at = {now} WHERE account_id = {account_id} AND used_at IS NULL"
    );
    change.execute_raw(others.on(&**change)).await?;
    Ok(is_first)
}
