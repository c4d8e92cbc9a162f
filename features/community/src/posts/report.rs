//! Something out of place: one report, one queue for the managers of the space, one answer.

use askama::Template;
use axum::Form;
use axum::extract::Path;
use futures_util::future::BoxFuture;
use platform::failure::{Answer, Failure};
use platform::feature::{Card, Platform, Urgency};
use platform::ids::short;
use platform::notices;
use platform::page::{Frame, SafeHtml, html};
use platform::session::{Viewer, Visit};
use serde::Deserialize;

use super::react::place_of;
use super::store::Report;
use super::{find_seen, findable, hears, notice, store};
use crate::spaces;
use crate::{Texts, beside, texts};

/// Characters of a reason.
const WHY_LENGTH: usize = 1000;

#[derive(Deserialize)]
pub(super) struct Reporting {
    subject: i64,
    #[serde(default)]
    why: String,
}

/// Reports it to the managers of the space.
pub(super) async fn report(visit: Visit, Path(id): Path<String>, Form(reporting): Form<Reporting>) -> Answer {
    let t = texts(visit.language);
    let viewer = visit.viewer()?;
    let (post, _) = find_seen(visit.platform.store.reader(), viewer, &id).await?;
    place_of(&visit, &post, reporting.subject).await?;
    let me = viewer.id;
    visit
        .platform
        .store
        .change(async |change| {
            let report = Report {
                id: change.next_id(),
                space_id: post.space_id,
                post_id: post.id,
                subject_id: reporting.subject,
                words: reporting.why.trim().chars().take(WHY_LENGTH).collect(),
                reported_at: change.now(),
            };
            if store::report(change, &report, me).await? {
                for manager in spaces::list_managers(&**change, post.space_id).await? {
                    let data = notice::about(&post, None, "", &post.title);
                    notices::tell(change, manager, notice::REPORTED, data).await?;
                }
            }
            Ok(())
        })
        .await?;
    Ok(visit.go_and_say(&post.path(), &t.posts_reported()))
}

/// A report on the page.
struct Waiting {
    path: String,
    post: String,
    subject: i64,
    title: String,
    html: SafeHtml,
    words: String,
    reported_at: i64,
}

#[derive(Template)]
#[template(path = "posts/reports.html")]
pub(crate) struct ReportsPage {
    frame: Frame,
    t: &'static Texts,
    waiting: Vec<Waiting>,
}

/// What waits in the spaces this person manages. Who reported it is not shown.
pub(super) async fn list(visit: Visit) -> Answer {
    let db = visit.platform.store.reader();
    let managed = spaces::list_managed(db, visit.viewer()?.id).await?;
    let mut waiting = Vec::new();
    for report in store::list_open_reports(db, managed).await? {
        let Some(post) = store::find(db, report.post_id).await? else {
            continue;
        };
        let comment = store::find_comment(db, report.subject_id).await?;
        waiting.push(Waiting {
            path: post.path(),
            post: short(post.id),
            subject: report.subject_id,
            title: post.title,
            html: comment.map_or(post.html, |comment| comment.html),
            words: report.words,
            reported_at: report.reported_at.0,
        });
    }
    Ok(html(ReportsPage {
        frame: visit.frame(),
        t: texts(visit.language),
        waiting,
    }))
}

#[derive(Deserialize)]
pub(super) struct Settling {
    subject: i64,
    act: String,
}

/// A manager has looked: it stays, or it goes. Everybody who reported it hears that it was looked at.
pub(super) async fn settle(visit: Visit, Path(id): Path<String>, Form(settling): Form<Settling>) -> Answer {
    let t = texts(visit.language);
    let viewer = visit.viewer()?;
    let db = visit.platform.store.reader();
    let (post, seen) = find_seen(db, viewer, &id).await?;
    if !seen.sight.may_manage {
        return Err(Failure::NotFound);
    }
    place_of(&visit, &post, settling.subject).await?;
    let comment = store::find_comment(db, settling.subject).await?;
    let goes = settling.act == "delete";
    let me = viewer.id;
    visit
        .platform
        .store
        .change(async |change| {
            let handled = if goes { "deleted" } else { "kept" };
            let data = notice::about(&post, None, "", &post.title);
            for reporter in store::settle(change, settling.subject, handled, me).await? {
                notices::tell(change, reporter, notice::SETTLED, data.clone()).await?;
            }
            match (goes, &comment) {
                (true, Some(comment)) => {
                    findable::forget_comment(change, comment.id).await?;
                    change.announce(hears::post_topic(post.id));
                    store::take_comment_away(change, comment).await.map(|_| ())
                }
                (true, None) => {
                    findable::forget_post(change, post.id).await?;
                    beside::post_gone(change, post.id).await?;
                    store::take_away(change, post.id).await
                }
                (false, _) => Ok(()),
            }
        })
        .await?;
    Ok(visit.go_and_say("/community/reports", &t.posts_settled()))
}

/// Reports that wait for this person.
pub(super) fn cards<'a>(platform: &'a Platform, viewer: &'a Viewer) -> BoxFuture<'a, Result<Vec<Card>, Failure>> {
    Box::pin(async move {
        let db = platform.store.reader();
        let managed = spaces::places_of(platform, viewer).await?.managed();
        let open = store::list_open_reports(db, managed).await?.len();
        let t = texts(viewer.language);
        let card = Card {
            room: t.community_menu(),
            title: t.posts_card_reports(open),
            text: t.posts_card_reports_text(),
            path: "/community/reports".to_owned(),
            action: t.posts_card_reports_act(),
            why: t.spaces_card_why(),
            urgency: Urgency::Waits,
        };
        Ok((open > 0).then_some(card).into_iter().collect())
    })
}

#[cfg(test)]
impl platform::page::Samples for ReportsPage {
    fn samples(language: platform::texts::Language) -> Vec<Self> {
        let t = texts(language);
        let page = |waiting| ReportsPage {
            frame: Frame::sample(language),
            t,
            waiting,
        };
        let one = Waiting {
            path: "/posts/x".into(),
            post: "x".into(),
            subject: 1,
            title: String::new(),
            html: platform::markdown::render("Dit is **niet** aardig").html,
            words: "Dit gaat over een collega <x>.".into(),
            reported_at: Frame::sample_now(),
        };
        vec![page(Vec::new()), page(vec![one])]
    }
}
