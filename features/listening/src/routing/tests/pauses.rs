//! A clock that stands still and runs on: the arithmetic against a count minute by minute.

use std::collections::BTreeSet;

use jiff::civil::{Date, date};
use platform::clock::{HOUR_MICROS, MINUTE_MICROS};
use platform::page::Haste;
use proptest::prelude::*;

use super::opening_hours::{NIGHTS, at, counted, week, zone};
use crate::routing::opening_hours::{Hours, TeamWeek, Week};
use crate::routing::service_clock::{Promise, Running, after_pause, standing};

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Counted by hand: every open minute is used up but those in which the clock stood still; the promise is due at the end of
    /// the last of the promised ones.
    #[test]
    fn a_promise_that_stood_still_is_due_after_as_many_open_minutes_that_count(
        week in week(), night in 0..NIGHTS.len(), start in 0_i64..2880, minutes in 10_i64..1200,
        waits in 1_i64..1500, length in 1_i64..3000,
    ) {
        let (name, day) = NIGHTS[night];
        let zone = zone(name);
        let hours = Hours::new(vec![(Date::MIN, week.clone())], BTreeSet::new(), zone.clone());
        prop_assume!(!week.is_closed());
        let from = at(&zone, day, 0, 0).plus((start - 1440) * MINUTE_MICROS);
        let (pause, go_on) = (from.plus(waits * MINUTE_MICROS), from.plus((waits + length) * MINUTE_MICROS));
        let before = Promise::new(&hours, from, minutes);
        prop_assume!(before.due > pause);
        let after = after_pause(&hours, before, pause, go_on);
        let counts = |at: &i64| *at < pause.0 || *at >= go_on.0;
        let far = from.plus(40 * 24 * HOUR_MICROS);
        let open: Vec<i64> = counted(&hours, from, far).into_iter().filter(counts).collect();
        prop_assume!(open.len() > minutes as usize);
        prop_assert_eq!(after.due.0, open[minutes as usize - 1] + MINUTE_MICROS);
        // What the clock shows right after it went on is what was left when it stopped.
        let paused_micros = hours.open_between(pause, go_on);
        let stopped = standing(Running { since: from, due: before.due, paused_micros: 0 }, pause, &hours);
        let goes_on = standing(Running { since: from, due: after.due, paused_micros }, go_on, &hours);
        prop_assert_eq!(stopped.left_micros, goes_on.left_micros);
        prop_assert_eq!(stopped.percent_left, goes_on.percent_left);
        prop_assert_eq!(stopped.haste, goes_on.haste);
    }
}

#[test]
fn what_was_late_before_a_pause_stays_late() {
    let zone = zone("Europe/Amsterdam");
    let hours = Hours::new(Vec::new(), BTreeSet::new(), zone.clone());
    let day = date(2026, 11, 17);
    let since = at(&zone, day, 9, 0);
    let promise = Promise::new(&hours, since, 60);
    let (from, until) = (at(&zone, day, 11, 0), at(&zone, day, 15, 0));
    let after = after_pause(&hours, promise, from, until);
    assert_eq!(after, promise);
    let now = standing(
        Running {
            since,
            due: after.due,
            paused_micros: 4 * HOUR_MICROS,
        },
        until,
        &hours,
    );
    assert_eq!(now.haste, Haste::Late);
}

#[test]
fn a_team_has_its_own_week_and_days_and_may_work_on_holidays() {
    let zone = zone("Europe/Amsterdam");
    let christmas = date(2026, 12, 25);
    let house = Hours::new(Vec::new(), BTreeSet::from([christmas]), zone.clone());
    let always = Week(
        [Some(crate::routing::opening_hours::Stretch {
            from: 0,
            to: crate::routing::opening_hours::DAY_END_MINUTES,
        }); 7],
    );
    let own = |from, week, open_on_holidays| TeamWeek {
        from,
        week,
        open_on_holidays,
    };
    let team = house.of_team(
        vec![
            own(date(2027, 1, 1), None, false),
            own(date(2026, 12, 1), Some(always), true),
        ],
        BTreeSet::from([date(2026, 12, 31)]),
    );
    let sunday = date(2026, 12, 20);
    assert!(team.stretch_on(sunday).is_some() && house.stretch_on(sunday).is_none());
    assert!(team.stretch_on(christmas).is_some() && house.stretch_on(christmas).is_none());
    assert_eq!(team.stretch_on(date(2026, 12, 31)), None, "closed, the team alone");
    let before = date(2026, 11, 22);
    assert_eq!(
        team.stretch_on(before),
        house.stretch_on(before),
        "as the house until its own week"
    );
    let after = date(2027, 1, 3);
    assert_eq!(team.stretch_on(after), house.stretch_on(after), "as the house again");
}
