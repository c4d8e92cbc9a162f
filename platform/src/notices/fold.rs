//! What found no room in a mailbox, or a quiet hour, goes in one letter as soon as it may: nothing is lost, nobody is flooded.

use sea_orm::{ConnectionTrait, FromQueryResult, raw_sql};
use serde_json::{Value, json};

use super::deliver::{kind, send};
use super::within::{Kept, those_seen};
use super::{Mail, NoticeKind, Wishes};
use crate::clock::Moment;
use crate::failure::Failure;
use crate::feature::Platform;
use crate::jobs::enqueue;
use crate::outbox::next_room;
use crate::session::{Account, AccountState, Viewer};
use crate::store::{Change, On};

/// The job that writes the letter of one person.
pub(super) const JOB: &str = "notices.fold";
/// Things in one letter; the others go in the next.
const ITEMS_MOST: usize = 50;
/// Waiting notices that are looked through for one letter: those of a digest must not stand before those that go at once.
const WAITING_MOST: i64 = 5000;

/// What waits for this person goes together at this moment. There is one such job a person at a time.
pub(super) async fn later(platform: &Platform, account_id: i64, moment: Moment) -> Result<(), Failure> {
    let (payload, key) = (json!({ "account": account_id }), account_id.to_string());
    let put_down = async |change: &Change| enqueue(change, JOB, payload, Some(&key), moment).await;
    platform.store.change(put_down).await
}

#[derive(FromQueryResult)]
struct Row {
    id: i64,
    kind: String,
    family: String,
    data: String,
    read_at: Option<Moment>,
}

impl Kept for Row {
    fn data(&self) -> &str {
        &self.data
    }
}

/// A notice that may be mailed now.
struct Ready {
    id: i64,
    kind: NoticeKind,
}

/// Writes the letter, with the rights and the wishes of now. Run twice, it finds nothing to do.
pub(super) async fn fold(platform: &Platform, payload: &Value) -> Result<(), Failure> {
    let (db, now) = (platform.store.reader(), platform.now());
    let id = payload["account"].as_i64().unwrap_or_default();
    let account = Account::find(db, id)
        .await?
        .filter(|account| account.state == AccountState::Active);
    let Some(account) = account else { return Ok(()) };
    let wishes = Wishes::of(db, id).await?;
    let quiet = wishes
        .hours
        .quiet_ends(now, &wishes.hours.zone(&platform.organisation.facts()));
    let mut ready = list_ready(platform, db, &account, &wishes).await?;
    if let Some(morning) = quiet {
        if ready.iter().any(|notice| !notice.kind.must_arrive) {
            later(platform, id, morning).await?;
        }
        ready.retain(|notice| notice.kind.must_arrive);
    }
    if ready.is_empty() {
        return Ok(());
    }
    if let Some(moment) = next_room(db, &account.mail, now).await? {
        return later(platform, id, moment).await;
    }
    let has_more = ready.len() > ITEMS_MOST;
    ready.truncate(ITEMS_MOST);
    let must_arrive = ready.iter().any(|notice| notice.kind.must_arrive);
    let ids: Vec<i64> = ready.iter().map(|notice| notice.id).collect();
    let sent = send(platform, &account, &ids, must_arrive).await;
    match sent {
        // Another letter took the last place in the same moment.
        Err(Failure::Busy(_)) => later(platform, id, now).await,
        Ok(()) if has_more => later(platform, id, now).await,
        done => done,
    }
}

async fn list_ready(
    platform: &Platform,
    db: &impl ConnectionTrait,
    account: &Account,
    wishes: &Wishes,
) -> Result<Vec<Ready>, Failure> {
    let (account_id, most) = (account.id, WAITING_MOST);
    let rows = raw_sql!(
        Postgres,
        "SELECT id, kind, family, data, read_at FROM notice WHERE account_id = {account_id} AND mail = 'waiting'
         ORDER BY id LIMIT {most}"
    );
    let rows = Row::find_by_statement(rows.on(db)).all(db).await?;
    let wanted =
        |row: &Row| row.read_at.is_none() && !wishes.is_muted(&row.family) && wishes.mail(&row.family) == Mail::Now;
    let rows = those_seen(platform, &Viewer::of(account), rows).await?;
    let ready = |row: Row| {
        let kind = kind(platform, &row.kind)?;
        (kind.must_arrive || wanted(&row)).then_some(Ready { id: row.id, kind })
    };
    Ok(rows.into_iter().filter_map(ready).collect())
}
