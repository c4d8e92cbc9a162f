//! People hear things the way they want.

use platform::feature::Feature;
use platform::notices::{Hours, Mail, NoticeKind, NoticeText, Wishes, tell};
use serde_json::json;
use testkit::{House, Person};

fn kind(name: &'static str, must_arrive: bool) -> NoticeKind {
    let read = |_, data: &serde_json::Value| NoticeText {
        title: format!("Zaak {} is van jou", data["case"]),
        text: "De klok loopt.".into(),
        path: "/listen/cases/1".into(),
        why: "Je krijgt dit omdat een collega je koos.".into(),
    };
    NoticeKind {
        name,
        must_arrive,
        read,
    }
}

pub async fn house() -> House {
    let notices = vec![
        kind("routing.case_assigned", false),
        kind("security.password_changed", true),
    ];
    House::with(vec![Feature {
        room: "test",
        name: "test",
        notices,
        ..Feature::default()
    }])
    .await
}

pub async fn hear(house: &House, person: &Person, kind: &str, case: i64) {
    let id = person.account.as_ref().unwrap().id;
    house
        .platform
        .store
        .change(async |change| tell(change, id, kind, json!({ "case": case })).await)
        .await
        .unwrap();
}

#[tokio::test]
async fn a_notice_is_mailed_at_once_with_a_way_to_less() {
    let house = house().await;
    let joris = house.person("Joris Hettinga", &[]).await;
    hear(&house, &joris, "routing.case_assigned", 12).await;
    house.run_jobs().await;
    let letters = house.mail.letters();
    assert_eq!(letters.len(), 1);
    assert_eq!(letters[0].subject, "Zaak 12 is van jou");
    assert!(letters[0].text.contains("/listen/cases/1"), "{}", letters[0].text);
    assert!(letters[0].html.as_ref().unwrap().contains("lang=\"nl\""));
    let unsubscribe = letters[0].list_unsubscribe.as_ref().unwrap();
    assert!(unsubscribe.one_click && unsubscribe.url.contains("/unsubscribe/"));
}

#[tokio::test]
async fn never_muted_and_quiet_hold_mail_back_but_not_what_must_arrive() {
    let house = house().await;
    let joris = house.person("Joris Hettinga", &[]).await;
    let id = joris.account.as_ref().unwrap().id;
    let store = &house.platform.store;
    store
        .change(async |change| Wishes::choose(change, id, "routing", Mail::Never).await)
        .await
        .unwrap();
    store
        .change(async |change| Wishes::mute(change, id, "security", true).await)
        .await
        .unwrap();
    // It is ten o'clock in the morning: quiet until noon.
    let quiet = Hours {
        quiet_from: 9,
        quiet_until: 12,
        ..Hours::default()
    };
    store
        .change(async |change| Wishes::keep_hours(change, id, &quiet).await)
        .await
        .unwrap();
    hear(&house, &joris, "routing.case_assigned", 1).await;
    hear(&house, &joris, "security.password_changed", 2).await;
    house.run_jobs().await;
    let letters = house.mail.letters();
    assert_eq!(letters.len(), 1);
    assert_eq!(letters[0].subject, "Zaak 2 is van jou");
    assert_eq!(letters[0].list_unsubscribe, None);
    store
        .change(async |change| Wishes::choose(change, id, "routing", Mail::Now).await)
        .await
        .unwrap();
    hear(&house, &joris, "routing.case_assigned", 3).await;
    house.run_jobs().await;
    assert_eq!(house.mail.letters().len(), 1);
    house.clock.advance(2 * platform::clock::HOUR_MICROS);
    house.run_jobs().await;
    assert_eq!(house.mail.letters().len(), 2);
}
