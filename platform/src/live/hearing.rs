//! What a page may hear: a feature decides, when the stream opens and as long as it stands.

use crate::failure::Failure;
use crate::feature::{HearsOf, Platform};
use crate::session::Viewer;

/// What an open page hears.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hearing {
    /// The topics that say that something changed.
    pub topics: Vec<String>,
    /// The topics that say that somebody may no longer look: then it is asked again.
    pub rights: Vec<String>,
}

/// Everything that one page hears through features.
pub(super) struct Hearings(Vec<(String, HearsOf, Hearing)>);

impl Hearings {
    /// What these words mean for this viewer; a word of something they may not look at is left out without a sound.
    pub(super) async fn begin(
        platform: &Platform,
        viewer: &Viewer,
        words: impl Iterator<Item = &str>,
    ) -> Result<Self, Failure> {
        let mut all = Vec::new();
        for word in words {
            let name = word.split('.').next().unwrap_or_default();
            let feature = platform.features.iter().find(|feature| feature.name == name);
            let Some(hears) = feature.and_then(|feature| feature.hears) else {
                continue;
            };
            if let Some(hearing) = hears(platform, viewer, word).await? {
                all.push((word.to_owned(), hears, hearing));
            }
        }
        Ok(Self(all))
    }

    pub(super) fn topics(&self) -> impl Iterator<Item = String> + '_ {
        let of = |(_, _, hearing): &(String, HearsOf, Hearing)| {
            let both = hearing.topics.iter().chain(&hearing.rights);
            both.cloned().collect::<Vec<_>>()
        };
        self.0.iter().flat_map(of)
    }

    pub(super) fn is_about_rights(&self, topic: &str) -> bool {
        let has = |(_, _, hearing): &(String, HearsOf, Hearing)| hearing.rights.iter().any(|it| it == topic);
        self.0.iter().any(has)
    }

    /// Asks again; `false` when one of them may not be heard any more. A store that is away for a moment changes nothing.
    pub(super) async fn renew(&mut self, platform: &Platform, viewer: &Viewer) -> bool {
        for (word, hears, hearing) in &mut self.0 {
            match hears(platform, viewer, word).await {
                Ok(Some(now)) => *hearing = now,
                Ok(None) => return false,
                Err(_) => {}
            }
        }
        true
    }
}
