//! Questions as their people use them, on a real store.

mod asking;
mod at_once;
mod same;
mod waiting;

use platform::page::faults_in;
use testkit::{House, Person};

use super::*;

struct Scene {
    house: House,
    fatima: Person,
    joris: Person,
    tom: Person,
}

/// Fatima and Joris manage what they make; Tom joins or does not.
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
    async fn space(&self, name: &str, kind: &str) -> String {
        let mail = &self.joris.account.as_ref().unwrap().mail;
        let form = [("name", name), ("kind", kind), ("second", mail.as_str())];
        let made = self.fatima.post("/spaces", &form).await;
        let space = made.location().trim_end_matches("/about").to_owned();
        if kind == "open" {
            self.tom.post(&format!("{space}/join"), &[]).await;
        }
        space
    }

    /// The clock goes on; everybody signs in again, since a session does not last that long.
    async fn later(&mut self, micros: i64) {
        self.house.clock.advance(micros);
        for person in [&mut self.fatima, &mut self.joris, &mut self.tom] {
            *person = self.house.signed_in(person.account.clone().unwrap()).await;
        }
    }

    async fn runs(&self) {
        self.house.run_jobs().await;
    }
}

/// Asks something and gives the short key of the question.
async fn asked(who: &Person, space: &str, title: &str) -> String {
    let form = [("kind", "question"), ("title", title), ("act", "place")];
    let page = who.post(&format!("{space}/posts"), &form).await;
    assert_eq!(page.status, 303, "{}", page.text);
    page.location().trim_start_matches("/posts/").to_owned()
}

/// Answers, and gives the short key of the answer.
async fn answered(who: &Person, question: &str, words: &str) -> String {
    let said = who
        .post(&format!("/posts/{question}/comments"), &[("words", words)])
        .await;
    said.location().split_once('#').unwrap().1.to_owned()
}

#[test]
fn the_pages_of_questions_have_no_faults() {
    assert_eq!(faults_in::<list::ListPage>(), Vec::<String>::new());
    assert_eq!(faults_in::<super::same::SamePage>(), Vec::<String>::new());
    assert_eq!(faults_in::<experts::ExpertsPage>(), Vec::<String>::new());
    assert_eq!(faults_in::<opt_in::OptInPage>(), Vec::<String>::new());
    assert_eq!(faults_in::<hours::HoursPage>(), Vec::<String>::new());
}
