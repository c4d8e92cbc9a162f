//! All kept answers somebody may read: by their words, by subject, and those that should be looked at.

use askama::Template;
use axum::extract::Query;
use platform::clock::Moment;
use platform::failure::{Answer, Failure};
use platform::ids::{from_short, short};
use platform::page::{Frame, Pager, Tab, Turn, html};
use platform::search::{self, Place, Question};
use platform::session::Visit;
use serde::Deserialize;

use super::findable::FAQ;
use super::store::{self, LIST_MOST};
use super::{Entry, form, make};
use crate::places::{places, places_of_space};
use crate::spaces::{self, Seen};
use crate::{Texts, texts};

/// Characters of a question to search.
const Q_LENGTH: usize = 200;

#[derive(Deserialize, Default)]
pub(super) struct Asked {
    #[serde(default)]
    q: String,
    #[serde(default)]
    subject: String,
    #[serde(default)]
    before: String,
    /// `due` for what should be looked at.
    #[serde(default)]
    tab: String,
    /// One space alone, by its public id.
    #[serde(default)]
    space: String,
}

#[derive(Template)]
#[template(path = "faq/list.html")]
pub(crate) struct ListPage {
    frame: Frame,
    t: &'static Texts,
    places: Vec<Tab>,
    tabs: Vec<Tab>,
    q: String,
    subject: String,
    space: String,
    /// The one space, when it is one.
    of: Option<spaces::Space>,
    /// Words and values of the choice of a subject.
    subjects: Vec<(String, String)>,
    entries: Vec<Line>,
    pager: Pager,
    may_begin: bool,
    may_import: bool,
}

/// An entry on the page.
struct Line {
    entry: Entry,
    is_late: bool,
    glimpse: String,
}

/// Characters of an answer in the list.
const GLIMPSE_LENGTH: usize = 160;

/// Shows them.
pub(super) async fn show(visit: Visit, Query(asked): Query<Asked>) -> Answer {
    let viewer = visit.viewer()?;
    let db = visit.platform.store.reader();
    let t = texts(visit.language);
    let seen = match asked.space.as_str() {
        "" => None,
        id => Some(spaces::enter(db, viewer, id).await?),
    };
    let among = match &seen {
        Some(seen) => vec![seen.space.id],
        None => spaces::list_readable(db, viewer.id).await?,
    };
    let alone = seen.is_some();
    let q: String = asked.q.trim().chars().take(Q_LENGTH).collect();
    let before = asked
        .before
        .split_once('.')
        .and_then(|(at, id)| Some((Moment(at.parse().ok()?), from_short(id)?)));
    let is_due = asked.tab == "due";
    let (entries, next) = if is_due {
        (store::list_due(db, &among, alone, &form::today(&visit)).await?, None)
    } else if q.is_empty() {
        page(&visit, &among, alone, &asked.subject, before).await?
    } else {
        find(&visit, (&among, alone), &asked.subject, &q, before).await?
    };
    let here = address(&q, &asked.subject, seen.as_ref());
    let place = |(at, id): (Moment, i64)| Turn::new(t.posts_older(), format!("{here}&before={}.{}", at.0, short(id)));
    let pager = Pager {
        older: next.map(place),
        newer: before.map(|_| Turn::new(t.posts_newest(), here.clone())),
        ..Pager::default()
    };
    let named = store::list_subjects(db, &among, alone).await?;
    let named = named.into_iter().map(|subject| (subject.clone(), subject));
    Ok(html(ListPage {
        frame: visit.frame(),
        t,
        places: places_at(t, seen.as_ref()),
        tabs: tabs(t, is_due, seen.as_ref()),
        q,
        subject: asked.subject,
        space: asked.space,
        subjects: std::iter::once((String::new(), t.faq_subject_any()))
            .chain(named)
            .collect(),
        entries: entries.into_iter().map(|entry| line(&visit, entry)).collect(),
        pager,
        may_begin: make::begins(&visit).await?,
        may_import: visit.has_any(make::KEEPERS),
        of: seen.map(|seen| seen.space),
    }))
}

type Page = (Vec<Entry>, Option<(Moment, i64)>);

async fn page(
    visit: &Visit,
    among: &[i64],
    alone: bool,
    subject: &str,
    before: Option<(Moment, i64)>,
) -> Result<Page, Failure> {
    let db = visit.platform.store.reader();
    let mut entries = store::list_page(db, among, alone, subject, before).await?;
    let has_more = entries.len() > LIST_MOST;
    entries.truncate(LIST_MOST);
    let next = entries
        .last()
        .filter(|_| has_more)
        .map(|last| (last.changed_at, last.id));
    Ok((entries, next))
}

/// The same by words: who may find what is part of the question asked of the store.
async fn find(
    visit: &Visit,
    (among, alone): (&[i64], bool),
    subject: &str,
    q: &str,
    before: Option<(Moment, i64)>,
) -> Result<Page, Failure> {
    let db = visit.platform.store.reader();
    let readers = spaces::readers_of(&visit.platform, visit.viewer()?).await?;
    let mut before = before.map(|(_, id)| Place(id));
    let mut entries = Vec::new();
    // A subject leaves out hits: further pages of hits fill the page, up to so many that it stays one page's work.
    for _ in 0..5 {
        let question = Question {
            words: q,
            kinds: &[FAQ],
            before,
            most: LIST_MOST,
        };
        let found = search::find(db, &readers, question).await?;
        let ids = found.hits.iter().map(|hit| hit.id).collect();
        let mut some = store::list_by_ids(db, ids).await?;
        some.retain(|entry| subject.is_empty() || entry.subjects.iter().any(|one| one == subject));
        some.retain(|entry| !alone || entry.space_id.is_some_and(|space| among.contains(&space)));
        entries.extend(some);
        before = found.older;
        if before.is_none() || entries.len() >= LIST_MOST {
            break;
        }
    }
    // A page of hits turns by the key of its last hit alone.
    Ok((entries, before.map(|place| (Moment(0), place.0))))
}

fn line(visit: &Visit, entry: Entry) -> Line {
    let plain = platform::markdown::plain(&entry.words);
    Line {
        is_late: entry.is_late(&form::today(visit)),
        glimpse: platform::markdown::cut(&plain, GLIMPSE_LENGTH),
        entry,
    }
}

fn address(q: &str, subject: &str, seen: Option<&Seen>) -> String {
    let mut query = vec![format!("q={}", coded(q)), format!("subject={}", coded(subject))];
    query.extend(seen.map(|seen| format!("space={}", seen.space.public_id)));
    format!("/faq?{}", query.join("&"))
}

/// A value in an address.
fn coded(value: &str) -> String {
    let byte = |byte: u8| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' => char::from(byte).to_string(),
        byte => format!("%{byte:02X}"),
    };
    value.bytes().map(byte).collect()
}

fn places_at(t: &Texts, seen: Option<&Seen>) -> Vec<Tab> {
    seen.map_or_else(
        || places(t, "/faq"),
        |seen| places_of_space(t, seen.space.public_id.as_str(), "/faq"),
    )
}

fn tabs(t: &Texts, is_due: bool, seen: Option<&Seen>) -> Vec<Tab> {
    let all = address("", "", seen);
    let due = format!("{all}&tab=due");
    vec![
        Tab::new(t.faq_tab_all(), all, !is_due),
        Tab::new(t.faq_tab_due(), due, is_due),
    ]
}

#[cfg(test)]
impl platform::page::Samples for ListPage {
    fn samples(language: platform::texts::Language) -> Vec<Self> {
        let t = texts(language);
        let page = |entries: Vec<Entry>, q: &str| Self {
            frame: Frame::sample(language),
            t,
            places: places(t, "/faq"),
            tabs: tabs(t, false, None),
            q: q.into(),
            subject: String::new(),
            space: String::new(),
            of: q.is_empty().then(|| spaces::samples().remove(0)),
            subjects: vec![(String::new(), t.faq_subject_any()), ("<a>".into(), "<a>".into())],
            may_begin: !entries.is_empty(),
            may_import: !entries.is_empty(),
            entries: entries
                .into_iter()
                .map(|entry| Line {
                    is_late: entry.id == 2,
                    glimpse: entry.words.clone(),
                    entry,
                })
                .collect(),
            pager: Pager::default(),
        };
        vec![
            page(super::entry::samples(), ""),
            page(Vec::new(), "<foto>"),
            page(Vec::new(), ""),
        ]
    }
}
