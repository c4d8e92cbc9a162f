//! Puts what was found before whoever decides, except what comes from a host that was shut out.

use platform::failure::Failure;
use platform::store::Change;

use super::store::{Spot, mute, waiting};
use super::whence::{Whence, whence_of};
use crate::rules;
use crate::watch::{Mention, MentionId, list_mentions};

/// Mentions read at once.
const MENTIONS_PER_QUERY: usize = 500;

/// Lets new mentions wait for a decision; keys that are no mention are left out, and twice is once.
///
/// # Errors
/// The store's own.
pub async fn take_in(change: &Change, mentions: &[MentionId]) -> Result<(), Failure> {
    for part in mentions.chunks(MENTIONS_PER_QUERY) {
        let found = list_mentions(&**change, part.to_vec()).await?;
        let mut places: Vec<String> = found.iter().flat_map(places_of).collect();
        places.sort();
        places.dedup();
        let muted = mute::among(&**change, places).await?;
        let welcome = |mention: &&Mention| !places_of(mention).iter().any(|place| muted.contains(place));
        let spots: Vec<Spot> = found
            .iter()
            .filter(welcome)
            .map(|mention| Spot {
                at: mention.found_at,
                id: mention.id,
            })
            .collect();
        let ids: Vec<MentionId> = spots.iter().map(|spot| spot.id).collect();
        waiting::add(change, spots).await?;
        rules::notice(change, &ids).await?;
    }
    Ok(())
}

/// What may be shut out that keeps this mention out.
fn places_of(mention: &Mention) -> Vec<String> {
    let whence = mention.url.as_deref().and_then(whence_of);
    whence.map(Whence::places).unwrap_or_default()
}

/// What is shut out by whoever never wants to see more like this mention.
pub(super) fn to_mute(mention: &Mention) -> Option<String> {
    whence_of(mention.url.as_deref()?)?.into_mute()
}
