//! Earlier texts, and what is taken away or given to its author.

use platform::clock::Moment;
use platform::failure::Failure;
use platform::store::{Change, On};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, raw_sql};

use super::row::{comment, post, version};
use crate::posts::{Comment, Post};

/// Earlier texts that are shown.
const VERSIONS_MOST: u64 = 50;

/// A text as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::posts) struct Version {
    pub(in crate::posts) title: String,
    pub(in crate::posts) words: String,
    pub(in crate::posts) written_at: Moment,
}

/// Keeps the text that a change replaces.
pub(super) async fn keep_version(
    change: &Change,
    subject_id: i64,
    title: &str,
    words: &str,
    written_at: Moment,
) -> Result<(), Failure> {
    let row = version::Model {
        id: change.next_id(),
        subject_id,
        title: title.to_owned(),
        words: words.to_owned(),
        written_at,
    };
    version::Entity::insert(version::ActiveModel::from(row))
        .exec_without_returning(&**change)
        .await?;
    Ok(())
}

/// The earlier texts of a post or comment, the last first.
pub(in crate::posts) async fn list_versions(
    db: &impl ConnectionTrait,
    subject_id: i64,
) -> Result<Vec<Version>, Failure> {
    let rows = version::Entity::find()
        .filter(version::Column::SubjectId.eq(subject_id))
        .order_by_desc(version::Column::Id)
        .limit(VERSIONS_MOST);
    let version = |row: version::Model| Version {
        title: row.title,
        words: row.words,
        written_at: row.written_at,
    };
    Ok(rows.all(db).await?.into_iter().map(version).collect())
}

/// The earlier texts of one thing leave the store.
pub(super) async fn drop_versions(change: &Change, subject_id: i64) -> Result<(), Failure> {
    version::Entity::delete_many()
        .filter(version::Column::SubjectId.eq(subject_id))
        .exec(&**change)
        .await?;
    Ok(())
}

/// Everything that was written under a post, and every earlier text, leaves the store.
pub(super) async fn drop_words(change: &Change, post_id: i64) -> Result<(), Failure> {
    let db = &**change;
    drop_versions(change, post_id).await?;
    for statement in [
        raw_sql!(
            Postgres,
            "DELETE FROM post_version WHERE subject_id IN (SELECT id FROM post_comment WHERE post_id = {post_id})"
        ),
        raw_sql!(
            Postgres,
            "DELETE FROM post_reaction WHERE subject_id = {post_id}
                OR subject_id IN (SELECT id FROM post_comment WHERE post_id = {post_id})"
        ),
        raw_sql!(
            Postgres,
            "DELETE FROM post_reaction_count WHERE subject_id = {post_id}
                OR subject_id IN (SELECT id FROM post_comment WHERE post_id = {post_id})"
        ),
        raw_sql!(Postgres, "DELETE FROM post_comment WHERE post_id = {post_id}"),
        raw_sql!(Postgres, "DELETE FROM post_wish WHERE post_id = {post_id}"),
        raw_sql!(Postgres, "DELETE FROM post_acknowledged WHERE post_id = {post_id}"),
        raw_sql!(Postgres, "DELETE FROM post_share WHERE post_id = {post_id}"),
    ] {
        db.execute_raw(statement.on(db)).await?;
    }
    Ok(())
}

/// What somebody began, for their own export.
pub(in crate::posts) async fn export_posts(db: &impl ConnectionTrait, account_id: i64) -> Result<Vec<Post>, Failure> {
    let rows = post::Entity::find().filter(post::Column::AuthorId.eq(account_id));
    let rows = rows.order_by_asc(post::Column::Id).all(db).await?;
    Ok(rows.into_iter().map(Post::from).collect())
}

/// What somebody said, for their own export.
pub(in crate::posts) async fn export_comments(
    db: &impl ConnectionTrait,
    account_id: i64,
) -> Result<Vec<Comment>, Failure> {
    let rows = comment::Entity::find().filter(comment::Column::AuthorId.eq(account_id));
    let rows = rows.order_by_asc(comment::Column::Id).all(db).await?;
    Ok(rows.into_iter().map(Comment::from).collect())
}

/// The knowledge stays, the name goes: what they wrote is a former colleague's; what they pressed and wished leaves.
pub(in crate::posts) async fn forget(change: &Change, account_id: i64) -> Result<(), Failure> {
    let db = &**change;
    for statement in [
        raw_sql!(
            Postgres,
            "UPDATE post SET author_id = NULL WHERE author_id = {account_id}"
        ),
        raw_sql!(
            Postgres,
            "UPDATE post_comment SET author_id = NULL WHERE author_id = {account_id}"
        ),
        raw_sql!(
            Postgres,
            "UPDATE post_report SET reporter_id = NULL WHERE reporter_id = {account_id}"
        ),
        raw_sql!(
            Postgres,
            "UPDATE post_report SET handler_id = NULL WHERE handler_id = {account_id}"
        ),
        raw_sql!(Postgres, "DELETE FROM post_wish WHERE account_id = {account_id}"),
        raw_sql!(
            Postgres,
            "DELETE FROM post_acknowledged WHERE account_id = {account_id}"
        ),
        // Said is said: the sums stay, who said it goes.
        raw_sql!(Postgres, "DELETE FROM post_reaction WHERE account_id = {account_id}"),
    ] {
        db.execute_raw(statement.on(db)).await?;
    }
    Ok(())
}
