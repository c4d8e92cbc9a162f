//! Mailing notices, those that their receiver wants at once.

use sea_orm::{ConnectionTrait, DatabaseTransaction, FromQueryResult, raw_sql};
use serde_json::Value;

use super::within::{Kept, those_seen};
use super::{Mail, NoticeKind, Wishes, fold, letter};
use crate::clock::Moment;
use crate::failure::Failure;
use crate::feature::Platform;
use crate::outbox::next_room;
use crate::session::{Account, AccountState, Viewer};
use crate::store::{Change, On};

/// The job that mails notices, each as its receiver wants it.
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

impl Kept for Row {
    fn data(&self) -> &str {
        &self.data
    }
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
    // A job that was put down by the version before names one.
    let of_before = payload["notice"].as_i64();
    let ids = payload["notices"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_i64);
    let mut failed = Ok(());
    for id in ids.chain(of_before) {
        // One that fails does not keep the others waiting; the job comes again for it, and what was sent is marked.
        if let Err(failure) = deliver_one(platform, id).await {
            failed = Err(failure);
        }
    }
    failed
}

async fn deliver_one(platform: &Platform, id: i64) -> Result<(), Failure> {
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
    // Of a place that was left or closed meanwhile nothing goes out any more (rule AC7).
    if those_seen(platform, &Viewer::of(&account), vec![row]).await?.is_empty() {
        return platform
            .store
            .change(async |change| mark(change, id, "none").await.map(|_| ()))
            .await;
    }
    match send(platform, &account, &[id], kind.must_arrive).await {
        // Another letter took the last place in the same moment; the notice waits as it did.
        Err(Failure::Busy(_)) => fold::later(platform, account.id, now).await,
        done => done,
    }
}

/// Puts the letter about these notices in the outbox, each notice in one letter.
pub(super) async fn send(platform: &Platform, to: &Account, notices: &[i64], must_arrive: bool) -> Result<(), Failure> {
    let put = async |change: &Change| {
        let mut mine = Vec::new();
        for id in notices {
            if mark(change, *id, "sent").await? {
                mine.push(*id);
            }
        }
        if mine.is_empty() {
            return Ok(());
        }
        letter::post(change, to.id, &mine, must_arrive).await
    };
    platform.store.change(put).await
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
