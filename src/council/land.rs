//! What the law of each Land asks of a council's website: one table.
//!
//! Only what was found in a public source stands here; where a Land has no entry, the county writes
//! it in `kis.yaml`. Sources: `ThürBarrWebG`, `ThürBITVO`, `ThürTG` § 5 (3) and `ThürTPVO` § 1 for
//! Thuringia; the comparison of the Länder at lbit.hessen.de for the others.

use std::borrow::Cow;

use super::legal::Office;
use crate::german;

/// A Land and its law.
#[derive(Debug)]
pub struct Land {
    /// Its abbreviation in ISO 3166-2: `TH`.
    pub code: &'static str,
    /// Its name: „Thüringen“.
    pub name: &'static str,
    /// The law that makes public websites accessible.
    pub law: Option<&'static str>,
    /// Who enforces it, free of charge.
    pub enforcement: Option<Office>,
    /// Who supervises data protection.
    pub supervision: Option<Office>,
    /// Who supervises counties.
    pub oversight: Option<&'static str>,
    /// Whether a county's site must say what matters in Leichte Sprache and in sign language.
    pub asks_for_languages: bool,
    /// The portal that every authority's site must lead to.
    pub portal: Option<&'static str>,
}

impl Land {
    /// The Land with this abbreviation or name.
    pub fn named(word: &str) -> Option<&'static Land> {
        let is_called = |land: &&Land| {
            word.eq_ignore_ascii_case(land.code) || german::is_same_spelling(word, land.name)
        };
        LANDS.iter().find(is_called)
    }

    /// Every abbreviation and name, for a finding that guesses.
    pub fn words() -> impl Iterator<Item = &'static str> {
        LANDS.iter().flat_map(|land| [land.code, land.name])
    }
}

/// A Land of which only the law's name is known.
const fn other(
    code: &'static str,
    name: &'static str,
    law: Option<&'static str>,
    asks_for_languages: bool,
) -> Land {
    let (enforcement, supervision, oversight, portal) = (None, None, None, None);
    Land { code, name, law, enforcement, supervision, oversight, asks_for_languages, portal }
}

const fn office(
    name: &'static str,
    address: Option<&'static str>,
    website: &'static str,
) -> Office {
    Office {
        name: Some(Cow::Borrowed(name)),
        address: match address {
            Some(address) => Some(Cow::Borrowed(address)),
            None => None,
        },
        email: None,
        phone: None,
        website: Some(Cow::Borrowed(website)),
    }
}

static LANDS: [Land; 16] = [
    other("BB", "Brandenburg", Some("BbgBGG und BbgBITV"), true),
    other("BE", "Berlin", Some("BIKTG Bln"), true),
    other("BW", "Baden-Württemberg", Some("L-BGG"), true),
    other("BY", "Bayern", Some("BayBGG und BayDiV"), false),
    other("HB", "Bremen", Some("BremBGG"), true),
    other("HE", "Hessen", Some("HessBGG und BITV HE"), false),
    other("HH", "Hamburg", Some("HmbBGG und HmbBITVO"), true),
    other("MV", "Mecklenburg-Vorpommern", Some("LBGG M-V und BITVO M-V"), false),
    other("NI", "Niedersachsen", Some("NBGG und NBITVO"), false),
    other("NW", "Nordrhein-Westfalen", Some("BGG NRW und BITVNRW"), true),
    other("RP", "Rheinland-Pfalz", Some("InklG RP und BITV RP"), true),
    // What is not known is taken as asked: it costs little.
    other("SH", "Schleswig-Holstein", None, true),
    other("SL", "Saarland", Some("SBGG und SBGVO"), true),
    other("SN", "Sachsen", Some("SächsInklusG und BfWebG"), false),
    other("ST", "Sachsen-Anhalt", None, true),
    Land {
        code: "TH",
        name: "Thüringen",
        law: Some(
            "Thüringer Gesetz über den barrierefreien Zugang zu den Websites und mobilen \
             Anwendungen öffentlicher Stellen (ThürBarrWebG) und Thüringer \
             Barrierefreie-Informationstechnik-Verordnung (ThürBITVO)",
        ),
        enforcement: Some(office(
            "Landesdurchsetzungsstelle beim Thüringer Landesbeauftragten für Menschen mit \
             Behinderungen",
            None,
            "https://www.tlmb-thueringen.de/themen/barrierefreiheit/landesdurchsetzungsstelle",
        )),
        supervision: Some(office(
            "Thüringer Landesbeauftragter für den Datenschutz und die Informationsfreiheit (TLfDI)",
            Some("Häßlerstraße 8, 99096 Erfurt"),
            "https://www.tlfdi.de",
        )),
        oversight: Some("Thüringer Landesverwaltungsamt, Weimar"),
        asks_for_languages: true,
        portal: Some("https://verwaltung.thueringen.de/"),
    },
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_land_is_found_by_abbreviation_and_name() {
        for word in ["TH", "th", "Thüringen", "Thueringen"] {
            assert_eq!(Land::named(word).map(|land| land.code), Some("TH"), "{word}");
        }
        assert!(Land::named("Preußen").is_none());
    }

    #[test]
    fn thuringia_is_complete() {
        let land = Land::named("TH").expect("the first Land");
        assert!(land.law.is_some() && land.portal.is_some() && land.oversight.is_some());
        for office in [&land.enforcement, &land.supervision] {
            assert!(office.as_ref().is_some_and(|office| office.website.is_some()));
        }
    }
}
