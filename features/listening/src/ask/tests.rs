//! Asking a colleague and a space about a case: what comes back, who sees what, and what never leaves.

use community::spaces;
use platform::access::Role;
use platform::clock::MINUTE_MICROS;
use platform::store::Change;
use testkit::{House, Person};

use super::come_back;
use crate::routing::{self, Case, CaseKind, OpenCase, Owner, Subject};

const WORDS: &str = "Het stinkt bij het gemaal. Bel mij: 06-12345678, @piet@mastodon.example";

struct Scene {
    house: House,
    marijke: Person,
    joris: Person,
    fatima: Person,
    tom: Person,
}

async fn scene() -> Scene {
    let mut all = people::features();
    all.extend(community::features());
    all.extend(crate::features());
    let house = House::with(all).await;
    Scene {
        marijke: house.person("Marijke de Bruin", &[Role::Communication]).await,
        joris: house.person("Joris Hettinga", &[]).await,
        fatima: house.person("Fatima el Amrani", &[]).await,
        tom: house.person("Tom de Vries", &[]).await,
        house,
    }
}

impl Scene {
    async fn case(&self) -> Case {
        let it = OpenCase {
            mention_id: None,
            subject: Subject {
                title: "Stank bij @piet".into(),
                excerpt: WORDS.into(),
                source_name: "Mastodon".into(),
                source_url: Some("https://voorbeeld.example/@piet/1".into()),
                ..Subject::default()
            },
            kind: CaseKind::Complaint,
            owner: Owner::Person(self.joris.id()),
            by: self.marijke.id(),
            reason: String::new(),
        };
        let open = async |change: &Change| routing::open_case(&self.house.platform, change, it).await;
        let id = self.house.platform.store.change(open).await.unwrap();
        self.find(id.0).await
    }

    async fn find(&self, id: i64) -> Case {
        let db = self.house.platform.store.reader();
        routing::find_case(db, id).await.unwrap().unwrap()
    }

    fn letters(&self, who: &str, what: &str) -> usize {
        let all = self.house.mail.letters_to(&format!("{who}@lagemade.example"));
        all.iter().filter(|letter| letter.subject.contains(what)).count()
    }
}

fn path(case: &Case) -> String {
    format!("/case/{}", case.public_id)
}

#[tokio::test]
async fn a_colleague_outside_the_team_answers_in_the_thread_and_sees_only_that() {
    let scene = scene().await;
    let (case, other) = (scene.case().await, scene.case().await);
    let fatima = format!("person:{}", scene.fatima.account.as_ref().unwrap().public_id);
    let form = [
        ("to", fatima.as_str()),
        ("question", "Is de pomp al gemaakt?"),
        ("key", "k"),
    ];
    let ask = format!("{}/ask", path(&case));
    assert_eq!(scene.tom.post(&ask, &form).await.status, 404, "not a case of his");
    assert_eq!(scene.joris.post(&ask, &[("colleague", "Fatima")]).await.status, 422);
    assert_eq!(scene.joris.post(&ask, &form).await.status, 303);
    assert_eq!(
        scene.joris.post(&ask, &form).await.status,
        303,
        "the same form twice asks once"
    );
    scene.house.run_jobs().await;
    assert_eq!(scene.letters("fatima.el.amrani", "vraagt je iets over"), 1);
    let db = scene.house.platform.store.reader();
    let asked = super::store::list(db, case.id).await.unwrap();
    assert_eq!(asked.len(), 1);
    let page = format!("/asked/{}", asked[0].public_id);
    let shown = scene.fatima.get(&page).await;
    assert!(
        shown.text.contains("Is de pomp al gemaakt?") && shown.text.contains("Het stinkt"),
        "{}",
        shown.text
    );
    // The question is hers alone, and the case is not.
    for who in [&scene.tom, &scene.joris, &scene.marijke] {
        assert_eq!(who.get(&page).await.status, 404);
        assert_eq!(who.post(&page, &[("answer", "Ja")]).await.status, 404);
    }
    for case in [&case, &other] {
        assert_eq!(scene.fatima.get(&path(case)).await.status, 404);
        assert_eq!(scene.fatima.get(&format!("{}/ask", path(case))).await.status, 404);
    }
    scene.house.clock.advance(30 * MINUTE_MICROS);
    assert_eq!(scene.fatima.post(&page, &[("answer", " ")]).await.status, 422);
    scene.fatima.post(&page, &[("answer", "Ja, gisteren gemaakt.")]).await;
    scene.fatima.post(&page, &[("answer", "Nee toch niet.")]).await;
    scene.house.run_jobs().await;
    assert_eq!(scene.letters("joris.hettinga", "Fatima el Amrani antwoordde"), 1);
    let shown = scene.joris.get(&path(&case)).await.text;
    assert!(
        shown.contains("Ja, gisteren gemaakt.") && !shown.contains("Nee toch niet."),
        "{shown}"
    );
    let now = scene.find(case.id).await;
    assert_eq!(
        (now.promise_at, now.first_answer_at),
        (case.promise_at, None),
        "the clock runs on"
    );
}

/// A space of Joris and Fatima; its address.
async fn space(scene: &Scene, kind: &str) -> String {
    let mail = &scene.fatima.account.as_ref().unwrap().mail;
    let form = [("name", "Gemalen"), ("kind", kind), ("second", mail.as_str())];
    let made = scene.joris.post("/spaces", &form).await;
    made.location().trim_end_matches("/about").to_owned()
}

#[tokio::test]
async fn a_space_is_asked_without_the_writer_and_what_helped_in_a_closed_one_stays_there() {
    let scene = scene().await;
    let (case, space) = (scene.case().await, space(&scene, "closed").await);
    let ask = format!("{}/ask", path(&case));
    let shown = scene.joris.get(&ask).await.text;
    let form_part = &shown[shown.find("name=\"words\"").unwrap()..];
    let words = &form_part[..form_part.find("</textarea>").unwrap()];
    assert!(words.contains("Het stinkt bij het gemaal."), "{words}");
    assert!(!words.contains("piet") && !words.contains("1234"), "{words}");
    let key = space.trim_start_matches("/spaces/");
    let form = [
        ("space", key),
        ("title", "Wie kent dit gemaal?"),
        ("words", "Het stinkt."),
        ("key", "k"),
    ];
    let ask = format!("{ask}/community");
    assert_eq!(scene.tom.post(&ask, &form).await.status, 404);
    // Marijke sees the case, but is no member of the space: nothing is placed there.
    assert_eq!(scene.marijke.post(&ask, &form).await.status, 422);
    assert_eq!(scene.joris.post(&ask, &form).await.status, 303);
    assert_eq!(
        scene.joris.post(&ask, &form).await.status,
        303,
        "the same form twice asks once"
    );
    let db = scene.house.platform.store.reader();
    let asked = super::store::list_community(db, case.id).await.unwrap();
    assert_eq!(asked.len(), 1);
    let post = format!("/posts/{}", platform::ids::short(asked[0].post_id));
    let shown = scene.fatima.get(&post).await.text;
    assert!(
        shown.contains("Wie kent dit gemaal?") && shown.contains(&path(&case)),
        "{shown}"
    );
    assert!(!shown.contains("piet"), "{shown}");
    assert_eq!(
        scene.fatima.get(&path(&case)).await.status,
        404,
        "the link tells nothing to who may not look"
    );
    let second = [("space", key), ("title", "Nog eens"), ("key", "k2")];
    assert_eq!(scene.joris.post(&ask, &second).await.status, 409, "one at a time");
    assert_eq!(super::store::list_community(db, case.id).await.unwrap().len(), 1);
    let shown = answered(&scene, &case, &post).await;
    assert!(!shown.contains("kroosvanger"), "{shown}");
    assert_eq!(shown.matches("Er is een antwoord dat hielp.").count(), 1, "{shown}");
    let reads = spaces::reads(
        db,
        spaces::list_mine(db, scene.joris.id()).await.unwrap()[0].id,
        scene.tom.id(),
    );
    assert!(!reads.await.unwrap());
}

/// Fatima answers in the space and Joris says that it helped; the page of the case after that.
async fn answered(scene: &Scene, case: &Case, post: &str) -> String {
    scene
        .fatima
        .post(
            &format!("{post}/comments"),
            &[("words", "Dat is de kroosvanger."), ("key", "c")],
        )
        .await;
    come_back::run(&scene.house.platform).await.unwrap();
    assert!(
        !scene.joris.get(&path(case)).await.text.contains("kroosvanger"),
        "nobody said that it helped"
    );
    let shown = scene.joris.get(post).await.text;
    let comment = shown
        .split("name=\"comment\" value=\"")
        .nth(1)
        .and_then(|it| it.split('"').next())
        .unwrap();
    scene
        .joris
        .post(&format!("{post}/accept"), &[("comment", comment)])
        .await;
    // Two nodes bring it back at the same moment.
    let (one, two) = tokio::join!(
        come_back::run(&scene.house.platform),
        come_back::run(&scene.house.platform)
    );
    one.and(two).unwrap();
    let shown = scene.joris.get(&path(case)).await.text;
    assert!(shown.contains(post), "the link back: {shown}");
    shown
}

#[tokio::test]
async fn an_answer_from_an_open_space_comes_back_once_with_its_words() {
    let scene = scene().await;
    let (case, space) = (scene.case().await, space(&scene, "open").await);
    let ask = format!("{}/ask/community", path(&case));
    let key = space.trim_start_matches("/spaces/");
    let form = [("space", key), ("title", "Wie kent dit gemaal?"), ("key", "k")];
    assert_eq!(scene.joris.post(&ask, &form).await.status, 303);
    let asked = super::store::list_community(scene.house.platform.store.reader(), case.id)
        .await
        .unwrap();
    let post = format!("/posts/{}", platform::ids::short(asked[0].post_id));
    let shown = answered(&scene, &case, &post).await;
    assert_eq!(shown.matches("Dat is de kroosvanger.").count(), 1, "{shown}");
    assert!(!shown.contains("Er is een antwoord dat hielp."), "{shown}");
}

#[tokio::test]
async fn the_words_from_outside_go_along_when_somebody_chose_so() {
    let scene = scene().await;
    let (case, space) = (scene.case().await, space(&scene, "closed").await);
    let key = space.trim_start_matches("/spaces/");
    let form = [
        ("space", key),
        ("title", "Wie kent dit?"),
        ("literally", "yes"),
        ("key", "k"),
    ];
    let asked = scene.joris.post(&format!("{}/ask/community", path(&case)), &form).await;
    assert_eq!(asked.status, 303, "{}", asked.text);
    let db = scene.house.platform.store.reader();
    let asked = super::store::list_community(db, case.id).await.unwrap();
    let post = format!("/posts/{}", platform::ids::short(asked[0].post_id));
    let shown = scene.fatima.get(&post).await.text;
    assert!(
        shown.contains("06-12345678") && shown.contains("voorbeeld.example/@piet/1"),
        "{shown}"
    );
}
