//! The list: what others took over, the newest first.

use askama::Template;
use axum::extract::Query;
use platform::failure::Answer;
use platform::ids::{from_short, short};
use platform::page::{self, Frame, Pager, Turn};
use platform::session::Visit;
use serde::Deserialize;

use super::store::found::{self, Pickup};
use super::store::kinds::{Standing, Way};
use super::store::{article, heard};
use crate::{Texts, texts};

/// Rows of a page.
const PAGE: u64 = 20;

/// The page.
#[derive(Template)]
#[template(path = "pickup/list.html")]
pub(crate) struct ListPage {
    pub(crate) frame: Frame,
    pub(crate) t: &'static Texts,
    pub(crate) many: u64,
    /// Whether there is anything of ours to take over.
    pub(crate) has_articles: bool,
    pub(crate) rows: Vec<Pickup>,
    pub(crate) pager: Pager,
}

/// What kind of pick-up it is, in words.
pub(super) fn way_words(t: &Texts, pickup: &Pickup) -> String {
    match pickup.way {
        Way::Passage => t.pickup_way_passage(pickup.words),
        Way::Quote => t.pickup_way_quote(pickup.words),
        Way::Link => t.pickup_way_link(),
    }
}

impl ListPage {
    pub(crate) fn way(&self, pickup: &Pickup) -> String {
        way_words(self.t, pickup)
    }

    pub(crate) fn teaching(&self) -> String {
        match self.has_articles {
            true => self.t.pickup_none_yet(),
            false => self.t.pickup_none_own(),
        }
    }

    pub(crate) fn counts(&self, pickup: &Pickup) -> bool {
        pickup.standing == Standing::Found
    }
}

/// Where the page before ended.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct Before {
    #[serde(default)]
    before: String,
}

/// GET /listen/pickups
pub(crate) async fn show(visit: Visit, Query(from): Query<Before>) -> Answer {
    let (db, t) = (visit.platform.store.reader(), texts(visit.language));
    let before = from_short(&from.before).unwrap_or(i64::MAX);
    let mut rows = found::list_before(db, before, PAGE + 1).await?;
    let more = rows.len() as u64 > PAGE;
    rows.truncate(PAGE as usize);
    let mut pager = Pager::default();
    if let Some(last) = rows.last().filter(|_| more) {
        pager.older = Some(Turn::new(
            t.pickup_older(),
            format!("/listen/pickups?before={}", short(last.id)),
        ));
    }
    let has_articles = !article::list(db, 1).await?.is_empty() || !heard::list_own(db).await?.is_empty();
    Ok(page::html(ListPage {
        many: found::count(db).await?,
        has_articles,
        frame: visit.frame(),
        t,
        rows,
        pager,
    }))
}
