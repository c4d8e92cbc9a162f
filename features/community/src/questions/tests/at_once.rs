//! Two people at the same moment: one takes a question, one merge counts, and no two questions point at each other.

use futures_util::future::join_all;

use super::*;

async fn known(scene: &Scene, question: &str) -> (Option<i64>, Option<i64>) {
    let id = platform::ids::from_short(question).unwrap();
    let kept = store::find(scene.house.platform.store.reader(), id).await.unwrap();
    kept.map_or((None, None), |kept| (kept.known.taken_by, kept.known.same_as))
}

#[tokio::test]
async fn a_question_that_many_take_at_once_is_taken_by_one() {
    let scene = scene().await;
    let space = scene.space("Schrijven", "open").await;
    let question = asked(&scene.tom, &space, "Wie belt de bewoners?").await;
    let mut people = Vec::new();
    for number in 0..8 {
        people.push(scene.house.person(&format!("Collega {number}"), &[]).await);
    }
    let address = format!("/questions/{question}/take");
    for page in join_all(people.iter().map(|who| who.post(&address, &[]))).await {
        assert_eq!(page.status, 303, "{}", page.text);
    }
    assert!(known(&scene, &question).await.0.is_some());
    let told = scene.tom.get("/notices").await.text;
    assert_eq!(
        told.matches("Wie belt de bewoners?").count(),
        1,
        "who asked hears of one: {told}"
    );
    // Who took it twice took it once; who did not have it lays nothing down.
    let first = people.iter().find(|who| Some(who.id()) == told_by(&people, &told));
    let first = first.unwrap();
    first.post(&address, &[]).await;
    assert_eq!(known(&scene, &question).await.0, Some(first.id()));
    assert_eq!(
        scene
            .tom
            .get("/notices")
            .await
            .text
            .matches("Wie belt de bewoners?")
            .count(),
        1
    );
}

/// Who of these is named in a text.
fn told_by(people: &[Person], told: &str) -> Option<i64> {
    let named = people
        .iter()
        .find(|who| told.contains(&who.account.as_ref().unwrap().name));
    named.map(Person::id)
}

#[tokio::test]
async fn two_questions_merged_into_each_other_at_once_never_point_around() {
    let scene = scene().await;
    let space = scene.space("Schrijven", "open").await;
    for number in 0..4 {
        let one = asked(&scene.fatima, &space, &format!("Eerste vraag {number}?")).await;
        let other = asked(&scene.joris, &space, &format!("Tweede vraag {number}?")).await;
        let (to, back) = (format!("/questions/{one}/same"), format!("/questions/{other}/same"));
        let (there, around) = ([("other", other.as_str())], [("other", one.as_str())]);
        let pages = tokio::join!(scene.fatima.post(&to, &there), scene.joris.post(&back, &around));
        for page in [&pages.0, &pages.1] {
            assert!(page.status == 303 || page.status == 422, "{}", page.text);
        }
        let pointing = [known(&scene, &one).await.1, known(&scene, &other).await.1];
        assert_eq!(pointing.iter().flatten().count(), 1, "one of the two: {pointing:?}");
    }
}

#[tokio::test]
async fn what_is_called_the_same_twice_is_open_again_once_that_was_wrong() {
    let scene = scene().await;
    let space = scene.space("Schrijven", "open").await;
    let one = asked(&scene.fatima, &space, "Mag het zonder helm?").await;
    let other = asked(&scene.joris, &space, "Moet de helm op?").await;
    let form = [("other", other.as_str())];
    for _ in 0..2 {
        let page = scene.fatima.post(&format!("/questions/{one}/same"), &form).await;
        assert_eq!(page.status, 303, "{}", page.text);
    }
    let closed = |page: testkit::Page| page.text.contains("Dit gesprek is gesloten");
    assert!(closed(scene.tom.get(&format!("/posts/{one}")).await));
    scene.fatima.post(&format!("/questions/{one}/part"), &[]).await;
    let page = scene.tom.get(&format!("/posts/{one}")).await;
    assert!(!closed(page), "it was open before, so it is open again");
}
