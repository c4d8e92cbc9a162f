//! The page in each of its states, so that one test can look at all of them.

use platform::page::{Samples, faults_in};
use platform::texts::Language;

use super::super::opening_hours::Week;
use super::*;

impl Samples for TeamsPage {
    fn samples(language: Language) -> Vec<Self> {
        let page = |opened: bool, wrong: bool| {
            let frame = Frame::sample(language);
            let mut errors = Errors::new();
            if wrong {
                errors.add("from1", texts(language).service_day_wrong());
            }
            let listed = |key: &str, name: &str, own| Listed {
                key: key.into(),
                name: name.into(),
                own,
            };
            let team = Opened {
                key: "a".into(),
                name: "Storingsdienst <b>".into(),
                lead: "p".into(),
                deputy: String::new(),
                days: day_rows(&frame, &Week::office()),
                has_own: wrong,
                on_holidays: true,
                from_day: "2026-11-18".into(),
                closed: vec![(
                    "2026-12-31".into(),
                    "donderdag 31 december 2026".into(),
                    "Oudejaars<dag>".into(),
                )],
            };
            Self {
                teams: vec![
                    listed("a", "Storingsdienst <b>", true),
                    listed("b", "Klantcontact", false),
                ],
                opened: opened.then_some(team),
                options: vec![
                    (String::new(), texts(language).service_team_nobody()),
                    ("p".into(), "Fatima el Amrani".into()),
                ],
                errors,
                t: texts(language),
                frame,
            }
        };
        let empty = Self {
            teams: Vec::new(),
            ..page(false, false)
        };
        vec![page(false, false), page(true, false), page(true, true), empty]
    }
}

#[test]
fn the_page_of_teams_has_no_faults() {
    assert_eq!(faults_in::<TeamsPage>(), Vec::<String>::new());
}
