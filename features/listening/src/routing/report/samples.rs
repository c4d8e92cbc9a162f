//! The report with and without cases, so that one test can look at both.

use platform::page::{Frame, Samples, faults_in};
use platform::texts::Language;

use super::figures::{Counted, Figures, Promised, by};
use super::page::{ReportPage, hours_chart};
use super::rows::row;
use crate::texts;

fn cases(count: usize) -> Vec<Counted> {
    let promised = |minutes: i64| Promised {
        kept: Some(minutes < 300),
        open_minutes: Some(minutes),
        wall_minutes: Some(minutes * 4),
    };
    let case = |number: usize| Counted {
        department: None,
        kind: number % 6,
        hour: number % 24,
        explained: number.is_multiple_of(2),
        evening: number.is_multiple_of(3),
        waited: number.is_multiple_of(6),
        first: promised(number as i64 * 17),
        solved: if number.is_multiple_of(4) {
            Promised::default()
        } else {
            promised(number as i64 * 91)
        },
    };
    (0..count).map(case).collect()
}

impl Samples for ReportPage {
    fn samples(language: Language) -> Vec<Self> {
        let page = |count: usize| {
            let (frame, t, cases) = (Frame::sample(language), texts(language), cases(count));
            let by_hour = by(&cases, |it| it.hour);
            let name = |name: &str| name.to_owned();
            Self {
                from: "2026-10-19".into(),
                until: "2026-11-17".into(),
                period: t.report_period("maandag 19 oktober 2026", "dinsdag 17 november 2026"),
                quick: vec![(t.report_quarter(), "/listen/service/report?from=2026-10-01".into())],
                team: String::new(),
                teams: vec![(String::new(), t.report_all_teams()), (name("x"), name("Gemalen <b>"))],
                file: "/listen/service/report.csv".into(),
                all: row(&frame, t, String::new(), &Figures::of(&cases)),
                is_empty: count == 0,
                is_withheld: count == 0,
                only_led: if count == 3 { t.report_only_led() } else { String::new() },
                oversees: count == 60,
                kinds: by(&cases, |it| it.kind)
                    .iter()
                    .map(|(_, it)| row(&frame, t, name("Klacht"), it))
                    .collect(),
                hours: by_hour
                    .iter()
                    .map(|(hour, it)| row(&frame, t, t.report_hour(*hour), it))
                    .collect(),
                by_team: by(&cases, |it| it.department)
                    .iter()
                    .map(|(_, it)| row(&frame, t, name("Gemalen <b>"), it))
                    .collect(),
                chart: hours_chart(&frame, t, &by_hour),
                frame,
                t,
            }
        };
        vec![page(60), page(3), page(0)]
    }
}

#[test]
fn the_report_has_no_faults() {
    assert_eq!(faults_in::<ReportPage>(), Vec::<String>::new());
}
