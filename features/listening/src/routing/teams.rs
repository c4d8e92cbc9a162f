//! What a team has of its own: who leads it, when it is open, and the days on which it alone is closed.

#[cfg(test)]
mod samples;

use askama::Template;
use axum::extract::{Form, Query};
use axum::http::StatusCode;
use people::departments::{self, Department};
use people::directory;
use platform::clock::Day;
use platform::failure::{Answer, Failure};
use platform::ids::PublicId;
use platform::page::{self, Errors, Frame};
use platform::session::{Account, Visit};
use platform::store::Change;
use platform::texts::sort_by_name;
use serde::Deserialize;

use super::opening_hours::TeamWeek;
use super::service::{DayRow, Typed, day_rows, fill_again, read_week, tomorrow, typed, week_on};
use super::service_days::NAME_LENGTH;
use super::store::team::{self, Leads};
use crate::{Texts, texts};

/// Members that can be chosen as lead: more than any team that shares a desk.
const MEMBERS_MOST: u32 = 500;

/// Which team.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Which {
    #[serde(default)]
    team: String,
}

/// A team in the list: its key, its name, and whether it has something of its own.
pub(super) struct Listed {
    key: String,
    name: String,
    own: bool,
}

/// The team that is open.
pub(super) struct Opened {
    key: String,
    name: String,
    lead: String,
    deputy: String,
    days: Vec<DayRow>,
    /// Whether it has hours of its own from tomorrow on.
    has_own: bool,
    on_holidays: bool,
    from_day: String,
    closed: Vec<(String, String, String)>,
}

/// The page of teams.
#[derive(Template)]
#[template(path = "routing/teams.html")]
pub(super) struct TeamsPage {
    frame: Frame,
    t: &'static Texts,
    teams: Vec<Listed>,
    opened: Option<Opened>,
    /// Who can lead it or stand in.
    options: Vec<(String, String)>,
    errors: Errors,
}

pub(super) async fn show(visit: Visit, Query(which): Query<Which>) -> Answer {
    let team = find(&visit, &which.team).await?;
    Ok(page::html(build(&visit, team).await?))
}

/// The team a form or an address names; none when it names none.
async fn find(visit: &Visit, key: &str) -> Result<Option<Department>, Failure> {
    if key.is_empty() {
        return Ok(None);
    }
    let id = PublicId::parse(key).ok_or(Failure::NotFound)?;
    let tree = departments::tree(visit.platform.store.reader()).await?;
    tree.find_public(&id).cloned().map(Some).ok_or(Failure::NotFound)
}

async fn build(visit: &Visit, team: Option<Department>) -> Result<TeamsPage, Failure> {
    let db = visit.platform.store.reader();
    let own = team::list_own(db).await?;
    let lines = departments::tree(db).await?.lines();
    let teams = lines.into_iter().map(|line| Listed {
        key: line.department.public_id.to_string(),
        own: own.contains(&line.department.id),
        name: line.department.name,
    });
    let teams = teams.collect();
    let (opened, options) = match team {
        Some(team) => {
            let (opened, options) = open(visit, team).await?;
            (Some(opened), options)
        }
        None => (None, Vec::new()),
    };
    Ok(TeamsPage {
        frame: visit.frame(),
        t: texts(visit.language),
        teams,
        opened,
        options,
        errors: Errors::new(),
    })
}

/// A team with who can lead it.
async fn open(visit: &Visit, team: Department) -> Result<(Opened, Vec<(String, String)>), Failure> {
    let (db, t, frame) = (visit.platform.store.reader(), texts(visit.language), visit.frame());
    let tomorrow = tomorrow(visit);
    let leads = team::leads(db, team.id).await?;
    let below = departments::tree(db).await?.list_with_descendants(team.id);
    let mut ids = directory::list_members(db, below, MEMBERS_MOST).await?;
    // Who leads a team need not be a member of it.
    ids.extend([leads.lead_id, leads.deputy_id].into_iter().flatten());
    ids.sort_unstable();
    ids.dedup();
    let mut people = directory::list_briefs(db, ids).await?;
    sort_by_name(visit.language, &mut people, |it| &it.name);
    let chosen = |id: Option<i64>| {
        let person = people.iter().find(|it| Some(it.id) == id);
        person.map(|it| it.public_id.to_string()).unwrap_or_default()
    };
    let mut options = vec![(String::new(), t.service_team_nobody())];
    options.extend(people.iter().map(|it| (it.public_id.to_string(), it.name.clone())));
    let weeks = team::list_weeks(db).await?.remove(&team.id).unwrap_or_default();
    let now = weeks.iter().rev().find(|it| it.from <= tomorrow.date());
    let own = now.and_then(|it| it.week.clone());
    let week = match &own {
        Some(week) => week.clone(),
        None => week_on(visit, &tomorrow).await?,
    };
    let closed = team::list_days(db, team.id, &tomorrow).await?.into_iter();
    let closed = closed.map(|it| (it.day.to_string(), frame.calendar.day_long_of(it.day.date()), it.name));
    let opened = Opened {
        key: team.public_id.to_string(),
        name: team.name,
        lead: chosen(leads.lead_id),
        deputy: chosen(leads.deputy_id),
        days: day_rows(&frame, &week),
        has_own: own.is_some(),
        on_holidays: now.is_some_and(|it| it.open_on_holidays),
        from_day: tomorrow.to_string(),
        closed: closed.collect(),
    };
    Ok((opened, options))
}

/// The team a form is about.
async fn named(visit: &Visit, form: &Typed) -> Result<Department, Failure> {
    find(visit, typed(form, "team")).await?.ok_or(Failure::NotFound)
}

fn here(team: &Department) -> String {
    format!("/listen/service/teams?team={}", team.public_id)
}

pub(super) async fn keep_leads(visit: Visit, Form(form): Form<Typed>) -> Answer {
    let (t, team) = (texts(visit.language), named(&visit, &form).await?);
    let db = visit.platform.store.reader();
    let mut found = [None, None];
    for (place, name) in found.iter_mut().zip(["lead", "deputy"]) {
        if let Some(id) = PublicId::parse(typed(&form, name)) {
            *place = Account::find_public(db, &id).await?.map(|account| account.id);
        }
    }
    let [lead_id, deputy_id] = found;
    let leads = Leads {
        lead_id,
        // Nobody stands in for themselves.
        deputy_id: deputy_id.filter(|id| lead_id != Some(*id)),
    };
    let keep = async |change: &Change| team::keep_leads(change, team.id, leads).await;
    visit.platform.store.change(keep).await?;
    Ok(visit.go_and_say(&here(&team), &t.service_team_leads_kept(team.name.as_str())))
}

pub(super) async fn keep_hours(visit: Visit, Form(form): Form<Typed>) -> Answer {
    let (t, team) = (texts(visit.language), named(&visit, &form).await?);
    let follows = typed(&form, "follows") == "house";
    let mut errors = Errors::new();
    let week = if follows {
        None
    } else {
        Some(read_week(t, &form, &mut errors))
    };
    let from = Day::parse(typed(&form, "valid_from")).filter(|day| *day >= tomorrow(&visit));
    if from.is_none() {
        errors.add("valid_from", t.service_from_wrong());
    }
    let (Some(from), true) = (from, errors.is_empty()) else {
        let mut page = build(&visit, Some(team)).await?;
        if let Some(opened) = &mut page.opened {
            fill_again(&mut opened.days, &form);
            opened.from_day = typed(&form, "valid_from").to_owned();
            opened.on_holidays = !typed(&form, "holidays").is_empty();
        }
        page.errors = errors;
        return Ok(page::html_with(StatusCode::UNPROCESSABLE_ENTITY, page));
    };
    let it = TeamWeek {
        from: from.date(),
        week,
        open_on_holidays: !follows && !typed(&form, "holidays").is_empty(),
    };
    let keep = async |change: &Change| team::keep_week(change, team.id, &it).await;
    visit.platform.store.change(keep).await?;
    let day = visit.frame().calendar.day_long_of(from.date());
    Ok(visit.go_and_say(&here(&team), &t.service_hours_kept(day)))
}

pub(super) async fn add_day(visit: Visit, Form(form): Form<Typed>) -> Answer {
    let (t, team) = (texts(visit.language), named(&visit, &form).await?);
    let day = Day::parse(typed(&form, "day")).filter(|day| *day >= tomorrow(&visit));
    let name = typed(&form, "name");
    let fits = (1..=NAME_LENGTH).contains(&name.chars().count());
    let (Some(day), true) = (day, fits) else {
        return Ok(visit.go_and_warn(&here(&team), &t.service_holiday_wrong()));
    };
    let keep = async |change: &Change| team::keep_day(change, team.id, &day, name).await;
    visit.platform.store.change(keep).await?;
    Ok(visit.go_and_say(&here(&team), &t.service_holiday_added(name)))
}

pub(super) async fn remove_day(visit: Visit, Form(form): Form<Typed>) -> Answer {
    let team = named(&visit, &form).await?;
    let day = Day::parse(typed(&form, "day")).filter(|day| *day >= tomorrow(&visit));
    let day = day.ok_or(Failure::NotFound)?;
    let remove = async |change: &Change| team::remove_day(change, team.id, &day).await;
    visit.platform.store.change(remove).await?;
    let t = texts(visit.language);
    Ok(visit.go_and_say(&here(&team), &t.service_team_day_removed()))
}
