//! Mastodon's statuses, recorded and hostile.

use std::fs;
use std::path::PathBuf;

use connectors::mastodon::read_status;
use proptest::prelude::*;
use serde_json::{Value, json};

fn recorded(test: &str) -> Option<Vec<(String, Value)>> {
    let folder: PathBuf =
        testkit::folder(env!("CARGO_MANIFEST_DIR")).join("../../shared/data/connectors/mastodon_rest");
    if !folder.exists() {
        println!("shared data not found at ../shared/data, not run: {test}");
        return None;
    }
    let read = |entry: fs::DirEntry| {
        let text = fs::read_to_string(entry.path()).unwrap();
        (
            entry.file_name().into_string().unwrap(),
            serde_json::from_str(&text).unwrap(),
        )
    };
    let mut all: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| read(entry.unwrap()))
        .collect();
    all.sort_by(|one, other| one.0.cmp(&other.0));
    Some(all)
}

/// Every status in an answer, however deep it stands.
fn statuses(json: &Value, found: &mut Vec<Value>) {
    match json {
        Value::Array(list) => list.iter().for_each(|it| statuses(it, found)),
        Value::Object(fields) => {
            if ["visibility", "content", "uri"]
                .iter()
                .all(|name| fields.contains_key(*name))
            {
                found.push(json.clone());
            }
            fields.values().for_each(|it| statuses(it, found));
        }
        _ => {}
    }
}

/// A status as a server gives it.
pub(crate) fn status(id: &str, text: &str) -> Value {
    json!({
        "id": id, "uri": format!("https://dijk.example/users/an/statuses/{id}"), "url": format!("https://dijk.example/@an/{id}"),
        "visibility": "public", "content": text, "created_at": "2026-11-17T09:00:00.000Z", "edited_at": null, "language": "nl",
        "reblog": null, "spoiler_text": "", "account": { "acct": "an" },
    })
}

#[test]
fn every_recorded_status_is_read_or_passed_over_for_a_reason() {
    let Some(all) = recorded("every_recorded_status_is_read_or_passed_over_for_a_reason") else {
        return;
    };
    assert_eq!(all.len(), 107);
    let (mut read, mut passed) = (0, 0);
    for (file, answer) in &all {
        let mut found = Vec::new();
        statuses(&answer["body"], &mut found);
        for status in found {
            let is_public = matches!(status["visibility"].as_str(), Some("public" | "unlisted"));
            let has_words = status["content"].as_str().is_some_and(|it| !it.is_empty()) || status["spoiler_text"] != "";
            let should = is_public && has_words && status["reblog"].is_null();
            let post = read_status(&status);
            assert_eq!(post.is_some(), should, "{file}: {status}");
            let Some(post) = post else {
                passed += 1;
                continue;
            };
            read += 1;
            assert_eq!(post.id, status["id"].as_str().unwrap(), "{file}: a number stays text");
            assert!(
                !post.text.contains("<p>") && !post.text.contains("&#39;"),
                "{file}: {}",
                post.text
            );
            assert!(
                post.said_micros.is_some() && post.uri.starts_with("http"),
                "{file}: {post:?}"
            );
            assert_eq!(post.edited_micros.is_some(), status["edited_at"].is_string(), "{file}");
        }
    }
    assert!(read >= 60 && passed >= 1, "{read} read, {passed} passed over");
}

#[test]
fn names_tags_and_links_read_as_people_see_them() {
    let Some(all) = recorded("names_tags_and_links_read_as_people_see_them") else {
        return;
    };
    let (_, answer) = all.iter().find(|(file, _)| file == "entity_status__0.json").unwrap();
    let post = read_status(&answer["body"]).unwrap();
    let words = "test post for mastodon.py stuff\n@user01 you're a doo-doo head\nedit: editing this to have the maximum amount of \
                 fields filled :trans_heart: #ThisIsAHashtag";
    assert_eq!(post.text, words);
    assert_eq!(
        post.uri,
        "https://icosahedron.website/users/user01/statuses/110446222386355655"
    );
    assert_eq!(post.language.as_deref(), Some("de"));
    let link = r#"<p>zie <a href="https://dijk.example/een/lang/pad"><span class="invisible">https://</span><span class="ellipsis">dijk.example/een/</span><span class="invisible">lang/pad</span></a></p>"#;
    assert_eq!(
        read_status(&status("1", link)).unwrap().text,
        "zie https://dijk.example/een/lang/pad"
    );
}

#[test]
fn a_status_that_is_not_for_everybody_or_is_none_is_passed_over() {
    for (field, value) in [
        ("visibility", json!("private")),
        ("visibility", json!("direct")),
        ("visibility", json!(null)),
        ("reblog", json!({ "id": "2" })),
        ("content", json!("<p></p>")),
        ("content", json!(null)),
        ("uri", json!("javascript:alert(1)")),
        ("uri", json!("\u{0}https://dijk.example/users/an/statuses/1")),
        ("uri", json!(null)),
        ("id", json!(110_446_222_386_355_655_i64)),
        ("id", json!("../../etc")),
    ] {
        let mut status = status("1", "<p>dijk</p>");
        status[field] = value.clone();
        assert_eq!(read_status(&status), None, "{field} {value}");
    }
    let mut odd = status("1", "<p>dijk</p>");
    for (field, value) in [
        ("url", json!("data:,x")),
        ("language", json!(7)),
        ("created_at", json!("ooit")),
        ("edited_at", json!({})),
    ] {
        odd[field] = value;
    }
    let post = read_status(&odd).unwrap();
    assert_eq!(
        (post.url.as_str(), post.language, post.said_micros),
        ("https://dijk.example/users/an/statuses/1", None, None)
    );
}

proptest! {
    #[test]
    fn whatever_stands_in_a_status_nothing_breaks(text in ".{0,400}", id in ".{0,70}", odd in any::<i64>()) {
        let mut status = status("1", &text);
        status["id"] = id.into();
        status["spoiler_text"] = odd.into();
        let _ = read_status(&status);
        let _ = read_status(&Value::String(text));
    }
}
