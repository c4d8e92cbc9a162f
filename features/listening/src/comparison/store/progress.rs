//! How far what feeds said was taken in.

use platform::clock::Moment;
use platform::failure::Failure;
use platform::store::{Change, On};
use sea_orm::{ConnectionTrait, EntityTrait, raw_sql};

use super::row::checkpoint::Entity;

/// The key of the only row.
const ONLY: i64 = 1;

/// How far, and how often everything was to be taken in again before that.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Reached {
    pub(crate) until: Moment,
    pub(crate) epoch: i64,
}

/// How far; the beginning when never.
pub(crate) async fn read(db: &impl ConnectionTrait) -> Result<Reached, Failure> {
    let found = Entity::find_by_id(ONLY).one(db).await?;
    let (until, epoch) = found.map_or((Moment(0), 0), |row| (row.taken_until, row.epoch));
    Ok(Reached { until, epoch })
}

/// Keeps how far; false, and nothing is kept, when everything is to be taken in again since it was read.
pub(crate) async fn keep(change: &Change, Reached { until, epoch }: Reached) -> Result<bool, Failure> {
    let keep = raw_sql!(
        Postgres,
        "INSERT INTO comparison_checkpoint (id, taken_until, epoch) VALUES ({ONLY}, {until}, {epoch})
         ON CONFLICT (id) DO UPDATE SET taken_until = excluded.taken_until
         WHERE comparison_checkpoint.epoch = excluded.epoch"
    );
    Ok(change.execute_raw(keep.on(&**change)).await?.rows_affected() > 0)
}

/// Everything is to be taken in again, also by who is taking in now.
pub(crate) async fn begin_again(change: &Change) -> Result<(), Failure> {
    let again = raw_sql!(
        Postgres,
        "INSERT INTO comparison_checkpoint (id, taken_until, epoch) VALUES ({ONLY}, 0, 1)
         ON CONFLICT (id) DO UPDATE SET taken_until = 0, epoch = comparison_checkpoint.epoch + 1"
    );
    change.execute_raw(again.on(&**change)).await?;
    Ok(())
}
