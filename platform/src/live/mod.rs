//! **An open page hears that something changed, never what: it asks for that itself, with its own rights.**

mod hearing;

use std::collections::BTreeSet;
use std::convert::Infallible;
use std::time::Duration;

use axum::extract::Query;
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use futures_util::stream::unfold;
use serde::Deserialize;
use tokio::time::{Instant, Interval, MissedTickBehavior, interval_at};

pub use self::hearing::Hearing;
use self::hearing::Hearings;
use crate::access::{Policy, get};
use crate::failure::Failure;
use crate::feature::{Feature, Platform};
use crate::limits::STREAM_CHECK_SECONDS;
use crate::notices;
use crate::session::{Viewer, Visit, is_open};
use crate::store::Ear;

/// Topics one page may listen to.
const TOPICS_MOST: usize = 8;
/// Milliseconds that each listener of a topic adds to the time over which pages spread their question: with 5,000 pages on one
/// topic no node is asked more than 500 times a second, however much is said.
const SPREAD_EACH_MILLIS: usize = 2;
/// Milliseconds of that time at most: later is no longer live.
const SPREAD_MOST_MILLIS: usize = 15_000;

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
    /// Words that a feature makes topics of for who may look, with commas between: `posts.post.3F7K`.
    #[serde(default)]
    of: String,
}

/// One open page.
struct Listener {
    platform: Platform,
    viewer: Viewer,
    plain: Vec<String>,
    hearings: Hearings,
    ear: Ear,
    tick: Interval,
    first: bool,
}

async fn listen(visit: Visit, Query(wanted): Query<Wanted>) -> Result<Response, Failure> {
    let is_plain =
        |topic: &&str| !topic.is_empty() && topic.bytes().all(|b| b.is_ascii_lowercase() || b == b'_' || b == b'.');
    let plain = wanted.topics.split(',').filter(is_plain).take(TOPICS_MOST);
    let viewer = visit.viewer()?.clone();
    let hearings = Hearings::begin(&visit.platform, &viewer, wanted.of.split(',').take(TOPICS_MOST)).await?;
    let every = Duration::from_secs(STREAM_CHECK_SECONDS);
    let mut tick = interval_at(Instant::now() + every, every);
    tick.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let mut listener = Listener {
        plain: plain.map(str::to_owned).collect(),
        hearings,
        ear: visit.platform.store.listen_to(BTreeSet::new()),
        tick,
        first: true,
        viewer,
        platform: visit.platform,
    };
    listener.ear.tune(listener.topics());
    let events = unfold(listener, |mut listener| async move {
        let event = listener.next().await?;
        Some((Ok::<Event, Infallible>(event), listener))
    });
    Ok(Sse::new(events).keep_alive(KeepAlive::default()).into_response())
}

impl Listener {
    fn own(&self) -> [String; 2] {
        [format!("session:{}", self.viewer.id), notices::topic(self.viewer.id)]
    }

    fn topics(&self) -> BTreeSet<String> {
        let plain = self.plain.iter().cloned();
        self.own()
            .into_iter()
            .chain(plain)
            .chain(self.hearings.topics())
            .collect()
    }

    /// The next thing to say; `None` ends the stream: the house closes, the session has ended (rule FD13), or what the page is
    /// about may not be looked at any more.
    async fn next(&mut self) -> Option<Event> {
        if std::mem::take(&mut self.first) {
            return self.count().await;
        }
        let [session, own] = self.own();
        let closing = self.platform.closing.clone();
        loop {
            let topic = tokio::select! {
                () = closing.cancelled() => return None,
                _ = self.tick.tick() => {
                    self.check().await?;
                    self.ask_again().await?;
                    continue;
                }
                topic = self.ear.next() => topic,
            };
            if topic == own {
                return self.count().await;
            }
            if topic == session {
                self.check().await?;
            } else if self.plain.contains(&topic) {
                return Some(Event::default().event(topic).data("changed"));
            } else if self.hearings.is_about_rights(&topic) {
                self.ask_again().await?;
            } else {
                let spread = self.platform.store.count_listening(&topic) * SPREAD_EACH_MILLIS;
                let spread = spread.min(SPREAD_MOST_MILLIS).to_string();
                return Some(Event::default().event("changed").data(spread));
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

    /// Asks again whether this person may look, and at what; a page that may not any more hears nothing more.
    async fn ask_again(&mut self) -> Option<()> {
        if !self.hearings.renew(&self.platform, &self.viewer).await {
            return None;
        }
        let topics = self.topics();
        self.ear.tune(topics);
        Some(())
    }

    async fn count(&self) -> Option<Event> {
        self.check().await?;
        let count = notices::count_unread(&self.platform, &self.viewer)
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
