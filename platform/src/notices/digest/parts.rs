//! What stands in a letter: notices that wait, and what features tell, with the rights that somebody has now.

use std::collections::BTreeSet;

use sea_orm::{ConnectionTrait, FromQueryResult, raw_sql};

use crate::clock::{DAY_MICROS, Moment};
use crate::failure::Failure;
use crate::feature::{DigestItem, DigestPart, Platform};
use crate::notices::deliver::kind;
use crate::notices::within::{Kept, those_seen};
use crate::notices::{Mail, Wishes};
use crate::outbox::{Group, Item};
use crate::page::words;
use crate::session::Viewer;
use crate::store::On;
use crate::texts::Language;

/// Lines in one letter: more is not read.
pub(super) const LINES_MOST: usize = 10;
/// What happened longer ago is no news, also for who was away.
const NEWS_MICROS: i64 = 8 * DAY_MICROS;
/// Waiting notices that are looked through for one letter.
const WAITING_MOST: i64 = 5000;
/// Notices that are compared with what features tell.
const KNOWN_MOST: i64 = 500;

/// A notice that may stand in a letter.
pub(super) struct Waiting {
    pub(super) id: i64,
    pub(super) item: Item,
}

#[derive(FromQueryResult)]
struct Row {
    id: i64,
    kind: String,
    family: String,
    data: String,
}

impl Kept for Row {
    fn data(&self) -> &str {
        &self.data
    }
}

/// What waits for a letter of this day: of the families that somebody wants daily, and on their day those they want weekly.
/// Mail that found no room in an hour goes along.
pub(super) async fn list_waiting(
    platform: &Platform,
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    wishes: &Wishes,
    is_weekly: bool,
) -> Result<Vec<Waiting>, Failure> {
    let (account_id, most) = (viewer.id, WAITING_MOST);
    let rows = raw_sql!(
        Postgres,
        "SELECT id, kind, family, data FROM notice WHERE account_id = {account_id} AND mail = 'waiting' AND read_at IS NULL
         ORDER BY id LIMIT {most}"
    );
    let rows = Row::find_by_statement(rows.on(db)).all(db).await?;
    let belongs = |family: &str| match wishes.mail(family) {
        Mail::Now | Mail::Daily => true,
        Mail::Weekly => is_weekly,
        Mail::Never => false,
    };
    let rows = rows
        .into_iter()
        .filter(|row| belongs(&row.family) && !wishes.is_muted(&row.family));
    let rows = those_seen(platform, viewer, rows.collect()).await?.into_iter();
    Ok(rows.filter_map(|row| waiting(platform, viewer.language, row)).collect())
}

/// Those of these notices that are still unread.
pub(super) async fn list_unread(
    platform: &Platform,
    viewer: &Viewer,
    wishes: &Wishes,
    ids: Vec<i64>,
) -> Result<Vec<Waiting>, Failure> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let (account_id, db) = (viewer.id, platform.store.reader());
    let rows = raw_sql!(
        Postgres,
        "SELECT id, kind, family, data FROM notice WHERE account_id = {account_id} AND read_at IS NULL AND id IN ({..ids})
         ORDER BY id"
    );
    let rows = Row::find_by_statement(rows.on(db)).all(db).await?;
    let rows = rows
        .into_iter()
        .filter(|row| wishes.mail(&row.family) != Mail::Never && !wishes.is_muted(&row.family));
    let rows = those_seen(platform, viewer, rows.collect()).await?.into_iter();
    Ok(rows.filter_map(|row| waiting(platform, viewer.language, row)).collect())
}

fn waiting(platform: &Platform, language: Language, row: Row) -> Option<Waiting> {
    let text = (kind(platform, &row.kind)?.read)(language, &serde_json::from_str(&row.data).unwrap_or_default());
    Some(Waiting {
        id: row.id,
        item: Item {
            title: text.title,
            text: text.text,
            path: text.path,
        },
    })
}

/// From when news is told.
pub(super) fn since(told_until: Moment, now: Moment) -> Moment {
    told_until.max(now.plus(-NEWS_MICROS))
}

/// What features tell somebody of the time between two moments. What they heard of by a notice is left out: it stands in their
/// centre, or they opened it. That is all that is known of what somebody read (rule P2).
pub(super) async fn gather(
    platform: &Platform,
    viewer: &Viewer,
    since: Moment,
    until: Moment,
) -> Result<Vec<DigestItem>, Failure> {
    let mut items = Vec::new();
    for tell in platform.features.iter().filter_map(|feature| feature.digest) {
        items.extend(tell(platform, viewer, since).await?);
    }
    let known = if items.iter().any(|item| item.part == DigestPart::Said) {
        known(platform, viewer, since).await?
    } else {
        BTreeSet::new()
    };
    items.retain(|item| match item.part {
        DigestPart::Said => item.at <= until && !known.contains(bare(&item.path)),
        DigestPart::Today | DigestPart::Done => item.at <= until,
        DigestPart::Owed | DigestPart::Waits | DigestPart::Coming => true,
    });
    items.sort_by_key(|item| {
        // What was said comes newest first; of promises and plans the earliest presses most.
        let is_past = matches!(item.part, DigestPart::Said | DigestPart::Done | DigestPart::Today);
        (item.part, if is_past { -item.at.0 } else { item.at.0 })
    });
    let mut paths = BTreeSet::new();
    items.retain(|item| paths.insert(item.path.clone()));
    Ok(few(items))
}

/// So many of each part, and no more than fit.
fn few(items: Vec<DigestItem>) -> Vec<DigestItem> {
    let most = |part: DigestPart| match part {
        DigestPart::Owed | DigestPart::Waits | DigestPart::Coming => 3,
        DigestPart::Today => 1,
        DigestPart::Said => 5,
        DigestPart::Done => 2,
    };
    let (mut few, mut part, mut count): (Vec<DigestItem>, Option<DigestPart>, usize) = (Vec::new(), None, 0);
    for item in items {
        count = if part == Some(item.part) { count + 1 } else { 1 };
        part = Some(item.part);
        if count <= most(item.part) {
            few.push(item);
        }
    }
    few.truncate(LINES_MOST);
    few
}

/// Where the notices of somebody lead.
async fn known(platform: &Platform, viewer: &Viewer, since: Moment) -> Result<BTreeSet<String>, Failure> {
    let (account_id, most, db) = (viewer.id, KNOWN_MOST, platform.store.reader());
    let rows = raw_sql!(
        Postgres,
        "SELECT id, kind, family, data FROM notice WHERE account_id = {account_id} AND made_at >= {since}
         ORDER BY id DESC LIMIT {most}"
    );
    let rows = Row::find_by_statement(rows.on(db)).all(db).await?;
    let told = rows
        .into_iter()
        .filter_map(|row| waiting(platform, viewer.language, row));
    Ok(told.map(|told| bare(&told.item.path).to_owned()).collect())
}

fn bare(path: &str) -> &str {
    path.split('#').next().unwrap_or(path)
}

/// The groups of a letter, what we owe first, and how many things they tell.
pub(super) fn groups(language: Language, notices: Vec<Waiting>, told: Vec<DigestItem>) -> (Vec<Group>, usize) {
    let t = words(language);
    let count = notices.len() + told.len();
    let (owed, rest): (Vec<_>, Vec<_>) = told.into_iter().partition(|item| item.part == DigestPart::Owed);
    let room = LINES_MOST.saturating_sub(owed.len());
    let left_out = notices.len().saturating_sub(room);
    let mut mine: Vec<Item> = notices.into_iter().map(|waiting| waiting.item).take(room).collect();
    let room = room.saturating_sub(mine.len());
    if left_out > 0 {
        mine.push(Item {
            title: t.notices_digest_more(left_out).to_string(),
            path: "/notices".into(),
            ..Item::default()
        });
    }
    let mut groups = part(&owed, t.notices_digest_owed().to_string())
        .into_iter()
        .collect::<Vec<_>>();
    if !mine.is_empty() {
        groups.push(Group {
            title: t.notices_title().to_string(),
            items: mine,
        });
    }
    let rest: Vec<DigestItem> = rest.into_iter().take(room).collect();
    for (which, title) in [
        (DigestPart::Waits, t.notices_digest_waits().to_string()),
        (DigestPart::Today, t.notices_digest_today().to_string()),
        (DigestPart::Said, t.notices_digest_said().to_string()),
        (DigestPart::Coming, t.notices_digest_coming().to_string()),
        (DigestPart::Done, t.notices_digest_done().to_string()),
    ] {
        let of: Vec<DigestItem> = rest.iter().filter(|item| item.part == which).cloned().collect();
        groups.extend(part(&of, title));
    }
    (groups, count)
}

fn part(items: &[DigestItem], title: String) -> Option<Group> {
    let item = |item: &DigestItem| Item {
        title: item.title.clone(),
        text: item.text.clone(),
        path: item.path.clone(),
    };
    (!items.is_empty()).then(|| Group {
        title,
        items: items.iter().map(item).collect(),
    })
}
