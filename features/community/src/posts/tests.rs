//! Posts as their people use them, on a real store.

use platform::access::Role;
use platform::clock::{DAY_MICROS, HOUR_MICROS};
use platform::page::faults_in;
use testkit::{House, Person};

use super::*;

/// A word that stands in a closed space only.
const CANARY: &str = "kanariepiet";

struct Scene {
    house: House,
    fatima: Person,
    joris: Person,
    tom: Person,
}

/// Fatima and Joris manage; Tom is somebody else.
async fn scene() -> Scene {
    let house = House::with(people::features().into_iter().chain(crate::features()).collect()).await;
    Scene {
        fatima: house.person("Fatima el Amrani", &[]).await,
        joris: house.person("Joris Hettinga", &[]).await,
        tom: house.person("Tom de Vries", &[Role::Administrator]).await,
        house,
    }
}

impl Scene {
    async fn space(&self, name: &str, kind: &str) -> String {
        let mail = &self.joris.account.as_ref().unwrap().mail;
        let form = [("name", name), ("kind", kind), ("second", mail.as_str())];
        let made = self.fatima.post("/spaces", &form).await;
        made.location().trim_end_matches("/about").to_owned()
    }

    async fn runs(&self) {
        self.house.run_jobs().await;
    }
}

/// Begins a post and gives its address.
async fn begun(who: &Person, space: &str, kind: &str, title: &str, words: &str) -> String {
    let form = [("kind", kind), ("title", title), ("words", words), ("act", "place")];
    let page = who.post(&format!("{space}/posts"), &form).await;
    assert_eq!(page.status, 303, "{}", page.text);
    page.location().to_owned()
}

#[test]
fn the_pages_of_posts_have_no_faults() {
    assert_eq!(faults_in::<stream::StreamPage>(), Vec::<String>::new());
    assert_eq!(faults_in::<write::WritePage>(), Vec::<String>::new());
    assert_eq!(faults_in::<show::PostPage>(), Vec::<String>::new());
    assert_eq!(faults_in::<remove::VersionsPage>(), Vec::<String>::new());
    assert_eq!(faults_in::<saved::SavedPage>(), Vec::<String>::new());
    assert_eq!(faults_in::<report::ReportsPage>(), Vec::<String>::new());
}

#[tokio::test]
async fn a_question_is_asked_answered_and_closed_by_who_asked() {
    let scene = scene().await;
    let space = scene.space("Schrijven", "open").await;
    scene.tom.post(&format!("{space}/join"), &[]).await;
    let question = begun(&scene.tom, &space, "question", "Mag een collega op de foto?", "").await;
    assert!(scene.fatima.get("/community").await.text.contains("Vraag staat open"));
    let said = scene
        .joris
        .post(
            &format!("{question}/comments"),
            &[("words", "Vraag het **één keer** goed.")],
        )
        .await;
    let (_, comment) = said.location().split_once('#').unwrap();
    let page = scene.tom.get(&question).await;
    assert!(
        page.text.contains("<strong>één keer</strong>") && page.text.contains("1 antwoord"),
        "{}",
        page.text
    );
    let accept = format!("{question}/accept");
    assert_eq!(
        scene
            .house
            .stranger()
            .post(&accept, &[("comment", comment)])
            .await
            .status,
        303,
        "to sign in"
    );
    scene.tom.post(&accept, &[("comment", comment)]).await;
    assert!(scene.fatima.get(&space).await.text.contains("Beantwoord"));
    scene.runs().await;
    assert!(scene.joris.get("/notices").await.text.contains("Jouw antwoord hielp"));
}

#[tokio::test]
async fn closed_is_closed_for_every_address_of_a_post() {
    let scene = scene().await;
    let space = scene.space("Vacatures", "closed").await;
    let post = begun(&scene.fatima, &space, "talk", CANARY, CANARY).await;
    let said = scene
        .joris
        .post(&format!("{post}/comments"), &[("words", CANARY)])
        .await;
    let comment = said.location().split_once('#').unwrap().1.to_owned();
    scene.runs().await;
    for path in [
        space.clone(),
        post.clone(),
        format!("{post}/edit"),
        format!("{post}/versions"),
        format!("{space}/posts/new"),
        "/community".into(),
        "/community/saved".into(),
        "/community/reports".into(),
        "/notices".into(),
        "/".into(),
    ] {
        assert!(!scene.tom.get(&path).await.text.contains(CANARY), "{path}");
    }
    for (path, form) in [
        (format!("{space}/posts"), vec![("kind", "talk"), ("words", "x")]),
        (format!("{post}/comments"), vec![("words", "x")]),
        (format!("{post}/comments/{comment}"), vec![("act", "remove")]),
        (format!("{post}/reactions"), vec![("subject", "1"), ("kind", "helps")]),
        (format!("{post}/wish"), vec![("wish", "save")]),
        (format!("{post}/place"), vec![("act", "pin")]),
        (format!("{post}/accept"), vec![("comment", "")]),
        (format!("{post}/report"), vec![("subject", "1")]),
        (format!("{post}/settle"), vec![("subject", "1"), ("act", "delete")]),
        (format!("{post}/delete"), vec![]),
        (format!("{post}/edit"), vec![("words", "x")]),
    ] {
        assert_eq!(scene.tom.post(&path, &form).await.status, 404, "{path}");
    }
    assert!(scene.joris.get(&post).await.text.contains(CANARY));
}

#[tokio::test]
async fn who_left_a_space_reads_nothing_of_it_any_more() {
    let scene = scene().await;
    let space = scene.space("Vacatures", "closed").await;
    let mail = &scene.tom.account.as_ref().unwrap().mail;
    scene
        .fatima
        .post(&format!("{space}/invitations"), &[("mail", mail)])
        .await;
    scene.tom.post(&format!("{space}/join"), &[]).await;
    let post = begun(&scene.fatima, &space, "talk", "", "eerste").await;
    scene.tom.post(&format!("{post}/wish"), &[("wish", "save")]).await;
    scene.tom.post(&format!("{post}/wish"), &[("wish", "follow")]).await;
    scene.runs().await;
    scene.tom.post(&format!("{space}/leave"), &[]).await;
    scene
        .joris
        .post(&format!("{post}/comments"), &[("words", CANARY)])
        .await;
    scene.runs().await;
    for path in ["/notices", "/community", "/community/saved"] {
        let page = scene.tom.get(path).await;
        assert!(!page.text.contains(CANARY) && !page.text.contains("eerste"), "{path}");
    }
}

#[tokio::test]
async fn sent_twice_is_said_once() {
    let scene = scene().await;
    let space = scene.space("Schrijven", "open").await;
    let form = [("kind", "talk"), ("words", "Hoi allemaal"), ("key", "een-keer")];
    let first = scene
        .fatima
        .post(&format!("{space}/posts"), &form)
        .await
        .location()
        .to_owned();
    scene.fatima.post(&format!("{space}/posts"), &form).await;
    let stream = scene.fatima.get(&space).await;
    assert_eq!(stream.text.matches("Hoi allemaal").count(), 1, "{}", stream.text);
    for _ in 0..2 {
        scene
            .joris
            .post(&format!("{first}/comments"), &[("words", "Hoi"), ("key", "k")])
            .await;
    }
    assert!(scene.fatima.get(&first).await.text.contains("1 reactie"));
}

#[tokio::test]
async fn what_was_taken_away_leaves_no_text() {
    let scene = scene().await;
    let space = scene.space("Schrijven", "open").await;
    let post = begun(&scene.fatima, &space, "talk", CANARY, CANARY).await;
    let form = [("title", CANARY), ("words", "kanariepiet anders"), ("act", "place")];
    scene.fatima.post(&format!("{post}/edit"), &form).await;
    assert!(scene.joris.get(&format!("{post}/versions")).await.text.contains(CANARY));
    scene
        .joris
        .post(&format!("{post}/comments"), &[("words", CANARY)])
        .await;
    assert_eq!(
        scene.tom.post(&format!("{post}/delete"), &[]).await.status,
        404,
        "only author and managers"
    );
    scene.fatima.post(&format!("{post}/delete"), &[]).await;
    assert_eq!(scene.joris.get(&post).await.status, 404);
    let id = platform::ids::from_short(post.trim_start_matches("/posts/")).unwrap();
    let db = scene.house.platform.store.reader();
    let kept = store::find(db, id).await.unwrap().unwrap();
    assert_eq!(
        (kept.title.as_str(), kept.words.as_str(), kept.html.as_str()),
        ("", "", "")
    );
    assert_eq!(store::list_versions(db, id).await.unwrap(), Vec::new());
    assert_eq!(store::list_comments(db, id, None).await.unwrap(), Vec::new());
}

#[tokio::test]
async fn a_word_with_one_press_is_counted_once_and_taken_back() {
    let scene = scene().await;
    let space = scene.space("Schrijven", "open").await;
    let post = begun(&scene.fatima, &space, "talk", "", "Hoi").await;
    let subject = platform::ids::from_short(post.trim_start_matches("/posts/"))
        .unwrap()
        .to_string();
    let press = [("subject", subject.as_str()), ("kind", "thanks")];
    scene.joris.post(&format!("{post}/reactions"), &press).await;
    scene.tom.post(&format!("{post}/reactions"), &press).await;
    assert!(scene.fatima.get(&post).await.text.contains("Dank 2"));
    scene.joris.post(&format!("{post}/reactions"), &press).await;
    assert!(scene.fatima.get(&post).await.text.contains("Dank 1"));
    let other = [("subject", "77"), ("kind", "thanks")];
    assert_eq!(scene.joris.post(&format!("{post}/reactions"), &other).await.status, 404);
}

#[tokio::test]
async fn who_is_called_hears_it_and_who_may_not_look_inside_does_not() {
    let scene = scene().await;
    let space = scene.space("Vacatures", "closed").await;
    let calls = |who: &Person| {
        let account = who.account.as_ref().unwrap();
        format!("[@{}](/people/{}) kijk eens", account.name, account.public_id)
    };
    let words = format!("{} {}", calls(&scene.joris), calls(&scene.tom));
    begun(&scene.fatima, &space, "talk", "Nieuwe functie", &words).await;
    scene.runs().await;
    assert!(scene.joris.get("/notices").await.text.contains("noemt jou in"));
    assert!(!scene.tom.get("/notices").await.text.contains("Nieuwe functie"));
    assert!(
        !scene.fatima.get("/notices").await.text.contains("Nieuwe functie"),
        "not for who wrote it"
    );
}

#[tokio::test]
async fn a_planned_post_comes_at_its_moment_and_nobody_sees_it_before() {
    let scene = scene().await;
    let space = scene.space("Schrijven", "open").await;
    let form = [
        ("kind", "talk"),
        ("title", "Straks"),
        ("words", "Straks"),
        ("at", "2026-11-17T12:00"),
    ];
    let post = scene
        .fatima
        .post(&format!("{space}/posts"), &form)
        .await
        .location()
        .to_owned();
    assert_eq!(scene.joris.get(&post).await.status, 404);
    assert!(!scene.joris.get(&space).await.text.contains("Straks"));
    assert!(scene.fatima.get(&space).await.text.contains("Komt nog"));
    scene.house.clock.advance(3 * HOUR_MICROS);
    tell::publish_due(&scene.house.platform).await.unwrap();
    assert!(scene.joris.get(&space).await.text.contains("Straks"));
    let past = [("kind", "talk"), ("words", "Toen"), ("at", "2026-11-01T12:00")];
    let refused = scene.fatima.post(&format!("{space}/posts"), &past).await;
    assert!(
        refused.status == 422 && refused.text.contains("Toen"),
        "nothing typed is lost"
    );
}

#[tokio::test]
async fn a_report_is_settled_once_and_answered() {
    let scene = scene().await;
    let space = scene.space("Schrijven", "open").await;
    let post = begun(&scene.joris, &space, "talk", "Ruzie", "Niet aardig").await;
    let subject = platform::ids::from_short(post.trim_start_matches("/posts/"))
        .unwrap()
        .to_string();
    let report = [("subject", subject.as_str()), ("why", "Dit kan niet")];
    scene.tom.post(&format!("{post}/report"), &report).await;
    scene.tom.post(&format!("{post}/report"), &report).await;
    let queue = scene.fatima.get("/community/reports").await;
    assert!(queue.text.contains("1 melding wacht") && queue.text.contains("Dit kan niet"));
    assert!(!queue.text.contains("Tom de Vries"), "who reported it is not shown");
    assert!(
        !scene.tom.get("/community/reports").await.text.contains("Ruzie"),
        "an administrator manages no talk"
    );
    scene
        .fatima
        .post(
            &format!("{post}/settle"),
            &[("subject", subject.as_str()), ("act", "delete")],
        )
        .await;
    assert_eq!(scene.joris.get(&post).await.status, 404);
    assert!(
        scene
            .fatima
            .get("/community/reports")
            .await
            .text
            .contains("Er wacht niets")
    );
    assert!(
        scene
            .tom
            .get("/notices")
            .await
            .text
            .contains("Er is gekeken naar wat je meldde")
    );
}

#[tokio::test]
async fn an_announcement_is_a_managers_and_reaches_who_did_not_mute() {
    let scene = scene().await;
    let space = scene.space("Iedereen", "open").await;
    scene.tom.post(&format!("{space}/join"), &[]).await;
    let form = [
        ("kind", "announcement"),
        ("title", "Net ligt stil"),
        ("words", "Maandag"),
    ];
    assert_eq!(scene.tom.post(&format!("{space}/posts"), &form).await.status, 422);
    scene.joris.post(&format!("{space}/mute"), &[("muted", "yes")]).await;
    scene.fatima.post(&format!("{space}/posts"), &form).await;
    scene.runs().await;
    assert!(
        scene
            .tom
            .get("/notices")
            .await
            .text
            .contains("Mededeling: Net ligt stil")
    );
    assert!(!scene.joris.get("/notices").await.text.contains("Net ligt stil"));
}

#[tokio::test]
async fn who_leaves_the_organisation_leaves_the_knowledge_and_no_name() {
    let scene = scene().await;
    let space = scene.space("Schrijven", "open").await;
    let post = begun(&scene.joris, &space, "talk", "Weten", "Zo werkt het gemaal").await;
    let id = scene.joris.id();
    let forget = feature().forget.unwrap();
    scene
        .house
        .platform
        .store
        .change(async |change| forget(change, id).await)
        .await
        .unwrap();
    let page = scene.tom.get(&post).await;
    assert!(page.text.contains("Zo werkt het gemaal") && page.text.contains("Oud-collega"));
    assert!(!page.text.contains("Joris Hettinga"), "{}", page.text);
}

#[tokio::test]
async fn a_text_is_changed_for_thirty_days_and_by_its_author_only() {
    let scene = scene().await;
    let space = scene.space("Schrijven", "open").await;
    let post = begun(&scene.fatima, &space, "talk", "", "Eerst").await;
    assert_eq!(
        scene.joris.get(&format!("{post}/edit")).await.status,
        404,
        "a manager takes away, and changes nothing"
    );
    scene.house.clock.advance(31 * DAY_MICROS);
    let fatima = scene.house.signed_in(scene.fatima.account.clone().unwrap()).await;
    assert_eq!(fatima.get(&format!("{post}/edit")).await.status, 404);
}

/// The words of search, as one person may find them.
async fn found(scene: &Scene, who: &Person, words: &str) -> Vec<String> {
    use platform::search::{Question, Readers, find};
    let id = who.id();
    let platform = &scene.house.platform;
    let groups = crate::spaces::list_readable(platform.store.reader(), id).await.unwrap();
    let groups: Vec<String> = groups.into_iter().map(|id| format!("space:{id}")).collect();
    let readers = Readers::everyone().in_groups(&groups);
    let question = Question {
        words,
        kinds: &["post", "comment"],
        before: None,
        most: 20,
    };
    let hits = find(platform.store.reader(), &readers, question).await.unwrap().hits;
    hits.into_iter().map(|hit| hit.path).collect()
}

#[tokio::test]
async fn what_was_said_is_found_by_who_may_read_it_and_by_nobody_else() {
    let scene = scene().await;
    let space = scene.space("Schrijven", "open").await;
    let post = begun(&scene.fatima, &space, "talk", "", "Wie kent de gemalen?").await;
    scene
        .joris
        .post(&format!("{post}/comments"), &[("words", "De otters zwemmen")])
        .await;
    assert_eq!(found(&scene, &scene.tom, "gemaal gemalen").await, vec![post.clone()]);
    assert_eq!(found(&scene, &scene.tom, "otter").await.len(), 1);
    let form = [("name", "Schrijven"), ("kind", "closed")];
    scene.fatima.post(&format!("{space}/edit"), &form).await;
    assert_eq!(
        found(&scene, &scene.tom, "otter").await,
        Vec::<String>::new(),
        "closed at once"
    );
    assert_eq!(found(&scene, &scene.joris, "otter").await.len(), 1);
    scene.fatima.post(&format!("{post}/delete"), &[]).await;
    assert_eq!(found(&scene, &scene.joris, "otter").await, Vec::<String>::new());
}
