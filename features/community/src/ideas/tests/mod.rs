//! Ideas as their people use them, on a real store.

mod answers;
mod at_once;
mod merging;
mod rights;
mod shown;

use platform::access::Role;
use platform::clock::Moment;
use platform::page::{Frame, SafeHtml, faults_in};
use testkit::{House, Page, Person};

use super::*;

pub(super) use shown::pages as shown;

/// Fatima and Joris manage, Tom takes part, Ineke is somebody else.
struct Scene {
    house: House,
    fatima: Person,
    joris: Person,
    tom: Person,
    ineke: Person,
}

async fn scene() -> Scene {
    let house = House::with(people::features().into_iter().chain(crate::features()).collect()).await;
    Scene {
        fatima: house.person("Fatima el Amrani", &[]).await,
        joris: house.person("Joris Hettinga", &[]).await,
        tom: house.person("Tom de Vries", &[]).await,
        ineke: house.person("Ineke Postma", &[Role::Administrator]).await,
        house,
    }
}

fn mail(person: &Person) -> &str {
    &person.account.as_ref().unwrap().mail
}

impl Scene {
    async fn space(&self, kind: &str) -> String {
        let form = [("name", "Onderweg"), ("kind", kind), ("second", mail(&self.joris))];
        let made = self.fatima.post("/spaces", &form).await;
        let space = made.location().trim_end_matches("/about").to_owned();
        let invite = [("mail", mail(&self.tom))];
        self.fatima.post(&format!("{space}/invitations"), &invite).await;
        self.tom.post(&format!("{space}/join"), &[]).await;
        space
    }

    async fn notices(&self, who: &Person) -> String {
        self.house.run_jobs().await;
        who.get("/notices").await.text
    }

    async fn sum(&self, kind: &str) -> i64 {
        let day = |text| platform::clock::Day::parse(text).unwrap();
        let (from, to) = (day("2026-01-01"), day("2028-01-01"));
        let sums = platform::facts::sum(self.house.platform.store.reader(), kind, &from, &to).await;
        sums.unwrap().iter().map(|sum| sum.amount).sum()
    }
}

/// Places an idea and gives its address.
async fn placed(who: &Person, space: &str, title: &str) -> String {
    let page = place(who, space, title, "anyway", "").await;
    assert_eq!(page.status, 303, "{}", page.text);
    page.location().to_owned()
}

async fn place(who: &Person, space: &str, title: &str, act: &str, from: &str) -> Page {
    let form = [
        ("space", space.trim_start_matches("/spaces/")),
        ("title", title),
        ("words", "Omdat het **makkelijker** is, zegt de kanariepiet."),
        ("act", act),
        ("from", from),
    ];
    who.post("/ideas", &form).await
}

async fn supported(who: &Person, idea: &str) -> Page {
    who.post(&format!("{idea}/support"), &[("act", "give")]).await
}

async fn answered(who: &Person, idea: &str, status: &str, words: &str) -> Page {
    who.post(&format!("{idea}/status"), &[("status", status), ("words", words)])
        .await
}

/// Ideas for the samples of pages.
pub(super) fn samples() -> Vec<Idea> {
    let idea = |id: i64, status, title: &str| Idea {
        id,
        space_id: 1,
        author_id: Some(1),
        title: title.to_owned(),
        words: "Omdat het **makkelijker** is.".to_owned(),
        html: SafeHtml::from_cleaned("<p>Omdat het <strong>makkelijker</strong> is.</p>".to_owned()),
        status,
        merged_into: None,
        root_id: id,
        supports: id - 1,
        origin: if id == 2 { Origin::Mention } else { Origin::Own },
        origin_path: String::new(),
        post_id: None,
        placed_at: Moment(Frame::sample_now()),
        edited_at: (id == 2).then(|| Moment(Frame::sample_now())),
        adopted_at: None,
    };
    vec![
        idea(1, Status::Placed, "Een dienstfiets voor korte ritten"),
        idea(2, Status::Doing, "Onderhoudswerkzaamhedenaankondigingsbordjes <b>"),
        idea(42, Status::NotNow, "Eerder beginnen in de zomer"),
    ]
}

#[test]
fn the_pages_of_ideas_have_no_faults() {
    assert_eq!(faults_in::<list::ListPage>(), Vec::<String>::new());
    assert_eq!(faults_in::<write::WritePage>(), Vec::<String>::new());
    assert_eq!(faults_in::<show::IdeaPage>(), Vec::<String>::new());
    assert_eq!(faults_in::<versions::VersionsPage>(), Vec::<String>::new());
}
