//! The queries on departments and their counts.

mod row;

use platform::clock::Day;
use platform::failure::Failure;
use platform::ids::PublicId;
use platform::store::{Change, On};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, QueryFilter, raw_sql};

use super::{Department, Tree};
use row::department::{ActiveModel, Column, Entity, Model};

impl From<Model> for Department {
    fn from(row: Model) -> Self {
        Self {
            id: row.id,
            public_id: row.public_id,
            name: row.name,
            parent_id: row.parent_id,
        }
    }
}

/// All departments. There are hundreds at most, so a tree is read whole.
///
/// # Errors
/// The store's own.
pub async fn tree(db: &impl ConnectionTrait) -> Result<Tree, Failure> {
    let rows = Entity::find().all(db).await?;
    Ok(Tree::of(rows.into_iter().map(Department::from).collect()))
}

/// The departments with these keys, in no order.
///
/// # Errors
/// The store's own.
pub async fn list_by_ids(db: &impl ConnectionTrait, ids: Vec<i64>) -> Result<Vec<Department>, Failure> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let rows = Entity::find().filter(Column::Id.is_in(ids)).all(db).await?;
    Ok(rows.into_iter().map(Department::from).collect())
}

/// Adds a department; the name must be free among its siblings.
///
/// # Errors
/// The store's own, also when the name is taken.
pub async fn add(change: &Change, name: &str, parent_id: Option<i64>) -> Result<Department, Failure> {
    let row = Model {
        id: change.next_id(),
        public_id: PublicId::random(),
        name: name.to_owned(),
        parent_id,
    };
    Entity::insert(ActiveModel::from(row.clone()))
        .exec_without_returning(&**change)
        .await?;
    Ok(row.into())
}

/// The department at the end of a path of names, made where it is missing. A path of one name also finds a department
/// elsewhere in the tree when only one has that name.
///
/// # Errors
/// The store's own.
pub async fn find_or_add_path(change: &Change, tree: &mut Tree, path: &[String]) -> Result<Option<i64>, Failure> {
    if let [name] = path
        && let [only] = tree.list_named(name).as_slice()
    {
        return Ok(Some(only.id));
    }
    let mut above = None;
    for name in path {
        let known = tree
            .list_named(name)
            .into_iter()
            .find(|department| department.parent_id == above);
        above = match known.map(|department| department.id) {
            Some(id) => Some(id),
            None => {
                let made = add(change, name, above).await?;
                let id = made.id;
                *tree = Tree::of(tree.iter().cloned().chain([made]).collect());
                Some(id)
            }
        };
    }
    Ok(above)
}

pub(super) async fn rename(change: &Change, id: i64, name: &str) -> Result<(), Failure> {
    let update = Entity::update_many()
        .filter(Column::Id.eq(id))
        .col_expr(Column::Name, Expr::value(name));
    update.exec(&**change).await?;
    Ok(())
}

pub(super) async fn move_below(change: &Change, id: i64, above: Option<i64>) -> Result<(), Failure> {
    let update = Entity::update_many()
        .filter(Column::Id.eq(id))
        .col_expr(Column::ParentId, Expr::value(above));
    update.exec(&**change).await?;
    Ok(())
}

/// Keeps the count of a department on a day; counting again on the same day replaces it.
pub(super) async fn keep_count(change: &Change, department: i64, day: &Day, own: i64, all: i64) -> Result<(), Failure> {
    let day = day.clone();
    let keep = raw_sql!(
        Postgres,
        "INSERT INTO department_count (department_id, day, members, members_below) VALUES ({department}, {day}, {own}, {all})
         ON CONFLICT (department_id, day) DO UPDATE SET members = excluded.members, members_below = excluded.members_below"
    );
    change.execute_raw(keep.on(&**change)).await?;
    Ok(())
}

#[derive(FromQueryResult)]
struct Count {
    members_below: i64,
}

/// How many people a department had on a day, those of the departments below it included; `None` before the first count.
/// Without a department: the whole organisation.
///
/// # Errors
/// The store's own.
pub async fn member_count_on(
    db: &impl ConnectionTrait,
    department: Option<i64>,
    day: &Day,
) -> Result<Option<i64>, Failure> {
    let (department, day) = (department.unwrap_or(super::count::EVERYBODY), day.clone());
    let query = raw_sql!(
        Postgres,
        "SELECT members_below FROM department_count WHERE department_id = {department} AND day <= {day}
         ORDER BY day DESC LIMIT 1"
    );
    Ok(Count::find_by_statement(query.on(db))
        .one(db)
        .await?
        .map(|count| count.members_below))
}
