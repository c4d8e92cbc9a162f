//! Reads a typed query into its tree.

use super::query::{Node, QUERY_MAX_CHARS, QUERY_MAX_DEPTH, QUERY_MAX_WORDS, Term};
use super::query_cut::{Piece, Sign, cut};
use super::query_fault::{QueryFault, QueryProblem};
use super::query_terms::words_of;

/// The tree of `typed`; see [`super::query`] for the language.
pub(super) fn parse(typed: &str) -> Result<Node, QueryFault> {
    if typed.chars().count() > QUERY_MAX_CHARS {
        return Err(QueryFault {
            problem: QueryProblem::TooLong,
            at: 0,
            piece: String::new(),
        });
    }
    let pieces = cut(typed)?;
    let mut reader = Reader {
        pieces: &pieces,
        next: 0,
        words: 0,
        end: typed.len(),
    };
    let root = reader.group(0)?;
    if let Some(piece) = reader.peek() {
        return Err(piece.fault(QueryProblem::BracketNotOpened));
    }
    match root {
        None => Err(QueryFault {
            problem: QueryProblem::Empty,
            at: 0,
            piece: String::new(),
        }),
        Some(root) if root.holds_for_nothing() => Err(QueryFault {
            problem: QueryProblem::OnlyExclusions,
            at: 0,
            piece: String::new(),
        }),
        Some(root) => Ok(root),
    }
}

struct Reader<'p> {
    pieces: &'p [Piece<'p>],
    next: usize,
    words: usize,
    end: usize,
}

impl<'p> Reader<'p> {
    fn peek(&self) -> Option<Piece<'p>> {
        self.pieces.get(self.next).copied()
    }

    fn at_end(&self, problem: QueryProblem) -> QueryFault {
        QueryFault {
            problem,
            at: self.end,
            piece: String::new(),
        }
    }

    /// Everything up to the closing bracket: sides of OR, and what `+` and `-` say about the whole.
    fn group(&mut self, depth: usize) -> Result<Option<Node>, QueryFault> {
        let mut sides: Vec<Vec<Node>> = vec![Vec::new()];
        let mut whole: Vec<Node> = Vec::new();
        let mut waiting: Option<Piece<'p>> = None;
        while let Some(piece) = self.peek() {
            match piece.sign {
                Sign::Close => break,
                Sign::And | Sign::Or => {
                    self.next += 1;
                    let side_is_empty = sides.last().is_none_or(Vec::is_empty);
                    if waiting.is_some() || (side_is_empty && (whole.is_empty() || piece.sign == Sign::Or)) {
                        return Err(piece.fault(QueryProblem::OperatorAlone));
                    }
                    if piece.sign == Sign::Or {
                        sides.push(Vec::new());
                    }
                    waiting = Some(piece);
                }
                Sign::Plus | Sign::Minus => {
                    self.next += 1;
                    let node = self.operand(depth + 1, piece)?;
                    whole.push(if piece.sign == Sign::Minus {
                        Node::not(node)
                    } else {
                        node
                    });
                    // "a AND -b" is complete; "a OR -b" still waits for the other side.
                    waiting = waiting.filter(|operator| operator.sign == Sign::Or);
                }
                Sign::Near(_) => return Err(piece.fault(QueryProblem::NearSides)),
                _ => {
                    let node = self.factor(depth)?;
                    if let Some(side) = sides.last_mut() {
                        side.push(node);
                    }
                    waiting = None;
                }
            }
        }
        if let Some(operator) = waiting {
            return Err(operator.fault(QueryProblem::OperatorAlone));
        }
        let sides: Vec<Node> = sides
            .into_iter()
            .filter(|side| !side.is_empty())
            .map(Node::all)
            .collect();
        let mut parts = Vec::new();
        if !sides.is_empty() {
            parts.push(Node::any(sides));
        }
        parts.extend(whole);
        Ok((!parts.is_empty()).then(|| Node::all(parts)))
    }

    fn operand(&mut self, depth: usize, operator: Piece<'p>) -> Result<Node, QueryFault> {
        if depth > QUERY_MAX_DEPTH {
            return Err(operator.fault(QueryProblem::TooDeep));
        }
        match self.peek() {
            Some(piece) if matches!(piece.sign, Sign::Open | Sign::Phrase | Sign::Word | Sign::Not) => {
                self.factor(depth)
            }
            _ => Err(operator.fault(QueryProblem::OperatorAlone)),
        }
    }

    fn factor(&mut self, depth: usize) -> Result<Node, QueryFault> {
        let Some(piece) = self.peek() else {
            return Err(self.at_end(QueryProblem::Empty));
        };
        self.next += 1;
        match piece.sign {
            Sign::Not => self.operand(depth + 1, piece).map(Node::not),
            Sign::Open => {
                let inside = self.words;
                let inner = self.bracket(piece, depth)?;
                self.near(inner, inside, depth)
            }
            _ => {
                let inside = self.words;
                let node = self.words(piece)?;
                self.near(node, inside, depth)
            }
        }
    }

    /// What stands between this opening bracket, already read, and its end.
    fn bracket(&mut self, opening: Piece<'p>, depth: usize) -> Result<Node, QueryFault> {
        if depth + 1 > QUERY_MAX_DEPTH {
            return Err(opening.fault(QueryProblem::TooDeep));
        }
        let inner = self.group(depth + 1)?;
        if self.peek().is_none() {
            return Err(opening.fault(QueryProblem::BracketNotClosed));
        }
        self.next += 1;
        inner.ok_or_else(|| opening.fault(QueryProblem::BracketEmpty))
    }

    /// What stands near `left`, when NEAR follows; of "a NEAR b NEAR c" both pairs must be there. `before` is how many words
    /// the query had before `left`: every word of one side is paired with every word of the other.
    fn near(&mut self, left: Node, before: usize, depth: usize) -> Result<Node, QueryFault> {
        let (mut left, mut pairs, mut counted) = (left, Vec::new(), before);
        while let Some(piece) = self.peek()
            && let Sign::Near(apart) = piece.sign
        {
            self.next += 1;
            let fault = || piece.fault(QueryProblem::NearSides);
            let right = match self.peek() {
                Some(side) if matches!(side.sign, Sign::Word | Sign::Phrase) => {
                    self.next += 1;
                    self.words(side)?
                }
                Some(side) if side.sign == Sign::Open => {
                    self.next += 1;
                    self.bracket(side, depth)?
                }
                _ => return Err(fault()),
            };
            let (ours, theirs) = (sides(&left).ok_or_else(fault)?, sides(&right).ok_or_else(fault)?);
            let many = |sides: &[&[Term]]| sides.iter().map(|side| side.len()).sum::<usize>();
            counted += many(&ours) * theirs.len() + many(&theirs) * ours.len();
            if counted > QUERY_MAX_WORDS {
                return Err(piece.fault(QueryProblem::TooManyWords));
            }
            self.words = self.words.max(counted);
            let pair = |one: &&[Term]| {
                let one = one.to_vec();
                theirs
                    .iter()
                    .map(move |other| Node::Near(one.clone(), apart, other.to_vec()))
            };
            pairs.push(Node::any(ours.iter().flat_map(pair).collect()));
            left = right;
        }
        Ok(if pairs.is_empty() { left } else { Node::all(pairs) })
    }

    fn words(&mut self, piece: Piece<'p>) -> Result<Node, QueryFault> {
        let node = words_of(piece)?;
        self.words += count(&node);
        if self.words > QUERY_MAX_WORDS {
            return Err(piece.fault(QueryProblem::TooManyWords));
        }
        Ok(node)
    }
}

fn count(node: &Node) -> usize {
    match node {
        Node::Word(_) => 1,
        Node::Phrase(terms) => terms.len(),
        Node::Near(left, _, right) => left.len() + right.len(),
        Node::All(parts) | Node::Any(parts) => parts.iter().map(count).sum(),
        Node::Not(part) => count(part),
    }
}

/// The words or phrases that may stand on a side of NEAR; nothing when it holds more than these and OR.
fn sides(node: &Node) -> Option<Vec<&[Term]>> {
    match node {
        Node::Word(term) => Some(vec![std::slice::from_ref(term)]),
        Node::Phrase(terms) => Some(vec![terms]),
        Node::Any(parts) => {
            let sides = parts.iter().map(|part| match part {
                Node::Word(term) => Some(std::slice::from_ref(term)),
                Node::Phrase(terms) => Some(terms.as_slice()),
                _ => None,
            });
            sides.collect()
        }
        _ => None,
    }
}
