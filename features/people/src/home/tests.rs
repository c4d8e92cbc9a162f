//! Today holds five things at most, the most urgent first.

use platform::access::Role;
use platform::clock::{HOUR_MICROS, Moment};
use platform::feature::{Card, Feature, Urgency};
use testkit::House;

use super::day;
use crate::features;

pub(super) fn cards(now: i64) -> Vec<Card> {
    let card = |title: &str, urgency| Card {
        room: "Luisteren".into(),
        title: title.into(),
        text: "Vier berichten sinds <b>zaterdag</b>.".into(),
        path: "/listen".into(),
        action: "Lees de reactie na".into(),
        why: "Marijke vroeg het jou.".into(),
        urgency,
    };
    let clock = |hours: i64, percent_left| Urgency::Clock {
        due: Moment(now + hours * HOUR_MICROS),
        percent_left,
    };
    vec![
        card("Rustig", Urgency::Quiet),
        card("Wacht op jou", Urgency::Waits),
        card("Morgen", clock(26, 75)),
        card("Te laat", clock(-3, 0)),
        card("Over een uur", clock(1, 20)),
        card("Wacht ook", Urgency::Waits),
        card("Ook rustig", Urgency::Quiet),
    ]
}

#[test]
fn promises_come_first_and_five_is_enough() {
    let day = day::of(cards(0));
    let titles: Vec<&str> = day.iter().map(|card| card.title.as_str()).collect();
    assert_eq!(
        titles,
        ["Te laat", "Over een uur", "Morgen", "Wacht op jou", "Wacht ook"]
    );
    assert_eq!(day::pressing(&day), 2);
}

#[tokio::test]
async fn today_collects_from_every_feature_and_says_why() {
    let asks = Feature {
        room: "listening",
        name: "test",
        today: Some(|platform, viewer| {
            let mine = viewer.roles.has(Role::Communication);
            Box::pin(async move { Ok(if mine { cards(platform.now().0) } else { Vec::new() }) })
        }),
        ..Feature::default()
    };
    let house = House::with(features().into_iter().chain([asks]).collect()).await;
    let fatima = house.person("Fatima el Amrani", &[Role::Communication]).await;
    let page = fatima.get("/").await;
    assert_eq!(page.status, 200);
    assert!(page.text.contains("<h1>Vijf dingen voor vandaag</h1>"), "{}", page.text);
    assert_eq!(page.text.matches("Marijke vroeg het jou.").count(), 5);
    assert!(page.text.contains("3 uur te laat"));
    let pieter = house.person("Pieter Smeets", &[]).await;
    let empty = pieter.get("/").await.text;
    assert!(
        !empty.contains("Marijke") && empty.contains("class=\"empty\""),
        "{empty}"
    );
    assert_eq!(house.stranger().get("/").await.status, 303);
}

#[test]
fn the_page_is_sound() {
    assert_eq!(super::show::faults(), Vec::<String>::new());
}
