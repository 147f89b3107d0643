//! Keywords from A to Z: the way to papers by the words of their titles, without a script.

use serde::Serialize;

use super::frame::{Cover, Head, Part};
use super::pager::{self, PageLink};
use super::{Counted, Link};
use crate::council::public::Subject;
use crate::site::plan::Site;
use crate::site::register::{self, Keyword, Letter};
use crate::site::route;

/// The letters.
#[derive(Serialize)]
pub struct RegisterPage<'a> {
    /// With how many keywords they have.
    pub letters: Vec<Counted<'a>>,
    /// Address of the papers.
    pub papers: String,
}

/// Keywords that begin alike.
#[derive(Serialize)]
pub struct KeywordsPage<'a> {
    /// „K“, „anderen Zeichen“.
    pub letter: String,
    /// All letters.
    pub letters: Vec<PageLink<'a>>,
    /// „Kinder bis Kreisstraße“, where a letter needs several pages.
    pub parts: Vec<PageLink<'a>>,
    /// The part before.
    pub previous: Option<Link<'a>>,
    /// The one after.
    pub next: Option<Link<'a>>,
    /// The keywords.
    pub keywords: Vec<Entry<'a>>,
    /// Address of the papers.
    pub papers: String,
}

/// A keyword.
#[derive(Serialize)]
pub struct Entry<'a> {
    /// As written.
    pub word: &'a str,
    /// Topics and bodies of this name.
    pub subjects: Vec<Named<'a>>,
    /// Papers, newest first.
    pub papers: Vec<Title<'a>>,
    /// How many there are, where they are not all here.
    pub total: Option<String>,
}

/// A topic or body.
#[derive(Serialize)]
pub struct Named<'a> {
    /// Its kind in words.
    pub kind: &'a str,
    /// Its page.
    pub link: Link<'a>,
}

/// A paper by its title.
#[derive(Serialize)]
pub struct Title<'a> {
    /// The paper.
    pub link: Link<'a>,
    /// The year it is filed under: titles come again.
    pub year: Option<i16>,
}

/// The overview of all letters.
pub fn overview(site: &Site) -> (Head<'_>, RegisterPage<'_>) {
    let letter = |letter: &Letter| Counted {
        link: Link::page(site, written(site, letter.letter), &route::keywords(letter.letter)),
        count: site.texts().moments().number(letter.keywords.len()),
    };
    let view = RegisterPage {
        letters: site.index.register.letters.iter().map(letter).collect(),
        papers: site.routes.href_of(&route::papers()),
    };
    let cover = cover(site, site.texts().get("search_keywords").to_owned(), String::new());
    (Head::new(site, &route::register(), cover), view)
}

/// The `number`-th page of the letter at `place`.
pub fn page(site: &Site, place: usize, number: usize) -> (Head<'_>, KeywordsPage<'_>) {
    let letters = &site.index.register.letters;
    let letter = &letters[place];
    let route = route::keywords(letter.letter);
    let part = |number: usize| {
        let range = letter.pages.get(number.checked_sub(1)?)?.clone();
        let text = span(site, &letter.keywords[range]);
        Some(Link::page(site, text, &route.page(number)))
    };
    let parts = (1..=letter.pages.len()).filter(|_| letter.pages.len() > 1);
    let view = KeywordsPage {
        letter: written(site, letter.letter),
        letters: letters
            .iter()
            .map(|other| PageLink {
                link: Link::page(site, written(site, other.letter), &route::keywords(other.letter)),
                current: other.letter == letter.letter,
                gap: false,
            })
            .collect(),
        parts: parts
            .filter_map(|other| {
                Some(PageLink { link: part(other)?, current: other == number, gap: false })
            })
            .collect(),
        previous: part(number - 1),
        next: part(number + 1),
        keywords: letter.keywords[letter.pages[number - 1].clone()]
            .iter()
            .map(|keyword| entry(site, keyword))
            .collect(),
        papers: site.routes.href_of(&route::papers()),
    };
    let label = pager::label(site, number);
    let name = site.texts().say("register_of", &[("letter", written(site, letter.letter).into())]);
    let mut cover = cover(site, name, label);
    cover.crumbs.push(Link::page(site, site.texts().get("register_words"), &route::register()));
    (Head::new(site, &route.page(number), cover), view)
}

fn cover(site: &Site, name: String, label: String) -> Cover<'_> {
    Cover {
        part: Part::Register,
        kind: "liste",
        description: site.texts().say(
            "register_description",
            &[("name", name.as_str().into()), ("county", site.council.body.name.as_str().into())],
        ),
        name,
        label,
        crumbs: vec![Link::page(site, site.texts().get("frame_search"), &route::search())],
    }
}

fn entry<'a>(site: &'a Site, keyword: &'a Keyword) -> Entry<'a> {
    let named = |subject: &Subject| Named {
        kind: site.texts().get(match subject {
            Subject::Topic(_) => "search_topic",
            _ => "body_word",
        }),
        link: Link::to(site, *subject),
    };
    let papers = keyword.papers.iter().take(register::PAPERS).map(|id| Title {
        link: Link::to(site, Subject::Paper(*id)),
        year: site.council.papers[*id].filed_on.map(jiff::civil::Date::year),
    });
    let is_cut = keyword.papers.len() > register::PAPERS;
    Entry {
        word: &keyword.word,
        subjects: keyword.subjects.iter().map(named).collect(),
        papers: papers.collect(),
        total: is_cut.then(|| site.texts().moments().number(keyword.papers.len())),
    }
}

fn written(site: &Site, letter: char) -> String {
    if letter == '#' {
        return site.texts().get("register_other_signs").to_owned();
    }
    letter.to_uppercase().collect()
}

/// „Kinder bis Kreisstraße“.
fn span(site: &Site, keywords: &[Keyword]) -> String {
    match keywords {
        [first, .., last] => {
            let told = [("first", first.word.as_str().into()), ("last", last.word.as_str().into())];
            site.texts().say("register_span", &told)
        }
        [only] => only.word.clone(),
        [] => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use crate::config::Config;
    use crate::site::page::sample;
    use crate::site::register::PAPERS;

    #[test]
    fn nouns_of_titles_stand_in_order_and_umlauts_as_their_letter() {
        let mut council = sample::empty();
        for (slug, title) in [
            ("a", "Über Ärzte und Arbeit im Kreis"),
            ("b", "Bericht über Äcker"),
            ("c", "Kita-Gebühren"),
        ] {
            council.papers.push(sample::paper(slug, title));
        }
        let (site, _) = sample::site(Config::default(), council);
        let overview = sample::main_of(&site, "/suche/a-z/");
        assert!(overview.contains("href=\"/suche/a-z/g/\">G</a>"), "{overview}");
        assert!(!overview.contains("/suche/a-z/u/"), "„über“ is no noun: {overview}");
        let page = sample::main_of(&site, "/suche/a-z/a/");
        let place = |word: &str| page.find(word).unwrap_or_else(|| panic!("{word} in {page}"));
        assert!(place(">Äcker</h2>") < place(">Arbeit</h2>"));
        assert!(place(">Arbeit</h2>") < place(">Ärzte</h2>"));
    }

    #[test]
    fn long_letters_have_several_pages_and_say_what_is_on_them() {
        let mut council = sample::empty();
        for number in 0..=PAPERS {
            council.papers.push(sample::paper(&format!("p-{number}"), "Kreisstraße"));
        }
        for (place, letter) in ('a'..='z').cycle().take(250).enumerate() {
            let title = format!("Kanal{letter}{}", "x".repeat(place / 26));
            council.papers.push(sample::paper(&format!("k-{place}"), &title));
        }
        let (site, _) = sample::site(Config::default(), council);
        let first = sample::main_of(&site, "/suche/a-z/k/");
        assert!(first.contains(">Kanala bis ") && !first.contains("Kreisstraße</h2>"), "{first}");
        let last = sample::main_of(&site, "/suche/a-z/k/seite-3/");
        assert!(last.contains("Kreisstraße</h2>"), "{last}");
        assert_eq!(last.matches("<a href=\"/vorlagen/p-").count(), PAPERS);
        assert!(last.contains("die 25 neuesten von 26 Vorlagen"), "{last}");
    }
}
