//! The only queries on the tables of attachments.

mod gone;
mod row;

use platform::clock::{DAY_MICROS, Moment};
use platform::failure::Failure;
use platform::files::FileId;
use platform::ids::PublicId;
use platform::store::{Change, On};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, FromQueryResult, QueryFilter, QueryOrder, QuerySelect,
    raw_sql,
};

use self::row::attachment::{ActiveModel, Column, Entity, Model};
use super::attachment::Small;
use super::{Attachment, Hook};

pub(super) use self::gone::{has_gone, is_used, list_gone, unmark};

/// Files of somebody in their own export.
const OWN_MOST: u64 = 10_000;
/// Keys in one statement.
const KEYS_AT_ONCE: usize = 500;

impl From<Model> for Attachment {
    fn from(row: Model) -> Self {
        let size = row.width.zip(row.height);
        let small = row
            .small
            .zip(size)
            .map(|(file, (width, height))| Small { file, width, height });
        Self {
            id: row.id,
            public_id: row.public_id,
            owner_id: row.owner_id,
            subject_id: row.subject_id,
            space_id: row.space_id,
            place: row.place,
            file: row.file,
            small,
            name: row.name,
            about: row.about,
            decorative: row.decorative,
            bytes: row.bytes,
            brought_at: row.brought_at,
        }
    }
}

fn attachments(rows: Vec<Model>) -> Vec<Attachment> {
    rows.into_iter().map(Attachment::from).collect()
}

/// A file to add; it waits under the key of its form.
pub(super) struct NewAttachment {
    pub(super) public_id: PublicId,
    pub(super) owner_id: i64,
    pub(super) form_key: String,
    pub(super) file: FileId,
    pub(super) small: Option<Small>,
    pub(super) name: String,
    pub(super) about: String,
    pub(super) bytes: i64,
}

/// Adds it. The same bytes are wanted again when they were marked to go.
pub(super) async fn add(change: &Change, new: NewAttachment) -> Result<Attachment, Failure> {
    let size = new.small.as_ref().map(|small| (small.width, small.height));
    let row = Model {
        id: change.next_id(),
        public_id: new.public_id,
        owner_id: Some(new.owner_id),
        form_key: Some(new.form_key),
        space_id: None,
        page_id: None,
        subject_id: None,
        place: String::new(),
        file: new.file,
        small: new.small.map(|small| small.file),
        name: new.name,
        about: new.about,
        decorative: false,
        width: size.map(|(width, _)| width),
        height: size.map(|(_, height)| height),
        bytes: new.bytes,
        brought_at: change.now(),
    };
    Entity::insert(ActiveModel::from(row.clone()))
        .exec_without_returning(&**change)
        .await?;
    for file in std::iter::once(&row.file).chain(&row.small) {
        gone::unmark(change, file).await?;
    }
    Ok(row.into())
}

/// What waits for this person under the key of a form, and what stands under the text that the form changes.
pub(super) async fn list_chosen(
    db: &impl ConnectionTrait,
    owner_id: i64,
    key: &str,
    subject_id: Option<i64>,
) -> Result<Vec<Attachment>, Failure> {
    let waits = Condition::all()
        .add(Column::OwnerId.eq(owner_id))
        .add(Column::FormKey.eq(key));
    let stands = subject_id.map(|id| Column::SubjectId.eq(id));
    let rows = Entity::find().filter(Condition::any().add(waits).add_option(stands));
    Ok(attachments(rows.order_by_asc(Column::Id).all(db).await?))
}

/// What goes along with these texts, in the order in which it was brought.
///
/// # Errors
/// The store's own.
pub async fn list_of(db: &impl ConnectionTrait, subjects: Vec<i64>) -> Result<Vec<Attachment>, Failure> {
    if subjects.is_empty() {
        return Ok(Vec::new());
    }
    let rows = Entity::find().filter(Column::SubjectId.is_in(subjects));
    Ok(attachments(rows.order_by_asc(Column::Id).all(db).await?))
}

/// What stands on a page.
pub(super) async fn list_on_page(db: &impl ConnectionTrait, page_id: i64) -> Result<Vec<Attachment>, Failure> {
    let rows = Entity::find().filter(Column::PageId.eq(page_id));
    Ok(attachments(rows.all(db).await?))
}

/// One of the files on a page.
///
/// # Errors
/// The store's own.
pub async fn find_on(db: &impl ConnectionTrait, page_id: i64, id: &PublicId) -> Result<Option<Attachment>, Failure> {
    let found = Entity::find()
        .filter(Column::PublicId.eq(id.clone()))
        .filter(Column::PageId.eq(page_id));
    Ok(found.one(db).await?.map(Attachment::from))
}

/// A file that waits for this person's text.
pub(super) async fn find_waiting(
    db: &impl ConnectionTrait,
    owner_id: i64,
    id: &PublicId,
) -> Result<Option<Attachment>, Failure> {
    let found = Entity::find()
        .filter(Column::PublicId.eq(id.clone()))
        .filter(Column::OwnerId.eq(owner_id))
        .filter(Column::FormKey.is_not_null());
    Ok(found.one(db).await?.map(Attachment::from))
}

/// What waits since before this moment.
pub(super) async fn list_waiting(
    db: &impl ConnectionTrait,
    before: Moment,
    most: u64,
) -> Result<Vec<Attachment>, Failure> {
    let rows = Entity::find()
        .filter(Column::FormKey.is_not_null())
        .filter(Column::BroughtAt.lt(before))
        .order_by_asc(Column::BroughtAt)
        .limit(most);
    Ok(attachments(rows.all(db).await?))
}

/// What somebody brought.
pub(super) async fn list_own(db: &impl ConnectionTrait, owner_id: i64) -> Result<Vec<Attachment>, Failure> {
    let rows = Entity::find().filter(Column::OwnerId.eq(owner_id));
    Ok(attachments(
        rows.order_by_asc(Column::Id).limit(OWN_MOST).all(db).await?,
    ))
}

/// How much somebody brought in a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, FromQueryResult)]
pub(super) struct Brought {
    pub(super) files: i64,
    pub(super) bytes: i64,
}

/// How much this person brought in the last 24 hours and did not take away.
pub(super) async fn brought_today(db: &impl ConnectionTrait, owner_id: i64, now: Moment) -> Result<Brought, Failure> {
    let since = now.0 - DAY_MICROS;
    let sum = raw_sql!(
        Postgres,
        "SELECT COUNT(*) AS files, CAST(COALESCE(SUM(bytes), 0) AS BIGINT) AS bytes
         FROM attachment WHERE owner_id = {owner_id} AND brought_at > {since}"
    );
    let sum = Brought::find_by_statement(sum.on(db)).one(db).await?;
    Ok(sum.unwrap_or(Brought { files: 0, bytes: 0 }))
}

/// Keeps what is on it.
pub(super) async fn describe(change: &Change, id: i64, about: &str, decorative: bool) -> Result<(), Failure> {
    Entity::update_many()
        .col_expr(Column::About, Expr::value(about))
        .col_expr(Column::Decorative, Expr::value(decorative))
        .filter(Column::Id.eq(id))
        .exec(&**change)
        .await?;
    Ok(())
}

/// Hangs a file that waits under its text.
pub(super) async fn hang(change: &Change, id: i64, hook: &Hook) -> Result<(), Failure> {
    Entity::update_many()
        .col_expr(Column::FormKey, Expr::value(Option::<String>::None))
        .col_expr(Column::SpaceId, Expr::value(hook.space_id))
        .col_expr(Column::PageId, Expr::value(hook.page_id))
        .col_expr(Column::SubjectId, Expr::value(hook.subject_id))
        .col_expr(Column::Place, Expr::value(hook.place.clone()))
        .filter(Column::Id.eq(id))
        .filter(Column::FormKey.is_not_null())
        .exec(&**change)
        .await?;
    Ok(())
}

/// Takes rows away, and marks their bytes.
pub(super) async fn drop_rows(change: &Change, rows: Vec<Attachment>) -> Result<(), Failure> {
    if rows.is_empty() {
        return Ok(());
    }
    for part in rows.chunks(KEYS_AT_ONCE) {
        Entity::delete_many()
            .filter(Column::Id.is_in(part.iter().map(|row| row.id)))
            .exec(&**change)
            .await?;
    }
    let files = rows
        .into_iter()
        .flat_map(|row| [Some(row.file), row.small.map(|small| small.file)]);
    gone::mark(change, files.flatten().collect()).await
}

/// Takes the name off what somebody brought.
pub(super) async fn loosen(change: &Change, owner_id: i64) -> Result<(), Failure> {
    Entity::update_many()
        .col_expr(Column::OwnerId, Expr::value(Option::<i64>::None))
        .filter(Column::OwnerId.eq(owner_id))
        .exec(&**change)
        .await?;
    Ok(())
}
