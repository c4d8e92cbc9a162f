//! Every project that somebody may read, and openly how many loops are open, on time and late.

use askama::Template;
use axum::extract::Query;
use platform::clock::Day;
use platform::failure::{Answer, Failure};
use platform::ids::{from_short, short};
use platform::page::{Frame, Pager, Tab, Turn as PageTurn, html};
use platform::session::Visit;
use serde::Deserialize;

use super::days;
use super::people_in::Names;
use super::project::Project;
use super::store::{self, Counts, Part};
use super::{StepKind, Turn};
use crate::places::{places, places_of_space};
use crate::spaces::{self, Seen, Space};
use crate::{Texts, texts};

/// Projects on a page.
const PAGE_MOST: usize = 20;

#[derive(Deserialize, Default)]
pub(super) struct Asked {
    #[serde(default)]
    tab: String,
    /// One space alone, by its public id.
    #[serde(default)]
    space: String,
    #[serde(default)]
    after: String,
}

/// A project on the page.
struct Row {
    project: Project,
    space: String,
    /// What it waits for, or how it ended.
    tag: String,
    tone: &'static str,
    state: String,
}

#[derive(Template)]
#[template(path = "projects/list.html")]
pub(crate) struct ListPage {
    frame: Frame,
    t: &'static Texts,
    places: Vec<Tab>,
    tabs: Vec<Tab>,
    seen: Option<Seen>,
    counts: Counts,
    rows: Vec<Row>,
    pager: Pager,
    part: Part,
}

impl ListPage {
    fn heading(&self) -> String {
        if self.counts.late > 0 {
            self.t.projects_heading_late(self.counts.late)
        } else if self.counts.open > 0 {
            self.t.projects_heading_open(self.counts.open)
        } else {
            self.t.projects_heading()
        }
    }

    fn new_path(&self) -> String {
        match &self.seen {
            Some(seen) => format!("/projects/new?space={}", seen.space.public_id),
            None => "/projects/new".to_owned(),
        }
    }

    fn empty_title(&self) -> String {
        match self.part {
            Part::Open => self.t.projects_none_open(),
            Part::Late => self.t.projects_none_late(),
            Part::Closed => self.t.projects_none_closed(),
        }
    }
}

fn word(part: Part) -> &'static str {
    match part {
        Part::Open => "open",
        Part::Late => "late",
        Part::Closed => "closed",
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
    let part = [Part::Late, Part::Closed]
        .into_iter()
        .find(|part| word(*part) == asked.tab)
        .unwrap_or(Part::Open);
    let today = days::today(&visit);
    let after = asked
        .after
        .split_once('.')
        .and_then(|(key, id)| Some((key.to_owned(), from_short(id)?)));
    let mut projects = store::list(db, &of, part, &today, after.clone()).await?;
    let has_more = projects.len() > PAGE_MOST;
    projects.truncate(PAGE_MOST);
    let only = seen.as_ref().map(|seen| seen.space.public_id.to_string());
    let turn = |last: &Project| {
        let key = match part {
            Part::Closed => last.turned_at.0.to_string(),
            Part::Open | Part::Late => last.due_on.to_string(),
        };
        let here = address(part, only.as_deref());
        PageTurn::new(t.projects_more(), format!("{here}&after={key}.{}", short(last.id)))
    };
    let pager = Pager {
        older: projects.last().filter(|_| has_more).map(turn),
        newer: after.map(|_| PageTurn::new(t.spaces_newest(), address(part, only.as_deref()))),
        ..Pager::default()
    };
    let counts = store::count(db, &of, &today).await?;
    Ok(html(ListPage {
        places: places_at(t, seen.as_ref()),
        tabs: tabs(t, part, only.as_deref(), &counts),
        rows: rows(&visit, projects, &today).await?,
        frame: visit.frame(),
        t,
        seen,
        counts,
        pager,
        part,
    }))
}

fn address(part: Part, only: Option<&str>) -> String {
    let space = only.map(|id| format!("&space={id}")).unwrap_or_default();
    format!("/projects?tab={}{space}", word(part))
}

fn places_at(t: &Texts, seen: Option<&Seen>) -> Vec<Tab> {
    seen.map_or_else(
        || places(t, "/projects"),
        |seen| places_of_space(t, &seen.space.public_id.to_string(), "/projects"),
    )
}

fn tabs(t: &Texts, part: Part, only: Option<&str>, counts: &Counts) -> Vec<Tab> {
    let tab = |it, name: String| Tab::new(name, address(it, only), it == part);
    let mut late = tab(Part::Late, t.projects_tab_late());
    if counts.late > 0 {
        late = late.counting(counts.late);
        late.late = true;
    }
    vec![
        tab(Part::Open, t.projects_tab_open()),
        late,
        tab(Part::Closed, t.projects_tab_closed()),
    ]
}

async fn rows(visit: &Visit, projects: Vec<Project>, today: &Day) -> Result<Vec<Row>, Failure> {
    let db = visit.platform.store.reader();
    let t = texts(visit.language);
    let frame = visit.frame();
    let in_spaces = spaces::list_by_ids(db, projects.iter().map(|it| it.space_id).collect()).await?;
    let names = Names::find(&visit.platform, projects.iter().filter_map(|it| it.owner_id).collect()).await?;
    let space = |id: i64| in_spaces.iter().find(|space| space.id == id);
    let row = |project: Project| {
        let name = space(project.space_id).map(|space: &Space| space.name.clone());
        row(t, &frame, &names, (project, name.unwrap_or_default()), today)
    };
    Ok(projects.into_iter().map(row).collect())
}

fn row(t: &Texts, frame: &Frame, names: &Names, (project, space): (Project, String), today: &Day) -> Row {
    let day = days::said(frame, &project.due_on);
    let at = days::said_at(frame, project.turned_at);
    let (tag, tone, state) = match project.turn {
        Turn::Closed if project.closed_late => (t.projects_tag_closed(), "good", t.projects_closed_late_on(at)),
        Turn::Closed => (t.projects_tag_closed(), "good", t.projects_closed_on(at)),
        Turn::Stopped => (t.projects_tag_stopped(), "", t.projects_stopped_on(at)),
        _ if project.is_late(today) => {
            let late = days::between(&project.due_on, today);
            (
                t.projects_owed(),
                "attention",
                t.projects_late_since(day, t.projects_days(late)),
            )
        }
        turn => {
            let step = turn.step().unwrap_or(StepKind::Ask).name(t);
            (step, "sea", t.projects_until(day))
        }
    };
    let state = format!("{state}, {}", t.projects_kept_by(names.name(project.owner_id, t)));
    Row {
        project,
        space,
        tag,
        tone,
        state,
    }
}

#[cfg(test)]
impl platform::page::Samples for ListPage {
    fn samples(language: platform::texts::Language) -> Vec<Self> {
        let t = texts(language);
        let page = |part, counts: Counts, rows| Self {
            frame: Frame::sample(language),
            t,
            places: places_at(t, None),
            tabs: tabs(t, part, None, &counts),
            seen: None,
            counts,
            rows,
            pager: Pager::default(),
            part,
        };
        let counts = Counts {
            open: 2,
            late: 1,
            on_time: 14,
            closed_late: 3,
        };
        let today = Day::parse("2026-11-17").unwrap();
        let frame = Frame::sample(language);
        let all = super::tests::samples();
        let rows = |all: Vec<Project>| {
            all.into_iter()
                .map(|it| row(t, &frame, &Names::sample(), (it, "Waterkeringen".to_owned()), &today))
                .collect()
        };
        vec![
            page(Part::Open, counts, rows(all)),
            page(Part::Open, Counts::default(), Vec::new()),
            page(Part::Late, Counts { late: 0, ..counts }, Vec::new()),
            page(Part::Closed, counts, Vec::new()),
        ]
    }
}
