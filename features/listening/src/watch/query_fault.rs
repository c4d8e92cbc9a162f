//! Why a query could not be read, and where.

/// What is wrong with a query.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum QueryProblem {
    /// There is nothing to look for.
    Empty,
    /// More characters than [`super::query::QUERY_MAX_CHARS`].
    TooLong,
    /// More brackets in brackets than [`super::query::QUERY_MAX_DEPTH`].
    TooDeep,
    /// More words than [`super::query::QUERY_MAX_WORDS`].
    TooManyWords,
    /// An opening bracket without its closing one.
    BracketNotClosed,
    /// A closing bracket without its opening one.
    BracketNotOpened,
    /// Brackets with nothing between them.
    BracketEmpty,
    /// A quotation mark without its closing one.
    PhraseNotClosed,
    /// Quotation marks with no word between them.
    PhraseEmpty,
    /// Signs that hold no letter, digit or emoticon.
    NoWord,
    /// A `*` after fewer letters than [`super::query::PREFIX_MIN_CHARS`], or not at the end of a word.
    Wildcard,
    /// NEAR with a number that is none, or too large.
    NearDistance,
    /// NEAR that does not stand between two words, phrases or brackets with words and OR.
    NearSides,
    /// AND, OR, NOT, `+` or `-` with nothing to work on.
    OperatorAlone,
    /// A text without any of the words would match.
    OnlyExclusions,
}

impl QueryProblem {
    /// All of them, for who gives each a sentence.
    pub const ALL: [QueryProblem; 15] = [
        QueryProblem::Empty,
        QueryProblem::TooLong,
        QueryProblem::TooDeep,
        QueryProblem::TooManyWords,
        QueryProblem::BracketNotClosed,
        QueryProblem::BracketNotOpened,
        QueryProblem::BracketEmpty,
        QueryProblem::PhraseNotClosed,
        QueryProblem::PhraseEmpty,
        QueryProblem::NoWord,
        QueryProblem::Wildcard,
        QueryProblem::NearDistance,
        QueryProblem::NearSides,
        QueryProblem::OperatorAlone,
        QueryProblem::OnlyExclusions,
    ];

    /// The key of the sentence that says it.
    pub const fn text_key(self) -> &'static str {
        match self {
            QueryProblem::Empty => "watch-query-empty",
            QueryProblem::TooLong => "watch-query-too-long",
            QueryProblem::TooDeep => "watch-query-too-deep",
            QueryProblem::TooManyWords => "watch-query-too-many-words",
            QueryProblem::BracketNotClosed => "watch-query-bracket-not-closed",
            QueryProblem::BracketNotOpened => "watch-query-bracket-not-opened",
            QueryProblem::BracketEmpty => "watch-query-bracket-empty",
            QueryProblem::PhraseNotClosed => "watch-query-phrase-not-closed",
            QueryProblem::PhraseEmpty => "watch-query-phrase-empty",
            QueryProblem::NoWord => "watch-query-no-word",
            QueryProblem::Wildcard => "watch-query-wildcard",
            QueryProblem::NearDistance => "watch-query-near-distance",
            QueryProblem::NearSides => "watch-query-near-sides",
            QueryProblem::OperatorAlone => "watch-query-operator-alone",
            QueryProblem::OnlyExclusions => "watch-query-only-exclusions",
        }
    }
}

/// A query that could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QueryFault {
    /// What is wrong.
    pub problem: QueryProblem,
    /// Where it begins, as a byte offset into what was typed; always on the border of a character.
    pub at: usize,
    /// The piece it is about, as typed; empty at the end of the query.
    pub piece: String,
}

impl QueryFault {
    /// The number of the character it begins at, counted from one, as a person would point at it.
    pub fn character(&self, typed: &str) -> usize {
        typed.get(..self.at).map_or(0, |before| before.chars().count()) + 1
    }
}
