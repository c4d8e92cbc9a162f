//! How it is with a question, in words.

use people::directory;
use platform::failure::Failure;
use platform::feature::Platform;

use super::status::{self, status};
use super::{Status, store};
use crate::Texts;
use crate::posts::{self, Post};

/// A question with how it is.
pub(super) struct Told {
    pub(super) post: Post,
    pub(super) status: Status,
    /// The name of who took it.
    pub(super) taker: String,
}

impl Told {
    /// The kind of the tag.
    pub(super) fn kind(&self) -> &'static str {
        match self.status {
            Status::Answered => "good",
            Status::Raised => "attention",
            Status::Open { .. } | Status::Heard | Status::Taken { .. } => "sea",
            Status::Same { .. } | Status::Closed => "",
        }
    }

    /// The word on the tag.
    pub(super) fn word(&self, t: &Texts) -> String {
        match self.status {
            Status::Answered => t.questions_status_answered(),
            Status::Raised => t.questions_status_raised(),
            Status::Open { .. } | Status::Heard => t.questions_status_open(),
            Status::Taken { .. } => t.questions_status_taken(),
            Status::Same { .. } => t.questions_status_same(),
            Status::Closed => t.questions_status_closed(),
        }
    }

    /// Whose turn it is, as a sentence; may be empty.
    pub(super) fn turn(&self, t: &Texts) -> String {
        match self.status {
            Status::Raised => t.questions_turn_raised(),
            Status::Open { hours } => t.questions_turn_open(hours),
            Status::Heard => t.questions_turn_heard(),
            Status::Taken { .. } => t.questions_turn_taken(&self.taker),
            Status::Answered | Status::Same { .. } | Status::Closed => String::new(),
        }
    }
}

/// Puts beside questions how it is with them.
pub(super) async fn tell(platform: &Platform, t: &Texts, posts: Vec<Post>) -> Result<Vec<Told>, Failure> {
    let db = platform.store.reader();
    let keys: Vec<i64> = posts.iter().map(|post| post.id).collect();
    let kept = store::list(db, keys.clone()).await?;
    let silent = posts::list_silent_among(db, keys).await?;
    let mut spaces: Vec<i64> = posts.iter().map(|post| post.space_id).collect();
    spaces.sort_unstable();
    spaces.dedup();
    let hours = store::list_hours(db, spaces).await?;
    let takers = kept.iter().filter_map(|it| it.known.taken_by).collect();
    let takers = directory::list_briefs(db, takers).await?;
    let told = |post: Post| {
        let known = kept
            .iter()
            .find(|it| it.post_id == post.id)
            .map(|it| it.known)
            .unwrap_or_default();
        let own = hours.iter().find(|(space, _)| *space == post.space_id);
        let hours = own.map_or(store::HOURS_USUAL, |(_, hours)| *hours);
        let taker = takers.iter().find(|person| Some(person.id) == known.taken_by);
        let seen = status::Seen {
            is_answered: post.accepted_id.is_some(),
            is_closed: post.closed,
            is_heard: !silent.contains(&post.id),
        };
        Told {
            status: status(known, seen, hours),
            taker: taker.map_or_else(|| t.posts_former(), |person| person.name.clone()),
            post,
        }
    };
    Ok(posts.into_iter().map(told).collect())
}

/// Questions for the samples of pages.
#[cfg(test)]
pub(super) fn samples() -> Vec<Told> {
    use crate::posts::{Kind, State};
    use platform::clock::{HOUR_MICROS, Moment};
    let told = |id: i64, title: &str, status: Status| Told {
        post: Post {
            id,
            space_id: 1,
            author_id: Some(1),
            kind: Kind::Question,
            state: State::Live,
            title: title.to_owned(),
            words: String::new(),
            html: platform::page::SafeHtml::default(),
            live_at: Moment(platform::page::Frame::sample_now() - id * HOUR_MICROS),
            edited_at: None,
            pinned_at: None,
            closed: false,
            comments: id,
            accepted_id: None,
            received_at: None,
        },
        status,
        taker: "Joris Hettinga".to_owned(),
    };
    let long = "Watergangenonderhoudsplanningsoverleg ".repeat(4);
    vec![
        told(
            1,
            "Mag een collega <herkenbaar> op mijn foto?",
            Status::Open { hours: 24 },
        ),
        told(2, &long, Status::Raised),
        told(3, "Wie belt de bewoners?", Status::Taken { by: 1 }),
        told(4, "Mag het ook zonder helm?", Status::Answered),
        told(5, "Dezelfde vraag", Status::Same { as_id: 1 }),
        told(6, "Gesloten", Status::Closed),
        told(7, "Wie weet het?", Status::Heard),
    ]
}
