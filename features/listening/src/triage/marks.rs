//! What the model sees of a text: its words, word pairs and pieces of words, each with the place where it stands.

use std::collections::HashSet;
use std::ops::Range;

/// More words say little new and a page of text would drown a short post.
const WORDS_MAX: usize = 400;
/// What is longer is an address or noise, and a weight is kept under its words.
const WORD_MAX_CHARS: usize = 40;
/// How many words after "not" are read as denied.
const DENIED_MAX_WORDS: usize = 3;

/// Letters of a piece of a word, its ends counted as letters: "vuilnis" has "_vui", "uiln" and five more. In Dutch
/// "vuilnisbak" and "vuilniszak" then share what was learned, and so do a word and a mistake in it.
const PIECE_CHARS: usize = 4;
/// What a piece weighs beside a word: several of them stand in each.
const PIECE_SHARE: f32 = 0.5;
/// A long text is known by its words; more pieces cost time and say nothing new.
const PIECES_MAX: usize = 300;
/// What pieces begin with; no word does.
const PIECE: &str = "~";

/// Something in a text that may carry weight.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// A word, or two words with a blank between them; what is denied begins with "niet-", a piece of a word with "~".
    pub words: String,
    /// Where it stands, in bytes; of a piece, where its word stands.
    pub range: Range<usize>,
    /// How much it weighs beside the others.
    pub share: f32,
}

impl Mark {
    fn whole(words: String, range: Range<usize>) -> Mark {
        Mark {
            words,
            range,
            share: 1.0,
        }
    }

    /// Whether it is a piece of a word.
    pub(super) fn is_piece(&self) -> bool {
        self.words.starts_with(PIECE)
    }
}

/// The marks of a text, words before pairs before pieces, each only once, at its first place.
pub fn marks_of(text: &str) -> Vec<Mark> {
    let words = words_of(text);
    let mut all = Vec::with_capacity(words.len() * 7);
    let (mut denied, mut end) = (0, 0);
    for (word, range) in &words {
        // "Niet. Bedankt" denies nothing.
        if text[end..range.start].contains(['.', ',', ';', ':']) {
            denied = 0;
        }
        end = range.end;
        if denied > 0 && word.chars().all(char::is_alphabetic) {
            all.push(Mark::whole(["niet-", word].concat(), range.clone()));
            denied -= 1;
        } else {
            denied = 0;
        }
        if is_denial(word) {
            denied = DENIED_MAX_WORDS;
        }
    }
    for pair in words.windows(2) {
        let range = pair[0].1.start..pair[1].1.end;
        all.push(Mark::whole([&pair[0].0, " ", pair[1].0.as_str()].concat(), range));
    }
    all.extend(
        words
            .iter()
            .flat_map(|(word, range)| pieces_of(word, range))
            .take(PIECES_MAX),
    );
    let single = words.into_iter().map(|(words, range)| Mark::whole(words, range));
    all.splice(0..0, single);
    let mut seen = HashSet::with_capacity(all.len());
    let first: Vec<bool> = all.iter().map(|mark| seen.insert(mark.words.as_str())).collect();
    let mut first = first.into_iter();
    all.retain(|_| first.next().unwrap_or(false));
    all
}

fn pieces_of(word: &str, range: &Range<usize>) -> Vec<Mark> {
    let bounded = ["_", word, "_"].concat();
    let starts: Vec<usize> = bounded
        .char_indices()
        .map(|(at, _)| at)
        .chain([bounded.len()])
        .collect();
    // A word of two letters would be its only piece, which says nothing new.
    if starts.len() <= PIECE_CHARS + 1 {
        return Vec::new();
    }
    let piece = |ends: &[usize]| Mark {
        words: [PIECE, &bounded[ends[0]..ends[PIECE_CHARS]]].concat(),
        range: range.clone(),
        share: PIECE_SHARE,
    };
    starts.windows(PIECE_CHARS + 1).map(piece).collect()
}

fn is_denial(word: &str) -> bool {
    matches!(
        word,
        "not" | "no" | "never" | "without" | "niet" | "geen" | "nooit" | "zonder"
    ) || word.ends_with("n't")
}

fn words_of(text: &str) -> Vec<(String, Range<usize>)> {
    let mut words = Vec::new();
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        if words.len() == WORDS_MAX {
            break;
        }
        let rest = &text[at..];
        let length = if c.is_alphanumeric() {
            word_length(rest)
        } else if c == '@' || c == '#' {
            1 + word_length(&rest[1..])
        } else if c == '&' {
            entity_length(rest)
        } else {
            sign_length(rest, c)
        };
        let piece = &rest[..length];
        if let Some(word) = fold(piece, c).filter(|word| word.chars().count() <= WORD_MAX_CHARS) {
            words.push((word, at..at + length));
        }
        at += length;
    }
    words
}

/// To the end of a word, with apostrophes inside; of an address, to the next blank.
fn word_length(rest: &str) -> usize {
    if ["http://", "https://", "www."]
        .iter()
        .any(|begin| rest.get(..begin.len()).is_some_and(|s| s.eq_ignore_ascii_case(begin)))
    {
        return rest.find(char::is_whitespace).unwrap_or(rest.len());
    }
    let mut end = 0;
    let mut chars = rest.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let inside = matches!(c, '\'' | '\u{2019}') && chars.peek().is_some_and(|(_, next)| next.is_alphabetic());
        if !(c.is_alphanumeric() || c == '_' || is_accent(c) || (inside && at > 0)) {
            break;
        }
        end = at + c.len_utf8();
    }
    end
}

fn is_accent(c: char) -> bool {
    unicode_normalization::char::is_combining_mark(c)
}

/// "&amp;" is how some sources write "&"; it says nothing.
fn entity_length(rest: &str) -> usize {
    let end = rest.bytes().take(8).position(|byte| byte == b';');
    match end {
        Some(end)
            if end > 1
                && rest[1..end]
                    .bytes()
                    .all(|byte| byte.is_ascii_alphanumeric() || byte == b'#') =>
        {
            end + 1
        }
        _ => 1,
    }
}

/// A run of the same sign ("!!!"), a face (":-("), or one character.
fn sign_length(rest: &str, first: char) -> usize {
    if matches!(first, ':' | ';' | '=') {
        let face: usize = rest
            .chars()
            .skip(1)
            .take_while(|c| "-'()[]DPp/\\|*oO3".contains(*c))
            .take(3)
            .map(char::len_utf8)
            .sum();
        if face > 0 {
            return 1 + face;
        }
    }
    if matches!(first, '!' | '?' | '.' | '<') {
        return rest
            .chars()
            .take_while(|c| *c == first || (first == '<' && *c == '3'))
            .map(char::len_utf8)
            .sum();
    }
    first.len_utf8()
}

fn fold(piece: &str, first: char) -> Option<String> {
    match first {
        '@' if piece.len() > 1 => return Some("@".to_owned()),
        '#' if piece.len() > 1 => return fold(&piece[1..], 'a'),
        '!' | '?' => return Some(piece.chars().take(2).collect()),
        '.' if piece.len() > 1 => return Some("...".to_owned()),
        ':' | ';' | '=' | '<' if piece.len() > 1 => {
            let face: String = piece.chars().filter(|c| !matches!(c, '-' | '\'')).take(2).collect();
            return (face.len() > 1).then_some(face);
        }
        _ => {}
    }
    if !first.is_alphanumeric() {
        let is_picture = matches!(first, '\u{1F300}'..='\u{1FAFF}' | '\u{2600}'..='\u{27BF}');
        return is_picture.then(|| piece.to_owned());
    }
    if piece.len() > 4
        && ["http:", "https", "www."]
            .iter()
            .any(|begin| piece.get(..begin.len()).is_some_and(|s| s.eq_ignore_ascii_case(begin)))
    {
        return Some("http".to_owned());
    }
    Some(fold_word(piece))
}

/// Lower case; every number is 0; a letter three times or more ("zooooo") is twice.
fn fold_word(piece: &str) -> String {
    let mut out = String::with_capacity(piece.len());
    let (mut last, mut times) = ('\0', 0);
    for c in piece.chars().flat_map(char::to_lowercase) {
        let c = match c {
            '\u{2019}' => '\'',
            c if c.is_numeric() => '0',
            c => c,
        };
        times = if c == last { times + 1 } else { 1 };
        last = c;
        if times > if c == '0' { 1 } else { 2 } {
            continue;
        }
        out.push(c);
    }
    out
}
