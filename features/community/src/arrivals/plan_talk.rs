//! What would come in of posts and comments.

use std::collections::HashMap;

use platform::failure::Failure;

use super::field::{Kind, Raw, Reason};
use super::meant;
use super::plan::{Ahead, Deed, Ground, Plan};
use super::print::print;
use super::store::Key;
use crate::posts::{self, State};

/// Plans posts.
pub(super) async fn posts(
    ground: &Ground<'_>,
    plan: &mut Plan,
    ahead: &mut Ahead,
    rows: &[&Raw],
    known: &HashMap<String, Key>,
) -> Result<(), Failure> {
    let spaces = ground
        .keys(
            Kind::Space,
            rows.iter().map(|raw| raw.field("space").to_owned()).collect(),
        )
        .await?;
    let ours = known.values().map(|key| key.own_id).collect();
    let here = posts::list_posts(ground.platform.store.reader(), ours).await?;
    for raw in rows {
        let row = match meant::post(raw, ground.now, ground.zone) {
            Ok(row) => row,
            Err((field, reason)) => {
                plan.refuse(raw, field, reason);
                continue;
            }
        };
        let hash = print(&[&row.title, &row.words]);
        let Some(key) = known.get(&raw.external()) else {
            let space = raw.field("space").to_owned();
            if spaces.contains_key(&space) || ahead.brings(Kind::Space, &space) {
                let author = author(ground, plan, raw);
                plan.add(ahead, raw, hash, Deed::AddPost { space, author, row });
            } else {
                plan.refuse(raw, "space", Reason::NoSpace);
            }
            continue;
        };
        let now = here
            .iter()
            .find(|post| post.id == key.own_id && post.state != State::Deleted);
        if key.hash == hash {
            plan.tallies.of_mut(raw.kind).unchanged += 1;
        } else if now.is_some_and(|post| print(&[&post.title, &post.words]) == key.hash) {
            plan.change(raw, hash, Deed::ChangePost(key.own_id, row));
        } else {
            plan.tallies.of_mut(raw.kind).kept += 1;
        }
    }
    Ok(())
}

/// Plans comments: first those of the first level, then the answers.
pub(super) async fn comments(
    ground: &Ground<'_>,
    plan: &mut Plan,
    ahead: &mut Ahead,
    rows: &[&Raw],
    known: &HashMap<String, Key>,
) -> Result<(), Failure> {
    let posts = ground
        .keys(
            Kind::Post,
            rows.iter().map(|raw| raw.field("post").to_owned()).collect(),
        )
        .await?;
    let roots = ground
        .keys(Kind::Comment, rows.iter().filter_map(|raw| raw.root.clone()).collect())
        .await?;
    let ours = known.values().map(|key| key.own_id).collect();
    let here = posts::list_comments(ground.platform.store.reader(), ours).await?;
    for raw in rows {
        let row = match meant::comment(raw, ground.now, ground.zone) {
            Ok(row) => row,
            Err((field, reason)) => {
                plan.refuse(raw, field, reason);
                continue;
            }
        };
        let hash = print(&[&row.words]);
        let Some(key) = known.get(&raw.external()) else {
            let post = raw.field("post").to_owned();
            let is_there =
                |kind, keys: &HashMap<String, Key>, name: &String| keys.contains_key(name) || ahead.brings(kind, name);
            let root_is_there = raw
                .root
                .as_ref()
                .is_none_or(|root| is_there(Kind::Comment, &roots, root));
            if !is_there(Kind::Post, &posts, &post) {
                plan.refuse(raw, "post", Reason::NoPost);
            } else if !root_is_there {
                plan.refuse(raw, "under", Reason::NoComment);
            } else {
                let is_lifted = raw.root.as_ref().is_some_and(|root| root != raw.field("under"));
                plan.tallies.of_mut(raw.kind).lifted += i64::from(is_lifted);
                let (author, root) = (author(ground, plan, raw), raw.root.clone());
                plan.add(
                    ahead,
                    raw,
                    hash,
                    Deed::AddComment {
                        post,
                        root,
                        author,
                        row,
                    },
                );
            }
            continue;
        };
        let now = here.iter().find(|it| it.id == key.own_id && it.deleted_at.is_none());
        if key.hash == hash {
            plan.tallies.of_mut(raw.kind).unchanged += 1;
        } else if now.is_some_and(|comment| print(&[&comment.words]) == key.hash) {
            plan.change(raw, hash, Deed::ChangeComment(key.own_id, row));
        } else {
            plan.tallies.of_mut(raw.kind).kept += 1;
        }
    }
    Ok(())
}

/// Who wrote it; nobody when they have no account here, and that is counted.
fn author(ground: &Ground<'_>, plan: &mut Plan, raw: &Raw) -> Option<i64> {
    let author = Some(raw.field("author")).filter(|word| !word.is_empty());
    let found = author.and_then(|word| ground.people.find(word));
    plan.tallies.of_mut(raw.kind).nameless += i64::from(found.is_none());
    found
}
