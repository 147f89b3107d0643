//! The coat of arms: a PNG or JPEG, made as large as its field.

use std::io::Cursor;

use zune_jpeg::JpegDecoder;
use zune_jpeg::zune_core::colorspace::ColorSpace;
use zune_jpeg::zune_core::options::DecoderOptions;

use super::{Canvas, HEIGHT};
use crate::colour::Colour;

/// A larger picture is left out: a coat of arms of that size is a mistake.
const LIMIT: usize = 5000;

/// A picture of red, green, blue and cover.
pub(super) struct Coat {
    width: usize,
    height: usize,
    pixels: Vec<u8>,
}

impl Coat {
    /// Understands a file; what is none of the two kinds, broken or too large is nothing.
    pub(super) fn read(bytes: &[u8]) -> Option<Coat> {
        let coat = if bytes.starts_with(b"\x89PNG") { png(bytes) } else { jpeg(bytes) }?;
        let is_whole = coat.pixels.len() == coat.width * coat.height * 4;
        (is_whole && coat.width > 0 && coat.height > 0).then_some(coat)
    }

    /// Draws it into the middle of the field at the left, `margin` away from its sides.
    pub(super) fn draw(&self, canvas: &mut Canvas, field: usize, margin: usize) {
        let (room, room_down) = (field - 2 * margin, HEIGHT - 2 * margin);
        let is_wide = self.width * room_down > self.height * room;
        let (width, height) = if is_wide {
            (room, (self.height * room / self.width).max(1))
        } else {
            ((self.width * room_down / self.height).max(1), room_down)
        };
        let (left, top) = ((field - width) / 2, (HEIGHT - height) / 2);
        for y in 0..height {
            for x in 0..width {
                let (colour, cover) = self.mean((x, width), (y, height));
                canvas.lay((left + x, top + y), colour, cover);
            }
        }
    }

    /// What its pixels are on an average that fall on one of the drawing's.
    fn mean(&self, (x, width): (usize, usize), (y, height): (usize, usize)) -> (Colour, u8) {
        let part = |at: usize, all: usize, own: usize| {
            let start = at * own / all;
            start..((at + 1) * own / all).max(start + 1)
        };
        let mut sums = [0_usize; 4];
        let mut count = 0;
        for line in part(y, height, self.height) {
            for column in part(x, width, self.width) {
                let place = (line * self.width + column) * 4;
                let pixel = &self.pixels[place..place + 4];
                let cover = usize::from(pixel[3]);
                for (sum, value) in sums.iter_mut().zip(&pixel[..3]) {
                    *sum += usize::from(*value) * cover;
                }
                sums[3] += cover;
                count += 1;
            }
        }
        let covered = sums[3].max(1);
        let [red, green, blue] =
            [sums[0], sums[1], sums[2]].map(|sum| u8::try_from(sum / covered).unwrap_or(u8::MAX));
        (Colour::new(red, green, blue), u8::try_from(sums[3] / count).unwrap_or(u8::MAX))
    }
}

fn png(bytes: &[u8]) -> Option<Coat> {
    let mut decoder = png::Decoder::new(Cursor::new(bytes));
    decoder.set_transformations(png::Transformations::normalize_to_color8());
    let mut reader = decoder.read_info().ok()?;
    let size = (reader.info().width as usize, reader.info().height as usize);
    if size.0 > LIMIT || size.1 > LIMIT {
        return None;
    }
    let mut pixels = vec![0; reader.output_buffer_size()?];
    let frame = reader.next_frame(&mut pixels).ok()?;
    pixels.truncate(frame.buffer_size());
    let pixels = match frame.color_type {
        png::ColorType::Rgba => pixels,
        png::ColorType::Rgb => {
            pixels.chunks_exact(3).flat_map(|it| opaque([it[0], it[1], it[2]])).collect()
        }
        png::ColorType::Grayscale => pixels.iter().flat_map(|it| opaque([*it; 3])).collect(),
        png::ColorType::GrayscaleAlpha => {
            pixels.chunks_exact(2).flat_map(|it| [it[0], it[0], it[0], it[1]]).collect()
        }
        png::ColorType::Indexed => return None,
    };
    Some(Coat { width: size.0, height: size.1, pixels })
}

fn jpeg(bytes: &[u8]) -> Option<Coat> {
    let options = DecoderOptions::default()
        .set_max_width(LIMIT)
        .set_max_height(LIMIT)
        .jpeg_set_out_colorspace(ColorSpace::RGB);
    let mut decoder = JpegDecoder::new_with_options(Cursor::new(bytes), options);
    let pixels = decoder.decode().ok()?;
    let (width, height) = decoder.dimensions()?;
    let pixels = pixels.chunks_exact(3).flat_map(|it| opaque([it[0], it[1], it[2]])).collect();
    Some(Coat { width, height, pixels })
}

fn opaque([red, green, blue]: [u8; 3]) -> [u8; 4] {
    [red, green, blue, u8::MAX]
}
