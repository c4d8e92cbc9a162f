//! Kept answers as their people use them, on a real store.

mod at_once;
mod list;
mod making;
mod review;

use platform::access::Role;
use platform::page::faults_in;
use testkit::{House, Person};

use super::*;

struct Scene {
    house: House,
    fatima: Person,
    joris: Person,
    tom: Person,
    anna: Person,
}

/// Fatima and Joris manage what they make; Tom is somebody else; Anna looks after what everybody reads.
async fn scene() -> Scene {
    let house = House::with(people::features().into_iter().chain(crate::features()).collect()).await;
    Scene {
        fatima: house.person("Fatima el Amrani", &[]).await,
        joris: house.person("Joris Hettinga", &[]).await,
        tom: house.person("Tom de Vries", &[]).await,
        anna: house.person("Anna Bos", &[Role::Communication]).await,
        house,
    }
}

impl Scene {
    /// The clock goes on; everybody signs in again, since a session does not last that long.
    async fn later(&mut self, micros: i64) {
        self.house.clock.advance(micros);
        for person in [&mut self.fatima, &mut self.joris, &mut self.tom, &mut self.anna] {
            *person = self.house.signed_in(person.account.clone().unwrap()).await;
        }
    }

    async fn space(&self, name: &str, kind: &str) -> String {
        let mail = &self.joris.account.as_ref().unwrap().mail;
        let form = [("name", name), ("kind", kind), ("second", mail.as_str())];
        let made = self.fatima.post("/spaces", &form).await;
        made.location().trim_end_matches("/about").to_owned()
    }

    /// A question of Fatima's with an answer of Joris's that helped; gives its short key.
    async fn answered(&self, space: &str, title: &str, words: &str) -> String {
        let form = [("kind", "question"), ("title", title), ("act", "place")];
        let begun = self.fatima.post(&format!("{space}/posts"), &form).await;
        let id = begun.location().trim_start_matches("/posts/").to_owned();
        let said = self
            .joris
            .post(&format!("/posts/{id}/comments"), &[("words", words)])
            .await;
        let comment = said.location().split_once('#').unwrap().1.to_owned();
        let accept = [("comment", comment.as_str())];
        self.fatima.post(&format!("/posts/{id}/accept"), &accept).await;
        id
    }

    /// Keeps an answer without a talk and gives its address.
    async fn kept(&self, who: &Person, question: &str, more: &[(&str, &str)]) -> String {
        let mut form = vec![
            ("question", question),
            ("words", "Zo doe je dat."),
            ("review_on", "2027-05-22"),
            ("act", "keep"),
        ];
        form.retain(|(name, _)| !more.iter().any(|(other, _)| other == name));
        form.extend(more);
        let made = who.post("/faq", &form).await;
        assert_eq!(made.status, 303, "{}", made.text);
        made.location().to_owned()
    }
}

/// The words of search, as one person may find them.
async fn found(scene: &Scene, who: &Person, words: &str) -> Vec<String> {
    use platform::search::{Question, Readers, find};
    let platform = &scene.house.platform;
    let groups = crate::spaces::list_readable(platform.store.reader(), who.id())
        .await
        .unwrap();
    let groups: Vec<String> = groups.into_iter().map(|id| format!("space:{id}")).collect();
    let readers = Readers::everyone().in_groups(&groups);
    let question = Question {
        words,
        kinds: &["faq"],
        before: None,
        most: 20,
    };
    let hits = find(platform.store.reader(), &readers, question).await.unwrap().hits;
    hits.into_iter().map(|hit| hit.path).collect()
}

#[test]
fn the_pages_of_kept_answers_have_no_faults() {
    assert_eq!(faults_in::<super::list::ListPage>(), Vec::<String>::new());
    assert_eq!(faults_in::<make::EditPage>(), Vec::<String>::new());
    assert_eq!(faults_in::<show::EntryPage>(), Vec::<String>::new());
    assert_eq!(faults_in::<show::VersionsPage>(), Vec::<String>::new());
    assert_eq!(faults_in::<import::upload::UploadPage>(), Vec::<String>::new());
    assert_eq!(faults_in::<import::upload::PreviewPage>(), Vec::<String>::new());
}
