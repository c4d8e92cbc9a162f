//! Who is who on a page.

use std::borrow::Borrow;

use people::directory::{self, PersonBrief};
use platform::failure::Failure;
use platform::feature::Platform;

use crate::Texts;

/// The colleagues that a page names.
#[derive(Clone, Debug, Default)]
pub(crate) struct Names(Vec<PersonBrief>);

impl Names {
    pub(crate) async fn find(platform: &Platform, mut ids: Vec<i64>) -> Result<Self, Failure> {
        ids.sort_unstable();
        ids.dedup();
        Ok(Self(directory::list_briefs(platform.store.reader(), ids).await?))
    }

    pub(crate) fn of(&self, id: impl Borrow<Option<i64>>) -> Option<&PersonBrief> {
        self.0.iter().find(|person| Some(person.id) == *id.borrow())
    }

    /// The name, or that of nobody any more.
    pub(crate) fn name(&self, id: impl Borrow<Option<i64>>, t: &Texts) -> String {
        self.of(id)
            .map_or_else(|| t.posts_former(), |person| person.name.clone())
    }

    /// The first name, as colleagues say it.
    pub(crate) fn first_name(&self, id: impl Borrow<Option<i64>>) -> Option<String> {
        let name = &self.of(id)?.name;
        Some(name.split_whitespace().next().unwrap_or(name).to_owned())
    }

    #[cfg(test)]
    pub(crate) fn sample() -> Self {
        Self(crate::spaces::sample_people())
    }
}
