//! Many ideas at once.

use platform::clock::Moment;
use platform::failure::Failure;
use platform::store::On;
use sea_orm::{ConnectionTrait, FromQueryResult, raw_sql};

use super::row::idea;
use crate::ideas::Status;
use crate::ideas::idea::Idea;

/// Ideas on a page of the list.
pub(in crate::ideas) const PAGE_MOST: usize = 20;

/// The order of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::ideas) enum Sort {
    /// The newest first.
    Newest,
    /// The most supported first.
    Support,
}

#[derive(FromQueryResult)]
struct Amount {
    amount: i64,
}

fn ideas(rows: Vec<idea::Model>) -> Vec<Idea> {
    rows.into_iter().map(Idea::from).collect()
}

/// A page of the ideas in these spaces with one of these statuses, with one more to know whether there is more. What was merged
/// stands with its original.
pub(in crate::ideas) async fn list(
    db: &impl ConnectionTrait,
    spaces: &[i64],
    statuses: &[Status],
    sort: Sort,
    before: Option<(i64, i64)>,
) -> Result<Vec<Idea>, Failure> {
    if spaces.is_empty() {
        return Ok(Vec::new());
    }
    let spaces = spaces.to_vec();
    let statuses: Vec<String> = statuses.iter().map(|status| status.word().to_owned()).collect();
    let most = i64::try_from(PAGE_MOST + 1).unwrap_or(i64::MAX);
    let (supports, id) = before.unwrap_or((i64::MAX, i64::MAX));
    let query = match sort {
        Sort::Newest => raw_sql!(
            Postgres,
            "SELECT * FROM idea WHERE space_id IN ({..spaces}) AND merged_into IS NULL AND status IN ({..statuses})
               AND id < {id} ORDER BY id DESC LIMIT {most}"
        ),
        Sort::Support => raw_sql!(
            Postgres,
            "SELECT * FROM idea WHERE space_id IN ({..spaces}) AND merged_into IS NULL AND status IN ({..statuses})
               AND (supports, id) < ({supports}, {id}) ORDER BY supports DESC, id DESC LIMIT {most}"
        ),
    };
    Ok(ideas(idea::Model::find_by_statement(query.on(db)).all(db).await?))
}

/// The ideas in these spaces that came from this path.
pub(in crate::ideas) async fn list_from(
    db: &impl ConnectionTrait,
    spaces: &[i64],
    path: &str,
) -> Result<Vec<Idea>, Failure> {
    if spaces.is_empty() {
        return Ok(Vec::new());
    }
    let (spaces, path) = (spaces.to_vec(), path.to_owned());
    let query = raw_sql!(
        Postgres,
        "SELECT * FROM idea WHERE space_id IN ({..spaces}) AND origin_path = {path} AND status <> 'gone'
         ORDER BY id LIMIT 10"
    );
    Ok(ideas(idea::Model::find_by_statement(query.on(db)).all(db).await?))
}

/// What was placed in these spaces since a moment, the newest first.
pub(in crate::ideas) async fn list_placed_since(
    db: &impl ConnectionTrait,
    spaces: &[i64],
    since: Moment,
) -> Result<Vec<Idea>, Failure> {
    if spaces.is_empty() {
        return Ok(Vec::new());
    }
    let spaces = spaces.to_vec();
    let query = raw_sql!(
        Postgres,
        "SELECT * FROM idea WHERE space_id IN ({..spaces}) AND placed_at > {since} AND status <> 'gone'
           AND merged_into IS NULL ORDER BY id DESC LIMIT 5"
    );
    Ok(ideas(idea::Model::find_by_statement(query.on(db)).all(db).await?))
}

/// What was answered in these spaces since a moment.
pub(in crate::ideas) async fn list_answered_since(
    db: &impl ConnectionTrait,
    spaces: &[i64],
    since: Moment,
) -> Result<Vec<Idea>, Failure> {
    if spaces.is_empty() {
        return Ok(Vec::new());
    }
    let spaces = spaces.to_vec();
    let query = raw_sql!(
        Postgres,
        "SELECT * FROM idea WHERE space_id IN ({..spaces}) AND status <> 'gone' AND merged_into IS NULL
           AND id IN (SELECT idea_id FROM idea_step WHERE set_at > {since}) ORDER BY id DESC LIMIT 5"
    );
    Ok(ideas(idea::Model::find_by_statement(query.on(db)).all(db).await?))
}

/// How many ideas in these spaces wait for a first answer since before a moment.
pub(in crate::ideas) async fn count_waiting(
    db: &impl ConnectionTrait,
    spaces: &[i64],
    since: Moment,
) -> Result<i64, Failure> {
    if spaces.is_empty() {
        return Ok(0);
    }
    let spaces = spaces.to_vec();
    let query = raw_sql!(
        Postgres,
        "SELECT COUNT(*) AS amount FROM idea WHERE space_id IN ({..spaces}) AND status = 'placed'
           AND merged_into IS NULL AND placed_at < {since}"
    );
    let found = Amount::find_by_statement(query.on(db)).one(db).await?;
    Ok(found.map_or(0, |found| found.amount))
}
