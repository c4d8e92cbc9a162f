//! Fetches one feed through the gate and reads it beside the async threads.

use std::{sync::Arc, time::Duration};

use http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use platform::outside::{Answering, FeedAnswer, FeedAsk, FeedTrouble, Feeds, OutlineList, OutlineRefusal};
use tokio::sync::Semaphore;
use url::Url;

use super::{ParseTrouble, outlines, pace, parse::parse_served};
use crate::outbound::{Gate, GateTrouble, Got, Wanted};

/// What we like to get; some servers choose the page when a reader does not ask for a feed.
const ACCEPT: &str = "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.1";
/// Longest validator that is kept and sent back.
const VALIDATOR_BYTES: usize = 1024;
/// For reading one feed; a feed of 5 MiB takes a tenth of this.
const PARSE_DEADLINE: Duration = Duration::from_secs(5);
/// Feeds that are read at a time: reading is all processor, and people are served by the same ones.
const PARSING: usize = 2;

/// Feeds over HTTP.
#[derive(Clone)]
pub struct HttpFeeds {
    gate: Gate,
    parsing: Arc<Semaphore>,
}

impl HttpFeeds {
    /// Feeds that come through this gate.
    pub fn new(gate: Gate) -> Self {
        Self {
            gate,
            parsing: Arc::new(Semaphore::new(PARSING)),
        }
    }

    async fn answer(&self, ask: &FeedAsk) -> FeedAnswer {
        let Ok(url) = Url::parse(ask.url.trim()) else {
            return failed(FeedTrouble::BadAddress);
        };
        let wanted = Wanted {
            url,
            headers: asking(ask),
        };
        match self.gate.get(wanted).await {
            Ok(got) => self.judge(ask, got).await,
            Err(trouble) => failed(match trouble {
                GateTrouble::BadAddress => FeedTrouble::BadAddress,
                GateTrouble::Unreachable => FeedTrouble::Unreachable,
                GateTrouble::TooSlow => FeedTrouble::TooSlow,
                GateTrouble::TooLarge => FeedTrouble::TooLarge,
                GateTrouble::TooManyRedirects => FeedTrouble::TooManyRedirects,
                GateTrouble::Broken => FeedTrouble::Unreadable,
            }),
        }
    }

    async fn judge(&self, ask: &FeedAsk, got: Got) -> FeedAnswer {
        let conditional = ask.etag.is_some() || ask.last_modified.is_some();
        let trouble = match got.status {
            StatusCode::OK => return self.read(got).await,
            StatusCode::NOT_MODIFIED if conditional => {
                let moved_to = got.moved.then(|| got.url.to_string());
                return FeedAnswer::NotModified {
                    pace: pace::pace(&got.headers, &[]),
                    moved_to,
                };
            }
            StatusCode::GONE => return FeedAnswer::Gone,
            StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN => FeedTrouble::Denied,
            StatusCode::NOT_FOUND => FeedTrouble::NotFound,
            StatusCode::TOO_MANY_REQUESTS | StatusCode::SERVICE_UNAVAILABLE => FeedTrouble::Busy,
            status if status.is_server_error() => FeedTrouble::ServerTrouble,
            _ => FeedTrouble::OddStatus,
        };
        FeedAnswer::Failed {
            trouble,
            retry_after_seconds: pace::retry_after_seconds(&got.headers),
        }
    }

    async fn read(&self, got: Got) -> FeedAnswer {
        let Got {
            headers,
            body,
            url,
            moved,
            ..
        } = got;
        let content_type = kept(&headers, &header::CONTENT_TYPE);
        let pace = pace::pace(&headers, &body);
        let Ok(place) = self.parsing.clone().acquire_owned().await else {
            return failed(FeedTrouble::Unreadable);
        };
        let address = url.to_string();
        let reading = tokio::task::spawn_blocking(move || {
            // The place goes with the thread: a reader that overstays its deadline still counts.
            let _place = place;
            parse_served(&body, &address, content_type.as_deref())
        });
        match tokio::time::timeout(PARSE_DEADLINE, reading).await {
            Ok(Ok(Ok(feed))) => FeedAnswer::Fetched {
                feed: Box::new(feed),
                etag: kept(&headers, &header::ETAG),
                last_modified: kept(&headers, &header::LAST_MODIFIED),
                pace,
                moved_to: moved.then(|| url.to_string()),
            },
            Ok(Ok(Err(ParseTrouble::NotAFeed))) => failed(FeedTrouble::NotAFeed),
            _ => failed(FeedTrouble::Unreadable),
        }
    }
}

impl Feeds for HttpFeeds {
    fn fetch<'a>(&'a self, ask: &'a FeedAsk) -> Answering<'a, FeedAnswer> {
        Box::pin(self.answer(ask))
    }

    fn read_list(&self, bytes: &[u8]) -> Result<OutlineList, OutlineRefusal> {
        outlines::read_outlines(bytes)
    }
}

fn failed(trouble: FeedTrouble) -> FeedAnswer {
    FeedAnswer::Failed {
        trouble,
        retry_after_seconds: None,
    }
}

fn asking(ask: &FeedAsk) -> Vec<(HeaderName, HeaderValue)> {
    let mut headers = vec![(header::ACCEPT, HeaderValue::from_static(ACCEPT))];
    let validators = [
        (header::IF_NONE_MATCH, &ask.etag),
        (header::IF_MODIFIED_SINCE, &ask.last_modified),
    ];
    for (name, value) in validators {
        if let Some(value) = value.as_ref().and_then(|value| HeaderValue::from_str(value).ok()) {
            headers.push((name, value));
        }
    }
    headers
}

/// A header as it came, when it is text of a sensible length.
fn kept(headers: &HeaderMap, name: &HeaderName) -> Option<String> {
    let value = headers.get(name)?.to_str().ok()?;
    (!value.is_empty() && value.len() <= VALIDATOR_BYTES).then(|| value.to_owned())
}
