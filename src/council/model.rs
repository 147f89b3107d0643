//! Every noun of the council world, as meant, in OParl's words: one page, facing `content/schema.rs`.
//!
//! This is the whole council, private things included. What the public may see is `public.rs`.

use std::sync::Arc;

use jiff::civil::{Date, Time};

use super::id::{Id, Table};
use super::legal::Legal;
use crate::diagnostic::{Span, Spanned};

/// Everything the content says, linked.
#[derive(Clone, Debug, Default)]
pub struct Council {
    /// The county itself.
    pub body: Body,
    /// Bodies, by Kennung.
    pub organizations: Table<Organization>,
    /// Persons, by Kennung.
    pub people: Table<Person>,
    /// Who sat where, from when to when, in the order written.
    pub memberships: Table<Membership>,
    /// Sittings, by start and Kennung.
    pub meetings: Table<Meeting>,
    /// Agenda items, by sitting and place on its agenda.
    pub agenda_items: Table<AgendaItem>,
    /// Papers, by Kennung.
    pub papers: Table<Paper>,
    /// Steps of all Beratungsfolgen, by paper and place in its list.
    pub consultations: Table<Consultation>,
    /// Every file that a document names, by owner.
    pub files: Table<File>,
    /// Free pages, by Kennung.
    pub pages: Table<FreePage>,
    /// Documents that could not be understood, by path: what seems to be missing may stand there.
    pub unread: Vec<Arc<str>>,
}

/// The county (OParl Body): name, terms, places, and its own rules.
#[derive(Clone, Debug, Default)]
pub struct Body {
    /// „Landkreis Altenburger Land“.
    pub name: String,
    /// Short name for the head of a page.
    pub short_name: Option<String>,
    /// Amtlicher Gemeindeschlüssel.
    pub ags: Option<String>,
    /// Regionalschlüssel.
    pub rgs: Option<String>,
    /// The county's own site.
    pub website: Option<String>,
    /// Contact of the office: name, e-mail, telephone, postal address.
    pub contact: BodyContact,
    /// Wahlperioden, oldest first.
    pub terms: Vec<LegislativeTerm>,
    /// Days by which an agenda must be known before the sitting (§ 35 `ThürKO`): usual, urgent.
    pub notice_days: u16,
    /// The same in urgency.
    pub urgent_notice_days: u16,
    /// A private agenda item leaves no trace at all (`nichtöffentlich: verbergen`).
    pub hide_private_items: bool,
    /// What it says of itself on the pages that the law asks for.
    pub legal: Legal,
}

/// How to reach the office, as `kis.yaml` says.
#[derive(Clone, Debug, Default)]
pub struct BodyContact {
    /// Who answers.
    pub name: Option<String>,
    /// E-mail of the office.
    pub email: Option<String>,
    /// Telephone of the office.
    pub phone: Option<String>,
    /// Postal address on one line.
    pub address: Option<String>,
}

/// A Wahlperiode (OParl LegislativeTerm).
#[derive(Clone, Debug)]
pub struct LegislativeTerm {
    /// „2024–2029“.
    pub name: String,
    /// First day.
    pub start: Date,
    /// Last day; open while it runs.
    pub end: Option<Date>,
}

impl LegislativeTerm {
    /// Whether it ran on this day.
    pub fn holds(&self, day: Date) -> bool {
        self.start <= day && self.end.is_none_or(|end| day <= end)
    }
}

/// What every document may say about itself.
#[derive(Clone, Debug, Default)]
pub struct Publication {
    /// `erstellt`.
    pub created: Option<Date>,
    /// `geändert`.
    pub modified: Option<Date>,
    /// `entwurf: ja`: never published.
    pub draft: bool,
    /// `veröffentlichen_ab`: not before this day.
    pub from: Option<Date>,
    /// `veröffentlicht_bis`: last day.
    pub until: Option<Date>,
    /// `depubliziert`.
    pub withdrawn: Option<Withdrawal>,
    /// `alte_adressen`: addresses of earlier systems, beginning with `/`.
    pub former_addresses: Vec<Spanned<String>>,
    /// `themen`, as written.
    pub topics: Vec<String>,
    /// `zusammenfassung`: one or two plain sentences.
    pub summary: Option<String>,
    /// `quelle`.
    pub source: Option<String>,
}

/// Taken back after publication; the address stays and says so.
#[derive(Clone, Debug, PartialEq)]
pub struct Withdrawal {
    /// Since when.
    pub on: Date,
    /// Why, for the public.
    pub reason: Option<String>,
}

/// Who may see a thing. Silence hides, and is a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Publicity {
    /// `öffentlich`, said or inherited.
    Public,
    /// `nichtöffentlich`, said or inherited.
    Private,
    /// Neither the thing nor what it inherits from says a word.
    Silent,
}

/// A day, and the hour once it is known. Local time Europe/Berlin.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment {
    /// The day.
    pub date: Date,
    /// The hour, if known.
    pub time: Option<Time>,
}

/// Markdown whose links have been followed. No HTML, no address; comments are already gone.
#[derive(Clone, Debug, Default)]
pub struct Prose {
    /// The text as Markdown; every raw HTML tag is already escaped.
    pub markdown: Arc<str>,
    /// Where the n-th link or picture of the Markdown leads.
    pub links: Vec<Spanned<Link>>,
}

impl Prose {
    /// Whether nothing was written.
    pub fn is_empty(&self) -> bool {
        self.markdown.trim().is_empty()
    }
}

/// Where a link in a text leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Link {
    /// A thing of this site.
    To(Subject),
    /// A topic, by name.
    Topic(String),
    /// Another site, a mail address, a telephone number: an allowed scheme, checked.
    Away(String),
    /// A heading on the same page, without `#`.
    Within(String),
    /// Nowhere (forbidden or dangling): only the words stay.
    Nowhere,
}

/// Anything with an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// A body.
    Organization(Id<Organization>),
    /// A person.
    Person(Id<Person>),
    /// A sitting.
    Meeting(Id<Meeting>),
    /// An agenda item.
    AgendaItem(Id<AgendaItem>),
    /// A paper.
    Paper(Id<Paper>),
    /// A named file.
    File(Id<File>),
    /// A free page.
    Page(Id<FreePage>),
}

/// A body: Kreistag, committee, advisory board, group, office (OParl Organization).
#[derive(Clone, Debug)]
pub struct Organization {
    /// Its file.
    pub span: Span,
    /// Kennung.
    pub slug: String,
    /// Common keys.
    pub publication: Publication,
    /// Full name.
    pub name: String,
    /// Short name.
    pub short_name: Option<String>,
    /// `art`.
    pub kind: OrganizationKind,
    /// `beschließend`: it may decide by itself.
    pub decides: Option<bool>,
    /// The default of its sittings.
    pub publicity: Publicity,
    /// `übergeordnet`.
    pub parent: Option<Id<Organization>>,
    /// Since when it exists.
    pub start: Option<Spanned<Date>>,
    /// Until when.
    pub end: Option<Spanned<Date>>,
    /// Number of seats, if known.
    pub seats: Option<u32>,
    /// Its memberships, in the order written.
    pub memberships: Vec<Id<Membership>>,
    /// What it does.
    pub text: Prose,
}

/// `art` of a body.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum OrganizationKind {
    /// The council itself (OParl „Parlament“).
    Kreistag,
    /// Kreisausschuss.
    Kreisausschuss,
    /// A committee.
    Ausschuss,
    /// An advisory board.
    Beirat,
    /// A parliamentary group.
    Fraktion,
    /// An office of the administration.
    Verwaltung,
    /// A body outside (Zweckverband, Aufsichtsrat).
    External,
    /// Another word of the editor's.
    Other(String),
}

/// A person (OParl Person).
#[derive(Clone, Debug)]
pub struct Person {
    /// Its file.
    pub span: Span,
    /// Kennung.
    pub slug: String,
    /// Common keys.
    pub publication: Publication,
    /// Full name, without title.
    pub name: String,
    /// `vorname`.
    pub given_name: Option<String>,
    /// `nachname`.
    pub family_name: Option<String>,
    /// `titel` („Dr.“).
    pub title: Option<String>,
    /// `anrede`.
    pub form_of_address: Option<String>,
    /// `amt` („Landrat“).
    pub office: Option<String>,
    /// `partei`.
    pub party: Option<String>,
    /// `bild`.
    pub picture: Option<Id<File>>,
    /// `kontakt.email`.
    pub email: Option<String>,
    /// `kontakt.telefon`.
    pub phone: Option<String>,
    /// `einwilligung`: the day on which the person agreed to contact and picture being public.
    pub consent: Option<Date>,
    /// A short life.
    pub life: Prose,
}

/// A person's seat in a body (OParl Membership).
#[derive(Clone, Debug)]
pub struct Membership {
    /// The row.
    pub span: Span,
    /// Who.
    pub person: Id<Person>,
    /// Where.
    pub organization: Id<Organization>,
    /// `funktion`.
    pub role: Option<String>,
    /// `stimmrecht`.
    pub votes: Option<bool>,
    /// `von`.
    pub start: Option<Spanned<Date>>,
    /// `bis`.
    pub end: Option<Spanned<Date>>,
    /// `für`: the group that sends.
    pub on_behalf_of: Option<Id<Organization>>,
}

impl Membership {
    /// Whether it held on `day`.
    pub fn covers(&self, day: Date) -> bool {
        self.start.as_ref().is_none_or(|start| start.value <= day)
            && self.end.as_ref().is_none_or(|end| day <= end.value)
    }

    /// Whether the member may vote: said, else all but advisers (`beratend`, `sachkundig`).
    pub fn may_vote(&self) -> bool {
        self.votes.unwrap_or_else(|| {
            self.role.as_deref().is_none_or(|role| {
                let role = role.to_lowercase();
                !role.contains("berat") && !role.contains("sachkundig")
            })
        })
    }
}

/// A sitting (OParl Meeting).
#[derive(Clone, Debug)]
pub struct Meeting {
    /// Its file.
    pub span: Span,
    /// Kennung.
    pub slug: String,
    /// Common keys.
    pub publication: Publication,
    /// Who sits; never empty, the first leads.
    pub organizations: Vec<Id<Organization>>,
    /// „19“.
    pub number: Option<String>,
    /// `beginn`.
    pub start: Spanned<Moment>,
    /// `ende`.
    pub end: Option<Spanned<Moment>>,
    /// `ort`.
    pub place: Option<Place>,
    /// `status`.
    pub state: Option<Spanned<MeetingState>>,
    /// `verschoben_auf`.
    pub moved_to: Option<Id<Meeting>>,
    /// Said, or inherited from the leading body.
    pub publicity: Publicity,
    /// `bekanntgemacht_am`.
    pub announced_on: Option<Spanned<Date>>,
    /// `einladung`.
    pub invitation: Option<Id<File>>,
    /// `niederschrift`.
    pub minutes: Option<Minutes>,
    /// `dokumente`.
    pub documents: Vec<Id<File>>,
    /// `übertragung`.
    pub broadcast: Option<String>,
    /// `anwesend`.
    pub present: Vec<Spanned<Id<Person>>>,
    /// `leitung`.
    pub chair: Option<Id<Person>>,
    /// Its agenda, in order.
    pub agenda: Vec<Id<AgendaItem>>,
    /// Remarks.
    pub text: Prose,
}

/// `status` of a sitting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum MeetingState {
    /// geplant
    Scheduled,
    /// eingeladen
    Invited,
    /// durchgeführt
    Held,
    /// abgesagt
    Cancelled,
    /// verschoben
    Moved,
}

/// Minutes and whether they are approved (§ 42 `ThürKO`).
#[derive(Clone, Debug)]
pub struct Minutes {
    /// The file.
    pub file: Id<File>,
    /// `status: genehmigt`; a draft otherwise.
    pub approved: bool,
}

/// Where a sitting is held (OParl Location).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Place {
    /// „Landratsamt“.
    pub name: Option<String>,
    /// „Landschaftssaal“.
    pub room: Option<String>,
    /// Street and number.
    pub street: Option<String>,
    /// Postal code.
    pub postal_code: Option<String>,
    /// Town.
    pub locality: Option<String>,
    /// Step-free.
    pub accessible: Option<bool>,
    /// Latitude and longitude.
    pub position: Option<(f64, f64)>,
}

/// An agenda item (OParl AgendaItem).
#[derive(Clone, Debug)]
pub struct AgendaItem {
    /// The entry, or its file.
    pub span: Span,
    /// Name within the sitting's address: the file's name, else made from the number.
    pub slug: String,
    /// The sitting.
    pub meeting: Id<Meeting>,
    /// `nummer`, else counted: „Ö 1“, „N 2“; headings have none.
    pub number: Option<String>,
    /// `titel`.
    pub title: Spanned<String>,
    /// Said, or the sitting's.
    pub publicity: Publicity,
    /// `titel_öffentlich`: what a private item is called in public.
    pub public_title: Option<String>,
    /// `art`.
    pub kind: ItemKind,
    /// `vorlage`.
    pub paper: Option<Spanned<Id<Paper>>>,
    /// The step of the paper's Beratungsfolge that this item is.
    pub consultation: Option<Id<Consultation>>,
    /// `ergebnis`, as written.
    pub result: Option<Spanned<String>>,
    /// `beschluss`: the wording as passed.
    pub resolution: Prose,
    /// `beschlussnummer`.
    pub resolution_number: Option<String>,
    /// `abstimmung`.
    pub vote: Option<Vote>,
    /// `umsetzung`.
    pub implementation: Option<Implementation>,
    /// `anlagen`.
    pub files: Vec<Id<File>>,
    /// A decision taken in private and released later.
    pub release: Option<Release>,
    /// Minutes of the item.
    pub text: Prose,
}

/// `art` of an agenda item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ItemKind {
    /// Verhandlung
    Deliberation,
    /// Überschrift
    Heading,
    /// Formalie
    Formality,
    /// Einwohnerfragestunde
    QuestionTime,
    /// Mitteilung
    Report,
    /// Anfrage
    Inquiry,
}

/// `abstimmung`.
#[derive(Clone, Debug)]
pub struct Vote {
    /// The mapping.
    pub span: Span,
    /// Ja.
    pub yes: Option<u32>,
    /// Nein.
    pub no: Option<u32>,
    /// Enthaltung.
    pub abstentions: Option<u32>,
    /// Did not take part for personal interest (§ 38 `ThürKO`).
    pub biased: Option<u32>,
    /// Invalid ballots.
    pub invalid: Option<u32>,
    /// `art`.
    pub kind: VoteKind,
    /// Single votes; shown only when `namentlich`.
    pub roll_call: Vec<(Spanned<Id<Person>>, Ballot)>,
}

/// `abstimmung.art`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum VoteKind {
    /// offen
    Open,
    /// namentlich
    RollCall,
    /// geheim
    Secret,
}

/// A single vote.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ballot {
    /// ja
    Yes,
    /// nein
    No,
    /// enthaltung
    Abstention,
}

/// `umsetzung`: what became of a decision.
#[derive(Clone, Debug)]
pub struct Implementation {
    /// offen, in Umsetzung, erledigt, zurückgestellt.
    pub state: Option<String>,
    /// By when.
    pub deadline: Option<Date>,
    /// Which office.
    pub office: Option<String>,
    /// A note for the public.
    pub note: Option<String>,
}

/// `freigegeben` or `freigegeben_am`: a private decision made known later (§ 40 (2) `ThürKO`).
#[derive(Clone, Debug)]
pub struct Release {
    /// From this day on.
    pub on: Date,
    /// What is made known; never the item's paper or files.
    pub text: Prose,
}

/// A paper (OParl Paper).
#[derive(Clone, Debug)]
pub struct Paper {
    /// Its file.
    pub span: Span,
    /// Kennung.
    pub slug: String,
    /// Common keys.
    pub publication: Publication,
    /// `betreff`.
    pub name: Spanned<String>,
    /// `nummer`, which may change.
    pub reference: Option<String>,
    /// `art`, an open list.
    pub kind: Spanned<String>,
    /// `datum`.
    pub date: Option<Date>,
    /// `einbringer`.
    pub originators: Vec<Party>,
    /// `federführung`.
    pub lead: Vec<Party>,
    /// `dringlich`.
    pub urgent: bool,
    /// `tischvorlage`.
    pub tabled: bool,
    /// `unterzeichner`.
    pub signatories: Vec<Signatory>,
    /// `beratungsfolge`, in order.
    pub consultations: Vec<Id<Consultation>>,
    /// `anlagen`.
    pub files: Vec<Id<File>>,
    /// `beziehungen`, as written here; the way back is the reader's.
    pub relations: Vec<Relation>,
    /// `orte`: what it is about, on the map.
    pub locations: Vec<Place>,
    /// Its own word, never derived from its consultations.
    pub publicity: Publicity,
    /// The sections by heading, in the order written.
    pub text: Prose,
}

/// Who brings in or leads: a person, a body, or an office by name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Party {
    /// A person of this site.
    Person(Id<Person>),
    /// A body of this site.
    Organization(Id<Organization>),
    /// Any other name.
    Named(String),
}

/// `unterzeichner`.
#[derive(Clone, Debug, PartialEq)]
pub struct Signatory {
    /// The name as printed.
    pub name: String,
    /// `amt`.
    pub office: Option<String>,
    /// `gez`: printed with „gez.“.
    pub by_order: bool,
}

/// `beziehungen`: a tie between papers.
#[derive(Clone, Debug)]
pub struct Relation {
    /// ersetzt, ergänzt, ändert, beantwortet, führt fort, siehe.
    pub kind: RelationKind,
    /// The other end.
    pub target: RelationTarget,
}

/// `beziehungen.art`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RelationKind {
    /// ersetzt
    Replaces,
    /// ergänzt
    Supplements,
    /// ändert
    Amends,
    /// beantwortet
    Answers,
    /// führt fort
    Continues,
    /// siehe
    SeeAlso,
}

/// The other end of a relation.
#[derive(Clone, Debug)]
pub enum RelationTarget {
    /// A paper of this site.
    Paper(Id<Paper>),
    /// A document that is not on this site.
    Text(String),
}

/// A step of a Beratungsfolge (OParl Consultation).
#[derive(Clone, Debug)]
pub struct Consultation {
    /// The row.
    pub span: Span,
    /// The paper.
    pub paper: Id<Paper>,
    /// The body.
    pub organization: Id<Organization>,
    /// The day; open while unknown.
    pub date: Option<Spanned<Date>>,
    /// Said, else the sitting's, else the body's.
    pub publicity: Publicity,
    /// `zuständigkeit`, as written.
    pub role: Spanned<String>,
    /// The sitting, found by body and day.
    pub meeting: Option<Id<Meeting>>,
    /// The item of that sitting that names the paper.
    pub agenda_item: Option<Id<AgendaItem>>,
}

impl Consultation {
    /// Whether the decision falls here (OParl `authoritative`).
    pub fn is_authoritative(&self) -> bool {
        is_authoritative(&self.role.value)
    }
}

/// Whether a responsibility means that the decision falls there.
pub fn is_authoritative(role: &str) -> bool {
    let role = role.to_lowercase();
    role.starts_with("entscheid") || role.starts_with("beschlussfass")
}

/// A file that a document names (OParl File).
#[derive(Clone, Debug)]
pub struct File {
    /// The entry.
    pub span: Span,
    /// What names it.
    pub owner: Subject,
    /// `titel`.
    pub title: Option<Spanned<String>>,
    /// `datei`: its name in the owner's folder, in NFC; none while it is known but not online.
    pub name: Option<Spanned<String>>,
    /// Path below the content's root, once found there.
    pub path: Option<Arc<str>>,
    /// Bytes.
    pub size: u64,
    /// What it is.
    pub media: MediaType,
    /// `art`.
    pub kind: Option<String>,
    /// Said, else its owner's.
    pub publicity: Publicity,
    /// `datum`.
    pub date: Option<Date>,
    /// `fassung`.
    pub version: Option<String>,
}

/// Kinds of files that may be published.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum MediaType {
    /// application/pdf
    #[default]
    Pdf,
    /// text/csv
    Csv,
    /// image/png
    Png,
    /// image/jpeg
    Jpeg,
    /// An `OpenDocument` spreadsheet, only if `kis.yaml` allows.
    Ods,
    /// Excel spreadsheet, only if `kis.yaml` allows.
    Xlsx,
}

/// A free page: Impressum, Datenschutz, Leichte Sprache …
#[derive(Clone, Debug)]
pub struct FreePage {
    /// Its file.
    pub span: Span,
    /// Kennung.
    pub slug: String,
    /// Common keys.
    pub publication: Publication,
    /// `titel`.
    pub title: String,
    /// Its files.
    pub files: Vec<Id<File>>,
    /// The text.
    pub text: Prose,
}
