//! **An open page hears that something changed, never what: it asks for that itself, with its own rights.**

use std::convert::Infallible;
use std::time::Duration;

use axum::extract::Query;
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use futures_util::stream::unfold;
use serde::Deserialize;
use tokio::sync::broadcast::Receiver;
use tokio::sync::broadcast::error::RecvError;

use crate::access::{Policy, get};
use crate::failure::Failure;
use crate::feature::{Feature, Platform};
use crate::limits::STREAM_CHECK_SECONDS;
use crate::notices;
use crate::session::{Viewer, Visit, is_open};

/// Topics one page may listen to.
const TOPICS_MOST: usize = 8;

/// The stream as a feature of the platform itself.
#[must_use]
pub fn feature() -> Feature {
    Feature {
        room: "platform",
        name: "live",
        routes: vec![get("/live", Policy::SignedIn, listen)],
        ..Feature::default()
    }
}

#[derive(Deserialize)]
struct Wanted {
    /// Plain words with commas between, `feature.past_tense`. A topic about one person or row has a colon and is not for
    /// listening.
    #[serde(default)]
    topics: String,
}

struct Ear {
    platform: Platform,
    viewer: Viewer,
    topics: Vec<String>,
    signals: Receiver<String>,
    first: bool,
}

async fn listen(visit: Visit, Query(wanted): Query<Wanted>) -> Result<Response, Failure> {
    let is_plain =
        |topic: &&str| !topic.is_empty() && topic.bytes().all(|b| b.is_ascii_lowercase() || b == b'_' || b == b'.');
    let topics = wanted
        .topics
        .split(',')
        .filter(is_plain)
        .take(TOPICS_MOST)
        .map(str::to_owned)
        .collect();
    let ear = Ear {
        viewer: visit.viewer()?.clone(),
        topics,
        signals: visit.platform.store.listen(),
        first: true,
        platform: visit.platform,
    };
    let events = unfold(ear, |mut ear| async move {
        let event = ear.next().await?;
        Some((Ok::<Event, Infallible>(event), ear))
    });
    Ok(Sse::new(events).keep_alive(KeepAlive::default()).into_response())
}

impl Ear {
    /// The next thing to say; `None` ends the stream: the house closes, or the session has ended (rule FD13).
    async fn next(&mut self) -> Option<Event> {
        if std::mem::take(&mut self.first) {
            return self.count().await;
        }
        let (session, own) = (format!("session:{}", self.viewer.id), notices::topic(self.viewer.id));
        let closing = self.platform.closing.clone();
        loop {
            tokio::select! {
                () = closing.cancelled() => return None,
                () = tokio::time::sleep(Duration::from_secs(STREAM_CHECK_SECONDS)) => self.check().await?,
                heard = self.signals.recv() => match heard {
                    Ok(topic) if topic == own => return self.count().await,
                    Ok(topic) if topic == session => self.check().await?,
                    Ok(topic) if self.topics.contains(&topic) => return Some(Event::default().event(topic).data("changed")),
                    Ok(_) => {}
                    // Some was missed: the count is looked up again, and pages ask again by themselves.
                    Err(RecvError::Lagged(_)) => return self.count().await,
                    Err(RecvError::Closed) => return None,
                },
            }
        }
    }

    async fn check(&self) -> Option<()> {
        // A store that is away for a moment ends no session.
        is_open(&self.platform.store, self.viewer.session_id)
            .await
            .unwrap_or(true)
            .then_some(())
    }

    async fn count(&self) -> Option<Event> {
        self.check().await?;
        let count = notices::count_unread(&self.platform, self.viewer.id)
            .await
            .unwrap_or_default();
        let shown = if count > 0 {
            crate::texts::number(self.viewer.language, count)
        } else {
            String::new()
        };
        Some(Event::default().event("count").data(shown))
    }
}
