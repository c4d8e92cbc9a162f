//! Bringing pictures and files with a form: they wait under the form's key until the text is placed, so that nothing is sent twice
//! and nothing is lost when something is not right yet.

use platform::failure::Failure;
use platform::files::{self, Illustration, PictureTrouble};
use platform::ids::PublicId;
use platform::limits::{FILE_BYTES, FILES_A_DAY, FILES_A_DAY_BYTES, FILES_PER_TEXT};
use platform::page::Errors;
use platform::session::Visit;

use super::attachment::{ABOUT_LENGTH, Small};
use super::parcel::{Sent, SentFile};
use super::store::{self, NewAttachment};
use super::{Attachment, name, sweep};
use crate::texts;

/// The feature's name in the hash of what it keeps.
const SHELF: &str = "attachments";
/// The field that carries what is wrong with the files as a whole.
const FIELD: &str = "files";
/// The field with what is on a picture that comes with the same form.
const ABOUT: &str = "about";
/// A small copy is made for screens with double pixels.
const DOUBLE: i64 = 2;

/// One file in a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// What it is.
    pub attachment: Attachment,
    /// What is on it, as filled in.
    pub about: String,
    /// Whether it is decoration, as ticked.
    pub decorative: bool,
    /// Whether it no longer goes along.
    pub dropped: bool,
}

impl Item {
    /// The name of its field for what is on it.
    #[must_use]
    pub fn about_field(&self) -> String {
        format!("about-{}", self.attachment.public_id)
    }

    /// The name of its tick for decoration.
    #[must_use]
    pub fn plain_field(&self) -> String {
        format!("plain-{}", self.attachment.public_id)
    }

    /// The name of its tick for leaving it out.
    #[must_use]
    pub fn drop_field(&self) -> String {
        format!("drop-{}", self.attachment.public_id)
    }

    fn asks_for_words(&self) -> bool {
        self.attachment.is_picture() && !self.decorative && self.about.is_empty() && !self.dropped
    }
}

/// The files of a form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chosen {
    /// In the order in which they were brought.
    pub items: Vec<Item>,
}

impl Chosen {
    /// Whether nothing goes along.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.items.iter().all(|item| item.dropped)
    }

    /// Asks what is on each picture that says nothing yet; the text is not placed before.
    pub fn ask(&self, visit: &Visit, errors: &mut Errors) {
        let t = texts(visit.language);
        for item in self.items.iter().filter(|item| item.asks_for_words()) {
            errors.add(
                &item.about_field(),
                t.attachments_about_missing(item.attachment.name.clone()),
            );
        }
    }
}

/// What goes along with a text that is changed, and what waits under the key of its form.
///
/// # Errors
/// The store's own.
pub async fn open(visit: &Visit, key: &str, subject_id: Option<i64>) -> Result<Chosen, Failure> {
    let me = visit.viewer()?.id;
    let rows = store::list_chosen(visit.platform.store.reader(), me, key, subject_id).await?;
    let item = |attachment: Attachment| Item {
        about: attachment.about.clone(),
        decorative: attachment.decorative,
        dropped: false,
        attachment,
    };
    Ok(Chosen {
        items: rows.into_iter().map(item).collect(),
    })
}

/// Takes in what a form brought and what was filled in beside it. What cannot come along gets a sentence; the rest waits. Ask
/// whether this person may write here before.
///
/// # Errors
/// The store's own and the disk's.
pub async fn bring(
    visit: &Visit,
    key: &str,
    subject_id: Option<i64>,
    sent: Sent,
    errors: &mut Errors,
) -> Result<Chosen, Failure> {
    let mut chosen = open(visit, key, subject_id).await?;
    for item in &mut chosen.items {
        let is_ticked = |name: &str| sent.value(name).is_some();
        if let Some(about) = sent.value(&item.about_field()) {
            item.about = one_line(about);
            item.decorative = is_ticked(&item.plain_field());
        }
        item.dropped = is_ticked(&item.drop_field());
    }
    settle_waiting(visit, &mut chosen).await?;
    let mut room = FILES_PER_TEXT.saturating_sub(chosen.items.iter().filter(|item| !item.dropped).count());
    let t = texts(visit.language);
    // A program that brings a picture says at once what is on it.
    let about = one_line(sent.value(ABOUT).unwrap_or_default());
    for file in sent.files {
        if room == 0 {
            errors.add(FIELD, t.attachments_too_many(FILES_PER_TEXT));
            break;
        }
        if let Some(attachment) = one(visit, key, file, &about, errors).await? {
            room -= 1;
            chosen.items.push(Item {
                about: attachment.about.clone(),
                decorative: false,
                dropped: false,
                attachment,
            });
        }
    }
    Ok(chosen)
}

/// What is on a picture is one sentence.
fn one_line(about: &str) -> String {
    let about = about.split_whitespace().collect::<Vec<_>>().join(" ");
    about.chars().take(ABOUT_LENGTH).collect()
}

/// What was filled in beside a file that waits is kept at once; one that is left out goes. What stands under a text already
/// changes when the text does.
async fn settle_waiting(visit: &Visit, chosen: &mut Chosen) -> Result<(), Failure> {
    let waits = |item: &Item| item.attachment.subject_id.is_none();
    let is_changed = |item: &Item| {
        item.dropped || item.about != item.attachment.about || item.decorative != item.attachment.decorative
    };
    if !chosen.items.iter().any(|item| waits(item) && is_changed(item)) {
        return Ok(());
    }
    let work = async |change: &platform::store::Change| {
        for item in chosen.items.iter().filter(|item| waits(item) && is_changed(item)) {
            if item.dropped {
                sweep::drop_rows(change, vec![item.attachment.clone()]).await?;
            } else {
                store::describe(change, item.attachment.id, &item.about, item.decorative).await?;
            }
        }
        Ok(())
    };
    visit.platform.store.change(work).await?;
    chosen.items.retain(|item| !(waits(item) && item.dropped));
    Ok(())
}

/// Takes one file in; what is wrong with it becomes a sentence with its name.
async fn one(
    visit: &Visit,
    key: &str,
    file: SentFile,
    about: &str,
    errors: &mut Errors,
) -> Result<Option<Attachment>, Failure> {
    let t = texts(visit.language);
    let mut called = name::tidy(&file.name);
    if called.is_empty() {
        called = t.attachments_nameless();
    }
    if file.bytes.is_empty() {
        errors.add(FIELD, t.attachments_empty(called));
        return Ok(None);
    }
    if file.bytes.len() > FILE_BYTES {
        errors.add(FIELD, t.attachments_too_large(called));
        return Ok(None);
    }
    let me = visit.viewer()?.id;
    let today = store::brought_today(visit.platform.store.reader(), me, visit.platform.now()).await?;
    let coming = i64::try_from(file.bytes.len()).unwrap_or(i64::MAX);
    if today.files >= FILES_A_DAY || today.bytes.saturating_add(coming) > FILES_A_DAY_BYTES {
        errors.add(FIELD, t.attachments_enough_today(called));
        return Ok(None);
    }
    if !files::is_picture(&file.bytes) {
        let pieces = [file.bytes];
        return keep(visit, key, called, pieces, None).await.map(Some);
    }
    match files::illustrate(file.bytes).await {
        Ok(made) => {
            let Illustration { large, small } = made;
            let size = (small.width, small.height);
            keep(
                visit,
                key,
                called,
                [large.bytes.into(), small.bytes.into()],
                Some((size, about)),
            )
            .await
            .map(Some)
        }
        Err(trouble) => {
            let sentence = match trouble {
                PictureTrouble::NotAPicture => t.attachments_broken_picture(called),
                PictureTrouble::TooLarge => t.attachments_large_picture(called),
            };
            errors.add(FIELD, sentence);
            Ok(None)
        }
    }
}

/// On disk first, then the row; and on disk once more, because a copy that nobody wanted may just have been swept away.
async fn keep<const PIECES: usize>(
    visit: &Visit,
    key: &str,
    called: String,
    pieces: [axum::body::Bytes; PIECES],
    picture: Option<((u32, u32), &str)>,
) -> Result<Attachment, Failure> {
    let platform = &visit.platform;
    let mut kept = Vec::new();
    for piece in &pieces {
        kept.push(files::keep_apart(platform, SHELF, piece.clone()).await?);
    }
    let bytes = pieces.first().map_or(0, |piece| piece.len());
    let mut kept = kept.into_iter();
    let file = kept.next().ok_or(Failure::Malformed("a file without bytes"))?;
    let small = kept.next().zip(picture).map(|(file, ((width, height), _))| Small {
        file,
        width: (i64::from(width) / DOUBLE).max(1),
        height: (i64::from(height) / DOUBLE).max(1),
    });
    let new = NewAttachment {
        public_id: PublicId::random(),
        owner_id: visit.viewer()?.id,
        form_key: key.to_owned(),
        file,
        small,
        name: called,
        about: picture.map_or_else(String::new, |(_, about)| about.to_owned()),
        bytes: i64::try_from(bytes).unwrap_or(i64::MAX),
    };
    let added = platform
        .store
        .change(async |change| store::add(change, new).await)
        .await?;
    for piece in pieces {
        files::keep_apart(platform, SHELF, piece).await?;
    }
    Ok(added)
}

/// A form with a picture that says nothing yet and a file, for the samples of pages.
#[cfg(test)]
pub(crate) fn samples() -> Chosen {
    let item = |id: i64| Item {
        attachment: super::sample(id, ""),
        about: String::new(),
        decorative: false,
        dropped: id == 2,
    };
    Chosen {
        items: vec![item(1), item(2)],
    }
}
