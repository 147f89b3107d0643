//! Parse the command line, run it, turn the outcome into an exit code.

use std::fs;
use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{Duration, Instant};

use anyhow::{Context, bail};
use clap::Parser;
use jiff::civil::Date;
use kis::cli::{Build, Check, Cli, Command, Format, New, Search, Serve, Watch};
use kis::diagnostic::{Diagnostic, Severity};
use kis::edition::Edition;
use kis::publish::{Destination, Failure, Published, publish};
use kis::root::content_root;
use kis::scaffold::{
    MeetingRequest, NewFile, OrganizationRequest, PageRequest, PaperRequest, PersonRequest, Request,
};
use kis::snapshot::Snapshot;
use kis::{answer, content, german, manual, preview, report, scaffold};

/// Millions of small strings, many freed by another thread than made them: see `Cargo.toml`.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// How a run ends: well, with the content at fault, or with the tool or machine at fault.
enum Outcome {
    Well,
    ContentAtFault,
}

fn main() -> ExitCode {
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => return kis::cli::explain(&error),
    };
    match run(cli.command) {
        Ok(Outcome::Well) => ExitCode::SUCCESS,
        Ok(Outcome::ContentAtFault) => ExitCode::from(1),
        Err(error) if is_closed_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            let _ = writeln!(io::stderr(), "Fehler: {}", in_german(&error));
            ExitCode::from(2)
        }
    }
}

fn run(command: Command) -> anyhow::Result<Outcome> {
    match command {
        Command::Build(options) => build(&options),
        Command::Check(options) => {
            let root = content_root(options.content.as_deref())?;
            let project = Project::read(root, &options)?;
            project.report(&options, &project.edition.diagnostics)
        }
        Command::Serve(options) => show(options),
        Command::Search(options) => search(&options),
        Command::Explain { rule } => explain(rule.as_deref()),
        Command::Manual { chapter } => show_manual(chapter.as_deref()),
        Command::Init { folder } => init(&folder),
        Command::New { kind } => new(kind),
    }
}

/// A content tree, read and planned.
struct Project {
    root: PathBuf,
    snapshot: Snapshot,
    edition: Edition,
}

impl Project {
    fn read(root: PathBuf, options: &Check) -> anyhow::Result<Project> {
        let snapshot = Snapshot::take(&root).with_context(|| {
            format!("{}: Dieser Ordner lässt sich nicht lesen.", root.display())
        })?;
        let today = options.date.map_or_else(today, Ok)?;
        let edition = Edition::new(&snapshot, today, options.base_url.as_deref());
        Ok(Project { root, snapshot, edition })
    }

    /// Prints the findings and says whose fault they are.
    fn report(&self, options: &Check, findings: &[Diagnostic]) -> anyhow::Result<Outcome> {
        let prefix = match self.root.as_os_str().to_string_lossy().trim_end_matches('/') {
            "" | "." => String::new(),
            root => format!("{root}/"),
        };
        let sources = report::Sources { snapshot: &self.snapshot, prefix: &prefix };
        let mut out = io::stdout().lock();
        match options.format {
            Format::Text => {
                let styled = out.is_terminal() && std::env::var_os("NO_COLOR").is_none();
                out.write_all(report::text(findings, sources, styled).as_bytes())?;
                writeln!(out, "{}", report::summary(findings))?;
            }
            Format::Json => out.write_all(report::json(findings, sources).as_bytes())?,
            Format::Github => out.write_all(report::github(findings, sources).as_bytes())?,
        }
        Ok(if at_fault(findings, options.strict) { Outcome::ContentAtFault } else { Outcome::Well })
    }
}

/// Findings are not told here: that is what `kis check` is for.
fn search(options: &Search) -> anyhow::Result<Outcome> {
    if let Some(content) = options.content.as_deref().filter(|content| !content.is_dir()) {
        let content = content.display();
        bail!(
            "{content}: Diesen Ordner gibt es nicht.\nMehrere Suchworte stehen in Anführungszeichen: kis search \"kita gebühren\""
        );
    }
    let root = content_root(options.content.as_deref())?;
    let snapshot = Snapshot::take(&root)?;
    let today = options.date.map_or_else(today, Ok)?;
    let edition = Edition::new(&snapshot, today, None).with_search();
    let question = answer::Question {
        text: &options.text,
        filters: &options.filters,
        by_date: options.by_date,
        count: options.count,
    };
    let mut out = io::stdout().lock();
    let styled = out.is_terminal() && std::env::var_os("NO_COLOR").is_none();
    let answer = answer::answer(&edition.site, &question, styled);
    out.write_all(answer.map_err(anyhow::Error::msg)?.as_bytes())?;
    Ok(Outcome::Well)
}

/// Ends when somebody ends it; what is wrong with the content is shown, and no reason to stop.
fn show(options: Serve) -> anyhow::Result<Outcome> {
    let day = options.date;
    let means = match options.watch {
        Watch::Auto => None,
        Watch::Native => Some(preview::Means::Native),
        Watch::Poll => Some(preview::Means::Poll),
    };
    let options = preview::Options {
        root: content_root(options.content.as_deref())?,
        published: options.output,
        port: options.port,
        host: options.host,
        public: options.public,
        day,
        means,
        editor: preview::Editor::named(&options.editor).map_err(anyhow::Error::msg)?,
        open: options.open,
    };
    preview::serve(options, move || day.map_or_else(today, Ok))?;
    Ok(Outcome::Well)
}

fn at_fault(findings: &[Diagnostic], strict: bool) -> bool {
    findings.iter().any(|finding| strict || finding.severity == Severity::Error)
}

fn build(options: &Build) -> anyhow::Result<Outcome> {
    let start = Instant::now();
    let root = content_root(options.check.content.as_deref())?;
    let destination = Destination::claim(&options.output, &root)?;
    let progress = Progress::begin("Die Inhalte werden gelesen und geprüft …");
    let mut project = Project::read(root, &options.check)?;
    progress.end();
    let findings = &project.edition.diagnostics;
    if at_fault(findings, options.check.strict) {
        let outcome = project.report(&options.check, findings)?;
        let _ = writeln!(
            io::stderr(),
            "Nichts wurde veröffentlicht; die bisherige Website bleibt, wie sie ist."
        );
        return Ok(outcome);
    }
    project.edition = project.edition.with_search();
    let findings = &project.edition.diagnostics;
    let folder = destination.folder().to_owned();
    let progress = Progress::begin("Die Seiten werden geschrieben …");
    let published = publish(&project.edition.site, &project.snapshot, &destination);
    progress.end();
    match published {
        Ok(published) => {
            let outcome = project.report(&options.check, findings)?;
            closing_line(&project.edition, published, &folder, start.elapsed());
            Ok(outcome)
        }
        Err(Failure::Content(found)) => project.report(&options.check, &found),
        Err(Failure::Machine(error)) => Err(error),
    }
}

fn closing_line(edition: &Edition, published: Published, folder: &Path, took: Duration) {
    let pages = edition.site.page_count();
    let _ = writeln!(
        io::stderr(),
        "{}, {} ({} unverändert), {} in {},{:02} Sekunden: {}",
        german::plural(pages, "Seite", "Seiten"),
        german::plural(published.files, "Datei", "Dateien"),
        german::number(published.unchanged),
        german::file_size(published.bytes),
        took.as_secs(),
        took.subsec_millis() / 10,
        folder.display()
    );
}

/// A line that appears on a terminal once something takes longer than half a second.
struct Progress {
    done: std::sync::mpsc::Sender<()>,
    line: std::thread::JoinHandle<()>,
}

impl Progress {
    fn begin(words: &'static str) -> Progress {
        let (done, waiting) = std::sync::mpsc::channel();
        let line = std::thread::spawn(move || {
            let mut terminal = io::stderr();
            let is_over = waiting.recv_timeout(Duration::from_millis(500)).is_ok();
            if is_over || !terminal.is_terminal() {
                return;
            }
            let _ = write!(terminal, "{words}");
            let _ = terminal.flush();
            let _ = waiting.recv();
            let _ = write!(terminal, "\r{}\r", " ".repeat(words.chars().count()));
        });
        Progress { done, line }
    }

    fn end(self) {
        let _ = self.done.send(());
        let _ = self.line.join();
    }
}

/// The day in Berlin. A clock that is years wrong would end embargoes, or hide what is due.
#[expect(clippy::disallowed_methods, reason = "the one place that asks the clock")]
fn today() -> anyhow::Result<Date> {
    let today = jiff::Timestamp::now().to_zoned(jiff::tz::get!("Europe/Berlin")).date();
    if !(2025..2200).contains(&today.year()) {
        bail!(
            "Die Uhr dieses Rechners steht auf {today}.\nStellen Sie sie, oder nennen Sie den Tag mit --date."
        );
    }
    Ok(today)
}

fn explain(rule: Option<&str>) -> anyhow::Result<Outcome> {
    let mut out = io::stdout().lock();
    let Some(rule) = rule else {
        for (name, meaning) in manual::rules() {
            writeln!(out, "{name}\n    {meaning}")?;
        }
        return Ok(Outcome::Well);
    };
    let names: Vec<&str> = manual::rules().map(|(name, _)| name).collect();
    match meant(rule, &names).and_then(manual::rule) {
        Some(page) => {
            // What the page's own test reads is not for the reader.
            for line in page.lines().filter(|line| !line.starts_with("<!--")) {
                writeln!(out, "{line}")?;
            }
        }
        None => {
            let advice = advice(rule, &names, "kis explain");
            bail!("Eine Regel „{rule}“ gibt es nicht. {advice}");
        }
    }
    Ok(Outcome::Well)
}

fn show_manual(chapter: Option<&str>) -> anyhow::Result<Outcome> {
    let mut out = io::stdout().lock();
    let chapters = manual::chapters();
    let Some(name) = chapter else {
        for chapter in chapters {
            writeln!(out, "{chapter}")?;
        }
        return Ok(Outcome::Well);
    };
    let names: Vec<&str> = chapters.iter().map(|chapter| chapter.name).collect();
    let text = manual::chapter(name).or_else(|| manual::chapter(meant(name, &names)?));
    let Some(text) = text else {
        let advice = advice(name, &names, "kis manual");
        bail!("Ein Kapitel „{name}“ gibt es nicht. {advice}");
    };
    out.write_all(manual::printed(text).as_bytes())?;
    Ok(Outcome::Well)
}

/// The name that a word means, whatever its case, its umlauts and its number: „Vorlage“ is
/// `vorlagen`, „veröffentlichen“ is `veroeffentlichen`.
fn meant<'a>(word: &str, names: &[&'a str]) -> Option<&'a str> {
    const ENDINGS: [&str; 4] = ["en", "um", "n", "e"];
    let asked = german::slug(word);
    let stem = |name: &str| {
        let ending = ENDINGS.iter().find_map(|ending| name.strip_suffix(ending));
        ending.unwrap_or(name).to_owned()
    };
    let is = |name: &&&str| **name == asked;
    let is_alike = |name: &&&str| !asked.is_empty() && stem(name) == stem(&asked);
    names.iter().find(is).or_else(|| names.iter().find(is_alike)).copied()
}

/// What to type instead of a name that is not there.
fn advice(word: &str, names: &[&str], command: &str) -> String {
    match german::nearest(&german::slug(word), names.iter().copied()) {
        Some(near) => format!("Meinten Sie „{near}“?"),
        None => format!("Alle nennt: {command}"),
    }
}

fn init(folder: &Path) -> anyhow::Result<Outcome> {
    let is_empty = fs::read_dir(folder).map_or(true, |mut entries| entries.next().is_none());
    if !is_empty {
        bail!("{}: Dieser Ordner ist nicht leer.", folder.display());
    }
    for file in scaffold::init() {
        write_new(folder, &file)?;
    }
    writeln!(io::stdout(), "Angelegt. Weiter mit: cd {} && kis serve --open", folder.display())?;
    Ok(Outcome::Well)
}

/// Writes a file that must not exist yet.
fn write_new(root: &Path, file: &NewFile) -> anyhow::Result<()> {
    let path = root.join(&file.path);
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).with_context(|| format!("{}", folder.display()))?;
    }
    let mut target = fs::File::create_new(&path).with_context(|| format!("{}", path.display()))?;
    target.write_all(file.text.as_bytes()).with_context(|| format!("{}", path.display()))?;
    Ok(())
}

fn new(kind: New) -> anyhow::Result<Outcome> {
    let root = content_root(None)?;
    let snapshot = Snapshot::take(&root)?;
    let content = content::read(&snapshot);
    let file = scaffold::new(&request(kind, today()?), &content.council)
        .map_err(|words| anyhow::anyhow!(words))?;
    write_new(&root, &file)?;
    writeln!(io::stdout(), "{}", root.join(&file.path).display())?;
    Ok(Outcome::Well)
}

/// What the command line asks for.
fn request(kind: New, today: Date) -> Request {
    match kind {
        New::Sitzung { organizations, date, time } => {
            Request::Meeting(MeetingRequest { organizations, date, time, today })
        }
        New::Vorlage { title, gremien: organizations, art: kind } => {
            Request::Paper(PaperRequest { title, organizations, kind, today })
        }
        New::Gremium { name, art: kind } => {
            Request::Organization(OrganizationRequest { name, kind, today })
        }
        New::Person { name } => Request::Person(PersonRequest { name, today }),
        New::Seite { title } => Request::Page(PageRequest { title }),
    }
}

/// The machine's error in German as far as its kind is known.
fn in_german(error: &anyhow::Error) -> String {
    let cause = error.root_cause().downcast_ref::<io::Error>();
    let words = cause.map(|cause| match cause.kind() {
        io::ErrorKind::NotFound => "Das gibt es nicht.".to_owned(),
        io::ErrorKind::PermissionDenied => "Die Zugriffsrechte fehlen.".to_owned(),
        io::ErrorKind::AlreadyExists => "Das gibt es schon.".to_owned(),
        io::ErrorKind::StorageFull => "Der Datenträger ist voll.".to_owned(),
        io::ErrorKind::QuotaExceeded => "Der zugeteilte Speicherplatz ist voll.".to_owned(),
        io::ErrorKind::ReadOnlyFilesystem => "Der Datenträger ist schreibgeschützt.".to_owned(),
        _ => cause.to_string(),
    });
    match words {
        Some(words) if error.chain().count() > 1 => format!("{error}\n{words}"),
        Some(words) => words,
        None => format!("{error}"),
    }
}

/// `kis explain | head` closes the pipe; that is no failure.
fn is_closed_pipe(error: &anyhow::Error) -> bool {
    let cause = error.root_cause().downcast_ref::<io::Error>();
    cause.is_some_and(|cause| cause.kind() == io::ErrorKind::BrokenPipe)
}
