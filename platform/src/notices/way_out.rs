//! The way out of a kind of mail: a link in each letter, signed, for one purpose and one person, and not for ever.

use hmac::{Hmac, KeyInit, Mac};
use sea_orm::{ConnectionTrait, DatabaseTransaction, FromQueryResult, raw_sql};
use sha2::Sha256;

use super::Hours;
use crate::clock::{DAY_MICROS, Moment};
use crate::failure::Failure;
use crate::feature::Platform;
use crate::ids::{PublicId, secret};
use crate::outbox::Button;
use crate::page::words;
use crate::session::Account;
use crate::store::{Change, On};

/// Days that a link works: longer than anybody keeps a letter unread, shorter than a mailbox that changes hands.
const WORKS_DAYS: i64 = 180;
/// Bytes of the signature in the link: 128 bits cannot be guessed.
const SEAL_BYTES: usize = 16;

#[derive(FromQueryResult)]
struct Secret {
    unsubscribe_token: String,
}

/// The key with which this person's links are signed; made when it is first needed.
pub(super) async fn secret_of(change: &Change, account_id: i64) -> Result<String, Failure> {
    let (fresh, hours) = (secret(), Hours::default());
    let (digest, weekday) = (i64::from(hours.digest), i64::from(hours.weekday));
    let db: &DatabaseTransaction = change;
    let make = raw_sql!(
        Postgres,
        "INSERT INTO notice_hours (account_id, digest_hour, digest_weekday, quiet_from, quiet_until, unsubscribe_token)
         VALUES ({account_id}, {digest}, {weekday}, 0, 0, {fresh}) ON CONFLICT (account_id) DO NOTHING"
    );
    db.execute_raw(make.on(db)).await?;
    find_secret(db, account_id).await?.ok_or(Failure::NotFound)
}

async fn find_secret(db: &impl ConnectionTrait, account_id: i64) -> Result<Option<String>, Failure> {
    let find = raw_sql!(
        Postgres,
        "SELECT unsubscribe_token FROM notice_hours WHERE account_id = {account_id}"
    );
    let found = Secret::find_by_statement(find.on(db)).one(db).await?;
    Ok(found.map(|found| found.unsubscribe_token))
}

/// The link that leads to less mail of a family, outside a change.
///
/// # Errors
/// The store's own.
pub async fn less(platform: &Platform, account: &Account, family: &str) -> Result<Button, Failure> {
    let known = find_secret(platform.store.reader(), account.id).await?;
    let key = match known {
        Some(key) => key,
        None => {
            platform
                .store
                .change(async |change| secret_of(change, account.id).await)
                .await?
        }
    };
    button(account, family, &key, platform.now())
}

fn button(account: &Account, family: &str, key: &str, now: Moment) -> Result<Button, Failure> {
    let until = now.0 / DAY_MICROS + WORKS_DAYS;
    let seal = seal(key, &account.public_id, family, until)?.finalize().into_bytes();
    let seal = data_encoding::BASE64URL_NOPAD.encode(&seal[..SEAL_BYTES]);
    Ok(Button {
        label: words(account.language).notices_mail_less().to_string(),
        path: format!("/unsubscribe/{}.{until}.{seal}/{family}", account.public_id),
    })
}

/// Whose link it is, and whether it still works.
pub(super) struct Holder {
    pub(super) account: Account,
    pub(super) works: bool,
}

/// Who holds this link.
///
/// # Errors
/// [`Failure::NotFound`] when it was never given out like this: for another person, another family, another day.
pub(super) async fn holder(platform: &Platform, link: &str, family: &str) -> Result<Holder, Failure> {
    let db = platform.store.reader();
    let mut parts = link.splitn(3, '.');
    let (id, until, given) = (parts.next(), parts.next(), parts.next());
    let id = id.and_then(PublicId::parse).ok_or(Failure::NotFound)?;
    let until: i64 = until.and_then(|day| day.parse().ok()).ok_or(Failure::NotFound)?;
    let given = given.and_then(|given| data_encoding::BASE64URL_NOPAD.decode(given.as_bytes()).ok());
    let given = given
        .filter(|given| given.len() == SEAL_BYTES)
        .ok_or(Failure::NotFound)?;
    let account = Account::find_public(db, &id).await?.ok_or(Failure::NotFound)?;
    let key = find_secret(db, account.id).await?.ok_or(Failure::NotFound)?;
    let right = seal(&key, &id, family, until)?.verify_truncated_left(&given);
    right.map_err(|_| Failure::NotFound)?;
    Ok(Holder {
        account,
        works: platform.now().0 / DAY_MICROS <= until,
    })
}

/// The signature binds the person, the family and the last day together.
fn seal(key: &str, id: &PublicId, family: &str, until: i64) -> Result<Hmac<Sha256>, Failure> {
    let seal = Hmac::<Sha256>::new_from_slice(key.as_bytes());
    let mut seal = seal.map_err(|error| Failure::Internal(error.to_string()))?;
    seal.update(format!("unsubscribe\n{id}\n{family}\n{until}").as_bytes());
    Ok(seal)
}
