//! Taking a post away, and the texts it had before.

use askama::Template;
use axum::extract::Path;
use platform::failure::{Answer, Failure};
use platform::ids::from_short;
use platform::markdown;
use platform::page::{Frame, SafeHtml, html};
use platform::session::Visit;

use super::{Post, State, find_seen, findable, may, store};
use crate::{Texts, beside, spaces, texts};

/// Takes it away with everything under it, from search too; notices that were sent before keep its title and beginning.
pub(super) async fn post(visit: Visit, Path(id): Path<String>) -> Answer {
    let t = texts(visit.language);
    let viewer = visit.viewer()?;
    if let Some(space) = gone_before(&visit, &id).await? {
        return Ok(visit.go_and_say(&space, &t.posts_removed()));
    }
    let (post, seen) = find_seen(visit.platform.store.reader(), viewer, &id).await?;
    if !may::remove(post.author_id, viewer.id, seen.sight.may_manage) {
        return Err(Failure::NotFound);
    }
    visit
        .platform
        .store
        .change(async |change| {
            findable::forget_post(change, post.id).await?;
            beside::post_gone(change, post.id).await?;
            store::take_away(change, post.id).await
        })
        .await?;
    Ok(visit.go_and_say(&format!("/spaces/{}", seen.space.public_id), &t.posts_removed()))
}

/// Where its space is, when it was taken away before and this visitor might have done that.
async fn gone_before(visit: &Visit, id: &str) -> Result<Option<String>, Failure> {
    let (db, viewer) = (visit.platform.store.reader(), visit.viewer()?);
    let post = match from_short(id) {
        Some(id) => store::find(db, id).await?,
        None => None,
    };
    let Some(post) = post.filter(|post| post.state == State::Deleted) else {
        return Ok(None);
    };
    let seen = spaces::enter_by_id(db, viewer, post.space_id).await?;
    let may = may::remove(post.author_id, viewer.id, seen.sight.may_manage);
    Ok(may.then(|| format!("/spaces/{}", seen.space.public_id)))
}

/// A text as it was, on the page.
struct Earlier {
    title: String,
    html: SafeHtml,
    written_at: i64,
}

#[derive(Template)]
#[template(path = "posts/versions.html")]
pub(crate) struct VersionsPage {
    frame: Frame,
    t: &'static Texts,
    post: Post,
    earlier: Vec<Earlier>,
}

/// Shows the earlier texts, to everybody who may read the post.
pub(super) async fn versions(visit: Visit, Path(id): Path<String>) -> Answer {
    let db = visit.platform.store.reader();
    let (post, _) = find_seen(db, visit.viewer()?, &id).await?;
    let versions = store::list_versions(db, post.id).await?;
    let earlier = |version: store::Version| Earlier {
        title: version.title,
        html: markdown::render(&version.words).html,
        written_at: version.written_at.0,
    };
    Ok(html(VersionsPage {
        frame: visit.frame(),
        t: texts(visit.language),
        post,
        earlier: versions.into_iter().map(earlier).collect(),
    }))
}

#[cfg(test)]
impl platform::page::Samples for VersionsPage {
    fn samples(language: platform::texts::Language) -> Vec<Self> {
        let t = texts(language);
        let page = |earlier| VersionsPage {
            frame: Frame::sample(language),
            t,
            post: super::thread::samples(t).remove(0).post,
            earlier,
        };
        let earlier = Earlier {
            title: "Eerst".into(),
            html: markdown::render("zo *was* het").html,
            written_at: Frame::sample_now(),
        };
        vec![page(vec![earlier]), page(Vec::new())]
    }
}
