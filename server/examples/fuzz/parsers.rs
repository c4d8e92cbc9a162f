//! Each parser with what must hold for whatever comes in: no panic, nothing larger than its limit, and the way back.

use std::collections::HashSet;

use connectors::bluesky::{Heard, is_at_uri, read};
use connectors::feeds::{parse_served, plain_text, read_outlines, to_text};
use listening::watch::{Desk, Matcher, Query, explain, limits, matches, read_as_mentions};
use platform::outside::{PublicPost, StreamEvent};
use serde_json::json;

pub(crate) fn stream(input: &[u8]) {
    let line = String::from_utf8_lossy(input);
    let (_, heard) = read(&line);
    let Heard::Event(event) = heard else { return };
    match event {
        StreamEvent::Said(post) => said(&line, &post),
        StreamEvent::TakenBack { uri, rev } => assert!(is_at_uri(&uri) && rev.len() == 13, "{uri} {rev}"),
        StreamEvent::Echoed { uri, of } => assert!(is_at_uri(&uri) && is_at_uri(&of), "{uri} {of}"),
        StreamEvent::EchoGone { uri } => assert!(is_at_uri(&uri), "{uri}"),
        StreamEvent::AccountGone { author } => assert!(author.starts_with("did:") && author.len() <= line.len()),
    }
}

fn said(line: &str, post: &PublicPost) {
    assert!(is_at_uri(&post.uri), "{}", post.uri);
    assert!(post.text.len() <= line.len() && post.languages.len() <= 3);
    assert!(post.url.starts_with("https://bsky.app/profile/did:"));
    assert!(!post.text.contains('\0'), "a text with a sign that is none");
    let key = post.uri.rsplit('/').next().unwrap_or_default();
    let operation = if post.is_change { "update" } else { "create" };
    let again = json!({"did": post.author, "time_us": 1_794_906_000_000_000_i64, "kind": "commit", "commit": {
        "rev": post.rev, "operation": operation, "collection": "app.bsky.feed.post", "rkey": key, "cid": post.cid,
        "record": {"$type": "app.bsky.feed.post", "text": post.text, "langs": post.languages}}});
    match read(&again.to_string()).1 {
        Heard::Event(StreamEvent::Said(back)) => {
            assert_eq!(
                (&back.uri, &back.text, &back.languages),
                (&post.uri, &post.text, &post.languages)
            );
        }
        // What is written down is longer than what was read when many signs have to be written as numbers.
        other => assert!(again.to_string().len() > 256 * 1024, "{other:?}"),
    }
}

const SERVED: [Option<&str>; 4] = [
    None,
    Some("text/xml; charset=iso-2022-jp"),
    Some("application/xml; charset=\"windows-1252\""),
    Some("text/html; charset=utf-7"),
];

pub(crate) fn feeds(input: &[u8]) {
    let served = SERVED[input.len() % SERVED.len()];
    let Ok(feed) = parse_served(input, "https://b.example/map/feed", served) else {
        return;
    };
    assert!(feed.items.len() <= 1_000 && feed.title.chars().count() <= 501);
    for item in &feed.items {
        assert!(
            item.title.chars().count() <= 501,
            "a title of {}",
            item.title.chars().count()
        );
        assert!(item.text.len() <= 65 * 1024, "a text of {}", item.text.len());
        assert!(
            item.identity.len() <= 512 && !item.identity.is_empty(),
            "{:?}",
            item.identity
        );
        let is_web = |url: &String| (url.starts_with("https://") || url.starts_with("http://")) && url.len() <= 4_096;
        assert!(item.url.as_ref().is_none_or(is_web), "{:?}", item.url);
    }
}

pub(crate) fn charset(input: &[u8]) {
    for served in [
        None,
        Some("iso-2022-jp"),
        Some("utf-16le"),
        Some("gb18030"),
        Some("none"),
    ] {
        let text = to_text(input, served);
        assert!(
            text.len() <= input.len() * 3 + 3,
            "{} became {}",
            input.len(),
            text.len()
        );
    }
    let is_marked =
        input.starts_with(&[0xff, 0xfe]) || input.starts_with(&[0xfe, 0xff]) || input.starts_with(&[0xef, 0xbb]);
    if let Ok(text) = std::str::from_utf8(input)
        && !is_marked
        && !text.contains('\0')
        && !text.to_ascii_lowercase().contains("2022")
    {
        assert_eq!(to_text(input, None), text, "what is good stays as it is");
    }
}

pub(crate) fn markup(input: &[u8]) {
    let html = String::from_utf8_lossy(input);
    let text = plain_text(&html);
    assert!(text.len() <= 65 * 1024, "{}", text.len());
    assert!(
        !text
            .chars()
            .any(|letter| letter.is_control() && letter != '\n' && letter != '\t'),
        "{text:?}"
    );
}

pub(crate) fn lists(input: &[u8]) {
    let Ok(list) = read_outlines(input) else { return };
    assert!(list.entries.len() + list.unread.len() <= 10_000);
    let mut seen = HashSet::new();
    let mut written = String::from("<opml><body>");
    for entry in &list.entries {
        assert!(seen.insert(&entry.url), "{} stands in it twice", entry.url);
        assert!(entry.url.len() <= 4_096 && entry.title.chars().count() <= 4_096);
        let escape = |text: &str| {
            text.replace('&', "&amp;")
                .replace('"', "&quot;")
                .replace('<', "&lt;")
                .replace('>', "&gt;")
        };
        written.push_str(&format!("<outline text=\"x\" xmlUrl=\"{}\"/>", escape(&entry.url)));
    }
    if !list.entries.is_empty() {
        let again = read_outlines(written.as_bytes()).map(|list| list.entries);
        let urls =
            |entries: &[platform::outside::Outline]| entries.iter().map(|entry| entry.url.clone()).collect::<Vec<_>>();
        assert_eq!(
            again.map(|entries| urls(&entries)).ok(),
            Some(urls(&list.entries)),
            "an address does not come back"
        );
    }
}

pub(crate) fn tables(input: &[u8]) {
    let Ok(rows) = read_as_mentions(input) else { return };
    let lines = input.iter().filter(|byte| matches!(byte, b'\n' | b'\r')).count() + 1;
    assert!(rows.len() <= lines, "{} rows of {lines} lines", rows.len());
    for (title, text) in rows.iter().flatten() {
        assert!(text.chars().count() <= limits::TEXT_MAX_CHARS && title.chars().count() <= limits::TITLE_MAX_CHARS);
        assert!(!(text.is_empty() && title.is_empty()));
    }
}

pub(crate) fn queries(input: &[u8]) {
    let input = String::from_utf8_lossy(input);
    let (typed, text) = input.split_once('\n').unwrap_or((&input, &input));
    let query = match Query::parse(typed) {
        Err(fault) => {
            assert!(typed.is_char_boundary(fault.at) && fault.at <= typed.len(), "{fault:?}");
            return;
        }
        Ok(query) => query,
    };
    let printed = query.to_string();
    // What was short when typed may be too long with every bracket and both readings written out.
    if printed.chars().count() <= 4_000 {
        assert_eq!(Query::parse(&printed).as_ref(), Ok(&query), "{query}");
    }
    let found = matches(&query, text);
    let marks = explain(&query, text);
    assert_eq!(found, !marks.is_empty(), "{query}");
    assert!(marks.windows(2).all(|pair| pair[0].end <= pair[1].start));
    assert!(marks.iter().all(|mark| text.get(mark.clone()).is_some()));
    let matcher = Matcher::compile(std::slice::from_ref(&query), &[]);
    assert_eq!(
        !matcher.matches(text, &mut Desk::default()).is_empty(),
        found,
        "{query} in {text}"
    );
    assert!(!matches(&query, ""), "{query} finds what holds nothing");
}
