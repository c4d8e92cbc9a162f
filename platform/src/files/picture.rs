//! Making a picture anew: what comes out holds pixels and nothing else, no place, no camera, no hidden text (rule UP1).

use std::io::Cursor;

use bytes::Bytes;
use fast_image_resize::images::Image;
use fast_image_resize::{IntoImageView, ResizeOptions, Resizer};
use image::codecs::jpeg::JpegEncoder;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits, RgbImage};
use tokio::sync::Semaphore;

use super::{FileId, keep};
use crate::failure::{Failure, Refusal};
use crate::feature::Platform;
use crate::limits::{PICTURE_BYTES, PICTURE_MEMORY, PICTURE_PIXELS, PICTURE_SIDE, PICTURES_ABREAST};
use crate::page::words;

/// Sides of a portrait, in pixels: beside a name, and on somebody's own page (both for screens with double pixels).
const SIDES: [u32; 2] = [96, 320];
/// The quality of a JPEG at which a face keeps its skin.
const QUALITY: u8 = 85;
/// The kinds that are read. SVG is a program, not a picture.
pub(super) const KINDS: [ImageFormat; 4] = [ImageFormat::Png, ImageFormat::Jpeg, ImageFormat::WebP, ImageFormat::Gif];

pub(super) static TURNS: Semaphore = Semaphore::const_new(PICTURES_ABREAST);

/// A portrait in two sizes, kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// 96 pixels square.
    pub small: FileId,
    /// 320 pixels square.
    pub large: FileId,
}

/// Why a file is no picture for us.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PictureTrouble {
    /// Neither PNG, JPEG, WebP nor GIF, or broken.
    #[error("not a picture")]
    NotAPicture,
    /// Too many bytes or pixels.
    #[error("too large")]
    TooLarge,
}

impl From<PictureTrouble> for Failure {
    fn from(trouble: PictureTrouble) -> Self {
        Refusal::say(move |language| match trouble {
            PictureTrouble::NotAPicture => words(language).limits_picture_kind().to_string(),
            PictureTrouble::TooLarge => words(language).limits_picture_large().to_string(),
        })
        .into()
    }
}

/// Makes a portrait of an uploaded picture and keeps it: square from the middle, upright, in two sizes.
///
/// # Errors
/// A refusal with a text when it is no picture or too large; the disk's own.
pub async fn photo(platform: &Platform, bytes: Bytes) -> Result<Picture, Failure> {
    if bytes.len() > PICTURE_BYTES {
        return Err(PictureTrouble::TooLarge.into());
    }
    let turn = TURNS.acquire().await.map_err(|_| Failure::Busy("pictures".into()))?;
    let made = tokio::task::spawn_blocking(move || portrait(&bytes)).await;
    drop(turn);
    let [small, large] = made.map_err(|_| Failure::from(PictureTrouble::NotAPicture))??;
    Ok(Picture {
        small: keep(platform, small.into()).await?,
        large: keep(platform, large.into()).await?,
    })
}

fn portrait(bytes: &[u8]) -> Result<[Vec<u8>; 2], PictureTrouble> {
    let picture = decode(bytes)?;
    let mut made = SIDES.map(|side| square(&picture, side)).into_iter();
    match (made.next().flatten(), made.next().flatten()) {
        (Some(small), Some(large)) => Ok([small, large]),
        _ => Err(PictureTrouble::NotAPicture),
    }
}

/// The pixels, upright. The size is known and checked before a pixel is read.
pub(super) fn decode(bytes: &[u8]) -> Result<DynamicImage, PictureTrouble> {
    let no_picture = |_| PictureTrouble::NotAPicture;
    let mut reader = ImageReader::new(Cursor::new(bytes))
        .with_guessed_format()
        .map_err(|_| PictureTrouble::NotAPicture)?;
    if !reader.format().is_some_and(|format| KINDS.contains(&format)) {
        return Err(PictureTrouble::NotAPicture);
    }
    let mut limits = Limits::default();
    limits.max_image_width = Some(PICTURE_SIDE);
    limits.max_image_height = Some(PICTURE_SIDE);
    limits.max_alloc = Some(PICTURE_MEMORY);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(too_large_or_none)?;
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > PICTURE_PIXELS {
        return Err(PictureTrouble::TooLarge);
    }
    let orientation = decoder.orientation().map_err(no_picture)?;
    let mut picture = DynamicImage::from_decoder(decoder).map_err(too_large_or_none)?;
    picture.apply_orientation(orientation);
    Ok(picture)
}

fn too_large_or_none(error: image::ImageError) -> PictureTrouble {
    match error {
        image::ImageError::Limits(_) => PictureTrouble::TooLarge,
        _ => PictureTrouble::NotAPicture,
    }
}

/// The middle of a picture as a JPEG of this side.
fn square(picture: &DynamicImage, side: u32) -> Option<Vec<u8>> {
    let picture = DynamicImage::ImageRgba8(picture.to_rgba8());
    let mut small = Image::new(side, side, picture.pixel_type()?);
    let options = ResizeOptions::new().fit_into_destination(Some((0.5, 0.5)));
    Resizer::new().resize(&picture, &mut small, &options).ok()?;
    jpeg(&small)
}

/// Pixels as a JPEG; what was see-through becomes paper white.
pub(super) fn jpeg(pixels: &Image<'_>) -> Option<Vec<u8>> {
    let over_white = |pixel: &[u8]| {
        let alpha = u16::from(pixel[3]);
        [0, 1, 2].map(|place| ((u16::from(pixel[place]) * alpha + 255 * (255 - alpha)) / 255).min(255) as u8)
    };
    let flat: Vec<u8> = pixels.buffer().chunks_exact(4).flat_map(over_white).collect();
    let flat = RgbImage::from_raw(pixels.width(), pixels.height(), flat)?;
    let mut bytes = Vec::new();
    JpegEncoder::new_with_quality(&mut bytes, QUALITY)
        .encode_image(&flat)
        .ok()?;
    Some(bytes)
}
