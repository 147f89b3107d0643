//! The commands and their flags, nothing else.

use std::error::Error;
use std::net::IpAddr;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::error::{ContextKind, ErrorKind};
use clap::{Args, Parser, Subcommand, ValueEnum};
use jiff::civil::{Date, Time};

const HELP: &str = "{about-with-newline}\nAufruf: {usage}\n\n{all-args}";
const GROUP: &str = "Angaben";

/// Kreistagsinformationssystem: aus Markdown wird die Website des Kreistags.
#[derive(Debug, Parser)]
#[command(
    name = "kis",
    version,
    override_usage = "kis BEFEHL …",
    help_template = HELP,
    disable_help_subcommand = true,
    disable_help_flag = true,
    disable_version_flag = true,
    subcommand_help_heading = "Befehle",
    next_help_heading = GROUP
)]
pub struct Cli {
    /// Was zu tun ist.
    #[command(subcommand)]
    pub command: Command,
    /// Zeigt diese Hilfe
    #[arg(short, long, action = clap::ArgAction::Help, global = true)]
    help: Option<bool>,
    /// Zeigt die Version
    #[arg(short = 'V', long, action = clap::ArgAction::Version)]
    version: Option<bool>,
}

/// Was KIS kann.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Prüft die Inhalte und baut die Website
    #[command(override_usage = "kis build [INHALT] [ANGABEN]", help_template = HELP, next_help_heading = GROUP)]
    Build(Build),
    /// Prüft die Inhalte und baut nichts
    #[command(override_usage = "kis check [INHALT] [ANGABEN]", help_template = HELP, next_help_heading = GROUP)]
    Check(Check),
    /// Zeigt die Website, während Sie schreiben: speichern, und sie ist neu
    #[command(override_usage = "kis serve [INHALT] [ANGABEN]", help_template = HELP, next_help_heading = GROUP)]
    Serve(Serve),
    /// Sucht in dem, was öffentlich ist, wie die Website es tut
    #[command(override_usage = "kis search SUCHWORTE [INHALT] [ANGABEN]", help_template = HELP, next_help_heading = GROUP)]
    Search(Search),
    /// Erklärt eine Regel; ohne Namen nennt es alle
    #[command(override_usage = "kis explain [REGEL]", help_template = HELP, next_help_heading = GROUP)]
    Explain {
        /// Name der Regel, wie er in eckigen Klammern hinter „Fehler“ steht
        #[arg(value_name = "REGEL")]
        rule: Option<String>,
    },
    /// Zeigt das Handbuch; ohne Namen nennt es die Kapitel
    #[command(override_usage = "kis manual [KAPITEL]", help_template = HELP, next_help_heading = GROUP)]
    Manual {
        /// Name des Kapitels
        #[arg(value_name = "KAPITEL")]
        chapter: Option<String>,
    },
    /// Legt einen kleinen, kommentierten Anfang an
    #[command(override_usage = "kis init ORDNER", help_template = HELP, next_help_heading = GROUP)]
    Init {
        /// Neuer oder leerer Ordner
        #[arg(value_name = "ORDNER")]
        folder: PathBuf,
    },
    /// Legt eine Sitzung, eine Vorlage, ein Gremium, eine Person oder eine Seite an
    #[command(override_usage = "kis new WAS …", help_template = HELP, next_help_heading = GROUP, subcommand_help_heading = "Was")]
    New {
        /// Was anzulegen ist.
        #[command(subcommand)]
        kind: New,
    },
}

/// `kis build`
#[derive(Debug, Args)]
pub struct Build {
    /// Was gelesen wird.
    #[command(flatten)]
    pub check: Check,
    /// Ordner der fertigen Website [sonst: public]
    #[arg(short, long, value_name = "ORDNER", default_value = "public", hide_default_value = true)]
    pub output: PathBuf,
}

/// `kis check`, und was `kis build` ebenso liest
#[derive(Debug, Args)]
pub struct Check {
    /// Ordner mit kis.yaml [sonst: der nächste darüber, dann ./content]
    #[arg(value_name = "INHALT")]
    pub content: Option<PathBuf>,
    /// Adresse der Website, statt der in kis.yaml
    #[arg(long, value_name = "URL", value_parser = base_url)]
    pub base_url: Option<String>,
    /// Stichtag, statt des heutigen Tages
    #[arg(long, value_name = "JJJJ-MM-TT", value_parser = day)]
    pub date: Option<Date>,
    /// Form der Meldungen: text, json oder github [sonst: text]
    #[arg(
        long,
        value_name = "FORM",
        value_enum,
        default_value = "text",
        hide_default_value = true,
        hide_possible_values = true
    )]
    pub format: Format,
    /// Hinweise gelten als Fehler
    #[arg(long)]
    pub strict: bool,
}

/// Form der Meldungen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// für Menschen
    Text,
    /// für Programme
    Json,
    /// für GitHub Actions
    Github,
}

/// `kis serve`
#[derive(Debug, Args)]
pub struct Serve {
    /// Ordner mit kis.yaml [sonst: der nächste darüber, dann ./content]
    #[arg(value_name = "INHALT")]
    pub content: Option<PathBuf>,
    /// Anschluss auf diesem Rechner [sonst: 8080]
    #[arg(long, value_name = "ZAHL", value_parser = port, default_value = "8080", hide_default_value = true)]
    pub port: u16,
    /// Auch für andere Rechner: die Adresse, an der dieser zu erreichen ist, etwa 192.168.1.20 oder 0.0.0.0
    #[arg(long, value_name = "ADRESSE", value_parser = host)]
    pub host: Option<IpAddr>,
    /// Öffnet die Website gleich im Browser
    #[arg(long)]
    pub open: bool,
    /// Zeigt zuerst, was die Öffentlichkeit sieht
    #[arg(long)]
    pub public: bool,
    /// Stichtag, statt des heutigen Tages
    #[arg(long, value_name = "JJJJ-MM-TT", value_parser = day)]
    pub date: Option<Date>,
    /// Wie Änderungen bemerkt werden: auto, native oder poll [sonst: auto]
    #[arg(
        long,
        value_name = "ART",
        value_enum,
        default_value = "auto",
        hide_default_value = true,
        hide_possible_values = true
    )]
    pub watch: Watch,
    /// Ordner der zuletzt veröffentlichten Website, zum Vergleich [sonst: public]
    #[arg(short, long, value_name = "ORDNER", default_value = "public", hide_default_value = true)]
    pub output: PathBuf,
    /// Editor, den „Datei öffnen“ meint: vscode, vscodium, zed, idea, sublime, textmate oder eine Adresse mit {pfad}, {zeile} und {spalte} [sonst: vscode]
    #[arg(long, value_name = "EDITOR", default_value = "vscode", hide_default_value = true)]
    pub editor: String,
}

/// Wie Änderungen bemerkt werden.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Watch {
    /// das System meldet sie; auf Netzlaufwerken wird nachgesehen
    Auto,
    /// das System meldet sie
    Native,
    /// jede Sekunde wird nachgesehen
    Poll,
}

/// `kis search`
#[derive(Debug, Args)]
pub struct Search {
    /// Was zu suchen ist; mehrere Worte in Anführungszeichen
    #[arg(value_name = "SUCHWORTE")]
    pub text: String,
    /// Ordner mit kis.yaml [sonst: der nächste darüber, dann ./content]
    #[arg(value_name = "INHALT")]
    pub content: Option<PathBuf>,
    /// Stichtag, statt des heutigen Tages
    #[arg(long, value_name = "JJJJ-MM-TT", value_parser = day)]
    pub date: Option<Date>,
    /// Nur Treffer mit diesem Merkmal: art, gremium, jahr, wahlperiode, thema oder ergebnis, etwa jahr=2025
    #[arg(long = "nur", value_name = "MERKMAL=WERT", value_parser = filter)]
    pub filters: Vec<(String, String)>,
    /// Die neuesten zuerst
    #[arg(long = "neueste")]
    pub by_date: bool,
    /// So viele Treffer zeigen
    #[arg(long = "anzahl", value_name = "ZAHL", value_parser = count, default_value = "10", hide_default_value = true)]
    pub count: usize,
}

/// `kis new`
#[derive(Debug, Subcommand)]
pub enum New {
    /// Eine Sitzung: kis new sitzung kreistag 2025-12-17
    #[command(override_usage = "kis new sitzung GREMIUM JJJJ-MM-TT", help_template = HELP, next_help_heading = GROUP)]
    Sitzung {
        /// Kennung des Gremiums; bei gemeinsamen Sitzungen mehrere, mit Komma
        #[arg(value_name = "GREMIUM", value_delimiter = ',', num_args = 1, required = true)]
        organizations: Vec<String>,
        /// Tag der Sitzung, auch in der Form 17.12.2025
        #[arg(value_name = "JJJJ-MM-TT", value_parser = day)]
        date: Date,
        /// Uhrzeit, wenn es nicht die übliche ist
        #[arg(long = "uhrzeit", value_name = "HH:MM", value_parser = hour)]
        time: Option<Time>,
    },
    /// Eine Vorlage: kis new vorlage "Titel" --gremien ausschuss,kreistag
    #[command(override_usage = "kis new vorlage BETREFF [--gremien GREMIEN]", help_template = HELP, next_help_heading = GROUP)]
    Vorlage {
        /// Betreff der Vorlage
        #[arg(value_name = "BETREFF")]
        title: String,
        /// Kennungen der Gremien, in der Reihenfolge der Beratung
        #[arg(long, value_name = "GREMIEN", value_delimiter = ',')]
        gremien: Vec<String>,
        /// Beschlussvorlage, Informationsvorlage, Antrag, Anfrage … [sonst: Beschlussvorlage]
        #[arg(long, value_name = "ART")]
        art: Option<String>,
    },
    /// Ein Gremium: kis new gremium "Name" --art Ausschuss
    #[command(override_usage = "kis new gremium NAME [--art ART]", help_template = HELP, next_help_heading = GROUP)]
    Gremium {
        /// Name des Gremiums
        #[arg(value_name = "NAME")]
        name: String,
        /// Kreistag, Kreisausschuss, Ausschuss, Beirat, Fraktion …
        #[arg(long, value_name = "ART")]
        art: Option<String>,
    },
    /// Eine Person: kis new person "Vorname Nachname"
    #[command(override_usage = "kis new person NAME", help_template = HELP, next_help_heading = GROUP)]
    Person {
        /// Name der Person
        #[arg(value_name = "NAME")]
        name: String,
    },
    /// Eine freie Seite: kis new seite "Titel"
    #[command(override_usage = "kis new seite TITEL", help_template = HELP, next_help_heading = GROUP)]
    Seite {
        /// Titel der Seite
        #[arg(value_name = "TITEL")]
        title: String,
    },
}

/// `2025-11-26` or `26.11.2025`.
fn day(text: &str) -> Result<Date, String> {
    let parts = |separator| -> Option<[&str; 3]> {
        let parts: Vec<&str> = text.split(separator).map(str::trim).collect();
        parts.try_into().ok()
    };
    let german = parts('.').map(|[day, month, year]| [year, month, day]);
    let numbers = parts('-').or(german).filter(|[year, ..]| year.len() == 4);
    let numbers = numbers.and_then(|[year, month, day]| {
        Some((digits(year)?, digits(month)?.try_into().ok()?, digits(day)?.try_into().ok()?))
    });
    let Some((year, month, day)) = numbers else {
        return Err("Ein Datum wird so geschrieben: 2025-11-26 oder 26.11.2025.".to_owned());
    };
    Date::new(year, month, day).map_err(|_| "Dieses Datum gibt es nicht.".to_owned())
}

/// A number without sign.
fn digits(text: &str) -> Option<i16> {
    let is_number = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| text.parse().ok()).flatten()
}

fn hour(text: &str) -> Result<Time, String> {
    text.parse().map_err(|_| "Eine Uhrzeit wird so geschrieben: 17:00.".to_owned())
}

fn port(text: &str) -> Result<u16, String> {
    text.parse().map_err(|_| "Ein Anschluss ist eine Zahl bis 65535.".to_owned())
}

fn host(text: &str) -> Result<IpAddr, String> {
    let advice = "Eine Adresse wird so geschrieben: 192.168.1.20, ::1 oder 0.0.0.0.";
    text.parse().map_err(|_| advice.to_owned())
}

fn count(text: &str) -> Result<usize, String> {
    text.parse().map_err(|_| "Eine Zahl wird so geschrieben: 25.".to_owned())
}

fn filter(text: &str) -> Result<(String, String), String> {
    let parts = text.split_once('=').map(|(key, value)| (key.to_owned(), value.to_owned()));
    parts.ok_or_else(|| "Ein Merkmal wird so geschrieben: gremium=kreistag.".to_owned())
}

fn base_url(text: &str) -> Result<String, String> {
    let host = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    let good = host.is_some_and(|host| !host.is_empty())
        && !text.contains(|c: char| c.is_whitespace() || "<>\"'?#".contains(c));
    good.then(|| text.to_owned())
        .ok_or_else(|| "Eine Adresse wird so geschrieben: https://…".to_owned())
}

/// Says in German what is wrong with a command line; help and version are no mistakes.
pub fn explain(error: &clap::Error) -> ExitCode {
    if !error.use_stderr() {
        let _ = error.print();
        return ExitCode::SUCCESS;
    }
    let word = |kind| error.get(kind).map(ToString::to_string).unwrap_or_default();
    let message = match error.kind() {
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand | ErrorKind::MissingSubcommand => {
            let _ = error.print();
            return ExitCode::from(2);
        }
        ErrorKind::InvalidSubcommand => {
            format!("Den Befehl „{}“ gibt es nicht.", word(ContextKind::InvalidSubcommand))
        }
        ErrorKind::UnknownArgument => {
            format!("Die Angabe „{}“ gibt es nicht.", word(ContextKind::InvalidArg))
        }
        ErrorKind::MissingRequiredArgument => {
            format!("Es fehlt: {}", word(ContextKind::InvalidArg))
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            let (value, arg) = (word(ContextKind::InvalidValue), word(ContextKind::InvalidArg));
            match error.source() {
                Some(reason) => format!("„{value}“: {reason}"),
                None => match error.get(ContextKind::ValidValue) {
                    Some(words) => format!("„{value}“ gibt es bei {arg} nicht, nur: {words}."),
                    None => format!("„{value}“ passt nicht zu {arg}."),
                },
            }
        }
        _ => format!("Diese Angaben passen nicht zusammen: {}", word(ContextKind::InvalidArg)),
    };
    let near = [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg].map(word).concat();
    let near = if near.is_empty() { near } else { format!(" Meinten Sie „{near}“?") };
    eprintln!("Fehler: {message}{near}\nWas möglich ist, zeigt: kis --help");
    ExitCode::from(2)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_day_is_taken_in_both_forms() {
        for text in ["2025-11-06", "06.11.2025", "6.11.2025", " 6. 11. 2025 "] {
            assert_eq!(day(text), Ok(date(2025, 11, 6)), "{text}");
        }
    }

    #[test]
    fn a_day_that_is_none_and_one_badly_written_are_told_apart() {
        for text in ["31.11.2025", "2025-02-30", "2025-99-01", "0.1.2025"] {
            assert_eq!(day(text), Err("Dieses Datum gibt es nicht.".to_owned()), "{text}");
        }
        for text in
            ["", "morgen", "16.12.26", "2025-11", "2025-11-06T10:00", "+6.11.2025", "16-12-2026"]
        {
            let error = day(text).expect_err(text);
            assert!(error.starts_with("Ein Datum wird so geschrieben"), "{text}: {error}");
        }
    }
}
