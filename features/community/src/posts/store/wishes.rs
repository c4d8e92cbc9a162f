//! What somebody wants of a post: to hear of it, not to hear of it, to find it back.

use platform::failure::Failure;
use platform::store::{Change, On};
use sea_orm::{ConnectionTrait, DeriveActiveEnum, EnumIter, FromQueryResult, raw_sql};

use super::row::post;
use crate::posts::Post;

/// A wish.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
pub enum Wish {
    /// To hear what is said.
    Follow,
    /// Not to hear it.
    Mute,
    /// To find it back.
    Save,
}

#[derive(FromQueryResult)]
struct Who {
    account_id: i64,
}

/// Wishes it, or no longer.
pub(in crate::posts) async fn wish(
    change: &Change,
    post_id: i64,
    account_id: i64,
    wish: Wish,
    on: bool,
) -> Result<(), Failure> {
    let (db, now) = (&**change, change.now());
    let query = if on {
        raw_sql!(
            Postgres,
            "INSERT INTO post_wish (post_id, account_id, wish, since) VALUES ({post_id}, {account_id}, {wish}, {now})
             ON CONFLICT (post_id, account_id, wish) DO NOTHING"
        )
    } else {
        raw_sql!(
            Postgres,
            "DELETE FROM post_wish WHERE post_id = {post_id} AND account_id = {account_id} AND wish = {wish}"
        )
    };
    db.execute_raw(query.on(db)).await?;
    Ok(())
}

#[derive(FromQueryResult)]
struct Wished {
    wish: Wish,
}

/// What somebody wants of a post.
pub(in crate::posts) async fn list_wishes(
    db: &impl ConnectionTrait,
    post_id: i64,
    account_id: i64,
) -> Result<Vec<Wish>, Failure> {
    let found = raw_sql!(
        Postgres,
        "SELECT wish FROM post_wish WHERE post_id = {post_id} AND account_id = {account_id}"
    );
    let found = Wished::find_by_statement(found.on(db)).all(db).await?;
    Ok(found.into_iter().map(|it| it.wish).collect())
}

/// Who wants to hear nothing of a post.
///
/// # Errors
/// The store's own.
pub async fn list_muting(db: &impl ConnectionTrait, post_id: i64) -> Result<Vec<i64>, Failure> {
    let found = raw_sql!(
        Postgres,
        "SELECT account_id FROM post_wish WHERE post_id = {post_id} AND wish = 'mute' ORDER BY account_id"
    );
    let found = Who::find_by_statement(found.on(db)).all(db).await?;
    Ok(found.into_iter().map(|who| who.account_id).collect())
}

/// Who follows a post; also who muted it since.
///
/// # Errors
/// The store's own.
pub async fn list_followers(db: &impl ConnectionTrait, post_id: i64) -> Result<Vec<i64>, Failure> {
    let found = raw_sql!(
        Postgres,
        "SELECT account_id FROM post_wish WHERE post_id = {post_id} AND wish = 'follow' ORDER BY account_id"
    );
    let found = Who::find_by_statement(found.on(db)).all(db).await?;
    Ok(found.into_iter().map(|who| who.account_id).collect())
}

/// What somebody saved, the last first.
pub(in crate::posts) async fn list_saved(db: &impl ConnectionTrait, account_id: i64) -> Result<Vec<Post>, Failure> {
    let saved = raw_sql!(
        Postgres,
        "SELECT p.* FROM post_wish w JOIN post p ON p.id = w.post_id
         WHERE w.account_id = {account_id} AND w.wish = 'save' AND (p.state = 'live' OR (p.state = 'ended' AND p.author_id = {account_id}))
         ORDER BY w.since DESC LIMIT 100"
    );
    let rows = post::Model::find_by_statement(saved.on(db)).all(db).await?;
    Ok(rows.into_iter().map(Post::from).collect())
}
