//! Series, moving, cancelling, reminding and telling how it was.

use super::super::repeat::wall;
use super::*;

/// Four Thursdays.
const WEEKLY: [(&str, &str); 2] = [("repeat", "weekly"), ("until", "2026-12-10")];

#[tokio::test]
async fn one_time_of_a_series_is_moved_or_cancelled_and_who_answered_hears_why() {
    let scene = scene().await;
    let space = scene.space("Slim gemaal", "open").await;
    let first = called(&scene.fatima, &space, &WEEKLY).await;
    let row = scene.row(&first).await;
    let db = scene.house.platform.store.reader();
    let all = store::list_of_series(db, row.id, row.begins_at).await.unwrap();
    assert_eq!(all.len(), 4);
    let (second, third) = (all[1].path(), all[2].path());
    says(&scene.tom, &second, "come").await;
    says(&scene.tom, &third, "maybe").await;
    let mut form = vec![
        ("title", "Rondje gemaal"),
        ("place", "Sluisweg 2"),
        ("begins", "2026-11-27T14:00"),
        ("ends", "2026-11-27T15:00"),
        ("zone", "Europe/Amsterdam"),
        ("scope", "this"),
    ];
    let refused = scene.fatima.post(&format!("{second}/edit"), &form).await;
    assert!(
        refused.status == 422 && refused.text.contains("Schrijf in een zin waarom"),
        "{}",
        refused.text
    );
    form.push(("reason", "De sluis is dicht."));
    assert_eq!(scene.fatima.post(&format!("{second}/edit"), &form).await.status, 303);
    scene
        .fatima
        .post(&format!("{third}/cancel"), &[("reason", "Er is storm voorspeld.")])
        .await;
    for _ in 0..2 {
        scene.house.run_jobs().await;
    }
    let notices = scene.tom.get("/notices").await.text;
    assert_eq!(notices.matches("Gewijzigd: Rondje gemaal").count(), 1, "{notices}");
    assert!(
        notices.contains("De sluis is dicht. Nieuw: vrijdag 27 november 2026, 14.00 uur"),
        "{notices}"
    );
    assert!(
        notices.contains("Afgezegd: Rondje gemaal") && notices.contains("Er is storm voorspeld."),
        "{notices}"
    );
    assert!(
        !scene.joris.get("/notices").await.text.contains("Gewijzigd"),
        "only who answered"
    );
    let page = scene.tom.get(&third).await;
    assert!(page.text.contains("Dit gaat niet door: Er is storm voorspeld.") && !page.text.contains("value=\"come\""));
    let page = scene.tom.get(&first).await;
    assert!(
        page.text.contains("vrijdag 27 november 2026, 14.00 uur") && page.text.contains("afgezegd"),
        "{}",
        page.text
    );
    assert_eq!(scene.row(&second).await.sequence, 1);
}

#[tokio::test]
async fn all_that_follow_move_by_as_many_days_and_one_notice_tells_it() {
    let scene = scene().await;
    let space = scene.space("Slim gemaal", "open").await;
    let first = called(&scene.fatima, &space, &WEEKLY).await;
    let row = scene.row(&first).await;
    let db = scene.house.platform.store.reader();
    let all = store::list_of_series(db, row.id, row.begins_at).await.unwrap();
    for it in &all {
        says(&scene.tom, &it.path(), "come").await;
    }
    let form = [
        ("title", "Rondje sluis"),
        ("place", "Sluisweg 2"),
        ("begins", "2026-11-25T09:00"),
        ("ends", "2026-11-25T10:00"),
        ("zone", "Europe/Amsterdam"),
        ("scope", "following"),
        ("reason", "Op donderdag is de zaal bezet."),
    ];
    scene.fatima.post(&format!("{}/edit", all[1].path()), &form).await;
    let moved = store::list_of_series(db, row.id, row.begins_at).await.unwrap();
    let days: Vec<String> = moved
        .iter()
        .map(|it| wall(it.begins_at, &it.time_zone()).to_string())
        .collect();
    assert_eq!(
        days,
        [
            "2026-11-19T10:00:00",
            "2026-11-25T09:00:00",
            "2026-12-02T09:00:00",
            "2026-12-09T09:00:00"
        ]
    );
    scene.house.run_jobs().await;
    let notices = scene.tom.get("/notices").await.text;
    assert_eq!(notices.matches("Gewijzigd: Rondje sluis").count(), 1, "{notices}");
    scene
        .fatima
        .post(
            &format!("{}/cancel", all[1].path()),
            &[("reason", "Klaar"), ("scope", "following")],
        )
        .await;
    let left = store::list_of_series(db, row.id, row.begins_at).await.unwrap();
    assert_eq!(left.iter().filter(|it| it.state == State::Planned).count(), 1);
}

#[tokio::test]
async fn a_series_has_an_end_and_a_form_sent_twice_makes_one() {
    let scene = scene().await;
    let space = scene.space("Slim gemaal", "open").await;
    let form = [
        ("title", "Rondje"),
        ("place", "x"),
        ("begins", "2026-11-19T10:00"),
        ("ends", "2026-11-19T11:00"),
        ("zone", "Europe/Amsterdam"),
        ("repeat", "weekly"),
        ("until", "2036-11-19"),
        ("key", "een-keer"),
    ];
    let refused = scene.fatima.post(&format!("{space}/gatherings"), &form).await;
    assert!(
        refused.status == 422 && refused.text.contains("hoogstens 365 keer"),
        "{}",
        refused.text
    );
    for _ in 0..2 {
        called(
            &scene.fatima,
            &space,
            &[("key", "een-keer"), ("repeat", "weekly"), ("until", "2026-12-10")],
        )
        .await;
    }
    let list = scene.tom.get("/gatherings").await;
    assert_eq!(list.text.matches("Rondje gemaal</a>").count(), 4, "{}", list.text);
}

#[tokio::test]
async fn who_comes_is_reminded_a_day_and_an_hour_before_each_once() {
    let scene = scene().await;
    let space = scene.space("Slim gemaal", "open").await;
    let walk = called(&scene.fatima, &space, &[]).await;
    says(&scene.tom, &walk, "come").await;
    says(&scene.joris, &walk, "maybe").await;
    scene.later(DAY_MICROS - MINUTE_MICROS).await;
    let count = async |words: &str| {
        let tom = scene.back(&scene.tom).await;
        tom.get("/notices").await.text.matches(words).count()
    };
    assert_eq!(count("Binnen een dag").await, 0);
    for _ in 0..3 {
        scene.later(MINUTE_MICROS).await;
    }
    assert_eq!((count("Binnen een dag").await, count("Binnen een uur").await), (1, 0));
    // Away for a night: the reminder of an hour comes, and nothing twice.
    scene.later(23 * HOUR_MICROS + 20 * MINUTE_MICROS).await;
    scene.later(MINUTE_MICROS).await;
    assert_eq!((count("Binnen een dag").await, count("Binnen een uur").await), (1, 1));
    let joris = scene.back(&scene.joris).await;
    assert!(
        !joris.get("/notices").await.text.contains("Binnen een"),
        "who may come is left alone"
    );
}

#[tokio::test]
async fn how_it_was_is_told_to_who_came_and_names_go_after_thirty_days() {
    let scene = scene().await;
    let space = scene.space("Slim gemaal", "open").await;
    let walk = called(&scene.fatima, &space, &[]).await;
    says(&scene.tom, &walk, "come").await;
    says(&scene.joris, &walk, "not").await;
    let report = format!("{walk}/report");
    assert_eq!(
        scene.fatima.get(&report).await.status,
        404,
        "before it began there is nothing to tell"
    );
    scene.later(3 * DAY_MICROS).await;
    let (fatima, tom) = (scene.back(&scene.fatima).await, scene.back(&scene.tom).await);
    assert!(fatima.get("/").await.text.contains("Hoe was ‘Rondje gemaal’?"));
    assert_eq!(tom.get(&report).await.status, 404);
    let wrong = fatima
        .post(&report, &[("words", "Mooi"), ("post", "/posts/nergens")])
        .await;
    assert!(wrong.status == 422 && wrong.text.contains("geen bericht met dit adres"));
    for words in [
        "We zagen **vijf** otters. <script>x</script>",
        "We zagen **zes** otters.",
    ] {
        fatima.post(&report, &[("words", words)]).await;
        scene.house.run_jobs().await;
    }
    assert!(tom.get(&walk).await.text.contains("<strong>zes</strong> otters"));
    assert_eq!(
        tom.get("/notices")
            .await
            .text
            .matches("Hoe het was: Rondje gemaal")
            .count(),
        1
    );
    let joris = scene.back(&scene.joris).await;
    assert!(!joris.get("/notices").await.text.contains("Hoe het was"));
    assert!(fatima.get(&walk).await.text.contains("Tom de Vries"));
    scene.later(30 * DAY_MICROS).await;
    jobs::erase(&scene.house.platform).await.unwrap();
    let fatima = scene.back(&scene.fatima).await;
    let page = fatima.get(&walk).await.text;
    assert!(
        !page.contains("Tom de Vries") && page.contains("1 collega zei te komen"),
        "{page}"
    );
}
