//! How many mentions wait, in the heading and on the tab: all of them, or those that fit the filter on show.

use platform::failure::Failure;
use platform::feature::Platform;

use super::filtered::{self, LOOKED_MOST};
use super::store::waiting;
use crate::Texts;
use crate::views::Filter;

/// How many wait.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Waits {
    /// All that waits, counted up to [`waiting::COUNT_MOST`].
    All(i64),
    /// What fits a filter, and whether everything was looked at for it.
    Fit(i64, bool),
}

impl Waits {
    /// How many wait for this filter.
    pub(crate) async fn of(platform: &Platform, filter: &Filter) -> Result<Self, Failure> {
        if filter.is_empty() {
            return Ok(Self::All(waiting::count(platform.store.reader()).await?));
        }
        let (count, is_whole) = filtered::count(platform, filter).await?;
        Ok(Self::Fit(count, is_whole))
    }

    /// Whether this is what fits a filter.
    pub(crate) fn is_filtered(self) -> bool {
        matches!(self, Self::Fit(..))
    }

    /// The heading of the inbox.
    pub(crate) fn heading(self, t: &Texts) -> String {
        match self {
            Self::All(count) if count >= waiting::COUNT_MOST => t.triage_heading_many(),
            Self::All(count) => t.triage_heading(count),
            Self::Fit(count, true) => t.triage_heading_fit(count),
            Self::Fit(count, false) => t.triage_heading_fit_cut(count, LOOKED_MOST),
        }
    }

    /// As it stands behind the tab; "0" when there is nothing to say.
    pub(crate) fn counted(self) -> String {
        match self {
            Self::All(count) | Self::Fit(count, true) => count.to_string(),
            Self::Fit(0, false) => "0".to_owned(),
            Self::Fit(count, false) => format!("{count}+"),
        }
    }
}
