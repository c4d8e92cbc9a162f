//! Posts and comments from elsewhere, many at a time.

use platform::failure::Failure;
use platform::page::SafeHtml;
use platform::store::{Change, On};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, raw_sql};

use super::row::{comment, post};
use super::{Comment, Post, posts};

/// Rows in one statement: a post has nineteen values, SQLite takes 32,766.
const ROWS_AT_ONCE: usize = 500;

/// The posts with these keys, in no order.
pub(crate) async fn list_posts(db: &impl ConnectionTrait, ids: Vec<i64>) -> Result<Vec<Post>, Failure> {
    let mut found = Vec::new();
    for part in ids.chunks(ROWS_AT_ONCE) {
        let rows = post::Entity::find().filter(post::Column::Id.is_in(part.iter().copied()));
        found.extend(posts(rows.all(db).await?));
    }
    Ok(found)
}

/// The comments with these keys, in no order.
pub(crate) async fn list_comments(db: &impl ConnectionTrait, ids: Vec<i64>) -> Result<Vec<Comment>, Failure> {
    let mut found = Vec::new();
    for part in ids.chunks(ROWS_AT_ONCE) {
        let rows = comment::Entity::find().filter(comment::Column::Id.is_in(part.iter().copied()));
        found.extend(rows.all(db).await?.into_iter().map(Comment::from));
    }
    Ok(found)
}

/// Writes posts.
pub(in crate::posts) async fn insert_posts(change: &Change, arrived: Vec<Post>) -> Result<(), Failure> {
    let row = |it: &Post| {
        post::ActiveModel::from(post::Model {
            id: it.id,
            space_id: it.space_id,
            author_id: it.author_id,
            kind: it.kind,
            state: it.state,
            title: it.title.clone(),
            words: it.words.clone(),
            html: it.html.as_str().to_owned(),
            live_at: it.live_at,
            ends_at: None,
            edited_at: None,
            pinned_at: None,
            must_read: false,
            must_read_by: None,
            closed: it.closed,
            comments: 0,
            commented_at: None,
            accepted_id: None,
            form_key: None,
            received_at: it.received_at,
        })
    };
    for part in arrived.chunks(ROWS_AT_ONCE) {
        post::Entity::insert_many(part.iter().map(row))
            .exec_without_returning(&**change)
            .await?;
    }
    Ok(())
}

/// Writes comments.
pub(in crate::posts) async fn insert_comments(change: &Change, arrived: Vec<Comment>) -> Result<(), Failure> {
    let row = |it: &Comment| {
        comment::ActiveModel::from(comment::Model {
            id: it.id,
            post_id: it.post_id,
            under_id: it.under_id,
            author_id: it.author_id,
            words: it.words.clone(),
            html: it.html.as_str().to_owned(),
            said_at: it.said_at,
            edited_at: None,
            deleted_at: None,
            form_key: None,
            received_at: it.received_at,
        })
    };
    for part in arrived.chunks(ROWS_AT_ONCE) {
        comment::Entity::insert_many(part.iter().map(row))
            .exec_without_returning(&**change)
            .await?;
    }
    Ok(())
}

/// Counts the comments of these posts again.
pub(in crate::posts) async fn count_comments(change: &Change, of: Vec<i64>) -> Result<(), Failure> {
    if of.is_empty() {
        return Ok(());
    }
    let count = raw_sql!(
        Postgres,
        "UPDATE post SET
           comments = (SELECT COUNT(*) FROM post_comment c WHERE c.post_id = post.id AND c.deleted_at IS NULL),
           commented_at = (SELECT MAX(c.said_at) FROM post_comment c WHERE c.post_id = post.id AND c.deleted_at IS NULL)
         WHERE id IN ({..of})"
    );
    change.execute_raw(count.on(&**change)).await?;
    Ok(())
}

/// Marks the answer that helped, when the question has none.
pub(in crate::posts) async fn accept(change: &Change, post_id: i64, comment_id: i64) -> Result<(), Failure> {
    let accept = raw_sql!(
        Postgres,
        "UPDATE post SET accepted_id = {comment_id}
         WHERE id = {post_id} AND kind = 'question' AND accepted_id IS NULL"
    );
    change.execute_raw(accept.on(&**change)).await?;
    Ok(())
}

/// Changes the words of a post as they changed elsewhere; that is no edit by anybody here.
pub(in crate::posts) async fn change_post(
    change: &Change,
    id: i64,
    (title, words): (&str, &str),
    html: &SafeHtml,
) -> Result<(), Failure> {
    post::Entity::update_many()
        .col_expr(post::Column::Title, Expr::value(title))
        .col_expr(post::Column::Words, Expr::value(words))
        .col_expr(post::Column::Html, Expr::value(html.as_str()))
        .filter(post::Column::Id.eq(id))
        .exec(&**change)
        .await?;
    Ok(())
}

/// Changes the words of a comment as they changed elsewhere.
pub(in crate::posts) async fn change_comment(
    change: &Change,
    id: i64,
    words: &str,
    html: &SafeHtml,
) -> Result<(), Failure> {
    comment::Entity::update_many()
        .col_expr(comment::Column::Words, Expr::value(words))
        .col_expr(comment::Column::Html, Expr::value(html.as_str()))
        .filter(comment::Column::Id.eq(id))
        .exec(&**change)
        .await?;
    Ok(())
}
