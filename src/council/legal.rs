//! What a county says of itself on the pages that the law asks for, as `kis.yaml` has it.

use std::borrow::Cow;

use jiff::civil::Date;

use super::land::Land;
use super::model::Body;
use crate::diagnostic::{Span, Spanned};

/// A text of the editor's, or of the table of the Länder.
pub type Text = Cow<'static, str>;

/// Facts for Impressum, Datenschutz, Barrierefreiheit and the pages beside them.
#[derive(Clone, Debug, Default)]
pub struct Legal {
    /// The Land whose law holds.
    pub land: Option<&'static Land>,
    /// `impressum`.
    pub imprint: Imprint,
    /// `datenschutz`.
    pub privacy: Privacy,
    /// `barrierefreiheit`.
    pub accessibility: Accessibility,
    /// `transparenzportal`: the county's own entry.
    pub portal: Option<String>,
}

impl Legal {
    /// The portal that the foot of every page leads to, if the Land or the county wants one.
    pub fn portal(&self) -> Option<&str> {
        self.portal.as_deref().or(self.land?.portal)
    }
}

/// Where a section stands, and what its author left open.
#[derive(Clone, Debug, Default)]
pub struct Section {
    /// Its key, if it is written.
    pub span: Option<Span>,
    /// Values that still say „BITTE EINTRAGEN“.
    pub blanks: Vec<Span>,
    /// `hinweis`: a sentence at the top of the page.
    pub note: Option<String>,
}

/// `impressum`
#[derive(Clone, Debug, Default)]
pub struct Imprint {
    /// Place, blanks, note.
    pub section: Section,
    /// `vertreten_durch`: „die Landrätin“.
    pub represented_by: Option<String>,
    /// `rechtsform`.
    pub legal_form: Option<String>,
    /// `aufsicht`: who supervises the county; else the Land's.
    pub oversight: Option<String>,
    /// `umsatzsteuer_id`.
    pub vat_id: Option<String>,
    /// `verantwortlich`: who answers for the content.
    pub responsible: Option<String>,
}

/// `datenschutz`
#[derive(Clone, Debug, Default)]
pub struct Privacy {
    /// Place, blanks, note.
    pub section: Section,
    /// `beauftragte`: the data protection officer, as an office.
    pub officer: Option<Office>,
    /// `protokoll_tage`: for how many days the server keeps its log; 0: it keeps none.
    pub log_days: Option<u32>,
    /// `hoster`: who runs the server.
    pub host: Option<String>,
    /// `aufsicht`: who supervises data protection; else the Land's.
    pub supervision: Option<Office>,
}

/// `barrierefreiheit`
#[derive(Clone, Debug, Default)]
pub struct Accessibility {
    /// Place, blanks, note.
    pub section: Section,
    /// `stand`.
    pub state: Option<Conformance>,
    /// `erstellt_am`: when the statement was made.
    pub made_on: Option<Spanned<Date>>,
    /// `geprüft_am`: when it was last reviewed.
    pub reviewed_on: Option<Spanned<Date>>,
    /// `methode`: how it was found out.
    pub method: Option<String>,
    /// `ausnahmen`: parts that are not accessible.
    pub exceptions: Vec<Exception>,
    /// `kontakt`: who answers about barriers; else the office of the Kreistag.
    pub contact: Option<Office>,
    /// `gesetz`: the law; else the Land's.
    pub law: Option<String>,
    /// `durchsetzungsstelle`; else the Land's.
    pub enforcement: Option<Office>,
}

/// How far the site meets what the law asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Conformance {
    /// „vollständig“
    Full,
    /// „teilweise“
    Partial,
    /// „nicht“
    None,
}

/// A part that is not accessible.
#[derive(Clone, Debug)]
pub struct Exception {
    /// `teil`.
    pub part: String,
    /// `grund`.
    pub reason: String,
    /// `alternative`.
    pub alternative: Option<String>,
}

/// How to reach an office.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Office {
    /// What it is called.
    pub name: Option<Text>,
    /// Postal address on one line.
    pub address: Option<Text>,
    /// E-mail.
    pub email: Option<Text>,
    /// Telephone.
    pub phone: Option<Text>,
    /// Its site.
    pub website: Option<Text>,
}

impl Office {
    /// Whether nobody could reach it.
    pub fn is_out_of_reach(&self) -> bool {
        self.address.is_none() && self.email.is_none() && self.phone.is_none()
    }
}

impl Body {
    /// How to reach the county: the office of the Kreistag as `koerperschaft.kontakt` has it.
    pub fn office(&self) -> Office {
        let owned = |text: &Option<String>| text.clone().map(Cow::Owned);
        Office {
            name: owned(&self.contact.name),
            address: owned(&self.contact.address),
            email: owned(&self.contact.email),
            phone: owned(&self.contact.phone),
            website: None,
        }
    }

    /// Who answers about barriers: what `barrierefreiheit.kontakt` leaves out is the county's.
    pub fn accessibility_office(&self) -> Office {
        let general = self.office();
        let Some(own) = &self.legal.accessibility.contact else { return general };
        Office {
            name: own.name.clone().or(general.name),
            address: own.address.clone().or(general.address),
            email: own.email.clone().or(general.email),
            phone: own.phone.clone().or(general.phone),
            website: own.website.clone(),
        }
    }

    /// The law on accessible websites.
    pub fn accessibility_law(&self) -> Option<&str> {
        let legal = &self.legal;
        legal.accessibility.law.as_deref().or(legal.land?.law)
    }

    /// Who enforces that law.
    pub fn enforcement(&self) -> Option<&Office> {
        let legal = &self.legal;
        legal.accessibility.enforcement.as_ref().or(legal.land?.enforcement.as_ref())
    }

    /// Who supervises data protection.
    pub fn supervision(&self) -> Option<&Office> {
        let legal = &self.legal;
        legal.privacy.supervision.as_ref().or(legal.land?.supervision.as_ref())
    }

    /// Who supervises the county.
    pub fn oversight(&self) -> Option<&str> {
        let legal = &self.legal;
        legal.imprint.oversight.as_deref().or(legal.land?.oversight)
    }
}
