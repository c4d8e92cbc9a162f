//! Who listens hears their own topics, each once until it is taken in, and leaves nothing behind.

use std::collections::BTreeSet;

use crate::House;

fn topics(all: &[&str]) -> BTreeSet<String> {
    all.iter().map(|topic| (*topic).to_owned()).collect()
}

#[tokio::test]
async fn an_ear_hears_what_it_is_tuned_to() {
    let house = House::with(vec![]).await;
    let store = &house.platform.store;
    let mut ear = store.listen_to(topics(&["a", "b"]));
    let other = store.listen_to(topics(&["b"]));
    assert_eq!((store.count_listening("a"), store.count_listening("b")), (1, 2));
    store.announce(vec!["c".into(), "b".into(), "b".into(), "a".into()]);
    assert_eq!(
        (ear.next().await, ear.next().await),
        ("a".to_owned(), "b".to_owned()),
        "b was told once"
    );
    ear.tune(topics(&["c"]));
    store.announce(vec!["a".into(), "c".into()]);
    assert_eq!(ear.next().await, "c");
    assert_eq!(other.next().await, "b");
    drop(ear);
    drop(other);
    assert_eq!(["a", "b", "c"].map(|topic| store.count_listening(topic)), [0, 0, 0]);
}
