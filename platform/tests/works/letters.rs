//! Letters leave once, to those who may get them.

use platform::clock::{HOUR_MICROS, MINUTE_MICROS};
use platform::outbox::{Draft, Posted, Receiver, post};
use platform::outside::{MailTrouble, MailTroubleKind};
use platform::session::{Account, AccountState};
use testkit::House;

fn draft(to: Receiver, must_arrive: bool) -> Draft {
    Draft {
        to,
        actor: None,
        subject: "Nieuw wachtwoord\r\nBcc: x".into(),
        text: "Hallo".into(),
        html: String::new(),
        must_arrive,
        unsubscribe: String::new(),
    }
}

fn to(mail: &str) -> Receiver {
    Receiver::Mail {
        name: "Iemand".into(),
        mail: mail.into(),
    }
}

async fn put(house: &House, draft: Draft) -> Posted {
    house
        .platform
        .store
        .change(async |change| post(change, draft).await)
        .await
        .unwrap()
}

fn trouble(kind: MailTroubleKind) -> Vec<MailTrouble> {
    vec![MailTrouble {
        kind,
        reason: "421 later".into(),
    }]
}

#[tokio::test]
async fn a_letter_goes_once_with_one_line_in_its_subject() {
    let house = House::with(vec![]).await;
    put(&house, draft(to("a@b.example"), true)).await;
    house.run_jobs().await;
    house.run_jobs().await;
    let letters = house.mail.letters();
    assert_eq!(letters.len(), 1);
    assert_eq!(letters[0].subject, "Nieuw wachtwoord  Bcc: x");
    assert_eq!(letters[0].text, "Hallo");
}

#[tokio::test]
async fn what_must_arrive_is_sent_again_and_what_must_not_double_is_not() {
    for (must_arrive, kind, expected) in [
        (true, MailTroubleKind::Unknown, 1),
        (false, MailTroubleKind::Unknown, 0),
        (false, MailTroubleKind::Temporary, 1),
        (true, MailTroubleKind::Permanent, 0),
    ] {
        let house = House::with(vec![]).await;
        put(&house, draft(to("a@b.example"), must_arrive)).await;
        house.mail.fail_with(trouble(kind));
        house.run_jobs().await;
        assert_eq!(house.mail.letters().len(), 0);
        house.clock.advance(2 * MINUTE_MICROS);
        house.run_jobs().await;
        assert_eq!(
            house.mail.letters().len(),
            expected,
            "must arrive {must_arrive}, {kind:?}"
        );
    }
}

#[tokio::test]
async fn who_was_deactivated_meanwhile_gets_nothing() {
    let house = House::with(vec![]).await;
    let person = house.person("Joris Hettinga", &[]).await;
    let account = person.account.clone().unwrap();
    put(&house, draft(Receiver::Account(account.id), true)).await;
    put(&house, draft(to(&account.mail.to_uppercase()), true)).await;
    let leave = async |change: &platform::store::Change| {
        Account::set_state(change, account.id, AccountState::Deactivated).await
    };
    house.platform.store.change(leave).await.unwrap();
    house.run_jobs().await;
    assert_eq!(house.mail.letters(), []);
}

#[tokio::test]
async fn an_address_gets_three_an_hour_and_a_person_causes_twenty() {
    let house = House::with(vec![]).await;
    for _ in 0..3 {
        assert_eq!(put(&house, draft(to("a@b.example"), true)).await, Posted::Waiting);
    }
    assert_eq!(put(&house, draft(to("A@b.example"), true)).await, Posted::OverBudget);
    house.clock.advance(HOUR_MICROS);
    assert_eq!(put(&house, draft(to("a@b.example"), true)).await, Posted::Waiting);
    house.run_jobs().await;
    assert_eq!(house.mail.letters().len(), 4);
    let actor = house.person("Fatima el Amrani", &[]).await.account.unwrap().id;
    for number in 0..45 {
        let one = Draft {
            actor: Some(actor),
            ..draft(to(&format!("{number}@b.example")), true)
        };
        assert_eq!(put(&house, one).await, Posted::Waiting);
    }
    let mut gone = Vec::new();
    for _ in 0..3 {
        house.run_jobs().await;
        gone.push(house.mail.letters().len() - 4);
        house.clock.advance(HOUR_MICROS);
    }
    assert_eq!(gone, [20, 40, 45]);
}
