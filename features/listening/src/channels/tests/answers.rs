//! An answer stands there once, whatever gets lost on the way.

use platform::clock::MINUTE_MICROS;
use platform::outside::{Reach, SpeakTrouble};
use platform::texts::Language;

use super::{mention, speaking};
use crate::channels::{NotPlaced, Placed, fits, for_mention, place};

const STATUS: &str = "https://dijk.example/@an/110446222386355655";

fn refused(answer: Result<Placed, NotPlaced>) -> (String, Option<platform::clock::Moment>) {
    let not = answer.unwrap_err();
    (not.refusal.text(Language::Nl), not.again_at)
}

#[tokio::test]
async fn a_mention_offers_the_accounts_of_its_own_network() {
    let (house, _, account) = speaking().await;
    let db = house.platform.store.reader();
    let there = mention(&house, STATUS).await;
    assert_eq!(for_mention(db, there).await.unwrap(), [account]);
    let elsewhere = mention(&house, "https://krant.example/artikel/1").await;
    assert_eq!(for_mention(db, elsewhere).await.unwrap(), []);
}

#[tokio::test]
async fn an_answer_that_was_taken_and_lost_is_found_and_not_placed_again() {
    let (house, _, account) = speaking().await;
    let there = mention(&house, STATUS).await;
    let answer = async |text: &str, key: &str| place(&house.platform, account.id, there, text, key).await.unwrap();
    house.mastodon_voice.fail(SpeakTrouble::TooSlow, true);
    let (why, again_at) = refused(answer("We komen kijken", "k1").await);
    assert!(why.contains("hoogstens één keer"), "{why}");
    assert_eq!(again_at, Some(house.clock.now().plus(MINUTE_MICROS)));
    house.clock.advance(MINUTE_MICROS);
    let placed = answer(" We komen kijken ", "k1").await.unwrap();
    assert_eq!(
        answer("We komen kijken", "k1").await.unwrap(),
        placed,
        "and once it stands, nobody is asked any more"
    );
    let (placed, heard) = (house.mastodon_voice.placed(), house.mastodon_voice.heard());
    assert_eq!((placed.len(), heard.len()), (1, 2));
    assert_eq!((heard[0].look_first, heard[1].look_first), (false, true));
    assert_eq!(heard[0].begun_micros, heard[1].begun_micros);
    assert_eq!((heard[0].reach, heard[0].to.uri.as_str()), (Reach::Quiet, STATUS));
    assert_eq!(heard[0].door.secret.reveal(), "geheim-token");
    let (why, again_at) = refused(answer("Iets anders", "k1").await);
    // It stands there with other words: the address of what stands is given, or nothing is placed.
    assert!(why.contains("andere tekst") && again_at.is_none(), "{why}");
}

#[tokio::test]
async fn what_stands_in_the_way_is_said_with_whether_it_passes() {
    let (house, anna, account) = speaking().await;
    let there = mention(&house, STATUS).await;
    let answer = async |key: &str| place(&house.platform, account.id, there, "Dag", key).await.unwrap();
    let now = house.clock.now();
    for (trouble, word, again) in [
        (SpeakTrouble::Busy(Some(250)), "wachten", Some(now.plus(250_000_000))),
        (SpeakTrouble::NotThere, "niet meer", None),
        (SpeakTrouble::Refused, "neemt deze tekst niet aan", None),
        (SpeakTrouble::Denied, "laat dit account niet spreken", None),
    ] {
        house.mastodon_voice.fail(trouble, false);
        let (why, at) = refused(answer(word).await);
        assert!(why.contains(word), "{why}");
        assert_eq!(at, again, "{trouble:?}");
    }
    assert!(
        anna.get("/listen/channels")
            .await
            .text
            .contains("Eén account werkt niet")
    );
    let long = "a".repeat(469);
    let not = place(&house.platform, account.id, there, &long, "k").await.unwrap();
    assert!(refused(not).0.contains("hoogstens 468 tekens"));
    assert_eq!(fits(&account, &long).unwrap_err().over(), 1);
    let elsewhere = mention(&house, "https://krant.example/artikel/1").await;
    let not = place(&house.platform, account.id, elsewhere, "Dag", "k").await.unwrap();
    assert!(refused(not).1.is_none());
    let gone = place(&house.platform, 1, there, "Dag", "k").await.unwrap();
    assert!(refused(gone).0.contains("weggehaald"));
    assert_eq!(house.mastodon_voice.placed().len(), 0);
}
