//! Supporting an idea, no longer supporting it, and talking about it.

use axum::Form;
use axum::extract::Path;
use platform::failure::{Answer, Failure};
use platform::session::Visit;
use serde::Deserialize;

use super::store;
use crate::posts::{self, Begun, Kind};
use crate::texts;

#[derive(Deserialize)]
pub(super) struct Pressed {
    /// `give` or `take`.
    act: String,
}

/// Supports it, or no longer. There is no vote against: a better reason belongs in the conversation.
pub(super) async fn support(visit: Visit, Path(id): Path<String>, Form(pressed): Form<Pressed>) -> Answer {
    let t = texts(visit.language);
    let viewer = visit.viewer()?;
    let (idea, seen) = store::find_seen(visit.platform.store.reader(), viewer, &id).await?;
    let gives = match pressed.act.as_str() {
        "give" => true,
        "take" => false,
        _ => return Err(Failure::NotFound),
    };
    if !seen.sight.may_answer {
        return Err(Failure::NotFound);
    }
    let me = viewer.id;
    visit
        .platform
        .store
        .change(async |change| {
            // Support for a duplicate is support for its original, asked again where nobody comes between.
            let root = store::hold_root(change, idea.id).await?;
            if !gives {
                store::take(change, root, me).await?;
            } else if !store::supports(&**change, root, me).await? {
                store::give(change, root, me).await?;
            }
            store::recount(change, root).await
        })
        .await?;
    let words = if gives {
        t.ideas_supported()
    } else {
        t.ideas_not_supported()
    };
    Ok(visit.go_and_say(&idea.path(), &words))
}

/// Begins a conversation about it in its space; once it is there it is linked.
pub(super) async fn talk(visit: Visit, Path(id): Path<String>) -> Answer {
    let t = texts(visit.language);
    let viewer = visit.viewer()?;
    let (idea, seen) = store::find_seen(visit.platform.store.reader(), viewer, &id).await?;
    if !seen.sight.may_post || idea.merged_into.is_some() {
        return Err(Failure::NotFound);
    }
    let me = viewer.id;
    let post = visit
        .platform
        .store
        .change(async |change| {
            let words = format!(
                "{}\n\n[{}]({})",
                t.ideas_talk_words(),
                idea.title.replace(['[', ']'], ""),
                idea.path()
            );
            let begun = Begun {
                space: &seen.space,
                author_id: me,
                kind: Kind::Talk,
                title: &idea.title,
                words: &words,
                live_at: None,
                form_key: &posts::own_key("idea", &idea.id.to_string()),
            };
            let post = posts::begin(change, begun).await?;
            if let Some(post) = &post {
                store::set_post(change, idea.id, post.id).await?;
            }
            Ok(post)
        })
        .await?;
    let path = post.map_or_else(|| idea.path(), |post| post.path());
    Ok(visit.go_and_say(&path, &t.ideas_talk_begun()))
}
