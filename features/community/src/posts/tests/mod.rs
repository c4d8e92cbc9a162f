//! Posts as their people use them, on a real store.

mod at_once;
mod at_once_pressed;
mod calling;
mod lasting;
mod live;
mod pace;
mod rights;
mod talk;

use platform::access::Role;
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
    assert_eq!(faults_in::<shares::SharePage>(), Vec::<String>::new());
}
