//! Looks through what feeds said: our own messages become articles, those of others are held beside them.

use std::collections::{HashMap, HashSet};

use platform::clock::{DAY_MICROS, Moment};
use platform::failure::Failure;
use platform::ids::PublicId;
use platform::store::{Change, Store};

use super::address::{comparable, host};
use super::passage::{Shared, shared};
use super::store::article::{self, Place};
use super::store::found::{self, NewPickup};
use super::store::heard;
use super::store::kinds::Way;
use super::words::{shingles_of, words_of};
use crate::watch::{Heard, cut};

/// A message below this has no passage to take over.
pub(super) const ARTICLE_MIN_WORDS: usize = 20;
/// A row of words that stands in so many of our own articles is how we always end them, not what one of them says.
const USUAL_ARTICLES: usize = 3;
/// Characters of a passage that are kept.
const PASSAGE_CHARS: usize = 1_000;
/// What was written so long before our article was not taken over from it.
const BEFORE_MICROS: i64 = DAY_MICROS;

/// An article of our own to keep.
pub(super) struct NewArticle<'a> {
    pub(super) source: Option<i64>,
    pub(super) url: &'a str,
    pub(super) title: &'a str,
    pub(super) text: &'a str,
    pub(super) published_at: Option<Moment>,
}

/// Keeps an article of ours, or its new words when its address is known; `false` when it is too short or has no address.
pub(super) async fn keep_article(change: &Change, new: NewArticle<'_>) -> Result<bool, Failure> {
    let whole = crate::watch::whole_text(new.title, new.text);
    let words = words_of(&whole);
    let (Some(address), true) = (comparable(new.url), words.len() >= ARTICLE_MIN_WORDS) else {
        return Ok(false);
    };
    let mut seen = HashSet::new();
    let shingles = shingles_of(&words);
    let first = shingles
        .iter()
        .zip(0_i64..)
        .filter(|(shingle, _)| seen.insert(**shingle));
    let places: Vec<(i64, i64)> = first.map(|(shingle, place)| (*shingle, place)).collect();
    let row = article::Model {
        id: change.next_id(),
        public_id: PublicId::random(),
        source_id: new.source,
        host: host(new.url).unwrap_or_default(),
        address,
        url: new.url.to_owned(),
        title: new.title.to_owned(),
        words: words.len() as i64,
        published_at: new.published_at,
        kept_at: change.now(),
    };
    article::keep(change, row, places).await?;
    Ok(true)
}

/// The messages of our own among these become articles.
pub(super) async fn keep_own(change: &Change, items: &[Heard], own: &HashSet<i64>) -> Result<(), Failure> {
    for item in items.iter().filter(|item| own.contains(&item.source_id)) {
        if let Some(url) = &item.url {
            let new = NewArticle {
                source: Some(item.source_id),
                url,
                title: &item.title,
                text: &item.text,
                published_at: item.published_at,
            };
            keep_article(change, new).await?;
        }
    }
    Ok(())
}

/// What this message of somebody else took over: each article at most once.
pub(super) async fn pickups_in(store: &Store, item: &Heard, ours: &HashSet<String>) -> Result<Vec<NewPickup>, Failure> {
    let db = store.reader();
    let Some(url) = item
        .url
        .as_deref()
        .filter(|url| host(url).is_none_or(|host| !ours.contains(&host)))
    else {
        return Ok(Vec::new());
    };
    let text = crate::watch::whole_text(&item.title, &item.text);
    let words = words_of(&text);
    let shingles = shingles_of(&words);
    let mut by_article: HashMap<i64, HashMap<i64, i64>> = HashMap::new();
    for Place {
        article_id,
        shingle,
        place,
    } in telling(article::list_places(db, &shingles).await?)
    {
        by_article.entry(article_id).or_default().insert(shingle, place);
    }
    let links: HashSet<i64> = heard::list_linked(db, item.source_id, &item.identity)
        .await?
        .into_iter()
        .collect();
    let articles: HashSet<i64> = by_article.keys().copied().chain(links.iter().copied()).collect();
    let none = HashMap::new();
    let mut pickups = Vec::new();
    for article in article::list_by_ids(db, articles.into_iter().collect()).await? {
        let is_before = item
            .published_at
            .zip(article.published_at)
            .is_some_and(|(theirs, ours)| ours.since(theirs) > BEFORE_MICROS);
        let links_back = links.contains(&article.id);
        let shared = shared(&text, &words, &shingles, by_article.get(&article.id).unwrap_or(&none));
        if is_before || (shared.is_none() && !links_back) {
            continue;
        }
        let shared = shared.unwrap_or(Shared {
            way: Way::Link,
            words: 0,
            passage: String::new(),
        });
        pickups.push(NewPickup {
            article_id: article.id,
            source_name: item.source.clone(),
            url: url.to_owned(),
            title: item.title.clone(),
            way: shared.way,
            words: shared.words as i64,
            passage: cut(&shared.passage, PASSAGE_CHARS),
            links_back,
            said_at: item.published_at,
        });
    }
    Ok(pickups)
}

/// Without the rows of words that stand in many of our articles.
fn telling(places: Vec<Place>) -> Vec<Place> {
    let mut articles: HashMap<i64, usize> = HashMap::new();
    for place in &places {
        *articles.entry(place.shingle).or_default() += 1;
    }
    let is_telling = |place: &Place| articles[&place.shingle] < USUAL_ARTICLES;
    places.into_iter().filter(is_telling).collect()
}

/// Keeps what was found; what was found before stays as it was decided.
pub(super) async fn keep_found(change: &Change, pickups: Vec<NewPickup>) -> Result<(), Failure> {
    for pickup in pickups {
        found::keep(change, pickup).await?;
    }
    Ok(())
}
