//! The list, the search and the profile, on a real store.

use std::collections::BTreeSet;

use platform::ids::PublicId;
use platform::session::{Account, AccountState, NewAccount};
use testkit::House;

use super::{After, Name, Person, PersonBrief, search, store};
use crate::{departments, features};

/// A colleague on the list who has not come in yet.
pub(crate) async fn colleague(house: &House, name: &str, department_id: Option<i64>) -> Person {
    let work = async |change: &platform::store::Change| {
        let new = NewAccount {
            name: Name::parse(name).shown(),
            mail: format!("{}@lagemade.example", PublicId::random()),
            state: AccountState::Known,
            roles: platform::access::Roles::of(&[platform::access::Role::Employee]),
            language: platform::texts::Language::Nl,
            password: None,
        };
        let account = Account::add(change, new).await?.unwrap();
        let mut person = store::find_or_add(change, &account).await?;
        person.name = Name::parse(name);
        person.department_id = department_id;
        store::keep(change, &person).await?;
        Ok(person)
    };
    house.platform.store.change(work).await.unwrap()
}

pub(crate) fn briefs() -> Vec<PersonBrief> {
    let brief = |id, name: &str, function: &str, department: &str| PersonBrief {
        id,
        public_id: PublicId::random(),
        name: name.into(),
        function: function.into(),
        department: department.into(),
        department_id: Some(1),
        has_photo: id == 1,
    };
    vec![
        brief(1, "Fatima el Amrani", "Adviseur communicatie", "Communicatie"),
        brief(2, "Willem-Jan van den Oosterhof", "", "Zuivering"),
        brief(3, "王小明 <b>", "", ""),
    ]
}

pub(crate) fn sample_person(brief: &PersonBrief) -> Person {
    Person {
        id: brief.id,
        public_id: brief.public_id.clone(),
        name: Name::parse(&brief.name),
        function: brief.function.clone(),
        department_id: brief.department_id,
        manager_id: None,
        staff_number: Some("40771".into()),
        ask_me_about: if brief.id == 1 {
            "Persvragen, otters & \"quotes\"".into()
        } else {
            String::new()
        },
        languages: if brief.id == 1 {
            "Nederlands, Arabisch".into()
        } else {
            String::new()
        },
        phone: if brief.id == 1 {
            "06 12 34 56 78".into()
        } else {
            String::new()
        },
        photo: None,
        visible: true,
        listed: true,
        made_at: platform::clock::Moment(0),
    }
}

#[tokio::test]
async fn the_list_turns_through_everybody_once() {
    let house = House::with(features()).await;
    for number in 0..70 {
        colleague(&house, &format!("Sem Wouters{}", number % 7), None).await;
    }
    let db = house.platform.store.reader();
    let (mut after, mut seen) = (After::default(), Vec::new());
    loop {
        let page = store::list(db, &after, 9).await.unwrap();
        seen.extend(page.people.iter().map(|person| (person.name.clone(), person.id)));
        match page.next {
            Some(next) => after = next,
            None => break,
        }
    }
    assert_eq!(seen.len(), 70);
    assert!(seen.is_sorted());
    assert_eq!(seen.iter().map(|(_, id)| id).collect::<BTreeSet<_>>().len(), 70);
    let fatima = house.person("Fatima el Amrani", &[]).await;
    let first = fatima.get("/people").await;
    let place = first.text.find("after=").expect("there is more");
    let next = &first.text[place + 6..place + 32];
    let second = fatima.get(&format!("/people?after={next}")).await.text;
    assert!(second.contains("Sem Wouters") && second.contains("rel=\"prev\""));
}

#[tokio::test]
async fn every_word_of_a_search_must_be_found_somewhere() {
    let house = House::with(features()).await;
    let place = house
        .platform
        .store
        .change(async |c| departments::add(c, "Zuivering Oost", None).await)
        .await
        .unwrap();
    let mut sanne = colleague(&house, "Zoë Çelik-Ünal", Some(place.id)).await;
    sanne.function = "Ecoloog".into();
    sanne.ask_me_about = "otters en wildcamera's".into();
    sanne.languages = "Turks, Nederlands".into();
    house
        .platform
        .store
        .change(async |change| store::keep(change, &sanne).await)
        .await
        .unwrap();
    colleague(&house, "Pieter Smeets", None).await;
    let db = house.platform.store.reader();
    let names = async |words: &str| {
        let found = search(db, words, &After::default(), 10).await.unwrap();
        found.people.into_iter().map(|person| person.name).collect::<Vec<_>>()
    };
    for words in [
        "zoe",
        "CELIK",
        "unal zoë",
        "ecol",
        "otter wildcameras",
        "turks",
        "zuiv",
        "oost otters",
    ] {
        assert_eq!(names(words).await, ["Zoë Çelik-Ünal"], "{words}");
    }
    for words in ["otter smeets", "camera", "%", "' OR 1=1 --"] {
        assert_eq!(names(words).await, Vec::<String>::new(), "{words}");
    }
    // A slip is forgiven, and the list says which words it stands for.
    let slip = search(db, "tters", &After::default(), 10).await.unwrap();
    assert_eq!((slip.instead.as_deref(), slip.people.len()), (Some("otters"), 1));
    let page = house.person("Lia Jones", &[]).await.get("/people?q=tters").await.text;
    assert!(
        page.contains("Je zocht ‘tters’; dit vonden we voor ‘otters’."),
        "{page}"
    );
    assert_eq!(names("").await.len(), 2);
    house
        .platform
        .store
        .change(async |change| store::set_visible(change, sanne.id, false).await)
        .await
        .unwrap();
    assert_eq!(names("zoe").await, Vec::<String>::new(), "who left is not found");
}

#[tokio::test]
async fn a_profile_shows_what_colleagues_may_see_and_nothing_of_who_left() {
    let house = House::with(features()).await;
    let manager = colleague(&house, "Annelies Postma", None).await;
    let mut sanne = colleague(&house, "Sanne Kuipers", None).await;
    sanne.ask_me_about = "<img src=x onerror=alert(1)>".into();
    sanne.manager_id = Some(manager.id);
    sanne.staff_number = Some("40771".into());
    house
        .platform
        .store
        .change(async |change| store::keep(change, &sanne).await)
        .await
        .unwrap();
    let pieter = house.person("Pieter Smeets", &[]).await;
    let address = format!("/people/{}", sanne.public_id);
    let page = pieter.get(&address).await;
    assert_eq!(page.status, 200);
    assert!(
        page.text.contains("Annelies Postma") && page.text.contains("&#60;img"),
        "{}",
        page.text
    );
    assert!(!page.text.contains("40771"), "the staff number is not for colleagues");
    assert_eq!(house.stranger().get(&address).await.status, 303);
    house
        .platform
        .store
        .change(async |change| store::set_visible(change, sanne.id, false).await)
        .await
        .unwrap();
    assert_eq!(pieter.get(&address).await.status, 404);
    assert_eq!(pieter.get("/people/nobody").await.status, 404);
}

#[tokio::test]
async fn odd_names_and_long_searches_do_no_harm() {
    let house = House::with(features()).await;
    let pieter = house.person("Pieter Smeets", &[]).await;
    let odd = [
        "Robert'); DROP TABLE person;--",
        "\u{FEFF}null",
        "ＦＵＬＬ width",
        "👩‍👩‍👧 Familie",
        "ﷺ",
        "İstanbul ı",
        "a\u{0}b",
    ];
    for name in odd {
        let person = colleague(&house, name, None).await;
        let page = pieter.get(&format!("/people/{}", person.public_id)).await;
        assert_eq!(
            (page.status.as_u16(), platform::page::check(&page.text)),
            (200, vec![]),
            "{name:?}"
        );
    }
    let long = "x".repeat(5000);
    for query in [long.as_str(), "%00", "%F0%9F%92%A9", "a%20".repeat(900).as_str()] {
        assert_eq!(pieter.get(&format!("/people?q={query}")).await.status, 200);
    }
}

#[test]
fn the_pages_are_sound() {
    assert_eq!(super::list::faults(), Vec::<String>::new());
    assert_eq!(super::profile::faults(), Vec::<String>::new());
}
