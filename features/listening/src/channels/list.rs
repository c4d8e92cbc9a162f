//! The accounts with which the organisation speaks, with how each is doing and since when.

use askama::Template;
use platform::clock::Moment;
use platform::failure::Answer;
use platform::page::{self, Frame};
use platform::session::Visit;

use super::store::account::{self, Row};
use super::trouble::trouble;
use crate::{Texts, texts};

/// An account in the list.
pub(super) struct Line {
    pub(super) public_id: String,
    pub(super) name: String,
    pub(super) network: &'static str,
    pub(super) server: String,
    pub(super) most: i64,
    pub(super) worked_at: Moment,
    /// Since when it does not work and why, when it does not.
    pub(super) closed: Option<(Moment, String)>,
}

impl Line {
    fn of(t: &Texts, row: Row) -> Self {
        let closed = row.trouble.as_deref().map(|key| trouble(t, key));
        Self {
            public_id: row.public_id.to_string(),
            name: row.name,
            network: row.network.name(),
            server: row.server.trim_start_matches("https://").to_owned(),
            most: row.characters_most,
            worked_at: row.worked_at,
            closed: row.trouble_since.zip(closed),
        }
    }
}

/// The page.
#[derive(Template)]
#[template(path = "channels/list.html")]
pub(super) struct ListPage {
    pub(super) frame: Frame,
    pub(super) t: &'static Texts,
    pub(super) lines: Vec<Line>,
}

impl ListPage {
    fn heading(&self) -> String {
        let closed = self.lines.iter().filter(|line| line.closed.is_some()).count();
        match (self.lines.len(), closed) {
            (0, _) => self.t.channels_heading_none(),
            (many, 0) => self.t.channels_heading_well(many),
            (_, closed) => self.t.channels_heading_closed(closed),
        }
    }
}

/// GET /listen/channels
pub(super) async fn list(visit: Visit) -> Answer {
    let t = texts(visit.language);
    let rows = account::list(visit.platform.store.reader()).await?;
    Ok(page::html(ListPage {
        frame: visit.frame(),
        t,
        lines: rows.into_iter().map(|row| Line::of(t, row)).collect(),
    }))
}
