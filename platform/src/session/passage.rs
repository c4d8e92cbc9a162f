//! Sessions: begun after a proof, found by the hash of a secret, ended by time or by hand.

use axum::http::HeaderValue;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, QueryFilter, QueryOrder, QuerySelect, raw_sql,
};
use sha2::{Digest, Sha256};

use super::account::theme_of;
use super::cookie::{SESSION, keep};
use super::row::session::{ActiveModel, Column, Entity, Model};
use super::{Account, AccountState, Known, Viewer};
use crate::access::{Role, Roles};
use crate::clock::{DAY_MICROS, HOUR_MICROS, MINUTE_MICROS, Moment, SECOND_MICROS};
use crate::config::Config;
use crate::failure::Failure;
use crate::ids::{PublicId, secret};
use crate::store::{Change, On, Store};

/// Idle and whole length for colleagues (limits 6.1).
const STAFF: (i64, i64) = (8 * HOUR_MICROS, 7 * DAY_MICROS);
/// Idle and whole length for those who can change or see more (limits 6.1).
const TRUSTED: (i64, i64) = (30 * MINUTE_MICROS, 12 * HOUR_MICROS);
/// The idle end is moved at most this often, so that reading does not write.
const RENEW_AFTER_MICROS: i64 = 5 * MINUTE_MICROS;
/// Sessions of one account at most; the oldest ends (limits 6.1).
const SESSIONS_MOST: u64 = 20;
/// Characters of the description of a device.
const DEVICE_LENGTH: usize = 80;

/// A session as its owner sees it.
#[derive(Clone, Debug)]
pub struct OpenSession {
    /// The key for the form that ends it.
    pub public_id: PublicId,
    /// What the browser said it is.
    pub device: String,
    /// Since when.
    pub began_at: Moment,
    /// Whether it is the one asking.
    pub is_this: bool,
}

/// The topic that tells open streams of this account to look again.
pub(super) fn topic(account_id: i64) -> String {
    format!("session:{account_id}")
}

fn lengths(roles: &Roles) -> (i64, i64) {
    if roles.has_any(&[Role::Administrator, Role::Hr]) {
        TRUSTED
    } else {
        STAFF
    }
}

fn hash(token: &str) -> String {
    data_encoding::HEXLOWER.encode(&Sha256::digest(token.as_bytes()))
}

/// Begins a session for an account that has just proved who it is, whatever the way (rule SE1), and gives the cookie.
/// Only an active account gets one.
///
/// # Errors
/// [`Failure::NotFound`] for an account that may not come in; the store's own.
pub async fn begin(change: &Change, config: &Config, account: &Account, device: &str) -> Result<HeaderValue, Failure> {
    if account.state != AccountState::Active {
        return Err(Failure::NotFound);
    }
    let token = secret();
    let (idle, whole) = lengths(&account.roles);
    let row = Model {
        id: change.next_id(),
        public_id: PublicId::random(),
        account_id: account.id,
        token_hash: hash(&token),
        device: device.chars().take(DEVICE_LENGTH).collect(),
        began_at: change.now(),
        idle_ends_at: change.now().plus(idle),
        ends_at: change.now().plus(whole),
    };
    Entity::insert(ActiveModel::from(row))
        .exec_without_returning(&**change)
        .await?;
    let kept = Entity::find()
        .select_only()
        .column(Column::Id)
        .filter(Column::AccountId.eq(account.id));
    let kept = kept
        .order_by_desc(Column::Id)
        .limit(SESSIONS_MOST)
        .into_tuple::<i64>()
        .all(&**change)
        .await?;
    let oldest = kept.last().copied().unwrap_or_default();
    let old = Entity::delete_many()
        .filter(Column::AccountId.eq(account.id))
        .filter(Column::Id.lt(oldest));
    old.exec(&**change).await?;
    Ok(keep(config, SESSION, &token, whole / SECOND_MICROS))
}

#[derive(FromQueryResult)]
struct Found {
    session_id: i64,
    idle_ends_at: Moment,
    ends_at: Moment,
    id: i64,
    public_id: PublicId,
    name: String,
    mail: String,
    roles: String,
    language: String,
    theme: String,
    shortcuts: bool,
}

/// Who holds this token now; `None` when the session or the account has ended.
pub(super) async fn find(store: &Store, token: &str) -> Result<Option<Viewer>, Failure> {
    let (now, token_hash) = (store.clock().now(), hash(token));
    let db = store.reader();
    let query = raw_sql!(
        Postgres,
        "SELECT s.id AS session_id, s.idle_ends_at, s.ends_at, a.id, a.public_id, a.name, a.mail, a.roles, a.language,
                a.theme, a.shortcuts
         FROM session s JOIN account a ON a.id = s.account_id
         WHERE s.token_hash = {token_hash} AND s.idle_ends_at > {now} AND s.ends_at > {now} AND a.state = 'active'"
    );
    let Some(found) = Found::find_by_statement(query.on(db)).one(db).await? else {
        return Ok(None);
    };
    let roles = Roles::parse(&found.roles);
    let fresh = now.plus(lengths(&roles).0).min(found.ends_at);
    if fresh.since(found.idle_ends_at) > RENEW_AFTER_MICROS {
        renew(store, found.session_id, fresh).await?;
    }
    Ok(Some(Viewer {
        id: found.id,
        public_id: found.public_id,
        name: found.name,
        mail: found.mail,
        roles,
        language: found.language.parse().unwrap_or_default(),
        theme: theme_of(&found.theme),
        shortcuts: found.shortcuts,
        session_id: found.session_id,
        known: Known::default(),
    }))
}

#[derive(FromQueryResult)]
struct Open {
    id: i64,
}

/// Whether a session still stands and its account may still come in; for streams, which were let in long ago.
///
/// # Errors
/// The store's own.
pub async fn is_open(store: &Store, session_id: i64) -> Result<bool, Failure> {
    let (now, db) = (store.clock().now(), store.reader());
    let query = raw_sql!(
        Postgres,
        "SELECT s.id FROM session s JOIN account a ON a.id = s.account_id
         WHERE s.id = {session_id} AND s.idle_ends_at > {now} AND s.ends_at > {now} AND a.state = 'active'"
    );
    Ok(Open::find_by_statement(query.on(db))
        .one(db)
        .await?
        .is_some_and(|open| open.id == session_id))
}

async fn renew(store: &Store, session_id: i64, idle_ends_at: Moment) -> Result<(), Failure> {
    store
        .change(async |change| {
            let renewed = sea_orm::sea_query::Expr::value(idle_ends_at);
            let update = Entity::update_many().filter(Column::Id.eq(session_id));
            update.col_expr(Column::IdleEndsAt, renewed).exec(&**change).await?;
            Ok(())
        })
        .await
}

/// The open sessions of an account, newest first.
///
/// # Errors
/// The store's own.
pub async fn list(db: &impl ConnectionTrait, viewer: &Viewer, now: Moment) -> Result<Vec<OpenSession>, Failure> {
    let open = Entity::find()
        .filter(Column::AccountId.eq(viewer.id))
        .filter(Column::IdleEndsAt.gt(now));
    let rows = open.order_by_desc(Column::Id).all(db).await?;
    let seen = |row: Model| OpenSession {
        is_this: row.id == viewer.session_id,
        public_id: row.public_id,
        device: row.device,
        began_at: row.began_at,
    };
    Ok(rows.into_iter().map(seen).collect())
}

/// Ends one session of an account, by its key for forms or, without one, the session that asks.
///
/// # Errors
/// The store's own.
pub async fn end(change: &Change, viewer: &Viewer, which: Option<&PublicId>) -> Result<(), Failure> {
    let own = Entity::delete_many().filter(Column::AccountId.eq(viewer.id));
    let one = match which {
        Some(public_id) => own.filter(Column::PublicId.eq(public_id.clone())),
        None => own.filter(Column::Id.eq(viewer.session_id)),
    };
    one.exec(&**change).await?;
    change.announce(topic(viewer.id));
    Ok(())
}

/// Ends every session of the account but the one that asks.
///
/// # Errors
/// The store's own.
pub async fn end_others(change: &Change, viewer: &Viewer) -> Result<(), Failure> {
    let others = Entity::delete_many()
        .filter(Column::AccountId.eq(viewer.id))
        .filter(Column::Id.ne(viewer.session_id));
    others.exec(&**change).await?;
    change.announce(topic(viewer.id));
    Ok(())
}

/// Ends every session of an account: it was deactivated, or its password was reset.
///
/// # Errors
/// The store's own.
pub async fn end_all(change: &Change, account_id: i64) -> Result<(), Failure> {
    Entity::delete_many()
        .filter(Column::AccountId.eq(account_id))
        .exec(&**change)
        .await?;
    change.announce(topic(account_id));
    Ok(())
}

/// Removes sessions that ended by time; run by the clock.
///
/// # Errors
/// The store's own.
pub async fn sweep(change: &Change) -> Result<(), Failure> {
    Entity::delete_many()
        .filter(Column::IdleEndsAt.lte(change.now()))
        .exec(&**change)
        .await?;
    Ok(())
}
