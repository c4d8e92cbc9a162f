//! The ports: what rooms may ask of the outside, and what comes back; `connectors` answers, `testkit` pretends.

mod feeds;
mod mail;
mod meters;
mod outlines;
mod pages;
mod searches;
mod speaking;
mod streams;
mod timelines;

pub use feeds::{FeedAnswer, FeedAsk, FeedItem, FeedTrouble, Feeds, Pace, ParsedFeed};
pub use mail::{Letter, Mail, MailTrouble, MailTroubleKind, Unsubscribe};
pub use meters::{MeterAnswer, MeterAsk, MeterPage, MeterPost, Metered, Meters};
pub use outlines::{Outline, OutlineList, OutlineRefusal, UnreadRow};
pub use pages::{PageBrief, Pages};
pub use searches::{AuthorName, FoundPost, SearchAnswer, SearchAsk, SearchPage, Searches};
pub use speaking::{Answered, Door, PlacedAt, Reach, SignedIn, SpeakTrouble, Speaking, Speech, Voices};
pub use streams::{Batch, OpenStream, PublicPost, StreamEvent, StreamTrouble, Streams};

pub use timelines::{
    OpenTimeline, PostAsk, PostState, TagsAsk, TimelineAnswer, TimelineAsk, TimelineEvent, TimelineOf, TimelinePage,
    TimelinePost, Timelines,
};

use std::{future::Future, pin::Pin};

/// A boxed future, because a port has to be usable as `Arc<dyn Port>`.
pub type Answering<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// The ports as the server hands them to the rooms.
#[derive(Clone)]
pub struct Outside {
    /// Mail out.
    pub mail: std::sync::Arc<dyn Mail>,
    /// Feeds in.
    pub feeds: std::sync::Arc<dyn Feeds>,
    /// Pages elsewhere, looked at once.
    pub pages: std::sync::Arc<dyn Pages>,
    /// The public stream of Bluesky.
    pub bluesky: std::sync::Arc<dyn Streams>,
    /// Words on Bluesky, and names of authors.
    pub bluesky_search: std::sync::Arc<dyn Searches>,
    /// Timelines of servers of Mastodon.
    pub mastodon: std::sync::Arc<dyn Timelines>,
    /// Networks that count what is read of them.
    pub metered: Metered,
    /// Where the organisation speaks.
    pub voices: Voices,
}
