//! Looks at one page through the gate and reads its head beside the async threads.

use std::sync::Arc;
use std::time::Duration;

use http::{HeaderValue, StatusCode, header};
use platform::outside::{Answering, PageBrief, Pages};
use tokio::sync::Semaphore;
use url::Url;

use super::read_head;
use crate::feeds::charset::{served_charset, to_text};
use crate::outbound::{Gate, Got, Wanted};

/// What we like to get.
const ACCEPT: HeaderValue = HeaderValue::from_static("text/html, application/xhtml+xml;q=0.9");
/// From asking to the last byte, redirects included: a card is worth less of a wait than a feed.
const WHOLE: Duration = Duration::from_secs(8);
/// Heads that are read at a time: reading is all processor, and people are served by the same ones.
const READING: usize = 2;
/// Characters of a name of a host.
const HOST_LENGTH: usize = 255;

/// Pages over HTTP.
#[derive(Clone)]
pub struct HttpPages {
    gate: Gate,
    reading: Arc<Semaphore>,
}

impl HttpPages {
    /// Pages that come through this gate.
    pub fn new(gate: Gate) -> Self {
        Self {
            gate,
            reading: Arc::new(Semaphore::new(READING)),
        }
    }

    async fn brief(&self, url: &str) -> Option<PageBrief> {
        let wanted = Wanted {
            url: Url::parse(url.trim()).ok()?,
            headers: vec![(header::ACCEPT, ACCEPT)],
        };
        let got = self.gate.get_within(wanted, WHOLE).await.ok()?;
        let Got {
            status,
            headers,
            body,
            url,
            ..
        } = got;
        let kind = headers.get(header::CONTENT_TYPE)?.to_str().ok()?.to_ascii_lowercase();
        let is_page = kind.starts_with("text/html") || kind.starts_with("application/xhtml+xml");
        if status != StatusCode::OK || !is_page {
            return None;
        }
        let place = self.reading.clone().acquire_owned().await.ok()?;
        let reading = tokio::task::spawn_blocking(move || {
            // The place goes with the thread: a reader whose caller went away still counts.
            let _place = place;
            read_head(&to_text(&body, served_charset(&kind)))
        });
        let head = reading.await.ok()?;
        let host = url.host_str()?.chars().take(HOST_LENGTH).collect();
        (!head.title.is_empty()).then_some(PageBrief {
            title: head.title,
            about: head.about,
            host,
        })
    }
}

impl Pages for HttpPages {
    fn look<'a>(&'a self, url: &'a str) -> Answering<'a, Option<PageBrief>> {
        Box::pin(self.brief(url))
    }
}
