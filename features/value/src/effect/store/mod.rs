//! The only queries on the tables of effects.

mod row;

use platform::failure::Failure;
use platform::ids::PublicId;
use platform::store::Change;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder};

use self::row::{figure, question};
use super::bring::About;
use super::read::Read;

pub(super) use self::row::question::Model as Question;

/// Rows of one INSERT.
const ROWS_PER_INSERT: usize = 500;

/// Keeps a question with its figures; nothing when there is one with this name.
pub(super) async fn add(change: &Change, about: &About, read: &Read) -> Result<Option<Question>, Failure> {
    let row = Question {
        id: change.next_id(),
        public_id: PublicId::random(),
        name: about.name.clone(),
        began: about.began.clone(),
        began_on: about.began_on.clone(),
        step: about.step.clone(),
        source: about.source.clone(),
        beside: about.beside.clone(),
        brought_at: change.now(),
    };
    let once = OnConflict::new().do_nothing().to_owned();
    let insert = question::Entity::insert(question::ActiveModel::from(row.clone())).on_conflict(once);
    if insert.exec_without_returning(&**change).await? == 0 {
        return Ok(None);
    }
    let figures: Vec<figure::Model> = (0..read.days.len())
        .map(|number| figure::Model {
            question_id: row.id,
            number: number as i64,
            begins_on: read.days[number].clone(),
            figure: read.figures[number],
            beside: read.beside.as_ref().map(|beside| beside[number]),
        })
        .collect();
    for part in figures.chunks(ROWS_PER_INSERT) {
        let rows = part.iter().cloned().map(figure::ActiveModel::from);
        figure::Entity::insert_many(rows)
            .exec_without_returning(&**change)
            .await?;
    }
    Ok(Some(row))
}

/// All questions, the newest first.
pub(super) async fn list(db: &impl ConnectionTrait) -> Result<Vec<Question>, Failure> {
    Ok(question::Entity::find()
        .order_by_desc(question::Column::Id)
        .all(db)
        .await?)
}

/// How many questions there are.
pub(super) async fn count(db: &impl ConnectionTrait) -> Result<u64, Failure> {
    Ok(question::Entity::find().count(db).await?)
}

/// One question.
pub(super) async fn find(db: &impl ConnectionTrait, public_id: &PublicId) -> Result<Option<Question>, Failure> {
    let found = question::Entity::find().filter(question::Column::PublicId.eq(public_id.clone()));
    Ok(found.one(db).await?)
}

/// The figures of a question, in order.
pub(super) async fn figures(db: &impl ConnectionTrait, question_id: i64) -> Result<Read, Failure> {
    let rows = figure::Entity::find().filter(figure::Column::QuestionId.eq(question_id));
    let rows = rows.order_by_asc(figure::Column::Number).all(db).await?;
    Ok(Read {
        beside: rows.iter().map(|row| row.beside).collect(),
        figures: rows.iter().map(|row| row.figure).collect(),
        days: rows.into_iter().map(|row| row.begins_on).collect(),
    })
}

/// Removes a question with its figures; nothing happens when it is gone.
pub(super) async fn remove(change: &Change, id: i64) -> Result<(), Failure> {
    question::Entity::delete_by_id(id).exec(&**change).await?;
    Ok(())
}
