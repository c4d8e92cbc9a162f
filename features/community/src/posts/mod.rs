//! **What is said in a space can be read, answered, corrected and taken back, and nothing a person writes can do harm.**

mod accept;
mod along;
mod arrive;
mod begin;
mod brought;
mod cards;
mod comment;
mod drafts;
mod expiry;
mod findable;
mod form;
mod hears;
mod may;
mod mention;
mod must_read;
mod news;
mod notice;
mod offer;
mod pace;
mod personal;
mod post;
mod pour;
mod react;
mod remove;
mod report;
mod said;
mod saved;
mod shares;
mod show;
mod store;
mod stream;
mod tell;
#[cfg(test)]
mod tests;
mod thread;
mod told;
mod turn;
mod write;

use platform::access::{Policy, Route, get, post as post_to};
use platform::feature::{Feature, Menu};
use platform::jobs::{JobKind, Schedule};

pub(crate) use arrive::{
    ArrivedComment, ArrivedPost, bring_comments, bring_posts, change_arrived_comment, change_arrived_post,
};
pub use begin::{Begun, begin, form_key, own_key};
pub use brought::{Brought, BroughtAnswer, bring, list_brought};
pub use post::{Comment, Post};
pub(crate) use post::{TITLE_LENGTH, WORDS_BYTES};
pub use pour::{Poured, pour};
pub(crate) use store::QUESTIONS_MOST;
pub(crate) use store::arrive::{list_comments, list_posts};
pub use store::kinds::{Kind, Reaction, State};
pub use store::{
    Together, Which, count_together, find_newest, find_seen, has_said, list_accepted, list_all_comments as list_said,
    list_by_ids, list_followers, list_muting, list_questions, list_silent_among, list_together, list_unheard,
    list_unheard_among,
};
pub(crate) use told::title as title_of;
pub use turn::{close, follow, hold, retitle};

/// The feature.
#[must_use]
pub fn feature() -> Feature {
    Feature {
        room: "community",
        name: "posts",
        menu: Some(Menu {
            place: 1,
            label: |language| crate::texts(language).community_menu(),
            path: "/community",
            policy: Policy::SignedIn,
        }),
        routes: routes(),
        jobs: vec![
            JobKind {
                name: tell::JOB,
                run: |platform, payload| Box::pin(tell::run(platform, payload)),
            },
            JobKind {
                name: tell::DUE,
                run: |platform, _| Box::pin(tell::publish_due(platform)),
            },
            JobKind {
                name: expiry::JOB,
                run: |platform, _| Box::pin(expiry::end_due(platform)),
            },
            JobKind {
                name: must_read::JOB,
                run: |platform, _| Box::pin(must_read::remind(platform)),
            },
            JobKind {
                name: drafts::JOB,
                run: |platform, _| Box::pin(drafts::sweep(platform)),
            },
            JobKind {
                name: findable::SCRUB,
                run: |platform, _| Box::pin(platform::search::scrub(&platform.store)),
            },
        ],
        schedules: vec![
            every("* * * * *", tell::DUE),
            every("* * * * *", expiry::JOB),
            every("10 * * * *", must_read::JOB),
            every("40 4 * * *", drafts::JOB),
        ],
        notices: notice::kinds(),
        about: Some(|language| crate::texts(language).posts_notices_about()),
        digest: Some(told::items),
        offers: Some(offer::offers()),
        today: Some(cards::cards),
        export: Some(personal::export),
        forget: Some(personal::forget),
        index: Some(findable::index_all),
        hears: Some(hears::hears),
        ..Feature::default()
    }
}

fn routes() -> Vec<Route> {
    let all = Policy::SignedIn;
    vec![
        get("/community", all, stream::mine),
        get("/community/news", all, news::of_mine),
        get("/community/saved", all, saved::show),
        get("/community/reports", all, report::list),
        get("/spaces/{id}", all, stream::of_space),
        get("/spaces/{id}/news", all, news::of_space),
        get("/spaces/{id}/posts/new", all, write::ask),
        post_to("/spaces/{id}/posts", all, write::add),
        get("/posts/{id}", all, show::show),
        get("/posts/{id}/since", all, news::of_post),
        get("/posts/{id}/files/{file}", all, along::file),
        post_to("/posts/{id}/files/{file}", all, along::remove),
        get("/posts/{id}/edit", all, write::open),
        post_to("/posts/{id}/edit", all, write::keep),
        get("/posts/{id}/versions", all, remove::versions),
        get("/spaces/{id}/mentions", all, mention::offer),
        post_to("/spaces/{id}/posts/draft", all, drafts::begun),
        post_to("/posts/{id}/comments/draft", all, drafts::said),
        post_to("/posts/{id}/edit/draft", all, drafts::changed),
        post_to("/posts/{id}/must-read", all, must_read::ask),
        post_to("/posts/{id}/acknowledge", all, must_read::acknowledge),
        get("/posts/{id}/share", all, shares::ask),
        post_to("/posts/{id}/share", all, shares::share),
        post_to("/posts/{id}/revive", all, expiry::revive),
        post_to("/posts/{id}/delete", all, remove::post),
        post_to("/posts/{id}/comments", all, comment::add),
        post_to("/posts/{id}/comments/{comment}", all, comment::change),
        post_to("/posts/{id}/reactions", all, react::react),
        post_to("/posts/{id}/wish", all, react::wish),
        post_to("/posts/{id}/place", all, react::place),
        post_to("/posts/{id}/accept", all, accept::accept),
        post_to("/posts/{id}/report", all, report::report),
        post_to("/posts/{id}/settle", all, report::settle),
    ]
}

fn every(pattern: &'static str, job: &'static str) -> Schedule {
    Schedule { job, pattern }
}
