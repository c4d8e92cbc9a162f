//! Lists of kept answers: as somebody may read them, and those that should be looked at again.

use platform::clock::{Day, Moment};
use platform::failure::Failure;
use platform::store::On;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, QueryFilter, QueryOrder, QuerySelect, raw_sql,
};

use super::row::faq;
use super::{in_order, rows_of, with_subjects};
use crate::faq::Entry;

/// Entries on a page.
pub(in crate::faq) const LIST_MOST: usize = 20;
/// Subjects offered beside the list.
const SUBJECTS_MOST: i64 = 200;

#[derive(FromQueryResult)]
struct Named {
    subject: String,
}

/// The entries with these keys, in this order.
pub(in crate::faq) async fn list_by_ids(db: &impl ConnectionTrait, ids: Vec<i64>) -> Result<Vec<Entry>, Failure> {
    let rows = rows_of(db, ids.clone()).await?;
    Ok(in_order(with_subjects(db, rows).await?, &ids))
}

/// A page of what may be read: what everybody reads and what stands in these spaces, the last changed first, with one more to
/// know whether there is more. With `alone` only what stands in these spaces; with a subject only what is about that.
pub(in crate::faq) async fn list_page(
    db: &impl ConnectionTrait,
    spaces: &[i64],
    alone: bool,
    subject: &str,
    before: Option<(Moment, i64)>,
) -> Result<Vec<Entry>, Failure> {
    let (at, id) = before.unwrap_or((Moment(i64::MAX), i64::MAX));
    let most = i64::try_from(LIST_MOST + 1).unwrap_or(i64::MAX);
    // A list may not be empty on PostgreSQL; no space has this key.
    let spaces: Vec<i64> = spaces.iter().copied().chain([-1]).collect();
    let any = subject.is_empty();
    let subject = subject.to_owned();
    let page = raw_sql!(
        Postgres,
        "SELECT f.* FROM faq f
         WHERE (f.changed_at, f.id) < ({at}, {id})
           AND ((f.space_id IS NULL AND NOT {alone}) OR f.space_id IN ({..spaces}))
           AND ({any} OR EXISTS (SELECT 1 FROM faq_subject s WHERE s.faq_id = f.id AND s.subject = {subject}))
         ORDER BY f.changed_at DESC, f.id DESC LIMIT {most}"
    );
    let rows = faq::Model::find_by_statement(page.on(db)).all(db).await?;
    with_subjects(db, rows).await
}

/// What the entries that may be read are about, by name.
pub(in crate::faq) async fn list_subjects(
    db: &impl ConnectionTrait,
    spaces: &[i64],
    alone: bool,
) -> Result<Vec<String>, Failure> {
    let spaces: Vec<i64> = spaces.iter().copied().chain([-1]).collect();
    let named = raw_sql!(
        Postgres,
        "SELECT DISTINCT s.subject FROM faq_subject s JOIN faq f ON f.id = s.faq_id
         WHERE (f.space_id IS NULL AND NOT {alone}) OR f.space_id IN ({..spaces})
         ORDER BY s.subject LIMIT {SUBJECTS_MOST}"
    );
    let named = Named::find_by_statement(named.on(db)).all(db).await?;
    Ok(named.into_iter().map(|it| it.subject).collect())
}

/// Entries made of a talk, the first first.
pub(in crate::faq) async fn find_by_post(db: &impl ConnectionTrait, post_id: i64) -> Result<Vec<Entry>, Failure> {
    let rows = faq::Entity::find()
        .filter(faq::Column::PostId.eq(post_id))
        .order_by_asc(faq::Column::Id)
        .limit(5);
    with_subjects(db, rows.all(db).await?).await
}

/// Entries by their keys, to go through all of them.
pub(in crate::faq) async fn list_after(
    db: &impl ConnectionTrait,
    after: i64,
    most: u64,
) -> Result<Vec<Entry>, Failure> {
    let rows = faq::Entity::find().filter(faq::Column::Id.gt(after));
    let rows = rows.order_by_asc(faq::Column::Id).limit(most).all(db).await?;
    with_subjects(db, rows).await
}

/// Everything of one owner that should be looked at by this day, the longest due first.
pub(in crate::faq) async fn list_due_of(
    db: &impl ConnectionTrait,
    owner_id: i64,
    today: &Day,
) -> Result<Vec<Entry>, Failure> {
    let rows = faq::Entity::find()
        .filter(faq::Column::OwnerId.eq(owner_id))
        .filter(faq::Column::ReviewOn.lte(today.clone()))
        .order_by_asc(faq::Column::ReviewOn)
        .order_by_asc(faq::Column::Id)
        .limit(50);
    with_subjects(db, rows.all(db).await?).await
}

/// What everybody reads, should be looked at by this day, and has no owner any more.
pub(in crate::faq) async fn list_ownerless_due(db: &impl ConnectionTrait, today: &Day) -> Result<Vec<Entry>, Failure> {
    let rows = faq::Entity::find()
        .filter(faq::Column::OwnerId.is_null())
        .filter(faq::Column::SpaceId.is_null())
        .filter(faq::Column::ReviewOn.lte(today.clone()))
        .order_by_asc(faq::Column::ReviewOn)
        .order_by_asc(faq::Column::Id)
        .limit(50);
    with_subjects(db, rows.all(db).await?).await
}

/// What may be read and should be looked at by this day, the longest due first.
pub(in crate::faq) async fn list_due(
    db: &impl ConnectionTrait,
    spaces: &[i64],
    alone: bool,
    today: &Day,
) -> Result<Vec<Entry>, Failure> {
    let spaces: Vec<i64> = spaces.iter().copied().chain([-1]).collect();
    let today = today.clone();
    let due = raw_sql!(
        Postgres,
        "SELECT f.* FROM faq f WHERE f.review_on <= {today}
           AND ((f.space_id IS NULL AND NOT {alone}) OR f.space_id IN ({..spaces}))
         ORDER BY f.review_on, f.id LIMIT 50"
    );
    let rows = faq::Model::find_by_statement(due.on(db)).all(db).await?;
    with_subjects(db, rows).await
}

/// What is due and of which its owner was not told for this day.
pub(in crate::faq) async fn list_untold(
    db: &impl ConnectionTrait,
    today: &Day,
    most: u64,
) -> Result<Vec<Entry>, Failure> {
    let (today, most) = (today.clone(), i64::try_from(most).unwrap_or(i64::MAX));
    let due = raw_sql!(
        Postgres,
        "SELECT f.* FROM faq f WHERE f.review_on <= {today} AND f.owner_id IS NOT NULL
           AND (f.told_for IS NULL OR f.told_for <> f.review_on)
         ORDER BY f.review_on, f.id LIMIT {most}"
    );
    let rows = faq::Model::find_by_statement(due.on(db)).all(db).await?;
    with_subjects(db, rows).await
}
