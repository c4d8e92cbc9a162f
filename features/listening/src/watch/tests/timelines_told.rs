//! Being told by a server: at once, and whatever the connection loses, doubles or mixes up, each post is here once.

use platform::access::Role;
use platform::clock::{Moment, SECOND_MICROS};
use platform::outside::{StreamTrouble, TimelineEvent, TimelinePost};
use testkit::{House, Person};
use tokio_util::sync::CancellationToken;

use super::fixtures::{add_query, texts_found};
use super::timelines::{add, post, round};
use crate::watch::timelines::told::hear;
use crate::watch::timelines::tune::list;

async fn listening(has_account: bool) -> (House, Person) {
    let house = House::with(vec![crate::watch::feature(), crate::channels::feature()]).await;
    add_query(&house, "gemaal").await;
    let anna = house.person("Anna", &[Role::Communication]).await;
    assert_eq!(add(&anna, "#Dijk").await, "/listen/sources");
    if has_account {
        let account = [
            ("network", "mastodon"),
            ("server", "dijk.example"),
            ("secret", "geheim"),
        ];
        anna.post("/listen/channels/new", &account).await;
    }
    (house, anna)
}

fn said(post: &TimelinePost) -> TimelineEvent {
    TimelineEvent::Said {
        tag: "dijk".into(),
        post: Box::new(post.clone()),
    }
}

async fn hear_once(house: &House) -> Option<StreamTrouble> {
    let wanted = list(&house.platform).await.unwrap();
    let tuned = wanted.values().next().unwrap();
    hear(&house.platform, tuned, &CancellationToken::new()).await.unwrap()
}

fn at(house: &House, second: i64) -> Moment {
    house.clock.now().plus(second * SECOND_MICROS)
}

#[tokio::test]
async fn what_a_connection_loses_doubles_and_mixes_up_is_here_once() {
    let (house, anna) = listening(true).await;
    let posts: Vec<TimelinePost> = (0..12).map(|n| post(at(&house, n), &format!("gemaal {n}"))).collect();
    // All stand on the server; the first connection tells of some, twice and in disorder, and breaks off.
    posts[..4].iter().for_each(|it| house.mastodon.put(it.clone()));
    house.mastodon.tell(vec![
        vec![said(&posts[3]), said(&posts[1]), said(&posts[3])],
        vec![
            said(&posts[1]),
            said(&posts[5]),
            said(&post(at(&house, 50), "een mooie dag")),
        ],
    ]);
    assert_eq!(hear_once(&house).await, Some(StreamTrouble::Ended));
    assert_eq!(texts_found(&house).await.len(), 5, "0 to 3 were read, 5 was told");
    // Nobody was told of 4 and of 6 to 8; the next connection reads them before it hears.
    posts[4..9].iter().for_each(|it| house.mastodon.put(it.clone()));
    house.mastodon.tell(vec![vec![said(&posts[10]), said(&posts[8])]]);
    hear_once(&house).await;
    assert_eq!(texts_found(&house).await.len(), 10);
    // No connection any more: the round reads on from where it was, over what was told meanwhile.
    posts[9..].iter().for_each(|it| house.mastodon.put(it.clone()));
    assert_eq!(hear_once(&house).await, Some(StreamTrouble::Unreachable));
    round(&house).await;
    let mut found = texts_found(&house).await;
    found.sort();
    let mut all: Vec<String> = (0..12).map(|n| format!("gemaal {n}")).collect();
    all.sort();
    assert_eq!(found, all);
    let opened = house.mastodon.opened();
    assert_eq!(
        (opened[0].tags.as_slice(), opened[0].token.reveal()),
        (["dijk".to_owned()].as_slice(), "geheim")
    );
    let row = super::fixtures::source_at(
        &house,
        *list(&house.platform).await.unwrap()["https://dijk.example"]
            .sources
            .values()
            .next()
            .unwrap(),
    )
    .await;
    anna.post(&format!("/listen/sources/{}/pause", row.public_id), &[])
        .await;
    assert!(
        list(&house.platform).await.unwrap().is_empty(),
        "what is paused is not followed"
    );
}

#[tokio::test]
async fn what_is_taken_back_or_changed_is_so_at_once() {
    let (house, _) = listening(true).await;
    let [one, two, three] = [1, 2, 3].map(|n| post(at(&house, n), &format!("gemaal {n}")));
    let gone = |post: &TimelinePost| TimelineEvent::Gone { id: post.id.clone() };
    let changed = TimelinePost {
        edited_micros: Some(at(&house, 9).0),
        ..post(at(&house, 2), "gemaal stinkt niet meer")
    };
    house.mastodon.tell(vec![
        vec![said(&one), said(&two), said(&three), gone(&three)],
        vec![gone(&one), gone(&one), said(&changed), said(&two)],
    ]);
    hear_once(&house).await;
    let mut found = texts_found(&house).await;
    found.sort();
    assert_eq!(found, ["", "gemaal stinkt niet meer"]);
}

#[tokio::test]
async fn a_server_without_an_account_there_is_read_and_not_followed() {
    let (house, _) = listening(false).await;
    assert!(list(&house.platform).await.unwrap().is_empty());
}
