//! Tags on a real store.

use platform::ids::{from_short, short};
use testkit::House;

use super::store;
use crate::routing::Owner;
use crate::routing::tests::fixtures::{asked, case, open};
use crate::triage::tests::{bring, fatima, house};

async fn names(house: &House, mention: &str) -> Vec<String> {
    let worn = store::of_mentions(house.platform.store.reader(), vec![from_short(mention).unwrap()]).await;
    worn.unwrap().into_iter().map(|(_, tag)| tag.name).collect()
}

#[tokio::test]
async fn a_word_on_a_mention_becomes_a_tag_of_the_organisation_once() {
    let house = house().await;
    let ids = bring(&house, &["Eerste", "Tweede"]).await;
    let fatima = fatima(&house).await;
    for (id, word) in [
        (&ids[0], "Werk bij ons"),
        (&ids[1], "#werk  BIJ ons"),
        (&ids[1], "Dijk"),
    ] {
        fatima
            .post(&format!("/listen/mentions/{id}/tag"), &[("name", word)])
            .await;
    }
    assert_eq!(names(&house, &ids[1]).await, ["Dijk", "Werk bij ons"]);
    let page = fatima.get("/listen/tags").await;
    assert!(
        page.text.contains("Op 2 meldingen") && page.text.contains("Op 1 melding"),
        "{}",
        page.text
    );
    assert_eq!(platform::page::check(&page.text), Vec::new());
    let jan = house.person("Jan Smit", &[]).await;
    let put = jan
        .post(&format!("/listen/mentions/{}/tag", ids[0]), &[("name", "x")])
        .await;
    assert_eq!(put.status, 404);
    let long = "x".repeat(41);
    fatima
        .post(&format!("/listen/mentions/{}/tag", ids[0]), &[("name", &long)])
        .await;
    fatima
        .post(&format!("/listen/mentions/{}/tag", ids[0]), &[("name", " # ")])
        .await;
    assert_eq!(names(&house, &ids[0]).await, ["Werk bij ons"]);
}

#[tokio::test]
async fn a_tag_is_renamed_and_two_become_one() {
    let house = house().await;
    let ids = bring(&house, &["Eerste", "Tweede"]).await;
    let fatima = fatima(&house).await;
    for (id, word) in [(&ids[0], "baan"), (&ids[0], "werk"), (&ids[1], "baan")] {
        fatima
            .post(&format!("/listen/mentions/{id}/tag"), &[("name", word)])
            .await;
    }
    let tags = store::list(house.platform.store.reader()).await.unwrap();
    let baan = short(tags[0].id);
    fatima.post(&format!("/listen/tags/{baan}"), &[("name", "Banen")]).await;
    assert_eq!(names(&house, &ids[1]).await, ["Banen"]);
    fatima.post(&format!("/listen/tags/{baan}"), &[("name", "WERK")]).await;
    assert_eq!(names(&house, &ids[0]).await, ["werk"]);
    assert_eq!(names(&house, &ids[1]).await, ["werk"]);
    let werk = short(store::list(house.platform.store.reader()).await.unwrap()[0].id);
    fatima
        .post(&format!("/listen/mentions/{}/untag", ids[1]), &[("off", &werk)])
        .await;
    assert_eq!(names(&house, &ids[1]).await, Vec::<String>::new());
    fatima.post(&format!("/listen/tags/{werk}/remove"), &[]).await;
    assert_eq!(names(&house, &ids[0]).await, Vec::<String>::new());
}

#[tokio::test]
async fn a_case_carries_tags_of_its_own_or_those_of_its_mention_and_is_found_by_them() {
    let house = house().await;
    let ids = bring(&house, &["Het stinkt bij het gemaal, klacht!"]).await;
    let fatima = fatima(&house).await;
    let decide = [("kind", "complaint"), ("mention", ids[0].as_str()), ("owner", "")];
    fatima.post("/listen/decide", &decide).await;
    open(&house, asked("Van Fatima zelf", Owner::Person(fatima.id()), &fatima)).await;
    let list = fatima.get("/listen/cases?tab=all").await.text;
    let path_of = |title: &str| {
        let before = &list[..list.find(&format!("{title}</a>")).unwrap()];
        before
            .rsplit_once("href=\"")
            .unwrap()
            .1
            .split('"')
            .next()
            .unwrap()
            .to_owned()
    };
    let (heard, made) = (
        path_of("Het stinkt bij het gemaal, klacht!"),
        path_of("Van Fatima zelf"),
    );
    for (path, word) in [(&heard, "Stank"), (&made, "Balie"), (&made, "stank")] {
        assert_eq!(
            fatima.post(&format!("{path}/tag"), &[("name", word)]).await.location(),
            *path
        );
    }
    assert_eq!(names(&house, &ids[0]).await, ["Stank"], "the mention carries it");
    let page = fatima.get(&made).await.text;
    assert!(page.contains(">Balie</a>") && page.contains(">Stank</a>"), "{page}");
    assert_eq!(platform::page::check(&page), Vec::new());
    let tags = store::list(house.platform.store.reader()).await.unwrap();
    let of = |name: &str| short(tags.iter().find(|tag| tag.name == name).unwrap().id);
    let with = async |name: &str| {
        fatima
            .get(&format!("/listen/cases?tab=all&tag={}", of(name)))
            .await
            .text
    };
    let both = with("Stank").await;
    assert!(
        both.contains("Het stinkt") && both.contains("Van Fatima zelf"),
        "{both}"
    );
    assert_eq!(platform::page::check(&both), Vec::new());
    let one = with("Balie").await;
    assert!(
        !one.contains("Het stinkt") && one.contains("Met het label Balie."),
        "{one}"
    );
    let page = fatima.get("/listen/tags").await.text;
    assert!(page.contains("op 1 zaak"), "{page}");
    fatima.post("/listen/tags", &[("name", "Loket")]).await;
    let merge = format!("/listen/tags/{}", of("Balie"));
    fatima.post(&merge, &[("name", "loket")]).await;
    let page = fatima.get(&made).await.text;
    assert!(!page.contains(">Balie</a>") && page.contains(">Loket</a>"), "{page}");
    fatima.post(&format!("{made}/untag"), &[("off", &of("Stank"))]).await;
    assert!(!fatima.get(&made).await.text.contains(">Stank</a>"));
    let jan = house.person("Jan Smit", &[]).await;
    let his = open(&house, asked("Van Jan", Owner::Person(jan.id()), &fatima)).await;
    let his = format!("/case/{}", case(&house, his).await.public_id);
    assert!(
        !jan.get(&his).await.text.contains("tag-name"),
        "tags are of who works in Listen"
    );
    assert_eq!(jan.post(&format!("{his}/tag"), &[("name", "x")]).await.status, 404);
}

#[tokio::test]
async fn cases_with_a_tag_come_page_by_page() {
    let house = house().await;
    let fatima = fatima(&house).await;
    for number in 0..230 {
        if number % 3 == 0 {
            house.clock.advance(1_000_000);
        }
        let id = open(
            &house,
            asked(&format!("Zaak {number:03}."), Owner::Person(fatima.id()), &fatima),
        )
        .await;
        if number % 5 == 0 {
            let work = async |change: &platform::store::Change| {
                let tag = store::find_or_add(change, "Vijf").await?;
                store::put_on_case(change, id.0, tag.id).await
            };
            house.platform.store.change(work).await.unwrap();
        }
    }
    let tag = short(store::list(house.platform.store.reader()).await.unwrap()[0].id);
    let (mut path, mut seen) = (format!("/listen/cases?tab=all&tag={tag}"), Vec::new());
    loop {
        let text = fatima.get(&path).await.text;
        seen.extend((0..230).filter(|number| text.contains(&format!("Zaak {number:03}."))));
        let Some(at) = text.find("&#38;after=") else { break };
        let start = text[..at].rfind("href=\"").unwrap();
        path = text[start..].split('"').nth(1).unwrap().replace("&#38;", "&");
    }
    assert_eq!(seen, (0..230).step_by(5).collect::<Vec<_>>());
}

#[tokio::test]
async fn several_ticked_mentions_get_one_tag_at_once() {
    let house = house().await;
    let ids = bring(&house, &["Eerste", "Tweede", "Derde"]).await;
    let fatima = fatima(&house).await;
    fatima.post("/listen/tags", &[("name", "Dijk")]).await;
    let page = fatima.get("/listen").await.text;
    assert!(page.contains("formaction=\"/listen/tags/put\""), "{page}");
    let form = [
        ("mention", ids[0].as_str()),
        ("mention", ids[2].as_str()),
        ("puts", "Dijk"),
    ];
    let sent = fatima.post("/listen/tags/put", &form).await;
    let page = fatima.get(sent.location()).await.text;
    assert!(page.contains("2 meldingen hebben nu het label Dijk."), "{page}");
    assert_eq!(names(&house, &ids[0]).await, ["Dijk"]);
    assert!(names(&house, &ids[1]).await.is_empty());
    assert_eq!(names(&house, &ids[2]).await, ["Dijk"]);
    for nothing in [vec![("puts", "Dijk")], vec![("mention", ids[1].as_str()), ("puts", "")]] {
        fatima.post("/listen/tags/put", &nothing).await;
    }
    assert!(names(&house, &ids[1]).await.is_empty());
    let jan = house.person("Jan Smit", &[]).await;
    assert_eq!(jan.post("/listen/tags/put", &form).await.status, 404);
}
