//! An open inbox hears what comes in, and nothing after it may not.

use futures_util::StreamExt;
use platform::ids::from_short;
use platform::session::end_all;
use platform::store::Change;

use super::{bring, fatima, house};
use crate::triage::live::counts;

#[tokio::test]
async fn an_open_inbox_hears_what_came_in_since() {
    let house = house().await;
    let ids = bring(&house, &["Eerste"]).await;
    let fatima = fatima(&house).await;
    let stream = counts(house.platform.clone(), fatima.id(), from_short(&ids[0]).unwrap());
    let mut stream = std::pin::pin!(stream);
    assert_eq!(stream.next().await, Some(0));
    let later = bring(&house, &["Tweede", "Derde"]).await;
    assert_eq!(stream.next().await, Some(2));
    fatima
        .post("/listen/decide", &[("kind", "praise"), ("mention", &later[0])])
        .await;
    assert_eq!(stream.next().await, Some(1));
}

#[tokio::test]
async fn the_stream_ends_with_the_session_and_with_the_house() {
    let house = house().await;
    let fatima = fatima(&house).await;
    let stream = counts(house.platform.clone(), fatima.id(), 0);
    let mut stream = std::pin::pin!(stream);
    assert_eq!(stream.next().await, Some(0));
    let out = async |change: &Change| end_all(change, fatima.id()).await;
    house.platform.store.change(out).await.unwrap();
    assert_eq!(stream.next().await, None);
    let stream = counts(house.platform.clone(), fatima.id(), 0);
    let mut stream = std::pin::pin!(stream);
    assert_eq!(stream.next().await, Some(0));
    house.platform.closing.cancel();
    assert_eq!(stream.next().await, None);
}

#[tokio::test]
async fn the_page_asks_for_the_stream_after_its_latest_mention() {
    let house = house().await;
    let ids = bring(&house, &["Eerste", "Tweede"]).await;
    let page = fatima(&house).await.get("/listen").await;
    assert!(
        page.text
            .contains(&format!("sse-connect=\"/listen/live?after={}\"", ids[1]))
    );
}
