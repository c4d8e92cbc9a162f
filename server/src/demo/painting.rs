//! A picture for the story, painted here: a pumping station at the water, under an evening sky.

use std::io::Cursor;

use image::{DynamicImage, ImageFormat, Rgb, RgbImage};

/// Its size: small, because it is only looked at.
const SIZE: (u32, u32) = (640, 400);
/// Where the water begins, from above.
const SHORE: u32 = 250;

/// The picture as a PNG; empty when it could not be written, which leaves the story without a picture.
pub(super) fn pumping_station() -> Vec<u8> {
    let picture = RgbImage::from_fn(SIZE.0, SIZE.1, colour);
    let mut bytes = Vec::new();
    let written = DynamicImage::ImageRgb8(picture).write_to(&mut Cursor::new(&mut bytes), ImageFormat::Png);
    if written.is_ok() { bytes } else { Vec::new() }
}

fn colour(x: u32, y: u32) -> Rgb<u8> {
    let shade = |from: [u32; 3], to: [u32; 3], part: u32, of: u32| {
        Rgb([0, 1, 2].map(|at| ((from[at] * (of - part) + to[at] * part) / of.max(1)).min(255) as u8))
    };
    if y >= SHORE {
        // Every ninth line is lighter: a ripple.
        let lift = if y.is_multiple_of(9) { 18 } else { 0 };
        return shade(
            [64 + lift, 118 + lift, 138 + lift],
            [24, 62, 84],
            y - SHORE,
            SIZE.1 - SHORE,
        );
    }
    let in_house = (230..410).contains(&x) && y >= 150;
    // The roof rises to the middle of the house.
    let in_roof = (220..420).contains(&x) && y < 150 && y + 100 >= 150 + x.abs_diff(320);
    let in_door = (300..340).contains(&x) && y >= 195;
    let in_window = ((250..280).contains(&x) || (360..390).contains(&x)) && (175..205).contains(&y);
    match (in_door, in_window, in_house, in_roof) {
        (true, ..) => Rgb([58, 72, 66]),
        (_, true, ..) => Rgb([250, 222, 150]),
        (_, _, true, _) => Rgb([168, 92, 68]),
        (.., true) => Rgb([84, 66, 62]),
        _ if y >= SHORE - 14 => Rgb([104, 138, 84]),
        _ => shade([134, 178, 206], [246, 206, 160], y, SHORE),
    }
}
