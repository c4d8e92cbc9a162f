//! Sources that count what is read of them, in the store: what each costs, how far it was read, and what a month has used.

use platform::clock::Moment;
use platform::failure::Failure;
use platform::store::{Change, On};
use sea_orm::{ConnectionTrait, FromQueryResult, raw_sql};

use super::row::source::Model;
use crate::watch::metered::price::Price;

/// What a source costs and how far it was read.
#[derive(Clone, Debug, PartialEq, Eq, FromQueryResult)]
pub(crate) struct Meter {
    pub(crate) source_id: i64,
    pub(crate) network: String,
    pub(crate) about: String,
    pub(crate) secret: String,
    pub(crate) price: i64,
    pub(crate) budget: i64,
    pub(crate) confirmed_at: Option<Moment>,
    /// Everything up to here was read.
    pub(crate) reached: String,
    /// The newest of what is being read page by page; empty between rounds.
    pub(crate) newest: String,
    /// The page that comes next; empty when the next round begins with the newest.
    pub(crate) page: String,
    /// Grows with each page, so that of two that read the same page one keeps it.
    pub(crate) turn: i64,
}

impl Meter {
    /// What a piece costs and how much a month may.
    pub(crate) fn price(&self) -> Price {
        Price {
            each: self.price,
            budget: self.budget,
        }
    }
}

/// Used in one month.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromQueryResult)]
pub(crate) struct Used {
    pub(crate) pieces: i64,
    pub(crate) used: i64,
}

/// A meter to make. Nothing is read before somebody confirms it.
pub(crate) struct NewMeter<'a> {
    pub(crate) network: &'a str,
    pub(crate) about: &'a str,
    pub(crate) secret: &'a str,
    pub(crate) price: Price,
}

/// Makes a source one that counts.
pub(crate) async fn begin(change: &Change, source: i64, new: NewMeter<'_>) -> Result<(), Failure> {
    let NewMeter {
        network,
        about,
        secret,
        price,
    } = new;
    let Price { each, budget } = price;
    let insert = raw_sql!(
        Postgres,
        "INSERT INTO watch_meter (source_id, network, about, secret, price, budget)
         VALUES ({source}, {network}, {about}, {secret}, {each}, {budget})"
    );
    change.execute_raw(insert.on(&**change)).await?;
    Ok(())
}

/// The meter of a source.
pub(crate) async fn find(db: &impl ConnectionTrait, source: i64) -> Result<Option<Meter>, Failure> {
    let query = raw_sql!(
        Postgres,
        "SELECT source_id, network, about, secret, price, budget, confirmed_at, reached, newest, page, turn
         FROM watch_meter WHERE source_id = {source}"
    );
    Ok(Meter::find_by_statement(query.on(db)).one(db).await?)
}

/// Changes what it costs. What it costs is confirmed anew: until then nothing is read.
pub(crate) async fn reprice(change: &Change, source: i64, price: Price, secret: Option<&str>) -> Result<(), Failure> {
    let Price { each, budget } = price;
    let update = raw_sql!(
        Postgres,
        "UPDATE watch_meter SET price = {each}, budget = {budget}, confirmed_at = NULL,
             secret = COALESCE({secret}, secret) WHERE source_id = {source}"
    );
    change.execute_raw(update.on(&**change)).await?;
    Ok(())
}

/// Somebody saw this price and this budget, and says yes. False when they are others by now.
pub(crate) async fn confirm(change: &Change, source: i64, price: Price) -> Result<bool, Failure> {
    let (Price { each, budget }, now) = (price, change.now());
    let update = raw_sql!(
        Postgres,
        "UPDATE watch_meter SET confirmed_at = {now} WHERE source_id = {source} AND price = {each} AND budget = {budget}"
    );
    Ok(change.execute_raw(update.on(&**change)).await?.rows_affected() == 1)
}

/// Forgets the token of a source that is taken away.
pub(crate) async fn forget_secret(change: &Change, source: i64) -> Result<(), Failure> {
    let update = raw_sql!(
        Postgres,
        "UPDATE watch_meter SET secret = '', confirmed_at = NULL WHERE source_id = {source}"
    );
    change.execute_raw(update.on(&**change)).await?;
    Ok(())
}

/// The sources that are due and confirmed, longest first, at most so many.
pub(crate) async fn list_due(db: &impl ConnectionTrait, now: Moment, most: i64) -> Result<Vec<Model>, Failure> {
    let query = raw_sql!(
        Postgres,
        "SELECT s.* FROM watch_source s JOIN watch_meter m ON m.source_id = s.id
         WHERE s.way = 'meter' AND s.state = 'active' AND m.confirmed_at IS NOT NULL AND s.next_fetch_at <= {now}
         ORDER BY s.next_fetch_at, s.id LIMIT {most}"
    );
    Ok(Model::find_by_statement(query.on(db)).all(db).await?)
}

/// What a month has used.
pub(crate) async fn used_in(db: &impl ConnectionTrait, source: i64, month: &str) -> Result<Used, Failure> {
    let query = raw_sql!(
        Postgres,
        "SELECT pieces, used FROM watch_meter_month WHERE source_id = {source} AND month = {month}"
    );
    Ok(Used::find_by_statement(query.on(db)).one(db).await?.unwrap_or_default())
}

/// Takes so many pieces out of the month before anything is asked for. False when the budget does not hold them, or when the price
/// is another by now or waits to be confirmed: then nothing is taken.
pub(crate) async fn take(change: &Change, meter: &Meter, month: &str, pieces: i64) -> Result<bool, Failure> {
    let (source, each, costs) = (meter.source_id, meter.price, meter.price().of(pieces));
    let begin = raw_sql!(
        Postgres,
        "INSERT INTO watch_meter_month (source_id, month, pieces, used) VALUES ({source}, {month}, 0, 0)
         ON CONFLICT (source_id, month) DO NOTHING"
    );
    change.execute_raw(begin.on(&**change)).await?;
    let take = raw_sql!(
        Postgres,
        "UPDATE watch_meter_month SET pieces = pieces + {pieces}, used = used + {costs}
         WHERE source_id = {source} AND month = {month} AND used + {costs} <= (
             SELECT budget FROM watch_meter WHERE source_id = {source} AND price = {each} AND confirmed_at IS NOT NULL)"
    );
    Ok(change.execute_raw(take.on(&**change)).await?.rows_affected() == 1)
}

/// Gives pieces back that were taken out of a month and that the network did not count.
pub(crate) async fn give_back(change: &Change, meter: &Meter, month: &str, pieces: i64) -> Result<(), Failure> {
    let (source, costs) = (meter.source_id, meter.price().of(pieces));
    let give = raw_sql!(
        Postgres,
        "UPDATE watch_meter_month SET pieces = pieces - {pieces}, used = used - {costs}
         WHERE source_id = {source} AND month = {month} AND pieces >= {pieces} AND used >= {costs}"
    );
    change.execute_raw(give.on(&**change)).await?;
    Ok(())
}

/// Notes how far it was read. False when another node read this page meanwhile: then nothing of it is kept.
pub(crate) async fn reach(change: &Change, before: &Meter, after: &Meter) -> Result<bool, Failure> {
    let (source, turn) = (before.source_id, before.turn);
    let (reached, newest, page) = (after.reached.as_str(), after.newest.as_str(), after.page.as_str());
    let reach = raw_sql!(
        Postgres,
        "UPDATE watch_meter SET reached = {reached}, newest = {newest}, page = {page}, turn = turn + 1
         WHERE source_id = {source} AND turn = {turn}"
    );
    Ok(change.execute_raw(reach.on(&**change)).await?.rows_affected() == 1)
}
