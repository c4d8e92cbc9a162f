//! Gatherings as their people use them, on a real store.

mod at_once;
mod calendar;
mod peers;
mod rights;
mod seats;
mod series;

use platform::clock::{DAY_MICROS, HOUR_MICROS, MINUTE_MICROS};
use platform::page::faults_in;
use testkit::{House, Person};

use super::*;

/// A word that stands in a closed space only.
const CANARY: &str = "kanariepiet";

#[test]
fn the_pages_of_gatherings_have_no_faults() {
    assert_eq!(faults_in::<list::ListPage>(), Vec::<String>::new());
    assert_eq!(faults_in::<edit::EditPage>(), Vec::<String>::new());
    assert_eq!(faults_in::<show::GatheringPage>(), Vec::<String>::new());
    assert_eq!(faults_in::<feed::FeedPage>(), Vec::<String>::new());
    assert_eq!(faults_in::<report::ReportPage>(), Vec::<String>::new());
}

/// Fatima and Joris manage; Tom is somebody else. It is Tuesday 17 November 2026, ten o'clock in Amsterdam.
struct Scene {
    house: House,
    fatima: Person,
    joris: Person,
    tom: Person,
}

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
        made.location().trim_end_matches("/about").to_owned()
    }

    /// Time passes, and what fell due in it is done. Sessions may end in it.
    async fn later(&self, micros: i64) {
        self.house.clock.advance(micros);
        self.house.run_jobs().await;
    }

    async fn back(&self, person: &Person) -> Person {
        self.house.signed_in(person.account.clone().unwrap()).await
    }

    async fn row(&self, path: &str) -> Gathering {
        let id = path
            .rsplit('/')
            .next()
            .and_then(platform::ids::PublicId::parse)
            .unwrap();
        store::find_public(self.house.platform.store.reader(), &id)
            .await
            .unwrap()
            .unwrap()
    }

    async fn replies(&self, gathering: &Gathering) -> Vec<(i64, Reply)> {
        let answers = store::list_answers(self.house.platform.store.reader(), vec![gathering.id])
            .await
            .unwrap();
        answers.into_iter().map(|it| (it.account_id, it.reply)).collect()
    }
}

/// Calls a gathering on Thursday 19 November from ten to eleven, but for what `more` says, and gives its address.
async fn called(who: &Person, space: &str, more: &[(&str, &str)]) -> String {
    let mut form = vec![
        ("title", "Rondje gemaal"),
        ("place", "Sluisweg 2"),
        ("begins", "2026-11-19T10:00"),
        ("ends", "2026-11-19T11:00"),
        ("zone", "Europe/Amsterdam"),
    ];
    form.retain(|(name, _)| !more.iter().any(|(other, _)| other == name));
    form.extend(more);
    let page = who.post(&format!("{space}/gatherings"), &form).await;
    assert_eq!(page.status, 303, "{}", page.text);
    page.location().to_owned()
}

async fn says(who: &Person, gathering: &str, reply: &str) {
    let page = who.post(&format!("{gathering}/answer"), &[("reply", reply)]).await;
    assert_eq!(page.status, 303, "{}", page.text);
}
