//! What somebody found out of place, until a manager of the space has looked.

use platform::clock::Moment;
use platform::failure::Failure;
use platform::store::{Change, On};
use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, QueryFilter, QueryOrder, QuerySelect, raw_sql,
};

use super::row;

/// Reports on the page: the oldest first, the rest after those are settled.
const REPORTS_MOST: u64 = 50;

/// A report that waits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::posts) struct Report {
    pub(in crate::posts) id: i64,
    pub(in crate::posts) space_id: i64,
    pub(in crate::posts) post_id: i64,
    pub(in crate::posts) subject_id: i64,
    pub(in crate::posts) words: String,
    pub(in crate::posts) reported_at: Moment,
}

impl From<row::report::Model> for Report {
    fn from(row: row::report::Model) -> Self {
        Self {
            id: row.id,
            space_id: row.space_id,
            post_id: row.post_id,
            subject_id: row.subject_id,
            words: row.words,
            reported_at: row.reported_at,
        }
    }
}

/// Reports something; reporting twice is reporting once.
pub(in crate::posts) async fn report(change: &Change, report: &Report, reporter_id: i64) -> Result<bool, Failure> {
    let model = row::report::Model {
        id: report.id,
        space_id: report.space_id,
        post_id: report.post_id,
        subject_id: report.subject_id,
        reporter_id: Some(reporter_id),
        words: report.words.clone(),
        reported_at: report.reported_at,
        handled: None,
        handler_id: None,
        handled_at: None,
    };
    let once = OnConflict::columns([row::report::Column::SubjectId, row::report::Column::ReporterId])
        .do_nothing()
        .to_owned();
    let added = row::report::Entity::insert(row::report::ActiveModel::from(model)).on_conflict(once);
    Ok(added.exec_without_returning(&**change).await? > 0)
}

/// What waits in these spaces, the oldest first.
pub(in crate::posts) async fn list_open_reports(
    db: &impl ConnectionTrait,
    spaces: Vec<i64>,
) -> Result<Vec<Report>, Failure> {
    if spaces.is_empty() {
        return Ok(Vec::new());
    }
    let rows = row::report::Entity::find()
        .filter(row::report::Column::SpaceId.is_in(spaces))
        .filter(row::report::Column::HandledAt.is_null())
        .order_by_asc(row::report::Column::ReportedAt)
        .limit(REPORTS_MOST);
    Ok(rows.all(db).await?.into_iter().map(Report::from).collect())
}

/// Settles every report of one thing; gives who reported it and had no answer yet.
pub(in crate::posts) async fn settle(
    change: &Change,
    subject_id: i64,
    handled: &str,
    handler_id: i64,
) -> Result<Vec<i64>, Failure> {
    #[derive(FromQueryResult)]
    struct Settled {
        reporter_id: Option<i64>,
    }
    let (handled, now) = (handled.to_owned(), change.now());
    // What another settles at the same moment is theirs to answer: who reported it hears it once.
    let settle = raw_sql!(
        Postgres,
        "UPDATE post_report SET handled = {handled}, handler_id = {handler_id}, handled_at = {now}
         WHERE subject_id = {subject_id} AND handled_at IS NULL RETURNING reporter_id"
    );
    let open = Settled::find_by_statement(settle.on(&**change)).all(&**change).await?;
    Ok(open.into_iter().filter_map(|row| row.reporter_id).collect())
}
