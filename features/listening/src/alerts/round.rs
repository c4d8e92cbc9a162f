//! One round of looking: what was heard is counted, what is unusual begins an alert, what is calm again ends one.

use std::collections::BTreeMap;

use jiff::tz::TimeZone;
use platform::clock::{DAY_MICROS, Moment};
use platform::failure::Failure;
use platform::feature::Platform;
use platform::store::Change;

use super::hours::{Looked, begins, hour_of, look};
use super::store::{self, Alert, AlertKind, NewAlert};
use super::tell::{self, Begun};
use super::unusual::{WEEKS, WEEKS_LEAST};
use crate::watch::{self, QueryBrief};

/// Hours that are looked at: this one and those in which slow feeds may still bring something.
const LOOK_BACK_HOURS: i64 = 6;
/// Days in which what was found is counted anew: what came late counts in its own hour.
const COUNT_DAYS: i64 = 3;
/// Hours of a week.
const WEEK_HOURS: i64 = 7 * 24;
/// Hours of counting that are kept: what is compared with, and two weeks more.
const KEPT_HOURS: i64 = (WEEKS as i64 + 2) * WEEK_HOURS;
/// Hours in a row that have to be calm.
const CALM_HOURS: i64 = 2;

/// Counts, looks and tells. Run twice, or on two nodes at once, it tells nothing more.
pub(super) async fn run(platform: &Platform) -> Result<(), Failure> {
    count(platform).await?;
    look_at_all(platform).await?;
    super::complaints::look(platform).await
}

async fn count(platform: &Platform) -> Result<(), Failure> {
    let (db, now) = (platform.store.reader(), platform.now());
    let oldest = begins(hour_of(now) - KEPT_HOURS);
    let known = store::first_hours(db).await?;
    let mut counts = watch::count_by_hour(db, now.plus(-COUNT_DAYS * DAY_MICROS), oldest).await?;
    // A query that was never counted is counted as a whole, once it was heard.
    if counts.iter().any(|it| !known.contains_key(&it.query_id)) {
        let all = watch::count_by_hour(db, Moment(0), oldest).await?;
        counts.extend(all.into_iter().filter(|it| !known.contains_key(&it.query_id)));
    }
    let keep = async |change: &Change| {
        store::keep_counts(change, &counts).await?;
        store::drop_before(change, hour_of(oldest)).await
    };
    platform.store.change(keep).await
}

/// A query with what was heard of it, and for how many weeks.
struct Heard {
    query: QueryBrief,
    counts: BTreeMap<i64, i64>,
    weeks: usize,
}

impl Heard {
    fn look(&self, hour: i64, zone: &TimeZone) -> Looked {
        look(hour, self.weeks, zone, |hour| {
            self.counts.get(&hour).copied().unwrap_or(0)
        })
    }
}

/// What one round changes.
#[derive(Default)]
struct Findings {
    begin: Vec<(QueryBrief, NewAlert)>,
    /// The alert, the hour and what was heard in it.
    extend: Vec<(i64, i64, i64)>,
    calm: Vec<(QueryBrief, Alert, Moment)>,
}

async fn look_at_all(platform: &Platform) -> Result<(), Failure> {
    let (db, zone) = (platform.store.reader(), platform.organisation.facts().time_zone());
    let now = hour_of(platform.now());
    let first = store::first_hours(db).await?;
    let running = store::list_running(db).await?;
    let last = store::last_hours(db).await?;
    let mut findings = Findings::default();
    for query in watch::list_queries(db).await? {
        let begun = first.get(&query.id).copied().unwrap_or(now).min(hour_of(query.made_at));
        let weeks = usize::try_from((now - begun) / WEEK_HOURS).unwrap_or(0).min(WEEKS);
        let subject = subject_of(query.id);
        let alert = running.iter().find(|it| it.subject == subject);
        if weeks < WEEKS_LEAST || (query.paused && alert.is_none()) {
            continue;
        }
        let since = now - (WEEKS as i64 + 1) * WEEK_HOURS;
        let heard = Heard {
            counts: store::list_counts(db, query.id, since).await?,
            weeks,
            query,
        };
        find(&heard, (alert, last.get(&subject).copied()), now, &zone, &mut findings);
    }
    let settle = async |change: &Change| settle(platform, change, &findings).await;
    platform.store.change(settle).await
}

/// The subject of alerts about a query.
pub(super) fn subject_of(query: i64) -> String {
    format!("query:{query}")
}

fn find(
    heard: &Heard,
    (alert, last): (Option<&Alert>, Option<i64>),
    now: i64,
    zone: &TimeZone,
    findings: &mut Findings,
) {
    let hours = now - LOOK_BACK_HOURS + 1..=now;
    let Some(alert) = alert else {
        // What an alert was about before is not told again.
        let fresh = hours.filter(|hour| last.is_none_or(|last| *hour > last));
        let unusual = fresh.map(|hour| heard.look(hour, zone)).find(Looked::is_unusual);
        if let Some(it) = unusual {
            let new = NewAlert {
                kind: AlertKind::Volume,
                subject: subject_of(heard.query.id),
                query_id: heard.query.id,
                case_id: None,
                mention_id: None,
                nearest: None,
                hour: it.hour,
                span: it.span,
                heard: it.heard,
                usual_low: it.range.low,
                usual_high: it.range.high,
            };
            findings.begin.push((heard.query.clone(), new));
        }
        return;
    };
    let mut later = hours
        .filter(|hour| *hour >= alert.hour)
        .map(|hour| heard.look(hour, zone));
    let last = later.rfind(Looked::is_unusual);
    let last_hour = last.map_or(alert.last_hour, |it| it.hour.max(alert.last_hour));
    if let Some(it) = last {
        findings.extend.push((alert.id, last_hour, it.heard));
    }
    // Calm counts from the first whole hour after the last unusual one, when it and the next are calm.
    let whole = last_hour + 1..now;
    let calm = whole
        .clone()
        .map(|hour| heard.look(hour, zone).is_calm())
        .collect::<Vec<_>>();
    let place = calm
        .windows(CALM_HOURS as usize)
        .position(|hours| hours.iter().all(|it| *it));
    if let Some(place) = place.and_then(|it| i64::try_from(it).ok()) {
        let since = begins(whole.start + place);
        findings.calm.push((heard.query.clone(), alert.clone(), since));
    }
}

async fn settle(platform: &Platform, change: &Change, findings: &Findings) -> Result<(), Failure> {
    let zone = platform.organisation.facts().time_zone();
    for (id, hour, heard) in &findings.extend {
        store::extend(change, *id, *hour, *heard).await?;
    }
    for (query, alert, since) in &findings.calm {
        // Who put it away knows; of what ended by itself is told that it did.
        if store::calm(change, alert.id, *since).await? && alert.ended_at.is_none() {
            tell::calm(change, query, *since, &zone).await?;
        }
    }
    let mut begun = Vec::new();
    for (query, new) in &findings.begin {
        if store::open(change, new).await? {
            begun.push(Begun {
                query: query.clone(),
                alert: new.clone(),
            });
        }
    }
    tell::begun(change, &begun, &zone).await
}
