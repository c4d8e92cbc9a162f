//! Putting a letter in the outbox.

use sea_orm::{ConnectionTrait, DatabaseTransaction, raw_sql};
use serde_json::{Value, json};

use super::budget::{self, Room};
use super::send;
use crate::failure::Failure;
use crate::ids::PublicId;
use crate::jobs::{Rank, enqueue_ranked};
use crate::session::Account;
use crate::store::{Change, On};

/// Characters of a name on a letter.
const NAME_LENGTH: usize = 120;
/// Characters of a subject that are kept; the port cuts at 200.
const SUBJECT_LENGTH: usize = 300;

/// Who gets a letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Receiver {
    /// Somebody with an account; name and address are looked up.
    Account(i64),
    /// An address.
    Mail {
        /// The name, may be empty.
        name: String,
        /// The address.
        mail: String,
    },
}

/// A letter to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// Who gets it.
    pub to: Receiver,
    /// Who caused it, when a person did: their letters are counted.
    pub actor: Option<i64>,
    /// The subject.
    pub subject: String,
    /// The text.
    pub text: String,
    /// The same in HTML; empty when there is none.
    pub html: String,
    /// Resets, invitations, security: sent again when in doubt. Others are never sent twice (rule JB5).
    pub must_arrive: bool,
    /// Where a mail program can stop this kind of mail with one POST; empty when it cannot be stopped.
    pub unsubscribe: String,
}

/// What became of a draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Posted {
    /// It is in the outbox.
    Waiting,
    /// The address had its letters for this hour; this one is not sent, unless whoever posts it comes again when there is room
    /// (notices do). Whoever asked hears nothing of it, or an address could be probed.
    OverBudget,
}

/// Puts a letter in the outbox, in the transaction of its cause. An address gets three letters an hour; who causes more than twenty
/// an hour sees the others go in the hours after (rule ML8).
///
/// # Errors
/// [`Failure::NotFound`] when the account does not exist; the store's own.
pub async fn post(change: &Change, draft: Draft) -> Result<Posted, Failure> {
    put(change, draft, None).await
}

/// The same for a letter whose words are written when it leaves, by its kind and from its recipe.
pub(crate) async fn post_later(
    change: &Change,
    to: Receiver,
    must_arrive: bool,
    (kind, recipe): (&str, &Value),
) -> Result<Posted, Failure> {
    let draft = Draft {
        to,
        actor: None,
        subject: kind.to_owned(),
        text: String::new(),
        html: String::new(),
        must_arrive,
        unsubscribe: String::new(),
    };
    put(change, draft, Some((kind.to_owned(), recipe.to_string()))).await
}

async fn put(change: &Change, draft: Draft, later: Option<(String, String)>) -> Result<Posted, Failure> {
    let db: &DatabaseTransaction = change;
    let (account_id, name, mail) = match draft.to {
        Receiver::Account(id) => {
            let account = Account::find(db, id).await?.ok_or(Failure::NotFound)?;
            (Some(id), account.name, account.mail)
        }
        Receiver::Mail { name, mail } => (None, name, mail.trim().to_lowercase()),
    };
    let due = match budget::room(db, &mail, draft.actor, change.now()).await? {
        Room::Now => change.now(),
        Room::Later(moment) => moment,
        Room::No => return Ok(Posted::OverBudget),
    };
    let id = change.next_id();
    let message_id = format!("{}@draagvlak", PublicId::random());
    let to_name: String = one_line(&name).chars().take(NAME_LENGTH).collect();
    let subject: String = one_line(&draft.subject).chars().take(SUBJECT_LENGTH).collect();
    let (actor, now, must_arrive) = (draft.actor, change.now(), draft.must_arrive);
    let (text, html, unsubscribe) = (draft.text, draft.html, draft.unsubscribe);
    let (kind, recipe) = later.unzip();
    let keep = raw_sql!(
        Postgres,
        "INSERT INTO letter (id, message_id, account_id, actor_id, to_name, to_mail, subject, text, html, unsubscribe,
                             must_arrive, state, trouble, made_at, kind, recipe)
         VALUES ({id}, {message_id}, {account_id}, {actor}, {to_name}, {mail}, {subject}, {text}, {html}, {unsubscribe},
                 {must_arrive}, 'waiting', '', {now}, {kind}, {recipe})"
    );
    db.execute_raw(keep.on(db)).await?;
    let rank = if must_arrive { Rank::Urgent } else { Rank::Bulk };
    let (payload, key) = (json!({ "letter": id }), id.to_string());
    enqueue_ranked(change, rank, send::JOB, payload, Some(&key), due).await?;
    Ok(Posted::Waiting)
}

/// A header is one line: what would break it becomes a blank.
fn one_line(text: &str) -> String {
    text.chars()
        .map(|letter| if letter.is_control() { ' ' } else { letter })
        .collect()
}
