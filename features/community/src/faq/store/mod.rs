//! The only queries on the tables of kept answers: one, and what changes it.

mod brought;
mod lists;
mod row;
mod traces;

use platform::clock::Day;
use platform::failure::Failure;
use platform::page::SafeHtml;
use platform::store::{Change, On};
use sea_orm::sea_query::{Expr, ExprTrait, OnConflict};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, raw_sql};

use self::row::{faq, subject, version};
use super::Entry;

pub(super) use self::brought::{
    Brought, Draft, add_brought, add_draft, change_brought, drop_draft, drop_old_drafts, find_draft, list_known,
};
pub(super) use self::lists::{
    LIST_MOST, find_by_post, list_after, list_by_ids, list_due, list_due_of, list_ownerless_due, list_page,
    list_subjects, list_untold,
};
pub(super) use self::traces::{Version, count_helped, export, forget, list_versions, note_helped, note_told};

/// What a form says of an entry.
pub(super) struct Written<'a> {
    pub(super) question: &'a str,
    pub(super) words: &'a str,
    pub(super) html: &'a SafeHtml,
    pub(super) space_id: Option<i64>,
    pub(super) owner_id: Option<i64>,
    pub(super) review_on: &'a Day,
    pub(super) subjects: &'a [String],
}

impl From<faq::Model> for Entry {
    fn from(row: faq::Model) -> Self {
        Self {
            id: row.id,
            question: row.question,
            words: row.words,
            html: SafeHtml::from_cleaned(row.html),
            space_id: row.space_id,
            owner_id: row.owner_id,
            post_id: row.post_id,
            review_on: row.review_on,
            made_at: row.made_at,
            changed_at: row.changed_at,
            received_at: row.received_at,
            source_url: row.source_url,
            subjects: Vec::new(),
        }
    }
}

/// Puts their subjects with entries.
async fn with_subjects(db: &impl ConnectionTrait, rows: Vec<faq::Model>) -> Result<Vec<Entry>, Failure> {
    let mut entries: Vec<Entry> = rows.into_iter().map(Entry::from).collect();
    if entries.is_empty() {
        return Ok(entries);
    }
    let found = subject::Entity::find()
        .filter(subject::Column::FaqId.is_in(entries.iter().map(|entry| entry.id)))
        .order_by_asc(subject::Column::Subject);
    for one in found.all(db).await? {
        if let Some(entry) = entries.iter_mut().find(|entry| entry.id == one.faq_id) {
            entry.subjects.push(one.subject);
        }
    }
    Ok(entries)
}

pub(super) async fn find(db: &impl ConnectionTrait, id: i64) -> Result<Option<Entry>, Failure> {
    Ok(list_by_ids(db, vec![id]).await?.pop())
}

/// Adds an entry; `None` when this form was sent before.
pub(super) async fn add(
    change: &Change,
    written: &Written<'_>,
    post_id: Option<i64>,
    form_key: &str,
) -> Result<Option<Entry>, Failure> {
    let row = faq::Model {
        id: change.next_id(),
        question: written.question.to_owned(),
        words: written.words.to_owned(),
        html: written.html.as_str().to_owned(),
        space_id: written.space_id,
        owner_id: written.owner_id,
        post_id,
        review_on: written.review_on.clone(),
        told_for: None,
        made_at: change.now(),
        changed_at: change.now(),
        received_at: None,
        source_key: None,
        source_mark: None,
        source_url: None,
        by_hand: true,
        form_key: Some(form_key.to_owned()),
    };
    let once = OnConflict::column(faq::Column::FormKey).do_nothing().to_owned();
    let insert = faq::Entity::insert(faq::ActiveModel::from(row.clone())).on_conflict(once);
    if insert.exec_without_returning(&**change).await? == 0 {
        return Ok(None);
    }
    keep_subjects(change, row.id, written.subjects).await?;
    find(&**change, row.id).await
}

/// Whether another form kept this question of a talk for the same readers.
pub(super) async fn is_kept(
    change: &Change,
    post_id: i64,
    written: &Written<'_>,
    form_key: &str,
) -> Result<bool, Failure> {
    let readers = match written.space_id {
        Some(space) => faq::Column::SpaceId.eq(space),
        None => faq::Column::SpaceId.is_null(),
    };
    let same = faq::Entity::find()
        .filter(faq::Column::PostId.eq(post_id))
        .filter(faq::Column::Question.eq(written.question))
        .filter(readers)
        .filter(faq::Column::FormKey.is_null().or(faq::Column::FormKey.ne(form_key)));
    Ok(same.one(&**change).await?.is_some())
}

/// Changes an entry, and keeps the words it had.
pub(super) async fn keep(change: &Change, entry: &Entry, written: &Written<'_>) -> Result<(), Failure> {
    let is_changed = entry.question != written.question || entry.words != written.words;
    let mut update = faq::Entity::update_many()
        .col_expr(faq::Column::SpaceId, Expr::value(written.space_id))
        .col_expr(faq::Column::OwnerId, Expr::value(written.owner_id))
        .col_expr(faq::Column::ReviewOn, Expr::value(written.review_on.clone()))
        .col_expr(faq::Column::ByHand, Expr::value(true));
    if is_changed {
        keep_version(change, entry).await?;
        update = update
            .col_expr(faq::Column::Question, Expr::value(written.question))
            .col_expr(faq::Column::Words, Expr::value(written.words))
            .col_expr(faq::Column::Html, Expr::value(written.html.as_str()))
            .col_expr(faq::Column::ChangedAt, Expr::value(change.now()));
    }
    update.filter(faq::Column::Id.eq(entry.id)).exec(&**change).await?;
    keep_subjects(change, entry.id, written.subjects).await
}

/// Somebody looked, and it is still right: it is looked at again on that day.
pub(super) async fn keep_review(change: &Change, id: i64, review_on: &Day) -> Result<(), Failure> {
    faq::Entity::update_many()
        .col_expr(faq::Column::ReviewOn, Expr::value(review_on.clone()))
        .filter(faq::Column::Id.eq(id))
        .exec(&**change)
        .await?;
    Ok(())
}

async fn keep_subjects(change: &Change, id: i64, subjects: &[String]) -> Result<(), Failure> {
    subject::Entity::delete_many()
        .filter(subject::Column::FaqId.eq(id))
        .exec(&**change)
        .await?;
    if subjects.is_empty() {
        return Ok(());
    }
    let rows = subjects.iter().map(|one| {
        subject::ActiveModel::from(subject::Model {
            faq_id: id,
            subject: one.clone(),
        })
    });
    subject::Entity::insert_many(rows)
        .exec_without_returning(&**change)
        .await?;
    Ok(())
}

async fn keep_version(change: &Change, entry: &Entry) -> Result<(), Failure> {
    let row = version::Model {
        id: change.next_id(),
        faq_id: entry.id,
        question: entry.question.clone(),
        words: entry.words.clone(),
        written_at: entry.changed_at,
    };
    version::Entity::insert(version::ActiveModel::from(row))
        .exec_without_returning(&**change)
        .await?;
    Ok(())
}

/// Takes an entry away with everything it had.
pub(super) async fn take_away(change: &Change, id: i64) -> Result<(), Failure> {
    let db = &**change;
    for gone in [
        raw_sql!(Postgres, "DELETE FROM faq_subject WHERE faq_id = {id}"),
        raw_sql!(Postgres, "DELETE FROM faq_version WHERE faq_id = {id}"),
        raw_sql!(Postgres, "DELETE FROM faq_helped WHERE faq_id = {id}"),
        raw_sql!(Postgres, "DELETE FROM faq WHERE id = {id}"),
    ] {
        db.execute_raw(gone.on(db)).await?;
    }
    Ok(())
}

/// Rows in the order of these keys.
fn in_order(mut entries: Vec<Entry>, ids: &[i64]) -> Vec<Entry> {
    entries.sort_by_key(|entry| ids.iter().position(|id| *id == entry.id));
    entries
}

async fn rows_of(db: &impl ConnectionTrait, ids: Vec<i64>) -> Result<Vec<faq::Model>, Failure> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let rows = faq::Entity::find().filter(faq::Column::Id.is_in(ids)).limit(1_000);
    Ok(rows.all(db).await?)
}
