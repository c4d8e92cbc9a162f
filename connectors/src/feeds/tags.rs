//! Where a tag ends, what a reference may mean, and which names are old.

use super::ParseTrouble;

/// One tag, processing instruction or document type.
const TAG_BYTES: usize = 64 * 1024;
/// Attributes of one tag.
const ATTRIBUTES: usize = 1000;

/// Namespaces of formats that are read as their successors.
pub(super) const OLD_NAMESPACES: [(&str, &str); 6] = [
    ("http://my.netscape.com/rdf/simple/0.9/", "http://purl.org/rss/1.0/"),
    (
        "http://channel.netscape.com/rdf/simple/0.9/",
        "http://purl.org/rss/1.0/",
    ),
    ("http://backend.userland.com/rss2", "http://purl.org/rss/1.0/"),
    ("http://backend.userland.com/RSS2", "http://purl.org/rss/1.0/"),
    ("http://blogs.law.harvard.edu/tech/rss", "http://purl.org/rss/1.0/"),
    ("http://purl.org/atom/ns#", "http://www.w3.org/2005/Atom"),
];

/// As much as one tag may hold.
pub(super) fn within(bytes: &[u8]) -> &[u8] {
    &bytes[..bytes.len().min(TAG_BYTES)]
}

/// Length of a start tag: to the first `>` outside quotes.
pub(super) fn start_length(bytes: &[u8]) -> Result<usize, ParseTrouble> {
    let (mut quote, mut attributes) = (0u8, 0);
    for (at, byte) in within(bytes).iter().enumerate() {
        match byte {
            b'"' | b'\'' if quote == 0 => {
                quote = *byte;
                attributes += 1;
                if attributes > ATTRIBUTES {
                    return Err(ParseTrouble::Unreadable);
                }
            }
            byte if *byte == quote => quote = 0,
            b'>' if quote == 0 => return Ok(at + 1),
            _ => {}
        }
    }
    Err(ParseTrouble::Unreadable)
}

/// Length of a `<!DOCTYPE …>`, with what stands between its square brackets.
pub(super) fn declaration_length(bytes: &[u8]) -> Option<usize> {
    let (mut quote, mut inside) = (0u8, false);
    for (at, byte) in within(bytes).iter().enumerate() {
        match byte {
            b'"' | b'\'' if quote == 0 => quote = *byte,
            byte if *byte == quote => quote = 0,
            b'[' if quote == 0 => inside = true,
            b']' if quote == 0 => inside = false,
            b'>' if quote == 0 && !inside => return Some(at + 1),
            _ => {}
        }
    }
    None
}

/// False for a numeric reference to a character that XML forbids, which would end the parsing.
pub(super) fn possible(name: &str) -> bool {
    let Some(number) = name.strip_prefix('#') else {
        return !name.contains('#');
    };
    let code = match number.strip_prefix(['x', 'X']) {
        Some(hex) if number.starts_with('x') => u32::from_str_radix(hex, 16),
        Some(_) => return false,
        None => number.parse(),
    };
    code.ok()
        .and_then(char::from_u32)
        .is_some_and(|c| matches!(c, '\t' | '\n' | '\r' | ' '..))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_is_read_to_its_limit_and_not_beyond() {
        let tag = |fill: usize| format!("<a b=\"{}\">", "x".repeat(fill)).into_bytes();
        assert_eq!(start_length(&tag(TAG_BYTES - 8)), Ok(TAG_BYTES));
        assert_eq!(start_length(&tag(TAG_BYTES - 7)), Err(ParseTrouble::Unreadable));
        let many = |count: usize| format!("<a{}>", " b=''".repeat(count)).into_bytes();
        assert!(start_length(&many(ATTRIBUTES)).is_ok());
        assert_eq!(start_length(&many(ATTRIBUTES + 1)), Err(ParseTrouble::Unreadable));
        let doctype = |fill: usize| format!("<!DOCTYPE a [{}]>", "x".repeat(fill)).into_bytes();
        assert!(declaration_length(&doctype(1000)).is_some());
        assert_eq!(declaration_length(&doctype(TAG_BYTES)), None);
    }

    #[test]
    fn references_to_forbidden_characters_are_seen() {
        for fine in ["amp", "nbsp", "#9", "#x20AC", "#8364"] {
            assert!(possible(fine), "{fine}");
        }
        for bad in [
            "#0",
            "#x0",
            "#8",
            "#xD800",
            "#99999999999",
            "#x110000",
            "#",
            "#X41",
            "a#b",
        ] {
            assert!(!possible(bad), "{bad}");
        }
    }
}
