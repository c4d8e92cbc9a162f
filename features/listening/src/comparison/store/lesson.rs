//! What the correction of a message taught, so that the next correction takes it back.

use platform::failure::Failure;
use platform::store::Change;
use sea_orm::EntityTrait;

use super::row::lesson::{ActiveModel, Entity, Model};
use crate::triage::LearnedWeight;

/// Keeps what the correction of this message taught.
pub(crate) async fn keep(change: &Change, message_id: i64, taught: &[LearnedWeight<3>]) -> Result<(), Failure> {
    let taught = serde_json::to_string(taught).map_err(|error| Failure::Internal(error.to_string()))?;
    Entity::insert(ActiveModel::from(Model { message_id, taught }))
        .exec_without_returning(&**change)
        .await?;
    Ok(())
}

/// What it taught, taken away; nothing for a message that was not corrected.
pub(crate) async fn take(change: &Change, message_id: i64) -> Result<Vec<LearnedWeight<3>>, Failure> {
    let Some(row) = Entity::find_by_id(message_id).one(&**change).await? else {
        return Ok(Vec::new());
    };
    Entity::delete_by_id(message_id).exec(&**change).await?;
    serde_json::from_str(&row.taught).map_err(|error| Failure::Internal(error.to_string()))
}
