//! The queries on invitations.

use platform::clock::{DAY_MICROS, Moment};
use platform::failure::Failure;
use platform::ids::{PublicId, secret};
use platform::store::{Change, On};
use sea_orm::{ConnectionTrait, FromQueryResult, raw_sql};

use crate::sign_in::token_hash;

/// How long an invitation works.
pub(super) const LIFE_MICROS: i64 = 7 * DAY_MICROS;

/// An invitation that can still be used.
#[derive(Clone, Debug, FromQueryResult)]
pub(super) struct Invitation {
    pub(super) public_id: PublicId,
    pub(super) account_id: i64,
    pub(super) mail: String,
    pub(super) inviter_id: i64,
    pub(super) ends_at: Moment,
}

/// Makes an invitation and gives its secret, which is kept nowhere.
pub(super) async fn add(change: &Change, account_id: i64, mail: &str, inviter_id: i64) -> Result<String, Failure> {
    let token = secret();
    let (id, public_id, hash, now) = (change.next_id(), PublicId::random(), token_hash(&token), change.now());
    let (mail, ends_at) = (mail.to_owned(), now.plus(LIFE_MICROS));
    let add = raw_sql!(
        Postgres,
        "INSERT INTO invitation (id, public_id, token_hash, account_id, mail, inviter_id, made_at, ends_at)
         VALUES ({id}, {public_id}, {hash}, {account_id}, {mail}, {inviter_id}, {now}, {ends_at})"
    );
    change.execute_raw(add.on(&**change)).await?;
    Ok(token)
}

/// The invitation of a secret, while it can be used.
pub(super) async fn find_open(
    db: &impl ConnectionTrait,
    token: &str,
    now: Moment,
) -> Result<Option<Invitation>, Failure> {
    let hash = token_hash(token);
    let query = raw_sql!(
        Postgres,
        "SELECT public_id, account_id, mail, inviter_id, ends_at FROM invitation
         WHERE token_hash = {hash} AND used_at IS NULL AND revoked_at IS NULL AND ends_at > {now}"
    );
    Ok(Invitation::find_by_statement(query.on(db)).one(db).await?)
}

/// Uses an invitation up; of many who try in the same moment one succeeds (rule LM8).
pub(super) async fn use_up(change: &Change, token: &str) -> Result<bool, Failure> {
    let (hash, now) = (token_hash(token), change.now());
    let update = raw_sql!(
        Postgres,
        "UPDATE invitation SET used_at = {now}
         WHERE token_hash = {hash} AND used_at IS NULL AND revoked_at IS NULL AND ends_at > {now}"
    );
    Ok(change.execute_raw(update.on(&**change)).await?.rows_affected() == 1)
}

/// Takes one invitation back, and says whose it was.
pub(super) async fn revoke(change: &Change, public_id: &PublicId) -> Result<Option<i64>, Failure> {
    #[derive(FromQueryResult)]
    struct Whose {
        account_id: i64,
    }
    let public_id = public_id.clone();
    let find = raw_sql!(
        Postgres,
        "SELECT account_id FROM invitation WHERE public_id = {public_id} AND used_at IS NULL AND revoked_at IS NULL"
    );
    let found = Whose::find_by_statement(find.on(&**change)).one(&**change).await?;
    if let Some(whose) = &found {
        revoke_all(change, whose.account_id).await?;
    }
    Ok(found.map(|whose| whose.account_id))
}

/// Takes every open invitation of somebody back: they were invited again, or left.
///
/// # Errors
/// The store's own.
pub async fn revoke_all(change: &Change, account_id: i64) -> Result<(), Failure> {
    let now = change.now();
    let update = raw_sql!(
        Postgres,
        "UPDATE invitation SET revoked_at = {now} WHERE account_id = {account_id} AND used_at IS NULL AND revoked_at IS NULL"
    );
    change.execute_raw(update.on(&**change)).await?;
    Ok(())
}

/// The open invitations, newest first.
pub(super) async fn list_open(db: &impl ConnectionTrait, now: Moment, most: i64) -> Result<Vec<Invitation>, Failure> {
    let query = raw_sql!(
        Postgres,
        "SELECT public_id, account_id, mail, inviter_id, ends_at FROM invitation
         WHERE used_at IS NULL AND revoked_at IS NULL AND ends_at > {now} ORDER BY id DESC LIMIT {most}"
    );
    Ok(Invitation::find_by_statement(query.on(db)).all(db).await?)
}
