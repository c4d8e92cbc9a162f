//! What is listened to and who changed that: for the works council, in their own words.

use std::collections::HashMap;

use askama::Template;
use axum::extract::Query;
use platform::clock::Moment;
use platform::failure::Answer;
use platform::ids::{from_short, short};
use platform::page::{self, Frame, Pager, Turn};
use platform::session::{Account, Visit};
use platform::texts::Language;
use serde::Deserialize;

use crate::watch::imports::command::BY_COMMAND;
use crate::watch::query_say::in_words_of;
use crate::watch::store::change::{Noted, list_before};
use crate::{Texts, texts};

/// Rows of a page.
const PAGE: usize = 40;

/// A change in words.
pub(crate) struct Row {
    pub(crate) at: Moment,
    pub(crate) who: String,
    pub(crate) what: String,
    pub(crate) words: String,
    pub(crate) purpose: String,
    pub(crate) retention_days: i64,
}

/// The page.
#[derive(Template)]
#[template(path = "watch/changes.html")]
pub(crate) struct ChangesPage {
    pub(crate) frame: Frame,
    pub(crate) t: &'static Texts,
    pub(crate) rows: Vec<Row>,
    pub(crate) pager: Pager,
}

/// Where the page before ended: a moment and a key.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct From {
    #[serde(default)]
    before: String,
}

/// GET /listen/changes
pub(crate) async fn show(visit: Visit, Query(from): Query<From>) -> Answer {
    let (db, t) = (visit.platform.store.reader(), texts(visit.language));
    let before = from
        .before
        .split_once('.')
        .and_then(|(at, id)| Some((Moment(from_short(at)?), from_short(id)?)));
    let mut noted = list_before(db, before, PAGE as i64 + 1).await?;
    let more = noted.len() > PAGE;
    noted.truncate(PAGE);
    let mut pager = Pager::default();
    if let Some(last) = noted.last().filter(|_| more) {
        let href = format!("/listen/changes?before={}.{}", short(last.at.0), short(last.id));
        pager.older = Some(Turn::new(t.watch_changes_older(), href));
    }
    let who: Vec<i64> = noted.iter().filter_map(|row| row.account_id).collect();
    let accounts = Account::list(db, who).await?;
    let names: HashMap<i64, String> = accounts.into_iter().map(|account| (account.id, account.name)).collect();
    let rows = noted
        .into_iter()
        .map(|row| row_of(visit.language, row, &names))
        .collect();
    Ok(page::html(ChangesPage {
        frame: visit.frame(),
        t,
        rows,
        pager,
    }))
}

fn row_of(language: Language, row: Noted, names: &HashMap<i64, String>) -> Row {
    let t = texts(language);
    let who = match row.account_id {
        Some(id) => names.get(&id).cloned().unwrap_or_else(|| t.watch_changes_somebody()),
        None if row.what == BY_COMMAND => t.watch_changes_command_line(),
        None => t.watch_changes_somebody(),
    };
    Row {
        at: row.at,
        what: what(t, &row.what, &row.subject),
        who,
        words: in_words_of(language, &row.words),
        purpose: row.purpose,
        retention_days: row.retention_days,
    }
}

fn what(t: &Texts, key: &str, subject: &str) -> String {
    match key {
        "query_added" => t.watch_change_query_added(subject),
        "query_changed" => t.watch_change_query_changed(subject),
        "query_paused" => t.watch_change_query_paused(subject),
        "query_resumed" => t.watch_change_query_resumed(subject),
        "query_deleted" => t.watch_change_query_deleted(subject),
        "feed_added" => t.watch_change_feed_added(subject),
        "feeds_imported" => t.watch_change_feeds_imported(subject),
        "mentions_imported" | BY_COMMAND => t.watch_change_mentions_imported(subject),
        "mentions_chosen" => t.watch_change_mentions_chosen(subject),
        "network_added" => t.watch_change_network_added(subject),
        "channel_added" => t.channels_change_added(subject),
        "channel_removed" => t.channels_change_removed(subject),
        "source_secret" => t.watch_change_source_secret(subject),
        "source_price" => t.metered_change_price(subject),
        "source_confirmed" => t.metered_change_confirmed(subject),
        "source_paused" => t.watch_change_source_paused(subject),
        "source_resumed" => t.watch_change_source_resumed(subject),
        "source_removed" => t.watch_change_source_removed(subject),
        _ => t.watch_change_source_changed(subject),
    }
}
