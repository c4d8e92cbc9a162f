//! The answer that helped in a space comes back to its case as a note, once; from a closed space only that it is there.

use community::{posts, spaces};
use platform::failure::Failure;
use platform::feature::Platform;
use platform::ids::short;
use platform::store::{Change, Store};

use super::store::{self, AskedCommunity};
use super::tell;
use crate::{resolution, routing};

/// Characters of a note, as in the ledger; a longer answer is read where it stands.
const NOTE_LENGTH: usize = 3500;

/// Looks at the questions that wait. Run twice, or on two nodes at once, an answer comes back once.
pub(super) async fn run(platform: &Platform) -> Result<(), Failure> {
    let db = platform.store.reader();
    let waiting = store::list_open(db).await?;
    let found = posts::list_by_ids(db, waiting.iter().map(|it| it.post_id).collect()).await?;
    let answers = posts::list_accepted(db, &found).await?;
    let open = list_open_spaces(&platform.store, &found).await?;
    for asked in &waiting {
        let Some(post) = found.iter().find(|post| post.id == asked.post_id) else {
            // Taken away in its space: the case may be asked about anew.
            let drop = async |change: &Change| store::drop_community(change, asked.id).await;
            platform.store.change(drop).await?;
            continue;
        };
        let answer = answers.iter().find(|it| Some(it.id) == post.accepted_id);
        let Some(answer) = answer else { continue };
        let is_open = open.contains(&post.space_id);
        let bring = async |change: &Change| bring(change, asked, answer, is_open).await;
        platform.store.change(bring).await?;
    }
    Ok(())
}

/// The spaces of these posts that everybody may look into; what is said in another one stays there.
pub(super) async fn list_open_spaces(store: &Store, posts: &[posts::Post]) -> Result<Vec<i64>, Failure> {
    let spaces = spaces::list_by_ids(store.reader(), posts.iter().map(|post| post.space_id).collect()).await?;
    let open = spaces.into_iter().filter(|space| space.kind == spaces::Kind::Open);
    Ok(open.map(|space| space.id).collect())
}

async fn bring(change: &Change, asked: &AskedCommunity, answer: &posts::Comment, is_open: bool) -> Result<(), Failure> {
    if !store::come_back(change, asked.id, answer.id).await? {
        return Ok(());
    }
    let Some(case) = routing::find_case(&**change, asked.case_id).await? else {
        return Ok(());
    };
    let words = routing::shorten(&answer.words, NOTE_LENGTH);
    let words = format!("{words}\n/posts/{}", short(asked.post_id));
    let key = format!("ask {} {}", asked.id, answer.id);
    // An answer of who has left is kept under the name of who asked for it.
    if let (true, Some(by)) = (is_open, answer.author_id.or(asked.by_id).or(case.owner_id)) {
        resolution::bring_note(change, case.id, &words, by, &key).await?;
    }
    tell::came_back(change, &case, asked.by_id, answer.author_id.unwrap_or(0)).await
}
