//! What offices change, how often, and by what one sees on the page that it is there.

use std::fs;
use std::path::{Path, PathBuf};

use crate::client::Answer;
use crate::county::random::Random;
use crate::tree::{Tree, page_of};

/// What is changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A sentence in the text of a paper.
    Text,
    /// The title of a paper, which lists show.
    Title,
    /// The result of an agenda item, or its votes.
    Outcome,
    /// The text about a person or a body.
    Portrait,
    /// What a paper says of itself in short.
    Summary,
    /// A consultation's day, a topic, a number: others show it too.
    Tie,
    /// A paper or an agenda item that was not there.
    New,
    /// A paper that goes.
    Deletion,
    /// The front matter breaks and is mended.
    Fault,
}

impl Kind {
    /// Every kind, and how many of a hundred edits are of it.
    pub(crate) const MIX: [(Kind, usize); 9] = [
        (Kind::Text, 50),
        (Kind::Title, 10),
        (Kind::Outcome, 15),
        (Kind::Portrait, 5),
        (Kind::Summary, 5),
        (Kind::Tie, 5),
        (Kind::New, 5),
        (Kind::Deletion, 3),
        (Kind::Fault, 2),
    ];

    /// As the table calls it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Kind::Text => "text of a paper",
            Kind::Title => "title of a paper",
            Kind::Outcome => "result of an item",
            Kind::Portrait => "text of a person, body",
            Kind::Summary => "summary of a paper",
            Kind::Tie => "date, topic, number",
            Kind::New => "new paper, new item",
            Kind::Deletion => "paper deleted",
            Kind::Fault => "fault made, mended",
        }
    }

    /// Whether only words change, which no other page shows but as words.
    pub(crate) fn is_words_only(self) -> bool {
        matches!(self, Kind::Text | Kind::Title | Kind::Portrait | Kind::Summary)
    }
}

/// What is written, and where one sees it.
pub(crate) struct Edit {
    /// The file.
    pub(crate) path: PathBuf,
    /// The file's new text; nothing if it is deleted.
    pub(crate) text: Option<String>,
    /// The page that is asked for.
    pub(crate) page: String,
    /// By what one sees it there.
    pub(crate) sign: Sign,
}

/// By what one sees that an answer has the edit.
#[derive(Debug)]
pub(crate) enum Sign {
    /// These words stand there.
    Stands(String),
    /// These words stand there no more.
    Lacks(String),
    /// These words stand there more often than before.
    More(String),
    /// Nothing stands at the address any more.
    Gone,
}

impl Sign {
    /// Whether `answer` has the edit, and `before` was the last one without.
    pub(crate) fn is_met(&self, before: &Answer, answer: &Answer) -> bool {
        match self {
            Sign::Gone => answer.status == 404,
            _ if answer.status != 200 => false,
            Sign::Stands(words) => answer.has(words),
            Sign::Lacks(words) => !answer.has(words),
            Sign::More(words) => answer.count(words) > before.count(words),
        }
    }
}

/// Makes edits of a county, of each thing one at most.
pub(crate) struct Office {
    root: PathBuf,
    papers: Vec<PathBuf>,
    sittings: Vec<PathBuf>,
    portraits: Vec<PathBuf>,
    /// Papers that nobody names, to be deleted.
    spare: Vec<PathBuf>,
    number: usize,
}

impl Office {
    /// An office that will make edits of the county at `root`, and deletes `spare`.
    pub(crate) fn new(
        root: &Path,
        tree: &Tree,
        spare: Vec<PathBuf>,
        random: &mut Random,
    ) -> Office {
        let shuffled = |paths: &[PathBuf], random: &mut Random| {
            let mut paths = paths.to_vec();
            shuffle(&mut paths, random);
            paths
        };
        Office {
            root: root.to_owned(),
            papers: shuffled(&tree.papers, random),
            sittings: shuffled(&tree.sittings, random),
            portraits: shuffled(&tree.portraits, random),
            spare,
            number: 0,
        }
    }

    /// The next edit of a kind, and the one that takes it back if it would leave a finding.
    pub(crate) fn next(&mut self, kind: Kind) -> Vec<Edit> {
        self.number += 1;
        let word = format!("Messwort{:04}x", self.number);
        match kind {
            Kind::Text => {
                let path = self.papers.pop().expect("a paper is left");
                let text = with_sentence(&read(&path), &word);
                vec![self.edit(path, text, Sign::Stands(word))]
            }
            Kind::Title => vec![self.lengthened("betreff: ", word)],
            Kind::Summary => vec![self.lengthened("zusammenfassung: ", word)],
            Kind::Outcome => vec![self.outcome()],
            Kind::Portrait => {
                let path = self.portraits.pop().expect("a person is left");
                let text = format!("{}\n\n{word} steht seit heute hier.\n", read(&path).trim_end());
                vec![self.edit(path, text, Sign::Stands(word))]
            }
            Kind::Tie => self.tie(),
            Kind::New => vec![self.new_thing(word)],
            Kind::Deletion => {
                let path = self.spare.pop().expect("a paper to spare is left");
                vec![Edit { page: page_of(&self.root, &path), path, text: None, sign: Sign::Gone }]
            }
            Kind::Fault => self.fault(),
        }
    }

    fn edit(&self, path: PathBuf, text: String, sign: Sign) -> Edit {
        Edit { page: page_of(&self.root, &path), path, text: Some(text), sign }
    }

    /// One more word in a quoted value of a paper's front matter.
    fn lengthened(&mut self, key: &str, word: String) -> Edit {
        let path = self.papers.pop().expect("a paper is left");
        let text = read(&path);
        let line = line_of(&text, key);
        let longer = format!("{} {word}\"", line.trim_end_matches('"'));
        let text = text.replacen(line, &longer, 1);
        self.edit(path, text, Sign::Stands(word))
    }

    /// In turn: one member more abstains, or a report is put off.
    fn outcome(&mut self) -> Edit {
        let is_vote = self.number.is_multiple_of(2);
        loop {
            let path = self.sittings.pop().expect("a sitting is left");
            let text = read(&path);
            let changed = if is_vote { with_abstention(&text) } else { with_report_put_off(&text) };
            if let Some((text, words)) = changed {
                return self.edit(path, text, Sign::More(words));
            }
        }
    }

    /// In turn: another day of a consultation and back again, one more topic, another number.
    fn tie(&mut self) -> Vec<Edit> {
        let path = self.papers.pop().expect("a paper is left");
        let text = read(&path);
        match self.number % 3 {
            0 => {
                let line = line_of(&text, "    datum: ");
                let day = "2001-02-03";
                let other = text.replacen(line, &format!("    datum: {day}"), 1);
                let day = format!("datetime=\"{day}\"");
                let there = self.edit(path.clone(), other, Sign::Stands(day.clone()));
                vec![there, self.edit(path, text, Sign::Lacks(day))]
            }
            1 => {
                let text = text.replacen("themen: [", "themen: [Probelauf, ", 1);
                vec![self.edit(path, text, Sign::Stands("Probelauf".to_owned()))]
            }
            _ => {
                let number = format!("KT 9{:04}/2025", self.number);
                let line = line_of(&text, "nummer: ");
                let text = text.replacen(line, &format!("nummer: \"{number}\""), 1);
                vec![self.edit(path, text, Sign::Stands(number))]
            }
        }
    }

    /// In turn: a paper, an agenda item.
    fn new_thing(&mut self, word: String) -> Edit {
        if self.number.is_multiple_of(2) {
            let path = self.root.join(format!("vorlagen/2025/messung-{}/vorlage.md", self.number));
            return self.edit(path, paper(&word, 50_000 + self.number), Sign::Stands(word));
        }
        let path = self.sittings.pop().expect("a sitting is left");
        let item = format!("\n  - titel: \"{word}\"\n    art: Mitteilung\n---\n");
        let text = read(&path);
        let (head, rest) = text.split_once("\n---\n").expect("front matter ends");
        let text = format!("{head}{item}{rest}");
        self.edit(path, text, Sign::Stands(word))
    }

    /// What the bar at the foot of the window says of it.
    fn fault(&mut self) -> Vec<Edit> {
        let path = self.papers.pop().expect("a paper is left");
        let text = read(&path);
        let broken = text.replacen("betreff: \"", "betreff: \"\"", 1);
        let page = "/__kis/leiste?seite=/".to_owned();
        let sign = "class=\"zahl fehler\"".to_owned();
        let edit =
            |text, sign| Edit { path: path.clone(), text: Some(text), page: page.clone(), sign };
        vec![edit(broken, Sign::Stands(sign.clone())), edit(text, Sign::Lacks(sign))]
    }
}

/// The kinds of so many edits, as often as they are made, in an order of chance.
pub(crate) fn mixed(edits: usize, random: &mut Random) -> Vec<Kind> {
    let some = |(kind, percent): (Kind, usize)| vec![kind; edits * percent / 100];
    let mut kinds: Vec<Kind> = Kind::MIX.into_iter().flat_map(some).collect();
    shuffle(&mut kinds, random);
    kinds
}

/// Fisher and Yates.
pub(crate) fn shuffle<T>(things: &mut [T], random: &mut Random) {
    for last in (1..things.len()).rev() {
        things.swap(last, random.below(last + 1));
    }
}

/// The text of a paper that is not debated yet.
pub(crate) fn paper(word: &str, number: usize) -> String {
    format!(
        "---\nbetreff: \"Vorhaben {word}\"\nnummer: \"KT {number}/2025\"\nart: Beschlussvorlage\n\
         datum: 2025-11-05\neinbringer: Fachdienst Soziales und Gesundheit\n\
         federführung: Fachdienst Soziales und Gesundheit\nöffentlichkeit: öffentlich\n\
         themen: [Soziales]\nberatungsfolge:\n  - gremium: kreistag\n    öffentlichkeit: öffentlich\n    \
         zuständigkeit: Entscheidung\n---\n\n## Sachverhalt\n\n{word} ist zu beraten.\n"
    )
}

/// A paper's text with one more sentence in the body.
pub(crate) fn with_sentence(text: &str, word: &str) -> String {
    let facts = "## Sachverhalt\n\n";
    assert!(text.contains(facts), "papers have a Sachverhalt");
    text.replacen(facts, &format!("{facts}{word} steht seit heute hier. "), 1)
}

/// The text of a sitting with one vote for less and one abstention more, and the words of that vote.
fn with_abstention(text: &str) -> Option<(String, String)> {
    let lines = text.lines().filter(|line| line.starts_with("    abstimmung: {"));
    for line in lines {
        let counts = line.split([' ', ',', '}']).filter_map(|word| word.parse().ok());
        let counts: Vec<usize> = counts.collect();
        let [yes, no, abstentions, ..] = counts[..] else { continue };
        if yes > no + 3 && abstentions > 0 {
            let (yes, more) = (yes - 1, abstentions + 1);
            let other = format!("    abstimmung: {{ja: {yes}, nein: {no}, enthaltung: {more}");
            let end = line.split_once(&format!("enthaltung: {abstentions}"))?.1;
            let text = text.replacen(line, &format!("{other}{end}"), 1);
            return Some((text, format!("{yes} Ja, {no} Nein, {more} Enthaltungen")));
        }
    }
    None
}

fn with_report_put_off(text: &str) -> Option<(String, String)> {
    let before = "art: Mitteilung\n    ergebnis: zur Kenntnis genommen";
    let after = "art: Mitteilung\n    ergebnis: vertagt";
    text.contains(before).then(|| (text.replacen(before, after, 1), "vertagt".to_owned()))
}

fn line_of<'a>(text: &'a str, key: &str) -> &'a str {
    text.lines().find(|line| line.starts_with(key)).unwrap_or_else(|| panic!("no „{key}“"))
}

/// What stands in a file.
pub(crate) fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}
