//! Revoked is revoked: whoever is taken out of a place, leaves the organisation or loses a role reads nothing more, hears nothing
//! more, and gets nothing of what was on its way (T12, T13).

mod letters;
mod streams;

use platform::access::Role;
use platform::clock::DAY_MICROS;
use platform::store::Change;
use testkit::{House, Person};

use super::closed::scene::{again, house};

/// A word that stands in a closed place only.
const CANARY: &str = "kanariepiet";

struct Scene {
    house: House,
    fatima: Person,
    joris: Person,
    tom: Person,
    anna: Person,
    space: String,
}

/// Fatima, who makes newsletters, and Joris manage a closed space; Tom and Anna are members. Kees keeps the machine.
async fn scene() -> Scene {
    let house = house().await;
    let fatima = house.person("Fatima el Amrani", &[Role::Communication]).await;
    let joris = house.person("Joris Hettinga", &[]).await;
    let tom = house.person("Tom de Vries", &[]).await;
    let anna = house.person("Anna Bos", &[]).await;
    let form = [("name", "Overname"), ("kind", "closed"), ("second", mail(&joris))];
    let made = fatima.post("/spaces", &form).await;
    let space = made.location().trim_end_matches("/about").to_owned();
    for member in [&tom, &anna] {
        let invite = [("mail", mail(member))];
        fatima.post(&format!("{space}/invitations"), &invite).await;
        member.post(&format!("{space}/join"), &[]).await;
        assert_eq!(member.get(&space).await.status, 200);
    }
    house.run_jobs().await;
    Scene {
        house,
        fatima,
        joris,
        tom,
        anna,
        space,
    }
}

fn mail(person: &Person) -> &str {
    &person.account.as_ref().unwrap().mail
}

impl Scene {
    /// A post in the closed space that its members follow.
    async fn post(&self) -> String {
        let form = [
            ("kind", "talk"),
            ("title", CANARY),
            ("words", "Onder ons"),
            ("act", "place"),
        ];
        let post = self.fatima.post(&format!("{}/posts", self.space), &form).await;
        let post = post.location().to_owned();
        for member in [&self.tom, &self.anna] {
            member.post(&format!("{post}/wish"), &[("wish", "follow")]).await;
        }
        post
    }

    async fn says(&self, post: &str) {
        let words = [("words", "Nog iets over kanariepiet")];
        let said = self.joris.post(&format!("{post}/comments"), &words).await;
        assert!(said.status.is_redirection(), "{}", said.text);
    }

    /// A manager takes somebody out.
    async fn takes_out(&self, person: &Person) {
        let id = &person.account.as_ref().unwrap().public_id;
        let fatima = again(&self.house, &self.fatima).await;
        let out = fatima
            .post(&format!("{}/members/{id}", self.space), &[("act", "out")])
            .await;
        assert!(out.status.is_redirection(), "{}", out.text);
    }

    /// An administrator closes somebody's account, on the page for that.
    async fn deactivates(&self, person: &Person) {
        let kees = self.house.person("Kees Veenstra", &[Role::Administrator]).await;
        let id = &person.account.as_ref().unwrap().public_id;
        let done = kees.post(&format!("/settings/people/{id}/deactivate"), &[]).await;
        assert!(done.status.is_redirection(), "{}", done.text);
    }

    /// The same, as the staff list does it.
    async fn closes(&self, person: &Person) {
        let id = person.id();
        let close = async |change: &Change| people::staff_list::close(change, id).await;
        self.house.platform.store.change(close).await.unwrap();
    }

    /// The letters to somebody in which the word stands.
    fn letters(&self, person: &Person) -> usize {
        let all = self.house.mail.letters_to(mail(person)).into_iter();
        let holds = |letter: &platform::outside::Letter| {
            let html = letter.html.as_deref().unwrap_or_default();
            format!("{} {} {html}", letter.subject, letter.text).contains(CANARY)
        };
        all.filter(holds).count()
    }

    /// A day goes by, and whatever was to go goes.
    async fn a_day(&self) {
        for _ in 0..12 {
            self.house.clock.advance(DAY_MICROS / 12);
            self.house.run_jobs().await;
        }
    }
}
