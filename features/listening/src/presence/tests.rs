//! Presence on a real store: seen by who may look, gone after two minutes.

use platform::clock::MINUTE_MICROS;
use platform::ids::short;
use serde_json::Value;
use testkit::House;

use super::{jobs, store};
use crate::routing::tests::fixtures::{case_of_joris, cast};
use crate::triage::tests::{bring, fatima};

async fn house() -> House {
    let mut features = people::features();
    features.extend(crate::features());
    House::with(features).await
}

#[tokio::test]
async fn a_colleague_in_the_same_case_is_seen_and_gone_two_minutes_later() {
    let house = house().await;
    let cast = cast(&house).await;
    let (_, path) = case_of_joris(&house, &cast).await;
    let word = path.replace("/case/", "case.");
    let here = format!("/listen/here/{word}");
    assert_eq!(cast.joris.post(&here, &[]).await.text, "", "not oneself");
    assert_eq!(
        cast.marijke.post(&here, &[]).await.text,
        "Joris Hettinga heeft dit open."
    );
    cast.joris.post(&format!("{here}/writing"), &[]).await;
    let page = cast.marijke.get(&path).await;
    assert!(
        page.text.contains("Joris Hettinga schrijft een antwoord."),
        "without script: {}",
        page.text
    );
    assert_eq!(cast.sanne.post(&here, &[]).await.status, 404);
    house.clock.advance(2 * MINUTE_MICROS);
    assert!(!cast.marijke.get(&path).await.text.contains("schrijft een antwoord"));
    jobs::sweep(&house.platform, &Value::Null).await.unwrap();
    let left = store::others(house.platform.store.reader(), &word, 0, platform::clock::Moment(0)).await;
    assert_eq!(left.unwrap(), Vec::new(), "nothing of it is kept");
}

#[tokio::test]
async fn an_open_page_hears_that_a_colleague_came_and_two_pages_do_not_call_each_other_for_ever() {
    let house = house().await;
    let ids = bring(&house, &["Het stinkt"]).await;
    let fatima = fatima(&house).await;
    let noor = house
        .person("Noor Visser", &[platform::access::Role::Communication])
        .await;
    let word = format!("mention.{}", short(platform::ids::from_short(&ids[0]).unwrap()));
    let page = fatima.get(&format!("/listen/mentions/{}", ids[0])).await;
    assert!(
        page.text.contains(&format!("/live?of=presence.{word}")),
        "{}",
        page.text
    );
    let mut heard = house.platform.store.listen();
    noor.post(&format!("/listen/here/{word}"), &[]).await;
    noor.post(&format!("/listen/here/{word}"), &[]).await;
    let topic = store::topic(&word);
    let mut times = 0;
    while let Ok(said) = heard.try_recv() {
        times += usize::from(said == topic);
    }
    assert_eq!(times, 1);
    let page = fatima.get(&format!("/listen/mentions/{}", ids[0])).await;
    assert!(page.text.contains("Noor Visser heeft dit open."), "{}", page.text);
    let jan = house.person("Jan Smit", &[]).await;
    assert_eq!(jan.post(&format!("/listen/here/{word}"), &[]).await.status, 404);
}
