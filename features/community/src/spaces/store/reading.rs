//! Who may read where: asked for many spaces at once.

use std::collections::BTreeSet;

use platform::failure::Failure;
use platform::store::On;
use sea_orm::{ConnectionTrait, FromQueryResult, raw_sql};

use crate::spaces::Kind;

#[derive(FromQueryResult)]
struct Key {
    id: i64,
}

/// The spaces in which somebody may read: open ones, and those they are in.
///
/// # Errors
/// The store's own.
pub async fn list_readable(db: &impl ConnectionTrait, account_id: i64) -> Result<Vec<i64>, Failure> {
    let readable = raw_sql!(
        Postgres,
        "SELECT id FROM space WHERE kind = 'open'
         UNION SELECT space_id AS id FROM space_member WHERE account_id = {account_id}"
    );
    let keys = Key::find_by_statement(readable.on(db)).all(db).await?;
    Ok(keys.into_iter().map(|key| key.id).collect())
}

/// Those of these spaces in which somebody may read.
///
/// # Errors
/// The store's own.
pub async fn readable_among(
    db: &impl ConnectionTrait,
    account_id: i64,
    mut of: Vec<i64>,
) -> Result<BTreeSet<i64>, Failure> {
    of.sort_unstable();
    of.dedup();
    if of.is_empty() {
        return Ok(BTreeSet::new());
    }
    let readable = raw_sql!(
        Postgres,
        "SELECT s.id FROM space s WHERE s.id IN ({..of})
           AND (s.kind = 'open' OR EXISTS (SELECT 1 FROM space_member m WHERE m.space_id = s.id AND m.account_id = {account_id}))"
    );
    let keys = Key::find_by_statement(readable.on(db)).all(db).await?;
    Ok(keys.into_iter().map(|key| key.id).collect())
}

/// Those of these pairs of a space and an account in which the account may read in the space.
///
/// # Errors
/// The store's own.
pub async fn readers_among(db: &impl ConnectionTrait, pairs: &[(i64, i64)]) -> Result<BTreeSet<(i64, i64)>, Failure> {
    #[derive(FromQueryResult)]
    struct Row {
        id: i64,
        kind: Kind,
        account_id: Option<i64>,
    }
    if pairs.is_empty() {
        return Ok(BTreeSet::new());
    }
    let (of, accounts): (Vec<i64>, Vec<i64>) = pairs.iter().copied().unzip();
    let members = raw_sql!(
        Postgres,
        "SELECT s.id, s.kind, m.account_id FROM space s
           LEFT JOIN space_member m ON m.space_id = s.id AND m.account_id IN ({..accounts})
         WHERE s.id IN ({..of})"
    );
    let rows = Row::find_by_statement(members.on(db)).all(db).await?;
    let may_read = |pair: &&(i64, i64)| {
        let mut of_space = rows.iter().filter(|row| row.id == pair.0);
        of_space.any(|row| row.kind == Kind::Open || row.account_id == Some(pair.1))
    };
    Ok(pairs.iter().filter(may_read).copied().collect())
}
