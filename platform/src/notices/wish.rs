//! How somebody wants to hear: per family now, daily, weekly or never; at which hour; and when there is quiet.

use std::collections::{BTreeMap, BTreeSet};

use jiff::tz::TimeZone;
use sea_orm::{ConnectionTrait, DatabaseTransaction, FromQueryResult, raw_sql};

use super::{digest, way_out::secret_of};
use crate::clock::{HOUR_MICROS, Moment};
use crate::config::OrganisationFacts;
use crate::failure::Failure;
use crate::store::{Change, On};

/// When a family is mailed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mail {
    /// At once.
    #[default]
    Now,
    /// In one letter a day.
    Daily,
    /// In one letter a week.
    Weekly,
    /// Not.
    Never,
}

impl Mail {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Now, Self::Daily, Self::Weekly, Self::Never];

    /// The word in the store and in forms.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Now => "now",
            Self::Daily => "daily",
            Self::Weekly => "weekly",
            Self::Never => "never",
        }
    }

    /// Reads a word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|mail| mail.word() == word)
    }
}

/// The hours of one person, on the clock on their wall.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hours {
    /// The hour of the daily and the weekly letter, 0 to 23.
    pub digest: i8,
    /// The day of the weekly letter, Monday 1 to Sunday 7.
    pub weekday: i8,
    /// The hour at which quiet begins.
    pub quiet_from: i8,
    /// The hour at which it ends; the same hour means that there is none.
    pub quiet_until: i8,
    /// The IANA zone of their clock; that of the organisation when they chose none.
    pub zone: Option<String>,
}

impl Default for Hours {
    fn default() -> Self {
        Self {
            digest: 8,
            weekday: 1,
            quiet_from: 0,
            quiet_until: 0,
            zone: None,
        }
    }
}

impl Hours {
    /// The zone in which these hours are meant; one that is no longer known counts as the organisation's.
    #[must_use]
    pub fn zone(&self, organisation: &OrganisationFacts) -> TimeZone {
        let own = self.zone.as_deref().and_then(|name| TimeZone::get(name).ok());
        own.unwrap_or_else(|| organisation.time_zone())
    }

    /// When mail may go again, if it is quiet at this moment.
    #[must_use]
    pub fn quiet_ends(&self, now: Moment, zone: &TimeZone) -> Option<Moment> {
        let hour = now.instant().to_zoned(zone.clone()).hour();
        let (from, until) = (self.quiet_from, self.quiet_until);
        let is_quiet = if from <= until {
            (from..until).contains(&hour)
        } else {
            hour >= from || hour < until
        };
        if !is_quiet {
            return None;
        }
        // Hour by hour, so that a night with an hour more or less ends at the same time of day.
        let whole_hour = Moment(now.0 - now.0.rem_euclid(HOUR_MICROS));
        let next = |ahead: i64| whole_hour.plus(ahead * HOUR_MICROS);
        (1..=25)
            .map(next)
            .find(|moment| moment.instant().to_zoned(zone.clone()).hour() == until)
    }
}

/// All that somebody chose.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wishes {
    choices: BTreeMap<String, Mail>,
    muted: BTreeSet<String>,
    /// The hours.
    pub hours: Hours,
}

#[derive(FromQueryResult)]
struct Muted {
    family: String,
}

#[derive(FromQueryResult)]
struct Choice {
    family: String,
    mail: String,
}

#[derive(FromQueryResult)]
struct HoursRow {
    digest_hour: i64,
    digest_weekday: i64,
    quiet_from: i64,
    quiet_until: i64,
    zone: Option<String>,
}

impl Wishes {
    /// The choices of an account; whoever chose nothing gets mail at once.
    ///
    /// # Errors
    /// The store's own.
    pub async fn of(db: &impl ConnectionTrait, account_id: i64) -> Result<Self, Failure> {
        let choices = raw_sql!(
            Postgres,
            "SELECT family, mail FROM notice_choice WHERE account_id = {account_id}"
        );
        let choices = Choice::find_by_statement(choices.on(db)).all(db).await?;
        let muted = raw_sql!(
            Postgres,
            "SELECT family FROM notice_mute WHERE account_id = {account_id}"
        );
        let muted = Muted::find_by_statement(muted.on(db)).all(db).await?;
        let hours = raw_sql!(
            Postgres,
            "SELECT digest_hour, digest_weekday, quiet_from, quiet_until, zone FROM notice_hours WHERE account_id = {account_id}"
        );
        let hours = HoursRow::find_by_statement(hours.on(db)).one(db).await?;
        let hour = |hour: i64| i8::try_from(hour).unwrap_or_default();
        Ok(Self {
            choices: choices
                .into_iter()
                .map(|row| (row.family, Mail::parse(&row.mail).unwrap_or_default()))
                .collect(),
            muted: muted.into_iter().map(|row| row.family).collect(),
            hours: hours.map_or_else(Hours::default, |row| Hours {
                digest: hour(row.digest_hour),
                weekday: hour(row.digest_weekday),
                quiet_from: hour(row.quiet_from),
                quiet_until: hour(row.quiet_until),
                zone: row.zone,
            }),
        })
    }

    /// What was chosen for a family, by who chose.
    pub fn chosen(&self, family: &str) -> Option<Mail> {
        self.choices.get(family).copied()
    }

    /// When a family is mailed whose usual is not at once.
    pub fn mail_or(&self, family: &str, usual: Mail) -> Mail {
        self.chosen(family).unwrap_or(usual)
    }

    /// When a family is mailed.
    #[must_use]
    pub fn mail(&self, family: &str) -> Mail {
        self.mail_or(family, Mail::Now)
    }

    /// Whether a family is muted: neither mailed nor shown.
    #[must_use]
    pub fn is_muted(&self, family: &str) -> bool {
        self.muted.contains(family)
    }

    /// A choice that is not kept, for a form that is shown again.
    pub(super) fn would(&mut self, family: &str, mail: Mail) {
        self.choices.insert(family.to_owned(), mail);
    }

    /// Keeps when a family is mailed.
    ///
    /// # Errors
    /// The store's own.
    pub async fn choose(change: &Change, account_id: i64, family: &str, mail: Mail) -> Result<(), Failure> {
        let (family, mail) = (family.to_owned(), mail.word());
        let db: &DatabaseTransaction = change;
        let keep = raw_sql!(
            Postgres,
            "INSERT INTO notice_choice (account_id, family, mail) VALUES ({account_id}, {family}, {mail})
             ON CONFLICT (account_id, family) DO UPDATE SET mail = excluded.mail"
        );
        db.execute_raw(keep.on(db)).await?;
        Ok(())
    }

    /// Mutes a family, or lets it speak again.
    ///
    /// # Errors
    /// The store's own.
    pub async fn mute(change: &Change, account_id: i64, family: &str, muted: bool) -> Result<(), Failure> {
        let family = family.to_owned();
        let db: &DatabaseTransaction = change;
        let keep = if muted {
            raw_sql!(
                Postgres,
                "INSERT INTO notice_mute (account_id, family) VALUES ({account_id}, {family})
                 ON CONFLICT (account_id, family) DO NOTHING"
            )
        } else {
            raw_sql!(
                Postgres,
                "DELETE FROM notice_mute WHERE account_id = {account_id} AND family = {family}"
            )
        };
        db.execute_raw(keep.on(db)).await?;
        change.announce(super::topic(account_id));
        Ok(())
    }

    /// Keeps the hours.
    ///
    /// # Errors
    /// The store's own.
    pub async fn keep_hours(change: &Change, account_id: i64, hours: &Hours) -> Result<(), Failure> {
        secret_of(change, account_id).await?;
        let (digest, weekday) = (i64::from(hours.digest), i64::from(hours.weekday));
        let (from, until) = (i64::from(hours.quiet_from), i64::from(hours.quiet_until));
        let zone = hours.zone.clone();
        let db: &DatabaseTransaction = change;
        let keep = raw_sql!(
            Postgres,
            "UPDATE notice_hours SET digest_hour = {digest}, digest_weekday = {weekday}, quiet_from = {from},
                    quiet_until = {until}, zone = {zone} WHERE account_id = {account_id}"
        );
        db.execute_raw(keep.on(db)).await?;
        digest::plan_anew(change, account_id).await
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Moment {
        Moment(text.parse::<jiff::Timestamp>().expect("a moment").as_microsecond())
    }

    #[test]
    fn quiet_ends_at_the_hour_of_the_wall_clock() {
        let zone = TimeZone::get("Europe/Amsterdam").expect("the zone is known");
        let night = Hours {
            quiet_from: 22,
            quiet_until: 7,
            ..Hours::default()
        };
        // 23:30 in Amsterdam, in winter.
        assert_eq!(
            night.quiet_ends(at("2026-11-17T22:30:00Z"), &zone),
            Some(at("2026-11-18T06:00:00Z"))
        );
        // The night of 25 October 2026 has an hour more, and still ends at seven.
        assert_eq!(
            night.quiet_ends(at("2026-10-24T22:30:00Z"), &zone),
            Some(at("2026-10-25T06:00:00Z"))
        );
        assert_eq!(night.quiet_ends(at("2026-11-17T09:00:00Z"), &zone), None);
        assert_eq!(Hours::default().quiet_ends(at("2026-11-17T02:00:00Z"), &zone), None);
        let noon = Hours {
            quiet_from: 12,
            quiet_until: 13,
            ..Hours::default()
        };
        assert_eq!(
            noon.quiet_ends(at("2026-11-17T11:59:59Z"), &zone),
            Some(at("2026-11-17T12:00:00Z"))
        );
    }
}
