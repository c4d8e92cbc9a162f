//! Accounts in the store. The secret is sealed; it is read by who places and checks, and by nobody else.

use platform::clock::Moment;
use platform::failure::Failure;
use platform::ids::PublicId;
use platform::store::{Change, On};
use sea_orm::{ConnectionTrait, FromQueryResult, raw_sql};

use super::kinds::{Network, Reach};

/// Accounts at most: more is a mistake, and one page no longer holds them.
pub(crate) const ACCOUNTS_MOST: usize = 50;

/// An account as it stands in the store.
#[derive(Clone, Debug, FromQueryResult)]
pub(crate) struct Row {
    pub(crate) id: i64,
    pub(crate) public_id: PublicId,
    pub(crate) network: Network,
    pub(crate) server: String,
    pub(crate) name: String,
    pub(crate) network_id: String,
    pub(crate) sign_in_name: String,
    pub(crate) secret: String,
    pub(crate) characters_most: i64,
    pub(crate) link_characters: Option<i64>,
    pub(crate) reach: Reach,
    pub(crate) trouble: Option<String>,
    pub(crate) trouble_since: Option<Moment>,
    pub(crate) worked_at: Moment,
    pub(crate) made_by: Option<i64>,
    pub(crate) made_at: Moment,
}

/// All accounts, by network and name.
pub(crate) async fn list(db: &impl ConnectionTrait) -> Result<Vec<Row>, Failure> {
    let most = i64::try_from(ACCOUNTS_MOST).unwrap_or(i64::MAX);
    let query = raw_sql!(
        Postgres,
        "SELECT id, public_id, network, server, name, network_id, sign_in_name, secret, characters_most, link_characters,
                reach, trouble, trouble_since, worked_at, made_by, made_at
         FROM channels_account ORDER BY network, name LIMIT {most}"
    );
    Ok(Row::find_by_statement(query.on(db)).all(db).await?)
}

/// The account with this key.
pub(crate) async fn find(db: &impl ConnectionTrait, id: i64) -> Result<Option<Row>, Failure> {
    Ok(list(db).await?.into_iter().find(|row| row.id == id))
}

/// The account with this key in addresses.
pub(crate) async fn find_public(db: &impl ConnectionTrait, id: &PublicId) -> Result<Option<Row>, Failure> {
    Ok(list(db).await?.into_iter().find(|row| row.public_id == *id))
}

/// Adds an account; the store refuses a second one of the same.
pub(crate) async fn insert(change: &Change, row: &Row) -> Result<(), Failure> {
    let Row {
        id,
        public_id,
        network,
        server,
        name,
        network_id,
        sign_in_name,
        secret,
        characters_most,
        link_characters,
        reach,
        worked_at,
        made_by,
        made_at,
        ..
    } = row.clone();
    let (network, reach) = (network.key(), reach.key());
    let insert = raw_sql!(
        Postgres,
        "INSERT INTO channels_account (id, public_id, network, server, name, network_id, sign_in_name, secret, characters_most,
             link_characters, reach, worked_at, made_by, made_at)
         VALUES ({id}, {public_id}, {network}, {server}, {name}, {network_id}, {sign_in_name}, {secret}, {characters_most},
             {link_characters}, {reach}, {worked_at}, {made_by}, {made_at})"
    );
    change.execute_raw(insert.on(&**change)).await?;
    Ok(())
}

/// Gives an account another secret.
pub(crate) async fn renew(change: &Change, id: i64, secret: &str) -> Result<(), Failure> {
    let renew = raw_sql!(
        Postgres,
        "UPDATE channels_account SET secret = {secret} WHERE id = {id}"
    );
    change.execute_raw(renew.on(&**change)).await?;
    Ok(())
}

/// Notes that the account works, and what may be said with it.
pub(crate) async fn note_works(change: &Change, id: i64, most: i64, link: Option<i64>) -> Result<(), Failure> {
    let now = change.now();
    let note = raw_sql!(
        Postgres,
        "UPDATE channels_account SET worked_at = {now}, trouble = NULL, trouble_since = NULL,
             characters_most = {most}, link_characters = {link} WHERE id = {id}"
    );
    change.execute_raw(note.on(&**change)).await?;
    Ok(())
}

/// Notes that the account does not work. True when that is new.
pub(crate) async fn note_trouble(change: &Change, id: i64, key: &str) -> Result<bool, Failure> {
    let now = change.now();
    let first = raw_sql!(
        Postgres,
        "UPDATE channels_account SET trouble = {key}, trouble_since = {now} WHERE id = {id} AND trouble IS NULL"
    );
    let is_new = change.execute_raw(first.on(&**change)).await?.rows_affected() > 0;
    let again = raw_sql!(Postgres, "UPDATE channels_account SET trouble = {key} WHERE id = {id}");
    change.execute_raw(again.on(&**change)).await?;
    Ok(is_new)
}

/// Takes an account away, with its secret and with what is known of its answers.
pub(crate) async fn delete(change: &Change, id: i64) -> Result<(), Failure> {
    let delete = raw_sql!(Postgres, "DELETE FROM channels_account WHERE id = {id}");
    change.execute_raw(delete.on(&**change)).await?;
    Ok(())
}

/// Takes a person out: the account is the organisation's, who added it is forgotten.
pub(crate) async fn forget_person(change: &Change, account: i64) -> Result<(), Failure> {
    let forget = raw_sql!(
        Postgres,
        "UPDATE channels_account SET made_by = NULL WHERE made_by = {account}"
    );
    change.execute_raw(forget.on(&**change)).await?;
    Ok(())
}
