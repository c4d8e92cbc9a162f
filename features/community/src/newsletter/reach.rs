//! For whom a newsletter can be, as the form says it.

use people::departments;
use platform::failure::Failure;
use platform::ids::PublicId;
use platform::session::Visit;

use super::issue::Issue;
use super::store::kinds::Reach;
use crate::{spaces, texts};

/// For whom it can be: everybody, who asked, a department, a space of this editor.
pub(super) async fn reaches(visit: &Visit) -> Result<Vec<(String, String)>, Failure> {
    let (db, t) = (visit.platform.store.reader(), texts(visit.language));
    let word = |reach: Reach| reach.word().to_owned();
    let mut all = vec![
        (word(Reach::Everyone), t.newsletter_for_everyone()),
        (word(Reach::Subscribers), t.newsletter_for_subscribers()),
    ];
    let tree = departments::tree(db).await?;
    let mut of: Vec<(String, String)> = tree
        .iter()
        .map(|department| {
            (
                format!("department:{}", department.public_id),
                t.newsletter_for_department(tree.path_name(department.id)),
            )
        })
        .collect();
    platform::texts::sort_by_name(visit.language, &mut of, |(_, words)| words.as_str());
    all.extend(of);
    let mine = spaces::list_mine(db, visit.viewer()?.id).await?;
    all.extend(mine.into_iter().map(|space| {
        (
            format!("space:{}", space.public_id),
            t.newsletter_for_space(&space.name),
        )
    }));
    Ok(all)
}

pub(super) async fn reach_value(visit: &Visit, issue: &Issue) -> Result<String, Failure> {
    let db = visit.platform.store.reader();
    let id = match (issue.reach, issue.reach_id) {
        (Reach::Department, Some(id)) => departments::list_by_ids(db, vec![id])
            .await?
            .pop()
            .map(|it| it.public_id),
        (Reach::Space, Some(id)) => spaces::list_by_ids(db, vec![id]).await?.pop().map(|it| it.public_id),
        _ => None,
    };
    let word = issue.reach.word();
    Ok(id.map_or_else(|| word.to_owned(), |id| format!("{word}:{id}")))
}

pub(super) async fn parse_reach(visit: &Visit, value: &str) -> Result<Option<(Reach, Option<i64>)>, Failure> {
    let db = visit.platform.store.reader();
    Ok(match value.split_once(':') {
        None if value == Reach::Everyone.word() => Some((Reach::Everyone, None)),
        None if value == Reach::Subscribers.word() => Some((Reach::Subscribers, None)),
        Some(("department", id)) => {
            let tree = departments::tree(db).await?;
            let found = PublicId::parse(id).and_then(|id| tree.find_public(&id).map(|it| it.id));
            found.map(|id| (Reach::Department, Some(id)))
        }
        Some(("space", id)) => match spaces::enter(db, visit.viewer()?, id).await {
            Ok(seen) => Some((Reach::Space, Some(seen.space.id))),
            Err(Failure::NotFound) => None,
            Err(other) => return Err(other),
        },
        _ => None,
    })
}
