//! Hours of a team, and holidays from the list.

use platform::clock::HOUR_MICROS;
use testkit::House;

use super::fixtures::{asked, case, cast, department, house, open};
use crate::routing::Owner;

async fn key_of(house: &House, department: i64) -> String {
    let tree = people::departments::tree(house.platform.store.reader()).await.unwrap();
    tree.find(department).unwrap().public_id.to_string()
}

#[tokio::test]
async fn a_case_of_a_team_with_its_own_hours_is_promised_in_those() {
    let house = house().await;
    let cast = cast(&house).await;
    let team = department(&house, "Storingsdienst", &[&cast.joris]).await;
    let key = key_of(&house, team).await;
    let mut form = vec![
        ("team", key.as_str()),
        ("valid_from", "2026-11-18"),
        ("holidays", "yes"),
    ];
    for day in ["from1", "from2", "from3", "from4", "from5", "from6", "from7"] {
        form.push((day, "00:00"));
    }
    for day in ["to1", "to2", "to3", "to4", "to5", "to6", "to7"] {
        form.push((day, "00:00"));
    }
    let sent = cast.marijke.post("/listen/service/teams/hours", &form).await;
    assert_eq!(sent.status, 303, "{}", sent.text);
    assert_eq!(cast.sanne.get("/listen/service/teams").await.status, 404);
    let of = async |owner| {
        let id = open(&house, asked("Het stinkt", owner, &cast.marijke)).await;
        let it = case(&house, id).await;
        it.due_first_at.since(it.made_at)
    };
    // Past the end of the day: the house opens tomorrow, the team is at work at any hour from tomorrow on.
    house.clock.advance(14 * HOUR_MICROS);
    assert_eq!(of(Owner::Person(cast.joris.id())).await, 4 * HOUR_MICROS);
    assert!(of(Owner::Person(cast.sanne.id())).await > 8 * HOUR_MICROS);
    let marijke = house.signed_in(cast.marijke.account.clone().unwrap()).await;
    let follow = [
        ("team", key.as_str()),
        ("valid_from", "2026-11-20"),
        ("follows", "house"),
    ];
    assert_eq!(marijke.post("/listen/service/teams/hours", &follow).await.status, 303);
    house.clock.advance(70 * HOUR_MICROS);
    assert!(
        of(Owner::Person(cast.joris.id())).await > 8 * HOUR_MICROS,
        "follows the house again"
    );
}

#[tokio::test]
async fn holidays_from_the_list_close_the_house_under_their_own_name() {
    let house = house().await;
    let cast = cast(&house).await;
    let page = cast.marijke.get("/listen/service").await.text;
    assert!(
        page.contains("Hemelvaartsdag") && page.contains("Tweede kerstdag"),
        "{page}"
    );
    let form = [("day", "2026-12-25"), ("day", "2027-05-06"), ("day", "2026-12-24")];
    cast.marijke.post("/listen/service/holidays/offered", &form).await;
    let page = cast.marijke.get("/listen/service").await.text;
    assert!(page.contains("/listen/service/holidays/2026-12-25/remove"), "{page}");
    assert!(
        page.contains("/listen/service/holidays/2027-05-06/remove"),
        "Ascension Day moves"
    );
    assert!(
        !page.contains("/listen/service/holidays/2026-12-24/remove"),
        "not a holiday"
    );
}
