//! What can be found of a project: why, each question, what was decided and reported; by who is in its space.

use futures_util::future::BoxFuture;
use platform::failure::Failure;
use platform::feature::Platform;
use platform::markdown;
use platform::search::{self, Entry};
use platform::store::Change;

use super::project::Project;
use super::store;
use crate::spaces;

/// The kind in search.
const PROJECT: &str = "project";
/// Projects in one transaction.
const TOGETHER_MOST: u64 = 100;

/// Writes a project down as it is now.
pub(super) async fn project(change: &Change, id: i64) -> Result<(), Failure> {
    let Some(project) = store::find(&**change, id).await? else {
        return Ok(());
    };
    let entry = Entry {
        kind: PROJECT,
        id,
        body: body(change, &project).await?,
        also: String::new(),
        language: String::new(),
        sort_name: String::new(),
        path: project.path(),
        at: project.turned_at,
        audience: spaces::audience(project.space_id),
        title: project.title,
    };
    search::index(change, entry).await
}

async fn body(change: &Change, project: &Project) -> Result<String, Failure> {
    let mut parts = Vec::new();
    for round in store::list_rounds(&**change, project.id).await? {
        parts.push(round.question);
        for step in store::list_steps(&**change, project.id, round.round).await? {
            parts.push(step.title);
            parts.push(markdown::plain(&step.words));
            parts.push(markdown::plain(&step.other_words));
        }
    }
    parts.push(markdown::plain(&project.words));
    parts.retain(|part| !part.is_empty());
    Ok(parts.join(" "))
}

/// Writes everything down anew, after an upgrade that changed how it is found.
pub(super) fn index_all(platform: &Platform) -> BoxFuture<'_, Result<(), Failure>> {
    Box::pin(async move {
        let mut after = i64::MIN;
        loop {
            let projects = store::list_after(platform.store.reader(), after, TOGETHER_MOST).await?;
            let Some(last) = projects.last() else { return Ok(()) };
            after = last.id;
            let all = async |change: &Change| {
                for one in &projects {
                    project(change, one.id).await?;
                }
                Ok(())
            };
            platform.store.change(all).await?;
        }
    })
}
