//! How colleagues are found: each is written down for search with the change itself, those who left apart from the others.

use platform::access::Role;
use platform::failure::Failure;
use platform::search::{self, Audience, Entry};
use platform::store::Change;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::row::person;
use crate::departments::{self, Tree};
use crate::directory::Person;
use crate::directory::name::fold;

/// A colleague, for everybody.
pub(super) const COLLEAGUE: &str = "person";
/// Who left, for whoever lets people in and out.
pub(super) const LEFT: &str = "person_left";
/// Who finds those who left.
pub(super) const LEFT_FOR: Role = Role::Administrator;
/// Who left is found by these.
const LEFT_READERS: [Role; 2] = [LEFT_FOR, Role::Hr];

/// Writes these people down as they are now.
pub(super) async fn index_people(change: &Change, people: &[Person]) -> Result<(), Failure> {
    if people.is_empty() {
        return Ok(());
    }
    let tree = departments::tree(&**change).await?;
    let ids = |visible: bool| {
        let some = people.iter().filter(move |person| person.visible == visible);
        some.map(|person| person.id).collect::<Vec<_>>()
    };
    search::forget_all(change, COLLEAGUE, ids(false)).await?;
    search::forget_all(change, LEFT, ids(true)).await?;
    search::index_all(change, people.iter().map(|person| entry(person, &tree)).collect()).await
}

/// Writes the members of a department down anew, because it has another name.
///
/// # Errors
/// The store's own.
pub async fn index_members(change: &Change, department: i64) -> Result<(), Failure> {
    let members = person::Entity::find().filter(person::Column::DepartmentId.eq(department));
    let members: Vec<Person> = members.all(&**change).await?.into_iter().map(Person::from).collect();
    index_people(change, &members).await
}

/// Writes the next people down, so many at most, and gives the key of the last; nothing when there are no more.
pub(in crate::directory) async fn index_after(change: &Change, after: i64, most: u64) -> Result<Option<i64>, Failure> {
    let some = person::Entity::find().filter(person::Column::Id.gt(after));
    let some = some.order_by_asc(person::Column::Id).limit(most);
    let people: Vec<Person> = some.all(&**change).await?.into_iter().map(Person::from).collect();
    index_people(change, &people).await?;
    Ok(people.last().map(|person| person.id))
}

fn entry(person: &Person, tree: &Tree) -> Entry {
    let department = person
        .department_id
        .and_then(|id| tree.iter().find(|it| it.id == id))
        .map_or("", |it| it.name.as_str());
    let name = person.name.shown();
    let told = [&person.function, department, &person.ask_me_about, &person.languages];
    let body: Vec<&str> = told.into_iter().filter(|text| !text.is_empty()).collect();
    let body = body.join(" · ");
    Entry {
        kind: if person.visible { COLLEAGUE } else { LEFT },
        id: person.id,
        // "O'Hare" is also found as "ohare", and "wildcamera's" as "wildcameras".
        also: fold(&format!("{name} {body}")),
        title: name,
        body,
        language: String::new(),
        sort_name: person.name.sort(),
        path: format!("/people/{}", person.public_id),
        at: person.made_at,
        audience: if person.visible {
            Audience::Everyone
        } else {
            Audience::roles(&LEFT_READERS)
        },
    }
}
