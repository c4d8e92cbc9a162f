//! All routes of all features as one router. The only place where a route is hung up.

use axum::Router;
use axum::middleware::from_fn_with_state;

use crate::failure::{Failure, problem_pages};
use crate::feature::Platform;
use crate::session::recognise;

/// The pages of the installation: who asks is known before, failures become pages after. `around` puts the server's
/// limits between the two, so that what they refuse becomes a page as well.
#[allow(
    clippy::disallowed_methods,
    reason = "Every route that comes here carries its policy."
)]
pub fn router(platform: &Platform, around: impl FnOnce(Router<Platform>) -> Router<Platform>) -> Router {
    let mut router = Router::new();
    for route in platform.features.iter().flat_map(|feature| feature.routes.iter()) {
        router = router.route(route.path, route.handler.clone());
    }
    let pages = router
        .fallback(async || Failure::NotFound)
        .method_not_allowed_fallback(async || Failure::NotFound);
    around(pages)
        .layer(from_fn_with_state(platform.clone(), problem_pages))
        .layer(from_fn_with_state(platform.clone(), recognise))
        .with_state(platform.clone())
}

/// Every route with its policy, sorted: the table that is kept in git, so that a change of rights is a visible diff.
#[must_use]
pub fn table(platform: &Platform) -> Vec<String> {
    let routes = platform.features.iter().flat_map(|feature| {
        let place = format!("{}/{}", feature.room, feature.name);
        feature.routes.iter().map(move |route| (route, place.clone()))
    });
    let mut lines: Vec<String> = routes
        .map(|(route, place)| {
            let policy = match route.policy {
                super::Policy::Everyone => "everyone".to_owned(),
                super::Policy::SignedIn => "signed in".to_owned(),
                super::Policy::AnyOf(roles) => super::Roles::of(roles).words(),
            };
            format!("{:<44} {:<6} {:<28} {policy}", route.path, route.method, place)
        })
        .collect();
    lines.sort();
    lines
}
