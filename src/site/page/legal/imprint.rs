//! The Impressum: who runs the site.

use super::{Fact, LegalPart, OfficeView};
use crate::site::plan::Site;

pub(super) fn parts(site: &Site) -> Vec<LegalPart<'_>> {
    let (body, texts) = (&site.council.body, site.texts());
    let imprint = &body.legal.imprint;
    let legal_form = imprint.legal_form.as_deref().unwrap_or(texts.get("legal_imprint_form_usual"));
    let responsible = imprint.responsible.as_deref().or(body.contact.name.as_deref());
    let facts = [
        fact(site, "legal_imprint_form", Some(legal_form)),
        fact(site, "legal_imprint_represented", imprint.represented_by.as_deref()),
        fact(site, "legal_imprint_responsible", responsible),
        fact(site, "legal_imprint_oversight", body.oversight()),
        fact(site, "legal_imprint_vat", imprint.vat_id.as_deref()),
    ];
    vec![
        LegalPart {
            facts: facts.into_iter().flatten().collect(),
            ..LegalPart::said(site, "legal_imprint_provider", &[])
                .at(Some(OfficeView::county(site)))
        },
        LegalPart::said(site, "legal_imprint_more", &[]),
    ]
}

fn fact<'a>(site: &'a Site, name: &'static str, value: Option<&'a str>) -> Option<Fact<'a>> {
    value.map(|value| Fact { name: site.texts().get(name), value })
}
