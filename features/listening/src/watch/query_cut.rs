//! Cuts a typed query into signs, words and phrases, each with its place.

use super::query::{NEAR_MAX_WORDS, NEAR_USUAL_WORDS};
use super::query_fault::{QueryFault, QueryProblem};

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Sign {
    Open,
    Close,
    And,
    Or,
    Not,
    /// With how many words apart.
    Near(u32),
    Plus,
    Minus,
    Phrase,
    Word,
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Piece<'t> {
    pub(super) sign: Sign,
    pub(super) at: usize,
    pub(super) raw: &'t str,
}

impl Piece<'_> {
    pub(super) fn fault(&self, problem: QueryProblem) -> QueryFault {
        QueryFault {
            problem,
            at: self.at,
            piece: self.raw.to_owned(),
        }
    }
}

fn is_quote(c: char) -> bool {
    matches!(c, '"' | '\u{201C}' | '\u{201D}' | '\u{201E}' | '\u{AB}' | '\u{BB}')
}

/// What a piece without blanks is: an operator in capitals, or a word.
fn sign_of(piece: &Piece<'_>) -> Result<Sign, QueryFault> {
    Ok(match piece.raw {
        "AND" | "EN" | "&&" => Sign::And,
        "OR" | "OF" | "||" => Sign::Or,
        "NOT" | "NIET" => Sign::Not,
        "NEAR" | "NABIJ" => Sign::Near(NEAR_USUAL_WORDS),
        raw => match raw.strip_prefix("NEAR/").or_else(|| raw.strip_prefix("NABIJ/")) {
            None => Sign::Word,
            Some(apart) => match apart.parse() {
                Ok(apart @ 1..=NEAR_MAX_WORDS) => Sign::Near(apart),
                _ => return Err(piece.fault(QueryProblem::NearDistance)),
            },
        },
    })
}

/// The pieces of `typed`, blanks left out.
pub(super) fn cut(typed: &str) -> Result<Vec<Piece<'_>>, QueryFault> {
    let mut pieces: Vec<Piece<'_>> = Vec::new();
    let mut at = 0;
    while let Some(c) = typed[at..].chars().next() {
        let width = c.len_utf8();
        let rest = &typed[at + width..];
        let one = |sign| Piece {
            sign,
            at,
            raw: &typed[at..at + width],
        };
        let piece = match c {
            '(' => one(Sign::Open),
            ')' => one(Sign::Close),
            // A dash between blanks is punctuation somebody pasted, not an exclusion.
            '+' | '-' | '\u{2212}' if !rest.starts_with(|next: char| !next.is_whitespace()) => {
                return Err(one(Sign::Minus).fault(QueryProblem::OperatorAlone));
            }
            '+' => one(Sign::Plus),
            '-' | '\u{2212}' => one(Sign::Minus),
            c if c.is_whitespace() => {
                at += width;
                continue;
            }
            c if is_quote(c) => {
                let Some(inner) = rest.find(is_quote) else {
                    return Err(Piece {
                        sign: Sign::Phrase,
                        at,
                        raw: &typed[at..],
                    }
                    .fault(QueryProblem::PhraseNotClosed));
                };
                let close = rest[inner..].chars().next().map_or(0, char::len_utf8);
                Piece {
                    sign: Sign::Phrase,
                    at,
                    raw: &typed[at..at + width + inner + close],
                }
            }
            _ => {
                let length = typed[at..].find(|c: char| c.is_whitespace() || is_quote(c) || c == '(' || c == ')');
                let raw = &typed[at..length.map_or(typed.len(), |length| at + length)];
                let piece = Piece {
                    sign: Sign::Word,
                    at,
                    raw,
                };
                Piece {
                    sign: sign_of(&piece)?,
                    ..piece
                }
            }
        };
        at += piece.raw.len();
        pieces.push(piece);
    }
    Ok(pieces)
}
