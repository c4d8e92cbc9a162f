//! An open page ends with the right to it, and the next request is refused.

use std::time::Duration;

use platform::access::Roles;
use platform::clock::HOUR_MICROS;
use platform::session::Account;
use testkit::Listening;

use super::*;

/// A stream of who lost their right ends within this time (rule FD13).
const STREAM_ENDS: Duration = Duration::from_secs(5);

/// The stream that this page opens.
async fn listening(who: &Person, page: &str) -> Listening {
    let page = who.get(page).await.text;
    let stream = page.split("sse-connect=\"").nth(1).unwrap().split('"').next().unwrap();
    let mut listening = who.listen(stream).await;
    assert!(listening.next().await.unwrap().starts_with("event: count"));
    listening
}

async fn ends(stream: &mut Listening) {
    let ended = async { while stream.next().await.is_some() {} };
    tokio::time::timeout(STREAM_ENDS, ended)
        .await
        .expect("the stream ends within five seconds");
}

#[tokio::test]
async fn a_page_that_is_open_ends_with_the_right_to_it() {
    let scene = scene().await;
    let post = scene.post().await;
    for page in [&post, &scene.space] {
        let mut stream = listening(&scene.tom, page).await;
        let mut other = listening(&scene.anna, page).await;
        scene.takes_out(&scene.tom).await;
        ends(&mut stream).await;
        let next = scene.tom.get(page).await;
        assert!(
            next.status != 200 && !next.text.contains(CANARY),
            "the next request: {}",
            next.status
        );
        // The page of a space hears of posts alone.
        if *page == post {
            scene.says(&post).await;
        } else {
            scene.post().await;
        }
        let heard = tokio::time::timeout(STREAM_ENDS, other.hears("changed")).await;
        assert_eq!(heard, Ok(true), "who is still in hears on");
        let invite = [("mail", mail(&scene.tom))];
        scene
            .fatima
            .post(&format!("{}/invitations", scene.space), &invite)
            .await;
        scene.tom.post(&format!("{}/join", scene.space), &[]).await;
    }
    for page in [post.as_str(), "/community", "/notices"] {
        let tom = again(&scene.house, &scene.tom).await;
        let mut stream = listening(&tom, page).await;
        scene.closes(&tom).await;
        ends(&mut stream).await;
        let next = tom.get(page).await;
        assert!(
            next.status != 200 && !next.text.contains(CANARY),
            "{page}: {}",
            next.status
        );
        let back =
            async |change: &Change| Account::set_state(change, tom.id(), platform::session::AccountState::Active).await;
        scene.house.platform.store.change(back).await.unwrap();
    }
}

#[tokio::test]
async fn who_moves_to_another_department_leaves_its_space_and_its_streams() {
    let scene = scene().await;
    let store = &scene.house.platform.store;
    let put = async |change: &Change, name: &str| {
        let department = people::departments::add(change, name, None).await?;
        let account = scene.tom.account.as_ref().unwrap();
        let mut colleague = people::directory::find_or_add(change, account).await?;
        colleague.department_id = Some(department.id);
        people::directory::keep(change, &colleague).await?;
        Ok(department.public_id.to_string())
    };
    let of = store
        .change(async |change| put(change, "Zuivering").await)
        .await
        .unwrap();
    let form = [
        ("name", "Zuivering onder ons"),
        ("kind", "closed"),
        ("second", mail(&scene.joris)),
        ("department", of.as_str()),
    ];
    let made = scene.fatima.post("/spaces", &form).await;
    let space = made.location().trim_end_matches("/about").to_owned();
    assert_eq!(scene.tom.get(&space).await.status, 200, "in by the staff list");
    let mut stream = listening(&scene.tom, &space).await;
    store.change(async |change| put(change, "Elders").await).await.unwrap();
    scene.house.clock.advance(HOUR_MICROS / 2);
    scene.house.run_jobs().await;
    ends(&mut stream).await;
    assert_ne!(scene.tom.get(&space).await.status, 200);
}

#[tokio::test]
async fn a_role_that_is_taken_away_counts_at_the_next_request() {
    let scene = scene().await;
    let made = scene.fatima.post("/newsletter", &[("title", "Deze week")]).await;
    let path = made.location().trim_end_matches("/edit").to_owned();
    assert_eq!(scene.fatima.get(&format!("{path}/edit")).await.status, 200);
    assert_eq!(scene.fatima.get("/faq/import").await.status, 200);
    let id = scene.fatima.id();
    let take = async |change: &Change| Account::set_roles(change, id, &Roles::of(&[Role::Employee])).await;
    scene.house.platform.store.change(take).await.unwrap();
    for page in [path.clone(), format!("{path}/edit"), "/faq/import".to_owned()] {
        assert_ne!(scene.fatima.get(&page).await.status, 200, "{page}");
    }
    let form = [("title", "Toch"), ("words", "x"), ("reach", "everyone")];
    assert_ne!(scene.fatima.post(&format!("{path}/edit"), &form).await.status, 303);
}
