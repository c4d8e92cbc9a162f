//! The page for opening hours, holidays and promises. What is changed holds from a day to come, never for what was (L9).

#[cfg(test)]
mod samples;

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::Form;
use axum::http::StatusCode;
use platform::clock::Day;
use platform::failure::{Answer, Failure};
use platform::page::{self, Errors, Frame};
use platform::session::Visit;
use platform::texts::Language;

use super::cases::kind_words;
use super::opening_hours::{DAY_END_MINUTES, Stretch, Week};
use super::rules::weekdays;
use super::service_clock::{Target, hours_of, minutes_of};
use super::service_days;
use super::store::{CaseKind, hours};
use crate::{Texts, texts};

/// The page.
pub(super) const HERE: &str = "/listen/service";

/// A form as it came: names with what was typed.
pub(super) type Typed = BTreeMap<String, String>;

/// A day of the week in the form.
pub(super) struct DayRow {
    pub(super) number: i64,
    pub(super) name: String,
    pub(super) from: String,
    pub(super) to: String,
}

/// The promises for a kind in the form.
pub(super) struct TargetRow {
    kind: &'static str,
    name: String,
    first: String,
    solved: String,
}

/// The page of hours and promises.
#[derive(Template)]
#[template(path = "routing/service.html")]
pub(super) struct ServicePage {
    frame: Frame,
    t: &'static Texts,
    days: Vec<DayRow>,
    from_day: String,
    coming: Vec<String>,
    targets: Vec<TargetRow>,
    holidays: Vec<(String, String, String)>,
    /// Public holidays that are not closed yet: the day, in words, the name.
    offered: Vec<(String, String, String)>,
    errors: Errors,
}

pub(super) async fn show(visit: Visit) -> Answer {
    Ok(page::html(build(&visit).await?))
}

pub(super) fn tomorrow(visit: &Visit) -> Day {
    visit
        .platform
        .now()
        .day(&visit.platform.organisation.facts().time_zone())
        .plus_days(1)
}

async fn build(visit: &Visit) -> Result<ServicePage, Failure> {
    let db = visit.platform.store.reader();
    let (frame, t) = (visit.frame(), texts(visit.language));
    let tomorrow = tomorrow(visit);
    let weeks = hours::list_weeks(db).await?;
    let week = week_of(&weeks, &tomorrow);
    let coming = weeks.iter().filter(|(from, _)| *from >= tomorrow);
    let coming = coming
        .map(|(from, _)| frame.calendar.day_long_of(from.date()))
        .collect();
    let holidays = hours::list_holidays(db, &tomorrow).await?;
    let offered = service_days::offered(&frame, &tomorrow, &holidays);
    let holidays = holidays
        .into_iter()
        .map(|it| (it.day.to_string(), frame.calendar.day_long_of(it.day.date()), it.name));
    Ok(ServicePage {
        days: day_rows(&frame, &week),
        from_day: tomorrow.to_string(),
        coming,
        targets: target_rows(visit.language, &hours::targets(db).await?),
        holidays: holidays.collect(),
        offered,
        errors: Errors::new(),
        frame,
        t,
    })
}

fn week_of(weeks: &[(Day, Week)], day: &Day) -> Week {
    let found = weeks.iter().rev().find(|(from, _)| from <= day);
    found.map_or_else(Week::office, |(_, week)| week.clone())
}

/// The week of the house that holds on a day.
pub(super) async fn week_on(visit: &Visit, day: &Day) -> Result<Week, Failure> {
    Ok(week_of(&hours::list_weeks(visit.platform.store.reader()).await?, day))
}

pub(super) fn day_rows(frame: &Frame, week: &Week) -> Vec<DayRow> {
    let row = |((number, name), stretch): ((i64, String), &Option<Stretch>)| DayRow {
        number,
        name,
        from: stretch.map(|it| wall(it.from)).unwrap_or_default(),
        to: stretch.map(|it| wall(it.to)).unwrap_or_default(),
    };
    weekdays(frame).into_iter().zip(&week.0).map(row).collect()
}

fn target_rows(language: Language, targets: &BTreeMap<CaseKind, Target>) -> Vec<TargetRow> {
    let row = |(kind, target): (&CaseKind, &Target)| TargetRow {
        kind: kind.word(),
        name: kind_words(language, *kind),
        first: hours_of(target.first_minutes),
        solved: hours_of(target.solved_minutes),
    };
    targets.iter().map(row).collect()
}

/// "09:00" for 540. Midnight at the end of a day is written "00:00", as a time field knows no 24:00.
fn wall(minutes: u16) -> String {
    let minutes = minutes % DAY_END_MINUTES;
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}

/// Reads "09:00".
fn minutes(text: &str) -> Option<u16> {
    let (hour, minute) = text.trim().split_once(':')?;
    let (hour, minute): (u16, u16) = (hour.parse().ok()?, minute.get(..2)?.parse().ok()?);
    (hour < 24 && minute < 60).then_some(hour * 60 + minute)
}

/// Reads a day of the week: both empty is closed, a closing of 00:00 is midnight. Err when only one is filled in, or when
/// closing comes before opening.
fn stretch(from: &str, to: &str) -> Result<Option<Stretch>, ()> {
    if from.trim().is_empty() && to.trim().is_empty() {
        return Ok(None);
    }
    let (from, to) = (minutes(from).ok_or(())?, minutes(to).ok_or(())?);
    let to = if to == 0 { DAY_END_MINUTES } else { to };
    if from < to {
        Ok(Some(Stretch { from, to }))
    } else {
        Err(())
    }
}

pub(super) fn typed<'a>(form: &'a Typed, name: &str) -> &'a str {
    form.get(name).map(|it| it.trim()).unwrap_or_default()
}

/// Reads a week of a form; what is wrong with it is added to the errors.
pub(super) fn read_week(t: &Texts, form: &Typed, errors: &mut Errors) -> Week {
    let mut week = Week::default();
    for (number, day) in (1..).zip(week.0.iter_mut()) {
        match stretch(
            typed(form, &format!("from{number}")),
            typed(form, &format!("to{number}")),
        ) {
            Ok(read) => *day = read,
            Err(()) => errors.add(&format!("from{number}"), t.service_day_wrong()),
        }
    }
    if errors.is_empty() && week.is_closed() {
        errors.add("from1", t.service_never_open());
    }
    week
}

/// Puts what was typed back into the rows of a week.
pub(super) fn fill_again(days: &mut [DayRow], form: &Typed) {
    for row in days {
        row.from = typed(form, &format!("from{}", row.number)).to_owned();
        row.to = typed(form, &format!("to{}", row.number)).to_owned();
    }
}

pub(super) async fn keep_hours(visit: Visit, Form(form): Form<Typed>) -> Answer {
    let t = texts(visit.language);
    let mut errors = Errors::new();
    let week = read_week(t, &form, &mut errors);
    let from = Day::parse(typed(&form, "valid_from")).filter(|day| *day >= tomorrow(&visit));
    if from.is_none() {
        errors.add("valid_from", t.service_from_wrong());
    }
    let (Some(from), true) = (from, errors.is_empty()) else {
        let mut page = build(&visit).await?;
        fill_again(&mut page.days, &form);
        page.from_day = typed(&form, "valid_from").to_owned();
        page.errors = errors;
        return Ok(page::html_with(StatusCode::UNPROCESSABLE_ENTITY, page));
    };
    let by = visit.viewer()?.id;
    visit
        .platform
        .store
        .change(async |change| hours::keep_week(change, &from, week, by).await)
        .await?;
    let day = visit.frame().calendar.day_long_of(from.date());
    Ok(visit.go_and_say(HERE, &t.service_hours_kept(day)))
}

pub(super) async fn keep_targets(visit: Visit, Form(form): Form<Typed>) -> Answer {
    let t = texts(visit.language);
    let mut targets = BTreeMap::new();
    for kind in CaseKind::ALL {
        let read = |part: &str| minutes_of(typed(&form, &format!("{}-{part}", kind.word())));
        match (read("first"), read("solved")) {
            (Some(first_minutes), Some(solved_minutes)) if first_minutes <= solved_minutes => {
                targets.insert(
                    kind,
                    Target {
                        first_minutes,
                        solved_minutes,
                    },
                );
            }
            _ => {
                let mut page = build(&visit).await?;
                for row in &mut page.targets {
                    row.first = typed(&form, &format!("{}-first", row.kind)).to_owned();
                    row.solved = typed(&form, &format!("{}-solved", row.kind)).to_owned();
                }
                let name = kind_words(visit.language, kind);
                page.errors
                    .add(&format!("{}-first", kind.word()), t.service_target_wrong(name));
                return Ok(page::html_with(StatusCode::UNPROCESSABLE_ENTITY, page));
            }
        }
    }
    let keep = async |change: &platform::store::Change| {
        for (kind, target) in targets {
            hours::keep_target(change, kind, target).await?;
        }
        Ok(())
    };
    visit.platform.store.change(keep).await?;
    Ok(visit.go_and_say(HERE, &t.service_targets_kept()))
}
