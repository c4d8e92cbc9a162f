//! Keeping bytes and giving them back.

use axum::body::Body;
use bytes::Bytes;
use object_store::local::LocalFileSystem;
use object_store::path::Path;
use object_store::{ObjectStoreExt, PutPayload};
use sea_orm::DeriveValueType;
use sha2::{Digest, Sha256};

use crate::failure::Failure;
use crate::feature::Platform;

/// Characters of a SHA-256 in hexadecimal.
const HASH_LENGTH: usize = 64;

/// A file by the hash of what is in it. The name somebody gave it is only data and belongs in the feature's own row.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, DeriveValueType)]
pub struct FileId(String);

impl FileId {
    /// Reads one; anything that is no hash is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let is_hash = text.len() == HASH_LENGTH && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
        is_hash.then(|| Self(text.to_owned()))
    }

    /// The hash.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    fn place(&self) -> Path {
        Path::from(format!("{}/{}", &self.0[..2], self.0))
    }
}

fn folder(platform: &Platform) -> Result<LocalFileSystem, Failure> {
    let folder = platform.config.data.join("files");
    std::fs::create_dir_all(&folder).map_err(|error| trouble(&error))?;
    let store = LocalFileSystem::new_with_prefix(folder).map_err(|error| trouble(&error))?;
    Ok(store.with_fsync(true))
}

fn trouble(error: &dyn std::error::Error) -> Failure {
    let text = error.to_string();
    if text.contains("No space left") {
        Failure::Full
    } else {
        Failure::Internal(format!("files: {text}"))
    }
}

/// Keeps bytes and gives their id. They are on disk when this returns: call it before the change that writes the row (rule UP5).
///
/// # Errors
/// [`Failure::Full`] when the disk is full.
pub async fn keep(platform: &Platform, bytes: Bytes) -> Result<FileId, Failure> {
    put(platform, Sha256::new(), bytes).await
}

/// The same for a feature that takes files away again: the hash is of the feature's name and the bytes, so that what it takes
/// away is never what another feature keeps.
///
/// # Errors
/// [`Failure::Full`] when the disk is full.
pub async fn keep_apart(platform: &Platform, feature: &'static str, bytes: Bytes) -> Result<FileId, Failure> {
    put(platform, Sha256::new().chain_update(feature).chain_update([0]), bytes).await
}

async fn put(platform: &Platform, hash: Sha256, bytes: Bytes) -> Result<FileId, Failure> {
    let id = FileId(data_encoding::HEXLOWER.encode(&hash.chain_update(&bytes).finalize()));
    let store = folder(platform)?;
    if store.head(&id.place()).await.is_ok() {
        return Ok(id);
    }
    store
        .put(&id.place(), PutPayload::from_bytes(bytes))
        .await
        .map_err(|error| trouble(&error))?;
    Ok(id)
}

/// The bytes of a file.
///
/// # Errors
/// [`Failure::NotFound`] when it is not there.
pub async fn read(platform: &Platform, id: &FileId) -> Result<Bytes, Failure> {
    match folder(platform)?.get(&id.place()).await {
        Ok(found) => found.bytes().await.map_err(|error| trouble(&error)),
        Err(object_store::Error::NotFound { .. }) => Err(Failure::NotFound),
        Err(error) => Err(trouble(&error)),
    }
}

/// The bytes of a file piece by piece, with their number: a large one never stands in memory as a whole.
///
/// # Errors
/// [`Failure::NotFound`] when it is not there.
pub async fn stream(platform: &Platform, id: &FileId) -> Result<(u64, Body), Failure> {
    match folder(platform)?.get(&id.place()).await {
        Ok(found) => Ok((found.meta.size, Body::from_stream(found.into_stream()))),
        Err(object_store::Error::NotFound { .. }) => Err(Failure::NotFound),
        Err(error) => Err(trouble(&error)),
    }
}

/// Takes a file away; that it is gone already is fine. Only for what one row alone points to, such as somebody's photo.
///
/// # Errors
/// The disk's own.
pub async fn remove(platform: &Platform, id: &FileId) -> Result<(), Failure> {
    match folder(platform)?.delete(&id.place()).await {
        Ok(()) | Err(object_store::Error::NotFound { .. }) => Ok(()),
        Err(error) => Err(trouble(&error)),
    }
}
