//! A kept answer: what it says, who keeps it right, whether it was looked at in time, and the talk behind it.

use askama::Template;
use axum::Form;
use axum::extract::Path;
use people::directory::{self, PersonBrief};
use platform::failure::{Answer, Failure};
use platform::ids::short;
use platform::markdown;
use platform::page::{Frame, SafeHtml, html};
use platform::session::Visit;
use platform::store::Change;
use serde::Deserialize;

use super::may::{self, PRESSES_LEAST};
use super::{Entry, edit, form, store};
use crate::posts::{self, Post};
use crate::spaces::{self, Space};
use crate::{Texts, texts};

#[derive(Template)]
#[template(path = "faq/show.html")]
pub(crate) struct EntryPage {
    frame: Frame,
    t: &'static Texts,
    entry: Entry,
    /// The day to look again, as words.
    review_on: String,
    is_late: bool,
    owner: Option<PersonBrief>,
    space: Option<Space>,
    /// The talk behind it, for who may read it.
    post: Option<Post>,
    may_change: bool,
    /// How often it helped and not, when it was pressed often enough and the reader keeps it right.
    helped: Option<(i64, i64)>,
}

/// Shows it.
pub(super) async fn show(visit: Visit, Path(id): Path<String>) -> Answer {
    let entry = edit::read(&visit, &id).await?;
    let db = visit.platform.store.reader();
    let (who, _) = edit::who(&visit, &entry).await?;
    let may_change = may::change(who, entry.space_id.is_none());
    let post = match entry.post_id {
        Some(post) => match posts::find_seen(db, visit.viewer()?, &short(post)).await {
            Ok((post, _)) => Some(post),
            Err(Failure::NotFound) => None,
            Err(failure) => return Err(failure),
        },
        None => None,
    };
    let owner = match entry.owner_id {
        Some(owner) => directory::find_brief(db, owner).await?,
        None => None,
    };
    let helped = store::count_helped(db, entry.id).await?;
    let space = spaces::list_by_ids(db, entry.space_id.into_iter().collect())
        .await?
        .pop();
    let frame = visit.frame();
    Ok(html(EntryPage {
        t: texts(visit.language),
        review_on: day_of(&visit, &entry),
        is_late: entry.is_late(&form::today(&visit)),
        owner,
        space,
        post,
        may_change,
        helped: Some(helped).filter(|(yes, no)| may_change && yes + no >= PRESSES_LEAST),
        frame,
        entry,
    }))
}

/// The day to look again, in words.
pub(super) fn day_of(visit: &Visit, entry: &Entry) -> String {
    let zone = visit.platform.organisation.facts().time_zone();
    visit.frame().day(entry.review_on.starts(&zone).0)
}

#[derive(Deserialize, Default)]
pub(super) struct Pressed {
    #[serde(default)]
    helped: String,
}

/// Adds up a press; who pressed is not kept.
pub(super) async fn helped(visit: Visit, Path(id): Path<String>, Form(pressed): Form<Pressed>) -> Answer {
    let entry = edit::read(&visit, &id).await?;
    let helped = match pressed.helped.as_str() {
        "yes" => true,
        "no" => false,
        _ => return Err(Failure::Malformed("no such press")),
    };
    let note = async |change: &Change| store::note_helped(change, entry.id, helped).await;
    visit.platform.store.change(note).await?;
    let t = texts(visit.language);
    let words = if helped {
        t.faq_helped_yes_done()
    } else {
        t.faq_helped_no_done()
    };
    Ok(visit.go_and_say(&entry.path(), &words))
}

/// Words as they were, on the page.
struct Earlier {
    question: String,
    html: SafeHtml,
    written_at: i64,
}

#[derive(Template)]
#[template(path = "faq/versions.html")]
pub(crate) struct VersionsPage {
    frame: Frame,
    t: &'static Texts,
    entry: Entry,
    earlier: Vec<Earlier>,
}

/// Shows the earlier words to who keeps it right. Words of before it went wide are of the space alone: whoever
/// widened it looked at the words of then.
pub(super) async fn versions(visit: Visit, Path(id): Path<String>) -> Answer {
    let (entry, _) = edit::changed(&visit, &id).await?;
    let versions = store::list_versions(visit.platform.store.reader(), entry.id).await?;
    let earlier = |version: store::Version| Earlier {
        question: version.question,
        html: markdown::render(&version.words).html,
        written_at: version.written_at.0,
    };
    Ok(html(VersionsPage {
        frame: visit.frame(),
        t: texts(visit.language),
        entry,
        earlier: versions.into_iter().map(earlier).collect(),
    }))
}

#[cfg(test)]
impl platform::page::Samples for EntryPage {
    fn samples(language: platform::texts::Language) -> Vec<Self> {
        let page = |entry: Entry, may_change| EntryPage {
            frame: Frame::sample(language),
            t: texts(language),
            review_on: entry.review_on.as_str().to_owned(),
            is_late: entry.id == 2,
            owner: entry.owner_id.and_then(|_| spaces::sample_people().into_iter().next()),
            space: entry.space_id.and_then(|_| spaces::samples().into_iter().nth(1)),
            post: None,
            may_change,
            helped: may_change.then_some((7, 2)),
            entry,
        };
        let entries = super::entry::samples().into_iter();
        entries
            .enumerate()
            .map(|(number, entry)| page(entry, number < 2))
            .collect()
    }
}

#[cfg(test)]
impl platform::page::Samples for VersionsPage {
    fn samples(language: platform::texts::Language) -> Vec<Self> {
        let page = |earlier| VersionsPage {
            frame: Frame::sample(language),
            t: texts(language),
            entry: super::entry::samples().remove(0),
            earlier,
        };
        let earlier = Earlier {
            question: "Eerst <dit>".into(),
            html: markdown::render("zo *was* het").html,
            written_at: Frame::sample_now(),
        };
        vec![page(vec![earlier]), page(Vec::new())]
    }
}
