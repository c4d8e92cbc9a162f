//! What was placed, or is being placed: one row an answer, so that a second attempt is the first one.

use platform::clock::Moment;
use platform::failure::Failure;
use platform::store::{Change, On};
use sea_orm::{ConnectionTrait, FromQueryResult, raw_sql};

/// An attempt to place an answer.
#[derive(Clone, Debug, FromQueryResult)]
pub(crate) struct Placing {
    pub(crate) id: i64,
    pub(crate) mention_id: i64,
    pub(crate) text_hash: String,
    pub(crate) begun_at: Moment,
    pub(crate) url: Option<String>,
}

/// The attempt with this key, begun now when there is none; true when it was begun now.
pub(crate) async fn begin(
    change: &Change,
    account: i64,
    key: &str,
    mention: i64,
    text_hash: &str,
) -> Result<(Placing, bool), Failure> {
    let (id, now) = (change.next_id(), change.now());
    let insert = raw_sql!(
        Postgres,
        "INSERT INTO channels_placing (id, account_id, key, mention_id, text_hash, begun_at)
         VALUES ({id}, {account}, {key}, {mention}, {text_hash}, {now}) ON CONFLICT (account_id, key) DO NOTHING"
    );
    let is_new = change.execute_raw(insert.on(&**change)).await?.rows_affected() > 0;
    let find = raw_sql!(
        Postgres,
        "SELECT id, mention_id, text_hash, begun_at, url FROM channels_placing
         WHERE account_id = {account} AND key = {key}"
    );
    let found = Placing::find_by_statement(find.on(&**change)).one(&**change).await?;
    Ok((found.ok_or(Failure::NotFound)?, is_new))
}

/// Notes where the answer stands.
pub(crate) async fn note_placed(change: &Change, id: i64, uri: &str, url: &str) -> Result<(), Failure> {
    let now = change.now();
    let note = raw_sql!(
        Postgres,
        "UPDATE channels_placing SET placed_at = {now}, uri = {uri}, url = {url} WHERE id = {id}"
    );
    change.execute_raw(note.on(&**change)).await?;
    Ok(())
}
