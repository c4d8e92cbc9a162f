//! The list of sources, with how each is doing and since when.

use askama::Template;
use platform::clock::Moment;
use platform::failure::Answer;
use platform::page::{self, Frame};
use platform::session::Visit;

use super::standing::{Standing, standing, trouble};
use crate::watch::store::kinds::{SourceKind, Way};
use crate::watch::store::row::{import, source::Model};
use crate::watch::store::{self, import::list_newest};
use crate::{Texts, texts};

/// Reports of imports below the list.
const REPORTS_MAX: u64 = 5;

/// A row of the list.
pub(crate) struct Row {
    pub(crate) public_id: String,
    pub(crate) title: String,
    pub(crate) url: Option<String>,
    pub(crate) is_feed: bool,
    /// A network that is heard as one stream.
    pub(crate) is_stream: bool,
    /// Another program brings it.
    pub(crate) is_hook: bool,
    /// A network that counts what is read.
    pub(crate) is_meter: bool,
    pub(crate) standing: Standing,
    pub(crate) trouble: String,
    pub(crate) last_success_at: Option<Moment>,
    pub(crate) next_at: Moment,
    pub(crate) expected_days: i64,
    pub(crate) told_at: Option<Moment>,
    pub(crate) purpose: String,
    pub(crate) retention_days: i64,
    /// Why every row of a table is kept; empty when a query decides.
    pub(crate) whole_because: String,
}

impl Row {
    fn of(t: &Texts, row: Model, now: Moment) -> Self {
        let standing = standing(&row, now);
        let trouble = match (row.trouble.as_deref(), standing, row.network) {
            (Some(key), _, _) => trouble(t, key),
            (None, Standing::Broken(_), Some(_)) => t.watch_stream_unheard(),
            _ => String::new(),
        };
        Self {
            trouble,
            standing,
            is_stream: row.network.is_some(),
            is_hook: row.way == Way::Hook,
            is_meter: row.way == Way::Meter,
            public_id: row.public_id.to_string(),
            title: row.title,
            is_feed: row.kind == SourceKind::Feed,
            url: row.url.filter(|_| row.way != Way::Hook),
            last_success_at: row.last_success_at,
            next_at: row.next_fetch_at,
            expected_days: row.expected_days,
            told_at: row.told_at,
            purpose: row.purpose,
            retention_days: row.retention_days,
            whole_because: row.whole_because.unwrap_or_default(),
        }
    }

    /// Whether somebody should look at it.
    fn asks(&self) -> bool {
        matches!(
            self.standing,
            Standing::Broken(_) | Standing::Gone | Standing::Silent(_)
        )
    }
}

/// The page.
#[derive(Template)]
#[template(path = "watch/sources/list.html")]
pub(crate) struct ListPage {
    pub(crate) frame: Frame,
    pub(crate) t: &'static Texts,
    pub(crate) rows: Vec<Row>,
    pub(crate) reports: Vec<import::Model>,
}

impl ListPage {
    fn count(&self, is_it: impl Fn(&Row) -> bool) -> usize {
        self.rows.iter().filter(|row| is_it(row)).count()
    }

    pub(crate) fn heading(&self) -> String {
        let feeds = self.count(|row| row.is_feed);
        match (feeds, self.count(Row::asks)) {
            (0, 0) => self.t.watch_sources_heading_none(),
            (_, 0) => self.t.watch_sources_heading_well(feeds),
            (_, asking) => self.t.watch_sources_heading_asking(asking),
        }
    }
}

/// GET /listen/sources
pub(crate) async fn list(visit: Visit) -> Answer {
    let (db, t) = (visit.platform.store.reader(), texts(visit.language));
    let now = visit.platform.now();
    let kept = store::source::list(db).await?;
    let mut rows: Vec<Row> = kept.into_iter().map(|row| Row::of(t, row, now)).collect();
    // What asks for attention stands on top, the rest by name.
    rows.sort_by_key(|row| (!row.asks(), row.title.to_lowercase()));
    let reports = list_newest(db, REPORTS_MAX).await?;
    Ok(page::html(ListPage {
        frame: visit.frame(),
        t,
        rows,
        reports,
    }))
}
