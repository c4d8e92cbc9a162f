//! The first visit.

use platform::access::Role;
use testkit::House;

use super::make_code;
use crate::features;

const GOOD: [(&str, &str); 6] = [
    ("organisation", "Waterschap Lagemade"),
    ("language", "nl"),
    ("zone", "Europe/Amsterdam"),
    ("name", "Ruben Nijhof"),
    ("mail", "r.nijhof@lagemade.example"),
    ("password", "rietkraag langs het gemaal"),
];

fn with<'a>(code: &'a str, change: Option<(&'a str, &'a str)>) -> Vec<(&'a str, &'a str)> {
    let mut fields: Vec<_> = GOOD.into_iter().chain([("code", code)]).collect();
    if let Some((name, value)) = change {
        fields
            .iter_mut()
            .filter(|(field, _)| *field == name)
            .for_each(|field| field.1 = value);
    }
    fields
}

#[tokio::test]
async fn the_first_visit_makes_an_administrator_and_the_second_finds_nothing() {
    let house = House::empty(features()).await;
    let first = make_code(&house.platform).await.unwrap().unwrap();
    let code = make_code(&house.platform).await.unwrap().unwrap();
    let ruben = house.stranger();
    assert_eq!(ruben.get("/set-up").await.status, 200);
    for wrong in ["", "aaaa-bbbb-cccc", first.as_str()] {
        assert_eq!(ruben.post("/set-up", &with(wrong, None)).await.status, 422, "{wrong}");
    }
    for change in [
        ("zone", "Mars/Olympus"),
        ("mail", "ruben"),
        ("password", "kort"),
        ("name", " "),
        ("organisation", ""),
    ] {
        assert_eq!(
            ruben.post("/set-up", &with(&code, Some(change))).await.status,
            422,
            "{change:?}"
        );
    }
    let typed = code.to_uppercase().replace('-', " ");
    let answer = ruben.post("/set-up", &with(&typed, None)).await;
    assert_eq!((answer.status.as_u16(), answer.location()), (303, "/"));
    assert_eq!(ruben.get("/").await.status, 200);
    assert_eq!(ruben.get("/settings/people").await.status, 200, "an administrator");
    let facts = house.platform.organisation.facts();
    assert!(facts.is_set_up && facts.name == "Waterschap Lagemade");
    assert_eq!(house.stranger().get("/set-up").await.status, 404);
    assert_eq!(house.stranger().post("/set-up", &with(&code, None)).await.status, 404);
    assert_eq!(make_code(&house.platform).await.unwrap(), None);
}

#[tokio::test]
async fn of_many_who_try_at_once_one_becomes_administrator() {
    let house = House::empty(features()).await;
    let code = make_code(&house.platform).await.unwrap().unwrap();
    let tries = (0..20).map(|number| {
        let (person, code) = (house.stranger(), code.clone());
        async move {
            let mail = format!("a{number}@lagemade.example");
            person
                .post("/set-up", &with(&code, Some(("mail", &mail))))
                .await
                .status
                .as_u16()
        }
    });
    let answers = futures_util::future::join_all(tries).await;
    assert_eq!(
        answers.iter().filter(|status| **status == 303).count(),
        1,
        "{answers:?}"
    );
    let db = house.platform.store.reader();
    let administrators = platform::session::Account::list_with_role(db, Role::Administrator)
        .await
        .unwrap();
    assert_eq!(administrators.len(), 1);
}

#[test]
fn the_page_is_sound() {
    assert_eq!(super::begin::faults(), Vec::<String>::new());
}
