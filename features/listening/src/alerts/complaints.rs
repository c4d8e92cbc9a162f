//! A first complaint, and a first complaint of a new kind: about what nobody complained of for ninety days, as far as was
//! listened and as far as it is kept.

use std::collections::{BTreeMap, BTreeSet};

use platform::clock::{DAY_MICROS, Moment};
use platform::failure::Failure;
use platform::feature::Platform;
use platform::store::Change;

use super::hours::hour_of;
use super::likeness::{ALIKE_PERCENT, WORDS_LEAST, shared_percent, stem, words_of};
use super::store::{self, AlertKind, NewAlert};
use super::tell::{self, Begun};
use crate::watch::{self, Mention, QueryBrief, Reason};
use crate::{routing, tags, triage};

/// Days that are looked back on for complaints that are alike.
const NEW_AFTER_DAYS: i64 = 90;
/// Days of listening before a first complaint means something: in the first weeks every complaint is the first.
const HEARD_DAYS_LEAST: i64 = 14;
/// Days in which a complaint is told as new: what stood still for longer tells nothing of what is over.
const LOOK_BACK_DAYS: i64 = 1;
/// Days after which an alert about a complaint ends by itself.
const OPEN_DAYS: i64 = 7;
/// Waiting mentions that are asked whether they look like a complaint; more takes too long every five minutes.
const HEARD_MOST: u64 = if cfg!(test) { 20 } else { 1_000 };

/// A complaint: decided as one, or suggested as one by a suggestion that is trusted.
#[derive(Clone, Debug)]
pub(super) struct Said {
    pub(super) mention: i64,
    /// When it was found.
    pub(super) at: Moment,
    pub(super) case: Option<i64>,
    /// Whether it came since yesterday, or was decided since then.
    pub(super) is_fresh: bool,
    pub(super) words: BTreeSet<String>,
    pub(super) tags: BTreeSet<i64>,
}

/// Why a complaint is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum New {
    /// Nobody complained before.
    First,
    /// Others complained, about something else; the nearest of them, and how many of a hundred words it shares.
    Kind { nearest: i64, percent: i64 },
}

/// Whether a complaint is new beside the earlier ones. One with the same tag, or with a fifth of its words, makes it known.
pub(super) fn judge(it: &Said, earlier: &[&Said]) -> Option<New> {
    let since = it.at.plus(-NEW_AFTER_DAYS * DAY_MICROS);
    let earlier = earlier.iter().filter(|other| other.at >= since);
    let mut nearest: Option<(i64, i64)> = None;
    for other in earlier {
        let percent = shared_percent(&it.words, &other.words);
        if percent >= ALIKE_PERCENT || !it.tags.is_disjoint(&other.tags) {
            return None;
        }
        if nearest.is_none_or(|(best, _)| percent > best) {
            nearest = Some((percent, other.mention));
        }
    }
    match nearest {
        None => Some(New::First),
        Some(_) if it.words.len() < WORDS_LEAST => None,
        Some((percent, nearest)) => Some(New::Kind { nearest, percent }),
    }
}

/// Looks at the complaints since yesterday; a second round finds nothing new.
pub(super) async fn look(platform: &Platform) -> Result<(), Failure> {
    let (db, now) = (platform.store.reader(), platform.now());
    // The first round ever only learns what people complain about.
    let learns = !store::is_known(db).await?;
    let said = gather(platform, learns).await?;
    end(platform, now, &said).await?;
    if !said.iter().any(|it| it.is_fresh) {
        return Ok(());
    }
    let hits = watch::list_hits_of(db, said.iter().map(|it| it.mention).collect()).await?;
    let mut wanted: BTreeMap<i64, BTreeSet<i64>> = BTreeMap::new();
    for (mention, query) in hits {
        wanted.entry(query).or_default().insert(mention);
    }
    let queries = watch::list_queries(db).await?;
    let note = async |change: &Change| {
        let mut begun = Vec::new();
        for query in &queries {
            let is_wanted = |it: &&Said| wanted.get(&query.id).is_some_and(|ids| ids.contains(&it.mention));
            let of_query: Vec<&Said> = said.iter().filter(is_wanted).collect();
            for (place, it) in of_query.iter().enumerate().filter(|(_, it)| it.is_fresh) {
                store::note_subject(change, &subject_of(query.id), it.at).await?;
                let is_heard = it.at.since(query.made_at) >= HEARD_DAYS_LEAST * DAY_MICROS;
                let Some(new) = judge(it, &of_query[..place]).filter(|_| is_heard && !learns) else {
                    continue;
                };
                let alert = alert_of(it, query, new);
                if store::open(change, &alert).await? {
                    let query = query.clone();
                    begun.push(Begun { query, alert });
                }
            }
        }
        tell::begun(change, &begun, &platform.organisation.facts().time_zone()).await
    };
    platform.store.change(note).await
}

/// The complaints of the last ninety days, in the order in which they were found.
async fn gather(platform: &Platform, learns: bool) -> Result<Vec<Said>, Failure> {
    let (db, now) = (platform.store.reader(), platform.now());
    let since = now.plus(-NEW_AFTER_DAYS * DAY_MICROS);
    let fresh_since = if learns {
        since
    } else {
        now.plus(-LOOK_BACK_DAYS * DAY_MICROS)
    };
    let cases = routing::list_complaints(db, since).await?;
    let cases: BTreeMap<i64, _> = cases.into_iter().map(|it| (it.mention_id, it)).collect();
    let mut mentions = watch::list_mentions(db, cases.keys().copied().collect()).await?;
    let mut heard = watch::list_newest(db, None, HEARD_MOST).await?;
    // What was told is looked at as long as it is told, however much came after it.
    let running = store::list_running(db).await?.into_iter();
    let told = running.filter(|it| it.kind == AlertKind::Complaint);
    let told = told
        .filter_map(|it| it.mention_id)
        .filter(|id| heard.iter().all(|it| it.id != *id));
    heard.extend(watch::list_mentions(db, told.collect()).await?);
    heard.retain(|it| it.found_at >= since && !cases.contains_key(&it.id));
    mentions.extend(triage::list_suspected(&platform.store, heard).await?);
    mentions.sort_by_key(|it| (it.found_at, it.id));
    let ids: Vec<i64> = mentions.iter().map(|it| it.id).collect();
    let reasons = watch::list_reasons(&platform.store, ids.clone()).await?;
    let mut worn: BTreeMap<i64, BTreeSet<i64>> = BTreeMap::new();
    for (mention, tag) in tags::of_mentions(db, ids).await? {
        worn.entry(mention).or_default().insert(tag.id);
    }
    let said = |it: Mention| {
        let case = cases.get(&it.id);
        let came = case.map_or(it.found_at, |case| case.made_at);
        Said {
            mention: it.id,
            at: it.found_at,
            case: case.map(|case| case.case_id),
            is_fresh: came >= fresh_since,
            words: own_words(&it.whole_text(), reasons.get(&it.id).map_or(&[], Vec::as_slice)),
            tags: worn.remove(&it.id).unwrap_or_default(),
        }
    };
    Ok(mentions.into_iter().map(said).collect())
}

/// The words that say what a complaint is about, without those by which it was found: these stand in every one of them.
fn own_words(text: &str, reasons: &[Reason]) -> BTreeSet<String> {
    const MOST: usize = 50;
    let mut words = words_of(text);
    for found in reasons.iter().flat_map(|reason| reason.words(text, MOST)) {
        for word in found.split_whitespace() {
            words.remove(&stem(word));
        }
    }
    words
}

fn subject_of(query: i64) -> String {
    format!("complaint:{query}")
}

fn alert_of(it: &Said, query: &QueryBrief, new: New) -> NewAlert {
    let (subject, nearest) = match new {
        New::First => (subject_of(query.id), None),
        New::Kind { nearest, percent } => (
            format!("{}:{}", subject_of(query.id), it.mention),
            Some((nearest, percent)),
        ),
    };
    NewAlert {
        kind: AlertKind::Complaint,
        subject,
        query_id: query.id,
        case_id: it.case,
        mention_id: Some(it.mention),
        nearest,
        hour: hour_of(it.at),
        span: 0,
        heard: 1,
        usual_low: 0,
        usual_high: 0,
    }
}

/// Ends alerts whose case was solved, that are a week old, or whose mention is no complaint any more.
async fn end(platform: &Platform, now: Moment, said: &[Said]) -> Result<(), Failure> {
    let running = store::list_running(platform.store.reader()).await?;
    let running = running.into_iter().filter(|it| it.kind == AlertKind::Complaint);
    for alert in running {
        let of_mention = said.iter().find(|it| Some(it.mention) == alert.mention_id);
        let case = match alert.case_id.or(of_mention.and_then(|it| it.case)) {
            Some(id) => routing::find_case(platform.store.reader(), id).await?,
            None => None,
        };
        let is_none = case.is_none() && alert.mention_id.is_some() && of_mention.is_none();
        let solved = case.and_then(|case| case.solved_at);
        let is_old = now.since(alert.begun_at) >= OPEN_DAYS * DAY_MICROS;
        if let Some(at) = solved.or(alert.ended_at).or((is_old || is_none).then_some(now)) {
            platform
                .store
                .change(async |change| store::calm(change, alert.id, at).await)
                .await?;
        }
    }
    Ok(())
}
