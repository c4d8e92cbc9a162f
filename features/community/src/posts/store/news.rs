//! What is new to somebody.

use platform::clock::Moment;
use platform::failure::Failure;
use platform::store::On;
use sea_orm::{ConnectionTrait, FromQueryResult, raw_sql};

use super::{post, posts};
use crate::posts::Post;

/// The newest posts that are looked through; behind them stands what nobody scrolls to.
const LOOKED_THROUGH: i64 = 100;
/// Posts in one letter; it has room for five, and some may have been told in a notice.
const NEWS_MOST: i64 = 12;

/// What others began in these spaces since a moment, and what this person did nothing with yet: announcements first, then
/// what is talked about most. What was brought from elsewhere is no news, however young.
pub(in crate::posts) async fn list_news(
    db: &impl ConnectionTrait,
    account_id: i64,
    spaces: Vec<i64>,
    since: Moment,
) -> Result<Vec<Post>, Failure> {
    if spaces.is_empty() {
        return Ok(Vec::new());
    }
    let (looked, most) = (LOOKED_THROUGH, NEWS_MOST);
    let news = raw_sql!(
        Postgres,
        "SELECT p.* FROM post p WHERE p.id IN (
           SELECT id FROM post WHERE state = 'live' AND live_at > {since} AND space_id IN ({..spaces})
           ORDER BY live_at DESC, id DESC LIMIT {looked})
         AND p.received_at IS NULL AND (p.author_id IS NULL OR p.author_id <> {account_id})
         AND NOT EXISTS (SELECT 1 FROM post_comment c WHERE c.post_id = p.id AND c.author_id = {account_id})
         AND NOT EXISTS (SELECT 1 FROM post_reaction r WHERE r.subject_id = p.id AND r.account_id = {account_id})
         AND NOT EXISTS (SELECT 1 FROM post_wish w WHERE w.post_id = p.id AND w.account_id = {account_id}
                         AND w.wish IN ('mute', 'save'))
         AND NOT EXISTS (SELECT 1 FROM post_acknowledged a WHERE a.post_id = p.id AND a.account_id = {account_id})
         ORDER BY CASE p.kind WHEN 'announcement' THEN 0 ELSE 1 END, p.comments DESC, p.live_at DESC, p.id DESC
         LIMIT {most}"
    );
    Ok(posts(post::Model::find_by_statement(news.on(db)).all(db).await?))
}
