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
use crate::watch::scope::Scope;
use crate::watch::store::mention::{Mention, list_newest};
use crate::watch::store::recent::list_recent;

/// Messages of each kind that a preview reads; more takes longer than somebody waits.
const READ_MAX: i64 = 3_000;
/// Examples that are shown.
const SHOWN_MAX: usize = 10;
/// Days that are counted apart.
const DAYS_MAX: i64 = 30;

/// What a query would have found.
#[derive(Clone, Debug, Default)]
pub(crate) struct Preview {
    /// How many messages were read.
    pub(crate) read: usize,
    /// How many of them it finds.
    pub(crate) found: usize,
    /// When the oldest of the messages was found.
    pub(crate) since: Option<Moment>,
    /// Found per day, oldest first, of every day that was looked through.
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

impl Preview {
    /// Gives every day a figure, from the first that was looked through to today, of the last month.
    fn fill_days(&mut self, today: Day, zone: &TimeZone) {
        let Some(since) = self.since else { return };
        let mut day = since.day(zone).max(today.plus_days(1 - DAYS_MAX));
        let found: BTreeMap<Day, i64> = self.days.drain(..).collect();
        while day <= today {
            let many = found.get(&day).copied().unwrap_or(0);
            let next = day.plus_days(1);
            self.days.push((day, many));
            day = next;
        }
    }
}

/// Reads what is here and says what the query finds in it. Keeps nothing.
pub(crate) async fn preview(platform: &Platform, query: &Query, scope: &Scope) -> Result<Preview, Failure> {
    let db = platform.store.reader();
    let mut messages = list_recent(db, READ_MAX).await?;
    messages.extend(list_newest(db, None, READ_MAX.unsigned_abs()).await?);
    let zone = platform.organisation.facts().time_zone();
    let mut preview = look((query, scope), messages, &zone);
    preview.fill_days(platform.now().day(&zone), &zone);
    Ok(preview)
}

/// The same without a store.
fn look((query, scope): (&Query, &Scope), mut messages: Vec<Mention>, zone: &TimeZone) -> Preview {
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
        if matcher.matches(&text, &mut desk).is_empty() || !scope.holds(&message.about()) {
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
    preview.days = days.into_iter().collect();
    preview
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_day_of_a_month_has_a_figure_and_no_older_one() {
        let day = |text: &str| Day::parse(text).unwrap();
        let mut preview = Preview {
            since: Some(day("2026-09-01").starts(&TimeZone::UTC)),
            days: vec![(day("2026-10-20"), 9), (day("2026-11-01"), 2), (day("2026-11-22"), 1)],
            ..Preview::default()
        };
        preview.fill_days(day("2026-11-22"), &TimeZone::UTC);
        assert_eq!(preview.days.len(), 30);
        assert_eq!(preview.days[0], (day("2026-10-24"), 0));
        assert_eq!(preview.days[8], (day("2026-11-01"), 2));
        assert_eq!(preview.days[29], (day("2026-11-22"), 1));
        // What was looked through for two days says nothing about the days before.
        let mut short = Preview {
            since: Some(day("2026-11-21").starts(&TimeZone::UTC)),
            ..Preview::default()
        };
        short.fill_days(day("2026-11-22"), &TimeZone::UTC);
        assert_eq!(short.days, [(day("2026-11-21"), 0), (day("2026-11-22"), 0)]);
    }
}
