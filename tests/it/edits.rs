//! Edition after edition: whatever is written, moved, deleted, broken and mended, what is shown is
//! what a build from nothing would show.

use std::collections::BTreeMap;
use std::sync::Arc;

use kis::diagnostic::Diagnostic;
use kis::edition::{Edition, in_order};
use kis::preview::{Answer, Press, Showing, View};
use kis::site::plan::Site;
use kis::site::render::{Body, render};
use kis::site::route::Route;
use kis::snapshot::{Entry, Snapshot};
use proptest::prelude::*;
use rayon::prelude::*;

use crate::deeds::{Eyes, acts, deed, harmless_deed};
use crate::project::{TODAY, county, project};

const COUNTY: &str = "tests/fixtures/musterkreis";

const PAPER: &str = "vorlagen/2024/antrag-buslinie/vorlage.md";
const ITEM: &str = "sitzungen/2024/2024-10-16-kreistag/02-radweg-lueckenschluss.md";
const SITTING: &str = "sitzungen/2025/2025-06-11-kreistag/sitzung.md";
const DECISION: &str = "sitzungen/2025/2025-03-26-kreistag/05-haushaltssatzung.md";
const ANNOUNCED: &str = "sitzungen/2025/2025-06-25-kreistag/sitzung.md";
const BODY: &str = "gremien/kreistag.md";

/// Edits of words: no address, no list, no order is made of them.
const WORDS: &[(&str, &str, &str)] = &[
    (PAPER, "ist am Wochenende", "ist sonntags"),
    (PAPER, "betreff: Buslinie", "betreff: Die Buslinie"),
    (PAPER, "Begründung", "Gründe"),
    (PAPER, "nummer: A 3/2024", "nummer: A 4/2024"),
    ("vorlagen/2024/foerderung-vereine/vorlage.md", "5.000", "6.000"),
    ("vorlagen/2024/geschaeftsordnung/vorlage.md", "titel: Geschäftsordnung", "titel: Ordnung"),
    ("vorlagen/2025/kanari030-grundstueck/vorlage.md", "betreff: ", "betreff: Neuer "),
    (ITEM, "ergebnis: beschlossen", "ergebnis: vertagt"),
    (ITEM, "ja: 8", "ja: 7"),
    (ITEM, "wird beschlossen", "wird gebaut"),
    (ITEM, "titel: Lückenschluss", "titel: Bau"),
    ("sitzungen/2025/2025-12-03-kreistag/07-kanari082-vergleich.md", "titel: ", "titel: Neu "),
    (SITTING, "Hochwassers", "Sturms"),
    (SITTING, "titel: Buslinie", "titel: Linie"),
    // What registers, statistics and „Neu und geändert“ are made of.
    (DECISION, "ergebnis: geändert beschlossen", "ergebnis: abgelehnt"),
    (DECISION, "ergebnis: abgelehnt", "ergebnis: vertagt"),
    (DECISION, "ergebnis: vertagt", "ergebnis: beschlossen"),
    (DECISION, "beschlussnummer: KT 3/2025", "beschlussnummer: KT 33/2025"),
    (DECISION, "ja: 8", "ja: 9"),
    (DECISION, "titel: Haushaltssatzung", "titel: Satzung"),
    (ANNOUNCED, "bekanntgemacht_am: 2025-06-16", "bekanntgemacht_am: 2025-06-15"),
    ("personen/anna-muster.md", "Erfundene", "Frei erfundene"),
    (BODY, "zwölf Mitglieder", "12 Mitglieder"),
    (BODY, "funktion: Vorsitz", "funktion: Leitung"),
    ("seiten/impressum.md", "Beispielplatz 1", "Beispielplatz 2"),
];

/// Edits that other documents, lists or addresses notice.
const TIES: &[(&str, &str, &str)] = &[
    (PAPER, "nummer: A 3/2024", "nummer: A 2/2024"),
    (PAPER, "themen: [Verkehr]", "themen: [Bus]"),
    (PAPER, "datum: 2024-09-30", "datum: 2023-09-30"),
    (PAPER, "art: Antrag", "art: Anfrage"),
    (PAPER, "öffentlichkeit: öffentlich\nthemen", "öffentlichkeit: nichtöffentlich\nthemen"),
    (PAPER, "vorlage: radweg-lueckenschluss", "vorlage: geschaeftsordnung"),
    (PAPER, "kreistag, datum: 2024-10-16", "bauausschuss, datum: 2024-09-18"),
    (PAPER, "betreff: Buslinie", "entwurf: ja\nbetreff: Buslinie"),
    (PAPER, "betreff: Buslinie", "alte_adressen: [/alt/bus]\nbetreff: Buslinie"),
    (PAPER, "---\n## Beschlussvorschlag", "anlagen:\n  - titel: Karte\n---\n## Beschlussvorschlag"),
    (ITEM, "vorlage: radweg-lueckenschluss", "vorlage: antrag-buslinie"),
    (ITEM, "titel: Lückenschluss", "öffentlichkeit: nichtöffentlich\ntitel: Lückenschluss"),
    (ITEM, "datei: uebersichtskarte.png", "datei: weg.png"),
    (SITTING, "beginn: 2025-06-11 17:00", "beginn: 2025-06-11 18:00"),
    (SITTING, "status: verschoben", "status: abgesagt"),
    (SITTING, "verschoben_auf: 2025-06-25-kreistag\n", ""),
    (SITTING, "  - titel: Buslinie", "  - titel: Eröffnung\n  - titel: Buslinie"),
    (SITTING, "gremium: kreistag", "gremium: bauausschuss"),
    ("personen/anna-muster.md", "name: Anna Muster", "name: Anna Beispiel"),
    ("personen/anna-muster.md", "nachname: Muster", "nachname: Zander"),
    ("personen/anna-muster.md", "name: Anna Muster", "entwurf: ja\nname: Anna Muster"),
    (BODY, "kurzname: Kreistag", "kurzname: KT"),
    (BODY, "öffentlichkeit: öffentlich", "öffentlichkeit: nichtöffentlich"),
    (BODY, "  - person: max-beispiel\n", "  - person: eva-fiktiv\n"),
    ("seiten/impressum.md", "titel: Impressum", "titel: Das Impressum"),
    ("kis.yaml", "name: ", "name: Neuer "),
];

/// A content tree that is edited, and the press that prints it.
struct Desk {
    snapshot: Snapshot,
    press: Press,
    showing: Arc<Showing>,
}

impl Desk {
    fn new(snapshot: Snapshot) -> Desk {
        let mut press = Press::default();
        let showing = press.print(&Arc::new(snapshot.clone()), TODAY).expect("something is shown");
        look_at(&showing);
        Desk { snapshot, press, showing }
    }

    fn text(&self, path: &str) -> String {
        match &self.snapshot.content[path] {
            Entry::Text(text) => text.to_string(),
            other => panic!("{path} is no text: {other:?}"),
        }
    }

    /// Replaces words of a file and says whether the plan stayed the very same.
    fn edit(&mut self, path: &str, old: &str, new: &str) -> bool {
        let text = self.text(path);
        assert!(text.contains(old), "{path} has no „{old}“:\n{text}");
        self.snapshot.insert(path, text.replacen(old, new, 1).into_bytes());
        let before = Arc::clone(&self.showing);
        self.print();
        let plan = |showing: &Showing| Arc::clone(&showing.public_site().plan);
        Arc::ptr_eq(&plan(&before), &plan(&self.showing))
    }

    fn print(&mut self) {
        self.print_for(Eyes::Both);
    }

    /// Prints for those who look; what nobody looks at is not made.
    fn print_for(&mut self, eyes: Eyes) {
        let printed = self.press.print(&Arc::new(self.snapshot.clone()), TODAY);
        self.showing = printed.unwrap_or_else(|| Arc::clone(&self.showing));
        match eyes {
            Eyes::Nobody => {}
            Eyes::Staff => drop(self.showing.answer(View::Staff, "/")),
            Eyes::Both => look_at(&self.showing),
        }
    }

    /// Compares with a build from nothing.
    fn check(&self) -> Result<(), TestCaseError> {
        let edition = Edition::new(&self.snapshot, TODAY, None);
        let mut fresh = Press::default();
        let fresh = fresh.print(&Arc::new(self.snapshot.clone()), TODAY).expect("first");
        let discreet = self.showing.findings().iter().cloned().map(Diagnostic::discreet);
        prop_assert_eq!(in_order(discreet.collect()), edition.diagnostics);
        let built: Vec<_> = edition.site.plan.keys().map(Route::path).collect();
        let shown = self.showing.public_site().plan.keys().map(Route::path);
        prop_assert!(shown.eq(built), "other addresses than in a build");
        self.is_like(&fresh)
    }

    /// Compares every answer with those at another moment.
    fn is_like(&self, other: &Showing) -> Result<(), TestCaseError> {
        prop_assert_eq!(self.showing.findings(), other.findings());
        let sites = [
            (View::Public, &**self.showing.public_site(), &**other.public_site()),
            (View::Staff, &**self.showing.staff_site(), &**other.staff_site()),
        ];
        for (view, shown, built) in sites {
            let (shown, built) = (pages(&self.showing, view, shown), pages(other, view, built));
            prop_assert!(shown.keys().eq(built.keys()), "other addresses as {view:?} see them");
            let differing = shown.iter().find(|(path, page)| built[*path] != **page);
            if let Some((path, page)) = differing {
                let difference = difference(page, &built[path]);
                prop_assert!(false, "{path} as {view:?} see it:\n{difference}");
            }
        }
        Ok(())
    }

    /// Compares the search index with that of a build from nothing.
    fn check_search(&self) -> Result<(), TestCaseError> {
        let edition = Edition::new(&self.snapshot, TODAY, None).with_search();
        let files = edition.site.plan.iter().filter(|(route, _)| is_search_file(route));
        for (route, output) in files {
            let built = render(&edition.site, output).expect("the index renders");
            let shown = self.showing.answer(View::Public, route.path());
            let (Body::Bytes(built), Answer::Bytes(shown)) = (built, shown) else {
                prop_assert!(false, "{} is no file of an index", route.path());
                continue;
            };
            prop_assert!(built == shown, "{} differs", route.path());
        }
        Ok(())
    }

    /// No page that anyone may see has a canary, and none that is not there.
    fn keeps_its_secrets(&self) -> Result<(), TestCaseError> {
        let mut pages = pages(&self.showing, View::Public, self.showing.public_site());
        for path in UNPLANNED {
            pages.insert((*path).to_owned(), answer(&self.showing, View::Public, path));
        }
        for (path, page) in &pages {
            let line = page.lines().find(|line| line.contains("kanari"));
            prop_assert_eq!(line, None, "{} gives it away", path);
            prop_assert!(!path.contains("kanari") || UNPLANNED.contains(&path.as_str()), "{path}");
        }
        Ok(())
    }

    /// Nor does the search index have one.
    fn search_keeps_its_secrets(&self) -> Result<(), TestCaseError> {
        let edition = Edition::new(&self.snapshot, TODAY, None).with_search();
        for route in edition.site.plan.keys().filter(|route| is_search_file(route)) {
            if let Answer::Bytes(packed) = self.showing.answer(View::Public, route.path()) {
                let bytes = crate::search::unpacked(&packed);
                let text = String::from_utf8_lossy(&bytes);
                prop_assert!(!text.contains("kanari"), "{} gives it away", route.path());
            }
        }
        Ok(())
    }
}

/// What somebody may try: private things, those that are no pages, and nothing at all.
const UNPLANNED: &[&str] = &[
    "//",
    "/nirgends/",
    "/vorlagen/kanari030-grundstueck/",
    "/vorlagen/kanari110-schulnetz",
    "/vorlagen/radweg-lueckenschluss/kanari098-eigentuemer.csv",
    "/personen/kanari004-person/",
    "/gremien/kanari009-arbeitsgruppe/",
    "/seiten/kanari017-entwurf/",
    "/kanari150/",
    "/suche/daten/kanari.kis",
];

fn is_search_file(route: &Route) -> bool {
    route.path().starts_with("/suche/daten/")
}

/// The first lines that are not the same.
fn difference(shown: &str, built: &str) -> String {
    let (mut shown, mut built) = (shown.lines(), built.lines());
    let mut number = 0;
    loop {
        number += 1;
        match (shown.next(), built.next()) {
            (None, None) => return "nothing but the ends of its lines".to_owned(),
            (shown, built) if shown == built => {}
            (shown, built) => {
                let cut = |line: Option<&str>| match line {
                    Some(line) => line.chars().take(300).collect(),
                    None => "(its end)".to_owned(),
                };
                return format!("line {number}\nshown: {}\nbuilt: {}", cut(shown), cut(built));
            }
        }
    }
}

/// Both sites are made, as after requests for both.
fn look_at(showing: &Showing) {
    showing.public_site();
    showing.staff_site();
}

/// Every answer by address.
fn pages(showing: &Showing, view: View, site: &Site) -> BTreeMap<String, String> {
    let paths: Vec<&str> = site.plan.keys().map(Route::path).collect();
    let answers = paths.into_par_iter().map(|path| (path.to_owned(), answer(showing, view, path)));
    answers.collect()
}

fn answer(showing: &Showing, view: View, path: &str) -> String {
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    match showing.answer(view, path) {
        Answer::Page { html, notes } => format!("{}\n{notes:?}", text(&html)),
        Answer::Missing(html) => format!("404\n{}", text(&html)),
        Answer::Bytes(bytes) => text(&bytes),
        Answer::File(path) => text(&std::fs::read(path).expect("the file is there")),
        other => format!("{other:?}"),
    }
}

fn county_in_memory() -> Snapshot {
    county(COUNTY).snapshot().clone()
}

#[test]
fn an_edit_of_words_makes_nothing_else_again_and_is_seen_everywhere() {
    let mut desk = Desk::new(county_in_memory());
    for (path, old, new) in WORDS {
        assert!(desk.edit(path, old, new), "{path}: {old} → {new} is planned anew");
        desk.check().unwrap();
    }
}

#[test]
fn an_edit_that_others_notice_is_seen_by_them() {
    let first = county_in_memory();
    let mut desk = Desk::new(first.clone());
    let before = Arc::clone(&desk.showing);
    for (path, old, new) in TIES {
        desk.edit(path, old, new);
        assert!(is_readable(&desk.snapshot), "{path}: {old} → {new}");
        desk.check().unwrap_or_else(|error| panic!("{path}: {old} → {new}: {error}"));
        desk.snapshot = first.clone();
        desk.print();
        desk.is_like(&before).unwrap_or_else(|error| panic!("{path}, mended: {error}"));
    }
}

#[test]
fn a_year_has_a_register_as_long_as_something_is_decided() {
    let sitting = "sitzungen/x/sitzung.md";
    let tree = format!(
        "-- {sitting} --\n---\ngremium: kreistag\nbeginn: 2025-01-14 17:00\n\
         tagesordnung: [{{titel: Bus, ergebnis: beschlossen}}]\n---\n"
    );
    let mut desk = Desk::new(project(&tree).snapshot().clone());
    let has_register =
        |desk: &Desk| desk.showing.public_site().plan.contains_key("/beschluesse/2025/");
    assert!(has_register(&desk));
    for (old, new, is_there) in [("beschlossen", "vertagt", false), ("vertagt", "abgelehnt", true)]
    {
        desk.edit(sitting, old, new);
        assert_eq!(has_register(&desk), is_there, "{new}");
        desk.check().unwrap();
    }
}

#[test]
fn a_broken_file_leaves_its_last_page_until_it_is_mended() {
    let mut desk = Desk::new(county_in_memory());
    let path = WORDS[0].0;
    let good = desk.text(path);
    let before = pages(&desk.showing, View::Public, desk.showing.public_site());
    let mut other = Press::default();
    other.first(&Arc::new(desk.snapshot.clone()), TODAY);
    assert!(desk.edit(path, "---\n", "---\nkaputt: [\n"), "nothing else is made again");
    assert_eq!(pages(&desk.showing, View::Public, desk.showing.public_site()), before);
    // Whoever makes everything again, and knows what the file said last, shows the same.
    desk.is_like(&other.first(&Arc::new(desk.snapshot.clone()), TODAY)).unwrap();
    let findings = desk.showing.findings();
    let of_file: Vec<_> = findings.iter().filter(|found| &*found.span.path == path).collect();
    assert_eq!(of_file.len(), 1, "{findings:?}");
    assert!(desk.edit(path, "kaputt: [\n", ""), "nothing else is made again");
    assert_eq!(desk.text(path), good);
    desk.check().unwrap();
    desk.edit(path, "ist am Wochenende", "ist sonntags");
    desk.check().unwrap();
}

#[test]
fn a_file_in_a_foreign_encoding_leaves_its_last_page() {
    let mut desk = Desk::new(county_in_memory());
    let before = pages(&desk.showing, View::Public, desk.showing.public_site());
    let good = desk.text(PAPER);
    desk.snapshot.insert(PAPER, good.chars().map(|c| c as u8).collect());
    desk.print();
    assert_eq!(pages(&desk.showing, View::Public, desk.showing.public_site()), before);
    let rules: Vec<_> = desk.showing.findings().iter().map(|found| found.rule).collect();
    assert!(rules.contains(&"datei-kodierung"), "{rules:?}");
    desk.snapshot.insert(PAPER, good.into_bytes());
    desk.print();
    desk.check().unwrap();
}

/// Whether a build from nothing could read every document.
fn is_readable(snapshot: &Snapshot) -> bool {
    kis::content::read(snapshot).council.unread.is_empty()
}

/// So many sequences, unless the environment asks for another number.
fn cases(usual: u32) -> ProptestConfig {
    let asked = ProptestConfig::default();
    let cases = if std::env::var_os("PROPTEST_CASES").is_some() { asked.cases } else { usual };
    ProptestConfig { cases, max_shrink_iters: 200, ..asked }
}

/// Only every so often everything is compared: it takes as long as a build.
const COMPARED: usize = 4;

proptest! {
    #![proptest_config(cases(6))]

    #[test]
    fn what_is_shown_is_what_a_build_from_nothing_shows(acts in acts(deed())) {
        let first = county_in_memory();
        let mut desk = Desk::new(first.clone());
        for (number, act) in acts.iter().enumerate() {
            act.done(&mut desk.snapshot, &first);
            desk.print_for(act.eyes);
            if number % COMPARED == COMPARED - 1 && is_readable(&desk.snapshot) {
                desk.check()?;
            }
        }
        if is_readable(&desk.snapshot) {
            desk.check()?;
            desk.check_search()?;
        }
        desk.snapshot = first;
        desk.print();
        desk.check()?;
    }

    #[test]
    fn nothing_private_gets_out_by_what_publishes_nothing(acts in acts(harmless_deed())) {
        let first = county_in_memory();
        let mut desk = Desk::new(first.clone());
        for act in &acts {
            act.done(&mut desk.snapshot, &first);
            desk.print_for(act.eyes);
            desk.keeps_its_secrets()?;
        }
        if is_readable(&desk.snapshot) {
            desk.check_search()?;
        }
        desk.search_keeps_its_secrets()?;
    }
}

#[test]
fn the_look_for_secrets_sees_them() {
    let mut desk = Desk::new(county_in_memory());
    assert!(desk.keeps_its_secrets().is_ok() && desk.search_keeps_its_secrets().is_ok());
    desk.edit(PAPER, "Begründung", "kanari999");
    assert!(desk.keeps_its_secrets().is_err() && desk.search_keeps_its_secrets().is_err());
}
