//! The county's colour in the style: checked against the grounds that it stands on, light and dark.
//!
//! The style calls it `--aktion`. A county gives one tone; the one for dark screens is made of it.
//! What the style must know stands at its end, so that its address changes with the colour and no
//! page needs a request more.

use std::sync::Arc;

use xxhash_rust::xxh3::xxh3_64;

use super::{ASSETS, Asset, Theme};
use crate::colour::Colour;
use crate::config::Config;
use crate::diagnostic::{Diagnostic, Diagnostics, Spanned};
use crate::site::route;

const STYLE: &str = "kreis.css";

/// What the style makes of the colour: as what, on which of its grounds, and the contrast that
/// WCAG 2.2 asks for there. Words on a button have the colour of the page, which is the same pair.
const USES: [(&str, &str, f64); 4] = [
    ("als Link und als Knopf", "--grund", TEXT),
    ("als Link in einem Kasten", "--flaeche", TEXT),
    ("als Link auf Hervorgehobenem", "--offen-grund", TEXT),
    ("als Rahmen um das, was die Tastatur gewählt hat", "--flaeche", SHAPE),
];
/// 1.4.3: letters.
const TEXT: f64 = 4.5;
/// 1.4.11: what one must see to use it.
const SHAPE: f64 = 3.0;
/// A tone that nobody chose may as well be read with ease (1.4.6).
const EASE: f64 = 7.0;

/// The screens that a style is made for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Screen {
    Light,
    Dark,
}

/// A use of the colour on the ground that the style gives it.
struct Use {
    words: &'static str,
    ground: Colour,
    needed: f64,
}

impl Theme {
    /// The county's colour on light screens: its own, else that of the theme.
    pub fn colour(&self, config: &Config) -> Colour {
        let style = self.assets.get(STYLE).map(|style| String::from_utf8_lossy(&style.bytes));
        let of_theme = || {
            let (_, value) = style.as_deref()?.split_once("--aktion:")?;
            let (value, _) = value.split_once(';')?;
            Colour::read(value.get(value.rfind('#')?..)?.trim_end_matches([')', ' ']))
        };
        let own = config.colour.as_ref().map(|colour| colour.value);
        own.or_else(of_theme).unwrap_or(Colour::new(0x20, 0x44, 0xaa))
    }

    /// Puts the county's colour into the style; a colour that is hard to read is a finding.
    pub fn tint(&mut self, config: &Config) -> Diagnostics {
        let (Some(colour), Some(style)) = (&config.colour, self.assets.get(STYLE)) else {
            return Diagnostics::new();
        };
        let style = String::from_utf8_lossy(&style.bytes).into_owned();
        let (light, dark) = (uses(&style, Screen::Light), uses(&style, Screen::Dark));
        let mut findings: Diagnostics = poor("farbe", colour, &light).into_iter().collect();
        let on_dark = match &config.dark_colour {
            Some(own) => {
                findings.extend(poor("farbe_dunkel", own, &dark));
                own.value
            }
            None => lightened(colour.value, &dark),
        };
        let style = style + &rules(colour.value, on_dark);
        let route = route::asset(STYLE, xxh3_64(style.as_bytes()));
        let asset = Asset { route, bytes: Arc::from(style.into_bytes()) };
        self.assets.insert(STYLE.to_owned(), asset);
        findings
    }
}

/// On paper the style prints black: this is for screens only.
fn rules(light: Colour, dark: Colour) -> String {
    format!(
        "@media screen {{ :root {{ --aktion: {light}; }} }}\n\
         @media screen and (prefers-color-scheme: dark) {{ :root {{ --aktion: {dark}; }} }}\n"
    )
}

/// The tone for dark screens that differs least from the county's and is read with ease there.
fn lightened(colour: Colour, uses: &[Use]) -> Colour {
    let is_good = |tone: Colour| uses.iter().all(|it| tone.contrast(it.ground) >= EASE);
    colour.nearest_tone(is_good).unwrap_or(Colour::WHITE)
}

/// The use that lacks most, if one lacks anything.
fn poor(key: &str, colour: &Spanned<Colour>, uses: &[Use]) -> Option<Diagnostic> {
    let reached = |tone: Colour, it: &Use| tone.contrast(it.ground) / it.needed;
    let worst = |tone: Colour| {
        uses.iter().min_by(|one, two| reached(tone, one).total_cmp(&reached(tone, two)))
    };
    let own = colour.value;
    let failed = worst(own).filter(|it| reached(own, it) < 1.0)?;
    let (words, ground) = (failed.words, name(failed.ground));
    let message = format!(
        "Die Farbe {own} hebt sich {words} zu wenig ab: auf {ground} {}, nötig sind {}.",
        ratio(own.contrast(failed.ground)),
        ratio(failed.needed)
    );
    let is_good = |tone: Colour| uses.iter().all(|it| reached(tone, it) >= 1.0);
    let hint = own.nearest_tone(is_good).map_or_else(
        || "Wählen Sie eine Farbe, die sich deutlicher abhebt.".to_owned(),
        |tone| {
            let reached = ratio(tone.contrast(failed.ground));
            format!(
                "Der nächste Ton, der genügt: {tone} (auf {ground} {reached}). \
                 Schreiben Sie: {key}: \"{tone}\""
            )
        },
    );
    Some(Diagnostic::error("farbe-kontrast", colour.span.clone(), message).hint(hint))
}

fn name(ground: Colour) -> String {
    if ground == Colour::WHITE { "Weiß".to_owned() } else { ground.to_string() }
}

/// „4,4 : 1“, never more than there is.
fn ratio(ratio: f64) -> String {
    format!("{:.1} : 1", (ratio * 10.0).floor() / 10.0).replace('.', ",")
}

/// The uses of the colour on the grounds of a style; a style that does not name them stands on
/// those of the theme `kreis`.
fn uses(style: &str, screen: Screen) -> Vec<Use> {
    let built_in = ASSETS.get_file(STYLE).and_then(|file| file.contents_utf8()).unwrap_or_default();
    let ground = |role| ground(style, screen, role).or_else(|| ground(built_in, screen, role));
    let each = USES.into_iter();
    each.filter_map(|(words, role, needed)| Some(Use { words, ground: ground(role)?, needed }))
        .collect()
}

/// What a style says of a role in its first `:root` for a screen.
fn ground(style: &str, screen: Screen, role: &str) -> Option<Colour> {
    let rest = match screen {
        Screen::Light => style,
        Screen::Dark => style.split_once("prefers-color-scheme: dark")?.1,
    };
    let (_, rest) = rest.split_once(":root")?;
    let (roles, _) = rest.split_once('}')?;
    let mut lines = roles.split([';', '{']).filter_map(|line| line.split_once(':'));
    let (_, value) = lines.find(|(name, _)| name.trim() == role)?;
    Colour::read(value.trim())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Span;
    use crate::snapshot::Snapshot;

    fn county(colour: &str, dark: Option<&str>) -> Config {
        let read = |written: &str| Spanned {
            value: Colour::read(written).unwrap(),
            span: Span::file(&"kis.yaml".into()),
        };
        Config { colour: Some(read(colour)), dark_colour: dark.map(read), ..Config::default() }
    }

    fn tinted(config: &Config) -> (String, Diagnostics) {
        let (mut theme, _) = Theme::read(&Snapshot::default(), "kreis", "de");
        let findings = theme.tint(config);
        (String::from_utf8(theme.asset(STYLE).unwrap().to_vec()).unwrap(), findings)
    }

    #[test]
    fn every_ground_that_is_checked_stands_in_the_style() {
        let style = ASSETS.get_file(STYLE).unwrap().contents_utf8().unwrap();
        for (_, role, _) in USES {
            for screen in [Screen::Light, Screen::Dark] {
                assert!(ground(style, screen, role).is_some(), "{role} for {screen:?}");
            }
        }
        assert_ne!(ground(style, Screen::Light, "--grund"), ground(style, Screen::Dark, "--grund"));
        assert_eq!(ground(style, Screen::Light, "--grund"), Some(Colour::WHITE));
    }

    #[test]
    fn the_built_in_colour_would_pass_its_own_check() {
        let style = ASSETS.get_file(STYLE).unwrap().contents_utf8().unwrap();
        let fallback = |rest: &str| rest.split(')').next().and_then(|it| Colour::read(it.trim()));
        let own: Vec<Colour> =
            style.split("--kern-color-action-default,").skip(1).filter_map(fallback).collect();
        let [light, dark] = own[..] else { panic!("two colours, not {own:?}") };
        let config = county(&light.to_string(), Some(&dark.to_string()));
        assert_eq!(tinted(&config).1, []);
    }

    #[test]
    fn without_a_colour_the_style_stays_as_it_is() {
        let (mut theme, _) = Theme::read(&Snapshot::default(), "kreis", "de");
        let before: Vec<_> = theme.assets().map(|(_, route)| route.clone()).collect();
        assert_eq!(theme.tint(&Config::default()), []);
        let after: Vec<_> = theme.assets().map(|(_, route)| route.clone()).collect();
        assert_eq!(before, after);
    }

    #[test]
    fn the_tone_for_dark_screens_is_made_of_the_one_for_light_ones() {
        let (style, findings) = tinted(&county("#8a1f2b", None));
        assert_eq!(findings, []);
        assert!(style.contains("@media screen { :root { --aktion: #8a1f2b; } }"), "{style}");
        let (_, dark) = style.rsplit_once("--aktion: ").unwrap();
        let dark = Colour::read(&dark[..7]).unwrap();
        let [red, green, blue] = dark.parts();
        assert!(red > green && red > blue, "{dark} is still red");
        let built_in = uses(&style, Screen::Dark);
        assert!(built_in.iter().all(|it| dark.contrast(it.ground) >= EASE), "{dark}");
    }

    #[test]
    fn a_poor_colour_is_told_with_what_it_lacks_and_with_the_nearest_good_one() {
        let (_, findings) = tinted(&county("#e08a94", None));
        let [finding] = &findings[..] else { panic!("{findings:?}") };
        assert_eq!(finding.rule, "farbe-kontrast");
        assert!(finding.message.contains("nötig sind 4,5 : 1"), "{}", finding.message);
        let hint = finding.hint.as_deref().unwrap();
        let (_, tone) = hint.split_once("genügt: ").unwrap();
        assert_eq!(tinted(&county(&tone[..7], None)).1, [], "{hint}");
    }

    #[test]
    fn a_colour_for_dark_screens_is_checked_on_dark_grounds() {
        let (_, findings) = tinted(&county("#8a1f2b", Some("#8a1f2b")));
        let [finding] = &findings[..] else { panic!("{findings:?}") };
        assert!(finding.hint.as_deref().unwrap().contains("farbe_dunkel: \"#"), "{finding:?}");
        assert_eq!(tinted(&county("#8a1f2b", Some("#ff9d9d"))).1, []);
    }

    #[test]
    fn a_county_s_own_style_is_checked_on_its_own_grounds() {
        let tree = "-- themes/kreis/assets/kreis.css --\n:root { --grund: #888888; }";
        let (mut theme, _) = Theme::read(&Snapshot::from_text(tree), "kreis", "de");
        let findings = theme.tint(&county("#8a1f2b", Some("#ff9d9d")));
        assert!(findings[0].message.contains("#888888"), "{findings:?}");
    }

    #[test]
    fn a_ratio_is_never_rounded_up() {
        assert_eq!(ratio(4.4999), "4,4 : 1");
        assert_eq!(ratio(4.5), "4,5 : 1");
        assert_eq!(ratio(21.0), "21,0 : 1");
    }
}
