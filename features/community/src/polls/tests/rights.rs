//! Who sees a poll, who votes, what is left of somebody.

use platform::session::Account;

use super::*;

#[tokio::test]
async fn a_poll_in_a_closed_space_is_not_there_for_others() {
    let scene = scene().await;
    let space = scene.space("Vacatures", "closed").await;
    let (post, poll) = scene.poll(&space, "single", "live").await;
    for path in [
        post.as_str(),
        &format!("{space}/polls/new"),
        &format!("/polls?space={}", space.trim_start_matches("/spaces/")),
    ] {
        assert_eq!(scene.tom.get(path).await.status, 404, "{path}");
    }
    assert_eq!(votes(&scene.tom, &poll, &[("choice", "0")]).await, 404);
    assert_eq!(scene.tom.post(&format!("{poll}/close"), &[]).await.status, 404);
    assert!(!scene.tom.get("/polls").await.text.contains("open dag"));
    assert_eq!(votes(&scene.joris, &poll, &[("choice", "0")]).await, 303);
}

#[tokio::test]
async fn a_poll_goes_with_its_post_votes_and_all() {
    let scene = scene().await;
    let space = scene.space("Open dag", "open").await;
    let (post, poll) = scene.poll(&space, "single", "live").await;
    votes(&scene.tom, &poll, &[("choice", "0")]).await;
    scene.fatima.post(&format!("{post}/delete"), &[]).await;
    let key = platform::ids::from_short(poll.trim_start_matches("/polls/")).unwrap();
    let db = scene.house.platform.store.reader();
    assert!(store::find(db, key).await.unwrap().is_none());
    assert!(store::list_ballots(db, key).await.unwrap().is_empty());
    assert!(!scene.tom.get("/polls").await.text.contains("open dag"));
}

#[tokio::test]
async fn a_member_who_left_is_told_nothing_and_a_vote_is_in_ones_own_export() {
    let scene = scene().await;
    let space = scene.space("Vacatures", "closed").await;
    let (_, poll) = scene.poll(&space, "ranked", "closed").await;
    let tom = scene.tom.account.as_ref().unwrap();
    let invite = [("mail", tom.mail.as_str())];
    scene.fatima.post(&format!("{space}/invitations"), &invite).await;
    scene.tom.post(&format!("{space}/join"), &[]).await;
    assert_eq!(votes(&scene.tom, &poll, &[("rank-1", "1"), ("rank-2", "2")]).await, 303);
    let own = personal::export(&scene.house.platform, tom.id)
        .await
        .unwrap()
        .to_string();
    assert!(
        own.contains("De sluis") && own.contains("\"rank\":1") && !own.contains("Elzerbroek"),
        "{own}"
    );
    scene.tom.post(&format!("{space}/leave"), &[]).await;
    scene.fatima.post(&format!("{poll}/close"), &[]).await;
    scene.house.run_jobs().await;
    assert!(!scene.tom.get("/notices").await.text.contains("De peiling is voorbij"));
}

#[tokio::test]
async fn who_is_forgotten_leaves_a_vote_without_a_name() {
    let scene = scene().await;
    let space = scene.space("Open dag", "open").await;
    let (_, poll) = scene.poll(&space, "single", "closed").await;
    votes(&scene.tom, &poll, &[("choice", "0")]).await;
    let tom: &Account = scene.tom.account.as_ref().unwrap();
    let forget = async |change: &platform::store::Change| personal::forget(change, tom.id).await;
    scene.house.platform.store.change(forget).await.unwrap();
    let key = platform::ids::from_short(poll.trim_start_matches("/polls/")).unwrap();
    let db = scene.house.platform.store.reader();
    assert!(store::find_own(db, key, tom.id).await.unwrap().is_none());
    assert_eq!(store::list_ballots(db, key).await.unwrap().len(), 1);
}
