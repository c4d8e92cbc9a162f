//! After the hour: what was good becomes a frequently asked question or an idea, and is marked, so that nothing is done twice.

use askama::Template;
use axum::Form;
use axum::extract::Path;
use people::directory;
use platform::failure::{Answer, Failure};
use platform::ids::{from_short, short};
use platform::page::{Frame, SafeHtml, html};
use platform::session::Visit;
use serde::Deserialize;

use super::week::led;
use super::{Became, Hour, Week, store};
use crate::posts;
use crate::{Texts, texts};

/// An answer of the hour.
pub(super) struct Said {
    id: String,
    name: String,
    html: SafeHtml,
    became: Option<Became>,
}

#[derive(Template)]
#[template(path = "social_hour/harvest.html")]
pub(crate) struct HarvestPage {
    frame: Frame,
    t: &'static Texts,
    hour: Hour,
    week: Week,
    /// The address of the talk.
    talk: String,
    said: Vec<Said>,
}

/// Shows what was said.
pub(super) async fn show(visit: Visit, Path((id, day)): Path<(String, String)>) -> Answer {
    let t = texts(visit.language);
    let met = led(&visit, &id, &day).await?;
    let db = visit.platform.store.reader();
    let talk = short(met.week.post_id.ok_or(Failure::NotFound)?);
    let (post, _) = posts::find_seen(db, visit.viewer()?, &talk).await?;
    let comments = posts::list_said(db, post.id).await?;
    let authors = directory::list_briefs(db, comments.iter().filter_map(|it| it.author_id).collect()).await?;
    let harvested = store::list_harvest(db, met.week.id).await?;
    let said = |comment: posts::Comment| Said {
        id: short(comment.id),
        name: authors
            .iter()
            .find(|author| Some(author.id) == comment.author_id)
            .map_or_else(|| t.posts_former(), |author| author.name.clone()),
        became: harvested
            .iter()
            .find(|(subject, _)| *subject == comment.id)
            .map(|(_, became)| *became),
        html: comment.html,
    };
    Ok(html(HarvestPage {
        frame: visit.frame(),
        t,
        hour: met.hour,
        week: met.week,
        talk: post.path(),
        said: comments.into_iter().map(said).collect(),
    }))
}

#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct Chosen {
    subject: String,
    became: String,
}

/// Marks an answer and leads to the form that makes something of it; `none` takes the mark away.
pub(super) async fn mark(visit: Visit, Path((id, day)): Path<(String, String)>, Form(chosen): Form<Chosen>) -> Answer {
    let met = led(&visit, &id, &day).await?;
    let db = visit.platform.store.reader();
    let post_id = met.week.post_id.ok_or(Failure::NotFound)?;
    let subject = from_short(&chosen.subject).ok_or(Failure::NotFound)?;
    let stands_there = posts::list_said(db, post_id)
        .await?
        .iter()
        .any(|comment| comment.id == subject);
    if !stands_there {
        return Err(Failure::NotFound);
    }
    let became = Became::parse(&chosen.became);
    visit
        .platform
        .store
        .change(async |change| store::mark(change, met.week.id, subject, became).await)
        .await?;
    let post = short(post_id);
    Ok(match became {
        Some(Became::Faq) => visit.go(&format!("/questions/{post}/faq?answer={}", short(subject))),
        Some(Became::Idea) => visit.go(&format!("/ideas/new?from=post:{post}&answer={}", short(subject))),
        None => visit.go(&format!("{}/harvest", met.week.path(&met.hour))),
    })
}

#[cfg(test)]
impl platform::page::Samples for HarvestPage {
    fn samples(language: platform::texts::Language) -> Vec<Self> {
        let (hour, weeks) = super::hour::samples();
        let said = |number: i64, became| Said {
            id: short(number),
            name: "Anna-Wilhelmina van Oldenbarnevelt-Hoogstraten".into(),
            html: platform::markdown::render("Vraag het **één keer** goed.").html,
            became,
        };
        let page = |said| Self {
            frame: Frame::sample(language),
            t: texts(language),
            hour: hour.clone(),
            week: weeks[3].clone(),
            talk: "/posts/0123456789abc".into(),
            said,
        };
        let all = vec![said(1, None), said(2, Some(Became::Faq)), said(3, Some(Became::Idea))];
        vec![page(all), page(Vec::new())]
    }
}
