//! Presses, forms and reminders at the same moment: each counts once.

use futures_util::future::join_all;

use super::at_once::key;
use super::*;

#[tokio::test]
async fn presses_at_once_are_added_up_as_they_are() {
    let scene = scene().await;
    let space = scene.space("Schrijven", "open").await;
    let talk = begun(&scene.fatima, &space, "talk", "Even praten", "Hoi").await;
    let id = key(&talk);
    let (address, subject) = (format!("{talk}/reactions"), id.to_string());
    let form = [("subject", subject.as_str()), ("kind", "thanks")];
    let people = scene.colleagues(15).await;
    for page in join_all(people.iter().map(|who| who.post(&address, &form))).await {
        assert_eq!(page.status, 303, "{}", page.text);
    }
    let tally = async |who: &Person| {
        let db = scene.house.platform.store.reader();
        let tallies = store::list_tallies(db, who.id(), vec![id]).await.unwrap();
        tallies.first().map_or((0, false), |tally| (tally.amount, tally.mine))
    };
    assert_eq!(tally(&people[0]).await, (15, true));
    // One person who presses a hundred times comes out as one press or none, and the sum says the same.
    for page in join_all((0..31).map(|_| scene.tom.post(&address, &form))).await {
        assert_eq!(page.status, 303, "{}", page.text);
    }
    assert_eq!(tally(&scene.tom).await, (16, true), "an odd number of presses is one");
}

#[tokio::test]
async fn one_form_sent_ten_times_at_once_is_one_post_and_one_comment() {
    let scene = scene().await;
    let space = scene.space("Schrijven", "open").await;
    let form = [
        ("kind", "talk"),
        ("title", "Eén keer"),
        ("words", "Hoi"),
        ("act", "place"),
        ("key", "0123456789abcdefghjkmnpqrs"),
    ];
    let address = format!("{space}/posts");
    let pages = join_all((0..10).map(|_| scene.fatima.post(&address, &form))).await;
    assert!(pages.iter().all(|page| page.status == 303));
    assert_eq!(scene.sum("posts.post_begun").await, 1);
    let talk = pages
        .iter()
        .map(testkit::Page::location)
        .find(|path| path.starts_with("/posts/"))
        .unwrap();
    let form = [("words", "Ook één keer"), ("key", "srqpnmkjhgfedcba9876543210")];
    let address = format!("{talk}/comments");
    let pages = join_all((0..10).map(|_| scene.tom.post(&address, &form))).await;
    assert!(pages.iter().all(|page| page.status == 303));
    assert_eq!(scene.row(talk).await.comments, 1);
}

#[tokio::test]
async fn two_nodes_that_remind_at_once_remind_once() {
    let scene = scene().await;
    let space = scene.space("Schrijven", "open").await;
    scene.tom.post(&format!("{space}/join"), &[]).await;
    let news = begun(&scene.fatima, &space, "announcement", "Iedereen leest dit", "Echt").await;
    scene
        .fatima
        .post(&format!("{news}/must-read"), &[("by", "2026-11-19")])
        .await;
    scene.runs().await;
    scene.house.clock.advance(2 * platform::clock::DAY_MICROS);
    let platform = &scene.house.platform;
    let (one, other, third) = tokio::join!(
        must_read::remind(platform),
        must_read::remind(platform),
        must_read::remind(platform)
    );
    assert!(one.is_ok() && other.is_ok() && third.is_ok());
    let tom = scene.house.signed_in(scene.tom.account.clone().unwrap()).await;
    assert_eq!(
        tom.get("/notices")
            .await
            .text
            .matches("is de laatste dag om te lezen")
            .count(),
        1,
        "{}",
        tom.get("/notices").await.text
    );
}

#[tokio::test]
async fn the_second_press_of_deleting_leads_where_the_first_did() {
    let scene = scene().await;
    let space = scene.space("Schrijven", "closed").await;
    let talk = begun(&scene.fatima, &space, "talk", "Even praten", "Hoi").await;
    let said = scene
        .fatima
        .post(&format!("{talk}/comments"), &[("words", "Nog iets")])
        .await;
    let comment = said.location().split_once('#').unwrap().1.to_owned();
    let (change, remove) = (format!("{talk}/comments/{comment}"), [("act", "remove")]);
    for page in join_all((0..3).map(|_| scene.fatima.post(&change, &remove))).await {
        assert_eq!(
            (page.status.as_u16(), page.location()),
            (303, format!("{talk}#comments").as_str())
        );
    }
    assert_eq!(scene.row(&talk).await.comments, 0, "counted off once");
    let words = [("words", "Toch weer")];
    assert_eq!(
        scene.fatima.post(&change, &words).await.status,
        404,
        "what is gone is not changed"
    );
    assert_eq!(scene.tom.post(&change, &remove).await.status, 404, "not his to know");
    let delete = format!("{talk}/delete");
    for page in join_all((0..3).map(|_| scene.fatima.post(&delete, &[]))).await {
        assert_eq!((page.status.as_u16(), page.location()), (303, space.as_str()));
    }
    assert_eq!(scene.tom.post(&delete, &[]).await.status, 404, "not his to know");
}
