//! The language of a query: what people type to say which posts they want to see.
//!
//! | typed | finds |
//! |---|---|
//! | `storing stroom` | both words, anywhere in the text: words side by side mean AND |
//! | `"geen stroom"` | these words in this order, next to each other |
//! | `storing OR uitval`, `storing OF uitval` | at least one of them |
//! | `storing NOT oefening`, `storing NIET oefening` | the first without the second |
//! | `(storing OR uitval) AND stroom` | brackets say what belongs together; AND may be written EN or left out |
//! | `-oefening` | excludes for the whole bracket it stands in: `a OR b -c` is `(a OR b) NOT c` |
//! | `+stroom` | requires for the whole bracket: `a OR b +c` is `(a OR b) AND c` |
//! | `klacht*` | every word that begins so; also inside a phrase |
//! | `gemaal NEAR/5 kapot`, `gemaal NABIJ/5 kapot` | both, at most five words apart, in either order; without a number ten |
//! | `#klacht`, `@bedrijf` | only the hashtag or the handle; `klacht` finds both the word and the hashtag |
//!
//! NEAR binds strongest, then NOT, then AND, then OR. It stands between words, phrases, or brackets with words and OR.
//! The operators are written in capitals, because "of" and "en" are words.
//! Capitals and accents make no difference. A hyphen or an apostrophe splits a word and joins it: `e-mail` finds "e-mail",
//! "e mail" and "email", and `email` finds "e-mail" as well; `Jan` finds "Jan's".
//! A query that an empty text would match (only exclusions) is refused: it would find nearly everything.

use std::fmt;

/// The longest query, in characters. Boolean queries of agencies run to some hundreds of words.
pub const QUERY_MAX_CHARS: usize = 4_000;
/// How deep brackets and NOT may nest.
pub const QUERY_MAX_DEPTH: usize = 24;
/// How many words a query may hold, so that one query cannot slow down all others.
pub const QUERY_MAX_WORDS: usize = 500;
/// The shortest beginning before a `*`: two letters would match a large part of all words.
pub const PREFIX_MIN_CHARS: usize = 3;
/// The furthest that NEAR looks, in words: further apart than some sentences, two words say nothing about each other.
pub const NEAR_MAX_WORDS: u32 = 50;
/// How far NEAR looks when it is not said.
pub const NEAR_USUAL_WORDS: u32 = 10;

/// A word that is looked for.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Term {
    /// Folded as [`super::query_words::read_words`] folds it.
    pub word: String,
    /// Whether longer words that begin so count too.
    pub prefix: bool,
}

/// A part of a query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Node {
    /// The word occurs.
    Word(Term),
    /// The words occur next to each other; two or more.
    Phrase(Vec<Term>),
    /// Both sides occur, the one beginning at most so many words after the end of the other; each side is one word or the
    /// words of a phrase, and they do not share a word.
    Near(Vec<Term>, u32, Vec<Term>),
    /// All of them; two or more, none of which is an `All`.
    All(Vec<Node>),
    /// At least one of them; two or more, none of which is an `Any`.
    Any(Vec<Node>),
    /// It does not hold.
    Not(Box<Node>),
}

/// A query that was read and can be matched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Query {
    pub(super) root: Node,
}

impl Query {
    /// Reads what somebody typed, or says where and why that does not work.
    pub fn parse(typed: &str) -> Result<Query, super::query_fault::QueryFault> {
        super::query_parse::parse(typed).map(|root| Query { root })
    }

    /// The tree.
    pub fn root(&self) -> &Node {
        &self.root
    }
}

impl Node {
    /// All of `parts`, flattened; a single part stays itself.
    pub(super) fn all(parts: Vec<Node>) -> Node {
        let mut flat = Vec::new();
        for part in parts {
            match part {
                Node::All(inner) => flat.extend(inner),
                other => flat.push(other),
            }
        }
        single_or(flat, Node::All)
    }

    /// Any of `parts`, flattened; a single part stays itself.
    pub(super) fn any(parts: Vec<Node>) -> Node {
        let mut flat = Vec::new();
        for part in parts {
            match part {
                Node::Any(inner) => flat.extend(inner),
                other => flat.push(other),
            }
        }
        single_or(flat, Node::Any)
    }

    /// The opposite; twice is nothing.
    pub(super) fn not(part: Node) -> Node {
        match part {
            Node::Not(inner) => *inner,
            other => Node::Not(Box::new(other)),
        }
    }

    /// Whether a text without any of the words would match.
    pub(super) fn holds_for_nothing(&self) -> bool {
        match self {
            Node::Word(_) | Node::Phrase(_) | Node::Near(..) => false,
            Node::All(parts) => parts.iter().all(Node::holds_for_nothing),
            Node::Any(parts) => parts.iter().any(Node::holds_for_nothing),
            Node::Not(part) => !part.holds_for_nothing(),
        }
    }
}

fn single_or(mut parts: Vec<Node>, make: fn(Vec<Node>) -> Node) -> Node {
    if parts.len() == 1 { parts.remove(0) } else { make(parts) }
}

impl fmt::Display for Term {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.word, if self.prefix { "*" } else { "" })
    }
}

/// Prints the query with every operator and bracket that matters; reading that again gives the same tree.
impl fmt::Display for Query {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        print(&self.root, f)
    }
}

fn print(node: &Node, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    match node {
        Node::Word(term) => write!(f, "{term}"),
        Node::Phrase(terms) => print_words(terms, f),
        Node::Near(left, within, right) => {
            print_words(left, f)?;
            write!(f, " NEAR/{within} ")?;
            print_words(right, f)
        }
        Node::All(parts) => print_list(parts, " AND ", f),
        Node::Any(parts) => print_list(parts, " OR ", f),
        Node::Not(part) => {
            f.write_str("NOT ")?;
            print_nested(part, f)
        }
    }
}

/// One word as it is, several as a phrase.
fn print_words(terms: &[Term], f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let words: Vec<String> = terms.iter().map(Term::to_string).collect();
    match words.as_slice() {
        [word] => f.write_str(word),
        _ => write!(f, "\"{}\"", words.join(" ")),
    }
}

fn print_list(parts: &[Node], between: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    for (i, part) in parts.iter().enumerate() {
        if i > 0 {
            f.write_str(between)?;
        }
        print_nested(part, f)?;
    }
    Ok(())
}

fn print_nested(node: &Node, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    if matches!(node, Node::All(_) | Node::Any(_)) {
        f.write_str("(")?;
        print(node, f)?;
        f.write_str(")")
    } else {
        print(node, f)
    }
}
