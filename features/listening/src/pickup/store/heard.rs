//! Links to us in what feeds said, which feeds are ours, and how far was looked.

use platform::clock::Moment;
use platform::failure::Failure;
use platform::store::{Change, On};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ConnectionTrait, EntityTrait, FromQueryResult, raw_sql};

use super::row::{checkpoint, link, own};

/// The key of the only row.
const ONLY: i64 = 1;

/// Notes links of messages to our sites: the message and the address.
pub(crate) async fn note_links(
    change: &Change,
    source_id: i64,
    links: Vec<(String, String)>,
    keep_until: Moment,
) -> Result<(), Failure> {
    if links.is_empty() {
        return Ok(());
    }
    let rows = links.into_iter().map(|(identity, address)| {
        link::ActiveModel::from(link::Model {
            source_id,
            identity,
            address,
            keep_until,
        })
    });
    let once = OnConflict::new().do_nothing().to_owned();
    link::Entity::insert_many(rows)
        .on_conflict(once)
        .exec_without_returning(&**change)
        .await?;
    Ok(())
}

#[derive(FromQueryResult)]
struct Key {
    id: i64,
}

/// The articles that this message points at.
pub(crate) async fn list_linked(db: &impl ConnectionTrait, source: i64, identity: &str) -> Result<Vec<i64>, Failure> {
    let identity = identity.to_owned();
    let query = raw_sql!(
        Postgres,
        "SELECT a.id FROM pickup_link l JOIN pickup_article a ON a.address = l.address
         WHERE l.source_id = {source} AND l.identity = {identity}"
    );
    let keys = Key::find_by_statement(query.on(db)).all(db).await?;
    Ok(keys.into_iter().map(|key| key.id).collect())
}

/// Deletes links whose time is over.
pub(crate) async fn delete_links(change: &Change) -> Result<(), Failure> {
    let now = change.now();
    let over = raw_sql!(Postgres, "DELETE FROM pickup_link WHERE keep_until < {now}");
    change.execute_raw(over.on(&**change)).await?;
    Ok(())
}

/// The feeds that are ours.
pub(crate) async fn list_own(db: &impl ConnectionTrait) -> Result<Vec<i64>, Failure> {
    let rows = own::Entity::find().all(db).await?;
    Ok(rows.into_iter().map(|row| row.source_id).collect())
}

/// Whether this feed is ours.
pub(crate) async fn is_ours(change: &Change, source: i64) -> Result<bool, Failure> {
    Ok(own::Entity::find_by_id(source).one(&**change).await?.is_some())
}

/// Exactly these feeds are ours.
pub(crate) async fn keep_own(change: &Change, sources: Vec<i64>) -> Result<(), Failure> {
    own::Entity::delete_many().exec(&**change).await?;
    if sources.is_empty() {
        return Ok(());
    }
    let rows = sources
        .into_iter()
        .map(|source_id| own::ActiveModel::from(own::Model { source_id }));
    own::Entity::insert_many(rows).exec_without_returning(&**change).await?;
    Ok(())
}

/// How far was looked, and how often everything was to be looked at again before that.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Reached {
    pub(crate) until: Moment,
    pub(crate) epoch: i64,
}

/// How far was looked; the beginning when never.
pub(crate) async fn checkpoint(db: &impl ConnectionTrait) -> Result<Reached, Failure> {
    let found = checkpoint::Entity::find_by_id(ONLY).one(db).await?;
    let (until, epoch) = found.map_or((Moment(0), 0), |row| (row.looked_until, row.epoch));
    Ok(Reached { until, epoch })
}

/// Keeps how far was looked; false, and nothing is kept, when everything is to be looked at again since it was read.
pub(crate) async fn keep_checkpoint(change: &Change, Reached { until, epoch }: Reached) -> Result<bool, Failure> {
    let keep = raw_sql!(
        Postgres,
        "INSERT INTO pickup_checkpoint (id, looked_until, epoch) VALUES ({ONLY}, {until}, {epoch})
         ON CONFLICT (id) DO UPDATE SET looked_until = excluded.looked_until
         WHERE pickup_checkpoint.epoch = excluded.epoch"
    );
    Ok(change.execute_raw(keep.on(&**change)).await?.rows_affected() > 0)
}

/// Everything is to be looked at again, also by who is looking now.
pub(crate) async fn look_again(change: &Change) -> Result<(), Failure> {
    let again = raw_sql!(
        Postgres,
        "INSERT INTO pickup_checkpoint (id, looked_until, epoch) VALUES ({ONLY}, 0, 1)
         ON CONFLICT (id) DO UPDATE SET looked_until = 0, epoch = pickup_checkpoint.epoch + 1"
    );
    change.execute_raw(again.on(&**change)).await?;
    Ok(())
}
