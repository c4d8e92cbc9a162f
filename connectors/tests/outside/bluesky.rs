//! Bluesky's events, recorded and hostile, and the names of its protocol as its makers judge them.

use std::{fs, path::PathBuf};

use connectors::bluesky::{Heard, is_at_uri, is_did, is_handle, is_nsid, is_record_key, is_tid, read};
use platform::outside::{PublicPost, StreamEvent};
use proptest::prelude::*;
use serde_json::{Value, json};

const AT: i64 = 1_794_906_000_000_000;

fn data(file: &str, test: &str) -> Option<PathBuf> {
    let path = testkit::folder(env!("CARGO_MANIFEST_DIR"))
        .join("../../shared/data/connectors/bluesky")
        .join(file);
    if !path.exists() {
        println!("shared data not found at ../shared/data, not run: {test}");
        return None;
    }
    Some(path)
}

/// A post as the stream tells of it, with this record.
fn line(operation: &str, record: Value) -> String {
    json!({
        "did": "did:plc:aaaaaaaaaaaaaaaaaaaaaaaa", "time_us": AT, "kind": "commit",
        "commit": {
            "rev": "3mmoojp7vgo2g", "operation": operation, "collection": "app.bsky.feed.post", "rkey": "3mmoojp4cd223",
            "record": record, "cid": "bafyreicl7rzkxdrm4zz2ehbx52kuk3mvfow6p3gzfys72r5grvskxoswy4",
        },
    })
    .to_string()
}

fn said(text: &str) -> Value {
    json!({ "$type": "app.bsky.feed.post", "text": text, "createdAt": "2026-11-17T09:00:00.000Z", "langs": ["nl"] })
}

fn post(line: &str) -> PublicPost {
    match read(line) {
        (Some(AT), Heard::Event(StreamEvent::Said(post))) => *post,
        other => panic!("{other:?}"),
    }
}

#[test]
fn every_recorded_event_is_read() {
    let Some(path) = data("jetstream_v1_2026-07-04.jsonl", "every_recorded_event_is_read") else {
        return;
    };
    let (mut posts, mut answers, mut back, mut passed, mut last, mut reposts) = (0, 0, 0, 0, 0, 0);
    let lines = fs::read_to_string(path).unwrap();
    for line in lines.lines().filter(|line| !line.trim().is_empty()) {
        let (at, heard) = read(line);
        let truth: Value = serde_json::from_str(line).unwrap();
        assert_eq!(at, truth["time_us"].as_i64());
        last = last.max(at.unwrap());
        match heard {
            Heard::Event(StreamEvent::Said(post)) => {
                posts += 1;
                answers += usize::from(post.root.is_some());
                let record = &truth["commit"]["record"];
                let words = |text: &str| text.split_whitespace().collect::<String>();
                assert_eq!(words(&post.text), words(record["text"].as_str().unwrap()));
                assert_eq!(post.languages.len(), record["langs"].as_array().map_or(0, Vec::len));
                assert!(is_at_uri(&post.uri) && post.said_micros.is_some());
            }
            Heard::Event(StreamEvent::TakenBack { .. }) => back += 1,
            Heard::Event(StreamEvent::Echoed { uri, of }) => {
                reposts += 1;
                assert_eq!(Some(of.as_str()), truth["commit"]["record"]["subject"]["uri"].as_str());
                assert!(uri.contains("/app.bsky.feed.repost/") && is_at_uri(&uri));
            }
            Heard::Event(StreamEvent::EchoGone { .. }) => panic!("no repost is taken back in this piece"),
            Heard::Event(StreamEvent::AccountGone { .. }) => panic!("nobody is gone in this piece"),
            Heard::Passed => passed += 1,
            Heard::Strange => panic!("{line}"),
        }
    }
    // 17 posts, one of which is a card without words; 152 events in all.
    assert_eq!((posts, answers, back, passed, reposts), (16, 7, 1, 120, 15));
    assert!(last > 1_783_175_888_000_000);
}

#[test]
fn one_of_every_kind_is_read() {
    let Some(path) = data("jetstream_golden_v1.jsonl", "one_of_every_kind_is_read") else {
        return;
    };
    let lines = fs::read_to_string(path).unwrap();
    let heard: Vec<Heard> = lines
        .lines()
        .filter(|line| !line.trim().is_empty())
        .map(|line| read(line).1)
        .collect();
    assert_eq!(heard.len(), 10);
    assert!(!heard.contains(&Heard::Strange));
    let events = heard.iter().filter(|heard| matches!(heard, Heard::Event(_)));
    assert_eq!(events.count(), 2, "one of the ten is a post and one passes one on");
}

#[test]
fn names_are_judged_as_the_makers_of_the_protocol_judge_them() {
    let Some(folder) = data(
        "interop/syntax",
        "names_are_judged_as_the_makers_of_the_protocol_judge_them",
    ) else {
        return;
    };
    type Judge = fn(&str) -> bool;
    let kinds: [(&str, Judge, usize); 6] = [
        ("did", is_did, 20),
        ("handle", is_handle, 40),
        ("tid", is_tid, 4),
        ("aturi", is_at_uri, 20),
        ("nsid", is_nsid, 15),
        ("recordkey", is_record_key, 10),
    ];
    for (kind, judge, least) in kinds {
        for (ending, verdict) in [("valid", true), ("invalid", false)] {
            let list = fs::read_to_string(folder.join(format!("{kind}_syntax_{ending}.txt"))).unwrap();
            let names: Vec<&str> = list
                .lines()
                .filter(|line| !line.is_empty() && !line.starts_with("# "))
                .collect();
            assert!(names.len() >= least / 2, "{kind} {ending}: {}", names.len());
            for name in names {
                assert_eq!(judge(name), verdict, "{kind} {name:?}");
            }
        }
    }
}

#[test]
fn odd_fields_around_a_text_do_no_harm() {
    let mut record = said("Storing bij het gemaal");
    for facets in [
        json!([{ "index": { "byteStart": 9_999_999, "byteEnd": -1 }, "features": [{ "$type": "app.bsky.richtext.facet#link", "uri": "javascript:alert(1)" }] }]),
        json!([{ "index": { "byteStart": 1, "byteEnd": 1.5 } }]),
        json!("none"),
        json!({ "byteStart": null }),
    ] {
        record["facets"] = facets;
        record["embed"] = json!([[[[7]]]]);
        assert_eq!(post(&line("create", record.clone())).text, "Storing bij het gemaal");
    }
    record["langs"] = json!(["nl-NL", 7, "<b>", "x", "en", "fr", "de"]);
    record["createdAt"] = json!("gisteren");
    record["reply"] = json!({ "root": { "uri": "https://evil.example", "cid": "x" } });
    let post = post(&line("create", record));
    assert_eq!(
        (post.languages, post.said_micros, post.root),
        (vec!["nl-nl".into(), "en".into(), "fr".into()], None, None)
    );
}

#[test]
fn hostile_texts_stay_text_of_a_bounded_length() {
    let long = "dijk ".repeat(13_200);
    let read_back = post(&line("create", said(&long))).text;
    assert!(read_back.len() <= 64 * 1024 && read_back.starts_with("dijk dijk"));
    let strange = "a\u{202e}b\u{200b}c\u{0}d\u{7}e\u{feff}";
    let text = post(&line("create", said(strange))).text;
    assert!(!text.contains(['\u{0}', '\u{7}']), "{text:?}");
    let huge = "x".repeat(300 * 1024);
    assert_eq!(read(&line("create", said(&huge))), (Some(AT), Heard::Strange));
    let deep = line("create", said("gemaal")).replace(
        "\"langs\"",
        &format!("\"deep\":{}{},\"langs\"", "[".repeat(90_000), "]".repeat(90_000)),
    );
    assert_eq!(post(&deep).text, "gemaal");
}

#[test]
fn what_is_no_post_is_passed_over_and_what_is_broken_is_strange() {
    let foreign = line("create", json!({ "$type": "com.example.thing", "text": "gemaal" }));
    assert_eq!(read(&foreign).1, Heard::Strange);
    let passed = |line: &str, collection: &str| read(&line.replacen("app.bsky.feed.post", collection, 1)).1;
    let fine = line("create", said("gemaal"));
    assert_eq!(passed(&fine, "app.bsky.feed.like"), Heard::Passed);
    for (from, to) in [
        ("did:plc:", "did:"),
        ("3mmoojp7vgo2g", "0000000000000"),
        ("3mmoojp4cd223", "../../x"),
        ("\"operation\":\"create\"", "\"operation\":\"eat\""),
        ("bafyreicl7", "<script>"),
        ("\"text\":\"gemaal\"", "\"text\":7"),
        ("\"text\":\"gemaal\"", "\"text\":\"\\ud800\""),
    ] {
        assert!(fine.contains(from), "{from}");
        assert_eq!(read(&fine.replacen(from, to, 1)).1, Heard::Strange, "{to}");
    }
    for line in [
        "",
        "{",
        "null",
        "[]",
        "{\"time_us\":-5}",
        "{\"time_us\":99999999999999999999}",
        "\u{feff}{}",
    ] {
        assert_eq!(read(line), (None, Heard::Strange), "{line}");
    }
}

#[test]
fn taking_back_needs_no_record_and_gone_is_not_paused() {
    let back = line("delete", Value::Null);
    let uri = "at://did:plc:aaaaaaaaaaaaaaaaaaaaaaaa/app.bsky.feed.post/3mmoojp4cd223".to_owned();
    let rev = "3mmoojp7vgo2g".to_owned();
    assert_eq!(
        read(&back),
        (Some(AT), Heard::Event(StreamEvent::TakenBack { uri, rev }))
    );
    let account = |active: bool, status: &str| {
        let line = json!({ "did": "did:plc:abc", "time_us": AT, "kind": "account", "account": { "active": active, "status": status } });
        read(&line.to_string()).1
    };
    let gone = Heard::Event(StreamEvent::AccountGone {
        author: "did:plc:abc".into(),
    });
    assert_eq!(account(false, "deleted"), gone);
    assert_eq!(account(false, "takendown"), gone);
    assert_eq!(account(false, "suspended"), Heard::Passed);
    assert_eq!(account(true, "deleted"), Heard::Passed);
}

proptest! {
    #[test]
    fn nothing_that_comes_makes_the_reader_fall(text in "\\PC{0,200}", cut in 0usize..900, put in any::<char>()) {
        let _ = read(&text);
        let whole = line("create", said(&text));
        prop_assert_eq!(read(&whole).0, Some(AT));
        let at = (0..=cut.min(whole.len())).rev().find(|at| whole.is_char_boundary(*at)).unwrap_or(0);
        let _ = read(&whole[..at]);
        let _ = read(&format!("{}{put}{}", &whole[..at], &whole[at..]));
    }
}
