//! Bytes whose last row went, until they leave the disk.

use platform::clock::Moment;
use platform::failure::Failure;
use platform::files::FileId;
use platform::store::Change;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, ExprTrait, QueryFilter, QueryOrder, QuerySelect};

use super::row::{attachment, gone};

/// Marks bytes as perhaps unwanted.
pub(super) async fn mark(change: &Change, files: Vec<FileId>) -> Result<(), Failure> {
    for file in files {
        let row = gone::Model {
            file: file.as_str().to_owned(),
            gone_at: change.now(),
        };
        let once = OnConflict::column(gone::Column::File)
            .update_column(gone::Column::GoneAt)
            .to_owned();
        gone::Entity::insert(gone::ActiveModel::from(row))
            .on_conflict(once)
            .exec_without_returning(&**change)
            .await?;
    }
    Ok(())
}

/// Takes a mark away; `false` when somebody did before.
pub(in crate::attachments) async fn unmark(change: &Change, file: &FileId) -> Result<bool, Failure> {
    let gone = gone::Entity::delete_by_id(file.as_str().to_owned())
        .exec(&**change)
        .await?;
    Ok(gone.rows_affected > 0)
}

/// Whether any row points at these bytes.
pub(in crate::attachments) async fn is_used(change: &Change, file: &FileId) -> Result<bool, Failure> {
    let used = attachment::Entity::find()
        .filter(
            attachment::Column::File
                .eq(file.clone())
                .or(attachment::Column::Small.eq(file.clone())),
        )
        .one(&**change)
        .await?;
    Ok(used.is_some())
}

/// Bytes that were marked before this moment.
pub(in crate::attachments) async fn list_gone(
    db: &impl ConnectionTrait,
    before: Moment,
    most: u64,
) -> Result<Vec<FileId>, Failure> {
    let rows = gone::Entity::find()
        .filter(gone::Column::GoneAt.lte(before))
        .order_by_asc(gone::Column::GoneAt)
        .limit(most);
    Ok(rows
        .all(db)
        .await?
        .into_iter()
        .filter_map(|row| FileId::parse(&row.file))
        .collect())
}

/// Whether any bytes are marked.
pub(in crate::attachments) async fn has_gone(db: &impl ConnectionTrait) -> Result<bool, Failure> {
    Ok(gone::Entity::find().one(db).await?.is_some())
}
