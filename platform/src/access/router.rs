//! All routes of all features as one router. The only place where a route is hung up.

use axum::Router;
use axum::middleware::from_fn_with_state;

use super::{Policy, Role};
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

/// Every route × every role, sorted: the table that is kept in git, so that a change of rights is a visible diff. A route a
/// line; behind it who may use it, `-` for a visitor who is not signed in, then a letter or dot for each of [`Role::ALL`].
#[must_use]
pub fn table(platform: &Platform) -> Vec<String> {
    let mut lines: Vec<String> = platform
        .features
        .iter()
        .flat_map(|feature| {
            feature
                .routes
                .iter()
                .map(move |route| (route, format!("{}/{}", feature.room, feature.name)))
        })
        .map(|(route, place)| {
            format!(
                "{:<48} {:<5} {:<24} {}",
                route.path,
                route.method,
                place,
                marks(route.policy)
            )
        })
        .collect();
    lines.sort();
    lines
}

fn marks(policy: Policy) -> String {
    let visitor = if policy == Policy::Everyone { "v" } else { "-" };
    let roles = Role::ALL.into_iter().map(|role| {
        let may = match policy {
            Policy::Everyone | Policy::SignedIn => true,
            Policy::AnyOf(roles) => roles.contains(&role),
        };
        if may { role.word() } else { "." }
    });
    std::iter::once(visitor).chain(roles).collect::<Vec<_>>().join(" ")
}
