//! Tabs and the turning of pages in a list.

/// One part of a list, as a link with its own address.
#[derive(Clone, Debug)]
pub struct Tab {
    /// The word.
    pub label: String,
    /// Its address.
    pub href: String,
    /// Whether it is the part on show.
    pub current: bool,
    /// A count or a short word behind it; empty for none.
    pub count: String,
    /// Whether the count is about something late.
    pub late: bool,
}

impl Tab {
    /// A tab without a count.
    pub fn new(label: impl Into<String>, href: impl Into<String>, current: bool) -> Self {
        Self {
            label: label.into(),
            href: href.into(),
            current,
            count: String::new(),
            late: false,
        }
    }

    /// The same tab with a count behind it.
    #[must_use]
    pub fn counting(mut self, count: impl ToString) -> Self {
        self.count = count.to_string();
        self
    }
}

/// A link to newer or older rows, in words that name them: "Oudere meldingen".
#[derive(Clone, Debug)]
pub struct Turn {
    /// The words of the link.
    pub label: String,
    /// The address with its key.
    pub href: String,
}

impl Turn {
    /// A link to other rows.
    pub fn new(label: impl Into<String>, href: impl Into<String>) -> Self {
        Self {
            label: label.into(),
            href: href.into(),
        }
    }
}

/// Where a list stands: rows `first` to `last`, of `total` when that is known, with links to what is newer and older.
#[derive(Clone, Debug, Default)]
pub struct Pager {
    /// To newer rows.
    pub newer: Option<Turn>,
    /// To older rows.
    pub older: Option<Turn>,
    /// The number of the first row on show, from 1; 0 when not known.
    pub first: i64,
    /// The number of the last row on show.
    pub last: i64,
    /// How many rows there are in all; 0 when not counted.
    pub total: i64,
}

impl Pager {
    /// Whether there is anything to turn to.
    pub fn turns(&self) -> bool {
        self.newer.is_some() || self.older.is_some()
    }
}
