//! Earlier words, who was told, whether it helped, and what is given to its owner or taken from them.

use platform::clock::Moment;
use platform::failure::Failure;
use platform::store::{Change, On};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, QueryFilter, QueryOrder, QuerySelect, raw_sql,
};

use super::row::{faq, version};
use crate::faq::Entry;

/// Earlier texts that are shown.
const VERSIONS_MOST: u64 = 50;

/// Words as they were.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::faq) struct Version {
    pub(in crate::faq) question: String,
    pub(in crate::faq) words: String,
    pub(in crate::faq) written_at: Moment,
}

#[derive(FromQueryResult)]
struct Helped {
    helped: bool,
    amount: i64,
}

/// The earlier words of an entry, the last first.
pub(in crate::faq) async fn list_versions(db: &impl ConnectionTrait, faq_id: i64) -> Result<Vec<Version>, Failure> {
    let rows = version::Entity::find()
        .filter(version::Column::FaqId.eq(faq_id))
        .order_by_desc(version::Column::Id)
        .limit(VERSIONS_MOST);
    let version = |row: version::Model| Version {
        question: row.question,
        words: row.words,
        written_at: row.written_at,
    };
    Ok(rows.all(db).await?.into_iter().map(version).collect())
}

/// Notes for which day the owner was told; `false` when somebody did already.
pub(in crate::faq) async fn note_told(change: &Change, entry: &Entry) -> Result<bool, Failure> {
    let (id, day) = (entry.id, entry.review_on.clone());
    let told = raw_sql!(
        Postgres,
        "UPDATE faq SET told_for = {day} WHERE id = {id} AND (told_for IS NULL OR told_for <> {day})"
    );
    Ok(change.execute_raw(told.on(&**change)).await?.rows_affected() > 0)
}

/// Adds up that it helped, or did not. Who pressed is not kept.
pub(in crate::faq) async fn note_helped(change: &Change, faq_id: i64, helped: bool) -> Result<(), Failure> {
    let note = raw_sql!(
        Postgres,
        "INSERT INTO faq_helped (faq_id, helped, amount) VALUES ({faq_id}, {helped}, 1)
         ON CONFLICT (faq_id, helped) DO UPDATE SET amount = faq_helped.amount + 1"
    );
    change.execute_raw(note.on(&**change)).await?;
    Ok(())
}

/// How often it helped, and how often not.
pub(in crate::faq) async fn count_helped(db: &impl ConnectionTrait, faq_id: i64) -> Result<(i64, i64), Failure> {
    let query = raw_sql!(
        Postgres,
        "SELECT helped, amount FROM faq_helped WHERE faq_id = {faq_id}"
    );
    let rows = Helped::find_by_statement(query.on(db)).all(db).await?;
    let sum = |helped: bool| {
        rows.iter()
            .filter(|row| row.helped == helped)
            .map(|row| row.amount)
            .sum()
    };
    Ok((sum(true), sum(false)))
}

/// The questions of what somebody owns with the space that reads each, for their own export.
pub(in crate::faq) async fn export(
    db: &impl ConnectionTrait,
    account_id: i64,
) -> Result<Vec<(String, Option<i64>)>, Failure> {
    let rows = faq::Entity::find()
        .select_only()
        .column(faq::Column::Question)
        .column(faq::Column::SpaceId)
        .filter(faq::Column::OwnerId.eq(account_id))
        .order_by_asc(faq::Column::Id);
    Ok(rows.into_tuple::<(String, Option<i64>)>().all(db).await?)
}

/// The entries stay and have no owner; drafts go.
pub(in crate::faq) async fn forget(change: &Change, account_id: i64) -> Result<(), Failure> {
    faq::Entity::update_many()
        .col_expr(faq::Column::OwnerId, Expr::value(Option::<i64>::None))
        .filter(faq::Column::OwnerId.eq(account_id))
        .exec(&**change)
        .await?;
    let drafts = raw_sql!(Postgres, "DELETE FROM faq_draft WHERE made_by = {account_id}");
    change.execute_raw(drafts.on(&**change)).await?;
    Ok(())
}
