//! Colours as browsers expect them without being told: the profile of the camera is thrown away with the rest.

use image::DynamicImage;
use moxcms::{ColorProfile, Layout, TransformOptions};

/// The same colours in sRGB. A profile that cannot be read, or is not one for these colours, changes nothing.
pub(super) fn to_srgb(picture: DynamicImage, profile: &[u8]) -> DynamicImage {
    let pixels = picture.to_rgba8();
    let Some(converted) = converted(&pixels, profile) else { return picture };
    match image::RgbaImage::from_raw(pixels.width(), pixels.height(), converted) {
        Some(converted) => converted.into(),
        None => picture,
    }
}

fn converted(pixels: &[u8], profile: &[u8]) -> Option<Vec<u8>> {
    let profile = ColorProfile::new_from_slice(profile).ok()?;
    let options = TransformOptions::default();
    let transform =
        profile.create_transform_8bit(Layout::Rgba, &ColorProfile::new_srgb(), Layout::Rgba, options).ok()?;
    let mut converted = vec![0; pixels.len()];
    transform.transform(pixels, &mut converted).ok()?;
    Some(converted)
}
