//! What found no room in a mailbox, or a quiet hour, goes in one letter as soon as it may: nothing is lost, nobody is flooded.

use sea_orm::{ConnectionTrait, FromQueryResult, raw_sql};
use serde_json::{Value, json};

use super::deliver::{kind, mark, post_or_take_back, send};
use super::way_out::less_in;
use super::{Mail, NoticeKind, NoticeText, Wishes};
use crate::clock::Moment;
use crate::failure::Failure;
use crate::feature::Platform;
use crate::jobs::enqueue;
use crate::limits::MAIL_PER_ADDRESS_AN_HOUR;
use crate::outbox::{Draft, Item, Receiver, Sheet, next_room};
use crate::page::words;
use crate::session::{Account, AccountState};
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

/// A notice that may be mailed now.
struct Ready {
    id: i64,
    kind: NoticeKind,
    family: String,
    text: NoticeText,
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
    let sent = match ready.len() {
        1 => match ready.pop() {
            Some(one) => send(platform, one.id, &account, one.kind, &one.family, one.text).await,
            None => Ok(()),
        },
        _ => send_together(platform, &account, ready).await,
    };
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
    let ready = |row: Row| {
        let kind = kind(platform, &row.kind)?;
        (kind.must_arrive || wanted(&row)).then(|| Ready {
            id: row.id,
            text: (kind.read)(account.language, &serde_json::from_str(&row.data).unwrap_or_default()),
            kind,
            family: row.family,
        })
    };
    Ok(rows.into_iter().filter_map(ready).collect())
}

async fn send_together(platform: &Platform, account: &Account, ready: Vec<Ready>) -> Result<(), Failure> {
    let t = words(account.language);
    let write = async |change: &Change| {
        let mut items = Vec::new();
        let mut must_arrive = false;
        for notice in &ready {
            if mark(change, notice.id, "sent").await? {
                must_arrive |= notice.kind.must_arrive;
                items.push(Item {
                    title: notice.text.title.clone(),
                    text: notice.text.text.clone(),
                    path: notice.text.path.clone(),
                });
            }
        }
        if items.is_empty() {
            return Ok(());
        }
        let title = t.notices_fold_title(items.len());
        let why = t.notices_fold_why(MAIL_PER_ADDRESS_AN_HOUR);
        let mut draft = several(platform, change, account, (title, why), items).await?;
        draft.must_arrive = must_arrive;
        post_or_take_back(change, draft).await
    };
    platform.store.change(write).await
}

/// A letter with several things, under a title and with a reason.
async fn several(
    platform: &Platform,
    change: &Change,
    account: &Account,
    (title, why): (String, String),
    items: Vec<Item>,
) -> Result<Draft, Failure> {
    let less = less_in(change, account, "all").await?;
    let unsubscribe = format!("{}{}", platform.config.base(), less.path);
    let sheet = Sheet {
        title: title.clone(),
        items,
        why,
        less: Some(less),
        ..Sheet::default()
    };
    let composed = sheet.compose(platform, account.language);
    Ok(Draft {
        to: Receiver::Account(account.id),
        actor: None,
        subject: title,
        text: composed.text,
        html: composed.html,
        must_arrive: false,
        unsubscribe,
    })
}
