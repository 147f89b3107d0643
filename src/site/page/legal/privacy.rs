//! The privacy notice: what is true of a site that is nothing but files.

use super::{LegalPart, OfficeView};
use crate::site::page;
use crate::site::plan::Site;
use crate::site::theme::Html;

pub(super) fn parts(site: &Site) -> Vec<LegalPart<'_>> {
    let privacy = &site.council.body.legal.privacy;
    let text = |key| page::text(site, key, &[]);
    let officer = privacy.officer.clone().map(OfficeView::of);
    let supervision = site.council.body.supervision().cloned().map(OfficeView::of);
    let mut parts = vec![
        LegalPart::text(text("legal_privacy_short")),
        LegalPart::with_office(text("legal_privacy_controller"), OfficeView::county(site)),
        LegalPart {
            office: officer,
            ..LegalPart::text(text(if privacy.officer.is_some() {
                "legal_privacy_officer"
            } else {
                "legal_privacy_no_officer"
            }))
        },
        LegalPart::text(log(site)),
    ];
    if let Some(host) = privacy.host.as_deref() {
        let told = [("host", host.into())];
        parts.push(LegalPart::text(page::text(site, "legal_privacy_host", &told)));
    }
    let rest = ["legal_privacy_search", "legal_privacy_storage", "legal_privacy_mail"];
    parts.extend(rest.map(|key| LegalPart::text(text(key))));
    parts.push(LegalPart::text(text("legal_privacy_people")));
    parts.push(LegalPart::text(text("legal_privacy_rights")));
    parts.push(LegalPart {
        office: supervision,
        ..LegalPart::text(text("legal_privacy_complaint"))
    });
    parts
}

/// What the server keeps of a visit, as the county says.
fn log(site: &Site) -> Html {
    match site.council.body.legal.privacy.log_days {
        None => page::text(site, "legal_privacy_log_unsaid", &[]),
        Some(0) => page::text(site, "legal_privacy_no_log", &[]),
        Some(days) => page::text(site, "legal_privacy_log", &[("days", days.into())]),
    }
}
