//! Makes a picture small and harmless: unpacked, turned upright, scaled down and packed anew, so that
//! nothing of the file survives but what can be seen. Place and camera go with the rest.

use image::{
    DynamicImage, GenericImageView, ImageDecoder, ImageFormat, ImageReader, Limits,
    codecs::{jpeg::JpegEncoder, png::PngEncoder},
    imageops::FilterType,
    metadata::Orientation,
};
use std::io::Cursor;

/// Longest side in pixels of what is kept.
const LONGEST_SIDE: u32 = 1600;
/// More pixels are not unpacked: a small file may hold a huge picture.
const MOST_PIXELS: u64 = 40_000_000;
/// Memory in bytes that unpacking may take.
const MOST_MEMORY: u64 = 256 * 1024 * 1024;
/// Quality of JPEG out of 100: no difference to be seen at this size.
const QUALITY: u8 = 82;

/// Why a picture was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PictureError {
    /// No file was chosen.
    None,
    /// Too many bytes.
    TooLarge,
    /// Neither JPEG nor PNG nor WebP, whatever its name says.
    Format,
    /// Too many pixels.
    TooManyPixels,
    /// It cannot be unpacked.
    Broken,
}

impl std::fmt::Display for PictureError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::None => "Bitte wähle eine Datei.",
            Self::TooLarge => {
                "Die Datei ist größer als 5 MB. Verkleinere das Bild und versuche es noch einmal."
            }
            Self::Format => "Das ist kein Bild im Format JPEG, PNG oder WebP.",
            Self::TooManyPixels => {
                "Das Bild hat mehr als 40 Millionen Bildpunkte. Bitte verkleinere es."
            }
            Self::Broken => {
                "Das Bild lässt sich nicht öffnen. Vielleicht ist die Datei beschädigt."
            }
        })
    }
}

/// A picture as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prepared {
    /// `image/jpeg`, or `image/png` for a picture that can be seen through.
    pub media_type: &'static str,
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
    /// The file.
    pub bytes: Vec<u8>,
}

/// Reads a file of any origin and packs what it shows anew.
pub fn shrink(bytes: &[u8]) -> Result<Prepared, PictureError> {
    let picture = unpack(bytes)?;
    let (width, height) = picture.dimensions();
    match width.max(height) > LONGEST_SIDE {
        true => pack(&picture.resize(LONGEST_SIDE, LONGEST_SIDE, FilterType::CatmullRom)),
        false => pack(&picture),
    }
}

fn unpack(bytes: &[u8]) -> Result<DynamicImage, PictureError> {
    let format = image::guess_format(bytes).map_err(|_| PictureError::Format)?;
    if ![ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP].contains(&format) {
        return Err(PictureError::Format);
    }
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    let mut limits = Limits::default();
    limits.max_alloc = Some(MOST_MEMORY);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(|_| PictureError::Broken)?;
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > MOST_PIXELS || decoder.total_bytes() > MOST_MEMORY {
        return Err(PictureError::TooManyPixels);
    }
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let mut picture = DynamicImage::from_decoder(decoder).map_err(|_| PictureError::Broken)?;
    picture.apply_orientation(orientation);
    Ok(picture)
}

/// PNG only where something shines through: photographs are much smaller as JPEG.
fn pack(picture: &DynamicImage) -> Result<Prepared, PictureError> {
    let (width, height) = picture.dimensions();
    let mut bytes = Vec::new();
    let shines_through = picture.color().has_alpha()
        && picture
            .to_rgba8()
            .pixels()
            .any(|pixel| pixel.0[3] < u8::MAX);
    let (media_type, packed) = match shines_through {
        true => (
            "image/png",
            DynamicImage::from(picture.to_rgba8()).write_with_encoder(PngEncoder::new(&mut bytes)),
        ),
        false => {
            let encoder = JpegEncoder::new_with_quality(&mut bytes, QUALITY);
            (
                "image/jpeg",
                DynamicImage::from(picture.to_rgb8()).write_with_encoder(encoder),
            )
        }
    };
    packed.map_err(|_| PictureError::Broken)?;
    Ok(Prepared {
        media_type,
        width,
        height,
        bytes,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use image::{Rgb, RgbImage, Rgba, RgbaImage};

    fn packed(picture: DynamicImage, format: ImageFormat) -> Vec<u8> {
        let mut bytes = Cursor::new(Vec::new());
        picture
            .write_to(&mut bytes, format)
            .expect("a picture to pack");
        bytes.into_inner()
    }

    fn photograph(width: u32, height: u32) -> Vec<u8> {
        let picture = RgbImage::from_fn(width, height, |x, _| {
            Rgb([if x < width / 2 { 250 } else { 5 }, 80, 80])
        });
        packed(picture.into(), ImageFormat::Jpeg)
    }

    /// A JPEG whose camera was held sideways, with a place in it, as telephones write it.
    fn with_exif(jpeg: &[u8]) -> Vec<u8> {
        let tiff =
            b"II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0Bamberg 49.89N 10.88O";
        let length = u16::try_from(tiff.len() + 8)
            .expect("a short block")
            .to_be_bytes();
        [
            &jpeg[..2],
            b"\xFF\xE1",
            &length,
            b"Exif\0\0",
            tiff,
            &jpeg[2..],
        ]
        .concat()
    }

    #[test]
    fn a_large_picture_is_scaled_down_and_keeps_its_shape() {
        let kept = shrink(&photograph(2000, 1000)).expect("a picture");
        assert_eq!(
            (kept.media_type, kept.width, kept.height),
            ("image/jpeg", 1600, 800)
        );
    }

    #[test]
    fn a_small_picture_stays_as_large_as_it_is() {
        let kept = shrink(&photograph(40, 30)).expect("a picture");
        assert_eq!((kept.width, kept.height), (40, 30));
    }

    #[test]
    fn a_picture_taken_sideways_stands_upright_and_forgets_where_it_was_taken() {
        let taken = with_exif(&photograph(40, 20));
        assert_eq!(
            taken.windows(7).any(|bytes| bytes == b"Bamberg"),
            true,
            "the test has something to lose"
        );
        let kept = shrink(&taken).expect("a picture");
        assert_eq!((kept.width, kept.height), (20, 40));
        let left = [&b"Exif"[..], b"Bamberg"]
            .map(|word| kept.bytes.windows(word.len()).any(|bytes| bytes == word));
        assert_eq!(left, [false, false]);
        let upright = image::load_from_memory(&kept.bytes)
            .expect("a picture")
            .to_rgb8();
        assert_eq!(
            (
                upright.get_pixel(10, 5).0[0] > 200,
                upright.get_pixel(10, 35).0[0] < 60
            ),
            (true, true)
        );
    }

    #[test]
    fn what_shines_through_stays_so_and_all_else_becomes_jpeg() {
        let pane = RgbaImage::from_pixel(8, 8, Rgba([1, 2, 3, 100]));
        let wall = RgbaImage::from_pixel(8, 8, Rgba([1, 2, 3, 255]));
        let types = [pane, wall].map(|picture| {
            shrink(&packed(picture.into(), ImageFormat::Png))
                .expect("a picture")
                .media_type
        });
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
        let refused = [
            &b"<svg onload=alert(1)>"[..],
            b"GIF89a\x01\0\x01\0\0\0\0;",
            b"%PDF-1.7",
            b"",
        ]
        .map(shrink);
        assert_eq!(refused, [const { Err(PictureError::Format) }; 4]);
        assert_eq!(shrink(&photograph(40, 30)[..30]), Err(PictureError::Broken));
    }

    /// A file of a few bytes that claims to be 60,000 by 60,000 pixels.
    #[test]
    fn a_huge_picture_is_refused_before_it_is_unpacked() {
        let mut bomb = packed(
            RgbImage::from_pixel(1, 1, Rgb([0, 0, 0])).into(),
            ImageFormat::Png,
        );
        bomb[16..24].copy_from_slice(&[0, 0, 0xEA, 0x60, 0, 0, 0xEA, 0x60]);
        let crc = crc32(&bomb[12..29]).to_be_bytes();
        bomb[29..33].copy_from_slice(&crc);
        assert_eq!(shrink(&bomb), Err(PictureError::TooManyPixels));
    }

    fn crc32(bytes: &[u8]) -> u32 {
        !bytes.iter().fold(u32::MAX, |crc, byte| {
            (0..8).fold(crc ^ u32::from(*byte), |crc, _| {
                if crc & 1 == 1 {
                    crc >> 1 ^ 0xEDB8_8320
                } else {
                    crc >> 1
                }
            })
        })
    }
}
