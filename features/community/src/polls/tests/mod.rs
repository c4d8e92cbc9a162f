//! Polls as their people use them, on a real store.

mod counting;
mod life;
mod rights;

use platform::clock::DAY_MICROS;
use platform::page::check;
use platform::texts::Language;
use testkit::{House, Person};

use super::*;

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

    /// A moment so many days from now, as the field writes it.
    fn in_days(&self, days: i64) -> String {
        let at = self.house.clock.now().plus(days * DAY_MICROS).instant();
        at.to_zoned(jiff::tz::TimeZone::get("Europe/Amsterdam").unwrap())
            .strftime("%Y-%m-%dT%H:%M")
            .to_string()
    }

    /// Makes a poll and gives the address of its post and its own.
    async fn poll(&self, space: &str, kind: &str, reveal: &str) -> (String, String) {
        let closes = self.in_days(3);
        let form = [
            ("question", "Waar houden we de open dag?"),
            ("words", "We kiezen **samen**."),
            ("kind", kind),
            ("options", "Gemaal Elzerbroek\nDe sluis\n\n Op  kantoor \n"),
            ("reveal", reveal),
            ("closes", closes.as_str()),
        ];
        let page = self.fatima.post(&format!("{space}/polls"), &form).await;
        assert_eq!(page.status, 303, "{}", page.text);
        let post = page.location().to_owned();
        let shown = self.fatima.get(&post).await.text;
        (post, own_address(&shown))
    }

    /// People who do nothing but vote.
    async fn voters(&self, many: usize) -> Vec<Person> {
        let mut voters = Vec::new();
        for number in 0..many {
            voters.push(self.house.person(&format!("Stemmer Nummer{number}"), &[]).await);
        }
        voters
    }
}

/// The poll's own address, from the page of its post.
fn own_address(page: &str) -> String {
    let (_, rest) = page.split_once("\"/polls/").unwrap();
    format!("/polls/{}", rest.split(['/', '"']).next().unwrap())
}

async fn votes(who: &Person, poll: &str, fields: &[(&str, &str)]) -> u16 {
    who.post(&format!("{poll}/vote"), fields).await.status.as_u16()
}

#[test]
fn the_pages_of_polls_have_no_faults() {
    assert_eq!(platform::page::faults_in::<make::MakePage>(), Vec::<String>::new());
    assert_eq!(platform::page::faults_in::<list::ListPage>(), Vec::<String>::new());
    for language in Language::ALL {
        for piece in piece::samples(language) {
            let html = askama::Template::render(&piece).unwrap();
            let page = format!(
                "<html lang=\"nl\"><head><title>Peiling</title></head><body><h1>Peiling</h1>{html}</body></html>"
            );
            let faults: Vec<String> = check(&page).iter().map(ToString::to_string).collect();
            assert_eq!(faults, Vec::<String>::new(), "{html}");
        }
    }
}
