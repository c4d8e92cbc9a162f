//! Adding a feed: one question to its address, and it is kept when it answers.

use askama::Template;
use axum::Form;
use axum::http::StatusCode;
use people::directory::tidy_name;
use platform::failure::{Answer, Failure, Refusal};
use platform::outside::{FeedAnswer, FeedAsk};
use platform::page::{self, Errors, Frame};
use platform::session::Visit;
use platform::store::Change;
use serde::Deserialize;

use super::search::SearchWish;
use super::standing::trouble;
use super::timeline::TimelineWish;
use crate::watch::feeds::host_of;
use crate::watch::feeds::settle::settle;
use crate::watch::limits::{SOURCE_TITLE_MAX_CHARS, SOURCES_MAX, URL_MAX_CHARS, cut};
use crate::watch::store::change::{Note, note};
use crate::watch::store::kinds::Network;
use crate::watch::store::source::{self, NewSource};
use crate::watch::store::{query, stream};
use crate::watch::wanted::Wanted;
use crate::{Texts, texts};

/// What the network is called; a name is the same in every language.
const BLUESKY: &str = "Bluesky";
/// Where people read it; of two sources with one address the store refuses the second.
const BLUESKY_URL: &str = "https://bsky.app/";

/// What somebody typed.
#[derive(Clone, Debug, Default, Deserialize)]
pub(crate) struct Wish {
    #[serde(default)]
    pub(crate) url: String,
    #[serde(default)]
    pub(crate) title: String,
}

/// The page.
#[derive(Template)]
#[template(path = "watch/sources/add.html")]
pub(crate) struct AddPage {
    pub(crate) frame: Frame,
    pub(crate) t: &'static Texts,
    pub(crate) wish: Wish,
    pub(crate) timeline: TimelineWish,
    pub(crate) search: SearchWish,
    pub(crate) errors: Errors,
    /// Whether Bluesky can still be added.
    pub(crate) offers_bluesky: bool,
}

impl AddPage {
    pub(crate) const URL_LIMIT: usize = URL_MAX_CHARS;
    pub(crate) const TITLE_LIMIT: usize = SOURCE_TITLE_MAX_CHARS;
}

/// GET /listen/sources/new
pub(crate) async fn form(visit: Visit) -> Answer {
    let (frame, t) = (visit.frame(), texts(visit.language));
    Ok(page::html(AddPage {
        offers_bluesky: offers_bluesky(&visit).await?,
        frame,
        t,
        wish: Wish::default(),
        timeline: TimelineWish::default(),
        search: SearchWish::default(),
        errors: Errors::new(),
    }))
}

pub(super) async fn offers_bluesky(visit: &Visit) -> Result<bool, Failure> {
    let kept = stream::find_kept(visit.platform.store.reader(), Network::Bluesky).await?;
    Ok(kept.is_none())
}

/// POST /listen/sources/new
pub(crate) async fn add(visit: Visit, Form(wish): Form<Wish>) -> Answer {
    let t = texts(visit.language);
    match try_to_add(&visit, &wish).await? {
        Ok((title, found)) => Ok(visit.go_and_say("/listen/sources", &t.watch_source_added(found, title))),
        Err(sentence) => {
            let mut errors = Errors::new();
            errors.add("url", sentence);
            let page = AddPage {
                offers_bluesky: offers_bluesky(&visit).await?,
                frame: visit.frame(),
                t,
                wish,
                timeline: TimelineWish::default(),
                search: SearchWish::default(),
                errors,
            };
            Ok(page::html_with(StatusCode::UNPROCESSABLE_ENTITY, page))
        }
    }
}

/// POST /listen/sources/bluesky
pub(crate) async fn hear_bluesky(visit: Visit) -> Answer {
    let (t, me) = (texts(visit.language), visit.viewer()?.id);
    let write = async |change: &Change| {
        // Twice the button is once the stream.
        if stream::find_kept(&**change, Network::Bluesky).await?.is_some() {
            return Ok(());
        }
        refuse_more(change).await?;
        let new = NewSource::network(BLUESKY, BLUESKY_URL, Network::Bluesky, Some(me), change.now());
        let row = source::insert(change, new).await?;
        stream::begin(change, row.id).await?;
        let about = Note {
            what: "network_added",
            subject: BLUESKY,
            words: BLUESKY_URL,
            ..Note::default()
        };
        note(change, Some(me), about).await
    };
    visit.platform.store.change(write).await?;
    Ok(visit.go_and_say("/listen/sources", &t.watch_bluesky_added()))
}

/// The name of the feed and how much it brought, or the sentence that says why it is not added.
async fn try_to_add(visit: &Visit, wish: &Wish) -> Result<Result<(String, usize), String>, Failure> {
    let (t, platform, url) = (texts(visit.language), &visit.platform, wish.url.trim());
    let Some(host) = host_of(url).filter(|_| url.chars().count() <= URL_MAX_CHARS) else {
        return Ok(Err(t.watch_source_no_address()));
    };
    let db = platform.store.reader();
    if !source::url_is_free(db, url).await? {
        return Ok(Err(t.watch_source_known()));
    }
    let answer = platform
        .outside
        .feeds
        .fetch(&FeedAsk {
            url: url.to_owned(),
            ..FeedAsk::default()
        })
        .await;
    match &answer {
        FeedAnswer::Failed { trouble: key, .. } => return Ok(Err(trouble(t, key.key()))),
        FeedAnswer::Gone => return Ok(Err(trouble(t, "gone"))),
        FeedAnswer::Fetched { .. } | FeedAnswer::NotModified { .. } => {}
    }
    let wanted = Wanted::by(&query::list(db).await?);
    let (me, title) = (visit.viewer()?.id, cut(&tidy_name(&wish.title), SOURCE_TITLE_MAX_CHARS));
    let write = async |change: &Change| {
        refuse_more(change).await?;
        // Without a name of its own it is called as it calls itself; until it says so, as its address.
        let name = if title.is_empty() {
            cut(url, SOURCE_TITLE_MAX_CHARS)
        } else {
            title.clone()
        };
        let new = NewSource::feed(&name, url, &host, Some(me), change.now());
        let row = source::insert(change, new).await?;
        let (row, brought) = settle(change, row, answer, &wanted).await?;
        note(
            change,
            Some(me),
            Note {
                what: "feed_added",
                subject: &row.title,
                words: url,
                ..Note::default()
            },
        )
        .await?;
        Ok((row.title, brought.mentions))
    };
    platform.store.change(write).await.map(Ok)
}

/// There is room for one more source, or a refusal.
pub(crate) async fn refuse_more(change: &Change) -> Result<(), Failure> {
    match source::count(&**change).await? >= SOURCES_MAX {
        true => Err(Refusal::say(|l| texts(l).watch_sources_full(SOURCES_MAX)).into()),
        false => Ok(()),
    }
}
