//! A post comes into being: from the form here, or from another feature that needs a talk of its own.

use platform::clock::Moment;
use platform::failure::Failure;
use platform::ids::PublicId;
use platform::markdown;
use platform::store::Change;

use super::store::{self, NewPost};
use super::{Kind, Post, State, tell};
use crate::spaces::Space;

/// What is begun. Whoever calls has asked for the author's rights in the space.
pub struct Begun<'a> {
    /// Where.
    pub space: &'a Space,
    /// By whom.
    pub author_id: i64,
    /// What kind.
    pub kind: Kind,
    /// What it is about; at most 200 characters, empty for a short talk.
    pub title: &'a str,
    /// The Markdown; at most 64 KiB.
    pub words: &'a str,
    /// `None` for at once; a moment that has passed is at once too.
    pub live_at: Option<Moment>,
    /// Once is once: the same key gives no second post. From [`form_key`] or [`own_key`].
    pub form_key: &'a str,
}

/// Characters of a form's key at most.
const KEY_LENGTH: usize = 40;

/// The key of a form, one for each: letters, digits, dashes and underscores alone, whatever was sent. A new one when it has none.
#[must_use]
pub fn form_key(sent: &str) -> String {
    let plain = |it: &char| it.is_ascii_alphanumeric() || matches!(it, '-' | '_');
    let key: String = sent.chars().filter(plain).take(KEY_LENGTH).collect();
    if key.is_empty() {
        PublicId::random().to_string()
    } else {
        key
    }
}

/// The key of a talk that belongs to something of another feature. It has a space in it, so that no form takes its place.
#[must_use]
pub fn own_key(feature: &str, which: &str) -> String {
    format!("{feature} {which}")
}

/// Begins it: the space lives, the author follows, search knows it, people are told by a job. `None` when a post with this
/// key is there already.
///
/// # Errors
/// The store's own.
pub async fn begin(change: &Change, begun: Begun<'_>) -> Result<Option<Post>, Failure> {
    let written = markdown::render(begun.words);
    let new = NewPost {
        space_id: begun.space.id,
        author_id: begun.author_id,
        kind: begun.kind,
        title: begun.title,
        words: begun.words,
        html: &written.html,
        live_at: begun.live_at,
        form_key: begun.form_key,
    };
    let added = store::add(change, new).await?;
    if let Some(post) = added.as_ref().filter(|post| post.state == State::Live) {
        tell::went_live(change, post, begun.space.department_id).await?;
    }
    Ok(added)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_form_takes_the_key_of_another_feature() {
        for own in [
            own_key("idea", "12"),
            own_key("social_hour", "7"),
            own_key("project", "3-1"),
        ] {
            assert_ne!(form_key(&own), own);
        }
        let key = PublicId::random().to_string();
        assert_eq!(form_key(&key), key);
        assert_eq!(form_key("een-keer"), "een-keer");
        assert_ne!(form_key("\u{a0} "), form_key("\u{a0} "), "without one each is new");
    }
}
