//! Sending one letter.

use sea_orm::{ConnectionTrait, DatabaseTransaction, FromQueryResult, raw_sql};
use serde_json::Value;

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
}

/// Sends a letter that waits. The row says "sending" before the server is spoken to, so that a crash in between is known for what
/// it is: a letter that must arrive goes again with the same message id, another is left as it may have arrived (rule JB5).
pub(super) async fn send(platform: &Platform, payload: &Value) -> Result<(), Failure> {
    let id = payload["letter"].as_i64().unwrap_or_default();
    let db = platform.store.reader();
    let find = raw_sql!(
        Postgres,
        "SELECT message_id, account_id, to_name, to_mail, subject, text, html, unsubscribe, must_arrive, state, made_at
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
    let Some(to_mail) = address(db, &row).await? else {
        return mark(platform, id, "dropped", "deactivated").await;
    };
    let must_arrive = row.must_arrive;
    let letter = letter(platform, row, to_mail);
    mark(platform, id, "sending", "").await?;
    match platform.outside.mail.send(&letter).await {
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

/// The address to send to, or none when its owner may not get mail any more.
async fn address(db: &impl ConnectionTrait, row: &Row) -> Result<Option<String>, Failure> {
    let account = match row.account_id {
        Some(id) => Account::find(db, id).await?,
        None => Account::find_by_mail(db, &row.to_mail).await?,
    };
    Ok(match account {
        Some(account) if account.state == AccountState::Deactivated => None,
        Some(account) if row.account_id.is_some() => Some(account.mail),
        _ => Some(row.to_mail.clone()),
    })
}

fn letter(platform: &Platform, row: Row, to_mail: String) -> Letter {
    let unsubscribe = Unsubscribe {
        url: row.unsubscribe,
        one_click: true,
    };
    Letter {
        message_id: row.message_id,
        from: platform.config.mail.from.clone(),
        to_name: row.to_name,
        to_mail,
        subject: row.subject,
        text: row.text,
        html: Some(row.html).filter(|html| !html.is_empty()),
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
                    "UPDATE letter SET state = {state}, trouble = {trouble}, text = '', html = '' WHERE id = {id}"
                )
            };
            db.execute_raw(mark.on(db)).await?;
            Ok(())
        })
        .await
}
