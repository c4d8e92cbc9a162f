//! The only way to make a route: with its policy.

use axum::extract::Request;
use axum::handler::Handler;
use axum::http::Method;
use axum::middleware::{Next, from_fn};
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodFilter, MethodRouter, on};

use super::Policy;
use crate::failure::Failure;
use crate::feature::Platform;
use crate::session::Actor;

/// An address, who may use it, and what answers there.
#[derive(Clone)]
pub struct Route {
    /// GET, POST or DELETE.
    pub method: Method,
    /// The address, with `{name}` for its parts.
    pub path: &'static str,
    /// Who may use it.
    pub policy: Policy,
    /// The handler behind its guard.
    pub handler: MethodRouter<Platform>,
}

/// A page: shows, never changes.
pub fn get<H, T>(path: &'static str, policy: Policy, handler: H) -> Route
where
    H: Handler<T, Platform>,
    T: 'static,
{
    guarded(MethodFilter::GET, Method::GET, path, policy, handler)
}

/// A verb: changes something, then redirects or answers.
pub fn post<H, T>(path: &'static str, policy: Policy, handler: H) -> Route
where
    H: Handler<T, Platform>,
    T: 'static,
{
    guarded(MethodFilter::POST, Method::POST, path, policy, handler)
}

/// A verb that removes, for programs.
pub fn delete<H, T>(path: &'static str, policy: Policy, handler: H) -> Route
where
    H: Handler<T, Platform>,
    T: 'static,
{
    guarded(MethodFilter::DELETE, Method::DELETE, path, policy, handler)
}

fn guarded<H, T>(filter: MethodFilter, method: Method, path: &'static str, policy: Policy, handler: H) -> Route
where
    H: Handler<T, Platform>,
    T: 'static,
{
    let guard = from_fn(move |request: Request, next: Next| guard(policy, request, next));
    Route {
        method,
        path,
        policy,
        handler: on(filter, handler).layer(guard),
    }
}

async fn guard(policy: Policy, request: Request, next: Next) -> Response {
    let actor = request.extensions().get::<Actor>();
    match actor {
        Some(actor) if policy.allows(actor) => next.run(request).await,
        Some(Actor::Anonymous) => Failure::SignIn.into_response(),
        // Forbidden and absent look the same, so that nobody learns what exists (rule AC6).
        _ => Failure::NotFound.into_response(),
    }
}
