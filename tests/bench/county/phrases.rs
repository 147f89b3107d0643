//! The sentences, with slots for words; `prose.rs` says what each slot takes.

/// What a Sachverhalt is made of.
pub(super) const FACTS: &[&str] = &[
    "Mit {D} {V} der Landkreis {A}.",
    "Grundlage {G} ist {N} aus dem Jahr {year}.",
    "Seit dem Jahr {year} {V} {N} {A} in {place}.",
    "Die Verwaltung hat {A} gemeinsam mit {dp} {P}.",
    "Im Ergebnis {G} wurden {np} in {place} und {place} {P}.",
    "{N} {V} damit {A} und {A}.",
    "Nach {D} beträgt der Anteil {gp} derzeit {percent} Prozent.",
    "Bis zum {deadline} werden {np} {adverb} {P}.",
    "{N} wurde zuletzt am {date} unter dem Aktenzeichen {file} {P}.",
    "Vor diesem Hintergrund hat der {office} {A} {P}.",
    "Insgesamt {count} Städte und Gemeinden beteiligen sich an {D}.",
    "Die Kosten {G} belaufen sich auf {euro} Euro.",
    "Sofern {N} nicht rechtzeitig vorliegt, ist {N} {adverb} {I}.",
    "Es ist vorgesehen, {A} bis {next} {I}.",
    "Zu {D} gehören {np}, {np} sowie {np}.",
    "Gegenüber {D} haben sich {np} um {percent} Prozent verändert.",
    "Für {place} ist {N} von besonderer Bedeutung.",
    "Die Beteiligung {gp} erfolgte im Rahmen {G}.",
    "{N} der Gemeinde {place} wurde in {A} einbezogen.",
    "Gemäß § {count} Abs. 2 {G} ist {N} alle zwei Jahre {I}.",
    "Der Landkreis ist nach § {count} Satz 1 {G} verpflichtet, {A} {I}.",
    "Aus Sicht der Verwaltung {V} {N} {A} {adverb}.",
    "Alternativ wurden {np} und {np} {P}, jedoch aus wirtschaftlichen Gründen verworfen.",
    "Zwischen {place} und {place} fehlen bislang {np}.",
    "Die im Jahr {year} begonnene Arbeit an {D} wird {adverb} fortgesetzt.",
    "Ziel ist es, {A} im gesamten Kreisgebiet {I}.",
    "Dabei sind insbesondere {np} und die Ergebnisse {G} zu berücksichtigen.",
    "Die Fördermittel aus {D} in Höhe von {euro} Euro wurden am {date} bewilligt.",
    "Im Vergleich zum Jahr {year} veränderte sich die Zahl {gp} von {count} auf {count}.",
    "Hierzu fanden {count} Gespräche mit {dp} statt.",
    "{N} und {N} sind inhaltlich und methodisch eng verzahnt.",
    "Eine Verzögerung {G} hätte Nachteile für {ap} zur Folge.",
    "Die Öffentlichkeit wurde am {date} in {place} über {A} informiert.",
    "In {place} besteht weiterhin Bedarf an {dp}.",
    "Die Ergebnisse {G} zeigen, dass {N} {A} {V}.",
    "Das Landesamt hat mit Schreiben vom {date} (Az. {file}) {A} bestätigt.",
    "Träger {G} ist die Gemeinde {place}.",
    "Davon entfallen {percent} Prozent auf {ap}.",
    "Rückfragen der Fraktionen zu {D} wurden {adverb} beantwortet.",
    "Mit Stand vom {date} liegen {count} {np} vor.",
    "Die Laufzeit {G} endet am {deadline}.",
    "Ob {N} {A} {V}, wird im Jahr {next} überprüft.",
    "Das Verfahren richtet sich nach {D} und {D}.",
    "Neben {D} tragen auch {np} zur Verbesserung {G} bei.",
    "In enger Abstimmung mit {dp} und {dp} wurde {N} für {place} {P}.",
    "{N} knüpft an {A} an und {V} {A}.",
];

/// What stands under “Finanzielle Auswirkungen”.
pub(super) const COSTS: &[&str] = &[
    "Für {A} entstehen im Haushaltsjahr {next} Aufwendungen in Höhe von {euro} Euro.",
    "Die Deckung erfolgt aus {D} sowie aus {dp}.",
    "Die Umsetzung erfolgt im Rahmen der bestehenden Haushaltsansätze und {G}.",
    "Unmittelbare finanzielle Auswirkungen auf {A} sind nicht zu erwarten.",
    "Der Eigenanteil des Landkreises beträgt {percent} Prozent, das sind {euro} Euro.",
    "Folgekosten {G} werden auf jährlich {euro} Euro geschätzt.",
    "Für {A} wurde bei der Bewilligungsstelle eine Zuwendung von {euro} Euro beantragt.",
    "Bei Nichterfüllung {G} besteht das Risiko einer Rückforderung von {dp}.",
    "Im Produkt {count}.{count} stehen dafür {euro} Euro zur Verfügung.",
];

/// The points of a resolution.
pub(super) const RESOLUTIONS: &[&str] = &[
    "{N} wird in der vorliegenden Fassung bestätigt.",
    "Der Landrat wird beauftragt, {A} {I}.",
    "Die Verwaltung wird beauftragt, {A} und {A} bis zum {deadline} {I}.",
    "Für {A} werden im Haushaltsjahr {next} {euro} Euro bereitgestellt.",
    "Die Mittel werden aus {D} finanziert.",
    "{N} vom {date} wird aufgehoben.",
    "Dem Kreistag ist bis zum {deadline} über {A} zu berichten.",
    "{N} tritt am {deadline} in Kraft.",
    "Der {office} wird ermächtigt, {A} mit der Gemeinde {place} {I}.",
    "Der Vergabe {G} an den wirtschaftlichsten Bieter wird zugestimmt.",
    "Die in {D} genannten Maßnahmen sind {adverb} {I}.",
];

/// What papers and agenda items are called.
pub(super) const SUBJECTS: &[&str] = &[
    "Fortschreibung {g} bis {next}",
    "Neufassung {g}",
    "{c} in {place}",
    "Zuwendung für {a} in {place}",
    "Vergabe von Leistungen: {c} {place}",
    "Bericht über {a} im Jahr {year}",
    "Änderung {g} zum {deadline}",
    "Abschluss {g} mit der Gemeinde {place}",
    "Ausbau {g} zwischen {place} und {place}",
    "Einrichtung {g} am Standort {place}",
    "Jahresbericht {year} zu {d}",
    "Prüfung {g} und {g}",
    "Verlängerung {g} bis {next}",
    "Grundsatzbeschluss zu {d} für {place}",
    "{c} des Landkreises – Fokus {theme}",
    "Finanzierung {g} ab {next}",
];

/// What an item without a paper reports on.
pub(super) const REPORTS: &[&str] = &[
    "Bericht zum Stand {g}",
    "Vorstellung {g} für {place}",
    "Information zu {d}",
    "Sachstand {c} {place}",
    "Mündlicher Bericht über {a}",
];

/// What is dealt with behind closed doors without a paper.
pub(super) const CONFIDENCES: &[&str] = &[
    "Erwerb eines Grundstücks in {place} für {a}",
    "Personalangelegenheit im {office}",
    "Rechtsstreit wegen {g}",
    "Vertragsverhandlungen über {a}",
];

/// A short account, in one sentence.
pub(super) const SUMMARIES: &[&str] = &[
    "{N} soll {adverb} {P} werden.",
    "Der Landkreis will {A} in {place} fördern.",
    "Es geht um {A} und um {A}.",
    "Für {A} sollen {euro} Euro ausgegeben werden.",
];

/// The titles of attachments.
pub(super) const ATTACHMENTS: &[&str] = &[
    "Entwurf {g}",
    "Übersichtskarte {place}",
    "Kostenschätzung zu {d}",
    "Synopse {g}",
    "Stellungnahme zu {d} vom {date}",
    "{c} – Langfassung",
    "Zusammenfassung {g}",
];
