//! Finds the words and beginnings that any query looks for, with one pass over the bytes of a word.

use super::query::Term;

/// Beginnings are looked up by at most this many bytes and compared whole afterwards; it fits a bit set of lengths.
const PREFIX_KEY_MAX_BYTES: usize = 63;
const NO_LITERAL: u32 = u32::MAX;

#[derive(Clone, Copy, Debug)]
struct Slot {
    hash: u64,
    literal: u32,
}

/// A hash table without chains, made once and only read after that.
#[derive(Debug)]
struct Slots {
    slots: Vec<Slot>,
    mask: usize,
}

/// All literals of all queries.
#[derive(Debug)]
pub(super) struct LiteralTable {
    terms: Vec<Term>,
    words: Slots,
    beginnings: Slots,
    /// Bit n is set when some beginning has a key of n bytes.
    lengths: u64,
}

// FNV-1a: it gives the hash of every beginning of a word on the way to the hash of the word.
const HASH_START: u64 = 0xcbf2_9ce4_8422_2325;

fn step(hash: u64, byte: u8) -> u64 {
    (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
}

fn hash_of(bytes: &[u8]) -> u64 {
    bytes.iter().fold(HASH_START, |hash, byte| step(hash, *byte))
}

impl Slots {
    fn build(entries: &[(u64, u32)]) -> Slots {
        // A quarter full: most words of a post are looked for by nobody and must fail at the first slot.
        let size = (entries.len() * 4).next_power_of_two().max(16);
        let mut slots = vec![
            Slot {
                hash: 0,
                literal: NO_LITERAL
            };
            size
        ];
        for &(hash, literal) in entries {
            let mut at = spot(hash, size - 1);
            while slots[at].literal != NO_LITERAL {
                at = (at + 1) & (size - 1);
            }
            slots[at] = Slot { hash, literal };
        }
        Slots { slots, mask: size - 1 }
    }

    fn each(&self, hash: u64, mut see: impl FnMut(u32)) {
        let mut at = spot(hash, self.mask);
        loop {
            let slot = self.slots[at];
            if slot.literal == NO_LITERAL {
                return;
            }
            if slot.hash == hash {
                see(slot.literal);
            }
            at = (at + 1) & self.mask;
        }
    }
}

fn spot(hash: u64, mask: usize) -> usize {
    (hash ^ (hash >> 32)) as usize & mask
}

impl LiteralTable {
    /// The table in which literal n is `terms[n]`.
    pub(super) fn build(terms: &[Term]) -> LiteralTable {
        let (mut words, mut beginnings, mut lengths) = (Vec::new(), Vec::new(), 0_u64);
        for (literal, term) in terms.iter().enumerate() {
            let bytes = term.word.as_bytes();
            if term.prefix {
                let key = bytes.len().min(PREFIX_KEY_MAX_BYTES);
                lengths |= 1 << key;
                beginnings.push((hash_of(&bytes[..key]), literal as u32));
            } else {
                words.push((hash_of(bytes), literal as u32));
            }
        }
        LiteralTable {
            terms: terms.to_vec(),
            words: Slots::build(&words),
            beginnings: Slots::build(&beginnings),
            lengths,
        }
    }

    /// Gives every literal that `word` is, or begins with.
    pub(super) fn each(&self, word: &str, mut see: impl FnMut(u32)) {
        let mut hash = HASH_START;
        for (index, byte) in word.bytes().enumerate() {
            hash = step(hash, byte);
            let length = index + 1;
            if length <= PREFIX_KEY_MAX_BYTES && self.lengths & (1 << length) != 0 {
                self.beginnings.each(hash, |literal| {
                    if word.starts_with(&self.terms[literal as usize].word) {
                        see(literal);
                    }
                });
            }
        }
        self.words.each(hash, |literal| {
            if self.terms[literal as usize].word == word {
                see(literal);
            }
        });
    }
}
