//! The names of the AT protocol: what is one and what only looks like one.

/// Longest DID.
const DID_BYTES: usize = 2048;
/// Longest record key.
const RECORD_KEY_BYTES: usize = 512;
/// Longest AT-URI.
const AT_URI_BYTES: usize = 8192;
/// Longest host name.
const NAME_BYTES: usize = 253;
/// Longest part of a host name.
const PART_BYTES: usize = 63;
/// Longest NSID: a host name and a word of 63.
const NSID_BYTES: usize = 317;

/// `did:method:something`: an account, whatever it calls itself.
#[must_use]
pub fn is_did(text: &str) -> bool {
    let Some((method, rest)) = text.strip_prefix("did:").and_then(|rest| rest.split_once(':')) else {
        return false;
    };
    let fits = text.len() <= DID_BYTES && !method.is_empty() && method.bytes().all(|byte| byte.is_ascii_lowercase());
    let is_legal = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b':' | b'%' | b'-');
    fits && !rest.is_empty() && rest.bytes().all(is_legal) && !rest.ends_with([':', '%'])
}

/// A host name by which an account goes.
#[must_use]
pub fn is_handle(text: &str) -> bool {
    let parts: Vec<&str> = text.split('.').collect();
    let begins_well = |part: &&str| part.starts_with(|c: char| c.is_ascii_alphabetic());
    text.len() <= NAME_BYTES
        && parts.len() >= 2
        && parts.iter().all(|part| is_part(part))
        && parts.last().is_some_and(begins_well)
}

fn is_part(part: &str) -> bool {
    let is_legal = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
    (1..=PART_BYTES).contains(&part.len())
        && part.bytes().all(is_legal)
        && !part.starts_with('-')
        && !part.ends_with('-')
}

/// The kind of a record: a host name backwards and a word.
#[must_use]
pub fn is_nsid(text: &str) -> bool {
    let parts: Vec<&str> = text.split('.').collect();
    let Some((word, host)) = parts.split_last() else {
        return false;
    };
    let begins_well = |part: &str| part.starts_with(|c: char| c.is_ascii_alphabetic());
    let is_word = (1..=PART_BYTES).contains(&word.len())
        && begins_well(word)
        && word.bytes().all(|byte| byte.is_ascii_alphanumeric());
    let fits = text.len() <= NSID_BYTES && host.len() >= 2;
    fits && is_word && begins_well(host[0]) && host.iter().all(|part| is_part(part))
}

/// The key of a record in its collection.
#[must_use]
pub fn is_record_key(text: &str) -> bool {
    let is_legal = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'~' | b'.' | b':' | b'-');
    (1..=RECORD_KEY_BYTES).contains(&text.len()) && text.bytes().all(is_legal) && text != "." && text != ".."
}

/// A moment and a clock in 13 signs that sort as they follow each other.
#[must_use]
pub fn is_tid(text: &str) -> bool {
    let is_sign = |byte: u8| matches!(byte, b'2'..=b'7' | b'a'..=b'z');
    // The first sign holds the highest bit, which is never set.
    text.len() == 13 && text.bytes().all(is_sign) && matches!(text.as_bytes()[0], b'2'..=b'7' | b'a'..=b'j')
}

/// `at://account/kind/key`, with nothing after it.
#[must_use]
pub fn is_at_uri(text: &str) -> bool {
    let Some(rest) = text.strip_prefix("at://").filter(|_| text.len() <= AT_URI_BYTES) else {
        return false;
    };
    let mut parts = rest.split('/');
    let whose = parts.next().is_some_and(|part| is_did(part) || is_handle(part));
    let kind = parts.next().is_none_or(is_nsid);
    let key = parts.next().is_none_or(is_record_key);
    whose && kind && key && parts.next().is_none()
}
