//! An update full and an update empty, for the checks of the page.

use platform::page::Frame;
use platform::texts::Language;

use super::show::UpdatePage;
use super::store::{OwnWords, Sending};
use super::{Period, Stakeholder, compose};
use crate::ledger::{Entry, Grade, Kind, State, Tally};
use crate::texts;

fn tally(kind: Kind, grade: Grade, count: i64) -> Tally {
    Tally { kind, grade, count }
}

fn story(id: i64, kind: Kind, title: &str) -> Entry {
    Entry {
        id,
        public_id: platform::ids::PublicId::random(),
        kind,
        grade: Grade::Measured,
        state: State::Confirmed,
        title: title.to_owned(),
        meaning: "Maandagochtend haalde de kraan het kroos weg. Rond de middag was het over.".to_owned(),
        amount: None,
        department_id: None,
        happened_on: platform::clock::Day::of(jiff::civil::date(2026, 10, 12)),
        receiver_id: None,
        idea_id: None,
    }
}

/// A page with everything on it, or with nothing yet.
pub(super) fn page(language: Language, is_full: bool) -> UpdatePage {
    let t = texts(language);
    let frame = Frame::sample(language);
    let period = Period::parse("2026-10")
        .unwrap_or_else(|| Period::month_of(&platform::clock::Day::of(jiff::civil::Date::ZERO)));
    let now = [
        tally(Kind::EarlyComplaint, Grade::Measured, 6),
        tally(Kind::Enquiry, Grade::Measured, 29),
        tally(Kind::Enquiry, Grade::Stated, 12),
        tally(Kind::Idea, Grade::Judged, 1),
    ];
    let entries = [
        story(3, Kind::EarlyComplaint, "Stank bij gemaal Elzerbroek"),
        story(
            2,
            Kind::PressPickup,
            "Vakblad Waterbouw neemt ons verhaal over <drones> over",
        ),
    ];
    let before_name = period.previous().name(language, &frame.calendar);
    let (now, entries) = if is_full {
        (&now[..], &entries[..])
    } else {
        (&[][..], &[][..])
    };
    let update = compose(
        t,
        Stakeholder::Board,
        (now, &[tally(Kind::EarlyComplaint, Grade::Measured, 2)]),
        entries,
        &before_name,
    );
    let own = if is_full {
        OwnWords {
            words: "Dit kwam door de nieuwe dienst.".into(),
            decision: "Mag de weekenddienst ook meldingen oppakken?".into(),
        }
    } else {
        OwnWords::default()
    };
    let sent_at = platform::clock::Moment(Frame::sample_now());
    UpdatePage {
        t,
        stakeholder: Stakeholder::Board,
        period,
        now_name: period.name(language, &frame.calendar),
        before_name,
        is_running: !is_full,
        update,
        own,
        sendings: if is_full {
            vec![Sending {
                audience: "directie".into(),
                letters: 3,
                sent_at,
            }]
        } else {
            Vec::new()
        },
        may_edit: true,
        may_follow: is_full,
        frame,
    }
}
