//! Questions about a case as they stand in its thread.

use community::posts;
use platform::clock::Moment;
use platform::failure::Failure;
use platform::feature::Platform;
use platform::ids::short;

use super::come_back::list_open_spaces;
use super::store;
use crate::Texts;

/// Something that was asked or answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Asked {
    /// When.
    pub(crate) at: Moment,
    /// Who asked or answered.
    by: Option<i64>,
    what: What,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum What {
    /// A colleague was asked something.
    Colleague { to: Option<i64>, question: String },
    /// That colleague answered.
    Answer(String),
    /// A space was asked: where the question stands.
    Community(String),
    /// An answer helped in a space that not everybody may look into: where it stands.
    Closed(String),
}

impl Asked {
    /// Whoever has a part in it.
    pub(crate) fn people(&self) -> [Option<i64>; 2] {
        match self.what {
            What::Colleague { to, .. } => [self.by, to],
            What::Answer(_) | What::Community(_) | What::Closed(_) => [self.by, None],
        }
    }

    /// What happened, as a sentence.
    pub(crate) fn words(&self, t: &Texts, name: &impl Fn(Option<i64>) -> String) -> String {
        match &self.what {
            What::Colleague { to, .. } => t.ask_log_colleague(name(self.by), name(*to)),
            What::Answer(_) => t.ask_log_answer(name(self.by)),
            What::Community(_) => t.ask_log_community(name(self.by)),
            What::Closed(_) => t.ask_log_closed(),
        }
    }

    /// What was said with it; may be empty.
    pub(crate) fn said(&self) -> String {
        match &self.what {
            What::Colleague { question: said, .. } | What::Answer(said) => said.clone(),
            What::Community(_) | What::Closed(_) => String::new(),
        }
    }

    /// Where the question stands, of one in a space.
    pub(crate) fn path(&self) -> Option<&str> {
        match &self.what {
            What::Community(path) | What::Closed(path) => Some(path),
            What::Colleague { .. } | What::Answer(_) => None,
        }
    }
}

/// Everything that was asked about a case.
///
/// # Errors
/// The store's own.
pub(crate) async fn list(platform: &Platform, case_id: i64) -> Result<Vec<Asked>, Failure> {
    let db = platform.store.reader();
    let mut asked = Vec::new();
    for it in store::list(db, case_id).await? {
        asked.push(Asked {
            at: it.asked_at,
            by: it.by_id,
            what: What::Colleague {
                to: it.to_id,
                question: it.question,
            },
        });
        if let (Some(at), Some(answer)) = (it.answered_at, it.answer) {
            asked.push(Asked {
                at,
                by: it.to_id,
                what: What::Answer(answer),
            });
        }
    }
    let spaces = store::list_community(db, case_id).await?;
    let posts = posts::list_by_ids(db, spaces.iter().map(|it| it.post_id).collect()).await?;
    let open = list_open_spaces(&platform.store, &posts).await?;
    for it in spaces {
        let path = format!("/posts/{}", short(it.post_id));
        let post = posts.iter().find(|post| post.id == it.post_id);
        let is_closed = post.is_some_and(|post| !open.contains(&post.space_id));
        if let (Some(at), true) = (it.answered_at, is_closed) {
            asked.push(Asked {
                at,
                by: None,
                what: What::Closed(path.clone()),
            });
        }
        asked.push(Asked {
            at: it.asked_at,
            by: it.by_id,
            what: What::Community(path),
        });
    }
    Ok(asked)
}
