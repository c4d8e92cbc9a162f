//! Who supports an idea: one row a colleague, counted once over everything that was merged.

use platform::failure::Failure;
use platform::store::{Change, On};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, QueryFilter, raw_sql};

use super::row::{idea, support};
use crate::ideas::idea::Idea;

#[derive(FromQueryResult)]
struct Who {
    account_id: i64,
}

#[derive(FromQueryResult)]
struct Amount {
    amount: i64,
}

/// Supports it; once is once.
pub(in crate::ideas) async fn give(change: &Change, idea_id: i64, account_id: i64) -> Result<(), Failure> {
    let row = support::Model {
        idea_id,
        account_id,
        since: change.now(),
    };
    let once = OnConflict::columns([support::Column::IdeaId, support::Column::AccountId])
        .do_nothing()
        .to_owned();
    support::Entity::insert(support::ActiveModel::from(row))
        .on_conflict(once)
        .exec_without_returning(&**change)
        .await?;
    Ok(())
}

/// Supports it no longer, wherever in what was merged that was said.
pub(in crate::ideas) async fn take(change: &Change, root_id: i64, account_id: i64) -> Result<(), Failure> {
    let gone = raw_sql!(
        Postgres,
        "DELETE FROM idea_support WHERE account_id = {account_id}
           AND idea_id IN (SELECT id FROM idea WHERE root_id = {root_id})"
    );
    change.execute_raw(gone.on(&**change)).await?;
    Ok(())
}

/// Whether this colleague supports it.
pub(in crate::ideas) async fn supports(
    db: &impl ConnectionTrait,
    root_id: i64,
    account_id: i64,
) -> Result<bool, Failure> {
    let found = raw_sql!(
        Postgres,
        "SELECT s.account_id FROM idea_support s JOIN idea i ON i.id = s.idea_id
         WHERE i.root_id = {root_id} AND s.account_id = {account_id}"
    );
    Ok(Who::find_by_statement(found.on(db)).one(db).await?.is_some())
}

/// Holds an idea until the change is over, and gives it as it is now: both engines let one through at a time.
pub(in crate::ideas) async fn hold(change: &Change, id: i64) -> Result<Option<Idea>, Failure> {
    let hold = raw_sql!(
        Postgres,
        "UPDATE idea SET supports = supports WHERE id = {id} RETURNING *"
    );
    let held = idea::Model::find_by_statement(hold.on(&**change))
        .one(&**change)
        .await?;
    Ok(held.map(Idea::from))
}

/// Holds the idea that stands for this one at this moment; nothing is merged or supported between.
pub(in crate::ideas) async fn hold_root(change: &Change, id: i64) -> Result<i64, Failure> {
    let mut root = id;
    loop {
        let held = hold(change, root).await?.ok_or(Failure::NotFound)?;
        if held.root_id == held.id {
            return Ok(held.id);
        }
        root = held.root_id;
    }
}

/// Counts the support of an idea again, with what was merged into it; who supports two of them counts once. Held first: a count
/// that waited for another would count without what that one wrote.
pub(in crate::ideas) async fn recount(change: &Change, root_id: i64) -> Result<(), Failure> {
    hold(change, root_id).await?;
    let counted = raw_sql!(
        Postgres,
        "UPDATE idea SET supports = (SELECT COUNT(DISTINCT s.account_id) FROM idea_support s
           JOIN idea i ON i.id = s.idea_id WHERE i.root_id = {root_id})
         WHERE id = {root_id}"
    );
    change.execute_raw(counted.on(&**change)).await?;
    Ok(())
}

/// How many others support it.
pub(in crate::ideas) async fn count_others(
    db: &impl ConnectionTrait,
    root_id: i64,
    account_id: i64,
) -> Result<i64, Failure> {
    let others = raw_sql!(
        Postgres,
        "SELECT COUNT(DISTINCT s.account_id) AS amount FROM idea_support s JOIN idea i ON i.id = s.idea_id
         WHERE i.root_id = {root_id} AND s.account_id <> {account_id}"
    );
    let found = Amount::find_by_statement(others.on(db)).one(db).await?;
    Ok(found.map_or(0, |found| found.amount))
}

/// Who hears of these ideas: who supports one, and who had one.
pub(in crate::ideas) async fn list_told_of(db: &impl ConnectionTrait, ideas: &[i64]) -> Result<Vec<i64>, Failure> {
    if ideas.is_empty() {
        return Ok(Vec::new());
    }
    let (ideas, again) = (ideas.to_vec(), ideas.to_vec());
    let people = raw_sql!(
        Postgres,
        "SELECT account_id FROM idea_support WHERE idea_id IN ({..ideas})
         UNION SELECT author_id AS account_id FROM idea WHERE id IN ({..again}) AND author_id IS NOT NULL
         ORDER BY account_id"
    );
    let people = Who::find_by_statement(people.on(db)).all(db).await?;
    Ok(people.into_iter().map(|who| who.account_id).collect())
}

/// The support of these ideas leaves the store.
pub(in crate::ideas) async fn drop_supports(change: &Change, ideas: &[i64]) -> Result<(), Failure> {
    support::Entity::delete_many()
        .filter(support::Column::IdeaId.is_in(ideas.iter().copied()))
        .exec(&**change)
        .await?;
    Ok(())
}
