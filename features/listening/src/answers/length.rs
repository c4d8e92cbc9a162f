//! How long an answer may be where it will stand, counted as the network counts.

use unicode_segmentation::UnicodeSegmentation;

/// Letters of an answer in the ledger; a letter to an editor fits.
pub(super) const TEXT_LENGTH: usize = 4000;
/// What Bluesky takes, in characters as a reader sees them.
const BLUESKY_MOST: usize = 300;
/// What Mastodon takes unless a server says otherwise.
const MASTODON_MOST: usize = 500;

/// How long an answer is, and how long it may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Length {
    /// Characters as a reader sees them.
    pub(super) count: usize,
    /// How many fit.
    pub(super) most: usize,
    /// The network that says so; none when only the ledger does.
    pub(super) network: Option<&'static str>,
}

impl Length {
    /// The length of a text as an answer to what stands at this address, found under the name of this source.
    pub(super) fn of(text: &str, url: Option<&str>, source: &str) -> Self {
        let (most, network) = room(url.unwrap_or_default(), source);
        Self {
            count: text.trim().graphemes(true).count(),
            most,
            network,
        }
    }

    /// How many characters too many.
    pub(super) fn over(self) -> usize {
        self.count.saturating_sub(self.most)
    }
}

fn room(url: &str, source: &str) -> (usize, Option<&'static str>) {
    let source = source.to_lowercase();
    let path = url.split_once("://").map_or("", |(_, rest)| rest);
    if path.starts_with("bsky.app/") || source.contains("bluesky") {
        return (BLUESKY_MOST, Some("Bluesky"));
    }
    // "https://a.server/@somebody/1": every Mastodon server has its own name.
    let is_mastodon = path.split_once('/').is_some_and(|(_, rest)| rest.starts_with('@'));
    if is_mastodon || source.contains("mastodon") {
        return (MASTODON_MOST, Some("Mastodon"));
    }
    (TEXT_LENGTH, None)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_network_counts_what_a_reader_sees() {
        let family = "👩‍👩‍👧‍👦";
        let length = Length::of(
            &family.repeat(300),
            Some("https://bsky.app/profile/did:plc:x/post/1"),
            "Bluesky",
        );
        assert_eq!((length.count, length.most, length.over()), (300, 300, 0));
        let longer = Length::of(&"ë".repeat(301), Some("https://bsky.app/profile/x/post/1"), "");
        assert_eq!(longer.over(), 1);
    }

    #[test]
    fn each_network_gives_its_own_room() {
        let most = |url: &str, source: &str| Length::of("x", Some(url), source).most;
        assert_eq!(most("https://social.example/@jan/1", "Klachten"), 500);
        assert_eq!(most("https://voorbeeld.example/1", "Mastodon"), 500);
        assert_eq!(most("https://krant.example/artikel", "De Polderbode"), TEXT_LENGTH);
        assert_eq!(Length::of("x", None, "Bluesky").network, Some("Bluesky"));
    }
}
