//! What makes an item the same item the next time, and where it stands.

use data_encoding::HEXLOWER;
use platform::outside::FeedItem;
use sha2::{Digest, Sha256};
use url::Url;

use super::links::links_in;
use super::plain::Wording;

/// Items of one feed that are read.
pub(super) const MOST_ITEMS: usize = 1000;
/// Longest identity that is kept as it is; longer ones are hashed.
const IDENTITY_BYTES: usize = 512;
/// Longest address that is kept.
const URL_BYTES: usize = 4096;
/// 1990: before that there was no web.
const FIRST_MICROS: i64 = 631_152_000_000_000;
/// 2100: what is dated later is a mistake.
const LAST_MICROS: i64 = 4_102_444_800_000_000;

/// An item as the formats give it.
#[derive(Debug)]
pub(super) struct Rough<'a> {
    pub(super) id: String,
    pub(super) links: Vec<&'a str>,
    pub(super) title: Wording<'a>,
    pub(super) bodies: Vec<Wording<'a>>,
    pub(super) published_micros: Option<i64>,
    pub(super) language: Option<String>,
}

impl Rough<'_> {
    /// The item as the port gives it.
    pub(super) fn item(self, base: &Url) -> FeedItem {
        let title = self.title.title();
        // The longest wording is the whole text; the other is its summary.
        let text = self
            .bodies
            .iter()
            .copied()
            .max_by_key(|body| body.bytes())
            .map(Wording::text)
            .unwrap_or_default();
        let id = self.id.trim();
        let url = self
            .links
            .iter()
            .find_map(|link| web_address(link, base))
            .or_else(|| permalink(id));
        let identity = identity(id, url.as_deref(), &title, &text);
        let published_micros = self
            .published_micros
            .filter(|at| (FIRST_MICROS..LAST_MICROS).contains(at));
        FeedItem {
            identity,
            url,
            title,
            text,
            published_micros,
            language: self.language.map(|l| l.to_lowercase()),
            links: links_in(&self.bodies, base),
        }
    }
}

/// The feed's own id, else the link, else a hash of what the item says. The order never depends on earlier fetches,
/// so that an item cannot change its identity while it stands in the feed unchanged.
fn identity(id: &str, url: Option<&str>, title: &str, text: &str) -> String {
    let chosen = if !id.is_empty() { Some(id) } else { url };
    match chosen {
        Some(chosen) if chosen.len() <= IDENTITY_BYTES => chosen.to_owned(),
        Some(chosen) => hash(&[chosen]),
        None => hash(&[title, text]),
    }
}

fn hash(parts: &[&str]) -> String {
    let mut digest = Sha256::new();
    for part in parts {
        digest.update(part.len().to_le_bytes());
        digest.update(part);
    }
    format!("sha256:{}", HEXLOWER.encode(&digest.finalize()))
}

/// An id that is an address serves as link when there is no other.
fn permalink(id: &str) -> Option<String> {
    let url = Url::parse(id).ok()?;
    accepted(&url).then(|| url.into())
}

/// A link made whole against the address of the feed, when it is http or https.
pub(super) fn web_address(link: &str, base: &Url) -> Option<String> {
    let link = Some(link.trim()).filter(|link| !link.is_empty() && link.len() <= URL_BYTES)?;
    let url = base.join(link).ok()?;
    accepted(&url).then(|| url.into())
}

fn accepted(url: &Url) -> bool {
    matches!(url.scheme(), "http" | "https") && url.as_str().len() <= URL_BYTES
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_identity_is_the_id_else_the_link_else_a_hash() {
        assert_eq!(identity("a", Some("https://x.example/"), "t", "b"), "a");
        assert_eq!(identity("", Some("https://x.example/"), "t", "b"), "https://x.example/");
        let hashed = identity("", None, "t", "b");
        assert_eq!(hashed, identity("", None, "t", "b"));
        assert_ne!(hashed, identity("", None, "tb", ""));
        assert!(identity(&"x".repeat(1 << 20), None, "", "").len() <= IDENTITY_BYTES);
    }

    #[test]
    fn only_web_links_are_kept() {
        let base = Url::parse("https://feed.example/a/feed.xml").unwrap();
        assert_eq!(
            web_address(" b?c=1 ", &base).as_deref(),
            Some("https://feed.example/a/b?c=1")
        );
        for bad in [
            "javascript:alert(1)",
            "data:text/html,x",
            "mailto:a@b.example",
            "file:///etc/passwd",
            "",
            "http://[",
            "JaVaScRiPt:x",
        ] {
            assert_eq!(web_address(bad, &base), None, "{bad}");
        }
    }
}
