//! Proposals as their people use them, on a real store.

use platform::clock::DAY_MICROS;
use platform::page::faults_in;
use testkit::{House, Person};

use super::*;

struct Scene {
    house: House,
    fatima: Person,
    joris: Person,
    tom: Person,
}

/// Fatima proposes; Joris manages the space with her; Tom is somebody else.
async fn scene() -> Scene {
    let house = House::with(people::features().into_iter().chain(crate::features()).collect()).await;
    Scene {
        fatima: house.person("Fatima el Amrani", &[]).await,
        joris: house.person("Joris Hettinga", &[]).await,
        tom: house.person("Tom de Vries", &[]).await,
        house,
    }
}

impl Scene {
    async fn space(&self, kind: &str) -> String {
        let mail = &self.joris.account.as_ref().unwrap().mail;
        let form = [("name", "Schrijven"), ("kind", kind), ("second", mail.as_str())];
        let made = self.fatima.post("/spaces", &form).await;
        made.location().trim_end_matches("/about").to_owned()
    }

    fn in_days(&self, days: i64) -> String {
        let at = self.house.clock.now().plus(days * DAY_MICROS).instant();
        at.to_zoned(jiff::tz::TimeZone::get("Europe/Amsterdam").unwrap())
            .strftime("%Y-%m-%dT%H:%M")
            .to_string()
    }

    /// Begins a proposal of two sections and gives its address.
    async fn proposal(&self, space: &str) -> String {
        let until = self.in_days(3);
        let form = [
            ("title", "Eén lijst voor alle foto’s"),
            ("why", "Nu vragen we het elke keer."),
            ("words", "Vooraf.\n\n# Wat\nEén lijst per ploeg.\n\n# Hoe\nMet een jas."),
            ("until", until.as_str()),
            ("from", "/projects/abc123"),
        ];
        let page = self.fatima.post(&format!("{space}/proposals"), &form).await;
        assert_eq!(page.status, 303, "{}", page.text);
        page.location().to_owned()
    }

    async fn again(&self, who: &Person) -> Person {
        self.house.signed_in(who.account.clone().unwrap()).await
    }
}

fn says<'a>(section: &'a str, stance: &'a str, words: &'a str) -> [(&'a str, &'a str); 4] {
    [
        ("version", "1"),
        ("section", section),
        ("stance", stance),
        ("words", words),
    ]
}

/// The key of the first feedback on the page that can be answered.
fn to_answer(page: &str) -> String {
    let (_, rest) = page.split_once("answer=").unwrap();
    rest.chars().take_while(char::is_ascii_alphanumeric).collect()
}

#[test]
fn the_pages_of_proposals_have_no_faults() {
    assert_eq!(faults_in::<make::MakePage>(), Vec::<String>::new());
    assert_eq!(faults_in::<show::ShowPage>(), Vec::<String>::new());
    assert_eq!(faults_in::<list::ListPage>(), Vec::<String>::new());
}

#[tokio::test]
async fn an_objection_is_answered_a_version_follows_and_it_is_decided() {
    let scene = scene().await;
    let space = scene.space("open").await;
    let proposal = scene.proposal(&space).await;
    let page = scene.tom.get(&proposal).await.text;
    assert!(
        page.contains("<h3>Hoe</h3>") && page.contains("href=\"/projects/abc123\""),
        "{page}"
    );
    let give = format!("{proposal}/feedback");
    let reasonless = scene.tom.post(&give, &says("3", "objection", " ")).await;
    assert!(
        reasonless.status == 422 && reasonless.text.contains("zonder reden"),
        "{}",
        reasonless.text
    );
    scene.tom.post(&give, &says("3", "agree", "")).await;
    scene
        .tom
        .post(&give, &says("3", "objection", "Een jas ziet niemand."))
        .await;
    scene.joris.post(&give, &says("0", "agree", "")).await;
    let page = scene.fatima.get(&proposal).await.text;
    assert_eq!(
        page.matches("Een jas ziet niemand.").count(),
        1,
        "one of each section: {page}"
    );
    assert!(page.contains("1 voorwaarde of bezwaar wacht"), "{page}");
    answered_and_decided(&scene, &proposal).await;
}

/// The second half: the time to react is over, the owner answers, writes a version and decides.
async fn answered_and_decided(scene: &Scene, proposal: &str) {
    let give = format!("{proposal}/feedback");
    let decide = format!("{proposal}/decide");
    let adopt = [("to", "adopted"), ("outcome", "We beginnen in maart.")];
    scene.fatima.post(&decide, &adopt).await;
    assert!(
        scene
            .fatima
            .get(proposal)
            .await
            .text
            .contains("collega’s kunnen reageren tot")
    );
    scene.house.clock.advance(4 * DAY_MICROS);
    let (fatima, tom) = (scene.again(&scene.fatima).await, scene.again(&scene.tom).await);
    fatima.post(&decide, &adopt).await;
    assert!(
        fatima
            .get(proposal)
            .await
            .text
            .contains("1 voorwaarde of bezwaar heeft geen antwoord")
    );
    tom.post(&give, &says("1", "agree", "")).await;
    assert!(tom.get(proposal).await.text.contains("de tijd om te reageren is om"));
    let to = to_answer(&fatima.get(proposal).await.text);
    let answer = [("to", to.as_str()), ("answer", "We nemen een hesje.")];
    assert_eq!(tom.post(&format!("{proposal}/answer"), &answer).await.status, 404);
    fatima.post(&format!("{proposal}/answer"), &answer).await;
    let until = scene.in_days(2);
    let next = [
        ("words", "# Wat\nEén lijst.\n# Hoe\nMet een hesje."),
        ("changes", "Een hesje, om Tom."),
        ("until", until.as_str()),
    ];
    fatima.post(&format!("{proposal}/version"), &next).await;
    let stale = tom.post(&give, &says("0", "agree", "")).await;
    assert_eq!(stale.status, 303);
    let page = tom.get(proposal).await.text;
    assert!(
        page.contains("Er is een nieuwere versie dan je las") && page.contains("Een hesje, om Tom."),
        "{page}"
    );
    assert!(
        tom.get(&format!("{proposal}?version=1"))
            .await
            .text
            .contains("We nemen een hesje.")
    );
    scene.house.clock.advance(3 * DAY_MICROS);
    let (fatima, tom) = (scene.again(&scene.fatima).await, scene.again(&scene.tom).await);
    fatima.post(&decide, &adopt).await;
    scene.house.run_jobs().await;
    assert!(tom.get(proposal).await.text.contains("We beginnen in maart."));
    let notices = tom.get("/notices").await.text;
    for sentence in [
        "heeft een antwoord",
        "Er is een volgende versie",
        "Besloten: ‘Eén lijst",
    ] {
        assert!(notices.contains(sentence), "{sentence}: {notices}");
    }
    assert!(
        tom.get("/proposals?tab=decided")
            .await
            .text
            .contains("Eén lijst voor alle foto’s")
    );
}

#[tokio::test]
async fn a_decision_that_is_sent_twice_or_by_two_is_taken_once() {
    let scene = scene().await;
    let space = scene.space("open").await;
    let proposal = scene.proposal(&space).await;
    let decide = format!("{proposal}/decide");
    let (first, again) = (
        [("to", "dropped"), ("outcome", "Het kan ook zonder.")],
        [("to", "dropped"), ("outcome", "Toch maar niet.")],
    );
    let pages = tokio::join!(scene.fatima.post(&decide, &first), scene.fatima.post(&decide, &first));
    assert!(pages.0.status == 303 && pages.1.status == 303, "{}", pages.1.text);
    let page = scene.fatima.post(&decide, &again).await;
    assert!(page.status == 303 && page.location() == proposal, "{}", page.text);
    let page = scene.fatima.get(&proposal).await.text;
    assert!(
        page.contains("Er was al een besluit") && !page.contains("Toch maar niet."),
        "once: {page}"
    );
    assert_eq!(scene.joris.post(&decide, &again).await.status, 404, "not his");
    let day = |text| platform::clock::Day::parse(text).unwrap();
    let (from, to) = (day("2026-11-01"), day("2026-12-01"));
    let db = scene.house.platform.store.reader();
    let told = platform::facts::sum(db, "proposals.proposal_decided", &from, &to);
    assert_eq!(told.await.unwrap().iter().map(|sum| sum.amount).sum::<i64>(), 1);
}

#[tokio::test]
async fn a_proposal_in_a_closed_space_is_not_there_for_others_and_goes_with_its_post() {
    let scene = scene().await;
    let space = scene.space("closed").await;
    let proposal = scene.proposal(&space).await;
    assert_eq!(scene.tom.get(&proposal).await.status, 404);
    assert_eq!(
        scene
            .tom
            .post(&format!("{proposal}/feedback"), &says("0", "agree", ""))
            .await
            .status,
        404
    );
    assert!(!scene.tom.get("/proposals").await.text.contains("Eén lijst"));
    assert_eq!(
        scene
            .joris
            .post(&format!("{proposal}/decide"), &[("to", "dropped")])
            .await
            .status,
        404
    );
    let stream = scene.joris.get(&space).await.text;
    assert!(stream.contains("Voorstel</span>"), "{stream}");
    let (_, post) = stream.split_once("href=\"/posts/").unwrap();
    let post = format!("/posts/{}", post.split('"').next().unwrap());
    assert!(scene.joris.get(&post).await.text.contains("Lees het en reageer"));
    scene.fatima.post(&format!("{post}/delete"), &[]).await;
    assert_eq!(scene.joris.get(&proposal).await.status, 404);
}

#[tokio::test]
async fn what_somebody_thought_is_in_their_export_and_loses_its_name() {
    let scene = scene().await;
    let space = scene.space("open").await;
    let proposal = scene.proposal(&space).await;
    scene
        .tom
        .post(
            &format!("{proposal}/feedback"),
            &says("0", "condition", "Met een hesje"),
        )
        .await;
    let tom = scene.tom.id();
    let own = personal::export(&scene.house.platform, tom).await.unwrap().to_string();
    assert!(own.contains("Met een hesje") && own.contains("condition"), "{own}");
    let forget = async |change: &platform::store::Change| personal::forget(change, tom).await;
    scene.house.platform.store.change(forget).await.unwrap();
    let page = scene.fatima.get(&proposal).await.text;
    assert!(
        page.contains("Met een hesje") && !page.contains("Tom de Vries") && page.contains("Oud-collega"),
        "{page}"
    );
}
