//! A recorded channel: what it said, counted back from the day on which the story ends.

use platform::clock::{DAY_MICROS, HOUR_MICROS, MINUTE_MICROS, Moment};

use crate::demo::heard::Meant;

/// How a feed is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::demo) enum Format {
    Rss,
    Atom,
    Json,
}

/// Whether a channel stops, as some do; so many days before the end of the story.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::demo) enum End {
    Never,
    /// The other side says that it is gone for good.
    GoneSince(i64),
    /// The other side has trouble.
    BrokenSince(i64),
}

/// One recorded item.
#[derive(Clone, Copy, Debug)]
pub(in crate::demo) struct Item {
    /// Days before the end of the story, 1 to 13.
    pub(super) day: i64,
    /// Hour and minute, UTC.
    pub(super) time: (i64, i64),
    pub(super) title: &'static str,
    pub(super) text: &'static str,
    /// What a colleague would decide; nothing when no query wants it.
    pub(super) meant: Option<Meant>,
}

/// An item so many days before the end of the story.
pub(super) const fn item(
    day: i64,
    time: (i64, i64),
    title: &'static str,
    text: &'static str,
    meant: Option<Meant>,
) -> Item {
    Item {
        day,
        time,
        title,
        text,
        meant,
    }
}

/// One recorded channel.
#[derive(Clone, Copy, Debug)]
pub(in crate::demo) struct Channel {
    /// Where the feed is.
    pub(in crate::demo) url: &'static str,
    /// What it is called.
    pub(in crate::demo) title: &'static str,
    /// The site, without a slash at the end.
    pub(super) site: &'static str,
    pub(super) format: Format,
    pub(super) end: End,
    /// Oldest first.
    pub(super) items: &'static [Item],
}

impl Channel {
    /// Where an item stands: the site and the words of its title.
    pub(super) fn url_of(&self, item: &Item) -> String {
        let words: String = item
            .title
            .to_lowercase()
            .chars()
            .map(|letter| if letter.is_ascii_alphanumeric() { letter } else { ' ' })
            .collect();
        let words: Vec<&str> = words.split_whitespace().collect();
        format!("{}/{}", self.site, words.join("-"))
    }

    /// The items said by `now`, newest first, each with its moment.
    pub(super) fn said_by(&self, today: Moment, now: Moment) -> Vec<(Moment, &'static Item)> {
        let dated = self.items.iter().map(|item| (at(today, item.day, item.time), item));
        let mut said: Vec<_> = dated.filter(|(moment, _)| *moment <= now).collect();
        said.reverse();
        said
    }
}

/// The moment so many days before today.
pub(super) fn at(today: Moment, day: i64, (hour, minute): (i64, i64)) -> Moment {
    today.plus(hour * HOUR_MICROS + minute * MINUTE_MICROS - day * DAY_MICROS)
}
