//! The only queries on drafts.

use platform::clock::Moment;
use platform::failure::Failure;
use platform::store::{Change, On};
use sea_orm::{ConnectionTrait, FromQueryResult, raw_sql};

use super::Place;

/// Drafts in an export: one person has one in each place.
const EXPORT_MOST: i64 = 500;

/// What somebody was writing.
#[derive(Clone, Debug, PartialEq, Eq, FromQueryResult)]
pub(in crate::posts) struct Draft {
    /// The word of the kind, may be empty.
    pub(in crate::posts) kind: String,
    pub(in crate::posts) title: String,
    /// The Markdown.
    pub(in crate::posts) words: String,
    /// When it was last kept.
    pub(in crate::posts) kept_at: Moment,
}

/// Keeps a draft in place of the earlier one. A form that was placed keeps none: its last words may arrive after it.
pub(super) async fn keep(
    change: &Change,
    account_id: i64,
    place: Place,
    draft: Draft,
    form_key: &str,
) -> Result<(), Failure> {
    let (id, place, now) = (change.next_id(), place.key(), change.now());
    let Draft { kind, title, words, .. } = draft;
    let form_key = form_key.to_owned();
    let keep = raw_sql!(
        Postgres,
        "INSERT INTO post_draft (id, account_id, place, kind, title, words, kept_at)
         SELECT CAST({id} AS BIGINT), CAST({account_id} AS BIGINT), CAST({place} AS TEXT), CAST({kind} AS TEXT),
                CAST({title} AS TEXT), CAST({words} AS TEXT), CAST({now} AS BIGINT)
         WHERE NOT EXISTS (SELECT 1 FROM post WHERE form_key = {form_key})
           AND NOT EXISTS (SELECT 1 FROM post_comment WHERE form_key = {form_key})
         ON CONFLICT (account_id, place) DO UPDATE SET
             kind = excluded.kind, title = excluded.title, words = excluded.words, kept_at = excluded.kept_at"
    );
    change.execute_raw(keep.on(&**change)).await?;
    Ok(())
}

/// The draft of somebody in a place.
pub(in crate::posts) async fn find(
    db: &impl ConnectionTrait,
    account_id: i64,
    place: Place,
) -> Result<Option<Draft>, Failure> {
    let place = place.key();
    let found = raw_sql!(
        Postgres,
        "SELECT kind, title, words, kept_at FROM post_draft WHERE account_id = {account_id} AND place = {place}"
    );
    Ok(Draft::find_by_statement(found.on(db)).one(db).await?)
}

/// Lets a draft go: it was placed, or thrown away.
pub(in crate::posts) async fn drop(change: &Change, account_id: i64, place: Place) -> Result<(), Failure> {
    let place = place.key();
    let gone = raw_sql!(
        Postgres,
        "DELETE FROM post_draft WHERE account_id = {account_id} AND place = {place}"
    );
    change.execute_raw(gone.on(&**change)).await?;
    Ok(())
}

/// Lets all drafts go that were kept before a moment.
pub(super) async fn drop_before(change: &Change, before: Moment) -> Result<(), Failure> {
    let gone = raw_sql!(Postgres, "DELETE FROM post_draft WHERE kept_at < {before}");
    change.execute_raw(gone.on(&**change)).await?;
    Ok(())
}

/// The drafts of somebody, for their own export.
pub(in crate::posts) async fn export(db: &impl ConnectionTrait, account_id: i64) -> Result<Vec<Draft>, Failure> {
    let most = EXPORT_MOST;
    let found = raw_sql!(
        Postgres,
        "SELECT kind, title, words, kept_at FROM post_draft WHERE account_id = {account_id} ORDER BY id LIMIT {most}"
    );
    Ok(Draft::find_by_statement(found.on(db)).all(db).await?)
}

/// Lets every draft of somebody go.
pub(in crate::posts) async fn forget(change: &Change, account_id: i64) -> Result<(), Failure> {
    let gone = raw_sql!(Postgres, "DELETE FROM post_draft WHERE account_id = {account_id}");
    change.execute_raw(gone.on(&**change)).await?;
    Ok(())
}
