//! Sources in the store.

use platform::clock::Moment;
use platform::failure::Failure;
use platform::ids::PublicId;
use platform::store::Change;
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveValue, ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, Set,
};

use super::kinds::{Network, SourceKind, SourceState, Way};
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
    pub(crate) network: Option<Network>,
    pub(crate) way: Way,
    /// Why every row of a table is kept.
    pub(crate) whole_because: Option<String>,
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
            network: None,
            way: Way::Feed,
            whole_because: None,
        }
    }

    /// A timeline of a server that is read for the first time at `first`.
    pub(crate) fn timeline(title: &str, url: &str, host: &str, made_by: Option<i64>, first: Moment) -> Self {
        Self {
            way: Way::Timeline,
            ..Self::feed(title, url, host, made_by, first)
        }
    }

    /// A source of a network that counts; it is read once somebody confirms what it costs.
    pub(crate) fn meter(title: &str, url: &str, host: &str, made_by: Option<i64>, first: Moment) -> Self {
        Self {
            way: Way::Meter,
            ..Self::feed(title, url, host, made_by, first)
        }
    }

    /// A source that another program brings. Its address says only that it is no other's.
    pub(crate) fn hook(title: &str, made_by: Option<i64>, first: Moment) -> Self {
        let url = format!("hook:{}", PublicId::random());
        Self {
            way: Way::Hook,
            ..Self::feed(title, &url, "", made_by, first)
        }
    }

    /// A network that is heard from `first` on. It has no host: what feeds of its web site do is nothing to the stream.
    pub(crate) fn network(title: &str, url: &str, network: Network, made_by: Option<i64>, first: Moment) -> Self {
        Self {
            network: Some(network),
            ..Self::feed(title, url, "", made_by, first)
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
        network: new.network,
        way: new.way,
        whole_because: new.whole_because,
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

/// The feeds to read at `now`, the longest waiting first.
pub(crate) async fn list_due(db: &impl ConnectionTrait, now: Moment, most: i64) -> Result<Vec<Model>, Failure> {
    let due = Entity::find()
        .filter(Column::Kind.eq(SourceKind::Feed))
        .filter(Column::Network.is_null())
        .filter(Column::Way.eq(Way::Feed))
        .filter(Column::State.eq(SourceState::Active))
        .filter(Column::NextFetchAt.lte(now))
        .order_by_asc(Column::NextFetchAt)
        .order_by_asc(Column::Id)
        .limit(most.unsigned_abs());
    Ok(due.all(db).await?)
}

/// The feed, when it still is the one that was asked: active, at this address.
pub(crate) async fn find_due(db: &impl ConnectionTrait, id: i64, url: &str) -> Result<Option<Model>, Failure> {
    let found = Entity::find_by_id(id)
        .filter(Column::State.eq(SourceState::Active))
        .filter(Column::Url.eq(url));
    Ok(found.one(db).await?)
}

/// All feeds of a host wait until then at least.
pub(crate) async fn put_off(change: &Change, host: &str, until: Moment) -> Result<(), Failure> {
    let put_off = Entity::update_many()
        .col_expr(Column::NextFetchAt, Expr::value(until))
        .filter(Column::Host.eq(host))
        .filter(Column::State.eq(SourceState::Active))
        .filter(Column::NextFetchAt.lt(until));
    put_off.exec(&**change).await?;
    Ok(())
}

/// The key in addresses of the source at this address.
///
/// # Errors
/// The store's own.
pub async fn find_by_address(db: &impl ConnectionTrait, url: &str) -> Result<Option<PublicId>, Failure> {
    let found = Entity::find().filter(Column::Url.eq(url)).one(db).await?;
    Ok(found.map(|row| row.public_id))
}

/// Whether no source has this address.
pub(crate) async fn url_is_free(db: &impl ConnectionTrait, url: &str) -> Result<bool, Failure> {
    Ok(Entity::find().filter(Column::Url.eq(url)).count(db).await? == 0)
}

/// Keeps what somebody decided about a source, and nothing of how reading it goes; what was taken away stays away.
pub(crate) async fn keep_state(change: &Change, source: &Model) -> Result<(), Failure> {
    let source = source.clone();
    let decided = ActiveModel {
        state: Set(source.state),
        url: Set(source.url),
        purpose: Set(source.purpose),
        retention_days: Set(source.retention_days),
        expected_days: Set(source.expected_days),
        next_fetch_at: Set(source.next_fetch_at),
        failures: Set(source.failures),
        told_at: Set(source.told_at),
        whole_because: Set(source.whole_because),
        ..ActiveModel::default()
    };
    let update = Entity::update_many()
        .set(decided)
        .filter(Column::Id.eq(source.id))
        .filter(Column::State.ne(SourceState::Removed));
    update.exec(&**change).await?;
    Ok(())
}

/// Keeps how reading a source went, and nothing that somebody decides; one that was paused or taken away stays as it is.
pub(crate) async fn keep_read(change: &Change, source: &Model) -> Result<(), Failure> {
    let source = source.clone();
    let read = ActiveModel {
        state: Set(source.state),
        title: Set(source.title),
        url: Set(source.url),
        host: Set(source.host),
        etag: Set(source.etag),
        last_modified: Set(source.last_modified),
        next_fetch_at: Set(source.next_fetch_at),
        failures: Set(source.failures),
        trouble: Set(source.trouble),
        trouble_since: Set(source.trouble_since),
        last_success_at: Set(source.last_success_at),
        read_at: Set(source.read_at),
        last_item_at: Set(source.last_item_at),
        ..ActiveModel::default()
    };
    let update = Entity::update_many()
        .set(read)
        .filter(Column::Id.eq(source.id))
        .filter(Column::State.eq(SourceState::Active));
    update.exec(&**change).await?;
    Ok(())
}

/// Notes that another program brought a message, with posts or without. False when the source is paused or gone.
pub(crate) async fn note_message(change: &Change, id: i64, has_posts: bool) -> Result<bool, Failure> {
    let now = Some(change.now());
    let came = ActiveModel {
        last_success_at: Set(now),
        last_item_at: if has_posts { Set(now) } else { ActiveValue::NotSet },
        ..ActiveModel::default()
    };
    let update = Entity::update_many()
        .set(came)
        .filter(Column::Id.eq(id))
        .filter(Column::State.eq(SourceState::Active));
    Ok(update.exec(&**change).await?.rows_affected == 1)
}

/// Keeps when it was told how these stand, or that there is nothing to tell any more.
pub(crate) async fn mark_told(change: &Change, ids: Vec<i64>, at: Option<Moment>) -> Result<(), Failure> {
    if ids.is_empty() {
        return Ok(());
    }
    let mark = Entity::update_many()
        .col_expr(Column::ToldAt, Expr::value(at))
        .filter(Column::Id.is_in(ids));
    mark.exec(&**change).await?;
    Ok(())
}

/// Takes a source out that never brought anything.
pub(crate) async fn delete(change: &Change, id: i64) -> Result<(), Failure> {
    Entity::delete_by_id(id).exec(&**change).await?;
    Ok(())
}

/// The source with this key.
pub(crate) async fn find(db: &impl ConnectionTrait, id: i64) -> Result<Option<Model>, Failure> {
    Ok(Entity::find_by_id(id).one(db).await?)
}

/// The source with this key in addresses.
pub(crate) async fn find_public(db: &impl ConnectionTrait, id: &PublicId) -> Result<Option<Model>, Failure> {
    Ok(Entity::find().filter(Column::PublicId.eq(id.clone())).one(db).await?)
}

/// All sources that were not taken away.
pub(crate) async fn list(db: &impl ConnectionTrait) -> Result<Vec<Model>, Failure> {
    let kept = Entity::find()
        .filter(Column::State.ne(SourceState::Removed))
        .order_by_asc(Column::Title);
    Ok(kept.limit(crate::watch::limits::SOURCES_MAX).all(db).await?)
}

/// How many sources there are that were not taken away.
pub(crate) async fn count(db: &impl ConnectionTrait) -> Result<u64, Failure> {
    Ok(Entity::find()
        .filter(Column::State.ne(SourceState::Removed))
        .count(db)
        .await?)
}
