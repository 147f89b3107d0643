//! The words of the picture: broken into lines, and as large as there is room.
//!
//! The letters are Fira Sans, cut down to those of European languages; its licence lies beside it.

use ab_glyph::{Font, FontRef, PxScale, ScaleFont, point};

use super::{Canvas, HEIGHT};
use crate::colour::Colour;

static LETTERS: &[u8] = include_bytes!("fira-sans.ttf");

/// Sizes that are tried for the name, the largest first.
const SIZES: [f32; 6] = [112.0, 96.0, 80.0, 68.0, 56.0, 46.0];
/// The size of the line below.
const SMALL: f32 = 46.0;
/// A name takes no more lines.
const LINES: usize = 5;
/// From line to line, as a part of the size.
const LEADING: f32 = 1.15;
/// Between the name and the line below.
const GAP: f32 = 48.0;

/// Letters for lines of a width.
pub(super) struct Lettering {
    font: FontRef<'static>,
    width: f32,
}

impl Lettering {
    /// For lines as wide as `width`.
    pub(super) fn new(width: usize) -> Option<Lettering> {
        let width = f32::from(u16::try_from(width).ok()?);
        Some(Lettering { font: FontRef::try_from_slice(LETTERS).ok()?, width })
    }

    /// Writes the name and the line below it, the whole in the middle between top and bottom.
    pub(super) fn draw(&self, canvas: &mut Canvas, left: usize, (name, line): (&str, &str)) {
        let (size, lines) = self.set(name);
        let line = self.fitting(line, SMALL);
        let count = f32::from(u16::try_from(lines.len()).unwrap_or_default());
        let height = count * size * LEADING + GAP + SMALL;
        let room = f32::from(u16::try_from(HEIGHT).unwrap_or_default());
        let mut top = ((room - height) / 2.0).max(0.0);
        for words in &lines {
            self.write(canvas, words, size, (left, top));
            top += size * LEADING;
        }
        self.write(canvas, &line, SMALL, (left, top + GAP));
    }

    /// The largest size at which a name has few lines and no word is broken; else the smallest.
    fn set(&self, name: &str) -> (f32, Vec<String>) {
        let words: Vec<&str> = name.split_inclusive([' ', '-']).collect();
        for size in SIZES {
            let fits = |word: &&str| self.length(word.trim_end(), size) <= self.width;
            let lines = self.lines(&words, size);
            if lines.len() <= 3 && words.iter().all(fits) {
                return (size, lines);
            }
        }
        let size = SIZES[SIZES.len() - 1];
        let mut lines: Vec<String> =
            self.lines(&words, size).iter().map(|line| self.fitting(line, size)).collect();
        if lines.len() > LINES {
            lines.truncate(LINES);
            if let Some(last) = lines.last_mut() {
                last.push_str(" …");
                *last = self.fitting(last, size);
            }
        }
        (size, lines)
    }

    /// Words in lines, as many on each as there is room for.
    fn lines(&self, words: &[&str], size: f32) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        for word in words {
            match lines.last_mut() {
                Some(line)
                    if self.length(format!("{line}{word}").trim_end(), size) <= self.width =>
                {
                    line.push_str(word);
                }
                _ => lines.push((*word).to_owned()),
            }
        }
        lines.iter().map(|line| line.trim_end().to_owned()).collect()
    }

    /// As much of a line as there is room for.
    fn fitting(&self, line: &str, size: f32) -> String {
        if self.length(line, size) <= self.width {
            return line.to_owned();
        }
        let mut line = line.trim_end_matches(" …").to_owned();
        while !line.is_empty() && self.length(&format!("{line}…"), size) > self.width {
            line.pop();
        }
        line + "…"
    }

    fn length(&self, words: &str, size: f32) -> f32 {
        let font = self.font.as_scaled(PxScale::from(size));
        words.chars().map(|letter| font.h_advance(font.glyph_id(letter))).sum()
    }

    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "pixels")]
    fn write(&self, canvas: &mut Canvas, words: &str, size: f32, (left, top): (usize, f32)) {
        let font = self.font.as_scaled(PxScale::from(size));
        let mut pen = f32::from(u16::try_from(left).unwrap_or_default());
        for letter in words.chars() {
            let id = font.glyph_id(letter);
            let glyph = id.with_scale_and_position(size, point(pen, top + font.ascent()));
            pen += font.h_advance(id);
            let Some(outline) = self.font.outline_glyph(glyph) else { continue };
            let corner = outline.px_bounds().min;
            let (right, down) = (corner.x.max(0.0) as usize, corner.y.max(0.0) as usize);
            outline.draw(|x, y, cover| {
                let cover = (cover.clamp(0.0, 1.0) * 255.0) as u8;
                canvas.lay((right + x as usize, down + y as usize), Colour::WHITE, cover);
            });
        }
    }
}
