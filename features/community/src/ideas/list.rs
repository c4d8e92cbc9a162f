//! Every idea that somebody may read, by what became of it, by support or the newest first.

use askama::Template;
use axum::extract::Query;
use platform::failure::Answer;
use platform::ids::{from_short, short};
use platform::page::{Frame, Pager, Tab, Turn, html};
use platform::session::Visit;
use serde::Deserialize;

use super::Status;
use super::idea::Idea;
use super::store::{self, PAGE_MOST, Sort};
use crate::places::{places, places_of_space};
use crate::spaces::{self, Seen};
use crate::{Texts, texts};

#[derive(Deserialize, Default)]
pub(super) struct Asked {
    #[serde(default)]
    status: String,
    #[serde(default)]
    sort: String,
    /// One space alone, by its public id.
    #[serde(default)]
    space: String,
    #[serde(default)]
    before: String,
}

/// A part of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Open,
    Doing,
    Done,
    NotNow,
}

impl Part {
    const ALL: [Self; 4] = [Self::Open, Self::Doing, Self::Done, Self::NotNow];

    fn word(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Doing => "doing",
            Self::Done => "done",
            Self::NotNow => "not_now",
        }
    }

    fn statuses(self) -> &'static [Status] {
        match self {
            Self::Open => &[Status::Placed, Status::Talk],
            Self::Doing => &[Status::Doing],
            Self::Done => &[Status::Done],
            Self::NotNow => &[Status::NotNow],
        }
    }

    fn name(self, t: &Texts) -> String {
        match self {
            Self::Open => t.ideas_tab_open(),
            Self::Doing => Status::Doing.name(t),
            Self::Done => Status::Done.name(t),
            Self::NotNow => Status::NotNow.name(t),
        }
    }
}

/// An idea on the page.
struct Row {
    idea: Idea,
    space: String,
}

#[derive(Template)]
#[template(path = "ideas/list.html")]
pub(crate) struct ListPage {
    frame: Frame,
    t: &'static Texts,
    places: Vec<Tab>,
    tabs: Vec<Tab>,
    seen: Option<Seen>,
    rows: Vec<Row>,
    pager: Pager,
    sort: Sort,
    /// The same part in the other order.
    other_order: String,
}

impl ListPage {
    fn new_path(&self) -> String {
        match &self.seen {
            Some(seen) => format!("/ideas/new?space={}", seen.space.public_id),
            None => "/ideas/new".to_owned(),
        }
    }
}

/// Shows one part.
pub(super) async fn show(visit: Visit, Query(asked): Query<Asked>) -> Answer {
    let viewer = visit.viewer()?;
    let db = visit.platform.store.reader();
    let t = texts(visit.language);
    let seen = match asked.space.as_str() {
        "" => None,
        id => Some(spaces::enter(db, viewer, id).await?),
    };
    let of = match &seen {
        Some(seen) => vec![seen.space.id],
        None => spaces::list_readable(db, viewer.id).await?,
    };
    let part = Part::ALL.into_iter().find(|part| part.word() == asked.status);
    let part = part.unwrap_or(Part::Open);
    let sort = if asked.sort == "newest" {
        Sort::Newest
    } else {
        Sort::Support
    };
    let before = asked
        .before
        .split_once('.')
        .and_then(|(supports, id)| Some((supports.parse().ok()?, from_short(id)?)));
    let mut ideas = store::list(db, &of, part.statuses(), sort, before).await?;
    let has_more = ideas.len() > PAGE_MOST;
    ideas.truncate(PAGE_MOST);
    let only = seen.as_ref().map(|seen| seen.space.public_id.to_string());
    let here = address(part, sort, only.as_deref());
    let pager = Pager {
        older: ideas.last().filter(|_| has_more).map(|last| {
            Turn::new(
                t.ideas_more(),
                format!("{here}&before={}.{}", last.supports, short(last.id)),
            )
        }),
        newer: before.map(|_| Turn::new(t.spaces_newest(), here.clone())),
        ..Pager::default()
    };
    let in_spaces = spaces::list_by_ids(db, ideas.iter().map(|idea| idea.space_id).collect()).await?;
    let name = |id: i64| {
        in_spaces
            .iter()
            .find(|space| space.id == id)
            .map(|space| space.name.clone())
    };
    let row = |idea: Idea| Row {
        space: name(idea.space_id).unwrap_or_default(),
        idea,
    };
    let other = if sort == Sort::Support {
        Sort::Newest
    } else {
        Sort::Support
    };
    Ok(html(ListPage {
        frame: visit.frame(),
        t,
        places: places_at(t, seen.as_ref()),
        tabs: tabs(t, part, sort, only.as_deref()),
        rows: ideas.into_iter().map(row).collect(),
        other_order: address(part, other, only.as_deref()),
        seen,
        pager,
        sort,
    }))
}

fn address(part: Part, sort: Sort, only: Option<&str>) -> String {
    let space = only.map(|id| format!("&space={id}")).unwrap_or_default();
    let sort = if sort == Sort::Newest { "&sort=newest" } else { "" };
    format!("/ideas?status={}{sort}{space}", part.word())
}

fn places_at(t: &Texts, seen: Option<&Seen>) -> Vec<Tab> {
    seen.map_or_else(
        || places(t, "/ideas"),
        |seen| places_of_space(t, &seen.space.public_id.to_string(), "/ideas"),
    )
}

fn tabs(t: &Texts, here: Part, sort: Sort, only: Option<&str>) -> Vec<Tab> {
    let tab = |part: Part| Tab::new(part.name(t), address(part, sort, only), part == here);
    Part::ALL.into_iter().map(tab).collect()
}

#[cfg(test)]
impl platform::page::Samples for ListPage {
    fn samples(language: platform::texts::Language) -> Vec<Self> {
        let t = texts(language);
        let page = |sort, ideas: Vec<Idea>| Self {
            frame: Frame::sample(language),
            t,
            places: places_at(t, None),
            tabs: tabs(t, Part::Open, sort, None),
            seen: None,
            rows: ideas
                .into_iter()
                .map(|idea| Row {
                    idea,
                    space: "Slim gemaal".into(),
                })
                .collect(),
            pager: Pager::default(),
            sort,
            other_order: "/ideas?status=open".into(),
        };
        vec![
            page(Sort::Support, super::tests::samples()),
            page(Sort::Newest, Vec::new()),
        ]
    }
}
