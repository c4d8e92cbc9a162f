//! What several people said between them: counted as a group, never one by one.

use platform::clock::Moment;
use platform::failure::Failure;
use platform::store::On;
use sea_orm::{ConnectionTrait, FromQueryResult, raw_sql};

use super::row::post;
use super::{Post, posts};

/// What a group said in some spaces since a moment, as three counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromQueryResult)]
pub struct Together {
    /// Posts that they began.
    pub begun: i64,
    /// What they said under posts of others, and under their own.
    pub said: i64,
    /// Answers of theirs to somebody else's question that helped.
    pub helped: i64,
}

/// Counts what these people said here in these spaces since a moment; what was brought from elsewhere does not count.
///
/// # Errors
/// The store's own.
pub async fn count_together(
    db: &impl ConnectionTrait,
    people: &[i64],
    spaces: &[i64],
    since: Moment,
) -> Result<Together, Failure> {
    if people.is_empty() || spaces.is_empty() {
        return Ok(Together::default());
    }
    let (first, second, third) = (people.to_vec(), people.to_vec(), people.to_vec());
    let (here, there, anywhere) = (spaces.to_vec(), spaces.to_vec(), spaces.to_vec());
    let count = raw_sql!(
        Postgres,
        "SELECT
           (SELECT COUNT(*) FROM post p WHERE p.author_id IN ({..first}) AND p.state = 'live' AND p.received_at IS NULL
              AND p.live_at >= {since} AND p.space_id IN ({..here})) AS begun,
           (SELECT COUNT(*) FROM post_comment c JOIN post p ON p.id = c.post_id
            WHERE c.author_id IN ({..second}) AND c.deleted_at IS NULL AND c.received_at IS NULL AND c.said_at >= {since}
              AND p.state = 'live' AND p.space_id IN ({..there})) AS said,
           (SELECT COUNT(*) FROM post_comment c JOIN post p ON p.accepted_id = c.id
            WHERE c.author_id IN ({..third}) AND c.deleted_at IS NULL AND c.received_at IS NULL AND c.said_at >= {since}
              AND (p.author_id IS NULL OR p.author_id <> c.author_id)
              AND p.state = 'live' AND p.space_id IN ({..anywhere})) AS helped"
    );
    let found = Together::find_by_statement(count.on(db)).one(db).await?;
    Ok(found.unwrap_or_default())
}

/// The newest posts in these spaces that one of these people began or answered since a moment, the last word first.
///
/// # Errors
/// The store's own.
pub async fn list_together(
    db: &impl ConnectionTrait,
    people: &[i64],
    spaces: &[i64],
    since: Moment,
    most: i64,
) -> Result<Vec<Post>, Failure> {
    if people.is_empty() || spaces.is_empty() {
        return Ok(Vec::new());
    }
    let (first, second) = (people.to_vec(), people.to_vec());
    let spaces = spaces.to_vec();
    let query = raw_sql!(
        Postgres,
        "SELECT p.* FROM post p JOIN (
           SELECT id, MAX(at) AS last_at FROM (
             SELECT b.id AS id, b.live_at AS at FROM post b
             WHERE b.author_id IN ({..first}) AND b.received_at IS NULL AND b.live_at >= {since}
             UNION ALL
             SELECT c.post_id AS id, c.said_at AS at FROM post_comment c
             WHERE c.author_id IN ({..second}) AND c.deleted_at IS NULL AND c.received_at IS NULL AND c.said_at >= {since}
           ) a GROUP BY id
         ) l ON l.id = p.id
         WHERE p.state = 'live' AND p.space_id IN ({..spaces})
         ORDER BY l.last_at DESC, p.id DESC LIMIT {most}"
    );
    Ok(posts(post::Model::find_by_statement(query.on(db)).all(db).await?))
}
