//! Letters as files, for trying out and for installations where another program carries the mail.

use std::{io, path::PathBuf};

use platform::outside::{Answering, Letter, Mail, MailTrouble, MailTroubleKind};
use tokio::{fs, io::AsyncWriteExt};

use super::compose::compose;

/// Puts each letter as `<message id>.eml` in a folder. The same letter again is the same file.
#[derive(Clone, Debug)]
pub struct FolderMail {
    folder: PathBuf,
}

impl FolderMail {
    /// Letters go here; the folder is made when the first one comes.
    pub fn new(folder: impl Into<PathBuf>) -> Self {
        Self { folder: folder.into() }
    }

    /// Written whole under another name and then renamed: whoever watches the folder never sees half a letter.
    async fn put(&self, name: &str, bytes: &[u8]) -> io::Result<()> {
        fs::create_dir_all(&self.folder).await?;
        let (part, whole) = (
            self.folder.join(format!(".{name}.part")),
            self.folder.join(format!("{name}.eml")),
        );
        let mut file = fs::File::create(&part).await?;
        file.write_all(bytes).await?;
        file.sync_all().await?;
        drop(file);
        fs::rename(&part, &whole).await
    }
}

impl Mail for FolderMail {
    fn send_when<'a>(
        &'a self,
        letter: &'a Letter,
        ready: Answering<'a, Result<(), MailTrouble>>,
    ) -> Answering<'a, Result<(), MailTrouble>> {
        Box::pin(async move {
            let message = compose(letter)?;
            ready.await?;
            // The id was judged by `compose`; what could still mean something to a file system is replaced.
            let plain = |c: char| {
                if c.is_ascii_alphanumeric() || "-_@".contains(c) {
                    c
                } else {
                    '_'
                }
            };
            let name: String = letter.message_id.chars().map(plain).collect();
            self.put(&name, &message.formatted())
                .await
                .map_err(|trouble| MailTrouble {
                    kind: MailTroubleKind::Temporary,
                    reason: trouble.to_string(),
                })
        })
    }
}
