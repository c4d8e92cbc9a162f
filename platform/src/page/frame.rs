//! What stands around a page: language, menu, who is signed in, what just happened.

use std::borrow::Borrow;

use jiff::tz::TimeZone;

use super::{Assets, Words, words};
use crate::texts::{Calendar, Language, Whole, decimal, number};

/// Everything the layout needs. Made once a request by the session; every page struct has it as its field `frame`.
#[derive(Clone, Debug)]
pub struct Frame {
    /// The language of the page.
    pub language: Language,
    /// Light, dark, or as the device says.
    pub theme: Theme,
    /// Whether single keys do something; a choice on the profile page.
    pub shortcuts: bool,
    /// The name of the organisation.
    pub organisation: String,
    /// The address of this page, path and query: where the language switch comes back to.
    pub here: String,
    /// The rooms this person may enter.
    pub menu: Vec<MenuItem>,
    /// Who is signed in.
    pub me: Option<Me>,
    /// What just happened, shown once.
    pub flash: Option<Flash>,
    /// The count of unread notices, kept up to date while the page is open.
    pub live: Option<Live>,
    /// Addresses of style and script.
    pub assets: Assets,
    /// How much stands around the page.
    pub shape: Shape,
    /// Writes days and moments in the language and time zone of the page.
    pub calendar: Calendar,
}

/// A choice on the profile page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the device says.
    #[default]
    Device,
    /// Always light.
    Light,
    /// Always dark.
    Dark,
}

/// How much stands around a page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shape {
    /// The menu, search and you.
    #[default]
    Full,
    /// Only the wordmark: for somebody who comes from a mail and does one thing.
    OneScreen,
    /// Two calm columns: sign-in and errors. The menu shows when somebody is signed in.
    Quiet,
}

/// A room in the menu.
#[derive(Clone, Debug)]
pub struct MenuItem {
    /// The word in the menu, in the language of the page.
    pub label: String,
    /// Where it leads.
    pub href: String,
    /// Whether this page belongs to that room.
    pub current: bool,
}

/// The signed-in person, for their own eyes.
#[derive(Clone, Debug)]
pub struct Me {
    /// The name as it stands beside the initials: the first name.
    pub name: String,
    /// One to three letters.
    pub initials: String,
    /// The public id.
    pub public_id: String,
}

/// What just happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flash {
    /// Done, or held back.
    pub kind: FlashKind,
    /// What happened, what is kept, what you can do.
    pub text: String,
}

impl Flash {
    /// Something was done.
    pub fn done(text: impl Into<String>) -> Self {
        Self {
            kind: FlashKind::Done,
            text: text.into(),
        }
    }

    /// Something was held back.
    pub fn guard(text: impl Into<String>) -> Self {
        Self {
            kind: FlashKind::Guard,
            text: text.into(),
        }
    }

    /// Whether something was done.
    pub fn is_done(&self) -> bool {
        self.kind == FlashKind::Done
    }
}

/// Done, or held back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FlashKind {
    /// It was done.
    Done,
    /// It was not done, or not quite.
    Guard,
}

/// The count of unread notices.
#[derive(Clone, Debug)]
pub struct Live {
    /// The page that lists them.
    pub href: String,
    /// The stream of events; its event `count` carries the new text.
    pub stream: String,
    /// How many there are now.
    pub count: i64,
}

impl Frame {
    /// A frame with nothing around it: no menu, nobody signed in. Fill in what is known.
    pub fn new(language: Language, organisation: &str, assets: Assets, zone: TimeZone, now: i64) -> Self {
        Self {
            language,
            theme: Theme::Device,
            shortcuts: true,
            organisation: organisation.to_owned(),
            here: "/".to_owned(),
            menu: Vec::new(),
            me: None,
            flash: None,
            live: None,
            assets,
            shape: Shape::Full,
            calendar: Calendar::new(language, zone, now),
        }
    }

    /// The same frame in another shape.
    #[must_use]
    pub fn shaped(mut self, shape: Shape) -> Self {
        self.shape = shape;
        self
    }

    /// The same frame on a page that hears when this changes: `posts.post.3F7K`, a word of the feature `posts`.
    #[must_use]
    pub fn listening(mut self, word: &str) -> Self {
        if let Some(live) = &mut self.live {
            live.stream = format!("/live?of={word}");
        }
        self
    }

    /// The frame's own texts.
    pub fn words(&self) -> &'static Words {
        words(self.language)
    }

    /// The address of an asset.
    pub fn asset(&self, name: &str) -> String {
        self.assets.path(name)
    }

    /// Whether the menu stands on the page.
    pub fn has_menu(&self) -> bool {
        self.me.is_some() && self.shape != Shape::OneScreen
    }

    /// The classes of `main`.
    pub fn main_class(&self) -> &'static str {
        match self.shape {
            Shape::Full => "page",
            Shape::OneScreen => "page one-screen",
            Shape::Quiet => "page quiet-page",
        }
    }

    /// The value of `data-theme`; empty follows the device.
    pub fn theme_name(&self) -> &'static str {
        match self.theme {
            Theme::Device => "",
            Theme::Light => "light",
            Theme::Dark => "dark",
        }
    }

    /// A whole number in the page's language.
    pub fn number(&self, value: impl Whole) -> String {
        number(self.language, value.whole())
    }

    /// A number with this many digits behind the decimal mark.
    pub fn decimal(&self, value: impl Borrow<f64>, digits: u8) -> String {
        decimal(self.language, *value.borrow(), digits)
    }

    /// "vandaag om 8.12 uur".
    pub fn moment(&self, moment: impl Borrow<i64>) -> String {
        self.calendar.moment(*moment.borrow())
    }

    /// "8.12 uur" today, "gisteren", "woensdag", else "17 november 2026".
    pub fn moment_short(&self, moment: impl Borrow<i64>) -> String {
        self.calendar.moment_short(*moment.borrow())
    }

    /// "17 november 2026".
    pub fn day(&self, moment: impl Borrow<i64>) -> String {
        self.calendar.day(*moment.borrow())
    }

    /// "dinsdag 17 november 2026".
    pub fn day_long(&self, moment: impl Borrow<i64>) -> String {
        self.calendar.day_long(*moment.borrow())
    }

    /// The moment for the `datetime` attribute.
    pub fn machine(&self, moment: impl Borrow<i64>) -> String {
        self.calendar.machine(*moment.borrow())
    }
}
