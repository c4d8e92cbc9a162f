//! What rules set aside, and what they left because it may be a complaint: to be looked through.

use askama::Template;
use axum::extract::Query;
use platform::failure::Answer;
use platform::ids::{from_short, short};
use platform::page::{self, Frame, Pager, Turn};
use platform::session::Visit;
use serde::Deserialize;

use super::store::What;
use super::store::act::{self, Act};
use crate::watch::{Mention, list_mentions};
use crate::{Texts, texts};

/// Lines on a page.
const PAGE_ACTS: i64 = 30;
/// Lines of what was spared.
const SPARED_MOST: i64 = 20;

/// A mention that a rule did something with.
pub(super) struct Row {
    pub(super) id: String,
    pub(super) headline: String,
    pub(super) language: String,
    pub(super) source: String,
    pub(super) at: i64,
    pub(super) rule: String,
    pub(super) reason: String,
}

/// The page of what rules set aside.
#[derive(Template)]
#[template(path = "rules/aside.html")]
pub(super) struct AsidePage {
    pub(super) frame: Frame,
    pub(super) t: &'static Texts,
    pub(super) rows: Vec<Row>,
    pub(super) spared: Vec<Row>,
    pub(super) pager: Pager,
}

/// The last line of the page before.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Before {
    before: String,
}

pub(super) async fn list(visit: Visit, Query(query): Query<Before>) -> Answer {
    let (db, t) = (visit.platform.store.reader(), texts(visit.language));
    let before = from_short(&query.before).unwrap_or(i64::MAX);
    let mut acts = act::page(db, What::SetAside, before, PAGE_ACTS + 1).await?;
    let has_more = acts.len() > PAGE_ACTS as usize;
    acts.truncate(PAGE_ACTS as usize);
    let last = acts.last().filter(|_| has_more).map(|act| short(act.id));
    let spared = act::page(db, What::Spared, i64::MAX, SPARED_MOST).await?;
    let ids = acts.iter().chain(&spared).map(|act| act.mention_id).collect();
    let mentions = list_mentions(db, ids).await?;
    let rows = |acts: Vec<Act>| acts.into_iter().filter_map(|act| row(act, &mentions)).collect();
    Ok(page::html(AsidePage {
        rows: rows(acts),
        spared: rows(spared),
        pager: Pager {
            older: last.map(|id| Turn::new(t.triage_older(), format!("/listen/rules/set-aside?before={id}"))),
            ..Pager::default()
        },
        frame: visit.frame(),
        t,
    }))
}

fn row(act: Act, mentions: &[Mention]) -> Option<Row> {
    let mention = mentions.iter().find(|it| it.id == act.mention_id)?;
    Some(Row {
        id: short(mention.id),
        headline: mention.headline(),
        language: mention.language.clone().unwrap_or_default(),
        source: mention.source.clone(),
        at: mention.moment().0,
        rule: act.rule_name,
        reason: act.said,
    })
}
