//! Judges whether a message comes from who has the secret, and now: the form of Standard Webhooks.

use data_encoding::BASE64;
use hmac::{Hmac, KeyInit, Mac};
use platform::clock::{Moment, SECOND_MICROS};
use platform::secrets::Secret;
use sha2::Sha256;

/// How far the sender's clock may be off.
const WINDOW_SECONDS: i64 = 300;
/// Characters of the name of a message.
const ID_LENGTH: usize = 64;
/// Signatures in one message: two while a secret is being changed.
const SIGNATURES_MOST: usize = 4;
/// What stands before a secret.
const PREFIX: &str = "whsec_";

/// What a message says of itself in its head.
#[derive(Clone, Copy, Debug)]
pub(super) struct Signed<'a> {
    /// `webhook-id`
    pub(super) id: &'a str,
    /// `webhook-timestamp`: seconds since 1970.
    pub(super) timestamp: &'a str,
    /// `webhook-signature`: `v1,…`, several with blanks between.
    pub(super) signatures: &'a str,
}

/// Why a message is not believed. The sender hears only that it is not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Disbelief {
    /// Its head lacks something, or is longer than it may be.
    Incomplete,
    /// Its moment is too far from ours.
    NotNow,
    /// It is not signed with a secret that works.
    NotSigned,
}

/// Judges a message with the secrets that work.
pub(super) fn judge(signed: Signed<'_>, body: &[u8], secrets: &[Secret], now: Moment) -> Result<(), Disbelief> {
    let is_name = |sign: u8| sign.is_ascii_graphic() && sign != b'.';
    if !(1..=ID_LENGTH).contains(&signed.id.len()) || !signed.id.bytes().all(is_name) {
        return Err(Disbelief::Incomplete);
    }
    let is_number = !signed.timestamp.is_empty() && signed.timestamp.bytes().all(|sign| sign.is_ascii_digit());
    let seconds: i64 = signed
        .timestamp
        .parse()
        .ok()
        .filter(|_| is_number)
        .ok_or(Disbelief::Incomplete)?;
    if (now.0.div_euclid(SECOND_MICROS)).saturating_sub(seconds).abs() > WINDOW_SECONDS {
        return Err(Disbelief::NotNow);
    }
    let given: Vec<Vec<u8>> = signed
        .signatures
        .split_ascii_whitespace()
        .filter_map(|it| BASE64.decode(it.strip_prefix("v1,")?.as_bytes()).ok())
        .take(SIGNATURES_MOST)
        .collect();
    let is_signed = |secret: &Secret| {
        let Some(mac) = mac_of(secret, signed, body) else {
            return false;
        };
        // Comparing takes as long for a wrong signature as for a right one.
        given
            .iter()
            .any(|signature| mac.clone().verify_slice(signature).is_ok())
    };
    secrets.iter().any(is_signed).then_some(()).ok_or(Disbelief::NotSigned)
}

/// A signature as a sender makes it.
#[cfg(test)]
pub(crate) fn sign(secret: &Secret, id: &str, timestamp: &str, body: &[u8]) -> String {
    let signed = Signed {
        id,
        timestamp,
        signatures: "",
    };
    let mac = mac_of(secret, signed, body).unwrap();
    format!("v1,{}", BASE64.encode(&mac.finalize().into_bytes()))
}

fn mac_of(secret: &Secret, signed: Signed<'_>, body: &[u8]) -> Option<Hmac<Sha256>> {
    let key = BASE64.decode(secret.reveal().strip_prefix(PREFIX)?.as_bytes()).ok()?;
    let mut mac = Hmac::<Sha256>::new_from_slice(&key).ok().filter(|_| !key.is_empty())?;
    for part in [signed.id.as_bytes(), b".", signed.timestamp.as_bytes(), b".", body] {
        mac.update(part);
    }
    Some(mac)
}

/// A fresh secret: 256 bits that nobody guesses.
pub(super) fn fresh() -> Secret {
    let bits = data_encoding::BASE64.encode(platform::ids::secret().as_bytes());
    Secret::new(format!("{PREFIX}{bits}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Moment = Moment(1_794_906_000_000_000);
    const AT: &str = "1794906000";

    fn judged(id: &str, timestamp: &str, signatures: &str, body: &[u8], secrets: &[Secret]) -> Result<(), Disbelief> {
        let signed = Signed {
            id,
            timestamp,
            signatures,
        };
        judge(signed, body, secrets, NOW)
    }

    #[test]
    fn the_example_of_standard_webhooks_is_believed() {
        // From the specification, standard-webhooks 1.0.0.
        let secret = Secret::new("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        let signed = Signed {
            id: "msg_p5jXN8AQM9LWM0D4loKWxJek",
            timestamp: "1614265330",
            signatures: "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
        };
        let then = Moment(1_614_265_330 * SECOND_MICROS);
        assert_eq!(judge(signed, br#"{"test": 2432232314}"#, &[secret], then), Ok(()));
    }

    #[test]
    fn what_is_changed_late_or_signed_by_another_is_not_believed() {
        let (secret, other) = (fresh(), fresh());
        let body = b"{}".as_slice();
        let right = sign(&secret, "m1", AT, body);
        let both = [secret.clone(), other.clone()];
        assert_eq!(judged("m1", AT, &right, body, &both), Ok(()));
        assert_eq!(
            judged("m1", AT, &format!("v1,AAAA {right}"), body, &both),
            Ok(()),
            "one of several is enough"
        );
        for (id, at, signature, body, secrets) in [
            ("m2", AT, right.as_str(), body, &both[..]),
            ("m1", AT, &right, b"{} ", &both),
            ("m1", AT, &right, body, &both[1..]),
            ("m1", AT, &right, body, &[]),
            ("m1", AT, "", body, &both),
            ("m1", AT, &right[..right.len() - 4], body, &both),
            ("m1", AT, &right.replace("v1,", "v1a,"), body, &both),
            ("m1", "1794906001", &right, body, &both),
        ] {
            assert_eq!(
                judged(id, at, signature, body, secrets),
                Err(Disbelief::NotSigned),
                "{id} {at} {signature}"
            );
        }
        let empty = [Secret::new(""), Secret::new("whsec_"), Secret::new("x")];
        assert_eq!(
            judged("m1", AT, &right, body, &empty),
            Err(Disbelief::NotSigned),
            "an empty secret opens nothing"
        );
        for at in ["1794905699", "1794906301"] {
            assert_eq!(
                judged("m1", at, &sign(&secret, "m1", at, body), body, &both),
                Err(Disbelief::NotNow)
            );
        }
        for at in ["1794905700", "1794906300"] {
            assert_eq!(judged("m1", at, &sign(&secret, "m1", at, body), body, &both), Ok(()));
        }
        for (id, at) in [
            ("", AT),
            ("a.b", AT),
            ("m1", ""),
            ("m1", "nu"),
            ("m1", "-5"),
            ("m1", "99999999999999999999"),
            (&"x".repeat(65), AT),
        ] {
            assert_eq!(
                judged(id, at, &right, body, &both),
                Err(Disbelief::Incomplete),
                "{id} {at}"
            );
        }
    }
}
