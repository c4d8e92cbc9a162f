//! The page of alerts in each of its states, so that one test can look at all of them.

use platform::page::{Errors, Frame, Samples, faults_in};
use platform::texts::Language;

use super::list::{AlertsPage, Row};
use crate::texts;

impl Samples for AlertsPage {
    fn samples(language: Language) -> Vec<Self> {
        let (t, now) = (texts(language), Frame::sample_now());
        let row = |key: &str, ended: bool| Row {
            key: key.into(),
            title: t.alerts_title_unusual("Gemalen <en overlast>"),
            explained: t.alerts_one_hour(37, 2, 14, 4, 9),
            most: t.alerts_most(52),
            begun: now,
            ended: match ended {
                true => t.alerts_ended_hand("dinsdag 16.00 uur"),
                false => String::new(),
            },
            reason: match ended {
                true => "Actie van <ons>".into(),
                false => String::new(),
            },
            nearest: "Het <stinkt> al drie dagen".into(),
            link: Some(("/listen?query=x".into(), t.alerts_to_query())),
        };
        let page = |full: bool, wrong: bool| {
            let mut errors = Errors::new();
            if wrong {
                errors.add("reason-a", t.alerts_reason_wrong());
            }
            Self {
                frame: Frame::sample(language),
                t,
                open: if full {
                    vec![row("a", false), row("b", false)]
                } else {
                    Vec::new()
                },
                lost: if full {
                    vec![("Dijk<nieuws>".into(), t.alerts_lost_silent("dinsdag"))]
                } else {
                    Vec::new()
                },
                ended: if full { vec![row("c", true)] } else { Vec::new() },
                errors,
                typed: (if wrong { "a".into() } else { String::new() }, "x".into()),
            }
        };
        vec![page(true, false), page(true, true), page(false, false)]
    }
}

#[test]
fn the_page_of_alerts_has_no_faults() {
    assert_eq!(faults_in::<AlertsPage>(), Vec::<String>::new());
}
