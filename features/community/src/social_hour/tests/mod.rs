//! The weekly hour as its people use it, on a real store.

mod at_once;
mod clock;
mod reaping;

use platform::clock::{HOUR_MICROS, MINUTE_MICROS};
use platform::page::faults_in;
use testkit::{House, Person};

use super::*;

#[test]
fn the_pages_of_the_hour_have_no_faults() {
    assert_eq!(faults_in::<list::ListPage>(), Vec::<String>::new());
    assert_eq!(faults_in::<edit::EditPage>(), Vec::<String>::new());
    assert_eq!(faults_in::<show::HourPage>(), Vec::<String>::new());
    assert_eq!(faults_in::<week::WeekPage>(), Vec::<String>::new());
    assert_eq!(faults_in::<kit::KitPage>(), Vec::<String>::new());
    assert_eq!(faults_in::<harvest::HarvestPage>(), Vec::<String>::new());
}

/// An hour on Tuesdays from eleven to twelve, in a space of Fatima and Joris; it is Tuesday 17 November 2026, ten o'clock.
struct Scene {
    house: House,
    fatima: Person,
    joris: Person,
    tom: Person,
    space: String,
    hour: String,
}

async fn scene() -> Scene {
    let house = House::with(people::features().into_iter().chain(crate::features()).collect()).await;
    let fatima = house.person("Fatima el Amrani", &[]).await;
    let joris = house.person("Joris Hettinga", &[]).await;
    let tom = house.person("Tom de Vries", &[]).await;
    let mail = &joris.account.as_ref().unwrap().mail;
    let form = [("name", "Waterkeringen"), ("kind", "open"), ("second", mail.as_str())];
    let space = fatima
        .post("/spaces", &form)
        .await
        .location()
        .trim_end_matches("/about")
        .to_owned();
    tom.post(&format!("{space}/join"), &[]).await;
    let form = [
        ("weekday", "2"),
        ("begins", "11:00"),
        ("minutes", "60"),
        ("open_hours", "2"),
        ("zone", "Europe/Amsterdam"),
    ];
    let made = fatima.post(&format!("{space}/social-hour"), &form).await;
    assert_eq!(made.status, 303, "{}", made.text);
    let hour = made.location().to_owned();
    Scene {
        house,
        fatima,
        joris,
        tom,
        space,
        hour,
    }
}

impl Scene {
    fn today(&self) -> String {
        format!("{}/2026-11-17", self.hour)
    }

    /// Time passes, and what fell due in it is done.
    async fn later(&self, micros: i64) {
        self.house.clock.advance(micros);
        self.house.run_jobs().await;
    }

    /// Joris leads the hour of today and says what it is about; then it begins. Gives the address of its talk.
    async fn begun(&self) -> String {
        let today = self.today();
        self.joris.post(&format!("{today}/host"), &[("host", "yes")]).await;
        let about = [
            ("topic", "Wat vertel je thuis?"),
            ("starters", "Wat was leuk?\nWat was lastig?"),
        ];
        self.joris.post(&format!("{today}/topic"), &about).await;
        self.later(HOUR_MICROS).await;
        self.talk().await
    }

    /// The address of the talk of today.
    async fn talk(&self) -> String {
        let page = self.tom.get(&self.today()).await;
        let link = page
            .text
            .split("class=\"button\" href=\"")
            .nth(1)
            .unwrap_or_else(|| panic!("{}", page.text));
        link.split('"').next().unwrap().to_owned()
    }
}
