//! Whether a JPEG goes on to its end.

const START_OF_SCAN: u8 = 0xda;
const END_OF_IMAGE: u8 = 0xd9;

/// Walks over all segments and scans to the mark of the end. What stands behind it does not matter; a small picture inside
/// the file, which has an end of its own, lies within a segment.
pub(super) fn is_whole(jpeg: &[u8]) -> bool {
    let Some(mut rest) = jpeg.strip_prefix(&[0xff, 0xd8]) else { return false };
    loop {
        let Some((marker, after)) = next_marker(rest) else { return false };
        match marker {
            END_OF_IMAGE => return true,
            _ => match behind_segment(after) {
                Some(after) if marker == START_OF_SCAN => rest = behind_scan(after),
                Some(after) => rest = after,
                None => return false,
            },
        }
    }
}

/// A marker is `FF` and a code; more `FF` may fill the gap before it.
fn next_marker(bytes: &[u8]) -> Option<(u8, &[u8])> {
    let (0xff, rest) = bytes.split_first().map(|(first, rest)| (*first, rest))? else { return None };
    let fill = rest.iter().take_while(|byte| **byte == 0xff).count();
    rest[fill..].split_first().map(|(marker, after)| (*marker, after))
}

/// A segment says its length, two bytes of which it is itself.
fn behind_segment(bytes: &[u8]) -> Option<&[u8]> {
    let length = bytes.first_chunk::<2>().map(|length| usize::from(u16::from_be_bytes(*length)))?;
    bytes.get(length.max(2)..)
}

/// A scan goes on to the next marker: `FF 00` is a value, and `FF D0` to `FF D7` begin it anew.
fn behind_scan(bytes: &[u8]) -> &[u8] {
    let is_marker = |pair: &[u8]| pair[0] == 0xff && !matches!(pair[1], 0x00 | 0xd0..=0xd7 | 0xff);
    let end = bytes.windows(2).position(is_marker).unwrap_or(bytes.len());
    &bytes[end..]
}
