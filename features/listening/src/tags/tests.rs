//! Tags on a real store.

use platform::ids::{from_short, short};
use testkit::House;

use super::store;
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
