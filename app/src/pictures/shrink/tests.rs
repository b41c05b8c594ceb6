use super::*;
use image::{Rgb, RgbImage, Rgba, RgbaImage};

fn packed(picture: DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, format).expect("a picture to pack");
    bytes.into_inner()
}

fn photograph(width: u32, height: u32) -> Vec<u8> {
    let picture = RgbImage::from_fn(width, height, |x, _| Rgb([if x < width / 2 { 250 } else { 5 }, 80, 80]));
    packed(picture.into(), ImageFormat::Jpeg)
}

/// A JPEG whose camera was held sideways, with a place in it, as telephones write it.
fn with_exif(jpeg: &[u8]) -> Vec<u8> {
    let tiff = b"II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0Bamberg 49.89N 10.88O";
    let length = u16::try_from(tiff.len() + 8).expect("a short block").to_be_bytes();
    [&jpeg[..2], b"\xFF\xE1", &length, b"Exif\0\0", tiff, &jpeg[2..]].concat()
}

#[test]
fn a_large_picture_is_scaled_down_and_keeps_its_shape() {
    let kept = shrink(&photograph(2000, 1000)).expect("a picture");
    assert_eq!((kept.media_type, kept.width, kept.height), ("image/jpeg", 1600, 800));
}

#[test]
fn a_small_picture_stays_as_large_as_it_is() {
    let kept = shrink(&photograph(40, 30)).expect("a picture");
    assert_eq!((kept.width, kept.height), (40, 30));
}

#[test]
fn a_picture_taken_sideways_stands_upright_and_forgets_where_it_was_taken() {
    let taken = with_exif(&photograph(40, 20));
    assert!(taken.windows(7).any(|bytes| bytes == b"Bamberg"), "the test has something to lose");
    let kept = shrink(&taken).expect("a picture");
    assert_eq!((kept.width, kept.height), (20, 40));
    let left = [&b"Exif"[..], b"Bamberg"].map(|word| kept.bytes.windows(word.len()).any(|bytes| bytes == word));
    assert_eq!(left, [false, false]);
    let upright = image::load_from_memory(&kept.bytes).expect("a picture").to_rgb8();
    assert_eq!((upright.get_pixel(10, 5).0[0] > 200, upright.get_pixel(10, 35).0[0] < 60), (true, true));
}

#[test]
fn what_shines_through_stays_so_and_all_else_becomes_jpeg() {
    let pane = RgbaImage::from_pixel(8, 8, Rgba([1, 2, 3, 100]));
    let wall = RgbaImage::from_pixel(8, 8, Rgba([1, 2, 3, 255]));
    let types =
        [pane, wall].map(|picture| shrink(&packed(picture.into(), ImageFormat::Png)).expect("a picture").media_type);
    assert_eq!(types, ["image/png", "image/jpeg"]);
}

#[test]
fn webp_is_read_too() {
    let picture = RgbImage::from_pixel(9, 9, Rgb([1, 2, 3]));
    let kept = shrink(&packed(picture.into(), ImageFormat::WebP)).expect("a picture");
    assert_eq!((kept.media_type, kept.width), ("image/jpeg", 9));
}

#[test]
fn what_is_no_picture_is_refused_whatever_it_is_called() {
    let refused = [&b"<svg onload=alert(1)>"[..], b"GIF89a\x01\0\x01\0\0\0\0;", b"%PDF-1.7", b""].map(shrink);
    assert_eq!(refused, [const { Err(PictureError::Format) }; 4]);
    assert_eq!(shrink(&photograph(40, 30)[..30]), Err(PictureError::Broken));
}

/// A file of a few bytes that claims to be 60,000 by 60,000 pixels.
#[test]
fn a_huge_picture_is_refused_before_it_is_unpacked() {
    let mut bomb = packed(RgbImage::from_pixel(1, 1, Rgb([0, 0, 0])).into(), ImageFormat::Png);
    bomb[16..24].copy_from_slice(&[0, 0, 0xEA, 0x60, 0, 0, 0xEA, 0x60]);
    let crc = crc32(&bomb[12..29]).to_be_bytes();
    bomb[29..33].copy_from_slice(&crc);
    assert_eq!(shrink(&bomb), Err(PictureError::TooManyPixels));
}

fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| if crc & 1 == 1 { crc >> 1 ^ 0xEDB8_8320 } else { crc >> 1 })
    })
}

#[test]
fn a_file_that_broke_off_is_refused_in_every_format() {
    let picture =
        DynamicImage::from(RgbImage::from_fn(300, 300, |x, y| Rgb([(x * 7 % 256) as u8, (y * 13 % 256) as u8, 90])));
    for format in [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP] {
        let whole = packed(picture.clone(), format);
        assert_eq!(shrink(&whole).map(|kept| kept.width), Ok(300), "{format:?}");
        for part in [whole.len() / 3, whole.len() / 2, whole.len() - 40] {
            assert_eq!(shrink(&whole[..part]), Err(PictureError::Broken), "{format:?}, {part} of {}", whole.len());
        }
    }
    let more = [photograph(40, 30), b"what a telephone adds".to_vec()].concat();
    assert_eq!(shrink(&more).map(|kept| kept.width), Ok(40));
}

#[test]
fn the_colours_of_a_telephone_become_those_of_the_web() {
    let profile = moxcms::ColorProfile::new_display_p3().encode().expect("a profile");
    let red = DynamicImage::from(RgbImage::from_pixel(8, 8, Rgb([234, 51, 35])));
    let shown = colours::to_srgb(red.clone(), &profile).to_rgb8().get_pixel(4, 4).0;
    // The purest red of sRGB, as this profile writes it.
    assert!(shown[0] >= 253 && shown[1] <= 3 && shown[2] <= 3, "{shown:?}");
    assert_eq!(colours::to_srgb(red.clone(), b"no profile"), red);
}

#[test]
fn a_picture_that_browsers_do_not_show_says_what_to_do() {
    for brand in [b"heic", b"mif1"] {
        let file = [b"\0\0\0\x18ftyp".as_slice(), brand, &[0; 40]].concat();
        assert_eq!(shrink(&file), Err(PictureError::Heic));
    }
    assert!(PictureError::Heic.to_string().contains("als JPEG"));
}

#[test]
fn a_picture_beside_a_card_is_a_few_kilobytes() {
    // As rough as no photograph is.
    let rough =
        RgbImage::from_fn(1600, 1000, |x, y| Rgb([(x * 7 % 251) as u8, (y * 11 % 241) as u8, (x * y % 239) as u8]));
    let kept = shrink(&packed(rough.into(), ImageFormat::Png)).expect("a picture");
    let card = scaled(&kept.bytes, 144).expect("a small one");
    assert_eq!((card.media_type, card.width, card.height), ("image/jpeg", 144, 90));
    assert!(card.bytes.len() < 15_000, "{} bytes", card.bytes.len());
    let own = scaled(&photograph(40, 30), 144).expect("one that is narrower");
    assert_eq!((own.width, own.height), (40, 30));
}
