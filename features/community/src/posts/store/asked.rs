//! Questions among the posts: which wait, which found their answer, and who said something under one.

use platform::clock::Moment;
use platform::failure::Failure;
use platform::store::{Change, On};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, QueryFilter, QuerySelect, raw_sql};

use super::row::{comment, post};
use super::{Post, posts};
use crate::posts::Comment;

/// Questions on a page.
pub(crate) const QUESTIONS_MOST: usize = 20;

/// Which questions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// Without an answer that helped, and still open for one.
    Open,
    /// With the answer that helped.
    Answered,
    /// Asked by this person.
    AskedBy(i64),
}

/// What marking an answer came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::posts) enum Marked {
    /// The question had no answer yet.
    First,
    /// Another answer helped until now.
    Other,
    /// It was marked before.
    Before,
}

/// Marks the answer that helped. Two who mark at once are one after the other: one of them is first, whoever it is.
pub(in crate::posts) async fn accept(change: &Change, id: i64, comment_id: i64) -> Result<Marked, Failure> {
    let first = raw_sql!(
        Postgres,
        "UPDATE post SET accepted_id = {comment_id} WHERE id = {id} AND accepted_id IS NULL"
    );
    if change.execute_raw(first.on(&**change)).await?.rows_affected() > 0 {
        return Ok(Marked::First);
    }
    let other = raw_sql!(
        Postgres,
        "UPDATE post SET accepted_id = {comment_id} WHERE id = {id} AND accepted_id <> {comment_id}"
    );
    let is_other = change.execute_raw(other.on(&**change)).await?.rows_affected() > 0;
    Ok(if is_other { Marked::Other } else { Marked::Before })
}

/// Takes the mark back; `false` when there was none.
pub(in crate::posts) async fn unaccept(change: &Change, id: i64) -> Result<bool, Failure> {
    let back = raw_sql!(
        Postgres,
        "UPDATE post SET accepted_id = NULL WHERE id = {id} AND accepted_id IS NOT NULL"
    );
    Ok(change.execute_raw(back.on(&**change)).await?.rows_affected() > 0)
}

/// A page of questions in these spaces, newest first, with one more to know whether there is more.
///
/// # Errors
/// The store's own.
pub async fn list_questions(
    db: &impl ConnectionTrait,
    spaces: &[i64],
    which: Which,
    before: Option<(Moment, i64)>,
) -> Result<Vec<Post>, Failure> {
    if spaces.is_empty() {
        return Ok(Vec::new());
    }
    let (at, id) = before.unwrap_or((Moment(i64::MAX), i64::MAX));
    let most = i64::try_from(QUESTIONS_MOST + 1).unwrap_or(i64::MAX);
    let spaces = spaces.to_vec();
    let query = match which {
        Which::Open => raw_sql!(
            Postgres,
            "SELECT p.* FROM post p WHERE p.kind = 'question' AND p.accepted_id IS NULL AND NOT p.closed AND p.state = 'live'
               AND (p.live_at, p.id) < ({at}, {id}) AND p.space_id IN ({..spaces})
             ORDER BY p.live_at DESC, p.id DESC LIMIT {most}"
        ),
        Which::Answered => raw_sql!(
            Postgres,
            "SELECT p.* FROM post p WHERE p.kind = 'question' AND p.accepted_id IS NOT NULL AND p.state = 'live'
               AND (p.live_at, p.id) < ({at}, {id}) AND p.space_id IN ({..spaces})
             ORDER BY p.live_at DESC, p.id DESC LIMIT {most}"
        ),
        Which::AskedBy(author) => raw_sql!(
            Postgres,
            "SELECT p.* FROM post p WHERE p.kind = 'question' AND p.author_id = {author} AND p.state = 'live'
               AND (p.live_at, p.id) < ({at}, {id}) AND p.space_id IN ({..spaces})
             ORDER BY p.live_at DESC, p.id DESC LIMIT {most}"
        ),
    };
    Ok(posts(post::Model::find_by_statement(query.on(db)).all(db).await?))
}

/// The posts with these keys, in no order; also those that are not live.
///
/// # Errors
/// The store's own.
pub async fn list_by_ids(db: &impl ConnectionTrait, ids: Vec<i64>) -> Result<Vec<Post>, Failure> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let rows = post::Entity::find().filter(post::Column::Id.is_in(ids));
    Ok(posts(rows.all(db).await?))
}

/// Open questions on which nobody but the asker said a word, asked after one moment and before another, oldest first.
///
/// # Errors
/// The store's own.
pub async fn list_unheard(
    db: &impl ConnectionTrait,
    after: (Moment, i64),
    until: Moment,
    most: u64,
) -> Result<Vec<Post>, Failure> {
    let ((at, id), most) = (after, i64::try_from(most).unwrap_or(i64::MAX));
    let query = raw_sql!(
        Postgres,
        "SELECT p.* FROM post p WHERE p.kind = 'question' AND p.accepted_id IS NULL AND NOT p.closed AND p.state = 'live'
           AND p.received_at IS NULL AND (p.live_at, p.id) > ({at}, {id}) AND p.live_at < {until}
           AND NOT EXISTS (SELECT 1 FROM post_comment c WHERE c.post_id = p.id AND c.deleted_at IS NULL
                           AND (c.author_id IS NULL OR p.author_id IS NULL OR c.author_id <> p.author_id))
         ORDER BY p.live_at, p.id LIMIT {most}"
    );
    Ok(posts(post::Model::find_by_statement(query.on(db)).all(db).await?))
}

/// Whether this person said something under a post.
///
/// # Errors
/// The store's own.
pub async fn has_said(db: &impl ConnectionTrait, post_id: i64, account_id: i64) -> Result<bool, Failure> {
    let found = comment::Entity::find()
        .filter(comment::Column::PostId.eq(post_id))
        .filter(comment::Column::AuthorId.eq(account_id))
        .filter(comment::Column::DeletedAt.is_null())
        .limit(1);
    Ok(found.one(db).await?.is_some())
}

/// The answers that helped under these posts; those that are gone are left out.
///
/// # Errors
/// The store's own.
pub async fn list_accepted(db: &impl ConnectionTrait, posts: &[Post]) -> Result<Vec<Comment>, Failure> {
    let ids: Vec<i64> = posts.iter().filter_map(|post| post.accepted_id).collect();
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let rows = comment::Entity::find()
        .filter(comment::Column::Id.is_in(ids))
        .filter(comment::Column::DeletedAt.is_null());
    Ok(rows.all(db).await?.into_iter().map(Comment::from).collect())
}

#[derive(FromQueryResult)]
struct Key {
    id: i64,
}

/// Those of these posts that are questions which wait: live, open, without an accepted answer, and nobody but who asked said a
/// word under them.
///
/// # Errors
/// The store's own.
pub async fn list_unheard_among(db: &impl ConnectionTrait, ids: Vec<i64>) -> Result<Vec<Post>, Failure> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let query = raw_sql!(
        Postgres,
        "SELECT p.* FROM post p
         WHERE p.id IN ({..ids}) AND p.kind = 'question' AND p.state = 'live' AND p.accepted_id IS NULL AND NOT p.closed
           AND NOT EXISTS (SELECT 1 FROM post_comment c WHERE c.post_id = p.id AND c.deleted_at IS NULL
                           AND (c.author_id IS NULL OR p.author_id IS NULL OR c.author_id <> p.author_id))"
    );
    Ok(posts(post::Model::find_by_statement(query.on(db)).all(db).await?))
}

/// Those of these posts under which nobody but who asked said a word.
///
/// # Errors
/// The store's own.
pub async fn list_silent_among(db: &impl ConnectionTrait, ids: Vec<i64>) -> Result<Vec<i64>, Failure> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let query = raw_sql!(
        Postgres,
        "SELECT p.id FROM post p WHERE p.id IN ({..ids})
           AND NOT EXISTS (SELECT 1 FROM post_comment c WHERE c.post_id = p.id AND c.deleted_at IS NULL
                           AND (c.author_id IS NULL OR p.author_id IS NULL OR c.author_id <> p.author_id))"
    );
    let keys = Key::find_by_statement(query.on(db)).all(db).await?;
    Ok(keys.into_iter().map(|key| key.id).collect())
}
