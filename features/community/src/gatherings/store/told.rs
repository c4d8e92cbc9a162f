//! What somebody was told about a gathering: each thing once, whatever is tried again.

use platform::clock::Moment;
use platform::failure::Failure;
use platform::store::{Change, On};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ConnectionTrait, EntityTrait, FromQueryResult, raw_sql};

use super::row::told;

/// Reminders in one round; the rest comes a minute later.
const ROUND_MOST: i64 = 5000;

/// Notes that somebody is told this; false when they were before.
pub(in crate::gatherings) async fn tell_once(
    change: &Change,
    gathering_id: i64,
    account_id: i64,
    what: &str,
) -> Result<bool, Failure> {
    let row = told::Model {
        gathering_id,
        account_id,
        what: what.to_owned(),
    };
    let columns = [told::Column::GatheringId, told::Column::AccountId, told::Column::What];
    let once = OnConflict::columns(columns).do_nothing().to_owned();
    let insert = told::Entity::insert(told::ActiveModel::from(row)).on_conflict(once);
    Ok(insert.exec_without_returning(&**change).await? > 0)
}

#[derive(FromQueryResult)]
struct Due {
    gathering_id: i64,
    account_id: i64,
}

/// Who comes to what begins after `from` and before `until`, said so `before_micros` ahead of it, and was not told `what` of this
/// beginning. Whoever said it later than that knows it already.
pub(in crate::gatherings) async fn list_to_remind(
    db: &impl ConnectionTrait,
    from: Moment,
    until: Moment,
    before_micros: i64,
    what: &str,
) -> Result<Vec<(i64, i64)>, Failure> {
    let what = format!("{what}:");
    let due = raw_sql!(
        Postgres,
        "SELECT a.gathering_id, a.account_id FROM gathering g JOIN gathering_answer a ON a.gathering_id = g.id
         WHERE g.state = 'planned' AND g.begins_at > {from} AND g.begins_at <= {until} AND a.reply = 'come'
           AND a.answered_at < g.begins_at - {before_micros}
           AND NOT EXISTS (SELECT 1 FROM gathering_told t WHERE t.gathering_id = g.id AND t.account_id = a.account_id
                           AND t.what = {what} || CAST(g.begins_at AS TEXT))
         ORDER BY g.begins_at, a.gathering_id, a.turn LIMIT {ROUND_MOST}"
    );
    let due = Due::find_by_statement(due.on(db)).all(db).await?;
    Ok(due.into_iter().map(|due| (due.gathering_id, due.account_id)).collect())
}
