//! Takes in what a feed says: new items once, changed words in place, and of all that only what a query wants as a mention.

use std::collections::HashMap;

use platform::clock::DAY_MICROS;
use platform::failure::Failure;
use platform::store::Change;

use super::item::Item;
use crate::watch::matching::Desk;
use crate::watch::scope::About;
use crate::watch::store::mention::{NewRow, add_hits, forget_hits, keep, update_words};
use crate::watch::store::{mention, recent};
use crate::watch::wanted::Wanted;

/// What taking in brought.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Brought {
    /// Items never seen before.
    pub(crate) items: usize,
    /// Mentions among them.
    pub(crate) mentions: usize,
}

/// When two items of a source are one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Same {
    /// When they have one name; what says the same is folded, not lost.
    Name,
    /// Also when they say the same: feeds give what is there already new names (L3).
    NameOrWords,
}

/// Takes the items of one source in. Running it again with the same items changes nothing.
pub(crate) async fn take_in(
    change: &Change,
    source: i64,
    items: Vec<Item>,
    wanted: &Wanted,
) -> Result<Brought, Failure> {
    let known = recent::list_known(&**change, source, &items).await?;
    let by_identity: HashMap<&str, &recent::Known> = known.iter().map(|row| (row.identity.as_str(), row)).collect();
    let by_words: HashMap<&str, i64> = known.iter().map(|row| (row.content_hash.as_str(), row.id)).collect();
    let (mut fresh, mut seen, mut changed) = (Vec::new(), Vec::new(), Vec::new());
    for item in items {
        match (
            by_identity.get(item.identity.as_str()),
            by_words.get(item.content_hash.as_str()),
        ) {
            (Some(row), _) if row.content_hash == item.content_hash => seen.push(row.id),
            (Some(row), _) => {
                seen.push(row.id);
                changed.push((row.id, item));
            }
            // The feed gave it another name, but it says the same: the old name stays, so nothing doubles (L3).
            (None, Some(id)) => seen.push(*id),
            (None, None) => fresh.push(item),
        }
    }
    recent::insert(change, source, &fresh).await?;
    for (id, item) in &changed {
        recent::update(change, *id, item).await?;
        update_words(change, source, item).await?;
        forget_hits(change, source, &item.identity).await?;
    }
    recent::mark_seen(change, seen).await?;
    let items = fresh.len();
    fresh.extend(changed.into_iter().map(|(_, item)| item));
    let mentions = keep_wanted(change, source, fresh, wanted, Same::NameOrWords).await?;
    Ok(Brought { items, mentions })
}

/// Keeps the items that a query wants, as mentions with their queries; says how many were new.
pub(crate) async fn keep_wanted(
    change: &Change,
    source: i64,
    items: Vec<Item>,
    wanted: &Wanted,
    same: Same,
) -> Result<usize, Failure> {
    // What we say ourselves is not what is said about us.
    if crate::pickup::is_ours(change, source).await? {
        return Ok(0);
    }
    let mut desk = Desk::default();
    let mut wishes = Vec::new();
    for item in items {
        let want = wanted.want(&item.whole_text(), &mut desk, || About {
            source,
            language: item.language.clone(),
            author: None,
            url: item.url.as_deref(),
        });
        if !want.queries.is_empty() {
            wishes.push((item, want));
        }
    }
    let keys: Vec<Item> = wishes.iter().map(|(item, _)| item.clone()).collect();
    let known = mention::list_known(&**change, source, &keys).await?;
    let (mut rows, mut hits) = (Vec::new(), Vec::new());
    for (item, want) in wishes {
        let is_named = |row: &&recent::Known| row.identity == item.identity;
        let says = |row: &&recent::Known| same == Same::NameOrWords && row.content_hash == item.content_hash;
        let row = known.iter().find(is_named).or_else(|| known.iter().find(says));
        let id = match row {
            Some(row) => row.id,
            None => {
                let id = change.next_id();
                let keep_until = change.now().plus(want.days * DAY_MICROS);
                rows.push(
                    NewRow {
                        id,
                        source,
                        item,
                        author: None,
                        found_at: change.now(),
                        keep_until,
                    }
                    .row(),
                );
                id
            }
        };
        hits.extend(want.queries.into_iter().map(|query| (query, id)));
    }
    let new = rows.len();
    keep(change, rows).await?;
    add_hits(change, hits).await?;
    Ok(new)
}
