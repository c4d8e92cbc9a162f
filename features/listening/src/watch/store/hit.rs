//! Which query wants which mention.

use platform::failure::Failure;
use platform::store::{Change, On};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ConnectionTrait, EntityTrait, raw_sql};

use super::mention::MentionId;
use super::row::hit;

/// Rows of one INSERT.
const ROWS_PER_INSERT: usize = 500;

/// Notes which queries want which mentions: pairs of a query and a mention.
pub(crate) async fn add_hits(change: &Change, hits: Vec<(i64, MentionId)>) -> Result<(), Failure> {
    for part in hits.chunks(ROWS_PER_INSERT) {
        let model = |(query_id, mention_id): &(i64, i64)| hit::Model {
            query_id: *query_id,
            mention_id: *mention_id,
        };
        let rows = part.iter().map(model).map(hit::ActiveModel::from);
        let known = [hit::Column::QueryId, hit::Column::MentionId];
        let inserts = hit::Entity::insert_many(rows).on_conflict(OnConflict::columns(known).do_nothing().to_owned());
        inserts.exec_without_returning(&**change).await?;
    }
    Ok(())
}

/// No query wants this item of a source any more, until somebody says so anew: its words changed.
pub(crate) async fn forget_hits(change: &Change, source: i64, identity: &str) -> Result<(), Failure> {
    let delete = raw_sql!(
        Postgres,
        "DELETE FROM watch_hit WHERE mention_id IN
             (SELECT id FROM watch_mention WHERE source_id = {source} AND identity = {identity})"
    );
    change.execute_raw(delete.on(&**change)).await?;
    Ok(())
}
