//! Where an idea came from: asked for with the rights of who looks, so that nothing is linked that they may not see.

use axum::http::Method;
use platform::failure::Failure;
use platform::ids::from_short;
use platform::session::Visit;

use super::Origin;
use crate::{gatherings, posts, projects};

/// The room in which things said outside come in; it stands on a higher storey and is known by its addresses only.
const OUTSIDE_ROOM: &str = "listening";
/// Characters of a path.
const PATH_LENGTH: usize = 300;

/// Where an idea may come from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Source {
    pub(super) origin: Origin,
    pub(super) path: String,
    /// What it is called there, to begin with.
    pub(super) title: String,
    /// The space it stands in.
    pub(super) space: String,
}

impl Source {
    /// Nothing but somebody's own head.
    pub(super) fn own() -> Self {
        Self {
            origin: Origin::Own,
            path: String::new(),
            title: String::new(),
            space: String::new(),
        }
    }
}

/// Reads `post:ID`, `project:ID`, `event:ID` or `mention:PATH`; an empty one is nobody's but one's own.
///
/// # Errors
/// [`Failure::NotFound`] when it is not there for this visitor.
pub(super) async fn find(visit: &Visit, from: &str) -> Result<Source, Failure> {
    let Some((word, rest)) = from.split_once(':') else {
        return Ok(Source::own());
    };
    let origin = Origin::parse(word).ok_or(Failure::NotFound)?;
    let (db, viewer) = (visit.platform.store.reader(), visit.viewer()?);
    match origin {
        Origin::Post => {
            let (post, seen) = posts::find_seen(db, viewer, rest).await?;
            Ok(Source {
                origin,
                path: post.path(),
                title: post.title,
                space: seen.space.public_id.to_string(),
            })
        }
        Origin::Project => {
            let (project, seen) = projects::find_seen(db, viewer, rest).await?;
            Ok(Source {
                origin,
                path: project.path(),
                title: String::new(),
                space: seen.space.public_id.to_string(),
            })
        }
        Origin::Event => {
            let (gathering, seen) = gatherings::find_seen(db, viewer, last_of(rest)).await?;
            Ok(Source {
                origin,
                path: gathering.path(),
                title: gathering.title,
                space: seen.space.public_id.to_string(),
            })
        }
        Origin::Own | Origin::Mention => {
            if rest.len() <= PATH_LENGTH && is_open(visit, origin, rest) {
                let path = rest.to_owned();
                Ok(Source {
                    origin,
                    path,
                    ..Source::own()
                })
            } else {
                Err(Failure::NotFound)
            }
        }
    }
}

/// What was said under the post it comes from, to begin with; empty when nothing of it is named.
///
/// # Errors
/// [`Failure::NotFound`] when the post is not there for this visitor.
pub(super) async fn said(visit: &Visit, from: &str, answer: &str) -> Result<String, Failure> {
    let (Some(post), Some(answer)) = (from.strip_prefix("post:"), from_short(answer)) else {
        return Ok(String::new());
    };
    let db = visit.platform.store.reader();
    let (post, _) = posts::find_seen(db, visit.viewer()?, post).await?;
    let said = posts::list_said(db, post.id).await?;
    let named = said.into_iter().find(|comment| comment.id == answer);
    Ok(named.map(|comment| comment.words).unwrap_or_default())
}

/// The address of where it came from, for who may see that.
pub(super) async fn link(visit: &Visit, origin: Origin, path: &str) -> Result<Option<String>, Failure> {
    let from = match origin {
        Origin::Own => return Ok(None),
        Origin::Post | Origin::Project | Origin::Event => format!("{}:{}", origin.word(), last_of(path)),
        Origin::Mention => format!("{}:{path}", origin.word()),
    };
    match find(visit, &from).await {
        Ok(source) => Ok(Some(source.path).filter(|path| !path.is_empty())),
        Err(Failure::NotFound) => Ok(None),
        Err(other) => Err(other),
    }
}

/// What a page is about, as its address ends.
fn last_of(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or_default()
}

/// Whether this path is a page of the room outside, and one that this visitor may open.
fn is_open(visit: &Visit, origin: Origin, path: &str) -> bool {
    visit.platform.features.iter().any(|feature| {
        let is_there = origin == Origin::Mention && feature.room == OUTSIDE_ROOM;
        let mut pages = feature.routes.iter().filter(|route| route.method == Method::GET);
        is_there && pages.any(|route| is_like(path, route.path) && route.policy.allows(&visit.actor))
    })
}

/// Whether a path has the shape of a page about one thing.
fn is_like(path: &str, route: &str) -> bool {
    let plain = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    let (mut parts, mut shape) = (path.split('/'), route.split('/'));
    let mut names_one = false;
    loop {
        match (parts.next(), shape.next()) {
            (None, None) => return names_one,
            (Some(part), Some(wanted)) if wanted.starts_with('{') && plain(part) => names_one = true,
            (Some(part), Some(wanted)) if part == wanted => {}
            _ => return false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_that_of_a_page_about_one_thing() {
        assert!(is_like("/listen/mentions/0abc", "/listen/mentions/{id}"));
        assert!(!is_like("/listen/mentions", "/listen/mentions"), "a list is no origin");
        for path in [
            "//evil.example/x",
            "/listen/mentions/a?b=c",
            "/listen/mentions/../x",
            "/listen/mentions/",
            "https://evil.example",
        ] {
            assert!(!is_like(path, "/listen/mentions/{id}"), "{path}");
        }
    }
}
