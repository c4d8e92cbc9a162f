//! What came from something elsewhere in the house: which of those proposed an entry, and which entries still wait.

use platform::failure::Failure;
use platform::search;
use platform::store::Change;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect};

use super::findable::KIND;
use super::row::entry::{Column, Entity};
use crate::ledger::State;

/// Entries that wait, looked at in one round; what is beyond waits for the next.
const WAITING_MOST: u64 = 1000;

/// From what an entry came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Origin {
    /// An idea that was taken up.
    Idea,
    /// Something that another site took over.
    Pickup,
}

impl Origin {
    fn column(self) -> Column {
        match self {
            Self::Idea => Column::IdeaId,
            Self::Pickup => Column::PickupId,
        }
    }
}

/// Those of these that proposed an entry before.
pub(crate) async fn proposed_among(
    db: &impl ConnectionTrait,
    origin: Origin,
    ids: Vec<i64>,
) -> Result<Vec<i64>, Failure> {
    if ids.is_empty() {
        return Ok(ids);
    }
    let rows = Entity::find().filter(origin.column().is_in(ids));
    let rows = rows.select_only().column(origin.column());
    Ok(rows.into_tuple::<i64>().all(db).await?)
}

/// Those whose entries wait for their receiver.
pub(crate) async fn list_proposed(db: &impl ConnectionTrait, origin: Origin) -> Result<Vec<i64>, Failure> {
    let rows = Entity::find()
        .filter(Column::State.eq(State::Proposed))
        .filter(origin.column().is_not_null())
        .select_only()
        .column(origin.column());
    Ok(rows.limit(WAITING_MOST).into_tuple::<i64>().all(db).await?)
}

/// Takes the entry that came from this away while it still waits for its receiver.
pub(crate) async fn withdraw(change: &Change, origin: Origin, id: i64) -> Result<(), Failure> {
    let waits = Entity::find()
        .filter(origin.column().eq(id))
        .filter(Column::State.eq(State::Proposed));
    let Some(row) = waits.one(&**change).await? else {
        return Ok(());
    };
    // Asked once more where it goes: whoever confirmed it in the meantime keeps it.
    let gone = Entity::delete_many()
        .filter(Column::Id.eq(row.id))
        .filter(Column::State.eq(State::Proposed))
        .exec(&**change)
        .await?;
    if gone.rows_affected > 0 {
        search::forget(change, KIND, row.id).await?;
    }
    Ok(())
}
