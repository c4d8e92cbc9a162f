//! A public list of strings that break the handling of input: each is kept and shown unharmed, and none runs (T20).

use community::posts::{self, Kind, Poured};
use community::spaces::{self, Found, Kind as SpaceKind, Posting};
use platform::clock::{MINUTE_MICROS, Moment};
use platform::store::Change;
use platform::texts::Language;

use super::harms_nobody;
use crate::driver::Browser;
use crate::reader::Reader;
use crate::running::House;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_known_naughty_string_runs() {
    let list = testkit::folder(env!("CARGO_MANIFEST_DIR")).join("../../shared/data/edge-cases/blns.json");
    let Ok(list) = std::fs::read_to_string(list) else {
        println!("shared data not found at ../shared/data, not run: no_known_naughty_string_runs");
        return;
    };
    let Some(browser) = Browser::start("no_known_naughty_string_runs").await else {
        return;
    };
    let lines: Vec<String> = serde_json::from_str(&list).unwrap();
    assert_eq!(lines.len(), 515);
    let house = House::founded(Language::Nl).await;
    let writer = house.person("Fatima el Amrani", &[]).await;
    let other = house.person("Joris Hettinga", &[]).await;
    let now = house.platform.now();
    let poured = house.platform.store.change(async |change: &Change| {
        let found = Found {
            name: "Alles wat raar is",
            about: "",
            kind: SpaceKind::Open,
            posting: Posting::Members,
            managers: &[writer.id, other.id],
            members: &[],
        };
        let space = spaces::found(change, found).await?;
        let post = |(number, line): (usize, &String)| Poured {
            space_id: space.id,
            author_id: writer.id,
            kind: Kind::Talk,
            title: line.replace('\0', "").chars().take(200).collect(),
            words: format!("{}\n\nnummer {number}", line.replace('\0', "")),
            at: Moment(now.0 - (number as i64 + 1) * MINUTE_MICROS),
            comments: Vec::new(),
            accepted: None,
            reactions: Vec::new(),
        };
        let all: Vec<Poured> = lines.iter().enumerate().map(post).collect();
        posts::pour(change, &all).await?;
        Ok(space)
    });
    let space = format!("/spaces/{}", poured.await.unwrap().public_id);
    let reader = Reader::new(&browser, &house.base);
    house.let_in(&browser, &writer).await;
    let (mut next, mut seen, mut opened) = (Some(space), 0, Vec::new());
    while let Some(path) = next {
        harms_nobody(&reader, &path).await;
        seen += reader.count("main .prose").await;
        opened.push(path);
        let links = reader.links().await.into_iter();
        next = links
            .filter(|link| link.contains("before="))
            .find(|link| !opened.contains(link));
    }
    assert!(seen >= lines.len(), "{seen} of {} were shown", lines.len());
    reader.had_no_complaints().await;
}
