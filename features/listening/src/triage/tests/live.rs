//! An open inbox hears what comes in, and nothing after it may not.

use platform::session::end_all;
use platform::store::Change;

use super::{bring, fatima, house};

#[tokio::test]
async fn an_open_inbox_hears_what_came_in_since() {
    let house = house().await;
    let ids = bring(&house, &["Eerste"]).await;
    let fatima = fatima(&house).await;
    let ask = format!("/listen/came-in?after={}", ids[0]);
    assert_eq!(fatima.get(&ask).await.text, "");
    let later = bring(&house, &["Tweede", "Derde"]).await;
    let said = fatima.get(&ask).await.text;
    assert!(said.contains('2') && said.contains("href=\"/listen\""), "{said}");
    fatima
        .post("/listen/decide", &[("kind", "praise"), ("mention", &later[0])])
        .await;
    assert!(!fatima.get(&ask).await.text.contains('2'), "one of them is decided");
}

#[tokio::test]
async fn the_stream_of_the_platform_says_that_something_came_in_until_the_session_ends() {
    let house = house().await;
    let fatima = fatima(&house).await;
    let page = fatima.get("/listen").await.text;
    let at = page.split("sse-connect=\"").filter_map(|rest| rest.split('"').next());
    let stream = at.filter(|path| path.contains("topics=")).last().unwrap().to_owned();
    let talk = async {
        // The stream opens while this talks on: what came in before is in the page already.
        for number in 0..20 {
            let ids = bring(&house, &[&format!("Melding {number}")]).await;
            let decision = [("kind", "praise"), ("mention", ids[0].as_str())];
            fatima.post("/listen/decide", &decision).await;
        }
        let out = async |change: &Change| end_all(change, fatima.id()).await;
        house.platform.store.change(out).await.unwrap();
    };
    let (heard, ()) = tokio::join!(fatima.get(&stream), talk);
    assert!(heard.text.contains("event: watch.mention_found\n"), "{}", heard.text);
    assert!(heard.text.contains("event: triage.mention_decided\n"), "{}", heard.text);
}

#[tokio::test]
async fn the_page_asks_for_what_came_after_its_latest_mention() {
    let house = house().await;
    let ids = bring(&house, &["Eerste", "Tweede"]).await;
    let page = fatima(&house).await.get("/listen").await;
    let asks = format!("hx-get=\"/listen/came-in?after={}\"", ids[1]);
    assert!(page.text.contains(&asks), "{}", page.text);
}
