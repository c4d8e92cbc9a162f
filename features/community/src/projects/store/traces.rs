//! Who was told already, and what is taken out or given to a colleague.

use platform::failure::Failure;
use platform::store::{Change, On};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, ExprTrait, QueryFilter, QueryOrder, raw_sql};

use super::row::{project, reaction, step};
use crate::projects::project::{Project, Reaction, Step};

/// Notes that somebody is told; `false` when they were.
pub(in crate::projects) async fn note_told(
    change: &Change,
    project_id: i64,
    what: &str,
    account_id: i64,
) -> Result<bool, Failure> {
    let what = what.to_owned();
    let note = raw_sql!(
        Postgres,
        "INSERT INTO project_told (project_id, what, account_id) VALUES ({project_id}, {what}, {account_id})
         ON CONFLICT (project_id, what, account_id) DO NOTHING"
    );
    Ok(change.execute_raw(note.on(&**change)).await?.rows_affected() > 0)
}

/// Everybody was told: who that were is not kept.
pub(in crate::projects) async fn drop_told(change: &Change, project_id: i64, what: &str) -> Result<(), Failure> {
    let what = what.to_owned();
    let gone = raw_sql!(
        Postgres,
        "DELETE FROM project_told WHERE project_id = {project_id} AND what = {what}"
    );
    change.execute_raw(gone.on(&**change)).await?;
    Ok(())
}

/// The projects, steps and reactions of one colleague.
pub(in crate::projects) async fn export(
    db: &impl ConnectionTrait,
    account_id: i64,
) -> Result<(Vec<Project>, Vec<Step>, Vec<Reaction>), Failure> {
    let projects = project::Entity::find().filter(project::Column::OwnerId.eq(account_id));
    let projects = projects.order_by_asc(project::Column::Id).all(db).await?;
    let steps = step::Entity::find().filter(
        step::Column::OwnerId
            .eq(account_id)
            .or(step::Column::DoerId.eq(account_id)),
    );
    let steps = steps.order_by_asc(step::Column::Id).all(db).await?;
    let reactions = reaction::Entity::find().filter(reaction::Column::AuthorId.eq(account_id));
    let reactions = reactions.order_by_asc(reaction::Column::Id).all(db).await?;
    Ok((
        projects.into_iter().map(Project::from).collect(),
        steps.into_iter().map(Step::from).collect(),
        reactions.into_iter().map(Reaction::from).collect(),
    ))
}

/// The knowledge stays, the name goes.
pub(in crate::projects) async fn forget(change: &Change, account_id: i64) -> Result<(), Failure> {
    let db = &**change;
    for statement in [
        raw_sql!(
            Postgres,
            "UPDATE project SET owner_id = NULL WHERE owner_id = {account_id}"
        ),
        raw_sql!(
            Postgres,
            "UPDATE project_step SET owner_id = NULL WHERE owner_id = {account_id}"
        ),
        raw_sql!(
            Postgres,
            "UPDATE project_step SET doer_id = NULL WHERE doer_id = {account_id}"
        ),
        raw_sql!(
            Postgres,
            "UPDATE project_move SET mover_id = NULL WHERE mover_id = {account_id}"
        ),
        raw_sql!(
            Postgres,
            "UPDATE project_reaction SET author_id = NULL WHERE author_id = {account_id}"
        ),
        raw_sql!(Postgres, "DELETE FROM project_told WHERE account_id = {account_id}"),
    ] {
        db.execute_raw(statement.on(db)).await?;
    }
    Ok(())
}
