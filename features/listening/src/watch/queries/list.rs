//! The list of queries: what is looked for, why, how long it is kept, and what it found.

use std::collections::HashMap;

use askama::Template;
use platform::clock::Moment;
use platform::failure::Answer;
use platform::ids::short;
use platform::page::{self, Frame};
use platform::session::Visit;
use platform::texts::Language;

use super::fault::sentence;
use crate::watch::jobs::list_searching;
use crate::watch::query::Query;
use crate::watch::query_say::in_words_of;
use crate::watch::store::query;
use crate::watch::store::query::Yield;
use crate::watch::store::row::query::Model;
use crate::{Texts, texts};

/// A row of the list.
pub(crate) struct Row {
    pub(crate) public_id: String,
    /// Where its mentions stand.
    pub(crate) mentions: String,
    /// Whether it still looks through what was said before.
    pub(crate) is_searching: bool,
    pub(crate) name: String,
    pub(crate) words: String,
    pub(crate) purpose: String,
    pub(crate) retention_days: i64,
    pub(crate) paused: bool,
    /// Whether it looks less than everywhere.
    pub(crate) is_narrowed: bool,
    /// Why it can no longer be read, which makes it deaf; empty when it can.
    pub(crate) fault: String,
    pub(crate) many: i64,
    pub(crate) last_at: Option<Moment>,
}

/// The page.
#[derive(Template)]
#[template(path = "watch/queries/list.html")]
pub(crate) struct ListPage {
    pub(crate) frame: Frame,
    pub(crate) t: &'static Texts,
    pub(crate) rows: Vec<Row>,
    pub(crate) can_change: bool,
}

/// GET /listen/queries
pub(crate) async fn list(visit: Visit) -> Answer {
    let db = visit.platform.store.reader();
    let mut yields: HashMap<i64, Yield> = query::list_yields(db)
        .await?
        .into_iter()
        .map(|found| (found.query_id, found))
        .collect();
    let searching = list_searching(&visit.platform.store).await?;
    let rows = query::list(db)
        .await?
        .into_iter()
        .map(|row| Row {
            is_searching: searching.contains(&row.id.to_string()),
            ..row_of(visit.language, yields.remove(&row.id), row)
        })
        .collect();
    let can_change = visit.has_any(crate::watch::WATCHERS);
    Ok(page::html(ListPage {
        frame: visit.frame(),
        t: texts(visit.language),
        rows,
        can_change,
    }))
}

fn row_of(language: Language, found: Option<Yield>, row: Model) -> Row {
    let t = texts(language);
    let fault = Query::parse(&row.words).err();
    Row {
        fault: fault.map(|fault| sentence(t, &fault, &row.words)).unwrap_or_default(),
        is_narrowed: !row.scope().is_wide(),
        public_id: row.public_id.to_string(),
        name: row.name,
        words: in_words_of(language, &row.words),
        mentions: format!("/listen?query={}", short(row.id)),
        is_searching: false,
        purpose: row.purpose,
        retention_days: row.retention_days,
        paused: row.paused,
        many: found.as_ref().map_or(0, |found| found.many),
        last_at: found.map(|found| found.last_at),
    }
}
