//! The tree never becomes a circle, and counts stay as they were.

use platform::clock::DAY_MICROS;
use platform::ids::PublicId;
use testkit::House;

use super::{Department, Tree, member_count_on, tree};
use crate::directory::colleague;
use crate::features;

fn department(id: i64, name: &str, parent_id: Option<i64>) -> Department {
    Department {
        id,
        public_id: PublicId::random(),
        name: name.to_owned(),
        parent_id,
    }
}

pub(super) fn sample_tree() -> Tree {
    Tree::of(vec![
        department(1, "Bedrijfsvoering", None),
        department(2, "Zuivering", None),
        department(3, "Oosterweer", Some(2)),
        department(4, "Nachtdienst", Some(3)),
    ])
}

#[test]
fn a_department_never_stands_below_itself() {
    let tree = sample_tree();
    assert_eq!(tree.path_name(4), "Zuivering › Oosterweer › Nachtdienst");
    assert_eq!(tree.list_with_descendants(2), [2, 3, 4]);
    assert!(tree.may_move(3, Some(1)) && tree.may_move(4, None));
    for below in [2, 3, 4] {
        assert!(!tree.may_move(2, Some(below)), "{below}");
    }
    assert!(!tree.may_move(2, Some(99)));
    let names: Vec<_> = tree
        .lines()
        .into_iter()
        .map(|line| (line.department.name, line.level))
        .collect();
    let wanted = [
        ("Bedrijfsvoering", 0),
        ("Zuivering", 0),
        ("Oosterweer", 1),
        ("Nachtdienst", 2),
    ];
    assert_eq!(names, wanted.map(|(name, level)| (name.to_owned(), level)));
}

#[test]
fn a_damaged_tree_ends() {
    let tree = Tree::of(vec![department(1, "Kip", Some(2)), department(2, "Ei", Some(1))]);
    assert!(!tree.path(1).is_empty());
    assert_eq!(tree.list_with_descendants(1), [1, 2]);
    assert!(tree.lines().is_empty());
}

#[tokio::test]
async fn an_administrator_adds_renames_and_moves() {
    let house = House::with(features()).await;
    let ruben = house
        .person("Ruben Nijhof", &[platform::access::Role::Administrator])
        .await;
    for name in ["Zuivering", "Oosterweer"] {
        assert_eq!(ruben.post("/settings/departments", &[("name", name)]).await.status, 303);
    }
    ruben.post("/settings/departments", &[("name", " Zuivering ")]).await;
    assert!(
        ruben.get("/settings/departments").await.text.contains("role=\"alert\""),
        "the name is taken"
    );
    let db = house.platform.store.reader();
    let now = tree(db).await.unwrap();
    assert_eq!(now.count(), 2);
    let public = |name: &str| now.list_named(name)[0].public_id.to_string();
    let (above, below) = (public("Zuivering"), public("Oosterweer"));
    ruben
        .post(&format!("/settings/departments/{below}/place"), &[("above", &above)])
        .await;
    ruben
        .post(&format!("/settings/departments/{above}/place"), &[("above", &below)])
        .await;
    ruben
        .post(
            &format!("/settings/departments/{above}/name"),
            &[("name", "Waterzuivering")],
        )
        .await;
    let after = tree(db).await.unwrap();
    let below = after.list_named("Oosterweer")[0].id;
    assert_eq!(after.path_name(below), "Waterzuivering › Oosterweer");
    let fatima = house.person("Fatima el Amrani", &[]).await;
    assert_eq!(fatima.get("/settings/departments").await.status, 404);
    assert_eq!(
        fatima
            .post("/settings/departments", &[("name", "Kantine")])
            .await
            .status,
        404
    );
}

#[tokio::test]
async fn counts_of_a_day_survive_moves_and_new_colleagues() {
    let house = House::with(features()).await;
    let store = &house.platform.store;
    let zone = house.platform.organisation.facts().time_zone();
    let (top, below) = store
        .change(async |change| {
            let top = super::add(change, "Zuivering", None).await?;
            let below = super::add(change, "Oosterweer", Some(top.id)).await?;
            Ok((top.id, below.id))
        })
        .await
        .unwrap();
    colleague(&house, "Sanne Kuipers", Some(below)).await;
    colleague(&house, "Pieter Smeets", Some(top)).await;
    let first = house.platform.now().day(&zone);
    store
        .change(async |change| super::count_members(change, &first).await)
        .await
        .unwrap();
    house.clock.advance(DAY_MICROS);
    colleague(&house, "Kees Bakker", Some(below)).await;
    let second = house.platform.now().day(&zone);
    store
        .change(async |change| {
            super::store::move_below(change, below, None).await?;
            super::count_members(change, &second).await
        })
        .await
        .unwrap();
    let db = store.reader();
    let (before, after) = (first.plus_days(-1), second.plus_days(30));
    let count = async |department, day| member_count_on(db, department, day).await.unwrap();
    assert_eq!(count(Some(top), &first).await, Some(2));
    assert_eq!(count(Some(top), &second).await, Some(1));
    assert_eq!(count(Some(below), &second).await, Some(2));
    assert_eq!(count(None, &second).await, Some(3));
    assert_eq!(
        count(None, &before).await,
        None,
        "before the first count nothing is known"
    );
    assert_eq!(count(None, &after).await, Some(3), "the last count holds");
}

#[test]
fn the_page_is_sound() {
    assert_eq!(super::show::faults(), Vec::<String>::new());
}
