//! Mentions brought by hand: for the demonstration and for tests of neighbours.

use platform::clock::{DAY_MICROS, Moment};
use platform::failure::Failure;
use platform::store::Change;

use super::feeds::item::Item;
use super::identity::{content_hash, identity_of};
use super::limits::{PURPOSE_MAX_CHARS, RETENTION_USUAL_DAYS, TEXT_MAX_CHARS, TITLE_MAX_CHARS, cut};
use super::store::kinds::SourceKind;
use super::store::mention::{NewRow, keep, list_known};
use super::store::{self, MentionId};

/// A mention to keep without a feed or a file.
#[derive(Clone, Debug, Default)]
pub struct NewMention {
    /// What makes it the same mention the next time: an address or a number at the source.
    pub identity: String,
    /// Where it stands.
    pub url: Option<String>,
    /// May be empty.
    pub title: String,
    /// What was said.
    pub text: String,
    /// `nl`, `en`, …
    pub language: Option<String>,
    /// When it was said; also the moment it counts as found.
    pub published_at: Option<Moment>,
}

/// The source with this name for mentions that are brought; makes it when it is not there. Whoever brings them one by one
/// chose them, so all are kept.
///
/// # Errors
/// The store's own.
pub async fn source_of_brought(change: &Change, title: &str, purpose: &str) -> Result<i64, Failure> {
    if let Some(source) = store::source::find_import(&**change, title).await? {
        return Ok(source.id);
    }
    let new = store::source::NewSource {
        kind: SourceKind::Import,
        title: title.to_owned(),
        url: None,
        host: String::new(),
        purpose: purpose.to_owned(),
        retention_days: RETENTION_USUAL_DAYS,
        made_by: None,
        next_fetch_at: change.now(),
        network: None,
        way: store::kinds::Way::Feed,
        whole_because: Some(cut(purpose, PURPOSE_MAX_CHARS)).filter(|because| !because.is_empty()),
    };
    Ok(store::source::insert(change, new).await?.id)
}

/// Keeps mentions of one source and gives their keys in order. A key says when the row was made, `found_at` when it
/// was found, so that the demonstration may have a past.
///
/// # Errors
/// The store's own.
pub async fn insert_mentions(
    change: &Change,
    source_id: i64,
    mentions: Vec<NewMention>,
) -> Result<Vec<MentionId>, Failure> {
    let items: Vec<(Item, Moment)> = mentions.into_iter().map(|new| item_of(new, change.now())).collect();
    let keys: Vec<Item> = items.iter().map(|(item, _)| item.clone()).collect();
    let known = list_known(&**change, source_id, &keys).await?;
    let (mut ids, mut rows) = (Vec::with_capacity(items.len()), Vec::new());
    for (item, found_at) in items {
        if let Some(row) = known.iter().find(|row| row.identity == item.identity) {
            ids.push(row.id);
            continue;
        }
        let (id, keep_until) = (change.next_id(), change.now().plus(RETENTION_USUAL_DAYS * DAY_MICROS));
        ids.push(id);
        rows.push(
            NewRow {
                id,
                source: source_id,
                item,
                author: None,
                found_at,
                keep_until,
            }
            .row(),
        );
    }
    keep(change, rows).await?;
    Ok(ids)
}

fn item_of(new: NewMention, now: Moment) -> (Item, Moment) {
    let item = Item {
        identity: identity_of(&new.identity),
        content_hash: content_hash(&new.title, &new.text, new.url.as_deref()),
        url: new.url,
        title: cut(&new.title, TITLE_MAX_CHARS),
        text: cut(&new.text, TEXT_MAX_CHARS),
        language: new.language,
        published_at: new.published_at,
    };
    let found_at = item.published_at.unwrap_or(now).min(now);
    (item, found_at)
}
