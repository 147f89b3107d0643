//! The words of the offices: a hundred stems and 64 heads make 6,400 compounds, with two stems
//! 600,000; `nouns.rs` has those of everyday life.

/// The grammatical gender of a noun.
#[derive(Clone, Copy)]
pub(super) enum Gender {
    Masculine,
    Feminine,
    Neuter,
}

/// The last part of a compound, which alone is inflected: the “planung” of “Schulnetzplanung”.
#[derive(Clone, Copy)]
pub(super) struct Head {
    pub(super) gender: Gender,
    pub(super) singular: &'static str,
    pub(super) genitive: &'static str,
    pub(super) plural: &'static str,
}

/// What a paper is about: the theme it is filed under, who deals with it, how its words begin.
pub(super) struct Topic {
    pub(super) theme: &'static str,
    /// The office in charge, by its place in `bodies::OFFICES`.
    pub(super) office: usize,
    /// The committee that is asked first, by its place in `bodies::BODIES`.
    pub(super) committee: usize,
    pub(super) stems: [&'static str; 4],
}

const fn topic(
    theme: &'static str,
    office: usize,
    committee: usize,
    stems: [&'static str; 4],
) -> Topic {
    Topic { theme, office, committee, stems }
}

const fn m(singular: &'static str, genitive: &'static str, plural: &'static str) -> Head {
    Head { gender: Gender::Masculine, singular, genitive, plural }
}

const fn f(singular: &'static str, plural: &'static str) -> Head {
    Head { gender: Gender::Feminine, singular, genitive: singular, plural }
}

const fn n(singular: &'static str, genitive: &'static str, plural: &'static str) -> Head {
    Head { gender: Gender::Neuter, singular, genitive, plural }
}

/// The themes of the county.
pub(super) const TOPICS: [Topic; 25] = [
    topic("Jugend", 3, 2, ["Jugendhilfe", "Jugendförder", "Jugendschutz", "Ferien"]),
    topic("Kindertagesbetreuung", 3, 2, ["Kindertages", "Krippen", "Hort", "Tagespflege"]),
    topic("Familie", 3, 2, ["Familien", "Eltern", "Kinderschutz", "Vormundschafts"]),
    topic("Abfallwirtschaft", 6, 3, ["Abfall", "Wertstoff", "Deponie", "Biotonnen"]),
    topic("Rettungsdienst", 7, 7, ["Rettungsdienst", "Notfall", "Leitstellen", "Notarzt"]),
    topic("Brandschutz", 7, 7, ["Brandschutz", "Feuerwehr", "Katastrophenschutz", "Alarm"]),
    topic("Hochbau", 5, 4, ["Hochbau", "Liegenschafts", "Sanierungs", "Dach"]),
    topic("Straßen", 5, 4, ["Straßen", "Brücken", "Radwege", "Winterdienst"]),
    topic("Vergaben", 5, 4, ["Vergabe", "Beschaffungs", "Liefer", "Ausschreibungs"]),
    topic("Kreisentwicklung", 5, 5, ["Kreisentwicklungs", "Regional", "Dorf", "Flächen"]),
    topic("Wirtschaft", 5, 5, ["Wirtschafts", "Gewerbe", "Gründer", "Fachkräfte"]),
    topic("Tourismus", 5, 5, ["Tourismus", "Wanderwege", "Gäste", "Naherholungs"]),
    topic("Natur und Umwelt", 6, 6, ["Umwelt", "Naturschutz", "Gewässer", "Artenschutz"]),
    topic("Klima und Energie", 6, 6, ["Klimaschutz", "Energie", "Wärme", "Solar"]),
    topic("Soziales", 4, 8, ["Sozial", "Armutspräventions", "Teilhabe", "Pflege"]),
    topic("Gesundheit", 4, 8, ["Gesundheits", "Hygiene", "Klinik", "Impf"]),
    topic("Integration", 4, 8, ["Integrations", "Sprach", "Flüchtlings", "Ehrenamts"]),
    topic("Haushalt", 1, 9, ["Haushalts", "Finanz", "Kredit", "Kreisumlage"]),
    topic("Beteiligungen", 1, 9, ["Beteiligungs", "Gesellschafts", "Sparkassen", "Zweckverbands"]),
    topic("Schulen", 2, 10, ["Schul", "Schulnetz", "Unterrichts", "Schüler"]),
    topic("Bildung", 2, 10, ["Berufsschul", "Volkshochschul", "Weiterbildungs", "Ausbildungs"]),
    topic("Kultur", 2, 11, ["Kultur", "Museums", "Theater", "Musikschul"]),
    topic("Sport", 2, 11, ["Sport", "Schwimmbad", "Turnhallen", "Vereins"]),
    topic("Rechnungsprüfung", 0, 12, ["Prüfungs", "Jahresabschluss", "Rechnungs", "Kassen"]),
    topic("Verkehr und Digitales", 7, 13, ["Nahverkehrs", "Fahrplan", "Breitband", "Glasfaser"]),
];

/// The heads of the compounds, roughly the most common first.
pub(super) const HEADS: [Head; 64] = [
    f("planung", "planungen"),
    n("konzept", "konzepts", "konzepte"),
    f("satzung", "satzungen"),
    f("maßnahme", "maßnahmen"),
    m("plan", "plans", "pläne"),
    f("förderung", "förderungen"),
    n("projekt", "projekts", "projekte"),
    m("vertrag", "vertrags", "verträge"),
    f("richtlinie", "richtlinien"),
    f("strategie", "strategien"),
    m("bericht", "berichts", "berichte"),
    f("leistung", "leistungen"),
    n("programm", "programms", "programme"),
    f("einrichtung", "einrichtungen"),
    m("zuschuss", "zuschusses", "zuschüsse"),
    f("vereinbarung", "vereinbarungen"),
    n("vorhaben", "vorhabens", "vorhaben"),
    f("entwicklung", "entwicklungen"),
    m("bedarf", "bedarfs", "bedarfe"),
    f("gebühr", "gebühren"),
    n("angebot", "angebots", "angebote"),
    f("versorgung", "versorgungen"),
    m("träger", "trägers", "träger"),
    f("verwaltung", "verwaltungen"),
    n("netz", "netzes", "netze"),
    f("beratung", "beratungen"),
    m("standort", "standorts", "standorte"),
    f("untersuchung", "untersuchungen"),
    n("verfahren", "verfahrens", "verfahren"),
    f("infrastruktur", "infrastrukturen"),
    m("verband", "verbands", "verbände"),
    f("statistik", "statistiken"),
    n("gutachten", "gutachtens", "gutachten"),
    f("stelle", "stellen"),
    m("entwurf", "entwurfs", "entwürfe"),
    f("anlage", "anlagen"),
    n("budget", "budgets", "budgets"),
    f("ordnung", "ordnungen"),
    m("antrag", "antrags", "anträge"),
    f("analyse", "analysen"),
    n("gebäude", "gebäudes", "gebäude"),
    f("finanzierung", "finanzierungen"),
    m("dienst", "dienstes", "dienste"),
    f("ausstattung", "ausstattungen"),
    n("zentrum", "zentrums", "zentren"),
    f("rücklage", "rücklagen"),
    m("beirat", "beirats", "beiräte"),
    f("prognose", "prognosen"),
    n("ziel", "ziels", "ziele"),
    f("pauschale", "pauschalen"),
    m("betrieb", "betriebs", "betriebe"),
    f("sicherung", "sicherungen"),
    n("modell", "modells", "modelle"),
    f("kommission", "kommissionen"),
    m("beitrag", "beitrags", "beiträge"),
    f("fläche", "flächen"),
    n("register", "registers", "register"),
    f("koordination", "koordinationen"),
    m("aufwand", "aufwands", "aufwände"),
    f("erhebung", "erhebungen"),
    n("gremium", "gremiums", "gremien"),
    f("verordnung", "verordnungen"),
    m("nachweis", "nachweises", "nachweise"),
    f("kooperation", "kooperationen"),
];

/// Adjectives without their endings, all of the regular kind.
#[rustfmt::skip]
pub(super) const ADJECTIVES: &[&str] = &[
    "kommunal", "regional", "öffentlich", "sozial", "vorliegend", "bestehend", "integriert",
    "langfristig", "notwendig", "zuständig", "örtlich", "finanziell", "strategisch", "bewährt",
    "gemeinsam", "jährlich", "zusätzlich", "wirtschaftlich", "ländlich", "fachlich", "rechtlich",
    "aktuell", "künftig", "mittelfristig", "kurzfristig", "verbindlich", "nachhaltig", "digital",
    "barrierefrei", "bedarfsgerecht", "zentral", "dezentral", "ehrenamtlich", "freiwillig",
    "gesetzlich", "gemeinnützig", "überörtlich", "technisch", "baulich", "energetisch",
    "organisatorisch", "personell", "pädagogisch", "medizinisch", "vorläufig", "endgültig",
    "beschlossen", "geplant", "genehmigt", "gefördert", "beantragt", "vereinbart", "überarbeitet",
    "fortgeschrieben", "abgestimmt", "wesentlich", "erheblich", "geringfügig", "angemessen",
    "zweckgebunden", "investiv", "laufend", "einmalig", "wiederkehrend", "ressortübergreifend",
    "fachübergreifend", "datenbasiert", "ergebnisoffen", "transparent", "leistungsfähig",
    "wohnortnah", "kreiseigen", "kreisweit", "landesweit", "interkommunal", "städtisch",
    "demografisch", "inklusiv", "präventiv", "ambulant", "stationär", "touristisch", "kulturell",
    "sportlich", "ökologisch", "klimaneutral", "historisch", "denkmalgeschützt", "neuartig",
    "umfassend", "ausgewogen", "sachgerecht", "tragfähig", "verlässlich", "zeitgemäß", "einheitlich",
];

/// Verbs that need an object, in the third person.
#[rustfmt::skip]
pub(super) const VERBS: &[&str] = &[
    "regelt", "umfasst", "stärkt", "sichert", "ergänzt", "konkretisiert", "begründet", "ersetzt",
    "aktualisiert", "beschreibt", "bündelt", "erweitert", "vereinfacht", "begleitet", "steuert",
    "dokumentiert", "verbessert", "entlastet", "berücksichtigt", "finanziert", "ermöglicht",
    "koordiniert", "prägt", "beeinflusst", "verlängert", "strukturiert", "präzisiert", "gliedert",
    "untersetzt", "beschleunigt", "vertieft", "verstetigt", "belegt", "bestätigt",
];

/// What has been done to a thing.
#[rustfmt::skip]
pub(super) const PARTICIPLES: &[&str] = &[
    "geprüft", "fortgeschrieben", "abgestimmt", "angepasst", "umgesetzt", "erarbeitet",
    "beantragt", "bewilligt", "überarbeitet", "vorgestellt", "ausgewertet", "beraten", "ergänzt",
    "vereinbart", "festgelegt", "dokumentiert", "eingerichtet", "ausgeschrieben", "vergeben",
    "finanziert", "evaluiert", "veröffentlicht", "erweitert", "aufgehoben", "verlängert",
    "beauftragt", "ermittelt", "abgeschlossen", "genehmigt", "erörtert", "vorbereitet",
    "zusammengeführt", "gebündelt", "verstetigt", "konkretisiert",
];

/// What is to be done with a thing.
#[rustfmt::skip]
pub(super) const INFINITIVES: &[&str] = &[
    "umzusetzen", "zu prüfen", "fortzuschreiben", "abzustimmen", "anzupassen", "zu evaluieren",
    "vorzubereiten", "auszuschreiben", "zu erarbeiten", "abzuschließen", "zu beantragen",
    "einzurichten", "vorzulegen", "auszuwerten", "zu ergänzen", "zu dokumentieren",
    "fortzuführen", "zu finanzieren", "weiterzuentwickeln", "zu veröffentlichen", "zu verstetigen",
    "neu zu fassen", "zu koordinieren", "zusammenzuführen",
];

/// How it is done.
#[rustfmt::skip]
pub(super) const ADVERBS: &[&str] = &[
    "schrittweise", "fortlaufend", "unverzüglich", "fristgerecht", "einvernehmlich", "planmäßig",
    "vollständig", "teilweise", "dauerhaft", "zeitnah", "gesondert", "abschließend", "jährlich",
    "kostenneutral", "verbindlich", "wirksam", "sachgerecht", "übergangsweise", "vorrangig",
    "rechtzeitig",
];

/// How invented places begin.
#[rustfmt::skip]
pub(super) const PLACE_STEMS: [&str; 24] = [
    "Ahl", "Brom", "Dörn", "Elster", "Fasan", "Grün", "Hasel", "Immen", "Jahn", "Krähen", "Lerchen",
    "Mohn", "Nessel", "Otter", "Pappel", "Quell", "Raben", "Silber", "Tannen", "Ulmen", "Vogel",
    "Wacholder", "Ziegel", "Eschen",
];

/// How invented places end.
pub(super) const PLACE_HEADS: [&str; 8] =
    ["rode", "stedt", "hain", "wiesen", "grund", "bruck", "dorf", "thal"];

/// Given names, women's and men's in turn.
#[rustfmt::skip]
pub(super) const GIVEN_NAMES: [&str; 40] = [
    "Anna", "Bernd", "Birgit", "Carsten", "Christa", "Dieter", "Doris", "Eckhard", "Elke", "Frank",
    "Franziska", "Gerd", "Gudrun", "Hartmut", "Heike", "Ingo", "Ines", "Jörg", "Jana", "Karsten",
    "Katrin", "Lothar", "Lena", "Matthias", "Margit", "Norbert", "Nadine", "Olaf", "Petra", "Peter",
    "Ramona", "Rüdiger", "Sabine", "Steffen", "Silke", "Thomas", "Ulrike", "Volker", "Yvonne",
    "Wolfgang",
];

/// Family names; their number is prime, so that given names and family names never fall in step.
#[rustfmt::skip]
pub(super) const FAMILY_NAMES: [&str; 61] = [
    "Ackermann", "Albrecht", "Bachmann", "Becker", "Böhme", "Brandt", "Dietrich", "Döring",
    "Ebert", "Eichhorn", "Engel", "Fiedler", "Förster", "Franke", "Friedrich", "Geißler",
    "Graf", "Günther", "Haase", "Hartung", "Heinrich", "Henning", "Hesse", "Hübner", "Jäger",
    "Jahn", "Kaiser", "Keller", "Köhler", "Körner", "Kramer", "Kühn", "Lange", "Lindner", "Lorenz",
    "Ludwig", "Mahler", "Möller", "Naumann", "Neubert", "Otto", "Paul", "Pfeiffer", "Pohl",
    "Reichardt", "Richter", "Roth", "Sauer", "Schäfer", "Scholz", "Schreiber", "Seidel", "Sommer",
    "Stephan", "Thiele", "Ulrich", "Vogt", "Wagner", "Weiß", "Winkler", "Zimmermann",
];
