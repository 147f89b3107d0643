//! New files for editors: a starter, and one file of each kind with what KIS already knows in it.
//!
//! Nothing here touches the disk; whoever calls writes the files, and never over one that is there.

mod draft;
mod known;
mod meeting;
mod numbering;
mod organization;
mod page;
mod paper;
mod person;
#[cfg(test)]
mod sample;
mod starter;

pub use self::meeting::{MeetingRequest, new_meeting};
pub use self::organization::{OrganizationRequest, new_organization};
pub use self::page::{PageRequest, new_page};
pub use self::paper::{PaperRequest, new_paper};
pub use self::person::{PersonRequest, new_person};
pub use self::starter::init;

use crate::council::model::Council;

/// What is wanted.
#[derive(Clone, Debug)]
pub enum Request {
    /// `kis new sitzung`
    Meeting(MeetingRequest),
    /// `kis new vorlage`
    Paper(PaperRequest),
    /// `kis new gremium`
    Organization(OrganizationRequest),
    /// `kis new person`
    Person(PersonRequest),
    /// `kis new seite`
    Page(PageRequest),
}

/// The new file that `request` wants.
///
/// # Errors
/// A German sentence for the editor: what is missing, unknown or there already.
pub fn new(request: &Request, council: &Council) -> Result<NewFile, String> {
    match request {
        Request::Meeting(request) => new_meeting(council, request),
        Request::Paper(request) => new_paper(council, request),
        Request::Organization(request) => new_organization(council, request),
        Request::Person(request) => new_person(council, request),
        Request::Page(request) => new_page(council, request),
    }
}

/// A file to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewFile {
    /// Path with `/`: below the new folder for `init`, else below the content's root.
    pub path: String,
    /// Its text.
    pub text: String,
}
