//! **An editor puts together what is worth reading, looks at it first, and everybody gets it once, with what they may see.**

mod audience;
mod content;
mod edit;
mod go_out;
mod issue;
mod items;
mod letter;
mod list;
mod notice;
mod personal;
mod reach;
mod run;
mod show;
mod store;
#[cfg(test)]
mod tests;

use platform::access::{Policy, Role, get, post};
use platform::feature::Feature;
use platform::jobs::JobKind;

pub use store::find_newest;

/// Who composes newsletters.
pub(crate) const EDITORS: &[Role] = &[Role::Communication];

/// The feature.
#[must_use]
pub fn feature() -> Feature {
    let (all, editors) = (Policy::SignedIn, Policy::AnyOf(EDITORS));
    Feature {
        room: "community",
        name: "newsletter",
        routes: vec![
            get("/newsletter", all, list::show),
            post("/newsletter", editors, edit::make),
            get("/newsletter/{id}", all, show::show),
            get("/newsletter/{id}/edit", editors, edit::open),
            post("/newsletter/{id}/edit", editors, edit::keep),
            post("/newsletter/{id}/items", editors, items::change),
            post("/newsletter/{id}/send", editors, go_out::send),
        ],
        jobs: vec![
            JobKind {
                name: run::JOB,
                run: |platform, payload| Box::pin(run::run(platform, payload)),
            },
            JobKind {
                name: run::ONE,
                run: |platform, payload| Box::pin(run::one(platform, payload)),
            },
        ],
        notices: notice::kinds(),
        letters: vec![letter::kind()],
        about: Some(|language| crate::texts(language).newsletter_notices_about()),
        export: Some(personal::export),
        forget: Some(personal::forget),
        ..Feature::default()
    }
}
