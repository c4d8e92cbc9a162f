//! Many projects at once: the open loops, the late ones, whose turn it is.

use platform::clock::{Day, Moment};
use platform::failure::Failure;
use platform::store::On;
use sea_orm::{ConnectionTrait, FromQueryResult, raw_sql};

use super::row::project;
use crate::projects::project::Project;
use crate::projects::{StepKind, Turn};

/// Projects on a page of the list.
pub(in crate::projects) const PAGE_MOST: usize = 20;
/// Projects that are asked for at once outside a list.
const AT_ONCE_MOST: i64 = 100;

/// A part of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::projects) enum Part {
    /// What colleagues were asked, or will be asked, and is not closed.
    Open,
    /// What is past its date.
    Late,
    /// What closed or stopped.
    Closed,
}

/// How many loops there are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromQueryResult)]
pub(in crate::projects) struct Counts {
    /// Open, on schedule.
    pub(in crate::projects) open: i64,
    /// Open, past their date.
    pub(in crate::projects) late: i64,
    /// Closed on time.
    pub(in crate::projects) on_time: i64,
    /// Closed later than promised.
    pub(in crate::projects) closed_late: i64,
}

/// A project in which somebody has the turn.
#[derive(Clone, Debug)]
pub(in crate::projects) struct Due {
    pub(in crate::projects) project: Project,
    pub(in crate::projects) kind: StepKind,
}

fn projects(rows: Vec<project::Model>) -> Vec<Project> {
    rows.into_iter().map(Project::from).collect()
}

/// Counts the loops in these spaces: those of which colleagues were asked something.
pub(in crate::projects) async fn count(
    db: &impl ConnectionTrait,
    spaces: &[i64],
    today: &Day,
) -> Result<Counts, Failure> {
    if spaces.is_empty() {
        return Ok(Counts::default());
    }
    let (spaces, today, again) = (spaces.to_vec(), today.clone(), today.clone());
    let counts = raw_sql!(
        Postgres,
        "SELECT
           CAST(COALESCE(SUM(CASE WHEN turn IN ('react', 'decide', 'report') AND due_on >= {today} THEN 1 ELSE 0 END), 0) AS BIGINT) AS open,
           CAST(COALESCE(SUM(CASE WHEN turn IN ('react', 'decide', 'report') AND due_on < {again} THEN 1 ELSE 0 END), 0) AS BIGINT) AS late,
           CAST(COALESCE(SUM(CASE WHEN turn = 'closed' AND NOT closed_late THEN 1 ELSE 0 END), 0) AS BIGINT) AS on_time,
           CAST(COALESCE(SUM(CASE WHEN turn = 'closed' AND closed_late THEN 1 ELSE 0 END), 0) AS BIGINT) AS closed_late
         FROM project WHERE space_id IN ({..spaces})"
    );
    let found = Counts::find_by_statement(counts.on(db)).one(db).await?;
    Ok(found.unwrap_or_default())
}

/// A page of one part, in these spaces, with one more to know whether there is more. Open ones by the day they promise, closed
/// ones by when they closed, the last first.
pub(in crate::projects) async fn list(
    db: &impl ConnectionTrait,
    spaces: &[i64],
    part: Part,
    today: &Day,
    after: Option<(String, i64)>,
) -> Result<Vec<Project>, Failure> {
    if spaces.is_empty() {
        return Ok(Vec::new());
    }
    let (spaces, today) = (spaces.to_vec(), today.clone());
    let most = i64::try_from(PAGE_MOST + 1).unwrap_or(i64::MAX);
    let (key, id) = after.unwrap_or_else(|| match part {
        Part::Closed => (i64::MAX.to_string(), i64::MAX),
        Part::Open | Part::Late => (String::new(), i64::MIN),
    });
    let query = match part {
        Part::Open => raw_sql!(
            Postgres,
            "SELECT * FROM project WHERE space_id IN ({..spaces}) AND turn IN ('ask', 'react', 'decide', 'report')
               AND (due_on, id) > ({key}, {id}) ORDER BY due_on, id LIMIT {most}"
        ),
        Part::Late => raw_sql!(
            Postgres,
            "SELECT * FROM project WHERE space_id IN ({..spaces}) AND turn IN ('react', 'decide', 'report')
               AND due_on < {today} AND (due_on, id) > ({key}, {id}) ORDER BY due_on, id LIMIT {most}"
        ),
        Part::Closed => {
            let at = Moment(key.parse().unwrap_or(i64::MAX));
            raw_sql!(
                Postgres,
                "SELECT * FROM project WHERE space_id IN ({..spaces}) AND turn IN ('closed', 'stopped')
                   AND (turned_at, id) < ({at}, {id}) ORDER BY turned_at DESC, id DESC LIMIT {most}"
            )
        }
    };
    Ok(projects(project::Model::find_by_statement(query.on(db)).all(db).await?))
}

/// The projects that are past their date in these spaces, the longest waiting first.
pub(in crate::projects) async fn list_late(
    db: &impl ConnectionTrait,
    spaces: &[i64],
    today: &Day,
) -> Result<Vec<Project>, Failure> {
    list(db, spaces, Part::Late, today, None).await
}

/// The projects that wait for this person, up to a day, whether they may still look in the space or not.
pub(in crate::projects) async fn list_due_for(
    db: &impl ConnectionTrait,
    account_id: i64,
    until: &Day,
) -> Result<Vec<Due>, Failure> {
    let until = until.clone();
    // Collecting ends by itself: nobody has to do anything for it.
    let due = raw_sql!(
        Postgres,
        "SELECT p.* FROM project p JOIN project_step s ON s.project_id = p.id AND s.round = p.round AND s.kind = p.turn
         WHERE s.owner_id = {account_id} AND p.turn IN ('ask', 'decide', 'report') AND p.due_on <= {until}
         ORDER BY p.due_on, p.id LIMIT {AT_ONCE_MOST}"
    );
    let rows = project::Model::find_by_statement(due.on(db)).all(db).await?;
    let due = |project: Project| project.turn.step().map(|kind| Due { project, kind });
    Ok(projects(rows).into_iter().filter_map(due).collect())
}

/// The open loops in these spaces, the longest promised first, with who has the turn.
pub(in crate::projects) async fn list_with_turn(
    db: &impl ConnectionTrait,
    spaces: &[i64],
) -> Result<Vec<(Project, Option<i64>)>, Failure> {
    #[derive(FromQueryResult)]
    struct Row {
        #[sea_orm(nested)]
        project: project::Model,
        step_owner_id: Option<i64>,
    }
    if spaces.is_empty() {
        return Ok(Vec::new());
    }
    let spaces = spaces.to_vec();
    let open = raw_sql!(
        Postgres,
        "SELECT p.*, s.owner_id AS step_owner_id FROM project p
           LEFT JOIN project_step s ON s.project_id = p.id AND s.round = p.round AND s.kind = p.turn
         WHERE p.space_id IN ({..spaces}) AND p.turn IN ('react', 'decide', 'report')
         ORDER BY p.due_on, p.id LIMIT {AT_ONCE_MOST}"
    );
    let rows = Row::find_by_statement(open.on(db)).all(db).await?;
    let with_owner = |row: Row| (Project::from(row.project), row.step_owner_id);
    Ok(rows.into_iter().map(with_owner).collect())
}

/// The projects whose time to react is over.
pub(in crate::projects) async fn list_to_collect(
    db: &impl ConnectionTrait,
    today: &Day,
) -> Result<Vec<Project>, Failure> {
    let (turn, today) = (Turn::React, today.clone());
    let over = raw_sql!(
        Postgres,
        "SELECT * FROM project WHERE turn = {turn} AND due_on < {today} ORDER BY due_on, id LIMIT {AT_ONCE_MOST}"
    );
    Ok(projects(project::Model::find_by_statement(over.on(db)).all(db).await?))
}
