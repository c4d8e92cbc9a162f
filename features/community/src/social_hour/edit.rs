//! Beginning a weekly hour in a space, moving it, and ending it.

use askama::Template;
use axum::Form;
use axum::extract::Path;
use axum::http::StatusCode;
use platform::clock::Day;
use platform::failure::{Answer, Failure};
use platform::page::{Errors, Frame, html, html_with};
use platform::session::Visit;
use platform::store::Change;
use platform::texts::Calendar;

use super::form::{Filled, read};
use super::{Hour, open, store};
use crate::spaces::{self, Seen, State as SpaceState};
use crate::{Texts, texts};

#[derive(Template)]
#[template(path = "social_hour/edit.html")]
pub(crate) struct EditPage {
    frame: Frame,
    t: &'static Texts,
    seen: Seen,
    /// The hour that is changed.
    hour: Option<Hour>,
    weekdays: Vec<(String, String)>,
    filled: Filled,
    errors: Errors,
}

impl EditPage {
    fn new(frame: Frame, seen: Seen, hour: Option<Hour>, filled: Filled, errors: Errors) -> Self {
        Self {
            t: texts(frame.language),
            weekdays: weekdays(&frame.calendar),
            frame,
            seen,
            hour,
            filled,
            errors,
        }
    }
}

/// The days of the week in words: Monday 1 to Sunday 7.
fn weekdays(calendar: &Calendar) -> Vec<(String, String)> {
    let monday = jiff::civil::date(2026, 11, 16);
    let word = |number: i64| {
        let day = calendar.day_long_of(monday.saturating_add(jiff::Span::new().days(number)));
        let name = day.split([' ', ',']).next().unwrap_or_default().to_owned();
        ((number + 1).to_string(), name)
    };
    (0..7).map(word).collect()
}

/// Asks when.
pub(super) async fn ask(visit: Visit, Path(id): Path<String>) -> Answer {
    let seen = managed(spaces::enter(visit.platform.store.reader(), visit.viewer()?, &id).await?)?;
    let filled = Filled {
        weekday: "2".into(),
        begins: "10:00".into(),
        minutes: "60".into(),
        open_hours: "24".into(),
        zone: visit.platform.organisation.facts().zone,
    };
    Ok(html(EditPage::new(visit.frame(), seen, None, filled, Errors::new())))
}

/// Begins it; a space has one, and one that ended goes on.
pub(super) async fn make(visit: Visit, Path(id): Path<String>, Form(filled): Form<Filled>) -> Answer {
    let t = texts(visit.language);
    let seen = managed(spaces::enter(visit.platform.store.reader(), visit.viewer()?, &id).await?)?;
    let mut errors = Errors::new();
    let Some(new) = read(t, &filled, seen.space.id, 0, &mut errors) else {
        let page = EditPage::new(visit.frame(), seen, None, filled, errors);
        return Ok(html_with(StatusCode::UNPROCESSABLE_ENTITY, page));
    };
    let made = visit
        .platform
        .store
        .change(async |change| {
            let id = change.next_id();
            keep(change, &Hour { id, ..new.clone() }).await
        })
        .await?;
    Ok(visit.go_and_say(&made.path(), &t.social_hour_made()))
}

/// Asks what should change.
pub(super) async fn open_form(visit: Visit, Path(id): Path<String>) -> Answer {
    let (hour, seen) = store::find_seen(visit.platform.store.reader(), visit.viewer()?, &id).await?;
    let seen = managed(seen)?;
    let filled = Filled::of(&hour);
    Ok(html(EditPage::new(
        visit.frame(),
        seen,
        Some(hour),
        filled,
        Errors::new(),
    )))
}

/// Keeps the change; weeks to come move with it, with their topics and hosts.
pub(super) async fn change(visit: Visit, Path(id): Path<String>, Form(filled): Form<Filled>) -> Answer {
    let t = texts(visit.language);
    let (hour, seen) = store::find_seen(visit.platform.store.reader(), visit.viewer()?, &id).await?;
    let seen = managed(seen)?;
    let mut errors = Errors::new();
    let Some(new) = read(t, &filled, hour.space_id, hour.id, &mut errors) else {
        let page = EditPage::new(visit.frame(), seen, Some(hour), filled, errors);
        return Ok(html_with(StatusCode::UNPROCESSABLE_ENTITY, page));
    };
    visit
        .platform
        .store
        .change(async |change| keep(change, &new).await.map(|_| ()))
        .await?;
    Ok(visit.go_and_say(&hour.path(), &t.spaces_kept()))
}

/// Ends it: what was stays to be read, what was planned is gone.
pub(super) async fn stop(visit: Visit, Path(id): Path<String>) -> Answer {
    let t = texts(visit.language);
    let (hour, seen) = store::find_seen(visit.platform.store.reader(), visit.viewer()?, &id).await?;
    managed(seen)?;
    visit
        .platform
        .store
        .change(async |change| {
            store::stop(change, hour.id).await?;
            store::drop_planned(change, hour.id, None).await
        })
        .await?;
    Ok(visit.go_and_say(&hour.path(), &t.social_hour_stopped()))
}

/// Keeps an hour and brings its planned weeks to its day and time; a week whose time would have passed is dropped.
async fn keep(change: &Change, new: &Hour) -> Result<Hour, Failure> {
    let hour = store::keep(change, new).await?;
    for week in store::list_planned(&**change, vec![hour.id]).await? {
        if week.post_id.is_some() {
            continue;
        }
        let old = week.day.date();
        let monday = old.saturating_sub(jiff::Span::new().days(i64::from(old.weekday().to_monday_zero_offset())));
        let day = monday.saturating_add(jiff::Span::new().days(hour.weekday - 1));
        // A week that was called off, or held, on that day stays what it is: there is one hour a day.
        let other = store::find_week(&**change, hour.id, &Day::of(day)).await?;
        let is_free = other.is_none_or(|other| other.id == week.id);
        match hour.moments(day).filter(|(from, ..)| is_free && *from > change.now()) {
            Some(moments) => store::move_week(change, week.id, &Day::of(day), moments).await?,
            None => store::drop_planned(change, hour.id, Some(week.id)).await?,
        }
    }
    open::plan_one(change, &hour).await?;
    Ok(hour)
}

/// For who manages the space, while it is in use.
fn managed(seen: Seen) -> Result<Seen, Failure> {
    if seen.sight.may_manage && seen.space.state != SpaceState::Archived {
        Ok(seen)
    } else {
        Err(Failure::NotFound)
    }
}

#[cfg(test)]
impl platform::page::Samples for EditPage {
    fn samples(language: platform::texts::Language) -> Vec<Self> {
        let seen = || {
            let space = spaces::samples().remove(0);
            let duty = Some(spaces::Duty::Manager);
            let sight = spaces::sight(space.kind, space.posting, space.state, duty, false);
            Seen { space, duty, sight }
        };
        let mut errors = Errors::new();
        let _ = read(texts(language), &Filled::default(), 1, 1, &mut errors);
        let (hour, _) = super::hour::samples();
        let frame = || Frame::sample(language);
        vec![
            EditPage::new(frame(), seen(), None, Filled::default(), errors),
            EditPage::new(frame(), seen(), Some(hour.clone()), Filled::of(&hour), Errors::new()),
        ]
    }
}
