//! Doing what a plan says, inside one change: without a notice, a fact or a word in a digest.

use std::collections::HashMap;

use platform::failure::Failure;
use platform::store::Change;

use super::field::Kind;
use super::plan::{Deed, Planned};
use super::store::{self, Arrival, Key};
use crate::posts::{self, ArrivedComment, ArrivedPost};
use crate::spaces::{self, Found};

/// Applies the deeds of a part.
pub(super) async fn apply(change: &Change, arrival: &Arrival, planned: Vec<Planned>) -> Result<(), Failure> {
    let places = refer(
        change,
        arrival,
        Kind::Space,
        planned.iter().filter_map(|it| space_of(&it.deed)),
    )
    .await?;
    let posts = refer(
        change,
        arrival,
        Kind::Post,
        planned.iter().filter_map(|it| post_of(&it.deed)),
    )
    .await?;
    let roots = refer(
        change,
        arrival,
        Kind::Comment,
        planned.iter().filter_map(|it| root_of(&it.deed)),
    )
    .await?;
    let known = Known { places, posts, roots };
    let mut hand = Hand::default();
    for it in planned {
        let key = |own_id: i64| Key {
            kind: it.kind,
            external: it.external.clone(),
            own_id,
            hash: it.hash.clone(),
            arrival_id: arrival.id,
        };
        let (own_id, is_new) = match it.deed {
            Deed::AddPost { .. } | Deed::AddComment { .. } => (hand.put_in(change, &known, it.deed)?, true),
            deed => settle(change, &known, deed).await?,
        };
        if is_new {
            hand.keys.push(key(own_id));
        } else {
            store::touch(change, &arrival.source, &key(own_id)).await?;
        }
    }
    posts::bring_posts(change, hand.posts).await?;
    posts::bring_comments(change, hand.comments).await?;
    store::keep_keys(change, &arrival.source, &hand.keys).await
}

/// The rows here that the deeds of a part refer to.
struct Known {
    places: HashMap<String, Key>,
    posts: HashMap<String, Key>,
    roots: HashMap<String, Key>,
}

/// Does what is done one by one. Says which row here it is about, and whether its key is new.
async fn settle(change: &Change, known: &Known, deed: Deed) -> Result<(i64, bool), Failure> {
    Ok(match deed {
        Deed::AddSpace(row) => {
            let found = Found {
                name: &row.name,
                about: &row.about,
                kind: row.kind,
                posting: row.posting,
                managers: &[],
                members: &[],
            };
            let space = spaces::found(change, found).await?;
            if row.archived {
                spaces::archive(change, space.id).await?;
            }
            (space.id, true)
        }
        Deed::ChangeSpace(id, row) => {
            spaces::change_words(change, id, (&row.name, &row.about), row.kind, row.posting).await?;
            (id, false)
        }
        Deed::AddMember { space, account, duty } => {
            spaces::let_in(change, own(&known.places, &space)?, account, duty).await?;
            (account, true)
        }
        Deed::KnowMember { account } => (account, true),
        Deed::ChangeDuty { space, account, duty } => {
            spaces::give_duty(change, space, account, duty).await?;
            (account, false)
        }
        Deed::ChangePost(id, row) => {
            posts::change_arrived_post(change, id, &row.title, &row.words).await?;
            (id, false)
        }
        Deed::ChangeComment(id, row) => {
            posts::change_arrived_comment(change, id, &row.words).await?;
            (id, false)
        }
        Deed::AddPost { .. } | Deed::AddComment { .. } => {
            return Err(Failure::Internal("posts and comments go in together".into()));
        }
    })
}

/// What goes in together.
#[derive(Default)]
struct Hand {
    posts: Vec<ArrivedPost>,
    comments: Vec<ArrivedComment>,
    keys: Vec<Key>,
}

impl Hand {
    /// Puts a post or a comment with the others, and says which row here it becomes.
    fn put_in(&mut self, change: &Change, known: &Known, deed: Deed) -> Result<i64, Failure> {
        let id = change.next_id();
        match deed {
            Deed::AddPost { space, author, row } => self.posts.push(ArrivedPost {
                id,
                space_id: own(&known.places, &space)?,
                author_id: author,
                kind: row.kind,
                title: row.title,
                words: row.words,
                at: row.created_at,
                closed: row.closed,
            }),
            Deed::AddComment {
                post,
                root,
                author,
                row,
            } => self.comments.push(ArrivedComment {
                id,
                post_id: own(&known.posts, &post)?,
                root_id: root.map(|root| own(&known.roots, &root)).transpose()?,
                author_id: author,
                words: row.words,
                at: row.created_at,
                accepted: row.accepted,
            }),
            _ => return Err(Failure::Internal("only posts and comments go in together".into())),
        }
        Ok(id)
    }
}

/// The rows here that these keys stand for.
async fn refer(
    change: &Change,
    arrival: &Arrival,
    kind: Kind,
    names: impl Iterator<Item = &String>,
) -> Result<HashMap<String, Key>, Failure> {
    let mut names: Vec<String> = names.cloned().collect();
    names.sort_unstable();
    names.dedup();
    store::list_keys(&**change, &arrival.source, kind, names).await
}

/// What is referred to came in before; when it did not, somebody took it away meanwhile, and a new plan sees that.
fn own(known: &HashMap<String, Key>, name: &str) -> Result<i64, Failure> {
    let missing = || Failure::Busy("something that an import refers to went meanwhile".into());
    known.get(name).map(|key| key.own_id).ok_or_else(missing)
}

fn space_of(deed: &Deed) -> Option<&String> {
    match deed {
        Deed::AddMember { space, .. } | Deed::AddPost { space, .. } => Some(space),
        _ => None,
    }
}

fn post_of(deed: &Deed) -> Option<&String> {
    match deed {
        Deed::AddComment { post, .. } => Some(post),
        _ => None,
    }
}

fn root_of(deed: &Deed) -> Option<&String> {
    match deed {
        Deed::AddComment { root, .. } => root.as_ref(),
        _ => None,
    }
}
