//! Pictures are made anew, and files lie under their hash.

use std::io::Cursor;

use bytes::Bytes;
use image::{DynamicImage, ImageFormat, Rgb, RgbImage};
use platform::failure::Failure;
use platform::files::{FileId, PictureTrouble, illustrate, keep, photo, read, remove};
use testkit::House;

fn picture(width: u32, height: u32, format: ImageFormat) -> Vec<u8> {
    let left_red = |x, _| {
        if x < width / 2 {
            Rgb([220, 20, 20])
        } else {
            Rgb([20, 20, 220])
        }
    };
    let mut bytes = Vec::new();
    let picture = DynamicImage::ImageRgb8(RgbImage::from_fn(width, height, left_red));
    picture.write_to(&mut Cursor::new(&mut bytes), format).unwrap();
    bytes
}

#[tokio::test]
async fn a_file_is_kept_once_under_its_hash() {
    let house = House::with(vec![]).await;
    let bytes = Bytes::from_static(b"hello");
    let id = keep(&house.platform, bytes.clone()).await.unwrap();
    assert_eq!(
        id.as_str(),
        "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824"
    );
    assert_eq!(keep(&house.platform, bytes.clone()).await.unwrap(), id);
    assert_eq!(read(&house.platform, &id).await.unwrap(), bytes);
    remove(&house.platform, &id).await.unwrap();
    remove(&house.platform, &id).await.unwrap();
    assert!(matches!(read(&house.platform, &id).await, Err(Failure::NotFound)));
    assert_eq!(FileId::parse("../../etc/passwd"), None);
}

#[tokio::test]
async fn a_portrait_is_square_in_two_sizes_and_carries_nothing_else() {
    let house = House::with(vec![]).await;
    for format in [ImageFormat::Png, ImageFormat::Jpeg, ImageFormat::WebP, ImageFormat::Gif] {
        let made = photo(&house.platform, picture(640, 400, format).into()).await.unwrap();
        for (id, side) in [(&made.small, 96), (&made.large, 320)] {
            let bytes = read(&house.platform, id).await.unwrap();
            let picture = image::load_from_memory_with_format(&bytes, ImageFormat::Jpeg)
                .unwrap()
                .to_rgb8();
            assert_eq!(picture.dimensions(), (side, side));
            let (left, right) = (picture.get_pixel(2, side / 2), picture.get_pixel(side - 3, side / 2));
            assert!(left[0] > 150 && right[2] > 150, "{format:?} {left:?} {right:?}");
        }
    }
    // A JPEG with a place in it, turned on its side by its camera.
    let mut exif = b"\xff\xe1\x00\x5cExif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0".to_vec();
    exif.resize(2 + 0x5c - 12, b' ');
    exif.extend_from_slice(b"Molenstraat1");
    let plain = picture(400, 400, ImageFormat::Jpeg);
    let turned = [&plain[..2], &exif, &plain[2..]].concat();
    let made = photo(&house.platform, turned.into()).await.unwrap();
    let bytes = read(&house.platform, &made.large).await.unwrap();
    assert!(!bytes.windows(6).any(|window| window == b"Molens"));
    let upright = image::load_from_memory_with_format(&bytes, ImageFormat::Jpeg)
        .unwrap()
        .to_rgb8();
    let (top, bottom) = (upright.get_pixel(160, 10), upright.get_pixel(160, 310));
    assert!(
        top[0] > 150 && bottom[2] > 150,
        "the left side came up: {top:?} {bottom:?}"
    );
}

#[tokio::test]
async fn what_is_no_picture_or_a_bomb_is_refused() {
    let house = House::with(vec![]).await;
    let svg = b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".to_vec();
    let mut cut = picture(64, 64, ImageFormat::Png);
    cut.truncate(cut.len() / 2);
    // A header that promises 60,000 by 60,000 pixels.
    let mut bomb = picture(8, 8, ImageFormat::Png);
    bomb[16..24].copy_from_slice(&[0, 0, 0xea, 0x60, 0, 0, 0xea, 0x60]);
    let wide = picture(20_000, 1, ImageFormat::Png);
    let large = vec![0; 11 * 1024 * 1024];
    for bytes in [svg, cut, bomb, wide, large, b"GIF89a".to_vec(), Vec::new()] {
        let start = bytes.iter().take(8).copied().collect::<Vec<_>>();
        let refused = photo(&house.platform, bytes.into()).await;
        assert!(matches!(refused, Err(Failure::Refused(_))), "{start:?} {refused:?}");
    }
}

#[tokio::test]
async fn a_picture_in_a_text_keeps_its_shape_and_is_never_made_larger() {
    for (came, large, small) in [
        ((2000, 500), (1280, 320), (480, 120)),
        ((300, 900), (300, 900), (160, 480)),
        ((3, 2), (3, 2), (3, 2)),
        ((2000, 1), (1280, 1), (480, 1)),
    ] {
        let made = illustrate(picture(came.0, came.1, ImageFormat::Png).into())
            .await
            .unwrap();
        assert_eq!((made.large.width, made.large.height), large);
        assert_eq!((made.small.width, made.small.height), small);
        let read = image::load_from_memory_with_format(&made.large.bytes, ImageFormat::Jpeg).unwrap();
        assert_eq!((read.width(), read.height()), large);
    }
    let large = [picture(8, 8, ImageFormat::Png), vec![0; 10 * 1024 * 1024]].concat();
    assert_eq!(illustrate(large.into()).await, Err(PictureTrouble::TooLarge));
}
