//! Projects as their people use them, on a real store.

mod at_once;
mod loops;
mod promises;
mod rights;
mod shown;

use platform::access::Role;
use platform::clock::{Day, Moment};
use platform::page::{Frame, SafeHtml, faults_in};
use testkit::{House, Page, Person};

use super::*;

pub(super) use shown::pages as shown;

/// Fatima keeps the project, Joris decides, Tom reacts, Ineke is somebody else.
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
    /// A space of Fatima and Joris, in which Tom takes part.
    async fn space(&self, kind: &str) -> String {
        let form = [("name", "Waterkeringen"), ("kind", kind), ("second", mail(&self.joris))];
        let made = self.fatima.post("/spaces", &form).await;
        let space = made.location().trim_end_matches("/about").to_owned();
        let invite = [("mail", mail(&self.tom))];
        self.fatima.post(&format!("{space}/invitations"), &invite).await;
        self.tom.post(&format!("{space}/join"), &[]).await;
        space
    }

    /// A project of Fatima that has said why; gives its address.
    async fn project(&self, space: &str) -> String {
        let form = [
            ("space", space.trim_start_matches("/spaces/")),
            ("title", "Schouw 2027"),
            ("words", "De schouw kost **drie weken** per jaar, zegt de kanariepiet."),
            ("act", "place"),
        ];
        let page = self.fatima.post("/projects", &form).await;
        assert_eq!(page.status, 303, "{}", page.text);
        page.location().trim_end_matches("/ask").to_owned()
    }

    /// The same, with its question asked; Joris decides.
    async fn asked(&self, space: &str) -> String {
        let project = self.project(space).await;
        let page = self.ask(&project, "Waar stoppen we met lopen?", "").await;
        assert_eq!(page.status, 303, "{}", page.text);
        project
    }

    async fn ask(&self, project: &str, question: &str, talk: &str) -> Page {
        let days = [14, 21, 28].map(|days| self.day(days));
        let form = [
            ("question", question),
            ("react_on", days[0].as_str()),
            ("decide_on", days[1].as_str()),
            ("report_on", days[2].as_str()),
            ("decider", mail(&self.joris)),
            ("talk", talk),
        ];
        self.fatima.post(&format!("{project}/ask"), &form).await
    }

    /// A day so many days from now.
    fn day(&self, days: i64) -> String {
        let zone = self.house.platform.organisation.facts().time_zone();
        self.house.platform.now().day(&zone).plus_days(days).to_string()
    }

    async fn collected(&self, project: &str) {
        let form = [("act", "close"), ("words", "")];
        self.fatima.post(&format!("{project}/collected"), &form).await;
    }

    async fn decided(&self, project: &str) {
        let form = [
            ("title", "We stoppen op tien plekken"),
            ("words", "Daar zien drones meer."),
            ("other", "Boeren een foto laten sturen: wie belt er dan?"),
            ("act", "keep"),
        ];
        let page = self.joris.post(&format!("{project}/step/decide"), &form).await;
        assert!(page.status == 303 && page.location() == project, "{}", page.text);
    }

    async fn reported(&self, project: &str) -> Page {
        let form = [
            ("words", "Vanaf maart lopen we **tien** sloten minder."),
            ("act", "keep"),
        ];
        self.fatima.post(&format!("{project}/step/report"), &form).await
    }

    async fn sum(&self, kind: &str) -> i64 {
        let (from, to) = (Day::parse("2026-01-01").unwrap(), Day::parse("2028-01-01").unwrap());
        let sums = platform::facts::sum(self.house.platform.store.reader(), kind, &from, &to).await;
        sums.unwrap().iter().map(|sum| sum.amount).sum()
    }
}

async fn react(who: &Person, project: &str, words: &str) -> Page {
    who.post(&format!("{project}/reactions"), &[("words", words)]).await
}

/// Projects for the samples of pages: one that asks, a late one, a stopped one, and a closed one.
pub(super) fn samples() -> Vec<Project> {
    let project = |id: i64, turn, due_on: &str, title: &str| Project {
        id,
        space_id: 1,
        owner_id: Some(1),
        title: title.to_owned(),
        words: "De schouw kost **drie weken**.".to_owned(),
        html: SafeHtml::from_cleaned("<p>De schouw kost <strong>drie weken</strong>.</p>".to_owned()),
        round: 1,
        turn,
        due_on: Day::parse(due_on).unwrap(),
        closed_late: id == 4,
        made_at: Moment(Frame::sample_now()),
        turned_at: Moment(Frame::sample_now()),
    };
    vec![
        project(1, Turn::React, "2027-01-12", "Hoe controleren we in 2027 de sloten?"),
        project(
            2,
            Turn::Decide,
            "2026-11-12",
            "Waterkeringencontroleverantwoordelijkheidsverdeling",
        ),
        project(3, Turn::Stopped, "2026-11-12", "Nieuwe jassen <b>"),
        project(4, Turn::Closed, "2026-11-12", "Fietsen naar het werk"),
    ]
}

#[test]
fn the_pages_of_projects_have_no_faults() {
    assert_eq!(faults_in::<list::ListPage>(), Vec::<String>::new());
    assert_eq!(faults_in::<write::WritePage>(), Vec::<String>::new());
    assert_eq!(faults_in::<ask::AskPage>(), Vec::<String>::new());
    assert_eq!(faults_in::<show::ProjectPage>(), Vec::<String>::new());
    assert_eq!(faults_in::<act::ActPage>(), Vec::<String>::new());
    assert_eq!(faults_in::<planning::PlanPage>(), Vec::<String>::new());
}
