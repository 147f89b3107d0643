//! Seats by group: the same numbers in words and as dots.

use crate::project::{county, project};

const COUNCIL: &str = "-- gremien/kreistag.md --
---
name: Kreistag
art: Kreistag
öffentlichkeit: öffentlich
sitze: 5
mitglieder:
  - {person: anna, stimmrecht: ja, für: fraktion-a}
  - {person: bernd, stimmrecht: ja}
  - {person: clara, stimmrecht: ja}
  - {person: dora, stimmrecht: ja, bis: 2025-01-01, für: fraktion-a}
  - {person: emil, stimmrecht: nein, für: fraktion-a}
---
-- gremien/fraktion-a.md --
---
name: Fraktion A
art: Fraktion
öffentlichkeit: nichtöffentlich
mitglieder: [{person: anna}, {person: bernd}]
---
-- personen/anna.md --
---
name: Anna A
---
-- personen/bernd.md --
---
name: Bernd B
---
-- personen/clara.md --
---
name: Clara C
---
-- personen/dora.md --
---
name: Dora D
---
-- personen/emil.md --
---
name: Emil E
---
";

#[test]
fn the_council_s_page_counts_the_seats_of_each_group() {
    let page = project(COUNCIL).main("/gremien/kreistag/");
    let (_, rest) = page.split_once("Sitzverteilung").expect("a part of its own");
    let table = rest.split("</table>").next().unwrap_or_default();
    let rows: Vec<&str> = table.split("<tr>").skip(2).collect();
    assert_eq!(rows.len(), 3, "{table}");
    for (row, (name, count, full, empty)) in rows.iter().zip([
        (">Fraktion A</a>", 2, 2, 0),
        ("ohne Fraktion", 1, 1, 0),
        ("unbesetzt", 2, 0, 2),
    ]) {
        assert!(row.contains(name), "{name}: {row}");
        assert!(row.contains(&format!("<td class=\"rechts\">{count}</td>")), "{name}: {row}");
        assert_eq!(row.matches("<circle").count(), full + empty, "{name}: {row}");
        assert_eq!(row.matches("class=\"leer\"").count(), empty, "{name}: {row}");
        assert!(row.contains("aria-hidden=\"true\""), "the words say it: {row}");
    }
    assert!(table.contains("<caption>5 Sitze"), "{table}");
}

#[test]
fn a_group_s_page_says_what_it_has_of_the_council() {
    let page = project(COUNCIL).main("/gremien/fraktion-a/");
    assert!(page.contains("2 von 5 Sitzen"), "{page}");
    assert!(page.contains("href=\"/gremien/kreistag/\""), "{page}");
    assert_eq!(page.matches("<circle").count(), 5, "{page}");
}

#[test]
fn where_nobody_sits_for_a_group_there_is_no_picture() {
    let page = project("").main("/gremien/kreistag/");
    assert!(!page.contains("Sitzverteilung") && !page.contains("<circle"), "{page}");
}

#[test]
fn a_whole_county_has_as_many_dots_as_seats() {
    let page = county("tests/fixtures/musterkreis").main("/gremien/kreistag/");
    let (_, rest) = page.split_once("Sitzverteilung").expect("a part of its own");
    let table = rest.split("</table>").next().unwrap_or_default();
    assert!(table.contains("<caption>12 Sitze"), "{table}");
    assert_eq!(table.matches("<circle").count(), 12, "{table}");
}
