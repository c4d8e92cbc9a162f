//! The weights of words, as sums of what every decision taught.

use platform::clock::Moment;
use platform::failure::Failure;
use platform::store::Change;
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

use super::row::weight::{ActiveModel, Column, Entity, Model};
use crate::triage::model::LearnedWeight;

/// Eleven values a row, below the 32,766 that SQLite takes in one statement.
const ROWS_PER_INSERT: usize = 1_000;
/// Keys looked up in one statement.
const KEYS_PER_QUERY: usize = 10_000;
/// A word that fewer decisions than this touched says little, and may be a name: it goes when it is not met again.
const TIMES_TO_STAY: i64 = 3;

/// What was learned about these words.
pub(crate) async fn list(db: &impl ConnectionTrait, words: &[String]) -> Result<Vec<LearnedWeight>, Failure> {
    let mut learned = Vec::new();
    for part in words.chunks(KEYS_PER_QUERY) {
        let rows = Entity::find().filter(Column::Words.is_in(part)).all(db).await?;
        learned.extend(rows.into_iter().map(learned_of));
    }
    Ok(learned)
}

fn learned_of(row: Model) -> LearnedWeight {
    let kinds = [
        row.complaint,
        row.question,
        row.lead,
        row.press,
        row.idea,
        row.praise,
        row.not_for_us,
    ];
    LearnedWeight {
        words: row.words,
        kinds: kinds.map(|weight| weight as f32),
        heat: row.heat as f32,
    }
}

/// Adds to the weights, or takes away with a `sign` of -1. Adding in any order gives the same, so nodes may teach at once.
pub(crate) async fn add(change: &Change, mut taught: Vec<LearnedWeight>, sign: i8) -> Result<(), Failure> {
    // In one order everywhere, so that two that teach at once wait for each other instead of dying.
    taught.sort_by(|a, b| a.words.cmp(&b.words));
    let factor = f64::from(sign);
    for part in taught.chunks(ROWS_PER_INSERT) {
        let rows = part.iter().map(|weight| {
            let [complaint, question, lead, press, idea, praise, not_for_us] =
                weight.kinds.map(|weight| factor * f64::from(weight));
            ActiveModel::from(Model {
                words: weight.words.clone(),
                complaint,
                question,
                lead,
                press,
                idea,
                praise,
                not_for_us,
                heat: factor * f64::from(weight.heat),
                times: i64::from(sign),
                touched_at: change.now(),
            })
        });
        let mut sum = OnConflict::column(Column::Words);
        for (column, name) in SUMS {
            sum.value(column, Expr::cust(format!("triage_weight.{name} + excluded.{name}")));
        }
        sum.update_column(Column::TouchedAt);
        Entity::insert_many(rows)
            .on_conflict(sum)
            .exec_without_returning(&**change)
            .await?;
    }
    Ok(())
}

const SUMS: [(Column, &str); 9] = [
    (Column::Complaint, "complaint"),
    (Column::Question, "question"),
    (Column::Lead, "lead"),
    (Column::Press, "press"),
    (Column::Idea, "idea"),
    (Column::Praise, "praise"),
    (Column::NotForUs, "not_for_us"),
    (Column::Heat, "heat"),
    (Column::Times, "times"),
];

/// Forgets words that were met once or twice and not since this moment.
pub(crate) async fn sweep(change: &Change, before: Moment) -> Result<u64, Failure> {
    let gone = Entity::delete_many()
        .filter(Column::TouchedAt.lt(before))
        .filter(Column::Times.lt(TIMES_TO_STAY))
        .exec(&**change)
        .await?;
    Ok(gone.rows_affected)
}
