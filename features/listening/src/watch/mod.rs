//! **You see what is said about the subjects you follow, from the sources you chose, and nothing else is kept.**

mod add;
mod changes;
mod colleagues;
mod coverage;
mod feeds;
mod findable;
mod folding;
mod hooks;
mod identity;
mod imports;
mod jobs;
pub mod limits;
pub mod matching;
mod matching_plan;
mod matching_table;
#[cfg(test)]
mod matching_tests;
mod metered;
mod night;
mod queries;
pub mod query;
mod query_cut;
pub mod query_explain;
pub mod query_fault;
mod query_parse;
mod query_say;
mod query_terms;
#[cfg(test)]
mod query_tests;
mod query_words;
mod scope;
mod sources;
mod store;
mod streams;
#[cfg(test)]
mod tests;
mod timelines;
mod wanted;
mod why;

use axum::extract::DefaultBodyLimit;
use platform::access::{Policy, Role, Route, get, post};
use platform::feature::{Feature, Menu, Stay};

pub(crate) use colleagues::{looked_for, named, names as colleague_names};
pub(crate) use feeds::item::whole_text;
pub(crate) use identity::identity_of;
pub(crate) use imports::times::read_moment;
pub(crate) use limits::{TEXT_MAX_CHARS, TITLE_MAX_CHARS, UPLOAD_MAX_BYTES, URL_MAX_CHARS, cut};
pub(crate) use store::recent::{Heard, list_heard};
pub(crate) use store::source::list as list_sources;

pub use add::{NewMention, insert_mentions, source_of_brought};
pub use coverage::{Coverage, coverage};
pub use feeds::round::read_due as read_feeds;
pub use hooks::message::read_as_texts as read_message;
pub use imports::command::{Wanted as ImportWanted, import_feeds, import_mentions};
pub use imports::reading::read_as_mentions;
pub use imports::tally::{Outcome, RefusedRow, Tally};
pub use matching::{Desk, Matcher};
#[cfg(test)]
pub(crate) use night::clean_up as clean_up_for_test;
pub use query::{Node, Query, Term};
pub use query_explain::{explain, matches};
pub use query_fault::{QueryFault, QueryProblem};
pub use query_say::in_words_of;
pub(crate) use store::change::{Note, note};
pub use store::echo::{Spread, spread};
pub use store::fold::{count_folded, find_head, list_folded};
#[cfg(test)]
pub(crate) use store::heard::hit;
pub use store::heard::{HeardHour, Lost, QueryBrief, count_by_hour, list_hits_of, list_lost, list_queries};
#[cfg(test)]
pub(crate) use store::keeping::end_for_test;
pub use store::keeping::{hold_for_case, release_after_case};
pub use store::kinds::{SourceKind, SourceState};
pub use store::mention::{Mention, MentionId, count_mentions, find_mention, list_mentions, list_newest};
pub use store::names::{find_whole_table, list_query_names, list_source_names};
pub use store::post_place::{Post, post_of};
pub use store::query::list_wanting;
pub use store::source::find_by_address as find_source;
pub use store::stream_post::has_answered_since;
pub use why::{Reason, list_reasons, marks, marks_in_piece};

/// The topic that says that mentions were found.
pub const FOUND: &str = "watch.mention_found";

/// Who decides what is listened to.
pub(crate) const WATCHERS: &[Role] = &[Role::Communication, Role::Administrator];
/// Who may read what is listened to.
const READERS: &[Role] = &[Role::Communication, Role::WorksCouncil, Role::Administrator];

/// What this feature offers.
#[must_use]
pub fn feature() -> Feature {
    Feature {
        room: "listening",
        name: "watch",
        routes: routes(),
        jobs: jobs::kinds(),
        notices: sources::tell::notices(),
        about: Some(|language| crate::texts(language).watch_about()),
        schedules: jobs::schedules(),
        stays: vec![streams::stay as Stay, timelines::stay as Stay],
        // Who decides enters Listen through the inbox; the works council, which has no inbox, through what we listen to.
        menu: Some(Menu {
            place: 2,
            label: |language| crate::texts(language).triage_title(),
            path: "/listen/queries",
            policy: Policy::AnyOf(&[Role::WorksCouncil]),
        }),
        forget: Some(|change, account| Box::pin(store::change::forget_person(change, account))),
        index: Some(findable::index_all),
        ..Feature::default()
    }
}

fn routes() -> Vec<Route> {
    use folding::{apart, rule};
    use imports::{choose, feed_list, refused, report, upload};
    use queries::{form, list as query_list, save};
    use sources::{add, elsewhere, list as source_list, search, timeline, turn};
    let (watchers, readers) = (Policy::AnyOf(WATCHERS), Policy::AnyOf(READERS));
    vec![
        get("/listen/queries", readers, query_list::list),
        get("/listen/queries/new", watchers, form::new),
        post("/listen/queries/new", watchers, save::add),
        get("/listen/queries/{id}", watchers, form::edit),
        post("/listen/queries/{id}", watchers, save::change),
        post("/listen/queries/{id}/pause", watchers, save::pause),
        post("/listen/queries/{id}/resume", watchers, save::resume),
        post("/listen/queries/{id}/delete", watchers, save::delete),
        get("/listen/sources", watchers, source_list::list),
        get("/listen/sources/new", watchers, add::form),
        post("/listen/sources/new", watchers, add::add),
        post("/listen/sources/bluesky", watchers, add::hear_bluesky),
        post("/listen/sources/bluesky/search", watchers, search::add),
        post("/listen/sources/mastodon", watchers, timeline::add),
        post("/listen/sources/hook", watchers, hooks::add::add),
        get("/listen/sources/{id}/hook", watchers, hooks::page::show),
        post("/listen/sources/{id}/hook", watchers, hooks::page::renew),
        with_message(post("/hooks/listen/{id}", Policy::Everyone, hooks::take::take)),
        get("/listen/sources/elsewhere", watchers, elsewhere::show),
        get("/listen/sources/metered", watchers, metered::add::form),
        post("/listen/sources/metered", watchers, metered::add::add),
        get("/listen/sources/{id}/meter", watchers, metered::page::show),
        post("/listen/sources/{id}/meter", watchers, metered::page::change),
        post("/listen/sources/{id}/meter/confirm", watchers, metered::page::confirm),
        get("/listen/sources/list", watchers, feed_list::form),
        with_file(post("/listen/sources/list", watchers, feed_list::upload)),
        get("/listen/sources/import", watchers, upload::form),
        with_file(post("/listen/sources/import", watchers, upload::upload)),
        post("/listen/sources/{id}/pause", watchers, turn::pause),
        post("/listen/sources/{id}/resume", watchers, turn::resume),
        post("/listen/sources/{id}/remove", watchers, turn::remove),
        post("/listen/sources/{id}/expect", watchers, turn::expect),
        get("/listen/imports/{id}", watchers, report::show),
        post("/listen/imports/{id}/start", watchers, choose::start),
        get("/listen/imports/{id}/refused.csv", watchers, refused::file),
        get("/listen/changes", readers, changes::show),
        post(
            "/listen/mentions/{id}/apart",
            Policy::AnyOf(&crate::triage::DECIDERS),
            apart::post,
        ),
        get("/listen/same", readers, rule::show),
        post("/listen/same", watchers, rule::keep),
    ]
}

/// A route that takes a message of up to [`limits::HOOK_MAX_BYTES`].
fn with_message(route: Route) -> Route {
    Route {
        handler: route.handler.layer(DefaultBodyLimit::max(limits::HOOK_MAX_BYTES)),
        ..route
    }
}

/// A route that takes a file of up to [`limits::UPLOAD_MAX_BYTES`].
fn with_file(route: Route) -> Route {
    // The form around the file needs some room as well.
    const FORM_BYTES: usize = 64 * 1024;
    let limit = DefaultBodyLimit::max(limits::UPLOAD_MAX_BYTES + FORM_BYTES);
    Route {
        handler: route.handler.layer(limit),
        ..route
    }
}
