//! What is said under a post.

use platform::clock::Moment;
use platform::failure::Failure;
use platform::page::SafeHtml;
use platform::store::{Change, On};
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, ExprTrait, QueryFilter, QueryOrder, QuerySelect, raw_sql};

use super::row::comment;
use super::traces;
use crate::posts::Comment;
use crate::{attachments, previews};

/// Comments of the first level on a page.
pub(in crate::posts) const COMMENTS_MOST: u64 = 50;
/// Answers under one page of comments.
const ANSWERS_MOST: u64 = 500;

impl From<comment::Model> for Comment {
    fn from(row: comment::Model) -> Self {
        Self {
            id: row.id,
            post_id: row.post_id,
            under_id: row.under_id,
            author_id: row.author_id,
            words: row.words,
            html: SafeHtml::from_cleaned(row.html),
            said_at: row.said_at,
            edited_at: row.edited_at,
            deleted_at: row.deleted_at,
            received_at: row.received_at,
        }
    }
}

/// A comment to add.
pub(in crate::posts) struct NewComment<'a> {
    pub(in crate::posts) post_id: i64,
    pub(in crate::posts) under_id: Option<i64>,
    pub(in crate::posts) author_id: i64,
    pub(in crate::posts) words: &'a str,
    pub(in crate::posts) html: &'a SafeHtml,
    pub(in crate::posts) form_key: &'a str,
}

/// What saying something came to.
pub(in crate::posts) enum Added {
    /// It stands there.
    Said(Comment),
    /// This form was sent before.
    Before,
    /// The post was closed or taken away meanwhile: whoever calls gives the change up.
    Closed,
}

/// Adds a comment and counts it. The post is asked in the same statement that counts, so that nothing is said under one that is
/// closed or taken away at that moment.
pub(in crate::posts) async fn add_comment(change: &Change, new: NewComment<'_>) -> Result<Added, Failure> {
    let row = comment::Model {
        id: change.next_id(),
        post_id: new.post_id,
        under_id: new.under_id,
        author_id: Some(new.author_id),
        words: new.words.to_owned(),
        html: new.html.as_str().to_owned(),
        said_at: change.now(),
        edited_at: None,
        deleted_at: None,
        form_key: Some(new.form_key.to_owned()),
        received_at: None,
    };
    let once = OnConflict::column(comment::Column::FormKey).do_nothing().to_owned();
    let insert = comment::Entity::insert(comment::ActiveModel::from(row.clone())).on_conflict(once);
    if insert.exec_without_returning(&**change).await? == 0 {
        return Ok(Added::Before);
    }
    let (id, now) = (new.post_id, change.now());
    let count = raw_sql!(
        Postgres,
        "UPDATE post SET comments = comments + 1, commented_at = {now} WHERE id = {id} AND state = 'live' AND NOT closed"
    );
    if change.execute_raw(count.on(&**change)).await?.rows_affected() == 0 {
        return Ok(Added::Closed);
    }
    Ok(Added::Said(row.into()))
}

pub(in crate::posts) async fn find_comment(db: &impl ConnectionTrait, id: i64) -> Result<Option<Comment>, Failure> {
    Ok(comment::Entity::find_by_id(id).one(db).await?.map(Comment::from))
}

/// A page of comments of the first level, oldest first, with one more to know whether there is more.
pub(in crate::posts) async fn list_comments(
    db: &impl ConnectionTrait,
    post_id: i64,
    after: Option<(Moment, i64)>,
) -> Result<Vec<Comment>, Failure> {
    let (at, id) = after.unwrap_or((Moment(i64::MIN), i64::MIN));
    let rows = comment::Entity::find()
        .filter(comment::Column::PostId.eq(post_id))
        .filter(comment::Column::UnderId.is_null())
        .filter(
            comment::Column::SaidAt
                .gt(at)
                .or(comment::Column::SaidAt.eq(at).and(comment::Column::Id.gt(id))),
        )
        .order_by_asc(comment::Column::SaidAt)
        .order_by_asc(comment::Column::Id)
        .limit(COMMENTS_MOST + 1);
    Ok(rows.all(db).await?.into_iter().map(Comment::from).collect())
}

/// The answers to these comments, oldest first.
pub(in crate::posts) async fn list_answers(
    db: &impl ConnectionTrait,
    post_id: i64,
    under: Vec<i64>,
) -> Result<Vec<Comment>, Failure> {
    if under.is_empty() {
        return Ok(Vec::new());
    }
    let rows = comment::Entity::find()
        .filter(comment::Column::PostId.eq(post_id))
        .filter(comment::Column::UnderId.is_in(under))
        .order_by_asc(comment::Column::SaidAt)
        .order_by_asc(comment::Column::Id)
        .limit(ANSWERS_MOST);
    Ok(rows.all(db).await?.into_iter().map(Comment::from).collect())
}

/// What was said under a post, changed or taken away since a moment, oldest first.
pub(in crate::posts) async fn list_changed_comments(
    db: &impl ConnectionTrait,
    post_id: i64,
    since: Moment,
) -> Result<Vec<Comment>, Failure> {
    let changed = comment::Column::SaidAt
        .gte(since)
        .or(comment::Column::EditedAt.gte(since))
        .or(comment::Column::DeletedAt.gte(since));
    let rows = comment::Entity::find()
        .filter(comment::Column::PostId.eq(post_id))
        .filter(changed)
        .order_by_asc(comment::Column::SaidAt)
        .order_by_asc(comment::Column::Id)
        .limit(COMMENTS_MOST);
    Ok(rows.all(db).await?.into_iter().map(Comment::from).collect())
}

/// Everything that stands under a post, oldest first.
///
/// # Errors
/// The store's own.
pub async fn list_all_comments(db: &impl ConnectionTrait, post_id: i64) -> Result<Vec<Comment>, Failure> {
    let rows = comment::Entity::find()
        .filter(comment::Column::PostId.eq(post_id))
        .filter(comment::Column::DeletedAt.is_null());
    let rows = rows.order_by_asc(comment::Column::Id).all(db).await?;
    Ok(rows.into_iter().map(Comment::from).collect())
}

/// The keys of what stands under a post.
pub(in crate::posts) async fn list_comment_ids(db: &impl ConnectionTrait, post_id: i64) -> Result<Vec<i64>, Failure> {
    let ids = comment::Entity::find()
        .select_only()
        .column(comment::Column::Id)
        .filter(comment::Column::PostId.eq(post_id));
    Ok(ids.into_tuple::<i64>().all(db).await?)
}

/// Changes the text, and keeps the earlier one; `false` when it was taken away meanwhile.
pub(in crate::posts) async fn change_comment(
    change: &Change,
    comment: &Comment,
    words: &str,
    html: &SafeHtml,
) -> Result<bool, Failure> {
    let done = comment::Entity::update_many()
        .col_expr(comment::Column::Words, Expr::value(words))
        .col_expr(comment::Column::Html, Expr::value(html.as_str()))
        .col_expr(comment::Column::EditedAt, Expr::value(change.now()))
        .filter(comment::Column::Id.eq(comment.id))
        .filter(comment::Column::DeletedAt.is_null())
        .exec(&**change)
        .await?;
    if done.rows_affected == 0 {
        return Ok(false);
    }
    let written_at = comment.edited_at.unwrap_or(comment.said_at);
    traces::keep_version(change, comment.id, "", &comment.words, written_at).await?;
    Ok(true)
}

/// Takes a comment away: its text leaves the store, its place stays so that answers keep theirs.
pub(in crate::posts) async fn take_comment_away(change: &Change, comment: &Comment) -> Result<bool, Failure> {
    attachments::take_away(change, comment.id, None).await?;
    previews::take_away(change, comment.id).await?;
    traces::drop_versions(change, comment.id).await?;
    let done = comment::Entity::update_many()
        .col_expr(comment::Column::Words, Expr::value(""))
        .col_expr(comment::Column::Html, Expr::value(""))
        .col_expr(comment::Column::DeletedAt, Expr::value(change.now()))
        .filter(comment::Column::Id.eq(comment.id))
        .filter(comment::Column::DeletedAt.is_null())
        .exec(&**change)
        .await?;
    if done.rows_affected == 0 {
        return Ok(false);
    }
    let (post_id, gone) = (comment.post_id, comment.id);
    let count = raw_sql!(
        Postgres,
        "UPDATE post SET comments = comments - 1,
                accepted_id = CASE WHEN accepted_id = {gone} THEN NULL ELSE accepted_id END
         WHERE id = {post_id}"
    );
    change.execute_raw(count.on(&**change)).await?;
    Ok(true)
}
