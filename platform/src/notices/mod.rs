//! **Telling people something: once, in one place, the way they want it.**

mod centre;
mod choices;
mod deliver;
mod digest;
mod feature;
mod fold;
mod letter;
mod pages;
mod tell;
mod unsubscribe;
mod usual;
mod way_out;
mod wish;
mod within;

use serde_json::Value;

use crate::texts::Language;

pub use centre::count_unread;
pub use digest::{FAMILY as DIGEST, Preview, preview};
pub use feature::feature;
pub use tell::{family_of, tell, tell_all, topic};
pub use way_out::less;
pub use wish::{Hours, Mail, Wishes};
pub use within::{take_back, within};

/// A kind of notice and how it reads.
#[derive(Clone, Copy)]
pub struct NoticeKind {
    /// `feature.past_tense`: the word in the store.
    pub name: &'static str,
    /// Security, staff and legal notices pass every mute.
    pub must_arrive: bool,
    /// The sentence and where it leads, from what was stored.
    pub read: fn(Language, &Value) -> NoticeText,
}

/// How a notice reads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoticeText {
    /// One sentence.
    pub title: String,
    /// A little more, may be empty.
    pub text: String,
    /// Where it leads, a path of our own.
    pub path: String,
    /// Why this person hears it.
    pub why: String,
}
