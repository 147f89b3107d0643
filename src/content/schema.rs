//! Every key an editor may write, in German: the front-matter manual, facing `council/model.rs`.
//!
//! Reading a kind asks for its keys one by one; what nobody asks for is a finding. Names of other
//! things stay as written here and are followed in `link`.

use jiff::civil::Date;

use super::fields::{Fields, Reader};
use super::moments::{End, date, date_at, end, moment};
use super::prose::{self, Prose};
use super::values;
use super::values::{count, decimal, line, line_at, text, url, word, yes_no};
use super::yaml::{Node, Value};
use crate::council::model::{
    Ballot, Implementation, ItemKind, MeetingState, Moment, Place, Publication, Publicity,
    RelationKind, Signatory, VoteKind, Withdrawal,
};
use crate::diagnostic::{Span, Spanned};

/// The name of another thing, as written: a Kennung or an exact name.
pub(super) type Reference = Spanned<String>;

/// `gremien/*.md`
#[derive(Clone)]
pub(super) struct Organization {
    pub(super) publication: Publication,
    pub(super) name: Spanned<String>,
    pub(super) short_name: Option<String>,
    pub(super) kind: String,
    pub(super) decides: Option<bool>,
    pub(super) publicity: Option<Publicity>,
    pub(super) parent: Option<Reference>,
    pub(super) start: Option<Spanned<Date>>,
    pub(super) end: Option<Spanned<Date>>,
    pub(super) seats: Option<u32>,
    pub(super) members: Vec<Membership>,
}

impl Organization {
    pub(super) fn read(fields: &mut Fields) -> Option<Organization> {
        let publication = publication(fields);
        let name = fields.required("name", line_at);
        let short_name = fields.read("kurzname", line);
        let kind = fields.required("art", line);
        let decides = fields.read("beschließend", yes_no);
        let publicity = publicity(fields);
        let parent = fields.read("übergeordnet", line_at);
        let start = fields.read("beginn", date_at);
        let end = fields.read("ende", date_at);
        let seats = fields.read("sitze", count);
        let members = fields.each("mitglieder", Membership::read);
        let (name, kind) = (name?, kind?);
        Some(Organization {
            publication,
            name,
            short_name,
            kind,
            decides,
            publicity,
            parent,
            start,
            end,
            seats,
            members,
        })
    }
}

/// A row of `mitglieder`.
#[derive(Clone)]
pub(super) struct Membership {
    pub(super) span: Span,
    pub(super) person: Reference,
    pub(super) role: Option<String>,
    pub(super) votes: Option<bool>,
    pub(super) start: Option<Spanned<Date>>,
    pub(super) end: Option<Spanned<Date>>,
    pub(super) on_behalf_of: Option<Reference>,
}

impl Membership {
    fn read(fields: &mut Fields) -> Option<Membership> {
        let person = fields.required("person", line_at);
        let role = fields.read("funktion", line);
        let votes = fields.read("stimmrecht", yes_no);
        let start = fields.read("von", date_at);
        let end = fields.read("bis", date_at);
        let on_behalf_of = fields.read("für", line_at);
        Some(Membership {
            span: fields.span(),
            person: person?,
            role,
            votes,
            start,
            end,
            on_behalf_of,
        })
    }
}

/// `personen/*.md`
#[derive(Clone)]
pub(super) struct Person {
    pub(super) publication: Publication,
    pub(super) name: Spanned<String>,
    pub(super) given_name: Option<String>,
    pub(super) family_name: Option<String>,
    pub(super) title: Option<String>,
    pub(super) form_of_address: Option<String>,
    pub(super) office: Option<String>,
    pub(super) party: Option<String>,
    pub(super) picture: Option<File>,
    pub(super) email: Option<String>,
    pub(super) phone: Option<String>,
    pub(super) consent: Option<Date>,
}

impl Person {
    pub(super) fn read(fields: &mut Fields) -> Option<Person> {
        let publication = publication(fields);
        let name = fields.required("name", line_at);
        let given_name = fields.read("vorname", line);
        let family_name = fields.read("nachname", line);
        let title = fields.read("titel", line);
        let form_of_address = fields.read("anrede", line);
        let office = fields.read("amt", line);
        let party = fields.read("partei", line);
        let picture = fields.fields("bild", File::read);
        let consent = fields.read("einwilligung", date);
        let contact = fields.fields("kontakt", |contact| {
            let email = contact.read("email", line);
            let phone = contact.read("telefon", line);
            (email, phone, contact.read("einwilligung", date))
        });
        let (email, phone, contact_consent) = contact.unwrap_or_default();
        let consent = consent.or(contact_consent);
        Some(Person {
            publication,
            name: name?,
            given_name,
            family_name,
            title,
            form_of_address,
            office,
            party,
            picture,
            email,
            phone,
            consent,
        })
    }
}

/// `sitzungen/**/sitzung.md`
#[derive(Clone)]
pub(super) struct Meeting {
    pub(super) publication: Publication,
    pub(super) organizations: Vec<Reference>,
    pub(super) number: Option<String>,
    pub(super) start: Spanned<Moment>,
    pub(super) end: Option<Spanned<End>>,
    pub(super) place: Option<PlaceName>,
    pub(super) state: Option<Spanned<MeetingState>>,
    pub(super) moved_to: Option<Reference>,
    pub(super) publicity: Option<Publicity>,
    pub(super) announced_on: Option<Spanned<Date>>,
    pub(super) invitation: Option<File>,
    pub(super) minutes: Option<(File, bool)>,
    pub(super) documents: Vec<File>,
    pub(super) broadcast: Option<String>,
    pub(super) present: Vec<Reference>,
    pub(super) chair: Option<Reference>,
    /// `tagesordnung`, if it is written here; else the item files are the agenda.
    pub(super) agenda: Option<Vec<AgendaEntry>>,
}

impl Meeting {
    pub(super) fn read(fields: &mut Fields) -> Option<Meeting> {
        let publication = publication(fields);
        fields.demand("gremium");
        let organizations = fields.one_or_many("gremium", line_at);
        let number = fields.read("nummer", line);
        let start = fields.required("beginn", moment);
        let end = fields.read("ende", end);
        let place = fields.read("ort", PlaceName::read);
        fields.record_below("ort", super::schema::place);
        let state = fields.read("status", |reader, node| {
            word(MEETING_STATES)(reader, node).map(|state| reader.spanned(node, state))
        });
        let moved_to = fields.read("verschoben_auf", line_at);
        let publicity = publicity(fields);
        let announced_on = fields.read("bekanntgemacht_am", date_at);
        let invitation = fields.fields("einladung", File::read);
        let minutes = fields.fields("niederschrift", |fields| {
            let approved = fields.read("status", word(MINUTES_STATES));
            (File::read(fields), approved.unwrap_or(false))
        });
        let documents = fields.each("dokumente", |file| Some(File::read(file)));
        let broadcast = fields.read("übertragung", url);
        let present = fields.list("anwesend", line_at);
        let chair = fields.read("leitung", line_at);
        let is_written = fields.has("tagesordnung");
        let agenda = fields.agenda();
        fields.record_below("tagesordnung", AgendaItem::read);
        if organizations.is_empty() {
            return None;
        }
        Some(Meeting {
            publication,
            organizations,
            number,
            start: start?,
            end,
            place,
            state,
            moved_to,
            publicity,
            announced_on,
            invitation,
            minutes,
            documents,
            broadcast,
            present,
            chair,
            agenda: is_written.then_some(agenda),
        })
    }
}

const MEETING_STATES: &[(&str, MeetingState)] = &[
    ("geplant", MeetingState::Scheduled),
    ("eingeladen", MeetingState::Invited),
    ("durchgeführt", MeetingState::Held),
    ("abgesagt", MeetingState::Cancelled),
    ("verschoben", MeetingState::Moved),
];
const MINUTES_STATES: &[(&str, bool)] = &[("Entwurf", false), ("genehmigt", true)];

/// `ort` of a sitting: a Kennung of `kis.yaml`, or the place itself.
#[derive(Clone)]
pub(super) enum PlaceName {
    /// A Kennung.
    Named(Reference),
    /// The place, written out.
    Written(Place),
}

impl PlaceName {
    fn read(reader: &Reader, node: &Node) -> Option<PlaceName> {
        match node.value {
            Value::Map(_) => reader.mapping(node, place).map(PlaceName::Written),
            _ => line_at(reader, node).map(PlaceName::Named),
        }
    }
}

/// A place: in `orte` of `kis.yaml`, or in a sitting.
pub(super) fn place(fields: &mut Fields) -> Place {
    let name = fields.read("name", line);
    let room = fields.read("raum", line);
    let street = fields.read("straße", line);
    let postal_code = fields.read("plz", line);
    let locality = fields.read("ort", line);
    let accessible = fields.read("barrierefrei", yes_no);
    let position = fields.read("lat", decimal).zip(fields.read("lon", decimal));
    Place { name, room, street, postal_code, locality, accessible, position }
}

/// A line of `tagesordnung`.
#[derive(Clone)]
pub(super) enum AgendaEntry {
    /// The item itself.
    Item(Box<AgendaItem>),
    /// The name of an item file of the folder.
    File(Reference),
}

impl Fields<'_> {
    fn agenda(&mut self) -> Vec<AgendaEntry> {
        self.list("tagesordnung", |reader, node| match node.value {
            Value::Map(_) => {
                let item = reader.mapping(node, AgendaItem::read)??;
                Some(AgendaEntry::Item(Box::new(item)))
            }
            _ => line_at(reader, node).map(AgendaEntry::File),
        })
    }
}

/// `tagesordnung[…]`, or the front matter of `NN-….md`
#[derive(Clone)]
pub(super) struct AgendaItem {
    pub(super) span: Span,
    pub(super) title: Spanned<String>,
    pub(super) number: Option<String>,
    pub(super) publicity: Option<Publicity>,
    pub(super) public_title: Option<String>,
    pub(super) kind: ItemKind,
    pub(super) paper: Option<Reference>,
    pub(super) result: Option<Spanned<String>>,
    pub(super) resolution: Option<Prose>,
    pub(super) resolution_number: Option<String>,
    pub(super) vote: Option<Vote>,
    pub(super) implementation: Option<Implementation>,
    pub(super) files: Vec<File>,
    pub(super) release: Option<Release>,
}

impl AgendaItem {
    pub(super) fn read(fields: &mut Fields) -> Option<AgendaItem> {
        let title = fields.required("titel", line_at);
        let number = fields.read("nummer", line);
        let publicity = publicity(fields);
        let public_title = fields.read("titel_öffentlich", line);
        let kind = fields.read("art", word(ITEM_KINDS)).unwrap_or(ItemKind::Deliberation);
        let paper = fields.read("vorlage", line_at);
        let result = fields.read("ergebnis", line_at);
        let resolution = fields.read("beschluss", prose);
        let resolution_number = fields.read("beschlussnummer", line);
        let vote = fields.fields("abstimmung", Vote::read);
        let implementation = fields.fields("umsetzung", implementation);
        let files = fields.each("anlagen", |file| Some(File::read(file)));
        let release = Release::read(fields);
        Some(AgendaItem {
            span: fields.span(),
            title: title?,
            number,
            publicity,
            public_title,
            kind,
            paper,
            result,
            resolution,
            resolution_number,
            vote,
            implementation,
            files,
            release,
        })
    }
}

const ITEM_KINDS: &[(&str, ItemKind)] = &[
    ("Verhandlung", ItemKind::Deliberation),
    ("Überschrift", ItemKind::Heading),
    ("Formalie", ItemKind::Formality),
    ("Einwohnerfragestunde", ItemKind::QuestionTime),
    ("Mitteilung", ItemKind::Report),
    ("Anfrage", ItemKind::Inquiry),
];

fn prose(reader: &Reader, node: &Node) -> Option<Prose> {
    text(reader, node).map(|text| prose::value(reader, &reader.spanned(node, text)))
}

/// `abstimmung`
#[derive(Clone)]
pub(super) struct Vote {
    pub(super) span: Span,
    pub(super) yes: Option<u32>,
    pub(super) no: Option<u32>,
    pub(super) abstentions: Option<u32>,
    pub(super) biased: Option<u32>,
    pub(super) invalid: Option<u32>,
    pub(super) kind: VoteKind,
    pub(super) roll_call: Vec<(Reference, Ballot)>,
}

impl Vote {
    fn read(fields: &mut Fields) -> Vote {
        const KINDS: &[(&str, VoteKind)] = &[
            ("offen", VoteKind::Open),
            ("namentlich", VoteKind::RollCall),
            ("geheim", VoteKind::Secret),
        ];
        const BALLOTS: &[(&str, Ballot)] =
            &[("ja", Ballot::Yes), ("nein", Ballot::No), ("enthaltung", Ballot::Abstention)];
        Vote {
            span: fields.span(),
            yes: fields.read("ja", count),
            no: fields.read("nein", count),
            abstentions: fields.read("enthaltung", count),
            biased: fields.read("befangen", count),
            invalid: fields.read("ungültig", count),
            kind: fields.read("art", word(KINDS)).unwrap_or(VoteKind::Open),
            roll_call: fields.entries("namentlich", |reader, name, value| {
                Some((line_at(reader, name)?, word(BALLOTS)(reader, value)?))
            }),
        }
    }
}

fn implementation(fields: &mut Fields) -> Implementation {
    Implementation {
        state: fields.read("status", line),
        deadline: fields.read("frist", date),
        office: fields.read("stelle", line),
        note: fields.read("vermerk", text),
    }
}

/// `freigegeben` {am, text}, or `freigegeben_am`, which releases the wording in `beschluss`.
#[derive(Clone)]
pub(super) struct Release {
    pub(super) on: Date,
    /// None: the wording in `beschluss`.
    pub(super) text: Option<Prose>,
}

impl Release {
    fn read(fields: &mut Fields) -> Option<Release> {
        let written = fields.fields("freigegeben", |fields| {
            let on = fields.required("am", date);
            let text = fields.required("text", prose);
            Some(Release { on: on?, text: Some(text?) })
        });
        let by_day = fields.read("freigegeben_am", date).map(|on| Release { on, text: None });
        written.flatten().or(by_day)
    }
}

/// `vorlagen/**/vorlage.md`
#[derive(Clone)]
pub(super) struct Paper {
    pub(super) publication: Publication,
    pub(super) name: Spanned<String>,
    pub(super) reference: Option<String>,
    pub(super) kind: Spanned<String>,
    pub(super) date: Option<Date>,
    pub(super) originators: Vec<Reference>,
    pub(super) lead: Vec<Reference>,
    pub(super) urgent: bool,
    pub(super) tabled: bool,
    pub(super) signatories: Vec<Signatory>,
    pub(super) consultations: Vec<Consultation>,
    pub(super) files: Vec<File>,
    pub(super) relations: Vec<Relation>,
    pub(super) locations: Vec<Reference>,
    pub(super) publicity: Option<Publicity>,
}

impl Paper {
    pub(super) fn read(fields: &mut Fields) -> Option<Paper> {
        let publication = publication(fields);
        let name = fields.required("betreff", line_at);
        let reference = fields.read("nummer", line);
        let kind = fields.required("art", line_at);
        let date = fields.read("datum", date);
        let originators = fields.one_or_many("einbringer", line_at);
        let lead = fields.one_or_many("federführung", line_at);
        let urgent = fields.read("dringlich", yes_no).unwrap_or(false);
        let tabled = fields.read("tischvorlage", yes_no).unwrap_or(false);
        let signatories = fields.each("unterzeichner", signatory);
        fields.demand("beratungsfolge");
        let consultations = fields.each("beratungsfolge", Consultation::read);
        let files = fields.each("anlagen", |file| Some(File::read(file)));
        let relations = fields.each("beziehungen", Relation::read);
        let locations = fields.list("orte", line_at);
        let publicity = publicity(fields);
        let (name, kind) = (name?, kind?);
        Some(Paper {
            publication,
            name,
            reference,
            kind,
            date,
            originators,
            lead,
            urgent,
            tabled,
            signatories,
            consultations,
            files,
            relations,
            locations,
            publicity,
        })
    }
}

fn signatory(fields: &mut Fields) -> Option<Signatory> {
    let name = fields.required("name", line);
    let office = fields.read("amt", line);
    let by_order = fields.read("gez", yes_no).unwrap_or(false);
    Some(Signatory { name: name?, office, by_order })
}

/// A row of `beratungsfolge`
#[derive(Clone)]
pub(super) struct Consultation {
    pub(super) span: Span,
    pub(super) organization: Reference,
    pub(super) date: Option<Spanned<Date>>,
    pub(super) publicity: Option<Publicity>,
    pub(super) role: Spanned<String>,
    pub(super) meeting: Option<Reference>,
}

impl Consultation {
    fn read(fields: &mut Fields) -> Option<Consultation> {
        let organization = fields.required("gremium", line_at);
        let date = fields.read_as(&["datum", "sitzungstermin"], date_at);
        let publicity_keys = ["öffentlichkeit", "status", "sitzungsart"];
        let is_said = publicity_keys.iter().any(|key| fields.has(key));
        let publicity = fields.read_as(&publicity_keys, values::publicity);
        let publicity = publicity.or(is_said.then_some(Publicity::Silent));
        let role = fields.required("zuständigkeit", line_at);
        let meeting = fields.read("sitzung", line_at);
        let (organization, role) = (organization?, role?);
        Some(Consultation { span: fields.span(), organization, date, publicity, role, meeting })
    }
}

/// A row of `beziehungen`
#[derive(Clone)]
pub(super) struct Relation {
    pub(super) kind: RelationKind,
    pub(super) target: RelationTarget,
}

/// The other end of a relation, as written.
#[derive(Clone)]
pub(super) enum RelationTarget {
    /// `vorlage`
    Paper(Reference),
    /// `text`
    Text(String),
}

impl Relation {
    fn read(fields: &mut Fields) -> Option<Relation> {
        const KINDS: &[(&str, RelationKind)] = &[
            ("ersetzt", RelationKind::Replaces),
            ("ergänzt", RelationKind::Supplements),
            ("ändert", RelationKind::Amends),
            ("beantwortet", RelationKind::Answers),
            ("führt fort", RelationKind::Continues),
            ("siehe", RelationKind::SeeAlso),
        ];
        let kind = fields.required("art", word(KINDS));
        let paper = fields.read("vorlage", line_at).map(RelationTarget::Paper);
        let words = fields.read("text", line).map(RelationTarget::Text);
        let Some(target) = paper.or(words) else {
            fields.required("vorlage", line);
            return None;
        };
        Some(Relation { kind: kind?, target })
    }
}

/// A file: a row of `anlagen` or `dokumente`, an `einladung`, a `bild`
#[derive(Clone)]
pub(super) struct File {
    pub(super) span: Span,
    pub(super) title: Option<Spanned<String>>,
    pub(super) name: Option<Spanned<String>>,
    pub(super) kind: Option<String>,
    pub(super) publicity: Option<Publicity>,
    pub(super) date: Option<Date>,
    pub(super) version: Option<String>,
}

impl File {
    fn read(fields: &mut Fields) -> File {
        File {
            title: fields.read("titel", line_at),
            name: fields.read("datei", line_at),
            kind: fields.read("art", line),
            publicity: publicity(fields),
            date: fields.read("datum", date),
            version: fields.read("fassung", line),
            span: fields.span(),
        }
    }
}

/// `seiten/*.md`
#[derive(Clone)]
pub(super) struct FreePage {
    pub(super) publication: Publication,
    pub(super) title: Spanned<String>,
    pub(super) files: Vec<File>,
}

impl FreePage {
    pub(super) fn read(fields: &mut Fields) -> Option<FreePage> {
        let publication = publication(fields);
        let title = fields.required("titel", line_at);
        let files = fields.each("anlagen", |file| Some(File::read(file)));
        Some(FreePage { publication, title: title?, files })
    }
}

/// `öffentlichkeit`; a word that nobody understands hides, it does not inherit.
fn publicity(fields: &mut Fields) -> Option<Publicity> {
    let is_said = fields.has("öffentlichkeit");
    let word = fields.read("öffentlichkeit", values::publicity);
    word.or(is_said.then_some(Publicity::Silent))
}

/// What every document may say about itself.
fn publication(fields: &mut Fields) -> Publication {
    let day = |reader: &Reader, node: &Node| moment(reader, node).map(|moment| moment.value.date);
    let draft = fields.read("entwurf", yes_no);
    let from = fields.read("veröffentlichen_ab", date);
    let until = fields.read("veröffentlicht_bis", date);
    // Who wrote something there wanted to hold it back; what nobody understands hides.
    let is_unclear = fields.has("entwurf") && draft.is_none()
        || fields.has("veröffentlichen_ab") && from.is_none()
        || fields.has("veröffentlicht_bis") && until.is_none();
    let is_draft = draft.unwrap_or(false) || is_unclear;
    Publication {
        created: fields.read("erstellt", day),
        modified: fields.read("geändert", day),
        draft: is_draft,
        from,
        until,
        withdrawn: fields
            .fields("depubliziert", |fields| {
                let on = fields.required("am", date);
                let reason = fields.read("grund", line);
                Some(Withdrawal { on: on?, reason })
            })
            .flatten(),
        former_addresses: fields.list("alte_adressen", line_at),
        topics: fields.list("themen", line),
        summary: fields.read("zusammenfassung", text),
        source: fields.read("quelle", line),
    }
}
