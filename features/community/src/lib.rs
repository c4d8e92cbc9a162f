//! Community: the social intranet: where colleagues ask, answer, decide together and hear back.

pub mod arrivals;
pub mod attachments;
mod beside;
pub mod digest;
pub mod duties;
pub mod faq;
pub mod gatherings;
pub mod ideas;
pub mod newsletter;
mod places;
pub mod polls;
pub mod posts;
pub mod previews;
pub mod projects;
pub mod proposals;
pub mod questions;
pub mod social_hour;
pub mod spaces;

platform::room_texts!();

use platform::feature::Feature;

/// The features of this room, in the order of the design.
#[must_use]
pub fn features() -> Vec<Feature> {
    vec![
        spaces::feature(),
        posts::feature(),
        polls::feature(),
        attachments::feature(),
        previews::feature(),
        projects::feature(),
        ideas::feature(),
        questions::feature(),
        faq::feature(),
        gatherings::feature(),
        social_hour::feature(),
        proposals::feature(),
        arrivals::feature(),
        digest::feature(),
        duties::feature(),
        newsletter::feature(),
    ]
}
