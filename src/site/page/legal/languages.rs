//! What matters most in Leichte Sprache, and where it is to be had in sign language.

use super::{LegalPart, OfficeView};
use crate::council::legal::Conformance;
use crate::site::plan::Site;

pub(super) fn easy(site: &Site) -> Vec<LegalPart<'_>> {
    let county = [("county", site.council.body.name.as_str().into())];
    let state = match site.council.body.legal.accessibility.state {
        Some(Conformance::Full) => "legal_easy_language_full",
        Some(Conformance::Partial) => "legal_easy_language_partial",
        Some(Conformance::None) => "legal_easy_language_not",
        None => "legal_easy_language_unsaid",
    };
    vec![
        LegalPart::said(site, "legal_easy_language_council", &county),
        LegalPart::said(site, "legal_easy_language_site", &[]),
        LegalPart::said(site, state, &[]),
        LegalPart::said(site, "legal_easy_language_barriers", &[])
            .at(Some(OfficeView::of_barriers(site))),
    ]
}

pub(super) fn signed(site: &Site) -> Vec<LegalPart<'_>> {
    let is_asked = site.council.body.legal.land.is_some_and(|land| land.asks_for_languages);
    let why = if is_asked { "legal_sign_language_missing" } else { "legal_sign_language_none" };
    vec![
        LegalPart::said(site, why, &[]),
        LegalPart::said(site, "legal_sign_language_ask", &[])
            .at(Some(OfficeView::of_barriers(site))),
        LegalPart::said(site, "legal_sign_language_ways", &[]),
    ]
}
