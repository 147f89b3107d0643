//! Names in the editors' view: what the public does not see says so wherever it is named.

use std::collections::BTreeMap;

use super::notes::Remarks;
use crate::council::public::{Subject, VisibleCouncil};

/// Puts the word before the name of everything hidden: „\[ENTWURF\] Sozialstrategie“.
pub(super) fn put(council: &mut VisibleCouncil, remarks: &BTreeMap<Subject, Remarks>) {
    for (subject, remarks) in remarks {
        let Some(word) = remarks.mark() else { continue };
        let mark = format!("[{word}] ");
        let before = |name: &mut String| name.insert_str(0, &mark);
        match *subject {
            Subject::Organization(id) => {
                let body = &mut council.organizations[id];
                before(&mut body.name);
                body.short_name.as_mut().map(before);
            }
            Subject::Person(id) => {
                let person = &mut council.people[id];
                // Lists that begin with the family name have no room for the mark: they take the
                // whole name if there is no given one.
                person.name = format!("{mark}{}", person.full_name());
                person.title = None;
                person.given_name = None;
            }
            // A sitting has no name of its own; it is called after its bodies.
            Subject::Meeting(id) => {
                if let Some(open) = &mut council.meetings[id].open {
                    open.mark = mark;
                }
            }
            Subject::AgendaItem(id) => before(&mut council.agenda_items[id].title),
            // Agendas and lists name a paper by its number.
            Subject::Paper(id) => {
                let paper = &mut council.papers[id];
                before(&mut paper.name);
                paper.reference.as_mut().map(before);
            }
            Subject::File(id) => before(&mut council.files[id].title),
            Subject::Page(id) => before(&mut council.pages[id].title),
            Subject::Topic(id) => before(&mut council.topics[id].name),
        }
    }
}
