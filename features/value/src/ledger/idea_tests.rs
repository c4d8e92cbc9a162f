//! What an idea that was taken up proposes, and what it never tells.

use community::ideas;
use listening::resolution::Outcome;
use listening::routing::CaseKind;
use platform::access::Role;
use platform::clock::{Day, Moment};
use platform::failure::Failure;
use platform::store::Change;
use platform::texts::Language;
use testkit::{House, Person};

use super::case_tests::solved;
use super::*;
use crate::texts;

/// Fatima and Joris manage a space, Tom has ideas, Ineke reports.
struct Scene {
    house: House,
    fatima: Person,
    joris: Person,
    tom: Person,
    ineke: Person,
}

async fn scene() -> Scene {
    let mut all = people::features();
    all.extend(community::features());
    all.extend(listening::features());
    all.extend(crate::features());
    let house = House::with(all).await;
    Scene {
        fatima: house.person("Fatima el Amrani", &[]).await,
        joris: house.person("Joris Hettinga", &[]).await,
        tom: house.person("Tom de Vries", &[]).await,
        ineke: house.person("Ineke Postma", &[Role::Communication]).await,
        house,
    }
}

impl Scene {
    async fn space(&self, kind: &str) -> String {
        let mail = |who: &Person| who.account.as_ref().unwrap().mail.clone();
        let (joris, tom) = (mail(&self.joris), mail(&self.tom));
        let name = format!("Onderweg {kind}");
        let form = [("name", name.as_str()), ("kind", kind), ("second", joris.as_str())];
        let made = self.fatima.post("/spaces", &form).await;
        let space = made.location().trim_end_matches("/about").to_owned();
        let invite = [("mail", tom.as_str())];
        self.fatima.post(&format!("{space}/invitations"), &invite).await;
        self.tom.post(&format!("{space}/join"), &[]).await;
        space
    }

    async fn idea(&self, space: &str, title: &str, from: &str) -> String {
        let form = [
            ("space", space.trim_start_matches("/spaces/")),
            ("title", title),
            ("words", "Omdat het **makkelijker** is."),
            ("act", "anyway"),
            ("from", from),
        ];
        let placed = self.tom.post("/ideas", &form).await;
        assert_eq!(placed.status, 303, "{}", placed.text);
        placed.location().to_owned()
    }

    async fn answered(&self, idea: &str, status: &str) {
        let form = [("status", status), ("words", "Vanaf maart staan er **tien**.")];
        let answered = self.fatima.post(&format!("{idea}/status"), &form).await;
        assert_eq!(answered.status, 303, "{}", answered.text);
    }

    async fn adopted(&self, space: &str, title: &str, from: &str) -> String {
        let idea = self.idea(space, title, from).await;
        self.answered(&idea, "doing").await;
        idea
    }

    /// The job as it runs, and what waits after it.
    async fn waiting(&self) -> Vec<Entry> {
        propose_from_ideas(&self.house.platform).await.unwrap();
        list_waiting(self.house.platform.store.reader()).await.unwrap()
    }
}

fn titles(entries: &[Entry]) -> Vec<&str> {
    entries.iter().map(|entry| entry.title.as_str()).collect()
}

#[tokio::test]
async fn an_idea_that_was_taken_up_is_confirmed_by_who_took_it_up() {
    let scene = scene().await;
    let space = scene.space("open").await;
    let idea = scene.adopted(&space, "Dienstfiets voor korte ritten", "").await;
    scene.idea(&space, "Een idee dat nog wacht op antwoord", "").await;
    let waiting = scene.waiting().await;
    assert_eq!(titles(&waiting), ["Dienstfiets voor korte ritten"]);
    let entry = &waiting[0];
    assert_eq!((entry.kind, entry.grade), (Kind::Idea, Grade::Judged));
    assert_eq!(entry.meaning, "Vanaf maart staan er tien.", "the answer, without marks");
    assert_eq!(entry.receiver_id, Some(scene.fatima.id()));
    scene.house.run_jobs().await;
    let told = scene.fatima.get("/notices").await.text;
    assert!(told.contains(&texts(Language::Nl).ledger_notice_idea()), "{told}");
    let page = scene
        .fatima
        .get(&format!("/value/entries/{}", entry.public_id))
        .await
        .text;
    assert!(
        page.contains(&format!("href=\"{idea}\"")) && page.contains("Idee: Dienstfiets"),
        "{page}"
    );
    let confirm = format!("/value/entries/{}/confirm", entry.public_id);
    assert_eq!(
        scene.joris.post(&confirm, &[("words", "")]).await.status,
        404,
        "not his"
    );
    assert_eq!(scene.fatima.post(&confirm, &[("words", "")]).await.status, 303);
    assert_eq!(scene.waiting().await, Vec::new());
    scene.answered(&idea, "done").await;
    assert_eq!(scene.waiting().await, Vec::new(), "taken up once is counted once");
    let (first, last) = (Day::parse("2020-01-01").unwrap(), Day::parse("2090-01-01").unwrap());
    let confirmed = list_confirmed(scene.house.platform.store.reader(), &first, &last, 10).await;
    assert_eq!(titles(&confirmed.unwrap()), ["Dienstfiets voor korte ritten"]);
}

#[tokio::test]
async fn what_is_taken_up_in_a_closed_space_is_told_nowhere() {
    let scene = scene().await;
    for kind in ["closed", "hidden"] {
        let space = scene.space(kind).await;
        scene.adopted(&space, "Kanariepiet in de kelder", "").await;
    }
    assert_eq!(scene.waiting().await, Vec::new());
    scene.house.run_jobs().await;
    for path in ["/value/entries", "/notices", "/search?q=kanariepiet", "/", "/value"] {
        let page = scene.ineke.get(path).await.text;
        assert!(!page.contains("in de kelder"), "{path}: {page}");
    }
    let page = scene.fatima.get("/value/entries").await.text;
    assert!(!page.contains("in de kelder"), "not even to who answered: {page}");
}

#[tokio::test]
async fn an_entry_that_waits_goes_when_its_space_closes_or_the_idea_goes() {
    let scene = scene().await;
    let space = scene.space("open").await;
    let idea = scene.adopted(&space, "Kanariepiet in de kelder", "").await;
    assert_eq!(scene.waiting().await.len(), 1);
    let why = [("why", "Toch niet.")];
    assert_eq!(scene.fatima.post(&format!("{idea}/remove"), &why).await.status, 303);
    assert_eq!(scene.waiting().await, Vec::new());
    scene.adopted(&space, "Kanariepiet op het dak", "").await;
    assert_eq!(scene.waiting().await.len(), 1);
    let close = [("name", "Onderweg"), ("kind", "closed"), ("posting", "members")];
    let closed = scene.fatima.post(&format!("{space}/edit"), &close).await;
    assert_eq!(closed.status, 303, "{}", closed.text);
    assert_eq!(scene.waiting().await, Vec::new());
    let found = scene.ineke.get("/search?q=kanariepiet").await.text;
    assert!(!found.contains("op het dak"), "{found}");
}

#[tokio::test]
async fn of_ideas_that_are_the_same_one_counts() {
    let scene = scene().await;
    let space = scene.space("open").await;
    let first = scene.adopted(&space, "Dienstfiets", "").await;
    let second = scene.adopted(&space, "Fiets van de dienst", "").await;
    let into = [("into", first.as_str())];
    assert_eq!(scene.fatima.post(&format!("{second}/merge"), &into).await.status, 303);
    assert_eq!(titles(&scene.waiting().await), ["Dienstfiets"]);
}

#[tokio::test]
async fn a_run_that_breaks_off_loses_nothing_and_doubles_nothing() {
    let scene = scene().await;
    let space = scene.space("open").await;
    for title in ["Dienstfiets", "Elektrische boot", "Later beginnen"] {
        scene.adopted(&space, title, "").await;
    }
    let platform = &scene.house.platform;
    let adopted = ideas::list_adopted_since(platform.store.reader(), Moment(0), 0, 2).await;
    let adopted = adopted.unwrap();
    assert_eq!(adopted.ideas.len(), 2, "so many at most");
    let broken = platform.store.change(async |change: &Change| {
        from_ideas::propose_all(platform, change, &adopted.ideas).await?;
        store::keep_idea_checkpoint(change, adopted.until.unwrap()).await?;
        Err::<(), _>(Failure::NotFound)
    });
    assert!(broken.await.is_err());
    assert_eq!(
        store::idea_checkpoint(platform.store.reader()).await.unwrap().0,
        Moment(0)
    );
    assert_eq!(scene.waiting().await.len(), 3);
    assert_eq!(scene.waiting().await.len(), 3, "run again, nothing is added");
    // Somebody who runs with an old mark adds nothing either.
    let old = platform.store.change(async |change: &Change| {
        store::keep_idea_checkpoint(change, (Moment(0), 0)).await?;
        from_ideas::propose_all(platform, change, &adopted.ideas).await
    });
    old.await.unwrap();
    assert_eq!(scene.waiting().await.len(), 3);
}

#[tokio::test]
async fn what_began_in_a_case_counts_once_whichever_was_first() {
    let scene = scene().await;
    let space = scene.space("open").await;
    let platform = &scene.house.platform;
    let case = solved(CaseKind::Idea, Outcome::IdeaAdopted, false, scene.joris.id());
    let path = format!("/case/{}", case.public_id);
    let propose_case = async |change: &Change| match propose::entry_of(platform, change, &case).await? {
        Some(new) => propose(change, &new).await,
        None => Ok(None),
    };
    assert!(platform.store.change(propose_case).await.unwrap().is_some());
    scene.adopted(&space, "Dienstfiets", &format!("mention:{path}")).await;
    assert_eq!(titles(&scene.waiting().await), ["Stank bij gemaal Elzerbroek"]);

    let mut later = solved(CaseKind::Idea, Outcome::IdeaAdopted, false, scene.joris.id());
    later.case_id = 42;
    let path = format!("/case/{}", later.public_id);
    scene
        .adopted(&space, "Boot op stroom", &format!("mention:{path}"))
        .await;
    let waiting = scene.waiting().await;
    assert_eq!(titles(&waiting), ["Boot op stroom", "Stank bij gemaal Elzerbroek"]);
    let page = scene
        .fatima
        .get(&format!("/value/entries/{}", waiting[0].public_id))
        .await
        .text;
    assert!(
        page.contains(&texts(Language::Nl).ledger_evidence_from_mention()),
        "{page}"
    );
    assert!(!page.contains(&path), "the case opens for who keeps it: {page}");
    let new = platform
        .store
        .change(async |change: &Change| propose::entry_of(platform, change, &later).await);
    assert!(new.await.unwrap().is_none());
}
