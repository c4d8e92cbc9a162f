//! The accessibility statement: what works, what does not yet, whom to tell.

use askama::Template;
use platform::failure::Answer;
use platform::page::{Frame, html};
use platform::session::Visit;

use crate::{Texts, texts};

#[derive(Template)]
#[template(path = "front/accessibility.html")]
struct AccessibilityPage {
    frame: Frame,
    t: &'static Texts,
}

/// Shows the statement.
pub(super) async fn show(visit: Visit) -> Answer {
    Ok(html(AccessibilityPage {
        frame: visit.frame(),
        t: texts(visit.language),
    }))
}
