//! Looks again at posts that are mentions: what was taken back goes, what was changed changes.

use platform::clock::{DAY_MICROS, HOUR_MICROS};
use platform::failure::Failure;
use platform::outside::{PostAsk, PostState};
use platform::store::Change;

use super::intake::{is_newer, take_in};
use super::read::Reader;
use crate::watch::store::timeline_post::{self, Known, list_to_look, mark_looked};

/// Posts that are looked at again in one round.
const LOOKS_MOST: i64 = 5;
/// A post is looked at again after so long.
const LOOK_AFTER_MICROS: i64 = 6 * HOUR_MICROS;
/// A post that was found longer ago is not looked at any more.
const LOOK_DAYS: i64 = 14;

impl Reader<'_> {
    /// Looks at some of them. Says how long to rest.
    pub(super) async fn look_again(&self) -> Result<Option<u32>, Failure> {
        let (db, now, server) = (self.platform.store.reader(), self.platform.now(), &self.timeline.server);
        let (since, before) = (now.plus(-LOOK_DAYS * DAY_MICROS), now.plus(-LOOK_AFTER_MICROS));
        for known in list_to_look(db, server, since, before, LOOKS_MOST).await? {
            let ask = PostAsk {
                server: server.clone(),
                id: known.status_id.clone(),
                token: self.token.clone(),
            };
            let state = self.platform.outside.mastodon.look(&ask).await;
            if let PostState::Unknown(Some(rest)) = state {
                return Ok(Some(rest));
            }
            self.platform
                .store
                .change(async |change: &Change| self.take_over(change, &known, &state).await)
                .await?;
        }
        Ok(None)
    }

    async fn take_over(&self, change: &Change, known: &Known, state: &PostState) -> Result<(), Failure> {
        mark_looked(change, known.mention_id).await?;
        match state {
            PostState::Gone => timeline_post::take_back(change, known.mention_id).await,
            PostState::There(post) if is_newer(post, known) && post.uri == known.uri => {
                let posts = std::slice::from_ref(&**post);
                take_in(change, self.source.id, &self.timeline.server, posts, self.wanted)
                    .await
                    .map(|_| ())
            }
            PostState::There(_) | PostState::Unknown(_) => Ok(()),
        }
    }
}
