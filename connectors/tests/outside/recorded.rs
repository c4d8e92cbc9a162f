//! Feeds and lists that were published somewhere, read as other readers read them.

use std::{
    collections::HashSet,
    fs,
    path::{Path, PathBuf},
};

use connectors::feeds::{ParseTrouble, parse, read_outlines};
use platform::outside::{OutlineRefusal, ParsedFeed};
use serde_json::Value;

fn data(folder: &str, test: &str) -> Option<PathBuf> {
    let path = testkit::folder(env!("CARGO_MANIFEST_DIR"))
        .join("../../shared/data/feeds")
        .join(folder);
    if !path.exists() {
        println!("shared data not found at ../shared/data, not run: {test}");
        return None;
    }
    Some(path)
}

fn files(folder: &Path, endings: &[&str]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path, endings));
        } else if endings.iter().any(|ending| path.to_string_lossy().ends_with(ending)) {
            found.push(path);
        }
    }
    found.sort();
    found
}

fn read(path: &Path) -> Result<ParsedFeed, ParseTrouble> {
    parse(&fs::read(path).unwrap(), "https://feed.example/map/feed.xml")
}

#[test]
fn published_feeds_are_read_like_the_library_reads_them() {
    let Some(folder) = data("feed-rs", "published feeds") else {
        return;
    };
    let (mut feeds, mut items, mut odd) = (0, 0, Vec::new());
    for path in files(&folder, &[".xml", "_1.json", "_1.1.json"]) {
        let expected = path.with_extension("serde.json");
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if name.contains("serde") || !expected.exists() {
            continue;
        }
        let expected: Value = serde_json::from_slice(&fs::read(&expected).unwrap()).unwrap();
        let Ok(feed) = read(&path) else {
            odd.push(format!("{name}: not read"));
            continue;
        };
        feeds += 1;
        items += feed.items.len();
        let entries = expected["entries"].as_array().unwrap();
        if entries.len() != feed.items.len() {
            odd.push(format!("{name}: {} items for {}", feed.items.len(), entries.len()));
        }
        for (entry, item) in entries.iter().zip(&feed.items) {
            let dated = |key: &str| {
                entry[key]
                    .as_str()
                    .and_then(|date| date.parse::<jiff::Timestamp>().ok())
            };
            let date = dated("published")
                .or_else(|| dated("updated"))
                .map(|date| date.as_microsecond());
            if item.published_micros != date.filter(|micros| *micros > 631_152_000_000_000) {
                odd.push(format!(
                    "{name}: {:?} dated {:?} for {date:?}",
                    item.title, item.published_micros
                ));
            }
            let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
            let title = words(entry["title"]["content"].as_str().unwrap_or_default());
            if !title.contains(['<', '&']) && title.chars().count() <= 500 && item.title != title {
                odd.push(format!("{name}: {:?} for {title:?}", item.title));
            }
        }
        let ids: HashSet<_> = feed.items.iter().map(|item| &item.identity).collect();
        if ids.len() != feed.items.len() {
            odd.push(format!(
                "{name}: {} identities for {} items",
                ids.len(),
                feed.items.len()
            ));
        }
        assert_eq!(read(&path).unwrap(), feed, "{name} is read the same twice");
    }
    println!("{feeds} feeds, {items} items");
    assert_eq!(odd, Vec::<String>::new());
    assert!(feeds >= 60, "{feeds}");
}

#[test]
fn feeds_in_any_charset_are_read() {
    let Some(folder) = data("miniflux", "feeds in any charset") else {
        return;
    };
    let mut words = Vec::new();
    for path in files(&folder.join("parser"), &[".xml"]) {
        let feed = read(&path).unwrap_or_else(|trouble| panic!("{}: {trouble}", path.display()));
        assert!(!feed.items.is_empty(), "{}", path.display());
        let all: String = feed
            .items
            .iter()
            .map(|item| format!("{} {} ", item.title, item.text))
            .collect();
        assert!(!all.contains('\u{fffd}'), "{}", path.display());
        words.push((path.file_name().unwrap().to_string_lossy().into_owned(), feed.title));
    }
    for (name, title) in &words {
        println!("{name}: {title}");
    }
    assert!(words.len() >= 8);
}

#[test]
fn the_kinds_of_feed_are_told_apart() {
    let Some(folder) = data("gofeed_json", "kinds of feed") else {
        return;
    };
    let universal = folder.join("parser/universal");
    for good in [
        "atom03_feed.xml",
        "atom10_feed.xml",
        "json10_feed.json",
        "json11_feed.json",
        "rdf_feed.xml",
        "rss_feed.xml",
        "rss_feed_bom.xml",
        "rss_feed_leading_spaces.xml",
    ] {
        let feed = read(&universal.join(good)).unwrap_or_else(|trouble| panic!("{good}: {trouble}"));
        assert!(!feed.title.is_empty(), "{good}");
    }
    for (bad, trouble) in [
        ("empty_feed.xml", ParseTrouble::NotAFeed),
        ("unknown_feed.xml", ParseTrouble::NotAFeed),
    ] {
        assert_eq!(read(&universal.join(bad)), Err(trouble), "{bad}");
    }
    assert!(read(&universal.join("invalid.json")).is_err());
    for path in files(&folder.join("parser/json/invalid"), &[".json"]) {
        assert!(read(&path).is_err(), "{}", path.display());
    }
    for path in files(
        &folder,
        &["version_json_10.json", "version_json_11.json", "deprecated_author.json"],
    ) {
        let feed = read(&path).unwrap();
        assert_eq!(feed.title, "title", "{}", path.display());
    }
}

#[test]
fn a_dutch_feed_is_plain_text() {
    let Some(folder) = data(".", "a Dutch feed") else {
        return;
    };
    let feed = read(&folder.join("nl_nunl_2024-03.xml")).unwrap();
    assert_eq!(
        (feed.title.as_str(), feed.language.as_deref(), feed.items.len()),
        ("NU - Algemeen", Some("nl-nl"), 2)
    );
    let item = &feed.items[0];
    assert_eq!(item.identity, "article-6304705");
    assert!(item.title.starts_with("Joy Beune geniet") && item.text.contains("\"We gaan deze titel"));
    assert_eq!(item.published_micros, Some(1_710_092_750_000_000));
    // The summaries of Tweakers hold markup and a counting pixel.
    let tweakers: Value =
        serde_json::from_slice(&fs::read(folder.join("nl_tweakers_2020-08.feedparser.json")).unwrap()).unwrap();
    for entry in tweakers["entries"].as_array().unwrap() {
        let text = connectors::feeds::plain_text(entry["summary"].as_str().unwrap());
        assert!(
            text.len() > 40 && !text.contains(['<', '>']) && !text.contains("http"),
            "{text}"
        );
    }
}

#[test]
fn lists_that_are_no_xml_give_all_their_feeds() {
    let Some(folder) = data("opml", "lists of feeds") else {
        return;
    };
    let mut awesome = 0;
    let lists = files(&folder.join("awesome-rss-feeds"), &[".opml"]);
    for path in &lists {
        let list = read_outlines(&fs::read(path).unwrap()).unwrap();
        println!(
            "{}: {} feeds, unread {:?}",
            path.display(),
            list.entries.len(),
            list.unread
        );
        awesome += list.entries.len()
            + list
                .unread
                .iter()
                .filter(|row| row.reason == OutlineRefusal::Double)
                .count();
        assert!(
            list.entries
                .iter()
                .all(|entry| !entry.title.is_empty() && !entry.url.contains("&amp;"))
        );
    }
    assert_eq!((lists.len(), awesome), (8, 113));
    let blogs = read_outlines(&fs::read(folder.join("engineering_blogs.opml")).unwrap()).unwrap();
    println!(
        "engineering blogs: {} feeds, unread {:?}",
        blogs.entries.len(),
        blogs.unread
    );
    assert_eq!(blogs.entries.len() + blogs.unread.len(), 422);
    let dutch = read_outlines(&fs::read(folder.join("liferea_feedlist_nl.opml")).unwrap()).unwrap();
    println!("liferea: {} feeds, unread {:?}", dutch.entries.len(), dutch.unread);
    // Fifteen rows have an xmlUrl; two of them are search folders of the program that wrote the list.
    let folders = dutch
        .unread
        .iter()
        .filter(|row| row.reason == OutlineRefusal::BadAddress)
        .count();
    assert_eq!((dutch.entries.len(), folders), (13, 2));
    assert!(dutch.entries.iter().all(|entry| !entry.folder.is_empty()));
}
