//! A letter that is promised now and written when it leaves: with the rights its receiver has at that moment (rule AC7).

use futures_util::future::BoxFuture;
use sea_orm::{ConnectionTrait, DatabaseTransaction, raw_sql};
use serde_json::{Value, json};

use super::budget::next_room;
use super::send;
use crate::clock::Moment;
use crate::failure::Failure;
use crate::feature::Platform;
use crate::ids::PublicId;
use crate::jobs::{Rank, enqueue_ranked};
use crate::notices::Mail;
use crate::session::Account;
use crate::store::{Change, On};
use crate::texts::Language;

/// Writes a letter for this receiver at the moment it leaves; nothing when there is nothing left to say.
pub type WriteLetter =
    for<'a> fn(&'a Platform, &'a Account, &'a Value) -> BoxFuture<'a, Result<Option<Written>, Failure>>;

/// A kind of letter that goes to many and that people choose about.
#[derive(Clone, Copy)]
pub struct LetterKind {
    /// `feature.noun`: the word in the store.
    pub name: &'static str,
    /// The name of the choice.
    pub family: &'static str,
    /// The same in words, on the page where people choose.
    pub about: fn(Language) -> String,
    /// For who chose nothing.
    pub usual: fn(&Platform) -> Mail,
    /// What can be chosen.
    pub offers: &'static [Mail],
    /// Writes it.
    pub write: WriteLetter,
}

/// A letter as it was written for one receiver.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// The subject.
    pub subject: String,
    /// The text.
    pub text: String,
    /// The same in HTML.
    pub html: String,
    /// Where a mail program can stop this kind of mail with one POST.
    pub unsubscribe: String,
}

/// A letter to be written.
#[derive(Clone, Debug)]
pub struct Promise<'a> {
    /// Which kind.
    pub kind: &'static str,
    /// What its writer has to know.
    pub data: Value,
    /// There is one letter with this name, however often it is promised.
    pub once: &'a str,
}

/// What became of a promise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Promised {
    /// It is in the outbox.
    Waiting,
    /// It was there already.
    Already,
    /// The address had its letters for this hour; there is room at this moment.
    Full(Moment),
}

/// Puts a promise in the outbox, in the transaction of its cause. It goes after everything that somebody waits for.
///
/// # Errors
/// The store's own.
pub async fn promise(change: &Change, to: &Account, promise: Promise<'_>) -> Result<Promised, Failure> {
    let db: &DatabaseTransaction = change;
    if let Some(moment) = next_room(db, &to.mail, change.now()).await? {
        return Ok(Promised::Full(moment));
    }
    let (id, now, account_id) = (change.next_id(), change.now(), to.id);
    let message_id = format!("{}@draagvlak", PublicId::random());
    let (name, mail): (String, String) = (to.name.chars().take(120).collect(), to.mail.clone());
    let (kind, recipe, once) = (promise.kind, promise.data.to_string(), promise.once.to_owned());
    let keep = raw_sql!(
        Postgres,
        "INSERT INTO letter (id, message_id, account_id, to_name, to_mail, subject, text, html, unsubscribe, must_arrive,
                             state, trouble, made_at, kind, recipe, once)
         VALUES ({id}, {message_id}, {account_id}, {name}, {mail}, {kind}, '', '', '', FALSE, 'waiting', '', {now},
                 {kind}, {recipe}, {once})
         ON CONFLICT (once) DO NOTHING"
    );
    if db.execute_raw(keep.on(db)).await?.rows_affected() == 0 {
        return Ok(Promised::Already);
    }
    let (payload, key) = (json!({ "letter": id }), id.to_string());
    enqueue_ranked(change, Rank::Bulk, send::JOB, payload, Some(&key), now).await?;
    Ok(Promised::Waiting)
}

/// Every kind of letter to many that this installation knows.
pub fn letter_kinds(platform: &Platform) -> impl Iterator<Item = LetterKind> {
    platform
        .features
        .iter()
        .flat_map(|feature| feature.letters.iter().copied())
}
