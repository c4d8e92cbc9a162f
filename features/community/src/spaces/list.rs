//! All spaces that somebody may know of: their own first.

use askama::Template;
use axum::extract::Query;
use platform::access::Role;
use platform::clock::Moment;
use platform::failure::Answer;
use platform::ids::{from_short, short};
use platform::page::{Frame, Pager, Tab, Turn, html};
use platform::session::Visit;
use serde::Deserialize;

use super::{Kind, Space, store};
use crate::places::places;
use crate::{Texts, texts};

#[derive(Deserialize, Default)]
pub(super) struct Asked {
    #[serde(default)]
    tab: String,
    #[serde(default)]
    before: String,
}

#[derive(Template)]
#[template(path = "spaces/list.html")]
pub(crate) struct ListPage {
    frame: Frame,
    t: &'static Texts,
    places: Vec<Tab>,
    tabs: Vec<Tab>,
    invited: Vec<Space>,
    spaces: Vec<Space>,
    pager: Pager,
    which: Which,
    /// Whether they may bring a community along from elsewhere.
    may_bring: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Which {
    Mine,
    Others,
    Archived,
}

impl Which {
    fn parse(word: &str) -> Self {
        match word {
            "others" => Self::Others,
            "archived" => Self::Archived,
            _ => Self::Mine,
        }
    }

    fn word(self) -> &'static str {
        match self {
            Self::Mine => "mine",
            Self::Others => "others",
            Self::Archived => "archived",
        }
    }
}

impl ListPage {
    /// When something was last said is for who may look inside.
    fn tells_last(&self, space: &Space) -> bool {
        self.which == Which::Mine || space.kind == Kind::Open
    }

    fn empty_title(&self) -> String {
        match self.which {
            Which::Mine => self.t.spaces_none_mine(),
            Which::Others => self.t.spaces_none_others(),
            Which::Archived => self.t.spaces_none_archived(),
        }
    }

    fn empty_teaches(&self) -> String {
        match self.which {
            Which::Mine => self.t.spaces_none_mine_teaches(),
            Which::Others => self.t.spaces_none_others_teaches(),
            Which::Archived => self.t.spaces_none_archived_teaches(),
        }
    }
}

/// Shows one tab of the list.
pub(super) async fn show(visit: Visit, Query(asked): Query<Asked>) -> Answer {
    let viewer = visit.viewer()?;
    let db = visit.platform.store.reader();
    let which = Which::parse(&asked.tab);
    let before = asked
        .before
        .split_once('.')
        .and_then(|(at, id)| Some((Moment(at.parse().ok()?), from_short(id)?)));
    let mut spaces = match which {
        Which::Mine => store::list_mine(db, viewer.id).await?,
        _ => store::list_doors(db, viewer.id, which == Which::Archived, before).await?,
    };
    let page = usize::try_from(store::PAGE_MOST).unwrap_or(usize::MAX);
    let has_older = which != Which::Mine && spaces.len() > page;
    if has_older {
        spaces.truncate(page);
    }
    let t = texts(visit.language);
    let address = |last: &Space| {
        format!(
            "/spaces?tab={}&before={}.{}",
            which.word(),
            last.active_at.0,
            short(last.id)
        )
    };
    let older = spaces
        .last()
        .filter(|_| has_older)
        .map(|last| Turn::new(t.spaces_older(), address(last)));
    let newer = before.map(|_| Turn::new(t.spaces_newest(), format!("/spaces?tab={}", which.word())));
    let invited = store::list_invited_to(db, viewer.id).await?;
    Ok(html(ListPage {
        frame: visit.frame(),
        t,
        places: places(t, "/spaces"),
        tabs: tabs(t, which),
        invited: store::list_by_ids(db, invited).await?,
        spaces,
        pager: Pager {
            newer,
            older,
            ..Pager::default()
        },
        which,
        may_bring: visit.has_any(&[Role::Administrator]),
    }))
}

fn tabs(t: &Texts, which: Which) -> Vec<Tab> {
    [
        (Which::Mine, t.spaces_tab_mine()),
        (Which::Others, t.spaces_tab_others()),
        (Which::Archived, t.spaces_tab_archived()),
    ]
    .into_iter()
    .map(|(tab, words)| Tab::new(words, format!("/spaces?tab={}", tab.word()), tab == which))
    .collect()
}

#[cfg(test)]
impl platform::page::Samples for ListPage {
    fn samples(language: platform::texts::Language) -> Vec<Self> {
        let t = texts(language);
        let page = |which, invited: Vec<Space>, spaces: Vec<Space>| Self {
            frame: Frame::sample(language),
            t,
            places: places(t, "/spaces"),
            tabs: tabs(t, which),
            invited,
            spaces,
            pager: Pager::default(),
            which,
            may_bring: which == Which::Others,
        };
        let some = super::space::samples();
        vec![
            page(Which::Mine, vec![some[2].clone()], some.clone()),
            page(Which::Others, Vec::new(), some),
            page(Which::Mine, Vec::new(), Vec::new()),
            page(Which::Others, Vec::new(), Vec::new()),
            page(Which::Archived, Vec::new(), Vec::new()),
        ]
    }
}
