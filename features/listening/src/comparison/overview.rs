//! The figures of the comparison, from the messages themselves.

use std::collections::HashMap;

use platform::clock::{DAY_MICROS, Moment};
use platform::failure::Failure;
use platform::store::Store;

use super::intervals::{of_share, of_weeks};
use super::store::kinds::{MessageKind, Relation};
use super::store::message::{self, Model as Message};
use super::store::organisation;
use super::topics::{Topic, missed};

/// Messages read for one page.
const MESSAGES_MOST: u64 = 50_000;
/// Topics on the page.
const TOPICS_MOST: usize = 8;
/// Microseconds of a week.
const WEEK_MICROS: i64 = 7 * DAY_MICROS;

/// What one organisation says, and how often it is named.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Its name.
    pub name: String,
    /// What it is to us.
    pub relation: Relation,
    /// Messages in the period.
    pub messages: i64,
    /// Mean per week, of the whole weeks since it was first heard; nothing when no channel of it was heard for a week.
    pub per_week: Option<f64>,
    /// The interval of 90% of that mean, and of how many weeks; nothing for one week.
    pub sure: Option<(f64, f64, usize)>,
    /// Messages that tell, ask and talk, in that order.
    pub kinds: [i64; 3],
    /// Mean of public reactions to a message, and of how many messages that is known.
    pub reactions: Option<(f64, i64)>,
    /// Messages of others that named it.
    pub named: i64,
    /// Its share of all names, with its interval of 90%, from 0 to 1.
    pub voice: Option<(f64, f64, f64)>,
}

/// Everybody beside each other.
#[derive(Clone, Debug, PartialEq)]
pub struct Overview {
    /// Whole weeks, the last ends now.
    pub weeks: i64,
    /// Ourselves first, the others by name.
    pub lines: Vec<Line>,
    /// What others talk about and we do not: the words, messages of theirs, messages of ours.
    pub missed: Vec<(String, i64, i64)>,
    /// Whether both sides say enough to look for such words.
    pub says_enough: bool,
}

/// The figures of so many weeks before `now`.
///
/// # Errors
/// The store's own.
pub async fn overview(store: &Store, now: Moment, weeks: i64) -> Result<Overview, Failure> {
    let db = store.reader();
    let since = now.plus(-weeks * WEEK_MICROS);
    let organisations = organisation::list(db).await?;
    let messages = message::list_since(db, since, MESSAGES_MOST).await?;
    let named = message::count_voices(db, since).await?;
    let named: HashMap<i64, i64> = named.into_iter().map(|row| (row.organisation_id, row.many)).collect();
    let all_named: i64 = named.values().sum();
    let first = message::first_said(db).await?;
    let mut by_organisation: HashMap<i64, Vec<&Message>> = HashMap::new();
    for message in messages
        .iter()
        .filter(|message| message.said_at.is_some_and(|at| at <= now))
    {
        by_organisation
            .entry(message.organisation_id)
            .or_default()
            .push(message);
    }
    let (mut lines, mut theirs, mut ours) = (Vec::new(), Vec::new(), Vec::new());
    for row in organisations {
        let said = by_organisation.remove(&row.id).unwrap_or_default();
        let texts = said.iter().map(|message| message.text.as_str());
        match row.relation {
            Relation::Ours => ours.extend(texts),
            _ => theirs.extend(texts),
        }
        let many = named.get(&row.id).copied().unwrap_or_default();
        let heard_weeks = first
            .get(&row.id)
            .map_or(0, |at| (now.since(*at) / WEEK_MICROS).min(weeks));
        let counts = per_week(&said, now, heard_weeks);
        let share = |(low, high)| (many as f64 / all_named as f64, low, high);
        lines.push(Line {
            name: row.name,
            relation: row.relation,
            messages: said.len() as i64,
            per_week: (!counts.is_empty()).then(|| counts.iter().sum::<i64>() as f64 / counts.len() as f64),
            sure: of_weeks(&counts).map(|(_, low, high)| (low, high, counts.len())),
            kinds: MessageKind::ALL.map(|kind| said.iter().filter(|it| it.kind == Some(kind)).count() as i64),
            reactions: reactions(&said),
            named: many,
            voice: of_share(many, all_named).map(share).filter(|_| !row.words.is_empty()),
        });
    }
    let found = missed(&theirs, &ours, TOPICS_MOST);
    Ok(Overview {
        weeks,
        lines,
        missed: found
            .into_iter()
            .map(
                |Topic {
                     words, theirs, ours, ..
                 }| (words, theirs, ours),
            )
            .collect(),
        says_enough: theirs.len().min(ours.len()) >= super::topics::MESSAGES_LEAST,
    })
}

/// Counts of the last so many whole weeks, the newest first.
fn per_week(said: &[&Message], now: Moment, weeks: i64) -> Vec<i64> {
    let mut counts = vec![0; usize::try_from(weeks).unwrap_or_default()];
    for at in said.iter().filter_map(|message| message.said_at) {
        let week = usize::try_from(now.since(at) / WEEK_MICROS).unwrap_or_default();
        if let Some(count) = counts.get_mut(week) {
            *count += 1;
        }
    }
    counts
}

fn reactions(said: &[&Message]) -> Option<(f64, i64)> {
    let known: Vec<i64> = said.iter().filter_map(|message| message.reactions).collect();
    let many = known.len() as i64;
    (many > 0).then(|| (known.iter().sum::<i64>() as f64 / many as f64, many))
}
