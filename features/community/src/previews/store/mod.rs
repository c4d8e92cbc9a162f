//! The only queries on the tables of previews.

mod kinds;
mod row;

use platform::clock::Moment;
use platform::failure::Failure;
use platform::outside::PageBrief;
use platform::store::{Change, On};
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, QueryFilter, QueryOrder, QuerySelect, raw_sql,
};

use self::kinds::State;
use self::row::{link, preview};
use super::{Preview, Text};

/// A preview that is known already, or is from now on.
pub(super) struct Known {
    pub(super) id: i64,
    pub(super) is_new: bool,
    pub(super) read_at: Option<Moment>,
}

/// Finds the preview of an address, or makes one that waits.
pub(super) async fn find_or_add(change: &Change, url: &str) -> Result<Known, Failure> {
    let row = preview::Model {
        id: change.next_id(),
        url: url.to_owned(),
        state: State::Waiting,
        title: String::new(),
        about: String::new(),
        host: String::new(),
        asked_at: change.now(),
        read_at: None,
    };
    let once = OnConflict::column(preview::Column::Url).do_nothing().to_owned();
    let insert = preview::Entity::insert(preview::ActiveModel::from(row.clone())).on_conflict(once);
    if insert.exec_without_returning(&**change).await? > 0 {
        return Ok(Known {
            id: row.id,
            is_new: true,
            read_at: None,
        });
    }
    let found = preview::Entity::find().filter(preview::Column::Url.eq(url));
    let found = found
        .one(&**change)
        .await?
        .ok_or(Failure::Busy("a preview went away".into()))?;
    Ok(Known {
        id: found.id,
        is_new: false,
        read_at: found.read_at,
    })
}

/// Puts a preview beside a text.
pub(super) async fn link(change: &Change, text: Text, place: i64, preview_id: i64) -> Result<(), Failure> {
    let row = link::Model {
        subject_id: text.subject_id,
        place,
        page_id: text.page_id,
        space_id: text.space_id,
        preview_id,
    };
    link::Entity::insert(link::ActiveModel::from(row))
        .exec_without_returning(&**change)
        .await?;
    Ok(())
}

/// The address of a preview.
pub(super) async fn find_url(db: &impl ConnectionTrait, id: i64) -> Result<Option<String>, Failure> {
    Ok(preview::Entity::find_by_id(id).one(db).await?.map(|row| row.url))
}

/// The spaces in which a preview is linked to.
pub(super) async fn list_spaces(db: &impl ConnectionTrait, id: i64) -> Result<Vec<i64>, Failure> {
    let spaces = link::Entity::find()
        .select_only()
        .column(link::Column::SpaceId)
        .filter(link::Column::PreviewId.eq(id))
        .distinct();
    Ok(spaces.into_tuple::<i64>().all(db).await?)
}

/// Keeps what a page said; a page that was readable before keeps its words when it is not now.
pub(super) async fn keep(change: &Change, id: i64, brief: Option<&PageBrief>) -> Result<(), Failure> {
    let now = change.now();
    let kept = preview::Entity::update_many()
        .col_expr(preview::Column::ReadAt, Expr::value(now))
        .filter(preview::Column::Id.eq(id));
    let kept = match brief {
        Some(brief) => kept
            .col_expr(preview::Column::State, Expr::value(State::Ready))
            .col_expr(preview::Column::Title, Expr::value(brief.title.clone()))
            .col_expr(preview::Column::About, Expr::value(brief.about.clone()))
            .col_expr(preview::Column::Host, Expr::value(brief.host.clone())),
        None => kept
            .col_expr(preview::Column::State, Expr::value(State::Nothing))
            .filter(preview::Column::State.eq(State::Waiting)),
    };
    kept.exec(&**change).await?;
    Ok(())
}

#[derive(FromQueryResult)]
struct Shown {
    subject_id: i64,
    url: String,
    title: String,
    about: String,
    host: String,
}

/// What is there to be shown beside these texts, in the order of their links.
///
/// # Errors
/// The store's own.
pub async fn list_of(db: &impl ConnectionTrait, subjects: Vec<i64>) -> Result<Vec<Preview>, Failure> {
    if subjects.is_empty() {
        return Ok(Vec::new());
    }
    let rows = raw_sql!(
        Postgres,
        "SELECT l.subject_id, p.url, p.title, p.about, p.host
         FROM preview_link l JOIN preview p ON p.id = l.preview_id
         WHERE l.subject_id IN ({..subjects}) AND p.state = 'ready'
         ORDER BY l.subject_id, l.place"
    );
    let rows = Shown::find_by_statement(rows.on(db)).all(db).await?;
    let preview = |row: Shown| Preview {
        subject_id: row.subject_id,
        url: row.url,
        title: row.title,
        about: row.about,
        host: row.host,
    };
    Ok(rows.into_iter().map(preview).collect())
}

/// Takes the links of one text away, with what was known of pages that nothing else links to.
///
/// # Errors
/// The store's own.
pub async fn take_away(change: &Change, subject_id: i64) -> Result<(), Failure> {
    drop_links(change, link::Column::SubjectId, subject_id).await
}

/// Takes the links of everything on one page away.
///
/// # Errors
/// The store's own.
pub async fn take_away_page(change: &Change, page_id: i64) -> Result<(), Failure> {
    drop_links(change, link::Column::PageId, page_id).await
}

async fn drop_links(change: &Change, column: link::Column, id: i64) -> Result<(), Failure> {
    let db = &**change;
    let rows = link::Entity::find()
        .filter(column.eq(id))
        .order_by_asc(link::Column::PreviewId);
    let mut previews: Vec<i64> = rows.all(db).await?.into_iter().map(|row| row.preview_id).collect();
    if previews.is_empty() {
        return Ok(());
    }
    previews.dedup();
    link::Entity::delete_many().filter(column.eq(id)).exec(db).await?;
    let lonely = raw_sql!(
        Postgres,
        "DELETE FROM preview WHERE id IN ({..previews})
         AND NOT EXISTS (SELECT 1 FROM preview_link l WHERE l.preview_id = preview.id)"
    );
    db.execute_raw(lonely.on(db)).await?;
    Ok(())
}
