//! Which days can be promised, and what one clear question is.

use platform::clock::Day;

/// Days ahead that can be promised: what is further away is no promise.
pub(super) const AHEAD_DAYS: i64 = 730;
/// Days that are proposed for collecting, deciding and reporting: long enough for who works part of the week, short enough to be
/// remembered.
pub(super) const PROPOSED_DAYS: [i64; 3] = [14, 21, 28];
/// Days in which a new project asks its question.
pub(super) const ASK_DAYS: i64 = 7;

/// What is wrong with a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum DayFault {
    /// It has passed.
    Past,
    /// It is too far away.
    Far,
    /// It comes before the step before it.
    BeforeEarlier,
    /// It comes after the step after it.
    AfterLater,
    /// It is the day it was.
    Same,
}

/// Whether these days can be promised for collecting, deciding and reporting; the place says which is wrong.
pub(super) fn check(today: &Day, days: &[Day; 3]) -> Vec<(usize, DayFault)> {
    let mut faults = Vec::new();
    for (place, day) in days.iter().enumerate() {
        if let Some(fault) = alone(today, day) {
            faults.push((place, fault));
        } else if place > 0 && *day < days[place - 1] {
            faults.push((place, DayFault::BeforeEarlier));
        }
    }
    faults
}

/// Whether a step can move there, between the one before it and the one after it.
pub(super) fn check_move(
    today: &Day,
    from: &Day,
    to: &Day,
    before: Option<&Day>,
    after: Option<&Day>,
) -> Option<DayFault> {
    if from == to {
        return Some(DayFault::Same);
    }
    if let Some(fault) = alone(today, to) {
        return Some(fault);
    }
    if before.is_some_and(|before| to < before) {
        return Some(DayFault::BeforeEarlier);
    }
    after.is_some_and(|after| to > after).then_some(DayFault::AfterLater)
}

fn alone(today: &Day, day: &Day) -> Option<DayFault> {
    if day < today {
        Some(DayFault::Past)
    } else if *day > today.plus_days(AHEAD_DAYS) {
        Some(DayFault::Far)
    } else {
        None
    }
}

/// Whether it is one question: two at once get half an answer to each.
pub(super) fn is_one_question(words: &str) -> bool {
    words.trim_end().ends_with('?') && words.matches('?').count() == 1
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    #[test]
    fn days_come_in_order_and_are_still_to_come() {
        let today = day("2026-11-17");
        let right = [day("2026-11-17"), day("2026-12-01"), day("2026-12-01")];
        assert_eq!(check(&today, &right), Vec::new());
        let wrong = [day("2026-11-16"), day("2030-01-01"), day("2026-12-01")];
        assert_eq!(
            check(&today, &wrong),
            vec![(0, DayFault::Past), (1, DayFault::Far), (2, DayFault::BeforeEarlier)]
        );
    }

    #[test]
    fn a_step_moves_between_its_neighbours() {
        let today = day("2026-11-17");
        let to = |text| check_move(&today, &day("2026-11-12"), &day(text), None, Some(&day("2026-12-01")));
        assert_eq!(to("2026-11-20"), None);
        assert_eq!(to("2026-11-12"), Some(DayFault::Same));
        assert_eq!(to("2026-11-16"), Some(DayFault::Past));
        assert_eq!(to("2026-12-02"), Some(DayFault::AfterLater));
        let early = check_move(&today, &today, &day("2026-11-18"), Some(&day("2026-11-20")), None);
        assert_eq!(early, Some(DayFault::BeforeEarlier));
    }

    #[test]
    fn one_question_is_one_question() {
        assert!(is_one_question("Waar stoppen we met lopen? "));
        assert!(!is_one_question("Waar stoppen we"));
        assert!(!is_one_question("Waar stoppen we? En waarom?"));
    }
}
