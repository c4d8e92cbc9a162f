//! The same words find the same things, for those who may.

use platform::access::{Role, Roles};
use platform::clock::{Moment, SECOND_MICROS};
use platform::ids::PublicId;
use platform::page::Theme;
use platform::search::{Audience, Entry, Hit, find, forget, index, scrub};
use platform::session::Viewer;
use platform::texts::Language;
use testkit::House;

fn viewer(id: i64, roles: &[Role]) -> Viewer {
    Viewer {
        id,
        public_id: PublicId::random(),
        name: "Iemand".into(),
        mail: "a@b.example".into(),
        roles: Roles::of(roles),
        language: Language::Nl,
        theme: Theme::Device,
        shortcuts: true,
        session_id: 1,
    }
}

async fn write(house: &House, id: i64, title: &str, body: &str, audience: Audience) {
    let at = Moment(id * SECOND_MICROS);
    let entry = Entry {
        kind: if id < 100 { "mention" } else { "person" },
        id,
        title,
        body,
        path: "/x",
        at,
        audience,
    };
    house
        .platform
        .store
        .change(async |change| index(change, &entry).await)
        .await
        .unwrap();
}

async fn found(house: &House, viewer: &Viewer, words: &str) -> Vec<i64> {
    let hits = find(house.platform.store.reader(), viewer, words, None, None)
        .await
        .unwrap();
    hits.iter().map(|hit: &Hit| hit.id).collect()
}

async fn house() -> House {
    let house = House::with(vec![]).await;
    let texts = [
        (
            1,
            "Stank bij het gemaal",
            "Er zijn klachten over stank bij het gemaal in Broek.",
        ),
        (
            2,
            "Waterschapslasten",
            "De waterschapslasten stijgen met 4,5% in 2026. Eén café klaagt.",
        ),
        (
            3,
            "Cancelled flights",
            "My flights were cancelled again by @air; e-mail me at x@y.example",
        ),
        (
            4,
            "Kade",
            "De kades langs de IJssel zijn opgehoogd (project 3f2e, code 0x1f, 1e5).",
        ),
        (5, "Fietspad", "Fijn dat het fietspad er weer is!"),
    ];
    for (id, title, body) in texts {
        write(&house, id, title, body, Audience::Everyone).await;
    }
    house
}

/// One set of questions for both engines.
const QUESTIONS: [(&str, &[i64]); 22] = [
    ("stank", &[1]),
    ("klacht", &[1]),
    ("Klachten gemaal", &[1]),
    ("water", &[2]),
    ("waterschap lasten", &[]),
    ("café", &[2]),
    ("CAFE een", &[2]),
    ("2026", &[2]),
    ("4,5", &[2]),
    ("flight", &[3]),
    ("cancel", &[3]),
    ("cancelling", &[3]),
    ("e-mail", &[3]),
    ("kade", &[4]),
    ("ijssel", &[4]),
    ("3f2e", &[4]),
    ("0x1f 1e5", &[4]),
    ("gemaak", &[1]),
    ("er", &[5, 1]),
    ("\" OR * NOT ( ' : & | !", &[]),
    ("or", &[]),
    ("zzzz", &[]),
];

#[tokio::test]
async fn the_same_words_find_the_same_things_on_both_engines() {
    let house = house().await;
    let viewer = viewer(7, &[]);
    for (words, expected) in QUESTIONS {
        assert_eq!(found(&house, &viewer, words).await, expected, "{words}");
    }
}

#[tokio::test]
async fn only_those_who_may_find_a_thing_find_it() {
    let house = house().await;
    let roles = Audience::Some {
        roles: vec![Role::Legal, Role::Hr],
        people: vec![],
    };
    write(&house, 10, "Geheim", "een geheime zaak", roles).await;
    write(
        &house,
        11,
        "Geheim",
        "een geheime zaak",
        Audience::Some {
            roles: vec![],
            people: vec![7],
        },
    )
    .await;
    assert_eq!(
        found(&house, &viewer(8, &[Role::Communication]), "geheim").await,
        Vec::<i64>::new()
    );
    assert_eq!(found(&house, &viewer(8, &[Role::Legal]), "geheim").await, [10]);
    assert_eq!(found(&house, &viewer(7, &[Role::Hr]), "geheim").await, [11, 10]);
    // Written anew for everybody, then taken away.
    write(&house, 10, "Openbaar", "nu open", Audience::Everyone).await;
    assert_eq!(found(&house, &viewer(8, &[]), "openbaar").await, [10]);
    assert_eq!(
        found(&house, &viewer(8, &[Role::Legal]), "geheim").await,
        Vec::<i64>::new()
    );
    let take = async |change: &platform::store::Change| forget(change, "mention", 10).await;
    house.platform.store.change(take).await.unwrap();
    assert_eq!(found(&house, &viewer(8, &[]), "openbaar").await, Vec::<i64>::new());
}

#[tokio::test]
async fn pages_turn_and_kinds_are_told_apart() {
    let house = House::with(vec![]).await;
    for id in 50..150 {
        write(&house, id, "Dijk", "dijk en duin", Audience::Everyone).await;
    }
    let (db, viewer) = (house.platform.store.reader(), viewer(7, &[]));
    let first = find(db, &viewer, "dijk", None, None).await.unwrap();
    assert_eq!((first.len(), first[0].id), (20, 149));
    let second = find(db, &viewer, "dijk", None, Some(first[19].place)).await.unwrap();
    assert_eq!((second[0].id, second[19].id), (129, 110));
    let mentions = find(db, &viewer, "dijk", Some("mention"), None).await.unwrap();
    assert_eq!((mentions.len(), mentions[0].id), (20, 99));
    assert_eq!(mentions[0].snippet.as_str(), "<mark>dijk</mark> en duin");
}

#[tokio::test]
async fn words_of_what_was_forgotten_leave_the_file() {
    let house = house().await;
    let secret = "quagga";
    write(&house, 20, "Los", &format!("{secret} in de polder"), Audience::Everyone).await;
    let platform::store::Engine::Sqlite { file } = house.scratch.engine.clone() else {
        return;
    };
    let holds = || {
        let bytes = std::fs::read(&file).unwrap();
        bytes.windows(secret.len()).any(|window| window == secret.as_bytes())
    };
    let fold = async || {
        use sea_orm::ConnectionTrait;
        let writer = house.platform.store.bare_writer();
        writer
            .execute_unprepared("PRAGMA wal_checkpoint(TRUNCATE)")
            .await
            .unwrap();
    };
    fold().await;
    assert!(holds(), "it is there while it may be found");
    let take = async |change: &platform::store::Change| forget(change, "mention", 20).await;
    house.platform.store.change(take).await.unwrap();
    scrub(&house.platform.store).await.unwrap();
    fold().await;
    assert!(!holds());
}
