//! Colours: as a county writes one, how well it stands out, and other tones of the same hue.

use std::fmt;

/// A colour of the screen (sRGB).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour([u8; 3]);

impl Colour {
    /// White.
    pub const WHITE: Colour = Colour([255; 3]);

    /// A colour from its parts.
    pub const fn new(red: u8, green: u8, blue: u8) -> Colour {
        Colour([red, green, blue])
    }

    /// Reads „#8a1f2b“, also without the sign and in capitals.
    pub fn read(written: &str) -> Option<Colour> {
        let digits = written.strip_prefix('#').unwrap_or(written);
        if digits.len() != 6 || !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return None;
        }
        let part = |at: usize| u8::from_str_radix(&digits[at..at + 2], 16).ok();
        Some(Colour([part(0)?, part(2)?, part(4)?]))
    }

    /// Red, green and blue.
    pub const fn parts(self) -> [u8; 3] {
        self.0
    }

    /// How well one of the two is read on the other, from 1 (not at all) to 21, as WCAG 2 counts.
    pub fn contrast(self, other: Colour) -> f64 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }

    /// The colour that stands between the two: `share` of `other`, from 0 to 255.
    #[must_use]
    pub fn mixed(self, other: Colour, share: u8) -> Colour {
        let share = u32::from(share);
        let mix = |one: u8, two: u8| {
            let sum = u32::from(one) * (255 - share) + u32::from(two) * share;
            u8::try_from((sum + 127) / 255).unwrap_or(u8::MAX)
        };
        let ([red, green, blue], other) = (self.0, other.0);
        Colour([mix(red, other[0]), mix(green, other[1]), mix(blue, other[2])])
    }

    /// The tone of the same hue that `is_good` and differs least, lighter or darker.
    pub fn nearest_tone(self, is_good: impl Fn(Colour) -> bool) -> Option<Colour> {
        const STEPS: u32 = 200;
        if is_good(self) {
            return Some(self);
        }
        let own = Perceived::of(self);
        (1..=STEPS)
            .flat_map(|step| [-1.0, 1.0].map(|way| way * f64::from(step) / f64::from(STEPS)))
            .map(|by| own.lightness + by)
            .filter(|lightness| (0.0..=1.0).contains(lightness))
            .map(|lightness| Perceived { lightness, ..own }.shown())
            .find(|tone| is_good(*tone))
    }

    fn luminance(self) -> f64 {
        let [red, green, blue] = self.linear();
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    /// The parts as amounts of light.
    fn linear(self) -> [f64; 3] {
        self.0.map(|part| {
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        })
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [red, green, blue] = self.0;
        write!(f, "#{red:02x}{green:02x}{blue:02x}")
    }
}

/// A colour as the eye takes it: Oklab (Ottosson 2020), in which a hue stays the same hue when it
/// gets lighter or darker.
#[derive(Clone, Copy)]
struct Perceived {
    lightness: f64,
    green_red: f64,
    blue_yellow: f64,
}

impl Perceived {
    fn of(colour: Colour) -> Perceived {
        let [red, green, blue] = colour.linear();
        let long =
            (0.412_221_470_8 * red + 0.536_332_536_3 * green + 0.051_445_992_9 * blue).cbrt();
        let middle =
            (0.211_903_498_2 * red + 0.680_699_545_1 * green + 0.107_396_956_6 * blue).cbrt();
        let short =
            (0.088_302_461_9 * red + 0.281_718_837_6 * green + 0.629_978_700_5 * blue).cbrt();
        Perceived {
            lightness: 0.210_454_255_3 * long + 0.793_617_785_0 * middle - 0.004_072_046_8 * short,
            green_red: 1.977_998_495_1 * long - 2.428_592_205_0 * middle + 0.450_593_709_9 * short,
            blue_yellow: 0.025_904_037_1 * long + 0.782_771_766_2 * middle
                - 0.808_675_766_0 * short,
        }
    }

    /// The colour of a screen; where none is as strong, the strongest of this hue and lightness.
    fn shown(self) -> Colour {
        const STEPS: u32 = 64;
        let weaker = |step: u32| {
            let strength = f64::from(STEPS - step) / f64::from(STEPS);
            let green_red = self.green_red * strength;
            Perceived { green_red, blue_yellow: self.blue_yellow * strength, ..self }.linear()
        };
        let is_on_screen =
            |parts: &[f64; 3]| parts.iter().all(|part| (-0.0005..=1.0005).contains(part));
        let parts = (0..STEPS).map(weaker).find(is_on_screen).unwrap_or_else(|| weaker(STEPS));
        Colour(parts.map(part_of))
    }

    fn linear(self) -> [f64; 3] {
        let Perceived { lightness, green_red, blue_yellow } = self;
        let long =
            (lightness + 0.396_337_777_4 * green_red + 0.215_803_757_3 * blue_yellow).powi(3);
        let middle =
            (lightness - 0.105_561_345_8 * green_red - 0.063_854_172_8 * blue_yellow).powi(3);
        let short =
            (lightness - 0.089_484_177_5 * green_red - 1.291_485_548_0 * blue_yellow).powi(3);
        [
            4.076_741_662_1 * long - 3.307_711_591_3 * middle + 0.230_969_929_2 * short,
            -1.268_438_004_6 * long + 2.609_757_401_1 * middle - 0.341_319_396_5 * short,
            -0.004_196_086_3 * long - 0.703_418_614_7 * middle + 1.707_614_701_0 * short,
        ]
    }
}

/// The part of a colour that gives this amount of light.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "from 0 to 255")]
fn part_of(light: f64) -> u8 {
    let light = light.clamp(0.0, 1.0);
    let part =
        if light <= 0.003_130_8 { light * 12.92 } else { 1.055 * light.powf(1.0 / 2.4) - 0.055 };
    (part * 255.0).round() as u8
}

#[cfg(test)]
mod tests {
    use super::*;

    fn colour(written: &str) -> Colour {
        Colour::read(written).unwrap()
    }

    #[test]
    fn a_colour_is_six_hexadecimal_digits() {
        assert_eq!(colour("#8a1f2b"), Colour::new(0x8a, 0x1f, 0x2b));
        assert_eq!(colour("8A1F2B").to_string(), "#8a1f2b");
        for wrong in ["", "#", "#fff", "#8a1f2", "#8a1f2bb", "#8a1f2g", "rot", "#8ä1f2", "+8a1f2"]
        {
            assert_eq!(Colour::read(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn contrast_is_what_wcag_counts() {
        // From the Understanding documents of WCAG 2 and from its own formula.
        for (one, two, ratio) in [
            ("#000000", "#ffffff", 21.0),
            ("#ffffff", "#ffffff", 1.0),
            ("#777777", "#ffffff", 4.48),
            ("#767676", "#ffffff", 4.54),
            ("#949494", "#ffffff", 3.03),
            ("#ff0000", "#ffffff", 4.0),
            ("#0000ff", "#ffffff", 8.59),
            ("#00ff00", "#ffffff", 1.37),
        ] {
            let found = colour(one).contrast(colour(two));
            assert!((found - ratio).abs() < 0.005, "{one} on {two}: {found}, not {ratio}");
            assert!((found - colour(two).contrast(colour(one))).abs() < 1e-9, "both ways");
        }
    }

    #[test]
    fn the_nearest_good_tone_keeps_its_hue() {
        let is_good = |tone: Colour| tone.contrast(Colour::WHITE) >= 4.5;
        assert_eq!(colour("#8a1f2b").nearest_tone(is_good), Some(colour("#8a1f2b")));
        let tone = colour("#c9a05b").nearest_tone(is_good).unwrap();
        let ratio = tone.contrast(Colour::WHITE);
        assert!((4.5..4.8).contains(&ratio), "{tone} has {ratio}");
        let [red, green, blue] = tone.parts();
        assert!(red > green && green > blue, "{tone} is a darker ochre");
        assert_eq!(colour("#ffffff").nearest_tone(|_| false), None);
        let grey = colour("#999999").nearest_tone(is_good).unwrap().parts();
        assert!(grey.iter().max().unwrap() - grey.iter().min().unwrap() <= 1, "grey stays grey");
    }

    #[test]
    fn every_hue_has_tones_for_a_light_and_for_a_dark_ground() {
        let dark = colour("#12141d");
        for written in ["#ff0000", "#00ff00", "#0000ff", "#ffff00", "#ff00ff", "#00ffff", "#808080"]
        {
            for ground in [Colour::WHITE, dark] {
                let tone = colour(written).nearest_tone(|tone| tone.contrast(ground) >= 7.0);
                assert!(tone.is_some(), "{written} on {ground}");
            }
        }
    }

    #[test]
    fn mixing_goes_from_one_to_the_other() {
        let (black, white) = (colour("#000000"), Colour::WHITE);
        assert_eq!(black.mixed(white, 0), black);
        assert_eq!(black.mixed(white, 255), white);
        assert_eq!(black.mixed(white, 128), colour("#808080"));
    }
}
