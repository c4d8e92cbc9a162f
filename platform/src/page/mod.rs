//! The page frame: what stands around every page, the parts pages are made of, and the checks every page must pass.
//!
//! A page is an askama template that extends `layout.html` and has a field `frame`. Parts are macros in `parts/`.

mod assets;
mod chart;
mod check;
mod clock;
mod form;
mod frame;
mod list;
mod markup;
mod problem;
mod respond;
mod safe_html;
mod samples;
#[cfg(test)]
mod tests;

crate::room_texts!(pub);

/// The texts of the frame and its parts.
pub type Words = Texts;

/// The texts of the frame and its parts in a language.
pub fn words(language: crate::texts::Language) -> &'static Words {
    texts(language)
}

pub use assets::Assets;
pub use chart::{Chart, ChartPoint};
pub use check::{Fault, check};
pub use clock::{Clock, Haste};
pub use form::Errors;
pub use frame::{Flash, FlashKind, Frame, Live, Me, MenuItem, Shape, Theme};
pub use list::{Pager, Tab, Turn};
pub use problem::Problem;
pub use respond::{html, html_with};
pub use safe_html::SafeHtml;
pub use samples::{Samples, faults_in};
