//! What an administrator does to the tree: add, rename, move.

use axum::extract::{Form, Path};
use axum::response::Response;
use platform::failure::{Answer, Failure, Refusal};
use platform::ids::PublicId;
use platform::session::Visit;
use platform::store::Change;
use serde::Deserialize;

use super::{Department, Tree, store};
use crate::{directory, texts};

/// Characters of a name, as in the ledger.
const NAME_LENGTH: usize = 120;
const PAGE: &str = "/settings/departments";

#[derive(Deserialize)]
pub(super) struct NewDepartment {
    name: String,
    #[serde(default)]
    above: String,
}

#[derive(Deserialize)]
pub(super) struct NewName {
    name: String,
}

#[derive(Deserialize)]
pub(super) struct NewPlace {
    #[serde(default)]
    above: String,
}

/// Adds a department.
pub(super) async fn add(visit: Visit, Form(form): Form<NewDepartment>) -> Answer {
    let work = async |change: &Change| {
        let tree = store::tree(&**change).await?;
        let above = place(&tree, &form.above)?;
        let name = free_name(&tree, &form.name, above, None)?;
        store::add(change, &name, above).await
    };
    let made = visit.platform.store.change(work).await;
    say(&visit, made, |department| {
        texts(visit.language).departments_added(&department.name)
    })
}

/// Gives a department another name.
pub(super) async fn rename(visit: Visit, Path(id): Path<String>, Form(form): Form<NewName>) -> Answer {
    let work = async |change: &Change| {
        let tree = store::tree(&**change).await?;
        let department = which(&tree, &id)?;
        let name = free_name(&tree, &form.name, department.parent_id, Some(department.id))?;
        store::rename(change, department.id, &name).await?;
        // Colleagues are found by the name of their department too.
        directory::index_members(change, department.id).await?;
        Ok(name)
    };
    let renamed = visit.platform.store.change(work).await;
    say(&visit, renamed, |name| texts(visit.language).departments_renamed(name))
}

/// Puts a department below another one, or at the top.
pub(super) async fn move_below(visit: Visit, Path(id): Path<String>, Form(form): Form<NewPlace>) -> Answer {
    let work = async |change: &Change| {
        let tree = store::tree(&**change).await?;
        let department = which(&tree, &id)?;
        let above = place(&tree, &form.above)?;
        if !tree.may_move(department.id, above) {
            return Err(Refusal::say(|l| texts(l).departments_circle()).into());
        }
        free_name(&tree, &department.name, above, Some(department.id))?;
        store::move_below(change, department.id, above).await?;
        Ok(department.name.clone())
    };
    let moved = visit.platform.store.change(work).await;
    say(&visit, moved, |name| texts(visit.language).departments_moved(name))
}

/// A refused change leads back to the tree with the reason; nothing was changed.
fn say<T>(visit: &Visit, done: Result<T, Failure>, text: impl Fn(&T) -> String) -> Result<Response, Failure> {
    match done {
        Ok(done) => Ok(visit.go_and_say(PAGE, &text(&done))),
        Err(Failure::Refused(refusal)) => Ok(visit.go_and_warn(PAGE, &refusal.text(visit.language))),
        Err(failure) => Err(failure),
    }
}

fn which<'t>(tree: &'t Tree, id: &str) -> Result<&'t Department, Failure> {
    PublicId::parse(id)
        .and_then(|id| tree.find_public(&id))
        .ok_or(Failure::NotFound)
}

fn place(tree: &Tree, above: &str) -> Result<Option<i64>, Failure> {
    if above.is_empty() {
        Ok(None)
    } else {
        which(tree, above).map(|department| Some(department.id))
    }
}

/// The name without blanks around it, when no sibling has it.
fn free_name(tree: &Tree, name: &str, above: Option<i64>, own: Option<i64>) -> Result<String, Failure> {
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    if name.is_empty() || name.chars().count() > NAME_LENGTH || name.chars().any(char::is_control) {
        return Err(Refusal::say(|l| texts(l).departments_name_length(NAME_LENGTH)).into());
    }
    let taken = tree
        .list_named(&name)
        .into_iter()
        .any(|other| other.parent_id == above && Some(other.id) != own);
    if taken {
        Err(Refusal::say(|l| texts(l).departments_name_taken()).into())
    } else {
        Ok(name)
    }
}
