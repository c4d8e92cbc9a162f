//! What a query would find among the messages of the last days: counted a day, with the words that decide.

use std::collections::{BTreeMap, HashSet};

use jiff::tz::TimeZone;
use platform::clock::{Day, Moment};
use platform::failure::Failure;
use platform::feature::Platform;
use platform::page::SafeHtml;

use super::excerpt::excerpt;
use crate::watch::matching::{Desk, Matcher};
use crate::watch::query::Query;
use crate::watch::query_explain::explain;
use crate::watch::store::mention::{Mention, list_newest};
use crate::watch::store::recent::list_recent;

/// Messages of each kind that a preview reads; more takes longer than somebody waits.
const READ_MAX: i64 = 3_000;
/// Examples that are shown.
const SHOWN_MAX: usize = 10;
/// Days that are counted apart.
const DAYS_MAX: usize = 14;

/// What a query would have found.
#[derive(Clone, Debug, Default)]
pub(crate) struct Preview {
    /// How many messages were read.
    pub(crate) read: usize,
    /// How many of them it finds.
    pub(crate) found: usize,
    /// When the oldest of the messages was found.
    pub(crate) since: Option<Moment>,
    /// Found per day, newest first.
    pub(crate) days: Vec<(Day, i64)>,
    /// The newest ones.
    pub(crate) examples: Vec<Example>,
}

/// A message that is found, with the words that decided.
#[derive(Clone, Debug)]
pub(crate) struct Example {
    pub(crate) text: SafeHtml,
    pub(crate) source: String,
    pub(crate) url: Option<String>,
    pub(crate) at: Moment,
    pub(crate) language: Option<String>,
}

/// Reads what is here and says what the query finds in it. Keeps nothing.
pub(crate) async fn preview(platform: &Platform, query: &Query) -> Result<Preview, Failure> {
    let db = platform.store.reader();
    let mut messages = list_recent(db, READ_MAX).await?;
    messages.extend(list_newest(db, None, READ_MAX.unsigned_abs()).await?);
    Ok(look(query, messages, &platform.organisation.facts().time_zone()))
}

/// The same without a store.
fn look(query: &Query, mut messages: Vec<Mention>, zone: &TimeZone) -> Preview {
    messages.sort_by_key(|message| std::cmp::Reverse((message.moment(), message.id)));
    let matcher = Matcher::compile(std::slice::from_ref(query), &[]);
    let (mut desk, mut seen) = (Desk::default(), HashSet::new());
    let mut days: BTreeMap<Day, i64> = BTreeMap::new();
    let mut preview = Preview::default();
    for message in messages {
        let text = message.whole_text();
        // A recent item that became a mention stands in both lists.
        if !seen.insert((message.source_id, message.url.clone(), text.clone())) {
            continue;
        }
        preview.read += 1;
        preview.since = Some(
            preview
                .since
                .map_or(message.found_at, |since| since.min(message.found_at)),
        );
        if matcher.matches(&text, &mut desk).is_empty() {
            continue;
        }
        preview.found += 1;
        *days.entry(message.moment().day(zone)).or_default() += 1;
        if preview.examples.len() < SHOWN_MAX {
            preview.examples.push(Example {
                text: excerpt(&text, &explain(query, &text)),
                at: message.moment(),
                source: message.source,
                url: message.url,
                language: message.language,
            });
        }
    }
    preview.days = days.into_iter().rev().take(DAYS_MAX).collect();
    preview
}
