//! The pages of routing: lists, rules, hours.

use platform::clock::HOUR_MICROS;
use platform::page::check;

use super::fixtures::{asked, case_of_joris, cast, department, house, open};
use crate::routing::Owner;

#[tokio::test]
async fn lists_show_mine_all_late_and_solved_to_who_may_see_them() {
    let house = house().await;
    let cast = cast(&house).await;
    let (_, path) = case_of_joris(&house, &cast).await;
    open(
        &house,
        asked("Van Marijke zelf", Owner::Person(cast.marijke.id()), &cast.marijke),
    )
    .await;
    let mine = cast.joris.get("/listen/cases").await.text;
    assert!(mine.contains("Het stinkt bij het gemaal") && !mine.contains("Van Marijke zelf"));
    let all = cast.marijke.get("/listen/cases?tab=all").await.text;
    assert!(all.contains("Het stinkt bij het gemaal") && all.contains("Van Marijke zelf"));
    let all_of_joris = cast.joris.get("/listen/cases?tab=all").await.text;
    assert!(!all_of_joris.contains("Van Marijke zelf"));
    assert!(!cast.sanne.get("/listen/cases").await.text.contains("stinkt"));
    assert!(!cast.marijke.get("/listen/cases?tab=late").await.text.contains("stinkt"));
    house.clock.advance(5 * HOUR_MICROS);
    let late = cast.marijke.get("/listen/cases?tab=late").await.text;
    assert!(
        late.contains("Het stinkt bij het gemaal") && late.contains("2 zaken zijn te laat"),
        "{late}"
    );
    let form = [("outcome", "repaired"), ("result", "Rooster schoon")];
    assert_eq!(cast.joris.post(&format!("{path}/solve"), &form).await.status, 303);
    assert!(
        cast.joris
            .get("/listen/cases?tab=solved")
            .await
            .text
            .contains("Het stinkt bij het gemaal")
    );
    assert!(
        !cast
            .joris
            .get("/listen/cases")
            .await
            .text
            .contains("Het stinkt bij het gemaal")
    );
}

#[tokio::test]
async fn pages_of_a_list_join_without_gap_or_overlap() {
    let house = house().await;
    let cast = cast(&house).await;
    for number in 0..45 {
        // Three of each moment, so that a page may end between two of the same promise.
        if number % 3 == 0 {
            house.clock.advance(1_000_000);
        }
        let it = asked(
            &format!("Zaak {number:02}."),
            Owner::Person(cast.joris.id()),
            &cast.marijke,
        );
        open(&house, it).await;
    }
    let (mut seen, mut path, mut pages) = (Vec::new(), "/listen/cases".to_owned(), 0);
    loop {
        let text = cast.joris.get(&path).await.text;
        seen.extend((0..45).filter(|number| text.contains(&format!("Zaak {number:02}."))));
        pages += 1;
        let Some(at) = text.find("href=\"/listen/cases?tab=mine&#38;after=") else {
            break;
        };
        path = text[at..].split('"').nth(1).unwrap().replace("&#38;", "&");
    }
    assert_eq!((seen.len(), pages), (45, 3));
    assert_eq!(seen, (0..45).collect::<Vec<_>>());
}

#[tokio::test]
async fn rules_are_made_tried_ordered_and_removed_by_communication_alone() {
    let house = house().await;
    let cast = cast(&house).await;
    department(&house, "Klantcontact", &[&cast.joris]).await;
    assert_eq!(cast.joris.get("/listen/routing").await.status, 404);
    assert_eq!(cast.joris.post("/listen/routing", &[("name", "x")]).await.status, 404);
    let form = |name: &'static str, words: &'static str| {
        [("name", name), ("words", words), ("colleague", "joris"), ("key", name)]
    };
    for _ in 0..2 {
        assert_eq!(
            cast.marijke
                .post("/listen/routing", &form("Gemalen", "gemaal"))
                .await
                .status,
            303
        );
    }
    assert_eq!(
        cast.marijke
            .post("/listen/routing", &form("Sloten", "sloot"))
            .await
            .status,
        303
    );
    let wrong = cast.marijke.post("/listen/routing", &form("Stuk", "(gemaal")).await;
    assert_eq!(wrong.status, 422);
    assert!(wrong.text.contains("(gemaal") && check(&wrong.text).is_empty());
    let page = cast
        .marijke
        .get("/listen/routing?text=Bij+het+gemaal+in+de+sloot")
        .await
        .text;
    assert_eq!(page.matches("<h3>").count(), 2, "the same form twice is one rule");
    assert!(page.contains("De regel Gemalen beslist"), "{page}");
    let up = page
        .split("action=\"")
        .find(|it| it.contains("/up\""))
        .unwrap()
        .split('"')
        .next()
        .unwrap()
        .to_owned();
    assert_eq!(cast.marijke.post(&up, &[]).await.status, 303);
    let page = cast
        .marijke
        .get("/listen/routing?text=Bij+het+gemaal+in+de+sloot")
        .await
        .text;
    assert!(page.contains("De regel Sloten beslist"));
    let remove = up.replace("/up", "/remove");
    assert_eq!(cast.marijke.post(&remove, &[]).await.status, 303);
    assert!(!cast.marijke.get("/listen/routing").await.text.contains("Sloten"));
}

#[tokio::test]
async fn hours_hold_from_tomorrow_on_and_what_is_wrong_is_said_at_its_field() {
    let house = house().await;
    let cast = cast(&house).await;
    let post = async |fields: &[(&str, &str)]| cast.marijke.post("/listen/service/hours", fields).await;
    let today = post(&[("from1", "08:00"), ("to1", "18:00"), ("valid_from", "2026-11-17")]).await;
    assert_eq!(today.status, 422);
    assert!(today.text.contains("value=\"08:00\"") && today.text.contains("Kies morgen of een latere dag"));
    assert_eq!(check(&today.text), Vec::new());
    assert_eq!(
        post(&[("from1", "18:00"), ("to1", "08:00"), ("valid_from", "2026-11-18")])
            .await
            .status,
        422
    );
    assert_eq!(post(&[("valid_from", "2026-11-18")]).await.status, 422);
    assert_eq!(
        post(&[("from1", "08:00"), ("to1", "18:00"), ("valid_from", "2026-11-18")])
            .await
            .status,
        303
    );
    assert!(
        cast.marijke
            .get("/listen/service")
            .await
            .text
            .contains("woensdag 18 november 2026")
    );
    let holiday = async |day: &str| {
        cast.marijke
            .post("/listen/service/holidays", &[("day", day), ("name", "Vrij")])
            .await;
        cast.marijke.get("/listen/service").await.text.contains("/remove\"")
    };
    assert!(!holiday("2026-11-17").await, "today stays as it is");
    assert!(holiday("2026-12-25").await);
    assert_eq!(
        cast.marijke
            .post("/listen/service/holidays/2026-11-17/remove", &[])
            .await
            .status,
        404
    );
    cast.marijke
        .post("/listen/service/holidays/2026-12-25/remove", &[])
        .await;
    assert!(!cast.marijke.get("/listen/service").await.text.contains("/remove\""));
}
