//! Good input to begin with: a little of each format here, and the recorded material when it lies beside the project.

use std::path::Path;

/// A longer file is cut into pieces: an input of some kilobytes says as much and runs a hundred times as often.
const PIECE_BYTES: usize = 6 * 1024;
/// Files and lines taken from one place.
const TAKEN_MOST: usize = 400;

fn shared(place: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../shared/data")
        .join(place)
}

/// The lines of a recorded file.
fn lines(place: &str) -> Vec<Vec<u8>> {
    let text = std::fs::read(shared(place)).unwrap_or_default();
    let lines = text.split(|byte| *byte == b'\n').filter(|line| !line.is_empty());
    lines.step_by(3).take(TAKEN_MOST).map(<[u8]>::to_vec).collect()
}

/// The first piece of each file in a folder with one of these endings.
fn files(place: &str, endings: &[&str]) -> Vec<Vec<u8>> {
    let mut found = Vec::new();
    let mut folders = vec![shared(place)];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
            let path = entry.path();
            let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
            if path.is_dir() {
                folders.push(path);
            } else if endings.contains(&ending) && found.len() < TAKEN_MOST {
                let mut bytes = std::fs::read(&path).unwrap_or_default();
                bytes.truncate(PIECE_BYTES);
                found.push(bytes);
            }
        }
    }
    found.sort();
    found
}

fn with(own: &[&str], taken: Vec<Vec<u8>>) -> Vec<Vec<u8>> {
    own.iter().map(|text| text.as_bytes().to_vec()).chain(taken).collect()
}

pub(crate) fn stream() -> Vec<Vec<u8>> {
    let own = [
        r#"{"did":"did:plc:abcdefghijklmnopqrstuvwx","time_us":1794906000000000,"kind":"commit","commit":{"rev":"3mmoojp7vgo22","operation":"create","collection":"app.bsky.feed.post","rkey":"3mmoojp7vgo22","record":{"$type":"app.bsky.feed.post","createdAt":"2026-11-17T10:00:00Z","langs":["nl"],"text":"Het stinkt bij het gemaal","facets":[{"index":{"byteStart":-1,"byteEnd":99999},"features":[{"$type":"x"}]}]},"cid":"bafyreicl7rzkbafyreicl7rzk"}}"#,
        r#"{"did":"did:plc:abcdefghijklmnopqrstuvwx","time_us":1794906000000000,"kind":"commit","commit":{"rev":"3mmoojp7vgo22","operation":"delete","collection":"app.bsky.feed.post","rkey":"3mmoojp7vgo22"}}"#,
        r#"{"did":"did:plc:abcdefghijklmnopqrstuvwx","time_us":1794906000000000,"kind":"account","account":{"active":false,"did":"did:plc:abcdefghijklmnopqrstuvwx","seq":1,"status":"deleted"}}"#,
    ];
    with(
        &own,
        [
            lines("connectors/bluesky/jetstream_golden_v1.jsonl"),
            lines("connectors/bluesky/jetstream_v1_2026-07-04.jsonl"),
        ]
        .concat(),
    )
}

pub(crate) fn feeds() -> Vec<Vec<u8>> {
    let own = [
        "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Bode</title><link>https://b.example</link><item><title>Storing</title><link>/1</link><guid>1</guid><pubDate>Tue, 17 Nov 2026 10:00:00 +0100</pubDate><description><![CDATA[<p>Het stinkt</p>]]></description></item></channel></rss>",
        "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Bode</title><id>a</id><updated>2026-11-17T10:00:00Z</updated><entry><title type=\"html\">&lt;b&gt;x</title><id>1</id><updated>2026-11-17T10:00:00Z</updated><link href=\"/1\"/><content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\">x</div></content></entry></feed>",
        "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"Bode\",\"items\":[{\"id\":1,\"url\":\"/1\",\"content_html\":\"<p>x\",\"date_published\":\"2026-11-17T10:00:00Z\"}]}",
    ];
    with(&own, files("feeds", &["xml", "json", "rss", "atom", "rdf"]))
}

pub(crate) fn lists() -> Vec<Vec<u8>> {
    let own = [
        "<?xml version=\"1.0\"?><opml version=\"2.0\"><head><title>Mijn</title></head><body><outline text=\"Map\"><outline type=\"rss\" text=\"Bode\" xmlUrl=\"https://b.example/feed?a=1&b=2\"/></outline><!-- x --><outline text='x' xmlUrl='ftp://x'></outline></body></opml>",
    ];
    with(&own, files("feeds/opml", &["opml", "xml", "txt"]))
}

pub(crate) fn tables() -> Vec<Vec<u8>> {
    let own = [
        "id;tekst;datum;link;taal\r\n1;\"Het stinkt; al dagen\";17-11-2026 10:00;https://a.example/1;nl\r\n2;\"a\"\"b\";2026-11-17;;en\r\n",
        "text,created_at,id\n\"a\nb\",2026-11-17T10:00:00Z,7\nx,Tue Nov 17 10:00:00 +0000 2026,8\n",
        "text\ttime\nx\t1794906000\n",
    ];
    with(
        &own,
        [
            files("connectors/channel_reporting", &["csv"]),
            files("edge-cases/csv_spectrum", &["csv"]),
            files("listening", &["csv"]),
        ]
        .concat(),
    )
}

/// Queries, each with a text it may find behind a line end.
pub(crate) fn queries() -> Vec<Vec<u8>> {
    let own = [
        "(storing OR uitval) AND \"geen stroom\" -oefening\nGeen stroom, storing in Breda",
        "gemaal NEAR/5 kapot\nHet gemaal is al weer kapot",
        "klacht* NABIJ/3 \"e-mail adres\" NIET (a OF #b)\nklachten over mijn e-mail adres",
        "+gemaal -\"jan's fiets\" OF @bedrijf_nl\n@bedrijf_nl gemaal",
        "NOT (NOT a OR b)\na",
        "één café-bezoek \u{1F621}\nÉÉN cafébezoek \u{1F621}\u{1F621}",
    ];
    let odd = std::fs::read_to_string(shared("edge-cases/blns.json")).unwrap_or_default();
    let odd = odd.lines().map(|line| line.as_bytes().to_vec()).take(TAKEN_MOST);
    with(&own, odd.collect())
}

pub(crate) fn searches() -> Vec<Vec<u8>> {
    let own = [
        r#"{"posts":[{"uri":"at://did:plc:abcdefghijklmnopqrstuvwx/app.bsky.feed.post/3mmoojp7vgo22","cid":"bafyreicl7rzkxdrm","author":{"did":"did:plc:abcdefghijklmnopqrstuvwx","handle":"an.dijk.example","displayName":"An"},"record":{"$type":"app.bsky.feed.post","text":"Het stinkt","createdAt":"2026-11-17T09:00:00.000Z","langs":["nl"],"reply":{"root":{"uri":"at://did:plc:a/app.bsky.feed.post/1","cid":"bafyreicl7rzk"}}},"replyCount":0,"indexedAt":"2026-11-17T09:00:05.000Z","labels":[]}],"cursor":"25","hitsTotal":7}"#,
        r#"{"posts":[]}"#,
    ];
    with(&own, files("connectors/bluesky/atproto_python", &["json"]))
}

pub(crate) fn recent() -> Vec<Vec<u8>> {
    let own = [
        r#"{"data":[{"id":"1991000000000000003","text":"Het gemaal stinkt","created_at":"2026-11-17T09:00:00.000Z","lang":"nl","edit_history_tweet_ids":["1991000000000000003"]},{"id":"1991000000000000001","text":"Mooi","lang":"und"}],"meta":{"newest_id":"1991000000000000003","oldest_id":"1991000000000000001","result_count":2,"next_token":"b26v89c19zqg8o3f"}}"#,
        r#"{"meta":{"result_count":0}}"#,
    ];
    with(&own, Vec::new())
}

pub(crate) fn tagged() -> Vec<Vec<u8>> {
    let own = [
        r#"{"data":[{"id":"101_202","message":"Wat een mooie rondleiding","created_time":"2026-11-17T09:00:00+0000","permalink_url":"https://www.facebook.com/permalink.php?id=101"},{"id":"101_203"}],"paging":{"cursors":{"before":"QVFI","after":"QVFJ"},"next":"https://graph.facebook.com/x"}}"#,
    ];
    with(&own, Vec::new())
}

pub(crate) fn notifications() -> Vec<Vec<u8>> {
    let own = [
        r#"{"elements":[{"notificationId":1,"action":"COMMENT","organizationalEntity":"urn:li:organization:7","sourcePost":"urn:li:activity:70","generatedActivity":"urn:li:comment:(urn:li:activity:70,71)","decoratedGeneratedActivity":{"comment":{"owner":"urn:li:person:a","text":"Mooi","entity":"urn:li:comment:(urn:li:activity:70,71)"}},"lastModifiedAt":1794906000000},{"action":"SHARE_MENTION","organizationalEntity":"urn:li:organization:7","decoratedSourcePost":{"owner":"urn:li:person:b","text":"Langs het gemaal","entity":"urn:li:share:72"},"lastModifiedAt":1}],"paging":{"count":50,"start":0}}"#,
    ];
    with(&own, Vec::new())
}

pub(crate) fn statuses() -> Vec<Vec<u8>> {
    let own = [
        r#"[{"id":"110446223051565765","uri":"https://dijk.example/users/an/statuses/110446223051565765","url":"https://dijk.example/@an/110446223051565765","visibility":"public","content":"<p>Het <b>stinkt</b></p>","spoiler_text":"let op","created_at":"2026-11-17T09:00:00.000Z","edited_at":null,"language":"nl","reblog":null,"account":{"acct":"an"}}]"#,
    ];
    with(&own, files("connectors/mastodon_rest", &["json"]))
}

pub(crate) fn messages() -> Vec<Vec<u8>> {
    let own = [
        r#"{"posts":[{"id":"1","text":"Het <b>stinkt</b>","url":"https://forum.example/1","language":"nl","author":"Jan"},{"id":"2","title":"x","text":"oud","published_at":"2026-11-17T09:00:00Z"}],"more":1}"#,
    ];
    with(&own, Vec::new())
}
