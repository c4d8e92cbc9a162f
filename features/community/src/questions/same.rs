//! A question that was asked before: it points to the other one, and who follows it follows that.

use askama::Template;
use axum::Form;
use axum::extract::{Path, Query};
use axum::http::StatusCode;
use futures_util::future::BoxFuture;
use platform::failure::{Answer, Failure};
use platform::feature::Platform;
use platform::ids::short;
use platform::jobs::enqueue;
use platform::notices;
use platform::page::{Errors, Frame, html, html_with};
use platform::session::{Viewer, Visit};
use platform::store::Change;
use serde::Deserialize;
use serde_json::{Value, json};

use super::status::{Side, Unlike, may_be_same};
use super::{alike, notice, store};
use crate::posts::{self, Kind, Post};
use crate::spaces::{self, Kind as SpaceKind, Seen, Space};
use crate::{Texts, texts};

/// The job that tells who follows.
pub(super) const JOB: &str = "questions.tell_same";
/// Questions offered on the page.
const OFFERED_MOST: usize = 8;

#[derive(Deserialize, Default)]
pub(super) struct Sought {
    #[serde(default)]
    q: String,
}

/// A question that may be the same.
struct Offered {
    id: String,
    title: String,
    path: String,
    space: String,
    is_answered: bool,
}

#[derive(Template)]
#[template(path = "questions/same.html")]
pub(crate) struct SamePage {
    frame: Frame,
    t: &'static Texts,
    post: Post,
    id: String,
    q: String,
    offered: Vec<Offered>,
    errors: Errors,
}

/// Shows questions that look like it, or like what is looked for.
pub(super) async fn ask(visit: Visit, Path(id): Path<String>, Query(sought): Query<Sought>) -> Answer {
    let (post, _) = entered(&visit, &id).await?;
    Ok(html(page(&visit, post, sought.q, Errors::new()).await?))
}

async fn page(visit: &Visit, post: Post, q: String, errors: Errors) -> Result<SamePage, Failure> {
    let viewer = visit.viewer()?;
    let db = visit.platform.store.reader();
    let words = if q.trim().is_empty() {
        post.title.clone()
    } else {
        q.clone()
    };
    let mut found = alike::list_questions(&visit.platform, viewer, &words).await?;
    found.retain(|one| one.id != post.id);
    let kept = store::list(db, found.iter().map(|one| one.id).collect()).await?;
    let spaces = spaces::list_by_ids(db, found.iter().map(|one| one.space_id).collect()).await?;
    let space_of = |one: &Post| spaces.iter().find(|space| space.id == one.space_id);
    let offer = |one: Post| {
        let space = space_of(&one)?;
        let same_as = kept
            .iter()
            .find(|it| it.post_id == one.id)
            .and_then(|it| it.known.same_as);
        let is_open = space.kind == SpaceKind::Open;
        let may = may_be_same(side(&post, None), side(&one, same_as), is_open).is_ok() && same_as.is_none();
        may.then(|| Offered {
            id: short(one.id),
            path: one.path(),
            space: space.name.clone(),
            is_answered: one.accepted_id.is_some(),
            title: one.title,
        })
    };
    let offered = found.into_iter().filter_map(offer).take(OFFERED_MOST).collect();
    Ok(SamePage {
        frame: visit.frame(),
        t: texts(visit.language),
        id: short(post.id),
        post,
        q,
        offered,
        errors,
    })
}

#[derive(Deserialize, Default)]
pub(super) struct Chosen {
    /// The short key of the other question.
    #[serde(default)]
    other: String,
}

/// Marks it as the same, when whoever reads the one reads the other.
pub(super) async fn merge(visit: Visit, Path(id): Path<String>, Form(chosen): Form<Chosen>) -> Answer {
    let (post, _) = entered(&visit, &id).await?;
    let (viewer, t) = (visit.viewer()?, texts(visit.language));
    let db = visit.platform.store.reader();
    let mut found = match posts::find_seen(db, viewer, &chosen.other).await {
        Ok(found) if found.0.kind == Kind::Question => found,
        Ok(_) | Err(Failure::NotFound) => return again(&visit, post, t.questions_same_missing()).await,
        Err(failure) => return Err(failure),
    };
    let further = store::find(db, found.0.id).await?.and_then(|it| it.known.same_as);
    // The other one may be the same as a third: the answer stands there.
    if let Some(last) = further.filter(|last| *last != post.id) {
        found = match posts::find_seen(db, viewer, &short(last)).await {
            Ok(found) => found,
            Err(Failure::NotFound) => return again(&visit, post, t.questions_same_missing()).await,
            Err(failure) => return Err(failure),
        };
    }
    let (other, at) = found;
    let same_as = store::find(db, other.id).await?.and_then(|it| it.known.same_as);
    if let Err(unlike) = may_be_same(
        side(&post, None),
        side(&other, same_as),
        at.space.kind == SpaceKind::Open,
    ) {
        let reason = reason(t, unlike, &at.space);
        return again(&visit, post, reason).await;
    }
    let merged = visit
        .platform
        .store
        .change(async |change| {
            let (this, that) = ((post.id, post.space_id), (other.id, other.space_id));
            if !store::merge(change, this, that, post.closed).await? {
                return Ok(false);
            }
            posts::close(change, post.id, true).await?;
            let payload = json!({ "post": post.id, "same": other.id, "by": viewer.id });
            let key = format!("same-{}-{}", post.id, other.id);
            enqueue(change, JOB, payload, Some(&key), change.now()).await?;
            Ok(true)
        })
        .await?;
    if merged {
        Ok(visit.go_and_say(&post.path(), &t.questions_merged()))
    } else {
        again(&visit, post, t.questions_same_around()).await
    }
}

async fn again(visit: &Visit, post: Post, reason: String) -> Answer {
    let mut errors = Errors::new();
    errors.add("q", reason);
    let page = page(visit, post, String::new(), errors).await?;
    Ok(html_with(StatusCode::UNPROCESSABLE_ENTITY, page))
}

fn reason(t: &Texts, unlike: Unlike, space: &Space) -> String {
    match unlike {
        Unlike::Itself => t.questions_same_itself(),
        Unlike::Around => t.questions_same_around(),
        Unlike::OutOfSight => t.questions_same_out_of_sight(&space.name),
    }
}

fn side(post: &Post, same_as: Option<i64>) -> Side {
    Side {
        id: post.id,
        space_id: post.space_id,
        same_as,
    }
}

/// Makes it a question of its own again. Who follows both goes on following both.
pub(super) async fn part(visit: Visit, Path(id): Path<String>) -> Answer {
    let (post, _) = entered(&visit, &id).await?;
    let (viewer, t) = (visit.viewer()?, texts(visit.language));
    let kept = store::find(visit.platform.store.reader(), post.id)
        .await?
        .ok_or(Failure::NotFound)?;
    visit
        .platform
        .store
        .change(async |change: &Change| {
            if !store::part(change, post.id).await? {
                return Ok(());
            }
            posts::close(change, post.id, kept.was_closed).await?;
            match post.author_id.filter(|asker| *asker != viewer.id) {
                Some(asker) => notices::tell(change, asker, notice::PARTED, notice::about(&post, "")).await,
                None => Ok(()),
            }
        })
        .await?;
    Ok(visit.go_and_say(&post.path(), &t.questions_parted()))
}

/// A question was taken away: what pointed to it is a question of its own again.
pub(crate) fn post_gone(change: &Change, post_id: i64) -> BoxFuture<'_, Result<(), Failure>> {
    Box::pin(async move {
        let pointing = store::list_same(&**change, post_id).await?;
        for kept in store::list(&**change, pointing).await? {
            store::part(change, kept.post_id).await?;
            posts::close(change, kept.post_id, kept.was_closed).await?;
        }
        store::drop(change, post_id).await
    })
}

/// Tells who follows the question, and lets them follow the other one: whoever may read both at this moment.
pub(super) async fn tell(platform: &Platform, payload: &Value) -> Result<(), Failure> {
    let db = platform.store.reader();
    let key = |name: &str| payload[name].as_i64().unwrap_or_default();
    let found = posts::list_by_ids(db, vec![key("post"), key("same")]).await?;
    let one = |id: i64| found.iter().find(|post| post.id == id);
    let (Some(post), Some(same)) = (one(key("post")), one(key("same"))) else {
        return Ok(());
    };
    let muting = posts::list_muting(db, post.id).await?;
    for account in posts::list_followers(db, post.id).await? {
        if muting.contains(&account)
            || !spaces::reads(db, post.space_id, account).await?
            || !spaces::reads(db, same.space_id, account).await?
        {
            continue;
        }
        platform
            .store
            .change(async |change: &Change| {
                posts::follow(change, same.id, account).await?;
                if account == key("by") {
                    return Ok(());
                }
                notices::tell(change, account, notice::MERGED, notice::about_same(post, same)).await
            })
            .await?;
    }
    Ok(())
}

/// Who may say that it was asked before: who manages the space, who asked, and who answered.
pub(super) async fn may_merge(platform: &Platform, viewer: &Viewer, post: &Post, seen: &Seen) -> Result<bool, Failure> {
    if seen.sight.may_manage || post.author_id == Some(viewer.id) {
        return Ok(true);
    }
    posts::has_said(platform.store.reader(), post.id, viewer.id).await
}

async fn entered(visit: &Visit, id: &str) -> Result<(Post, Seen), Failure> {
    let viewer = visit.viewer()?;
    let (post, seen) = posts::find_seen(visit.platform.store.reader(), viewer, id).await?;
    if post.kind == Kind::Question && may_merge(&visit.platform, viewer, &post, &seen).await? {
        Ok((post, seen))
    } else {
        Err(Failure::NotFound)
    }
}

#[cfg(test)]
impl platform::page::Samples for SamePage {
    fn samples(language: platform::texts::Language) -> Vec<Self> {
        let t = texts(language);
        let page = |offered, errors| {
            let post = super::told::samples().remove(0).post;
            SamePage {
                frame: Frame::sample(language),
                t,
                id: short(post.id),
                post,
                q: "foto".into(),
                offered,
                errors,
            }
        };
        let offered = |is_answered| Offered {
            id: "x".into(),
            title: "Wie <staat> op de foto?".into(),
            path: "/posts/x".into(),
            space: "Slim gemaal".into(),
            is_answered,
        };
        let mut errors = Errors::new();
        errors.add("q", t.questions_same_itself());
        vec![
            page(vec![offered(true), offered(false)], Errors::new()),
            page(Vec::new(), errors),
        ]
    }
}
