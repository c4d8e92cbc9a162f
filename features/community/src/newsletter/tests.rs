//! Newsletters as editors make them and colleagues get them.

use platform::access::{Role, Roles};
use platform::clock::{HOUR_MICROS, Moment};
use platform::ids::short;
use platform::notices::{Mail, Wishes};
use platform::page::{Frame, faults_in};
use platform::session::Account;
use platform::store::Change;
use testkit::{House, Person};

use super::issue::Issue;
use super::store::kinds::{Reach, State};
use super::*;

mod gatherings;
mod trying;

/// A word that stands in a closed space only.
const CANARY: &str = "kanariepiet";

/// One of each state, for samples of pages.
pub(super) fn issues() -> Vec<Issue> {
    let issue = |state, send_at: Option<Moment>| Issue {
        id: 77,
        title: "Drie klachten opgelost".into(),
        words: "Dag **allemaal**".into(),
        html: platform::markdown::render("Dag **allemaal**").html,
        reach: Reach::Everyone,
        reach_id: None,
        state,
        send_at,
        sent_at: send_at,
        sent_through: 0,
        receivers: 57,
        editor_id: None,
    };
    let at = Some(Moment(Frame::sample_now()));
    vec![
        issue(State::Draft, None),
        issue(State::Planned, at),
        issue(State::Sending, at),
        issue(State::Sent, at),
    ]
}

#[test]
fn the_pages_have_no_faults() {
    assert_eq!(faults_in::<list::ListPage>(), Vec::<String>::new());
    assert_eq!(faults_in::<show::IssuePage>(), Vec::<String>::new());
    assert_eq!(faults_in::<edit::EditPage>(), Vec::<String>::new());
}

struct Scene {
    house: House,
    marijke: Person,
    joris: Person,
    tom: Person,
    open: String,
    closed: String,
}

/// Marijke makes newsletters; Joris is in both spaces with her, Tom in none.
async fn scene() -> Scene {
    let house = House::with(people::features().into_iter().chain(crate::features()).collect()).await;
    let marijke = house.person("Marijke de Bruin", &[Role::Communication]).await;
    let joris = house.person("Joris Hettinga", &[]).await;
    let tom = house.person("Tom de Vries", &[]).await;
    let mut scene = Scene {
        house,
        marijke,
        joris,
        tom,
        open: String::new(),
        closed: String::new(),
    };
    scene.open = scene.space("Slim gemaal", "open").await;
    scene.closed = scene.space("Vacatures", "closed").await;
    scene.post(&scene.open, "Het filter bij Elzerbroek").await;
    scene.post(&scene.closed, CANARY).await;
    scene.house.run_jobs().await;
    scene.house.clock.advance(HOUR_MICROS);
    scene
}

impl Scene {
    async fn space(&self, name: &str, kind: &str) -> String {
        let mail = &self.joris.account.as_ref().unwrap().mail;
        let form = [("name", name), ("kind", kind), ("second", mail.as_str())];
        let made = self.marijke.post("/spaces", &form).await;
        made.location().trim_end_matches("/about").to_owned()
    }

    async fn post(&self, space: &str, title: &str) {
        let form = [("kind", "talk"), ("title", title), ("words", title), ("act", "place")];
        assert_eq!(self.marijke.post(&format!("{space}/posts"), &form).await.status, 303);
    }

    /// A draft with an introduction; gives its address.
    async fn draft(&self) -> String {
        let made = self.marijke.post("/newsletter", &[("title", "Deze week")]).await;
        let path = made.location().trim_end_matches("/edit").to_owned();
        assert_eq!(self.keep(&path, "everyone").await.status, 303);
        path
    }

    async fn keep(&self, path: &str, reach: &str) -> testkit::Page {
        let form = [("title", "Deze week"), ("words", "Dag **allemaal**"), ("reach", reach)];
        self.marijke.post(&format!("{path}/edit"), &form).await
    }

    /// Puts a post in by its title, as the button would.
    async fn add(&self, path: &str, title: &str) -> testkit::Page {
        let db = self.house.platform.store.reader();
        let space = if title == CANARY { &self.closed } else { &self.open };
        let seen = crate::spaces::enter(db, &viewer(&self.marijke), space.trim_start_matches("/spaces/")).await;
        let post = crate::posts::find_newest(db, seen.unwrap().space.id)
            .await
            .unwrap()
            .unwrap();
        let key = short(post.id);
        let form = [("act", "add"), ("source", "posts"), ("key", key.as_str())];
        self.marijke.post(&format!("{path}/items"), &form).await
    }

    async fn letters(&self, person: &Person) -> Vec<platform::outside::Letter> {
        self.house.run_jobs().await;
        let all = self.house.mail.letters_to(&person.account.as_ref().unwrap().mail);
        all.into_iter()
            .filter(|letter| letter.subject.contains("Deze week"))
            .collect()
    }
}

fn viewer(person: &Person) -> platform::session::Viewer {
    platform::session::Viewer::of(person.account.as_ref().unwrap())
}

#[tokio::test]
async fn a_newsletter_is_tried_planned_and_comes_once_to_everybody_who_did_not_say_no() {
    let scene = scene().await;
    let path = scene.draft().await;
    scene.add(&path, "Het filter bij Elzerbroek").await;
    assert_eq!(scene.joris.get(&path).await.status, 404, "nobody sees a draft");
    assert_eq!(scene.joris.get(&format!("{path}/edit")).await.status, 404);
    scene.marijke.post(&format!("{path}/send"), &[("act", "try")]).await;
    let tried = scene.letters(&scene.marijke).await;
    assert_eq!((tried.len(), tried[0].subject.as_str()), (1, "Proef: Deze week"));
    assert_eq!(scene.letters(&scene.tom).await.len(), 0);
    let no = async |change: &Change| Wishes::choose(change, scene.tom.id(), "newsletter", Mail::Never).await;
    scene.house.platform.store.change(no).await.unwrap();
    let plan = [("act", "plan"), ("at", "2026-11-17T14:00")];
    scene.marijke.post(&format!("{path}/send"), &plan).await;
    assert_eq!(scene.letters(&scene.joris).await.len(), 0, "not before its moment");
    scene.house.clock.advance(4 * HOUR_MICROS);
    for _ in 0..3 {
        assert_eq!(scene.letters(&scene.joris).await.len(), 1);
        assert_eq!(scene.letters(&scene.marijke).await.len(), 2);
        assert_eq!(scene.letters(&scene.tom).await.len(), 0);
        scene.house.clock.advance(HOUR_MICROS);
    }
    let letter = &scene.letters(&scene.joris).await[0];
    assert!(letter.text.contains("Elzerbroek") && letter.html.as_ref().unwrap().contains("<strong>allemaal</strong>"));
    let joris = scene.house.signed_in(scene.joris.account.clone().unwrap()).await;
    let page = joris.get(&path).await;
    assert!(page.status == 200 && page.text.contains("Elzerbroek"), "{}", page.text);
    assert!(joris.get("/newsletter").await.text.contains("Deze week"));
}

#[tokio::test]
async fn something_from_a_closed_space_goes_no_further_than_that_space() {
    let scene = scene().await;
    let path = scene.draft().await;
    scene.add(&path, CANARY).await;
    let told = scene.marijke.get(&path).await;
    assert!(told.text.contains("komt uit een besloten ruimte"), "{}", told.text);
    assert!(
        !scene.marijke.get(&path).await.text.contains(CANARY),
        "refused for everybody"
    );
    let space = format!("space:{}", scene.closed.trim_start_matches("/spaces/"));
    assert_eq!(scene.keep(&path, &space).await.status, 303);
    scene.add(&path, CANARY).await;
    scene.marijke.get(&path).await;
    assert!(
        scene.marijke.get(&path).await.text.contains(CANARY),
        "its own space may have it"
    );
    let wider = scene.keep(&path, "everyone").await;
    assert!(
        wider.status == 422 && wider.text.contains("besloten ruimte"),
        "{}",
        wider.text
    );
    scene.marijke.post(&format!("{path}/send"), &[("act", "plan")]).await;
    assert_eq!(scene.letters(&scene.joris).await.len(), 1);
    assert_eq!(scene.letters(&scene.tom).await.len(), 0);
    assert_eq!(scene.tom.get(&path).await.status, 404);
}

#[tokio::test]
async fn a_space_that_closes_after_the_plan_takes_its_words_out_of_letter_and_archive() {
    let scene = scene().await;
    let path = scene.draft().await;
    scene.add(&path, "Het filter bij Elzerbroek").await;
    let plan = [("act", "plan"), ("at", "2026-11-17T14:00")];
    scene.marijke.post(&format!("{path}/send"), &plan).await;
    let form = [("name", "Slim gemaal"), ("kind", "closed"), ("posting", "members")];
    let closed = scene.marijke.post(&format!("{}/edit", scene.open), &form).await;
    assert_eq!(closed.status, 303, "{}", closed.text);
    scene.house.clock.advance(4 * HOUR_MICROS);
    for person in [&scene.tom, &scene.joris] {
        let letters = scene.letters(person).await;
        assert_eq!(letters.len(), 1);
        assert!(!letters[0].text.contains("Elzerbroek"), "{}", letters[0].text);
    }
    let tom = scene.house.signed_in(scene.tom.account.clone().unwrap()).await;
    assert!(!tom.get(&path).await.text.contains("Elzerbroek"));
}

#[tokio::test]
async fn a_plan_of_who_is_no_editor_any_more_is_not_carried_out() {
    let scene = scene().await;
    let path = scene.draft().await;
    let plan = [("act", "plan"), ("at", "2026-11-17T14:00")];
    scene.marijke.post(&format!("{path}/send"), &plan).await;
    let take =
        async |change: &Change| Account::set_roles(change, scene.marijke.id(), &Roles::of(&[Role::Employee])).await;
    scene.house.platform.store.change(take).await.unwrap();
    scene.house.clock.advance(4 * HOUR_MICROS);
    assert_eq!(scene.letters(&scene.joris).await.len(), 0);
    let told = scene
        .house
        .mail
        .letters_to(&scene.marijke.account.as_ref().unwrap().mail);
    assert!(
        told.iter().any(|letter| letter.subject.contains("ging niet uit")),
        "{told:?}"
    );
}

#[tokio::test]
async fn one_click_stops_the_newsletter_and_nothing_else() {
    let scene = scene().await;
    let path = scene.draft().await;
    scene.marijke.post(&format!("{path}/send"), &[("act", "plan")]).await;
    let url = scene.letters(&scene.joris).await[0]
        .list_unsubscribe
        .clone()
        .unwrap()
        .url;
    let way_out = url[url.find("/unsubscribe").unwrap()..].to_owned();
    let program = scene.house.stranger();
    assert_eq!(
        program
            .post(&way_out, &[("List-Unsubscribe", "One-Click")])
            .await
            .status,
        200
    );
    let wishes = Wishes::of(scene.house.platform.store.reader(), scene.joris.id())
        .await
        .unwrap();
    assert_eq!(wishes.chosen("newsletter"), Some(Mail::Never));
    assert_eq!((wishes.chosen("digest"), wishes.chosen("posts")), (None, None));
}

#[tokio::test]
async fn items_change_places_and_a_planned_one_can_be_stopped() {
    let scene = scene().await;
    scene.post(&scene.open, "Nog iets").await;
    let path = scene.draft().await;
    scene.add(&path, "Nog iets").await;
    scene.post(&scene.open, "En dit").await;
    scene.add(&path, "En dit").await;
    let id = platform::ids::from_short(path.trim_start_matches("/newsletter/")).unwrap();
    let db = scene.house.platform.store.reader();
    let before = store::list_items(db, id).await.unwrap();
    let last = short(before[1].id);
    scene
        .marijke
        .post(&format!("{path}/items"), &[("act", "up"), ("key", last.as_str())])
        .await;
    let after = store::list_items(db, id).await.unwrap();
    assert_eq!((after[0].id, after[1].id), (before[1].id, before[0].id));
    let plan = [("act", "plan"), ("at", "2026-11-17T14:00")];
    scene.marijke.post(&format!("{path}/send"), &plan).await;
    scene
        .marijke
        .post(&format!("{path}/items"), &[("act", "remove"), ("key", last.as_str())])
        .await;
    assert_eq!(
        store::list_items(db, id).await.unwrap().len(),
        2,
        "what is planned stays as it is"
    );
    scene.marijke.post(&format!("{path}/send"), &[("act", "stop")]).await;
    scene.house.clock.advance(5 * HOUR_MICROS);
    assert_eq!(scene.letters(&scene.joris).await.len(), 0);
}
