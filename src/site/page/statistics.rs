//! Numbers about the council's work: words first, then a chart, then the table behind it.

use std::borrow::Cow;
use std::cmp::Reverse;

use serde::Serialize;

use super::frame::{Cover, Head, Part};
use super::{Link, When, year_name};
use crate::council::public::Subject;
use crate::german;
use crate::site::chart::{Bar, CLASSES, Chart, chart};
use crate::site::plan::Site;
use crate::site::result::Group;
use crate::site::route;
use crate::site::statistics::{Papers, Results, Spread, Statistics};

/// Numbers about the council's work.
#[derive(Serialize)]
pub struct StatisticsPage<'a> {
    /// The day up to which was counted.
    pub as_of: When,
    /// What was counted; nothing without a number.
    pub sections: Vec<Section<'a>>,
}

/// One thing that was counted.
#[derive(Serialize)]
pub struct Section<'a> {
    /// Its place on the page.
    pub id: &'static str,
    /// What was counted.
    pub heading: &'a str,
    /// The numbers in words.
    pub words: String,
    /// How they are counted.
    pub method: &'a str,
    /// The bars.
    pub chart: Chart,
    /// What the pieces of the bars are; empty if there is one kind only.
    pub legend: Vec<Legend<'a>>,
    /// What the table holds.
    pub caption: &'a str,
    /// The heads of its columns.
    pub columns: Vec<Cow<'a, str>>,
    /// Its rows.
    pub rows: Vec<Row<'a>>,
}

/// What a piece of a bar is.
#[derive(Serialize)]
pub struct Legend<'a> {
    /// Class of the style.
    pub class: &'static str,
    /// In words.
    pub word: &'a str,
}

/// A row of a table.
#[derive(Serialize)]
pub struct Row<'a> {
    /// What the numbers belong to.
    pub head: Link<'a>,
    /// The numbers.
    pub cells: Vec<String>,
}

/// The page of all numbers.
pub fn page(site: &Site) -> (Head<'_>, StatisticsPage<'_>) {
    let numbers = Statistics::of(site);
    let sections = [
        papers(site, &numbers),
        results(site, &numbers),
        meetings(site, &numbers),
        bodies(site, &numbers),
        days(site, &numbers),
    ];
    let is_counted = |section: &Section<'_>| !section.rows.is_empty();
    let view = StatisticsPage {
        as_of: When::day(site, site.council.today),
        sections: sections.into_iter().filter(is_counted).collect(),
    };
    let texts = site.texts();
    let cover = Cover {
        part: Part::Other,
        kind: "liste",
        name: texts.get("statistics_title").to_owned(),
        label: String::new(),
        description: texts
            .say("statistics_description", &[("county", site.council.body.name.as_str().into())]),
        crumbs: Vec::new(),
    };
    (Head::new(site, &route::statistics(), cover), view)
}

/// How many kinds of papers have a column; the others share one.
const KINDS: usize = 5;

fn papers<'a>(site: &'a Site, numbers: &Statistics) -> Section<'a> {
    let texts = site.texts();
    let kinds = &site.index.kinds;
    let mut places: Vec<usize> = (0..kinds.len()).collect();
    places.sort_by_key(|place| (Reverse(kinds[*place].papers.len()), *place));
    let (shown, rest) =
        places.split_at(if places.len() > KINDS + 1 { KINDS } else { places.len() });
    let mut columns: Vec<Cow<'_, str>> =
        vec![texts.get("statistics_year").into(), texts.get("statistics_total").into()];
    columns.extend(shown.iter().map(|place| Cow::from(&kinds[*place].name)));
    columns.extend((!rest.is_empty()).then(|| texts.get("statistics_other_kinds").into()));
    let row = |papers: &Papers| {
        let mut counts = vec![papers.total()];
        counts.extend(shown.iter().map(|place| papers.by_kind[*place]));
        if !rest.is_empty() {
            counts.push(rest.iter().map(|place| papers.by_kind[*place]).sum());
        }
        let route = route::papers_of_year(papers.year);
        Row {
            head: Link::page(site, year_name(site, papers.year), &route),
            cells: cells(site, &counts),
        }
    };
    let bar = |papers: &Papers| (papers.year, vec![papers.total()]);
    let years: Vec<_> = numbers.papers.iter().map(bar).collect();
    let name = |year: &Option<i16>| year_name(site, *year);
    Section {
        id: "vorlagen",
        heading: texts.get("statistics_papers"),
        words: texts.say(
            "statistics_papers_words",
            &[("count", numbers.papers.iter().map(Papers::total).sum::<usize>().into())],
        ),
        method: texts.get("statistics_papers_method"),
        chart: chart(bars(site, years, name)),
        legend: Vec::new(),
        caption: texts.get("statistics_papers_table"),
        columns,
        rows: numbers.papers.iter().map(row).collect(),
    }
}

fn results<'a>(site: &'a Site, numbers: &Statistics) -> Section<'a> {
    let texts = site.texts();
    let of = |group: Group| numbers.results.iter().map(move |row| row.by_group[group as usize]);
    let groups: Vec<Group> =
        Group::ALL.into_iter().filter(|group| of(*group).sum::<usize>() > 0).collect();
    let mut columns: Vec<Cow<'_, str>> =
        vec![texts.get("statistics_year").into(), texts.get("statistics_total").into()];
    columns.extend(groups.iter().map(|group| Cow::from(word(site, *group))));
    let row = |results: &Results| {
        let mut counts = vec![results.total()];
        counts.extend(groups.iter().map(|group| results.by_group[*group as usize]));
        Row { head: decisions(site, results.year), cells: cells(site, &counts) }
    };
    let bar = |results: &Results| {
        let [accepted, amended, rejected, open, noted, withdrawn, other] = results.by_group;
        (results.year, vec![accepted + amended, rejected, open, noted + withdrawn + other])
    };
    let years: Vec<_> = numbers.results.iter().map(bar).collect();
    let sum = |group| of(group).sum::<usize>();
    Section {
        id: "ergebnisse",
        heading: texts.get("statistics_results"),
        words: texts.say(
            "statistics_results_words",
            &[
                ("count", numbers.results.iter().map(Results::total).sum::<usize>().into()),
                ("accepted", (sum(Group::Accepted) + sum(Group::Amended)).into()),
                ("rejected", sum(Group::Rejected).into()),
            ],
        ),
        method: texts.get("statistics_results_method"),
        legend: legend([
            texts.get("statistics_legend_accepted"),
            texts.get("statistics_rejected"),
            texts.get("statistics_open"),
            texts.get("statistics_other"),
        ]),
        chart: chart(bars(site, years, ToString::to_string)),
        caption: texts.get("statistics_results_table"),
        columns,
        rows: numbers.results.iter().map(row).collect(),
    }
}

fn meetings<'a>(site: &'a Site, numbers: &Statistics) -> Section<'a> {
    let texts = site.texts();
    let public: usize = numbers.meetings.iter().map(|(_, meetings)| meetings.public).sum();
    let private: usize = numbers.meetings.iter().map(|(_, meetings)| meetings.private).sum();
    let rows = numbers.meetings.iter().map(|(year, meetings)| Row {
        head: Link::page(site, year.to_string(), &route::year(*year)),
        cells: cells(site, &[meetings.total(), meetings.public, meetings.private]),
    });
    let years = numbers.meetings.iter();
    let years = years.map(|(year, meetings)| (*year, vec![meetings.public, meetings.private]));
    Section {
        id: "sitzungen",
        heading: texts.get("statistics_meetings"),
        words: texts.say(
            "statistics_meetings_words",
            &[("public", public.into()), ("private", private.into())],
        ),
        method: texts.get("statistics_meetings_method"),
        legend: legend([texts.get("statistics_public"), texts.get("statistics_private")]),
        chart: chart(bars(site, years.collect(), ToString::to_string)),
        caption: texts.get("statistics_meetings_table"),
        columns: ["statistics_year", "statistics_total", "statistics_public", "statistics_private"]
            .map(|key| texts.get(key).into())
            .to_vec(),
        rows: rows.collect(),
    }
}

fn bodies<'a>(site: &'a Site, numbers: &Statistics) -> Section<'a> {
    let texts = site.texts();
    let mut bodies: Vec<_> = numbers.bodies.iter().collect();
    bodies.sort_by_cached_key(|body| {
        let row = &site.council.organizations[body.id];
        (row.kind.clone(), german::sort_key(&row.name))
    });
    let rows = bodies.iter().map(|body| Row {
        head: Link::to(site, Subject::Organization(body.id)),
        cells: cells(site, &[body.meetings.public, body.meetings.private, body.results]),
    });
    let lengths = bodies.iter().map(|body| {
        let row = &site.council.organizations[body.id];
        let name = row.short_name.as_deref().unwrap_or(&row.name);
        (shortened(name), vec![body.meetings.public, body.meetings.private])
    });
    Section {
        id: "gremien",
        heading: texts.get("statistics_bodies"),
        words: texts.say("statistics_bodies_words", &[("count", bodies.len().into())]),
        method: texts.get("statistics_bodies_method"),
        legend: legend([texts.get("statistics_public"), texts.get("statistics_private")]),
        chart: chart(bars(site, lengths.collect(), String::clone)),
        caption: texts.get("statistics_bodies_table"),
        columns: [
            "statistics_body",
            "statistics_public_meetings",
            "statistics_private_meetings",
            "statistics_results",
        ]
        .map(|key| texts.get(key).into())
        .to_vec(),
        rows: rows.collect(),
    }
}

fn days<'a>(site: &'a Site, numbers: &Statistics) -> Section<'a> {
    let texts = site.texts();
    let number = |days: u32| texts.say("statistics_number", &[("count", days.into())]);
    let row = |(year, spread): &(i16, Spread)| {
        let none = || texts.get("statistics_too_few").to_owned();
        let quartiles = spread.quartiles.map_or_else(none, |(lower, upper)| {
            let told = [("lower", lower.into()), ("upper", upper.into())];
            texts.say("statistics_quartiles_range", &told)
        });
        let cells = vec![texts.moments().number(spread.count), number(spread.median), quartiles];
        Row { head: decisions(site, *year), cells }
    };
    let bar = |(year, spread): &(i16, Spread)| {
        let told = [("name", year.to_string().into()), ("days", spread.median.into())];
        (texts.say("statistics_days_bar", &told), vec![spread.median as usize])
    };
    let latest = numbers.days.first().map_or((0, 0), |(year, spread)| (*year, spread.median));
    Section {
        id: "dauer",
        heading: texts.get("statistics_days"),
        words: texts.say(
            "statistics_days_words",
            &[("year", latest.0.to_string().into()), ("days", latest.1.into())],
        ),
        method: texts.get("statistics_days_method"),
        legend: Vec::new(),
        chart: chart(numbers.days.iter().map(bar).collect()),
        caption: texts.get("statistics_days_table"),
        columns: [
            "statistics_year",
            "statistics_papers",
            "statistics_median",
            "statistics_quartiles",
        ]
        .map(|key| texts.get(key).into())
        .to_vec(),
        rows: numbers.days.iter().map(row).collect(),
    }
}

/// The decisions of a year, if there are any.
fn decisions(site: &Site, year: i16) -> Link<'static> {
    if site.index.decided.iter().any(|decided| decided.year == year) {
        return Link::page(site, year.to_string(), &route::decisions_of_year(year));
    }
    Link { text: year.to_string().into(), href: "".into() }
}

fn cells(site: &Site, counts: &[usize]) -> Vec<String> {
    counts.iter().map(|count| site.texts().moments().number(*count)).collect()
}

/// Bars with their names and totals: „2025: 124“.
fn bars<T>(site: &Site, rows: Vec<(T, Vec<usize>)>, name: impl Fn(&T) -> String) -> Vec<Bar> {
    let bar = |(row, lengths): (T, Vec<usize>)| {
        let total: usize = lengths.iter().sum();
        let told = [("name", name(&row).into()), ("count", total.into())];
        (site.texts().say("statistics_bar", &told), lengths)
    };
    rows.into_iter().map(bar).collect()
}

fn legend<const N: usize>(words: [&str; N]) -> Vec<Legend<'_>> {
    CLASSES.into_iter().zip(words).map(|(class, word)| Legend { class, word }).collect()
}

/// How many letters of a name fit above a bar on a small telephone.
const LETTERS: usize = 32;

/// A name that fits on one line; the table has it whole.
fn shortened(name: &str) -> String {
    match name.char_indices().nth(LETTERS) {
        Some((end, _)) => format!("{}…", name[..end].trim_end()),
        None => name.to_owned(),
    }
}

fn word(site: &Site, group: Group) -> &str {
    let texts = site.texts();
    match group {
        Group::Accepted => texts.get("statistics_accepted"),
        Group::Amended => texts.get("statistics_amended"),
        Group::Rejected => texts.get("statistics_rejected"),
        Group::Open => texts.get("statistics_open"),
        Group::Noted => texts.get("statistics_noted"),
        Group::Withdrawn => texts.get("statistics_withdrawn"),
        Group::Other => texts.get("statistics_other"),
    }
}
