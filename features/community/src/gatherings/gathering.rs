//! A gathering, as somebody meets it.

use jiff::tz::TimeZone;
use platform::clock::Moment;
use platform::ids::PublicId;
use platform::page::SafeHtml;
use platform::texts::Calendar;

use super::State;
use crate::Texts;

/// Characters of a title.
pub(super) const TITLE_LENGTH: usize = 200;
/// Characters of what it is about, and of a report.
pub(super) const ABOUT_LENGTH: usize = 20_000;
/// Characters of a place.
pub(super) const PLACE_LENGTH: usize = 300;
/// Characters of a link.
pub(super) const LINK_LENGTH: usize = 2000;
/// Characters of a reason.
pub(super) const REASON_LENGTH: usize = 500;
/// People at most: more is a public event.
pub(super) const PLACES_MOST: i64 = 100_000;

/// Colleagues who meet, at a place or behind a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gathering {
    /// Its key.
    pub id: i64,
    /// Its key in addresses and calendars.
    pub public_id: PublicId,
    /// Where it belongs.
    pub space_id: i64,
    /// The key of the first of its series, when it comes round.
    pub series_id: Option<i64>,
    /// Who receives the others; `None` for a former colleague.
    pub organiser_id: Option<i64>,
    /// What it is.
    pub title: String,
    /// What it is about, in Markdown.
    pub about: String,
    /// The same as HTML, cleaned.
    pub html: SafeHtml,
    /// Where; empty when it is only online.
    pub place: String,
    /// The address of the call; empty when it is only offline.
    pub link: String,
    /// The IANA zone whose wall clock counts.
    pub zone: String,
    /// From when.
    pub begins_at: Moment,
    /// Until when.
    pub ends_at: Moment,
    /// How many can come; `None` for all.
    pub places: Option<i64>,
    /// How many come.
    pub coming: i64,
    /// Whether it goes on.
    pub state: State,
    /// Why it was moved or cancelled.
    pub reason: String,
    /// When it was last changed.
    pub changed_at: Moment,
    /// How often it was changed in a way that calendars must know.
    pub sequence: i64,
    /// How it was, in Markdown; empty until somebody told.
    pub report: String,
    /// The same as HTML, cleaned.
    pub report_html: SafeHtml,
    /// The post in which people talk on.
    pub report_post_id: Option<i64>,
    /// When it was told.
    pub reported_at: Option<Moment>,
}

impl Gathering {
    /// Its address.
    #[must_use]
    pub fn path(&self) -> String {
        format!("/gatherings/{}", self.public_id)
    }

    /// Its zone; a name that this machine does not know counts as UTC.
    #[must_use]
    pub fn time_zone(&self) -> TimeZone {
        TimeZone::get(&self.zone).unwrap_or(TimeZone::UTC)
    }

    /// Whether people can still say whether they come.
    #[must_use]
    pub fn is_open(&self, now: Moment) -> bool {
        self.state == State::Planned && self.begins_at > now
    }

    /// Whether it is behind us.
    #[must_use]
    pub fn is_over(&self, now: Moment) -> bool {
        self.ends_at <= now
    }

    /// Places that are left; `None` when there is no end to them.
    #[must_use]
    pub fn places_left(&self) -> Option<i64> {
        self.places.map(|places| (places - self.coming).max(0))
    }

    /// When, in words, by the clock of its own zone; the zone is named when it is not the reader's.
    pub(crate) fn when(&self, t: &Texts, here: &Calendar) -> String {
        let zone = self.time_zone();
        let there = Calendar::new(here.language, zone.clone(), here.now);
        let (from, until) = (self.begins_at.0, self.ends_at.0);
        let words = if there.date(from) == there.date(until) {
            t.gatherings_when(there.day_long(from), there.hour(from), there.hour(until))
        } else {
            t.gatherings_when_days(
                there.day_long(from),
                there.hour(from),
                there.day_long(until),
                there.hour(until),
            )
        };
        if zone == here.zone {
            words
        } else {
            t.gatherings_when_zone(words, &self.zone)
        }
    }

    /// Where, in one line.
    #[must_use]
    pub fn place_line(&self) -> &str {
        if self.place.is_empty() { &self.link } else { &self.place }
    }
}

/// Gatherings for the samples of pages.
#[cfg(test)]
pub(super) fn samples() -> Vec<Gathering> {
    use platform::clock::{DAY_MICROS, HOUR_MICROS};
    let now = platform::page::Frame::sample_now();
    let gathering = |id: i64, title: &str, days: i64, state| Gathering {
        id,
        public_id: PublicId::random(),
        space_id: 1,
        series_id: (id == 1).then_some(1),
        organiser_id: Some(1),
        title: title.to_owned(),
        about: "We lopen **samen** langs de gemalen.".into(),
        html: platform::markdown::render("We lopen **samen** langs de gemalen.").html,
        place: if id == 2 {
            String::new()
        } else {
            "Gemaal Elzerbroek, Sluisweg 2".into()
        },
        link: if id == 1 {
            String::new()
        } else {
            "https://overleg.lagemade.example/zaal/2".into()
        },
        zone: if id == 3 {
            "America/New_York".into()
        } else {
            "Europe/Amsterdam".into()
        },
        begins_at: Moment(now + days * DAY_MICROS),
        ends_at: Moment(now + days * DAY_MICROS + id * 9 * HOUR_MICROS),
        places: (id != 2).then_some(12),
        coming: 12 * (id % 2),
        state,
        reason: if id == 3 {
            "De <sluis> is dicht.".into()
        } else {
            String::new()
        },
        changed_at: Moment(now),
        sequence: 2,
        report: if id == 4 {
            "Het was *druk*.".into()
        } else {
            String::new()
        },
        report_html: platform::markdown::render("Het was *druk*.").html,
        report_post_id: None,
        reported_at: (id == 4).then_some(Moment(now)),
    };
    vec![
        gathering(1, "Rondje langs de <gemalen>", 2, State::Planned),
        gathering(2, "Watergangenonderhoudsplanningsoverlegbijeenkomst", 0, State::Planned),
        gathering(3, "Open dag voorbereiden", 9, State::Cancelled),
        gathering(4, "Lunch met de muskusrattenbestrijding", -9, State::Planned),
    ]
}
