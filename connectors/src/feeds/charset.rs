//! Bytes to text, for feeds that lie about their charset.

use std::borrow::Cow;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, ISO_2022_JP, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// How far into a document a charset may be declared; XML wants it first, some feeds put a licence before it.
const DECLARED_WITHIN_BYTES: usize = 2048;

/// Reads bytes as text. In order: byte order mark, the look of UTF-16, what is valid UTF-8 (almost nothing else is by
/// accident), what the server says, what the document says, and else a guess.
pub fn to_text<'a>(bytes: &'a [u8], served: Option<&str>) -> Cow<'a, str> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return encoding.decode_without_bom_handling(&bytes[mark..]).0;
    }
    if let Some(encoding) = looks_like_utf16(bytes) {
        return encoding.decode_without_bom_handling(bytes).0;
    }
    let served = served.and_then(|label| Encoding::for_label(label.as_bytes()));
    let declared = declared(bytes);
    // Japanese in seven bits is valid UTF-8 too: the one case where the declaration has to win.
    let seven_bits = served == Some(ISO_2022_JP) || declared == Some(ISO_2022_JP);
    if !seven_bits && let Ok(text) = std::str::from_utf8(bytes) {
        return Cow::Borrowed(text);
    }
    for encoding in [served, declared].into_iter().flatten() {
        // UTF-8 was tried, and a document that is read byte by byte cannot be UTF-16.
        if ![UTF_8, UTF_16LE, UTF_16BE].contains(&encoding)
            && let (text, false) = encoding.decode_without_bom_handling(bytes)
        {
            return text;
        }
    }
    guess(bytes).decode_without_bom_handling(bytes).0
}

fn guess(bytes: &[u8]) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    // A sample is enough, and keeps a large feed from being read twice.
    let sample = &bytes[..bytes.len().min(64 * 1024)];
    if !detector.feed(sample, true) {
        return WINDOWS_1252;
    }
    detector.guess(None, Utf8Detection::Allow)
}

fn looks_like_utf16(bytes: &[u8]) -> Option<&'static Encoding> {
    match bytes.get(..4)? {
        [b'<' | b'{', 0, next, 0] if *next != 0 => Some(UTF_16LE),
        [0, b'<' | b'{', 0, next] if *next != 0 => Some(UTF_16BE),
        _ => None,
    }
}

fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = &bytes[..bytes.len().min(DECLARED_WITHIN_BYTES)];
    let head = String::from_utf8_lossy(head);
    let declaration = &head[head.find("<?xml")?..];
    let declaration = &declaration[..declaration.find("?>")?];
    let value = declaration
        .split_once("encoding")?
        .1
        .trim_start()
        .strip_prefix('=')?
        .trim_start();
    let quote = value.chars().next().filter(|q| matches!(q, '"' | '\''))?;
    Encoding::for_label(value[1..].split(quote).next()?.as_bytes())
}

/// The charset in a `Content-Type`.
pub(crate) fn served_charset(content_type: &str) -> Option<&str> {
    content_type.split(';').skip(1).find_map(|part| {
        let (name, value) = part.split_once('=')?;
        name.trim()
            .eq_ignore_ascii_case("charset")
            .then(|| value.trim().trim_matches(['"', '\'']))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wrong_declaration_does_not_spoil_the_text() {
        let utf8_said_latin = "<?xml version='1.0' encoding='iso-8859-1'?><a>reünie € ĳ</a>";
        assert_eq!(to_text(utf8_said_latin.as_bytes(), Some("iso-8859-1")), utf8_said_latin);
        let latin_said_utf8 =
            b"<?xml version='1.0' encoding='utf-8'?><a>re\xfcnie in caf\xe9 De Kroon, ge\xefnteresseerd</a>";
        assert!(to_text(latin_said_utf8, Some("utf-8")).contains("reünie in café"));
    }

    #[test]
    fn the_declaration_counts_when_it_can_be_true() {
        let russian = b"<?xml version=\"1.0\" encoding = \"koi8-r\" ?><a>\xf0\xd2\xc9\xd7\xc5\xd4</a>";
        assert!(to_text(russian, None).contains("Привет"));
    }

    #[test]
    fn utf16_is_seen_with_and_without_a_mark() {
        let little: Vec<u8> = "<rss>é</rss>".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(to_text(&little, None), "<rss>é</rss>");
        let big: Vec<u8> = "\u{feff}<rss>é</rss>"
            .encode_utf16()
            .flat_map(u16::to_be_bytes)
            .collect();
        assert_eq!(to_text(&big, None), "<rss>é</rss>");
    }
}
