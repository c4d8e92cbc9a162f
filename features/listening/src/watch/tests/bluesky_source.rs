//! A network as a source: heard by one node, added once, paused, resumed, told of.

use platform::access::Role;
use platform::clock::{HOUR_MICROS, MINUTE_MICROS, SECOND_MICROS};
use platform::store::Change;
use tokio_util::sync::CancellationToken;

use super::fixtures::texts_found;
use super::network::{batch, hear_batches, hear_once, listening, post, said, source};
use crate::watch::sources::tell::tell_standing;
use crate::watch::store::kinds::Network;
use crate::watch::store::stream::{begin, find_kept, hold, take};
use crate::watch::streams::hear;

const SOURCES: &str = "/listen/sources";

#[tokio::test]
async fn who_comes_too_late_keeps_nothing() {
    let house = listening("gemaal").await;
    let (now, store) = (house.clock.now(), house.platform.store.clone());
    let id = source(&house).await.id;
    let tell = |key: &str| batch(vec![said(post(key, &format!("gemaal {key}"), now))], now);
    house.bluesky.say(vec![tell("a"), tell("b")]);
    // While this node listens another takes over; what this one has left to write down is refused.
    let other = store.clone();
    house.bluesky.meanwhile(async move {
        let take_over = async |change: &Change| begin(change, id).await;
        other.change(take_over).await.unwrap();
    });
    let heard = hear(&house.platform, "node", &CancellationToken::new()).await;
    assert!(heard.is_err(), "{heard:?}");
    assert_eq!(texts_found(&house).await, ["gemaal a"]);
    // What was refused comes again, because how far it was heard was refused with it.
    house.bluesky.say(vec![tell("b")]);
    hear_once(&house).await;
    assert_eq!(texts_found(&house).await.len(), 2);
}

#[tokio::test]
async fn of_two_nodes_one_hears() {
    let house = listening("gemaal").await;
    let (store, id) = (&house.platform.store, source(&house).await.id);
    let taken = async |holder: &str| {
        let taking = async |change: &Change| take(change, id, holder).await;
        store.change(taking).await.unwrap()
    };
    let first = taken("one").await.expect("nobody heard it yet");
    assert!(taken("one").await.is_some(), "who hears it may begin again");
    if std::env::var_os(testkit::POSTGRES).is_some() {
        assert!(taken("other").await.is_none(), "another node waits");
        house.clock.advance(MINUTE_MICROS + 1);
    }
    let other = taken("other").await.expect("a node that fell silent does not keep it");
    let late = async |change: &Change| hold(change, &first).await;
    assert!(store.change(late).await.is_err());
    let in_time = async |change: &Change| hold(change, &other).await;
    store.change(in_time).await.unwrap();
}

#[tokio::test]
async fn a_stream_is_added_once_paused_resumed_from_now_and_told_of_when_it_is_lost() {
    let house = listening("gemaal").await;
    let manager = house.person("Bea", &[Role::Communication]).await;
    manager.post("/listen/sources/bluesky", &[]).await;
    let page = manager.get(SOURCES).await;
    assert_eq!(page.text.matches("<h2>Bluesky").count(), 1);
    assert!(
        !manager
            .get("/listen/sources/new")
            .await
            .text
            .contains("\"/listen/sources/bluesky\"")
    );
    assert!(manager.get("/listen/changes").await.text.contains("Bluesky"));
    let it = format!("{SOURCES}/{}", source(&house).await.public_id);
    manager.post(&format!("{it}/pause"), &[]).await;
    hear(&house.platform, "node", &CancellationToken::new()).await.unwrap();
    assert_eq!(house.bluesky.asked(), [], "who is paused is not heard");
    house.clock.advance(2 * HOUR_MICROS);
    manager.post(&format!("{it}/resume"), &[]).await;
    let from = house.clock.now();
    hear_batches(&house, vec![vec![]]).await;
    assert_eq!(house.bluesky.asked(), [Some(from.0 - 5 * SECOND_MICROS)]);
    tell_standing(&house.platform).await.unwrap();
    let told = source(&house).await.told_at;
    house.clock.advance(HOUR_MICROS);
    tell_standing(&house.platform).await.unwrap();
    assert_eq!((told, source(&house).await.told_at), (None, Some(house.clock.now())));
    manager.post(&format!("{it}/remove"), &[]).await;
    assert!(
        find_kept(house.platform.store.reader(), Network::Bluesky)
            .await
            .unwrap()
            .is_none()
    );
    manager.post("/listen/sources/bluesky", &[]).await;
    assert_eq!(source(&house).await.failures, 0, "it can be added again");
}

#[tokio::test]
async fn to_resume_what_is_heard_loses_nothing() {
    let house = listening("gemaal").await;
    let (row, store) = (source(&house).await, &house.platform.store);
    let taking = async |change: &Change| take(change, row.id, "node").await;
    let before = store.change(taking).await.unwrap().expect("nobody hears it");
    let manager = house.person("Bea", &[Role::Communication]).await;
    house.clock.advance(MINUTE_MICROS);
    manager.post(&format!("{SOURCES}/{}/resume", row.public_id), &[]).await;
    let goes_on = async |change: &Change| hold(change, &before).await;
    store.change(goes_on).await.expect("who hears it goes on where it was");
}
