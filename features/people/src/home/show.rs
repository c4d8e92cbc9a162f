//! The first page after signing in.

use askama::Template;
use platform::clock::DAY_MICROS;
use platform::failure::Answer;
use platform::feature::{Card, Urgency};
use platform::page::{Clock, Frame, Haste, html};
use platform::session::Visit;

use super::day;
use crate::directory::{self, PersonBrief};
use crate::{Texts, texts};

/// Names under "new in the house".
const NEW_MOST: u64 = 5;

#[derive(Template)]
#[template(path = "home/show.html")]
struct Page {
    frame: Frame,
    t: &'static Texts,
    cards: Vec<Card>,
    has_more: bool,
    newcomers: Vec<PersonBrief>,
    may_import: bool,
}

impl Page {
    fn headline(&self) -> String {
        match self.cards.len() {
            0 => self.t.home_headline_0(),
            1 => self.t.home_headline_1(),
            2 => self.t.home_headline_2(),
            3 => self.t.home_headline_3(),
            4 => self.t.home_headline_4(),
            _ => self.t.home_headline_5(),
        }
    }

    fn standfirst(&self) -> String {
        match (self.cards.len(), day::pressing(&self.cards)) {
            (0, _) => self.t.home_standfirst_nothing(),
            (_, 0) => self.t.home_standfirst_calm(),
            (all, pressing) if all == pressing => self.t.home_standfirst_all(),
            (_, pressing) => self.t.home_standfirst_some(pressing),
        }
    }

    /// The clock of a promise; other things have none.
    fn clock(&self, card: &Card) -> Option<Clock> {
        let Urgency::Clock { due, percent_left } = card.urgency else {
            return None;
        };
        let left = due.0 - self.frame.calendar.now;
        let haste = match percent_left {
            _ if left < 0 => Haste::Late,
            0..25 => Haste::Soon,
            _ => Haste::Green,
        };
        Some(Clock::new(&self.frame.calendar, haste, percent_left, left, due.0))
    }
}

/// Asks every feature what it would put on this person's day.
pub(super) async fn show(visit: Visit) -> Answer {
    let viewer = visit.viewer()?;
    let mut cards = Vec::new();
    for feature in &visit.platform.features {
        if let Some(today) = feature.today {
            cards.extend(today(&visit.platform, viewer).await?);
        }
    }
    let week_ago = visit.platform.now().plus(-7 * DAY_MICROS);
    let newcomers = directory::list_new(visit.platform.store.reader(), week_ago, NEW_MOST).await?;
    let may_import = visit.has_any(&[platform::access::Role::Administrator]);
    let frame = visit.frame();
    Ok(html(Page {
        t: texts(frame.language),
        frame,
        has_more: cards.len() > day::CARDS_MOST,
        cards: day::of(cards),
        newcomers,
        may_import,
    }))
}

#[cfg(test)]
impl platform::page::Samples for Page {
    fn samples(language: platform::texts::Language) -> Vec<Self> {
        let page = |cards: Vec<Card>, may_import| Page {
            frame: Frame::sample(language),
            t: texts(language),
            has_more: cards.len() > day::CARDS_MOST,
            cards: day::of(cards),
            newcomers: crate::directory::sample_briefs(),
            may_import,
        };
        let now = Frame::sample_now();
        let few = |count| super::tests::cards(now).into_iter().take(count).collect::<Vec<_>>();
        let empty = Page {
            newcomers: Vec::new(),
            ..page(Vec::new(), true)
        };
        vec![page(few(8), false), page(few(1), false), page(few(3), true), empty]
    }
}

#[cfg(test)]
pub(super) fn faults() -> Vec<String> {
    platform::page::faults_in::<Page>()
}
