//! What finds no room in a mailbox comes together, as soon as there is room.

use platform::notices::{Hours, Mail, Wishes};
use sea_orm::{ConnectionTrait, Statement};
use testkit::House;

use crate::notices::{hear, house, read};

/// Jobs that failed and are tried again.
async fn troubled_jobs(house: &House) -> i64 {
    let db = house.platform.store.reader();
    let count = Statement::from_string(
        db.get_database_backend(),
        "SELECT COUNT(*) AS it FROM job WHERE trouble <> ''",
    );
    let row = db.query_one_raw(count).await.unwrap().unwrap();
    row.try_get("", "it").unwrap()
}

#[tokio::test]
async fn what_finds_no_room_in_an_hour_goes_in_one_letter_as_soon_as_there_is_room() {
    let house = house().await;
    let joris = house.person("Joris Hettinga", &[]).await;
    for case in 0..9 {
        hear(&house, &joris, "routing.case_assigned", case).await;
    }
    house.run_jobs().await;
    assert_eq!(house.mail.letters().len(), 3);
    assert_eq!(troubled_jobs(&house).await, 0, "waiting for room is no failure");
    // One of them is read meanwhile, and a minute before the hour is over nothing goes.
    house.clock.advance(59 * platform::clock::MINUTE_MICROS);
    read(&joris, "Zaak 5").await;
    house.run_jobs().await;
    assert_eq!(house.mail.letters().len(), 3);
    house.clock.advance(platform::clock::MINUTE_MICROS);
    for _ in 0..2 {
        house.run_jobs().await;
        let letters = house.mail.letters();
        assert_eq!(
            (letters.len(), letters[3].subject.as_str()),
            (4, "5 berichten voor jou")
        );
        for case in [3, 4, 6, 7, 8] {
            assert!(
                letters[3].text.contains(&format!("Zaak {case} ")),
                "{}",
                letters[3].text
            );
        }
        assert!(!letters[3].text.contains("Zaak 5 "));
    }
    house.clock.advance(platform::clock::DAY_MICROS);
    house.run_jobs().await;
    assert_eq!(house.mail.letters().len(), 4, "nothing is told twice");
}

#[tokio::test]
async fn what_must_arrive_waits_for_room_and_is_not_lost() {
    let house = house().await;
    let joris = house.person("Joris Hettinga", &[]).await;
    for case in 0..5 {
        hear(&house, &joris, "security.password_changed", case).await;
    }
    house.run_jobs().await;
    assert_eq!(house.mail.letters().len(), 3);
    house.clock.advance(platform::clock::HOUR_MICROS);
    house.run_jobs().await;
    let letters = house.mail.letters();
    assert_eq!(
        (letters.len(), letters[3].subject.as_str()),
        (4, "2 berichten voor jou")
    );
}

#[tokio::test]
async fn what_came_in_quiet_hours_is_one_letter_in_the_morning() {
    let house = house().await;
    let joris = house.person("Joris Hettinga", &[]).await;
    let id = joris.account.as_ref().unwrap().id;
    let quiet = Hours {
        quiet_from: 9,
        quiet_until: 12,
        ..Hours::default()
    };
    let keep = async |change: &platform::store::Change| Wishes::keep_hours(change, id, &quiet).await;
    house.platform.store.change(keep).await.unwrap();
    for case in 0..5 {
        hear(&house, &joris, "routing.case_assigned", case).await;
    }
    house.run_jobs().await;
    assert_eq!(house.mail.letters(), []);
    house.clock.advance(2 * platform::clock::HOUR_MICROS);
    house.run_jobs().await;
    let letters = house.mail.letters();
    assert_eq!(
        (letters.len(), letters[0].subject.as_str()),
        (1, "5 berichten voor jou")
    );
}

#[tokio::test]
async fn what_waits_for_another_letter_never_stands_before_what_goes_now() {
    let house = house().await;
    let joris = house.person("Joris Hettinga", &[]).await;
    let id = joris.account.as_ref().unwrap().id;
    let choose = async |family: &'static str, mail: Mail| {
        let choose = async |change: &platform::store::Change| Wishes::choose(change, id, family, mail).await;
        house.platform.store.change(choose).await.unwrap();
    };
    choose("routing", Mail::Weekly).await;
    for case in 0..60 {
        hear(&house, &joris, "routing.case_assigned", case).await;
    }
    for case in 100..155 {
        hear(&house, &joris, "value.entry_proposed", case).await;
    }
    house.run_jobs().await;
    assert_eq!(house.mail.letters().len(), 3);
    // An hour later fifty of the others go together, and the last two right after them.
    house.clock.advance(platform::clock::HOUR_MICROS);
    house.run_jobs().await;
    let subjects = |letters: &[platform::outside::Letter]| -> Vec<String> {
        letters[3..].iter().map(|letter| letter.subject.clone()).collect()
    };
    assert_eq!(
        subjects(&house.mail.letters()),
        ["50 berichten voor jou", "2 berichten voor jou"]
    );
    // The same for who chose a letter a day: what waits for Monday does not hold it up.
    choose("value", Mail::Daily).await;
    hear(&house, &joris, "value.entry_proposed", 999).await;
    house.clock.advance(platform::clock::DAY_MICROS);
    house.run_jobs().await;
    let letters = house.mail.letters();
    assert!(letters[5..].iter().any(|letter| letter.text.contains("Zaak 999 ")));
}
