//! The list of colleagues, whole or by words, one page after the other.

use std::collections::BTreeSet;

use platform::failure::Failure;
use platform::search::{self, Readers};
use platform::store::On;
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, QueryFilter, QueryOrder, QuerySelect, raw_sql,
};

use super::findable::{COLLEAGUE, LEFT, LEFT_FOR};
use super::row::person;
use crate::departments;
use crate::directory::PersonBrief;

/// Colleagues with some names at most.
const NAMED_MOST: u64 = 200;

/// Where a page of the list begins: after this name and key.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct After {
    /// The name as it is sorted.
    pub sort_name: String,
    /// The key of the person.
    pub id: i64,
}

/// A page of the list.
#[derive(Clone, Debug, Default)]
pub struct Found {
    /// The colleagues, by name.
    pub people: Vec<PersonBrief>,
    /// Where the next page begins, when there is one.
    pub next: Option<After>,
    /// The words for which these were found, when what was typed finds nobody.
    pub instead: Option<String>,
}

#[derive(FromQueryResult)]
struct Line {
    id: i64,
    public_id: platform::ids::PublicId,
    name: String,
    sort_name: String,
    function: String,
    department_id: Option<i64>,
    photo: Option<String>,
}

/// The colleagues after a place in the list. One statement: keys from the covering index, then the rest of each row.
///
/// # Errors
/// The store's own.
pub async fn list(db: &impl ConnectionTrait, after: &After, most: u32) -> Result<Found, Failure> {
    let (sort_name, id, limit) = (after.sort_name.clone(), after.id, i64::from(most) + 1);
    let query = raw_sql!(
        Postgres,
        "SELECT p.id, p.public_id, p.name, p.sort_name, p.function, p.department_id, p.photo
         FROM (SELECT sort_name, id FROM person WHERE visible AND (sort_name, id) > ({sort_name}, {id})
               ORDER BY sort_name, id LIMIT {limit}) k
         JOIN person p ON p.id = k.id ORDER BY k.sort_name, k.id"
    );
    let lines = Line::find_by_statement(query.on(db)).all(db).await?;
    page(db, lines, most).await
}

/// The colleagues in whose profile or department every word of the search begins a word, or has its stem. When nobody is
/// found, mistyped words are forgiven.
///
/// # Errors
/// The store's own.
pub async fn search(db: &impl ConnectionTrait, looked_for: &str, after: &After, most: u32) -> Result<Found, Failure> {
    if looked_for.trim().is_empty() {
        return list(db, after, most).await;
    }
    search_among(db, (&Readers::everyone(), COLLEAGUE), looked_for, after, most).await
}

/// The same among those who left, for who lets people in and out; without words all of them.
///
/// # Errors
/// The store's own.
pub async fn search_left(
    db: &impl ConnectionTrait,
    looked_for: &str,
    after: &After,
    most: u32,
) -> Result<Found, Failure> {
    if !looked_for.trim().is_empty() {
        return search_among(db, (&Readers::role(LEFT_FOR), LEFT), looked_for, after, most).await;
    }
    let key = Expr::tuple([Expr::col(person::Column::SortName), Expr::col(person::Column::Id)]);
    let place = Expr::tuple([Expr::value(after.sort_name.clone()), Expr::value(after.id)]);
    let query = person::Entity::find()
        .filter(person::Column::Visible.eq(false))
        .filter(key.gt(place))
        .order_by_asc(person::Column::SortName)
        .order_by_asc(person::Column::Id);
    let lines = query.limit(u64::from(most) + 1).into_model::<Line>().all(db).await?;
    page(db, lines, most).await
}

async fn search_among(
    db: &impl ConnectionTrait,
    (readers, kind): (&Readers, &str),
    looked_for: &str,
    after: &After,
    most: u32,
) -> Result<Found, Failure> {
    let place = (after.sort_name.as_str(), after.id);
    let one_more = most as usize + 1;
    let mut ids = search::list_by_name(db, readers, (kind, looked_for), place, one_more).await?;
    let mut instead = None;
    if ids.is_empty() && after.id == 0 {
        instead = search::forgive(db, readers, looked_for, &[kind]).await?;
        if let Some(meant) = &instead {
            ids = search::list_by_name(db, readers, (kind, meant), place, one_more).await?;
        }
    }
    if ids.is_empty() {
        return Ok(Found::default());
    }
    let query = person::Entity::find()
        .filter(person::Column::Id.is_in(ids))
        .filter(person::Column::Visible.eq(kind == COLLEAGUE))
        .order_by_asc(person::Column::SortName)
        .order_by_asc(person::Column::Id);
    let lines = query.into_model::<Line>().all(db).await?;
    Ok(Found {
        instead,
        ..page(db, lines, most).await?
    })
}

async fn page(db: &impl ConnectionTrait, mut lines: Vec<Line>, most: u32) -> Result<Found, Failure> {
    let has_more = lines.len() > most as usize;
    lines.truncate(most as usize);
    let last = lines.last().filter(|_| has_more);
    let next = last.map(|line| After {
        sort_name: line.sort_name.clone(),
        id: line.id,
    });
    let ids: BTreeSet<i64> = lines.iter().filter_map(|line| line.department_id).collect();
    let departments = departments::list_by_ids(db, ids.into_iter().collect()).await?;
    let name = |id: Option<i64>| {
        departments
            .iter()
            .find(|it| Some(it.id) == id)
            .map(|it| it.name.clone())
    };
    let brief = |line: Line| PersonBrief {
        department: name(line.department_id).unwrap_or_default(),
        id: line.id,
        public_id: line.public_id,
        name: line.name,
        function: line.function,
        department_id: line.department_id,
        has_photo: line.photo.is_some(),
    };
    Ok(Found {
        people: lines.into_iter().map(brief).collect(),
        next,
        instead: None,
    })
}

/// The first colleagues that a search finds, for fields that choose somebody.
///
/// # Errors
/// The store's own.
pub async fn search_people(db: &impl ConnectionTrait, words: &str, most: u32) -> Result<Vec<PersonBrief>, Failure> {
    Ok(search(db, words, &After::default(), most).await?.people)
}

/// The colleagues with exactly these names.
///
/// # Errors
/// The store's own.
pub async fn list_named(db: &impl ConnectionTrait, names: Vec<String>) -> Result<Vec<PersonBrief>, Failure> {
    if names.is_empty() {
        return Ok(Vec::new());
    }
    let query = person::Entity::find()
        .filter(person::Column::Name.is_in(names))
        .filter(person::Column::Visible.eq(true))
        .order_by_asc(person::Column::Id)
        .limit(NAMED_MOST);
    let lines = query.into_model::<Line>().all(db).await?;
    Ok(page(db, lines, u32::MAX).await?.people)
}

/// The newest colleagues since a moment, newest first.
///
/// # Errors
/// The store's own.
pub async fn list_new(
    db: &impl ConnectionTrait,
    since: platform::clock::Moment,
    most: u64,
) -> Result<Vec<PersonBrief>, Failure> {
    let query = person::Entity::find().select_only().column(person::Column::Id);
    // Keys grow with time, so the newest are found without looking at the others.
    let first = platform::ids::earliest(since);
    let query = query
        .filter(person::Column::Id.gte(first))
        .filter(person::Column::Visible.eq(true));
    let ids = query
        .order_by_desc(person::Column::Id)
        .limit(most)
        .into_tuple::<i64>()
        .all(db)
        .await?;
    let mut briefs = super::list_briefs(db, ids).await?;
    briefs.sort_by_key(|brief| std::cmp::Reverse(brief.id));
    Ok(briefs)
}
