//! The page that says what went wrong, what is kept and what to do.

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;

use super::{Frame, Samples, Shape, html_with};
use crate::texts::Language;

/// The page of an answer that is not what was asked for.
#[derive(Template)]
#[template(path = "problem.html")]
pub struct Problem {
    /// The frame; its shape becomes quiet.
    pub frame: Frame,
    /// The status of the answer.
    pub status: StatusCode,
    /// The sentence that replaces the title; empty takes the one of the status.
    pub title: String,
    /// The sentence that replaces the explanation; empty takes the one of the status.
    pub said: String,
    /// What the person wrote, so that it is not lost; empty when nothing was written.
    pub kept: String,
    /// Where "Try once more" leads; empty leaves it away.
    pub again: String,
    /// The number of the request, for who asks the administrator; empty leaves it away.
    pub number: String,
}

impl Problem {
    /// The page of a status. Statuses without texts of their own speak as 400 or 500 do.
    pub fn new(frame: Frame, status: StatusCode) -> Self {
        Self {
            frame: frame.shaped(Shape::Quiet),
            status,
            title: String::new(),
            said: String::new(),
            kept: String::new(),
            again: String::new(),
            number: String::new(),
        }
    }

    /// Says it in the feature's own words.
    #[must_use]
    pub fn saying(mut self, title: impl Into<String>, said: impl Into<String>) -> Self {
        self.title = title.into();
        self.said = said.into();
        self
    }

    /// Keeps what the person wrote on the page.
    #[must_use]
    pub fn keeping(mut self, text: impl Into<String>) -> Self {
        self.kept = text.into();
        self
    }

    /// Names the request.
    #[must_use]
    pub fn numbered(mut self, number: impl Into<String>) -> Self {
        self.number = number.into();
        self
    }

    /// Offers to try the same address again.
    #[must_use]
    pub fn again_at(mut self, address: impl Into<String>) -> Self {
        self.again = address.into();
        self
    }

    /// The page as an answer with its status.
    pub fn respond(self) -> Response {
        html_with(self.status, self)
    }

    fn ours(&self) -> bool {
        self.status.is_server_error()
    }

    fn words(&self) -> (String, String) {
        let words = self.frame.words();
        let (title, said) = match self.status.as_u16() {
            403 => (words.problem_forbidden_title(), words.problem_forbidden()),
            404 | 405 | 410 => (words.problem_missing_title(), words.problem_missing()),
            409 | 412 => (words.problem_conflict_title(), words.problem_conflict()),
            413 => (words.problem_large_title(), words.problem_large()),
            422 => (words.problem_refused_title(), words.problem_refused()),
            429 => (words.problem_often_title(), words.problem_often()),
            503 | 408 | 504 => (words.problem_busy_title(), words.problem_busy()),
            507 => (words.problem_full_title(), words.problem_full()),
            500.. => (words.problem_broken_title(), words.problem_broken()),
            _ => (words.problem_request_title(), words.problem_request()),
        };
        let or = |own: &String, usual| if own.is_empty() { usual } else { own.clone() };
        (or(&self.title, title), or(&self.said, said))
    }
}

impl Samples for Problem {
    fn samples(language: Language) -> Vec<Self> {
        let statuses = [400, 403, 404, 409, 413, 421, 422, 429, 500, 503, 507];
        let mut samples: Vec<Self> = statuses
            .into_iter()
            .filter_map(|status| StatusCode::from_u16(status).ok())
            .map(|status| Self::new(Frame::sample(language), status))
            .collect();
        samples.push(
            Self::new(Frame::sample_outside(language), StatusCode::SERVICE_UNAVAILABLE)
                .saying(
                    "Je antwoord is nog niet geplaatst",
                    "De verbinding met de opslag viel even weg.",
                )
                .keeping("Een rug of een helm is herkenbaar <zodra> collega’s zien wie het is.")
                .again_at("/listen")
                .numbered("K7QM-42XD"),
        );
        samples
    }
}
