//! Passwords: which are too easy, and how one is kept and compared.

use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use argon2::{Algorithm, Argon2, Params, Version};
use platform::failure::{Failure, Refusal};
use tokio::sync::Semaphore;

use super::easy;
use crate::texts;

/// Hashes at the same moment: 4 × 19 MiB, so that a rush of sign-ins cannot take the machine's memory (rule SE4).
static AT_ONCE: Semaphore = Semaphore::const_new(4);
/// Memory of one hash in KiB, with two passes and one lane (OWASP, ASVS 11.4.2).
const MEMORY_KIB: u32 = 19 * 1024;
const PASSES: u32 = 2;
const LANES: u32 = 1;

/// What an unknown address is compared with, so that it takes as long as a known one. Made with the values above from
/// random bytes that nobody kept.
const NOBODY: &str = "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$\
                      AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

/// Refuses a password that is too short, too long or too easy to guess. `own` are words everybody would try first: the
/// name and address of the person, the name of the organisation.
///
/// # Errors
/// A refusal with the reason.
pub fn require_good(password: &str, own: &[&str]) -> Result<(), Refusal> {
    let length = password.chars().count();
    if length < easy::LENGTH_LEAST {
        return Err(Refusal::say(|l| texts(l).password_short(easy::LENGTH_LEAST)));
    }
    if length > easy::LENGTH_MOST {
        return Err(Refusal::say(|l| texts(l).password_long(easy::LENGTH_MOST)));
    }
    if easy::is_easy(password, own) {
        return Err(Refusal::say(|l| texts(l).password_easy()));
    }
    Ok(())
}

fn hasher() -> Argon2<'static> {
    let params = Params::new(MEMORY_KIB, PASSES, LANES, None).unwrap_or_default();
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
}

/// The hash to keep of a password.
///
/// # Errors
/// When the machine cannot hash.
pub async fn hash(password: &str) -> Result<String, Failure> {
    let password = password.to_owned();
    aside(move || {
        hasher()
            .hash_password(password.as_bytes())
            .map(|hash| hash.to_string())
            .map_err(|e| e.to_string())
    })
    .await?
    .map_err(Failure::Internal)
}

/// Whether a password belongs to a kept hash. Without one it works as long and says no.
///
/// # Errors
/// When the machine cannot hash.
pub async fn matches(password: &str, kept: Option<&str>) -> Result<bool, Failure> {
    let kept_one = kept.is_some();
    let kept = kept.unwrap_or(NOBODY).to_owned();
    // Nobody's password is longer; hashing a megabyte would only serve an attacker.
    let fits = password.len() <= easy::LENGTH_MOST * 4;
    let password = if fits { password.to_owned() } else { String::new() };
    let same = aside(move || {
        let hash = PasswordHash::new(&kept).ok();
        hash.is_some_and(|hash| hasher().verify_password(password.as_bytes(), &hash).is_ok())
    });
    Ok(same.await? && kept_one && fits)
}

#[cfg(test)]
thread_local! {
    /// Hashes made or compared by this test: what somebody who asks could tell by waiting, counted instead of timed.
    pub(super) static RUNS: std::cell::Cell<usize> = const { std::cell::Cell::new(0) };
}

/// Hashing takes tens of milliseconds of one core: aside from the threads that answer requests.
async fn aside<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, Failure> {
    #[cfg(test)]
    RUNS.with(|runs| runs.set(runs.get() + 1));
    let _turn = AT_ONCE
        .acquire()
        .await
        .map_err(|error| Failure::Internal(error.to_string()))?;
    tokio::task::spawn_blocking(work)
        .await
        .map_err(|error| Failure::Internal(error.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_hash_knows_its_password_and_no_other() {
        let kept = hash("rietkraag langs het gemaal").await.unwrap();
        assert!(kept.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{kept}");
        assert!(matches("rietkraag langs het gemaal", Some(&kept)).await.unwrap());
        assert!(!matches("rietkraag langs het gemaal ", Some(&kept)).await.unwrap());
        assert!(!matches("", None).await.unwrap());
        assert!(!matches(&"x".repeat(5000), Some(&kept)).await.unwrap());
        assert!(!matches("x", Some("not a hash")).await.unwrap());
        assert!(
            PasswordHash::new(NOBODY).is_ok(),
            "an unknown address costs a real hash"
        );
        let cost = |hash: &str| hash.split('$').take(4).map(str::to_owned).collect::<Vec<_>>();
        assert_eq!(cost(NOBODY), cost(&kept), "and as much as a known one");
    }
}
