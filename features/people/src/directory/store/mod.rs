//! The queries on people: one, some, and what they change.

mod find;
mod findable;
pub(super) mod row;

use platform::failure::Failure;
use platform::ids::PublicId;
use platform::session::Account;
use platform::store::{Change, On};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, QueryFilter, QueryOrder, QuerySelect,
    raw_sql,
};

use super::name::Name;
use super::{Person, PersonBrief};
use crate::departments;
use row::person;

#[cfg(test)]
pub(super) use find::list;
pub use find::{After, Found, list_named, list_new, search, search_left, search_people};
pub(in crate::directory) use findable::index_after;
pub use findable::index_members;

/// Rows in one statement: SQLite takes 32,766 values, a person has 17.
const ROWS_AT_ONCE: usize = 500;

/// The person with this key.
///
/// # Errors
/// The store's own.
pub async fn find(db: &impl ConnectionTrait, id: i64) -> Result<Option<Person>, Failure> {
    Ok(person::Entity::find_by_id(id).one(db).await?.map(Person::from))
}

/// The person with this key for addresses, also when they have left.
///
/// # Errors
/// The store's own.
pub async fn find_public(db: &impl ConnectionTrait, id: &PublicId) -> Result<Option<Person>, Failure> {
    let row = person::Entity::find()
        .filter(person::Column::PublicId.eq(id.clone()))
        .one(db)
        .await?;
    Ok(row.map(Person::from))
}

/// Everybody, also those who left, in no order: for comparing with a staff list.
///
/// # Errors
/// The store's own.
pub async fn list_everybody(db: &impl ConnectionTrait) -> Result<Vec<Person>, Failure> {
    Ok(person::Entity::find()
        .all(db)
        .await?
        .into_iter()
        .map(Person::from)
        .collect())
}

/// The person of an account; made from what the account knows when a command or a test made only the account.
///
/// # Errors
/// The store's own.
pub async fn find_or_add(change: &Change, account: &Account) -> Result<Person, Failure> {
    if let Some(person) = find(&**change, account.id).await? {
        return Ok(person);
    }
    let person = Person {
        id: account.id,
        public_id: account.public_id.clone(),
        name: Name::parse(&account.name),
        function: String::new(),
        department_id: None,
        manager_id: None,
        staff_number: None,
        ask_me_about: String::new(),
        languages: String::new(),
        phone: String::new(),
        photo: None,
        visible: true,
        listed: false,
        made_at: change.now(),
    };
    add_all(change, vec![person.clone()]).await?;
    Ok(person)
}

/// Adds people whose accounts exist, so that they are found.
///
/// # Errors
/// The store's own.
pub async fn add_all(change: &Change, people: Vec<Person>) -> Result<(), Failure> {
    let models = people.iter().cloned().map(person::Model::from);
    let mut rows: Vec<person::ActiveModel> = models.map(person::ActiveModel::from).collect();
    while !rows.is_empty() {
        let rest = rows.split_off(rows.len().min(ROWS_AT_ONCE));
        person::Entity::insert_many(rows)
            .exec_without_returning(&**change)
            .await?;
        rows = rest;
    }
    findable::index_people(change, &people).await
}

/// Keeps a person as given, and as they are found.
///
/// # Errors
/// The store's own.
pub async fn keep(change: &Change, person: &Person) -> Result<(), Failure> {
    let row: person::ActiveModel = person::Model::from(person.clone()).into();
    person::Entity::update(row.reset_all()).exec(&**change).await?;
    findable::index_people(change, std::slice::from_ref(person)).await
}

/// Gives somebody a manager, or none.
///
/// # Errors
/// The store's own.
pub async fn set_manager(change: &Change, id: i64, manager: Option<i64>) -> Result<(), Failure> {
    set(change, id, person::Column::ManagerId, Expr::value(manager)).await
}

/// Lets colleagues find somebody, or not.
///
/// # Errors
/// The store's own.
pub async fn set_visible(change: &Change, id: i64, visible: bool) -> Result<(), Failure> {
    set(change, id, person::Column::Visible, Expr::value(visible)).await?;
    match find(&**change, id).await? {
        Some(person) => findable::index_people(change, &[person]).await,
        None => Ok(()),
    }
}

/// Keeps or removes the photo.
///
/// # Errors
/// The store's own.
pub async fn set_photo(change: &Change, id: i64, photo: Option<String>) -> Result<(), Failure> {
    set(change, id, person::Column::Photo, Expr::value(photo)).await
}

async fn set(
    change: &Change,
    id: i64,
    column: person::Column,
    value: sea_orm::sea_query::SimpleExpr,
) -> Result<(), Failure> {
    let update = person::Entity::update_many()
        .filter(person::Column::Id.eq(id))
        .col_expr(column, value);
    update.exec(&**change).await?;
    Ok(())
}

/// Takes out what a person said about themselves; name and function go with the account.
///
/// # Errors
/// The store's own.
pub(super) async fn erase(change: &Change, id: i64) -> Result<(), Failure> {
    for kind in [findable::COLLEAGUE, findable::LEFT] {
        platform::search::forget(change, kind, id).await?;
    }
    let followers = person::Entity::update_many().filter(person::Column::ManagerId.eq(id));
    followers
        .col_expr(person::Column::ManagerId, Expr::value(Option::<i64>::None))
        .exec(&**change)
        .await?;
    person::Entity::delete_by_id(id).exec(&**change).await?;
    Ok(())
}

/// The visible members of each department; those without one under `None`.
///
/// # Errors
/// The store's own.
pub async fn count_by_department(db: &impl ConnectionTrait) -> Result<Vec<(Option<i64>, i64)>, Failure> {
    #[derive(FromQueryResult)]
    struct Count {
        department_id: Option<i64>,
        members: i64,
    }
    let query = raw_sql!(
        Postgres,
        "SELECT department_id, COUNT(*) AS members FROM person WHERE visible GROUP BY department_id"
    );
    let counts = Count::find_by_statement(query.on(db)).all(db).await?;
    Ok(counts
        .into_iter()
        .map(|count| (count.department_id, count.members))
        .collect())
}

/// The colleague with this key in short; an account without a profile gives its name.
///
/// # Errors
/// The store's own.
pub async fn find_brief(db: &impl ConnectionTrait, id: i64) -> Result<Option<PersonBrief>, Failure> {
    Ok(list_briefs(db, vec![id]).await?.pop())
}

/// The colleagues with these keys in short, in no order.
///
/// # Errors
/// The store's own.
pub async fn list_briefs(db: &impl ConnectionTrait, ids: Vec<i64>) -> Result<Vec<PersonBrief>, Failure> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let rows = person::Entity::find()
        .filter(person::Column::Id.is_in(ids.clone()))
        .all(db)
        .await?;
    let known: Vec<i64> = rows.iter().map(|row| row.id).collect();
    let missing: Vec<i64> = ids.into_iter().filter(|id| !known.contains(id)).collect();
    let mut briefs = briefs_of(db, rows).await?;
    briefs.extend(
        Account::list(db, missing)
            .await?
            .into_iter()
            .map(|account| PersonBrief {
                id: account.id,
                public_id: account.public_id,
                name: account.name,
                function: String::new(),
                department: String::new(),
                department_id: None,
                has_photo: false,
            }),
    );
    Ok(briefs)
}

async fn briefs_of(db: &impl ConnectionTrait, rows: Vec<person::Model>) -> Result<Vec<PersonBrief>, Failure> {
    let ids: std::collections::BTreeSet<i64> = rows.iter().filter_map(|row| row.department_id).collect();
    let departments = departments::list_by_ids(db, ids.into_iter().collect()).await?;
    let name = |id: Option<i64>| {
        departments
            .iter()
            .find(|it| Some(it.id) == id)
            .map(|it| it.name.clone())
    };
    let brief = |row: person::Model| PersonBrief {
        department: name(row.department_id).unwrap_or_default(),
        id: row.id,
        public_id: row.public_id,
        name: row.name,
        function: row.function,
        department_id: row.department_id,
        has_photo: row.photo.is_some(),
    };
    Ok(rows.into_iter().map(brief).collect())
}

/// The names of everybody who works here, for rules that must never watch a colleague.
///
/// # Errors
/// The store's own.
pub async fn names_of_employees(db: &impl ConnectionTrait) -> Result<Vec<String>, Failure> {
    let names = person::Entity::find().select_only().column(person::Column::Name);
    Ok(names
        .filter(person::Column::Visible.eq(true))
        .into_tuple::<String>()
        .all(db)
        .await?)
}

/// The keys of visible members of these departments, so many at most, in order.
///
/// # Errors
/// The store's own.
pub async fn list_members(db: &impl ConnectionTrait, departments: Vec<i64>, most: u32) -> Result<Vec<i64>, Failure> {
    if departments.is_empty() {
        return Ok(Vec::new());
    }
    let members = person::Entity::find()
        .select_only()
        .column(person::Column::Id)
        .filter(person::Column::DepartmentId.is_in(departments))
        .filter(person::Column::Visible.eq(true));
    let members = members.order_by_asc(person::Column::Id).limit(u64::from(most));
    Ok(members.into_tuple::<i64>().all(db).await?)
}
