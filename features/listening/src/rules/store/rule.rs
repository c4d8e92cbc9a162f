//! The rules, in their order.

use platform::failure::{Failure, Refusal};
use platform::store::{Change, On};
use sea_orm::{ConnectionTrait, DatabaseTransaction, FromQueryResult, Statement, raw_sql};

/// Rules of one organisation; more cannot be overseen.
pub(crate) const RULES_MOST: i64 = 200;

/// A rule as it is kept.
#[derive(Clone, Debug, PartialEq, Eq, FromQueryResult)]
pub(crate) struct Row {
    /// The key.
    pub id: i64,
    /// What it is called.
    pub name: String,
    /// What it looks for.
    pub looks_for: String,
    /// What it does.
    pub does: String,
    /// Whether it looks at what comes in.
    pub is_on: bool,
    /// Who made or changed it last, in whose name it hands out.
    pub made_by: Option<i64>,
}

/// All rules, in the order in which they look.
pub(crate) async fn list(db: &impl ConnectionTrait) -> Result<Vec<Row>, Failure> {
    let query = raw_sql!(
        Postgres,
        "SELECT id, name, looks_for, does, is_on, made_by FROM rules_rule ORDER BY place, id LIMIT {RULES_MOST}"
    );
    Ok(Row::find_by_statement(query.on(db)).all(db).await?)
}

/// The rule with this key.
pub(crate) async fn find(db: &impl ConnectionTrait, id: i64) -> Result<Option<Row>, Failure> {
    let query = raw_sql!(
        Postgres,
        "SELECT id, name, looks_for, does, is_on, made_by FROM rules_rule WHERE id = {id}"
    );
    Ok(Row::find_by_statement(query.on(db)).one(db).await?)
}

#[derive(FromQueryResult)]
struct Count {
    many: i64,
}

/// Keeps a rule behind all others; the same form twice is one rule. One too many is refused.
///
/// # Errors
/// A refusal when there are as many as may be.
pub(crate) async fn add(change: &Change, row: &Row, form_key: &str) -> Result<(), Failure> {
    let (id, now, by) = (change.next_id(), change.now(), row.made_by);
    let (name, looks_for, does) = (row.name.as_str(), row.looks_for.as_str(), row.does.as_str());
    let add = raw_sql!(
        Postgres,
        "INSERT INTO rules_rule (id, place, name, looks_for, does, is_on, made_by, made_at, form_key)
         VALUES ({id}, (SELECT COALESCE(MAX(place), 0) + 1 FROM rules_rule), {name}, {looks_for}, {does}, TRUE, {by}, {now},
                 {form_key})
         ON CONFLICT (form_key) DO NOTHING"
    );
    run(change, add).await?;
    let db: &DatabaseTransaction = change;
    let count = raw_sql!(Postgres, "SELECT COUNT(*) AS many FROM rules_rule");
    let count = Count::find_by_statement(count.on(db)).one(db).await?;
    if count.is_some_and(|count| count.many > RULES_MOST) {
        return Err(Refusal::say(|l| crate::texts(l).rules_full(RULES_MOST)).into());
    }
    Ok(())
}

/// Gives a rule what was changed.
pub(crate) async fn update(change: &Change, row: &Row) -> Result<(), Failure> {
    let Row {
        id,
        name,
        looks_for,
        does,
        made_by,
        ..
    } = row.clone();
    let update = raw_sql!(
        Postgres,
        "UPDATE rules_rule SET name = {name}, looks_for = {looks_for}, does = {does}, made_by = {made_by} WHERE id = {id}"
    );
    run(change, update).await
}

/// Turns a rule on or off; who turns it on is who it hands out for.
pub(crate) async fn turn(change: &Change, id: i64, is_on: bool, by: i64) -> Result<(), Failure> {
    let turn = raw_sql!(
        Postgres,
        "UPDATE rules_rule SET is_on = {is_on}, made_by = {by} WHERE id = {id}"
    );
    run(change, turn).await
}

/// Gives rules these places, in this order.
pub(crate) async fn order(change: &Change, ids: &[i64]) -> Result<(), Failure> {
    for (place, id) in (1_i64..).zip(ids.iter().copied()) {
        run(
            change,
            raw_sql!(Postgres, "UPDATE rules_rule SET place = {place} WHERE id = {id}"),
        )
        .await?;
    }
    Ok(())
}

/// Takes a rule away; what it did stays, with its name.
pub(crate) async fn remove(change: &Change, id: i64) -> Result<(), Failure> {
    run(change, raw_sql!(Postgres, "DELETE FROM rules_rule WHERE id = {id}")).await
}

async fn run(change: &Change, statement: Statement) -> Result<(), Failure> {
    let db: &DatabaseTransaction = change;
    db.execute_raw(statement.on(db)).await?;
    Ok(())
}
