//! Tells an open inbox how many mentions came in since it was opened: the stream of the platform says that something
//! changed, and the page then asks here.

use std::collections::BTreeMap;

use axum::extract::{Query, State};
use axum::response::{Html, IntoResponse};
use platform::failure::{Answer, Failure};
use platform::feature::Platform;
use platform::ids::{from_short, short};
use platform::session::Visit;
use serde::Deserialize;

use super::filtered;
use super::store::waiting;
use crate::views::Filter;
use crate::watch::{self, MentionId};
use crate::{Texts, texts};

/// What an inbox listens to and asks.
pub(crate) struct Live {
    /// The stream of the platform, with the topics of an inbox.
    pub(crate) stream: String,
    /// Where it asks how many came in.
    pub(crate) ask: String,
    /// When it asks: once the stream is open, and at most once a second when something changed.
    pub(crate) trigger: String,
}

impl Live {
    /// For an inbox that shows everything up to this mention.
    pub(crate) fn after(latest: MentionId, filter: &Filter) -> Self {
        let topics = [watch::FOUND, super::DECIDED];
        let changed: Vec<String> = topics.map(|topic| format!("sse:{topic} throttle:1s")).into();
        Self {
            stream: format!("/live?topics={}", topics.join(",")),
            ask: format!("/listen/came-in?after={}{}", short(latest), filter.behind("&")),
            trigger: format!("sse:count, {}", changed.join(", ")),
        }
    }
}

#[derive(Deserialize)]
pub(crate) struct After {
    after: String,
    #[serde(flatten)]
    rest: BTreeMap<String, String>,
}

/// GET /listen/came-in: a sentence for the page, or nothing.
pub(crate) async fn came_in(visit: Visit, State(platform): State<Platform>, Query(query): Query<After>) -> Answer {
    let after = from_short(&query.after).ok_or(Failure::NotFound)?;
    let filter = Filter::read(|name| query.rest.get(name).map_or("", String::as_str));
    let count = match filter.is_empty() {
        true => waiting::count_newer(platform.store.reader(), after).await?,
        false => filtered::count_newer(&platform, &filter, after).await?,
    };
    let said = if count == 0 {
        String::new()
    } else {
        said(texts(visit.language), count, &filter)
    };
    Ok(Html(said).into_response())
}

fn said(t: &Texts, count: i64, filter: &Filter) -> String {
    // An address that went through the encoding of forms has no sign that means something in HTML but "&".
    let path = filter.path().replace('&', "&amp;");
    format!(
        "{} <a href=\"{path}\">{}</a>",
        t.triage_came_in(count),
        t.triage_show_them()
    )
}
