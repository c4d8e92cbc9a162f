//! Which post of a network a mention is, for who wants to answer it.

use platform::failure::Failure;
use platform::store::On;
use sea_orm::{ConnectionTrait, FromQueryResult, raw_sql};

use super::mention::MentionId;

/// A post of a network, as an answer has to name it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Post {
    /// On Bluesky.
    Bluesky {
        /// The address of the record.
        uri: String,
        /// The hash of its words.
        cid: String,
        /// The first post of its thread, when that is another one.
        root: Option<(String, String)>,
    },
    /// On some server of Mastodon or its kind.
    Mastodon {
        /// Its address, the same on all servers.
        uri: String,
    },
}

#[derive(FromQueryResult)]
struct Row {
    url: Option<String>,
    uri: Option<String>,
    cid: Option<String>,
    root_uri: Option<String>,
    root_cid: Option<String>,
    status_uri: Option<String>,
}

/// The post that a mention is. `None` when it is gone, taken back, or no post that can be answered.
///
/// # Errors
/// The store's own.
pub async fn post_of(db: &impl ConnectionTrait, mention: MentionId) -> Result<Option<Post>, Failure> {
    let query = raw_sql!(
        Postgres,
        "SELECT m.url, p.uri, p.cid, p.root_uri, p.root_cid, s.uri AS status_uri
         FROM watch_mention m LEFT JOIN watch_stream_post p ON p.mention_id = m.id
              LEFT JOIN watch_timeline_post s ON s.mention_id = m.id
         WHERE m.id = {mention} AND p.taken_back_at IS NULL AND s.taken_back_at IS NULL"
    );
    let row = Row::find_by_statement(query.on(db)).one(db).await?;
    Ok(row.and_then(|row| match (row.uri, row.cid) {
        (Some(uri), Some(cid)) => Some(Post::Bluesky {
            root: row.root_uri.zip(row.root_cid),
            uri,
            cid,
        }),
        // A feed of a server of Mastodon names its posts by their addresses too.
        _ => {
            let uri = row.status_uri.or(row.url.filter(|url| is_status(url)));
            uri.map(|uri| Post::Mastodon { uri })
        }
    }))
}

/// Whether an address has the shape of a post on a server of Mastodon: `https://server/@name/number`.
fn is_status(address: &str) -> bool {
    let Ok(url) = url::Url::parse(address) else {
        return false;
    };
    let parts: Vec<&str> = url.path_segments().map(Iterator::collect).unwrap_or_default();
    let is_number = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    match (url.scheme(), parts.as_slice()) {
        ("https", [name, number]) => name.len() > 1 && name.starts_with('@') && is_number(number),
        ("https", ["users", name, "statuses", number]) => !name.is_empty() && is_number(number),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn posts_of_mastodon_are_told_from_other_pages() {
        assert!(is_status("https://dijk.example/@an/110446222386355655"));
        assert!(is_status("https://dijk.example/users/an/statuses/110446222386355655"));
        for page in [
            "https://dijk.example/@an",
            "https://dijk.example/@/1",
            "http://dijk.example/@an/1",
            "x",
            "https://dijk.example/a/1",
        ] {
            assert!(!is_status(page), "{page}");
        }
    }
}
