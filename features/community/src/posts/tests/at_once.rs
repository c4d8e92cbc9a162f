//! Two people at the same moment: whoever comes second meets what the first left, and nothing is counted twice or lost.

use futures_util::future::join_all;
use platform::clock::Day;

use super::*;

/// The key behind the address of a post.
pub(super) fn key(address: &str) -> i64 {
    platform::ids::from_short(address.trim_start_matches("/posts/")).unwrap()
}

impl Scene {
    pub(super) async fn sum(&self, kind: &str) -> i64 {
        let (from, to) = (Day::parse("2026-01-01").unwrap(), Day::parse("2028-01-01").unwrap());
        let sums = platform::facts::sum(self.house.platform.store.reader(), kind, &from, &to).await;
        sums.unwrap().iter().map(|sum| sum.amount).sum()
    }

    pub(super) async fn colleagues(&self, most: usize) -> Vec<Person> {
        let mut people = Vec::new();
        for number in 0..most {
            people.push(self.house.person(&format!("Collega {number}"), &[]).await);
        }
        people
    }

    pub(super) async fn row(&self, address: &str) -> Post {
        let db = self.house.platform.store.reader();
        store::find(db, key(address)).await.unwrap().unwrap()
    }
}

#[tokio::test]
async fn two_who_accept_two_answers_at_once_count_one_answered_question() {
    let scene = scene().await;
    let space = scene.space("Schrijven", "open").await;
    let question = begun(&scene.fatima, &space, "question", "Mag een collega op de foto?", "").await;
    let mut answers = Vec::new();
    for words in ["Vraag het", "Nee"] {
        let said = scene
            .tom
            .post(&format!("{question}/comments"), &[("words", words)])
            .await;
        answers.push(said.location().split_once('#').unwrap().1.to_owned());
    }
    let accept = format!("{question}/accept");
    let presses = [
        (&scene.fatima, &answers[0]),
        (&scene.joris, &answers[1]),
        (&scene.fatima, &answers[0]),
        (&scene.joris, &answers[1]),
    ];
    let forms: Vec<[(&str, &str); 1]> = presses
        .iter()
        .map(|(_, answer)| [("comment", answer.as_str())])
        .collect();
    let pressed = presses
        .iter()
        .zip(&forms)
        .map(|((who, _), form)| who.post(&accept, form));
    for page in join_all(pressed).await {
        assert_eq!(page.status, 303, "{}", page.text);
    }
    assert!(scene.row(&question).await.accepted_id.is_some());
    assert_eq!(scene.sum("posts.question_answered").await, 1);
    // A question that waits again is not counted, and one that is answered again is counted once more.
    for _ in 0..2 {
        scene.fatima.post(&accept, &[("comment", "")]).await;
    }
    assert_eq!(scene.sum("posts.question_answered").await, 0);
    scene.fatima.post(&accept, &[("comment", answers[0].as_str())]).await;
    let before = scene
        .tom
        .get("/notices")
        .await
        .text
        .matches("Jouw antwoord hielp")
        .count();
    scene.fatima.post(&accept, &[("comment", answers[0].as_str())]).await;
    assert_eq!(scene.sum("posts.question_answered").await, 1);
    let after = scene
        .tom
        .get("/notices")
        .await
        .text
        .matches("Jouw antwoord hielp")
        .count();
    assert_eq!(before, after, "the same press again tells nobody");
}

#[tokio::test]
async fn nothing_is_said_under_a_talk_that_closed_a_moment_ago() {
    let scene = scene().await;
    let space = scene.space("Schrijven", "open").await;
    let talk = begun(&scene.fatima, &space, "talk", "Even praten", "Hoi").await;
    let (platform, id) = (&scene.house.platform, key(&talk));
    let html = platform::page::SafeHtml::default();
    let new = || store::NewComment {
        post_id: id,
        under_id: None,
        author_id: scene.tom.id(),
        words: "Te laat",
        html: &html,
        form_key: "late",
    };
    // As when the request that says it has looked before the other one closed or took it away.
    let close = async |change: &platform::store::Change| store::close(change, id, true).await;
    platform.store.change(close).await.unwrap();
    let say = async |change: &platform::store::Change| store::add_comment(change, new()).await;
    assert!(matches!(
        platform.store.change(say).await.unwrap(),
        store::Added::Closed
    ));
    let open = async |change: &platform::store::Change| {
        store::close(change, id, false).await?;
        store::take_away(change, id).await
    };
    platform.store.change(open).await.unwrap();
    let say = async |change: &platform::store::Change| store::add_comment(change, new()).await;
    assert!(!matches!(
        platform.store.change(say).await.unwrap(),
        store::Added::Said(_)
    ));
}

#[tokio::test]
async fn who_talks_while_it_closes_stands_there_or_keeps_the_words() {
    let scene = scene().await;
    let space = scene.space("Schrijven", "open").await;
    let talk = begun(&scene.fatima, &space, "talk", "Even praten", "Hoi").await;
    let people = scene.colleagues(12).await;
    let address = format!("{talk}/comments");
    let place = format!("{talk}/place");
    let words: Vec<String> = (0..people.len()).map(|number| format!("Woord {number}.")).collect();
    let said = people.iter().zip(&words).map(async |(who, words)| {
        let page = who.post(&address, &[("words", words.as_str())]).await;
        (page.status.as_u16(), page.text.contains(words.as_str()))
    });
    let (said, closed) = tokio::join!(join_all(said), scene.fatima.post(&place, &[("act", "close")]));
    assert_eq!(closed.status, 303);
    let stands = said.iter().filter(|(status, _)| *status == 303).count();
    assert!(
        said.iter()
            .all(|(status, has_words)| *status == 303 || (*status == 422 && *has_words)),
        "{said:?}"
    );
    let row = scene.row(&talk).await;
    let db = scene.house.platform.store.reader();
    let there = list_said(db, row.id).await.unwrap().len();
    assert_eq!((there, row.comments), (stands, i64::try_from(stands).unwrap()));
}

#[tokio::test]
async fn a_text_that_was_taken_away_does_not_come_back_by_a_change_under_way() {
    let scene = scene().await;
    let space = scene.space("Schrijven", "open").await;
    let talk = begun(&scene.fatima, &space, "talk", "Even praten", "Kanariepiet").await;
    let said = scene
        .tom
        .post(&format!("{talk}/comments"), &[("words", "Kanariepiet")])
        .await;
    let comment = platform::ids::from_short(said.location().split_once('#').unwrap().1).unwrap();
    let platform = &scene.house.platform;
    let db = platform.store.reader();
    let (post, comment) = (
        scene.row(&talk).await,
        store::find_comment(db, comment).await.unwrap().unwrap(),
    );
    let html = platform::page::SafeHtml::default();
    let change = async |change: &platform::store::Change| {
        store::take_comment_away(change, &comment).await?;
        let back = store::change_comment(change, &comment, "Toch weer", &html).await?;
        store::take_away(change, post.id).await?;
        Ok((
            back,
            store::change_post(change, &post, "Toch", "Toch weer", &html).await?,
        ))
    };
    assert_eq!(platform.store.change(change).await.unwrap(), (false, false));
    let gone = scene.row(&talk).await;
    assert_eq!((gone.title.as_str(), gone.words.as_str()), ("", ""));
    assert!(
        store::list_versions(db, post.id).await.unwrap().is_empty(),
        "no earlier text either"
    );
}

#[tokio::test]
async fn a_post_that_is_taken_away_in_the_queue_takes_along_what_hangs_on_it() {
    let scene = scene().await;
    let space = scene.space("Schrijven", "open").await;
    let form = [
        ("question", "Waar is de kanariepiet?"),
        ("kind", "single"),
        ("options", "Hier\nDaar"),
        ("reveal", "closed"),
        ("closes", "2026-11-24T10:00"),
    ];
    let made = scene.fatima.post(&format!("{space}/polls"), &form).await;
    assert_eq!(made.status, 303, "{}", made.text);
    let post = made.location().split('#').next().unwrap().to_owned();
    let subject = key(&post).to_string();
    let why = [("subject", subject.as_str()), ("why", "Hoort hier niet")];
    scene.tom.post(&format!("{post}/report"), &why).await;
    assert!(scene.tom.get("/polls").await.text.contains("kanariepiet"));
    let settle = [("subject", subject.as_str()), ("act", "delete")];
    let address = format!("{post}/settle");
    let (one, other) = tokio::join!(
        scene.fatima.post(&address, &settle),
        scene.joris.post(&address, &settle)
    );
    assert!([&one, &other].iter().any(|page| page.status == 303));
    for page in [&one, &other] {
        assert!(page.status == 303 || page.status == 404, "{}", page.text);
    }
    assert!(
        !scene.tom.get("/polls").await.text.contains("kanariepiet"),
        "its poll is gone too"
    );
    scene.runs().await;
    assert_eq!(
        scene
            .tom
            .get("/notices")
            .await
            .text
            .matches("Er is gekeken naar wat je meldde")
            .count(),
        1,
        "who reported it hears it once"
    );
}
