//! Counts a text as its network counts it, so that "too long" is said before anything is sent.

use platform::failure::Refusal;
use unicode_segmentation::UnicodeSegmentation;

use super::account::Account;
use super::store::kinds::Network;
use crate::texts;

/// Bytes of a post on Bluesky, beside its characters; the lexicon of `app.bsky.feed.post`.
const BLUESKY_BYTES: usize = 3_000;
/// Characters kept for the name of who is answered on Mastodon: `@`, a name of at most 30, a blank.
const NAME_CHARACTERS: u32 = 32;

/// How long a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Length {
    /// Characters, as the network counts them.
    pub used: u32,
    /// Characters that it may have.
    pub most: u32,
}

/// A text that does not fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooLong {
    /// Characters, as the network counts them.
    pub used: u32,
    /// Characters that it may have.
    pub most: u32,
}

impl TooLong {
    /// How much has to go.
    #[must_use]
    pub fn over(&self) -> u32 {
        self.used.saturating_sub(self.most)
    }

    /// The same in words.
    #[must_use]
    pub fn refusal(self) -> Refusal {
        Refusal::say(move |l| texts(l).channels_too_long(self.most, self.used, self.over()))
    }
}

/// Whether a text can be said with an account in one message, and how long it is.
///
/// # Errors
/// [`TooLong`] when it does not fit.
pub fn fits(account: &Account, text: &str) -> Result<Length, TooLong> {
    let most = match account.network {
        Network::Bluesky => account.characters_most,
        Network::Mastodon => account.characters_most.saturating_sub(NAME_CHARACTERS),
    };
    let used = count(text, account.link_characters);
    if used > most {
        return Err(TooLong { used, most });
    }
    if account.network == Network::Bluesky && text.len() > BLUESKY_BYTES {
        // Signs of many bytes reach the other limit first; as much of the characters has to go as of the bytes.
        let share = u32::try_from(usize::try_from(used).unwrap_or(0) * BLUESKY_BYTES / text.len()).unwrap_or(0);
        return Err(TooLong { used, most: share });
    }
    Ok(Length { used, most })
}

/// Characters as a reader counts them. Where links count for a fixed number, names on other servers count without the server.
fn count(text: &str, link_characters: Option<u32>) -> u32 {
    let graphemes = |text: &str| u32::try_from(text.graphemes(true).count()).unwrap_or(u32::MAX);
    let Some(link) = link_characters else {
        return graphemes(text);
    };
    let mut all = graphemes(text);
    for word in text.split(char::is_whitespace) {
        let at = word.find("https://").or_else(|| word.find("http://"));
        if let Some(at) = at {
            all = all.saturating_sub(graphemes(&word[at..])).saturating_add(link);
        } else if let Some((name, server)) = word.strip_prefix('@').and_then(|name| name.split_once('@')) {
            let is_name = |part: &str| !part.is_empty() && part.is_ascii();
            if is_name(name) && is_name(server) {
                all = all.saturating_sub(1 + graphemes(server));
            }
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn account(network: Network, characters_most: u32, link_characters: Option<u32>) -> Account {
        Account {
            id: 1,
            network,
            name: "@lagemade".into(),
            characters_most,
            link_characters,
            trouble_since: None,
        }
    }

    #[test]
    fn bluesky_counts_what_a_reader_sees_and_never_more_bytes_than_it_takes() {
        let bluesky = account(Network::Bluesky, 300, None);
        assert_eq!(fits(&bluesky, &"👩‍👩‍👧é".repeat(50)), Ok(Length { used: 100, most: 300 }));
        assert_eq!(fits(&bluesky, &"a".repeat(300)), Ok(Length { used: 300, most: 300 }));
        let over = fits(&bluesky, &"a".repeat(301)).unwrap_err();
        assert_eq!((over.used, over.most, over.over()), (301, 300, 1));
        let bytes = fits(&bluesky, &"👩‍👩‍👧‍👦".repeat(200)).unwrap_err();
        assert_eq!((bytes.used, bytes.most), (200, 120), "25 bytes each");
    }

    #[test]
    fn mastodon_counts_a_link_as_23_and_keeps_room_for_the_name() {
        let mastodon = account(Network::Mastodon, 500, Some(23));
        let link = format!("https://dijk.example/{}", "a".repeat(900));
        assert_eq!(
            fits(&mastodon, &format!("zie {link}")),
            Ok(Length { used: 27, most: 468 })
        );
        assert_eq!(
            fits(&mastodon, "@an@dijk.example dag"),
            Ok(Length { used: 7, most: 468 })
        );
        assert_eq!(
            fits(&mastodon, "mail an@dijk.example"),
            Ok(Length { used: 20, most: 468 })
        );
        assert!(fits(&mastodon, &"a".repeat(469)).is_err());
    }
}
