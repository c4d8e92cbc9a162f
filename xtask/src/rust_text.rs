//! Reads Rust source just far enough for the house rules: what is code, what is a string, which paths are named.

/// A file with its comments and strings taken out of the code. Lines stay where they were.
pub(crate) struct Reading {
    /// The source with every comment and every string's inside turned into spaces.
    pub(crate) code: String,
    /// Each string literal with the line (from 1) on which it begins.
    pub(crate) strings: Vec<(usize, String)>,
}

/// Splits code from comments and strings. Understands raw strings, nested comments, characters and lifetimes.
pub(crate) fn read(source: &str) -> Reading {
    let bytes = source.as_bytes();
    let mut reader = Reader {
        bytes,
        at: 0,
        line: 1,
        code: Vec::with_capacity(bytes.len()),
        strings: Vec::new(),
    };
    while reader.at < bytes.len() {
        reader.step();
    }
    Reading {
        code: String::from_utf8_lossy(&reader.code).into_owned(),
        strings: reader.strings,
    }
}

/// Marks a raw string without hashes: it closes with a quote, but a backslash in it is only a backslash.
const RAW: &[u8] = b"\"r";

struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
    line: usize,
    code: Vec<u8>,
    strings: Vec<(usize, String)>,
}

impl Reader<'_> {
    fn step(&mut self) {
        let rest = &self.bytes[self.at..];
        if rest.starts_with(b"//") {
            let end = rest.iter().position(|b| *b == b'\n').unwrap_or(rest.len());
            self.blank(end);
        } else if rest.starts_with(b"/*") {
            self.blank(comment_length(rest));
        } else if let Some((open, close)) = self.string_opens(rest) {
            let inside = string_length(&rest[open..], close);
            let text = String::from_utf8_lossy(&rest[open..open + inside]).into_owned();
            self.strings.push((self.line, text));
            self.keep(open);
            self.blank(inside);
            let closing = if close == RAW { 1 } else { close.len() };
            self.keep(closing.min(self.bytes.len() - self.at));
        } else if rest[0] == b'\'' {
            let length = character_length(rest);
            self.blank(length);
        } else {
            self.keep(1);
        }
    }

    /// The length of what opens a string here, and what will close it.
    fn string_opens(&self, rest: &[u8]) -> Option<(usize, &'static [u8])> {
        let after_word = self
            .code
            .last()
            .is_some_and(|b| b.is_ascii_alphanumeric() || *b == b'_');
        if rest[0] == b'"' {
            return Some((1, b"\""));
        }
        if after_word {
            return None;
        }
        let start = usize::from(rest[0] == b'b' || rest[0] == b'c');
        match &rest[start..] {
            [b'r', b'"', ..] => Some((start + 2, RAW)),
            [b'r', b'#', b'"', ..] => Some((start + 3, b"\"#")),
            [b'r', b'#', b'#', b'"', ..] => Some((start + 4, b"\"##")),
            _ => None,
        }
    }

    fn keep(&mut self, length: usize) {
        for _ in 0..length {
            let byte = self.bytes[self.at];
            self.line += usize::from(byte == b'\n');
            self.code.push(byte);
            self.at += 1;
        }
    }

    fn blank(&mut self, length: usize) {
        for _ in 0..length {
            let byte = self.bytes[self.at];
            self.line += usize::from(byte == b'\n');
            self.code.push(if byte == b'\n' { b'\n' } else { b' ' });
            self.at += 1;
        }
    }
}

fn comment_length(rest: &[u8]) -> usize {
    let mut depth = 0;
    let mut at = 0;
    while at < rest.len() {
        if rest[at..].starts_with(b"/*") {
            depth += 1;
            at += 2;
        } else if rest[at..].starts_with(b"*/") {
            depth -= 1;
            at += 2;
            if depth == 0 {
                return at;
            }
        } else {
            at += 1;
        }
    }
    rest.len()
}

fn string_length(inside: &[u8], close: &[u8]) -> usize {
    let plain = close == b"\"";
    // A raw string without hashes closes with a quote too, but knows no backslash.
    let close = if close == RAW { b"\"" } else { close };
    let mut at = 0;
    while at < inside.len() {
        if plain && inside[at] == b'\\' {
            at += 2;
        } else if inside[at..].starts_with(close) {
            return at;
        } else {
            at += 1;
        }
    }
    inside.len()
}

/// The length of a character literal, or 1 for a lifetime's tick.
fn character_length(rest: &[u8]) -> usize {
    if rest.get(1) == Some(&b'\\') {
        return rest.iter().skip(3).position(|b| *b == b'\'').map_or(1, |n| n + 4);
    }
    let one = std::str::from_utf8(&rest[1..rest.len().min(6)])
        .or_else(|e| std::str::from_utf8(&rest[1..1 + e.valid_up_to()]));
    match one.ok().and_then(|text| text.chars().next()) {
        Some(character) if rest.get(1 + character.len_utf8()) == Some(&b'\'') => 2 + character.len_utf8(),
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_strings_leave_the_code_and_keep_their_lines() {
        let reading = read("a /* x /* y */ z */ b // c\n\"d\\\"e\\\nf\" 'g' '\\'' r#\"h\"i\"# &'j k");
        assert_eq!(
            reading.code.split_whitespace().collect::<Vec<_>>(),
            ["a", "b", "\"", "\"", "r#\"", "\"#", "&", "j", "k"]
        );
        assert_eq!(reading.strings, [(2, "d\\\"e\\\nf".to_owned()), (3, "h\"i".to_owned())]);
        assert_eq!(reading.code.lines().count(), 3);
    }
}
