//! The list of who sees what, held against the pages.

use platform::access::Role;
use testkit::House;

use super::sees::{Known, sees};
use crate::{directory, features};

#[tokio::test]
async fn a_profile_shows_each_role_what_the_list_says() {
    let house = House::with(features()).await;
    let mut sanne = directory::colleague(&house, "Sanne Kuipers", None).await;
    sanne.function = "SEEN-FUNCTION".into();
    sanne.ask_me_about = "SEEN-ASK".into();
    sanne.languages = "SEEN-LANGUAGES".into();
    sanne.phone = "SEEN-PHONE".into();
    sanne.staff_number = Some("SEEN-NUMBER".into());
    house
        .platform
        .store
        .change(async |change| directory::keep(change, &sanne).await)
        .await
        .unwrap();
    let marks = [
        (Known::Function, "SEEN-FUNCTION"),
        (Known::AskMeAbout, "SEEN-ASK"),
        (Known::Languages, "SEEN-LANGUAGES"),
        (Known::Phone, "SEEN-PHONE"),
    ];
    for role in Role::ALL {
        let viewer = house.person(&format!("Viewer {}", role.word()), &[role]).await;
        let page = viewer.get(&format!("/people/{}", sanne.public_id)).await.text;
        for (what, mark) in marks {
            assert_eq!(page.contains(mark), sees(role, what), "{role:?} {what:?}");
        }
        assert!(!page.contains("SEEN-NUMBER"), "{role:?}");
        let list = viewer.get("/settings/people").await.status;
        assert_eq!(list == 200, sees(role, Known::AccountState), "{role:?}");
        assert_eq!(
            viewer.get("/settings/invitations").await.status == 200,
            sees(role, Known::Invitations),
            "{role:?}"
        );
        assert_eq!(
            viewer.get("/settings/departments").await.status == 200,
            sees(role, Known::CountOfDepartment),
            "{role:?}"
        );
    }
}

#[tokio::test]
async fn everybody_may_read_it_before_taking_part() {
    let house = House::with(features()).await;
    let page = house.stranger().get("/what-my-employer-sees").await;
    assert_eq!(page.status, 200);
    assert!(page.text.contains("Je wachtwoord"), "{}", page.text);
    assert!(
        page.text.contains("In welke ruimtes je bent"),
        "also what is written in spaces"
    );
}

#[test]
fn the_page_is_sound() {
    assert_eq!(super::show::faults(), Vec::<String>::new());
}
