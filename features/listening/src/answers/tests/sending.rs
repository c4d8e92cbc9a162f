//! An answer goes out through an account once, and what fails says so.

use platform::clock::{DAY_MICROS, MINUTE_MICROS};
use platform::outside::SpeakTrouble;
use platform::store::Change;
use testkit::{House, Person};

use super::house;
use crate::answers::store::{State, draft};
use crate::routing::tests::fixtures::{asked, open};
use crate::routing::{self, CaseId, OpenCase, Owner};
use crate::watch::{NewMention, insert_mentions, source_of_brought};

/// A case from a post on Mastodon, in a house with an account there: who handles it, its key, its page.
async fn begin() -> (House, Person, CaseId, String, String) {
    let house = house().await;
    let marijke = house
        .person("Marijke de Bruin", &[platform::access::Role::Communication])
        .await;
    let wish = [
        ("network", "mastodon"),
        ("server", "dijk.example"),
        ("secret", "geheim-token"),
        ("reach", "quiet"),
    ];
    marijke.post("/listen/channels/new", &wish).await;
    let bring = async |change: &Change| {
        let source = source_of_brought(change, "Gebracht", "Klachten").await?;
        let new = NewMention {
            identity: "a".into(),
            url: Some("https://dijk.example/@an/110446222386355655".into()),
            text: "Het stinkt bij het gemaal".into(),
            ..NewMention::default()
        };
        insert_mentions(change, source, vec![new]).await
    };
    let mention = house.platform.store.change(bring).await.unwrap()[0];
    let case = OpenCase {
        mention_id: Some(mention),
        ..asked("Het stinkt", Owner::Person(marijke.id()), &marijke)
    };
    let id = open(&house, case).await;
    let found = routing::find_case(house.platform.store.reader(), id.0)
        .await
        .unwrap()
        .unwrap();
    let path = format!("/case/{}/answer", found.public_id);
    let account = crate::channels::list_accounts(house.platform.store.reader())
        .await
        .unwrap()[0]
        .id;
    (house, marijke, id, path, account.to_string())
}

async fn state(house: &House, id: CaseId) -> Option<State> {
    let found = draft::find_open(house.platform.store.reader(), id.0).await.unwrap();
    found.map(|open| open.state)
}

#[tokio::test]
async fn an_answer_goes_out_through_an_account_once_also_when_the_network_forgot_to_say_so() {
    let (house, marijke, id, path, account) = begin().await;
    assert!(marijke.get(&path).await.text.contains(&format!("value=\"{account}\"")));
    let form = [
        ("text", "We komen kijken"),
        ("version", "0"),
        ("account", &account),
        ("key", "a"),
    ];
    house.mastodon_voice.fail(SpeakTrouble::TooSlow, true);
    marijke.post(&format!("{path}/place"), &form).await;
    let twice = marijke.post(&format!("{path}/place"), &form).await;
    assert!(!twice.status.is_success(), "it is on its way");
    house.run_jobs().await;
    assert_eq!(state(&house, id).await, Some(State::Sending));
    house.clock.advance(MINUTE_MICROS);
    house.run_jobs().await;
    assert_eq!(state(&house, id).await, None);
    assert_eq!(house.mastodon_voice.placed().len(), 1);
    let page = marijke.get(path.strip_suffix("/answer").unwrap()).await;
    assert!(
        page.text.contains("Marijke de Bruin verstuurde het antwoord"),
        "{}",
        page.text
    );
    let case = routing::find_case(house.platform.store.reader(), id.0)
        .await
        .unwrap()
        .unwrap();
    assert!(case.first_answer_at.is_some());
}

#[tokio::test]
async fn what_a_network_refuses_comes_back_with_the_reason_and_what_nobody_knows_is_not_sent_again() {
    let (house, marijke, id, path, account) = begin().await;
    let form = [
        ("text", "We komen kijken"),
        ("version", "0"),
        ("account", &account),
        ("key", "a"),
    ];
    house.mastodon_voice.fail(SpeakTrouble::Denied, false);
    marijke.post(&format!("{path}/place"), &form).await;
    house.run_jobs().await;
    assert_eq!(state(&house, id).await, Some(State::Draft));
    house.mastodon_voice.fail(SpeakTrouble::TooSlow, false);
    let again = [("text", "We komen kijken"), ("version", "1"), ("account", &account)];
    marijke.post(&format!("{path}/place"), &again).await;
    house.run_jobs().await;
    house.clock.advance(DAY_MICROS);
    house.mastodon_voice.fail(SpeakTrouble::TooSlow, false);
    house.run_jobs().await;
    assert_eq!(state(&house, id).await, Some(State::Unknown));
    let tried = house.mastodon_voice.heard().len();
    house.clock.advance(DAY_MICROS);
    house.run_jobs().await;
    assert_eq!(house.mastodon_voice.heard().len(), tried);
    // These days outlive a session.
    let marijke = house.signed_in(marijke.account.clone().unwrap()).await;
    let page = marijke.get(&path).await;
    assert!(
        page.text.contains("Wij sturen het niet vanzelf nog een keer."),
        "{}",
        page.text
    );
    assert_eq!(platform::page::check(&page.text), Vec::new());
    marijke.post(&format!("{path}/looked"), &[("verdict", "not")]).await;
    assert_eq!(state(&house, id).await, Some(State::Draft));
}
