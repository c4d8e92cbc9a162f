//! Tells an open inbox how many mentions came in since it was opened.

use std::convert::Infallible;

use axum::extract::{Query, State};
use axum::response::IntoResponse;
use axum::response::sse::{Event, KeepAlive, Sse};
use futures_util::stream::{self, Stream, StreamExt};
use platform::failure::{Answer, Failure};
use platform::feature::Platform;
use platform::ids::from_short;
use platform::session::Visit;
use serde::Deserialize;
use tokio::sync::broadcast::Receiver;
use tokio::sync::broadcast::error::RecvError;

use super::store::waiting;
use crate::watch::MentionId;
use crate::{Texts, texts, watch};

#[derive(Deserialize)]
pub(crate) struct LiveQuery {
    after: String,
}

struct Watcher {
    platform: Platform,
    topics: Receiver<String>,
    /// The topic that says that this person's session changed: the browser comes back and is asked again who it is.
    session: String,
    after: MentionId,
    is_first: bool,
}

/// A stream of `count` events, each a sentence for the page.
pub(crate) async fn stream(visit: Visit, State(platform): State<Platform>, Query(query): Query<LiveQuery>) -> Answer {
    let viewer = visit.viewer()?;
    let after = from_short(&query.after).ok_or(Failure::NotFound)?;
    let t = texts(visit.language);
    let sentences = counts(platform, viewer.id, after).map(move |count| {
        let said = if count == 0 { String::new() } else { said(t, count) };
        Ok::<_, Infallible>(Event::default().event("count").data(said))
    });
    Ok(Sse::new(sentences).keep_alive(KeepAlive::default()).into_response())
}

fn said(t: &Texts, count: i64) -> String {
    format!(
        "{} <a href=\"/listen\">{}</a>",
        t.triage_came_in(count),
        t.triage_show_them()
    )
}

/// How many mentions that came in after this one wait: now, and whenever that may have changed.
pub(crate) fn counts(platform: Platform, viewer: i64, after: MentionId) -> impl Stream<Item = i64> {
    let watcher = Watcher {
        topics: platform.store.listen(),
        session: format!("session:{viewer}"),
        after,
        is_first: true,
        platform,
    };
    stream::unfold(watcher, |mut watcher| async move {
        if !watcher.is_first && !watcher.wait().await {
            return None;
        }
        watcher.is_first = false;
        let count = waiting::count_newer(watcher.platform.store.reader(), watcher.after).await;
        Some((count.ok()?, watcher))
    })
}

impl Watcher {
    /// Waits for news; false when the stream should end.
    async fn wait(&mut self) -> bool {
        loop {
            let topic = tokio::select! {
                () = self.platform.closing.cancelled() => return false,
                topic = self.topics.recv() => topic,
            };
            match topic {
                Ok(topic) if topic == self.session => return false,
                Ok(topic) if topic == watch::FOUND || topic == super::DECIDED => return true,
                // Missed topics may have been ours.
                Err(RecvError::Lagged(_)) => return true,
                Err(RecvError::Closed) => return false,
                Ok(_) => {}
            }
        }
    }
}
