//! A picture that goes with a text: made anew in two sizes, with its own shape (rule UP1).

use fast_image_resize::images::Image;
use fast_image_resize::{IntoImageView, ResizeOptions, Resizer};
use image::DynamicImage;

use super::picture::{KINDS, PictureTrouble, TURNS, decode, jpeg};
use crate::limits::{ILLUSTRATION_SIDES, PICTURE_BYTES};

/// One size of a picture: a JPEG that holds pixels and nothing else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Made {
    /// The JPEG.
    pub bytes: Vec<u8>,
    /// Its width in pixels.
    pub width: u32,
    /// Its height in pixels.
    pub height: u32,
}

/// A picture in two sizes; nothing is kept yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Illustration {
    /// 1,280 pixels on its longer side, or as small as it came.
    pub large: Made,
    /// 480 pixels on its longer side, or as small as it came.
    pub small: Made,
}

/// Whether these bytes begin as one of the kinds of picture that are read. What else they are is not looked at.
#[must_use]
pub fn is_picture(bytes: &[u8]) -> bool {
    image::guess_format(bytes).is_ok_and(|format| KINDS.contains(&format))
}

/// Makes a picture anew in two sizes, upright; of a moving one the first moment.
///
/// # Errors
/// When it is no picture, or more than is read.
pub async fn illustrate(bytes: bytes::Bytes) -> Result<Illustration, PictureTrouble> {
    if bytes.len() > PICTURE_BYTES {
        return Err(PictureTrouble::TooLarge);
    }
    let turn = TURNS.acquire().await.map_err(|_| PictureTrouble::NotAPicture)?;
    let made = tokio::task::spawn_blocking(move || both(&bytes)).await;
    drop(turn);
    made.map_err(|_| PictureTrouble::NotAPicture)?
}

fn both(bytes: &[u8]) -> Result<Illustration, PictureTrouble> {
    let picture = DynamicImage::ImageRgba8(decode(bytes)?.into_rgba8());
    let [large, small] = ILLUSTRATION_SIDES.map(|side| within(&picture, side));
    match (large, small) {
        (Some(large), Some(small)) => Ok(Illustration { large, small }),
        _ => Err(PictureTrouble::NotAPicture),
    }
}

/// The whole picture within a square of this side, never larger than it came.
fn within(picture: &DynamicImage, side: u32) -> Option<Made> {
    let (wide, high) = (picture.width(), picture.height());
    let longer = wide.max(high).max(1);
    let shrunk = |length: u32| {
        let shrunk = u64::from(length) * u64::from(side.min(longer)) / u64::from(longer);
        u32::try_from(shrunk).unwrap_or(side).max(1)
    };
    let (width, height) = (shrunk(wide), shrunk(high));
    let mut made = Image::new(width, height, picture.pixel_type()?);
    Resizer::new().resize(picture, &mut made, &ResizeOptions::new()).ok()?;
    let bytes = jpeg(&made)?;
    Some(Made { bytes, width, height })
}
