//! What the manual says is what happens: its examples are taken from its page and brought in.

use super::*;

const MANUAL: &str = include_str!("../../../../../docs/importing-community.md");

/// The block of code that follows this line of the manual.
fn example(after: &str) -> String {
    let (_, rest) = MANUAL.split_once(after).unwrap();
    let (_, rest) = rest.split_once("```").unwrap();
    let (_, block) = rest.split_once('\n').unwrap();
    block.split("```").next().unwrap().to_owned()
}

#[tokio::test]
async fn the_examples_of_the_manual_come_in() {
    let scene = scene().await;
    let json = example("## One file of JSON");
    let json = json
        .replace("fatima@example.org", mail(&scene.fatima))
        .replace("joris@example.org", mail(&scene.joris));
    let done = scene.brings(&[("community.json", json.as_bytes())]).await.unwrap();
    assert_eq!((added(&done), done.tallies.total().refused), ([1, 2, 1, 2], 0));
    let lines = example("## JSON lines").replace("fatima@example.org", mail(&scene.fatima));
    let done = scene.brings(&[("community.jsonl", lines.as_bytes())]).await.unwrap();
    assert_eq!((added(&done), done.tallies.total().refused), ([1, 0, 1, 0], 0));
    let tables: Vec<(String, String)> = Kind::ALL
        .map(|kind| {
            (
                format!("{}.csv", kind.list()),
                example(&format!("`{}.csv`:", kind.list())).replace("fatima@example.org", mail(&scene.fatima)),
            )
        })
        .into();
    let files: Vec<(&str, &[u8])> = tables
        .iter()
        .map(|(name, text)| (name.as_str(), text.as_bytes()))
        .collect();
    let done = scene.brings(&files).await.unwrap();
    assert_eq!((added(&done), done.tallies.total().refused), ([1, 1, 1, 1], 0));
}

#[tokio::test]
async fn a_folder_comes_in_on_the_command_line_and_a_look_leaves_nothing() {
    let scene = scene().await;
    let folder = tempfile::tempdir().unwrap();
    for kind in Kind::ALL {
        let table = example(&format!("`{}.csv`:", kind.list())).replace("fatima@example.org", mail(&scene.fatima));
        std::fs::write(folder.path().join(format!("{}.csv", kind.list())), table).unwrap();
    }
    let platform = &scene.house.platform;
    let looked = bring_in(platform, folder.path(), "oud", true, Language::Nl)
        .await
        .unwrap();
    assert_eq!(looked.tallies.map(|(_, tally)| tally.added), [1, 1, 1, 1]);
    assert!(store::list_newest(platform.store.reader()).await.unwrap().is_empty());
    let done = bring_in(platform, folder.path(), "oud", false, Language::Nl)
        .await
        .unwrap();
    assert_eq!(done.tallies.map(|(_, tally)| tally.added), [1, 1, 1, 1]);
    let none = bring_in(platform, Path::new("/nergens/x.json"), "", false, Language::Nl).await;
    assert!(matches!(none, Err(Failure::Refused(_))));
}
