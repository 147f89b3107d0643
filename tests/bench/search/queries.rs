//! Questions to the county, by chance from a seed, and the papers that answer each: those whose
//! page has the string. What a human would call relevant is another matter; it is the same for
//! every engine.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use kis::edition::Edition;
use kis::site::search::make::document::Document;

use crate::county::nouns;
use crate::county::random::Random;

/// Elements that do not part words.
const INLINE: &[&str] =
    &["a", "abbr", "b", "code", "del", "em", "i", "mark", "small", "span", "strong", "sup", "time"];
const STOP_WORDS: &[&str] = &["der", "die", "das", "den", "dem", "des", "und", "in", "mit", "für"];
/// Words of a template are on every page and say nothing.
const MOST_PAPERS: usize = 1_000;

/// Stands where a sentence or a block ends.
const END: usize = 0;

/// A question.
pub(crate) struct Query {
    /// What it tries.
    pub(crate) kind: String,
    /// As typed.
    pub(crate) text: String,
    /// The papers that answer it, by their place in the corpus, in order.
    pub(crate) gold: Vec<usize>,
}

impl Query {
    fn new(kind: &str, text: String, gold: Vec<usize>) -> Query {
        Query { kind: kind.to_owned(), text, gold }
    }
}

/// The pages of all papers as words.
#[derive(Default)]
pub(crate) struct Corpus {
    /// Their addresses.
    pub(crate) addresses: Vec<String>,
    texts: Vec<Vec<usize>>,
    words: Vec<String>,
    /// The papers that have a word.
    holders: Vec<Vec<usize>>,
    numbers: BTreeMap<String, usize>,
}

impl Corpus {
    /// Reads the main part of every paper's page, and writes it to `pages` for others to read.
    pub(crate) fn read(site: &Path, pages: &Path) -> Corpus {
        let mut corpus = Corpus::default();
        let mut names: Vec<String> = fs::read_dir(site.join("vorlagen"))
            .expect("papers were published")
            .map(|entry| entry.expect("readable").file_name().to_string_lossy().into_owned())
            .filter(|name| name.starts_with("kt-"))
            .collect();
        // In the order of their addresses, in which a slash follows.
        names.sort_by_cached_key(|name| format!("{name}/"));
        let mut known = BTreeMap::from([(String::new(), END)]);
        for (paper, name) in names.iter().enumerate() {
            let page = site.join("vorlagen").join(name).join("index.html");
            let page = fs::read_to_string(page).expect("a page is text");
            let main = own_part(&page);
            let folder = pages.join("vorlagen").join(name);
            fs::create_dir_all(&folder).expect("writable");
            let leaner = format!("<!doctype html><html lang=\"de\"><main>{main}</main></html>");
            fs::write(folder.join("index.html"), leaner).expect("writable");
            let mut words = Vec::new();
            for run in plain(&main).split(|c: char| !c.is_alphanumeric() && c != ' ') {
                for word in run.split_whitespace() {
                    let next = known.len();
                    words.push(*known.entry(word.to_lowercase()).or_insert(next));
                }
                words.push(END);
            }
            corpus.texts.push(words);
            corpus.addresses.push(format!("/vorlagen/{name}/"));
            let mut parts = name.split('-').skip(1);
            let (number, year) = (parts.next().unwrap_or(""), parts.next().unwrap_or(""));
            corpus.numbers.insert(format!("{number}/{year}"), paper);
        }
        corpus.words = vec![String::new(); known.len()];
        corpus.holders = vec![Vec::new(); known.len()];
        for (word, place) in known {
            corpus.words[place] = word;
        }
        for (paper, words) in corpus.texts.iter().enumerate() {
            for word in words {
                if corpus.holders[*word].last() != Some(&paper) {
                    corpus.holders[*word].push(paper);
                }
            }
        }
        corpus
    }

    /// The addresses of everything that can be found, without words.
    pub(crate) fn of(edition: &Edition) -> Corpus {
        let site = &edition.site;
        let address = |document: &Document| document.href(site).into_owned();
        let mut addresses: Vec<String> = Document::all(site).iter().map(address).collect();
        addresses.sort();
        Corpus { addresses, ..Corpus::default() }
    }

    /// What people asked, by lines of `anfragen.tsv`.
    pub(crate) fn asked(&self, lines: &str) -> Vec<Query> {
        let lines = lines.lines().filter(|line| !line.starts_with('#')).skip(1);
        let query = |line: &str| {
            let mut columns = line.split('\t');
            let (kind, text, wanted) = (columns.next()?, columns.next()?, columns.next()?);
            let mut gold: Vec<usize> =
                wanted.split(' ').filter_map(|address| self.paper(address)).collect();
            gold.sort_unstable();
            (!text.contains("||")).then(|| Query::new(kind, text.to_owned(), gold))
        };
        lines.filter_map(query).collect()
    }

    /// The paper at an address.
    pub(crate) fn paper(&self, address: &str) -> Option<usize> {
        self.addresses.binary_search_by(|other| (**other).cmp(address)).ok()
    }

    /// All kinds of questions, `count` of each.
    pub(crate) fn queries(&self, count: usize) -> Vec<Query> {
        let mut random = Random::new(135);
        let mut all = Vec::new();
        let composed: Vec<(usize, Vec<String>)> = (0..self.words.len())
            .filter_map(|word| Some((word, nouns::parts(&self.words[word])?)))
            .collect();
        self.typos(count, &composed, &mut random.branch(), &mut all);
        self.parts(count, &composed, &mut random.branch(), &mut all);
        self.forms(count, &composed, &mut random.branch(), &mut all);
        self.numbers(count, &mut random.branch(), &mut all);
        self.phrases(count, &mut random.branch(), &mut all);
        all
    }

    /// A slip in a word; who finds the noun in another form has found it.
    fn typos(
        &self,
        count: usize,
        composed: &[(usize, Vec<String>)],
        random: &mut Random,
        all: &mut Vec<Query>,
    ) {
        let known: BTreeSet<&str> = self.words.iter().map(String::as_str).collect();
        let mut made = 0;
        while made < count {
            let word = random.below(self.words.len());
            let letters: Vec<char> = self.words[word].chars().collect();
            let is_fit = letters.len() >= 6 && letters.iter().all(|c| c.is_alphabetic());
            if !is_fit || !(3..=MOST_PAPERS).contains(&self.holders[word].len()) {
                continue;
            }
            let wrong = mistyped(letters, random);
            if !known.contains(wrong.as_str()) {
                let parts = nouns::parts(&self.words[word]);
                let is_form = |(_, own): &&(usize, Vec<String>)| Some(own) == parts.as_ref();
                let forms = composed.iter().filter(is_form).map(|(form, _)| *form);
                let gold: BTreeSet<usize> =
                    forms.chain([word]).flat_map(|form| &self.holders[form]).copied().collect();
                let gold = gold.into_iter().collect();
                all.push(Query::new("typo", wrong, gold));
                made += 1;
            }
        }
    }

    /// Last parts of compounds, and parts before the last, as the generator put them together.
    fn parts(
        &self,
        count: usize,
        composed: &[(usize, Vec<String>)],
        random: &mut Random,
        all: &mut Vec<Query>,
    ) {
        let mut last: BTreeMap<&str, BTreeSet<usize>> = BTreeMap::new();
        let mut before: BTreeMap<&str, BTreeSet<usize>> = BTreeMap::new();
        for (word, parts) in composed.iter().filter(|(_, parts)| parts.len() > 1) {
            let (head, others) = parts.split_last().expect("two or more");
            last.entry(head).or_default().extend(&self.holders[*word]);
            for part in others {
                before.entry(part).or_default().extend(&self.holders[*word]);
            }
        }
        let heads: Vec<String> = nouns::heads().collect();
        let nouns: Vec<String> = nouns::nouns().collect();
        for (kind, words, gold) in [("last part", heads, last), ("other part", nouns, before)] {
            for word in sample(words, count, random) {
                let gold = gold.get(word.as_str()).into_iter().flatten().copied().collect();
                all.push(Query::new(kind, capital(&word), gold));
            }
        }
    }

    /// One form of a noun for all of them; its umlauts spelled out or left out.
    fn forms(
        &self,
        count: usize,
        composed: &[(usize, Vec<String>)],
        random: &mut Random,
        all: &mut Vec<Query>,
    ) {
        let mut nouns: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (word, parts) in composed {
            nouns.entry(parts.join(" ")).or_default().push(*word);
        }
        let mut inflected = Vec::new();
        let mut umlauts = Vec::new();
        for forms in nouns.into_values() {
            let gold: BTreeSet<usize> =
                forms.iter().flat_map(|form| &self.holders[*form]).copied().collect();
            let form = &self.words[forms[random.below(forms.len())]];
            if (3..=MOST_PAPERS).contains(&gold.len()) {
                let gold: Vec<usize> = gold.into_iter().collect();
                if form.contains(['ä', 'ö', 'ü', 'ß']) {
                    umlauts.push((form, gold.clone()));
                }
                if forms.len() > 1 {
                    inflected.push((form, gold));
                }
            }
        }
        for (form, gold) in sample(inflected, count, random) {
            all.push(Query::new("inflection", form.clone(), gold));
        }
        for (form, gold) in sample(umlauts, count, random) {
            for (kind, [a, o, u]) in
                [("ae, oe, ue, ss", ["ae", "oe", "ue"]), ("umlaut dropped", ["a", "o", "u"])]
            {
                let text = form.replace('ä', a).replace('ö', o).replace('ü', u).replace('ß', "ss");
                all.push(Query::new(kind, text, gold.clone()));
            }
        }
    }

    fn numbers(&self, count: usize, random: &mut Random, all: &mut Vec<Query>) {
        let numbers: Vec<(&String, &usize)> = self.numbers.iter().collect();
        for (number, paper) in sample(numbers, count, random) {
            let long = format!("KT {number}");
            let short = number.trim_start_matches('0').to_owned();
            for (kind, text) in [("long number", long), ("short number", short)] {
                all.push(Query::new(kind, text, vec![*paper]));
            }
        }
    }

    /// Three words in a row, one of them such as stand in every text.
    fn phrases(&self, count: usize, random: &mut Random, all: &mut Vec<Query>) {
        let mut wanted: BTreeMap<[usize; 3], BTreeSet<usize>> = BTreeMap::new();
        while wanted.len() < count {
            let text = &self.texts[random.below(self.texts.len())];
            let at = random.below(text.len() - 2);
            let words = [text[at], text[at + 1], text[at + 2]];
            let is_letters =
                |word: &usize| *word != END && self.words[*word].chars().all(char::is_alphabetic);
            let stops =
                words.iter().filter(|word| STOP_WORDS.contains(&&*self.words[**word])).count();
            let rarest = words.iter().map(|word| self.holders[*word].len()).min();
            if words.iter().all(is_letters) && stops == 1 && rarest < Some(MOST_PAPERS) {
                wanted.insert(words, BTreeSet::new());
            }
        }
        for (paper, text) in self.texts.iter().enumerate() {
            for three in text.windows(3) {
                if let Some(papers) = wanted.get_mut(three) {
                    papers.insert(paper);
                }
            }
        }
        for (words, gold) in wanted {
            let text = words.map(|word| self.words[word].as_str()).join(" ");
            let gold = gold.into_iter().collect();
            all.push(Query::new("phrase", format!("\"{text}\""), gold));
        }
    }
}

/// One slip of the fingers.
fn mistyped(mut letters: Vec<char>, random: &mut Random) -> String {
    let at = random.below(letters.len());
    let other = char::from(b'a' + u8::try_from(random.below(26)).expect("a letter"));
    match random.below(4) {
        0 => letters[at] = other,
        1 => drop(letters.remove(at)),
        2 => letters.insert(at, other),
        _ => letters.swap(at.saturating_sub(1), at.max(1)),
    }
    letters.into_iter().collect()
}

fn sample<T>(mut all: Vec<T>, count: usize, random: &mut Random) -> Vec<T> {
    let count = count.min(all.len());
    for place in 0..count {
        let other = random.between(place, all.len() - 1);
        all.swap(place, other);
    }
    all.truncate(count);
    all
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}

/// The main part of a page, without the titles of other papers that it names.
fn own_part(page: &str) -> String {
    let main = page.split_once("<main").and_then(|(_, rest)| rest.split_once('>'));
    let main = main.and_then(|(_, rest)| rest.split_once("</main>")).map_or("", |(main, _)| main);
    match main.split_once("id=\"beziehungen\"") {
        Some((before, rest)) => {
            let after = rest.split_once("</dl>").map_or("", |(_, after)| after);
            format!("{before}>{after}")
        }
        None => main.to_owned(),
    }
}

/// HTML as what a reader sees, a line for each block.
fn plain(html: &str) -> String {
    let mut text = String::with_capacity(html.len());
    for piece in html.split('<').skip(1) {
        let (tag, words) = piece.split_once('>').unwrap_or(("", piece));
        let name = tag.trim_start_matches('/').split([' ', '\n']).next().unwrap_or_default();
        text.push_str(if INLINE.contains(&name) { "" } else { "\n" });
        text.extend(words.chars().map(|c| if c == '\n' { ' ' } else { c }));
    }
    text.replace("&amp;", "&").replace("&nbsp;", " ").replace("&quot;", "\"").replace("&shy;", "")
}
