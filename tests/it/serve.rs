//! `kis serve` as its users meet it: the program on a folder, over real lines, until it is ended.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use rustix::process::Signal;

use crate::program::{Folder, Program};
use crate::project::TODAY;

const PAPER: &str = "content/vorlagen/2024/antrag-buslinie/vorlage.md";
const PAPER_PAGE: &str = "/vorlagen/antrag-buslinie/";
const PLAN: &str = "content/vorlagen/2024/geschaeftsordnung/geschaeftsordnung.pdf";
const PLAN_PAGE: &str = "/vorlagen/geschaeftsordnung/geschaeftsordnung.pdf";
const DRAFT_PAGE: &str = "/vorlagen/kanari110-schulnetz/";

fn started() -> Program {
    Program::start(Folder::new(), &[])
}

/// Status and text of what stands at an address.
fn got(program: &Program, address: &str, cookie: &str) -> (u16, Vec<u8>) {
    let url = format!("http://{}{address}", program.address());
    let reply = minreq::get(url).with_header("Cookie", cookie).with_timeout(10).send();
    let reply = reply.unwrap_or_else(|error| panic!("{address}: {error}"));
    (reply.status_code, reply.into_bytes())
}

fn status(program: &Program, address: &str) -> u16 {
    got(program, address, "").0
}

fn text(program: &Program, address: &str) -> String {
    String::from_utf8_lossy(&got(program, address, "").1).into_owned()
}

/// The findings as the panel beside a page names them.
fn panel(program: &Program, address: &str) -> String {
    text(program, &format!("/__kis/leiste?seite={address}"))
}

/// Asks over a line that stays open, and waits for the beginning of the answer.
fn line_left_open(program: &Program, address: &str) -> TcpStream {
    let mut stream = TcpStream::connect(program.address()).expect("it listens");
    stream.set_read_timeout(Some(Duration::from_secs(10))).expect("a limit");
    let request = format!("GET {address} HTTP/1.1\r\nHost: {}\r\n\r\n", program.address());
    stream.write_all(request.as_bytes()).expect("it takes the request");
    stream.read_exact(&mut [0; 64]).expect("it answers");
    stream
}

/// „PATH  ·  8 Hinweise in 5 Dateien.  ·  12 ms“
#[track_caller]
fn is_calm(line: &str, path: &str, findings: &str) {
    let parts: Vec<&str> = line.split("  ·  ").collect();
    let [what, found, took] = parts[..] else { panic!("{line}") };
    assert_eq!((what, found), (path, findings));
    let took = took.strip_suffix(" ms").and_then(|it| it.parse::<u32>().ok());
    assert!(took.is_some(), "{line}");
}

#[test]
fn it_says_where_it_is_and_shows_the_staff_everything() {
    let program = started();
    let said = program.said();
    assert!(said[0].starts_with("Die Vorschau steht nach 0,"), "{said:?}");
    assert_eq!(said.last().map(String::as_str), Some("8 Hinweise in 5 Dateien."));
    assert_eq!(status(&program, "/"), 200);
    assert!(text(&program, DRAFT_PAGE).contains("ENTWURF"));
    assert_eq!(got(&program, DRAFT_PAGE, "kis-ansicht=oeffentlich").0, 404);
    let program = Program::start(Folder::new(), &["--public"]);
    assert_eq!(status(&program, DRAFT_PAGE), 404);
    assert_eq!(got(&program, DRAFT_PAGE, "kis-ansicht=redaktion").0, 200);
}

#[test]
fn it_writes_nothing() {
    let folder = Folder::new();
    folder.build("public");
    let before = folder.inventory();
    let program = Program::start(folder, &[]);
    for address in ["/", "/suche/daten/wurzel.kis", PLAN_PAGE, "/__kis/leiste?seite=/", "/x"] {
        got(&program, address, "");
        got(&program, address, "kis-ansicht=oeffentlich");
    }
    let after = program.folder().inventory();
    assert!(before.keys().eq(after.keys()), "other files: {:?}", after.keys());
    assert!(before == after, "something was written");
}

#[test]
fn what_is_saved_is_shown_and_told_in_one_line() {
    let program = started();
    let folder = program.folder();
    let path = PAPER.strip_prefix("content/").expect("below");
    let first = folder.read(PAPER);
    let before = program.said().len();
    for number in 1..=8 {
        let words = format!("Die Buslinie {number}00 wird");
        let text = first.replace("Die Buslinie 7 wird", &words);
        // Both ways of saving: another file in its place, and in the file itself.
        if number % 2 == 0 {
            folder.write(PAPER, text);
        } else {
            folder.swap(PAPER, text);
        }
        let told = program.said().len();
        let is_shown = |program: &Program| text_has(program, PAPER_PAGE, &words);
        program.wait_until(is_shown, "the new words are shown");
        if program.said().len() == told {
            program.line();
        }
    }
    let said = program.said().split_off(before);
    is_calm(&said[0], path, "8 Hinweise in 5 Dateien.");
    assert!(said.iter().all(|line| line.starts_with(path)), "{said:#?}");
    // Between emptying a file and writing it may lie a moment, which is told too.
    assert!(said.len() <= 8 + 4, "{said:#?}");
}

fn text_has(program: &Program, address: &str, words: &str) -> bool {
    text(program, address).contains(words)
}

#[test]
fn files_and_folders_come_and_go() {
    let program = started();
    let folder = program.folder();
    let is_there = |address: &'static str| move |program: &Program| status(program, address) == 200;
    let is_gone = |address: &'static str| move |program: &Program| status(program, address) == 404;
    let paper = "---\nbetreff: Radweg\nart: Antrag\nöffentlichkeit: öffentlich\n---\n\nEin Weg.\n";
    folder.write("content/vorlagen/2026/radweg/vorlage.md", paper);
    program.wait_until(is_there("/vorlagen/radweg/"), "a new file has its page");
    folder.remove("content/vorlagen/2026/radweg/vorlage.md");
    program.wait_until(is_gone("/vorlagen/radweg/"), "a deleted file has none");
    folder.write("content/vorlagen/2026/radweg/vorlage.md", paper);
    program.wait_until(is_there("/vorlagen/radweg/"), "it comes back");
    folder.rename("content/vorlagen/2026/radweg", "content/vorlagen/2026/gehweg");
    program.wait_until(is_there("/vorlagen/gehweg/"), "a renamed folder has a new page");
    program.wait_until(is_gone("/vorlagen/radweg/"), "and not the old one");
    // Whoever works in a folder that has been renamed is seen there.
    folder.edit("content/vorlagen/2026/gehweg/vorlage.md", "Ein Weg.", "Ein langer Weg.");
    let is_shown = |program: &Program| text_has(program, "/vorlagen/gehweg/", "Ein langer Weg.");
    program.wait_until(is_shown, "the edit is seen");
    folder.remove("content/vorlagen/2026/gehweg");
    program.wait_until(is_gone("/vorlagen/gehweg/"), "a deleted folder has none");
}

#[test]
fn settings_and_theme_may_change() {
    let program = started();
    let folder = program.folder();
    folder.edit("content/kis.yaml", "name: Landkreis Musterkreis", "name: Landkreis Neuland");
    let is_renamed = |program: &Program| text_has(program, "/", "Landkreis Neuland");
    program.wait_until(is_renamed, "the name is new");
    let template = "{% extends \"base.html\" %}{% block main %}<p>Eigene Vorlage</p>{% endblock %}";
    folder.write("themes/kreis/templates/paper.html", template);
    let is_own = |program: &Program| text_has(program, PAPER_PAGE, "Eigene Vorlage");
    program.wait_until(is_own, "the template is the county's own");
    let line = program.said().pop().expect("it has said so");
    is_calm(&line, "themes/kreis/templates/paper.html", "8 Hinweise in 5 Dateien.");
    folder.write("themes/kreis/assets/kreis.css", "h1 { color: teal }");
    let has_style = |program: &Program| {
        let page = text(program, "/");
        let styles = page.split('"').find(|part| part.starts_with("/assets/kreis-"));
        styles.is_some_and(|address| text_has(program, address, "teal"))
    };
    program.wait_until(has_style, "the style is new");
    // A theme of its own inside the content hides the other one.
    folder.write("content/themes/kreis/templates/paper.html", template.replace("Eigene", "Innere"));
    let is_inner = |program: &Program| text_has(program, PAPER_PAGE, "Innere Vorlage");
    program.wait_until(is_inner, "the inner template counts");
    folder.remove("content/themes");
    program.wait_until(is_own, "the outer template counts again");
    folder.remove("themes");
    let is_usual = |program: &Program| text_has(program, PAPER_PAGE, "Buslinie 7");
    program.wait_until(is_usual, "the usual template is back");
}

#[test]
fn a_broken_file_leaves_its_last_page_until_it_is_mended() {
    let program = started();
    let folder = program.folder();
    let good = folder.read(PAPER);
    let before = got(&program, PAPER_PAGE, "kis-ansicht=oeffentlich");
    folder.write(PAPER, good.replacen("---\n", "---\nkaputt: [\n", 1));
    let names_it = |program: &Program| panel(program, PAPER_PAGE).contains("antrag-buslinie/vor");
    program.wait_until(names_it, "the panel names the file");
    assert!(got(&program, PAPER_PAGE, "kis-ansicht=oeffentlich") == before, "its page stays");
    folder.swap(PAPER, good);
    program.wait_until(|program| !names_it(program), "the panel is content again");
    assert!(got(&program, PAPER_PAGE, "kis-ansicht=oeffentlich") == before);
}

#[test]
fn a_broken_template_breaks_its_pages_alone_until_it_is_mended() {
    let program = started();
    let folder = program.folder();
    let template = "themes/kreis/templates/paper.html";
    folder.write(template, "{{ gibt_es_nicht.wirklich }}\n");
    program.wait_until(|program| status(program, PAPER_PAGE) == 500, "the page is broken");
    let page = text(&program, PAPER_PAGE);
    assert!(page.contains("Diese Seite lässt sich gerade nicht zeigen"), "{page}");
    assert!(panel(&program, PAPER_PAGE).contains(template));
    assert_eq!(status(&program, "/gremien/kreistag/"), 200);
    // Not even a template.
    folder.write(template, "{% block main %}{{ ");
    let names_it = |program: &Program| panel(program, "/").contains(template);
    program.wait_until(names_it, "the panel names the template on every page");
    folder.write(template, "{% extends \"base.html\" %}{% block main %}<p>Gut</p>{% endblock %}");
    program.wait_until(|program| text_has(program, PAPER_PAGE, "<p>Gut</p>"), "it is mended");
    assert!(!names_it(&program));
}

#[test]
fn whoever_starts_with_a_mistake_sees_the_rest_and_mends_it() {
    let folder = Folder::new();
    let good = folder.read(PAPER);
    folder.write(PAPER, good.replacen("---\n", "---\nkaputt: [\n", 1));
    let settings = folder.read("content/kis.yaml");
    folder.write("content/kis.yaml", format!("{settings}\nkaputt: [\n"));
    let program = Program::start(folder, &[]);
    assert!(program.said().iter().any(|line| line.contains("Fehler")), "{:?}", program.said());
    assert_eq!(status(&program, PAPER_PAGE), 404);
    assert_eq!(status(&program, "/gremien/kreistag/"), 200);
    let panel = panel(&program, "/");
    assert!(panel.contains(PAPER.trim_start_matches("content/")) && panel.contains("kis.yaml"));
    program.folder().write(PAPER, good);
    program.wait_until(|program| status(program, PAPER_PAGE) == 200, "the paper is there");
    program.folder().write("content/kis.yaml", settings);
    let has_name = |program: &Program| text_has(program, "/", "Landkreis Musterkreis");
    program.wait_until(has_name, "the county has its name");
}

#[test]
fn a_folder_that_goes_away_may_come_back() {
    let program = started();
    let folder = program.folder();
    folder.rename("content", "weg");
    let told = |program: &Program| program.said().iter().any(|line| line.contains("nicht lesen"));
    program.wait_until(told, "it says that the folder is gone");
    assert_eq!(status(&program, PAPER_PAGE), 200, "the last pages stay");
    folder.edit(&PAPER.replace("content", "weg"), "Buslinie 7", "Buslinie 8");
    folder.rename("weg", "content");
    let is_back = |program: &Program| text_has(program, PAPER_PAGE, "Buslinie 8");
    program.wait_until(is_back, "what was changed meanwhile is shown");
    folder.edit(PAPER, "Buslinie 8", "Buslinie 9");
    let is_seen = |program: &Program| text_has(program, PAPER_PAGE, "Buslinie 9");
    program.wait_until(is_seen, "it is watched again");
    let said = program.said();
    let gone = said.iter().filter(|line| line.contains("nicht lesen")).count();
    assert_eq!(gone, 1, "{said:#?}");
}

#[test]
fn many_files_at_once_are_few_lines() {
    let program = started();
    let folder = program.folder();
    let before = program.said().len();
    for number in 0..500 {
        let text = format!("---\nname: Person {number}\n---\n");
        folder.write(&format!("content/personen/person-{number}.md"), text);
    }
    let are_all_there = |program: &Program| {
        (0..500).rev().all(|number| {
            let address = format!("/personen/person-{number}/");
            got(program, &address, "kis-ansicht=oeffentlich").0 == 200
        })
    };
    program.wait_until(are_all_there, "all are shown");
    let said = program.said();
    assert!(said.len() - before <= 5, "{said:#?}");
}

#[test]
fn attachments_are_what_lies_on_disk() {
    let program = started();
    let folder = program.folder();
    let bytes = || got(&program, PLAN_PAGE, "").1;
    assert!(bytes() == std::fs::read(folder.path(PLAN)).expect("readable"));
    folder.write(PLAN, "%PDF-1.7 Eins");
    assert_eq!(bytes(), b"%PDF-1.7 Eins");
    // Its size stands on the page.
    let page = "/vorlagen/geschaeftsordnung/";
    program.wait_until(|program| text_has(program, page, "13\u{a0}Byte"), "the new size is shown");
    folder.write(PLAN, "%PDF-1.7 Zwei");
    assert_eq!(bytes(), b"%PDF-1.7 Zwei");
    folder.remove(PLAN);
    assert_eq!(status(&program, PLAN_PAGE), 404);
    let names_it = |program: &Program| panel(program, page).contains("geschaeftsordnung.pdf");
    program.wait_until(names_it, "the panel misses it");
    folder.write(PLAN, "%PDF-1.7 Drei");
    program.wait_until(|program| status(program, PLAN_PAGE) == 200, "it is back");
    assert_eq!(bytes(), b"%PDF-1.7 Drei");
    let other = PLAN.replace("geschaeftsordnung.pdf", "anlage.csv");
    let paper = PLAN.replace("geschaeftsordnung.pdf", "vorlage.md");
    folder.write(&other, "a;b\n");
    folder.edit(&paper, "anlagen:\n", "anlagen:\n  - {titel: Anlage, datei: anlage.csv}\n");
    let new = "/vorlagen/geschaeftsordnung/anlage.csv";
    program.wait_until(|program| status(program, new) == 200, "a new one is there");
    assert_eq!(text(&program, new), "a;b\n");
}

#[test]
fn changes_are_seen_where_the_system_tells_of_none() {
    let program = Program::start(Folder::new(), &["--watch", "poll"]);
    program.folder().edit(PAPER, "Buslinie 7", "Buslinie 8");
    let is_shown = |program: &Program| text_has(program, PAPER_PAGE, "Buslinie 8");
    program.wait_until(is_shown, "the new words are shown");
}

/// It may not go on showing what nobody keeps up any more.
#[test]
fn it_ends_when_it_can_follow_no_longer() {
    let folder = Folder::new();
    let options = kis::preview::Options {
        root: folder.path("content"),
        published: folder.path("public"),
        port: 0,
        host: None,
        day: None,
        public: false,
        means: None,
        editor: kis::preview::Editor::named("vscode").expect("everybody knows it"),
        open: false,
    };
    let (asked, is_asked) = mpsc::channel();
    let days = AtomicUsize::new(0);
    let today = move || match days.fetch_add(1, Ordering::Relaxed) {
        0 => {
            asked.send(()).expect("somebody waits");
            Ok(TODAY)
        }
        _ => anyhow::bail!("Die Uhr steht."),
    };
    let (over, is_over) = mpsc::channel();
    thread::spawn(move || over.send(kis::preview::serve(options, today)));
    let limit = Duration::from_secs(10);
    is_asked.recv_timeout(limit).expect("it begins");
    folder.edit(PAPER, "Buslinie 7", "Buslinie 8");
    let ended = is_over.recv_timeout(limit).expect("it ends");
    assert_eq!(ended.expect_err("it says why").to_string(), "Die Uhr steht.");
}

#[test]
fn it_ends_when_it_is_asked_to_whoever_still_listens() {
    for signal in [Signal::INT, Signal::TERM] {
        let program = started();
        let lines = ["/", "/__kis/ereignisse"].map(|address| line_left_open(&program, address));
        assert_eq!(program.end(signal), Some(0));
        drop(lines);
    }
}

#[test]
fn it_says_why_it_cannot_begin() {
    let program = started();
    let folder = program.folder();
    let refused = |arguments: &[&str]| {
        let done = folder.run(arguments);
        assert_eq!((done.status.code(), done.stdout.len()), (Some(2), 0));
        String::from_utf8(done.stderr).expect("German")
    };
    let (_, port) = program.address().rsplit_once(':').expect("a port");
    let taken = refused(&["serve", "--port", port]);
    let sentence = format!("Fehler: Der Anschluss {port} ist belegt;");
    assert!(taken.starts_with(&sentence), "{taken}");
    let free = taken.split("--port ").nth(1).and_then(|rest| rest.split(' ').next());
    let free = free.and_then(|word| word.parse::<u16>().ok());
    assert!(free.is_some_and(|free| free.to_string() != *port), "{taken}");
    let editor = refused(&["serve", "--editor", "nonsense"]);
    assert!(editor.contains("nonsense") && editor.contains("vscodium"), "{editor}");
    let (serve, build) =
        (refused(&["serve", "content/gremien"]), refused(&["build", "content/gremien"]));
    assert!(serve.contains("kein Ordner mit kis.yaml"), "{serve}");
    assert_eq!(serve, build);
    let nowhere = refused(&["serve", "nirgends"]);
    assert!(nowhere.contains("Diesen Ordner gibt es nicht."), "{nowhere}");
}

#[test]
fn whoever_opens_it_to_others_is_warned() {
    let program = Program::start(Folder::new(), &["--host", "0.0.0.0"]);
    let is_warning = |line: &String| line.starts_with("Achtung: Über 0.0.0.0 sehen auch andere");
    assert!(program.said().iter().any(is_warning), "{:?}", program.said());
    assert!(program.address().starts_with("127.0.0.1:"), "{}", program.address());
}

#[test]
fn the_public_view_is_what_is_built_from_the_first_page_to_the_last_piece_of_the_index() {
    let program = started();
    let folder = program.folder();
    for words in ["Buslinie 7", "Überlandlinie", "Überlandlinie mit Fahrradhänger"] {
        if words != "Buslinie 7" {
            folder.edit(PAPER, "Buslinie 7", words);
            folder.edit(PAPER, "## Begründung", "## Begründung\n\nBuslinie 7");
            let is_shown = |program: &Program| {
                text_has(program, PAPER_PAGE, words) && text_has(program, PAPER_PAGE, "Buslinie 7")
            };
            program.wait_until(is_shown, "the new words are shown");
        }
        let built = folder.build("public");
        assert!(built.keys().filter(|path| path.starts_with("suche/daten/")).count() > 5);
        // The mark of a published folder is no page.
        for (path, bytes) in built.into_iter().filter(|(path, _)| !path.starts_with('.')) {
            let address = format!("/{}", path.strip_suffix("index.html").unwrap_or(&path));
            let (status, shown) = got(&program, &address, "kis-ansicht=oeffentlich");
            assert_eq!(status, 200, "{address}");
            assert!(shown == bytes, "{address} differs");
        }
    }
}
