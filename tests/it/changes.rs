//! What would change, in words: what the second pair of eyes reads before anything goes online.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use kis::preview::{Press, changes};
use kis::publish::{Destination, publish};

use crate::project::{Project, TODAY, county, project};

const TREE: &str = "-- vorlagen/2025/bus/vorlage.md --
---
betreff: Buslinie 7
art: Antrag
nummer: A 1/2025
datum: 2025-11-03
öffentlichkeit: öffentlich
anlagen:
  - {titel: Karte, datei: karte.pdf}
beratungsfolge:
  - {gremium: kreistag, zuständigkeit: Entscheidung}
---

## Begründung

Der Bus fährt selten. Das Ziel ist gut.
-- vorlagen/2025/bus/karte.pdf --
%PDF-1.4 Karte
-- seiten/impressum.md --
---
titel: Impressum
---

Erste Fassung.
";

const BUS: &str = "vorlagen/2025/bus/vorlage.md";

/// A published site, and the tree that it was made of.
struct Desk {
    root: tempfile::TempDir,
    project: Project,
}

impl Desk {
    fn publish(tree: &str) -> Desk {
        Desk::publish_project(project(tree))
    }

    fn publish_project(project: Project) -> Desk {
        let desk = Desk { root: tempfile::tempdir().expect("a folder"), project };
        fs::create_dir(desk.root.path().join("content")).expect("made");
        let edition = desk.project.edition().with_search();
        let content = desk.root.path().join("content");
        let destination = Destination::claim(&desk.folder(), &content).expect("a free folder");
        publish(&edition.site, desk.project.snapshot(), &destination).expect("published");
        desk
    }

    fn folder(&self) -> PathBuf {
        self.root.path().join("public")
    }

    fn with(mut self, path: &str, bytes: impl Into<Vec<u8>>) -> Desk {
        self.project = self.project.with(path, bytes);
        self
    }

    fn without(mut self, path: &str) -> Desk {
        self.project = self.project.without(path);
        self
    }

    /// The same with other words in a file.
    #[track_caller]
    fn edited(self, path: &str, old: &str, new: &str) -> Desk {
        let text = self.text(path);
        assert!(text.contains(old), "{path} has no „{old}“:\n{text}");
        self.with(path, text.replace(old, new))
    }

    fn renamed(self, path: &str, new: &str) -> Desk {
        let text = self.text(path);
        self.without(path).with(new, text)
    }

    fn text(&self, path: &str) -> String {
        match &self.project.snapshot().content[path] {
            kis::snapshot::Entry::Text(text) => text.to_string(),
            other => panic!("{path} is no text: {other:?}"),
        }
    }

    fn page(&self) -> String {
        page(&self.project, &self.folder())
    }

    /// The page as it is read.
    fn words(&self) -> String {
        words(&self.page())
    }

    /// What stands below a heading of the second level.
    #[track_caller]
    fn part(&self, place: &str) -> String {
        let page = self.page();
        let start = page.find(&format!("<section class=\"{place}\"")).unwrap_or_else(|| {
            panic!("nothing „{place}“: {}", words(&page));
        });
        let length = page[start..].find("</section>").expect("a section ends");
        words(&page[start..start + length])
    }
}

fn page(project: &Project, folder: &Path) -> String {
    let snapshot = Arc::new(project.snapshot().clone());
    let showing = Press::default().print(&snapshot, TODAY).expect("something is shown");
    changes(&showing, folder).page()
}

fn words(html: &str) -> String {
    let mut words = String::new();
    for part in html.split('<') {
        let (_, text) = part.split_once('>').unwrap_or(("", part));
        words.push_str(text);
        words.push(' ');
    }
    let words = words.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"");
    let words = words.replace("&#39;", "'").replace("&amp;", "&");
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[track_caller]
fn says(text: &str, expected: &[&str]) {
    for expected in expected {
        assert!(text.contains(expected), "not said: „{expected}“\n{text}");
    }
}

#[track_caller]
fn never_says(text: &str, unexpected: &[&str]) {
    for unexpected in unexpected {
        assert!(!text.contains(unexpected), "said: „{unexpected}“\n{text}");
    }
}

#[test]
fn what_was_just_published_would_not_change() {
    let words = Desk::publish(TREE).words();
    says(&words, &["Nichts würde sich ändern.", "Uhr im Ordner „"]);
    never_says(&words, &["Verschwindet", "Suchindex", "ändert sich", "So wird nichts"]);
    let county = Desk::publish_project(county("tests/fixtures/musterkreis"));
    says(&county.words(), &["Nichts würde sich ändern."]);
}

#[test]
fn without_a_published_site_there_is_nothing_to_compare_with() {
    let root = tempfile::tempdir().expect("a folder");
    let project = project(TREE);
    let of = |name: &str| words(&page(&project, &root.path().join(name)));
    says(&of("fehlt"), &["Hier wurde noch nichts veröffentlicht.", "gibt es noch nicht"]);
    fs::create_dir(root.path().join("leer")).expect("made");
    says(&of("leer"), &["Hier wurde noch nichts veröffentlicht.", "ist leer", "Die Website hätte"]);
    fs::create_dir(root.path().join("fremd")).expect("made");
    fs::write(root.path().join("fremd/brief.txt"), "Brief").expect("written");
    says(&of("fremd"), &["Hier wurde noch nichts veröffentlicht.", "hat nicht KIS angelegt"]);
    symlink(root.path().join("fremd"), root.path().join("verweis")).expect("linked");
    says(&of("verweis"), &["ist eine Verknüpfung"]);
    says(&of("fremd/brief.txt"), &["ist kein Ordner"]);
}

#[test]
fn a_changed_text_is_told_by_the_sentences_that_go_and_come() {
    let desk = Desk::publish(TREE).edited(BUS, "fährt selten", "fährt nie");
    says(&desk.words(), &["1 Seite oder Datei ändert sich. Der Suchindex entsteht"]);
    let part = desk.part("anders");
    says(
        &part,
        &[
            "ändert sich Buslinie 7 – Antrag A 1/2025 /vorlagen/bus/",
            "bisher: Der Bus fährt selten. dann: Der Bus fährt nie.",
        ],
    );
    never_says(&part, &["Das Ziel ist gut"]);
    let page = desk.page();
    says(
        &page,
        &[
            "<del>Der Bus fährt <strong>selten.</strong></del>",
            "<ins>Der Bus fährt <strong>nie.</strong></ins>",
        ],
    );
    says(&page, &["<a href=\"/vorlagen/bus/\">"]);
}

#[test]
fn lists_and_calendars_are_folded_behind_the_documents() {
    let desk = Desk::publish(TREE).edited(BUS, "Buslinie 7", "Buslinie 8");
    says(&desk.words(), &["2 Seiten oder Dateien ändern sich. Dazu kommen "]);
    let page = desk.page();
    let (documents, lists) = (page.find("<h3>Vorlagen (1)</h3>"), page.find("<summary>Listen, "));
    assert!(documents.is_some() && documents < lists, "{page}");
}

#[test]
fn a_changed_frame_is_one_line() {
    let tree = format!("{TREE}-- seiten/wir.md --\n---\ntitel: Wir\n---\n\nText.\n");
    let desk = Desk::publish(&tree).edited("seiten/wir.md", "titel: Wir", "titel: Wer wir sind");
    let words = desk.words();
    says(&words, &["Außerdem ändert sich bei ", "nur der Rahmen: Navigation, Fuß, Gestaltung."]);
    never_says(&words, &["/vorlagen/bus/"]);
}

#[test]
fn a_changed_link_is_told_by_where_it_leads() {
    let tree = TREE.replace("Das Ziel ist", "[Das Ziel](https://a.example/) ist");
    let desk = Desk::publish(&tree).edited(BUS, "https://a.example/", "https://b.example/");
    says(
        &desk.part("anders"),
        &[
            "Der Text bleibt; Links oder Bilder zeigen anderswohin:",
            "bisher: https://a.example/ dann: https://b.example/",
        ],
    );
    let desk = Desk::publish(TREE).edited(BUS, "Das Ziel", "**Das Ziel**");
    says(&desk.part("anders"), &["anders ist nur die Auszeichnung"]);
}

#[test]
fn a_draft_that_becomes_public_appears_with_its_files() {
    let draft = TREE.replace("betreff:", "entwurf: ja\nbetreff:");
    let desk = Desk::publish(&draft).edited(BUS, "entwurf: ja\n", "");
    says(&desk.words(), &["2 Seiten oder Dateien erscheinen neu und 1 ändert sich."]);
    says(
        &desk.part("neu"),
        &[
            "Vorlagen (1) neu Buslinie 7 – Antrag A 1/2025 /vorlagen/bus/",
            "neu Karte (karte.pdf) /vorlagen/bus/karte.pdf Anlage, 15 Byte",
        ],
    );
}

#[test]
fn what_the_public_no_longer_sees_vanishes_with_the_reason() {
    for (key, reason) in [
        ("entwurf: ja", "ENTWURF – erscheint nicht auf der Website, solange „entwurf: ja“ dasteht"),
        ("veröffentlichen_ab: 2027-01-05", "GESPERRT BIS 5. Januar 2027"),
    ] {
        let desk = Desk::publish(TREE).edited(BUS, "betreff:", &format!("{key}\nbetreff:"));
        says(&desk.words(), &["2 Seiten oder Dateien verschwinden und 1 ändert sich."]);
        says(
            &desk.part("verschwindet"),
            &["führt danach ins Leere", "verschwindet Buslinie 7 – Antrag A 1/2025", reason],
        );
        says(&desk.part("verschwindet"), &["verschwindet karte.pdf /vorlagen/bus/karte.pdf"]);
        assert_eq!(desk.part("verschwindet").matches(&reason[..7]).count(), 2, "the file says why");
    }
    let private =
        ("öffentlichkeit: öffentlich\nanlagen", "öffentlichkeit: nichtöffentlich\nanlagen");
    let desk = Desk::publish(TREE).edited(BUS, private.0, private.1);
    says(&desk.part("verschwindet"), &["NICHTÖFFENTLICH – erscheint nicht auf der Website"]);
}

#[test]
fn an_agenda_item_that_becomes_private_vanishes_and_its_sitting_changes() {
    let item = "sitzungen/2026/2026-02-25-kreistag/01-bus.md";
    let tree = format!(
        "{TREE}-- sitzungen/2026/2026-02-25-kreistag/sitzung.md --
---
gremium: kreistag
beginn: 2026-02-25 17:00
ort: {{name: Landratsamt, ort: Musterstadt}}
öffentlichkeit: öffentlich
---
-- {item} --
---
titel: Der Bus
ergebnis: beschlossen
---

## Beschluss

Der Bus fährt.
"
    );
    let desk = Desk::publish(&tree);
    says(&desk.words(), &["Nichts würde sich ändern."]);
    let desk = desk.edited(item, "titel:", "öffentlichkeit: nichtöffentlich\ntitel:");
    says(
        &desk.part("verschwindet"),
        &[
            "Tagesordnungspunkte (1) verschwindet",
            "Der Bus",
            "NICHTÖFFENTLICH – auf der Website steht",
        ],
    );
    let sitting = desk.part("anders");
    says(&sitting, &["Sitzungen (1) ändert sich", "Davon sieht die Öffentlichkeit weniger"]);
    let gone = desk.without(item).part("verschwindet");
    says(&gone, &["oder er hat keine eigene Seite mehr", "gehört in die Datei der Sitzung:"]);
}

#[test]
fn what_is_withdrawn_is_said_to_be() {
    let desk = Desk::publish(TREE).edited(
        BUS,
        "betreff:",
        "depubliziert: {am: 2026-02-28, grund: Ein Versehen}\nbetreff:",
    );
    let part = desk.part("verschwindet");
    says(
        &part,
        &[
            "wird zurückgezogen Buslinie 7 – Antrag A 1/2025 /vorlagen/bus/",
            "DEPUBLIZIERT SEIT 28. Februar 2026",
            "mit dem Grund „Ein Versehen“",
            "Unter der Adresse steht dann nur noch",
            "verschwindet karte.pdf",
        ],
    );
    let back = Desk::publish_project(desk.project).edited(
        BUS,
        "depubliziert: {am: 2026-02-28, grund: Ein Versehen}\n",
        "",
    );
    says(&back.part("neu"), &["Bisher stand hier, dass es nicht mehr veröffentlicht wird."]);
}

#[test]
fn what_was_deleted_vanishes_with_advice() {
    let desk = Desk::publish(TREE).without(BUS).without("vorlagen/2025/bus/karte.pdf");
    says(
        &desk.part("verschwindet"),
        &[
            "verschwindet Buslinie 7 – Antrag A 1/2025 /vorlagen/bus/",
            "Die Datei wurde gelöscht oder umbenannt.",
            "alte_adressen: [/vorlagen/bus/]",
            "„depubliziert“",
            "führt danach ins Leere",
        ],
    );
}

#[test]
fn what_was_renamed_says_where_it_is_and_leads_there_if_it_names_its_old_address() {
    let renamed = "vorlagen/2025/linie/vorlage.md";
    let moved = |desk: Desk| {
        let map = "vorlagen/2025/linie/karte.pdf";
        desk.renamed(BUS, renamed)
            .without("vorlagen/2025/bus/karte.pdf")
            .with(map, "%PDF-1.4 Karte")
    };
    let silent = moved(Desk::publish(TREE));
    says(
        &silent.part("verschwindet"),
        &["gelöscht oder umbenannt", "Unter demselben Namen erscheint neu: /vorlagen/linie/"],
    );
    says(&silent.part("neu"), &["neu Buslinie 7 – Antrag A 1/2025 /vorlagen/linie/"]);
    let told = silent.edited(renamed, "betreff:", "alte_adressen: [/vorlagen/bus/]\nbetreff:");
    says(
        &told.part("anders"),
        &["zieht um Buslinie 7", "Die alte Adresse leitet weiter nach /vorlagen/linie/"],
    );
    never_says(&told.part("verschwindet"), &["Buslinie 7"]);
}

#[test]
fn an_old_address_that_leads_nowhere_any_more_is_told() {
    let tree = TREE.replace("betreff:", "alte_adressen: [/ris/bus]\nbetreff:");
    let desk = Desk::publish(&tree).edited(BUS, "alte_adressen: [/ris/bus]\n", "");
    says(
        &desk.part("verschwindet"),
        &[
            "Weiterleitungen alter Adressen (1)",
            "/ris/bus/",
            "nennt sie mehr unter „alte_adressen“",
        ],
    );
}

#[test]
fn an_attachment_with_other_bytes_is_told_by_its_size() {
    let map = "vorlagen/2025/bus/karte.pdf";
    let desk = Desk::publish(TREE).with(map, "%PDF-1.4 Karte!");
    let same_size = desk.part("anders");
    says(&same_size, &["ändert sich Karte (karte.pdf)", "bei derselben Größe (15 Byte)"]);
    let desk = desk.with(map, "%PDF-1.4 Große Karte");
    says(&desk.part("anders"), &["bisher 15 Byte, dann 21 Byte"]);
}

#[test]
fn errors_stand_above_everything() {
    let desk = Desk::publish(TREE).edited(BUS, "betreff:", "betref:");
    let page = desk.page();
    let (errors, rest) =
        (page.find("So wird nichts veröffentlicht"), page.find("class=\"ergebnis\""));
    assert!(errors.is_some() && errors < rest, "{page}");
    says(&words(&page), &["„kis build“ bricht ab", "vorlagen/2025/bus/vorlage.md: "]);
    let broken = Desk::publish(TREE).edited(BUS, "betreff: Buslinie 7", "betreff: [");
    says(&broken.part("verschwindet"), &["oder sie hat einen der Fehler und lässt sich"]);
}

#[test]
fn nothing_written_by_hand_becomes_html() {
    let evil = "Bus <script>alert('1')</script> & \"mehr\"";
    let tree =
        TREE.replace("betreff: Buslinie 7", &format!("betreff: '{}'", evil.replace('\'', "''")));
    for desk in [
        Desk::publish(&tree).without(BUS),
        Desk::publish(&tree).edited(BUS, "fährt selten", "<script>fährt</script>"),
        Desk::publish(TREE).with(
            "vorlagen/2025/neu/vorlage.md",
            tree[tree.find("---\n").unwrap()..].split("-- ").next().unwrap(),
        ),
    ] {
        let page = desk.page();
        assert!(!page.contains("<script"), "{page}");
        says(&words(&page), &[evil]);
    }
}

#[test]
fn the_published_folder_may_hold_anything() {
    let desk = Desk::publish(TREE);
    let folder = desk.folder();
    let before = fs::read(folder.join("vorlagen/bus/index.html")).expect("there");
    fs::write(folder.join(".htaccess"), "Deny from all").expect("written");
    fs::create_dir(folder.join(".git")).expect("made");
    fs::write(folder.join("robots.txt"), "User-agent: *").expect("written");
    fs::write(folder.join("kaputt.html"), [0xFF, b'<', 0xFE]).expect("written");
    fs::create_dir(desk.root.path().join("geheim")).expect("made");
    fs::write(desk.root.path().join("geheim/index.html"), "<title>Geheim</title>")
        .expect("written");
    symlink(desk.root.path().join("geheim"), folder.join("geheim")).expect("linked");
    fs::remove_file(folder.join("vorlagen/bus/index.html")).expect("removed");
    symlink(desk.root.path().join("geheim/index.html"), folder.join("vorlagen/bus/index.html"))
        .expect("linked");
    let words = desk.words();
    says(&words, &["Fremdes im Ordner", ".htaccess", ".git", "robots.txt", "/kaputt.html"]);
    says(&words, &["stammt nicht von KIS", "vorlagen/bus/index.html"]);
    never_says(&words, &["Geheim", ".kis-ausgabe", "suche/daten"]);
    assert!(!before.is_empty());
}

#[test]
fn what_cannot_be_read_is_said_and_nothing_fails() {
    let desk = Desk::publish(TREE);
    let folder = desk.folder();
    // A folder where a file was is how a place that cannot be read looks to everybody, even to root.
    fs::remove_file(folder.join("404.html")).expect("removed");
    fs::create_dir(folder.join("404.html")).expect("made");
    says(&desk.words(), &["/404.html"]);
    fs::remove_dir_all(&folder).expect("removed");
    says(&desk.words(), &["Hier wurde noch nichts veröffentlicht."]);
}

#[test]
fn many_changes_make_a_page_of_bearable_size() {
    let mut tree = TREE.to_owned();
    for number in 0..300 {
        let head = format!("-- seiten/seite-{number:03}.md --\n---\ntitel: Seite {number}\n");
        tree.push_str(&head);
        tree.push_str("---\n\nAlt.\n");
    }
    let mut desk = Desk::publish(&tree);
    for number in 0..300 {
        let text = desk.text(&format!("seiten/seite-{number:03}.md"));
        desk = desk.with(&format!("seiten/seite-{number:03}.md"), text.replace("Alt.", "Neu."));
    }
    let page = desk.page();
    says(&words(&page), &["300 Seiten oder Dateien ändern sich", "100 weitere, nur mit Namen"]);
    assert_eq!(page.matches("<del>Alt.</del>").count(), 200);
    assert!(page.contains("/seite-299/"));
}

#[test]
fn links_lead_where_the_site_lives() {
    let kis = "-- kis.yaml --\nkoerperschaft: {name: Landkreis Musterkreis}\nadresse: https://x.example/kis\n";
    let desk = Desk::publish(&format!("{kis}{TREE}")).edited(BUS, "selten", "nie");
    says(
        &desk.page(),
        &["<a href=\"/kis/vorlagen/bus/\">", "<a href=\"/kis/\">Zurück zur Vorschau</a>"],
    );
    let moved = desk.edited("kis.yaml", "x.example/kis", "y.example");
    says(&moved.words(), &["für eine andere Adresse gebaut, https://x.example/kis/"]);
}

#[test]
fn the_page_is_a_whole_document_with_its_headings_in_order() {
    let page = Desk::publish(TREE).edited(BUS, "Buslinie 7", "Buslinie 8").page();
    assert!(page.starts_with("<!doctype html>\n<html lang=\"de\">"));
    assert_eq!(page.matches("<h1>").count(), 1);
    assert_eq!(page.matches("<ul").count(), page.matches("</ul>").count());
    assert_eq!(page.matches("<details").count(), page.matches("</details>").count());
    for never in ["<script", "style=", "<style"] {
        assert!(!page.contains(never), "{never}");
    }
}
