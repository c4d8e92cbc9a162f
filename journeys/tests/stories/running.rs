//! The installation under test: the real server on this machine, with a store, a mail folder and neighbours of its own.

use std::path::PathBuf;

use platform::access::Role;
use platform::clock::{Clock, Moment};
use platform::config::{Config, Organisation, OrganisationFacts};
use platform::feature::Platform;
use platform::jobs::Stays;
use platform::session::{Account, begin};
use platform::texts::Language;
use server::boot::{Booted, boot_at};
use server::demo::{self, Size};
use server::front::{Listener, finished};
use tempfile::TempDir;
use thirtyfour::Cookie;

use super::driver::Browser;
use super::letters::{Letter, letters_in};

/// Tuesday 17 November 2026, 10.00 in Amsterdam: an hour at which everybody works.
const START: Moment = Moment(1_794_906_000_000_000);

/// The organisation of the pages: small, and every state of a case and a mention in it.
const DEMO: Size = Size {
    seed: 1,
    people: 40,
    mentions: 60,
    spaces: 0,
    posts: 0,
    comments: 0,
    reactions: 0,
};

/// The password of everybody in a story.
pub const PASSWORD: &str = "vier otters bij de stuw";

/// A running installation.
pub struct House {
    pub platform: Platform,
    pub base: String,
    folder: TempDir,
    _lock: server::boot::DataFolder,
}

impl House {
    /// Just started for the first time: nobody has set it up. Its clock stands still until the story lets time pass.
    pub async fn new() -> Self {
        Self::on(Clock::stopped_at(START), Config::default(), async |_| ()).await
    }

    /// The organisation of `demo`, as it is after its two weeks.
    pub async fn demo() -> Self {
        Self::on(Clock::system(), Config::default(), async |config| {
            demo::fill(config, &DEMO).await.unwrap();
        })
        .await
    }

    async fn on(clock: Clock, config: Config, prepare: impl AsyncFnOnce(Config)) -> Self {
        let folder = tempfile::Builder::new()
            .prefix("draagvlak-story-")
            .tempdir_in(place())
            .unwrap();
        let listener = Listener::bind(([127, 0, 0, 1], 0).into()).await.unwrap();
        let config = Config {
            address: listener.address(),
            data: folder.path().join("data"),
            // Feeds of a story come from another address of this machine; nothing else inside may be reached.
            outbound_allow: vec!["127.0.0.2/32".parse().unwrap()],
            ..config
        };
        let base = config.base();
        prepare(config.clone()).await;
        let Booted { platform, folder: lock } = boot_at(config, clock).await.unwrap();
        follow_organisation(platform.clone());
        tokio::spawn(listener.serve(finished(&platform), platform.closing.clone()));
        Self {
            platform,
            base,
            folder,
            _lock: lock,
        }
    }

    /// Set up, with a name and a language, and with nobody in it.
    pub async fn founded(language: Language) -> Self {
        Self::new().await.with_a_name(language).await
    }

    /// The same, and it hears Bluesky from this stream for as long as the story takes.
    pub async fn hearing(language: Language, stream: String) -> Self {
        let mut config = Config::default();
        config.bluesky.stream = stream;
        let house = Self::on(Clock::stopped_at(START), config, async |_| ()).await;
        let stays = Stays::start(&house.platform, &house.platform.closing);
        tokio::spawn(stays.finished());
        house.with_a_name(language).await
    }

    async fn with_a_name(self, language: Language) -> Self {
        let facts = OrganisationFacts {
            name: "Waterschap Lagemade".into(),
            language,
            zone: "Europe/Amsterdam".into(),
            is_set_up: true,
            ..OrganisationFacts::default()
        };
        let store = &self.platform.store;
        store
            .change(async |change| Organisation::keep(change, &facts).await)
            .await
            .unwrap();
        self.platform.organisation.read(store).await.unwrap();
        self
    }

    /// Lets a colleague in, with roles beside that of every employee.
    pub async fn person(&self, name: &str, roles: &[Role]) -> Account {
        let mail = format!("{}@lagemade.example", name.to_lowercase().replace(' ', "."));
        people::accounts::add(&self.platform, &mail, name, roles, PASSWORD)
            .await
            .unwrap()
    }

    /// Makes somebody signed in in this browser, as the sign-in form would.
    pub async fn let_in(&self, browser: &Browser, account: &Account) {
        let config = &self.platform.config;
        let begun = self
            .platform
            .store
            .change(async |change| begin(change, config, account, "story").await);
        let set_cookie = begun.await.unwrap();
        let pair = set_cookie.to_str().unwrap().split(';').next().unwrap();
        let (name, value) = pair.split_once('=').unwrap();
        // A cookie can be given only to a site that is on show; this address shows next to nothing.
        browser.driver.goto(format!("{}/health", self.base)).await.unwrap();
        browser.driver.delete_all_cookies().await.unwrap();
        let mut cookie = Cookie::new(name, value);
        cookie.set_path("/");
        browser.driver.add_cookie(cookie).await.unwrap();
    }

    /// Time passes, and the work that fell due in it is done.
    pub async fn later(&self, micros: i64) {
        self.platform.clock.advance(micros);
        self.work().await;
    }

    /// Does all work that is due, as the runner of the server would, and returns when it is done.
    pub async fn work(&self) {
        platform::jobs::run_due(&self.platform).await.unwrap();
    }

    /// The letters that somebody got, oldest first, after all work is done.
    pub async fn letters_to(&self, mail: &str) -> Vec<Letter> {
        self.work().await;
        letters_in(&self.platform.config.data.join("mail"), mail)
    }

    /// A file for a form, with these bytes.
    pub fn file(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let file = self.folder.path().join(name);
        std::fs::write(&file, bytes).unwrap();
        file
    }
}

impl Drop for House {
    fn drop(&mut self) {
        self.platform.closing.cancel();
    }
}

/// In memory where the machine has such a place: a story writes a lot and keeps nothing.
fn place() -> PathBuf {
    let memory = PathBuf::from("/dev/shm");
    if memory.is_dir() { memory } else { std::env::temp_dir() }
}

/// Set-up and settings change what the organisation is called; the server reads it again, as `serve` does.
fn follow_organisation(platform: Platform) {
    let mut topics = platform.store.listen();
    tokio::spawn(async move {
        while let Ok(topic) = topics.recv().await {
            if topic == Organisation::TOPIC {
                platform.organisation.read(&platform.store).await.unwrap();
            }
        }
    });
}
