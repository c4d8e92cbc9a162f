//! Work that goes on as long as a node does: begun once, ended with the house.

use tokio::task::JoinSet;
use tokio_util::sync::CancellationToken;

use crate::feature::Platform;

/// What goes on at this node.
pub struct Stays(JoinSet<()>);

impl Stays {
    /// Begins what the features ask for, until `closing`.
    #[must_use]
    pub fn start(platform: &Platform, closing: &CancellationToken) -> Self {
        let mut all = JoinSet::new();
        for stay in platform.features.iter().flat_map(|feature| &feature.stays) {
            all.spawn(stay(platform.clone(), closing.clone()));
        }
        Self(all)
    }

    /// Waits until all of it has ended.
    pub async fn finished(mut self) {
        while let Some(ended) = self.0.join_next().await {
            if let Err(error) = ended {
                tracing::error!(%error, "work that goes on with the house broke off");
            }
        }
    }
}
