//! The people of the house in which closed places are looked at from outside.

use platform::access::Role;
use platform::notices::{DIGEST, Mail, Wishes};
use platform::session::{Account, AccountState};
use platform::store::Change;
use testkit::{House, Person};

use super::planted::{Cast, sent};

/// What people choose about, of which somebody wants a letter once a day.
const FAMILIES: [&str; 11] = [
    "posts",
    "spaces",
    "questions",
    "faq",
    "projects",
    "ideas",
    "polls",
    "proposals",
    "gatherings",
    "social_hour",
    DIGEST,
];

pub(in crate::tests) async fn house() -> House {
    House::with(
        crate::features::all()
            .into_iter()
            .filter(|it| it.room != "platform")
            .collect(),
    )
    .await
}

/// A colleague as the directory knows one, who gets a letter every morning.
pub(super) async fn colleague(house: &House, name: &str, roles: &[Role]) -> Person {
    let person = house.person(name, roles).await;
    let account = person.account.clone().unwrap();
    let work = async |change: &Change| {
        people::directory::find_or_add(change, &account).await?;
        for family in FAMILIES {
            Wishes::choose(change, account.id, family, Mail::Daily).await?;
        }
        Ok(())
    };
    house.platform.store.change(work).await.unwrap();
    person
}

/// The same person with a session of now; who left the organisation keeps the one they had.
pub(in crate::tests) async fn again(house: &House, person: &Person) -> Person {
    match &person.account {
        Some(account) => house.signed_in(account.clone()).await,
        None => house.stranger(),
    }
}

/// Marijke and Joris manage the closed places; the others lose what they had, or never had it.
pub(super) struct Scene {
    pub(super) house: House,
    pub(super) marijke: Person,
    pub(super) joris: Person,
    removed: Person,
    leaver: Person,
    former: Person,
    asker: Person,
    hr: Person,
    open: String,
    /// The calendars of who lost it, made while they were in.
    pub(super) feeds: Vec<String>,
}

impl Scene {
    pub(super) async fn new() -> Self {
        let house = house().await;
        let mut scene = Self {
            marijke: colleague(&house, "Marijke de Bruin", &[Role::Communication]).await,
            joris: colleague(&house, "Joris Hettinga", &[]).await,
            removed: colleague(&house, "Fatima el Amrani", &[]).await,
            leaver: colleague(&house, "Henk Postma", &[]).await,
            former: colleague(&house, "Floor Visser", &[]).await,
            asker: colleague(&house, "Daan Smit", &[]).await,
            hr: colleague(&house, "Petra Bos", &[Role::Hr]).await,
            open: String::new(),
            feeds: Vec::new(),
            house,
        };
        let second = scene.joris.account.as_ref().unwrap().mail.clone();
        let form = [("name", "Het plein"), ("kind", "open"), ("second", second.as_str())];
        let made = sent(&scene.marijke, "/spaces", &form).await;
        scene.open = made.trim_end_matches("/about").to_owned();
        for person in [&scene.removed, &scene.leaver] {
            let page = person.post("/calendar/renew", &[("holds", "everything")]).await.text;
            let (_, rest) = page.split_once("value=\"http").unwrap();
            let address = rest.split('"').next().unwrap();
            scene
                .feeds
                .push(address[address.find("/calendar/").unwrap()..].to_owned());
        }
        scene.house.run_jobs().await;
        scene
    }

    pub(super) fn cast(&self) -> Cast<'_> {
        Cast {
            house: &self.house,
            manager: &self.marijke,
            member: &self.joris,
            removed: &self.removed,
            leaver: &self.leaver,
            former: &self.former,
            asker: &self.asker,
            hr: &self.hr,
            open: self.open.clone(),
            goes_out: true,
        }
    }

    /// After days everybody signs in again.
    pub(super) async fn sign_in_again(&mut self) {
        for person in [
            &mut self.marijke,
            &mut self.joris,
            &mut self.removed,
            &mut self.former,
            &mut self.asker,
        ] {
            *person = again(&self.house, person).await;
        }
    }

    /// Henk leaves the organisation.
    pub(super) async fn deactivate(&self) {
        let id = self.leaver.id();
        let set = async |change: &Change| Account::set_state(change, id, AccountState::Deactivated).await;
        self.house.platform.store.change(set).await.unwrap();
    }
}

/// Who looks from outside, each with what they are called here.
pub(super) async fn outsiders(scene: &Scene) -> Vec<(&'static str, Person)> {
    let house = &scene.house;
    let other = colleague(house, "Nora Yilmaz", &[]).await;
    let second = scene.asker.account.as_ref().unwrap().mail.clone();
    let form = [("name", "Een andere"), ("kind", "closed"), ("second", second.as_str())];
    sent(&other, "/spaces", &form).await;
    let all = [
        ("colleague", colleague(house, "Sanne Kuipers", &[]).await),
        ("manager of another", other),
        (
            "administrator",
            colleague(house, "Kees Veenstra", &[Role::Administrator, Role::It]).await,
        ),
        ("director", colleague(house, "Ineke van Dalen", &[Role::Director]).await),
        (
            "works council",
            colleague(house, "Wouter Vos", &[Role::WorksCouncil]).await,
        ),
        ("legal", colleague(house, "Lotte Prins", &[Role::Legal]).await),
        (
            "communication",
            colleague(house, "Bram Blom", &[Role::Communication]).await,
        ),
        ("ambassador", colleague(house, "Iris Mulder", &[Role::Ambassador]).await),
        ("stranger", house.stranger()),
    ];
    let mut outside: Vec<(&'static str, Person)> = all.into_iter().collect();
    for (who, person) in [
        ("hr", &scene.hr),
        ("former member", &scene.former),
        ("who asked to come in", &scene.asker),
        ("removed", &scene.removed),
        ("deactivated", &scene.leaver),
    ] {
        outside.push((who, again(house, person).await));
    }
    outside
}
