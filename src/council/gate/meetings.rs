//! Sittings and agendas at the gate: to the public a private sitting is a body, a day, and neutral
//! words.

use super::{Audience, Gate};
use crate::council::id::Id;
use crate::council::model::{self, Publicity, VoteKind};
use crate::council::public::{self, AgendaEntry, VisibleCouncil};

impl Gate<'_> {
    pub(super) fn meeting(&self, meeting: &model::Meeting) -> public::Meeting {
        let model::Meeting {
            span: _,
            slug,
            publication,
            organizations,
            number,
            start,
            end,
            place,
            state,
            moved_to,
            publicity,
            announced_on,
            invitation,
            minutes,
            documents,
            broadcast,
            present,
            chair,
            agenda,
            text,
        } = meeting;
        let organizations =
            organizations.iter().filter_map(|id| self.organizations.get(*id)).collect();
        let agenda = agenda.iter().flat_map(|id| self.agenda_entries(*id)).collect();
        let in_public = *publicity == Publicity::Public;
        if !in_public && !self.shows_all() {
            let start = model::Moment { date: start.value.date, time: None };
            return public::Meeting {
                slug: slug.clone(),
                organizations,
                start,
                agenda,
                open: None,
            };
        }
        let present = present.iter().filter_map(|person| self.people.get(person.value));
        let minutes = minutes.as_ref().and_then(|minutes| {
            let model::Minutes { file, approved } = minutes;
            Some(public::Minutes { file: self.files.get(*file)?, approved: *approved })
        });
        let open = public::OpenMeeting {
            in_public,
            mark: String::new(),
            publication: self.publication(publication),
            number: number.clone(),
            end: end.as_ref().map(|end| end.value),
            place: place.clone(),
            state: state.as_ref().map(|state| state.value),
            moved_to: moved_to.and_then(|id| self.meetings.get(id)),
            moved_from: Vec::new(),
            announced_on: announced_on.as_ref().map(|day| day.value),
            invitation: invitation.and_then(|id| self.files.get(id)),
            minutes,
            documents: self.files_of(documents),
            broadcast: broadcast.clone(),
            present: present.collect(),
            chair: chair.and_then(|id| self.people.get(id)),
            text: self.prose(text),
        };
        let start = start.value;
        public::Meeting { slug: slug.clone(), organizations, start, agenda, open: Some(open) }
    }

    /// The lines of an item: its own, or the one that stands for it in public. The editors see both
    /// if the public reads something there that the item itself does not say.
    fn agenda_entries(&self, id: Id<model::AgendaItem>) -> impl Iterator<Item = AgendaEntry> {
        let own = self.agenda_items.get(id);
        let item = &self.council.agenda_items[id];
        let is_closed = match self.audience {
            Audience::Public => own.is_none(),
            Audience::Staff => item.publicity != Publicity::Public && item.release.is_some(),
        };
        let closed = if is_closed { self.closed_entry(item) } else { None };
        own.map(AgendaEntry::Open).into_iter().chain(closed)
    }

    fn closed_entry(&self, item: &model::AgendaItem) -> Option<AgendaEntry> {
        let is_known = |release: &&model::Release| self.shows_all() || release.on <= self.today;
        let release = item.release.as_ref().filter(is_known);
        // A decision made known leaves its line even where private items leave none.
        if self.council.body.hide_private_items && release.is_none() {
            return None;
        }
        Some(AgendaEntry::Closed {
            number: item.number.clone(),
            title: item.public_title.clone(),
            release: release.map(|model::Release { on, text }| public::Release {
                on: *on,
                text: self.prose(text),
            }),
        })
    }

    pub(super) fn agenda_item(&self, row: &model::AgendaItem) -> Option<public::AgendaItem> {
        let model::AgendaItem {
            span: _,
            slug,
            meeting,
            number,
            title,
            publicity,
            public_title: _,
            kind,
            paper,
            consultation: _,
            result,
            resolution,
            resolution_number,
            vote,
            implementation,
            files,
            release: _,
            text,
        } = row;
        Some(public::AgendaItem {
            in_public: *publicity == Publicity::Public
                && self.council.meetings[row.meeting].publicity == Publicity::Public,
            slug: slug.clone(),
            meeting: self.meetings.get(*meeting)?,
            number: number.clone(),
            title: title.value.clone(),
            kind: *kind,
            paper: paper.as_ref().and_then(|paper| self.papers.get(paper.value)),
            result: result.as_ref().map(|result| result.value.clone()),
            resolution: self.prose(resolution),
            resolution_number: resolution_number.clone(),
            vote: vote.as_ref().map(|vote| self.vote(vote)),
            implementation: implementation.as_ref().map(known_implementation),
            files: self.files_of(files),
            text: self.prose(text),
        })
    }

    fn vote(&self, vote: &model::Vote) -> public::Vote {
        let model::Vote { span: _, yes, no, abstentions, biased, invalid, kind, roll_call } = vote;
        // Single votes are public only of a roll call; a secret ballot has none to show.
        let is_shown = self.shows_all() || *kind == VoteKind::RollCall;
        let shown = if is_shown { roll_call.as_slice() } else { &[] };
        let roll_call = shown
            .iter()
            .filter_map(|(person, ballot)| Some((self.people.get(person.value)?, *ballot)));
        public::Vote {
            yes: *yes,
            no: *no,
            abstentions: *abstentions,
            biased: *biased,
            invalid: *invalid,
            kind: *kind,
            roll_call: roll_call.collect(),
        }
    }
}

fn known_implementation(implementation: &model::Implementation) -> public::Implementation {
    let model::Implementation { state, deadline, office, note } = implementation.clone();
    public::Implementation { state, deadline, office, note }
}

/// A sitting that was moved is named by the one that takes its place.
pub(super) fn turn_round(public: &mut VisibleCouncil) {
    let moved: Vec<_> = public
        .meetings
        .iter()
        .filter_map(|(id, row)| Some((id, row.open.as_ref()?.moved_to?)))
        .collect();
    for (from, to) in moved {
        if let Some(open) = &mut public.meetings[to].open {
            open.moved_from.push(from);
        }
    }
}
