//! Who reacted to a question: on the project's page, or in the conversation about it.

use std::collections::BTreeSet;

use platform::failure::Failure;
use platform::feature::Platform;

use super::project::Project;
use super::store;
use crate::posts;

/// What was said to a question.
#[derive(Clone, Debug, Default)]
pub(super) struct Reacted {
    /// How many times, on the page and in the conversation.
    pub(super) times: u64,
    /// By whom, each once.
    pub(super) people: BTreeSet<i64>,
}

/// Counts what was said to one question of a project.
pub(super) async fn find(platform: &Platform, project: &Project, round: i64) -> Result<Reacted, Failure> {
    let db = platform.store.reader();
    let place = (project.id, round);
    let mut reacted = Reacted {
        times: store::count_reactions(db, place).await?,
        people: store::list_authors(db, place).await?.into_iter().collect(),
    };
    if let Some(post_id) = store::find_round(db, project.id, round)
        .await?
        .and_then(|it| it.post_id)
    {
        for said in posts::list_said(db, post_id).await? {
            reacted.times += 1;
            reacted.people.extend(said.author_id);
        }
    }
    Ok(reacted)
}

/// Who reacted to the question a project is at.
pub(super) async fn find_people(platform: &Platform, project: &Project) -> Result<BTreeSet<i64>, Failure> {
    let db = platform.store.reader();
    let place = (project.id, project.round);
    let mut people: BTreeSet<i64> = store::list_authors(db, place).await?.into_iter().collect();
    let round = store::find_round(db, project.id, project.round).await?;
    if let Some(post_id) = round.and_then(|it| it.post_id) {
        let said = posts::list_said(db, post_id).await?;
        people.extend(said.into_iter().filter_map(|said| said.author_id));
    }
    Ok(people)
}
