//! Twenty years of an invented county, as a content tree to measure the program with.
//!
//! The same number of papers gives the same bytes: chance comes from a seed, and no clock is
//! asked. A year is planned as a whole, for papers and sittings name each other; then it is
//! written and forgotten but for the names of its papers, so time grows with their number and
//! no faster.
//!
//! 500 papers make a year, counted back from 2025; from 10,000 on there are twenty years, each
//! with more papers and sittings. Bodies, persons and terms of office are always the same.

// The paths are spelt out so that this file may itself be included by `#[path]` from anywhere.
#[path = "county/bodies.rs"]
mod bodies;
#[path = "county/calendar.rs"]
mod calendar;
#[path = "county/nouns.rs"]
pub mod nouns;
#[path = "county/papers.rs"]
mod papers;
#[path = "county/pdf.rs"]
mod pdf;
#[path = "county/people.rs"]
mod people;
#[path = "county/phrases.rs"]
mod phrases;
#[path = "county/prose.rs"]
mod prose;
#[path = "county/random.rs"]
pub mod random;
#[path = "county/sittings.rs"]
mod sittings;
#[path = "county/tree.rs"]
mod tree;
#[path = "county/words.rs"]
mod words;
#[path = "county/year.rs"]
mod year;

use std::path::Path;
use std::{fmt, io};

use calendar::{TERMS, term_begin, term_end};
use random::Random;
use tree::Tree;
use year::{Access, Year};

const LAST_YEAR: usize = 2025;
const MOST_YEARS: usize = 20;
const PAPERS_A_YEAR: usize = 500;
/// The year in which Thuringia got its present counties.
const SEED: u64 = 1994;
/// With more papers a body would have to sit twice a day.
const MOST_PAPERS: usize = 300_000;

/// What has been written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Summary {
    /// The papers, as asked for.
    pub papers: usize,
    /// The sittings of all bodies.
    pub sittings: usize,
    /// The items on their agendas, public and private.
    pub items: usize,
    /// The persons.
    pub persons: usize,
    /// All files of the tree.
    pub files: usize,
    /// Their bytes.
    pub bytes: usize,
}

/// Writes a county with so many papers into a folder, which is made if need be.
///
/// # Errors
///
/// When the disk fails, or when there are more papers than a county has days for.
pub fn write(root: &Path, papers: usize) -> io::Result<Summary> {
    if papers > MOST_PAPERS {
        let message = format!("at most {MOST_PAPERS} papers, not {papers}");
        return Err(io::Error::new(io::ErrorKind::InvalidInput, message));
    }
    let mut random = Random::new(SEED);
    let mut tree = Tree::new(root.to_path_buf());
    tree.folder("")?;
    tree.file("kis.yaml", settings())?;
    bodies::write(&mut tree)?;
    people::write(&mut tree, &mut random.branch())?;

    let (mut sittings, mut items, mut public) = (0, 0, Vec::new());
    let years = papers.div_ceil(PAPERS_A_YEAR).clamp(1, MOST_YEARS);
    for year in 0..years {
        let share = papers * (year + 1) / years - papers * year / years;
        let year = Year::new(LAST_YEAR + 1 + year - years, share, &mut random);
        for sitting in &year.sittings {
            sittings::write(&mut tree, &year, sitting)?;
            items += sitting.agenda.len();
        }
        for paper in &year.papers {
            papers::write(&mut tree, &year, paper, &public)?;
            if paper.access == Access::Public {
                public.push(paper.name.clone());
            }
        }
        sittings += year.sittings.len();
    }
    let Tree { files, bytes, .. } = tree;
    Ok(Summary { papers, sittings, items, persons: people::PERSONS, files, bytes })
}

impl fmt::Display for Summary {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        let Self { papers, sittings, items, persons, files, bytes } = self;
        write!(
            out,
            "{papers} papers, {sittings} sittings, {items} agenda items, {persons} persons: \
             {files} files, {bytes} bytes"
        )
    }
}

/// The text of `kis.yaml`.
fn settings() -> String {
    let mut lines = vec![SETTINGS.to_string(), "wahlperioden:".to_string()];
    for (term, year) in TERMS.iter().enumerate() {
        let (begin, end) = (term_begin(term), term_end(term));
        let name = format!("{}. Wahlperiode {year}–{}", term + 1, year + 6);
        lines.push(format!("  - {{name: \"{name}\", beginn: {begin}, ende: {end}}}"));
    }
    lines.push("orte:".to_string());
    for (place, (id, name, room)) in sittings::PLACES.iter().enumerate() {
        let house = 2 * place + 1;
        lines.push(format!("  {id}:\n    name: {name}\n    raum: {room}"));
        lines.push(format!("    straße: Lindenallee {house}\n    plz: \"04999\""));
        lines.push("    ort: Ulmenhain\n    barrierefrei: ja".to_string());
        lines.push(format!("    lat: 50.9{place}1\n    lon: 12.4{place}7"));
    }
    lines.join("\n") + "\n"
}

const SETTINGS: &str = r#"koerperschaft:
  name: Landkreis Ulmenhain
  kurzname: Ulmenhain
  ags: "16099000"
  rgs: "160990000000"
  webseite: https://www.bench.example
  kontakt:
    name: Büro des Kreistages
    email: kreistag@bench.example
    telefon: 03999 100-0
    adresse: Lindenallee 1, 04999 Ulmenhain
adresse: https://kreistag.bench.example
theme: kreis
lizenz: https://www.govdata.de/dl-de/by-2-0
tagesordnung: {nummerierung: getrennt, nichtöffentlich: neutral}
fristen: {bekanntmachung_tage: 4, eilfall_tage: 2}"#;
