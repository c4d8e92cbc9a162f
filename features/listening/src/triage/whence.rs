//! From where a mention comes: a site, or somebody's place on a site that many share.

/// The longest that can be shut out.
const PLACE_MAX_BYTES: usize = 255;

/// Sites on which so many write that nobody means all of them.
const SHARED: [&str; 10] = [
    "youtube.com",
    "youtu.be",
    "facebook.com",
    "linkedin.com",
    "x.com",
    "twitter.com",
    "instagram.com",
    "medium.com",
    "reddit.com",
    "bsky.app",
];

/// A site, and whose place on it where the address says so.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Whence {
    host: String,
    account: Option<String>,
}

/// From where what stands at this address comes.
pub(super) fn whence_of(url: &str) -> Option<Whence> {
    let rest = url.split_once("://")?.1;
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (authority, path) = rest.split_at(end);
    let host = authority.rsplit('@').next()?.to_lowercase();
    let host = host.strip_prefix("www.").unwrap_or(&host);
    let fits = !host.is_empty() && host.len() <= PLACE_MAX_BYTES;
    let account = account_of(host, path.split(['?', '#']).next().unwrap_or_default())
        .filter(|account| account.len() <= PLACE_MAX_BYTES);
    fits.then(|| Whence {
        host: host.to_owned(),
        account,
    })
}

/// The account that a path names, as Bluesky, YouTube and most servers of the fediverse write it.
fn account_of(host: &str, path: &str) -> Option<String> {
    let mut parts = path.split('/').skip(1);
    let first = parts.next()?;
    let second = parts.next().filter(|part| !part.is_empty());
    let is_youtube = is_at(host, "youtube.com");
    match (first, second) {
        ("profile", Some(name)) if host == "bsky.app" => Some(format!("{host}/profile/{name}")),
        // The key of a channel is not the same in lower case.
        ("channel" | "c" | "user", Some(name)) if is_youtube => Some(format!("youtube.com/{first}/{name}")),
        ("users", Some(name)) if !is_shared(host) => Some(format!("{host}/@{}", name.to_lowercase())),
        (name, _) if name.len() > 1 && name.starts_with('@') => {
            let host = if is_youtube { "youtube.com" } else { host };
            Some(format!("{host}/{}", name.to_lowercase()))
        }
        _ => None,
    }
}

fn is_at(host: &str, site: &str) -> bool {
    host == site || host.strip_suffix(site).is_some_and(|rest| rest.ends_with('.'))
}

fn is_shared(host: &str) -> bool {
    // On medium.com a host of one's own is a place of one's own.
    SHARED
        .iter()
        .any(|site| host == *site || (*site != "medium.com" && is_at(host, site)))
}

impl Whence {
    /// What shuts it out: the account, and the site as it could be shut out before accounts were.
    pub(super) fn places(self) -> Vec<String> {
        self.account.into_iter().chain([self.host]).collect()
    }

    /// What to shut out; nothing where that would be everybody on a site that many share.
    pub(super) fn into_mute(self) -> Option<String> {
        let host = Some(self.host).filter(|host| !is_shared(host));
        self.account.or(host)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_shares_a_site_is_shut_out_alone_or_not_at_all() {
        for (url, to_mute) in [
            ("https://www.horoscoop.example/1", Some("horoscoop.example")),
            ("https://Dijk.example/@An/1", Some("dijk.example/@an")),
            (
                "https://dijk.example/@an@elders.example/1",
                Some("dijk.example/@an@elders.example"),
            ),
            ("https://dijk.example/users/an/statuses/1", Some("dijk.example/@an")),
            ("https://dijk.example/users", Some("dijk.example")),
            ("https://dijk.example/@", Some("dijk.example")),
            ("https://iemand@dijk.example?aan=/@an", Some("dijk.example")),
            (
                "https://bsky.app/profile/did:plc:An/post/1",
                Some("bsky.app/profile/did:plc:An"),
            ),
            ("https://bsky.app/search", None),
            ("https://www.youtube.com/watch?v=1", None),
            ("https://m.youtube.com/@Dijk/videos", Some("youtube.com/@dijk")),
            ("https://www.youtube.com/channel/UCaB", Some("youtube.com/channel/UCaB")),
            ("https://youtu.be/1", None),
            ("https://nl.linkedin.com/posts/an", None),
            ("https://notx.com/1", Some("notx.com")),
            ("https://medium.com/@an/1", Some("medium.com/@an")),
            ("https://medium.com/p/1", None),
            ("https://an.medium.com/1", Some("an.medium.com")),
            ("mailto:an@dijk.example", None),
        ] {
            assert_eq!(whence_of(url).and_then(Whence::into_mute).as_deref(), to_mute, "{url}");
        }
        let places = whence_of("https://dijk.example/@an/1").unwrap().places();
        assert_eq!(
            places,
            ["dijk.example/@an", "dijk.example"],
            "a site that was shut out stays so"
        );
    }
}
