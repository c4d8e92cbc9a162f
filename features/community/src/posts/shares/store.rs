//! The only queries on which post is a share of which.

use platform::failure::Failure;
use platform::store::{Change, On};
use sea_orm::{ConnectionTrait, FromQueryResult, raw_sql};

/// A post and the one it shares.
#[derive(Clone, Copy, Debug, PartialEq, Eq, FromQueryResult)]
pub(super) struct Link {
    pub(super) post_id: i64,
    pub(super) original_id: i64,
}

/// Notes which post this one shares.
pub(super) async fn add(change: &Change, post_id: i64, original_id: i64) -> Result<(), Failure> {
    let add = raw_sql!(
        Postgres,
        "INSERT INTO post_share (post_id, original_id) VALUES ({post_id}, {original_id}) ON CONFLICT (post_id) DO NOTHING"
    );
    change.execute_raw(add.on(&**change)).await?;
    Ok(())
}

/// What these posts share, those that share something.
pub(super) async fn list(db: &impl ConnectionTrait, posts: Vec<i64>) -> Result<Vec<Link>, Failure> {
    if posts.is_empty() {
        return Ok(Vec::new());
    }
    let found = raw_sql!(
        Postgres,
        "SELECT post_id, original_id FROM post_share WHERE post_id IN ({..posts})"
    );
    Ok(Link::find_by_statement(found.on(db)).all(db).await?)
}
