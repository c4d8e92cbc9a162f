//! What goes at night: everything whose time is over, and everything that nobody wants any more.

use platform::clock::DAY_MICROS;
use platform::failure::Failure;
use platform::store::{Change, On};
use sea_orm::{ConnectionTrait, FromQueryResult, raw_sql};

use super::findable;
use crate::watch::folding::take::hand_on;

/// Days after which the report of an import is deleted, with its refused rows.
const IMPORT_KEPT_DAYS: i64 = 30;
/// Days after which a table that nobody began to read is deleted, with its rows.
const IMPORT_WAITS_DAYS: i64 = 7;

/// How long each mention is kept follows from the queries that want it now, for a table never longer than the table; where
/// a case decides, or the rows of a table were chosen, it stays as it is.
pub(crate) async fn follow_retention(change: &Change) -> Result<(), Failure> {
    let day = DAY_MICROS;
    let by_query = raw_sql!(
        Postgres,
        "UPDATE watch_mention SET keep_until = found_at + {day} * (
             SELECT MAX(CASE WHEN s.kind = 'import' AND s.retention_days < q.retention_days
                             THEN s.retention_days ELSE q.retention_days END)
             FROM watch_hit h JOIN watch_query q ON q.id = h.query_id CROSS JOIN watch_source s
             WHERE h.mention_id = watch_mention.id AND s.id = watch_mention.source_id)
         WHERE held = FALSE
           AND EXISTS (SELECT 1 FROM watch_source s WHERE s.id = watch_mention.source_id AND s.whole_because IS NULL
                       AND (s.kind = 'feed' OR s.state <> 'removed'))
           AND EXISTS (SELECT 1 FROM watch_hit h WHERE h.mention_id = watch_mention.id)"
    );
    change.execute_raw(by_query.on(&**change)).await?;
    Ok(())
}

/// Deletes mentions whose time is over, and mentions that no query wants, nobody chose and no case needs. Gives their number.
pub(crate) async fn delete_mentions(change: &Change) -> Result<u64, Failure> {
    let now = change.now();
    let leading = raw_sql!(
        Postgres,
        "SELECT DISTINCT m.id FROM watch_fold f JOIN watch_mention m ON m.id = f.head_id
         WHERE f.apart_at IS NULL AND (m.keep_until < {now} OR (m.held = FALSE
           AND NOT EXISTS (SELECT 1 FROM watch_hit h WHERE h.mention_id = m.id)
           AND EXISTS (SELECT 1 FROM watch_source s WHERE s.id = m.source_id AND s.whole_because IS NULL)))"
    );
    let heads = Key::find_by_statement(leading.on(&**change)).all(&**change).await?;
    let heads: Vec<i64> = heads.into_iter().map(|key| key.id).collect();
    hand_on(change, &heads).await?;
    let over = raw_sql!(
        Postgres,
        "DELETE FROM watch_mention WHERE keep_until < {now} RETURNING id"
    );
    let unwanted = raw_sql!(
        Postgres,
        "DELETE FROM watch_mention WHERE held = FALSE
           AND NOT EXISTS (SELECT 1 FROM watch_hit h WHERE h.mention_id = watch_mention.id)
           AND EXISTS (SELECT 1 FROM watch_source s WHERE s.id = watch_mention.source_id AND s.whole_because IS NULL)
         RETURNING id"
    );
    let mut gone = Vec::new();
    for delete in [over, unwanted] {
        let keys = Key::find_by_statement(delete.on(&**change)).all(&**change).await?;
        gone.extend(keys.into_iter().map(|key| key.id));
    }
    let many = gone.len() as u64;
    findable::forget(change, gone).await?;
    Ok(many)
}

#[derive(FromQueryResult)]
struct Key {
    id: i64,
}

/// Deletes reports of old imports, and sources that were taken away and have no mention left.
pub(crate) async fn delete_leftovers(change: &Change) -> Result<(), Failure> {
    let until = change.now().plus(-IMPORT_KEPT_DAYS * DAY_MICROS);
    let waiting_until = change.now().plus(-IMPORT_WAITS_DAYS * DAY_MICROS);
    let imports = raw_sql!(
        Postgres,
        "DELETE FROM watch_import
         WHERE (made_at < {until} AND state <> 'running') OR (made_at < {waiting_until} AND state = 'chosen')"
    );
    let sources = raw_sql!(
        Postgres,
        "DELETE FROM watch_source WHERE state = 'removed'
           AND NOT EXISTS (SELECT 1 FROM watch_mention m WHERE m.source_id = watch_source.id)"
    );
    change.execute_raw(imports.on(&**change)).await?;
    change.execute_raw(sources.on(&**change)).await?;
    Ok(())
}
