//! Tells who keeps the sources that one is gone, broken or silent for long, once, and that it is back.

use std::collections::BTreeSet;

use platform::access::Role;
use platform::clock::{DAY_MICROS, HOUR_MICROS, Moment};
use platform::failure::Failure;
use platform::feature::Platform;
use platform::notices::{NoticeKind, NoticeText, tell};
use platform::session::{Account, AccountState};
use platform::store::Change;
use platform::texts::Language;
use serde_json::{Value, json};

use super::standing::{Standing, standing};
use crate::texts;
use crate::watch::metered::price::BUDGET_USED;
use crate::watch::store::kinds::SourceKind;
use crate::watch::store::row::source::Model;
use crate::watch::store::source;

/// A source is told of when it could not be read for so long: a server that is away for a night is no news.
const BROKEN_DAYS: i64 = 2;
/// A stream is told of sooner: what it says in a night is not said again.
const STREAM_BROKEN_HOURS: i64 = 1;
/// Names in one notice; a whole list of feeds may go down with one server.
const NAMES_MOST: usize = 5;

const LOST: &str = "watch.source_lost";
const RETURNED: &str = "watch.source_returned";

/// The kinds of notices of this feature.
pub(crate) fn notices() -> Vec<NoticeKind> {
    let kind = |name, read| NoticeKind {
        name,
        must_arrive: false,
        read,
    };
    vec![
        kind(LOST, |l, it| {
            let t = texts(l);
            let (count, name) = (count(it), first(it));
            let title = match (count, it["how"].as_str().unwrap_or_default()) {
                (1, "unheard") => t.watch_told_unheard(name),
                (1, "budget") => t.metered_told_budget(name),
                (1, "gone") => t.watch_told_gone(name),
                (1, "silent") => t.watch_told_silent(name),
                (1, _) => t.watch_told_broken(name),
                _ => t.watch_told_lost(count),
            };
            notice(l, it, title, t.watch_told_lost_text())
        }),
        kind(RETURNED, |l, it| {
            let t = texts(l);
            let title = match count(it) {
                1 => t.watch_told_back(first(it)),
                count => t.watch_told_back_several(count),
            };
            notice(l, it, title, t.watch_told_back_text())
        }),
    ]
}

fn count(about: &Value) -> i64 {
    about["count"].as_i64().unwrap_or(1)
}

fn first(about: &Value) -> &str {
    about["names"][0].as_str().unwrap_or_default()
}

fn notice(language: Language, about: &Value, title: String, text: String) -> NoticeText {
    let t = texts(language);
    let names: Vec<&str> = about["names"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .collect();
    let text = match count(about) {
        1 => text,
        _ => format!("{} {text}", t.watch_told_names(names.join(", "))),
    };
    NoticeText {
        title,
        text,
        path: "/listen/sources".into(),
        why: t.watch_told_why(),
    }
}

fn is_used(row: &Model) -> bool {
    row.trouble.as_deref() == Some(BUDGET_USED)
}

/// Whether somebody should hear of a source that stands like this.
fn asks(row: &Model, standing: &Standing, now: Moment) -> bool {
    let patience = match row.network {
        Some(_) => STREAM_BROKEN_HOURS * HOUR_MICROS,
        // A budget that is used will not mend by itself before the month ends.
        None if is_used(row) => 0,
        None => BROKEN_DAYS * DAY_MICROS,
    };
    match standing {
        Standing::Gone | Standing::Silent(_) => true,
        Standing::Broken(since) => now.since(*since) >= patience,
        Standing::Well | Standing::New | Standing::Paused => false,
    }
}

/// Looks at all feeds and tells what is new about them: one notice for what was lost, one for what is back. Run twice,
/// it tells nothing more.
pub(crate) async fn tell_standing(platform: &Platform) -> Result<(), Failure> {
    let round = async |change: &Change| {
        let now = change.now();
        let (mut lost, mut back, mut ended) = (Vec::new(), Vec::new(), Vec::new());
        for row in source::list(&**change).await? {
            if row.kind != SourceKind::Feed {
                continue;
            }
            let standing = standing(&row, now);
            match (row.told_at, asks(&row, &standing, now)) {
                (None, true) => lost.push((row, standing)),
                (Some(_), false) if standing == Standing::Well => back.push(row),
                // Whoever paused it knows.
                (Some(_), false) if standing == Standing::Paused => ended.push(row.id),
                _ => {}
            }
        }
        source::mark_told(change, lost.iter().map(|(row, _)| row.id).collect(), Some(now)).await?;
        ended.extend(back.iter().map(|row| row.id));
        source::mark_told(change, ended, None).await?;
        let keepers = keepers(change, lost.iter().map(|(row, _)| row).chain(&back)).await?;
        if let Some((row, standing)) = lost.first() {
            let how = match standing {
                Standing::Broken(_) if is_used(row) => "budget",
                Standing::Broken(_) if row.network.is_some() => "unheard",
                Standing::Gone => "gone",
                Standing::Silent(_) => "silent",
                _ => "broken",
            };
            let names = names(lost.iter().map(|(row, _)| row));
            let about = json!({ "how": how, "count": lost.len(), "names": names });
            tell_all(change, &keepers, LOST, &about).await?;
        }
        if !back.is_empty() {
            let about = json!({ "count": back.len(), "names": names(back.iter()) });
            tell_all(change, &keepers, RETURNED, &about).await?;
        }
        Ok(())
    };
    platform.store.change(round).await
}

fn names<'a>(rows: impl Iterator<Item = &'a Model>) -> Vec<&'a str> {
    rows.take(NAMES_MOST).map(|row| row.title.as_str()).collect()
}

/// Who keeps the sources: communication, and whoever added one of these; the administrators when that is nobody.
async fn keepers<'a>(change: &Change, rows: impl Iterator<Item = &'a Model>) -> Result<BTreeSet<i64>, Failure> {
    let mut keepers: BTreeSet<i64> = holders(change, Role::Communication).await?;
    let makers: BTreeSet<i64> = rows.filter_map(|row| row.made_by).collect();
    for maker in makers {
        let account = Account::find(&**change, maker).await?;
        // Who may not keep sources any more has nothing to do with them.
        let keeps = |it: &Account| it.state == AccountState::Active && it.roles.has_any(crate::watch::WATCHERS);
        keepers.extend(account.filter(keeps).map(|it| it.id));
    }
    if keepers.is_empty() {
        return holders(change, Role::Administrator).await;
    }
    Ok(keepers)
}

async fn holders(change: &Change, role: Role) -> Result<BTreeSet<i64>, Failure> {
    let holders = Account::list_with_role(&**change, role).await?;
    Ok(holders.into_iter().map(|account| account.id).collect())
}

async fn tell_all(change: &Change, people: &BTreeSet<i64>, kind: &str, about: &Value) -> Result<(), Failure> {
    for person in people {
        tell(change, *person, kind, about.clone()).await?;
    }
    Ok(())
}
