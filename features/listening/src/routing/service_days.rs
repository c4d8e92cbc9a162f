//! The days on which the house is closed: public holidays chosen from a list, and days of its own.

use std::collections::BTreeSet;

use axum::extract::{Form, Path};
use platform::clock::Day;
use platform::failure::{Answer, Failure};
use platform::page::Frame;
use platform::session::Visit;
use platform::store::Change;
use platform::texts::Language;

use super::holidays::{Holiday, holidays_of};
use super::service::{HERE, Typed, tomorrow, typed};
use super::store::hours::{self, Holiday as Kept};
use crate::texts;

/// Characters of the name of a holiday, as in the ledger.
pub(super) const NAME_LENGTH: usize = 80;
/// Years that are offered: this one and the next.
const YEARS: i16 = 2;

/// What a public holiday is called.
fn words(language: Language, holiday: Holiday) -> String {
    let t = texts(language);
    match holiday {
        Holiday::NewYear => t.service_new_year(),
        Holiday::GoodFriday => t.service_good_friday(),
        Holiday::Easter => t.service_easter(),
        Holiday::EasterMonday => t.service_easter_monday(),
        Holiday::KingsDay => t.service_kings_day(),
        Holiday::Liberation => t.service_liberation(),
        Holiday::Ascension => t.service_ascension(),
        Holiday::Pentecost => t.service_pentecost(),
        Holiday::WhitMonday => t.service_whit_monday(),
        Holiday::Christmas => t.service_christmas(),
        Holiday::BoxingDay => t.service_boxing_day(),
    }
}

/// Public holidays from a day on that the house is not closed on yet: the day, in words, the name.
pub(super) fn offered(frame: &Frame, from: &Day, kept: &[Kept]) -> Vec<(String, String, String)> {
    let year = from.date().year();
    let closed: BTreeSet<_> = kept.iter().map(|it| it.day.date()).collect();
    let days = (year..year + YEARS).flat_map(holidays_of);
    let days = days.filter(|(day, _)| *day >= from.date() && !closed.contains(day));
    days.map(|(day, holiday)| {
        let name = words(frame.language, holiday);
        (Day::of(day).to_string(), frame.calendar.day_long_of(day), name)
    })
    .collect()
}

/// Closes the house on the chosen public holidays, each under its own name.
pub(super) async fn add_offered(visit: Visit, Form(form): Form<Vec<(String, String)>>) -> Answer {
    let (t, tomorrow) = (texts(visit.language), tomorrow(&visit));
    let chosen = form.iter().filter(|(name, _)| name == "day");
    let chosen: BTreeSet<_> = chosen
        .filter_map(|(_, day)| Day::parse(day))
        .map(|day| day.date())
        .collect();
    let year = tomorrow.date().year();
    let days: Vec<_> = (year..year + YEARS)
        .flat_map(holidays_of)
        .filter(|(day, _)| *day >= tomorrow.date() && chosen.contains(day))
        .collect();
    if days.is_empty() {
        return Ok(visit.go_and_warn(HERE, &t.service_offered_none()));
    }
    let language = visit.platform.organisation.facts().language;
    let keep = async |change: &Change| {
        for (day, holiday) in &days {
            hours::keep_holiday(change, &Day::of(*day), &words(language, *holiday)).await?;
        }
        Ok(())
    };
    visit.platform.store.change(keep).await?;
    Ok(visit.go_and_say(HERE, &t.service_offered_added(days.len())))
}

pub(super) async fn add(visit: Visit, Form(form): Form<Typed>) -> Answer {
    let t = texts(visit.language);
    let day = Day::parse(typed(&form, "day")).filter(|day| *day >= tomorrow(&visit));
    let name = typed(&form, "name");
    let fits = (1..=NAME_LENGTH).contains(&name.chars().count());
    let (Some(day), true) = (day, fits) else {
        return Ok(visit.go_and_warn(HERE, &t.service_holiday_wrong()));
    };
    visit
        .platform
        .store
        .change(async |change| hours::keep_holiday(change, &day, name).await)
        .await?;
    Ok(visit.go_and_say(HERE, &t.service_holiday_added(name)))
}

pub(super) async fn remove(visit: Visit, Path(day): Path<String>) -> Answer {
    let day = Day::parse(&day)
        .filter(|day| *day >= tomorrow(&visit))
        .ok_or(Failure::NotFound)?;
    visit
        .platform
        .store
        .change(async |change| hours::remove_holiday(change, &day).await)
        .await?;
    Ok(visit.go_and_say(HERE, &texts(visit.language).service_holiday_removed()))
}
