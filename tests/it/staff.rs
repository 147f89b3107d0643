//! What only the editors see: everything, and beside it why the public does not.

use std::collections::{BTreeMap, BTreeSet};

use kis::content;
use kis::council::gate::StaffCouncil;
use kis::site::plan::{self, Output, Page, StaffSite};
use kis::site::render::{Body, render};
use kis::site::theme::Theme;
use kis::snapshot::Entry;

use crate::project::{Project, TODAY, county, project};

const COUNTY: &str = "tests/fixtures/musterkreis";

fn staff_site(project: &Project) -> StaffSite {
    let content = content::read(project.snapshot());
    let (theme, _) =
        Theme::read(project.snapshot(), &content.config.theme, &content.config.language);
    let council = StaffCouncil::of(&content.council, TODAY);
    let (site, findings) = plan::plan_for_staff(content.config.clone(), theme, council);
    assert_eq!(findings, [], "everything has an address of its own");
    site
}

/// What stands at an address of the editors' site.
struct Seen {
    html: String,
    /// „ENTWURF – erscheint nicht auf der Website“
    notes: Vec<String>,
    /// About one thing of the council, not a list.
    is_thing: bool,
}

impl Seen {
    fn main(&self) -> &str {
        let start = self.html.find("<main").unwrap_or(0);
        let end = self.html.find("</main>").unwrap_or(self.html.len());
        &self.html[start..end]
    }
}

/// Every page and redirect by address.
fn pages(site: &StaffSite) -> BTreeMap<String, Seen> {
    let pages = site.plan.iter().filter_map(|(route, output)| {
        let body = render(site, output).expect("every page renders");
        let notes = site.notes(route).iter();
        let notes = notes.map(|note| format!("{} – {}", note.word, note.sentence)).collect();
        let is_thing = matches!(
            output,
            Output::Page(
                Page::Meeting(_)
                    | Page::AgendaItem(_)
                    | Page::Organization(_)
                    | Page::Paper(_)
                    | Page::Person(_)
                    | Page::Free(_)
            )
        );
        match (output, body) {
            (Output::Page(_) | Output::Redirect(_), Body::Bytes(bytes)) => {
                let html = String::from_utf8(bytes).expect("pages are UTF-8");
                Some((route.path().to_owned(), Seen { html, notes, is_thing }))
            }
            _ => None,
        }
    });
    pages.collect()
}

fn canaries(text: &str) -> BTreeSet<String> {
    text.match_indices("kanari").map(|(at, _)| text[at..].chars().take(9).collect()).collect()
}

#[test]
fn what_is_hidden_stands_on_a_page_that_says_so() {
    let project = county(COUNTY);
    let pages = pages(&staff_site(&project));
    let mut seen = BTreeSet::new();
    for (path, page) in &pages {
        if !page.notes.is_empty() {
            seen.extend(canaries(page.main()));
        } else if page.is_thing {
            // What belongs to another thing says so itself: „[ENTWURF] Schulnetzplanung“.
            for part in page.main().split("<li") {
                let found = canaries(part);
                assert!(found.is_empty() || part.contains('['), "{path} shows {found:?}: {part}");
            }
        }
    }
    let mut planted = BTreeSet::new();
    for (path, entry) in &project.snapshot().content {
        planted.extend(canaries(path));
        if let Entry::Text(text) = entry {
            planted.extend(canaries(text));
        }
    }
    let unseen: Vec<&String> = planted.difference(&seen).collect();
    let comments = ["001", "002", "003", "015", "016", "022", "036", "099"];
    let addresses = ["124", "150"];
    let named_by_nobody = ["185"];
    let mut expected = [comments.as_slice(), &addresses, &named_by_nobody].concat();
    expected.sort_unstable();
    let expected: Vec<String> = expected.iter().map(|number| format!("kanari{number}")).collect();
    assert_eq!(unseen, expected.iter().collect::<Vec<_>>());
}

#[test]
fn the_editors_have_every_address_of_the_public() {
    let project = county(COUNTY);
    let (staff, public) = (staff_site(&project), project.edition());
    let mut stones = Vec::new();
    for (route, output) in public.site.plan.iter() {
        let own = staff.plan.get(route).unwrap_or_else(|| panic!("{} is gone", route.path()));
        if matches!(output, Output::Page(Page::Tombstone(_))) {
            stones.push(route.path());
            assert!(!staff.notes(route).is_empty(), "{}: the thing itself is there", route.path());
        }
        assert!(!matches!(own, Output::Page(Page::Tombstone(_))), "{}", route.path());
    }
    assert_eq!(stones, ["/vorlagen/breitband-zwischenbericht/", "/vorlagen/foerderung-vereine/"]);
}

#[test]
fn pages_that_only_the_editors_have_say_so_but_for_lists() {
    let project = county(COUNTY);
    let (staff, public) = (staff_site(&project), project.edition());
    let public: BTreeSet<&str> =
        public.site.plan.keys().map(kis::site::route::Route::path).collect();
    let without_note: Vec<String> = pages(&staff)
        .into_iter()
        .filter(|(path, page)| !public.contains(path.as_str()) && page.notes.is_empty())
        .map(|(path, _)| path)
        .collect();
    let lists = ["/kalender/2026-04/", "/kalender/2026-09/", "/suche/a-z/e/"];
    let redirects = ["/altes-ris/kanari124/", "/kanari150/"];
    let mut expected = [lists.as_slice(), &redirects].concat();
    expected.sort_unstable();
    assert_eq!(without_note, expected);
}

#[test]
fn every_link_of_the_editors_leads_somewhere() {
    let site = staff_site(&county(COUNTY)).with_search();
    let known: BTreeSet<String> =
        site.plan.keys().map(|route| site.routes.href_of(route)).collect();
    let mut count = 0;
    for (path, page) in pages(&site) {
        for attribute in ["href=\"/", "src=\"/"] {
            for (at, _) in page.html.match_indices(attribute) {
                let rest = &page.html[at + attribute.len() - 1..];
                let end = rest.find(['"', '#', '?']).expect("an attribute ends");
                assert!(known.contains(&rest[..end]), "{path} leads to {}", &rest[..end]);
                count += 1;
            }
        }
    }
    assert!(count > 1000, "there are links: {count}");
}

#[test]
fn hidden_things_say_so_in_lists_titles_and_breadcrumbs() {
    let pages = pages(&staff_site(&county(COUNTY)));
    let has = |path: &str, words: &str| {
        let html = &pages[path].html;
        assert!(html.contains(words), "{path} has no {words}: {html}");
    };
    has("/vorlagen/jahr/2026/", ">[ENTWURF] Schulnetzplanung");
    has("/vorlagen/kanari110-schulnetz/", "<title>[ENTWURF] Schulnetzplanung");
    has("/gremien/", "[ENTWURF] Arbeitsgruppe");
    has("/personen/", ">[ENTWURF] ");
    has("/kalender/2026-09/", "[ENTWURF] Kreistag");
    has("/gremien/kreisausschuss/sitzungen/", ">[NICHTÖFFENTLICH] Kreisausschuss");
    has("/sitzungen/2025-03-10-kreisausschuss/top-n-1/", ">[NICHTÖFFENTLICH] Kreisausschuss");
    has("/sitzungen/2024-10-16-kreistag/", ">[NICHTÖFFENTLICH] Personalangelegenheit");
    has("/vorlagen/haushaltssatzung-2025/", "[NICHTÖFFENTLICH] Stellenplan");
    has("/vorlagen/jahr/2024/", "[DEPUBLIZIERT SEIT 15. Januar 2025] Förderung");
    has("/themen/", "[NUR INTERN] Schule");
}

/// The notes of a page in a small project.
fn notes(tree: &str, address: &str) -> Vec<String> {
    let mut pages = pages(&staff_site(&project(tree)));
    let known: Vec<String> = pages.keys().cloned().collect();
    let page = pages.remove(address);
    page.unwrap_or_else(|| panic!("no page {address}; there are {known:?}")).notes
}

fn free_page(keys: &str) -> Vec<String> {
    notes(&format!("-- seiten/x.md --\n---\ntitel: X\n{keys}\n---\n"), "/x/")
}

fn paper(keys: &str) -> Vec<String> {
    let tree = format!("-- vorlagen/x/vorlage.md --\n---\nbetreff: X\nart: Antrag\n{keys}\n---\n");
    notes(&tree, "/vorlagen/x/")
}

fn sitting(keys: &str, address: &str) -> Vec<String> {
    let tree = format!(
        "-- sitzungen/x/sitzung.md --\n---\ngremium: kreistag\nbeginn: 2026-01-14 17:00\n{keys}\n---\n"
    );
    notes(&tree, &format!("/sitzungen/x/{address}"))
}

#[test]
fn every_word_of_a_document_that_hides_it_has_its_note() {
    assert_eq!(free_page(""), [""; 0]);
    assert_eq!(
        free_page("entwurf: ja"),
        ["ENTWURF – erscheint nicht auf der Website, solange „entwurf: ja“ dasteht"]
    );
    assert_eq!(
        free_page("veröffentlichen_ab: 2026-12-01"),
        ["GESPERRT BIS 1. Dezember 2026 – erscheint erst an diesem Tag auf der Website"]
    );
    assert_eq!(
        free_page("veröffentlicht_bis: 2026-02-01"),
        [
            "ABGELAUFEN – der letzte Tag war der 1. Februar 2026; auf der Website steht nur, dass es diese Seite dort nicht mehr gibt"
        ]
    );
    assert_eq!(
        free_page("depubliziert: {am: 2026-02-01, grund: Irrtum}"),
        [
            "DEPUBLIZIERT SEIT 1. Februar 2026 – auf der Website steht nur, dass es diese Seite dort nicht mehr gibt, mit dem Grund „Irrtum“"
        ]
    );
    assert_eq!(
        free_page("entwurf: ja\ndepubliziert: {am: 2026-02-01, grund: Irrtum}"),
        [
            "ENTWURF – erscheint nicht auf der Website, solange „entwurf: ja“ dasteht",
            "DEPUBLIZIERT SEIT 1. Februar 2026 – erscheint nicht auf der Website",
        ]
    );
    assert_eq!(free_page("depubliziert: {am: 2026-12-01}"), [""; 0], "that is later");
}

#[test]
fn papers_are_public_by_their_own_word_only() {
    assert_eq!(paper("öffentlichkeit: öffentlich"), [""; 0]);
    assert_eq!(
        paper("öffentlichkeit: nichtöffentlich"),
        ["NICHTÖFFENTLICH – erscheint nicht auf der Website"]
    );
    assert_eq!(
        paper(""),
        [
            "OHNE ANGABE ZUR ÖFFENTLICHKEIT – erscheint nicht auf der Website, bis „öffentlichkeit“ dasteht"
        ]
    );
}

#[test]
fn a_private_sitting_says_what_the_public_knows_of_it() {
    assert_eq!(
        sitting("öffentlichkeit: nichtöffentlich", ""),
        ["NICHTÖFFENTLICH – auf der Website stehen nur Gremium und Tag"]
    );
    assert_eq!(
        sitting("öffentlichkeit: nichtöffentlich\nentwurf: ja", ""),
        [
            "ENTWURF – erscheint nicht auf der Website, solange „entwurf: ja“ dasteht",
            "NICHTÖFFENTLICH – auch ohne das stehen auf der Website nur Gremium und Tag",
        ]
    );
    let pages = pages(&staff_site(&project(
        "-- sitzungen/x/sitzung.md --\n---\ngremium: kreistag\nbeginn: 2026-01-14 17:00\n\
         ort: {name: Gasthaus}\nöffentlichkeit: nichtöffentlich\ntagesordnung: [{titel: Ankauf}]\n---\n",
    )));
    let page = pages["/sitzungen/x/"].main();
    for words in ["17:00", "Gasthaus", "[NICHTÖFFENTLICH] Ankauf", "Nichtöffentlicher Teil"] {
        assert!(page.contains(words), "{words}: {page}");
    }
    for words in ["<strong>öffentlich", "Öffentlicher Teil"] {
        assert!(!page.contains(words), "{words}: {page}");
    }
}

#[test]
fn a_private_item_says_which_line_the_public_reads() {
    let item = |keys: &str| {
        sitting(
            &format!(
                "tagesordnung: [{{titel: Ankauf, öffentlichkeit: nichtöffentlich, \
                 beschluss: Ja, {keys}}}]"
            ),
            "top-n-1/",
        )
    };
    let line = |rest: &str| vec![format!("NICHTÖFFENTLICH – auf der Website steht {rest}")];
    assert_eq!(item(""), line("nur „N 1“ ohne Titel"));
    assert_eq!(item("titel_öffentlich: Grund"), line("nur „N 1 Grund“"));
    assert_eq!(
        item("titel_öffentlich: Grund, freigegeben: {am: 2026-02-01, text: Gekauft.}"),
        line("nur „N 1 Grund“ mit dem freigegebenen Beschluss")
    );
    assert_eq!(
        item("freigegeben: {am: 2026-12-01, text: Gekauft.}"),
        line("nur „N 1“ ohne Titel, ab 1. Dezember 2026 der freigegebene Beschluss")
    );
    let hidden = "-- kis.yaml --\nkoerperschaft: {name: Muster}\nadresse: https://kis.example\n\
         tagesordnung: {nichtöffentlich: verbergen}\n\
         -- sitzungen/x/sitzung.md --\n---\ngremium: kreistag\nbeginn: 2026-01-14 17:00\n\
         tagesordnung: [{titel: A}, {titel: B, öffentlichkeit: nichtöffentlich, beschluss: Ja}]\n---\n";
    assert_eq!(notes(hidden, "/sitzungen/x/top-n-1/"), line("nichts davon"));
    assert_eq!(
        notes(hidden, "/sitzungen/x/"),
        ["NICHT ALLES ÖFFENTLICH – die Website zeigt 1 Tagesordnungspunkt nicht"]
    );
}

#[test]
fn a_released_decision_stands_beside_its_item_as_the_public_reads_it() {
    let page = county(COUNTY);
    let pages = pages(&staff_site(&page));
    let agenda = pages["/sitzungen/2025-06-25-kreistag/"].main();
    for words in
        ["[NICHTÖFFENTLICH] Vergabe der Planung", "Vergabeangelegenheit", "Bekannt gemacht"]
    {
        assert!(agenda.contains(words), "{words}: {agenda}");
    }
}

#[test]
fn things_inherit_the_notes_of_what_they_belong_to() {
    let draft = "entwurf: ja\ntagesordnung: [{titel: A, beschluss: Ja}]";
    assert_eq!(
        sitting(draft, "top-oe-1/"),
        ["ENTWURF – erscheint wie die Sitzung nicht auf der Website"]
    );
    let body = "-- gremien/kreistag.md --\n---\nname: Kreistag\nart: Kreistag\n\
         öffentlichkeit: öffentlich\nentwurf: ja\n---\n\
         -- sitzungen/x/sitzung.md --\n---\ngremium: kreistag\nbeginn: 2026-01-14 17:00\n---\n";
    let inherited = ["ENTWURF – erscheint wie das Gremium nicht auf der Website"];
    assert_eq!(notes(body, "/sitzungen/x/"), inherited);
    let tree = "-- vorlagen/x/vorlage.md --\n---\nbetreff: X\nart: Antrag\n\
         öffentlichkeit: nichtöffentlich\nanlagen: [{titel: Plan, datei: plan.csv}]\n---\n";
    let site = staff_site(&project(tree).with("vorlagen/x/plan.csv", "a;b\n"));
    let file = site.plan.keys().find(|route| route.path() == "/vorlagen/x/plan.csv");
    let words: Vec<&str> =
        site.notes(file.expect("the file")).iter().map(|note| note.word.as_str()).collect();
    assert_eq!(words, ["NICHTÖFFENTLICH"]);
}

#[test]
fn contact_and_picture_without_consent_are_there_and_say_so() {
    let person = |keys: &str| {
        notes(
            &format!("-- personen/a.md --\n---\nname: Anna Muster\n{keys}\n---\n"),
            "/personen/a/",
        )
    };
    let contact = "kontakt: {email: a@b.example, telefon: '1'}";
    assert_eq!(
        person(contact),
        ["KONTAKT OHNE EINWILLIGUNG – E-Mail und Telefon erscheinen nicht auf der Website"]
    );
    assert_eq!(
        person("kontakt: {telefon: '1'}\neinwilligung: 2099-01-01"),
        ["KONTAKT OHNE EINWILLIGUNG – Telefon erscheint erst ab 1. Januar 2099 auf der Website"]
    );
    assert_eq!(person(&format!("{contact}\neinwilligung: 2026-01-01")), [""; 0]);
    let portrait = "-- personen/a.md --\n---\nname: Anna Muster\n\
         bild: {titel: Porträt, datei: anna.png}\n---\n";
    let portrait = project(portrait).with("personen/anna.png", b"\x89PNG\r\n\x1a\n-".to_vec());
    let pages = pages(&staff_site(&portrait));
    let page = &pages["/personen/a/"];
    assert_eq!(page.notes, ["BILD OHNE EINWILLIGUNG – Bild erscheint nicht auf der Website"]);
    assert!(page.main().contains("anna.png"), "{}", page.main());
    assert!(page.main().contains("<h1>Anna Muster"), "the public knows her: {}", page.main());
}

#[test]
fn single_votes_of_a_count_are_there_and_say_so() {
    let tree = "-- personen/a.md --\n---\nname: Anna Muster\n---\n\
         -- sitzungen/x/sitzung.md --\n---\ngremium: kreistag\nbeginn: 2026-01-14 17:00\n\
         tagesordnung:\n  - {titel: Wahl, abstimmung: {ja: 1, nein: 0, art: offen, namentlich: {a: ja}}}\n---\n";
    let pages = pages(&staff_site(&project(tree)));
    let page = &pages["/sitzungen/x/top-oe-1/"];
    assert!(page.main().contains("Anna Muster"));
    assert_eq!(
        page.notes,
        [
            "EINZELSTIMMEN – auf der Website stehen nur die Zahlen, denn die Abstimmung war nicht namentlich"
        ]
    );
}

#[test]
fn a_private_result_of_a_public_paper_says_so_wherever_it_stands() {
    let tree = "-- vorlagen/x/vorlage.md --\n---\nbetreff: Halle\nart: Antrag\ndatum: 2026-01-02\n\
         öffentlichkeit: öffentlich\n---\n\
         -- sitzungen/x/sitzung.md --\n---\ngremium: kreistag\nbeginn: 2026-01-14 17:00\n\
         tagesordnung:\n  - {titel: Ankauf, vorlage: x, ergebnis: beschlossen, \
         öffentlichkeit: nichtöffentlich}\n---\n";
    let pages = pages(&staff_site(&project(tree)));
    assert!(pages["/vorlagen/x/"].main().contains("beschlossen"));
    assert_eq!(
        pages["/vorlagen/x/"].notes,
        ["NICHT ALLES ÖFFENTLICH – die Website zeigt 1 Beratung mit ihrem Ergebnis nicht"]
    );
    assert!(!pages["/vorlagen/jahr/2026/"].main().contains("beschlossen"));
    let parts: Vec<_> =
        pages["/"].main().split("<li").filter(|part| part.contains("beschlossen")).collect();
    assert!(!parts.is_empty(), "the start page shows decisions");
    for part in parts {
        assert!(part.contains("[NICHTÖFFENTLICH] Ankauf"), "{part}");
    }
}

#[test]
fn what_is_hidden_can_be_listed_with_its_reasons() {
    let site = staff_site(&project("-- seiten/x.md --\n---\ntitel: X\nentwurf: ja\n---\n"));
    let all: Vec<_> = site
        .all_notes()
        .map(|(subject, notes)| {
            (site.routes.route(subject).unwrap().path(), notes[0].word.as_str())
        })
        .collect();
    assert_eq!(all, [("/x/", "ENTWURF")]);
}
