//! Putting files into the archive, each with its hash in the manifest.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

use super::{ArchiveTrouble, Manifest, file_trouble};

/// Bytes read at a time.
const CHUNK_BYTES: usize = 64 * 1024;

pub(super) fn add(
    archive: &mut tar::Builder<File>,
    manifest: &mut Manifest,
    file: &Path,
    name: &str,
) -> Result<(), ArchiveTrouble> {
    let mut open = File::open(file).map_err(file_trouble(file))?;
    let length = open.metadata().map_err(file_trouble(file))?.len();
    let mut header = tar::Header::new_gnu();
    header.set_size(length);
    header.set_mode(0o600);
    header.set_cksum();
    // Read once: the hash is of the very bytes that go in.
    let mut hashed = Hashed {
        inner: Read::by_ref(&mut open).take(length),
        hash: Sha256::new(),
    };
    archive
        .append_data(&mut header, name, &mut hashed)
        .map_err(file_trouble(file))?;
    let hash = HEXLOWER.encode(&hashed.hash.finalize());
    manifest.files.insert(name.to_owned(), hash);
    Ok(())
}

/// A reader that hashes what passes.
struct Hashed<R> {
    inner: R,
    hash: Sha256,
}

impl<R: Read> Read for Hashed<R> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let read = self.inner.read(buffer)?;
        self.hash.update(&buffer[..read]);
        Ok(read)
    }
}

/// A file on its way to its name, `HASH#1`: no row points to it yet, and it may be gone the next moment.
fn is_half(name: &str) -> bool {
    name.contains('#')
}

/// Adds a whole folder; one that is not there has nothing to add.
pub(super) fn add_tree(
    archive: &mut tar::Builder<File>,
    manifest: &mut Manifest,
    folder: &Path,
    name: &str,
) -> Result<(), ArchiveTrouble> {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return Ok(());
    };
    for entry in entries {
        let entry = entry.map_err(file_trouble(folder))?;
        let inside = format!("{name}/{}", entry.file_name().to_string_lossy());
        if is_half(&inside) {
            continue;
        }
        let kind = entry.file_type().map_err(file_trouble(folder))?;
        if kind.is_dir() {
            add_tree(archive, manifest, &entry.path(), &inside)?;
        } else if kind.is_file() {
            add(archive, manifest, &entry.path(), &inside)?;
        }
    }
    Ok(())
}

pub(super) fn add_bytes(archive: &mut tar::Builder<File>, name: &str, bytes: &[u8]) -> Result<(), ArchiveTrouble> {
    let mut header = tar::Header::new_gnu();
    header.set_size(bytes.len() as u64);
    header.set_mode(0o600);
    header.set_cksum();
    archive
        .append_data(&mut header, name, bytes)
        .map_err(file_trouble(Path::new(name)))
}

/// SHA-256 of a file, read in pieces.
pub(super) fn hash(file: &Path) -> Result<String, ArchiveTrouble> {
    let mut reader = File::open(file).map_err(file_trouble(file))?;
    let mut hash = Sha256::new();
    let mut chunk = vec![0; CHUNK_BYTES];
    loop {
        let read = reader.read(&mut chunk).map_err(file_trouble(file))?;
        if read == 0 {
            return Ok(HEXLOWER.encode(&hash.finalize()));
        }
        hash.update(&chunk[..read]);
    }
}
