//! Who passes on what is a mention: counted under it, one row a record, so that hearing it again counts nothing twice.

use platform::failure::Failure;
use platform::store::{Change, On};
use sea_orm::{ConnectionTrait, FromQueryResult, raw_sql};
use sha2::{Digest, Sha256};

use super::mention::MentionId;

/// Names in one question.
const TOGETHER_MOST: usize = 500;
/// Signs of a hash that are kept: 128 bits.
const RECORD_SIGNS: usize = 32;

/// A record that passes a mention on.
#[derive(Clone, Debug)]
pub(crate) struct Passing {
    pub(crate) record: String,
    pub(crate) mention_id: MentionId,
    pub(crate) is_quote: bool,
}

/// What a record goes by here: a hash, which tells nobody who passed it on.
pub(crate) fn record_of(uri: &str) -> String {
    let mut record = data_encoding::HEXLOWER.encode(&Sha256::digest(uri.as_bytes()));
    record.truncate(RECORD_SIGNS);
    record
}

/// Counts these; what is counted already stays.
pub(crate) async fn insert(change: &Change, passing: Vec<Passing>) -> Result<(), Failure> {
    for Passing {
        record,
        mention_id,
        is_quote,
    } in passing
    {
        let insert = raw_sql!(
            Postgres,
            "INSERT INTO watch_echo (record, mention_id, is_quote) VALUES ({record}, {mention_id}, {is_quote})
             ON CONFLICT (record) DO NOTHING"
        );
        change.execute_raw(insert.on(&**change)).await?;
    }
    Ok(())
}

/// No longer counts these.
pub(crate) async fn delete(change: &Change, records: Vec<String>) -> Result<(), Failure> {
    for records in records.chunks(TOGETHER_MOST).map(<[String]>::to_vec) {
        let delete = raw_sql!(Postgres, "DELETE FROM watch_echo WHERE record IN ({..records})");
        change.execute_raw(delete.on(&**change)).await?;
    }
    Ok(())
}

#[derive(FromQueryResult)]
struct Any {
    record: String,
}

/// Whether one of these is counted.
pub(crate) async fn is_any(db: &impl ConnectionTrait, records: Vec<String>) -> Result<bool, Failure> {
    for records in records.chunks(TOGETHER_MOST).map(<[String]>::to_vec) {
        let query = raw_sql!(
            Postgres,
            "SELECT record FROM watch_echo WHERE record IN ({..records}) LIMIT 1"
        );
        if Any::find_by_statement(query.on(db))
            .one(db)
            .await?
            .is_some_and(|any| !any.record.is_empty())
        {
            return Ok(true);
        }
    }
    Ok(false)
}

/// How a mention goes round in its network.
#[derive(Clone, Debug, Default, PartialEq, Eq, FromQueryResult)]
pub struct Spread {
    /// The name by which its author goes; empty when nobody knows.
    pub handle: String,
    /// How often it was passed on without a word.
    pub reposts: i64,
    /// How often it was shown with something said about it.
    pub quotes: i64,
}

/// How a mention goes round; `None` when it is no post of a network that is heard.
///
/// # Errors
/// The store's own.
pub async fn spread(db: &impl ConnectionTrait, mention: MentionId) -> Result<Option<Spread>, Failure> {
    let query = raw_sql!(
        Postgres,
        "SELECT COALESCE(p.handle, '') AS handle,
                (SELECT COUNT(*) FROM watch_echo e WHERE e.mention_id = p.mention_id AND NOT e.is_quote) AS reposts,
                (SELECT COUNT(*) FROM watch_echo e WHERE e.mention_id = p.mention_id AND e.is_quote) AS quotes
         FROM watch_stream_post p WHERE p.mention_id = {mention}"
    );
    Ok(Spread::find_by_statement(query.on(db)).one(db).await?)
}
