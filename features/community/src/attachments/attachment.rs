//! A picture or a file that goes along with a text.

use platform::clock::Moment;
use platform::files::FileId;
use platform::ids::PublicId;
use platform::texts::Language;
use platform::texts::{decimal, number};

use crate::Texts;

/// Characters of what is on a picture.
pub(super) const ABOUT_LENGTH: usize = 500;
/// Bytes that people call a kB and a MB.
const KILO: i64 = 1000;

/// The small copy of a picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Small {
    /// Its bytes.
    pub file: FileId,
    /// Its width on the page, in pixels.
    pub width: i64,
    /// Its height on the page, in pixels.
    pub height: i64,
}

/// Which copy is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// As it is.
    Whole,
    /// The small copy of a picture.
    Small,
}

impl Way {
    /// Reads the word behind `size=` in an address; without one it is the whole.
    #[must_use]
    pub fn read(word: &str) -> Self {
        if word == "small" { Self::Small } else { Self::Whole }
    }
}

/// Something that goes along with a text, or waits until its text is placed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attachment {
    /// Its key.
    pub id: i64,
    /// Its name in addresses and forms.
    pub public_id: PublicId,
    /// Who brought it; `None` for a former colleague.
    pub owner_id: Option<i64>,
    /// The text it goes with; `None` while it waits.
    pub subject_id: Option<i64>,
    /// The space of that text.
    pub space_id: Option<i64>,
    /// Where the text stands, with the place on that page: `/posts/x#y`; empty while it waits.
    pub place: String,
    /// Its bytes.
    pub file: FileId,
    /// The small copy, for a picture.
    pub small: Option<Small>,
    /// The name it came with, without a path.
    pub name: String,
    /// What is on a picture, in words.
    pub about: String,
    /// Whether a picture is there for its looks only.
    pub decorative: bool,
    /// How large it is.
    pub bytes: i64,
    /// When it was brought.
    pub brought_at: Moment,
}

impl Attachment {
    /// Its address: below the page of its text, or the waiting room of who brought it.
    #[must_use]
    pub fn path(&self) -> String {
        match self.place.split('#').next() {
            Some(page) if !page.is_empty() => format!("{page}/files/{}", self.public_id),
            _ => format!("/attachments/{}", self.public_id),
        }
    }

    /// Whether it is shown as a picture.
    #[must_use]
    pub fn is_picture(&self) -> bool {
        self.small.is_some()
    }

    /// What stands in the place of a picture that is not seen; nothing when it is decoration.
    #[must_use]
    pub fn alt(&self) -> &str {
        if self.decorative { "" } else { &self.about }
    }

    /// How large it is, in words: `12 kB`, `3,4 MB`.
    pub(crate) fn size(&self, t: &Texts, language: &Language) -> String {
        if self.bytes < KILO * KILO {
            return t.attachments_kilobytes(number(*language, (self.bytes + KILO - 1) / KILO));
        }
        #[allow(
            clippy::cast_precision_loss,
            reason = "a size for people has one digit behind the mark"
        )]
        let large = self.bytes as f64 / (KILO * KILO) as f64;
        t.attachments_megabytes(decimal(*language, large, 1))
    }
}

/// One of each for the samples of pages: a picture (odd) or a file (even).
#[cfg(test)]
pub(crate) fn sample(id: i64, place: &str) -> Attachment {
    let file = FileId::parse(&"ab".repeat(32)).unwrap();
    let small = Small {
        file: file.clone(),
        width: 240,
        height: 180,
    };
    let is_picture = id % 2 == 1;
    Attachment {
        id,
        public_id: PublicId::parse(&format!("{id:025}0")).unwrap(),
        owner_id: Some(1),
        subject_id: (!place.is_empty()).then_some(1),
        space_id: Some(1),
        place: place.to_owned(),
        file,
        small: is_picture.then_some(small),
        name: if is_picture {
            "gemaal.jpg"
        } else {
            "onderhoudsplan <concept>.pdf"
        }
        .to_owned(),
        about: if is_picture {
            "De monteur vervangt het \"filter\""
        } else {
            ""
        }
        .to_owned(),
        decorative: false,
        bytes: 1_234_567,
        brought_at: Moment(platform::page::Frame::sample_now()),
    }
}
