//! Photographs: what they hold beside the picture (where and with which camera it was taken, by whom, comments, an earlier version in small)
//! is taken out before they are kept; which way up they are stays. Small pictures for the window.

use std::io::Cursor;

use image::metadata::Orientation;
use image::imageops::FilterType;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits};
use img_parts::jpeg::{Jpeg, JpegSegment, markers};
use img_parts::png::Png;
use img_parts::webp::WebP;
use img_parts::{Bytes, ImageEXIF};

/// Most memory that one picture may take to be read, in octets.
const MEMORY: u64 = 512 << 20;

/// The picture alone, in the same format. `None` where it can't be read as what it says it is.
pub(super) fn alone(media: &str, bytes: Vec<u8>) -> Option<Vec<u8>> {
    let bytes = Bytes::from(bytes);
    let out = match media {
        "image/jpeg" => jpeg(bytes)?,
        "image/png" => png(bytes)?,
        "image/webp" => webp(bytes)?,
        _ => return None,
    };
    // A head that can be read is the least a picture has.
    reader(&out)?.into_dimensions().ok()?;
    Some(out)
}

fn jpeg(bytes: Bytes) -> Option<Vec<u8>> {
    let mut jpeg = Jpeg::from_bytes(bytes).ok()?;
    let turned = jpeg.exif().as_deref().and_then(Orientation::from_exif_chunk);
    // Kept are the picture, its frame (APP0), the colours (ICC in APP2, Adobe in APP14).
    jpeg.segments_mut().retain(|s| match s.marker() {
        markers::APP2 => s.contents().starts_with(b"ICC_PROFILE\0"),
        markers::COM | markers::APP1 | markers::APP3..=markers::APP13 | markers::APP15 => false,
        _ => true,
    });
    if let Some(turned) = turned.filter(|t| *t != Orientation::NoTransforms) {
        let mut contents = b"Exif\0\0".to_vec();
        contents.extend(orientation_only(turned));
        let at = usize::from(jpeg.segments().first().is_some_and(|s| s.marker() == markers::APP0));
        jpeg.segments_mut().insert(at, JpegSegment::new_with_contents(markers::APP1, Bytes::from(contents)));
    }
    Some(jpeg.encoder().bytes().to_vec())
}

fn png(bytes: Bytes) -> Option<Vec<u8>> {
    let mut png = Png::from_bytes(bytes).ok()?;
    let turned = png.exif().as_deref().and_then(Orientation::from_exif_chunk);
    png.chunks_mut().retain(|c| !matches!(&c.kind(), b"eXIf" | b"tEXt" | b"iTXt" | b"zTXt" | b"tIME"));
    if let Some(turned) = turned.filter(|t| *t != Orientation::NoTransforms) {
        png.set_exif(Some(Bytes::from(orientation_only(turned))));
    }
    Some(png.encoder().bytes().to_vec())
}

fn webp(bytes: Bytes) -> Option<Vec<u8>> {
    let mut webp = WebP::from_bytes(bytes).ok()?;
    let turned = webp.exif().as_deref().and_then(Orientation::from_exif_chunk);
    let turned = turned.filter(|t| *t != Orientation::NoTransforms).map(|t| Bytes::from(orientation_only(t)));
    webp.remove_chunks_by_id(*b"XMP ");
    webp.set_exif(turned);
    Some(webp.encoder().bytes().to_vec())
}

/// A TIFF with one entry (Exif 2.32 §4.6): which way up.
fn orientation_only(turned: Orientation) -> Vec<u8> {
    let mut out = b"MM\0\x2A\0\0\0\x08\0\x01".to_vec();
    out.extend([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, turned.to_exif(), 0, 0]);
    out.extend([0; 4]);
    out
}

fn reader(bytes: &[u8]) -> Option<ImageReader<Cursor<&[u8]>>> {
    let mut reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format().ok()?;
    let mut limits = Limits::default();
    limits.max_alloc = Some(MEMORY);
    reader.limits(limits);
    Some(reader)
}

/// A JPEG of a picture, the right way up, whose longest side has at most `size` pixels. `None` where it can't be read or would take too much memory.
pub(super) fn small(bytes: &[u8], size: u32) -> Option<Vec<u8>> {
    let mut decoder = reader(bytes)?.into_decoder().ok()?;
    let turned = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let picture = DynamicImage::from_decoder(decoder).ok()?;
    let mut picture = if picture.width().max(picture.height()) > size { picture.thumbnail(size, size) } else { picture };
    picture.apply_orientation(turned);
    let mut out = Cursor::new(Vec::new());
    // What shows through is white, as on paper.
    let rgba = picture.to_rgba8();
    let mut flat = image::RgbImage::new(rgba.width(), rgba.height());
    for (to, from) in flat.pixels_mut().zip(rgba.pixels()) {
        let [r, g, b, a] = from.0.map(u32::from);
        let over = |c: u32| u8::try_from((c * a + 255 * (255 - a)) / 255).unwrap_or(255);
        to.0 = [over(r), over(g), over(b)];
    }
    flat.write_with_encoder(image::codecs::jpeg::JpegEncoder::new_with_quality(&mut out, 80)).ok()?;
    Some(out.into_inner())
}

/// Longest side of a picture that stands small on paper, in pixels: 11 mm at 1200 dots an inch are 520.
const ON_PAPER: u32 = 1200;

/// A picture without what it says beside it, upright, see-through where it was; a large one made smaller. `None` where it can't be read.
pub(crate) fn flat(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut decoder = reader(bytes)?.into_decoder().ok()?;
    let turned = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let picture = DynamicImage::from_decoder(decoder).ok()?;
    let mut picture = if picture.width().max(picture.height()) > ON_PAPER { picture.resize(ON_PAPER, ON_PAPER, FilterType::Lanczos3) } else { picture };
    picture.apply_orientation(turned);
    let mut out = Cursor::new(Vec::new());
    picture.write_to(&mut out, ImageFormat::Png).ok()?;
    Some(out.into_inner())
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use image::RgbImage;

    /// A plain picture of 40 × 20 pixels.
    pub(crate) fn plain(format: ImageFormat) -> Vec<u8> {
        let mut out = Cursor::new(Vec::new());
        DynamicImage::from(RgbImage::from_fn(40, 20, |x, _| image::Rgb([u8::try_from(x * 6).unwrap(), 80, 120]))).write_to(&mut out, format).unwrap();
        out.into_inner()
    }

    /// A TIFF block as cameras write it: turned by a quarter, with a GPS directory (Gateshead) and the maker's name.
    fn from_a_camera() -> Vec<u8> {
        let mut t = b"II\x2A\0\x08\0\0\0".to_vec();
        let entry = |tag: u16, kind: u16, count: u32, value: [u8; 4]| {
            let mut e = Vec::new();
            e.extend(tag.to_le_bytes());
            e.extend(kind.to_le_bytes());
            e.extend(count.to_le_bytes());
            e.extend(value);
            e
        };
        t.extend(3u16.to_le_bytes());
        t.extend(entry(0x010F, 2, 4, *b"ACME"));
        t.extend(entry(0x0112, 3, 1, [6, 0, 0, 0]));
        t.extend(entry(0x8825, 4, 1, 50u32.to_le_bytes()));
        t.extend(0u32.to_le_bytes());
        assert_eq!(t.len(), 50);
        t.extend(2u16.to_le_bytes());
        t.extend(entry(0x0001, 2, 2, *b"N\0\0\0"));
        t.extend(entry(0x0002, 5, 3, 80u32.to_le_bytes()));
        t.extend(0u32.to_le_bytes());
        for n in [54u32, 1, 57, 1, 11, 1] {
            t.extend(n.to_le_bytes());
        }
        t
    }

    /// A JPEG as a telephone writes it: GPS, XMP with a place's name, a comment.
    pub(crate) fn with_gps() -> Vec<u8> {
        let mut jpeg = Jpeg::from_bytes(Bytes::from(plain(ImageFormat::Jpeg))).unwrap();
        let mut exif = b"Exif\0\0".to_vec();
        exif.extend(from_a_camera());
        for (marker, contents) in [
            (markers::APP1, exif),
            (markers::APP1, b"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>Gateshead</x:xmpmeta>".to_vec()),
            (markers::APP13, b"Photoshop 3.0\08BIM Gateshead".to_vec()),
            (markers::COM, b"taken by ACME".to_vec()),
        ] {
            jpeg.segments_mut().insert(1, JpegSegment::new_with_contents(marker, Bytes::from(contents)));
        }
        jpeg.encoder().bytes().to_vec()
    }

    fn holds(bytes: &[u8], what: &[u8]) -> bool {
        bytes.windows(what.len()).any(|w| w == what)
    }

    #[test]
    fn of_a_photograph_only_the_picture_and_which_way_up_it_is_are_kept() {
        let photo = with_gps();
        assert!(holds(&photo, b"ACME") && holds(&photo, b"Gateshead"));
        let kept = alone("image/jpeg", photo).unwrap();
        assert!(!holds(&kept, b"ACME") && !holds(&kept, b"Gateshead") && !holds(&kept, &[0x25, 0x88]) && !holds(&kept, &[0x88, 0x25]));
        let mut decoder = reader(&kept).unwrap().into_decoder().unwrap();
        assert_eq!(decoder.orientation().unwrap(), Orientation::Rotate90);
        // The small one is turned: upright where the stored one lies.
        let small = image::load_from_memory(&small(&kept, 480).unwrap()).unwrap();
        assert_eq!((small.width(), small.height()), (20, 40));
    }

    #[test]
    fn png_and_webp_lose_theirs_too_and_look_the_same() {
        let mut png = Png::from_bytes(Bytes::from(plain(ImageFormat::Png))).unwrap();
        png.set_exif(Some(Bytes::from(from_a_camera())));
        let mut webp = WebP::from_bytes(Bytes::from(plain(ImageFormat::WebP))).unwrap();
        webp.set_exif(Some(Bytes::from(from_a_camera())));
        for (media, bytes) in [("image/png", png.encoder().bytes().to_vec()), ("image/webp", webp.encoder().bytes().to_vec())] {
            assert!(holds(&bytes, b"ACME"), "{media}");
            let kept = alone(media, bytes.clone()).unwrap();
            assert!(!holds(&kept, b"ACME"), "{media}");
            assert_eq!(image::load_from_memory(&kept).unwrap().to_rgb8(), image::load_from_memory(&bytes).unwrap().to_rgb8(), "{media}");
            assert_eq!(reader(&kept).unwrap().into_decoder().unwrap().orientation().unwrap(), Orientation::Rotate90, "{media}");
        }
    }

    #[test]
    fn a_picture_without_any_stays_octet_for_octet_readable() {
        for (media, format) in [("image/jpeg", ImageFormat::Jpeg), ("image/png", ImageFormat::Png), ("image/webp", ImageFormat::WebP)] {
            let kept = alone(media, plain(format)).unwrap();
            assert_eq!(image::load_from_memory(&kept).unwrap().to_rgb8(), image::load_from_memory(&plain(format)).unwrap().to_rgb8(), "{media}");
        }
    }

    #[test]
    fn what_is_no_picture_is_refused_and_never_a_panic() {
        for (media, bytes) in [
            ("image/jpeg", &b"\xFF\xD8\xFF"[..]),
            ("image/jpeg", &b"\xFF\xD8\xFF\xE1\xFF\xFFExif"[..]),
            ("image/png", b"\x89PNG\r\n\x1a\n\0\0\0\0"),
            ("image/webp", b"RIFF\xFF\xFF\xFF\xFFWEBPVP8 "),
        ] {
            assert_eq!(alone(media, bytes.to_vec()), None, "{media}");
        }
        let whole = with_gps();
        for cut in [10, 40, whole.len() / 2] {
            let _ = alone("image/jpeg", whole[..cut].to_vec());
            assert_eq!(small(&whole[..10], 480), None);
        }
    }
}
