//! What a team has of its own: hours with their history, closed days, lead and deputy.

use std::collections::{BTreeMap, BTreeSet};

use people::departments;
use platform::clock::Day;
use platform::failure::Failure;
use platform::store::{Change, On};
use sea_orm::{ConnectionTrait, DatabaseTransaction, FromQueryResult, raw_sql};

use super::hours::{self, Holiday};
use crate::routing::opening_hours::{Hours, TeamWeek, Week};

/// Who hears it when a team breaks a promise.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromQueryResult)]
pub(crate) struct Leads {
    /// Who leads the team.
    pub lead_id: Option<i64>,
    /// Who stands in.
    pub deputy_id: Option<i64>,
}

#[derive(FromQueryResult)]
struct WeekRow {
    department_id: i64,
    valid_from: Day,
    week: Option<String>,
    open_on_holidays: bool,
}

#[derive(FromQueryResult)]
struct DayRow {
    department_id: i64,
    day: Day,
}

/// The weeks of every team that has some, oldest first.
pub(crate) async fn list_weeks(db: &impl ConnectionTrait) -> Result<BTreeMap<i64, Vec<TeamWeek>>, Failure> {
    let query = raw_sql!(
        Postgres,
        "SELECT department_id, valid_from, week, open_on_holidays FROM routing_team_hours ORDER BY valid_from"
    );
    let mut teams: BTreeMap<i64, Vec<TeamWeek>> = BTreeMap::new();
    for row in WeekRow::find_by_statement(query.on(db)).all(db).await? {
        let week: Option<Week> = match row.week {
            Some(text) => Some(
                serde_json::from_str(&text)
                    .map_err(|trouble| Failure::Internal(format!("a week of a team: {trouble}")))?,
            ),
            None => None,
        };
        teams.entry(row.department_id).or_default().push(TeamWeek {
            from: row.valid_from.date(),
            week,
            open_on_holidays: row.open_on_holidays,
        });
    }
    Ok(teams)
}

/// The hours of the house and of its teams, read at once for many cases.
#[derive(Clone, Debug)]
pub struct HoursBook {
    house: Hours,
    teams: BTreeMap<i64, Hours>,
}

impl HoursBook {
    /// A book in which every team follows the house.
    #[must_use]
    pub fn of_house(house: Hours) -> Self {
        Self {
            house,
            teams: BTreeMap::new(),
        }
    }

    /// The hours of a team; of the house for a team without its own and for no team.
    #[must_use]
    pub fn of(&self, department: Option<i64>) -> &Hours {
        department.and_then(|id| self.teams.get(&id)).unwrap_or(&self.house)
    }

    /// The hours of the house.
    #[must_use]
    pub fn house(&self) -> &Hours {
        &self.house
    }
}

/// Reads all hours. A team has those of the nearest team above it that has its own; else those of the house.
pub(crate) async fn read_book(db: &impl ConnectionTrait, zone: jiff::tz::TimeZone) -> Result<HoursBook, Failure> {
    let house = hours::read(db, zone).await?;
    let mut weeks = list_weeks(db).await?;
    let query = raw_sql!(Postgres, "SELECT department_id, day FROM routing_team_day");
    let mut days: BTreeMap<i64, BTreeSet<_>> = BTreeMap::new();
    for row in DayRow::find_by_statement(query.on(db)).all(db).await? {
        days.entry(row.department_id).or_default().insert(row.day.date());
    }
    let own: BTreeSet<i64> = weeks.keys().chain(days.keys()).copied().collect();
    let mut book = HoursBook::of_house(house);
    if own.is_empty() {
        return Ok(book);
    }
    let of_own: BTreeMap<i64, Hours> = own
        .iter()
        .map(|id| {
            let hours = book.house.of_team(
                weeks.remove(id).unwrap_or_default(),
                days.remove(id).unwrap_or_default(),
            );
            (*id, hours)
        })
        .collect();
    let tree = departments::tree(db).await?;
    for department in tree.iter() {
        // The path runs from the top down, so the nearest one is the last.
        let nearest = tree
            .path(department.id)
            .into_iter()
            .rev()
            .find(|it| own.contains(&it.id));
        if let Some(hours) = nearest.and_then(|it| of_own.get(&it.id)) {
            book.teams.insert(department.id, hours.clone());
        }
    }
    Ok(book)
}

/// Keeps what a team does from a day on; what was kept for that same day gives way.
pub(crate) async fn keep_week(change: &Change, department: i64, it: &TeamWeek) -> Result<(), Failure> {
    let (from, now, holidays) = (Day::of(it.from), change.now(), it.open_on_holidays);
    let from = from.as_str();
    let week = it
        .week
        .as_ref()
        .map(serde_json::to_string)
        .transpose()
        .map_err(|trouble| Failure::Internal(trouble.to_string()))?;
    let keep = raw_sql!(
        Postgres,
        "INSERT INTO routing_team_hours (department_id, valid_from, week, open_on_holidays, made_at)
         VALUES ({department}, {from}, {week}, {holidays}, {now})
         ON CONFLICT (department_id, valid_from) DO UPDATE SET week = excluded.week,
            open_on_holidays = excluded.open_on_holidays, made_at = excluded.made_at"
    );
    run(change, keep).await
}

/// The days from a day on that a team alone is closed.
pub(crate) async fn list_days(db: &impl ConnectionTrait, department: i64, from: &Day) -> Result<Vec<Holiday>, Failure> {
    let from = from.as_str();
    let query = raw_sql!(
        Postgres,
        "SELECT day, name FROM routing_team_day WHERE department_id = {department} AND day >= {from} ORDER BY day LIMIT 500"
    );
    Ok(Holiday::find_by_statement(query.on(db)).all(db).await?)
}

/// Closes a team on a day.
pub(crate) async fn keep_day(change: &Change, department: i64, day: &Day, name: &str) -> Result<(), Failure> {
    let day = day.as_str();
    let keep = raw_sql!(
        Postgres,
        "INSERT INTO routing_team_day (department_id, day, name) VALUES ({department}, {day}, {name})
         ON CONFLICT (department_id, day) DO UPDATE SET name = excluded.name"
    );
    run(change, keep).await
}

/// Opens a team again on a day.
pub(crate) async fn remove_day(change: &Change, department: i64, day: &Day) -> Result<(), Failure> {
    let day = day.as_str();
    let remove = raw_sql!(
        Postgres,
        "DELETE FROM routing_team_day WHERE department_id = {department} AND day = {day}"
    );
    run(change, remove).await
}

/// Lead and deputy of a team.
pub(crate) async fn leads(db: &impl ConnectionTrait, department: i64) -> Result<Leads, Failure> {
    let query = raw_sql!(
        Postgres,
        "SELECT lead_id, deputy_id FROM routing_team WHERE department_id = {department}"
    );
    Ok(Leads::find_by_statement(query.on(db))
        .one(db)
        .await?
        .unwrap_or_default())
}

/// The teams that this person leads or stands in for.
pub(crate) async fn list_led(db: &impl ConnectionTrait, person: i64) -> Result<Vec<i64>, Failure> {
    #[derive(FromQueryResult)]
    struct Row {
        department_id: i64,
    }
    let query = raw_sql!(
        Postgres,
        "SELECT department_id FROM routing_team WHERE lead_id = {person} OR deputy_id = {person}"
    );
    let rows = Row::find_by_statement(query.on(db)).all(db).await?;
    Ok(rows.into_iter().map(|row| row.department_id).collect())
}

/// Keeps lead and deputy of a team.
pub(crate) async fn keep_leads(change: &Change, department: i64, leads: Leads) -> Result<(), Failure> {
    let Leads { lead_id, deputy_id } = leads;
    let keep = raw_sql!(
        Postgres,
        "INSERT INTO routing_team (department_id, lead_id, deputy_id) VALUES ({department}, {lead_id}, {deputy_id})
         ON CONFLICT (department_id) DO UPDATE SET lead_id = excluded.lead_id, deputy_id = excluded.deputy_id"
    );
    run(change, keep).await
}

/// The teams that have something of their own.
pub(crate) async fn list_own(db: &impl ConnectionTrait) -> Result<BTreeSet<i64>, Failure> {
    #[derive(FromQueryResult)]
    struct Row {
        department_id: i64,
    }
    let query = raw_sql!(
        Postgres,
        "SELECT department_id FROM routing_team WHERE lead_id IS NOT NULL OR deputy_id IS NOT NULL
         UNION SELECT department_id FROM routing_team_hours UNION SELECT department_id FROM routing_team_day"
    );
    let rows = Row::find_by_statement(query.on(db)).all(db).await?;
    Ok(rows.into_iter().map(|row| row.department_id).collect())
}

async fn run(change: &Change, statement: sea_orm::Statement) -> Result<(), Failure> {
    let db: &DatabaseTransaction = change;
    db.execute_raw(statement.on(db)).await?;
    Ok(())
}
