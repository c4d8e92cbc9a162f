//! Slips of the hand are forgiven, with nothing but what the searcher may find.

use platform::access::Role;
use platform::search::{
    Audience, Question, Readers, find, forget, forget_all, forget_reader, forgive, kinds_with_any, scrub, set_open,
};
use platform::session::Viewer;
use platform::store::{Change, On};
use sea_orm::{FromQueryResult, raw_sql};
use testkit::House;

use crate::search::{KINDS, found, house, viewer, write};

/// What is meant, and what that finds.
async fn forgiven(house: &House, viewer: &Viewer, words: &str) -> (Option<String>, Vec<i64>) {
    let readers = Readers::of(viewer);
    let meant = forgive(house.platform.store.reader(), &readers, words, &KINDS)
        .await
        .unwrap();
    let hits = found(house, viewer, meant.as_deref().unwrap_or_default()).await;
    (meant, hits)
}

/// One set of slips for both engines: what is typed, what is meant, what that finds.
const SLIPS: [(&str, Option<&str>, &[i64]); 18] = [
    // A letter too few, too many, another one, two that changed places.
    ("stnk", Some("stank"), &[1]),
    ("stannk", Some("stank"), &[1]),
    ("gemaak", Some("gemaal"), &[1]),
    ("gmeaal", Some("gemaal"), &[1]),
    ("tsank", Some("stank"), &[1]),
    // Two slips in a long word, also with a pair across a cut; three are another word.
    ("watershapslastn", Some("waterschapslasten"), &[2]),
    ("wtaerschapslastne", Some("waterschapslasten"), &[2]),
    ("waterscahpslasten", Some("waterschapslasten"), &[2]),
    ("ogpehogd", Some("opgehoogd"), &[4]),
    // Two in a short word are too many.
    ("sntka", None, &[]),
    // Right words stay as they were typed, wrong ones follow them.
    ("Klachten gemaak", Some("Klachten gemaal"), &[1]),
    ("Café waterschapslatsen", Some("Café waterschapslasten"), &[2]),
    ("IJsesl kaden", Some("ijssel kaden"), &[4]),
    // Right words that never stand together, and words like nothing, are not explained away.
    ("stank fietspad", None, &[]),
    ("gemaak fietspad", None, &[]),
    ("zzzz", None, &[]),
    // Nothing near, but a beginning that is known.
    ("opgehoopte", Some("opgeho"), &[4]),
    ("", None, &[]),
];

#[tokio::test]
async fn the_same_slips_are_forgiven_on_both_engines() {
    let house = house().await;
    let viewer = viewer(7, &[]);
    for (typed, meant, expected) in SLIPS {
        let (said, hits) = forgiven(&house, &viewer, typed).await;
        assert_eq!((said.as_deref(), hits.as_slice()), (meant, expected), "{typed}");
    }
}

#[tokio::test]
async fn of_equally_near_words_the_one_with_most_hits_is_meant() {
    let house = House::with(vec![]).await;
    for (id, body) in [(1, "de dijk"), (2, "de dijk"), (3, "een wijk"), (4, "de lijk")] {
        write(&house, id, "x", body, Audience::Everyone).await;
    }
    assert_eq!(
        forgiven(&house, &viewer(7, &[]), "xijk").await,
        (Some("dijk".to_owned()), vec![2, 1])
    );
    // Beside another word only what stands with it counts.
    assert_eq!(
        forgiven(&house, &viewer(7, &[]), "een xijk").await,
        (Some("een wijk".to_owned()), vec![3])
    );
}

#[tokio::test]
async fn nobody_hears_of_a_word_they_may_not_find() {
    let house = house().await;
    let secret = Audience::roles(&[Role::Hr]);
    write(&house, 30, "Zaak", "reorganisatie in het voorjaar", secret).await;
    assert_eq!(
        forgiven(&house, &viewer(8, &[Role::Hr]), "reorganisatei").await,
        (Some("reorganisatie".to_owned()), vec![30])
    );
    for role in [Role::Communication, Role::Administrator] {
        let (meant, hits) = forgiven(&house, &viewer(9, &[role]), "reorganisatei").await;
        assert_eq!((meant, hits), (None, vec![]));
    }
    // Nor of one in a kind that is not looked for.
    let readers = Readers::of(&viewer(8, &[Role::Hr]));
    let db = house.platform.store.reader();
    assert_eq!(forgive(db, &readers, "reorganisatei", &["person"]).await.unwrap(), None);
    let open = async |role| {
        kinds_with_any(db, &Readers::of(&viewer(8, &[role])), &KINDS)
            .await
            .unwrap()
    };
    assert_eq!(
        open(Role::Hr).await,
        ["mention"],
        "what everybody finds is of that kind too"
    );
    let take = async |change: &Change| forget_all(change, "mention", vec![1, 2, 3, 4, 5]).await;
    house.platform.store.change(take).await.unwrap();
    assert_eq!(open(Role::Hr).await, ["mention"]);
    assert_eq!(open(Role::Legal).await, Vec::<&str>::new());
}

#[tokio::test]
async fn a_forgotten_person_is_in_nobodys_audience_and_gone_words_are_not_meant() {
    let house = house().await;
    let own = Audience::Some {
        roles: vec![Role::Hr],
        people: vec![7, 7],
    };
    write(&house, 31, "Zaak", "quagga in de polder", own).await;
    assert_eq!(found(&house, &viewer(7, &[]), "quagga").await, [31]);
    let leave = async |change: &Change| forget_reader(change, 7).await;
    house.platform.store.change(leave).await.unwrap();
    assert_eq!(found(&house, &viewer(7, &[]), "quagga").await, Vec::<i64>::new());
    assert_eq!(found(&house, &viewer(8, &[Role::Hr]), "quagga").await, [31]);
    let words = async |word: &str| {
        #[derive(FromQueryResult)]
        struct Many {
            many: i64,
        }
        let (db, word) = (house.platform.store.reader(), word.to_owned());
        let count = raw_sql!(Postgres, "SELECT COUNT(*) AS many FROM search_word WHERE word = {word}");
        Many::find_by_statement(count.on(db))
            .one(db)
            .await
            .unwrap()
            .unwrap()
            .many
    };
    assert_eq!((words("quagga").await, words("polder").await), (1, 1));
    let take = async |change: &Change| forget(change, "mention", 31).await;
    house.platform.store.change(take).await.unwrap();
    scrub(&house.platform.store).await.unwrap();
    assert_eq!(
        (words("quagga").await, words("polder").await, words("stank").await),
        (0, 0, 1)
    );
}

#[tokio::test]
async fn a_group_that_opens_is_found_by_all_and_one_that_closes_by_its_own() {
    let house = house().await;
    let group = Audience::Group("space:5".into());
    write(&house, 40, "Sluis", "quagga in de sluis", group.clone()).await;
    let anybody = viewer(8, &[]);
    let inside = Readers::of(&anybody).in_groups(&["space:5".to_owned()]);
    let found_inside = async || {
        let question = Question {
            words: "quagga",
            kinds: &KINDS,
            before: None,
            most: 5,
        };
        find(house.platform.store.reader(), &inside, question)
            .await
            .unwrap()
            .hits
            .len()
    };
    let set = async |is_open| {
        let set = async |change: &Change| set_open(change, &group, is_open).await;
        house.platform.store.change(set).await.unwrap();
    };
    assert_eq!(found(&house, &anybody, "quagga").await, Vec::<i64>::new());
    for _ in 0..2 {
        set(true).await;
        assert_eq!(found(&house, &anybody, "quagga").await, [40]);
        assert_eq!(forgiven(&house, &anybody, "quaggga").await.1, [40]);
    }
    set(false).await;
    assert_eq!(found(&house, &anybody, "quagga").await, Vec::<i64>::new());
    assert_eq!(forgiven(&house, &anybody, "quaggga").await, (None, vec![]));
    assert_eq!(found_inside().await, 1, "its own go on finding it");
}
