//! One vote a person, and figures that give no vote away.

use super::*;

/// The piece of the page with the figures, without what is the reader's own.
async fn figures(who: &Person, post: &str) -> String {
    let page = who.get(post).await.text;
    let (_, poll) = page.split_once("id=\"poll\"").unwrap();
    poll.split("</section>").next().unwrap().to_owned()
}

#[tokio::test]
async fn who_watches_a_live_poll_sees_nothing_move_until_five_did_something() {
    let scene = scene().await;
    let space = scene.space("Open dag", "open").await;
    let (post, poll) = scene.poll(&space, "several", "live").await;
    let voters = scene.voters(12).await;
    let before = figures(&scene.tom, &post).await;
    for voter in &voters[..4] {
        votes(voter, &poll, &[("choice", "0")]).await;
        assert_eq!(figures(&scene.tom, &post).await, before);
    }
    votes(&voters[4], &poll, &[("choice", "0"), ("choice", "2")]).await;
    let five = figures(&scene.tom, &post).await;
    assert!(
        five.contains("De stand na 5 stemmen") && five.contains("5 (100%)") && five.contains("1 (20%)"),
        "{five}"
    );
    for voter in &voters[5..8] {
        votes(voter, &poll, &[("choice", "1")]).await;
        assert_eq!(figures(&scene.tom, &post).await, five);
    }
    // The same person twice is one person: changing one's vote to and fro moves nothing.
    for choice in ["1", "2", "1", "2"] {
        votes(&voters[0], &poll, &[("choice", choice)]).await;
        assert_eq!(figures(&scene.tom, &post).await, five);
    }
    votes(&voters[8], &poll, &[("choice", "1")]).await;
    let nine = figures(&scene.tom, &post).await;
    assert!(nine.contains("De stand na 9 stemmen"), "{nine}");
    votes(&voters[9], &poll, &[("choice", "1")]).await;
    assert_eq!(figures(&scene.tom, &post).await, nine);
    scene.fatima.post(&format!("{poll}/close"), &[]).await;
    assert!(figures(&scene.tom, &post).await.contains("De uitslag van 10 stemmen"));
}

#[tokio::test]
async fn below_five_votes_the_result_stays_closed_for_everybody() {
    let scene = scene().await;
    let space = scene.space("Open dag", "open").await;
    let (post, poll) = scene.poll(&space, "single", "live").await;
    let voters = scene.voters(5).await;
    for voter in &voters {
        votes(voter, &poll, &[("choice", "0")]).await;
    }
    votes(&voters[0], &poll, &[("act", "back")]).await;
    scene.fatima.post(&format!("{poll}/close"), &[]).await;
    for who in [&scene.fatima, &scene.tom, &voters[1]] {
        let page = figures(who, &post).await;
        assert!(
            page.contains("De uitslag blijft dicht") && !page.contains("100%"),
            "{page}"
        );
    }
    assert_eq!(scene.fatima.get(&format!("{poll}/result.csv")).await.status, 404);
}

#[tokio::test]
async fn a_hundred_votes_of_one_person_at_once_are_one_vote() {
    let scene = scene().await;
    let space = scene.space("Open dag", "open").await;
    let (_, poll) = scene.poll(&space, "single", "closed").await;
    let fields = [[("choice", "0")], [("choice", "1")]];
    let address = format!("{poll}/vote");
    let many = (0..100).map(|number| scene.tom.post(&address, &fields[number % 2]));
    for answer in futures_util::future::join_all(many).await {
        assert_eq!(answer.status, 303);
    }
    let key = platform::ids::from_short(poll.trim_start_matches("/polls/")).unwrap();
    let db = scene.house.platform.store.reader();
    assert_eq!(store::list_ballots(db, key).await.unwrap().len(), 1);
}

#[tokio::test]
async fn votes_and_the_close_at_once_lose_no_vote_that_was_taken_in() {
    let scene = scene().await;
    let space = scene.space("Open dag", "open").await;
    let (post, poll) = scene.poll(&space, "single", "closed").await;
    let voters = scene.voters(12).await;
    for voter in &voters[..5] {
        votes(voter, &poll, &[("choice", "0")]).await;
    }
    let address = format!("{poll}/vote");
    let close = format!("{poll}/close");
    let late = futures_util::future::join_all(voters[5..].iter().map(|voter| voter.post(&address, &[("choice", "1")])));
    let (_, _) = futures_util::future::join(scene.fatima.post(&close, &[]), late).await;
    let mut kept = 5;
    for voter in &voters[5..] {
        kept += usize::from(voter.get("/polls").await.text.contains("Je stem telt"));
    }
    let page = scene.tom.get(&post).await.text;
    assert!(
        page.contains(&format!("De uitslag van {kept} stemmen")),
        "{kept} {page}"
    );
}

#[tokio::test]
async fn an_order_is_counted_explained_and_given_as_a_file() {
    let scene = scene().await;
    let space = scene.space("Open dag", "open").await;
    let (post, poll) = scene.poll(&space, "ranked", "closed").await;
    let voters = scene.voters(7).await;
    // Most put the third first, but more people put the first above it: the winner of comparisons is not who is first most.
    let orders = [
        ["1", "2", "3"],
        ["2", "1", "3"],
        ["2", "1", "3"],
        ["2", "3", "1"],
        ["2", "3", "1"],
        ["2", "3", "1"],
        ["1", "3", "0"],
    ];
    for (voter, order) in voters.iter().zip(orders) {
        votes(
            voter,
            &poll,
            &[("rank-0", order[0]), ("rank-1", order[1]), ("rank-2", order[2])],
        )
        .await;
    }
    assert_eq!(votes(&scene.tom, &poll, &[("rank-0", "0")]).await, 303);
    assert!(scene.tom.get(&post).await.text.contains("Je koos nog niets"));
    scene.fatima.post(&format!("{poll}/close"), &[]).await;
    let page = figures(&scene.tom, &post).await;
    assert!(page.contains("‘Gemaal Elzerbroek’ staat bovenaan."), "{page}");
    assert!(
        page.contains("plek 1, bij 2 op één") && page.contains("methode van Schulze"),
        "{page}"
    );
    assert!(!page.contains("result.csv"), "for who made it");
    let file = scene.fatima.get(&format!("{poll}/result.csv")).await;
    assert!(file.text.contains("Gemaal Elzerbroek,2,1,0,5,4"), "{}", file.text);
    assert_eq!(scene.tom.get(&format!("{poll}/result.csv")).await.status, 404);
}
