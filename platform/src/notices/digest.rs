//! One letter a day or a week with what was not read meanwhile: claimed by a row first, never empty, never twice.

use jiff::tz::TimeZone;
use sea_orm::{ConnectionTrait, DatabaseTransaction, FromQueryResult, raw_sql};
use serde_json::{Value, json};

use super::deliver::{kind, less, mark, post_or_take_back};
use super::{Hours, Mail, NoticeText, Wishes};
use crate::clock::Moment;
use crate::failure::Failure;
use crate::feature::Platform;
use crate::jobs::{Rank, enqueue_ranked};
use crate::outbox::{Draft, Item, Receiver, Sheet, next_room};
use crate::page::words;
use crate::session::{Account, AccountState};
use crate::store::{Change, On};

/// The hourly job that sees whose hour it is.
pub(super) const JOB: &str = "notices.digest";
/// The job for one person.
pub(super) const ONE: &str = "notices.digest_for_one";
/// Things in one letter; the others wait for the next.
const ITEMS_MOST: usize = 50;
/// Waiting notices that are looked through for one letter: those of another letter must not stand before those of this one.
const WAITING_MOST: i64 = 5000;

#[derive(FromQueryResult)]
struct Waiting {
    account_id: i64,
}

/// Puts a job down for everybody who has something waiting.
pub(super) async fn start(platform: &Platform) -> Result<(), Failure> {
    platform
        .store
        .change(async |change| {
            let db: &DatabaseTransaction = change;
            let read = raw_sql!(
                Postgres,
                "UPDATE notice SET mail = 'none' WHERE mail = 'waiting' AND read_at IS NOT NULL"
            );
            db.execute_raw(read.on(db)).await?;
            let waiting = raw_sql!(
                Postgres,
                "SELECT DISTINCT account_id FROM notice WHERE mail = 'waiting'"
            );
            for row in Waiting::find_by_statement(waiting.on(db)).all(db).await? {
                let (payload, key) = (json!({ "account": row.account_id }), row.account_id.to_string());
                enqueue_ranked(change, Rank::Bulk, ONE, payload, Some(&key), change.now()).await?;
            }
            Ok(())
        })
        .await
}

/// The last moment before now at which a person's daily or weekly letter is due, by the clock on their wall.
fn period(hours: &Hours, stream: Mail, now: Moment, zone: &TimeZone) -> Option<Moment> {
    let mut day = now.instant().to_zoned(zone.clone()).date();
    for _ in 0..9 {
        let is_day = stream == Mail::Daily || day.weekday().to_monday_one_offset() == hours.weekday;
        let due = day.at(hours.digest, 0, 0, 0).to_zoned(zone.clone()).ok()?;
        let due = Moment(due.timestamp().as_microsecond());
        if is_day && due <= now {
            return Some(due);
        }
        day = day.yesterday().ok()?;
    }
    None
}

/// The letters of one person that are due: with the rights and the wishes they have now.
pub(super) async fn send_one(platform: &Platform, payload: &Value) -> Result<(), Failure> {
    let db = platform.store.reader();
    let id = payload["account"].as_i64().unwrap_or_default();
    let account = Account::find(db, id)
        .await?
        .filter(|account| account.state == AccountState::Active);
    let Some(account) = account else { return Ok(()) };
    let wishes = Wishes::of(db, id).await?;
    let zone = platform.organisation.facts().time_zone();
    for stream in [Mail::Daily, Mail::Weekly] {
        if let Some(period) = period(&wishes.hours, stream, platform.now(), &zone) {
            let sent = send(platform, &account, &wishes, stream, period).await;
            match (sent, next_room(db, &account.mail, platform.now()).await?) {
                // The mailbox is full for a while: the letter of this period comes when there is room.
                (Err(Failure::Busy(_)), Some(moment)) => return come_again(platform, id, moment).await,
                (sent, _) => sent?,
            }
        }
    }
    Ok(())
}

async fn come_again(platform: &Platform, id: i64, moment: Moment) -> Result<(), Failure> {
    let (payload, key) = (json!({ "account": id }), id.to_string());
    let enqueue = async |change: &Change| enqueue_ranked(change, Rank::Bulk, ONE, payload, Some(&key), moment).await;
    platform.store.change(enqueue).await
}

#[derive(FromQueryResult)]
struct Row {
    id: i64,
    kind: String,
    family: String,
    data: String,
}

async fn send(
    platform: &Platform,
    account: &Account,
    wishes: &Wishes,
    stream: Mail,
    period: Moment,
) -> Result<(), Failure> {
    platform
        .store
        .change(async |change| {
            let items = take(platform, change, account, wishes, stream, period).await?;
            if items.is_empty() || !claim(change, account.id, stream, period).await? {
                return Ok(());
            }
            let mut told = Vec::new();
            for (id, text) in items {
                if mark(change, id, "sent").await? {
                    told.push(Item {
                        title: text.title,
                        text: text.text,
                        path: text.path,
                    });
                }
            }
            let draft = write(platform, change, account, stream, told).await?;
            // The claim goes back with the change when there is no room.
            post_or_take_back(change, draft).await
        })
        .await
}

/// What this letter would say. Mail that found no room in an hour goes along with the daily one.
async fn take(
    platform: &Platform,
    change: &Change,
    account: &Account,
    wishes: &Wishes,
    stream: Mail,
    period: Moment,
) -> Result<Vec<(i64, NoticeText)>, Failure> {
    let (account_id, most, db): (i64, i64, &DatabaseTransaction) = (account.id, WAITING_MOST, change);
    let rows = raw_sql!(
        Postgres,
        "SELECT id, kind, family, data FROM notice WHERE account_id = {account_id} AND mail = 'waiting' AND read_at IS NULL
         AND made_at < {period} ORDER BY id LIMIT {most}"
    );
    let rows = Row::find_by_statement(rows.on(db)).all(db).await?;
    let belongs = |family: &str| match wishes.mail(family) {
        Mail::Now | Mail::Daily => stream == Mail::Daily,
        Mail::Weekly => stream == Mail::Weekly,
        Mail::Never => false,
    };
    let rows = rows
        .into_iter()
        .filter(|row| belongs(&row.family) && !wishes.is_muted(&row.family))
        .take(ITEMS_MOST);
    let text = |row: Row| {
        let read = kind(platform, &row.kind)?.read;
        Some((
            row.id,
            read(account.language, &serde_json::from_str(&row.data).unwrap_or_default()),
        ))
    };
    Ok(rows.filter_map(text).collect())
}

/// One node sends the letter of a period; the row says that it is taken.
async fn claim(change: &Change, account_id: i64, stream: Mail, period: Moment) -> Result<bool, Failure> {
    let (stream, db): (&str, &DatabaseTransaction) = (stream.word(), change);
    let claim = raw_sql!(
        Postgres,
        "INSERT INTO notice_digest (account_id, stream, period) VALUES ({account_id}, {stream}, {period})
         ON CONFLICT (account_id, stream, period) DO NOTHING"
    );
    Ok(db.execute_raw(claim.on(db)).await?.rows_affected() == 1)
}

async fn write(
    platform: &Platform,
    change: &Change,
    account: &Account,
    stream: Mail,
    items: Vec<Item>,
) -> Result<Draft, Failure> {
    let t = words(account.language);
    let why = if stream == Mail::Daily {
        t.notices_digest_why_daily()
    } else {
        t.notices_digest_why_weekly()
    };
    let title = t.notices_digest_title(items.len());
    several(platform, change, account, (title, why.to_string()), items).await
}

/// A letter with several things, under a title and with a reason.
pub(super) async fn several(
    platform: &Platform,
    change: &Change,
    account: &Account,
    (title, why): (String, String),
    items: Vec<Item>,
) -> Result<Draft, Failure> {
    let less = less(change, account, "all").await?;
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_is_due_at_the_hour_of_the_wall_clock() {
        let zone = TimeZone::get("Europe/Amsterdam").expect("the zone is known");
        let at = |text: &str| Moment(text.parse::<jiff::Timestamp>().expect("a moment").as_microsecond());
        let hours = Hours::default();
        let daily = |now: &str| period(&hours, Mail::Daily, at(now), &zone);
        assert_eq!(daily("2026-11-17T07:00:00Z"), Some(at("2026-11-17T07:00:00Z")));
        assert_eq!(daily("2026-11-17T06:59:59Z"), Some(at("2026-11-16T07:00:00Z")));
        // In summer eight o'clock is an hour earlier in UTC.
        assert_eq!(daily("2026-07-01T12:00:00Z"), Some(at("2026-07-01T06:00:00Z")));
        let weekly = period(&hours, Mail::Weekly, at("2026-11-17T12:00:00Z"), &zone);
        assert_eq!(weekly, Some(at("2026-11-16T07:00:00Z")), "Monday");
    }
}
