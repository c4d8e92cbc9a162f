//! Not too much of one person, nothing of who lost the right, and everybody told once however many they are.

use platform::clock::HOUR_MICROS;
use platform::session::Account;
use platform::store::Change;

use super::*;
use crate::spaces;

#[tokio::test]
async fn who_places_too_much_in_an_hour_waits_and_keeps_the_text() {
    let scene = scene().await;
    let space = scene.space("Gemalen", "open").await;
    for number in 0..30 {
        begun(&scene.fatima, &space, "talk", &format!("Bericht {number}"), "Tekst").await;
    }
    let form = [
        ("kind", "talk"),
        ("title", "Nog een"),
        ("words", CANARY),
        ("act", "place"),
    ];
    let page = scene.fatima.post(&format!("{space}/posts"), &form).await;
    assert_eq!(page.status, 422);
    assert!(
        page.text.contains(CANARY) && page.text.contains("Over 60 minuten kan het weer"),
        "{}",
        page.text
    );
    assert!(!scene.joris.get(&space).await.text.contains(CANARY), "it is not placed");
    scene.house.clock.advance(HOUR_MICROS);
    assert_eq!(scene.fatima.post(&format!("{space}/posts"), &form).await.status, 303);
}

#[tokio::test]
async fn what_was_planned_does_not_come_when_its_author_may_not_post_any_more() {
    let scene = scene().await;
    let space = scene.space("Besloten", "closed").await;
    let form = [
        ("kind", "talk"),
        ("title", "Later"),
        ("words", CANARY),
        ("at", "2026-11-17T12:00"),
        ("act", "place"),
    ];
    assert_eq!(scene.joris.post(&format!("{space}/posts"), &form).await.status, 303);
    assert_eq!(scene.joris.post(&format!("{space}/leave"), &[]).await.status, 303);
    scene.house.clock.advance(3 * HOUR_MICROS);
    scene.house.run_jobs().await;
    assert!(
        !scene.fatima.get(&space).await.text.contains(CANARY),
        "it came all the same"
    );
    let told = scene.joris.get("/notices").await.text;
    assert!(told.contains("Niet geplaatst: ‘Later’"), "{told}");
}

#[tokio::test]
async fn an_announcement_is_told_to_each_of_very_many_once() {
    let scene = scene().await;
    let mut many: Vec<Account> = Vec::new();
    for number in 0..450 {
        let person = scene.house.person(&format!("Collega {number}"), &[]).await;
        many.extend(person.account);
    }
    let accounts: Vec<i64> = many.iter().map(|account| account.id).collect();
    let make = async |change: &Change| {
        let found = spaces::Found {
            name: "Iedereen",
            about: "",
            kind: spaces::Kind::Open,
            posting: spaces::Posting::Members,
            managers: &[scene.fatima.id(), scene.joris.id()],
            members: &accounts,
        };
        spaces::found(change, found).await
    };
    let space = scene.house.platform.store.change(make).await.unwrap();
    let space = format!("/spaces/{}", space.public_id);
    begun(&scene.fatima, &space, "announcement", "Het net ligt stil", CANARY).await;
    while scene.house.run_jobs().await > 0 {}
    for account in [&many[0], &many[199], &many[200], &many[449]] {
        let person = scene.house.signed_in(account.clone()).await;
        let page = person.get("/notices").await.text;
        assert_eq!(page.matches("Het net ligt stil").count(), 1, "{page}");
    }
}
