//! Which things stand on somebody's day, and in which order.

use platform::feature::{Card, Urgency};

/// Things on a page: more is a list, not a day.
pub(super) const CARDS_MOST: usize = 5;

/// The most urgent things, promises first and the earliest of them on top. Equals keep the order of the rooms.
pub(super) fn of(mut cards: Vec<Card>) -> Vec<Card> {
    cards.sort_by(|a, b| a.urgency.cmp(&b.urgency));
    cards.truncate(CARDS_MOST);
    cards
}

/// How many of the things cannot wait: those with a promise of which less than a quarter of the time is left.
pub(super) fn pressing(cards: &[Card]) -> usize {
    let presses = |card: &&Card| matches!(card.urgency, Urgency::Clock { percent_left, .. } if percent_left < 25);
    cards.iter().filter(presses).count()
}
