//! Times by kind of edit, as a table of Markdown.

use std::time::Duration;

use crate::edits::Kind;

/// So many single edits are named.
const SLOWEST: usize = 8;

/// The times that were measured.
#[derive(Default)]
pub(crate) struct Table {
    edits: Vec<(Kind, Duration)>,
    /// Edits of words: what and how, and how long.
    words: Vec<(Duration, String)>,
    lists: Vec<Duration>,
    lines: Vec<Duration>,
    hurried: Vec<Duration>,
}

impl Table {
    /// An edit was seen.
    pub(crate) fn add(&mut self, kind: Kind, time: Duration) {
        self.edits.push((kind, time));
    }

    /// How that came about, in words, in case it was slow.
    pub(crate) fn add_words(&mut self, kind: Kind, time: Duration, how: &str) {
        if kind.is_words_only() {
            self.words.push((time, format!("{}, {how}", kind.name())));
        }
    }

    /// A list was asked for after an edit.
    pub(crate) fn add_list(&mut self, time: Duration) {
        self.lists.push(time);
    }

    /// The terminal told of an edit.
    pub(crate) fn add_line(&mut self, time: Duration) {
        self.lines.push(time);
    }

    /// An edit was seen that was made while the program still had to do with the last.
    pub(crate) fn add_hurried(&mut self, time: Duration) {
        self.hurried.push(time);
    }

    /// Prints all of it; `unit` is the time in which one file is understood.
    pub(crate) fn print(&self, unit: Duration) {
        println!("| saved → seen, ms | n | p50 | p95 | max |\n| --- | --- | --- | --- | --- |");
        for (kind, _) in Kind::MIX {
            row(kind.name(), self.of(|other| other == kind));
        }
        row("words only", self.of(Kind::is_words_only));
        row("**all**", self.of(|_| true));
        row("list, after its edit was seen", self.lists.clone());
        row("text, without a pause", self.hurried.clone());
        row("saved → told in the terminal", self.lines.clone());
        self.print_slowest();
        let all = percentile(&self.of(|_| true), 95);
        println!(
            "one file is understood in {} ms; p95 of all is {:.0} times that",
            ms(unit),
            all.as_secs_f64() / unit.as_secs_f64()
        );
    }

    /// Words that took long may have been taken for more.
    fn print_slowest(&self) {
        let mut words: Vec<_> = self.words.iter().collect();
        words.sort_by_key(|(time, _)| std::cmp::Reverse(*time));
        println!("\nthe slowest of the words only:");
        for (time, how) in words.iter().take(SLOWEST) {
            println!("{:>8} ms: {how}", ms(*time));
        }
    }

    /// The times of some kinds, shortest first.
    fn of(&self, is_meant: impl Fn(Kind) -> bool) -> Vec<Duration> {
        let meant = self.edits.iter().filter(|(kind, _)| is_meant(*kind));
        let mut times: Vec<Duration> = meant.map(|(_, time)| *time).collect();
        times.sort();
        times
    }
}

fn row(name: &str, mut times: Vec<Duration>) {
    times.sort();
    let at = |percent| ms(percentile(&times, percent));
    println!("| {name} | {} | {} | {} | {} |", times.len(), at(50), at(95), at(100));
}

/// The time that so many percent of the sorted times do not exceed.
pub(crate) fn percentile(times: &[Duration], percent: usize) -> Duration {
    let rank = (times.len() * percent).div_ceil(100).max(1);
    times.get(rank - 1).copied().unwrap_or_default()
}

/// Milliseconds as people compare them.
pub(crate) fn ms(time: Duration) -> String {
    let ms = time.as_secs_f64() * 1e3;
    if ms < 1.0 { format!("{ms:.3}") } else { format!("{ms:.1}") }
}
