//! Where a stream is and who hears it: one row a stream, so that of several nodes one hears it and none is too late unseen.

use platform::clock::{Moment, SECOND_MICROS};
use platform::failure::Failure;
use platform::jobs::lease_now;
use platform::store::{Change, On};
use sea_orm::{ColumnTrait, ConnectionTrait, DbBackend, EntityTrait, FromQueryResult, QueryFilter, raw_sql};

use super::kinds::{Network, SourceState};
use super::row::source::{Column, Entity, Model};

/// How long a node may be silent before another hears the stream instead, as with jobs.
const LEASE_MICROS: i64 = 60 * SECOND_MICROS;

/// A stream that this node hears.
#[derive(Clone, Debug, FromQueryResult)]
pub(crate) struct Held {
    pub(crate) source_id: i64,
    /// The furthest moment of the network that was written down.
    pub(crate) reached: i64,
    pub(crate) fence: i64,
}

/// The source of a network, unless it is paused or gone.
pub(crate) async fn find_active(db: &impl ConnectionTrait, network: Network) -> Result<Option<Model>, Failure> {
    let found = Entity::find()
        .filter(Column::Network.eq(network))
        .filter(Column::State.eq(SourceState::Active));
    Ok(found.one(db).await?)
}

/// The source of a network, unless it was taken away.
pub(crate) async fn find_kept(db: &impl ConnectionTrait, network: Network) -> Result<Option<Model>, Failure> {
    let found = Entity::find()
        .filter(Column::Network.eq(network))
        .filter(Column::State.ne(SourceState::Removed));
    Ok(found.one(db).await?)
}

/// The stream goes on from now, whatever was heard before. Nodes that listen are told.
pub(crate) async fn begin(change: &Change, source: i64) -> Result<(), Failure> {
    let now = change.now();
    let begin = raw_sql!(
        Postgres,
        "INSERT INTO watch_stream (source_id, reached, holder, held_until, fence) VALUES ({source}, {now}, '', 0, 0)
         ON CONFLICT (source_id) DO UPDATE SET reached = {now}, fence = watch_stream.fence + 1, held_until = 0"
    );
    change.execute_raw(begin.on(&**change)).await?;
    change.announce(crate::watch::streams::TOPIC);
    Ok(())
}

/// Takes the stream for this node, when nobody else hears it. An embedded store has one node, so there it is always free.
pub(crate) async fn take(change: &Change, source: i64, holder: &str) -> Result<Option<Held>, Failure> {
    let now = lease_now(change).await?;
    let (until, alone) = (
        now.plus(LEASE_MICROS),
        change.get_database_backend() == DbBackend::Sqlite,
    );
    let take = raw_sql!(
        Postgres,
        "UPDATE watch_stream SET holder = {holder}, held_until = {until}, fence = fence + 1
         WHERE source_id = {source} AND (held_until < {now} OR holder = {holder} OR {alone})
         RETURNING source_id, reached, fence"
    );
    Ok(Held::find_by_statement(take.on(&**change)).one(&**change).await?)
}

/// What was heard up to here is written down, and this node goes on hearing. Refused when another node does by now, so that
/// nothing of this change is kept.
pub(crate) async fn hold(change: &Change, held: &Held) -> Result<(), Failure> {
    let until = lease_now(change).await?.plus(LEASE_MICROS);
    let Held {
        source_id,
        reached,
        fence,
    } = *held;
    let hold = raw_sql!(
        Postgres,
        "UPDATE watch_stream SET reached = {reached}, held_until = {until} WHERE source_id = {source_id} AND fence = {fence}"
    );
    match change.execute_raw(hold.on(&**change)).await?.rows_affected() {
        0 => Err(Failure::Busy("another node hears this stream by now".into())),
        _ => Ok(()),
    }
}

/// Another node may hear the stream at once.
pub(crate) async fn let_go(change: &Change, held: &Held) -> Result<(), Failure> {
    let Held { source_id, fence, .. } = *held;
    let let_go = raw_sql!(
        Postgres,
        "UPDATE watch_stream SET held_until = 0 WHERE source_id = {source_id} AND fence = {fence}"
    );
    change.execute_raw(let_go.on(&**change)).await?;
    Ok(())
}

/// Notes that the stream says something. False when somebody paused the source or took it away.
pub(crate) async fn note_heard(change: &Change, source: i64, at: Moment) -> Result<bool, Failure> {
    let heard = raw_sql!(
        Postgres,
        "UPDATE watch_source SET last_success_at = {at}, last_item_at = {at}, failures = 0, trouble = NULL, trouble_since = NULL
         WHERE id = {source} AND state = 'active'"
    );
    Ok(change.execute_raw(heard.on(&**change)).await?.rows_affected() == 1)
}

/// Notes that the stream could not be heard, and when it is tried again.
pub(crate) async fn note_trouble(change: &Change, source: i64, key: &str, next: Moment) -> Result<(), Failure> {
    let now = change.now();
    let trouble = raw_sql!(
        Postgres,
        "UPDATE watch_source SET failures = failures + 1, trouble = {key}, trouble_since = COALESCE(trouble_since, {now}),
                next_fetch_at = {next}
         WHERE id = {source} AND state = 'active'"
    );
    change.execute_raw(trouble.on(&**change)).await?;
    Ok(())
}
