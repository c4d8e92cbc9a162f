//! Mailing one notice, when its receiver wants it at once.

use sea_orm::{ConnectionTrait, DatabaseTransaction, FromQueryResult, raw_sql};
use serde_json::Value;

use super::way_out::less_in;
use super::{Mail, NoticeKind, NoticeText, Wishes, fold};
use crate::clock::Moment;
use crate::failure::Failure;
use crate::feature::Platform;
use crate::outbox::{Button, Draft, Posted, Receiver, Sheet, next_room, post};
use crate::page::words;
use crate::session::{Account, AccountState};
use crate::store::{Change, On};

/// The job that mails one notice.
pub(super) const JOB: &str = "notices.deliver";

#[derive(FromQueryResult)]
struct Row {
    account_id: i64,
    kind: String,
    family: String,
    data: String,
    read_at: Option<Moment>,
    mail: String,
}

/// The kind with this name, if a feature still has it.
pub(super) fn kind(platform: &Platform, name: &str) -> Option<NoticeKind> {
    platform
        .features
        .iter()
        .flat_map(|feature| feature.notices.iter().copied())
        .find(|kind| kind.name == name)
}

/// Everything is looked up now and not when it was told: what was read meanwhile is not mailed, who left is not mailed (rule AC7).
pub(super) async fn deliver(platform: &Platform, payload: &Value) -> Result<(), Failure> {
    let id = payload["notice"].as_i64().unwrap_or_default();
    let (db, now) = (platform.store.reader(), platform.now());
    let find = raw_sql!(
        Postgres,
        "SELECT account_id, kind, family, data, read_at, mail FROM notice WHERE id = {id}"
    );
    let Some(row) = Row::find_by_statement(find.on(db)).one(db).await? else {
        return Ok(());
    };
    let Some(account) = Account::find(db, row.account_id).await? else {
        return Ok(());
    };
    let kind = kind(platform, &row.kind).filter(|_| row.mail == "waiting" && account.state == AccountState::Active);
    let wishes = Wishes::of(db, account.id).await?;
    let Some(kind) = kind.filter(|kind| kind.must_arrive || (row.read_at.is_none() && !wishes.is_muted(&row.family)))
    else {
        return platform
            .store
            .change(async |change| mark(change, id, "none").await.map(|_| ()))
            .await;
    };
    let mail = if kind.must_arrive {
        Mail::Now
    } else {
        wishes.mail(&row.family)
    };
    match mail {
        Mail::Never => {
            return platform
                .store
                .change(async |change| mark(change, id, "none").await.map(|_| ()))
                .await;
        }
        Mail::Daily | Mail::Weekly => return Ok(()),
        Mail::Now => {}
    }
    let zone = wishes.hours.zone(&platform.organisation.facts());
    if let Some(morning) = wishes.hours.quiet_ends(now, &zone).filter(|_| !kind.must_arrive) {
        return fold::later(platform, account.id, morning).await;
    }
    // A mailbox that had its letters for this hour gets the rest in one letter, as soon as it may.
    if let Some(moment) = next_room(db, &account.mail, now).await? {
        return fold::later(platform, account.id, moment).await;
    }
    let text = (kind.read)(account.language, &serde_json::from_str(&row.data).unwrap_or_default());
    match send(platform, id, &account, kind, &row.family, text).await {
        // Another letter took the last place in the same moment; the notice waits as it did.
        Err(Failure::Busy(_)) => fold::later(platform, account.id, now).await,
        done => done,
    }
}

/// Posts a letter, or takes the whole change back when the address has no room: what was marked as sent waits again.
pub(super) async fn post_or_take_back(change: &Change, draft: Draft) -> Result<(), Failure> {
    match post(change, draft).await? {
        Posted::Waiting => Ok(()),
        Posted::OverBudget => Err(Failure::Busy("the mailbox had its letters for this hour".into())),
    }
}

pub(super) async fn send(
    platform: &Platform,
    id: i64,
    account: &Account,
    kind: NoticeKind,
    family: &str,
    text: NoticeText,
) -> Result<(), Failure> {
    let t = words(account.language);
    platform
        .store
        .change(async |change| {
            if !mark(change, id, "sent").await? {
                return Ok(());
            }
            let less = if kind.must_arrive {
                None
            } else {
                Some(less_in(change, account, family).await?)
            };
            let unsubscribe = less
                .as_ref()
                .map(|less| format!("{}{}", platform.config.base(), less.path));
            let sheet = Sheet {
                title: text.title.clone(),
                paragraphs: Some(text.text).filter(|text| !text.is_empty()).into_iter().collect(),
                button: Some(Button {
                    label: t.notices_mail_open().to_string(),
                    path: text.path,
                }),
                why: text.why,
                less,
                ..Sheet::default()
            };
            let composed = sheet.compose(platform, account.language);
            let draft = Draft {
                to: Receiver::Account(account.id),
                actor: None,
                subject: text.title,
                text: composed.text,
                html: composed.html,
                must_arrive: kind.must_arrive,
                unsubscribe: unsubscribe.unwrap_or_default(),
            };
            post_or_take_back(change, draft).await
        })
        .await
}

/// Says what became of the mail of a notice; false when it was said already.
pub(super) async fn mark(change: &Change, id: i64, mail: &'static str) -> Result<bool, Failure> {
    let db: &DatabaseTransaction = change;
    let mark = raw_sql!(
        Postgres,
        "UPDATE notice SET mail = {mail} WHERE id = {id} AND mail = 'waiting'"
    );
    Ok(db.execute_raw(mark.on(db)).await?.rows_affected() == 1)
}
