//! Spaces as their people use them, on a real store.

use platform::access::Role;
use platform::clock::{DAY_MICROS, MINUTE_MICROS};
use platform::page::faults_in;
use testkit::{House, Person};

use super::*;

mod at_once;
mod bell;

/// A word that stands in closed places only; it must never be seen from outside.
const CANARY: &str = "kanariepiet";

async fn house() -> House {
    House::with(people::features().into_iter().chain(crate::features()).collect()).await
}

fn mail(person: &Person) -> &str {
    &person.account.as_ref().unwrap().mail
}

fn public_id(person: &Person) -> String {
    person.account.as_ref().unwrap().public_id.to_string()
}

/// Makes a space and gives its address.
async fn made(maker: &Person, second: &Person, name: &str, kind: &str) -> String {
    let form = [
        ("name", name),
        ("about", "Over kanariepiet en gemalen"),
        ("kind", kind),
        ("second", mail(second)),
    ];
    let page = maker.post("/spaces", &form).await;
    assert_eq!(page.status, 303, "{}", page.text);
    page.location().trim_end_matches("/about").to_owned()
}

#[test]
fn the_pages_of_spaces_have_no_faults() {
    assert_eq!(faults_in::<list::ListPage>(), Vec::<String>::new());
    assert_eq!(faults_in::<edit::EditPage>(), Vec::<String>::new());
    assert_eq!(faults_in::<members::AboutPage>(), Vec::<String>::new());
    assert_eq!(faults_in::<choose::ChoosePage>(), Vec::<String>::new());
}

#[tokio::test]
async fn an_open_space_is_joined_and_left() {
    let house = house().await;
    let fatima = house.person("Fatima el Amrani", &[]).await;
    let joris = house.person("Joris Hettinga", &[]).await;
    let tom = house.person("Tom de Vries", &[]).await;
    assert!(tom.get("/spaces/new").await.text.contains("<span>Besloten<small>"));
    let space = made(&fatima, &joris, "Slim gemaal", "open").await;
    assert!(tom.get("/spaces?tab=others").await.text.contains("Slim gemaal"));
    tom.post(&format!("{space}/join"), &[]).await;
    let link = format!("href=\"{space}/about\"");
    assert!(tom.get("/spaces").await.text.contains(&link));
    assert!(tom.get(&format!("{space}/about")).await.text.contains("3 leden"));
    tom.post(&format!("{space}/leave"), &[]).await;
    assert!(!tom.get("/spaces").await.text.contains(&link));
}

#[tokio::test]
async fn a_closed_space_is_entered_through_its_managers() {
    let house = house().await;
    let fatima = house.person("Fatima el Amrani", &[]).await;
    let joris = house.person("Joris Hettinga", &[]).await;
    let tom = house.person("Tom de Vries", &[]).await;
    let space = made(&fatima, &joris, "Vacatures", "closed").await;
    let door = tom.get(&format!("{space}/about")).await;
    assert!(
        door.status == 200 && !door.text.contains("Joris Hettinga"),
        "{}",
        door.text
    );
    tom.post(&format!("{space}/join"), &[("words", "Ik werf ook")]).await;
    assert!(
        !tom.get("/spaces").await.text.contains("Vacatures"),
        "asking is not being in"
    );
    let asked = format!("{space}/requests/{}", public_id(&tom));
    assert_eq!(
        tom.post(&asked, &[("answer", "yes")]).await.status,
        404,
        "nobody lets themselves in"
    );
    let inside = joris.get(&format!("{space}/about")).await;
    assert!(inside.text.contains("Ik werf ook"), "{}", inside.text);
    joris.post(&asked, &[("answer", "yes")]).await;
    let page = tom.get(&format!("{space}/about")).await;
    assert!(page.text.contains("Joris Hettinga") && !page.text.contains("Ik werf ook"));
}

#[tokio::test]
async fn a_hidden_space_is_not_there_for_others_whatever_their_role() {
    let house = house().await;
    let fatima = house.person("Fatima el Amrani", &[]).await;
    let joris = house.person("Joris Hettinga", &[]).await;
    let kees = house
        .person(
            "Kees Veenstra",
            &[Role::Administrator, Role::Director, Role::Communication],
        )
        .await;
    let space = made(&fatima, &joris, "Verrassing", "hidden").await;
    let nowhere = kees.get("/spaces/0123456789abcdef0123456789abcdef/about").await;
    for page in [
        kees.get(&format!("{space}/about")).await,
        kees.post(&format!("{space}/join"), &[]).await,
    ] {
        assert_eq!(page.status, nowhere.status);
        assert!(!page.text.contains(CANARY) && !page.text.contains("Verrassing"));
    }
    for path in ["/spaces", "/spaces?tab=others", "/spaces?tab=archived"] {
        assert!(!kees.get(path).await.text.contains("Verrassing"), "{path}");
    }
    let form = [("name", "Verrassing"), ("kind", "open"), ("second", mail(&joris))];
    assert_eq!(
        kees.post("/spaces", &form).await.status,
        303,
        "the name is not given away"
    );
    let invite = format!("{space}/invitations");
    assert_eq!(kees.post(&invite, &[("mail", mail(&kees))]).await.status, 404);
    fatima.post(&invite, &[("mail", mail(&kees))]).await;
    let door = kees.get(&format!("{space}/about")).await;
    assert!(
        door.status == 200 && !door.text.contains("Joris Hettinga"),
        "an invitation opens the door only"
    );
    kees.post(&format!("{space}/join"), &[]).await;
    assert!(
        kees.get(&format!("{space}/about"))
            .await
            .text
            .contains("Joris Hettinga")
    );
}

#[tokio::test]
async fn a_space_begins_with_two_managers_and_never_has_none() {
    let house = house().await;
    let fatima = house.person("Fatima el Amrani", &[]).await;
    let joris = house.person("Joris Hettinga", &[]).await;
    let alone = [("name", "Alleen"), ("kind", "open"), ("second", mail(&fatima))];
    let refused = fatima.post("/spaces", &alone).await;
    assert!(
        refused.status == 422 && refused.text.contains("Kies iemand anders dan jezelf"),
        "{}",
        refused.text
    );
    let space = made(&fatima, &joris, "Slim gemaal", "open").await;
    joris.post(&format!("{space}/leave"), &[]).await;
    assert!(fatima.get("/").await.text.contains("nog één beheerder"));
    fatima.post(&format!("{space}/leave"), &[]).await;
    assert!(
        fatima.get("/spaces").await.text.contains("Slim gemaal"),
        "the last one stays"
    );
    let out = format!("{space}/members/{}", public_id(&fatima));
    fatima.post(&out, &[("act", "member")]).await;
    assert!(
        fatima.get(&format!("{space}/edit")).await.status == 200,
        "still manager"
    );
}

#[tokio::test]
async fn a_silent_space_is_asked_first_and_closes_later() {
    let house = house().await;
    let fatima = house.person("Fatima el Amrani", &[]).await;
    let joris = house.person("Joris Hettinga", &[]).await;
    let space = made(&fatima, &joris, "Slim gemaal", "open").await;
    house.clock.advance((silence::SILENT_DAYS + 1) * DAY_MICROS);
    silence::run(&house.platform).await.unwrap();
    // Four months end a session.
    let fatima = house.signed_in(fatima.account.unwrap()).await;
    assert!(fatima.get("/").await.text.contains("Kan ‘Slim gemaal’ dicht?"));
    house.clock.advance(silence::ANSWER_DAYS * DAY_MICROS - MINUTE_MICROS);
    silence::run(&house.platform).await.unwrap();
    let fatima = house.signed_in(fatima.account.unwrap()).await;
    assert!(
        fatima.get("/spaces").await.text.contains("Slim gemaal"),
        "not before its day"
    );
    house.clock.advance(2 * MINUTE_MICROS);
    silence::run(&house.platform).await.unwrap();
    assert!(fatima.get("/spaces?tab=archived").await.text.contains("Slim gemaal"));
    fatima.post(&format!("{space}/silence"), &[("answer", "stay")]).await;
    silence::run(&house.platform).await.unwrap();
    assert!(
        fatima.get("/spaces").await.text.contains("Slim gemaal"),
        "open again, and not asked at once"
    );
}

#[tokio::test]
async fn a_department_space_follows_the_staff_list() {
    let house = house().await;
    let fatima = house.person("Fatima el Amrani", &[Role::Communication]).await;
    let joris = house.person("Joris Hettinga", &[]).await;
    let tom = house.person("Tom de Vries", &[]).await;
    let department = testkit_department(&house, &tom).await;
    let form = [
        ("name", "Zuivering"),
        ("kind", "closed"),
        ("second", mail(&joris)),
        ("department", department.as_str()),
    ];
    let space = fatima.post("/spaces", &form).await.location().to_owned();
    assert!(
        tom.get("/spaces").await.text.contains("Zuivering"),
        "a member by the staff list"
    );
    move_out(&house, &tom).await;
    follow::run(&house.platform).await.unwrap();
    assert!(
        !tom.get("/spaces").await.text.contains("Zuivering"),
        "gone with the staff list"
    );
    assert!(
        fatima.get(&space).await.text.contains("2 leden"),
        "who joined by hand stays"
    );
}

async fn testkit_department(house: &House, person: &Person) -> String {
    house
        .platform
        .store
        .change(async |change| {
            let department = people::departments::add(change, "Zuivering", None).await?;
            let mut found = people::directory::find_or_add(change, person.account.as_ref().unwrap()).await?;
            found.department_id = Some(department.id);
            people::directory::keep(change, &found).await?;
            Ok(department.public_id.to_string())
        })
        .await
        .unwrap()
}

async fn move_out(house: &House, person: &Person) {
    house
        .platform
        .store
        .change(async |change| {
            let mut found = people::directory::find_or_add(change, person.account.as_ref().unwrap()).await?;
            found.department_id = None;
            people::directory::keep(change, &found).await
        })
        .await
        .unwrap();
}
