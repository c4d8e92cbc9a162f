//! What is known of earlier imports: which key elsewhere is which row here, and what it said.

use std::collections::HashMap;

use platform::clock::Moment;
use platform::failure::Failure;
use platform::store::{Change, On};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, QueryFilter, raw_sql};

use super::row::key;
use crate::arrivals::field::Kind;

/// Keys in one statement: each has seven values, SQLite takes 32,766.
const KEYS_AT_ONCE: usize = 500;

/// Which row here it is, and what it said when it came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::arrivals) struct Key {
    pub(in crate::arrivals) kind: Kind,
    pub(in crate::arrivals) external: String,
    pub(in crate::arrivals) own_id: i64,
    pub(in crate::arrivals) hash: String,
    /// The import that added it.
    pub(in crate::arrivals) arrival_id: i64,
}

/// The keys that are known of these, by their name elsewhere.
pub(in crate::arrivals) async fn list_keys(
    db: &impl ConnectionTrait,
    source: &str,
    kind: Kind,
    externals: Vec<String>,
) -> Result<HashMap<String, Key>, Failure> {
    let mut known = HashMap::new();
    for part in externals.chunks(KEYS_AT_ONCE) {
        let rows = key::Entity::find()
            .filter(key::Column::Source.eq(source))
            .filter(key::Column::Kind.eq(kind.word()))
            .filter(key::Column::External.is_in(part.iter().map(String::as_str)));
        for row in rows.all(db).await? {
            let key = Key {
                kind,
                external: row.external.clone(),
                own_id: row.own_id,
                hash: row.hash,
                arrival_id: row.arrival_id,
            };
            known.insert(row.external, key);
        }
    }
    Ok(known)
}

/// Keeps keys of rows that were added.
pub(in crate::arrivals) async fn keep_keys(change: &Change, source: &str, keys: &[Key]) -> Result<(), Failure> {
    for part in keys.chunks(KEYS_AT_ONCE) {
        let rows = part.iter().map(|it| {
            key::ActiveModel::from(key::Model {
                source: source.to_owned(),
                kind: it.kind.word().to_owned(),
                external: it.external.clone(),
                own_id: it.own_id,
                hash: it.hash.clone(),
                arrival_id: it.arrival_id,
                received_at: change.now(),
            })
        });
        key::Entity::insert_many(rows).exec_without_returning(&**change).await?;
    }
    Ok(())
}

/// What it says from now on; when it was first received stays.
pub(in crate::arrivals) async fn touch(change: &Change, source: &str, it: &Key) -> Result<(), Failure> {
    key::Entity::update_many()
        .col_expr(key::Column::Hash, Expr::value(it.hash.clone()))
        .filter(key::Column::Source.eq(source))
        .filter(key::Column::Kind.eq(it.kind.word()))
        .filter(key::Column::External.eq(it.external.clone()))
        .exec(&**change)
        .await?;
    Ok(())
}

/// Where a post came from and when; `None` for one that was written here.
pub(in crate::arrivals) async fn find_origin(
    db: &impl ConnectionTrait,
    post_id: i64,
) -> Result<Option<(String, Moment)>, Failure> {
    #[derive(FromQueryResult)]
    struct Origin {
        source: String,
        received_at: Moment,
    }
    let origin = raw_sql!(
        Postgres,
        "SELECT source, received_at FROM arrival_key WHERE kind = 'post' AND own_id = {post_id}"
    );
    let found = Origin::find_by_statement(origin.on(db)).one(db).await?;
    Ok(found.map(|origin| (origin.source, origin.received_at)))
}
