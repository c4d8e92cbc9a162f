//! Puts what was found before whoever decides, except what comes from a host that was shut out.

use platform::failure::Failure;
use platform::store::Change;

use super::store::{Spot, mute, waiting};
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
        let mut hosts: Vec<String> = found.iter().filter_map(host_of).collect();
        hosts.sort();
        hosts.dedup();
        let muted = mute::among(&**change, hosts).await?;
        let welcome = |mention: &&Mention| host_of(mention).is_none_or(|host| !muted.contains(&host));
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

/// Everybody on Bluesky has one host, so there it is the account that is shut out.
const SHARED: &str = "bsky.app/profile/";

/// The host of the address where a mention stands, without "www."; where many share a host, with the account.
pub(crate) fn host_of(mention: &Mention) -> Option<String> {
    let rest = mention.url.as_deref()?.split_once("://")?.1;
    if let Some(account) = rest.strip_prefix(SHARED).and_then(|rest| rest.split('/').next()) {
        return Some(format!("{SHARED}{account}")).filter(|place| place.len() <= 255);
    }
    let host = rest.split(['/', '?', '#']).next()?.rsplit('@').next()?.to_lowercase();
    let host = host.strip_prefix("www.").unwrap_or(&host);
    let fits = !host.is_empty() && host.len() <= 255;
    fits.then(|| host.to_owned())
}
