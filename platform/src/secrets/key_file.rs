//! The key file: 64 hex digits that only the owner of the program may read.

use std::fs::OpenOptions;
use std::io::{self, ErrorKind, Write};
use std::path::Path;

use data_encoding::HEXLOWER_PERMISSIVE;

use super::KEY_BYTES;
use crate::ids::PublicId;

/// The key in this file; without one it is made. Of two that make it at once the first one counts.
pub(super) fn read_or_make(file: &Path) -> io::Result<[u8; KEY_BYTES]> {
    match read(file) {
        Err(error) if error.kind() == ErrorKind::NotFound => make(file).and_then(|()| read(file)),
        read => read,
    }
}

fn read(file: &Path) -> io::Result<[u8; KEY_BYTES]> {
    let text = std::fs::read_to_string(file)?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        if std::fs::metadata(file)?.permissions().mode() & 0o007 != 0 {
            return Err(io::Error::new(
                ErrorKind::PermissionDenied,
                "everybody on this machine may read it",
            ));
        }
    }
    let bytes = HEXLOWER_PERMISSIVE.decode(text.trim().as_bytes());
    let key = bytes.ok().and_then(|bytes| bytes.try_into().ok());
    key.ok_or_else(|| io::Error::new(ErrorKind::InvalidData, "it holds no key of 64 hex digits"))
}

fn make(file: &Path) -> io::Result<()> {
    let fresh = file.with_extension(PublicId::random().as_str());
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(0o600);
    }
    let mut writing = options.open(&fresh)?;
    let key: [u8; KEY_BYTES] = rand::random();
    writing.write_all(HEXLOWER_PERMISSIVE.encode(&key).as_bytes())?;
    writing.sync_all()?;
    // A link appears whole or not at all, and never over a key that is there already.
    let linked = std::fs::hard_link(&fresh, file);
    std::fs::remove_file(&fresh)?;
    match linked {
        Err(error) if error.kind() != ErrorKind::AlreadyExists => Err(error),
        _ => Ok(()),
    }
}
