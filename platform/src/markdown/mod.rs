//! **What people write becomes HTML that can do no harm: Markdown by comrak, cleaned by ammonia, within a deadline.**
//!
//! Raw HTML in Markdown is shown as text. Pictures come from this house only; a picture elsewhere becomes a link to it.

mod clean;
mod cut;
mod from_html;
mod render;
#[cfg(test)]
mod tests;

pub use clean::{clean, for_mail};
pub use cut::cut;
pub use from_html::{from_html, is_html};
pub use render::{Written, plain, render};
