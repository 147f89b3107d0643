//! Edition after edition: whatever is written, moved, deleted, broken and mended, what is shown is
//! what a build from nothing would show.

use std::collections::BTreeMap;
use std::sync::Arc;

use kis::diagnostic::Diagnostic;
use kis::edition::{Edition, in_order};
use kis::preview::{Answer, Press, Showing, View};
use kis::site::plan::Site;
use kis::snapshot::{Entry, Snapshot};
use proptest::prelude::*;

use crate::project::{TODAY, county};

const COUNTY: &str = "tests/fixtures/musterkreis";

const PAPER: &str = "vorlagen/2024/antrag-buslinie/vorlage.md";
const ITEM: &str = "sitzungen/2024/2024-10-16-kreistag/02-radweg-lueckenschluss.md";
const SITTING: &str = "sitzungen/2025/2025-06-11-kreistag/sitzung.md";
const BODY: &str = "gremien/kreistag.md";

/// Edits of words: no address, no list, no order is made of them.
const WORDS: &[(&str, &str, &str)] = &[
    (PAPER, "ist am Wochenende", "ist sonntags"),
    (PAPER, "betreff: Buslinie", "betreff: Die Buslinie"),
    (PAPER, "Begründung", "Gründe"),
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
    ("personen/anna-muster.md", "Erfundene", "Frei erfundene"),
    (BODY, "zwölf Mitglieder", "12 Mitglieder"),
    (BODY, "funktion: Vorsitz", "funktion: Leitung"),
    ("seiten/impressum.md", "Beispielplatz 1", "Beispielplatz 2"),
];

/// Edits that other documents, lists or addresses notice.
const TIES: &[(&str, &str, &str)] = &[
    (PAPER, "nummer: A 3/2024", "nummer: A 4/2024"),
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
        let printed = self.press.print(&Arc::new(self.snapshot.clone()), TODAY);
        self.showing = printed.unwrap_or_else(|| Arc::clone(&self.showing));
        look_at(&self.showing);
    }

    /// Compares with a build from nothing.
    fn check(&self) -> Result<(), TestCaseError> {
        let edition = Edition::new(&self.snapshot, TODAY, None);
        let mut fresh = Press::default();
        let fresh = fresh.print(&Arc::new(self.snapshot.clone()), TODAY).expect("first");
        self.compare_with(&fresh)?;
        let discreet = self.showing.findings().iter().cloned().map(Diagnostic::discreet);
        prop_assert_eq!(in_order(discreet.collect()), edition.diagnostics);
        let public = pages(&self.showing, View::Public, self.showing.public_site());
        let built: Vec<_> = edition.site.plan.keys().map(kis::site::route::Route::path).collect();
        prop_assert!(public.keys().map(String::as_str).eq(built), "other addresses");
        Ok(())
    }

    fn compare_with(&self, fresh: &Showing) -> Result<(), TestCaseError> {
        let sites = [
            (View::Public, &**self.showing.public_site(), &**fresh.public_site()),
            (View::Staff, &**self.showing.staff_site(), &**fresh.staff_site()),
        ];
        for (view, shown, built) in sites {
            let (shown, built) = (pages(&self.showing, view, shown), pages(fresh, view, built));
            prop_assert!(shown.keys().eq(built.keys()), "other addresses as {:?} see them", view);
            for (path, page) in &shown {
                prop_assert_eq!(page, &built[path], "{} as {:?} see it", path, view);
            }
        }
        prop_assert_eq!(self.showing.findings(), fresh.findings());
        Ok(())
    }
}

/// Both sites are made, as after requests for both.
fn look_at(showing: &Showing) {
    showing.public_site();
    showing.staff_site();
}

/// Every answer by address.
fn pages(showing: &Showing, view: View, site: &Site) -> BTreeMap<String, String> {
    let paths = site.plan.keys().map(|route| route.path().to_owned());
    let answer = |path: String| {
        let answer = match showing.answer(view, &path) {
            Answer::Page { html, notes } => {
                format!("{}\n{notes:?}", String::from_utf8_lossy(&html))
            }
            Answer::Bytes(bytes) => String::from_utf8_lossy(&bytes).into_owned(),
            Answer::File(path) => path.display().to_string(),
            other => format!("{other:?}"),
        };
        (path, answer)
    };
    paths.map(answer).collect()
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
    for (path, old, new) in TIES {
        desk.edit(path, old, new);
        assert!(is_readable(&desk.snapshot), "{path}: {old} → {new}");
        desk.check().unwrap_or_else(|error| panic!("{path}: {old} → {new}: {error}"));
        desk.snapshot = first.clone();
        desk.print();
        desk.check().unwrap_or_else(|error| panic!("{path}, mended: {error}"));
    }
}

#[test]
fn a_broken_file_leaves_its_last_page_until_it_is_mended() {
    let mut desk = Desk::new(county_in_memory());
    let path = WORDS[0].0;
    let good = desk.text(path);
    let before = pages(&desk.showing, View::Public, desk.showing.public_site());
    desk.snapshot.insert(path, good.replacen("---\n", "---\nkaputt: [\n", 1).into_bytes());
    desk.print();
    assert_eq!(pages(&desk.showing, View::Public, desk.showing.public_site()), before);
    let findings = desk.showing.findings();
    let of_file: Vec<_> = findings.iter().filter(|found| &*found.span.path == path).collect();
    assert_eq!(of_file.len(), 1, "{findings:?}");
    desk.snapshot.insert(path, good.into_bytes());
    desk.print();
    desk.check().unwrap();
}

/// What somebody does to the tree.
#[derive(Clone, Debug)]
enum Deed {
    /// A paragraph at the end.
    Append,
    /// A line goes.
    Cut(usize),
    /// A line comes twice.
    Repeat(usize),
    /// A line gets another's end.
    Mix(usize, usize),
    /// A word of the head changes.
    Swap(usize),
    /// The file goes.
    Delete,
    /// The file gets another name.
    Rename,
    /// The file is as it was in the beginning.
    Restore,
}

fn deeds() -> impl Strategy<Value = Vec<(usize, Deed)>> {
    let deed = prop_oneof![
        3 => Just(Deed::Append),
        2 => (0..40usize).prop_map(Deed::Cut),
        1 => (0..40usize).prop_map(Deed::Repeat),
        2 => (0..40usize, 0..40usize).prop_map(|(a, b)| Deed::Mix(a, b)),
        4 => (0..SWAPS.len()).prop_map(Deed::Swap),
        1 => Just(Deed::Delete),
        1 => Just(Deed::Rename),
        4 => Just(Deed::Restore),
    ];
    proptest::collection::vec((0..1000usize, deed), 1..12)
}

/// Words that mean something, and others that may stand in their place.
const SWAPS: &[(&str, &str)] = &[
    ("öffentlich", "nichtöffentlich"),
    ("nichtöffentlich", "öffentlich"),
    ("kreistag", "kreisausschuss"),
    ("2025", "2026"),
    ("beschlossen", "vertagt"),
    ("ja:", "nein:"),
    ("titel: ", "titel: Neu "),
    ("betreff: ", "betreff: Neu "),
    ("name: ", "name: Neu "),
    ("themen:", "thema:"),
    ("entwurf: ja", "entwurf: nein"),
    ("datei:", "date:"),
    ("- ", "-"),
    (": ", ": : "),
];

fn act(snapshot: &mut Snapshot, first: &Snapshot, path: &str, deed: &Deed) {
    let Some(Entry::Text(text)) = snapshot.content.get(path).or(first.content.get(path)) else {
        return;
    };
    let mut lines: Vec<&str> = text.lines().collect();
    let count = lines.len().max(1);
    match *deed {
        Deed::Append => lines.push("\nEin neuer Absatz mit [Link](gremium:kreistag)."),
        Deed::Cut(line) if !lines.is_empty() => drop(lines.remove(line % count)),
        Deed::Repeat(line) if !lines.is_empty() => lines.insert(line % count, lines[line % count]),
        Deed::Mix(a, b) if !lines.is_empty() => lines.swap(a % count, b % count),
        Deed::Swap(swap) => {
            let (old, new) = SWAPS[swap];
            let text = text.replacen(old, new, 1);
            return snapshot.insert(path, text.into_bytes());
        }
        Deed::Delete => return drop(snapshot.content.remove(path)),
        Deed::Rename => {
            let Some((folder, name)) = path.rsplit_once('/') else { return };
            let bytes = text.as_bytes().to_vec();
            snapshot.content.remove(path);
            return snapshot.insert(&format!("{folder}/neu-{name}"), bytes);
        }
        Deed::Restore => {
            let Some(Entry::Text(text)) = first.content.get(path) else { return };
            let bytes = text.as_bytes().to_vec();
            return snapshot.insert(path, bytes);
        }
        _ => return,
    }
    let text = lines.join("\n") + "\n";
    snapshot.insert(path, text.into_bytes());
}

/// Whether a build from nothing could read every document.
fn is_readable(snapshot: &Snapshot) -> bool {
    kis::content::read(snapshot).council.unread.is_empty()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, max_shrink_iters: 200, ..ProptestConfig::default() })]

    #[test]
    fn what_is_shown_is_what_a_build_from_nothing_shows(deeds in deeds()) {
        let first = county_in_memory();
        let paths: Vec<String> = first
            .content
            .iter()
            .filter(|(_, entry)| matches!(entry, Entry::Text(_)))
            .map(|(path, _)| path.to_string())
            .collect();
        let mut desk = Desk::new(first.clone());
        for (place, deed) in &deeds {
            act(&mut desk.snapshot, &first, &paths[place % paths.len()], deed);
            desk.print();
            if is_readable(&desk.snapshot) {
                desk.check()?;
            }
        }
        desk.snapshot = first;
        desk.print();
        desk.check()?;
    }
}
