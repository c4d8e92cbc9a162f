//! Which links of a text are looked at.

use url::Url;

/// Links of one text that get a card: more cards than text is no text.
pub(super) const LINKS_MOST: usize = 3;
/// Bytes of an address that is looked at.
const URL_BYTES: usize = 2048;

/// The first links of a text that lead to a page elsewhere, as they were written.
pub(super) fn worth(links: &[String]) -> Vec<String> {
    let good = links.iter().filter(|link| leads_elsewhere(link));
    good.take(LINKS_MOST).cloned().collect()
}

fn leads_elsewhere(link: &str) -> bool {
    let Ok(url) = Url::parse(link) else { return false };
    let is_web = matches!(url.scheme(), "http" | "https") && url.host().is_some();
    // A name or a password in an address is nothing to send around.
    is_web && link.len() <= URL_BYTES && url.username().is_empty() && url.password().is_none()
}

/// Whether this address is one of our own house: its pages are behind a door, and need no card.
pub(super) fn is_own(link: &str, base: Option<&str>) -> bool {
    let host = |address: &str| {
        Url::parse(address)
            .ok()
            .and_then(|url| url.host_str().map(str::to_owned))
    };
    base.and_then(host).is_some_and(|own| host(link) == Some(own))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_three_that_lead_to_a_page_are_looked_at() {
        let links = [
            "https://a.example/",
            "https://name:secret@b.example/",
            "http://c.example/x?y=z",
            "https:///",
            "httpx://d.example/",
            "https://e.example/",
            "https://f.example/",
        ];
        let links: Vec<String> = links.iter().map(|link| (*link).to_owned()).collect();
        assert_eq!(
            worth(&links),
            ["https://a.example/", "http://c.example/x?y=z", "https://e.example/"]
        );
        assert_eq!(
            worth(&[format!("https://a.example/{}", "x".repeat(URL_BYTES))]),
            Vec::<String>::new()
        );
    }

    #[test]
    fn our_own_pages_are_not_elsewhere() {
        assert!(is_own(
            "https://draagvlak.example/posts/x",
            Some("https://draagvlak.example")
        ));
        assert!(is_own(
            "http://draagvlak.example:8080/",
            Some("https://draagvlak.example")
        ));
        assert!(!is_own("https://elders.example/", Some("https://draagvlak.example")));
        assert!(!is_own("https://elders.example/", None));
    }
}
