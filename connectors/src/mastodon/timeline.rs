//! Hearing a server of Mastodon: a tag or a search, page by page, no faster than the server allows.

use http::{HeaderMap, StatusCode, header};
use platform::outside::{
    Answering, FeedTrouble, OpenTimeline, PostAsk, PostState, StreamTrouble, TagsAsk, TimelineAnswer, TimelineAsk,
    TimelineOf, TimelinePage, Timelines,
};
use url::Url;

use super::status::{id_of, is_id, read_status};
use super::stream;
use crate::accounts::{Said, ask, base, path, rest_seconds};
use crate::outbound::{Call, Gate, GateTrouble};

/// Posts of a page: the most that servers give.
const PAGE: &str = "40";

/// Timelines of servers of Mastodon.
#[derive(Clone)]
pub struct MastodonTimelines {
    pub(super) gate: Gate,
}

impl MastodonTimelines {
    /// Hears through this gate.
    #[must_use]
    pub fn new(gate: Gate) -> Self {
        Self { gate }
    }

    async fn page(&self, wanted: &TimelineAsk) -> TimelineAnswer {
        let Some(url) = base(&wanted.server).and_then(|base| address(&base, wanted)) else {
            return failed(FeedTrouble::BadAddress);
        };
        let said = match ask(&self.gate, Call::get(url).with(wanted.token.as_ref())).await {
            Ok(said) => said,
            Err(trouble) => return failed(of_gate(trouble)),
        };
        TimelineAnswer {
            rest_seconds: rest(&said),
            page: read_page(&said, &wanted.of),
        }
    }

    async fn state(&self, wanted: &PostAsk) -> PostState {
        let url = base(&wanted.server).filter(|_| is_id(&wanted.id));
        let Some(url) = url.and_then(|base| path(&base, &["api", "v1", "statuses", &wanted.id])) else {
            return PostState::Unknown(None);
        };
        match ask(&self.gate, Call::get(url).with(wanted.token.as_ref())).await {
            Ok(said) => match (said.status, &said.json) {
                // A page of another program says 404 too; Mastodon says it in JSON.
                (StatusCode::NOT_FOUND | StatusCode::GONE, Some(json)) if json["error"].is_string() => PostState::Gone,
                (StatusCode::OK, Some(status)) => match read_status(status) {
                    Some(post) if post.id == wanted.id => PostState::There(Box::new(post)),
                    // Made private, or emptied: it is no public post any more.
                    _ if id_of(status).as_ref() == Some(&wanted.id) => PostState::Gone,
                    _ => PostState::Unknown(rest(&said)),
                },
                _ => PostState::Unknown(rest(&said)),
            },
            Err(_) => PostState::Unknown(None),
        }
    }
}

impl Timelines for MastodonTimelines {
    fn open<'a>(&'a self, ask: &'a TagsAsk) -> Answering<'a, Result<Box<dyn OpenTimeline>, StreamTrouble>> {
        Box::pin(stream::open(&self.gate, ask))
    }

    fn read<'a>(&'a self, ask: &'a TimelineAsk) -> Answering<'a, TimelineAnswer> {
        Box::pin(self.page(ask))
    }

    fn look<'a>(&'a self, ask: &'a PostAsk) -> Answering<'a, PostState> {
        Box::pin(self.state(ask))
    }
}

fn failed(trouble: FeedTrouble) -> TimelineAnswer {
    TimelineAnswer {
        page: Err(trouble),
        rest_seconds: None,
    }
}

fn address(base: &Url, wanted: &TimelineAsk) -> Option<Url> {
    let mut url = match &wanted.of {
        TimelineOf::Tag(tag) => path(base, &["api", "v1", "timelines", "tag", tag])?,
        TimelineOf::Words(_) => path(base, &["api", "v2", "search"])?,
    };
    let mut query = url.query_pairs_mut();
    query.append_pair("limit", PAGE);
    if let TimelineOf::Words(words) = &wanted.of {
        query.append_pair("q", words).append_pair("type", "statuses");
    }
    for (name, id) in [("min_id", &wanted.newer_than), ("max_id", &wanted.older_than)] {
        match id {
            Some(id) if is_id(id) => query.append_pair(name, id),
            Some(_) => return None,
            None => continue,
        };
    }
    drop(query);
    Some(url)
}

fn read_page(said: &Said, of: &TimelineOf) -> Result<TimelinePage, FeedTrouble> {
    match said.status {
        StatusCode::OK => {}
        // A server that shows its timelines to members only says so with 422 or 401.
        StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN | StatusCode::UNPROCESSABLE_ENTITY => {
            return Err(FeedTrouble::Denied);
        }
        StatusCode::NOT_FOUND | StatusCode::GONE => return Err(FeedTrouble::NotFound),
        StatusCode::TOO_MANY_REQUESTS | StatusCode::SERVICE_UNAVAILABLE => return Err(FeedTrouble::Busy),
        status if status.is_server_error() => return Err(FeedTrouble::ServerTrouble),
        _ => return Err(FeedTrouble::OddStatus),
    }
    let json = said.json.as_ref().ok_or(FeedTrouble::NotAFeed)?;
    let statuses = match of {
        TimelineOf::Tag(_) => json.as_array(),
        TimelineOf::Words(_) => json["statuses"].as_array(),
    };
    let statuses = statuses.ok_or(FeedTrouble::NotAFeed)?;
    let ids: Vec<String> = statuses.iter().filter_map(id_of).collect();
    let by_age = |one: &&String, other: &&String| (one.len(), *one).cmp(&(other.len(), *other));
    // The server may have left out posts that it names in the links of its pages.
    let (newer, older) = (
        linked(&said.headers, "prev", "min_id"),
        linked(&said.headers, "next", "max_id"),
    );
    Ok(TimelinePage {
        newest: newer
            .filter(|_| !ids.is_empty())
            .or_else(|| ids.iter().max_by(by_age).cloned()),
        oldest: older.or_else(|| ids.iter().min_by(by_age).cloned()),
        posts: statuses.iter().filter_map(read_status).collect(),
    })
}

/// The number that a `Link` header names for the page in this direction. Only the number is taken, never the address.
fn linked(headers: &HeaderMap, direction: &str, name: &str) -> Option<String> {
    let links = headers.get(header::LINK)?.to_str().ok()?;
    let is_meant = |link: &&str| link.contains(&format!("rel=\"{direction}\""));
    let link = links.split(", <").find(is_meant)?;
    let address = link.trim_start_matches('<').split('>').next()?;
    let url = Url::parse(address).ok()?;
    let found = url.query_pairs().find(|(it, _)| it == name)?;
    is_id(&found.1).then(|| found.1.into_owned())
}

/// How long to leave the server alone: when it says wait, and when it says that this was the last question for now.
fn rest(said: &Said) -> Option<u32> {
    let remaining = said
        .headers
        .get("x-ratelimit-remaining")
        .and_then(|it| it.to_str().ok()?.parse::<u32>().ok());
    let is_asked = matches!(
        said.status,
        StatusCode::TOO_MANY_REQUESTS | StatusCode::SERVICE_UNAVAILABLE
    );
    (is_asked || remaining == Some(0))
        .then(|| rest_seconds(&said.headers))
        .flatten()
}

fn of_gate(trouble: GateTrouble) -> FeedTrouble {
    match trouble {
        GateTrouble::BadAddress => FeedTrouble::BadAddress,
        GateTrouble::Unreachable => FeedTrouble::Unreachable,
        GateTrouble::TooSlow => FeedTrouble::TooSlow,
        GateTrouble::TooLarge => FeedTrouble::TooLarge,
        GateTrouble::TooManyRedirects => FeedTrouble::TooManyRedirects,
        GateTrouble::Broken => FeedTrouble::Unreadable,
    }
}
