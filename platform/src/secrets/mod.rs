//! **What opens a door elsewhere is kept sealed: without the key file of this installation it is noise.**

mod key_file;

use ring::aead::{AES_256_GCM, Aad, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};
use sha2::{Digest, Sha256};

use crate::config::Config;
use crate::failure::Failure;

/// Bytes of the key.
pub(crate) const KEY_BYTES: usize = 32;
/// Hex digits by which a key is known; they tell nothing of the key.
const MARK_LENGTH: usize = 8;

/// A password, a token or a key. It is never printed (rule SC3).
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    /// This text is a secret from now on.
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// The text itself, for the one place that needs it.
    #[must_use]
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("***")
    }
}

/// Seals secrets for the store and opens them again.
pub struct Sealer {
    key: LessSafeKey,
    mark: String,
}

impl Sealer {
    /// The sealer of this installation; its key file is made when it is first needed. The file is in no backup.
    ///
    /// # Errors
    /// When the file cannot be read or made, is no key, or everybody on the machine may read it.
    pub fn of(config: &Config) -> Result<Self, Failure> {
        let file = match &config.key_file {
            Some(file) => file.clone(),
            None => config.data.join("secrets.key"),
        };
        let bytes = key_file::read_or_make(&file)
            .map_err(|trouble| Failure::Internal(format!("the key file {}: {trouble}", file.display())))?;
        Self::with(&bytes)
    }

    fn with(bytes: &[u8; KEY_BYTES]) -> Result<Self, Failure> {
        let key = UnboundKey::new(&AES_256_GCM, bytes).map_err(|_| Failure::Internal("the key is no key".into()))?;
        let hash = data_encoding::HEXLOWER.encode(&Sha256::digest([b"mark:".as_slice(), bytes].concat()));
        Ok(Self {
            key: LessSafeKey::new(key),
            mark: hash[..MARK_LENGTH].to_owned(),
        })
    }

    /// Seals a secret for one place; `place` names the row, so that a sealed text moved to another row does not open.
    ///
    /// # Errors
    /// When the secret is too long to seal, which takes gigabytes.
    pub fn seal(&self, secret: &Secret, place: &str) -> Result<String, Failure> {
        let nonce: [u8; NONCE_LEN] = rand::random();
        let mut bytes = secret.0.clone().into_bytes();
        let sealing = Nonce::assume_unique_for_key(nonce);
        self.key
            .seal_in_place_append_tag(sealing, Aad::from(place.as_bytes()), &mut bytes)
            .map_err(|_| Failure::Internal("a secret could not be sealed".into()))?;
        let whole = [nonce.as_slice(), &bytes].concat();
        Ok(format!(
            "{}.{}",
            self.mark,
            data_encoding::BASE64URL_NOPAD.encode(&whole)
        ))
    }

    /// Opens what was sealed for this place; `None` when it was sealed with another key, for another place, or is damaged.
    #[must_use]
    pub fn open(&self, sealed: &str, place: &str) -> Option<Secret> {
        let (mark, rest) = sealed.split_once('.')?;
        let whole = data_encoding::BASE64URL_NOPAD.decode(rest.as_bytes()).ok()?;
        let (nonce, bytes) = whole.split_at_checked(NONCE_LEN)?;
        let nonce = Nonce::try_assume_unique_for_key(nonce).ok()?;
        let mut bytes = bytes.to_vec();
        let open = self.key.open_in_place(nonce, Aad::from(place.as_bytes()), &mut bytes);
        let open = open.ok().filter(|_| mark == self.mark)?;
        String::from_utf8(open.to_vec()).ok().map(Secret)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_opens_with_its_key_in_its_place_and_nowhere_else() {
        let (one, other) = (Sealer::with(&[1; 32]).unwrap(), Sealer::with(&[2; 32]).unwrap());
        let secret = Secret::new("geheim");
        let sealed = one.seal(&secret, "row 1").unwrap();
        assert_eq!(one.open(&sealed, "row 1"), Some(secret.clone()));
        assert_eq!((one.open(&sealed, "row 2"), other.open(&sealed, "row 1")), (None, None));
        assert_ne!(
            sealed,
            one.seal(&secret, "row 1").unwrap(),
            "twice the same looks different"
        );
        assert!(!sealed.contains("geheim") && format!("{secret:?}") == "***");
        for damaged in ["", ".", "a.b", &sealed[..sealed.len() - 2], &sealed.replace('.', "")] {
            assert_eq!(one.open(damaged, "row 1"), None, "{damaged}");
        }
    }

    #[test]
    fn the_key_is_made_once_for_its_owner_alone() {
        let folder = std::env::temp_dir().join(format!("draagvlak-key-{}", crate::ids::PublicId::random()));
        std::fs::create_dir(&folder).unwrap();
        let config = Config {
            data: folder.clone(),
            ..Config::default()
        };
        let sealed = Sealer::of(&config).unwrap().seal(&Secret::new("x"), "y").unwrap();
        assert_eq!(Sealer::of(&config).unwrap().open(&sealed, "y"), Some(Secret::new("x")));
        let file = folder.join("secrets.key");
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            assert_eq!(std::fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
            std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o644)).unwrap();
            assert!(Sealer::of(&config).is_err(), "everybody may read it");
            std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o600)).unwrap();
        }
        std::fs::write(&file, "no key").unwrap();
        assert!(Sealer::of(&config).is_err());
        std::fs::remove_dir_all(folder).unwrap();
    }
}
