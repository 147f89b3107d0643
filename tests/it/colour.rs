//! The county's colour: one line in `kis.yaml`, and every page has it, where it can be read.

use crate::project::project;

fn county(lines: &str) -> String {
    format!(
        "-- kis.yaml --\nkoerperschaft: {{name: Landkreis Musterkreis}}\n\
         adresse: https://kis.example\n{lines}\n"
    )
}

fn style(lines: &str) -> (String, String) {
    let site = project(&county(lines)).site();
    let style =
        site.iter().find(|(path, _)| path.starts_with("assets/kreis-") && path.contains(".css"));
    let (path, bytes) = style.expect("the style is there");
    (path.clone(), String::from_utf8(bytes.clone()).expect("text"))
}

#[test]
fn the_colour_stands_in_the_style_and_in_its_address() {
    let (plain_path, plain) = style("");
    let (path, own) = style("farbe: \"#8A1F2B\"");
    assert_ne!(path, plain_path, "browsers that keep the old style fetch the new one");
    let added = own.strip_prefix(plain.as_str()).expect("the style stays what it is");
    assert!(added.contains("--aktion: #8a1f2b;"), "{added}");
    assert!(added.contains("prefers-color-scheme: dark"), "{added}");
    assert!(added.lines().all(|line| line.starts_with("@media screen")), "paper is black: {added}");
    let page = project(&county("farbe: \"#8a1f2b\"")).page("/");
    assert!(page.contains(&format!("href=\"/{path}\"")), "{page}");
    assert!(!page.contains("8a1f2b"), "no style in pages");
}

#[test]
fn a_poor_colour_is_refused_with_the_nearest_good_one() {
    let report = project(&county("farbe: \"#e0707d\"")).report();
    for words in [
        "Die Farbe #e0707d hebt sich als Link",
        "nötig sind 4,5 : 1",
        "Der nächste Ton, der genügt: #",
        "Schreiben Sie: farbe: \"#",
    ] {
        assert!(report.contains(words), "{words}: {report}");
    }
    let (_, rest) = report.split_once("genügt: ").expect("a proposal");
    let better = project(&county(&format!("farbe: \"{}\"", &rest[..7])));
    let found = better.findings();
    assert!(!found.iter().any(|found| found.starts_with("farbe")), "{found:?}");
}

#[test]
fn a_colour_without_quotation_marks_is_a_remark_and_the_finding_says_so() {
    let report = project(&county("farbe: #8a1f2b")).report();
    assert!(report.contains("in Anführungszeichen"), "{report}");
    let report = project(&county("farbe_dunkel: hellrot")).report();
    assert!(report.contains("„hellrot“ ist keine Farbe"), "{report}");
}
