//! Hears a stream from where it was left until it ends, the house closes or somebody stops it.

use std::time::Duration;

use platform::clock::{Moment, SECOND_MICROS};
use platform::failure::Failure;
use platform::feature::Platform;
use platform::outside::{Batch, OpenStream, StreamTrouble};
use platform::store::Change;
use tokio_util::sync::CancellationToken;

use super::LOOK_EVERY;
use super::keep::keep_batch;
use super::pace::{after_failure, until};
use super::sieve::Sieve;
use crate::watch::store::echo;
use crate::watch::store::kinds::Network;
use crate::watch::store::query;
use crate::watch::store::row::source::Model;
use crate::watch::store::stream::{self, Held, let_go, note_trouble, take};

/// How far back a stream is opened again: its servers give events of one moment in no fixed order, so the last one seen is no
/// promise for those before it. The network's own advice is a few seconds.
const OVERLAP_MICROS: i64 = 5 * SECOND_MICROS;
/// A moment of the network further ahead than this is not believed: it would leave out everything until then.
const AHEAD_MICROS: i64 = 60 * SECOND_MICROS;
/// Posts of one batch.
const POSTS_MOST: usize = 1_000;
/// How long a batch waits for more: so soon stands in the inbox what was just said.
const WAIT: Duration = Duration::from_millis(500);
/// How often is written down how far it was heard when nobody wants anything; also how often queries are read again.
const NOTE_EVERY_MICROS: i64 = 5 * SECOND_MICROS;

/// Hears the stream once, and says how long to rest before looking again.
pub(crate) async fn hear(platform: &Platform, holder: &str, closing: &CancellationToken) -> Result<Duration, Failure> {
    let db = platform.store.reader();
    let Some(source) = stream::find_active(db, Network::Bluesky).await? else {
        return Ok(LOOK_EVERY);
    };
    if source.next_fetch_at > platform.now() {
        return Ok(until(platform.now(), source.next_fetch_at));
    }
    let taking = async |change: &Change| take(change, source.id, holder).await;
    let Some(held) = platform.store.change(taking).await? else {
        return Ok(LOOK_EVERY);
    };
    let listener = Listener {
        sieve: Sieve::of(query::list(db).await?, source.id),
        noted_at: None,
        platform,
        held,
    };
    let opened = tokio::select! {
        () = closing.cancelled() => return listener.let_go().await,
        opened = platform.outside.bluesky.open(Some(listener.held.reached - OVERLAP_MICROS)) => opened,
    };
    match opened {
        Err(trouble) => listener.fail(&source, trouble).await,
        Ok(stream) => listener.listen(stream, closing).await,
    }
}

struct Listener<'a> {
    platform: &'a Platform,
    held: Held,
    sieve: Sieve,
    /// When it was last written down how far the stream was heard.
    noted_at: Option<Moment>,
}

impl Listener<'_> {
    async fn listen(mut self, mut open: Box<dyn OpenStream>, closing: &CancellationToken) -> Result<Duration, Failure> {
        loop {
            let next = tokio::select! {
                () = closing.cancelled() => return self.let_go().await,
                next = open.next(POSTS_MOST, WAIT) => next,
            };
            match next {
                Ok(batch) => {
                    if !self.take_in(batch).await? {
                        return self.let_go().await;
                    }
                }
                Err(trouble) => {
                    // As it is by now: what came since the opening ended the row of failures.
                    let found = stream::find_active(self.platform.store.reader(), Network::Bluesky).await?;
                    return match found {
                        Some(source) => self.fail(&source, trouble).await,
                        None => self.let_go().await,
                    };
                }
            }
        }
    }

    /// Keeps what is wanted of a batch. False when the source is no longer to be heard.
    async fn take_in(&mut self, batch: Batch) -> Result<bool, Failure> {
        let now = self.platform.now();
        if let Some(reached) = batch.reached_micros.filter(|at| *at < now.0 + AHEAD_MICROS) {
            self.held.reached = self.held.reached.max(reached);
        }
        let sifted = self.sieve.sift(batch.events, now);
        let is_due = self.noted_at.is_none_or(|at| now.since(at) >= NOTE_EVERY_MICROS);
        if sifted.wishes.is_empty() && !is_due && !self.touches(&sifted).await? {
            return Ok(true);
        }
        let held = &self.held;
        let keep = async |change: &Change| match batch.seen {
            0 => stream::hold(change, held).await.map(|()| true),
            _ => keep_batch(change, held, &sifted).await,
        };
        let goes_on = self.platform.store.change(keep).await?;
        self.noted_at = Some(now);
        if is_due {
            self.sieve.renew(query::list(self.platform.store.reader()).await?);
        }
        Ok(goes_on)
    }

    /// Whether something was taken back or passed on that is here: nearly all of it in the network is not.
    async fn touches(&self, sifted: &super::sieve::Sifted) -> Result<bool, Failure> {
        use crate::watch::store::stream_post::{list_by_authors, list_known};
        let db = self.platform.store.reader();
        let passed_on = sifted.echoes.iter().map(|echo| echo.of.as_str());
        let uris: Vec<&str> = sifted.back.keys().map(String::as_str).chain(passed_on).collect();
        let gone = sifted.echoes_gone.iter().chain(sifted.back.keys());
        let gone: Vec<String> = gone.map(|uri| echo::record_of(uri)).collect();
        let authors: Vec<&str> = sifted.authors.iter().map(String::as_str).collect();
        Ok(!list_known(db, &uris).await?.is_empty()
            || !list_by_authors(db, &authors).await?.is_empty()
            || echo::is_any(db, gone).await?)
    }

    async fn fail(self, source: &Model, trouble: StreamTrouble) -> Result<Duration, Failure> {
        let now = self.platform.now();
        let next = after_failure(source.id, now, source.failures.saturating_add(1));
        tracing::info!(trouble = trouble.key(), "a stream broke off; it goes on where it was");
        let note = async |change: &Change| {
            stream::hold(change, &self.held).await?;
            note_trouble(change, source.id, trouble.key(), next).await?;
            let_go(change, &self.held).await
        };
        self.platform.store.change(note).await?;
        Ok(until(now, next))
    }

    async fn let_go(self) -> Result<Duration, Failure> {
        let go = async |change: &Change| {
            // Somebody who took over, or who wants it begun anew, knows better how far it is.
            match stream::hold(change, &self.held).await {
                Ok(()) => let_go(change, &self.held).await,
                Err(Failure::Busy(_)) => Ok(()),
                Err(failure) => Err(failure),
            }
        };
        self.platform.store.change(go).await?;
        Ok(Duration::ZERO)
    }
}
