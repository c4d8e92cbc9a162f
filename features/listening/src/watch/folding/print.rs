//! Decides whether two texts say the same: by the words and pairs of words they share, found by a print of 64 bits.
//!
//! The print is a simhash (Charikar 2002): each word and each pair of words has a number of 64 bits, and each bit of the print
//! is what most of them say. Texts that share most words differ in few bits, so what may be the same is found by looking for a
//! piece of the print, and only that is compared word by word.

use std::collections::BTreeSet;

use crate::watch::query_words::{Folded, Reading, read_words};

/// Words that a text needs to be told by: "Wat een stank weer!" is said by many who do not repeat each other.
pub(crate) const WORDS_LEAST: usize = 10;
/// Words that are read: an article is known by its beginning.
const WORDS_MOST: usize = 2_000;
/// Pieces of a print that are looked for.
pub(crate) const BANDS: u32 = 10;
/// Bits of a piece. Ten pieces of ten bits, beginning six bits apart: of two prints that differ in nine bits (one word of
/// fifteen) nine of ten times a piece is the same, and of a thousand other texts ten share one.
const BAND_BITS: u32 = 10;
const BAND_STEP: u32 = 6;
/// Prints that differ in more bits are not compared word by word: half as many are what unrelated texts differ by.
pub(crate) const APART_MOST_BITS: u32 = 18;

/// What a text is known by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Print {
    /// The simhash.
    pub(crate) bits: u64,
    /// The numbers of its words and pairs of words, rising, each once.
    parts: Vec<u64>,
    /// The numbers that stand in it: "3 km" and "9 km" are not the same news.
    numbers: BTreeSet<String>,
}

/// The print of a text; nothing when it holds too few words to be told by. Addresses, handles and the sign of a repost do
/// not count: who takes something over changes these.
pub(crate) fn print_of(text: &str) -> Option<Print> {
    let kept: Vec<&str> = text.split_whitespace().filter(|word| !is_wrapping(word)).collect();
    let mut words: Vec<u64> = Vec::new();
    let mut numbers = BTreeSet::new();
    read_words(
        &kept.join(" "),
        &mut Folded::default(),
        |Reading { word, span, .. }| {
            if span == 1 && !word.starts_with(['#', '@']) && words.len() < WORDS_MOST {
                if word.bytes().all(|byte| byte.is_ascii_digit()) {
                    numbers.insert(word.to_owned());
                }
                words.push(number_of(word));
            }
        },
    );
    if words.len() < WORDS_LEAST {
        return None;
    }
    let pairs = words.windows(2).map(|pair| mixed(pair[0].rotate_left(17) ^ pair[1]));
    let mut parts: Vec<u64> = pairs.chain(words.iter().copied()).collect();
    parts.sort_unstable();
    parts.dedup();
    let mut balance = [0_i32; 64];
    for part in &parts {
        for (bit, weight) in balance.iter_mut().enumerate() {
            *weight += if part >> bit & 1 == 1 { 1 } else { -1 };
        }
    }
    let bits = balance.iter().enumerate().filter(|(_, weight)| **weight > 0);
    let bits = bits.fold(0, |bits, (bit, _)| bits | 1 << bit);
    Some(Print { bits, parts, numbers })
}

/// What is put around a text by who takes it over.
fn is_wrapping(word: &str) -> bool {
    let begins = |start: &str| {
        word.get(..start.len())
            .is_some_and(|begin| begin.eq_ignore_ascii_case(start))
    };
    let bare = word.trim_start_matches(['"', '\'', '(', '.', '\u{201C}', '\u{2018}']);
    bare.starts_with('@')
        || matches!(word, "RT" | "MT" | "via")
        || begins("http://")
        || begins("https://")
        || begins("www.")
}

impl Print {
    /// The pieces to look for: which piece, and what it holds, in one number.
    pub(crate) fn bands(&self) -> impl Iterator<Item = i64> {
        bands(self.bits)
    }

    /// How many of a hundred words and pairs of words two texts share; 0 when other numbers stand in them.
    pub(crate) fn shared_percent(&self, other: &Print) -> i64 {
        if self.numbers != other.numbers {
            return 0;
        }
        let (mut same, mut theirs) = (0_usize, other.parts.iter().peekable());
        for part in &self.parts {
            while theirs.next_if(|their| *their < part).is_some() {}
            same += usize::from(theirs.next_if_eq(&part).is_some());
        }
        (200 * same / (self.parts.len() + other.parts.len()).max(1)) as i64
    }
}

fn bands(bits: u64) -> impl Iterator<Item = i64> {
    let mask = (1_u64 << BAND_BITS) - 1;
    (0..BANDS).map(move |band| (i64::from(band) << BAND_BITS) | (bits.rotate_right(band * BAND_STEP) & mask) as i64)
}

/// In how many bits two prints differ.
pub(crate) fn apart(one: u64, other: u64) -> u32 {
    (one ^ other).count_ones()
}

/// FNV-1a, mixed, so that short words fill all bits.
fn number_of(word: &str) -> u64 {
    let hash = word.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    });
    mixed(hash)
}

fn mixed(mut z: u64) -> u64 {
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    const NEWS: &str =
        "Het gemaal in Elzerbroek staat sinds vanochtend stil; bewoners van de Kade ruiken het al drie dagen";

    fn shared(one: &str, other: &str) -> i64 {
        print_of(one).unwrap().shared_percent(&print_of(other).unwrap())
    }

    #[test]
    fn what_is_put_around_a_text_makes_no_difference() {
        for wrapped in [
            format!("RT @dijknieuws: {NEWS}"),
            format!("{NEWS} https://t.example/abc"),
            format!("{} #storing", NEWS.to_uppercase()),
            NEWS.replace("bewoners", "be\u{ad}woners"),
        ] {
            assert!(shared(NEWS, &wrapped) >= 90, "{wrapped}: {}", shared(NEWS, &wrapped));
        }
        assert_eq!(
            print_of(NEWS).unwrap(),
            print_of(&format!("RT @x: {NEWS} www.x.example")).unwrap()
        );
    }

    #[test]
    fn one_other_word_is_the_same_and_another_number_or_subject_is_not() {
        assert!(shared(NEWS, &NEWS.replace("vanochtend", "gisteren")) >= 80);
        assert_eq!(shared(NEWS, &format!("{NEWS} 4")), 0);
        let other =
            "De dijk bij Elzerbroek wordt tot vrijdag versterkt met klei; bewoners van de Kade krijgen een brief";
        assert!(shared(NEWS, other) < 50, "{}", shared(NEWS, other));
    }

    #[test]
    fn too_few_words_have_no_print() {
        assert_eq!(print_of("Wat een stank bij dat gemaal van jullie vandaag!"), None);
        assert_eq!(
            print_of("@a @b @c @d @e @f @g @h @i @j https://x.example dit is kort"),
            None
        );
        assert!(print_of("een twee drie vier vijf zes zeven acht negen tien").is_some());
    }

    #[test]
    fn texts_that_share_most_are_found_by_a_piece_of_their_print() {
        let words: Vec<&str> = NEWS.split(' ').collect();
        let print = print_of(NEWS).unwrap();
        let mut found = 0;
        for place in 0..words.len() {
            let mut changed = words.clone();
            changed[place] = "anders";
            let other = print_of(&changed.join(" ")).unwrap();
            let is_found = print.bands().any(|band| other.bands().any(|other| other == band));
            found += usize::from(is_found && apart(print.bits, other.bits) <= APART_MOST_BITS);
        }
        assert!(found * 100 >= words.len() * 85, "{found} of {}", words.len());
    }
}
