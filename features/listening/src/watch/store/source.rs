//! Sources in the store.

use platform::clock::Moment;
use platform::failure::Failure;
use platform::ids::PublicId;
use platform::store::Change;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

use super::kinds::{SourceKind, SourceState};
use super::row::source::{ActiveModel, Column, Entity, Model};
use crate::watch::limits::{EXPECTED_USUAL_DAYS, RETENTION_USUAL_DAYS};

/// A source to make.
#[derive(Clone, Debug)]
pub(crate) struct NewSource {
    pub(crate) kind: SourceKind,
    pub(crate) title: String,
    pub(crate) url: Option<String>,
    pub(crate) host: String,
    pub(crate) purpose: String,
    pub(crate) retention_days: i64,
    pub(crate) made_by: Option<i64>,
    pub(crate) next_fetch_at: Moment,
}

impl NewSource {
    /// A feed that is read for the first time at `first`.
    pub(crate) fn feed(title: &str, url: &str, host: &str, made_by: Option<i64>, first: Moment) -> Self {
        Self {
            kind: SourceKind::Feed,
            title: title.to_owned(),
            url: Some(url.to_owned()),
            host: host.to_owned(),
            purpose: String::new(),
            retention_days: RETENTION_USUAL_DAYS,
            made_by,
            next_fetch_at: first,
        }
    }
}

/// Makes a source.
pub(crate) async fn insert(change: &Change, new: NewSource) -> Result<Model, Failure> {
    let row = Model {
        id: change.next_id(),
        public_id: PublicId::random(),
        kind: new.kind,
        title: new.title,
        url: new.url,
        host: new.host,
        state: SourceState::Active,
        purpose: new.purpose,
        retention_days: new.retention_days,
        expected_days: EXPECTED_USUAL_DAYS,
        made_by: new.made_by,
        made_at: change.now(),
        etag: None,
        last_modified: None,
        next_fetch_at: new.next_fetch_at,
        failures: 0,
        trouble: None,
        trouble_since: None,
        last_success_at: None,
        read_at: None,
        last_item_at: None,
        told_at: None,
    };
    Entity::insert(ActiveModel::from(row.clone()))
        .exec_without_returning(&**change)
        .await?;
    Ok(row)
}

/// The import with this name, when it was made before and not taken away.
pub(crate) async fn find_import(db: &impl ConnectionTrait, title: &str) -> Result<Option<Model>, Failure> {
    let found = Entity::find()
        .filter(Column::Kind.eq(SourceKind::Import))
        .filter(Column::Title.eq(title))
        .filter(Column::State.ne(SourceState::Removed));
    Ok(found.one(db).await?)
}
