//! The same words find the same things, for those who may.

use platform::access::{Role, Roles};
use platform::clock::{Moment, SECOND_MICROS};
use platform::ids::PublicId;
use platform::page::Theme;
use platform::search::{
    Audience, Entry, Hit, Place, Question, Readers, find, forget, index, index_all, list_by_name, scrub,
};
use platform::session::Viewer;
use platform::store::Change;
use platform::texts::Language;
use testkit::House;

pub(crate) const KINDS: [&str; 2] = ["mention", "person"];

pub(crate) fn viewer(id: i64, roles: &[Role]) -> Viewer {
    Viewer {
        id,
        public_id: PublicId::random(),
        name: "Iemand".into(),
        mail: "a@b.example".into(),
        roles: Roles::of(roles),
        language: Language::Nl,
        theme: Theme::Device,
        shortcuts: true,
        known: platform::session::Known::default(),
        session_id: 1,
    }
}

fn entry(kind: &'static str, id: i64, title: &str, body: &str, audience: Audience) -> Entry {
    Entry {
        kind,
        id,
        title: title.to_owned(),
        body: body.to_owned(),
        also: String::new(),
        language: String::new(),
        sort_name: title.to_lowercase(),
        path: "/x".to_owned(),
        at: Moment(id * SECOND_MICROS),
        audience,
    }
}

pub(crate) async fn write(house: &House, id: i64, title: &str, body: &str, audience: Audience) {
    let kind = if id < 100 { "mention" } else { "person" };
    let entry = entry(kind, id, title, body, audience);
    let write = async |change: &Change| index(change, entry).await;
    house.platform.store.change(write).await.unwrap();
}

fn asked<'a>(words: &'a str, kinds: &'a [&'a str], before: Option<Place>) -> Question<'a> {
    Question {
        words,
        kinds,
        before,
        most: 20,
    }
}

pub(crate) async fn found(house: &House, viewer: &Viewer, words: &str) -> Vec<i64> {
    let readers = Readers::of(viewer);
    let found = find(house.platform.store.reader(), &readers, asked(words, &KINDS, None)).await;
    found.unwrap().hits.iter().map(|hit: &Hit| hit.id).collect()
}

pub(crate) async fn house() -> House {
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
    ("gemaak", &[]),
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
    let take = async |change: &Change| forget(change, "mention", 10).await;
    house.platform.store.change(take).await.unwrap();
    assert_eq!(found(&house, &viewer(8, &[]), "openbaar").await, Vec::<i64>::new());
}

#[tokio::test]
async fn pages_turn_and_kinds_are_told_apart() {
    let house = House::with(vec![]).await;
    for id in 50..150 {
        write(&house, id, "Dijk", "dijk en duin", Audience::Everyone).await;
    }
    let (db, readers) = (house.platform.store.reader(), Readers::of(&viewer(7, &[])));
    let page = async |kinds: &[&str], before| find(db, &readers, asked("dijk", kinds, before)).await.unwrap();
    let first = page(&KINDS, None).await;
    assert_eq!((first.hits.len(), first.hits[0].id), (20, 149));
    let second = page(&KINDS, first.older).await;
    assert_eq!((second.hits[0].id, second.hits[19].id), (129, 110));
    let mentions = page(&["mention"], None).await;
    assert_eq!((mentions.hits.len(), mentions.hits[0].id), (20, 99));
    assert_eq!(mentions.hits[0].snippet.as_str(), "<mark>dijk</mark> en duin");
    let mut last = mentions;
    let mut seen: Vec<i64> = last.hits.iter().map(|hit| hit.id).collect();
    while let Some(place) = last.older {
        last = page(&["mention"], Some(place)).await;
        seen.extend(last.hits.iter().map(|hit| hit.id));
    }
    assert_eq!(
        seen,
        (50..100).rev().collect::<Vec<_>>(),
        "every page once, and none after the last"
    );
    assert_eq!(page(&[], None).await.hits.len(), 0);
}

#[tokio::test]
async fn a_list_by_name_turns_through_everything_once() {
    let house = House::with(vec![]).await;
    let entries = (1..60).map(|id| {
        entry(
            "person",
            id,
            ["Bo", "Al", "Cé"][id as usize % 3],
            "wever",
            Audience::Everyone,
        )
    });
    let write = async |change: &Change| index_all(change, entries.collect()).await;
    house.platform.store.change(write).await.unwrap();
    let (db, readers) = (house.platform.store.reader(), Readers::everyone());
    let (mut seen, mut place) = (Vec::new(), (String::new(), 0));
    loop {
        let after = (place.0.as_str(), place.1);
        let ids = list_by_name(db, &readers, ("person", "wev"), after, 7).await.unwrap();
        let Some(last) = ids.last() else { break };
        place = (["bo", "al", "cé"][*last as usize % 3].to_owned(), *last);
        seen.extend(ids);
    }
    let mut expected: Vec<i64> = (1..60).collect();
    expected.sort_by_key(|id| (["bo", "al", "cé"][*id as usize % 3], *id));
    assert_eq!(seen, expected);
    assert_eq!(
        list_by_name(db, &readers, ("mention", "wever"), ("", 0), 7)
            .await
            .unwrap(),
        Vec::<i64>::new()
    );
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
    let take = async |change: &Change| forget(change, "mention", 20).await;
    house.platform.store.change(take).await.unwrap();
    scrub(&house.platform.store).await.unwrap();
    fold().await;
    assert!(!holds());
}
