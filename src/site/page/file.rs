//! Attachments as links with type and size.

use std::borrow::Cow;

use serde::Serialize;

use super::When;
use crate::council::id::Id;
use crate::council::public::{File, MediaType, Subject};
use crate::site::plan::Site;

/// An attachment.
#[derive(Serialize)]
pub struct Attachment<'a> {
    /// What it is, where its title does not say it: „Niederschrift“.
    pub label: &'a str,
    /// How far it has come: „genehmigt“.
    pub state: Option<&'a str>,
    /// Its title.
    pub title: &'a str,
    /// Where it is; empty while it is known but not online.
    pub href: Cow<'a, str>,
    /// „PDF, 380 kB“.
    pub details: String,
    /// `art`, where the title does not say it.
    pub kind: Option<&'a str>,
    /// Its date.
    pub date: Option<When>,
    /// `fassung`.
    pub version: Option<&'a str>,
}

/// A file as an attachment.
pub fn attachment(site: &Site, id: Id<File>) -> Attachment<'_> {
    let file = &site.council.files[id];
    let details = file.content.as_ref().map(|content| {
        format!("{}, {}", media(content.media), site.texts().moments().size(content.size))
    });
    Attachment {
        label: "",
        state: None,
        title: &file.title,
        href: site.routes.href(Subject::File(id)).unwrap_or_default().into(),
        details: details.unwrap_or_default(),
        kind: file.kind.as_deref().filter(|kind| !super::says(&file.title, kind)),
        date: file.date.map(|date| When::numeric(site, date)),
        version: file.version.as_deref(),
    }
}

/// Files as attachments.
pub fn attachments<'a>(site: &'a Site, ids: &[Id<File>]) -> Vec<Attachment<'a>> {
    ids.iter().map(|id| attachment(site, *id)).collect()
}

fn media(media: MediaType) -> &'static str {
    match media {
        MediaType::Pdf => "PDF",
        MediaType::Csv => "CSV",
        MediaType::Png => "PNG",
        MediaType::Jpeg => "JPEG",
        MediaType::Ods => "ODS",
        MediaType::Xlsx => "XLSX",
    }
}
