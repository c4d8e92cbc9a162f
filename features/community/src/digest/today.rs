//! What I work on today: one line a person a day, for the people of my department, gone after two weeks.

use askama::Template;
use axum::Form;
use axum::http::StatusCode;
use people::directory::{self, PersonBrief};
use platform::clock::Day;
use platform::failure::{Answer, Failure};
use platform::feature::Platform;
use platform::page::{Errors, Frame, Tab, html, html_with};
use platform::session::{Viewer, Visit};
use serde::Deserialize;

use super::store::{self, Line, WORDS_LENGTH};
use super::sweep::KEPT_DAYS;
use crate::places::places;
use crate::spaces::{self, Kind, Space};
use crate::{Texts, texts};

/// The address.
pub(super) const PATH: &str = "/community/today";

#[derive(Deserialize, Default)]
pub(crate) struct Said {
    #[serde(default)]
    words: String,
}

#[derive(Template)]
#[template(path = "digest/today.html")]
pub(crate) struct TodayPage {
    frame: Frame,
    t: &'static Texts,
    places: Vec<Tab>,
    /// The space of this person's own department.
    own: Option<Space>,
    is_said: bool,
    words: String,
    errors: Errors,
    days: Vec<OnDay>,
}

/// What was said on one day.
struct OnDay {
    day: Day,
    /// Its first moment, to write it down.
    begins: i64,
    is_today: bool,
    lines: Vec<Shown>,
}

struct Shown {
    who: Option<PersonBrief>,
    words: String,
    space: String,
}

impl TodayPage {
    fn sees(&self) -> String {
        match &self.own {
            Some(space) if space.kind == Kind::Open => self.t.spaces_sees_open(),
            _ => self.t.today_sees_members(),
        }
    }
}

/// The space of somebody's department, when they are in it.
pub(super) async fn own_space(platform: &Platform, viewer: &Viewer) -> Result<Option<Space>, Failure> {
    let db = platform.store.reader();
    let department = directory::find_brief(db, viewer.id)
        .await?
        .and_then(|person| person.department_id);
    let Some(department) = department else { return Ok(None) };
    let mine = spaces::list_mine(db, viewer.id).await?;
    Ok(mine.into_iter().find(|space| space.department_id == Some(department)))
}

/// Shows the lines of the departments whose space this person is in.
pub(super) async fn show(visit: Visit) -> Answer {
    Ok(html(page(&visit).await?))
}

async fn page(visit: &Visit) -> Result<TodayPage, Failure> {
    let viewer = visit.viewer()?;
    let db = visit.platform.store.reader();
    let t = texts(visit.language);
    let today = day_of(&visit.platform);
    let mut mine = spaces::list_mine(db, viewer.id).await?;
    mine.retain(|space| space.department_id.is_some());
    let of = mine.iter().map(|space| space.id).collect();
    let lines = store::list_since_day(db, of, &today.plus_days(-KEPT_DAYS)).await?;
    let people = directory::list_briefs(db, lines.iter().map(|line| line.account_id).collect()).await?;
    let zone = visit.platform.organisation.facts().time_zone();
    let own = lines
        .iter()
        .find(|line| line.account_id == viewer.id && line.day == today);
    let (is_said, words) = (own.is_some(), own.map_or_else(String::new, |line| line.words.clone()));
    let mut days: Vec<OnDay> = Vec::new();
    for line in lines {
        let shown = Shown {
            who: people.iter().find(|person| person.id == line.account_id).cloned(),
            words: line.words,
            space: mine
                .iter()
                .find(|space| space.id == line.space_id)
                .map_or_else(String::new, |space| space.name.clone()),
        };
        match days.last_mut().filter(|last| last.day == line.day) {
            Some(last) => last.lines.push(shown),
            None => days.push(OnDay {
                begins: line.day.starts(&zone).0,
                is_today: line.day == today,
                day: line.day,
                lines: vec![shown],
            }),
        }
    }
    Ok(TodayPage {
        frame: visit.frame(),
        t,
        places: places(t, PATH),
        own: own_space(&visit.platform, viewer).await?,
        is_said,
        words,
        errors: Errors::new(),
        days,
    })
}

fn day_of(platform: &Platform) -> Day {
    platform.now().day(&platform.organisation.facts().time_zone())
}

/// Keeps the line of today; saying it again replaces it.
pub(super) async fn say(visit: Visit, Form(said): Form<Said>) -> Answer {
    let viewer = visit.viewer()?;
    let t = texts(visit.language);
    let Some(space) = own_space(&visit.platform, viewer).await? else {
        return Err(Failure::NotFound);
    };
    let words = said.words.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut errors = Errors::new();
    if words.is_empty() {
        errors.add("words", t.today_missing());
    }
    if words.chars().count() > WORDS_LENGTH {
        errors.add("words", t.today_long(WORDS_LENGTH));
    }
    if !errors.is_empty() {
        let mut page = page(&visit).await?;
        (page.errors, page.words) = (errors, said.words);
        return Ok(html_with(StatusCode::UNPROCESSABLE_ENTITY, page));
    }
    let line = Line {
        account_id: viewer.id,
        space_id: space.id,
        day: day_of(&visit.platform),
        words,
        said_at: visit.platform.now(),
    };
    visit
        .platform
        .store
        .change(async |change| store::keep(change, &line).await)
        .await?;
    Ok(visit.go_and_say(PATH, &t.today_kept()))
}

/// Takes the line of today away.
pub(super) async fn remove(visit: Visit) -> Answer {
    let (me, today) = (visit.viewer()?.id, day_of(&visit.platform));
    visit
        .platform
        .store
        .change(async |change| store::remove(change, me, &today).await)
        .await?;
    Ok(visit.go_and_say(PATH, &texts(visit.language).today_removed()))
}

#[cfg(test)]
impl platform::page::Samples for TodayPage {
    fn samples(language: platform::texts::Language) -> Vec<Self> {
        let t = texts(language);
        let on = |day: &str, is_today| OnDay {
            day: Day::parse(day).unwrap(),
            begins: Frame::sample_now(),
            is_today,
            lines: vec![
                Shown {
                    who: spaces::sample_people().into_iter().next(),
                    words: "Het filter van Elzerbroek".into(),
                    space: "Zuivering".into(),
                },
                Shown {
                    who: None,
                    words: "Brieven".into(),
                    space: String::new(),
                },
            ],
        };
        let page = |own, is_said, days| Self {
            frame: Frame::sample(language),
            t,
            places: places(t, PATH),
            own,
            is_said,
            words: String::new(),
            errors: Errors::new(),
            days,
        };
        let space = spaces::samples().into_iter().next();
        let mut wrong = page(space.clone(), false, Vec::new());
        wrong.errors.add("words", t.today_missing());
        vec![
            page(space, true, vec![on("2026-11-17", true), on("2026-11-16", false)]),
            wrong,
            page(None, false, Vec::new()),
        ]
    }
}
