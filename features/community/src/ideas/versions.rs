//! The texts an idea had before: the opening follows the talk, and what it said is not lost.

use askama::Template;
use axum::extract::Path;
use platform::failure::Answer;
use platform::markdown;
use platform::page::{Frame, SafeHtml, html};
use platform::session::Visit;

use super::store;
use crate::{Texts, texts};

/// A text as it was, on the page.
struct Earlier {
    title: String,
    html: SafeHtml,
    written_at: i64,
}

#[derive(Template)]
#[template(path = "ideas/versions.html")]
pub(crate) struct VersionsPage {
    frame: Frame,
    t: &'static Texts,
    title: String,
    path: String,
    earlier: Vec<Earlier>,
}

/// Shows the earlier texts, to everybody who may read the idea.
pub(super) async fn show(visit: Visit, Path(id): Path<String>) -> Answer {
    let db = visit.platform.store.reader();
    let (idea, _) = store::find_seen(db, visit.viewer()?, &id).await?;
    let earlier = |version: store::Version| Earlier {
        title: version.title,
        html: markdown::render(&version.words).html,
        written_at: version.written_at.0,
    };
    let versions = store::list_versions(db, idea.id).await?;
    Ok(html(VersionsPage {
        frame: visit.frame(),
        t: texts(visit.language),
        path: idea.path(),
        title: idea.title,
        earlier: versions.into_iter().map(earlier).collect(),
    }))
}

#[cfg(test)]
impl platform::page::Samples for VersionsPage {
    fn samples(language: platform::texts::Language) -> Vec<Self> {
        let page = |earlier| Self {
            frame: Frame::sample(language),
            t: texts(language),
            title: "Dienstfiets".into(),
            path: "/ideas/x".into(),
            earlier,
        };
        let earlier = Earlier {
            title: "Eerst".into(),
            html: markdown::render("zo *was* het").html,
            written_at: Frame::sample_now(),
        };
        vec![page(vec![earlier]), page(Vec::new())]
    }
}
