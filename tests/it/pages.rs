//! What citizens read: the printed forms of two councils, and what a page says when.

use jiff::civil::date;

use crate::links::values;
use crate::project::{county, project};

/// The words stand on the page in this order.
#[track_caller]
fn in_order(page: &str, words: &[&str]) {
    let mut rest = page;
    for word in words {
        let Some(at) = rest.find(word) else {
            panic!("„{word}“ does not follow in: {rest}");
        };
        rest = &rest[at + word.len()..];
    }
}

#[test]
fn the_altenburg_paper_comes_out_as_its_council_prints_it() {
    let words = county("content").words("/vorlagen/sozialstrategie/");
    in_order(
        &words,
        &[
            "Beschlussvorlage an den Kreistag",
            "Tagesordnungspunkt",
            "Sozialstrategie für den Landkreis Altenburger Land",
            "Beratungsfolge",
            "Gremium Ausschuss für Soziales und Gesundheit",
            "Datum 20.11.2025",
            "Status nicht öffentlich",
            "Zuständigkeit Vorberatung",
            "Kreisausschuss",
            "24.11.2025",
            "nicht öffentlich",
            "Vorberatung",
            "Kreistag",
            "26.11.2025",
            "öffentlich",
            "Entscheidung",
            "Sachverhalt",
            "Die Förderung der Armutspräventionsrichtlinie ist seit dem Jahr 2023",
            "Finanzielle Auswirkungen",
            "Die Verabschiedung der Sozialstrategie hat keine unmittelbaren finanziellen Auswirkungen.",
            "Beschlussvorschlag",
            "Der Kreistag des Landkreises Altenburger Land beschließt:",
            "umzusetzen und fortlaufend zu evaluieren.",
            "Uwe Melzer",
            "Landrat",
            "Anlage / Anlagen",
            "Sozialstrategie des Landkreises Altenburger Land – Fokus Integration",
            "Zusammenfassung der Sozialstrategie des Landkreises Altenburger Land – Fokus Integration",
            "Aufgeführte Anlagen stehen online im Kreistagsinformationssystem zur Verfügung.",
        ],
    );
}

#[test]
fn the_wartburg_paper_comes_out_as_its_council_prints_it() {
    let words = county("tests/fixtures/wartburgkreis")
        .words("/vorlagen/strategie-der-integrierten-planung/");
    in_order(
        &words,
        &[
            "Beschlussvorlage",
            "KT 0135/2020",
            "Betreff",
            "Legitimierung der Strategie der integrierten Planung",
            "Beratungsfolge Kreisausschuss",
            "Sitzungstermin 25.05.2020",
            "Sitzungsart öffentlich",
            "Zuständigkeit Vorberatung",
            "Kreistag",
            "26.05.2020",
            "öffentlich",
            "Entscheidung",
            "I. Beschlussvorschlag",
            "Der Kreistag beschließt die vorliegende Strategie der integrierten Planung",
            "II. Begründung",
            "Gemäß der Richtlinie über die Gewährung von Zuschüssen",
            "Zielbildung und Maßnahmenplanung.",
            "durch den Kreistag zu legitimieren.",
            "gez. Krebs",
            "Landrat",
            "gez. Rosenstengel",
            "Kreisbeigeordneter",
            "Anlage",
            "Strategie der integrierten Planung",
        ],
    );
}

#[test]
fn the_seeds_are_there_word_for_word() {
    let seed = include_str!("seeds/altenburg.txt");
    let page = county("content").words("/vorlagen/sozialstrategie/");
    let folded = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    for paragraph in seed.split("\n\n") {
        let paragraph = folded(paragraph);
        assert!(page.contains(&paragraph), "missing: {paragraph}");
    }
}

const PAPER: &str = "-- vorlagen/2026/haushalt/vorlage.md --\n---\nbetreff: Haushalt 2026\nart: Beschlussvorlage\n\
    öffentlichkeit: öffentlich\nberatungsfolge:\n  - {gremium: kreistag, datum: 2026-03-25, zuständigkeit: Entscheidung}\n---\n\
    \n## Beschlussvorschlag\n\nDer Kreistag beschließt.\n\
    -- sitzungen/2026/2026-03-25-kreistag/sitzung.md --\n---\ngremium: kreistag\nbeginn: 2026-03-25 17:00\nnummer: 12\n\
    ort: {name: Landratsamt, raum: Saal, ort: Musterstadt}\ntagesordnung:\n  - titel: Haushalt\n    vorlage: haushalt\n";

#[test]
fn before_the_decision_a_paper_says_what_comes_next() {
    let project = project(&format!("{PAPER}---\n"));
    let words = project.words("/vorlagen/haushalt/");
    in_order(&words, &["Wie geht es weiter?", "25. März 2026"]);
    assert!(!words.contains("Was wurde entschieden?"));
}

#[test]
fn after_the_decision_it_says_what_was_decided() {
    let item = "    ergebnis: beschlossen\n    beschlussnummer: 7/2026\n    abstimmung: {ja: 31, nein: 4, enthaltung: 3}\n---\n";
    let project = project(&format!("{PAPER}{item}")).on(date(2026, 4, 1));
    let words = project.words("/vorlagen/haushalt/");
    in_order(&words, &["Was wurde entschieden?", "beschlossen", "31", "4", "3"]);
    let sitting = project.words("/sitzungen/2026-03-25-kreistag/");
    in_order(&sitting, &["Ö 1", "Haushalt", "beschlossen", "31"]);
    let excerpt = project.words("/sitzungen/2026-03-25-kreistag/top-oe-1/");
    in_order(&excerpt, &["Haushalt", "7/2026", "31"]);
}

#[test]
fn a_private_sitting_shows_body_day_and_that_it_is_private() {
    let tree = "-- sitzungen/2026/2026-01-14-kreistag/sitzung.md --\n---\ngremium: kreistag\nbeginn: 2026-01-14 17:33\n\
        öffentlichkeit: nichtöffentlich\nnummer: 4711\nort: {name: Geheimort}\ntagesordnung:\n\
          - {titel: Grundstückskauf, titel_öffentlich: Grundstücksangelegenheit, beschluss: Kauf}\n\
          - {titel: Personalie}\n---\n\nGeheime Bemerkung.\n";
    let project = project(tree);
    let words = project.words("/sitzungen/2026-01-14-kreistag/");
    in_order(
        &words,
        &["14. Januar 2026", "nichtöffentlich", "N 1", "Grundstücksangelegenheit", "N 2"],
    );
    for (path, bytes) in project.site() {
        let text = String::from_utf8_lossy(&bytes);
        for secret in ["Grundstückskauf", "Personalie", "Geheim", "17:33", "4711"] {
            assert!(!text.contains(secret), "{path} says {secret}");
        }
    }
}

#[test]
fn hidden_items_leave_no_gap_in_the_numbers() {
    let tree = "-- kis.yaml --\nkoerperschaft: {name: Musterkreis}\nadresse: https://kis.example\n\
        tagesordnung: {nummerierung: durchlaufend, nichtöffentlich: verbergen}\n\
        -- sitzungen/2026/2026-01-14-kreistag/sitzung.md --\n---\ngremium: kreistag\nbeginn: 2026-01-14 17:00\ntagesordnung:\n\
        - {titel: Erster}\n- {titel: Geheim, öffentlichkeit: nichtöffentlich}\n- {titel: Zweiter}\n---\n";
    let words = project(tree).words("/sitzungen/2026-01-14-kreistag/");
    in_order(&words, &["Ö 1", "Erster", "Ö 2", "Zweiter"]);
    assert!(!words.contains("N 1") && !words.contains("Ö 3"), "{words}");
}

#[test]
fn what_is_taken_back_leaves_a_stone_without_a_title() {
    let withdrawn =
        "depubliziert: {am: 2026-02-01, grund: Datenschutz}\nveröffentlichen_ab: 2025-01-01\n";
    let tree = format!(
        "{}---\n",
        PAPER.replace(
            "öffentlichkeit: öffentlich\n",
            &format!("öffentlichkeit: öffentlich\n{withdrawn}")
        )
    );
    let project = project(&tree);
    let words = project.words("/vorlagen/haushalt/");
    assert!(words.contains("1. Februar 2026") && words.contains("Datenschutz"), "{words}");
    for (path, bytes) in project.site() {
        assert!(!String::from_utf8_lossy(&bytes).contains("Haushalt 2026"), "{path}");
    }
    // What never was public leaves nothing at all.
    let never = tree.replace("veröffentlichen_ab: 2025-01-01", "entwurf: ja");
    assert!(!crate::project::project(&never).site().contains_key("vorlagen/haushalt/index.html"));
}

#[test]
fn embargoes_end_on_their_day() {
    let tree = format!(
        "{}---\n",
        PAPER.replace("nummer: 12", "nummer: 12\nveröffentlichen_ab: 2026-03-10")
    );
    let path = "sitzungen/2026-03-25-kreistag/index.html";
    for (day, is_there) in [(date(2026, 3, 9), false), (date(2026, 3, 10), true)] {
        let site = project(&tree).on(day).site();
        assert_eq!(site.contains_key(path), is_there, "{day}");
    }
    let until = format!(
        "{}---\n",
        PAPER.replace("nummer: 12", "nummer: 12\nveröffentlicht_bis: 2026-03-10")
    );
    for (day, says) in [(date(2026, 3, 10), false), (date(2026, 3, 11), true)] {
        let words = project(&until).on(day).words("/sitzungen/2026-03-25-kreistag/");
        assert_eq!(words.contains("nicht mehr veröffentlicht"), says, "{day}: {words}");
    }
}

#[test]
fn a_decision_released_later_shows_its_wording_and_nothing_else() {
    let tree = "-- sitzungen/2026/2026-01-14-kreistag/sitzung.md --\n---\ngremium: kreistag\nbeginn: 2026-01-14 17:00\ntagesordnung:\n\
        - {titel: Geheim, öffentlichkeit: nichtöffentlich, beschluss: Der Kauf wird beschlossen., beschlussnummer: 99/26, freigegeben_am: 2026-02-15, abstimmung: {ja: 17}}\n\
        - {titel: Streng, öffentlichkeit: nichtöffentlich, beschluss: Interna, freigegeben: {am: 2026-02-15, text: Ein Vergleich wurde geschlossen.}}\n---\n";
    let words = project(tree).words("/sitzungen/2026-01-14-kreistag/");
    in_order(&words, &["Der Kauf wird beschlossen.", "Ein Vergleich wurde geschlossen."]);
    for secret in ["Geheim", "Streng", "Interna", "99/26", "17"] {
        let told = words.replace("17:00", "").contains(secret);
        assert!(!told, "{secret}: {words}");
    }
    let before = project(tree).on(date(2026, 2, 14)).words("/sitzungen/2026-01-14-kreistag/");
    assert!(!before.contains("Der Kauf wird"), "{before}");
}

#[test]
fn contact_needs_consent() {
    let person = |consent: &str| {
        format!(
            "-- personen/anna-muster.md --\n---\nname: Anna Muster\nkontakt: {{email: anna@kis.example, telefon: '0815'}}\n{consent}---\n"
        )
    };
    let with = project(&person("einwilligung: 2026-01-01\n"));
    assert!(with.words("/personen/anna-muster/").contains("anna@kis.example"));
    for consent in ["", "einwilligung: 2099-01-01\n"] {
        let without = project(&person(consent));
        assert!(
            without.findings().iter().any(|found| found.starts_with("kontakt-ohne-einwilligung"))
        );
        let page = without.page("/personen/anna-muster/");
        assert!(!page.contains("anna@kis.example") && !page.contains("0815"));
    }
}

#[test]
fn every_key_of_the_format_is_used_in_the_invented_county() {
    let project = county("tests/fixtures/musterkreis");
    let mut text = String::new();
    for entry in project.snapshot().content.values() {
        if let kis::snapshot::Entry::Text(one) = entry {
            text.push_str(one);
        }
    }
    let text = text.replace("ae", "ä").replace("oe", "ö").replace("ue", "ü").replace("ss", "ß");
    let unused: Vec<String> = kis::content::keys()
        .into_iter()
        .flat_map(|(kind, keys)| keys.into_iter().map(move |key| (kind, key)))
        .filter(|(_, key)| {
            let last = key.rsplit('.').next().unwrap_or_default();
            let last =
                last.replace("ae", "ä").replace("oe", "ö").replace("ue", "ü").replace("ss", "ß");
            !text.contains(&format!("{last}:"))
        })
        .map(|(kind, key)| format!("{kind}: {key}"))
        .collect();
    assert!(unused.is_empty(), "{unused:?}");
}

#[test]
fn every_page_leads_to_the_search_and_says_which_scripts_may_run() {
    let is_page = |name: &str| std::path::Path::new(name).extension() == Some("html".as_ref());
    for (name, bytes) in county("tests/fixtures/musterkreis").site() {
        if !is_page(&name) {
            continue;
        }
        let page = String::from_utf8(bytes).expect("pages are UTF-8");
        let form = page.split("<form").nth(1).and_then(|rest| rest.split("</form>").next());
        let form = form.unwrap_or_else(|| panic!("{name} has no search field"));
        for part in [
            "action=\"/suche/\"",
            "role=\"search\"",
            "for=\"q\"",
            "<input id=\"q\" name=\"q\" type=\"search\"",
            "<button>",
        ] {
            assert!(form.contains(part), "{part} in {name}: {form}");
        }
        assert!(values(&page, "href").any(|href| href == "/suche/opensearch.xml"), "{name}");
        let (_, policy) =
            page.split_once("Content-Security-Policy\" content=\"").expect("a policy");
        let policy = policy.split('"').next().unwrap_or_default();
        let is_search = name == "suche/index.html";
        let is_cited = page.contains("id=\"zitieren\"")
            && !page.contains("<img class=\"bild\"")
            && !page.contains("loading=\"lazy\"");
        let script = if is_search || is_cited { " script-src 'self';" } else { "" };
        assert_eq!(
            policy,
            format!(
                "default-src 'none'; style-src 'self'; img-src 'self'; connect-src 'self';{script} \
                 form-action 'self'; base-uri 'none'"
            ),
            "{name}"
        );
        let count = page.matches("<script").count();
        assert_eq!(count, usize::from(is_search || is_cited), "{name}");
        assert_eq!(
            count,
            page.matches(" src=\"/assets/").count().min(count),
            "{name}: none inline"
        );
    }
}

#[test]
fn without_a_script_the_search_page_says_so_and_shows_the_ways() {
    let page = county("tests/fixtures/musterkreis").main("/suche/");
    let hidden = page.split("<section class=\"treffer\"").nth(1).expect("a place for hits");
    assert!(hidden.split('>').next().is_some_and(|tag| tag.ends_with(" hidden")), "{hidden}");
    in_order(
        &page,
        &[
            "<noscript>",
            "braucht JavaScript",
            "</noscript>",
            "führen zu allem",
            "href=\"/vorlagen/",
        ],
    );
}

/// Four sittings of the Kreistag; what is `{}` is said of the third.
fn sittings(about: &str) -> String {
    let sitting = |day: &str, about: &str| {
        format!(
            "-- sitzungen/2026/{day}-kreistag/sitzung.md --\n---\ngremium: kreistag\n\
             beginn: {day} 17:00\nende: {day} 21:10\n{about}---\n"
        )
    };
    [
        sitting("2026-01-14", ""),
        sitting("2026-02-11", "öffentlichkeit: nichtöffentlich\n"),
        sitting("2026-03-11", about),
        sitting("2026-03-25", "nummer: 12\n"),
    ]
    .concat()
}

#[test]
fn a_sitting_that_does_not_take_place_is_nobodys_next() {
    let moved = "status: verschoben\nverschoben_auf: 2026-03-25-kreistag\n";
    for (about, says) in [
        ("status: abgesagt\n", "Diese Sitzung findet nicht statt."),
        (moved, "Diese Sitzung wurde verschoben auf den 25. März 2026 ."),
    ] {
        let project = project(&sittings(about));
        for address in ["/", "/sitzungen/", "/gremien/", "/gremien/kreistag/"] {
            let words = project.words(address);
            let (on, off) = ("25.03.2026", "11.03.2026");
            let is_next = words.contains(on) || words.contains("nächste Sitzung am 25. März 2026");
            assert!(is_next && !words.contains(off), "{address}: {words}");
            assert!(!words.contains("11. März"), "{address}: {words}");
        }
        let words = project.words("/sitzungen/2026-03-11-kreistag/");
        in_order(&words, &[says, "11. März 2026, 17:00 bis 21:10 Uhr"]);
        assert!(
            project.main("/sitzungen/2026-03-11-kreistag/").contains("class=\"wann entfaellt\"")
        );
        assert!(project.words("/kalender/2026-03/").contains("11.03.2026"));
        // The private one before it leads over it.
        let private = project.words("/sitzungen/2026-02-11-kreistag/");
        in_order(
            &private,
            &[
                "Zuhörerinnen und Zuhörer sind nicht zugelassen.",
                "Vorherige Sitzung: 14. Januar 2026",
                "Nächste Sitzung: 25. März 2026",
            ],
        );
    }
    let later = project(&sittings("status: abgesagt\n")).on(date(2026, 4, 1));
    let words = later.words("/sitzungen/2026-03-11-kreistag/");
    assert!(words.contains("Diese Sitzung hat nicht stattgefunden."), "{words}");
}

#[test]
fn nothing_is_said_twice() {
    let tree = format!(
        "-- kis.yaml --\nkoerperschaft: {{name: Musterkreis}}\nadresse: https://kis.example\n\
         wahlperioden: [{{name: 6. Wahlperiode, beginn: 2019-06-01}}]\n\
         -- gremien/kreistag.md --\n---\nname: Kreistag Musterkreis\nkurzname: Kreistag\nart: Kreistag\n\
         öffentlichkeit: öffentlich\n---\n\
         -- personen/anna-muster.md --\n---\nname: Anna Muster\nanrede: Frau\n---\n\
         -- sitzungen/2025/2025-01-14-kreistag/sitzung.md --\n---\ngremium: kreistag\n\
         beginn: 2025-01-14 17:00\ntagesordnung:\n\
         - {{titel: Einwohnerfragestunde, art: Einwohnerfragestunde}}\n---\n{PAPER}---\n"
    )
    .replace("betreff: Haushalt 2026\n", "betreff: Haushalt 2026\nnummer: '0003'\n");
    let project = project(&tree);
    let term = project.page("/wahlperioden/6-wahlperiode/");
    assert!(term.contains("<h1>6. Wahlperiode</h1>") && !term.contains("Wahlperiode 6."), "{term}");
    assert!(project.main("/gremien/kreistag/").contains("<h1>Kreistag Musterkreis</h1>"));
    let sitting = project.words("/sitzungen/2025-01-14-kreistag/");
    let (agenda, _) = sitting.split_once("Begriffe auf dieser Seite").expect("it is explained");
    assert_eq!(agenda.matches("Einwohnerfragestunde").count(), 1, "{sitting}");
    let title = project.page("/sitzungen/2026-03-25-kreistag/");
    assert!(title.contains("Kreistag Musterkreis, 12. Sitzung – 25.\u{a0}März 2026 –"), "{title}");
    // The item has no page of its own: its title leads to the paper, which is named, not linked.
    let agenda = project.main("/sitzungen/2026-03-25-kreistag/");
    assert!(agenda.contains("<a href=\"/vorlagen/haushalt/\">Haushalt</a>"), "{agenda}");
    assert!(agenda.contains("Vorlage\u{a0}0003") && !agenda.contains(">0003</a>"), "{agenda}");
    let person = project.words("/personen/anna-muster/");
    assert!(
        person.contains("kein Sitz in einem Gremium") && !person.contains("Anrede"),
        "{person}"
    );
    // The current year has a page and no place in a list: nothing is in it on this day.
    let empty = project.on(date(2027, 1, 1));
    assert!(!empty.words("/sitzungen/").contains("2027"));
    let paper = empty.words("/vorlagen/haushalt/");
    in_order(&paper, &["Stand der Beratung", "Vorgesehen war"]);
    assert!(!paper.contains("Wie geht es weiter?"), "{paper}");
}
