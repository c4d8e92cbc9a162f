//! Decides when two items are the same item: by what the source calls it, and when that changes by what it says.

use sha2::{Digest, Sha256};

/// A text shorter than this says too little to be recognised by: "Vacature" may well be two vacancies.
const TELLING_CHARS: usize = 40;

/// The identity as it is kept: what the source calls the item, in a fixed length.
#[must_use]
pub(crate) fn identity_of(name: &str) -> String {
    hash(&[name])
}

/// What the item says, in a fixed length. Blanks and capitals make no difference. Of a short item the address counts
/// too; of a longer one it does not, because feeds that change their ids change their addresses as well.
#[must_use]
pub(crate) fn content_hash(title: &str, text: &str, url: Option<&str>) -> String {
    let fold = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    let (title, text) = (fold(title), fold(text));
    let tells = title.chars().count() + text.chars().count() >= TELLING_CHARS;
    hash(&[&title, &text, if tells { "" } else { url.unwrap_or_default() }])
}

/// 128 bits are enough to keep a source's items apart, and half the index of 256.
fn hash(parts: &[&str]) -> String {
    let mut sha = Sha256::new();
    for part in parts {
        sha.update((part.len() as u64).to_be_bytes());
        sha.update(part);
    }
    sha.finalize()
        .iter()
        .take(16)
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_words_are_the_same_item_whatever_its_address() {
        let text = "Er is een storing bij het gemaal in Elzerbroek sinds vanochtend";
        let one = content_hash("Storing", text, Some("https://a.example/1"));
        assert_eq!(
            one,
            content_hash("storing", &format!(" {text}\n"), Some("https://a.example/1?utm=2"))
        );
        assert_ne!(
            one,
            content_hash(
                "Storing",
                "Er is een storing bij het gemaal in Breda sinds vanochtend",
                None
            )
        );
    }

    #[test]
    fn short_items_are_told_apart_by_their_address() {
        assert_ne!(
            content_hash("Vacature", "", Some("https://a.example/1")),
            content_hash("Vacature", "", Some("https://a.example/2"))
        );
        assert_ne!(content_hash("ab", "c", None), content_hash("a", "bc", None));
    }
}
