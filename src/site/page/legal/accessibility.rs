//! The statement on accessibility, and the page that takes reports of barriers.

use super::{ExceptionView, LegalPart, OfficeView};
use crate::council::legal::Conformance;
use crate::council::public::MediaType;
use crate::site::page::Link;
use crate::site::plan::Site;
use crate::site::route;

pub(super) fn statement(site: &Site) -> Vec<LegalPart<'_>> {
    let body = &site.council.body;
    let law = body.accessibility_law().unwrap_or(site.texts().get("legal_accessibility_some_law"));
    let told = [
        ("county", body.name.as_str().into()),
        ("address", site.routes.absolute(&route::home()).into()),
        ("law", law.into()),
    ];
    let mut parts = vec![
        LegalPart::said(site, "legal_accessibility_scope", &told),
        LegalPart::said(site, state(site), &[]),
    ];
    parts.extend(exceptions(site));
    parts.push(LegalPart::written(site, making(site)));
    let feedback = LegalPart::said(site, "legal_accessibility_feedback", &[]);
    parts.push(feedback.at(Some(OfficeView::of_barriers(site))));
    let enforcement = LegalPart::said(site, "legal_accessibility_enforcement", &[]);
    parts.push(enforcement.at(body.enforcement().cloned().map(OfficeView::of)));
    parts
}

/// What the county says of the state; nobody else can say it.
fn state(site: &Site) -> &'static str {
    match site.council.body.legal.accessibility.state {
        Some(Conformance::Full) => "legal_accessibility_full",
        Some(Conformance::Partial) => "legal_accessibility_partial",
        Some(Conformance::None) => "legal_accessibility_not",
        None => "legal_accessibility_unsaid",
    }
}

/// What is not accessible: the county's own list, and the attachments that nobody has checked.
fn exceptions(site: &Site) -> Option<LegalPart<'_>> {
    let (texts, statement) = (site.texts(), &site.council.body.legal.accessibility);
    if statement.state == Some(Conformance::Full) {
        return None;
    }
    let usual = texts.get("legal_accessibility_on_request");
    let own = statement.exceptions.iter().map(|exception| ExceptionView {
        part: &exception.part,
        reason: &exception.reason,
        alternative: exception.alternative.as_deref().unwrap_or(usual),
    });
    let mut exceptions: Vec<ExceptionView<'_>> = own.collect();
    let is_pdf = |media| media == MediaType::Pdf;
    let contents = site.council.files.iter().filter_map(|(_, file)| file.content.as_ref());
    if contents.into_iter().any(|content| is_pdf(content.media)) {
        exceptions.push(ExceptionView {
            part: texts.get("legal_accessibility_pdf"),
            reason: texts.get("legal_accessibility_pdf_reason"),
            alternative: texts.get("legal_accessibility_pdf_instead"),
        });
    }
    if exceptions.is_empty() {
        return None;
    }
    let said = LegalPart::said(site, "legal_accessibility_exceptions", &[]);
    Some(LegalPart { exceptions, ..said })
}

/// When and how the statement came about.
fn making(site: &Site) -> String {
    let statement = &site.council.body.legal.accessibility;
    let texts = site.texts();
    let mut lines = vec![texts.get("legal_accessibility_making").to_owned()];
    if let Some(made) = &statement.made_on {
        let day = texts.moments().date(made.value);
        lines.push(texts.say("legal_accessibility_made", &[("day", day.into())]));
    }
    if let Some(reviewed) = &statement.reviewed_on {
        let day = texts.moments().date(reviewed.value);
        lines.push(texts.say("legal_accessibility_reviewed", &[("day", day.into())]));
    }
    if let Some(method) = &statement.method {
        let told = [("method", method.as_str().into())];
        lines.push(texts.say("legal_accessibility_method", &told));
    }
    if lines.len() == 1 {
        lines.push(texts.get("legal_accessibility_making_unsaid").to_owned());
    }
    lines.join("\n\n")
}

/// What to write, and where to: no form, no script, no server.
pub(super) fn report(site: &Site) -> Vec<LegalPart<'_>> {
    let texts = site.texts();
    let office = OfficeView::of_barriers(site);
    let action = (!office.email.is_empty()).then(|| {
        let subject = texts
            .say("legal_barrier_subject", &[("county", site.council.body.name.as_str().into())]);
        let href = route::mail(&office.email, &subject, texts.get("legal_barrier_body"));
        Link { text: texts.get("legal_barrier_write").into(), href: href.into() }
    });
    vec![
        LegalPart { action, ..LegalPart::said(site, "legal_barrier_what", &[]) },
        LegalPart::said(site, "legal_barrier_other_ways", &[]).at(Some(office)),
        LegalPart::said(site, "legal_barrier_then", &[]),
    ]
}
