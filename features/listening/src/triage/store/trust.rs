//! How often a suggestion must be right to be shown: one row at most.

use platform::failure::Failure;
use platform::store::Change;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ConnectionTrait, EntityTrait};

use super::decision;
use super::row::trust::{ActiveModel, Column, Entity, Model};
use crate::triage::trust::{Trust, USUAL_PERCENT, WINDOW};

/// The key of the only row.
const ONLY: i64 = 1;

/// How the suggestions did lately, beside the percentage that was set.
pub(crate) async fn read(db: &impl ConnectionTrait) -> Result<Trust, Failure> {
    let set = Entity::find_by_id(ONLY).one(db).await?;
    let least_percent = set.map_or(USUAL_PERCENT, |row| row.least_percent);
    Ok(Trust::of(&decision::list_judged(db, WINDOW).await?, least_percent))
}

/// Sets the percentage, from 0 to 100.
pub(crate) async fn keep(change: &Change, least_percent: i64) -> Result<(), Failure> {
    let row = Model {
        id: ONLY,
        least_percent,
        changed_at: change.now(),
    };
    let anew = OnConflict::column(Column::Id)
        .update_columns([Column::LeastPercent, Column::ChangedAt])
        .to_owned();
    Entity::insert(ActiveModel::from(row))
        .on_conflict(anew)
        .exec_without_returning(&**change)
        .await?;
    Ok(())
}
