//! Ideas that were taken up, for who counts what it brought: those of open spaces alone, since what stands in a closed one is not
//! told outside it.

use platform::clock::Moment;
use platform::failure::Failure;
use platform::markdown;
use platform::store::On;
use sea_orm::{ConnectionTrait, FromQueryResult, raw_sql};

use super::list_by_ids;
use super::row::idea;
use crate::ideas::{Idea, Origin, Status};
use crate::spaces;

/// An idea of an open space that was taken up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AdoptedIdea {
    /// Its key.
    pub id: i64,
    /// Where it stands; open when this was read.
    pub space_id: i64,
    /// The department of that space.
    pub department_id: Option<i64>,
    /// What.
    pub title: String,
    /// Its address.
    pub path: String,
    /// The answer that took it up, without marks.
    pub answer: String,
    /// Who gave that answer; `None` for a former colleague.
    pub answered_by: Option<i64>,
    /// When it was taken up.
    pub adopted_at: Moment,
    /// Where it came from.
    pub origin: Origin,
    /// A path of that; empty for none.
    pub origin_path: String,
}

/// What was taken up after a moment and a key, the first first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Adopted {
    /// Those that count: they stand for themselves in an open space, and are still there.
    pub ideas: Vec<AdoptedIdea>,
    /// How far this looked, with what does not count; `None` when there was nothing more.
    pub until: Option<(Moment, i64)>,
}

#[derive(FromQueryResult)]
struct Answer {
    idea_id: i64,
    words: String,
    setter_id: Option<i64>,
}

/// The ideas taken up after this moment and key; looks at so many at most.
///
/// # Errors
/// The store's own.
pub async fn list_adopted_since(
    db: &impl ConnectionTrait,
    adopted_at: Moment,
    id: i64,
    most: u64,
) -> Result<Adopted, Failure> {
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    let query = raw_sql!(
        Postgres,
        "SELECT * FROM idea WHERE adopted_at IS NOT NULL AND (adopted_at, id) > ({adopted_at}, {id})
         ORDER BY adopted_at, id LIMIT {most}"
    );
    let rows = idea::Model::find_by_statement(query.on(db)).all(db).await?;
    let until = rows.last().and_then(|row| Some((row.adopted_at?, row.id)));
    let ideas = counted(db, rows.into_iter().map(Idea::from).collect()).await?;
    Ok(Adopted {
        ideas: with_answers(db, ideas).await?,
        until,
    })
}

/// Those of these ideas that still count: in an open space, not merged into another, not taken away.
///
/// # Errors
/// The store's own.
pub async fn counted_among(db: &impl ConnectionTrait, ids: Vec<i64>) -> Result<Vec<i64>, Failure> {
    let ideas = list_by_ids(db, ids).await?;
    let counted = counted(db, ideas).await?;
    Ok(counted.into_iter().map(|(idea, _)| idea.id).collect())
}

/// Those that count, with the department of their space.
async fn counted(db: &impl ConnectionTrait, ideas: Vec<Idea>) -> Result<Vec<(Idea, Option<i64>)>, Failure> {
    let stands = |idea: &Idea| idea.status != Status::Gone && idea.merged_into.is_none();
    let ideas: Vec<Idea> = ideas.into_iter().filter(stands).collect();
    let spaces = spaces::list_by_ids(db, ideas.iter().map(|idea| idea.space_id).collect()).await?;
    let join = |idea: Idea| {
        let space = spaces.iter().find(|space| space.id == idea.space_id)?;
        (space.kind == spaces::Kind::Open).then_some((idea, space.department_id))
    };
    Ok(ideas.into_iter().filter_map(join).collect())
}

/// Adds the answer that took each up: the first that says so, since an idea is taken up once.
async fn with_answers(db: &impl ConnectionTrait, ideas: Vec<(Idea, Option<i64>)>) -> Result<Vec<AdoptedIdea>, Failure> {
    if ideas.is_empty() {
        return Ok(Vec::new());
    }
    let ids: Vec<i64> = ideas.iter().map(|(idea, _)| idea.id).collect();
    let query = raw_sql!(
        Postgres,
        "SELECT idea_id, words, setter_id FROM idea_step WHERE idea_id IN ({..ids}) AND status IN ('doing', 'done')
         ORDER BY id"
    );
    let answers = Answer::find_by_statement(query.on(db)).all(db).await?;
    let join = |(idea, department_id): (Idea, Option<i64>)| {
        let answer = answers.iter().find(|answer| answer.idea_id == idea.id);
        Some(AdoptedIdea {
            id: idea.id,
            space_id: idea.space_id,
            department_id,
            path: idea.path(),
            answer: answer.map(|it| markdown::plain(&it.words)).unwrap_or_default(),
            answered_by: answer.and_then(|it| it.setter_id),
            adopted_at: idea.adopted_at?,
            origin: idea.origin,
            origin_path: idea.origin_path,
            title: idea.title,
        })
    };
    Ok(ideas.into_iter().filter_map(join).collect())
}
