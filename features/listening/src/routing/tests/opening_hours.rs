//! The opening hours against a count minute by minute, in ordinary weeks and in both nights in which the clock changes.

use std::collections::BTreeSet;

use jiff::civil::{Date, date};
use jiff::tz::TimeZone;
use platform::clock::{HOUR_MICROS, MINUTE_MICROS, Moment};
use platform::page::Haste;
use proptest::prelude::*;

use crate::routing::CaseKind;
use crate::routing::opening_hours::{DAY_END_MINUTES, Hours, Stretch, Week};
use crate::routing::service_clock::{Promise, Running, Standing, Target, minutes_of, standing};

pub(super) fn zone(name: &str) -> TimeZone {
    TimeZone::get(name).unwrap()
}

pub(super) fn at(zone: &TimeZone, day: Date, hour: i8, minute: i8) -> Moment {
    Moment(
        day.at(hour, minute, 0, 0)
            .to_zoned(zone.clone())
            .unwrap()
            .timestamp()
            .as_microsecond(),
    )
}

/// Counts open minutes one by one: a minute is open when the clock on the wall has come to the opening that day, and has not
/// come to the closing. The furthest point of the clock counts, so that an hour that comes twice opens nothing twice.
pub(super) fn counted(hours: &Hours, from: Moment, to: Moment) -> Vec<i64> {
    let mut open = Vec::new();
    let (mut today, mut furthest) = (Date::MIN, 0);
    let start = from.plus(-30 * HOUR_MICROS).0 / MINUTE_MICROS * MINUTE_MICROS;
    let mut at = start;
    while at < to.0 {
        let here = Moment(at).instant().to_zoned(hours.zone().clone());
        if here.date() > today {
            (today, furthest) = (here.date(), 0);
        }
        furthest = furthest.max(here.hour() as u16 * 60 + here.minute() as u16);
        let is_open = hours
            .stretch_on(today)
            .is_some_and(|it| it.from <= furthest && furthest < it.to);
        if is_open && at >= from.0 {
            open.push(at);
        }
        at += MINUTE_MICROS;
    }
    open
}

fn stretch() -> impl Strategy<Value = Option<Stretch>> {
    let open = (0..DAY_END_MINUTES, 0..DAY_END_MINUTES)
        .prop_map(|(a, b)| Stretch {
            from: a.min(b),
            to: a.max(b) + 1,
        })
        .prop_map(Some);
    prop_oneof![1 => Just(None), 4 => open, 1 => Just(Some(Stretch { from: 0, to: DAY_END_MINUTES }))]
}

pub(super) fn week() -> impl Strategy<Value = Week> {
    proptest::array::uniform7(stretch()).prop_map(Week)
}

/// Days around which the clock changes (spring, autumn), with an ordinary one, in zones with odd changes.
pub(super) const NIGHTS: [(&str, Date); 9] = [
    ("Europe/Amsterdam", date(2026, 3, 29)),
    ("Europe/Amsterdam", date(2026, 10, 25)),
    ("Europe/Amsterdam", date(2026, 6, 10)),
    ("America/New_York", date(2026, 3, 8)),
    ("America/New_York", date(2026, 11, 1)),
    ("Australia/Lord_Howe", date(2026, 4, 5)),
    ("Australia/Lord_Howe", date(2026, 10, 4)),
    ("America/Havana", date(2026, 3, 8)),
    ("America/Havana", date(2026, 11, 1)),
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn opening_time_is_what_a_count_minute_by_minute_gives(
        weeks in (week(), week()), night in 0..NIGHTS.len(), start in 0_i64..2880, length in 0_i64..5760, closed in 0_i32..6,
        minutes in 1_i64..2000,
    ) {
        let (name, day) = NIGHTS[night];
        let zone = zone(name);
        let holidays = BTreeSet::from([day.saturating_add(jiff::Span::new().days(closed - 2))]);
        let hours = Hours::new(vec![(Date::MIN, weeks.0), (day, weeks.1.clone())], holidays, zone.clone());
        let from = at(&zone, day, 0, 0).plus((start - 1440) * MINUTE_MICROS);
        let to = from.plus(length * MINUTE_MICROS);
        let open = counted(&hours, from, to);
        prop_assert_eq!(hours.open_between(from, to), open.len() as i64 * MINUTE_MICROS);
        let due = hours.due(from, minutes);
        if let Some(last) = open.get(minutes as usize - 1) {
            prop_assert_eq!(due.0, last + MINUTE_MICROS);
        }
        let passed = hours.open_between(from, due);
        if weeks.1.is_closed() {
            // From that day on the house never opens: the promise ends with the last opening time there is.
            prop_assert!(passed <= minutes * MINUTE_MICROS);
        } else {
            prop_assert_eq!(passed, minutes * MINUTE_MICROS);
        }
    }

    #[test]
    fn a_change_from_tomorrow_leaves_every_past_time_as_it_was(before in week(), after in week(), length in 0_i64..20_000) {
        let zone = zone("Europe/Amsterdam");
        let today = date(2026, 11, 17);
        let tomorrow = today.tomorrow().unwrap();
        let old = Hours::new(vec![(Date::MIN, before.clone())], BTreeSet::new(), zone.clone());
        let new = Hours::new(vec![(Date::MIN, before), (tomorrow, after)], BTreeSet::from([tomorrow]), zone.clone());
        let to = at(&zone, tomorrow, 0, 0);
        let from = to.plus(-length * MINUTE_MICROS);
        prop_assert_eq!(old.open_between(from, to), new.open_between(from, to));
    }
}

/// A promise without pauses.
fn stands(since: Moment, due: Moment, now: Moment, hours: &Hours) -> Standing {
    let promise = Running {
        since,
        due,
        paused_micros: 0,
    };
    standing(promise, now, hours)
}

fn office() -> (Hours, TimeZone) {
    let zone = zone("Europe/Amsterdam");
    (
        Hours::new(Vec::new(), BTreeSet::from([date(2026, 12, 25)]), zone.clone()),
        zone,
    )
}

#[test]
fn four_hours_on_friday_afternoon_end_on_monday_morning() {
    let (hours, zone) = office();
    let due = hours.due(at(&zone, date(2026, 11, 20), 15, 0), 4 * 60);
    assert_eq!(due, at(&zone, date(2026, 11, 23), 11, 0));
    let christmas = hours.due(at(&zone, date(2026, 12, 24), 16, 0), 2 * 60);
    assert_eq!(christmas, at(&zone, date(2026, 12, 28), 10, 0));
}

#[test]
fn always_open_counts_23_hours_in_spring_and_25_in_autumn() {
    let zone = zone("Europe/Amsterdam");
    let always = Week(
        [Some(Stretch {
            from: 0,
            to: DAY_END_MINUTES,
        }); 7],
    );
    let hours = Hours::new(vec![(Date::MIN, always)], BTreeSet::new(), zone.clone());
    for (day, expected) in [
        (date(2026, 3, 29), 23),
        (date(2026, 10, 25), 25),
        (date(2026, 6, 10), 24),
    ] {
        let (from, to) = (at(&zone, day, 0, 0), at(&zone, day.tomorrow().unwrap(), 0, 0));
        assert_eq!(hours.open_between(from, to), expected * HOUR_MICROS, "{day}");
    }
}

#[test]
fn green_below_four_fifths_pressing_in_the_last_fifth_late_after_it() {
    let (hours, zone) = office();
    let day = date(2026, 11, 17);
    let since = at(&zone, day, 10, 0);
    let promise = Promise::new(&hours, since, 5 * 60);
    assert_eq!(promise.due, at(&zone, day, 15, 0));
    assert_eq!(promise.soon, at(&zone, day, 14, 0));
    let look = |hour, minute| stands(since, promise.due, at(&zone, day, hour, minute), &hours);
    assert_eq!((look(13, 59).haste, look(13, 59).percent_left), (Haste::Green, 20));
    assert_eq!((look(14, 0).haste, look(14, 0).percent_left), (Haste::Soon, 20));
    assert_eq!((look(15, 0).haste, look(15, 0).percent_left), (Haste::Soon, 0));
    assert_eq!(
        (look(15, 1).haste, look(15, 1).left_micros),
        (Haste::Late, MINUTE_MICROS)
    );
    assert_eq!(look(10, 0).percent_left, 100);
}

#[test]
fn a_day_that_begins_with_a_jump_opens_at_the_jump() {
    let zone = zone("America/Havana");
    let day = date(2026, 3, 8);
    let always = Week(
        [Some(Stretch {
            from: 0,
            to: DAY_END_MINUTES,
        }); 7],
    );
    let hours = Hours::new(
        vec![(Date::MIN, Week::default()), (day, always)],
        BTreeSet::new(),
        zone.clone(),
    );
    let (from, to) = (
        at(&zone, date(2026, 3, 7), 12, 0),
        at(&zone, day.tomorrow().unwrap(), 0, 0),
    );
    assert_eq!(hours.open_between(from, to), 23 * HOUR_MICROS);
}

#[test]
fn a_house_that_never_opens_still_answers() {
    let zone = zone("Europe/Amsterdam");
    let hours = Hours::new(vec![(Date::MIN, Week::default())], BTreeSet::new(), zone.clone());
    let now = at(&zone, date(2026, 11, 17), 10, 0);
    assert_eq!(hours.due(now, 60), now);
    assert_eq!(hours.open_between(now, now.plus(100 * HOUR_MICROS)), 0);
    assert_eq!(stands(now, now.plus(HOUR_MICROS), now, &hours).haste, Haste::Soon);
}

#[test]
fn hours_in_a_form_take_a_comma() {
    assert_eq!(minutes_of("1,5"), Some(90));
    assert_eq!(minutes_of(" 24 "), Some(1440));
    for wrong in ["", "0", "-3", "x", "1001", "NaN"] {
        assert_eq!(minutes_of(wrong), None, "{wrong}");
    }
    assert!(
        CaseKind::ALL
            .iter()
            .all(|kind| Target::usual(*kind).first_minutes < Target::usual(*kind).solved_minutes)
    );
}
