//! What the council already knows, so that nobody has to be asked.

use jiff::civil::Date;

use super::NewFile;
use crate::council::id::Id;
use crate::council::model::{
    Council, LegislativeTerm, Meeting, MeetingState, Organization, OrganizationKind, Publication,
    Publicity,
};
use crate::german;

/// Longest Kennung made from a title; it stands in every address.
const KENNUNG_LIMIT: usize = 60;

/// What an editor typed, on one line, composed, without invisible characters.
pub(super) fn tidy(text: &str, what: &str) -> Result<String, String> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let text: String = german::nfc(&words.join(" ")).chars().filter(|c| !c.is_control()).collect();
    if text.is_empty() { Err(format!("Bitte geben Sie an: {what}.")) } else { Ok(text) }
}

/// The Kennung that a title makes, cut between words.
pub(super) fn kennung(title: &str) -> Result<String, String> {
    let mut slug = german::slug(title);
    if slug.len() > KENNUNG_LIMIT {
        let end = slug[..=KENNUNG_LIMIT].rfind('-').unwrap_or(KENNUNG_LIMIT);
        slug.truncate(end);
    }
    if slug.is_empty() {
        return Err(format!(
            "Aus „{title}“ lässt sich keine Kennung bilden; es braucht Buchstaben oder Ziffern."
        ));
    }
    Ok(slug)
}

/// The file, unless one of its kind has the Kennung already.
pub(super) fn unless_taken<'a>(
    kennung: &str,
    mut taken: impl Iterator<Item = (&'a str, &'a str)>,
    file: NewFile,
) -> Result<NewFile, String> {
    match taken.find(|(slug, _)| german::nfc(&slug.to_lowercase()) == kennung) {
        Some((_, path)) => Err(format!("Die Kennung „{kennung}“ gibt es schon: {path}")),
        None => Ok(file),
    }
}

/// The body that an editor means by Kennung, full or short name.
pub(super) fn organization(council: &Council, name: &str) -> Result<Id<Organization>, String> {
    let name = tidy(name, "ein Gremium")?;
    let wanted = german::nfc(&name).to_lowercase();
    let is_meant = |text: &str| german::nfc(text).to_lowercase() == wanted;
    let find = |fits: &dyn Fn(&Organization) -> bool| {
        council.organizations.iter().find(|(_, body)| fits(body)).map(|(id, _)| id)
    };
    find(&|body| is_meant(&body.slug))
        .or_else(|| find(&|body| is_meant(&body.name)))
        .or_else(|| find(&|body| body.short_name.as_deref().is_some_and(is_meant)))
        .ok_or_else(|| unknown_organization(council, &name))
}

fn unknown_organization(council: &Council, name: &str) -> String {
    let slugs: Vec<&str> =
        council.organizations.iter().map(|(_, body)| body.slug.as_str()).collect();
    let advice = match german::nearest(name, slugs.iter().copied()) {
        Some(near) => format!("Meinten Sie „{near}“?"),
        None if slugs.is_empty() => {
            "Es gibt noch keines; legen Sie eines an: kis new gremium \"NAME\" --art ART".to_owned()
        }
        None => format!("Es gibt: {}.", german::list(&slugs)),
    };
    format!("Das Gremium „{name}“ gibt es nicht. {advice}")
}

/// The Kreistag, if there is exactly one that still sits.
pub(super) fn kreistag(council: &Council) -> Option<Id<Organization>> {
    let mut found = council
        .organizations
        .iter()
        .filter(|(_, body)| body.kind == OrganizationKind::Kreistag && body.end.is_none());
    let (id, _) = found.next()?;
    found.next().is_none().then_some(id)
}

/// The Wahlperiode of a day.
pub(super) fn term(council: &Council, day: Date) -> Option<&LegislativeTerm> {
    let mut terms = council.body.terms.iter();
    terms.find(|term| term.holds(day))
}

/// The sittings that a body leads, latest first.
pub(super) fn sittings(
    council: &Council,
    body: Id<Organization>,
) -> impl Iterator<Item = &Meeting> {
    let mut sittings: Vec<&Meeting> = council
        .meetings
        .iter()
        .map(|(_, meeting)| meeting)
        .filter(|meeting| meeting.organizations.first() == Some(&body))
        .collect();
    sittings.sort_by_key(|meeting| std::cmp::Reverse(meeting.start.value));
    sittings.into_iter()
}

/// The next sitting of a body from a day on, joint ones included.
pub(super) fn next_sitting(
    council: &Council,
    body: Id<Organization>,
    from: Date,
) -> Option<&Meeting> {
    council
        .meetings
        .iter()
        .map(|(_, meeting)| meeting)
        .filter(|meeting| meeting.organizations.contains(&body) && !has_fallen_out(meeting))
        .filter(|meeting| meeting.start.value.date >= from && !meeting.publication.draft)
        .min_by_key(|meeting| meeting.start.value)
}

/// Who chairs a body on a day, by Kennung.
pub(super) fn chair(council: &Council, body: Id<Organization>, day: Date) -> Option<&str> {
    let memberships = council.organizations[body].memberships.iter();
    let mut seats = memberships.map(|seat| &council.memberships[*seat]);
    let is_chair = |role: &Option<String>| {
        role.as_deref().is_some_and(|role| role.to_lowercase().starts_with("vorsitz"))
    };
    let seat = seats.find(|seat| seat.covers(day) && is_chair(&seat.role))?;
    Some(&council.people[seat.person].slug)
}

/// The value that occurs most; of equals the one that comes first.
pub(super) fn usual<T: PartialEq>(values: impl IntoIterator<Item = T>) -> Option<T> {
    let mut counts: Vec<(T, usize)> = Vec::new();
    for value in values {
        match counts.iter_mut().find(|(known, _)| *known == value) {
            Some((_, count)) => *count += 1,
            None => counts.push((value, 1)),
        }
    }
    counts.into_iter().rev().max_by_key(|(_, count)| *count).map(|(value, _)| value)
}

/// Whether anyone may read a document's title on `today`, its own publicness aside.
pub(super) fn is_published(publication: &Publication, today: Date) -> bool {
    !publication.draft
        && publication.withdrawn.is_none()
        && publication.from.is_none_or(|from| from <= today)
        && publication.until.is_none_or(|until| today <= until)
}

/// The word for publicness; silence is taken for the safe side.
pub(super) fn publicity_word(publicity: Publicity) -> &'static str {
    match publicity {
        Publicity::Public => "öffentlich",
        Publicity::Private | Publicity::Silent => "nichtöffentlich",
    }
}

fn has_fallen_out(meeting: &Meeting) -> bool {
    let state = meeting.state.as_ref().map(|state| state.value);
    matches!(state, Some(MeetingState::Cancelled | MeetingState::Moved))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scaffold::sample;

    #[test]
    fn a_body_is_known_by_kennung_and_by_both_names() {
        let council = sample::council();
        let kreistag = organization(&council, "kreistag").expect("Kennung");
        assert_eq!(organization(&council, "Kreistag des Landkreises Musterkreis"), Ok(kreistag));
        assert_eq!(organization(&council, " KREISTAG "), Ok(kreistag));
        assert_eq!(
            organization(&council, "kreisauschuss"),
            Err("Das Gremium „kreisauschuss“ gibt es nicht. Meinten Sie „kreisausschuss“?".into())
        );
        let nothing = organization(&Council::default(), "kreistag").expect_err("no bodies");
        assert!(nothing.contains("kis new gremium"), "{nothing}");
    }

    #[test]
    fn a_kennung_is_short_and_cut_between_words() {
        assert_eq!(
            kennung("Schülerverkehr: neue Linien"),
            Ok("schuelerverkehr-neue-linien".into())
        );
        let long = kennung(&"Fortschreibung des Nahverkehrsplanes ".repeat(4)).expect("words");
        assert_eq!(long, "fortschreibung-des-nahverkehrsplanes-fortschreibung-des");
        assert!(kennung("???").is_err());
    }

    #[test]
    fn the_usual_is_what_occurs_most_then_what_was_last() {
        assert_eq!(usual([17, 18, 18]), Some(18));
        assert_eq!(usual([17, 18]), Some(17));
        assert_eq!(usual::<u8>([]), None);
    }

    #[test]
    fn typed_text_is_one_line_without_controls() {
        assert_eq!(tidy("  zwei\n Zeilen\u{7}\t", "x"), Ok("zwei Zeilen".into()));
        assert_eq!(tidy(" \n", "einen Titel"), Err("Bitte geben Sie an: einen Titel.".into()));
    }
}
