//! What is ours: the feeds of our own sites, and articles that somebody adds by hand.

use askama::Template;
use axum::extract::{Form, Path};
use axum::http::StatusCode;
use platform::failure::{Answer, Failure};
use platform::ids::PublicId;
use platform::page::{self, Errors, Frame};
use platform::session::Visit;
use platform::store::Change;
use serde::Deserialize;

use super::address::comparable;
use super::look::{ARTICLE_MIN_WORDS, NewArticle, keep_article};
use super::store::{article, heard};
use super::words::words_of;
use crate::watch::{SourceKind, TEXT_MAX_CHARS, TITLE_MAX_CHARS, URL_MAX_CHARS, list_sources};
use crate::{Texts, texts};

const HERE: &str = "/listen/pickups/articles";
/// Articles on the page.
const SHOWN_MOST: u64 = 50;

/// An article as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Typed {
    pub(crate) url: String,
    pub(crate) title: String,
    pub(crate) text: String,
}

/// A feed that may be ours.
pub(crate) struct Feed {
    pub(crate) id: PublicId,
    pub(crate) title: String,
    pub(crate) is_ours: bool,
}

/// The page.
#[derive(Template)]
#[template(path = "pickup/articles.html")]
pub(crate) struct ArticlesPage {
    pub(crate) frame: Frame,
    pub(crate) t: &'static Texts,
    pub(crate) feeds: Vec<Feed>,
    pub(crate) articles: Vec<article::Model>,
    pub(crate) typed: Typed,
    pub(crate) errors: Errors,
}

impl ArticlesPage {
    pub(crate) const URL_LIMIT: usize = URL_MAX_CHARS;
    pub(crate) const TITLE_LIMIT: usize = TITLE_MAX_CHARS;
    pub(crate) const TEXT_LIMIT: usize = TEXT_MAX_CHARS;
}

/// GET /listen/pickups/articles
pub(crate) async fn show(visit: Visit) -> Answer {
    Ok(page::html(page_of(&visit, Typed::default(), Errors::new()).await?))
}

async fn page_of(visit: &Visit, typed: Typed, errors: Errors) -> Result<ArticlesPage, Failure> {
    let db = visit.platform.store.reader();
    let own = heard::list_own(db).await?;
    let feeds = list_sources(db).await?.into_iter();
    let feeds = feeds.filter(|source| source.kind == SourceKind::Feed && source.network.is_none());
    Ok(ArticlesPage {
        feeds: feeds
            .map(|source| Feed {
                is_ours: own.contains(&source.id),
                id: source.public_id,
                title: source.title,
            })
            .collect(),
        articles: article::list(db, SHOWN_MOST).await?,
        frame: visit.frame(),
        t: texts(visit.language),
        typed,
        errors,
    })
}

/// POST /listen/pickups/own
pub(crate) async fn keep_own(visit: Visit, Form(form): Form<Vec<(String, String)>>) -> Answer {
    let chosen: Vec<String> = form
        .into_iter()
        .filter(|(name, _)| name == "own")
        .map(|(_, id)| id)
        .collect();
    let sources = list_sources(visit.platform.store.reader()).await?.into_iter();
    let ours = sources.filter(|source| chosen.iter().any(|id| id == source.public_id.as_str()));
    let ours: Vec<i64> = ours.map(|source| source.id).collect();
    let many = ours.len();
    let keep = async |change: &Change| {
        heard::keep_own(change, ours).await?;
        // What these feeds said lately becomes articles too, and others may have taken it over already.
        heard::look_again(change).await
    };
    visit.platform.store.change(keep).await?;
    Ok(visit.go_and_say(HERE, &texts(visit.language).pickup_own_kept(many)))
}

/// POST /listen/pickups/articles
pub(crate) async fn add(visit: Visit, Form(typed): Form<Typed>) -> Answer {
    let t = texts(visit.language);
    let mut errors = Errors::new();
    let url = typed.url.trim();
    if comparable(url).is_none() || url.chars().count() > URL_MAX_CHARS {
        errors.add("url", t.pickup_url_wrong());
    }
    let title = typed.title.trim();
    if title.is_empty() || title.chars().count() > TITLE_MAX_CHARS {
        errors.add("title", t.pickup_title_wrong(TITLE_MAX_CHARS));
    }
    let long = typed.text.chars().count();
    if long > TEXT_MAX_CHARS || words_of(&typed.text).len() < ARTICLE_MIN_WORDS {
        errors.add("text", t.pickup_text_wrong(ARTICLE_MIN_WORDS, TEXT_MAX_CHARS));
    }
    if !errors.is_empty() {
        let page = page_of(&visit, typed, errors).await?;
        return Ok(page::html_with(StatusCode::UNPROCESSABLE_ENTITY, page));
    }
    let keep = async |change: &Change| {
        let new = NewArticle {
            source: None,
            url,
            title,
            text: &typed.text,
            published_at: None,
        };
        keep_article(change, new).await?;
        heard::look_again(change).await
    };
    visit.platform.store.change(keep).await?;
    Ok(visit.go_and_say(HERE, &t.pickup_article_kept(title)))
}

/// POST /listen/pickups/articles/{id}/remove
pub(crate) async fn remove(visit: Visit, Path(id): Path<String>) -> Answer {
    let id = PublicId::parse(&id).ok_or(Failure::NotFound)?;
    let remove = async |change: &Change| article::remove(change, &id).await;
    if !visit.platform.store.change(remove).await? {
        return Err(Failure::NotFound);
    }
    Ok(visit.go_and_say(HERE, &texts(visit.language).pickup_article_removed()))
}
