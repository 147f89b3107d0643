//! Council → `VisibleCouncil`: what a reader may see, in types of their own.
//!
//! What must not be seen has no field here. The gate alone says whose eyes a council is for:
//! everything that publishes accepts only its `PublicCouncil`.

use std::borrow::Cow;
use std::sync::Arc;

use jiff::civil::Date;

use crate::diagnostic::Spanned;

use super::id::{Id, Table};
pub use super::model::{
    Ballot, Body, ItemKind, LegislativeTerm, MediaType, MeetingState, Moment, OrganizationKind,
    Place, RelationKind, Signatory, VoteKind,
};

/// The council as one reader sees it on one day. Its ids are its own: no gap tells of what is hidden.
#[derive(Clone, Debug)]
pub struct VisibleCouncil {
    /// The Stichtag: embargoes, „nächste Sitzungen“ and the like are judged by it.
    pub today: Date,
    /// The county.
    pub body: Body,
    /// Bodies, by Kennung.
    pub organizations: Table<Organization>,
    /// Persons, by Kennung.
    pub people: Table<Person>,
    /// Memberships, in the order written.
    pub memberships: Table<Membership>,
    /// Sittings, oldest first.
    pub meetings: Table<Meeting>,
    /// Visible agenda items, by sitting and place on its agenda.
    pub agenda_items: Table<AgendaItem>,
    /// Papers, by Kennung.
    pub papers: Table<Paper>,
    /// Visible files.
    pub files: Table<File>,
    /// Free pages, by Kennung.
    pub pages: Table<FreePage>,
    /// Topics, in DIN 5007 order.
    pub topics: Table<Topic>,
    /// What was published once and is no more, by kind and Kennung.
    pub tombstones: Vec<Tombstone>,
}

/// Why the public does not see a thing, or sees less of it. Only the editors' view has such notes.
///
/// Word and sentence are one line: „ENTWURF – erscheint nicht auf der Website“.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// „ENTWURF“, „NICHTÖFFENTLICH“.
    pub word: String,
    /// „erscheint nicht auf der Website“: without a full stop.
    pub sentence: String,
}

/// What every document says about itself.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Publication {
    /// `erstellt`.
    pub created: Option<Date>,
    /// `geändert`.
    pub modified: Option<Date>,
    /// `alte_adressen`.
    pub former_addresses: Vec<Spanned<String>>,
    /// Topics.
    pub topics: Vec<Id<Topic>>,
    /// `zusammenfassung`.
    pub summary: Option<String>,
    /// `quelle`.
    pub source: Option<String>,
}

/// Markdown with every link led to a public thing, or nowhere.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Prose {
    /// The text as Markdown.
    pub markdown: Arc<str>,
    /// Where the n-th link or picture leads.
    pub links: Vec<Link>,
}

impl Prose {
    /// Whether nothing was written.
    pub fn is_empty(&self) -> bool {
        self.markdown.trim().is_empty()
    }
}

/// Where a link leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Link {
    /// A public thing.
    To(Subject),
    /// Another site; scheme checked.
    Away(String),
    /// A heading on the same page, without `#`.
    Within(String),
    /// Nowhere: the words stay, the link goes.
    Nowhere,
}

/// Anything visible with an address.
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
    /// A file.
    File(Id<File>),
    /// A free page.
    Page(Id<FreePage>),
    /// A topic.
    Topic(Id<Topic>),
}

/// A body.
#[derive(Clone, Debug, PartialEq)]
pub struct Organization {
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
    /// `beschließend`.
    pub decides: Option<bool>,
    /// Its sittings are private unless one says otherwise (§ 43 `ThürKO`).
    pub sits_in_private: bool,
    /// `übergeordnet`.
    pub parent: Option<Id<Organization>>,
    /// Since when.
    pub start: Option<Date>,
    /// Until when.
    pub end: Option<Date>,
    /// Seats.
    pub seats: Option<u32>,
    /// Its memberships, in the order written.
    pub memberships: Vec<Id<Membership>>,
    /// Its sittings, oldest first.
    pub meetings: Vec<Id<Meeting>>,
    /// Papers that it has or had to consult, or brought in, newest first.
    pub papers: Vec<Id<Paper>>,
    /// What it does.
    pub text: Prose,
}

/// A person: an allow list of fields.
#[derive(Clone, Debug, PartialEq)]
pub struct Person {
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
    /// `titel`.
    pub title: Option<String>,
    /// `anrede`.
    pub form_of_address: Option<String>,
    /// `amt`.
    pub office: Option<String>,
    /// `partei`.
    pub party: Option<String>,
    /// Portrait, with consent only.
    pub picture: Option<Id<File>>,
    /// With consent only.
    pub email: Option<String>,
    /// With consent only.
    pub phone: Option<String>,
    /// Memberships, in the order of the bodies.
    pub memberships: Vec<Id<Membership>>,
    /// Papers that the person brought in, newest first.
    pub papers: Vec<Id<Paper>>,
    /// A short life.
    pub life: Prose,
}

/// A person's seat in a body.
#[derive(Clone, Debug, PartialEq)]
pub struct Membership {
    /// Who.
    pub person: Id<Person>,
    /// Where.
    pub organization: Id<Organization>,
    /// `funktion`.
    pub role: Option<String>,
    /// Whether the member votes.
    pub votes: bool,
    /// `von`.
    pub start: Option<Date>,
    /// `bis`.
    pub end: Option<Date>,
    /// `für`.
    pub on_behalf_of: Option<Id<Organization>>,
}

impl Person {
    /// „Dr. Anna Müller“, also where the name was written with its title.
    pub fn full_name(&self) -> Cow<'_, str> {
        match self.title.as_deref() {
            Some(title) if !self.name.starts_with(title) => format!("{title} {}", self.name).into(),
            _ => self.name.as_str().into(),
        }
    }
}

impl Membership {
    /// Whether it has ended before `day`.
    pub fn is_over(&self, day: Date) -> bool {
        self.end.is_some_and(|end| end < day)
    }
}

/// A sitting: what a private one shows the public is all there is outside `open`.
#[derive(Clone, Debug, PartialEq)]
pub struct Meeting {
    /// Kennung.
    pub slug: String,
    /// Who sits; never empty, the first leads.
    pub organizations: Vec<Id<Organization>>,
    /// The day; a private sitting's hour is not shown.
    pub start: Moment,
    /// The agenda: of a private sitting only numbers and neutral words.
    pub agenda: Vec<AgendaEntry>,
    /// Everything else: of a public sitting for everybody, of any sitting for the editors.
    pub open: Option<OpenMeeting>,
}

impl Meeting {
    /// Whether anyone may come.
    pub fn is_public(&self) -> bool {
        self.open.as_ref().is_some_and(|open| open.in_public)
    }

    /// What stands before its name: „\[ENTWURF\] “ in the editors' view, for the public nothing.
    pub fn mark(&self) -> &str {
        self.open.as_ref().map_or("", |open| &open.mark)
    }
}

/// What a private sitting does not show the public.
#[derive(Clone, Debug, PartialEq)]
pub struct OpenMeeting {
    /// Anyone may come; otherwise only the editors see this at all.
    pub in_public: bool,
    /// What stands before its name in the editors' view; for the public nothing.
    pub mark: String,
    /// Common keys.
    pub publication: Publication,
    /// „19“.
    pub number: Option<String>,
    /// `ende`.
    pub end: Option<Moment>,
    /// `ort`.
    pub place: Option<Place>,
    /// `status`.
    pub state: Option<MeetingState>,
    /// The sitting it was moved to.
    pub moved_to: Option<Id<Meeting>>,
    /// The sittings that were moved to this day.
    pub moved_from: Vec<Id<Meeting>>,
    /// `bekanntgemacht_am`.
    pub announced_on: Option<Date>,
    /// `einladung`.
    pub invitation: Option<Id<File>>,
    /// `niederschrift`.
    pub minutes: Option<Minutes>,
    /// `dokumente`.
    pub documents: Vec<Id<File>>,
    /// `übertragung`.
    pub broadcast: Option<String>,
    /// `anwesend`.
    pub present: Vec<Id<Person>>,
    /// `leitung`.
    pub chair: Option<Id<Person>>,
    /// Remarks.
    pub text: Prose,
}

/// Minutes and whether they are approved.
#[derive(Clone, Debug, PartialEq)]
pub struct Minutes {
    /// The file.
    pub file: Id<File>,
    /// Approved, else a draft.
    pub approved: bool,
}

/// A line of an agenda.
#[derive(Clone, Debug, PartialEq)]
pub enum AgendaEntry {
    /// An item with all it has: a public one, for the editors a private one, too.
    Open(Id<AgendaItem>),
    /// A private item as the public meets it: number, public title, and what was released later.
    Closed {
        /// „N 1“.
        number: Option<String>,
        /// `titel_öffentlich`; else the theme's neutral words.
        title: Option<String>,
        /// A decision made known later.
        release: Option<Release>,
    },
}

/// A private decision made known later (§ 40 (2) `ThürKO`).
#[derive(Clone, Debug, PartialEq)]
pub struct Release {
    /// Since when.
    pub on: Date,
    /// What is made known.
    pub text: Prose,
}

/// An agenda item.
#[derive(Clone, Debug, PartialEq)]
pub struct AgendaItem {
    /// Dealt with in public; otherwise only the editors see it here.
    pub in_public: bool,
    /// Name within the sitting's address.
    pub slug: String,
    /// The sitting.
    pub meeting: Id<Meeting>,
    /// „Ö 5“; headings have none.
    pub number: Option<String>,
    /// `titel`.
    pub title: String,
    /// `art`.
    pub kind: ItemKind,
    /// `vorlage`.
    pub paper: Option<Id<Paper>>,
    /// `ergebnis`, as written.
    pub result: Option<String>,
    /// `beschluss`.
    pub resolution: Prose,
    /// `beschlussnummer`.
    pub resolution_number: Option<String>,
    /// `abstimmung`.
    pub vote: Option<Vote>,
    /// `umsetzung`.
    pub implementation: Option<Implementation>,
    /// `anlagen`.
    pub files: Vec<Id<File>>,
    /// Minutes of the item.
    pub text: Prose,
}

impl AgendaItem {
    /// Whether it has an address of its own: the Beschlussauszug.
    pub fn has_page(&self) -> bool {
        !self.text.is_empty()
            || !self.resolution.is_empty()
            || self.resolution_number.is_some()
            || self.vote.is_some()
            || self.implementation.is_some()
            || !self.files.is_empty()
    }
}

/// `abstimmung`.
#[derive(Clone, Debug, PartialEq)]
pub struct Vote {
    /// Ja.
    pub yes: Option<u32>,
    /// Nein.
    pub no: Option<u32>,
    /// Enthaltung.
    pub abstentions: Option<u32>,
    /// Befangen.
    pub biased: Option<u32>,
    /// Ungültig.
    pub invalid: Option<u32>,
    /// `art`.
    pub kind: VoteKind,
    /// Single votes; the public sees those of a roll call only.
    pub roll_call: Vec<(Id<Person>, Ballot)>,
}

/// `umsetzung`.
#[derive(Clone, Debug, PartialEq)]
pub struct Implementation {
    /// offen, in Umsetzung, erledigt, zurückgestellt.
    pub state: Option<String>,
    /// By when.
    pub deadline: Option<Date>,
    /// Which office.
    pub office: Option<String>,
    /// A note.
    pub note: Option<String>,
}

/// A paper.
#[derive(Clone, Debug, PartialEq)]
pub struct Paper {
    /// Kennung.
    pub slug: String,
    /// Common keys.
    pub publication: Publication,
    /// `betreff`.
    pub name: String,
    /// `nummer`.
    pub reference: Option<String>,
    /// `art`, as written.
    pub kind: String,
    /// `datum`.
    pub date: Option<Date>,
    /// The day it is filed under in lists: its date, else its first consultation's, else `erstellt`.
    pub filed_on: Option<Date>,
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
    pub consultations: Vec<Consultation>,
    /// `anlagen`.
    pub files: Vec<Id<File>>,
    /// Ties to other papers as written here.
    pub relations: Vec<Relation>,
    /// Ties written on other papers: their kind, seen from there, and that paper.
    pub back_relations: Vec<(RelationKind, Id<Paper>)>,
    /// `orte`.
    pub locations: Vec<Place>,
    /// The sections by heading.
    pub text: Prose,
}

/// Who brings in or leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Party {
    /// A public person.
    Person(Id<Person>),
    /// A body.
    Organization(Id<Organization>),
    /// Any other name.
    Named(String),
}

/// A tie between papers.
#[derive(Clone, Debug, PartialEq)]
pub struct Relation {
    /// Kind.
    pub kind: RelationKind,
    /// The other end.
    pub target: RelationTarget,
}

/// The other end of a relation.
#[derive(Clone, Debug, PartialEq)]
pub enum RelationTarget {
    /// A public paper.
    Paper(Id<Paper>),
    /// A document that is not on this site.
    Text(String),
}

/// A step of a Beratungsfolge; a private one has no sitting and no result.
#[derive(Clone, Debug, PartialEq)]
pub struct Consultation {
    /// The body.
    pub organization: Id<Organization>,
    /// The day; open while unknown.
    pub date: Option<Date>,
    /// `zuständigkeit`, as written.
    pub role: String,
    /// Held in public, and where it leads.
    pub access: Access,
}

impl Consultation {
    /// Whether the decision falls here.
    pub fn is_authoritative(&self) -> bool {
        super::model::is_authoritative(&self.role)
    }
}

/// Publicness of a consultation.
#[derive(Clone, Debug, PartialEq)]
pub enum Access {
    /// Public: its sitting and its item, whose result is the consultation's.
    Public {
        /// The sitting.
        meeting: Option<Id<Meeting>>,
        /// The item.
        item: Option<Id<AgendaItem>>,
    },
    /// Private.
    Private,
    /// Nobody has said; shown without a word on publicness.
    Unsaid,
}

/// A file.
#[derive(Clone, Debug, PartialEq)]
pub struct File {
    /// What names it: address and back link.
    pub owner: Subject,
    /// `titel`; the file's name if there is none.
    pub title: String,
    /// Where its bytes are; none while it is known but not online.
    pub content: Option<FileContent>,
    /// `art`.
    pub kind: Option<String>,
    /// `datum`.
    pub date: Option<Date>,
    /// `fassung`.
    pub version: Option<String>,
}

/// The bytes of a file.
#[derive(Clone, Debug, PartialEq)]
pub struct FileContent {
    /// Name, which ends its address.
    pub name: String,
    /// Path below the content's root.
    pub path: Arc<str>,
    /// Bytes.
    pub size: u64,
    /// What it is.
    pub media: MediaType,
}

/// A free page.
#[derive(Clone, Debug, PartialEq)]
pub struct FreePage {
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

/// A topic: a word that documents share.
#[derive(Clone, Debug, PartialEq)]
pub struct Topic {
    /// Address part.
    pub slug: String,
    /// The word.
    pub name: String,
    /// Papers, newest first.
    pub papers: Vec<Id<Paper>>,
    /// Sittings, newest first.
    pub meetings: Vec<Id<Meeting>>,
    /// Bodies, persons, pages.
    pub others: Vec<Subject>,
}

/// What was published once and is no more: no title, no text.
#[derive(Clone, Debug)]
pub struct Tombstone {
    /// What it was.
    pub kind: TombstoneKind,
    /// Kennung, so that the address stays.
    pub slug: String,
    /// Since when.
    pub on: Date,
    /// Why, if the editor tells the public.
    pub reason: Option<String>,
    /// Earlier addresses lead here too.
    pub former_addresses: Vec<Spanned<String>>,
}

/// Kinds that can be taken back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum TombstoneKind {
    /// A body.
    Organization,
    /// A person.
    Person,
    /// A sitting.
    Meeting,
    /// A paper.
    Paper,
    /// A free page.
    Page,
}
