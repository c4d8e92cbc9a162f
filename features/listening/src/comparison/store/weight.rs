//! What was learned from corrections, as sums.

use platform::failure::Failure;
use platform::store::Change;
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{ConnectionTrait, EntityTrait};

use super::row::weight::{ActiveModel, Column, Entity, Model};
use crate::triage::LearnedWeight;

/// Rows of one INSERT.
const ROWS_PER_INSERT: usize = 1_000;

/// Everything that was learned.
pub(crate) async fn list(db: &impl ConnectionTrait) -> Result<Vec<LearnedWeight<3>>, Failure> {
    let rows = Entity::find().all(db).await?;
    let learned = rows.into_iter().map(|row| LearnedWeight {
        words: row.words,
        kinds: [row.information as f32, row.action as f32, row.dialogue as f32],
        heat: row.heat as f32,
    });
    Ok(learned.collect())
}

/// Adds to the weights so many times, or takes away, in one order everywhere, so that two that teach at once wait for each other.
pub(crate) async fn add(change: &Change, mut taught: Vec<LearnedWeight<3>>, times: i8) -> Result<(), Failure> {
    let times = f64::from(times);
    taught.sort_by(|a, b| a.words.cmp(&b.words));
    for part in taught.chunks(ROWS_PER_INSERT) {
        let rows = part.iter().map(|weight| {
            ActiveModel::from(Model {
                words: weight.words.clone(),
                information: times * f64::from(weight.kinds[0]),
                action: times * f64::from(weight.kinds[1]),
                dialogue: times * f64::from(weight.kinds[2]),
                heat: times * f64::from(weight.heat),
            })
        });
        let mut sum = OnConflict::column(Column::Words);
        for (column, name) in [
            (Column::Information, "information"),
            (Column::Action, "action"),
            (Column::Dialogue, "dialogue"),
            (Column::Heat, "heat"),
        ] {
            sum.value(
                column,
                Expr::cust(format!("comparison_weight.{name} + excluded.{name}")),
            );
        }
        Entity::insert_many(rows)
            .on_conflict(sum)
            .exec_without_returning(&**change)
            .await?;
    }
    Ok(())
}
