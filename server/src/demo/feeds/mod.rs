//! The feeds of the demonstration: recorded, for hosts under `.example` that nobody can own; everything else goes through
//! the real gate. No socket is opened for a recorded one.

mod channel;
pub(super) mod own;
mod papers;
#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;
mod voices;
mod write;

use std::sync::Arc;

use connectors::feeds::{ParseTrouble, parse_served};
use platform::clock::{Clock, DAY_MICROS, Moment};
use platform::outside::{
    Answering, FeedAnswer, FeedAsk, FeedTrouble, Feeds, OutlineList, OutlineRefusal, Outside, Pace,
};
use url::Url;

use super::heard::Meant;
pub(super) use channel::Channel;
use channel::End;

/// Every recorded channel.
const CHANNELS: [&Channel; 9] = [
    &papers::POLDERBODE,
    &papers::WATERBOUW,
    &papers::NIEUWSBLAD,
    &voices::POLDERBELANG,
    &voices::NATTE_VOETEN,
    &voices::OOSTERWEER,
    &voices::VOORN,
    &own::LAGEMADE,
    &own::HOOGEVELD,
];

/// All of them, in the order in which they are added.
pub(super) fn channels() -> impl Iterator<Item = &'static Channel> {
    CHANNELS.into_iter()
}

/// What a colleague would decide about the item at this address; nothing for what was not recorded.
pub(super) fn meant_at(url: &str) -> Option<Meant> {
    channels()
        .flat_map(|channel| channel.items.iter().map(move |item| (channel.url_of(item), item.meant)))
        .find(|(known, _)| known == url)
        .and_then(|(_, meant)| meant)
}

/// Answers what was recorded as far as it was said by now.
pub(crate) struct RecordedFeeds {
    clock: Clock,
    /// The beginning of the day on which the story ends, UTC.
    today: Moment,
    real: Arc<dyn Feeds>,
}

impl RecordedFeeds {
    /// Puts recorded feeds before the real ones. The story ends on the day of `end`.
    pub(crate) fn before(outside: Outside, clock: Clock, end: Moment) -> Outside {
        let feeds = Self {
            clock,
            today: Moment(end.0 - end.0.rem_euclid(DAY_MICROS)),
            real: outside.feeds.clone(),
        };
        let (clock, today) = (feeds.clock.clone(), feeds.today);
        let outside = Outside {
            feeds: Arc::new(feeds),
            ..outside
        };
        let elsewhere = super::toots::before(outside, clock, today);
        Outside {
            pages: Arc::new(super::pages::RecordedPages(elsewhere.pages)),
            ..elsewhere
        }
    }

    fn answer(&self, ask: &FeedAsk) -> FeedAnswer {
        let now = self.clock.now();
        let Some(channel) = channels().find(|channel| channel.url == ask.url) else {
            return failed(FeedTrouble::Unreachable);
        };
        match channel.end {
            End::GoneSince(day) if now >= channel::at(self.today, day, (9, 0)) => return FeedAnswer::Gone,
            End::BrokenSince(day) if now >= channel::at(self.today, day, (9, 0)) => {
                return failed(FeedTrouble::ServerTrouble);
            }
            End::Never | End::GoneSince(_) | End::BrokenSince(_) => {}
        }
        let said = channel.said_by(self.today, now);
        let etag = Some(format!("\"{}\"", said.len()));
        if ask.etag == etag {
            return FeedAnswer::NotModified {
                pace: Pace::default(),
                moved_to: None,
            };
        }
        let (bytes, content_type) = write::feed(channel, &said);
        match parse_served(&bytes, channel.url, Some(content_type)) {
            Ok(feed) => FeedAnswer::Fetched {
                feed: Box::new(feed),
                etag,
                last_modified: None,
                pace: Pace::default(),
                moved_to: None,
            },
            Err(ParseTrouble::NotAFeed) => failed(FeedTrouble::NotAFeed),
            Err(ParseTrouble::Unreadable) => failed(FeedTrouble::Unreadable),
        }
    }
}

impl Feeds for RecordedFeeds {
    fn fetch<'a>(&'a self, ask: &'a FeedAsk) -> Answering<'a, FeedAnswer> {
        let host = Url::parse(&ask.url)
            .ok()
            .and_then(|url| url.host_str().map(str::to_owned));
        if host.is_some_and(|host| host.ends_with(".example")) {
            return Box::pin(async { self.answer(ask) });
        }
        self.real.fetch(ask)
    }

    fn read_list(&self, bytes: &[u8]) -> Result<OutlineList, OutlineRefusal> {
        self.real.read_list(bytes)
    }
}

fn failed(trouble: FeedTrouble) -> FeedAnswer {
    FeedAnswer::Failed {
        trouble,
        retry_after_seconds: None,
    }
}
