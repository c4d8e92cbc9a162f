//! **Every key is made by the program: one that sorts by time for inside, one that tells nothing for outside.**

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use data_encoding::{Encoding, Specification};
use sea_orm::DeriveValueType;
use serde::{Deserialize, Serialize};

use crate::clock::Clock;

/// Random bits behind the milliseconds of an id; 2^21 ids a millisecond keep two nodes apart.
const RANDOM_BITS: u32 = 21;
/// Characters of a public id: 128 bits in steps of 5.
const PUBLIC_LENGTH: usize = 26;
/// Characters of a short id: 63 bits in steps of 5.
const SHORT_LENGTH: usize = 13;

fn base32() -> Encoding {
    let mut specification = Specification::new();
    specification.symbols.push_str("0123456789abcdefghjkmnpqrstvwxyz");
    specification.encoding().unwrap_or(data_encoding::BASE32_NOPAD)
}

/// Makes ids that grow with time: 42 bits of milliseconds, then 21 random bits (63 in all, never negative).
#[derive(Clone, Debug)]
pub struct Ids {
    clock: Clock,
    last: Arc<AtomicI64>,
}

impl Ids {
    /// A maker of ids on this clock.
    #[must_use]
    pub fn new(clock: Clock) -> Self {
        Self {
            clock,
            last: Arc::new(AtomicI64::new(0)),
        }
    }

    /// The next id: larger than every id this maker gave before.
    pub fn next(&self) -> i64 {
        let millis = self.clock.now().0 / 1000;
        let fresh = (millis << RANDOM_BITS) | i64::from(rand::random::<u32>() >> (32 - RANDOM_BITS));
        let step = |last: i64| Some(fresh.max(last + 1));
        let before = self
            .last
            .fetch_update(Ordering::SeqCst, Ordering::SeqCst, step)
            .unwrap_or(fresh);
        fresh.max(before + 1)
    }
}

/// No id made at this moment or later is smaller: finds what is new by its key.
#[must_use]
pub fn earliest(moment: crate::clock::Moment) -> i64 {
    (moment.0 / 1000) << RANDOM_BITS
}

/// A random key within the millisecond of this moment: for rows that are sorted by a moment which is not now. It may be taken.
#[must_use]
pub fn within(moment: crate::clock::Moment) -> i64 {
    // 42 bits of milliseconds reach into the year 2109.
    let millis = (moment.0 / 1000).clamp(1, (1 << 42) - 1);
    (millis << RANDOM_BITS) | i64::from(rand::random::<u32>() >> (32 - RANDOM_BITS))
}

/// A random 128-bit id for addresses, forms, exports and mail (rule AC11): 26 characters of base32.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, DeriveValueType, Serialize, Deserialize)]
pub struct PublicId(String);

impl PublicId {
    /// A fresh one.
    #[must_use]
    pub fn random() -> Self {
        Self(base32().encode(&rand::random::<[u8; 16]>()))
    }

    /// Reads one from an address or a form; anything that cannot be one is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.to_ascii_lowercase();
        (text.len() == PUBLIC_LENGTH && base32().decode(text.as_bytes()).is_ok()).then_some(Self(text))
    }

    /// The 26 characters.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Display for PublicId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

/// Shows an id where its moment stands on the page anyway (mentions, posts): 13 characters of base32.
#[must_use]
pub fn short(id: i64) -> String {
    base32().encode(&id.to_be_bytes())
}

/// Reads what [`short`] wrote.
#[must_use]
pub fn from_short(text: &str) -> Option<i64> {
    if text.len() != SHORT_LENGTH {
        return None;
    }
    let bytes = base32().decode(text.to_ascii_lowercase().as_bytes()).ok()?;
    bytes.try_into().ok().map(i64::from_be_bytes)
}

/// A secret of 256 random bits for a cookie or a link, as text.
#[must_use]
pub fn secret() -> String {
    base32().encode(&rand::random::<[u8; 32]>())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::Moment;

    #[test]
    fn ids_grow_while_the_clock_stands_still() {
        let ids = Ids::new(Clock::stopped_at(Moment(1_700_000_000_000_000)));
        let made: Vec<i64> = (0..10_000).map(|_| ids.next()).collect();
        assert!(made.windows(2).all(|pair| pair[0] < pair[1]));
        assert!(made[0] > 0);
    }

    #[test]
    fn short_and_public_ids_survive_the_way_back() {
        let ids = Ids::new(Clock::system());
        let id = ids.next();
        assert_eq!(from_short(&short(id)), Some(id));
        assert_eq!(from_short("!!"), None);
        let public = PublicId::random();
        assert_eq!(PublicId::parse(&public.to_string().to_uppercase()), Some(public));
        assert_eq!(PublicId::parse("../../etc/passwd"), None);
    }
}
