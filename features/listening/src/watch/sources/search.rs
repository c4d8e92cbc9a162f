//! Adding a search on Bluesky: words that are looked for in what is said there, and in what was said lately.

use axum::Form;
use axum::http::StatusCode;
use platform::failure::{Answer, Failure};
use platform::outside::FeedTrouble;
use platform::page::{self, Errors};
use platform::session::Visit;
use platform::store::Change;
use serde::Deserialize;

use super::add::{AddPage, Wish, offers_bluesky, refuse_more};
use super::standing::trouble;
use super::timeline::TimelineWish;
use crate::texts;
use crate::watch::colleagues::{named, names};
use crate::watch::limits::{SOURCE_TITLE_MAX_CHARS, cut};
use crate::watch::store::change::{Note, note};
use crate::watch::store::row::source::Model;
use crate::watch::store::source::{self, NewSource};
use crate::watch::store::timeline::BLUESKY;
use crate::watch::store::{query, timeline};
use crate::watch::timelines::read::reader;
use crate::watch::wanted::Wanted;

/// Characters of words to search for; an address holds them.
const WORDS_LENGTH: usize = 400;
/// Whose limits it shares.
const HOST: &str = "bsky.app";

/// What somebody typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct SearchWish {
    pub(crate) words: String,
}

/// POST /listen/sources/bluesky/search
pub(crate) async fn add(visit: Visit, Form(wish): Form<SearchWish>) -> Answer {
    let t = texts(visit.language);
    match try_to_add(&visit, &wish).await? {
        Ok((title, found)) => Ok(visit.go_and_say("/listen/sources", &t.watch_search_added(found, title))),
        Err(sentence) => {
            let mut errors = Errors::new();
            errors.add("words", sentence);
            let page = AddPage {
                offers_bluesky: offers_bluesky(&visit).await?,
                frame: visit.frame(),
                t,
                wish: Wish::default(),
                timeline: TimelineWish::default(),
                search: wish,
                errors,
            };
            Ok(page::html_with(StatusCode::UNPROCESSABLE_ENTITY, page))
        }
    }
}

/// The name of the source and how much it brought, or the sentence that says why it is not added.
async fn try_to_add(visit: &Visit, wish: &SearchWish) -> Result<Result<(String, usize), String>, Failure> {
    let (t, platform) = (texts(visit.language), &visit.platform);
    let words = wish.words.split_whitespace().collect::<Vec<_>>().join(" ");
    if !(1..=WORDS_LENGTH).contains(&words.chars().count()) {
        return Ok(Err(t.watch_search_no_words()));
    }
    if let Some(name) = named(&words, &names(&platform.store).await?) {
        return Ok(Err(t.watch_wish_employee(name)));
    }
    let Some(url) = address(&words) else {
        return Ok(Err(t.watch_search_no_words()));
    };
    let db = platform.store.reader();
    if !source::url_is_free(db, &url).await? {
        return Ok(Err(t.watch_source_known()));
    }
    let me = visit.viewer()?.id;
    let title = cut(&format!("“{words}” · Bluesky"), SOURCE_TITLE_MAX_CHARS);
    let write = async |change: &Change| {
        refuse_more(change).await?;
        let new = NewSource::timeline(&title, &url, HOST, Some(me), change.now());
        let row = source::insert(change, new).await?;
        timeline::begin(change, row.id, BLUESKY, None, Some(&words)).await?;
        let about = Note {
            what: "network_added",
            subject: &row.title,
            words: &url,
            ..Note::default()
        };
        note(change, Some(me), about).await?;
        Ok(row)
    };
    let row: Model = platform.store.change(write).await?;
    let wanted = Wanted::by(&query::list(db).await?);
    let read = match reader(platform, &row, &wanted).await? {
        Some(reader) => reader.read().await?,
        None => return Err(Failure::NotFound),
    };
    let Some(why) = read.trouble else {
        return Ok(Ok((row.title, read.mentions)));
    };
    platform
        .store
        .change(async |change: &Change| source::delete(change, row.id).await)
        .await?;
    Ok(Err(match why {
        FeedTrouble::Denied => t.watch_search_needs_account(),
        why => trouble(t, why.key()),
    }))
}

/// Where people see it, and what makes it one source.
fn address(words: &str) -> Option<String> {
    let mut url = url::Url::parse(BLUESKY).ok()?;
    url.set_path("search");
    url.query_pairs_mut().append_pair("q", words);
    Some(url.into())
}
