//! An answer is looked at again on its day.

use platform::clock::DAY_MICROS;

use super::*;

#[tokio::test]
async fn on_its_day_the_owner_hears_it_once_and_it_stays_until_they_looked() {
    let mut scene = scene().await;
    let entry = scene
        .kept(
            &scene.anna,
            "Wanneer gaat de sluis open?",
            &[("review_on", "2026-11-20")],
        )
        .await;
    let platform = scene.house.platform.clone();
    let platform = &platform;
    super::super::review::run(platform).await.unwrap();
    assert!(
        !scene.anna.get("/notices").await.text.contains("Klopt dit nog?"),
        "not before its day"
    );
    scene.later(4 * DAY_MICROS).await;
    for _ in 0..2 {
        super::super::review::run(platform).await.unwrap();
    }
    let notices = scene.anna.get("/notices").await;
    assert_eq!(notices.text.matches("Klopt dit nog?").count(), 1, "{}", notices.text);
    assert!(
        scene
            .anna
            .get("/")
            .await
            .text
            .contains("Klopt dit nog? ‘Wanneer gaat de sluis open?’")
    );
    assert!(
        scene
            .tom
            .get(&entry)
            .await
            .text
            .contains("had op 20 november 2026 nagekeken moeten zijn"),
        "said honestly"
    );
    assert!(scene.tom.get("/faq").await.text.contains("Niet op tijd nagekeken"));
    assert!(
        scene
            .tom
            .get("/faq?tab=due")
            .await
            .text
            .contains("Wanneer gaat de sluis open?")
    );
    assert_eq!(scene.tom.post(&format!("{entry}/right"), &[]).await.status, 404);
    assert_eq!(scene.anna.post(&format!("{entry}/right"), &[]).await.status, 303);
    assert!(!scene.anna.get("/").await.text.contains("Klopt dit nog?"));
    assert!(!scene.tom.get(&entry).await.text.contains("nagekeken moeten zijn"));
    scene.later(183 * DAY_MICROS).await;
    let today = super::super::review::today_of(platform);
    let untold = async || {
        store::list_untold(platform.store.reader(), &today, 10)
            .await
            .unwrap()
            .len()
    };
    assert_eq!(untold().await, 1, "once more after half a year");
    super::super::review::run(platform).await.unwrap();
    assert_eq!(untold().await, 0);
    assert!(scene.anna.get("/").await.text.contains("Klopt dit nog?"));
}

#[tokio::test]
async fn who_leaves_leaves_the_answer_and_it_is_nobodys_until_somebody_is_named() {
    let mut scene = scene().await;
    let mail = scene.joris.account.as_ref().unwrap().mail.clone();
    let more = [("review_on", "2026-11-20"), ("owner", mail.as_str())];
    let entry = scene.kept(&scene.anna, "Wanneer gaat de sluis open?", &more).await;
    let (id, platform) = (scene.joris.id(), scene.house.platform.clone());
    let platform = &platform;
    let own = personal::export(platform, id).await.unwrap();
    assert_eq!(own, serde_json::json!({ "owns": ["Wanneer gaat de sluis open?"] }));
    let forget = async |change: &platform::store::Change| personal::forget(change, id).await;
    platform.store.change(forget).await.unwrap();
    assert!(scene.tom.get(&entry).await.text.contains("Niemand laat dit nu kloppen"));
    scene.later(10 * DAY_MICROS).await;
    assert!(scene.anna.get("/").await.text.contains("Niemand laat dit kloppen"));
}
