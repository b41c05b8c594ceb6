//! Makes a picture small and harmless: unpacked, turned upright, scaled down and packed anew, so that
//! nothing of the file survives but what can be seen. Place and camera go with the rest.

mod colours;
mod whole;

use image::{
    DynamicImage, GenericImageView, ImageDecoder, ImageFormat, ImageReader, Limits,
    codecs::{jpeg::JpegEncoder, png::PngEncoder},
    imageops::FilterType,
    metadata::Orientation,
};
use std::io::Cursor;

#[cfg(test)]
mod tests;

/// Longest side in pixels of what is kept.
const LONGEST_SIDE: u32 = 1600;
/// More pixels are not unpacked: a small file may hold a huge picture.
const MOST_PIXELS: u64 = 40_000_000;
/// Memory in bytes that unpacking may take.
const MOST_MEMORY: u64 = 256 * 1024 * 1024;
/// Quality of JPEG out of 100: no difference to be seen at this size.
const QUALITY: u8 = 82;
/// The same of what is shown smaller: on a screen of fine pixels no difference either.
const QUALITY_SCALED: u8 = 72;
/// The same of what stands beside a card: a first visit loads several of these.
const QUALITY_TINY: u8 = 58;
/// Up to so many pixels wide.
const TINY: u32 = 200;

/// Why a picture was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PictureError {
    /// No file was chosen.
    None,
    /// Too many bytes.
    TooLarge,
    /// The format of some telephones, which browsers do not show.
    Heic,
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
            Self::TooLarge => "Die Datei ist größer als 5 MB. Verkleinere das Bild und versuche es noch einmal.",
            Self::Heic => "Das Bild ist im Format HEIC, das viele Geräte nicht zeigen. Speichere es als JPEG und lade das hoch; am iPhone geht das auch für alle neuen Fotos: Einstellungen, Kamera, Formate, „Maximale Kompatibilität“.",
            Self::Format => "Das ist kein Bild im Format JPEG, PNG oder WebP.",
            Self::TooManyPixels => "Das Bild hat mehr als 40 Millionen Bildpunkte. Bitte verkleinere es.",
            Self::Broken => "Das Bild lässt sich nicht öffnen. Vielleicht ist die Datei beschädigt.",
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
    let (picture, profile) = unpack(bytes)?;
    let (width, height) = picture.dimensions();
    let small = match width.max(height) > LONGEST_SIDE {
        true => picture.resize(LONGEST_SIDE, LONGEST_SIDE, FilterType::CatmullRom),
        false => picture,
    };
    // Only now: at full size this would take as much memory once more, and again for what comes of it.
    let small = match profile {
        Some(profile) => colours::to_srgb(small, &profile),
        None => small,
    };
    pack(&small, QUALITY)
}

/// A picture that was kept, no wider than so many pixels.
pub(super) fn scaled(bytes: &[u8], width: u16) -> Result<Prepared, PictureError> {
    let (picture, _) = unpack(bytes)?;
    let small = match picture.width() > width.into() {
        true => picture.resize(width.into(), u32::MAX, FilterType::CatmullRom),
        false => picture,
    };
    pack(&small, if small.width() > TINY { QUALITY_SCALED } else { QUALITY_TINY })
}

/// The picture upright, and the profile of its colours.
fn unpack(bytes: &[u8]) -> Result<(DynamicImage, Option<Vec<u8>>), PictureError> {
    if is_heic(bytes) {
        return Err(PictureError::Heic);
    }
    let format = image::guess_format(bytes).map_err(|_| PictureError::Format)?;
    if ![ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP].contains(&format) {
        return Err(PictureError::Format);
    }
    // The reader fills what is missing with grey.
    if format == ImageFormat::Jpeg && !whole::is_whole(bytes) {
        return Err(PictureError::Broken);
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
    let profile = decoder.icc_profile().ok().flatten();
    let mut picture = DynamicImage::from_decoder(decoder).map_err(|_| PictureError::Broken)?;
    picture.apply_orientation(orientation);
    Ok((picture, profile))
}

/// The brands of the container in which telephones put such pictures.
fn is_heic(bytes: &[u8]) -> bool {
    const BRANDS: [&[u8]; 6] = [b"heic", b"heix", b"hevc", b"heim", b"mif1", b"msf1"];
    bytes.get(4..8) == Some(b"ftyp") && bytes.get(8..12).is_some_and(|brand| BRANDS.contains(&brand))
}

/// PNG only where something shines through: photographs are much smaller as JPEG.
fn pack(picture: &DynamicImage, quality: u8) -> Result<Prepared, PictureError> {
    let (width, height) = picture.dimensions();
    let mut bytes = Vec::new();
    let shines_through = picture.color().has_alpha() && picture.to_rgba8().pixels().any(|pixel| pixel.0[3] < u8::MAX);
    let (media_type, packed) = match shines_through {
        true => ("image/png", DynamicImage::from(picture.to_rgba8()).write_with_encoder(PngEncoder::new(&mut bytes))),
        false => {
            let encoder = JpegEncoder::new_with_quality(&mut bytes, quality);
            ("image/jpeg", DynamicImage::from(picture.to_rgb8()).write_with_encoder(encoder))
        }
    };
    packed.map_err(|_| PictureError::Broken)?;
    Ok(Prepared { media_type, width, height, bytes })
}
