//! All questions somebody may read: what is open first, each with whose turn it is.

use askama::Template;
use axum::extract::Query;
use platform::clock::Moment;
use platform::failure::{Answer, Failure};
use platform::ids::{from_short, short};
use platform::page::{Frame, Pager, Tab, Turn, html};
use platform::session::Visit;
use serde::Deserialize;

use super::told::{self, Told};
use super::{raise, store};
use crate::places::{places, places_of_space};
use crate::posts::{self, Post, QUESTIONS_MOST};
use crate::spaces::{self, Seen, Space};
use crate::{Texts, texts};

#[derive(Deserialize, Default)]
pub(super) struct Asked {
    #[serde(default)]
    tab: String,
    #[serde(default)]
    before: String,
    /// One space alone, by its public id.
    #[serde(default)]
    space: String,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Open,
    Answered,
    Mine,
    Taken,
    Waiting,
}

impl Part {
    const ALL: [Self; 5] = [Self::Open, Self::Answered, Self::Mine, Self::Taken, Self::Waiting];

    fn parse(word: &str) -> Self {
        Self::ALL
            .into_iter()
            .find(|part| part.word() == word)
            .unwrap_or(Self::Open)
    }

    fn word(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Answered => "answered",
            Self::Mine => "mine",
            Self::Taken => "taken",
            Self::Waiting => "waiting",
        }
    }

    fn name(self, t: &Texts) -> String {
        match self {
            Self::Open => t.questions_tab_open(),
            Self::Answered => t.questions_tab_answered(),
            Self::Mine => t.questions_tab_mine(),
            Self::Taken => t.questions_tab_taken(),
            Self::Waiting => t.questions_tab_waiting(),
        }
    }
}

/// A question on the page.
struct Line {
    told: Told,
    space: Option<Space>,
}

#[derive(Template)]
#[template(path = "questions/list.html")]
pub(crate) struct ListPage {
    frame: Frame,
    t: &'static Texts,
    places: Vec<Tab>,
    tabs: Vec<Tab>,
    part: Part,
    /// The one space, when it is one.
    seen: Option<Seen>,
    lines: Vec<Line>,
    pager: Pager,
}

impl ListPage {
    /// How many answered, as the end of a line.
    fn answers(&self, line: &Line) -> String {
        self.t.posts_answers(line.told.post.comments).to_lowercase()
    }

    fn empty_title(&self) -> String {
        match self.part {
            Part::Open => self.t.questions_none_open(),
            Part::Answered => self.t.questions_none_answered(),
            Part::Mine => self.t.questions_none_mine(),
            Part::Taken => self.t.questions_none_taken(),
            Part::Waiting => self.t.questions_none_waiting(),
        }
    }

    fn empty_teaches(&self) -> String {
        match self.part {
            Part::Open | Part::Answered => self.t.questions_none_open_teaches(),
            Part::Mine => self.t.questions_none_mine_teaches(),
            Part::Taken | Part::Waiting => self.t.questions_none_taken_teaches(),
        }
    }
}

/// Shows a part of the list.
pub(super) async fn show(visit: Visit, Query(asked): Query<Asked>) -> Answer {
    let viewer = visit.viewer()?;
    let db = visit.platform.store.reader();
    let t = texts(visit.language);
    let part = Part::parse(&asked.tab);
    let seen = match asked.space.as_str() {
        "" => None,
        id => Some(spaces::enter(db, viewer, id).await?),
    };
    let places = seen.as_ref().map_or_else(
        || places(t, "/questions"),
        |seen| places_of_space(t, seen.space.public_id.as_str(), "/questions"),
    );
    let among = match &seen {
        Some(seen) => vec![seen.space.id],
        None => spaces::list_readable(db, viewer.id).await?,
    };
    let before = asked
        .before
        .split_once('.')
        .and_then(|(at, id)| Some((Moment(at.parse().ok()?), from_short(id)?)));
    let mut found = list(&visit, part, &among, before).await?;
    let has_older = found.len() > QUESTIONS_MOST && !matches!(part, Part::Taken | Part::Waiting);
    if has_older {
        found.truncate(QUESTIONS_MOST);
    }
    let here = address(part, seen.as_ref());
    let older = found.last().filter(|_| has_older).map(|last| {
        Turn::new(
            t.posts_older(),
            format!("{here}&before={}.{}", last.live_at.0, short(last.id)),
        )
    });
    let pager = Pager {
        older,
        newer: before.map(|_| Turn::new(t.posts_newest(), here)),
        ..Pager::default()
    };
    let known = spaces::list_by_ids(db, found.iter().map(|post| post.space_id).collect()).await?;
    let line = |told: Told| Line {
        space: known.iter().find(|space| space.id == told.post.space_id).cloned(),
        told,
    };
    let lines = told::tell(&visit.platform, t, found)
        .await?
        .into_iter()
        .map(line)
        .collect();
    let manages = !spaces::places_of(&visit.platform, viewer).await?.managed().is_empty();
    Ok(html(ListPage {
        frame: visit.frame(),
        t,
        places,
        tabs: tabs(t, part, manages, seen.as_ref()),
        part,
        seen,
        lines,
        pager,
    }))
}

async fn list(visit: &Visit, part: Part, among: &[i64], before: Option<(Moment, i64)>) -> Result<Vec<Post>, Failure> {
    let me = visit.viewer()?.id;
    let db = visit.platform.store.reader();
    let is_here = |post: &Post| among.contains(&post.space_id) && raise::is_there(post);
    match part {
        Part::Open => posts::list_questions(db, among, posts::Which::Open, before).await,
        Part::Answered => posts::list_questions(db, among, posts::Which::Answered, before).await,
        Part::Mine => posts::list_questions(db, among, posts::Which::AskedBy(me), before).await,
        Part::Waiting => {
            let mut found = raise::list_waiting(&visit.platform, visit.viewer()?).await?;
            found.retain(is_here);
            Ok(found)
        }
        Part::Taken => {
            let ids = store::list_taken(db, me).await?;
            let mut found = posts::list_by_ids(db, ids).await?;
            found.retain(is_here);
            found.sort_by_key(|post| std::cmp::Reverse((post.live_at, post.id)));
            Ok(found)
        }
    }
}

fn address(part: Part, seen: Option<&Seen>) -> String {
    let space = seen
        .map(|seen| format!("&space={}", seen.space.public_id))
        .unwrap_or_default();
    format!("/questions?tab={}{space}", part.word())
}

fn tabs(t: &Texts, part: Part, manages: bool, seen: Option<&Seen>) -> Vec<Tab> {
    Part::ALL
        .into_iter()
        .filter(|one| manages || *one != Part::Waiting || part == Part::Waiting)
        .map(|one| Tab::new(one.name(t), address(one, seen), one == part))
        .collect()
}

#[cfg(test)]
impl platform::page::Samples for ListPage {
    fn samples(language: platform::texts::Language) -> Vec<Self> {
        let t = texts(language);
        let page = |part, lines| Self {
            frame: Frame::sample(language),
            t,
            places: places(t, "/questions"),
            tabs: tabs(t, part, true, None),
            part,
            seen: None,
            lines,
            pager: Pager::default(),
        };
        let line = |told| Line {
            told,
            space: spaces::samples().into_iter().next(),
        };
        let lines = told::samples().into_iter().map(line).collect();
        let empty = Part::ALL.into_iter().map(|part| page(part, Vec::new()));
        std::iter::once(page(Part::Open, lines)).chain(empty).collect()
    }
}
