//! An installation for one test.

use std::sync::Arc;

use axum::Router;
use platform::access::{Role, Roles};
use platform::clock::{Clock, Moment};
use platform::config::{Config, OfficialSettings, Organisation, OrganisationFacts};
use platform::feature::{Feature, House as Parts, Platform};
use platform::outside::{Metered, Outside, Voices};
use platform::page::Assets;
use platform::session::{Account, AccountState, NewAccount, begin};
use platform::store::Store;
use platform::texts::Language;

use crate::browser::Person;
use crate::meters::FakeMeter;
use crate::outside::{FakeFeeds, FakePages, FakeStream, KeptMail};
use crate::scratch::Scratch;
use crate::searches::FakeSearch;
use crate::timelines::FakeTimelines;
use crate::voices::FakeVoice;

/// Tuesday 17 November 2026, 10:00 in Amsterdam.
const START: Moment = Moment(1_794_906_000_000_000);

/// A running installation with these features, without sockets.
pub struct House {
    pub platform: Platform,
    pub clock: Clock,
    pub mail: Arc<KeptMail>,
    pub feeds: Arc<FakeFeeds>,
    pub pages: Arc<FakePages>,
    pub bluesky: Arc<FakeStream>,
    pub bluesky_search: Arc<FakeSearch>,
    pub mastodon: Arc<FakeTimelines>,
    pub x: Arc<FakeMeter>,
    pub linkedin: Arc<FakeMeter>,
    pub bluesky_voice: Arc<FakeVoice>,
    pub mastodon_voice: Arc<FakeVoice>,
    pub scratch: Scratch,
    router: Router,
}

impl House {
    /// Set up as Waterschap Lagemade, in Dutch, in Amsterdam.
    pub async fn with(features: Vec<Feature>) -> Self {
        let house = Self::empty(features).await;
        let facts = OrganisationFacts {
            name: "Waterschap Lagemade".into(),
            is_set_up: true,
            ..OrganisationFacts::default()
        };
        house
            .platform
            .store
            .change(async |change| Organisation::keep(change, &facts).await)
            .await
            .unwrap();
        house.platform.organisation.read(&house.platform.store).await.unwrap();
        house
    }

    /// Not set up yet.
    pub async fn empty(features: Vec<Feature>) -> Self {
        let scratch = Scratch::new().await;
        let clock = Clock::stopped_at(START);
        let store = Store::open(&scratch.engine, clock.clone()).await.unwrap();
        let (mail, feeds) = (Arc::new(KeptMail::default()), Arc::new(FakeFeeds::default()));
        let pages = Arc::new(FakePages::default());
        let bluesky = Arc::new(FakeStream::default());
        let bluesky_search = Arc::new(FakeSearch::default());
        let mastodon = Arc::new(FakeTimelines::default());
        let [x, facebook, linkedin] = [(), (), ()].map(|()| Arc::new(FakeMeter::default()));
        let [bluesky_voice, mastodon_voice] = [(), ()].map(|()| Arc::new(FakeVoice::default()));
        let config = Config {
            data: scratch.folder.path().to_owned(),
            official: OfficialSettings {
                x: Some("https://api.x.example".into()),
                linkedin: Some("https://api.linkedin.example".into()),
                ..OfficialSettings::default()
            },
            ..Config::default()
        };
        let platform = Platform::new(Parts {
            store,
            clock: clock.clone(),
            config,
            organisation: Organisation::default(),
            outside: Outside {
                mail: mail.clone(),
                feeds: feeds.clone(),
                pages: pages.clone(),
                bluesky: bluesky.clone(),
                bluesky_search: bluesky_search.clone(),
                mastodon: mastodon.clone(),
                metered: Metered {
                    x: x.clone(),
                    facebook,
                    linkedin: linkedin.clone(),
                },
                voices: Voices {
                    bluesky: bluesky_voice.clone(),
                    mastodon: mastodon_voice.clone(),
                },
            },
            assets: Assets::default(),
            closing: tokio_util::sync::CancellationToken::new(),
            features: platform::feature::own().into_iter().chain(features).collect(),
        });
        let router = platform::access::router(&platform, |router| router);
        Self {
            platform,
            clock,
            mail,
            feeds,
            pages,
            bluesky,
            bluesky_search,
            mastodon,
            x,
            linkedin,
            bluesky_voice,
            mastodon_voice,
            scratch,
            router,
        }
    }

    /// An active colleague, signed in.
    pub async fn person(&self, name: &str, roles: &[Role]) -> Person {
        self.person_in(name, roles, Language::Nl).await
    }

    /// An active colleague, signed in, who reads this language.
    pub async fn person_in(&self, name: &str, roles: &[Role], language: Language) -> Person {
        let mail = format!("{}@lagemade.example", name.to_lowercase().replace(' ', "."));
        let mut all = vec![Role::Employee];
        all.extend_from_slice(roles);
        let new = NewAccount {
            name: name.to_owned(),
            mail,
            state: AccountState::Active,
            roles: Roles::of(&all),
            language,
            password: None,
        };
        let make = async |change: &platform::store::Change| Ok(Account::add(change, new).await?.unwrap());
        let account = self.platform.store.change(make).await.unwrap();
        self.signed_in(account).await
    }

    /// Signs an account in that exists already.
    pub async fn signed_in(&self, account: Account) -> Person {
        let config = &self.platform.config;
        let cookie = self
            .platform
            .store
            .change(async |change| begin(change, config, &account, "test").await)
            .await
            .unwrap();
        Person::new(self.router.clone(), Some(account), Some(cookie.to_str().unwrap()))
    }

    /// Somebody who is not signed in.
    pub fn stranger(&self) -> Person {
        Person::new(self.router.clone(), None, None)
    }

    /// The same colleague on another node of this installation, which has connections of its own and hears the first. An
    /// embedded store has one node, so there it is that one.
    pub async fn on_second_node(&self, account: Account) -> Person {
        let first = &self.platform;
        if first.store.backend() == sea_orm::DbBackend::Sqlite {
            return self.signed_in(account).await;
        }
        let store = Store::open(&self.scratch.engine, self.clock.clone()).await.unwrap();
        tokio::spawn(platform::store::hear_other_nodes(store.clone(), first.closing.clone()));
        let platform = Platform::new(Parts {
            store,
            clock: self.clock.clone(),
            config: first.config.clone(),
            organisation: first.organisation.clone(),
            outside: first.outside.clone(),
            assets: Assets::default(),
            closing: first.closing.clone(),
            features: first.features.clone(),
        });
        let person = self.signed_in(account).await;
        person.at(platform::access::router(&platform, |router| router))
    }

    /// Does everything that is due, as the runner would, and says how much that was.
    pub async fn run_jobs(&self) -> usize {
        platform::jobs::run_due(&self.platform).await.unwrap()
    }
}
