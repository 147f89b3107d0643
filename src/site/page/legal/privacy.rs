//! The privacy notice: what is true of a site that is nothing but files.

use super::{LegalPart, OfficeView};
use crate::site::plan::Site;

pub(super) fn parts(site: &Site) -> Vec<LegalPart<'_>> {
    let privacy = &site.council.body.legal.privacy;
    let said = |key| LegalPart::said(site, key, &[]);
    let officer = privacy.officer.clone().map(OfficeView::of);
    let supervision = site.council.body.supervision().cloned().map(OfficeView::of);
    let about_officer =
        if officer.is_some() { "legal_privacy_officer" } else { "legal_privacy_no_officer" };
    let mut parts = vec![
        said("legal_privacy_short"),
        said("legal_privacy_controller").at(Some(OfficeView::county(site))),
        said(about_officer).at(officer),
        log(site),
    ];
    if let Some(host) = privacy.host.as_deref() {
        parts.push(LegalPart::said(site, "legal_privacy_host", &[("host", host.into())]));
    }
    parts.extend([
        said("legal_privacy_search"),
        said("legal_privacy_storage"),
        said("legal_privacy_mail"),
        said("legal_privacy_people"),
        said("legal_privacy_rights"),
        said("legal_privacy_complaint").at(supervision),
    ]);
    parts
}

/// What the server keeps of a visit, as the county says.
fn log(site: &Site) -> LegalPart<'_> {
    match site.council.body.legal.privacy.log_days {
        None => LegalPart::said(site, "legal_privacy_log_unsaid", &[]),
        Some(0) => LegalPart::said(site, "legal_privacy_no_log", &[]),
        Some(days) => LegalPart::said(site, "legal_privacy_log", &[("days", days.into())]),
    }
}
