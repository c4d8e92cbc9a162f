//! Numbers, days and names in both languages.

use jiff::tz::TimeZone;

use super::{Calendar, Language, decimal, number, sort_by_name};

const SECOND: i64 = 1_000_000;

fn calendar(language: Language) -> Calendar {
    let zone = TimeZone::get("Europe/Amsterdam").expect("the zone is bundled or installed");
    let now = "2026-11-17T09:00:00Z"
        .parse::<jiff::Timestamp>()
        .expect("a moment")
        .as_microsecond();
    Calendar::new(language, zone, now)
}

fn at(text: &str) -> i64 {
    text.parse::<jiff::Timestamp>().expect("a moment").as_microsecond()
}

#[test]
fn numbers_carry_the_marks_of_their_language() {
    assert_eq!(number(Language::Nl, 1_234_567), "1.234.567");
    assert_eq!(number(Language::En, 1_234_567), "1,234,567");
    assert_eq!(number(Language::Nl, -12), "-12");
    assert_eq!(decimal(Language::Nl, 4.25, 1), "4,3");
    assert_eq!(decimal(Language::En, 4.0, 2), "4.00");
    assert_eq!(decimal(Language::Nl, f64::NAN, 1), "–");
}

#[test]
fn days_are_written_in_full() {
    let nl = calendar(Language::Nl);
    let en = calendar(Language::En);
    let moment = at("2026-11-17T07:12:00Z");
    assert_eq!(nl.day(moment), "17 november 2026");
    assert_eq!(nl.day_long(moment), "dinsdag 17 november 2026");
    assert_eq!(en.day_long(moment), "Tuesday 17 November 2026");
    assert_eq!(nl.month_of(nl.date(moment)), "november 2026");
    assert_eq!(nl.machine(moment), "2026-11-17T08:12+01:00");
}

#[test]
fn a_moment_says_today_and_yesterday() {
    let nl = calendar(Language::Nl);
    let en = calendar(Language::En);
    assert_eq!(nl.moment(at("2026-11-17T07:12:00Z")), "vandaag om 8.12 uur");
    assert_eq!(en.moment(at("2026-11-17T07:12:00Z")), "today at 8:12");
    assert_eq!(nl.moment(at("2026-11-16T07:02:00Z")), "gisteren om 8.02 uur");
    assert_eq!(nl.moment(at("2026-11-18T07:02:00Z")), "morgen om 8.02 uur");
    assert_eq!(nl.moment(at("2026-10-01T07:12:00Z")), "1 oktober 2026, 9.12 uur");
    assert_eq!(nl.moment_short(at("2026-11-16T07:02:00Z")), "gisteren");
    assert_eq!(nl.moment_short(at("2026-11-14T07:02:00Z")), "zaterdag");
    // Just after midnight here it is still the day before in UTC.
    assert_eq!(nl.moment(at("2026-11-16T23:05:00Z")), "vandaag om 0.05 uur");
}

#[test]
fn a_promise_names_its_hour_its_weekday_or_its_day() {
    let nl = calendar(Language::Nl);
    let en = calendar(Language::En);
    assert_eq!(nl.due(at("2026-11-17T11:12:00Z")), "12.12 uur");
    assert_eq!(nl.due_with_word(at("2026-11-17T06:12:00Z")), "om 7.12 uur");
    assert_eq!(nl.due(at("2026-11-18T11:00:00Z")), "woensdag 12.00 uur");
    assert_eq!(nl.due_with_word(at("2026-11-11T11:00:00Z")), "woensdag 12.00 uur");
    // A week away the weekday would mean today.
    assert_eq!(nl.due(at("2026-11-24T11:00:00Z")), "24 november 2026");
    assert_eq!(en.due_with_word(at("2026-11-10T11:00:00Z")), "on 10 November 2026");
}

#[test]
fn a_length_takes_its_largest_unit() {
    let nl = calendar(Language::Nl);
    assert_eq!(nl.length(50 * 60 * SECOND), "50 minuten");
    assert_eq!(nl.length(60 * SECOND), "1 minuut");
    assert_eq!(nl.length(-3 * 3600 * SECOND), "3 uur");
    assert_eq!(nl.length(5 * 86_400 * SECOND), "5 dagen");
}

#[test]
fn names_sort_without_regard_to_accents() {
    let mut names = vec!["Zoë", "Émile", "anna", "Eva", "Bas"];
    sort_by_name(Language::Nl, &mut names, |name| name);
    assert_eq!(names, ["anna", "Bas", "Émile", "Eva", "Zoë"]);
}

#[test]
fn the_browser_chooses_a_language_we_have() {
    assert_eq!(Language::accepted("de-DE,en;q=0.8,nl;q=0.9"), Some(Language::Nl));
    assert_eq!(Language::accepted("en-GB"), Some(Language::En));
    assert_eq!(Language::accepted("fr, de;q=0.5"), None);
    assert_eq!("nl".parse(), Ok(Language::Nl));
    assert!("de".parse::<Language>().is_err());
}
