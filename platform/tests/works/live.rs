//! An open page hears of changes until its session or the house ends.

use platform::session::end_all;
use testkit::House;

use crate::notices;

#[tokio::test]
async fn a_stream_begins_with_the_count_and_ends_with_the_house() {
    let house = notices::house().await;
    let joris = house.person("Joris Hettinga", &[]).await;
    notices::hear(&house, &joris, "routing.case_assigned", 1).await;
    house.platform.closing.cancel();
    let stream = joris.get("/live").await;
    assert_eq!(stream.headers["content-type"], "text/event-stream");
    assert_eq!(stream.text, "event: count\ndata: 1\n\n");
    assert_eq!(house.stranger().get("/live").await.status, 303, "sign in first");
}

#[tokio::test]
async fn a_stream_passes_plain_topics_on_and_ends_with_the_session() {
    let house = House::with(vec![]).await;
    let joris = house.person("Joris Hettinga", &[]).await;
    let id = joris.account.as_ref().unwrap().id;
    let store = &house.platform.store;
    let talk = async {
        // The stream opens while this talks on; the rows are none, only the topics count.
        for _ in 0..200 {
            let announce = async |change: &platform::store::Change| {
                change.announce("inbox");
                change.announce("case:1");
                Ok(())
            };
            store.change(announce).await.unwrap();
            tokio::task::yield_now().await;
        }
        store.change(async |change| end_all(change, id).await).await.unwrap();
    };
    let (stream, ()) = tokio::join!(joris.get("/live?topics=inbox,case:1"), talk);
    assert!(
        stream.text.contains("event: inbox\ndata: changed\n\n"),
        "{}",
        stream.text
    );
    assert!(!stream.text.contains("case"), "what is about one row is not told");
}
