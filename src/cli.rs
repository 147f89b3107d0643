//! The commands and their flags, nothing else.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use jiff::civil::Date;

const HELP: &str = "{about-with-newline}\nAufruf: {usage}\n\n{all-args}";
const GROUP: &str = "Angaben";

/// Kreistagsinformationssystem: aus Markdown wird die Website des Kreistags.
#[derive(Debug, Parser)]
#[command(
    name = "kis",
    version,
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
    #[command(help_template = HELP, next_help_heading = GROUP)]
    Build(Build),
    /// Prüft die Inhalte und baut nichts
    #[command(help_template = HELP, next_help_heading = GROUP)]
    Check(Check),
    /// Erklärt eine Regel; ohne Namen nennt es alle
    #[command(help_template = HELP, next_help_heading = GROUP)]
    Explain {
        /// Name der Regel, wie er in eckigen Klammern hinter „Fehler“ steht
        #[arg(value_name = "REGEL")]
        rule: Option<String>,
    },
    /// Zeigt das Handbuch; ohne Namen nennt es die Kapitel
    #[command(help_template = HELP, next_help_heading = GROUP)]
    Manual {
        /// Name des Kapitels
        #[arg(value_name = "KAPITEL")]
        chapter: Option<String>,
    },
    /// Legt einen kleinen, kommentierten Anfang an
    #[command(help_template = HELP, next_help_heading = GROUP)]
    Init {
        /// Neuer oder leerer Ordner
        #[arg(value_name = "ORDNER")]
        folder: PathBuf,
    },
    /// Legt eine Sitzung, eine Vorlage, ein Gremium, eine Person oder eine Seite an
    #[command(help_template = HELP, next_help_heading = GROUP, subcommand_help_heading = "Was")]
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
    /// Ordner der fertigen Website
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
    /// Form der Meldungen
    #[arg(long, value_name = "FORM", value_enum, default_value = "text", hide_default_value = true)]
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

/// `kis new`
#[derive(Debug, Subcommand)]
pub enum New {
    /// Eine Sitzung: kis new sitzung kreistag 2025-12-17
    #[command(help_template = HELP, next_help_heading = GROUP)]
    Sitzung {
        /// Kennung des Gremiums
        #[arg(value_name = "GREMIUM")]
        organization: String,
        /// Tag der Sitzung
        #[arg(value_name = "JJJJ-MM-TT", value_parser = day)]
        date: Date,
    },
    /// Eine Vorlage: kis new vorlage "Titel" --gremien ausschuss,kreistag
    #[command(help_template = HELP, next_help_heading = GROUP)]
    Vorlage {
        /// Betreff der Vorlage
        #[arg(value_name = "BETREFF")]
        title: String,
        /// Kennungen der Gremien, in der Reihenfolge der Beratung
        #[arg(long, value_name = "GREMIEN", value_delimiter = ',')]
        gremien: Vec<String>,
    },
    /// Ein Gremium: kis new gremium "Name" --art Ausschuss
    #[command(help_template = HELP, next_help_heading = GROUP)]
    Gremium {
        /// Name des Gremiums
        #[arg(value_name = "NAME")]
        name: String,
        /// Kreistag, Kreisausschuss, Ausschuss, Beirat, Fraktion …
        #[arg(long, value_name = "ART", default_value = "Ausschuss", hide_default_value = true)]
        art: String,
    },
    /// Eine Person: kis new person "Vorname Nachname"
    #[command(help_template = HELP, next_help_heading = GROUP)]
    Person {
        /// Name der Person
        #[arg(value_name = "NAME")]
        name: String,
    },
    /// Eine freie Seite: kis new seite "Titel"
    #[command(help_template = HELP, next_help_heading = GROUP)]
    Seite {
        /// Titel der Seite
        #[arg(value_name = "TITEL")]
        title: String,
    },
}

fn day(text: &str) -> Result<Date, String> {
    text.parse().map_err(|_| "kein Datum der Form 2025-11-26".to_owned())
}

fn base_url(text: &str) -> Result<String, String> {
    let host = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    let good = host.is_some_and(|host| !host.is_empty())
        && !text.contains(|c: char| c.is_whitespace() || "<>\"'?#".contains(c));
    good.then(|| text.to_owned()).ok_or_else(|| "keine Adresse der Form https://…".to_owned())
}
