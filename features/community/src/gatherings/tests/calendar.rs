//! The calendar of one person: a secret, read only, with what they may see at that moment and for as long as they work here.

use platform::session::{Account, AccountState};

use super::*;

/// Makes an address and gives its path.
async fn address(person: &Person, holds: &str) -> String {
    let page = person.post("/calendar/renew", &[("holds", holds)]).await;
    assert_eq!(page.status, 200);
    let start = page
        .text
        .find("/calendar/")
        .and_then(|_| page.text.split("value=\"http").nth(1))
        .unwrap_or_else(|| panic!("{}", page.text));
    let address = start.split('"').next().unwrap();
    address[address.find("/calendar/").unwrap()..].to_owned()
}

#[tokio::test]
async fn a_calendar_holds_what_its_owner_may_see_now() {
    let scene = scene().await;
    let (open, closed) = (
        scene.space("Slim gemaal", "open").await,
        scene.space("Vacatures", "closed").await,
    );
    let account = scene.tom.account.clone().unwrap();
    scene.tom.post(&format!("{closed}/join"), &[]).await;
    scene
        .fatima
        .post(
            &format!("{closed}/requests/{}", account.public_id),
            &[("answer", "yes")],
        )
        .await;
    let walk = called(&scene.fatima, &open, &[]).await;
    let hidden = called(&scene.fatima, &closed, &[("title", "Overleg kanariepiet")]).await;
    says(&scene.tom, &walk, "come").await;
    says(&scene.tom, &hidden, "maybe").await;
    let feed = address(&scene.tom, "mine").await;
    let program = scene.house.stranger();
    let file = program.get(&feed).await;
    assert_eq!(file.headers["content-type"], "text/calendar; charset=utf-8");
    assert!(
        file.text.contains("STATUS:CONFIRMED")
            && file.text.contains("kanariepiet")
            && file.text.contains("STATUS:TENTATIVE")
    );
    assert!(
        !file.text.contains("Tom de Vries") && !file.text.contains("Fatima"),
        "no names"
    );
    scene.tom.post(&format!("{closed}/leave"), &[]).await;
    let file = program.get(&feed).await;
    assert!(
        file.text.contains("Rondje gemaal") && !file.text.contains(CANARY),
        "{}",
        file.text
    );
    says(&scene.tom, &walk, "not").await;
    assert!(!program.get(&feed).await.text.contains("Rondje gemaal"));
    for method in [axum::http::Method::POST, axum::http::Method::DELETE] {
        let request = axum::http::Request::builder()
            .method(method)
            .uri(&feed)
            .body(axum::body::Body::empty())
            .unwrap();
        assert_eq!(program.send(request).await.status, 404, "read only");
    }
}

#[tokio::test]
async fn everything_holds_the_spaces_one_is_in_but_for_what_was_declined() {
    let scene = scene().await;
    let (mine, other) = (
        scene.space("Slim gemaal", "open").await,
        scene.space("Elders", "open").await,
    );
    scene.tom.post(&format!("{mine}/join"), &[]).await;
    let walk = called(&scene.fatima, &mine, &[]).await;
    called(&scene.fatima, &mine, &[("title", "Lunch")]).await;
    called(&scene.fatima, &other, &[("title", "Elders iets")]).await;
    says(&scene.tom, &walk, "not").await;
    let feed = address(&scene.tom, "everything").await;
    let program = scene.house.stranger();
    let file = program.get(&feed).await.text;
    assert!(
        file.contains("SUMMARY:Lunch") && !file.contains("Rondje gemaal") && !file.contains("Elders iets"),
        "{file}"
    );
    scene.tom.post("/calendar/choose", &[("holds", "mine")]).await;
    assert!(!program.get(&feed).await.text.contains("Lunch"));
}

#[tokio::test]
async fn an_address_ends_when_it_is_renewed_or_stopped_or_its_owner_leaves() {
    let scene = scene().await;
    let program = scene.house.stranger();
    let first = address(&scene.tom, "mine").await;
    let second = address(&scene.tom, "mine").await;
    assert_eq!(first.len(), "/calendar/".len() + 52 + ".ics".len(), "256 bits");
    assert_eq!(
        (
            program.get(&first).await.status.as_u16(),
            program.get(&second).await.status.as_u16()
        ),
        (404, 200)
    );
    assert_eq!(program.get(second.trim_end_matches(".ics")).await.status, 404);
    assert!(
        !scene
            .tom
            .get("/calendar")
            .await
            .text
            .contains(second.trim_start_matches("/calendar/")),
        "shown once"
    );
    let set = async |state| {
        let set = async |change: &platform::store::Change| Account::set_state(change, scene.tom.id(), state).await;
        scene.house.platform.store.change(set).await.unwrap();
    };
    set(AccountState::Deactivated).await;
    assert_eq!(program.get(&second).await.status, 404);
    set(AccountState::Active).await;
    assert_eq!(program.get(&second).await.status, 200);
    scene.back(&scene.tom).await.post("/calendar/stop", &[]).await;
    assert_eq!(program.get(&second).await.status, 404);
    let third = address(&scene.back(&scene.tom).await, "mine").await;
    let forget = async |change: &platform::store::Change| personal::forget(change, scene.tom.id()).await;
    scene.house.platform.store.change(forget).await.unwrap();
    assert_eq!(program.get(&third).await.status, 404);
}
