//! What is done with an entry: decided once, corrected with what stood there.

use platform::failure::Failure;
use platform::store::Change;
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveEnum, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

use super::findable;
use super::row::{correction, decision, entry};
use crate::ledger::{State, Step};

/// What happened to an entry: decisions and corrections, oldest first.
pub(crate) async fn list_steps(db: &impl ConnectionTrait, entry_id: i64) -> Result<Vec<Step>, Failure> {
    let decisions = decision::Entity::find()
        .filter(decision::Column::EntryId.eq(entry_id))
        .all(db)
        .await?;
    let corrections = correction::Entity::find()
        .filter(correction::Column::EntryId.eq(entry_id))
        .all(db)
        .await?;
    let mut steps: Vec<Step> = decisions
        .into_iter()
        .map(|row| Step::Decided {
            at: row.decided_at,
            by: row.account_id,
            confirmed: row.decision == "confirmed",
            words: row.words,
        })
        .collect();
    steps.extend(corrections.into_iter().map(|row| Step::Corrected {
        at: row.corrected_at,
        by: row.account_id,
        field: row.field,
        before: row.before,
        after: row.after,
        reason: row.reason,
    }));
    steps.sort_by_key(Step::at);
    Ok(steps)
}

/// Decides an entry that still waits; `false` when somebody was first.
pub(crate) async fn decide(
    change: &Change,
    entry_id: i64,
    by: i64,
    state: State,
    words: &str,
) -> Result<bool, Failure> {
    let waits = entry::Entity::update_many()
        .filter(entry::Column::Id.eq(entry_id))
        .filter(entry::Column::State.eq(State::Proposed));
    let done = waits
        .col_expr(entry::Column::State, Expr::value(state.to_value()))
        .exec(&**change)
        .await?;
    if done.rows_affected == 0 {
        return Ok(false);
    }
    let row = decision::Model {
        id: change.next_id(),
        entry_id,
        decision: state.to_value(),
        account_id: Some(by),
        words: words.to_owned(),
        decided_at: change.now(),
    };
    decision::Entity::insert(decision::ActiveModel::from(row))
        .exec_without_returning(&**change)
        .await?;
    Ok(true)
}

/// Changes one field and keeps what stood there before.
pub(crate) async fn correct(
    change: &Change,
    entry_id: i64,
    by: i64,
    (field, before, after): (&str, &str, &str),
    reason: &str,
) -> Result<(), Failure> {
    let update = entry::Entity::update_many().filter(entry::Column::Id.eq(entry_id));
    let update = match field {
        "kind" => update.col_expr(entry::Column::Kind, Expr::value(after)),
        "grade" => update.col_expr(entry::Column::Grade, Expr::value(after)),
        "title" => update.col_expr(entry::Column::Title, Expr::value(after)),
        "meaning" => update.col_expr(entry::Column::Meaning, Expr::value(after)),
        "amount" => update.col_expr(entry::Column::Amount, Expr::value(after.parse::<i64>().ok())),
        "unit" => update.col_expr(
            entry::Column::Unit,
            Expr::value(Some(after.to_owned()).filter(|it| !it.is_empty())),
        ),
        _ => return Err(Failure::Malformed("field")),
    };
    update.exec(&**change).await?;
    if matches!(field, "title" | "meaning") {
        findable::index_again(change, entry_id).await?;
    }
    let row = correction::Model {
        id: change.next_id(),
        entry_id,
        account_id: Some(by),
        field: field.to_owned(),
        before: before.to_owned(),
        after: after.to_owned(),
        reason: reason.to_owned(),
        corrected_at: change.now(),
    };
    correction::Entity::insert(correction::ActiveModel::from(row))
        .exec_without_returning(&**change)
        .await?;
    Ok(())
}
