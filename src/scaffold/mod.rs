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

/// A file to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewFile {
    /// Path with `/`: below the new folder for `init`, else below the content's root.
    pub path: String,
    /// Its text.
    pub text: String,
}
