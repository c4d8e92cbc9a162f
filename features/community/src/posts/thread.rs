//! Who wrote it and what was said of it, put beside the words: the same on a stream and on a post's own page.

use people::directory::{self, PersonBrief};
use platform::failure::Failure;
use platform::feature::Platform;
use platform::session::Viewer;

use super::along::{self, Along};
use super::shares::{self, Original};
use super::store::{self, Tally};
use super::{Post, Reaction};
use crate::spaces::{self, Space};
use crate::{Texts, beside};

/// A button that says something with one press.
#[derive(Clone)]
pub(super) struct Button {
    pub(super) word: &'static str,
    pub(super) name: String,
    pub(super) amount: i64,
    pub(super) mine: bool,
}

/// A post on a page.
pub(super) struct Shown {
    pub(super) post: Post,
    pub(super) author: Option<PersonBrief>,
    pub(super) space: Option<Space>,
    pub(super) buttons: Vec<Button>,
    /// What it shares, when it shares something.
    pub(super) original: Option<Original>,
    /// Words of other features beside the title.
    pub(super) marks: Vec<String>,
    /// Pictures and files.
    pub(super) along: Along,
}

impl Shown {
    /// Initials beside the name.
    pub(super) fn initials(&self) -> String {
        self.author.as_ref().map(PersonBrief::initials).unwrap_or_default()
    }

    /// The name, or that of nobody any more.
    pub(super) fn name(&self, t: &Texts) -> String {
        name(self.author.as_ref(), self.post.received_at.is_some(), t)
    }
}

/// The name; who wrote what was brought from elsewhere is not known here.
pub(super) fn name(author: Option<&PersonBrief>, is_brought: bool, t: &Texts) -> String {
    let nobody = || {
        if is_brought {
            t.posts_brought()
        } else {
            t.posts_former()
        }
    };
    author.map_or_else(nobody, |author| author.name.clone())
}

/// The buttons of one thing.
pub(super) fn buttons(t: &Texts, tallies: &[Tally], subject_id: i64) -> Vec<Button> {
    let button = |kind: Reaction| {
        let tally = tallies
            .iter()
            .find(|tally| tally.subject_id == subject_id && tally.kind == kind);
        Button {
            word: kind.word(),
            name: kind.name(t),
            amount: tally.map_or(0, |tally| tally.amount),
            mine: tally.is_some_and(|tally| tally.mine),
        }
    };
    Reaction::ALL.map(button).into()
}

/// Puts authors, spaces and reactions beside posts.
pub(super) async fn show(
    platform: &Platform,
    viewer: &Viewer,
    t: &Texts,
    posts: Vec<Post>,
) -> Result<Vec<Shown>, Failure> {
    let db = platform.store.reader();
    let authors = directory::list_briefs(db, posts.iter().filter_map(|post| post.author_id).collect()).await?;
    let mut places: Vec<i64> = posts.iter().map(|post| post.space_id).collect();
    places.sort_unstable();
    places.dedup();
    let spaces = spaces::list_by_ids(db, places).await?;
    let keys: Vec<i64> = posts.iter().map(|post| post.id).collect();
    let tallies = store::list_tallies(db, viewer.id, keys.clone()).await?;
    let marks = beside::marks(platform, t, &keys).await?;
    let mut with = along::list(platform, keys.clone()).await?;
    let originals = shares::originals(platform, viewer, t, keys).await?;
    let shown = |post: Post| Shown {
        along: with.remove(&post.id).unwrap_or_default(),
        author: authors.iter().find(|author| Some(author.id) == post.author_id).cloned(),
        space: spaces.iter().find(|space| space.id == post.space_id).cloned(),
        buttons: buttons(t, &tallies, post.id),
        original: originals
            .iter()
            .find(|(id, _)| *id == post.id)
            .map(|(_, original)| original.clone()),
        marks: marks
            .iter()
            .filter(|(id, _)| *id == post.id)
            .map(|(_, word)| word.clone())
            .collect(),
        post,
    };
    Ok(posts.into_iter().map(shown).collect())
}

/// Posts for the samples of pages.
#[cfg(test)]
pub(super) fn samples(t: &Texts) -> Vec<Shown> {
    use super::{Kind, State};
    use platform::{clock::HOUR_MICROS, clock::Moment, page::Frame};
    let post = |id: i64, kind, title: &str, words: &str, comments| Post {
        id,
        space_id: 1,
        author_id: Some(1),
        kind,
        state: State::Live,
        title: title.to_owned(),
        words: words.to_owned(),
        html: platform::markdown::render(words).html,
        live_at: Moment(Frame::sample_now() - id * HOUR_MICROS),
        edited_at: (id == 2).then(|| Moment(Frame::sample_now())),
        pinned_at: None,
        closed: id == 3,
        comments,
        accepted_id: None,
        received_at: None,
    };
    let long = "Watergangenonderhoudsplanningsoverleg ".repeat(8);
    let posts = vec![
        post(
            1,
            Kind::Question,
            "Mag een collega <herkenbaar> op mijn foto staan?",
            "Moet ik het **elke keer** vragen?",
            3,
        ),
        post(2, Kind::Talk, "", &long, 0),
        post(
            3,
            Kind::Announcement,
            "Maandag ligt het net stil",
            "# Wat je merkt\n\n- geen mail\n- wel telefoon",
            41,
        ),
    ];
    let people = spaces::sample_people();
    let shown = |post: Post| Shown {
        author: (post.id != 2).then(|| people[0].clone()),
        space: spaces::samples().into_iter().next(),
        buttons: buttons(
            t,
            &[Tally {
                subject_id: 1,
                kind: Reaction::Helps,
                amount: 4,
                mine: true,
            }],
            post.id,
        ),
        along: if post.id == 1 {
            along::sample("/posts/x")
        } else {
            Along::default()
        },
        original: shares::samples()
            .into_iter()
            .nth(usize::try_from(post.id).unwrap())
            .flatten(),
        marks: if post.id == 2 {
            vec!["Poll".to_owned()]
        } else {
            Vec::new()
        },
        post,
    };
    posts.into_iter().map(shown).collect()
}
