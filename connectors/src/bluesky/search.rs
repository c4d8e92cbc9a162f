//! Looking for words on Bluesky, page by page: without saying who asks where that is allowed, else with the account of the
//! organisation; and asking by what names authors go.

use std::sync::atomic::{AtomicBool, Ordering};

use http::StatusCode;
use platform::outside::{
    Answering, AuthorName, Door, FeedTrouble, FoundPost, PublicPost, SearchAnswer, SearchAsk, SearchPage, Searches,
    SpeakTrouble,
};
use serde_json::Value;

use super::event::{POST, is_cid, languages, moment, pointer};
use super::names::{is_at_uri, is_did, is_handle, is_record_key};
use super::session::Sessions;
use crate::accounts::{Said, ask, base, gate_trouble, path, rest_seconds};
use crate::feeds::tidy_lines;
use crate::outbound::{Call, Gate};

/// Posts of a page: the most that the lexicon allows.
const PAGE: &str = "100";
/// Longest cursor that is taken over.
const CURSOR_BYTES: usize = 1_000;
/// Authors in one question: the most that the lexicon allows.
const AUTHORS_MOST: usize = 25;
/// What a server calls somebody whose name does not lead back to them.
const NO_NAME: &str = "handle.invalid";

/// The search of Bluesky.
pub struct BlueskySearch {
    gate: Gate,
    sessions: Sessions,
    host: String,
    /// The public host wants to know who asks: then it is asked with the account at once.
    wants_account: AtomicBool,
}

impl BlueskySearch {
    /// Looks through this gate, at this public host first.
    #[must_use]
    pub fn new(gate: Gate, host: &str) -> Self {
        Self {
            sessions: Sessions::new(gate.clone()),
            gate,
            host: host.to_owned(),
            wants_account: AtomicBool::new(false),
        }
    }

    async fn page(&self, wanted: &SearchAsk) -> SearchAnswer {
        let said = match self.put(&question(wanted), wanted.door.as_ref()).await {
            Ok(said) => said,
            Err(trouble) => {
                return SearchAnswer {
                    page: Err(of_speaking(trouble)),
                    rest_seconds: match trouble {
                        SpeakTrouble::Busy(rest) => rest,
                        _ => None,
                    },
                };
            }
        };
        SearchAnswer {
            rest_seconds: rest(&said),
            page: read_page(&said),
        }
    }

    async fn put(&self, method: &str, door: Option<&Door>) -> Result<Said, SpeakTrouble> {
        match door.filter(|_| self.wants_account.load(Ordering::Relaxed)) {
            Some(door) => self.sessions.call(door, method, None).await,
            None => {
                let said = self.put_publicly(method).await?;
                match door.filter(|_| is_refused(&said)) {
                    Some(door) => {
                        self.wants_account.store(true, Ordering::Relaxed);
                        self.sessions.call(door, method, None).await
                    }
                    None => Ok(said),
                }
            }
        }
    }

    async fn put_publicly(&self, method: &str) -> Result<Said, SpeakTrouble> {
        let base = base(&self.host).ok_or(SpeakTrouble::BadAddress)?;
        let (name, query) = method.split_once('?').unwrap_or((method, ""));
        let mut url = path(&base, &["xrpc", name]).ok_or(SpeakTrouble::BadAddress)?;
        url.set_query(Some(query));
        ask(&self.gate, Call::get(url)).await.map_err(gate_trouble)
    }

    async fn ask_names(&self, authors: &[String]) -> Result<Vec<AuthorName>, FeedTrouble> {
        let mut names = Vec::new();
        for some in authors.chunks(AUTHORS_MOST) {
            let query = encoded(some.iter().map(|did| ("actors", did.as_str())));
            let said = self.put_publicly(&format!("app.bsky.actor.getProfiles?{query}")).await;
            let said = said.map_err(of_speaking)?;
            is_well(&said)?;
            let profiles = said.json.as_ref().and_then(|json| json["profiles"].as_array());
            let profiles = profiles.ok_or(FeedTrouble::NotAFeed)?;
            names.extend(profiles.iter().filter_map(name_of));
        }
        Ok(names)
    }
}

impl Searches for BlueskySearch {
    fn search<'a>(&'a self, ask: &'a SearchAsk) -> Answering<'a, SearchAnswer> {
        Box::pin(self.page(ask))
    }

    fn names<'a>(&'a self, authors: &'a [String]) -> Answering<'a, Result<Vec<AuthorName>, FeedTrouble>> {
        Box::pin(self.ask_names(authors))
    }
}

fn question(wanted: &SearchAsk) -> String {
    let since = wanted
        .since_micros
        .and_then(|at| jiff::Timestamp::from_microsecond(at).ok());
    let since = since.map(|at| format!("{at:.3}"));
    let mut fields = vec![("q", wanted.words.as_str()), ("sort", "latest"), ("limit", PAGE)];
    fields.extend(since.as_deref().map(|since| ("since", since)));
    fields.extend(wanted.cursor.as_deref().map(|cursor| ("cursor", cursor)));
    format!("app.bsky.feed.searchPosts?{}", encoded(fields.into_iter()))
}

fn encoded<'a>(fields: impl Iterator<Item = (&'a str, &'a str)>) -> String {
    url::form_urlencoded::Serializer::new(String::new())
        .extend_pairs(fields)
        .finish()
}

fn is_refused(said: &Said) -> bool {
    matches!(said.status, StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN)
}

fn is_well(said: &Said) -> Result<(), FeedTrouble> {
    match said.status {
        StatusCode::OK => Ok(()),
        StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN => Err(FeedTrouble::Denied),
        StatusCode::NOT_FOUND => Err(FeedTrouble::NotFound),
        StatusCode::TOO_MANY_REQUESTS | StatusCode::SERVICE_UNAVAILABLE => Err(FeedTrouble::Busy),
        status if status.is_server_error() => Err(FeedTrouble::ServerTrouble),
        _ => Err(FeedTrouble::OddStatus),
    }
}

fn read_page(said: &Said) -> Result<SearchPage, FeedTrouble> {
    is_well(said)?;
    read_found(said.json.as_ref().ok_or(FeedTrouble::NotAFeed)?).ok_or(FeedTrouble::NotAFeed)
}

/// The page in an answer; `None` when it is no answer to a search. What cannot be read in it is passed over.
#[must_use]
pub fn read_found(answer: &Value) -> Option<SearchPage> {
    let posts = answer["posts"].as_array()?;
    let cursor = answer["cursor"]
        .as_str()
        .filter(|it| (1..=CURSOR_BYTES).contains(&it.len()));
    Some(SearchPage {
        posts: posts.iter().filter_map(found).collect(),
        cursor: cursor.map(str::to_owned),
    })
}

fn found(view: &Value) -> Option<FoundPost> {
    let uri = view["uri"].as_str().filter(|uri| is_at_uri(uri))?;
    let mut parts = uri.strip_prefix("at://")?.split('/');
    let (did, kind, key) = (parts.next()?, parts.next()?, parts.next()?);
    // A post by another than its address says would be shown under somebody else's name.
    let is_whole = parts.next().is_none() && kind == POST && is_did(did) && is_record_key(key);
    if !is_whole || view["author"]["did"].as_str() != Some(did) {
        return None;
    }
    let record = &view["record"];
    let text = tidy_lines(record["text"].as_str().filter(|_| record["$type"] == POST)?);
    let said_micros = moment(&record["createdAt"]);
    let seen = moment(&view["indexedAt"]);
    (!text.is_empty()).then_some(())?;
    Some(FoundPost {
        handle: handle_of(&view["author"]),
        // The network sorts by the earlier of the two: a clock that runs ahead does not stand on top.
        sorted_micros: said_micros.into_iter().chain(seen).min(),
        post: PublicPost {
            uri: uri.to_owned(),
            author: did.to_owned(),
            cid: view["cid"].as_str().filter(|cid| is_cid(cid))?.to_owned(),
            url: format!("https://bsky.app/profile/{did}/post/{key}"),
            text,
            languages: languages(record.get("langs")),
            said_micros,
            root: pointer(&record["reply"]["root"]),
            ..PublicPost::default()
        },
    })
}

fn handle_of(author: &Value) -> Option<String> {
    let handle = author["handle"].as_str()?;
    (is_handle(handle) && handle != NO_NAME).then(|| handle.to_ascii_lowercase())
}

fn name_of(profile: &Value) -> Option<AuthorName> {
    Some(AuthorName {
        author: profile["did"].as_str().filter(|did| is_did(did))?.to_owned(),
        handle: handle_of(profile)?,
    })
}

/// How long to leave the server alone: when it says wait, and when it says that this was the last question for now.
fn rest(said: &Said) -> Option<u32> {
    let remaining = said.headers.get("ratelimit-remaining");
    let is_last = remaining.is_some_and(|it| it.as_bytes() == b"0");
    (is_last || is_well(said) == Err(FeedTrouble::Busy))
        .then(|| rest_seconds(&said.headers))
        .flatten()
}

fn of_speaking(trouble: SpeakTrouble) -> FeedTrouble {
    match trouble {
        SpeakTrouble::BadAddress => FeedTrouble::BadAddress,
        SpeakTrouble::Unreachable => FeedTrouble::Unreachable,
        SpeakTrouble::TooSlow => FeedTrouble::TooSlow,
        SpeakTrouble::Denied => FeedTrouble::Denied,
        SpeakTrouble::Busy(_) => FeedTrouble::Busy,
        SpeakTrouble::ServerTrouble => FeedTrouble::ServerTrouble,
        SpeakTrouble::NotThere => FeedTrouble::NotFound,
        SpeakTrouble::Refused => FeedTrouble::OddStatus,
        SpeakTrouble::Odd => FeedTrouble::Unreadable,
    }
}
