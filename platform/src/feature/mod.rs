//! **What a feature offers is a field here, not a habit; a feature that leaves a field out does not have it.**

mod digest;
mod offer;
mod own;
mod today;

use std::ops::Deref;
use std::sync::Arc;

use futures_util::future::BoxFuture;
use serde_json::Value;
use tokio_util::sync::CancellationToken;

use crate::access::{Policy, Route};
use crate::clock::{Clock, Moment};
use crate::config::{Config, Organisation};
use crate::failure::Failure;
use crate::jobs::{JobKind, Schedule};
use crate::live::Hearing;
use crate::notices::NoticeKind;
use crate::outbox::LetterKind;
use crate::outside::Outside;
use crate::page::Assets;
use crate::session::Viewer;
use crate::store::{Change, Store};
use crate::texts::Language;

pub use digest::{DigestItem, DigestPart};
pub use offer::{FindOffer, ListOffers, Offer, Offers};
pub use own::own;
pub use today::{Card, Urgency};

/// Gives a person's own rows of a feature, for their export.
pub type ExportPerson = for<'a> fn(&'a Platform, i64) -> BoxFuture<'a, Result<Value, Failure>>;
/// Takes a person out of a feature's rows: erase what is theirs alone, loosen what others need.
pub type ForgetPerson = for<'a> fn(&'a Change, i64) -> BoxFuture<'a, Result<(), Failure>>;
/// Gives what a feature would put on somebody's Today, most urgent first.
pub type TodayCards = for<'a> fn(&'a Platform, &'a Viewer) -> BoxFuture<'a, Result<Vec<Card>, Failure>>;

/// Gives what a feature would put in somebody's digest since a moment, with the rights they have now.
pub type DigestItems = for<'a> fn(&'a Platform, &'a Viewer, Moment) -> BoxFuture<'a, Result<Vec<DigestItem>, Failure>>;

/// Writes everything a feature has down for search, in pieces, so that nobody waits long for the store.
pub type IndexAll = for<'a> fn(&'a Platform) -> BoxFuture<'a, Result<(), Failure>>;

/// Names the groups somebody is in, as search knows them.
pub type GroupsOf = for<'a> fn(&'a Platform, &'a Viewer) -> BoxFuture<'a, Result<Vec<String>, Failure>>;

/// Says which topics an open page of this feature hears, from the words the page names it with; `None` for who may not look.
pub type HearsOf = for<'a> fn(&'a Platform, &'a Viewer, &'a str) -> BoxFuture<'a, Result<Option<Hearing>, Failure>>;

/// Work that goes on as long as a node does, such as hearing a stream; it ends soon after the token says so.
pub type Stay = fn(Platform, CancellationToken) -> BoxFuture<'static, ()>;

/// A feature as its room hands it over.
#[derive(Clone, Default)]
pub struct Feature {
    /// The room: `people`.
    pub room: &'static str,
    /// The folder: `directory`.
    pub name: &'static str,
    /// Every address of the feature with its policy.
    pub routes: Vec<Route>,
    /// Its word in the main menu, when it has one.
    pub menu: Option<Menu>,
    /// Work that is done outside a request.
    pub jobs: Vec<JobKind>,
    /// Work that comes round by the clock.
    pub schedules: Vec<Schedule>,
    /// Work that goes on as long as a node does.
    pub stays: Vec<Stay>,
    /// What it tells people about.
    pub notices: Vec<NoticeKind>,
    /// Letters to many that are written when they leave.
    pub letters: Vec<LetterKind>,
    /// What that is about, in a word or two, on the page where people choose how they hear.
    pub about: Option<fn(Language) -> String>,
    /// What it puts on Today.
    pub today: Option<TodayCards>,
    /// What it puts in somebody's digest.
    pub digest: Option<DigestItems>,
    /// What it offers for newsletters.
    pub offers: Option<Offers>,
    /// A person's rows, for that person.
    pub export: Option<ExportPerson>,
    /// Takes a person out.
    pub forget: Option<ForgetPerson>,
    /// Writes what it has down for search, after an upgrade.
    pub index: Option<IndexAll>,
    /// The groups in which somebody finds things.
    pub groups: Option<GroupsOf>,
    /// What open pages of it hear while something changes.
    pub hears: Option<HearsOf>,
}

/// A word in the main menu.
#[derive(Clone, Copy)]
pub struct Menu {
    /// Today 0, Community 1, Listen 2, Share 3, Learn 4, Value 5, Settings 6.
    pub place: u8,
    /// The word.
    pub label: fn(Language) -> String,
    /// Where it leads.
    pub path: &'static str,
    /// Who sees it.
    pub policy: Policy,
}

/// The running installation as pages, verbs and jobs see it. Cheap to clone.
#[derive(Clone)]
pub struct Platform(Arc<House>);

/// What [`Platform`] holds.
pub struct House {
    /// The store.
    pub store: Store,
    /// The clock.
    pub clock: Clock,
    /// Settings from file and environment.
    pub config: Config,
    /// Name, language and zone of the organisation; changes while running.
    pub organisation: Organisation,
    /// The ports to the outside.
    pub outside: Outside,
    /// Addresses of script, style, icons.
    pub assets: Assets,
    /// Cancelled when the program is told to stop; streams end with it.
    pub closing: CancellationToken,
    /// All features, in the order of the storeys.
    pub features: Vec<Feature>,
}

impl Platform {
    /// The installation with these parts.
    #[must_use]
    pub fn new(house: House) -> Self {
        Self(Arc::new(house))
    }

    /// The moment it is now.
    #[must_use]
    pub fn now(&self) -> Moment {
        self.clock.now()
    }
}

impl Deref for Platform {
    type Target = House;

    fn deref(&self) -> &House {
        &self.0
    }
}
