//! The page of alerts: what goes on, which sources are silent, and what is over.

use std::collections::BTreeMap;

use askama::Template;
use axum::http::StatusCode;
use platform::clock::DAY_MICROS;
use platform::failure::{Answer, Failure};
use platform::ids::short;
use platform::page::{self, Errors, Frame};
use platform::session::Visit;

use super::hours::begins;
use super::store::{self, Alert, AlertKind, EndedHow, NewAlert};
use super::tell::{about, explained};
use crate::watch::{self, QueryBrief};
use crate::{Texts, routing, texts};

/// Days that an alert is shown after its end.
const SHOWN_DAYS: i64 = 30;

/// An alert on the page.
pub(super) struct Row {
    pub(super) key: String,
    pub(super) title: String,
    pub(super) explained: String,
    /// What it was most, when more than at first; may be empty.
    pub(super) most: String,
    pub(super) begun: i64,
    /// How and when it ended, in words; empty while it goes on.
    pub(super) ended: String,
    pub(super) reason: String,
    /// The earlier complaint most like it; may be empty.
    pub(super) nearest: String,
    /// Where it leads, and what is there.
    pub(super) link: Option<(String, String)>,
}

/// The page.
#[derive(Template)]
#[template(path = "alerts/list.html")]
pub(super) struct AlertsPage {
    pub(super) frame: Frame,
    pub(super) t: &'static Texts,
    pub(super) open: Vec<Row>,
    /// Sources that are lost: the name, and how, and since when that is known, in words.
    pub(super) lost: Vec<(String, String)>,
    pub(super) ended: Vec<Row>,
    pub(super) errors: Errors,
    /// The alert whose form was refused, and what was typed.
    pub(super) typed: (String, String),
}

pub(super) async fn show(visit: Visit) -> Answer {
    Ok(page::html(build(&visit).await?))
}

/// The page once more, with what was typed and what is wrong with it.
pub(super) async fn again(visit: &Visit, key: &str, reason: &str) -> Answer {
    let mut page = build(visit).await?;
    page.errors
        .add(&format!("reason-{key}"), texts(visit.language).alerts_reason_wrong());
    page.typed = (key.to_owned(), reason.to_owned());
    Ok(page::html_with(StatusCode::UNPROCESSABLE_ENTITY, page))
}

async fn build(visit: &Visit) -> Result<AlertsPage, Failure> {
    let db = visit.platform.store.reader();
    let since = visit.platform.now().plus(-SHOWN_DAYS * DAY_MICROS);
    let queries = watch::list_queries(db).await?;
    let queries: BTreeMap<i64, QueryBrief> = queries.into_iter().map(|it| (it.id, it)).collect();
    let (open, ended) = (store::list_open(db).await?, store::list_ended(db, since).await?);
    let ids = open.iter().chain(&ended).filter_map(|it| it.case_id).collect();
    let cases = routing::list_cases(db, ids).await?;
    let near = open.iter().chain(&ended).filter_map(|it| it.nearest_id).collect();
    let nearest = watch::list_mentions(db, near).await?;
    let case_of = |alert: &Alert| {
        let case = cases.iter().find(|case| Some(case.id) == alert.case_id);
        case.map(|case| (format!("/case/{}", case.public_id), case.title.clone()))
    };
    let row = |alert: &Alert| {
        let query = alert.query_id.and_then(|id| queries.get(&id));
        let near = nearest.iter().find(|it| Some(it.id) == alert.nearest_id);
        Row {
            nearest: near.map(watch::Mention::headline).unwrap_or_default(),
            ..row(visit, alert, query, case_of(alert))
        }
    };
    let lost = watch::list_lost(db, visit.platform.now()).await?.into_iter();
    Ok(AlertsPage {
        open: open.iter().map(row).collect(),
        ended: ended.iter().map(row).collect(),
        lost: lost
            .map(|(name, how, at)| (name, lost_words(visit, how, at.0)))
            .collect(),
        frame: visit.frame(),
        t: texts(visit.language),
        errors: Errors::new(),
        typed: (String::new(), String::new()),
    })
}

fn lost_words(visit: &Visit, how: watch::Lost, at: i64) -> String {
    let (t, at) = (texts(visit.language), visit.frame().moment(at));
    match how {
        watch::Lost::Silent => t.alerts_lost_silent(at),
        watch::Lost::Unread => t.alerts_lost_unread(at),
        watch::Lost::Gone => t.alerts_lost_gone(at),
    }
}

fn row(visit: &Visit, alert: &Alert, query: Option<&QueryBrief>, case: Option<(String, String)>) -> Row {
    let (frame, t) = (visit.frame(), texts(visit.language));
    let name = query.map(|it| it.name.clone()).unwrap_or_default();
    let (title, explained, link) = match alert.kind {
        AlertKind::Volume => {
            let found = NewAlert {
                kind: alert.kind,
                subject: String::new(),
                query_id: 0,
                case_id: None,
                mention_id: None,
                nearest: None,
                hour: alert.hour,
                span: alert.span,
                heard: alert.heard,
                usual_low: alert.usual_low,
                usual_high: alert.usual_high,
            };
            let words = explained(visit.language, &about(&name, &found, &frame.calendar.zone));
            let link = query.map(|it| (format!("/listen?query={}", short(it.id)), t.alerts_to_query()));
            (t.alerts_title_unusual(name.as_str()), words, link)
        }
        AlertKind::Complaint => {
            let of_mention = |id: i64| (format!("/listen?mention={}", short(id)), t.alerts_to_mention());
            let link = case.or(alert.mention_id.map(of_mention));
            match alert.nearest_percent {
                Some(percent) => (t.alerts_title_kind(name.as_str()), t.alerts_kind_text(percent), link),
                None => (t.alerts_title_complaint(name.as_str()), t.alerts_complaint_text(), link),
            }
        }
    };
    let ended = match (alert.ended_how, alert.ended_at) {
        (Some(EndedHow::Calm), Some(at)) => t.alerts_ended_calm(frame.moment(at.0)),
        (Some(EndedHow::Hand), Some(at)) => t.alerts_ended_hand(frame.moment(at.0)),
        _ => String::new(),
    };
    Row {
        key: alert.public_id.to_string(),
        title,
        explained,
        most: match alert.most > alert.heard {
            true => t.alerts_most(alert.most),
            false => String::new(),
        },
        begun: match alert.kind {
            AlertKind::Volume => begins(alert.hour).0,
            AlertKind::Complaint => alert.begun_at.0,
        },
        ended,
        reason: alert.reason.clone().unwrap_or_default(),
        nearest: String::new(),
        link,
    }
}
