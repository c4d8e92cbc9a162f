//! Sending one letter.

use sea_orm::{ConnectionTrait, DatabaseTransaction, FromQueryResult, raw_sql};
use serde_json::Value;

use super::promise::{Written, letter_kinds};
use crate::clock::Moment;
use crate::failure::Failure;
use crate::feature::Platform;
use crate::outside::{Letter, MailTrouble, MailTroubleKind, Unsubscribe};
use crate::session::{Account, AccountState};
use crate::store::On;

/// The job that sends one letter.
pub(super) const JOB: &str = "outbox.send";

#[derive(FromQueryResult)]
struct Row {
    message_id: String,
    account_id: Option<i64>,
    to_name: String,
    to_mail: String,
    subject: String,
    text: String,
    html: String,
    unsubscribe: String,
    must_arrive: bool,
    state: String,
    made_at: Moment,
    kind: Option<String>,
    recipe: Option<String>,
}

/// Sends a letter that waits. The row says "sending" right before the step after which it may have arrived, so that a crash is
/// known for what it is: before that step the letter goes again; after it one that must arrive goes again with the same message
/// id, and another is left as it may have arrived (rule JB5).
pub(super) async fn send(platform: &Platform, payload: &Value) -> Result<(), Failure> {
    let id = payload["letter"].as_i64().unwrap_or_default();
    let db = platform.store.reader();
    let find = raw_sql!(
        Postgres,
        "SELECT message_id, account_id, to_name, to_mail, subject, text, html, unsubscribe, must_arrive, state, made_at,
                kind, recipe
         FROM letter WHERE id = {id}"
    );
    let Some(row) = Row::find_by_statement(find.on(db)).one(db).await? else {
        return Ok(());
    };
    match row.state.as_str() {
        "waiting" => {}
        "sending" if row.must_arrive => {}
        "sending" => return mark(platform, id, "unknown", "the program stopped while it was sent").await,
        _ => return Ok(()),
    }
    // Who left meanwhile gets no mail any more (rule AC7).
    let (account, to_mail) = match address(db, &row).await? {
        (account, Some(to_mail)) => (account, to_mail),
        (_, None) => return mark(platform, id, "dropped", "deactivated").await,
    };
    let Some(written) = words(platform, account.as_ref(), &row).await? else {
        return mark(platform, id, "dropped", "nothing left to say").await;
    };
    let must_arrive = row.must_arrive;
    let letter = letter(platform, row, written, to_mail);
    let ready = Box::pin(async move {
        mark(platform, id, "sending", "").await.map_err(|failure| MailTrouble {
            kind: MailTroubleKind::Temporary,
            reason: failure.log_line(),
        })
    });
    match platform.outside.mail.send_when(&letter, ready).await {
        Ok(()) => {
            metrics::counter!("draagvlak_letters_sent_total").increment(1);
            mark(platform, id, "sent", "").await
        }
        Err(trouble) => settle(platform, id, must_arrive, trouble).await,
    }
}

async fn settle(platform: &Platform, id: i64, must_arrive: bool, trouble: MailTrouble) -> Result<(), Failure> {
    match trouble.kind {
        MailTroubleKind::Permanent => mark(platform, id, "refused", &trouble.reason).await,
        MailTroubleKind::Unknown if !must_arrive => mark(platform, id, "unknown", &trouble.reason).await,
        MailTroubleKind::Temporary | MailTroubleKind::Unknown => {
            mark(platform, id, "waiting", &trouble.reason).await?;
            Err(Failure::Busy(format!("mail: {}", trouble.reason)))
        }
    }
}

/// The receiver's account, and the address to send to, or none when they may not get mail any more.
async fn address(db: &impl ConnectionTrait, row: &Row) -> Result<(Option<Account>, Option<String>), Failure> {
    let account = match row.account_id {
        Some(id) => Account::find(db, id).await?,
        None => Account::find_by_mail(db, &row.to_mail).await?,
    };
    let to_mail = match &account {
        Some(account) if account.state == AccountState::Deactivated => None,
        Some(account) if row.account_id.is_some() => Some(account.mail.clone()),
        _ => Some(row.to_mail.clone()),
    };
    Ok((account, to_mail))
}

/// The words of a letter: those it was posted with, or those its kind writes now. Nothing when there is nothing left to say, or
/// when no feature knows the kind any more.
async fn words(platform: &Platform, account: Option<&Account>, row: &Row) -> Result<Option<Written>, Failure> {
    let Some(kind) = &row.kind else {
        return Ok(Some(Written {
            subject: row.subject.clone(),
            text: row.text.clone(),
            html: row.html.clone(),
            unsubscribe: row.unsubscribe.clone(),
        }));
    };
    let found = letter_kinds(platform).find(|known| known.name == kind);
    let (Some(known), Some(account)) = (found, account) else {
        return Ok(None);
    };
    let recipe = row.recipe.as_deref().unwrap_or_default();
    (known.write)(platform, account, &serde_json::from_str(recipe).unwrap_or_default()).await
}

fn letter(platform: &Platform, row: Row, written: Written, to_mail: String) -> Letter {
    let unsubscribe = Unsubscribe {
        url: written.unsubscribe,
        one_click: true,
    };
    Letter {
        message_id: row.message_id,
        from: platform.config.mail.from.clone(),
        to_name: row.to_name,
        to_mail,
        subject: written.subject,
        text: written.text,
        html: Some(written.html).filter(|html| !html.is_empty()),
        list_unsubscribe: Some(unsubscribe).filter(|unsubscribe| !unsubscribe.url.is_empty()),
        written_micros: row.made_at.0,
    }
}

/// Keeps the state. A letter that is done loses its body: it may hold a link that opens something.
async fn mark(platform: &Platform, id: i64, state: &'static str, reason: &str) -> Result<(), Failure> {
    let trouble: String = reason.chars().take(300).collect();
    platform
        .store
        .change(async |change| {
            let db: &DatabaseTransaction = change;
            let mark = if matches!(state, "waiting" | "sending") {
                raw_sql!(
                    Postgres,
                    "UPDATE letter SET state = {state}, trouble = {trouble} WHERE id = {id}"
                )
            } else {
                raw_sql!(
                    Postgres,
                    "UPDATE letter SET state = {state}, trouble = {trouble}, text = '', html = '', recipe = NULL WHERE id = {id}"
                )
            };
            db.execute_raw(mark.on(db)).await?;
            Ok(())
        })
        .await
}
