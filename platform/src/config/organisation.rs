//! The organisation as it introduced itself: name, language, zone. Kept in the store, held in memory, re-read when another
//! node changes it.

use std::sync::{Arc, RwLock};

use jiff::tz::TimeZone;
use sea_orm::{ConnectionTrait, DbErr, FromQueryResult, raw_sql};

use crate::failure::Failure;
use crate::notices::Mail;
use crate::store::{Change, On, Store};
use crate::texts::Language;

/// What the organisation said about itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrganisationFacts {
    /// Its name as people say it.
    pub name: String,
    /// The language of whoever is not known yet.
    pub language: Language,
    /// Days and weeks are those of this IANA zone.
    pub zone: String,
    /// How often the letter of the day comes for whoever chose nothing.
    pub digest: Mail,
    /// False until set-up is done.
    pub is_set_up: bool,
}

impl Default for OrganisationFacts {
    fn default() -> Self {
        Self {
            name: "Draagvlak".into(),
            language: Language::Nl,
            zone: "Europe/Amsterdam".into(),
            // Silence makes people forget, and a letter a day is too many: the mildest that still tells something.
            digest: Mail::Weekly,
            is_set_up: false,
        }
    }
}

impl OrganisationFacts {
    /// The zone; an unknown name counts as UTC.
    #[must_use]
    pub fn time_zone(&self) -> TimeZone {
        TimeZone::get(&self.zone).unwrap_or(TimeZone::UTC)
    }
}

#[derive(FromQueryResult)]
struct Row {
    name: String,
    language: String,
    zone: String,
    digest: String,
}

/// The facts in memory. Cheap to clone.
#[derive(Clone, Default)]
pub struct Organisation(Arc<RwLock<OrganisationFacts>>);

impl Organisation {
    /// The topic that says that these facts changed.
    pub const TOPIC: &'static str = "organisation";

    /// The facts as they are now.
    #[must_use]
    pub fn facts(&self) -> OrganisationFacts {
        self.0.read().map(|facts| facts.clone()).unwrap_or_default()
    }

    /// Reads the facts from the store.
    ///
    /// # Errors
    /// The store's own.
    pub async fn read(&self, store: &Store) -> Result<(), DbErr> {
        let db = store.reader();
        let query = raw_sql!(Postgres, "SELECT name, language, zone, digest FROM organisation").on(db);
        let facts = Row::find_by_statement(query)
            .one(db)
            .await?
            .map(|row| OrganisationFacts {
                language: row.language.parse().unwrap_or_default(),
                name: row.name,
                zone: row.zone,
                digest: Mail::parse(&row.digest).unwrap_or(Mail::Weekly),
                is_set_up: true,
            });
        if let Ok(mut held) = self.0.write() {
            *held = facts.unwrap_or_default();
        }
        Ok(())
    }

    /// Keeps who the organisation is, not what it chose; every node reads them again after the commit.
    ///
    /// # Errors
    /// The store's own.
    pub async fn keep(change: &Change, facts: &OrganisationFacts) -> Result<(), Failure> {
        let (name, language, zone) = (facts.name.clone(), facts.language.code(), facts.zone.clone());
        let keep = raw_sql!(
            Postgres,
            "INSERT INTO organisation (id, name, language, zone) VALUES (1, {name}, {language}, {zone})
             ON CONFLICT (id) DO UPDATE SET name = excluded.name, language = excluded.language, zone = excluded.zone"
        );
        let db: &sea_orm::DatabaseTransaction = change;
        db.execute_raw(keep.on(db)).await?;
        change.announce(Self::TOPIC);
        Ok(())
    }

    /// The zone as the store has it, for a change that has no platform at hand.
    ///
    /// # Errors
    /// The store's own.
    pub async fn zone_within(change: &Change) -> Result<TimeZone, Failure> {
        let db: &sea_orm::DatabaseTransaction = change;
        let query = raw_sql!(Postgres, "SELECT name, language, zone, digest FROM organisation").on(db);
        let facts = Row::find_by_statement(query)
            .one(db)
            .await?
            .map(|row| OrganisationFacts {
                zone: row.zone,
                ..OrganisationFacts::default()
            });
        Ok(facts.unwrap_or_default().time_zone())
    }

    /// Keeps how often the letter of the day comes for whoever chose nothing.
    ///
    /// # Errors
    /// The store's own.
    pub async fn choose_digest(change: &Change, mail: Mail) -> Result<(), Failure> {
        let digest = mail.word();
        let keep = raw_sql!(Postgres, "UPDATE organisation SET digest = {digest} WHERE id = 1");
        let db: &sea_orm::DatabaseTransaction = change;
        db.execute_raw(keep.on(db)).await?;
        change.announce(Self::TOPIC);
        Ok(())
    }
}
