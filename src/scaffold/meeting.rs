//! `kis new sitzung`: number, hour, place and chair as usual, and the papers that wait for the day.

use jiff::ToSpan;
use jiff::civil::{Date, Time};

use super::NewFile;
use super::draft::{Draft, scalar};
use super::known;
use super::numbering;
use crate::council::id::Id;
use crate::council::model::{
    Council, Meeting, Organization, OrganizationKind, Paper, Place, Publicity,
};
use crate::german;

/// How many of the last sittings tell what is usual.
const HABIT: usize = 5;

/// What the command line gives.
#[derive(Clone, Debug)]
pub struct MeetingRequest {
    /// Who sits, by Kennung or name; the first leads.
    pub organizations: Vec<String>,
    /// The day.
    pub date: Date,
    /// The hour, if it is not the usual one.
    pub time: Option<Time>,
    /// The day on which the file is made.
    pub today: Date,
}

/// The file of a new sitting.
///
/// # Errors
/// A German sentence: the body does not exist, or the sitting does already.
pub fn new_meeting(council: &Council, request: &MeetingRequest) -> Result<NewFile, String> {
    let bodies = request.organizations.iter().map(|name| known::organization(council, name));
    let bodies = bodies.collect::<Result<Vec<_>, String>>()?;
    let Some(lead) = bodies.first().copied() else {
        return Err("Bitte geben Sie an: ein Gremium.".to_owned());
    };
    let kennung = format!("{}-{}", request.date, council.organizations[lead].slug);
    let path = format!("sitzungen/{}/{kennung}/sitzung.md", request.date.year());
    let text = text(council, request, &bodies, lead);
    let taken = council.meetings.iter().map(|(_, meeting)| (&*meeting.slug, &*meeting.span.path));
    known::unless_taken(&kennung, taken, NewFile { path, text }).map_err(|taken| {
        format!("{taken}\nTagt das Gremium an diesem Tag ein zweites Mal, legen Sie den Ordner „{kennung}-2“ selbst an.")
    })
}

fn text(
    council: &Council,
    request: &MeetingRequest,
    bodies: &[Id<Organization>],
    lead: Id<Organization>,
) -> String {
    let mut draft = Draft::new();
    draft.note("Wer tagt. Mehrere Gremien: [erstes, zweites]; das erste führt.");
    let slugs: Vec<String> =
        bodies.iter().map(|body| scalar(&council.organizations[*body].slug)).collect();
    match slugs.as_slice() {
        [one] => draft.line(&format!("gremium: {one}")),
        many => draft.line(&format!("gremium: [{}]", many.join(", "))),
    };
    write_number(&mut draft, council, request.date, lead);
    write_start(&mut draft, council, request, lead);
    write_place(&mut draft, council, lead);
    write_state(&mut draft, council, request);
    let publicity = council.organizations[lead].publicity;
    write_publicity(&mut draft, publicity);
    write_files(&mut draft);
    draft.note("Wer die Sitzung leitete und wer da war; nie, wer fehlte und warum.");
    let chair = known::chair(council, lead, request.date).unwrap_or("max-beispiel");
    draft.unused(&[
        &format!("leitung: {}", scalar(chair)),
        "anwesend: [max-beispiel, erika-mustermann]",
    ]);
    match publicity {
        Publicity::Public => write_agenda(&mut draft, council, request, lead),
        Publicity::Private | Publicity::Silent => {
            draft.note("Eine nichtöffentliche Sitzung zeigt nur Gremium und Tag; sie braucht hier keine Tagesordnung.");
        }
    }
    draft.close("")
}

fn write_number(draft: &mut Draft, council: &Council, day: Date, lead: Id<Organization>) {
    match next_number(council, day, lead) {
        Some(number) => {
            draft.note("Die nächste Nummer der Wahlperiode; bitte prüfen.");
            draft.key("nummer", &number);
        }
        None => {
            draft.note("Nummer der Sitzung, in Anführungszeichen.").unused(&["nummer: \"1\""]);
        }
    }
}

/// The number after the highest of the term; in a new term the first, counted as before.
fn next_number(council: &Council, day: Date, lead: Id<Organization>) -> Option<String> {
    let numbered: Vec<(Date, &str)> = known::sittings(council, lead)
        .filter_map(|meeting| Some((meeting.start.value.date, meeting.number.as_deref()?)))
        .collect();
    let (_, latest) = numbered.first()?;
    let term = known::term(council, day);
    let is_in_term = |day: Date| term.is_none_or(|term| term.holds(day));
    let taken = numbered.iter().filter(|(day, _)| is_in_term(*day)).map(|(_, number)| *number);
    numbering::next(latest, taken, day.year())
}

fn write_start(
    draft: &mut Draft,
    council: &Council,
    request: &MeetingRequest,
    lead: Id<Organization>,
) {
    let hours = habit(council, lead).filter_map(|meeting| meeting.start.value.time);
    let (day, weekday) = (request.date, german::weekday(request.date));
    if let Some(time) = request.time.or_else(|| known::usual(hours.take(HABIT))) {
        draft.note(&format!("Tag ({weekday}) und Uhrzeit; ohne andere Angabe die übliche."));
        draft.line(&format!("beginn: {day} {:02}:{:02}", time.hour(), time.minute()));
    } else {
        draft.note(&format!("Tag ({weekday}); ergänzen Sie die Uhrzeit, etwa {day} 17:00."));
        draft.line(&format!("beginn: {day}"));
    }
    draft.note("Nach der Sitzung: wann sie zu Ende war.").unused(&["ende: \"20:00\""]);
}

/// Earlier sittings that tell what is usual; a closed one tells nothing about an open one.
fn habit(council: &Council, lead: Id<Organization>) -> impl Iterator<Item = &Meeting> {
    let publicity = council.organizations[lead].publicity;
    known::sittings(council, lead)
        .filter(move |meeting| meeting.publicity == publicity && !meeting.publication.draft)
}

fn write_place(draft: &mut Draft, council: &Council, lead: Id<Organization>) {
    let places = habit(council, lead).filter_map(|meeting| meeting.place.as_ref());
    let Some(place) = known::usual(places.take(HABIT)) else {
        draft.note("Kennung eines Ortes aus kis.yaml.").unused(&["ort: kreistagssaal"]);
        return;
    };
    draft.note("Der übliche Ort; auch die Kennung eines Ortes aus kis.yaml genügt.");
    draft.line("ort:");
    for (key, value) in place_fields(place) {
        draft.line(&format!("  {key}: {value}"));
    }
}

/// The fields of a place that are known, as YAML.
fn place_fields(place: &Place) -> Vec<(&'static str, String)> {
    let texts = [
        ("name", &place.name),
        ("raum", &place.room),
        ("straße", &place.street),
        ("plz", &place.postal_code),
        ("ort", &place.locality),
    ];
    let mut fields: Vec<_> = texts
        .into_iter()
        .filter_map(|(key, value)| Some((key, scalar(value.as_deref()?))))
        .collect();
    if let Some(accessible) = place.accessible {
        fields.push(("barrierefrei", if accessible { "ja" } else { "nein" }.to_owned()));
    }
    if let Some((latitude, longitude)) = place.position {
        fields.push(("lat", latitude.to_string()));
        fields.push(("lon", longitude.to_string()));
    }
    fields
}

fn write_state(draft: &mut Draft, council: &Council, request: &MeetingRequest) {
    draft.note(
        "geplant, eingeladen, durchgeführt, abgesagt oder verschoben (dann dazu verschoben_auf).",
    );
    let is_past = request.date < request.today;
    draft.line(if is_past { "status: durchgeführt" } else { "status: geplant" });
    let notice = i64::from(council.body.notice_days).days();
    if let Ok(latest) = request.date.checked_sub(notice) {
        let day = german::date(latest);
        draft.note(&format!("Tag der öffentlichen Bekanntmachung, spätestens der {day}."));
        draft.unused(&[&format!("bekanntgemacht_am: {latest}")]);
    }
}

fn write_publicity(draft: &mut Draft, publicity: Publicity) {
    let word = known::publicity_word(publicity);
    draft.note(match publicity {
        Publicity::Silent => "Das Gremium sagt nicht, wie es tagt; bitte entscheiden.",
        _ => "Wie das Gremium gewöhnlich tagt; bitte prüfen.",
    });
    draft.line(&format!("öffentlichkeit: {word}"));
}

fn write_files(draft: &mut Draft) {
    draft.note("Dateien liegen in diesem Ordner.").unused(&[
        "einladung:",
        "  titel: Einladung",
        "  datei: einladung.pdf",
        "niederschrift:",
        "  titel: Niederschrift",
        "  datei: niederschrift.pdf",
        "  status: Entwurf",
        "übertragung: https://video.musterkreis.example/",
    ]);
}

fn write_agenda(
    draft: &mut Draft,
    council: &Council,
    request: &MeetingRequest,
    lead: Id<Organization>,
) {
    draft.note("Die Punkte in ihrer Reihenfolge; KIS zählt Ö 1, Ö 2 … N 1.");
    draft.line("tagesordnung:");
    let mut item = |title: &str, more: &str| {
        draft.line(&format!("  - titel: {}", scalar(title))).line(&format!("    {more}"));
    };
    item("Eröffnung der Sitzung und Feststellung der Beschlussfähigkeit", "art: Formalie");
    item("Genehmigung der Niederschrift der letzten Sitzung", "art: Formalie");
    if council.organizations[lead].kind == OrganizationKind::Kreistag {
        item("Einwohnerfragestunde", "art: Einwohnerfragestunde");
    }
    for paper in waiting_papers(council, request, lead) {
        item(&paper.name.value, &format!("vorlage: {}", scalar(&paper.slug)));
    }
    item("Anfragen und Mitteilungen", "art: Mitteilung");
    draft.note("Ein Punkt mit Vorlage, und nach der Sitzung mit Ergebnis:").unused(&[
        "  - titel: Worum es geht",
        "    vorlage: kennung-der-vorlage",
        "    ergebnis: beschlossen",
        "    abstimmung: {ja: 29, nein: 8, enthaltung: 2}",
    ]);
    draft
        .note("Ein nichtöffentlicher Punkt; zu sehen sind nur Nummer und titel_öffentlich:")
        .unused(&[
            "  - titel: Nichtöffentlicher Punkt",
            "    öffentlichkeit: nichtöffentlich",
            "    titel_öffentlich: Grundstücksangelegenheit",
        ]);
}

/// Papers whose Beratungsfolge names this body and day. Only what the public may read by now: the
/// agenda of a public sitting shows the title.
fn waiting_papers<'a>(
    council: &'a Council,
    request: &MeetingRequest,
    lead: Id<Organization>,
) -> Vec<&'a Paper> {
    let waits = |paper: &Paper| {
        paper.consultations.iter().map(|step| &council.consultations[*step]).any(|step| {
            step.organization == lead
                && step.publicity != Publicity::Private
                && step.date.as_ref().is_some_and(|date| date.value == request.date)
        })
    };
    let papers = council.papers.iter().map(|(_, paper)| paper);
    papers
        .filter(|paper| paper.publicity == Publicity::Public)
        .filter(|paper| known::is_published(&paper.publication, request.today) && waits(paper))
        .collect()
}

#[cfg(test)]
mod tests {
    use jiff::civil::{date, time};

    use super::*;
    use crate::manual;
    use crate::scaffold::sample::{self, TODAY};

    fn sitting(body: &str, day: Date) -> Result<NewFile, String> {
        let request = MeetingRequest {
            organizations: body.split(',').map(str::to_owned).collect(),
            date: day,
            time: None,
            today: TODAY,
        };
        new_meeting(&sample::council(), &request)
    }

    #[test]
    fn a_sitting_knows_number_hour_place_and_waiting_papers() {
        let file = sitting("kreistag", date(2027, 1, 27)).expect("a file");
        assert_eq!(file.path, "sitzungen/2027/2027-01-27-kreistag/sitzung.md");
        let head = sample::head(&file.text);
        assert_eq!(head["gremium"], "kreistag");
        assert_eq!(head["nummer"], "13");
        assert_eq!(head["beginn"], "2027-01-27 17:00");
        assert_eq!(head["ort"]["name"], "Landratsamt");
        assert_eq!(head["status"], "geplant");
        assert_eq!(head["öffentlichkeit"], "öffentlich");
        let titles: Vec<_> = head["tagesordnung"].as_array().expect("items").iter().collect();
        assert!(titles.iter().any(|item| item["vorlage"] == "radweg"));
        assert!(!file.text.contains("Noch geheim"), "a draft must not reach an agenda");
        assert!(file.text.contains("# leitung: max-beispiel"));
        assert!(file.text.contains("spätestens der 23. Januar 2027"));
        let known = manual::keys("sitzungen");
        for key in sample::keys(&head) {
            assert!(known.contains(&key), "{key}");
        }
    }

    #[test]
    fn a_private_body_sits_in_private_and_needs_no_agenda() {
        let file = sitting("kreisausschuss", date(2027, 1, 18)).expect("a file");
        let head = sample::head(&file.text);
        assert_eq!(head["öffentlichkeit"], "nichtöffentlich");
        assert_eq!(head["beginn"], "2027-01-18");
        assert!(head.get("tagesordnung").is_none() && head.get("nummer").is_none());
    }

    #[test]
    fn a_joint_sitting_is_led_by_the_first() {
        let file = sitting("kreistag,kreisausschuss", date(2027, 2, 3)).expect("a file");
        assert_eq!(sample::head(&file.text)["gremium"][1], "kreisausschuss");
        assert!(file.path.ends_with("2027-02-03-kreistag/sitzung.md"));
    }

    #[test]
    fn what_is_there_is_refused_and_what_is_unknown_too() {
        let taken = sitting("kreistag", date(2026, 12, 16)).expect_err("it is there");
        assert!(
            taken.contains("2026-12-16-kreistag") && taken.contains("gibt es schon"),
            "{taken}"
        );
        assert!(sitting("bauausschuss", date(2027, 2, 3)).is_err());
    }

    #[test]
    fn a_new_term_begins_to_count_anew_and_the_hour_given_counts() {
        let mut council = sample::council();
        council.body.terms[0].end = Some(date(2029, 5, 31));
        council.body.terms.push(crate::council::model::LegislativeTerm {
            name: "2029–2034".to_owned(),
            start: date(2029, 6, 1),
            end: None,
        });
        let request = MeetingRequest {
            organizations: vec!["kreistag".to_owned()],
            date: date(2029, 6, 13),
            time: Some(time(18, 30, 0, 0)),
            today: TODAY,
        };
        let head = sample::head(&new_meeting(&council, &request).expect("a file").text);
        assert_eq!((&head["nummer"], &head["beginn"]), (&"1".into(), &"2029-06-13 18:30".into()));
    }
}
