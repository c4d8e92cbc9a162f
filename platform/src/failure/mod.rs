//! **What can go wrong, with a sentence for the person and the real cause for the log.**

mod away;
mod pages;

use std::sync::Arc;

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

use crate::texts::Language;

pub use pages::problem_pages;

/// A rule said no: the sentence, in the language of whoever asked.
#[derive(Clone)]
pub struct Refusal(Arc<dyn Fn(Language) -> String + Send + Sync>);

impl Refusal {
    /// A refusal whose text is looked up when the language is known: `Refusal::say(|l| texts(l).case_is_solved())`.
    pub fn say(text: impl Fn(Language) -> String + Send + Sync + 'static) -> Self {
        Self(Arc::new(text))
    }

    /// The sentence in a language.
    #[must_use]
    pub fn text(&self, language: Language) -> String {
        (self.0)(language)
    }
}

impl std::fmt::Debug for Refusal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Refusal({:?})", self.text(Language::En))
    }
}

/// Why a request or a job did not do what was asked. Each becomes an error page that says what happened, what is kept
/// and what to do; nothing of the cause is shown.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// It does not exist, or is not for this person: the same answer for both (rule AC6).
    #[error("not found")]
    NotFound,
    /// Nobody is signed in; the page asks to sign in and comes back here.
    #[error("sign in first")]
    SignIn,
    /// A rule of the product refuses; shown as it is.
    #[error("refused: {0:?}")]
    Refused(Refusal),
    /// The request itself cannot be read.
    #[error("bad request: {0}")]
    Malformed(&'static str),
    /// More than a limit allows.
    #[error("too large")]
    TooLarge,
    /// Too often; may come back after so many seconds.
    #[error("too often, again after {0} s")]
    TooOften(u32),
    /// The disk is full: reading goes on, writing does not.
    #[error("no room to write")]
    Full,
    /// The store is away for the moment.
    #[error("busy: {0}")]
    Busy(String),
    /// The store gave an error nobody foresaw.
    #[error("store: {0}")]
    Store(sea_orm::DbErr),
    /// Anything else nobody foresaw.
    #[error("internal: {0}")]
    Internal(String),
}

impl Failure {
    /// The status that goes with it.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::SignIn => StatusCode::UNAUTHORIZED,
            Self::Refused(_) => StatusCode::CONFLICT,
            Self::Malformed(_) => StatusCode::BAD_REQUEST,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::TooOften(_) => StatusCode::TOO_MANY_REQUESTS,
            Self::Full => StatusCode::INSUFFICIENT_STORAGE,
            Self::Busy(_) => StatusCode::SERVICE_UNAVAILABLE,
            Self::Store(_) | Self::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }
}

impl From<sea_orm::DbErr> for Failure {
    fn from(error: sea_orm::DbErr) -> Self {
        // PostgreSQL keeps no text with a null character in it: what was sent cannot be text (SQLSTATE 22021).
        let said = error.to_string();
        if said.contains("invalid byte sequence for encoding") {
            return Self::Malformed("a null character in a text");
        }
        // Where a form has no sentence of its own for it, the table still says no to what is too long or starts with a
        // null character; that is the fault of what was sent.
        if said.contains("CHECK constraint failed") || said.contains("violates check constraint") {
            tracing::warn!(%error, "a table refused a value");
            return Self::Malformed("a value that the table does not take");
        }
        if away::is_away(&error) {
            return Self::Busy(said.lines().next().unwrap_or_default().to_owned());
        }
        Self::Store(error)
    }
}

impl From<Refusal> for Failure {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

/// What an error page needs to know; the frame of the server turns it into a page in the visitor's language.
#[derive(Clone)]
pub struct Mishap {
    /// The status of the answer.
    pub status: StatusCode,
    /// The sentence of a rule, when a rule refused.
    pub refusal: Option<Refusal>,
    /// Seconds after which another try makes sense.
    pub retry_after_seconds: Option<u32>,
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        let status = self.status();
        if status.is_server_error() {
            tracing::error!(failure = %self.log_line(), "request failed");
        }
        let retry_after_seconds = match &self {
            Self::TooOften(seconds) => Some(*seconds),
            Self::Busy(_) => Some(5),
            _ => None,
        };
        let refusal = if let Self::Refused(refusal) = self {
            Some(refusal)
        } else {
            None
        };
        let mut response = status.into_response();
        if let Some(seconds) = retry_after_seconds {
            response
                .headers_mut()
                .insert(axum::http::header::RETRY_AFTER, seconds.into());
        }
        response.extensions_mut().insert(Mishap {
            status,
            refusal,
            retry_after_seconds,
        });
        response
    }
}

impl Failure {
    /// The cause without values of rows: PostgreSQL's detail holds them (rule ST8).
    pub(crate) fn log_line(&self) -> String {
        match self {
            Self::Store(error) => match error.sql_err() {
                Some(known) => format!("store: {known:?}"),
                None => format!("store: {}", error.to_string().lines().next().unwrap_or_default()),
            },
            other => other.to_string(),
        }
    }
}

/// What a page answers: a page, or why there is none.
pub type Answer = Result<Response, Failure>;
