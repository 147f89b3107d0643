//! The picture that other sites show beside a link to this one: the county's name on its colour.
//!
//! One for the whole site, as large as social networks want it, drawn when it is asked for.

mod coat;
mod lettering;

use std::sync::Arc;

use xxhash_rust::xxh3::Xxh3;

use self::coat::Coat;
use self::lettering::Lettering;
use crate::colour::Colour;

/// Pixels from left to right.
pub const WIDTH: usize = 1200;
/// Pixels from top to bottom.
pub const HEIGHT: usize = 630;
/// Pixels that stay free around the words.
const MARGIN: usize = 80;
/// The white field of a coat of arms.
const FIELD: usize = 340;
/// Goes up when the same words are drawn in another way: browsers keep the picture by its address.
const MANNER: u8 = 1;

/// What stands on it.
#[derive(Clone, Debug)]
pub struct Picture {
    /// The ground; the words are white.
    pub ground: Colour,
    /// The county.
    pub title: String,
    /// What the site is.
    pub line: String,
    /// The coat of arms as a file: PNG or JPEG.
    pub coat_of_arms: Option<Arc<[u8]>>,
}

impl Picture {
    /// Another number as soon as anything on it is different.
    pub fn hash(&self) -> u64 {
        let mut hash = Xxh3::new();
        hash.update(&[MANNER]);
        hash.update(&self.ground.parts());
        for words in [&self.title, &self.line] {
            hash.update(words.as_bytes());
            hash.update(&[0]);
        }
        hash.update(self.coat_of_arms.as_deref().unwrap_or_default());
        hash.digest()
    }

    /// The picture as PNG; the same words give the same bytes.
    pub fn png(&self) -> Vec<u8> {
        let mut canvas = Canvas::new(self.ground);
        let coat = self.coat_of_arms.as_deref().and_then(Coat::read);
        let left = if let Some(coat) = &coat {
            canvas.fill(0..FIELD, 0..HEIGHT, Colour::WHITE);
            coat.draw(&mut canvas, FIELD, MARGIN / 2);
            FIELD + MARGIN / 2
        } else {
            MARGIN
        };
        if let Some(lettering) = Lettering::new(WIDTH - left - MARGIN) {
            lettering.draw(&mut canvas, left, (&self.title, &self.line));
        }
        canvas.png()
    }
}

/// Pixels, line by line.
struct Canvas {
    pixels: Vec<u8>,
}

impl Canvas {
    fn new(ground: Colour) -> Canvas {
        Canvas { pixels: ground.parts().repeat(WIDTH * HEIGHT) }
    }

    fn fill(
        &mut self,
        columns: std::ops::Range<usize>,
        lines: std::ops::Range<usize>,
        colour: Colour,
    ) {
        let row = colour.parts().repeat(columns.len());
        for line in lines {
            let start = (line * WIDTH + columns.start) * 3;
            self.pixels[start..start + row.len()].copy_from_slice(&row);
        }
    }

    /// Lays `colour` over a pixel, as strong as `cover`; beside the picture is nothing.
    fn lay(&mut self, (x, y): (usize, usize), colour: Colour, cover: u8) {
        if x >= WIDTH || y >= HEIGHT || cover == 0 {
            return;
        }
        let place = (y * WIDTH + x) * 3;
        let pixel = &mut self.pixels[place..place + 3];
        let below = Colour::new(pixel[0], pixel[1], pixel[2]);
        pixel.copy_from_slice(&below.mixed(colour, cover).parts());
    }

    /// Packed. Memory does not fail; should it ever, there is no picture.
    fn png(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        let (width, height) = (u32::try_from(WIDTH), u32::try_from(HEIGHT));
        let mut encoder =
            png::Encoder::new(&mut bytes, width.unwrap_or_default(), height.unwrap_or_default());
        encoder.set_color(png::ColorType::Rgb);
        encoder.set_depth(png::BitDepth::Eight);
        encoder.set_compression(png::Compression::High);
        encoder.set_filter(png::Filter::NoFilter);
        let written = encoder.write_header().and_then(|mut writer| {
            writer.write_image_data(&self.pixels)?;
            writer.finish()
        });
        if written.is_err() {
            bytes.clear();
        }
        bytes
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn picture(title: &str) -> Picture {
        Picture {
            ground: Colour::new(0x8a, 0x1f, 0x2b),
            title: title.to_owned(),
            line: "Kreistagsinformationssystem".to_owned(),
            coat_of_arms: None,
        }
    }

    /// The pixels of a picture, and where the first and the last column of words are.
    fn seen(bytes: &[u8]) -> (Vec<u8>, usize, usize) {
        let mut reader = png::Decoder::new(std::io::Cursor::new(bytes)).read_info().unwrap();
        let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
        let info = reader.next_frame(&mut pixels).unwrap();
        assert_eq!((info.width as usize, info.height as usize), (WIDTH, HEIGHT));
        let ground = pixels[..3].to_vec();
        let other = pixels.chunks(3).enumerate().filter(|(_, pixel)| **pixel != ground);
        let columns: Vec<usize> = other.map(|(place, _)| place % WIDTH).collect();
        let (first, last) = (columns.iter().min(), columns.iter().max());
        (pixels.clone(), first.copied().unwrap_or(WIDTH), last.copied().unwrap_or(0))
    }

    #[test]
    fn the_same_words_give_the_same_bytes_and_other_words_others() {
        let one = picture("Landkreis Muster");
        assert_eq!(one.png(), one.png());
        assert_eq!(one.hash(), picture("Landkreis Muster").hash());
        assert_ne!(one.hash(), picture("Landkreis Probe").hash());
        let green = Picture { ground: Colour::new(0, 90, 30), ..one.clone() };
        assert_ne!(one.hash(), green.hash());
        let with_coat = Picture { coat_of_arms: Some(Arc::from([1_u8].as_slice())), ..one.clone() };
        assert_ne!(one.hash(), with_coat.hash());
        assert_eq!(one.png(), with_coat.png(), "what is no picture is left out");
    }

    #[test]
    fn names_of_any_length_stay_inside_and_the_file_small() {
        for title in [
            "Kreis",
            "Landkreis Altenburger Land",
            "Landkreis Vorpommern-Greifswald an der Peene und am Stettiner Haff",
            &"Donaudampfschifffahrtsgesellschaftskreis".repeat(4),
            &"Sehr langer Name ".repeat(40),
        ] {
            let bytes = picture(title).png();
            assert!(bytes.len() < 100_000, "{title}: {} bytes", bytes.len());
            let (_, first, last) = seen(&bytes);
            assert!(first >= MARGIN - 4, "{title}: begins at {first}");
            assert!(last <= WIDTH - MARGIN + 4, "{title}: ends at {last}");
        }
    }

    #[test]
    fn a_coat_of_arms_stands_on_white_beside_the_words() {
        let mut coat = Vec::new();
        let mut encoder = png::Encoder::new(&mut coat, 2, 4);
        encoder.set_color(png::ColorType::Rgba);
        let red = [255, 0, 0, 255].repeat(8);
        encoder.write_header().unwrap().write_image_data(&red).unwrap();
        let picture = Picture { coat_of_arms: Some(coat.into()), ..picture("Landkreis Muster") };
        let (pixels, _, _) = seen(&picture.png());
        assert_eq!(pixels[..3], [255; 3], "white in the corner");
        let middle = ((HEIGHT / 2) * WIDTH + FIELD / 2) * 3;
        assert_eq!(pixels[middle..middle + 3], [255, 0, 0], "the coat in the middle of its field");
    }
}
