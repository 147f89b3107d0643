//! Everyday nouns, whole and as parts of compounds: a language has far more words than offices use.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::words::{Gender, HEADS, Head, TOPICS};

/// A noun and how a compound begins with it.
pub(super) static NOUNS: LazyLock<Vec<(Head, &'static str)>> = LazyLock::new(|| {
    let mut all = Vec::new();
    for line in TABLE.split("; ") {
        let mut words = line.split(' ');
        let mut next = || words.next().expect("five words in a line");
        let gender = match next() {
            "m" => Gender::Masculine,
            "f" => Gender::Feminine,
            _ => Gender::Neuter,
        };
        all.push((Head { gender, singular: next(), genitive: next(), plural: next() }, next()));
    }
    all
});

/// What every compound is made of: forms of last parts with their singular, first parts with
/// theirs; those of the offices, which have none, stand for themselves.
static ANATOMY: LazyLock<(HashMap<String, String>, HashMap<String, String>)> =
    LazyLock::new(|| {
        let (mut last, mut first) = (HashMap::new(), HashMap::new());
        for head in HEADS.iter().chain(NOUNS.iter().map(|(head, _)| head)) {
            for form in [head.singular, head.genitive, head.plural] {
                for form in [form.to_owned(), format!("{form}n")] {
                    last.insert(form.to_lowercase(), head.singular.to_lowercase());
                }
            }
        }
        for stem in TOPICS.iter().flat_map(|topic| topic.stems) {
            first.insert(stem.to_lowercase(), stem.to_lowercase());
        }
        for (noun, joint) in NOUNS.iter() {
            first.insert(joint.to_lowercase(), noun.singular.to_lowercase());
        }
        (last, first)
    });

/// The everyday nouns, in small letters.
pub fn nouns() -> impl Iterator<Item = String> {
    NOUNS.iter().map(|(noun, _)| noun.singular.to_lowercase())
}

/// What compounds end in, in small letters.
pub fn heads() -> impl Iterator<Item = String> {
    HEADS.iter().map(|head| head.singular.to_lowercase()).chain(nouns())
}

/// How a noun of the county was composed, in singulars: „Waldhäusern“ of „Wald“ and „Haus“.
pub fn parts(word: &str) -> Option<Vec<String>> {
    let (last, first) = &*ANATOMY;
    let splits = word.char_indices().map(|(at, _)| word.split_at(at));
    for (rest, head) in splits {
        let Some(head) = last.get(head) else { continue };
        if rest.is_empty() {
            let is_noun = NOUNS.iter().any(|(noun, _)| noun.singular.to_lowercase() == *head);
            return is_noun.then(|| vec![head.clone()]);
        }
        if let Some(one) = first.get(rest) {
            return Some(vec![one.clone(), head.clone()]);
        }
        let mut pairs = rest.char_indices().skip(1).map(|(at, _)| rest.split_at(at));
        let pair = pairs.find_map(|(one, two)| Some((first.get(one)?, first.get(two)?)));
        if let Some((one, two)) = pair {
            return Some(vec![one.clone(), two.clone(), head.clone()]);
        }
    }
    None
}

/// Gender, singular, genitive, plural, and how a compound begins with it.
const TABLE: &str = "\
    m Wald Waldes Wälder Wald; n Moor Moores Moore Moor; f Garage Garage Garagen Garagen; m \
    Garten Gartens Gärten Garten; n Siegel Siegels Siegel Siegel; m Lärm Lärms Lärme Lärm; m \
    Boden Bodens Böden Boden; n Kind Kindes Kinder Kinder; n Mandat Mandats Mandate Mandats; m \
    Käfer Käfers Käfer Käfer; m Tunnel Tunnels Tunnel Tunnel; m Platz Platzes Plätze Platz; n \
    Gerüst Gerüsts Gerüste Gerüst; f Wunde Wunde Wunden Wund; n Tor Tores Tore Tor; m Umzug \
    Umzugs Umzüge Umzugs; f Kasse Kasse Kassen Kassen; n Pferd Pferdes Pferde Pferde; n Kabel \
    Kabels Kabel Kabel; m Damm Damms Dämme Damm; m Kies Kieses Kiese Kies; f Insel Insel Inseln \
    Insel; n Rohr Rohrs Rohre Rohr; n Bild Bildes Bilder Bilder; n Eis Eises Eise Eis; n Brot \
    Brotes Brote Brot; n Zeugnis Zeugnisses Zeugnisse Zeugnis; f Strafe Strafe Strafen Straf; m \
    Pilz Pilzes Pilze Pilz; m Anhänger Anhängers Anhänger Anhänger; m Friedhof Friedhofs \
    Friedhöfe Friedhofs; m Schalter Schalters Schalter Schalter; m Staub Staubs Stäube Staub; f \
    Wand Wand Wände Wand; m Spielplatz Spielplatzes Spielplätze Spielplatz; f Wahl Wahl Wahlen \
    Wahl; f Biene Biene Bienen Bienen; f Brücke Brücke Brücken Brücken; f Gasse Gasse Gassen \
    Gassen; m Kran Krans Kräne Kran; f Praxis Praxis Praxen Praxis; m Zaun Zauns Zäune Zaun; n \
    Fest Festes Feste Fest; n Pfand Pfandes Pfänder Pfand; m Traktor Traktors Traktoren Traktor; \
    m Rechner Rechners Rechner Rechner; m Teich Teichs Teiche Teich; m Sand Sands Sande Sand; n \
    Ufer Ufers Ufer Ufer; f Leitung Leitung Leitungen Leitungs; f Zeitung Zeitung Zeitungen \
    Zeitungs; m Frost Frosts Fröste Frost; n Essen Essens Essen Essens; f Klasse Klasse Klassen \
    Klassen; n Gesetz Gesetzes Gesetze Gesetzes; n Holz Holzes Hölzer Holz; n Auto Autos Autos \
    Auto; f Kirche Kirche Kirchen Kirchen; n Büro Büros Büros Büro; n Gift Giftes Gifte Gift; f \
    Tür Tür Türen Tür; n Grab Grabes Gräber Grab; m Pächter Pächters Pächter Pächter; m Storch \
    Storchs Störche Storchen; n Schild Schildes Schilder Schilder; m Weg Weges Wege Wege; m \
    Bagger Baggers Bagger Bagger; m Arzt Arztes Ärzte Ärzte; f Batterie Batterie Batterien \
    Batterie; f Orgel Orgel Orgeln Orgel; m Helm Helms Helme Helm; f Ernte Ernte Ernten Ernte; n \
    Gerät Gerätes Geräte Geräte; m Bach Bachs Bäche Bach; m Stein Steins Steine Stein; n Boot \
    Bootes Boote Boots; m Brunnen Brunnens Brunnen Brunnen; n Buch Buches Bücher Bücher; f Flut \
    Flut Fluten Flut; f Mensa Mensa Mensen Mensa; m Lehrer Lehrers Lehrer Lehrer; f Klage Klage \
    Klagen Klage; m Förster Försters Förster Förster; n Rad Rades Räder Rad; f Glocke Glocke \
    Glocken Glocken; n Amt Amtes Ämter Amts; f Probe Probe Proben Proben; n Fenster Fensters \
    Fenster Fenster; f Ruine Ruine Ruinen Ruinen; n Grundstück Grundstücks Grundstücke \
    Grundstücks; m Biber Bibers Biber Biber; f Ampel Ampel Ampeln Ampel; m Acker Ackers Äcker \
    Acker; f Halde Halde Halden Halden; n Bett Bettes Betten Betten; m Speicher Speichers \
    Speicher Speicher; m Chor Chors Chöre Chor; n Löschwasser Löschwassers Löschwässer \
    Löschwasser; f Kartoffel Kartoffel Kartoffeln Kartoffel; f Tafel Tafel Tafeln Tafel; f Mühle \
    Mühle Mühlen Mühlen; m Fels Felsen Felsen Felsen; m Hafen Hafens Häfen Hafen; f Quelle \
    Quelle Quellen Quell; n Archiv Archivs Archive Archiv; m Sturm Sturms Stürme Sturm; f Küche \
    Küche Küchen Küchen; m Vater Vaters Väter Väter; n Gericht Gerichts Gerichte Gerichts; f \
    Jagd Jagd Jagden Jagd; m Bus Busses Busse Bus; m Turm Turms Türme Turm; n Rathaus Rathauses \
    Rathäuser Rathaus; n Labor Labors Labore Labor; m Aufzug Aufzugs Aufzüge Aufzugs; n Denkmal \
    Denkmals Denkmäler Denkmal; f Miete Miete Mieten Miet; m Wolf Wolfs Wölfe Wolfs; n Signal \
    Signals Signale Signal; f Wiese Wiese Wiesen Wiesen; f Grube Grube Gruben Gruben; m Gast \
    Gastes Gäste Gast; n Kraftwerk Kraftwerks Kraftwerke Kraftwerks; f Bühne Bühne Bühnen \
    Bühnen; m Schlauch Schlauchs Schläuche Schlauch; m Apfel Apfels Äpfel Apfel; m Tisch Tisches \
    Tische Tisch; f Burg Burg Burgen Burg; n Tal Tales Täler Tal; n Schiff Schiffes Schiffe \
    Schiffs; f Hecke Hecke Hecken Hecken; m Ordner Ordners Ordner Ordner; n Feuer Feuers Feuer \
    Feuer; m Ofen Ofens Öfen Ofen; f Mutter Mutter Mütter Mütter; m Vorstand Vorstands Vorstände \
    Vorstands; n Vieh Viehs Viehe Vieh; m Zug Zuges Züge Zug; f Halle Halle Hallen Hallen; n \
    Dorf Dorfes Dörfer Dorf; m Zahn Zahns Zähne Zahn; f Treppe Treppe Treppen Treppen; n Wappen \
    Wappens Wappen Wappen; f Steuer Steuer Steuern Steuer; n Schaf Schafes Schafe Schaf; f \
    Antenne Antenne Antennen Antennen; f Schleuse Schleuse Schleusen Schleusen; m Schacht \
    Schachts Schächte Schacht; f Hütte Hütte Hütten Hütten; f Pumpe Pumpe Pumpen Pumpen; m Film \
    Films Filme Film; f Sirene Sirene Sirenen Sirenen; n Obst Obstes Obste Obst; m Stuhl Stuhls \
    Stühle Stuhl; n Haus Hauses Häuser Haus; m Berg Berges Berge Berg; n Lager Lagers Lager \
    Lager; m Baum Baums Bäume Baum; f Akte Akte Akten Akten; n Wasser Wassers Wässer Wasser; f \
    Heizung Heizung Heizungen Heizungs; m Säugling Säuglings Säuglinge Säuglings; f Fraktion \
    Fraktion Fraktionen Fraktions; m Fisch Fischs Fische Fisch; n Gleis Gleises Gleise Gleis; m \
    Markt Marktes Märkte Markt; f Baustelle Baustelle Baustellen Baustellen; n Fieber Fiebers \
    Fieber Fieber; n Schloss Schlosses Schlösser Schloss; f Fahne Fahne Fahnen Fahnen; m Zins \
    Zinses Zinsen Zins; n Rind Rindes Rinder Rinder; m Mast Mastes Masten Mast; m Deich Deichs \
    Deiche Deich; n Salz Salzes Salze Salz; n Zelt Zeltes Zelte Zelt; m Kanal Kanals Kanäle \
    Kanal; f Karte Karte Karten Karten; m Schnee Schnees Schnee Schnee; f Milch Milch Milchen \
    Milch; n Heft Heftes Hefte Heft";
