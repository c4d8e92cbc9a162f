//! What is said or chosen twice: corrections, and channels while a round runs.

use platform::access::Role;
use platform::clock::Moment;
use platform::ids::{PublicId, short};
use platform::store::Change;
use testkit::{House, Person};

use super::store::kinds::{MessageKind, Relation};
use super::store::progress::{self, Reached};
use super::store::{message, organisation, weight};
use crate::watch;

async fn scene() -> (House, Person, i64) {
    let house = House::with(vec![watch::feature(), super::feature()]).await;
    let ineke = house.person("Ineke Postma", &[Role::Communication]).await;
    let now = house.clock.now();
    let add = async |change: &Change| {
        let of = organisation::Model {
            id: change.next_id(),
            public_id: PublicId::random(),
            name: "Hoogeveld".into(),
            relation: Relation::Competitor,
            words: "hoogeveld".into(),
            made_at: now,
        };
        organisation::insert(change, &of).await?;
        let said = message::Model {
            id: change.next_id(),
            organisation_id: of.id,
            identity: "1".into(),
            channel: "Feed".into(),
            url: None,
            text: "Peilbesluit polder Oost ter inzage".into(),
            said_at: Some(now),
            kind: Some(MessageKind::Information),
            by_hand: false,
            reactions: None,
            kept_at: now,
        };
        message::keep(change, vec![said.clone()]).await?;
        Ok(said.id)
    };
    let id = house.platform.store.change(add).await.unwrap();
    (house, ineke, id)
}

#[tokio::test]
async fn a_second_correction_takes_back_what_the_first_taught() {
    let (house, ineke, id) = scene().await;
    let say = async |kind: &str| {
        let path = format!("/listen/comparison/messages/{}", short(id));
        assert_eq!(ineke.post(&path, &[("kind", kind)]).await.status, 303);
        let mut learned = weight::list(house.platform.store.reader()).await.unwrap();
        learned.sort_by(|a, b| a.words.cmp(&b.words));
        learned
    };
    say("action").await;
    let twice = say("dialogue").await;
    let (other, anna, same) = scene().await;
    let path = format!("/listen/comparison/messages/{}", short(same));
    anna.post(&path, &[("kind", "dialogue")]).await;
    let mut once = weight::list(other.platform.store.reader()).await.unwrap();
    once.sort_by(|a, b| a.words.cmp(&b.words));
    assert_eq!(twice.len(), once.len());
    for (twice, once) in twice.iter().zip(&once) {
        assert_eq!(twice.words, once.words);
        let pairs = twice.kinds.iter().zip(&once.kinds).chain([(&twice.heat, &once.heat)]);
        for (twice, once) in pairs {
            assert!((twice - once).abs() < 1e-5, "{}: {twice} {once}", once);
        }
    }
    let before = say("dialogue").await;
    assert_eq!(before.len(), twice.len(), "the same again teaches nothing");
}

#[tokio::test]
async fn a_round_that_runs_while_a_channel_is_chosen_keeps_nothing_of_how_far_it_came() {
    let (house, ineke, _) = scene().await;
    let store = &house.platform.store;
    let list = ineke.get("/listen/comparison/organisations").await.text;
    let (before, _) = list.split_once("\">Hoogeveld</a>").unwrap();
    let (_, path) = before.rsplit_once("href=\"").unwrap();
    let form = [
        ("name", "Hoogeveld"),
        ("relation", "competitor"),
        ("words", "hoogeveld"),
    ];
    for _ in 0..2 {
        let read = progress::read(store.reader()).await.unwrap();
        assert_eq!(ineke.post(path, &form).await.status, 303);
        let until = Reached {
            until: house.clock.now(),
            ..read
        };
        let kept = store.change(async |change: &Change| progress::keep(change, until).await);
        assert!(!kept.await.unwrap());
        let now = progress::read(store.reader()).await.unwrap();
        assert_eq!(now.until, Moment(0));
        let after = Reached {
            until: house.clock.now(),
            ..now
        };
        let kept = store.change(async |change: &Change| progress::keep(change, after).await);
        assert!(kept.await.unwrap());
    }
}
