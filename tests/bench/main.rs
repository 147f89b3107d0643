//! `cargo bench`: what a whole build of a generated county costs, phase by phase.
//!
//! `cargo bench -- 10000` says how many papers. Seconds of wall and of CPU; the machine is noisy, so
//! compare figures of one run only. Beside the build stands `cp -r` of the finished site, measured in
//! the same run: publishing cannot be cheaper than writing the files.

pub mod county;
pub mod measure;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use kis::content;
use kis::council::gate::{PublicCouncil, confidential_places};
use kis::publish::{Destination, publish};
use kis::rules;
use kis::site::plan;
use kis::site::render::{Body, render};
use kis::site::theme::Theme;
use kis::snapshot::Snapshot;
use measure::{Stopwatch, cpu, peak};
use rayon::prelude::*;

/// As in the program.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// The last day of the generated twenty years.
const TODAY: jiff::civil::Date = jiff::civil::date(2025, 12, 31);

fn main() {
    let papers = std::env::args().skip(1).find_map(|word| word.parse().ok()).unwrap_or(10_000);
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR"));
    let content = folder.join(format!("county-{papers}"));
    if !content.exists() {
        county::write(&content, papers).expect("the county is written");
    }
    println!("{papers} papers, {} threads", rayon::current_num_threads());
    println!("{:<10} {:>8} {:>8}", "phase", "wall s", "CPU s");
    // Folders of this run: a disk that has just deleted as many files is slow to make new ones.
    let run = folder.join(format!("run-{}", std::process::id()));
    let site = phases(&content, &run.join("site"));
    let (wall, cpu) = copied(&site, &run.join("copy"));
    row("cp -r", wall, cpu);
    println!("peak memory: {} MB", peak("self") / 1_000_000);
    fs::remove_dir_all(&run).expect("the run's folders go");
}

/// Runs every phase once and prints what each takes.
fn phases(content: &Path, site: &Path) -> PathBuf {
    let total = Stopwatch::start();
    let snapshot = timed("take", || Snapshot::take(content).expect("readable"));
    let understood = timed("read", || content::understand(&snapshot));
    let linked = timed("link", || content::link(&snapshot, understood));
    let read = std::sync::Arc::unwrap_or_clone(linked.content);
    let content::Content { council, config, findings, .. } = read;
    assert!(findings.is_empty(), "the generated county is sound: {:?}", findings.first());
    let findings = timed("check", || rules::check(&council, TODAY));
    let public = timed("redact", || {
        (PublicCouncil::of(&council, TODAY), confidential_places(&council, TODAY)).0
    });
    drop((council, findings));
    let (theme, _) = timed("theme", || Theme::read(&snapshot, &config.theme, &config.language));
    let (planned, _) = timed("plan", || plan::plan(config, theme, public));
    let destination = Destination::claim(site, content).expect("free");
    let published = timed("publish", || publish(&planned, &snapshot, &destination));
    let published = published.unwrap_or_else(|_| panic!("the site is published"));
    let (wall, cpu) = total.read();
    row("whole", wall, cpu);
    let bytes = timed("(render)", || {
        let outputs: Vec<_> = planned.plan.values().collect();
        let sizes = outputs.par_iter().map(|output| match render(&planned, output) {
            Ok(Body::Bytes(bytes)) => bytes.len(),
            Ok(Body::CopyOf(_)) => 0,
            Err(finding) => panic!("{finding:?}"),
        });
        sizes.sum::<usize>()
    });
    println!("{} files, {} pages, {bytes} bytes of pages", published.files, planned.page_count());
    drop(destination);
    let destination = Destination::claim(site, content).expect("free");
    let again = timed("(again)", || publish(&planned, &snapshot, &destination));
    let again = again.unwrap_or_else(|_| panic!("the site is published"));
    assert_eq!(again.unchanged, again.files, "nothing has changed");
    site.to_owned()
}

fn timed<T>(phase: &str, work: impl FnOnce() -> T) -> T {
    let stopwatch = Stopwatch::start();
    let result = work();
    let (wall, cpu) = stopwatch.read();
    row(phase, wall, cpu);
    result
}

fn row(phase: &str, wall: Duration, cpu: Duration) {
    println!("{phase:<10} {:>8.3} {:>8.3}", wall.as_secs_f64(), cpu.as_secs_f64());
}

fn copied(site: &Path, copy: &Path) -> (Duration, Duration) {
    let (start, before) = (Instant::now(), cpu("children"));
    let status = Command::new("cp").arg("-r").args([site, copy]).status();
    assert!(status.is_ok_and(|status| status.success()), "cp -r works");
    (start.elapsed(), cpu("children").saturating_sub(before))
}
