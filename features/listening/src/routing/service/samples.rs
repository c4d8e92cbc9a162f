//! The page in each of its states, so that one test can look at all of them.

use platform::page::{Samples, faults_in};

use super::*;

impl Samples for ServicePage {
    fn samples(language: Language) -> Vec<Self> {
        let page = |full: bool| {
            let frame = Frame::sample(language);
            let mut errors = Errors::new();
            if full {
                errors.add("from1", texts(language).service_day_wrong());
            }
            let usual = CaseKind::ALL
                .into_iter()
                .map(|kind| (kind, Target::usual(kind)))
                .collect();
            let holiday = (
                "2026-12-25".to_owned(),
                "vrijdag 25 december 2026".to_owned(),
                "Eerste <kerstdag>".to_owned(),
            );
            Self {
                days: day_rows(&frame, &Week::office()),
                from_day: "2026-11-18".into(),
                coming: if full {
                    vec!["woensdag 18 november 2026".into()]
                } else {
                    Vec::new()
                },
                targets: target_rows(language, &usual),
                holidays: if full { vec![holiday] } else { Vec::new() },
                offered: match full {
                    true => service_days::offered(&frame, &Day::of(jiff::civil::date(2026, 11, 18)), &[]),
                    false => Vec::new(),
                },
                errors,
                t: texts(language),
                frame,
            }
        };
        vec![page(true), page(false)]
    }
}

#[test]
fn the_page_of_hours_has_no_faults() {
    assert_eq!(faults_in::<ServicePage>(), Vec::<String>::new());
}

#[test]
fn a_day_is_closed_open_or_wrong() {
    assert_eq!(stretch("", " "), Ok(None));
    assert_eq!(stretch("09:00", "17:30"), Ok(Some(Stretch { from: 540, to: 1050 })));
    assert_eq!(
        stretch("00:00", "00:00"),
        Ok(Some(Stretch {
            from: 0,
            to: DAY_END_MINUTES
        }))
    );
    for (from, to) in [
        ("09:00", ""),
        ("17:00", "09:00"),
        ("9", "17"),
        ("24:00", "25:00"),
        ("09:00", "09:0é"),
    ] {
        assert_eq!(stretch(from, to), Err(()), "{from} {to}");
    }
    assert_eq!(wall(DAY_END_MINUTES), "00:00");
}
