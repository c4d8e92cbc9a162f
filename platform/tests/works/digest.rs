//! The letter of the day: each person's own, at their own hour, never empty, never twice, with the rights of when it leaves.

use futures_util::future::BoxFuture;
use platform::access::{Role, Roles};
use platform::clock::{DAY_MICROS, HOUR_MICROS, MINUTE_MICROS, Moment};
use platform::failure::Failure;
use platform::feature::{DigestItem, DigestPart, Feature, Platform};
use platform::notices::{DIGEST, Hours, Mail, NoticeKind, NoticeText, Wishes, tell};
use platform::outbox::{Draft, Receiver, post};
use platform::outside::{MailTrouble, MailTroubleKind};
use platform::session::{Account, AccountState, Viewer};
use platform::store::Change;
use serde_json::json;
use testkit::{House, Person};

/// What ambassadors hear: something we owe, and something that was said at noon on the day that the tests begin.
fn news<'a>(
    platform: &'a Platform,
    viewer: &'a Viewer,
    since: Moment,
) -> BoxFuture<'a, Result<Vec<DigestItem>, Failure>> {
    Box::pin(async move {
        let noon = Moment(1_794_906_000_000_000 + 2 * HOUR_MICROS);
        let item = |part, title: &str, path: &str| DigestItem {
            part,
            title: title.into(),
            text: String::new(),
            path: path.into(),
            at: noon,
        };
        let is_meant = viewer.roles.has(Role::Ambassador) && since < noon && noon <= platform.now();
        Ok(if is_meant {
            vec![
                item(DigestPart::Said, "Er is iets gezegd", "/posts/1"),
                item(DigestPart::Owed, "Hier zijn we iets schuldig", "/projects/1"),
            ]
        } else {
            Vec::new()
        })
    })
}

pub(crate) async fn house() -> House {
    let notice = NoticeKind {
        name: "posts.called",
        must_arrive: false,
        read: |_, _| NoticeText {
            title: "Fatima noemt jou".into(),
            text: String::new(),
            path: "/posts/1#c1".into(),
            why: "Je bent genoemd.".into(),
        },
    };
    House::with(vec![Feature {
        room: "test",
        name: "test",
        notices: vec![notice],
        digest: Some(news),
        ..Feature::default()
    }])
    .await
}

pub(crate) async fn ambassador(house: &House, name: &str) -> Person {
    house.person(name, &[Role::Ambassador]).await
}

pub(crate) async fn choose(house: &House, person: &Person, family: &str, mail: Mail) {
    let id = person.id();
    let keep = async |change: &Change| Wishes::choose(change, id, family, mail).await;
    house.platform.store.change(keep).await.unwrap();
}

pub(crate) async fn passes(house: &House, micros: i64) {
    house.clock.advance(micros);
    house.run_jobs().await;
}

/// Everybody gets a turn, at ten on Tuesday; nothing is told yet.
pub(crate) async fn begun(house: &House) {
    house.run_jobs().await;
    assert_eq!(house.mail.letters(), []);
}

fn later() -> MailTrouble {
    MailTrouble {
        kind: MailTroubleKind::Temporary,
        reason: "451 not now".into(),
    }
}

#[tokio::test]
async fn who_chose_nothing_hears_it_on_monday_morning_and_once() {
    let house = house().await;
    ambassador(&house, "Joris Hettinga").await;
    house.person("Sanne Bos", &[]).await;
    begun(&house).await;
    for _ in 0..5 {
        passes(&house, DAY_MICROS).await;
        assert_eq!(house.mail.letters(), [], "not before Monday");
    }
    // Monday, a minute before eight; then eight o'clock, and the days after.
    passes(&house, 22 * HOUR_MICROS - MINUTE_MICROS).await;
    assert_eq!(house.mail.letters(), []);
    passes(&house, MINUTE_MICROS).await;
    for _ in 0..9 {
        let letters = house.mail.letters();
        assert_eq!(letters.len(), 1, "one letter, and none that is empty");
        assert_eq!(
            (letters[0].to_mail.as_str(), letters[0].subject.as_str()),
            ("joris.hettinga@lagemade.example", "2 dingen voor jou")
        );
        passes(&house, DAY_MICROS).await;
    }
    let text = &house.mail.letters()[0].text;
    let (owed, said) = (text.find("iets schuldig").unwrap(), text.find("iets gezegd").unwrap());
    assert!(owed < said, "what we owe comes first: {text}");
}

#[tokio::test]
async fn the_letter_comes_at_the_hour_on_the_wall_of_who_gets_it() {
    let house = house().await;
    let joris = ambassador(&house, "Joris Hettinga").await;
    choose(&house, &joris, DIGEST, Mail::Daily).await;
    let hours = Hours {
        zone: Some("Asia/Kathmandu".into()),
        ..Hours::default()
    };
    let keep = async |change: &Change| Wishes::keep_hours(change, joris.id(), &hours).await;
    house.platform.store.change(keep).await.unwrap();
    begun(&house).await;
    // It is 9:00 UTC; eight o'clock in Kathmandu is 2:15 UTC.
    passes(&house, 17 * HOUR_MICROS).await;
    assert_eq!(house.mail.letters(), []);
    passes(&house, 15 * MINUTE_MICROS).await;
    assert_eq!(house.mail.letters().len(), 1);
    passes(&house, DAY_MICROS).await;
    assert_eq!(house.mail.letters().len(), 1);
}

#[tokio::test]
async fn a_right_that_is_taken_while_the_letter_waits_takes_its_words_along() {
    let house = house().await;
    let joris = ambassador(&house, "Joris Hettinga").await;
    choose(&house, &joris, DIGEST, Mail::Daily).await;
    begun(&house).await;
    house.mail.fail_with(vec![later()]);
    passes(&house, 22 * HOUR_MICROS).await;
    let take = async |change: &Change| Account::set_roles(change, joris.id(), &Roles::of(&[Role::Employee])).await;
    house.platform.store.change(take).await.unwrap();
    passes(&house, HOUR_MICROS).await;
    passes(&house, DAY_MICROS).await;
    assert_eq!(house.mail.letters(), [], "made with the right, not sent without it");
}

#[tokio::test]
async fn who_leaves_or_wants_no_more_while_the_letter_waits_gets_none() {
    let house = house().await;
    let (joris, sanne) = (
        ambassador(&house, "Joris Hettinga").await,
        ambassador(&house, "Sanne Bos").await,
    );
    for person in [&joris, &sanne] {
        choose(&house, person, DIGEST, Mail::Daily).await;
    }
    begun(&house).await;
    house.mail.fail_with(vec![later(), later()]);
    passes(&house, 22 * HOUR_MICROS).await;
    choose(&house, &joris, DIGEST, Mail::Never).await;
    let leave = async |change: &Change| Account::set_state(change, sanne.id(), AccountState::Deactivated).await;
    house.platform.store.change(leave).await.unwrap();
    passes(&house, DAY_MICROS).await;
    assert_eq!(house.mail.letters(), []);
}

#[tokio::test]
async fn a_letter_that_may_have_arrived_is_not_sent_again() {
    let house = house().await;
    let joris = ambassador(&house, "Joris Hettinga").await;
    choose(&house, &joris, DIGEST, Mail::Daily).await;
    begun(&house).await;
    house.mail.fail_with(vec![MailTrouble {
        kind: MailTroubleKind::Unknown,
        reason: "the answer was lost".into(),
    }]);
    for _ in 0..4 {
        passes(&house, DAY_MICROS).await;
    }
    assert_eq!(house.mail.letters(), []);
}

#[tokio::test]
async fn what_was_told_in_a_notice_is_not_told_again() {
    let house = house().await;
    let joris = ambassador(&house, "Joris Hettinga").await;
    choose(&house, &joris, DIGEST, Mail::Daily).await;
    begun(&house).await;
    house.clock.advance(3 * HOUR_MICROS);
    let hear = async |change: &Change| tell(change, joris.id(), "posts.called", json!({})).await;
    house.platform.store.change(hear).await.unwrap();
    passes(&house, 0).await;
    assert_eq!(house.mail.letters()[0].subject, "Fatima noemt jou");
    passes(&house, DAY_MICROS).await;
    let text = &house.mail.letters()[1].text;
    assert!(
        text.contains("iets schuldig") && !text.contains("iets gezegd"),
        "{text}"
    );
}

#[tokio::test]
async fn two_runners_together_send_each_letter_once_and_what_somebody_waits_for_goes_before() {
    let house = house().await;
    for number in 0..120 {
        let person = ambassador(&house, &format!("Collega {number}")).await;
        choose(&house, &person, DIGEST, Mail::Daily).await;
    }
    begun(&house).await;
    house.clock.advance(22 * HOUR_MICROS);
    let urgent = async |change: &Change| {
        let reset = Draft {
            to: Receiver::Mail {
                name: String::new(),
                mail: "reset@lagemade.example".into(),
            },
            actor: None,
            subject: "Nieuw wachtwoord".into(),
            text: "Hier".into(),
            html: String::new(),
            must_arrive: true,
            unsubscribe: String::new(),
        };
        post(change, reset).await.map(|_| ())
    };
    house.platform.store.change(urgent).await.unwrap();
    let done = tokio::join!(house.run_jobs(), house.run_jobs());
    assert!(done.0 + done.1 > 120);
    house.run_jobs().await;
    let letters = house.mail.letters();
    let mut addresses: Vec<&str> = letters.iter().map(|letter| letter.to_mail.as_str()).collect();
    addresses.sort_unstable();
    let all = addresses.len();
    addresses.dedup();
    assert_eq!((all, addresses.len()), (121, 121));
    assert!(
        letters
            .iter()
            .take(3)
            .any(|letter| letter.subject == "Nieuw wachtwoord")
    );
}
