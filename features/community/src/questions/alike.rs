//! What was asked before and looks like it, as far as the reader may read it: shown while somebody writes a question.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::Query;
use futures_util::future::BoxFuture;
use platform::failure::{Answer, Failure};
use platform::feature::Platform;
use platform::page::{SafeHtml, html};
use platform::search::{self, Hit, Question};
use platform::session::{Viewer, Visit};
use serde::Deserialize;

use super::likeness::{closest, telling};
use crate::posts::{self, Kind, Post, State};
use crate::spaces;
use crate::{Texts, texts};

/// Things shown while somebody writes.
const SHOWN_MOST: usize = 5;
/// Hits looked at for one word.
const HITS_MOST: usize = 30;
/// Characters of a question that are looked at.
const LOOKED_AT_LENGTH: usize = 300;
/// The kinds of search that answer a question.
const POST: &str = "post";
const FAQ: &str = "faq";

/// Something that looks like it.
pub(super) struct Alike {
    title: String,
    path: String,
    is_faq: bool,
    is_answered: bool,
}

#[derive(Template)]
#[template(path = "questions/alike.html")]
pub(crate) struct AlikePart {
    t: &'static Texts,
    alike: Vec<Alike>,
}

#[derive(Deserialize, Default)]
pub(super) struct Typed {
    #[serde(default)]
    title: String,
    /// What it will be; somebody who tells something asks nothing.
    #[serde(default)]
    kind: String,
}

/// The part of the form that follows the title as it is typed.
pub(super) async fn show(visit: Visit, Query(typed): Query<Typed>) -> Answer {
    let is_asked = matches!(typed.kind.as_str(), "" | "question");
    let alike = if is_asked {
        find_alike(&visit.platform, visit.viewer()?, &typed.title).await?
    } else {
        Vec::new()
    };
    Ok(html(AlikePart {
        t: texts(visit.language),
        alike,
    }))
}

/// The same for a preview, so that it is there without script too.
pub(crate) fn piece<'a>(visit: &'a Visit, title: &'a str) -> BoxFuture<'a, Result<Option<SafeHtml>, Failure>> {
    Box::pin(async move {
        let alike = find_alike(&visit.platform, visit.viewer()?, title).await?;
        if alike.is_empty() {
            return Ok(None);
        }
        let part = AlikePart {
            t: texts(visit.language),
            alike,
        };
        let part = part.render().map_err(|error| Failure::Internal(error.to_string()))?;
        Ok(Some(SafeHtml::from_cleaned(part)))
    })
}

async fn find_alike(platform: &Platform, viewer: &Viewer, title: &str) -> Result<Vec<Alike>, Failure> {
    let hits = find_hits(platform, viewer, title, &[POST, FAQ]).await?;
    let posts = hits.iter().filter(|hit| hit.kind == POST).map(|hit| hit.id).collect();
    let posts = posts::list_by_ids(platform.store.reader(), posts).await?;
    let alike = |hit: Hit| {
        let post = posts.iter().find(|post| hit.kind == POST && post.id == hit.id);
        let is_faq = hit.kind == FAQ;
        let is_question = post.is_some_and(|post| post.kind == Kind::Question && post.state == State::Live);
        (is_faq || is_question).then(|| Alike {
            title: hit.title,
            path: hit.path,
            is_faq,
            is_answered: post.is_some_and(|post| post.accepted_id.is_some()),
        })
    };
    Ok(hits.into_iter().filter_map(alike).take(SHOWN_MOST).collect())
}

/// Questions that look like these words, the closest first.
pub(super) async fn list_questions(platform: &Platform, viewer: &Viewer, words: &str) -> Result<Vec<Post>, Failure> {
    let hits = find_hits(platform, viewer, words, &[POST]).await?;
    let found = posts::list_by_ids(platform.store.reader(), hits.iter().map(|hit| hit.id).collect()).await?;
    let post = |hit: &Hit| found.iter().find(|post| post.id == hit.id).cloned();
    let is_question = |post: &Post| post.kind == Kind::Question && post.state == State::Live;
    Ok(hits.iter().filter_map(post).filter(is_question).collect())
}

/// What has most of the words that tell what it is about.
async fn find_hits(platform: &Platform, viewer: &Viewer, words: &str, kinds: &[&str]) -> Result<Vec<Hit>, Failure> {
    let words: String = words.chars().take(LOOKED_AT_LENGTH).collect();
    let words = telling(&words);
    let readers = spaces::readers_of(platform, viewer).await?;
    let mut by_word = Vec::with_capacity(words.len());
    let mut hits = BTreeMap::new();
    for word in &words {
        let question = Question {
            words: word,
            kinds,
            before: None,
            most: HITS_MOST,
        };
        let found = search::find(platform.store.reader(), &readers, question).await?.hits;
        let keys: Vec<(String, i64)> = found.iter().map(|hit| (hit.kind.clone(), hit.id)).collect();
        hits.extend(keys.iter().cloned().zip(found));
        by_word.push(keys);
    }
    // More than is shown: some of what is found is no question.
    let keys = closest(&by_word, SHOWN_MOST * 4);
    Ok(keys.into_iter().filter_map(|key| hits.remove(&key)).collect())
}

#[cfg(test)]
impl platform::page::Samples for AlikePart {
    fn samples(_language: platform::texts::Language) -> Vec<Self> {
        Vec::new()
    }
}
