//! All proposals one may read: of the whole room, or of one space.

use askama::Template;
use axum::extract::Query;
use platform::failure::Answer;
use platform::ids::{from_short, short};
use platform::page::{Frame, Pager, Tab, Turn, html};
use platform::session::Visit;
use serde::Deserialize;

use super::State;
use super::proposal::Proposal;
use super::store::{self, PAGE_MOST};
use crate::places::{places, places_of_space};
use crate::spaces::{self, Space};
use crate::{Texts, texts};

/// The address.
const HERE: &str = "/proposals";

#[derive(Deserialize, Default)]
pub(super) struct Asked {
    #[serde(default)]
    tab: String,
    #[serde(default)]
    space: String,
    #[serde(default)]
    before: String,
}

/// A proposal in the list.
struct Line {
    proposal: Proposal,
    space: String,
    is_open: bool,
}

#[derive(Template)]
#[template(path = "proposals/list.html")]
pub(crate) struct ListPage {
    frame: Frame,
    t: &'static Texts,
    places: Vec<Tab>,
    tabs: Vec<Tab>,
    space: Option<Space>,
    may_make: bool,
    lines: Vec<Line>,
    pager: Pager,
}

/// Shows one tab of the list.
pub(super) async fn show(visit: Visit, Query(asked): Query<Asked>) -> Answer {
    let viewer = visit.viewer()?;
    let db = visit.platform.store.reader();
    let t = texts(visit.language);
    let seen = match asked.space.as_str() {
        "" => None,
        space => Some(spaces::enter(db, viewer, space).await?),
    };
    let of = match &seen {
        Some(seen) => vec![seen.space.id],
        None => spaces::list_readable(db, viewer.id).await?,
    };
    let open = asked.tab != "decided";
    let before = from_short(&asked.before);
    let mut proposals = store::list(db, &of, open, before).await?;
    let has_more = proposals.len() > PAGE_MOST;
    proposals.truncate(PAGE_MOST);
    let space = seen.as_ref().map(|seen| seen.space.public_id.to_string());
    let here = address(space.as_deref(), open);
    let pager = Pager {
        older: proposals
            .last()
            .filter(|_| has_more)
            .map(|last| Turn::new(t.posts_older(), format!("{here}&before={}", short(last.id)))),
        newer: before.map(|_| Turn::new(t.posts_newest(), here.clone())),
        ..Pager::default()
    };
    let mut keys: Vec<i64> = proposals.iter().map(|it| it.space_id).collect();
    keys.sort_unstable();
    keys.dedup();
    let names = spaces::list_by_ids(db, keys).await?;
    let now = visit.platform.now();
    let line = |proposal: Proposal| Line {
        space: names
            .iter()
            .find(|space| space.id == proposal.space_id)
            .map(|space| space.name.clone())
            .unwrap_or_default(),
        is_open: proposal.takes_feedback(now),
        proposal,
    };
    Ok(html(ListPage {
        frame: visit.frame(),
        t,
        places: space
            .as_deref()
            .map_or_else(|| places(t, HERE), |space| places_of_space(t, space, HERE)),
        tabs: tabs(t, space.as_deref(), open),
        may_make: seen.as_ref().is_some_and(|seen| seen.sight.may_post),
        space: seen.map(|seen| seen.space),
        lines: proposals.into_iter().map(line).collect(),
        pager,
    }))
}

fn address(space: Option<&str>, open: bool) -> String {
    let tab = if open { "open" } else { "decided" };
    space.map_or_else(
        || format!("{HERE}?tab={tab}"),
        |space| format!("{HERE}?space={space}&tab={tab}"),
    )
}

fn tabs(t: &Texts, space: Option<&str>, open: bool) -> Vec<Tab> {
    vec![
        Tab::new(t.proposals_tab_open(), address(space, true), open),
        Tab::new(t.proposals_tab_decided(), address(space, false), !open),
    ]
}

#[cfg(test)]
impl platform::page::Samples for ListPage {
    fn samples(language: platform::texts::Language) -> Vec<Self> {
        let t = texts(language);
        let page = |space: Option<Space>, many: usize| Self {
            frame: Frame::sample(language),
            t,
            places: places(t, HERE),
            tabs: tabs(t, None, true),
            may_make: space.is_some(),
            space,
            lines: (0..many)
                .map(|number| Line {
                    proposal: super::show::sample_proposal(),
                    space: "Slim gemaal".into(),
                    is_open: number == 0,
                })
                .collect(),
            pager: Pager::default(),
        };
        let space = crate::spaces::samples().into_iter().next();
        vec![page(None, 2), page(space.clone(), 0), page(None, 0)]
    }
}
