//! How somebody wants to hear: what is mailed when, at which hour, and when there is quiet.

use std::collections::BTreeMap;

use askama::Template;
use axum::body::Bytes;
use axum::http::StatusCode;
use jiff::tz::TimeZone;

use super::{Hours, Mail, Wishes, family_of};
use crate::access::Role;
use crate::failure::{Answer, Failure};
use crate::feature::Platform;
use crate::outbox::letter_kinds;
use crate::page::{Errors, Frame, Samples, Words, html, html_with, words};
use crate::session::Visit;
use crate::store::Change;
use crate::texts::Language;

/// Who chooses what is usual for everybody.
pub(super) const USUAL_SET_BY: &[Role] = &[Role::Administrator];

#[derive(Template)]
#[template(path = "notices/choices.html")]
pub(super) struct ChoicesPage {
    frame: Frame,
    t: &'static Words,
    families: Vec<Line>,
    hours: Hours,
    zone: String,
    own_zone: String,
    hour_words: Vec<(i8, String)>,
    weekdays: Vec<(i8, String)>,
    errors: Errors,
    /// Administrators choose what is usual.
    may_set_usual: bool,
}

struct Line {
    family: Family,
    mail: &'static str,
    offers: Vec<(&'static str, String)>,
    is_muted: bool,
}

/// Something that people choose about.
#[derive(Clone)]
pub(super) struct Family {
    pub(super) name: String,
    pub(super) label: String,
    pub(super) usual: Mail,
    pub(super) offers: &'static [Mail],
    /// A letter of its own, made of many things; the others are notices, which stand in the centre as well.
    pub(super) is_letter: bool,
}

/// What people choose about, with their words: letters first, then the families of notices.
pub(super) fn families(platform: &Platform, language: Language) -> Vec<Family> {
    let letter = |kind: crate::outbox::LetterKind| Family {
        name: kind.family.to_owned(),
        label: (kind.about)(language),
        usual: (kind.usual)(platform),
        offers: kind.offers,
        is_letter: true,
    };
    let mut families: Vec<Family> = letter_kinds(platform)
        .filter(|kind| !kind.offers.is_empty())
        .map(letter)
        .collect();
    let mut notices = BTreeMap::new();
    for feature in &platform.features {
        for kind in feature.notices.iter().filter(|kind| !kind.must_arrive) {
            let label = feature.about.or(feature.menu.map(|menu| menu.label));
            let label = label.map_or_else(|| feature.name.to_owned(), |label| label(language));
            notices.entry(family_of(kind.name).to_owned()).or_insert(label);
        }
    }
    families.extend(notices.into_iter().map(|(name, label)| Family {
        name,
        label,
        usual: Mail::Now,
        offers: &Mail::ALL,
        is_letter: false,
    }));
    families
}

/// A wish in words.
pub(super) fn mail_words(t: &Words, mail: Mail) -> String {
    match mail {
        Mail::Now => t.notices_now(),
        Mail::Daily => t.notices_daily(),
        Mail::Weekly => t.notices_weekly(),
        Mail::Never => t.notices_never(),
    }
    .to_string()
}

/// A wish as it is offered: of letters it says which is usual here.
fn offered(t: &Words, family: &Family, mail: Mail) -> String {
    let words = mail_words(t, mail);
    if family.is_letter && family.usual == mail {
        t.notices_usual_here(words).to_string()
    } else {
        words
    }
}

fn page(frame: Frame, zone: &str, families: Vec<Family>, wishes: &Wishes) -> ChoicesPage {
    let t = words(frame.language);
    let days = [
        t.notices_day_1(),
        t.notices_day_2(),
        t.notices_day_3(),
        t.notices_day_4(),
        t.notices_day_5(),
        t.notices_day_6(),
        t.notices_day_7(),
    ];
    let line = |family: Family| Line {
        mail: wishes.mail_or(&family.name, family.usual).word(),
        offers: family
            .offers
            .iter()
            .map(|it| (it.word(), offered(t, &family, *it)))
            .collect(),
        is_muted: wishes.is_muted(&family.name),
        family,
    };
    ChoicesPage {
        frame,
        t,
        families: families.into_iter().map(line).collect(),
        hours: wishes.hours.clone(),
        zone: zone.to_owned(),
        own_zone: wishes.hours.zone.clone().unwrap_or_default(),
        hour_words: (0..24).map(|hour: i8| (hour, t.notices_hour(hour))).collect(),
        weekdays: (1..).zip(days.map(|day| day.to_string())).collect(),
        errors: Errors::new(),
        may_set_usual: false,
    }
}

/// `GET /notices/choices`
pub(super) async fn show(visit: Visit) -> Answer {
    let wishes = Wishes::of(visit.platform.store.reader(), visit.viewer()?.id).await?;
    let families = families(&visit.platform, visit.language);
    let zone = visit.platform.organisation.facts().zone;
    let mut page = page(visit.frame(), &zone, families, &wishes);
    page.may_set_usual = visit.has_any(USUAL_SET_BY);
    Ok(html(page))
}

/// `POST /notices/choices`: `mail.<family>`, `mute.<family>` when muted, and the hours. Unknown families are not kept.
pub(super) async fn keep(visit: Visit, body: Bytes) -> Answer {
    let account = visit.viewer()?.id;
    let form: BTreeMap<String, String> = url::form_urlencoded::parse(&body).into_owned().collect();
    let number = |name: &str, least: i8, most: i8| {
        let number = form.get(name).and_then(|text| text.parse::<i8>().ok());
        number
            .filter(|number| (least..=most).contains(number))
            .ok_or(Failure::Malformed("an hour"))
    };
    let zone = form.get("zone").map(|zone| zone.trim().to_owned()).unwrap_or_default();
    let hours = Hours {
        digest: number("digest", 0, 23)?,
        weekday: number("weekday", 1, 7)?,
        quiet_from: number("quiet_from", 0, 23)?,
        quiet_until: number("quiet_until", 0, 23)?,
        zone: Some(zone.clone()).filter(|zone| !zone.is_empty()),
    };
    let families = families(&visit.platform, visit.language);
    let chosen = |family: &Family| {
        let mail = form
            .get(&format!("mail.{}", family.name))
            .and_then(|word| Mail::parse(word));
        mail.filter(|mail| family.offers.contains(mail))
    };
    if hours.zone.is_some() && (zone.len() > 64 || TimeZone::get(&zone).is_err()) {
        let mut wishes = Wishes::of(visit.platform.store.reader(), account).await?;
        for family in &families {
            if let Some(mail) = chosen(family) {
                wishes.would(&family.name, mail);
            }
        }
        wishes.hours = hours;
        let of_house = visit.platform.organisation.facts().zone;
        let mut page = page(visit.frame(), &of_house, families, &wishes);
        page.errors.add("zone", words(visit.language).notices_zone_wrong());
        return Ok(html_with(StatusCode::UNPROCESSABLE_ENTITY, page));
    }
    let before = Wishes::of(visit.platform.store.reader(), account).await?;
    let keep = async |change: &Change| {
        for family in &families {
            // What stays as it was is no choice: who leaves the usual follows it when it changes.
            let now = before.mail_or(&family.name, family.usual);
            if let Some(mail) = chosen(family).filter(|mail| *mail != now) {
                Wishes::choose(change, account, &family.name, mail).await?;
            }
            let muted = !family.is_letter && form.contains_key(&format!("mute.{}", family.name));
            Wishes::mute(change, account, &family.name, muted).await?;
        }
        Wishes::keep_hours(change, account, &hours).await
    };
    visit.platform.store.change(keep).await?;
    Ok(visit.go_and_say("/notices/choices", &words(visit.language).notices_choices_kept()))
}

impl Samples for ChoicesPage {
    fn samples(language: Language) -> Vec<Self> {
        let family = |name: &str, is_letter| Family {
            name: name.to_owned(),
            label: "Luisteren".to_owned(),
            usual: Mail::Weekly,
            offers: &Mail::ALL,
            is_letter,
        };
        let samples = [vec![family("digest", true), family("routing", false)], Vec::new()];
        let mut pages: Vec<Self> = samples
            .map(|families| {
                page(
                    Frame::sample(language),
                    "Europe/Amsterdam",
                    families,
                    &Wishes::default(),
                )
            })
            .into();
        pages[0].may_set_usual = true;
        pages[1].errors.add("zone", words(language).notices_zone_wrong());
        pages
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_has_no_faults() {
        assert_eq!(crate::page::faults_in::<ChoicesPage>(), Vec::<String>::new());
    }
}
