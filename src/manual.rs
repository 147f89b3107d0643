//! The editors' manual and the pages of the rules, inside the binary.

use std::fmt;

use include_dir::{Dir, include_dir};

static CHAPTERS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/src/manual");
static RULES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/tests/rules");

/// A chapter of the manual.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Chapter {
    /// Its file without number and ending: `sitzungen`.
    pub name: &'static str,
    /// Its heading.
    pub title: &'static str,
    /// The whole chapter as Markdown.
    pub text: &'static str,
}

impl fmt::Display for Chapter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:<32}{}", self.name, self.title)
    }
}

/// Every chapter, in reading order.
pub fn chapters() -> Vec<Chapter> {
    pages(&CHAPTERS)
        .into_iter()
        .map(|(stem, text)| Chapter { name: without_number(stem), title: heading(text), text })
        .collect()
}

/// A chapter for the terminal, where a link leads nowhere: `[Anlage](10-anlagen.md)` becomes
/// „Anlage (kis manual anlagen)“.
pub fn printed(text: &str) -> String {
    let mut printed = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(link) = chapter_link(rest) {
        let before = &rest[..link.start];
        for part in [before, link.words, " (kis manual ", link.chapter, ")"] {
            printed.push_str(part);
        }
        rest = &rest[link.end..];
    }
    printed + rest
}

/// A chapter by name (`sitzungen`), file name (`07-sitzungen.md`) or number (`7`).
pub fn chapter(name: &str) -> Option<&'static str> {
    let asked = name.trim().trim_end_matches(".md");
    pages(&CHAPTERS)
        .into_iter()
        .find(|(stem, _)| {
            *stem == asked
                || without_number(stem) == asked
                || number(stem).is_some_and(|number| Ok(number) == asked.parse())
        })
        .map(|(_, text)| text)
}

/// Every key that the manual explains for a kind (`sitzungen`, `kis.yaml`), written out to the last
/// level: its own table, the common keys, and those of a file wherever a file may stand. Sorted.
pub fn keys(kind: &str) -> Vec<String> {
    let own = table(&kind.replace('.', "-"));
    let mut keys: Vec<String> = own.iter().map(|key| (*key).to_owned()).collect();
    if ["gremien", "personen", "sitzungen", "vorlagen", "seiten"].contains(&kind) {
        keys.extend(table("kopf").into_iter().map(str::to_owned));
    }
    let below = |parent: &str, part: Vec<String>| {
        part.into_iter().map(|key| format!("{parent}.{key}")).collect::<Vec<_>>()
    };
    for parent in own {
        match parent {
            "anlagen" | "dokumente" | "einladung" | "niederschrift" | "bild" => {
                keys.extend(below(parent, self::keys("anlagen")));
            }
            "tagesordnung" if kind == "sitzungen" => {
                keys.extend(below(parent, self::keys("tagesordnung")));
            }
            _ => {}
        }
    }
    keys.sort();
    keys.dedup();
    keys
}

/// The page of a rule, as `kis explain NAME` prints it.
pub fn rule(name: &str) -> Option<&'static str> {
    pages(&RULES).into_iter().find(|(stem, _)| *stem == name.trim()).map(|(_, text)| text)
}

/// Every rule that has a page: its name, and the first sentence about it.
pub fn rules() -> impl Iterator<Item = (&'static str, &'static str)> {
    pages(&RULES).into_iter().map(|(stem, text)| (stem, first_sentence(text)))
}

/// The Markdown files of a folder, sorted by name, each with its name without ending.
fn pages(folder: &'static Dir<'static>) -> Vec<(&'static str, &'static str)> {
    let mut pages: Vec<_> = folder
        .files()
        .filter_map(|file| {
            let stem = file.path().to_str()?.strip_suffix(".md")?;
            Some((stem, file.contents_utf8()?))
        })
        .filter(|(stem, _)| *stem != "README")
        .collect();
    pages.sort_unstable();
    pages
}

/// A link from chapter to chapter, and the bytes that it takes.
struct ChapterLink<'a> {
    start: usize,
    end: usize,
    words: &'a str,
    chapter: &'a str,
}

/// The first link to another chapter; examples in code lead elsewhere.
fn chapter_link(text: &str) -> Option<ChapterLink<'_>> {
    text.match_indices("](").find_map(|(middle, gap)| {
        let start = text[..middle].rfind('[')?;
        let target = middle + gap.len();
        let end = target + text[target..].find(')')?;
        let stem = text[target..end].strip_suffix(".md")?;
        number(stem).and_then(|_| chapter(stem))?;
        let (words, chapter) = (&text[start + 1..middle], without_number(stem));
        Some(ChapterLink { start, end: end + 1, words, chapter })
    })
}

/// The keys in the first cells of a chapter's table.
fn table(name: &str) -> Vec<&'static str> {
    let rows = chapter(name).unwrap_or_default().lines();
    let keys = rows.filter_map(|row| row.strip_prefix("| `")?.split_once('`'));
    keys.map(|(key, _)| key).collect()
}

fn number(stem: &str) -> Option<u32> {
    stem.split_once('-')?.0.parse().ok()
}

fn without_number(stem: &str) -> &str {
    match stem.split_once('-') {
        Some((number, rest)) if number.parse::<u32>().is_ok() => rest,
        _ => stem,
    }
}

fn heading(text: &str) -> &str {
    text.lines().find_map(|line| line.strip_prefix("# ")).unwrap_or_default().trim()
}

/// The first line that is neither heading nor blank; the manual has one sentence a line.
fn first_sentence(text: &str) -> &str {
    let is_prose = |line: &&str| !line.is_empty() && !line.starts_with(['#', '<', '`', '|']);
    text.lines().map(str::trim).find(is_prose).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn a_chapter_is_found_by_name_file_and_number() {
        let by_name = chapter("sitzungen").expect("the chapter on sittings");
        assert!(by_name.starts_with("# "));
        assert_eq!(chapter("07-sitzungen.md"), Some(by_name));
        assert_eq!(chapter("7"), Some(by_name));
        assert_eq!(chapter("gibt-es-nicht"), None);
        assert_eq!(chapter(""), None);
    }

    #[test]
    fn chapters_come_in_reading_order_and_each_has_a_heading() {
        let chapters = chapters();
        let names: Vec<_> = chapters.iter().map(|chapter| chapter.name).collect();
        assert_eq!(names.first(), Some(&"erste-schritte"));
        assert_eq!(names.last(), Some(&"befehle"));
        for chapter in &chapters {
            assert!(!chapter.title.is_empty(), "{} has no heading", chapter.name);
        }
    }

    #[test]
    fn links_between_chapters_lead_somewhere() {
        for chapter in chapters() {
            for link in chapter.text.split("](").skip(1) {
                let target = link.split(')').next().unwrap_or_default();
                let is_number = |c: char| c.is_ascii_digit();
                // Examples lead to papers; chapters begin with their number.
                if target.contains('-') && target.starts_with(is_number) {
                    assert!(
                        super::chapter(target).is_some(),
                        "{} leads to {target}, which is not there",
                        chapter.name
                    );
                }
            }
        }
    }

    #[test]
    fn a_printed_chapter_names_the_command_instead_of_the_link() {
        assert_eq!(
            printed("Siehe [Kopf](03-kopf.md) und [Anlage](10-anlagen.md)."),
            "Siehe Kopf (kis manual kopf) und Anlage (kis manual anlagen)."
        );
        let examples = "`[die Vorlage](vorlage:x)`, [Plan](../7-plan.md), [Plan](99-plan.md)";
        assert_eq!(printed(examples), examples);
        for chapter in chapters() {
            assert!(chapter_link(&printed(chapter.text)).is_none(), "{}", chapter.name);
        }
    }

    #[test]
    fn every_key_table_is_whole_and_names_each_key_once() {
        let mut tables = 0;
        for chapter in chapters() {
            let mut rows = chapter.text.lines().skip_while(|line| !line.starts_with("| Schlüssel"));
            let Some(head) = rows.next() else { continue };
            assert_eq!(head, "| Schlüssel | Pflicht | Bedeutung | Beispiel | erscheint auf |");
            tables += 1;
            let mut keys = BTreeSet::new();
            for row in rows.skip(1).take_while(|line| line.starts_with('|')) {
                let cells: Vec<_> = row.trim_matches('|').split(" | ").map(str::trim).collect();
                assert_eq!(cells.len(), 5, "{}: {row}", chapter.name);
                let key = cells[0].strip_prefix('`').and_then(|key| key.strip_suffix('`'));
                let key = key.unwrap_or_else(|| panic!("{}: no key in {row}", chapter.name));
                assert!(keys.insert(key), "{}: {key} stands twice", chapter.name);
                assert!(matches!(cells[1], "ja" | "–"), "{}: {row}", chapter.name);
            }
            let again = chapter.text.matches("| Schlüssel |").count();
            assert_eq!(again, 1, "{} has more than one table of keys", chapter.name);
        }
        assert_eq!(tables, 9, "common keys and eight kinds");
    }

    #[test]
    fn keys_are_written_out_to_the_last_level() {
        let keys = keys("sitzungen");
        for key in [
            "beginn",
            "depubliziert.grund",
            "niederschrift.datei",
            "niederschrift.status",
            "tagesordnung.abstimmung.ja",
            "tagesordnung.anlagen.fassung",
        ] {
            assert!(keys.iter().any(|known| known == key), "{key}");
        }
        assert!(!super::keys("kis.yaml").iter().any(|key| key == "tagesordnung.titel"));
        assert!(!super::keys("tagesordnung").iter().any(|key| key == "entwurf"));
    }

    #[test]
    fn the_first_sentence_of_a_rule_skips_heading_and_blank_lines() {
        assert_eq!(first_sentence("# name\n\nEin Satz.\n\n## Warum\n"), "Ein Satz.");
        assert_eq!(first_sentence(""), "");
    }
}
