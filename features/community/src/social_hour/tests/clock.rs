//! By the clock: the talk opens at its minute, closes at its own, once, and a house that was away says so.

use platform::clock::DAY_MICROS;

use super::*;

#[tokio::test]
async fn the_talk_opens_at_its_minute_and_closes_at_its_own() {
    let scene = scene().await;
    scene.later(59 * MINUTE_MICROS).await;
    assert!(
        !scene.tom.get(&scene.space).await.text.contains("Sociaal uur: "),
        "a minute too early"
    );
    let page = scene.tom.get("/").await;
    assert!(page.text.contains("Sociaal uur om 11.00 uur"), "{}", page.text);
    scene.house.clock.advance(-59 * MINUTE_MICROS);
    let talk = scene.begun().await;
    let page = scene.tom.get(&talk).await;
    assert!(
        page.text.contains("Sociaal uur: Wat vertel je thuis?") && page.text.contains("<li>Wat was lastig?</li>"),
        "{}",
        page.text
    );
    assert!(
        page.text.contains("Joris Hettinga") && page.text.contains("tot vandaag om 14.00 uur"),
        "{}",
        page.text
    );
    assert!(scene.joris.get("/notices").await.text.contains("is begonnen"));
    let says = format!("{talk}/comments");
    scene.later(2 * HOUR_MICROS + 59 * MINUTE_MICROS).await;
    assert_eq!(scene.tom.post(&says, &[("words", "Nog net op tijd")]).await.status, 303);
    scene.later(MINUTE_MICROS).await;
    assert_eq!(scene.tom.post(&says, &[("words", "Te laat")]).await.status, 422);
    let page = scene.tom.get(&talk).await;
    assert!(
        page.text.contains("Dit gesprek is gesloten") && page.text.contains("Nog net op tijd"),
        "{}",
        page.text
    );
    assert!(scene.joris.get("/notices").await.text.contains("tijd voor de oogst"));
    scene.later(MINUTE_MICROS).await;
    let stream = scene.tom.get(&scene.space).await;
    assert_eq!(
        stream.text.matches("\">Sociaal uur: Wat vertel je thuis?</a>").count(),
        1,
        "{}",
        stream.text
    );
}

#[tokio::test]
async fn opened_twice_at_once_it_is_one_talk() {
    let scene = scene().await;
    scene.house.clock.advance(HOUR_MICROS);
    let platform = &scene.house.platform;
    let (one, other) = tokio::join!(open::tick(platform), open::tick(platform));
    assert!(one.is_ok() && other.is_ok(), "{one:?} {other:?}");
    let stream = scene.tom.get(&scene.space).await;
    assert_eq!(
        stream.text.matches(">Sociaal uur: Nog geen onderwerp</a>").count(),
        1,
        "{}",
        stream.text
    );
}

#[tokio::test]
async fn a_house_that_was_away_opens_late_once_or_says_that_it_was_missed() {
    let scene = scene().await;
    scene.later(HOUR_MICROS + 20 * MINUTE_MICROS).await;
    let page = scene.tom.get(&scene.today()).await;
    assert!(page.text.contains("Het gesprek ging later open"), "{}", page.text);
    scene.later(7 * DAY_MICROS + HOUR_MICROS).await;
    let tom = scene.house.signed_in(scene.tom.account.clone().unwrap()).await;
    let page = tom.get(&format!("{}/2026-11-24", scene.hour)).await;
    assert!(
        page.text.contains("draaide niet tijdens dit uur") && !page.text.contains("Praat mee"),
        "{}",
        page.text
    );
    assert!(tom.get(&scene.hour).await.text.contains("overgeslagen"));
}

#[tokio::test]
async fn who_leads_without_a_topic_hears_it_once_two_days_before() {
    let scene = scene().await;
    let next = format!("{}/2026-11-24", scene.hour);
    scene.tom.post(&format!("{next}/host"), &[("host", "yes")]).await;
    scene.later(5 * DAY_MICROS).await;
    let tom = scene.house.signed_in(scene.tom.account.clone().unwrap()).await;
    let early = tom.get("/notices").await;
    assert!(
        early.status == 200 && !early.text.contains("Nog geen onderwerp"),
        "an hour too early"
    );
    for _ in 0..3 {
        scene.later(HOUR_MICROS).await;
    }
    let notices = tom.get("/notices").await;
    assert_eq!(
        notices.text.matches("Nog geen onderwerp voor het sociaal uur").count(),
        1,
        "{}",
        notices.text
    );
    let fatima = scene.house.signed_in(scene.fatima.account.clone().unwrap()).await;
    assert!(
        !fatima.get("/notices").await.text.contains("Nog geen onderwerp"),
        "a host hears it, so managers need not"
    );
}

#[tokio::test]
async fn weeks_are_planned_ahead_across_the_jump_of_the_clock_and_move_with_the_hour() {
    let scene = scene().await;
    let next = format!("{}/2026-11-24", scene.hour);
    scene.tom.post(&format!("{next}/host"), &[("host", "yes")]).await;
    let form = [
        ("weekday", "4"),
        ("begins", "09:30"),
        ("minutes", "45"),
        ("open_hours", "0"),
        ("zone", "Europe/Amsterdam"),
    ];
    let changed = scene.fatima.post(&format!("{}/edit", scene.hour), &form).await;
    assert_eq!(changed.status, 303, "{}", changed.text);
    assert_eq!(scene.tom.get(&next).await.status, 404, "it is no longer on Tuesday");
    let page = scene.tom.get(&format!("{}/2026-11-26", scene.hour)).await;
    assert!(
        page.text.contains("donderdag 26 november 2026, 9.30 uur tot 10.15 uur") && page.text.contains("Tom de Vries"),
        "{}",
        page.text
    );
    assert_eq!(
        scene.tom.get(&format!("{}/edit", scene.hour)).await.status,
        404,
        "a member does not move it"
    );
    // In March the wall clock stays: the moment in UTC does not.
    scene.house.clock.advance(126 * DAY_MICROS);
    open::plan(&scene.house.platform).await.unwrap();
    let tom = scene.house.signed_in(scene.tom.account.clone().unwrap()).await;
    for day in ["2027-03-25", "2027-04-01"] {
        let page = tom.get(&format!("{}/{day}", scene.hour)).await;
        assert!(page.text.contains("9.30 uur tot 10.15 uur"), "{day} {}", page.text);
    }
}
